//! The cells of an indicator row, found in its words from the right.
//!
//! Names also contain figures (`Sjukfrånvaro dag 1-14`), so a row is read from its end, where the figures are.
//!
//! ```text
//! Frånvaro dag 1-14 2 % Tas fram av nämnd         cells: `2 %`, `Tas fram av nämnd`
//! Avtryck 1,5 kg CO2 per kg mat 1,9 kg CO2 …      cells: `1,5 kg CO2 per kg mat`, `1,9 kg CO2 per kg mat`
//! Bagare 10 st Max 10 personer                    cells: `10 st`, `Max 10 personer`
//! Bullar 1 945 st                                 cell: `1 945 st`
//! Index 75 100                                    cells: `75`, `100`
//! ```
//!
//! A cell is a figure with its unit, a bound (`Max`, `Minst`) with its figure, a direction (`Öka`), or a delegated
//! target (*Tas fram av nämnd*). Units have to be in the vocabulary: an unknown unit counts as part of the name.

use styrkedja::Number;

use super::word::Word;
use crate::vocabulary::{Vocabulary, squeezed};

/// A cell at the end of a run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PeeledCell {
    /// The index of its first word.
    pub(super) start: usize,
    /// The index after its last word.
    pub(super) end: usize,
    pub(super) kind: CellKind,
}

/// What kind of cell it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellKind {
    Figure,
    Delegated,
    Direction,
}

/// Maximum number of words in a unit, and in a delegated target.
const MAX_CELL_WORDS: usize = 10;

/// The cells at the end of a run of words, up to `most`, in the order of the row.
pub(super) fn cells_from_right(
    words: &[Word<'_>],
    most: usize,
    vocabulary: &Vocabulary,
) -> Vec<PeeledCell> {
    let mut cells: Vec<PeeledCell> = Vec::new();
    let mut end = words.len();
    while cells.len() < most {
        let Some(cell) = cell_ending_at(words, end, vocabulary) else { break };
        // A row begins with its name, so the first word is never a cell.
        if cell.start == 0 {
            break;
        }
        end = cell.start;
        cells.push(cell);
    }
    cells.reverse();
    cells
}

/// The cell whose last word is the one before `end`.
pub(super) fn cell_ending_at(
    words: &[Word<'_>],
    end: usize,
    vocabulary: &Vocabulary,
) -> Option<PeeledCell> {
    let first = end.saturating_sub(MAX_CELL_WORDS);
    let cell = |start, kind| Some(PeeledCell { start, end, kind });
    let cells = &vocabulary.cells;
    let last = words.get(end.checked_sub(1)?)?;

    let mut joined = String::new();
    for start in (first..end).rev() {
        joined.insert_str(0, &squeezed(words[start].text));
        if cells.delegated.contains(&joined) {
            return cell(start, CellKind::Delegated);
        }
    }
    let direction = squeezed(last.text);
    // A name may also end in such a word; a separate cell has a wide space before it.
    if (cells.increase.contains(&direction) || cells.decrease.contains(&direction))
        && (last.first || last.spaces > 1)
    {
        return cell(end - 1, CellKind::Direction);
    }
    for number in (first..end).rev() {
        let Some(glued_unit) = number_with_unit(words[number].text) else { continue };
        if !is_unit(&words[number + 1..end], glued_unit, vocabulary) {
            return None;
        }
        let start = grouped(words, number, end);
        let bounded = start.checked_sub(1).filter(|&before| {
            let word = squeezed(words[before].text);
            // A line of a name may end in such a word: `… med minst`. A cell begins with a capital letter.
            let in_cell = !words[start].first || words[before].text.starts_with(char::is_uppercase);
            in_cell && (cells.at_most.contains(&word) || cells.at_least.contains(&word))
        });
        return cell(bounded.unwrap_or(start), CellKind::Figure);
    }
    None
}

/// The unit attached to a number, empty if there is none; none if the word is not a number. `90%`, `8,5`, `≤5`.
fn number_with_unit(word: &str) -> Option<&str> {
    let digits = word.trim_start_matches(['<', '>', '≤', '≥', '-', '−', '+', '±']);
    let end = digits.bytes().take_while(|b| b.is_ascii_digit() || *b == b',').count();
    let (number, unit) = digits.split_at(end);
    if Number::from_swedish(number).is_err() {
        return None;
    }
    // `1-14`, `14-dagars`, `2020-2023` are not figures; `90%` and `5st` are.
    let unit_like = unit.chars().all(|c| c.is_alphabetic() || c == '%' || c == '‰');
    unit_like.then_some(unit)
}

/// Whether the words after a number are its unit.
fn is_unit(words: &[Word<'_>], glued: &str, vocabulary: &Vocabulary) -> bool {
    let known = |text: &str| vocabulary.cells.unit.contains(&squeezed(text));
    if !glued.is_empty() {
        return known(glued) && words.is_empty();
    }
    let Some((first, rest)) = words.split_first() else { return true };
    // A wide space separates cells, unless a unit follows it: `87  % 87 % År`.
    known(first.text)
        && rest.iter().all(|word| {
            (word.spaces <= 1 || word.first)
                && number_with_unit(word.text).is_none()
                && !known_percent(word.text)
        })
}

fn known_percent(text: &str) -> bool {
    matches!(text, "%" | "‰")
}

/// The beginning of a number with spaces between groups of thousands: `1 945 GWh`.
///
/// Only before a unit other than per cent: `75 100` are two cells, and no share is a thousand. `368 360 st` could be
/// either. The cells of a row are about one quantity, so figures of similar size are two cells.
fn grouped(words: &[Word<'_>], number: usize, end: usize) -> usize {
    let unit_follows = words[number + 1..end].first().is_some_and(|word| !known_percent(word.text));
    let whole =
        |text: &str| text.split(',').next().filter(|whole| whole.len() <= 3)?.parse::<u32>().ok();
    let mut start = number;
    while unit_follows && start > 1 && words[start].spaces == 1 && !words[start].first {
        let (before, this) = (words[start - 1].text, words[start].text);
        let (Some(thousands), Some(rest)) =
            (before.parse::<u32>().ok().filter(|_| before.len() <= 3), whole(this))
        else {
            break;
        };
        let of_like_size = thousands < 2 * rest && rest < 2 * thousands;
        let three_digits = this.split(',').next().is_some_and(|whole| whole.len() == 3);
        if !three_digits || of_like_size {
            break;
        }
        start -= 1;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        extract::lines,
        join::join,
        page::{lines::sort, text::word::words},
    };

    /// The texts of the cells that end a row.
    fn cells(row: &str) -> Vec<String> {
        let vocabulary = Vocabulary::stockholm();
        let kept = sort(lines(row), &vocabulary).kept;
        let words: Vec<Word<'_>> = (0..kept.len()).flat_map(|at| words(&kept, at)).collect();
        cells_from_right(&words, 2, &vocabulary)
            .iter()
            .map(|cell| join(words[cell.start..cell.end].iter().map(|word| word.text)))
            .collect()
    }

    #[test]
    fn figures_in_a_name_are_no_cells() {
        assert_eq!(cells("Frånvaro dag 1-14 2 % Tas fram av nämnd"), ["2 %", "Tas fram av nämnd"]);
        assert!(cells("Frånvaro dag 1-14").is_empty());
    }

    #[test]
    fn a_unit_has_several_words_and_wraps() {
        assert_eq!(
            cells("Avtryck 1,5 kg CO2 per kg mat 1,9 kg CO2\nper kg mat"),
            ["1,5 kg CO2 per kg mat", "1,9 kg CO2 per kg mat"]
        );
    }

    #[test]
    fn a_bound_belongs_to_its_figure_unless_it_ends_a_line_of_the_name() {
        assert_eq!(cells("Bagare 10 st Max 10 personer"), ["10 st", "Max 10 personer"]);
        assert_eq!(cells("Gäster med minst\n10 st"), ["10 st"]);
    }

    #[test]
    fn thousands_are_grouped_before_a_unit_only() {
        assert_eq!(cells("Bullar 1 945 st"), ["1 945 st"]);
        assert_eq!(cells("Index 75 100"), ["75", "100"]);
        assert_eq!(cells("Platser 368 360 st"), ["368", "360 st"]);
    }
}
