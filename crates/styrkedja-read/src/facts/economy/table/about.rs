//! What stands around a table: its caption, the text and the heading above it, the corner of its head.

use styrkedja::{FigureKind, MoneyUnit};

use super::{
    head::{Period, Said},
    unit::stated,
};
use crate::{
    facts::{Grid, Prose},
    vocabulary::{EconomyWords, plain},
};
use styrkedja::shared::squeezed;

/// What the surroundings of a table say.
#[derive(Debug, Default)]
pub(super) struct About {
    /// What the table is about, as printed.
    pub(super) scope: Option<String>,
    pub(super) unit: Option<MoneyUnit>,
    /// The kind of figures that they name, and the year beside it.
    pub(super) kind: Option<FigureKind>,
    pub(super) year: Option<u16>,
    pub(super) period: Option<Period>,
    pub(super) surplus_negative: bool,
    pub(super) investment: bool,
    /// Whether they say that it is about something else than money.
    pub(super) counted: bool,
}

/// The number of characters of a caption at most; what is longer is running text.
const CAPTION: usize = 120;

impl About {
    /// `corner` is what its head says above the labels, nearest first, `captions` are rows of one cell above the head,
    /// `notes` those below the lines.
    pub(super) fn of(
        grid: &Grid,
        first_row: usize,
        prose: &[Prose],
        corner: &[&str],
        captions: &[&str],
        notes: &[&str],
        words: &EconomyWords,
    ) -> Self {
        let (above, below) = if first_row == 0 { beside(grid, prose) } else { (None, None) };
        let mut about = Self::default();
        let told = corner.iter().chain(captions).copied().chain(above).chain([&*grid.heading]);
        for text in told.filter(|text| !text.is_empty()) {
            about.unit = about.unit.or_else(|| stated(text, words));
            let squeezed = squeezed(text);
            about.surplus_negative |=
                words.surplus_negative.iter().any(|said| squeezed.contains(said.as_str()));
            if text.chars().count() > CAPTION {
                continue;
            }
            let said = Said::of(text, words);
            let mut kinds = said.kinds.clone();
            kinds.dedup();
            if let ([kind], None) = (kinds.as_slice(), about.kind) {
                about.kind = Some(*kind);
                about.year = said.year().or(about.year);
            }
            about.year = about.year.or_else(|| said.year());
            about.period = about.period.or(said.period);
            about.investment |= EconomyWords::fits(&words.investment, &plain(text));
        }
        let titles = corner.iter().chain(captions).copied().chain(above);
        about.counted = titles
            .filter(|text| text.chars().count() <= CAPTION)
            .any(|text| EconomyWords::fits(&words.counted, &plain(text)));
        let below = notes.iter().copied().chain(below);
        about.unit = about.unit.or_else(|| below.into_iter().find_map(|text| stated(text, words)));
        let titles = captions.iter().copied().chain(above.filter(|text| is_caption(text)));
        let of_unit = |text: &str| EconomyWords::fits(&words.unit_note, &plain(text));
        let named = |text: &&str| text.contains(char::is_alphabetic) && !of_unit(text);
        let scope = titles.into_iter().find(named);
        let scope = scope.or(Some(&*grid.heading)).filter(|scope| !scope.is_empty());
        about.scope = scope.map(str::to_owned);
        about
    }
}

fn is_caption(text: &str) -> bool {
    text.chars().count() <= CAPTION && !text.trim_end().ends_with(['.', '!', '?'])
}

/// The texts right above and right below a grid in the same passage.
fn beside<'t>(grid: &Grid, prose: &'t [Prose]) -> (Option<&'t str>, Option<&'t str>) {
    let place = |pointer: &styrkedja::Pointer| {
        let index: usize = pointer.segments().last()?.parse().ok()?;
        Some((pointer.parent()?, index))
    };
    let rows = grid.rows.first().zip(grid.rows.last());
    let ends = rows.and_then(|(first, last)| place(&first.pointer).zip(place(&last.pointer)));
    let Some(((list, first), (_, end))) = ends else { return (None, None) };
    let at = |prose: Option<&'t Prose>, index: Option<usize>| {
        let prose = prose?;
        let (of, item) = place(&prose.item.as_ref()?.0)?;
        (of == list && Some(item) == index).then_some(prose.text.as_str())
    };
    let above = grid.after.checked_sub(1).and_then(|above| prose.get(above));
    (at(above, first.checked_sub(1)), at(prose.get(grid.after), end.checked_add(1)))
}
