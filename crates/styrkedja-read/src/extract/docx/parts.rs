//! Which parts a file has, and what for: relationships. ECMA-376 part 2.

use crate::{
    Error, Limits,
    extract::office::{package::Package, xml::Xml},
};

/// Maximum number of parts of one kind. A file has a handful; more are not read.
const MAX_PARTS: usize = 64;

/// The name of the main part; none if the file is not a Word file.
pub(in crate::extract) fn main_part(
    package: &mut Package<'_>,
    limits: &Limits,
) -> Result<Option<String>, Error> {
    let named = related(package, "_rels/.rels", "officeDocument", limits)?.into_iter().next();
    let main = named.unwrap_or_else(|| "word/document.xml".to_owned());
    let other = main.starts_with("xl/") || main.starts_with("ppt/");
    Ok((package.has(&main) && !other).then_some(main))
}

/// The parts of one kind, such as `styles`, that the main part refers to, as text.
pub(super) fn parts(
    package: &mut Package<'_>,
    main: &str,
    kind: &str,
    limits: &Limits,
) -> Result<Vec<String>, Error> {
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
    let relations = format!("{folder}/_rels/{name}.rels");
    let mut parts = Vec::new();
    for name in related(package, relations.trim_start_matches('/'), kind, limits)? {
        parts.extend(package.part(&name)?);
    }
    Ok(parts)
}

/// The names of the parts of one kind, as a relationships part lists them.
fn related(
    package: &mut Package<'_>,
    relations: &str,
    kind: &str,
    limits: &Limits,
) -> Result<Vec<String>, Error> {
    let Some(text) = package.part(relations)? else { return Ok(Vec::new()) };
    let folder = relations.rsplit_once("_rels/").map_or("", |(folder, _)| folder);
    let mut names: Vec<String> = Vec::new();
    Xml::new(&text, limits.depth).for_each(|element| {
        let is_kind = element.get("Type").is_some_and(|of| of.rsplit('/').next() == Some(kind));
        // What is outside the file is never fetched.
        let inside = element.get("TargetMode").is_none_or(|mode| mode != "External");
        if is_kind
            && inside
            && names.len() < MAX_PARTS
            && let Some(target) = element.get("Target")
        {
            let name = resolved(folder, &target);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    })?;
    Ok(names)
}

/// The name of a part that is given relative to a folder: `../word/./styles.xml`.
fn resolved(folder: &str, target: &str) -> String {
    let folder = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_named_from_a_folder_or_from_the_root() {
        assert_eq!(resolved("word/", "styles.xml"), "word/styles.xml");
        assert_eq!(resolved("word/", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolved("word/", "../custom/./item.xml"), "custom/item.xml");
        assert_eq!(resolved("", "../../../secret"), "secret", "never outside the file");
    }
}
