use super::{Origin, Rows, column::columns};
use crate::{
    model::{Document, DocumentKind},
    pointer::Pointer,
};

/// A document with its name.
struct Row<'a> {
    document: &'a Document,
    name: &'a str,
}

columns! {
    for row: Row<'_>;
    "kind" Text[DocumentKind] "what it is" = row.document.kind;
    "year" Integer "the year planned or reported" = row.document.year;
    "period" Text "the time a report is about: 2020, 2020-T1, 2020-Q1" = row.document.period;
    "unit" Text "the unit (enhet)" = row.document.organisation.unit.as_ref();
    "file" Text "the file it was read from" = row.name;
    "administration" Text "the administration (förvaltning)" = row.document.organisation.administration.as_ref();
    "committee" Text "the committee (nämnd)" = row.document.organisation.committee.as_ref();
    "diary_number" Text "the number it is registered under (diarienummer)" = row.document.diary_number.as_ref();
    "date" Date "the day on its title page" = row.document.date.as_ref();
}

pub(super) fn rows(document: &Document, origin: Origin<'_>) -> Rows {
    vec![(Pointer::root(), cells(&Row { document, name: origin.name }))]
}
