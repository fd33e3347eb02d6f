use super::*;

/// Steers a terminal and does not end.
fn hostile() -> String {
    "\u{1b}[31m\n\u{9b}å".repeat(100)
}

/// One of every kind, with the worst that may stand in it.
fn every_kind() -> Vec<ErrorKind> {
    let bad = || hostile();
    let known = || vec!["a".to_owned(), "b".to_owned()];
    let mut all = vec![
        ErrorKind::Empty,
        ErrorKind::Truncated,
        ErrorKind::TooDeep { most: 127 },
        ErrorKind::TrailingText,
        ErrorKind::NotToml { detail: bad() },
        ErrorKind::MissingKey { key: bad() },
        ErrorKind::RepeatedKey { key: bad() },
        ErrorKind::UnknownKey { key: bad(), known: Vec::new() },
        ErrorKind::UnknownKey { key: bad(), known: known() },
        ErrorKind::Other { detail: bad() },
    ];
    all.extend(
        [
            SyntaxFault::NoValue,
            SyntaxFault::NoKey,
            SyntaxFault::NoColon,
            SyntaxFault::NoComma,
            SyntaxFault::TrailingComma,
            SyntaxFault::BadNumber,
            SyntaxFault::BadEscape,
            SyntaxFault::LoneSurrogate,
            SyntaxFault::ControlCharacter,
        ]
        .map(|fault| ErrorKind::Malformed { fault }),
    );
    all.extend(
        [NameKind::Table, NameKind::Rule, NameKind::Language, NameKind::Schema]
            .map(|what| ErrorKind::UnknownName { what, name: bad(), known: known() }),
    );
    let found = [
        Found::Null,
        Found::Boolean(true),
        Found::Number("1".repeat(1000)),
        Found::String(bad()),
        Found::Array,
        Found::Object,
        Found::DateTime,
    ];
    let wanted = [
        Wanted::String,
        Wanted::Boolean,
        Wanted::WholeNumber { least: 0, most: 255 },
        Wanted::WholeNumber { least: -128, most: 127 },
        Wanted::Number,
        Wanted::Array,
        Wanted::Object,
        Wanted::Null,
        Wanted::Other { detail: bad() },
    ];
    for found in found {
        all.extend(
            wanted.iter().map(|wanted| ErrorKind::WrongType {
                found: found.clone(),
                wanted: wanted.clone(),
            }),
        );
    }
    all.extend(every_expected().into_iter().flat_map(|expected| {
        [bad(), String::new()]
            .map(|found| ErrorKind::BadValue(ValueError::new(expected.clone(), &found)))
    }));
    all
}

fn every_expected() -> Vec<Expected> {
    vec![
        Expected::Year,
        Expected::Date,
        Expected::DateInRange,
        Expected::Number,
        Expected::SwedishNumber,
        Expected::GoalCode,
        Expected::ReportPeriod,
        Expected::Tertial,
        Expected::Quarter,
        Expected::Month,
        Expected::MonthDay,
        Expected::Occasion,
        Expected::Pointer,
        Expected::OwnKey,
        Expected::SdgNumber,
        Expected::SchemaVersion,
        Expected::NewestVersion,
        Expected::name(&["plan", "annual_report"]),
        Expected::TargetValue,
        Expected::TargetUnit,
        Expected::TargetText,
        Expected::NumberedItem,
        Expected::PlaceInText,
    ]
}

#[test]
fn every_kind_is_worded_in_both_languages_on_one_line_with_a_cure() {
    for kind in every_kind() {
        let pointer = Pointer::root().field(&hostile());
        let error = Error::data(kind, pointer, Some((1, 2)));
        let Text { sv, en } = error.text();
        assert_eq!(error.to_string(), en);
        for text in [&sv, &en] {
            assert!(!text.contains(char::is_control), "{text}");
            assert!(text.chars().count() < 1200, "{text}");
            let is_ours = !matches!(error.kind(), ErrorKind::Other { .. });
            assert!(!is_ours || text.contains("; "), "no cure: {text}");
        }
        assert!(sv.contains("rad 1") && en.contains("line 1"), "{sv} / {en}");
        assert!(sv != en);
    }
}

#[test]
fn every_kind_is_json_under_its_name() {
    for kind in every_kind() {
        let json = serde_json::to_value(&kind).expect("every kind is JSON");
        assert_eq!(json["kind"], kind.as_str(), "{json}");
    }
    let of = |kind: &ErrorKind| serde_json::to_string(kind).expect("JSON");
    assert_eq!(
        of(&ErrorKind::Malformed { fault: SyntaxFault::NoKey }),
        r#"{"kind":"malformed","fault":"no_key"}"#
    );
    assert_eq!(
        of(&ErrorKind::WrongType {
            found: Found::Number("70".to_owned()),
            wanted: Wanted::WholeNumber { least: 0, most: 9 }
        }),
        r#"{"kind":"wrong_type","found":{"type":"number","value":"70"},"wanted":{"type":"whole_number","least":0,"most":9}}"#
    );
    assert_eq!(
        of(&ErrorKind::BadValue(ValueError::new(Expected::name(&["plan"]), "plann"))),
        r#"{"kind":"bad_value","expected":{"name":{"known":["plan"]}},"found":"plann"}"#
    );
    assert_eq!(
        of(&ErrorKind::BadValue(ValueError::new(Expected::Year, "25"))),
        r#"{"kind":"bad_value","expected":"year","found":"25"}"#
    );
}

#[test]
fn a_refused_value_passes_through_serde_as_data() {
    for expected in every_expected() {
        let error = ValueError::new(expected, &hostile());
        assert_eq!(ValueError::heard(&told(&error)), Some(error.clone()));
        // No other way of printing it shows the data.
        for shown in [format!("{error}"), format!("{error:#}"), format!("{error:+}")] {
            assert_eq!(shown, error.text().en);
        }
    }
    assert_eq!(ValueError::heard(&told("a message of another crate")), None);
}
