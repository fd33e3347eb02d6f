//! The expansion of `#[record]`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Error, Field, Fields, Ident, ItemStruct, LitStr, Result, Type, TypeParam, ext::IdentExt,
    parse::Parser, parse_quote,
};

use crate::doc;

pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let mut mode = Mode::Data;
    let (mut name, mut entity) = (None, false);
    let options = syn::meta::parser(|meta| {
        if meta.path.is_ident("name") {
            name = Some(meta.value()?.parse::<LitStr>()?.value());
            return Ok(());
        }
        if meta.path.is_ident("entity") {
            entity = true;
            return Ok(());
        }
        if mode != Mode::Data {
            return Err(meta.error("write one of `check`, `beside`, `output`"));
        }
        mode = match () {
            () if meta.path.is_ident("check") => Mode::Checked,
            () if meta.path.is_ident("beside") => Mode::Beside,
            () if meta.path.is_ident("output") => Mode::Output,
            () => {
                return Err(
                    meta.error("write `check`, `beside`, `output`, `entity` or `name = \"…\"`")
                );
            }
        };
        Ok(())
    });
    options.parse2(arguments)?;
    let mut item: ItemStruct = syn::parse2(item)?;
    let Fields::Named(fields) = &mut item.fields else {
        return Err(Error::new_spanned(&item.ident, "a record has named fields"));
    };
    if item.generics.params.len() > 1 || (!item.generics.params.is_empty() && mode != Mode::Data) {
        return Err(Error::new_spanned(&item.ident, "only a text beside its meaning is generic"));
    }
    let mut members = Vec::new();
    for field in &mut fields.named {
        members.push(Member::of(field, mode)?);
    }
    let name = name.unwrap_or_else(|| item.ident.to_string());
    let record = Record { item, name, entity, members, mode };
    let (item, checked) = (record.item(), record.checked());
    let (bare, arbitrary, reflected) = (record.bare(), record.arbitrary(), record.reflected());
    Ok(quote! { #item #checked #bare #arbitrary #reflected })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Data,
    Checked,
    Beside,
    Output,
}

/// How a field stands in JSON.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    Optional,
    Defaulted { omitted: bool },
    Extensions,
    Hidden,
}

struct Member {
    ident: Ident,
    documentation: String,
    r#type: Type,
    presence: Presence,
    /// Whether the description has it.
    described: bool,
}

impl Member {
    /// Reads a field, takes the attributes away that only this macro knows, and adds those of serde.
    fn of(field: &mut Field, mode: Mode) -> Result<Self> {
        let Some(ident) = field.ident.clone() else {
            return Err(Error::new_spanned(field, "a record has named fields"));
        };
        let mut presence = match last_segment(&field.ty).as_deref() {
            Some("Option") => Presence::Optional,
            Some("Vec") => Presence::Defaulted { omitted: true },
            Some("Extensions") => Presence::Extensions,
            _ => Presence::Required,
        };
        let mut described = true;
        for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("record"))
        {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("undescribed") {
                    described = false;
                    return Ok(());
                }
                presence = match () {
                    () if meta.path.is_ident("required") => Presence::Required,
                    () if meta.path.is_ident("default") => Presence::Defaulted { omitted: false },
                    () if meta.path.is_ident("omit") => Presence::Defaulted { omitted: true },
                    () if meta.path.is_ident("hidden") => Presence::Hidden,
                    () => {
                        return Err(meta.error(
                            "write `required`, `default`, `omit`, `undescribed` or `hidden`",
                        ));
                    }
                };
                Ok(())
            })?;
        }
        described &= presence != Presence::Hidden;
        field.attrs.retain(|attribute| !attribute.path().is_ident("record"));
        if presence == Presence::Extensions {
            field.attrs.push(parse_quote!(#[doc = " Custom keys. They begin with `x-`."]));
        }
        field.attrs.extend(serde(presence, mode));
        let documentation = doc::of(&field.attrs);
        Ok(Self { ident, documentation, r#type: field.ty.clone(), presence, described })
    }
}

fn serde(presence: Presence, mode: Mode) -> Option<syn::Attribute> {
    Some(match presence {
        Presence::Hidden => parse_quote!(#[serde(skip)]),
        Presence::Extensions => parse_quote!(#[serde(flatten)]),
        Presence::Required => return None,
        // What is only written is always whole: a key that is null is easier to use than one that may be absent.
        _ if mode == Mode::Output => return None,
        Presence::Optional => {
            parse_quote!(#[serde(skip_serializing_if = "::std::option::Option::is_none")])
        }
        Presence::Defaulted { omitted: false } => parse_quote! {
            #[serde(default, deserialize_with = "::styrkedja::reflect::null_as_default")]
        },
        Presence::Defaulted { omitted: true } => parse_quote! {
            #[serde(
                default,
                deserialize_with = "::styrkedja::reflect::null_as_default",
                skip_serializing_if = "::styrkedja::reflect::is_default"
            )]
        },
    })
}

fn last_segment(r#type: &Type) -> Option<String> {
    let Type::Path(path) = r#type else { return None };
    path.path.segments.last().map(|segment| segment.ident.to_string())
}

struct Record {
    item: ItemStruct,
    name: String,
    entity: bool,
    members: Vec<Member>,
    mode: Mode,
}

impl Record {
    fn idents(&self) -> Vec<&Ident> {
        self.members.iter().map(|member| &member.ident).collect()
    }

    fn parameter(&self) -> Option<&TypeParam> {
        self.item.generics.type_params().next()
    }

    /// The struct itself, with what is derived in the ordinary way.
    fn item(&self) -> TokenStream {
        let item = &self.item;
        // A misspelt key vanishes in no object. Those with custom keys refuse it themselves.
        let custom = self.members.iter().any(|member| member.presence == Presence::Extensions);
        let closed = (!custom).then(|| quote!(#[serde(deny_unknown_fields)]));
        let read = match self.mode {
            Mode::Data | Mode::Beside => quote!(#[derive(::serde::Deserialize)] #closed),
            Mode::Output => quote!(),
            Mode::Checked => {
                let raw = self.raw().to_string();
                quote! {
                    #[derive(::serde::Deserialize)]
                    #[serde(try_from = #raw)]
                    #[cfg_attr(feature = "schema", schemars(!try_from))]
                }
            }
        };
        let name = &self.name;
        let renamed = (self.item.ident != name)
            .then(|| quote!(#[cfg_attr(feature = "schema", schemars(rename = #name))]));
        quote! {
            #[derive(Clone, Debug, PartialEq, Eq, ::serde::Serialize)]
            #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema))]
            #renamed
            #read
            #[non_exhaustive]
            #item
        }
    }

    fn raw(&self) -> Ident {
        format_ident!("Raw{}", self.item.ident)
    }

    /// What is read before it is checked: the same fields.
    fn checked(&self) -> Option<TokenStream> {
        if self.mode != Mode::Checked {
            return None;
        }
        let (ident, raw, idents) = (&self.item.ident, self.raw(), self.idents());
        let fields = self.item.fields.iter().map(|field| {
            let attributes =
                field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde"));
            let (name, r#type) = (&field.ident, &field.ty);
            quote!(#(#attributes)* #name: #r#type)
        });
        Some(quote! {
            #[derive(::serde::Deserialize)]
            struct #raw { #(#fields),* }

            impl ::std::convert::TryFrom<#raw> for #ident {
                type Error = ::styrkedja::ValueError;

                fn try_from(raw: #raw) -> ::std::result::Result<Self, Self::Error> {
                    let #raw { #(#idents),* } = raw;
                    Self { #(#idents),* }.checked()
                }
            }
        })
    }

    /// A constructor that takes what must be there.
    fn bare(&self) -> Option<TokenStream> {
        let required = |member: &&Member| member.presence == Presence::Required;
        if matches!(self.mode, Mode::Beside | Mode::Output)
            || !self.members.iter().any(|member| required(&member))
        {
            return None;
        }
        let parameters = self
            .members
            .iter()
            .filter(required)
            .map(|Member { ident, r#type, .. }| quote!(#ident: #r#type));
        let fields = self.members.iter().map(|member| {
            let ident = &member.ident;
            if required(&member) {
                quote!(#ident)
            } else {
                quote!(#ident: ::std::default::Default::default())
            }
        });
        let ident = &self.item.ident;
        let (generics, arguments, bounds) = self.item.generics.split_for_impl();
        Some(quote! {
            impl #generics #ident #arguments #bounds {
                /// With what must be there, and nothing else.
                #[allow(dead_code, reason = "some have no other constructor, some have a better one")]
                pub(crate) fn bare(#(#parameters),*) -> Self {
                    Self { #(#fields),* }
                }
            }
        })
    }

    /// Every field from its generator; shrinking takes the fields one by one.
    fn arbitrary(&self) -> Option<TokenStream> {
        if self.mode != Mode::Data {
            return None;
        }
        let (ident, idents) = (&self.item.ident, self.idents());
        let bound: TypeParam =
            parse_quote!(T: ::quickcheck::Arbitrary + crate::arbitrary::Generate);
        let mut generics = self.item.generics.clone();
        for parameter in generics.type_params_mut() {
            parameter.bounds.clone_from(&bound.bounds);
        }
        let (generics, arguments, bounds) = generics.split_for_impl();
        Some(quote! {
            #[cfg(any(test, feature = "quickcheck"))]
            impl #generics ::quickcheck::Arbitrary for #ident #arguments #bounds {
                fn arbitrary(g: &mut ::quickcheck::Gen) -> Self {
                    Self { #(#idents: crate::arbitrary::Generate::generate(g)),* }
                }

                fn shrink(&self) -> ::std::boxed::Box<dyn ::std::iter::Iterator<Item = Self>> {
                    let smaller = ::std::iter::empty();
                    #(let smaller = smaller.chain(crate::arbitrary::field(
                        self,
                        &self.#idents,
                        |whole, smaller| whole.#idents = smaller,
                    ));)*
                    ::std::boxed::Box::new(smaller)
                }
            }

            #[cfg(any(test, feature = "quickcheck"))]
            impl #generics crate::arbitrary::Generate for #ident #arguments #bounds {
                fn generate(g: &mut ::quickcheck::Gen) -> Self {
                    ::quickcheck::Arbitrary::arbitrary(g)
                }
            }
        })
    }

    /// The description of the record, and its values by key.
    fn reflected(&self) -> TokenStream {
        let ident = &self.item.ident;
        let (title, description) = (&self.name, doc::of(&self.item.attrs));
        let entity = self.entity;
        let shown = || self.members.iter().filter(|member| member.described);
        let described = shown().map(|member| {
            let Member { ident, documentation, r#type, presence, .. } = member;
            let name = ident.unraw().to_string();
            let required = *presence == Presence::Required;
            quote! {
                ::styrkedja::reflect::Field::new(
                    #name,
                    #documentation,
                    <#r#type as ::styrkedja::reflect::Value>::TYPE,
                    #required,
                )
            }
        });
        let idents = shown().map(|member| &member.ident);
        let keys = shown().map(|member| member.ident.unraw().to_string());
        let r#type = match self.parameter() {
            None => quote!(::styrkedja::reflect::Type::Record(#title)),
            Some(parameter) => {
                let parameter = &parameter.ident;
                quote!(::styrkedja::reflect::Type::Printed(
                    &<#parameter as ::styrkedja::reflect::Value>::TYPE
                ))
            }
        };
        let bound: TypeParam = parse_quote!(T: ::styrkedja::reflect::Value + ::serde::Serialize);
        let mut generics = self.item.generics.clone();
        for parameter in generics.type_params_mut() {
            parameter.bounds.clone_from(&bound.bounds);
        }
        let (generics, arguments, bounds) = generics.split_for_impl();
        quote! {
            impl #generics ::styrkedja::reflect::Described for #ident #arguments #bounds {
                const RECORD: &'static ::styrkedja::reflect::RecordType =
                    &::styrkedja::reflect::RecordType::new(
                        #title,
                        #description,
                        &[#(#described),*],
                        #entity,
                    );
            }

            impl #generics ::styrkedja::reflect::Record for #ident #arguments #bounds {
                fn description(&self) -> &'static ::styrkedja::reflect::RecordType {
                    <Self as ::styrkedja::reflect::Described>::RECORD
                }

                fn get(&self, key: &str) -> ::std::option::Option<::styrkedja::reflect::View<'_>> {
                    ::std::option::Option::Some(match key {
                        #(#keys => ::styrkedja::reflect::Value::view(&self.#idents),)*
                        _ => return ::std::option::Option::None,
                    })
                }

                fn to_json(&self) -> ::std::string::String {
                    ::styrkedja::reflect::to_json(self)
                }
            }

            impl #generics ::styrkedja::reflect::Value for #ident #arguments #bounds {
                const TYPE: ::styrkedja::reflect::Type = #r#type;

                fn view(&self) -> ::styrkedja::reflect::View<'_> {
                    ::styrkedja::reflect::View::Record(self)
                }
            }
        }
    }
}
