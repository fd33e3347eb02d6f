#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| styrkedja_tests::pages(input));
