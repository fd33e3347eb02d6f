//! How often a rate is in a year, and the windows that follow.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::{
    model::{Bound, Recurrence, RecurrencePeriod},
    value::{Date, Month, Year},
};

/// How often something is done in a year, as far as a calendar cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rate {
    /// So many times, at most one a month: each has its part of the year.
    Times(u32),
    /// Oftener than monthly. A calendar would only be full of it.
    Often,
    /// Not every year.
    Seldom,
    /// It is not said how many times, or it may be left out.
    Vague,
    /// Another number of times each year.
    Uneven,
}

impl Rate {
    pub(super) fn of(rate: &Recurrence) -> Self {
        let Some(times) = rate.times.map(crate::value::Number::decimal) else {
            return match rate.per {
                RecurrencePeriod::Day | RecurrencePeriod::Week => Self::Often,
                _ => Self::Vague,
            };
        };
        if times <= Decimal::ZERO || rate.bound == Bound::AtMost {
            return Self::Vague;
        }
        // Every so many weeks falls on no part of the year that anybody would call its own.
        if matches!(rate.per, RecurrencePeriod::Day | RecurrencePeriod::Week) {
            return Self::Often;
        }
        // More than a year has days is often enough, and would not be worth an overflow.
        let a_year = times.min(Decimal::from(1000)) * Decimal::from(rate.per.in_a_year());
        // `vart tredje tertial` is 0.333333 a tertial: once a year.
        let whole = a_year.round();
        if (a_year - whole).abs() >= Decimal::new(1, 3) {
            return if a_year < Decimal::ONE { Self::Seldom } else { Self::Uneven };
        }
        match whole.to_u32() {
            Some(0) => Self::Seldom,
            Some(times @ 1..=12) => Self::Times(times),
            _ => Self::Often,
        }
    }
}

/// The first and the last day of each of `parts` equal parts of a year: of whole months, where twelve can be parted so.
pub(super) fn parts(year: Year, parts: u32) -> Vec<(Date, Date)> {
    let whole_months = 12 % parts == 0;
    let (whole, days) = (|of: u32| of * 12 / parts, |of: u32| of * days_of(year) / parts);
    (0..parts)
        .map(|part| {
            if whole_months {
                let (first, _) = month(year, whole(part) + 1);
                let (_, last) = month(year, whole(part + 1));
                (first, last)
            } else {
                (day(year, days(part) + 1), day(year, days(part + 1)))
            }
        })
        .collect()
}

/// The first and the last day of a month.
pub(super) fn days_of_month(year: Year, of: Month) -> (Date, Date) {
    month(year, of.get().into())
}

fn month(year: Year, number: u32) -> (Date, Date) {
    let number = u8::try_from(number).unwrap_or(12);
    let month = time::Month::try_from(number).unwrap_or(time::Month::December);
    let last = time::util::days_in_month(month, year.get().into());
    (Date::in_year(year, number, 1), Date::in_year(year, number, last))
}

fn days_of(year: Year) -> u32 {
    time::util::days_in_year(year.get().into()).into()
}

/// A day by its number in the year, from 1.
fn day(year: Year, number: u32) -> Date {
    let ordinal = u16::try_from(number).unwrap_or(1);
    let date = time::Date::from_ordinal_date(year.get().into(), ordinal);
    date.map_or_else(
        |_| Date::in_year(year, 12, 31),
        |date| Date::in_year(year, date.month().into(), date.day()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Number;

    fn rate(times: &str, per: RecurrencePeriod) -> Rate {
        let times = Number::from_swedish(times).ok();
        Rate::of(&Recurrence::new(times, per, ""))
    }

    fn windows(year: u16, times: u32) -> Vec<String> {
        let parts = parts(Year::new(year).expect("a year"), times);
        parts.iter().map(|(first, last)| format!("{first} {last}")).collect()
    }

    #[test]
    fn a_rate_is_so_many_times_a_year() {
        use RecurrencePeriod::{Day, HalfYear, Month, Tertial, Week, Year};
        for (times, per, expected) in [
            ("1", Year, Rate::Times(1)),
            ("2", Year, Rate::Times(2)),
            ("12", Year, Rate::Times(12)),
            ("13", Year, Rate::Often),
            ("1", HalfYear, Rate::Times(2)),
            ("2", HalfYear, Rate::Times(4)),
            ("1", Tertial, Rate::Times(3)),
            ("1", Month, Rate::Times(12)),
            ("2", Month, Rate::Often),
            ("0,5", Month, Rate::Times(6)),
            ("0,333333", Month, Rate::Times(4)),
            ("0,333333", Tertial, Rate::Times(1)),
            ("0,5", Year, Rate::Seldom),
            ("0,2", Year, Rate::Seldom),
            ("0,0000001", Year, Rate::Seldom),
            ("2,5", Year, Rate::Uneven),
            ("0,7", Month, Rate::Uneven),
            ("1", Week, Rate::Often),
            ("0,25", Week, Rate::Often),
            ("3", Day, Rate::Often),
            ("", Week, Rate::Often),
            ("", Year, Rate::Vague),
            ("0", Year, Rate::Vague),
            ("-2", Year, Rate::Vague),
            ("9999999999999999999999999999", Month, Rate::Often),
        ] {
            assert_eq!(rate(times, per), expected, "{times} a {}", per.as_str());
        }
        let at_most = Recurrence {
            bound: Bound::AtMost,
            ..Recurrence::new(Some(Number::from(2)), Year, "högst två gånger per år")
        };
        assert_eq!(Rate::of(&at_most), Rate::Vague, "what may be left out has no window");
    }

    #[test]
    fn windows_are_parts_of_the_year() {
        assert_eq!(windows(2027, 1), ["2027-01-01 2027-12-31"]);
        assert_eq!(windows(2027, 2), ["2027-01-01 2027-06-30", "2027-07-01 2027-12-31"]);
        assert_eq!(
            windows(2028, 3),
            ["2028-01-01 2028-04-30", "2028-05-01 2028-08-31", "2028-09-01 2028-12-31"]
        );
        assert_eq!(windows(2028, 6)[0], "2028-01-01 2028-02-29");
        assert_eq!(windows(2027, 12)[1], "2027-02-01 2027-02-28");
        assert_eq!(windows(2028, 12)[1], "2028-02-01 2028-02-29");
        assert_eq!(
            windows(2027, 5),
            [
                "2027-01-01 2027-03-14",
                "2027-03-15 2027-05-26",
                "2027-05-27 2027-08-07",
                "2027-08-08 2027-10-19",
                "2027-10-20 2027-12-31"
            ]
        );
    }

    #[test]
    fn windows_fill_the_year_without_gaps() {
        for year in [1900, 2027, 2028, 2199] {
            for times in 1..=12 {
                let year = Year::new(year).expect("a year");
                let parts = parts(year, times);
                assert_eq!(parts.len(), times as usize);
                assert_eq!(parts[0].0, Date::in_year(year, 1, 1));
                assert_eq!(parts[parts.len() - 1].1, Date::in_year(year, 12, 31));
                assert!(parts.iter().all(|(first, last)| first <= last));
                assert!(
                    parts.windows(2).all(|two| two[0].1.date().next_day() == Some(two[1].0.date()))
                );
            }
        }
    }
}
