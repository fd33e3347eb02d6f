//! The numbers and bullets of lists, counted and printed as word processors do.

/// Word has nine levels, OpenDocument ten.
pub(in crate::extract) const LEVELS: usize = 10;

/// How the items of a level are marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::extract) struct Level {
    /// The first number, if it is not 1.
    pub(in crate::extract) start: Option<u32>,
    pub(in crate::extract) numerals: Numerals,
    /// The text of the mark, with `%1` for the number of the first level.
    pub(in crate::extract) text: String,
    /// It counts on under another item, unless that stands above this level; none for any level above its own.
    pub(in crate::extract) restart: Option<usize>,
    /// Whether all numbers in its mark are decimal ones.
    pub(in crate::extract) legal: bool,
    /// The style of the paragraphs on it.
    pub(in crate::extract) style: Option<String>,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::extract) enum Numerals {
    #[default]
    Decimal,
    /// `01`
    DecimalZero,
    /// `1:a`
    Ordinal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    /// A bullet: no number.
    Bullet,
    /// No number, but the text of the mark.
    Hidden,
}

/// The last number of each level of a list.
#[derive(Clone, Debug, Default)]
pub(in crate::extract) struct Counts([Option<u32>; LEVELS]);

impl Counts {
    /// Counts an item, and gives its mark, such as `2.` or `•`. `start` is where the level begins if not where it says.
    pub(in crate::extract) fn next<'l>(
        &mut self,
        at: usize,
        start: Option<u32>,
        level: impl Fn(usize) -> Option<&'l Level>,
    ) -> Option<String> {
        let own = level(at).filter(|_| at < LEVELS)?;
        let first = start.or(own.start).unwrap_or(1);
        self.0[at] = Some(self.0[at].map_or(first, |last| last.saturating_add(1)));
        for deeper in at + 1..LEVELS {
            let restart = level(deeper).and_then(|level| level.restart).unwrap_or(deeper);
            if at < restart {
                self.0[deeper] = None;
            }
        }
        if own.numerals == Numerals::Bullet {
            // One without a letter does not show: its paragraph goes on with the item above.
            return Some(if own.text.trim().is_empty() { "" } else { "•" }.to_owned());
        }
        let number = |of: usize| {
            let level = level(of);
            let start = level.and_then(|level| level.start).unwrap_or(1);
            let numerals = level.map_or(Numerals::Decimal, |level| level.numerals);
            let decimal = own.legal && numerals != Numerals::Hidden;
            let numerals = if decimal { Numerals::Decimal } else { numerals };
            numerals.print(self.0.get(of).copied().flatten().unwrap_or(start))
        };
        Some(mark(&own.text, number)).filter(|mark| !mark.is_empty())
    }

    /// Restarts the counting of a level.
    pub(in crate::extract) fn restart(&mut self, at: usize) {
        if let Some(count) = self.0.get_mut(at) {
            *count = None;
        }
    }
}

/// The text of a mark with its numbers.
fn mark(text: &str, number: impl Fn(usize) -> String) -> String {
    let mut mark = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        mark.push_str(before);
        let digits = after.bytes().take_while(u8::is_ascii_digit).take(2).count();
        match after[..digits].parse() {
            Ok(level @ 1..=LEVELS) => mark.push_str(&number(level - 1)),
            _ => mark.push_str(&text[text.len() - after.len() - 1..][..=digits]),
        }
        rest = &after[digits..];
    }
    mark.push_str(rest);
    mark.trim().to_owned()
}

impl Numerals {
    /// Writes a number.
    fn print(self, number: u32) -> String {
        let letter = |first: u8| {
            // After `z` comes `aa`.
            let place = number.saturating_sub(1);
            let times = (place / 26 + 1).min(8) as usize;
            let letter = u8::try_from(place % 26).map_or(first, |at| first + at);
            char::from(letter).to_string().repeat(times)
        };
        match self {
            Self::Decimal => number.to_string(),
            Self::DecimalZero => format!("{number:02}"),
            Self::Ordinal => {
                let a = matches!(number % 10, 1 | 2) && !matches!(number % 100, 11 | 12);
                format!("{number}:{}", if a { 'a' } else { 'e' })
            }
            Self::LowerLetter => letter(b'a'),
            Self::UpperLetter => letter(b'A'),
            Self::LowerRoman => roman(number).to_lowercase(),
            Self::UpperRoman => roman(number),
            Self::Bullet | Self::Hidden => String::new(),
        }
    }
}

fn roman(number: u32) -> String {
    /// What each place counts, and the letters for one, five and ten of it.
    const PLACES: [(u32, [&str; 3]); 4] = [
        (1000, ["M", "", ""]),
        (100, ["C", "D", "M"]),
        (10, ["X", "L", "C"]),
        (1, ["I", "V", "X"]),
    ];
    let digit = |(unit, [one, five, ten]): (u32, [&str; 3])| match number.min(3999) / unit % 10 {
        4 => format!("{one}{five}"),
        9 => format!("{one}{ten}"),
        digit @ 5.. => format!("{five}{}", one.repeat(digit as usize - 5)),
        digit => one.repeat(digit as usize),
    };
    PLACES.map(digit).concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_as_word_does() {
        assert_eq!(Numerals::LowerLetter.print(27), "aa");
        assert_eq!(Numerals::UpperLetter.print(3), "C");
        assert_eq!(Numerals::LowerRoman.print(14), "xiv");
        assert_eq!(Numerals::UpperRoman.print(3948), "MMMCMXLVIII");
        assert_eq!(Numerals::DecimalZero.print(7), "07");
        assert_eq!(Numerals::Ordinal.print(2), "2:a");
        assert_eq!(mark("%1.%2)", |level| (level + 4).to_string()), "4.5)");
        assert_eq!(mark("100 % %", |_| String::new()), "100 % %");
    }

    #[test]
    fn deeper_levels_begin_anew_unless_they_say_otherwise() {
        let plain = |text: &str| Level { text: text.to_owned(), ..Level::default() };
        let counting_on = Level { restart: Some(0), ..plain("%3.") };
        let levels = [plain("%1."), plain("%1.%2"), counting_on];
        let mut counts = Counts::default();
        let marks = [0, 1, 2, 1, 2, 0, 1].map(|at| counts.next(at, None, |at| levels.get(at)));
        let marks: Vec<String> = marks.into_iter().flatten().collect();
        assert_eq!(marks, ["1.", "1.1", "1.", "1.2", "2.", "2.", "2.1"]);
    }
}
