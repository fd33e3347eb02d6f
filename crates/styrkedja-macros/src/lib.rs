//! The two attributes that make the model of `styrkedja` say each thing once. Of use within its crates only.
//!
//! - `#[record]` on a struct: one object of the model. A field is written once, with its type and its documentation;
//!   the attribute derives from that how it is read and written as JSON, its JSON Schema, random values for property
//!   tests, and the description from which bindings and documentation are generated.
//! - `#[names]` on an enumeration: a closed list of names. A member is written once, with its documentation; its name
//!   in JSON and tables is the member in snake_case.
//!
//! Both are attributes and not derives because they also decide the attributes of fields: that an `Option` may be
//! absent, that `null` reads as absent, that custom keys are flattened into the object.
#![forbid(unsafe_code)]

mod doc;
mod names;
mod record;

use proc_macro::TokenStream;

/// Makes a struct an object of the model. See the [crate](self) for what that gives.
///
/// How a field is read and written follows from its type: an `Option` or a `Vec` may be absent, and is not written
/// when it holds nothing; `Extensions` takes the custom keys; any other field is required. A mark says otherwise:
/// - `#[record(required)]`: a list that must be there;
/// - `#[record(default)]`: may be absent, which reads as the default of its type; always written;
/// - `#[record(omit)]`: as `default`, but not written while it is the default;
/// - `#[record(undescribed)]`: left out of the description;
/// - `#[record(hidden)]`: also neither read nor written.
///
/// On the struct:
/// - `#[record(check)]`: what is read must pass `fn checked(self) -> Result<Self, ValueError>` of the type. The type
///   brings its own `Arbitrary`.
/// - `#[record(beside)]`: stands beside a document, not in it: no `Arbitrary`.
/// - `#[record(output)]`: is only written, never read: no `Deserialize`, no `Arbitrary`, and nothing is left out.
/// - `#[record(entity)]`: one is the same as another only at the same place of its document.
/// - `#[record(name = "…")]`: its name for others, where that is not the name in Rust.
#[proc_macro_attribute]
pub fn record(arguments: TokenStream, item: TokenStream) -> TokenStream {
    finish(record::expand(arguments.into(), item.into()))
}

/// Makes an enumeration a closed list of names. See the [crate](self) for what that gives.
///
/// - `#[names(ordered)]` on the enumeration: its order means something, and bindings compare by it.
/// - `#[names(beside)]`: it is no part of a document, and has no `Arbitrary`.
/// - `#[words(sv = "…", en = "…")]` on every member or on none: what people call it.
#[proc_macro_attribute]
pub fn names(arguments: TokenStream, item: TokenStream) -> TokenStream {
    finish(names::expand(arguments.into(), item.into()))
}

fn finish(expanded: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    expanded.unwrap_or_else(|error| error.to_compile_error()).into()
}
