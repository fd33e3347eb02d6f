//! Whole documents: what is read from the examples, where it stands, and that the layout of a text does not matter.

mod files;
mod gold;
mod golden;
mod layouts;
mod places;
#[path = "../samples.rs"]
mod samples;
