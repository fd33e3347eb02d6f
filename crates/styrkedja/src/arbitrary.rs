//! Random values for property tests (feature `quickcheck`), every one of them legal: made as a program would make
//! it, through checked constructors where there are any.
//!
//! Lists are short and get shorter with depth, so goal trees stay small but now and then reach all levels. Shrinking
//! takes one field at a time towards nothing, so a failure ends in the smallest document that still shows it.

use std::iter;

use quickcheck::{Arbitrary, Gen, empty_shrinker};
use rust_decimal::Decimal;
use serde_json::Value;

use crate::{
    model::{Aim, Extensions, Item, ItemForm, Passage, Quantity, SchemaVersion, Target},
    pointer::Pointer,
    reflect::Named,
    value::{Date, GoalCode, Month, Number, Occasion, ReportPeriod, SdgNumber, Year},
};

/// Characters that readers, writers and regular expressions get wrong.
const ODD: &[char] = &[
    '\0',
    '\u{1}',
    '\t',
    '\n',
    '\r',
    '"',
    '\\',
    '/',
    '~',
    '\'',
    '”',
    '’',
    '«',
    '<',
    '&',
    ',',
    ';',
    '=',
    '{',
    ']',
    'å',
    'Ä',
    'ö',
    'é',
    '\u{30a}',
    'ß',
    'İ',
    '\u{7f}',
    '\u{85}',
    '\u{a0}',
    '\u{ad}',
    '\u{200b}',
    '\u{200f}',
    '\u{2028}',
    '\u{2029}',
    '\u{202f}',
    '\u{2212}',
    '\u{feff}',
    '\u{fffd}',
    '\u{e000}',
    '😀',
    '👩',
    '\u{200d}',
    '\u{10ffff}',
    '1',
    '0',
    ' ',
];

const WORDS: &[&str] = &[
    "Gästerna är nöjda",
    "Förväntat resultat",
    "90 %",
    "Max 10 personer",
    "Vi följer upp varje tertial på APT",
    "x-",
    "null",
    "/goals/0",
];

fn text(g: &mut Gen) -> String {
    let characters = usize::arbitrary(g) % 12;
    match u8::arbitrary(g) % 4 {
        0 | 1 => choose(g, WORDS).to_string(),
        2 => (0..characters).map(|_| choose(g, ODD)).collect(),
        _ => (0..characters).map(|_| char::arbitrary(g)).collect(),
    }
}

fn maybe<T>(g: &mut Gen, value: fn(&mut Gen) -> T) -> Option<T> {
    bool::arbitrary(g).then(|| value(g))
}

fn maybe_text(g: &mut Gen) -> Option<String> {
    Generate::generate(g)
}

fn any<T: Arbitrary>(g: &mut Gen) -> T {
    T::arbitrary(g)
}

fn choose<T: Copy>(g: &mut Gen, values: &[T]) -> T {
    values[usize::arbitrary(g) % values.len()]
}

/// How a field of a record is made.
pub(crate) trait Generate {
    fn generate(g: &mut Gen) -> Self;
}

impl Generate for String {
    fn generate(g: &mut Gen) -> Self {
        text(g)
    }
}

impl<T: Generate> Generate for Option<T> {
    fn generate(g: &mut Gen) -> Self {
        maybe(g, T::generate)
    }
}

impl<T: Generate> Generate for Vec<T> {
    fn generate(g: &mut Gen) -> Self {
        // The size is what is left of the depth.
        if g.size() <= 1 {
            return Self::new();
        }
        let inner = &mut Gen::from_size_and_seed(g.size() / 2, u64::arbitrary(g));
        let length = choose(g, &[0, 0, 0, 1, 1, 2, 3]);
        (0..length).map(|_| T::generate(inner)).collect()
    }
}

macro_rules! generate_any {
    ($($type:ty),+ $(,)?) => {$(
        impl Generate for $type {
            fn generate(g: &mut Gen) -> Self {
                any(g)
            }
        }
    )+};
}

generate_any!(
    bool,
    u32,
    Date,
    Extensions,
    GoalCode,
    Item,
    Month,
    Number,
    Occasion,
    ReportPeriod,
    SchemaVersion,
    SdgNumber,
    Target,
    Year,
);

/// The value with one field shrunk in every way.
pub(crate) fn field<T: Clone + 'static, F: Arbitrary>(
    whole: &T,
    field: &F,
    set: fn(&mut T, F),
) -> impl Iterator<Item = T> + use<T, F> {
    let whole = whole.clone();
    field.shrink().map(move |smaller| {
        let mut whole = whole.clone();
        set(&mut whole, smaller);
        whole
    })
}

/// A member of a closed list of names; for `#[names]`.
pub(crate) fn name<T: Named>(g: &mut Gen) -> T {
    choose(g, T::ALL)
}

/// The members before one; for `#[names]`.
pub(crate) fn names_before<T: Named + PartialEq>(whole: T) -> Box<dyn Iterator<Item = T>> {
    Box::new(T::ALL.iter().copied().take_while(move |value| *value != whole))
}

impl Arbitrary for SchemaVersion {
    fn arbitrary(_: &mut Gen) -> Self {
        Self::V2
    }
}

impl Arbitrary for Item {
    fn arbitrary(g: &mut Gen) -> Self {
        let mut item = match maybe(g, any) {
            Some(number) => Self::numbered(number, text(g)),
            None => Self::new(any(g), text(g)),
        };
        item.schedule = any(g);
        item.extensions = any(g);
        item
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        let paragraph = Self { form: ItemForm::Paragraph, number: None, ..self.clone() };
        let changed = (paragraph != *self).then_some(paragraph);
        let text = field(self, &self.text, |item, text| item.text = text);
        let extensions = field(self, &self.extensions, |item, smaller| item.extensions = smaller);
        let schedule = field(self, &self.schedule, |item, smaller| item.schedule = smaller);
        Box::new(changed.into_iter().chain(text).chain(schedule).chain(extensions))
    }
}

impl Arbitrary for Passage {
    fn arbitrary(g: &mut Gen) -> Self {
        Self { items: Vec::generate(g) }
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        Box::new(field(self, &self.items, |passage, items| passage.items = items))
    }
}

impl Generate for Passage {
    fn generate(g: &mut Gen) -> Self {
        any(g)
    }
}

impl Arbitrary for SdgNumber {
    fn arbitrary(g: &mut Gen) -> Self {
        (u8::arbitrary(g) % 17 + 1).try_into().expect("1 to 17")
    }
}

impl Arbitrary for Month {
    fn arbitrary(g: &mut Gen) -> Self {
        Self::new(u8::arbitrary(g) % 12 + 1).expect("1 to 12")
    }
}

impl Arbitrary for Occasion {
    fn arbitrary(g: &mut Gen) -> Self {
        let number = u8::arbitrary(g) % 12;
        let occasion = match u8::arbitrary(g) % 7 {
            0 => Ok(Self::PLAN),
            1 => Self::month(number + 1),
            2 => Self::quarter(number % 4 + 1),
            3 => Self::tertial(number % 3 + 1),
            4 => Self::half_year(number % 2 + 1),
            5 => Ok(Self::ANNUAL_REPORT),
            _ => Ok(Self::ACCOUNTS),
        };
        occasion.expect("an occasion")
    }
}

impl Arbitrary for Quantity {
    fn arbitrary(g: &mut Gen) -> Self {
        Self { value: any(g), unit: maybe_text(g) }
    }
}

impl Arbitrary for Aim {
    fn arbitrary(g: &mut Gen) -> Self {
        match u8::arbitrary(g) % 8 {
            0 => Self::Value(any(g)),
            1 => Self::AtMost(any(g)),
            2 => Self::AtLeast(any(g)),
            3 => Self::Increase,
            4 => Self::Decrease,
            5 => Self::Delegated,
            6 => Self::Missing,
            _ => Self::Unclear,
        }
    }
}

impl Arbitrary for Target {
    fn arbitrary(g: &mut Gen) -> Self {
        let mut target = match u8::arbitrary(g) % 3 {
            0 => Self::value(any(g), maybe_text(g).as_deref()),
            _ => Self::of(text(g), any(g)),
        };
        target.extensions = any(g);
        target
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        let missing = (!self.is_missing()).then(Self::missing);
        let words = self.text().unwrap_or_default().to_owned();
        let text = field(self, &words, |target, text| *target = target.clone().printed(text));
        let extensions = field(self, &self.extensions, |target, smaller| {
            target.extensions = smaller;
        });
        Box::new(missing.into_iter().chain(text).chain(extensions))
    }
}

impl Arbitrary for Extensions {
    /// Mostly none. Numbers are such as print back the same: serde_json rounds the last digit of some floats.
    fn arbitrary(g: &mut Gen) -> Self {
        fn value(g: &mut Gen, depth: u8) -> Value {
            match u8::arbitrary(g) % if depth == 0 { 6 } else { 8 } {
                0 => Value::Null,
                1 => bool::arbitrary(g).into(),
                2 => i64::arbitrary(g).into(),
                3 => u64::arbitrary(g).into(),
                4 => (f64::from(i32::arbitrary(g)) / 4.0).into(),
                5 => text(g).into(),
                6 => (0..u8::arbitrary(g) % 4).map(|_| value(g, depth - 1)).collect(),
                _ => (0..u8::arbitrary(g) % 4).map(|_| (text(g), value(g, depth - 1))).collect(),
            }
        }
        let mut extensions = Self::default();
        if u8::arbitrary(g) % 8 == 0 {
            let key = format!("x-{}", text(g));
            extensions.insert(&key, value(g, 3)).expect("the key begins with x-");
        }
        extensions
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        if self.is_empty() { empty_shrinker() } else { Box::new(iter::once(Self::default())) }
    }
}

impl Arbitrary for Number {
    fn arbitrary(g: &mut Gen) -> Self {
        let (low, middle, high) = (u32::arbitrary(g), u32::arbitrary(g), u32::arbitrary(g));
        let negative = bool::arbitrary(g);
        let decimal = match u8::arbitrary(g) % 4 {
            0 => Decimal::from(i64::arbitrary(g)),
            1 => Decimal::from_parts(low, middle, high, negative, u32::arbitrary(g) % 29),
            // As documents have them, also with zeros at the end.
            _ => Decimal::from_parts(low % 10_000, 0, 0, negative, u32::arbitrary(g) % 4),
        };
        decimal.into()
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        let simpler = [Decimal::ZERO, self.decimal().trunc(), self.decimal().abs()];
        let whole = self.decimal();
        let changed = move |decimal: &Decimal| decimal.to_string().len() < whole.to_string().len();
        Box::new(simpler.into_iter().filter(changed).map(Self::from))
    }
}

impl Arbitrary for Year {
    fn arbitrary(g: &mut Gen) -> Self {
        let (first, last) = (Self::MIN.get(), Self::MAX.get());
        let any_year = first + u16::arbitrary(g) % (last - first + 1);
        let year = choose(g, &[2019, 2020, 2023, 2024, 2025, 2026, first, last, any_year]);
        Self::new(year).expect("a year within the range")
    }
}

impl Arbitrary for Date {
    fn arbitrary(g: &mut Gen) -> Self {
        let year = i32::from(Year::arbitrary(g).get());
        let day = time::Date::from_ordinal_date(year, u16::arbitrary(g) % 365 + 1);
        day.expect("every year has 365 days").try_into().expect("a day of a year")
    }
}

impl Arbitrary for GoalCode {
    fn arbitrary(g: &mut Gen) -> Self {
        let (direction, area) = (u8::arbitrary(g) % 99 + 1, u8::arbitrary(g) % 99 + 1);
        let code =
            if bool::arbitrary(g) { direction.to_string() } else { format!("{direction}.{area}") };
        code.parse().expect("1 to 99 each")
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        let direction = self.area().map(|_| self.direction().to_string());
        Box::new(direction.into_iter().filter_map(|code| code.parse().ok()))
    }
}

impl Arbitrary for ReportPeriod {
    fn arbitrary(g: &mut Gen) -> Self {
        match u8::arbitrary(g) % 8 {
            0 => Self::whole_year(any(g)),
            tertial @ 1..=3 => Self::to_tertial(any(g), tertial).expect("1 to 3"),
            more => Self::to_quarter(any(g), more - 3).expect("1 to 4"),
        }
    }
}

impl Arbitrary for Pointer {
    fn arbitrary(g: &mut Gen) -> Self {
        (0..u8::arbitrary(g) % 6).fold(Self::root(), |pointer, _| match u8::arbitrary(g) % 3 {
            0 => pointer.index(usize::arbitrary(g) % 120),
            1 => pointer.index(usize::arbitrary(g)),
            _ => pointer.field(&text(g)),
        })
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        Box::new(self.parent().into_iter())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::{Document, Goal, SectionKind};

    fn documents() -> impl Iterator<Item = Document> {
        (0..500).map(|seed| Document::arbitrary(&mut Gen::from_size_and_seed(100, seed)))
    }

    fn depth(goals: &[Goal]) -> usize {
        goals.iter().map(|goal| 1 + depth(&goal.goals)).max().unwrap_or_default()
    }

    #[test]
    fn documents_reach_every_corner_and_stay_small() {
        let (mut aims, mut sections, mut deepest) = (BTreeSet::new(), BTreeSet::new(), 0);
        for document in documents() {
            deepest = deepest.max(depth(&document.goals));
            for at in document.all_indicators() {
                aims.insert(at.indicator.target.kind().as_str());
            }
            for (_, section) in document.all_sections() {
                sections.extend(section.kind.map(SectionKind::as_str));
            }
            assert!(document.to_json().len() < 200_000);
        }
        assert_eq!(aims.len(), 8, "{aims:?}");
        assert_eq!(sections.len(), SectionKind::ALL.len(), "{sections:?}");
        assert!(deepest >= 5, "{deepest} levels of goals");
    }

    #[test]
    fn shrinking_gives_other_legal_documents_and_ends() {
        for mut document in documents().take(20) {
            // Down the first candidate every time, as a property does that fails for every document.
            for step in 0.. {
                assert!(step < 5_000, "shrinking goes on and on");
                let mut candidates = document.shrink().take(50).inspect(|smaller| {
                    assert_ne!(*smaller, document);
                    assert_eq!(Document::from_json(&smaller.to_json()).as_ref(), Ok(smaller));
                });
                let Some(smaller) = candidates.next() else { break };
                if step == 0 {
                    candidates.for_each(drop);
                }
                document = smaller;
            }
            assert_eq!(document, Document::default());
        }
    }
}
