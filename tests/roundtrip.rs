//! Properties that hold for every document: nothing is lost, everything is found again, nothing depends on chance.
#![expect(clippy::needless_pass_by_value, reason = "quickcheck hands values to properties")]

use quickcheck::{Arbitrary, Gen, QuickCheck, TestResult, Testable};
use serde_json::Value;
use styrkedja::{
    Cell, ColumnType, Date, Document, ErrorKind, GoalCode, Number, Origin, Place, Pointer,
    ReportPeriod, SourceMap, Span, Table, TableName, Year, check,
};

/// Runs a property on as many documents as time allows in a debug build.
fn holds<P: Testable>(property: P) {
    QuickCheck::new().tests(200).quickcheck(property);
}

fn json_of(document: &Document) -> Value {
    serde_json::from_str(&document.to_json()).expect("a document is JSON")
}

fn tables(document: &Document, sources: Option<&SourceMap>) -> Vec<Table> {
    let tables = TableName::ALL.iter().map(|&name| {
        let mut table = Table::new(name);
        table.add(document, Origin { name: "plan, \"1\"", sources });
        table
    });
    tables.collect()
}

// --- JSON ---

#[test]
fn json_comes_back_byte_for_byte() {
    fn property(document: Document) -> bool {
        let (compact, pretty) = (document.to_json(), document.to_json_pretty());
        let again = |json: &str| Document::from_json(json).expect("it was just written");
        let (from_compact, from_pretty) = (again(&compact), again(&pretty));
        from_compact == document
            && from_pretty == document
            && from_compact.to_json() == compact
            && from_pretty.to_json_pretty() == pretty
    }
    holds(property as fn(Document) -> bool);
}

#[test]
fn a_byte_order_mark_and_white_space_change_nothing() {
    fn property(document: Document) -> bool {
        let json = format!("\u{feff}\r\n\t {} \n", document.to_json());
        Document::from_json(&json).as_ref() == Ok(&document)
    }
    holds(property as fn(Document) -> bool);
}

#[test]
fn numbers_in_custom_keys_keep_their_digits() {
    // What a program that holds them in binary would round, shorten or refuse.
    for number in ["1.10", "-0.0", "0", "4711", "12345678901234567890.123", "1e+400", "2.50e-7"] {
        let json = format!(
            r#"{{"schema_version":"2","goals":[{{"level":"unit","title":"A","x-n":[{number}]}}],"x-n":{number}}}"#
        );
        let document = Document::from_json(&json).expect("a document");
        assert_eq!(document.to_json(), json);
    }
    // One spelling of an exponent, whichever it came in; no other digit changes.
    let document = Document::from_json(r#"{"schema_version":"2","x-n":1.0E400}"#);
    assert_eq!(document.expect("a document").to_json(), r#"{"schema_version":"2","x-n":1.0e+400}"#);
}

/// The pointers of all objects of the document format: not those inside custom keys.
fn objects(value: &Value, at: &Pointer, found: &mut Vec<Pointer>) {
    match value {
        Value::Object(members) => {
            found.push(at.clone());
            for (key, member) in members.iter().filter(|(key, _)| !key.starts_with("x-")) {
                objects(member, &at.field(key), found);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                objects(element, &at.index(index), found);
            }
        }
        _ => {}
    }
}

/// The document's JSON with a key put into the object that `pick` chooses, and that object's pointer.
fn with_key(document: &Document, pick: usize, key: &str, value: Value) -> (Value, Pointer) {
    let mut json = json_of(document);
    let mut all = Vec::new();
    objects(&json, &Pointer::root(), &mut all);
    let at = all.swap_remove(pick % all.len());
    let object = json.pointer_mut(at.as_str()).and_then(Value::as_object_mut).expect("an object");
    object.insert(key.to_owned(), value);
    (json, at)
}

#[test]
fn an_unknown_key_is_refused_where_it_stands() {
    fn property(document: Document, pick: usize, odd: String) -> TestResult {
        let key = format!("zzz {odd}");
        let (json, object) = with_key(&document, pick, &key, Value::from(1));
        let json = serde_json::to_string_pretty(&json).expect("JSON");
        let error = Document::from_json(&json).expect_err("no object has this key");

        let written = serde_json::to_string(&key).expect("JSON");
        let member = format!("{written}: 1");
        let mut lines = json.lines().enumerate().filter(|(_, line)| {
            let line = line.trim();
            line == member || line == format!("{member},")
        });
        let (Some((index, line)), None) = (lines.next(), lines.next()) else {
            return TestResult::discard(); // some text of the document looks the same
        };
        let column = line.len() - line.trim_start().len() + 1;

        assert!(error.is_data(), "{error}");
        assert_eq!(error.pointer(), Some(&object.field(&key)), "{error}");
        assert_eq!((error.line(), error.column()), (Some(index + 1), Some(column)), "{error}");
        let unknown = ErrorKind::UnknownKey { key, known: Vec::new() };
        assert_eq!(*error.kind(), unknown, "{error}");
        TestResult::passed()
    }
    holds(property as fn(Document, usize, String) -> TestResult);
}

#[test]
fn a_custom_key_survives_in_every_object() {
    fn property(document: Document, pick: usize, odd: String) {
        let value = serde_json::json!({ "a": [1, null, { "x-å": "\u{2028}" }], "b": -2.5 });
        let (json, object) = with_key(&document, pick, &format!("x-zzz{odd}"), value);
        let again = Document::from_json(&json.to_string()).expect("custom keys are welcome");
        assert_eq!(json_of(&again), json, "at {object}");
    }
    holds(property as fn(Document, usize, String));
}

#[test]
fn damaged_json_never_panics_and_never_loses_its_place() {
    fn property(document: Document, cuts: Vec<(usize, u8, char)>) {
        let mut json = document.to_json_pretty();
        for (at, how, c) in cuts.into_iter().take(4) {
            let at =
                (0..=at % json.len().max(1)).rev().find(|&i| json.is_char_boundary(i)).unwrap_or(0);
            match how % 5 {
                0 => json.truncate(at),
                1 => json.insert(at, c),
                2 => drop((at < json.len()).then(|| json.remove(at))),
                3 => json.insert_str(at, "null"),
                _ => json.insert_str(at, "{\"kind\":"),
            }
        }
        let Err(error) = Document::from_json(&json) else { return };
        let (line, column) = (error.line().expect("a line"), error.column().expect("a column"));
        assert!(error.is_syntax() != error.is_data());
        assert!(line >= 1 && column >= 1, "{error}");
        assert!(line <= json.matches('\n').count() + 1, "{error}");
        assert!(!error.to_string().contains('\n'), "{error}");
    }
    holds(property as fn(Document, Vec<(usize, u8, char)>));
}

#[test]
fn any_text_is_refused_without_panic() {
    fn property(text: String) -> bool {
        Document::from_json(&text).is_err_and(|error| error.is_syntax() || error.is_data())
    }
    holds(property as fn(String) -> bool);
}

/// A random JSON value that often uses the format's own keys.
#[derive(Clone, Debug)]
struct Lookalike(Value);

impl Arbitrary for Lookalike {
    fn arbitrary(g: &mut Gen) -> Self {
        const KEYS: &[&str] = &[
            "schema_version",
            "kind",
            "year",
            "goals",
            "title",
            "level",
            "target",
            "value",
            "text",
            "indicators",
            "number",
            "sdgs",
            "x-own",
            "staffing",
            "posts",
            "count",
            "unit",
        ];
        fn value(g: &mut Gen, depth: u8) -> Value {
            match u8::arbitrary(g) % if depth == 0 { 6 } else { 10 } {
                0 => Value::Null,
                1 => bool::arbitrary(g).into(),
                2 => i64::arbitrary(g).into(),
                3 => (f64::from(i32::arbitrary(g)) / 8.0).into(),
                4 => (*g.choose(&["1", "plan", "unit", "value", "2.6"]).expect("not empty")).into(),
                5 => String::arbitrary(g).chars().take(5).collect::<String>().into(),
                6 => (0..u8::arbitrary(g) % 4).map(|_| value(g, depth - 1)).collect(),
                _ => (0..u8::arbitrary(g) % 6)
                    .map(|_| {
                        ((*g.choose(KEYS).expect("not empty")).to_owned(), value(g, depth - 1))
                    })
                    .collect(),
            }
        }
        Self(value(g, 4))
    }
}

#[test]
fn lookalikes_are_refused_or_kept_without_panic() {
    fn property(Lookalike(mut json): Lookalike) {
        if let Some(object) = json.as_object_mut() {
            object.insert("schema_version".to_owned(), "2".into());
        }
        if let Ok(document) = Document::from_json(&json.to_string()) {
            let again = Document::from_json(&document.to_json());
            assert_eq!(again.as_ref(), Ok(&document));
        }
    }
    QuickCheck::new().tests(2000).quickcheck(property as fn(Lookalike));
}

// --- Findings and tables ---

#[test]
fn findings_are_the_same_every_time_and_point_into_the_document() {
    fn property(document: Document) {
        let findings = check(&document);
        assert_eq!(check(&document), findings);
        let order = |finding: &styrkedja::Finding| document.order_of(&finding.pointer);
        assert!(findings.is_sorted_by_key(order));
        let json = json_of(&document);
        for finding in &findings {
            let related = finding.related.iter().map(|(pointer, _)| pointer);
            for pointer in std::iter::once(&finding.pointer).chain(related) {
                assert!(
                    json.pointer(pointer.as_str()).is_some(),
                    "{}: nothing at {pointer}",
                    finding.rule.code
                );
            }
        }
    }
    holds(property as fn(Document));
}

/// A place for every value of the document, each on a line of its own, and the pointers line by line.
fn a_place_for_everything(document: &Document) -> (SourceMap, Vec<Pointer>) {
    fn visit(value: &Value, at: &Pointer, found: &mut Vec<Pointer>) {
        found.push(at.clone());
        match value {
            Value::Object(members) => {
                members.iter().for_each(|(key, member)| visit(member, &at.field(key), found));
            }
            Value::Array(elements) => {
                elements
                    .iter()
                    .enumerate()
                    .for_each(|(i, element)| visit(element, &at.index(i), found));
            }
            _ => {}
        }
    }
    let mut pointers = Vec::new();
    visit(&json_of(document), &Pointer::root(), &mut pointers);
    let mut sources = SourceMap::default();
    for (index, pointer) in pointers.iter().enumerate() {
        let line = index + 1;
        let span = Span { page: Some(1), ..Span::new(index..line, line..=line) };
        sources.insert(pointer.clone(), Place::new(span));
    }
    (sources, pointers)
}

/// Where the rows of a table stand in the document.
fn expected_list(table: TableName) -> &'static [&'static str] {
    match table {
        TableName::Documents => &[""],
        TableName::Goals => &["goals"],
        TableName::ExpectedResults => &["expected_results"],
        TableName::WaysOfWorking => &["ways_of_working"],
        TableName::FollowUps => &["follow_up"],
        TableName::Indicators => &["indicators"],
        TableName::Activities => &["activities"],
        TableName::Economy | TableName::Money => {
            &["figures", "compensations", "measures", "follow_ups", "notes", "amounts"]
        }
        TableName::Staffing => &["posts"],
        TableName::Meetings => &["meetings"],
        TableName::Recurrences => &["recurrences"],
        TableName::Sdgs => &["sdgs"],
        TableName::Routines | TableName::QualityRoutines => &["routines"],
        // Everything that recurs or has a day, and the year itself for the city's round of reporting.
        TableName::Calendar => &[
            "",
            "activities",
            "indicators",
            "description",
            "expected_results",
            "ways_of_working",
            "resource_use",
            "follow_up",
            "development",
            "analysis",
            "text",
            "routines",
            "follow_ups",
            "measures",
            "meetings",
            "recurrences",
        ],
        TableName::Findings => &[],
    }
}

#[test]
fn every_row_stands_at_an_element_of_its_list() {
    fn property(document: Document) {
        let (sources, pointers) = a_place_for_everything(&document);
        for table in tables(&document, Some(&sources)) {
            let line_at = table.columns().iter().position(|c| c.name == "line").expect("a column");
            for row in table.rows() {
                let Cell::Integer(line) = row[line_at] else {
                    panic!("a row without a line: {row:?}")
                };
                let pointer = &pointers[usize::try_from(line).expect("a line") - 1];
                // The list of the innermost element that the pointer goes through.
                let segments: Vec<_> = pointer.segments().collect();
                let element = segments.iter().rposition(|at| at.parse::<usize>().is_ok());
                let list =
                    element.and_then(|at| Some(segments.get(at.checked_sub(1)?)?.to_string()));
                let expected = expected_list(table.name());
                assert!(
                    expected.is_empty() || expected.contains(&list.as_deref().unwrap_or_default()),
                    "{:?} has a row at {pointer}",
                    table.name()
                );
            }
        }
    }
    holds(property as fn(Document));
}

#[test]
fn rows_are_as_wide_as_their_table_and_cells_of_their_column() {
    fn property(document: Document) {
        for table in tables(&document, None) {
            for row in table.rows() {
                assert_eq!(row.len(), table.columns().len(), "{:?}", table.name());
                for (column, cell) in table.columns().iter().zip(row) {
                    let fits = matches!(
                        (column.kind, cell),
                        (_, Cell::Null)
                            | (ColumnType::Text, Cell::Text(_))
                            | (ColumnType::Integer, Cell::Integer(_))
                            | (ColumnType::Decimal, Cell::Decimal(_))
                            | (ColumnType::Date, Cell::Date(_))
                            | (ColumnType::Boolean, Cell::Boolean(_))
                    );
                    assert!(fits, "{:?}.{}: {cell:?}", table.name(), column.name);
                }
            }
        }
    }
    holds(property as fn(Document));
}

/// A cell as CSV holds it.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Integer(number) => number.to_string(),
        Cell::Decimal(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Boolean(yes) => yes.to_string(),
    }
}

#[test]
fn csv_reads_back_to_the_same_cells() {
    fn property(document: Document) {
        for table in tables(&document, None) {
            let text = table.to_csv();
            let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
            let names: Vec<&str> = table.columns().iter().map(|column| column.name).collect();
            assert_eq!(reader.headers().expect("a header"), names);
            let records: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.expect("a record").iter().map(str::to_owned).collect())
                .collect();
            let rows: Vec<Vec<String>> =
                table.rows().iter().map(|row| row.iter().map(plain).collect()).collect();
            assert_eq!(records, rows, "{:?}", table.name());
        }
    }
    holds(property as fn(Document));
}

#[test]
fn json_lines_read_back_to_the_same_cells() {
    fn property(document: Document) {
        for table in tables(&document, None) {
            let text = table.to_json_lines();
            // U+2028 and its like end no line here: only a line feed does.
            let lines: Vec<&str> = text.split_terminator('\n').collect();
            assert_eq!(lines.len(), table.rows().len());
            for (line, row) in lines.into_iter().zip(table.rows()) {
                let object: Value = serde_json::from_str(line).expect("a line is an object");
                assert_eq!(object.as_object().map(serde_json::Map::len), Some(row.len()));
                for (column, cell) in table.columns().iter().zip(row) {
                    let value = &object[column.name];
                    let same = match cell {
                        Cell::Null => value.is_null(),
                        Cell::Text(text) => value.as_str() == Some(text),
                        Cell::Integer(number) => value.as_i64() == Some(*number),
                        // As printed: a JSON number is text here, whatever a reader makes of it.
                        Cell::Decimal(number) => {
                            value.is_number()
                                && line.contains(&format!("\"{}\":{number}", column.name))
                        }
                        Cell::Date(date) => value.as_str() == Some(&*date.to_string()),
                        Cell::Boolean(yes) => value.as_bool() == Some(*yes),
                    };
                    assert!(same, "{:?}.{}: {cell:?} became {value}", table.name(), column.name);
                }
            }
        }
    }
    holds(property as fn(Document));
}

// --- Values ---

#[test]
fn pointers_print_and_read_alike() {
    fn property(pointer: Pointer) {
        assert_eq!(pointer.to_string().parse().as_ref(), Ok(&pointer));
        let again = pointer.segments().fold(Pointer::root(), |at, segment| at.field(&segment));
        assert_eq!(again, pointer);
    }
    holds(property as fn(Pointer));
}

#[test]
fn pointers_order_as_the_elements_of_an_array_do() {
    fn property(list: Pointer, a: usize, b: usize, below: Pointer) {
        let element = |index| below.segments().fold(list.index(index), |at, key| at.field(&key));
        // What is anywhere below element a comes before all of element b.
        if a < b {
            assert!(element(a) < list.index(b));
            assert!(list.index(a) <= element(a));
        }
        assert_eq!(list.index(a).cmp(&list.index(b)), a.cmp(&b));
    }
    holds(property as fn(Pointer, usize, usize, Pointer));
}

#[test]
fn goals_are_walked_in_pointer_order() {
    fn property(document: Document) -> bool {
        document.all_goals().is_sorted_by(|a, b| a.pointer < b.pointer)
    }
    holds(property as fn(Document) -> bool);
}

#[test]
fn values_print_and_read_alike() {
    fn property(number: Number, date: Date, code: GoalCode, period: ReportPeriod, year: Year) {
        let text = number.to_string();
        assert_eq!(text.parse::<Number>().map(|n| n.to_string()).as_ref(), Ok(&text));
        assert_eq!(date.to_string().parse().as_ref(), Ok(&date));
        assert_eq!(code.to_string().parse().as_ref(), Ok(&code));
        assert_eq!(period.to_string().parse().as_ref(), Ok(&period));
        let json = serde_json::to_string(&year).expect("a number");
        assert_eq!(json, year.to_string());
        assert_eq!(serde_json::from_str(&json).ok(), Some(year));
    }
    holds(property as fn(Number, Date, GoalCode, ReportPeriod, Year));
}

#[test]
fn what_one_character_spoils_is_refused_or_prints_as_it_was() {
    // A near miss is either no value, or another value: never the same value from two texts.
    fn spoilt(text: &str, at: usize, c: char) -> String {
        let mut characters: Vec<char> = text.chars().collect();
        characters.insert(at % (characters.len() + 1), c);
        characters.into_iter().collect()
    }
    fn property(date: Date, code: GoalCode, period: ReportPeriod, at: usize, c: char) {
        let texts = [date.to_string(), code.to_string(), period.to_string()];
        let [date, code, period] = texts.map(|text| spoilt(&text, at, c));
        assert!(date.parse::<Date>().is_err(), "{date:?}");
        assert!(code.parse::<GoalCode>().map_or(true, |read| read.to_string() == code), "{code:?}");
        assert!(period.parse::<ReportPeriod>().is_err(), "{period:?}");
    }
    QuickCheck::new()
        .tests(2000)
        .quickcheck(property as fn(Date, GoalCode, ReportPeriod, usize, char));
}
