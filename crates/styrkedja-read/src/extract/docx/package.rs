//! The parts of a Word file, which is a zip archive. ECMA-376 part 2.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::xml::Xml;
use crate::{Error, Limits, error::Repr, extract::decode::decode};

/// A Word file has a handful of parts that hold text; one with more of a kind is not read further.
const MOST_PARTS: usize = 64;

/// An open Word file.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// How many bytes its parts may still have when they are decompressed.
    left: usize,
    limits: Limits,
    /// The name of the main part.
    main: String,
}

impl<'b> Package<'b> {
    /// Opens a file that begins as a zip archive does.
    pub(super) fn open(bytes: &'b [u8], limits: &Limits) -> Result<Self, Error> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        let main = "word/document.xml".to_owned();
        let mut package = Self { archive, left: limits.part, limits: limits.clone(), main };
        let named = package.related("_rels/.rels", "officeDocument")?.into_iter().next();
        package.main = named.unwrap_or(package.main);
        if package.archive.index_for_name(&package.main).is_some()
            && !package.main.starts_with("xl/")
            && !package.main.starts_with("ppt/")
        {
            return Ok(package);
        }
        Err(package.other())
    }

    /// What else it is.
    fn other(&mut self) -> Error {
        let has = |name: &str| self.archive.index_for_name(name).is_some();
        let what = if self.main.starts_with("xl/") {
            "an Excel file"
        } else if self.main.starts_with("ppt/") {
            "a PowerPoint file"
        } else if has("mimetype") && has("content.xml") {
            "an OpenDocument file"
        } else {
            "a zip archive without a Word document"
        };
        Repr::OtherFormat { what }.into()
    }

    /// The text of the main part.
    pub(super) fn main(&mut self) -> Result<String, Error> {
        let name = self.main.clone();
        self.part(&name)?.ok_or_else(|| super::broken(format!("it has no part {name}")))
    }

    /// The parts of a kind that the main part refers to, such as `styles`, as text.
    pub(super) fn parts(&mut self, kind: &str) -> Result<Vec<String>, Error> {
        let (folder, name) = self.main.rsplit_once('/').unwrap_or(("", &self.main));
        let relations = format!("{folder}/_rels/{name}.rels");
        let mut parts = Vec::new();
        for name in self.related(relations.trim_start_matches('/'), kind)? {
            parts.extend(self.part(&name)?);
        }
        Ok(parts)
    }

    /// The names of the parts of a kind, as a relationships part lists them.
    fn related(&mut self, relations: &str, kind: &str) -> Result<Vec<String>, Error> {
        let Some(text) = self.part(relations)? else { return Ok(Vec::new()) };
        let folder = relations.rsplit_once("_rels/").map_or("", |(folder, _)| folder);
        let mut names = Vec::new();
        let mut xml = Xml::new(&text, self.limits.depth);
        xml.for_each(|element| {
            let is_kind = element.get("Type").is_some_and(|of| of.rsplit('/').next() == Some(kind));
            // What stands outside the file is never fetched.
            let inside = element.get("TargetMode").is_none_or(|mode| mode != "External");
            if is_kind
                && inside
                && names.len() < MOST_PARTS
                && let Some(target) = element.get("Target")
            {
                names.push(match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => format!("{folder}{target}"),
                });
            }
        })?;
        names.sort();
        names.dedup();
        Ok(names)
    }

    /// A part as text; none if there is no such part.
    fn part(&mut self, name: &str) -> Result<Option<String>, Error> {
        if self.archive.index_for_name(name).is_none() {
            return Ok(None);
        }
        let file = self.archive.by_name(name).map_err(|error| broken(&error))?;
        let mut bytes = Vec::new();
        // One byte more than allowed tells that there is more; what the archive says of its sizes is not believed.
        let most = u64::try_from(self.left).unwrap_or(u64::MAX).saturating_add(1);
        file.take(most).read_to_end(&mut bytes).map_err(|error| {
            super::broken(format!("its part {name} cannot be decompressed ({error})"))
        })?;
        self.left = self.left.checked_sub(bytes.len()).ok_or(Repr::TooMuch {
            what: "bytes when it is decompressed",
            most: self.limits.part,
        })?;
        Ok(Some(decode(&bytes)?.into_owned()))
    }
}

fn broken(error: &zip::result::ZipError) -> Error {
    super::broken(format!("its zip archive cannot be opened ({error})"))
}
