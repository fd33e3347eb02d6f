use std::{fmt, str::FromStr};

use rust_decimal::Decimal;

use super::string_value;
use crate::error::{Expected, ValueError};

/// An exact decimal number (*tal*), with as many decimals as were printed: `2.6`, `70`, `1.50`.
///
/// In JSON it is a string with a point, so that no reader rounds it on the way.
///
/// ```
/// use styrkedja::Number;
///
/// let printed = Number::from_swedish("1\u{a0}191,60").expect("a number");
/// assert_eq!(printed.to_string(), "1191.60");
/// assert!(printed > "1000".parse().expect("a number"));
/// ```
///
/// # Example: what is ambiguous is refused
/// ```
/// // A point may be a decimal mark or part a thousand: Swedish usage has neither.
/// assert!(styrkedja::Number::from_swedish("2.500").is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Decimal);

impl Number {
    /// Reads a number as Swedish documents print it: decimal comma, spaces (also non-breaking and narrow) or
    /// nothing between thousands, an optional sign, where U+2212 counts as minus.
    ///
    /// # Errors
    /// When the text is anything else, has a point, or more than 28 significant digits.
    pub fn from_swedish(text: &str) -> Result<Self, ValueError> {
        let refused = || ValueError::new(Expected::SwedishNumber, text);
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = match digits.split_once(',') {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (digits, None),
        };
        let groups: Vec<&str> = whole.split([' ', '\u{a0}', '\u{202f}', '\u{2009}']).collect();
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        // No thousands begin with a zero, but area codes do: `08 508 00 000`.
        let grouped_by_three = groups.len() == 1
            || (groups[0].len() <= 3
                && !groups[0].starts_with('0')
                && groups[1..].iter().all(|group| group.len() == 3));
        if !groups.iter().all(|group| all_digits(group))
            || !grouped_by_three
            || !decimals.is_none_or(all_digits)
        {
            return Err(refused());
        }
        let mut plain = String::with_capacity(text.len() + 1);
        if negative {
            plain.push('-');
        }
        plain.extend(groups);
        if let Some(decimals) = decimals {
            plain.push('.');
            plain.push_str(decimals);
        }
        Decimal::from_str_exact(&plain).map(Self::from).map_err(|_| refused())
    }

    /// The number as a `rust_decimal` value, for arithmetic.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// Prints the number the Swedish way, with a decimal comma: `2,6`.
    pub fn to_swedish(self) -> String {
        self.0.to_string().replace('.', ",")
    }
}

impl From<Decimal> for Number {
    fn from(decimal: Decimal) -> Self {
        // A zero of a deficit is a zero: `-0` would not come back from JSON.
        Self(if decimal.is_zero() { decimal.abs() } else { decimal })
    }
}

impl From<i64> for Number {
    fn from(whole: i64) -> Self {
        Self(whole.into())
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Number {
    type Err = ValueError;

    /// Reads the JSON form: digits with a decimal point.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        let refused = || ValueError::new(Expected::Number, text);
        let digits = text.strip_prefix('-').unwrap_or(text);
        let well_formed = digits
            .split_once('.')
            .map_or(!digits.is_empty(), |(whole, part)| !whole.is_empty() && !part.is_empty())
            && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        if !well_formed {
            return Err(refused());
        }
        Decimal::from_str_exact(text).map(Self::from).map_err(|_| refused())
    }
}

string_value!(
    Number,
    pattern: r"^-?[0-9]+(\.[0-9]+)?$",
    description: "An exact decimal number with a decimal point, at most 28 significant digits.",
    example: "2.6"
);

#[cfg(test)]
mod tests {
    use super::Number;

    fn swedish(text: &str) -> Option<String> {
        Number::from_swedish(text).ok().map(|number| number.to_string())
    }

    #[test]
    fn no_zero_is_negative() {
        let zero = Number::from(-Number::from(0).decimal());
        assert_eq!(zero.to_string(), "0");
        assert_eq!(swedish("-0").as_deref(), Some("0"));
        assert_eq!("-0".parse::<Number>().expect("a number").to_string(), "0");
    }

    #[test]
    fn swedish_numbers_are_read_as_printed() {
        for (printed, number) in [
            ("70", "70"),
            ("2,6", "2.6"),
            ("1,50", "1.50"),
            ("0,5", "0.5"),
            ("1 191,6", "1191.6"),
            ("1\u{a0}191,6", "1191.6"),
            ("1\u{202f}191\u{2009}000", "1191000"),
            ("1191,6", "1191.6"),
            ("12 345 678", "12345678"),
            ("−3,3", "-3.3"),
            ("–3,3", "-3.3"),
            ("-3,3", "-3.3"),
            ("− 3", "-3"),
            ("+4", "4"),
            (" 94\u{a0}", "94"),
            ("0", "0"),
        ] {
            assert_eq!(swedish(printed).as_deref(), Some(number), "{printed:?}");
        }
    }

    #[test]
    fn what_is_ambiguous_or_no_number_is_refused() {
        for text in [
            "",
            " ",
            "-",
            "−",
            ",",
            ",5",
            "5,",
            "2.500",
            "2.5",
            "12 34",
            "1 2345",
            "1234 567",
            "1  191",
            "1 191 ,6",
            "1,191,6",
            "1,6 7",
            "08 508",
            "0 123",
            "70 %",
            "ca 70",
            "7e1",
            "--3",
            "+-3",
            "½",
            "٣",
            "1_000",
            "1\t191",
            "1\n191",
            "99999999999999999999999999999999",
        ] {
            assert_eq!(swedish(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_json_form_has_a_point_and_nothing_else() {
        for text in
            ["0", "-0.5", "2.60", "79228162514264337593543950335", "0.0000000000000000000000000001"]
        {
            assert_eq!(text.parse::<Number>().map(|n| n.to_string()).as_deref(), Ok(text));
        }
        for text in [
            "", "-", ".", ".5", "5.", "+5", "1e5", "1,5", "1 000", " 5", "5\n", "1.2.3", "--1",
            "NaN", "1_0",
        ] {
            assert!(text.parse::<Number>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn swedish_print_reads_back() {
        fn property(number: Number) -> bool {
            Number::from_swedish(&number.to_swedish()).map(|n| n.to_string())
                == Ok(number.to_string())
        }
        quickcheck::quickcheck(property as fn(Number) -> bool);
    }
}
