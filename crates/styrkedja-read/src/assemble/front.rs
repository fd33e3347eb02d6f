//! Enters what the title page and the page heads say into the document.

use styrkedja::{Document, Place, Pointer, key};

use super::places::Places;
use crate::{
    extract::Line,
    understand::{TitlePage, diary_number},
    vocabulary::Vocabulary,
};

/// Maximum number of lines searched: the diary number stands on the first page or in the head of every page.
const HEAD_LINES: usize = 200;

/// Enters it, with its places.
pub(super) fn enter(
    page: &TitlePage,
    furniture: &[Line<'_>],
    vocabulary: &Vocabulary,
    document: &mut Document,
    places: &mut Places<'_>,
) {
    let root = Pointer::root();
    let organisation = &mut document.organisation;
    for (key, field, found) in [
        ("unit", &mut organisation.unit, &page.unit),
        ("administration", &mut organisation.administration, &page.administration),
        ("committee", &mut organisation.committee, &page.committee),
        ("municipality", &mut organisation.municipality, &page.municipality),
    ] {
        if let Some((text, pieces)) = found {
            *field = Some(text.clone());
            places.note(&root.field(key!(Document.organisation)).field(key), pieces);
        }
    }
    if let Some((date, pieces)) = &page.date {
        document.date = Some(date.clone());
        places.note(&root.field(key!(Document.date)), pieces);
    }
    let pointer = root.field(key!(Document.diary_number));
    if let Some((number, pieces)) = &page.diary_number {
        document.diary_number = Some(number.clone());
        places.note(&pointer, pieces);
        return;
    }
    let in_heads = furniture.iter().take(HEAD_LINES).find_map(|line| {
        let text = line.text().trim();
        let number = diary_number(text, &vocabulary.title_page)?;
        let end = line.text().trim_end().len();
        Some((number.to_owned(), line.span(end - number.len(), end)))
    });
    if let Some((number, span)) = in_heads {
        document.diary_number = Some(number);
        places.sources.insert(pointer, Place::new(span));
    }
}
