//! Reads XML, one element at a time, up to a maximum depth. Entities defined in the document are neither expanded nor
//! fetched.

use std::{borrow::Cow, str::FromStr};

use quick_xml::{
    XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesStart, Event},
};

use super::broken;
use crate::{Damage, Error, ErrorKind, Nesting};

/// Maximum depth whatever the limits allow: more nested elements would overflow the stack.
const MAX_DEPTH: usize = 256;

/// Maximum length of names, numbers and paths.
const MAX_VALUE_LENGTH: usize = 1_000;

/// A part of the file while it is read.
pub(in crate::extract) struct Xml<'t> {
    reader: quick_xml::Reader<&'t [u8]>,
    depth: usize,
    deepest: usize,
}

/// What stands directly inside an element.
pub(in crate::extract) enum Node<'t> {
    Start(Element<'t>),
    Text(Cow<'t, str>),
}

/// The start of an element.
pub(in crate::extract) struct Element<'t>(BytesStart<'t>);

impl Element<'_> {
    /// Its name without the prefix.
    pub(in crate::extract) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its name without the prefix. A value of unreasonable length is cut, so that what refers to it by
    /// a short name, such as every item of a list to its list's mark, does not cost its length each time.
    pub(in crate::extract) fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let attributes = attributes.with_checks(false).flatten();
        let mut found = attributes.filter(|attribute| attribute.key.local_name().as_ref() == name);
        let value = found.next()?.normalized_value(XmlVersion::Implicit1_0).ok()?;
        let mut value = value.into_owned();
        if let Some((end, _)) = value.char_indices().nth(MAX_VALUE_LENGTH) {
            value.truncate(end);
        }
        Some(value)
    }

    /// A number that an attribute gives.
    pub(in crate::extract) fn number<T: FromStr>(&self, name: &str) -> Option<T> {
        self.get(name)?.parse().ok()
    }

    /// The attribute `val`, which most elements have.
    pub(in crate::extract) fn val(&self) -> Option<String> {
        self.get("val")
    }

    /// Whether a switch is on, which it is when it has no value.
    pub(in crate::extract) fn is_on(&self) -> bool {
        !matches!(self.val().as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

impl<'t> Xml<'t> {
    pub(in crate::extract) fn new(text: &'t str, deepest: usize) -> Self {
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0, deepest: deepest.min(MAX_DEPTH) }
    }

    /// The next start or text; none at the end of an element, or of the part.
    fn next(&mut self) -> Result<Option<Node<'t>>, Error> {
        loop {
            let at = self.reader.buffer_position();
            let event = self
                .reader
                .read_event()
                .map_err(|error| broken(Damage::Xml { offset: at, detail: error.to_string() }))?;
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > self.deepest {
                        let nesting = Nesting::Elements;
                        return Err(ErrorKind::TooDeep { nesting, most: self.deepest }.into());
                    }
                    Node::Start(Element(start))
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(None);
                }
                Event::Eof if self.depth > 0 => return Err(broken(Damage::XmlEnds)),
                Event::Eof => return Ok(None),
                Event::Text(text) => Node::Text(text.into_inner()),
                Event::CData(text) => Node::Text(text.into_inner()),
                Event::GeneralRef(reference) => Node::Text(match reference.resolve_char_ref() {
                    Ok(Some(letter)) => letter.to_string().into(),
                    Ok(None) => resolve_xml_entity(&reference).unwrap_or_default().into(),
                    // The number is not that of a letter.
                    Err(_) => "\u{fffd}".into(),
                }),
                Event::DocType(_) => return Err(broken(Damage::DocumentType)),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Empty(_) => continue,
            }));
        }
    }

    /// Visits the elements and the text directly inside the current element, up to its end. What a visit leaves unread
    /// of an element is skipped.
    pub(in crate::extract) fn nodes(
        &mut self,
        mut visit: impl FnMut(&mut Self, Node<'t>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let inside = self.depth;
        while let Some(node) = self.next()? {
            visit(self, node)?;
            while self.depth > inside {
                self.next()?;
            }
        }
        Ok(())
    }

    /// Visits the text directly inside the current element.
    pub(in crate::extract) fn texts(&mut self, mut visit: impl FnMut(&str)) -> Result<(), Error> {
        self.nodes(|_, node| {
            if let Node::Text(text) = node {
                visit(&text);
            }
            Ok(())
        })
    }

    /// Visits the elements directly inside the current one, and skips the text between them.
    pub(in crate::extract) fn elements(
        &mut self,
        mut visit: impl FnMut(&mut Self, &Element<'t>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.nodes(|xml, node| match node {
            Node::Start(element) => visit(xml, &element),
            Node::Text(_) => Ok(()),
        })
    }

    /// Visits the same, and in place of the elements that only enclose others what is inside these.
    pub(in crate::extract) fn elements_through(
        &mut self,
        enclosing: &[&str],
        visit: &mut impl FnMut(&mut Self, &Element<'t>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.elements(|xml, element| {
            if enclosing.contains(&element.name()) {
                xml.elements_through(enclosing, visit)
            } else {
                visit(xml, element)
            }
        })
    }

    /// Visits every element inside the current one, however deep.
    pub(in crate::extract) fn for_each(
        &mut self,
        mut look: impl FnMut(&Element<'t>),
    ) -> Result<(), Error> {
        let outside = self.depth;
        loop {
            match self.next()? {
                Some(Node::Start(element)) => look(&element),
                None if self.depth < outside || self.depth == 0 => return Ok(()),
                Some(Node::Text(_)) | None => {}
            }
        }
    }
}
