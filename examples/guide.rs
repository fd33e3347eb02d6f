//! The Rust code of the guide, run as doctests. They run in this folder, so `plans/` is `examples/plans/`.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../docs/vocabulary.md")]
struct TheWordsOfACity;

#[cfg(doctest)]
#[doc = include_str!("../crates/styrkedja/README.md")]
struct ReadmeOfTheCore;

#[cfg(doctest)]
#[doc = include_str!("../crates/styrkedja-pdf/README.md")]
struct ReadmeOfThePdfReader;

#[cfg(doctest)]
#[doc = include_str!("../crates/styrkedja-read/README.md")]
struct ReadmeOfTheReader;
