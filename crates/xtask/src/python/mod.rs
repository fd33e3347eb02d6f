//! The generated part of the Python package: the classes of the model and its names, from the model's description.

pub(crate) mod build;
mod docstring;
pub(crate) mod enums;
pub(crate) mod objects;
pub(crate) mod stub;
