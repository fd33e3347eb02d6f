//! Enters what the title page and the page heads say into the document.

use styrkedja::{Document, Pointer, key};

use super::{places::Places, title_page::TitlePage};
use crate::{page::Transcript, vocabulary::Vocabulary};

/// Maximum number of lines searched: the diary number stands on the first page or in the head of every page.
const HEAD_LINES: usize = 200;

/// Enters it, with its places.
pub(super) fn enter(
    front: &TitlePage,
    page: &Transcript,
    vocabulary: &Vocabulary,
    document: &mut Document,
    places: &mut Places<'_>,
) {
    let root = Pointer::root();
    let organisation = &mut document.organisation;
    for (key, field, found) in [
        ("unit", &mut organisation.unit, &front.unit),
        ("administration", &mut organisation.administration, &front.administration),
        ("committee", &mut organisation.committee, &front.committee),
        ("municipality", &mut organisation.municipality, &front.municipality),
    ] {
        if let Some((text, stretches)) = found {
            *field = Some(text.clone());
            places.note(&root.field(key!(Document.organisation)).field(key), stretches);
        }
    }
    if let Some((date, stretches)) = &front.date {
        document.date = Some(date.clone());
        places.note(&root.field(key!(Document.date)), stretches);
    }
    let pointer = root.field(key!(Document.diary_number));
    if let Some((number, stretches)) = &front.diary_number {
        document.diary_number = Some(number.clone());
        places.note(&pointer, stretches);
        return;
    }
    let heads = page.blocks().iter().filter(|block| block.is_furniture()).take(HEAD_LINES);
    let mut heads = heads.map(|block| page.text_of(block.words));
    let in_heads = heads.find_map(|text| vocabulary.title_page.diary_number(text));
    if let Some(number) = in_heads {
        document.diary_number = Some(number.to_owned());
        places.note(&pointer, &[page.within(number)]);
    }
}
