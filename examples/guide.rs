//! The Rust code of the guide, run as doctests. They run in this folder, so `plans/` is `examples/plans/`.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../docs/vocabulary.md")]
struct TheWordsOfACity;
