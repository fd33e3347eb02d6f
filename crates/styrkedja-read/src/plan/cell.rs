//! What a cell means: a target, or a figure with its unit.

use styrkedja::{Aim, FigureMut, Indicator, IndicatorColumn, Measure, Number, Quantity, Target};

use crate::vocabulary::{Vocabulary, squeezed};

/// A target as printed and as understood.
pub(super) fn target(text: &str, vocabulary: &Vocabulary) -> Target {
    let squeezed_text = squeezed(text);
    let cells = &vocabulary.cells;
    let aim = if cells.delegated.contains(&squeezed_text) {
        Aim::Delegated
    } else if cells.increase.contains(&squeezed_text) {
        Aim::Increase
    } else if cells.decrease.contains(&squeezed_text) {
        Aim::Decrease
    } else {
        bounded(text, vocabulary)
    };
    Target::of(text, aim)
}

fn bounded(text: &str, vocabulary: &Vocabulary) -> Aim {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let word = squeezed(first);
    let (bound, figure): (fn(Quantity) -> Aim, &str) = if vocabulary.cells.at_most.contains(&word) {
        (Aim::AtMost, rest)
    } else if vocabulary.cells.at_least.contains(&word) {
        (Aim::AtLeast, rest)
    } else if let Some(rest) = text.strip_prefix(['<', '≤']) {
        (Aim::AtMost, rest)
    } else if let Some(rest) = text.strip_prefix(['>', '≥']) {
        (Aim::AtLeast, rest)
    } else {
        (Aim::Value, text)
    };
    match quantity(figure) {
        Some(quantity) => bound(quantity),
        None => Aim::Unclear,
    }
}

/// A number with the unit after it: the longest beginning that is a number.
fn quantity(text: &str) -> Option<Quantity> {
    let text = text.trim();
    let end = text
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_digit() || matches!(c, ',' | ' ' | '-' | '−' | '+')))
        .map_or(text.len(), |(at, _)| at);
    let value = Number::from_swedish(text[..end].trim()).ok()?;
    let unit = text[end..].trim();
    Some(Quantity { value, unit: (!unit.is_empty()).then(|| unit.to_owned()) })
}

/// A figure as printed and as understood.
pub(super) fn measure(text: &str) -> Measure {
    let (value, unit) = match quantity(text) {
        Some(Quantity { value, unit }) => (Some(value), unit),
        None => (None, None),
    };
    Measure::new(text, value, unit)
}

/// Sets the figure of a column.
pub(super) fn set(
    indicator: &mut Indicator,
    column: IndicatorColumn,
    text: &str,
    vocabulary: &Vocabulary,
) {
    match indicator.figure_mut(column) {
        FigureMut::Target(cell) => *cell = target(text, vocabulary),
        FigureMut::Measure(cell) => *cell = Some(measure(text)),
    }
}
