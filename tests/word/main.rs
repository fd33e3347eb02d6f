//! Word and OpenDocument files, made of XML that each test writes.

mod aside;
mod files;
mod forms;
mod hostile;
mod lists;
mod money;
mod open;
mod paragraphs;
#[path = "../plausible.rs"]
mod plausible;
mod printed;
mod tables;
