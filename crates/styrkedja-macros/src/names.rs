//! The expansion of `#[names]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Fields, ItemEnum, LitStr, Result, Variant, parse::Parser};

use crate::doc;

pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let (mut ordered, mut random) = (false, true);
    let options = syn::meta::parser(|meta| {
        match () {
            () if meta.path.is_ident("ordered") => ordered = true,
            () if meta.path.is_ident("beside") => random = false,
            () => return Err(meta.error("write `ordered`, `beside`, or nothing")),
        }
        Ok(())
    });
    options.parse2(arguments)?;
    let mut item: ItemEnum = syn::parse2(item)?;
    let members = item.variants.iter_mut().map(Member::of).collect::<Result<Vec<Member>>>()?;
    let words = members.iter().filter(|member| member.words.is_some()).count();
    if words != 0 && words != members.len() {
        return Err(Error::new_spanned(&item.ident, "every member has `words`, or none"));
    }

    let (ident, visibility) = (&item.ident, &item.vis);
    let (title, description) = (ident.to_string(), doc::of(&item.attrs));
    let variants: Vec<&syn::Ident> = members.iter().map(|member| &member.ident).collect();
    let names: Vec<&str> = members.iter().map(|member| &*member.name).collect();
    let described = members.iter().map(Member::described);
    let worded = (words != 0).then(|| {
        let words = members.iter().filter_map(|member| member.words.as_ref());
        let arms = words.map(|(sv, en)| quote!(::styrkedja::Text::fixed(#sv, #en)));
        quote! {
            /// What people call it, in both languages.
            #visibility fn words(self) -> ::styrkedja::Text {
                match self { #(Self::#variants => #arms),* }
            }
        }
    });

    let arbitrary = random.then(|| arbitrary(ident));

    Ok(quote! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #item

        impl #ident {
            /// Every value, in order.
            #visibility const ALL: &'static [Self] = &[#(Self::#variants),*];

            /// The name of every value, in order.
            #visibility const NAMES: &'static [&'static str] = &[#(#names),*];

            /// The name used in JSON and tables.
            #visibility fn as_str(self) -> &'static str {
                match self { #(Self::#variants => #names),* }
            }

            #worded
        }

        impl ::styrkedja::reflect::Named for #ident {
            const LIST: &'static ::styrkedja::reflect::Enumeration =
                &::styrkedja::reflect::Enumeration::new(
                    #title,
                    #description,
                    #ordered,
                    &[#(#described),*],
                );
            const ALL: &'static [Self] = Self::ALL;
            const NAMES: &'static [&'static str] = Self::NAMES;

            fn as_str(self) -> &'static str {
                self.as_str()
            }
        }

        impl ::styrkedja::reflect::Value for #ident {
            const TYPE: ::styrkedja::reflect::Type = ::styrkedja::reflect::Type::Name(#title);

            fn view(&self) -> ::styrkedja::reflect::View<'_> {
                ::styrkedja::reflect::View::Name(#title, self.as_str())
            }
        }

        impl ::serde::Serialize for #ident {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for #ident {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                ::styrkedja::reflect::read_name(deserializer)
            }
        }

        #arbitrary

        #[cfg(feature = "schema")]
        impl ::schemars::JsonSchema for #ident {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                #title.into()
            }

            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::styrkedja::reflect::schema_of_names::<Self>()
            }
        }
    })
}

/// Any of the names; shrinking goes towards the first.
fn arbitrary(ident: &syn::Ident) -> TokenStream {
    quote! {
        #[cfg(any(test, feature = "quickcheck"))]
        impl ::quickcheck::Arbitrary for #ident {
            fn arbitrary(g: &mut ::quickcheck::Gen) -> Self {
                crate::arbitrary::name(g)
            }

            fn shrink(&self) -> ::std::boxed::Box<dyn ::std::iter::Iterator<Item = Self>> {
                crate::arbitrary::names_before(*self)
            }
        }

        #[cfg(any(test, feature = "quickcheck"))]
        impl crate::arbitrary::Generate for #ident {
            fn generate(g: &mut ::quickcheck::Gen) -> Self {
                crate::arbitrary::name(g)
            }
        }
    }
}

/// A member of an enumeration.
struct Member {
    ident: syn::Ident,
    name: String,
    documentation: String,
    words: Option<(LitStr, LitStr)>,
}

impl Member {
    /// Reads a member, and takes the attributes away that only this macro knows.
    fn of(variant: &mut Variant) -> Result<Self> {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new_spanned(variant, "a member is a name and holds nothing"));
        }
        let mut words = None;
        for attribute in variant.attrs.iter().filter(|attribute| attribute.path().is_ident("words"))
        {
            let (mut sv, mut en) = (None, None);
            attribute.parse_nested_meta(|meta| {
                let text = Some(meta.value()?.parse::<LitStr>()?);
                if meta.path.is_ident("sv") {
                    sv = text;
                } else if meta.path.is_ident("en") {
                    en = text;
                } else {
                    return Err(meta.error("write `sv` and `en`"));
                }
                Ok(())
            })?;
            words = sv.zip(en);
            if words.is_none() {
                return Err(Error::new_spanned(attribute, "write both `sv` and `en`"));
            }
        }
        variant.attrs.retain(|attribute| !attribute.path().is_ident("words"));
        let documentation = doc::of(&variant.attrs);
        if documentation.is_empty() {
            return Err(Error::new_spanned(
                variant,
                "say what the member means in a `///` comment",
            ));
        }
        let name = snake_case(&variant.ident.to_string());
        Ok(Self { ident: variant.ident.clone(), name, documentation, words })
    }

    fn described(&self) -> TokenStream {
        let Self { name, documentation, .. } = self;
        quote!(::styrkedja::reflect::Member::new(#name, #documentation))
    }
}

/// `AtMost` is `at_most`, `Agenda2030` is `agenda2030`.
fn snake_case(ident: &str) -> String {
    let mut name = String::new();
    for c in ident.chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::snake_case;

    #[test]
    fn names_are_members_in_snake_case() {
        for (member, name) in [
            ("Plan", "plan"),
            ("AtMost", "at_most"),
            ("LexSarah", "lex_sarah"),
            ("Agenda2030", "agenda2030"),
        ] {
            assert_eq!(snake_case(member), name);
        }
    }
}
