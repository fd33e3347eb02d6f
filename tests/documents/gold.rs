//! Real documents against what a careful reader found in them. Both lie beside the repository, if anywhere.

use std::{collections::BTreeMap, fs, path::PathBuf};

use serde_json::Value;
use styrkedja::{Origin, Table, TableName};
use styrkedja_read::{Reading, read_bytes, read_text};
use unicode_normalization::UnicodeNormalization;

use crate::samples::{corpus, root};

/// A row's cells, cleaned for comparison.
type Row = Vec<Option<String>>;

/// A cell whose column the text leaves open.
const OPEN: &str = "?";
/// Plans say where their cells are; in reports the empty ones leave no trace.
const LEAST_IN_PLANS: f64 = 0.98;
const LEAST_IN_REPORTS: f64 = 0.95;
const REPORT_COLUMNS: [&str; 6] =
    ["outcome", "outcome_men", "outcome_women", "previous_outcome", "forecast", "period"];

#[test]
#[expect(clippy::print_stdout, reason = "a test that did nothing says so")]
fn real_documents_read_as_by_a_careful_reader() {
    let mut compared = 0;
    for sample in corpus() {
        let number = sample.name.split('_').next().unwrap_or_default();
        let path = root().join(format!("../shared/gold/{number}.gold.json"));
        let Ok(gold) = fs::read_to_string(path) else { continue };
        let gold: Value = serde_json::from_str(&gold).expect("gold is JSON");
        let reading = read_text(&sample.text).expect("a readable text");
        let report = gold["document"]["kind"] != "plan";

        let document = &reading.document;
        let kind = document.kind.map(styrkedja::DocumentKind::as_str);
        assert_eq!(kind, gold["document"]["kind"].as_str(), "{number}");
        let year = document.year.map(|year| u64::from(year.get()));
        assert_eq!(year, gold["document"]["year"].as_u64(), "{number}");

        let least = if report { LEAST_IN_REPORTS } else { LEAST_IN_PLANS };
        let found = found_rows(&reading, report);
        for (table, wanted) in gold_rows(&gold, report) {
            let f1 = f1(table, &wanted, &found[table]);
            assert!(f1 >= least, "{number} {table}: F1 {f1:.3}, at least {least} is due");
            compared += 1;
        }
    }
    if compared == 0 {
        println!("skipped: no corpus");
    }
}

/// Files of another kind that the corpus has for a document, besides those made to be refused.
const MADE_TO_BE_REFUSED: [&str; 3] = ["encrypted", "scanned", "truncated"];
/// What a file tells of its tables leaves nothing open.
const LEAST_IN_FILES: f64 = 0.98;
/// Facts are found in running text, where two careful readers differ.
const LEAST_IN_PROSE: f64 = 0.9;

#[test]
#[expect(clippy::print_stdout, reason = "a test that did nothing says so")]
fn real_files_read_as_by_a_careful_reader() {
    let mut compared = 0;
    for path in files(&["pdf", "docx"]) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let Some((number, what)) = name.split_once('-') else { continue };
        let gold = root().join(format!("../shared/gold/{number}.gold.json"));
        let Ok(gold) = fs::read_to_string(gold) else { continue };
        if MADE_TO_BE_REFUSED.contains(&what) {
            continue;
        }
        let gold: Value = serde_json::from_str(&gold).expect("gold is JSON");
        let reading = read_bytes(&fs::read(&path).expect("a file")).expect("a readable file");
        let report = gold["document"]["kind"] != "plan";
        assert_eq!(reading.account().unplaced, 0, "{name}");

        let found = found_rows(&reading, report);
        let open =
            reading.document.all_indicators().into_iter().flat_map(|at| &at.indicator.unplaced);
        assert_eq!(open.count(), 0, "{name}: a table of a file leaves no cell open");
        for (table, wanted) in closed_rows(&gold, report) {
            let f1 = f1(table, &wanted, &found[table]);
            assert!(f1 >= LEAST_IN_FILES, "{name} {table}: F1 {f1:.3}");
            compared += 1;
        }
        let found = found_facts(&reading);
        for (table, wanted) in gold_facts(&gold) {
            let f1 = f1(table, &wanted, &found[table]);
            assert!(f1 >= LEAST_IN_PROSE, "{name} {table}: F1 {f1:.3}");
            compared += 1;
        }
    }
    if compared == 0 {
        println!("skipped: no corpus");
    }
}

/// The files of the corpus with some endings, sorted.
fn files(endings: &[&str]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(root().join("../shared/corpus")) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry of the folder").path())
        .filter(|path| {
            let ending = path.extension().unwrap_or_default().to_string_lossy();
            endings.contains(&&*ending)
        })
        .collect();
    paths.sort();
    paths
}

/// The rows of gold with the cells that plain text leaves open decided: a file says where they stand.
fn closed_rows(gold: &Value, report: bool) -> BTreeMap<&'static str, Vec<Row>> {
    let mut gold = gold.clone();
    for row in gold["indicators"].as_array_mut().into_iter().flatten() {
        row["ambiguous"] = Value::Null;
    }
    gold_rows(&gold, report)
}

/// What gold says of the facts in running text.
fn gold_facts(gold: &Value) -> BTreeMap<&'static str, Vec<Row>> {
    let list = |name: &str, row: fn(&Value) -> Row| -> Vec<Row> {
        gold[name].as_array().into_iter().flatten().map(row).collect()
    };
    BTreeMap::from([
        ("money", list("budget", |row| vec![text(&row["year"]), amount(&row["sek"])])),
        ("staffing", list("staffing", |row| vec![amount(&row["count"]), amount(&row["fraction"])])),
        ("meetings", list("meetings", |row| vec![text(&row["date"])])),
        ("recurrences", list("cadences", |row| vec![yearly(row)])),
        ("sdgs", set(list("sdgs", |row| vec![text(&row["number"])]))),
        ("quality_routines", set(list("quality_routines", |row| vec![text(&row["kind"])]))),
    ])
}

/// The facts found in running text.
fn found_facts(reading: &Reading) -> BTreeMap<&'static str, Vec<Row>> {
    let list = |name: TableName, row: fn(&Value) -> Row| -> Vec<Row> {
        rows(reading, name).iter().map(row).collect()
    };
    BTreeMap::from([
        (
            "money",
            list(TableName::Money, |row| vec![text(&row["year"]), amount(&row["amount_sek"])]),
        ),
        (
            "staffing",
            list(TableName::Staffing, |row| vec![amount(&row["count"]), amount(&row["fraction"])]),
        ),
        ("meetings", list(TableName::Meetings, |row| vec![text(&row["date"])])),
        ("recurrences", list(TableName::Recurrences, |row| vec![yearly(row)])),
        ("sdgs", set(list(TableName::Sdgs, |row| vec![text(&row["number"])]))),
        ("quality_routines", set(list(TableName::QualityRoutines, |row| vec![text(&row["kind"])]))),
    ])
}

fn set(mut rows: Vec<Row>) -> Vec<Row> {
    rows.retain(|row| row.iter().all(Option::is_some));
    rows.sort();
    rows.dedup();
    rows
}

/// A number, however it is written.
fn amount(value: &Value) -> Option<String> {
    let text = text(value)?;
    Some(text.parse::<f64>().map_or(text, |number| format!("{number:.4}")))
}

/// How often a year something recurs.
fn yearly(row: &Value) -> Option<String> {
    let per = text(&row["per"])?;
    let a_year = match per.as_str() {
        "day" => 364.0,
        "week" => 52.0,
        "month" => 12.0,
        "tertial" => 3.0,
        "half_year" => 2.0,
        _ => 1.0,
    };
    let times = text(&row["times"]).and_then(|times| times.parse::<f64>().ok());
    Some(times.map_or(format!("some a {per}"), |times| format!("{:.0}", times * a_year)))
}

/// The rows of a table.
fn rows(reading: &Reading, name: TableName) -> Vec<Value> {
    let mut table = Table::new(name);
    table.add(&reading.document, Origin { name: "", sources: Some(&reading.sources) });
    let lines = table.to_json_lines();
    lines.lines().map(|line| serde_json::from_str(line).expect("a row is JSON")).collect()
}

fn gold_rows(gold: &Value, report: bool) -> BTreeMap<&'static str, Vec<Row>> {
    let list = |name: &str| gold[name].as_array().cloned().unwrap_or_default();
    let titles: BTreeMap<String, Option<String>> = list("goals")
        .iter()
        .map(|goal| (text(&goal["id"]).unwrap_or_default(), norm(&goal["title"])))
        .collect();
    let title = |id: &Value| text(id).and_then(|id| titles.get(&id).cloned().flatten());
    let goals = list("goals").iter().map(|goal| goal_row(goal, title(&goal["parent"]))).collect();
    let results = list("expected_results")
        .iter()
        .map(|row| vec![title(&row["goal"]), text(&row["number"]), norm(&row["text"])])
        .collect();
    let numbered = |name: &str| {
        let row = |row: &Value| {
            vec![title(&row["goal"]), text(&row["number"]), first_words(&row["starts"])]
        };
        list(name).iter().map(row).collect()
    };
    let indicators = list("indicators")
        .iter()
        .map(|row| {
            let periodicity = norm(&row["periodicity"]).map(|word| periodicity(&word).to_owned());
            let open: Vec<String> = row["ambiguous"]
                .as_array()
                .map(|columns| columns.iter().filter_map(text).collect())
                .unwrap_or_default();
            indicator_row(row, title(&row["goal"]), periodicity, report, |column| {
                open.iter().any(|open| open == column)
            })
        })
        .collect();
    let activities =
        list("activities").iter().map(|row| activity_row(row, title(&row["goal"]))).collect();
    BTreeMap::from([
        ("goals", goals),
        ("expected_results", results),
        ("ways_of_working", numbered("ways_of_working")),
        ("follow_ups", numbered("follow_up")),
        ("indicators", indicators),
        ("activities", activities),
    ])
}

fn found_rows(reading: &Reading, report: bool) -> BTreeMap<&'static str, Vec<Row>> {
    let list = |name: TableName| rows(reading, name);
    let goals = list(TableName::Goals);
    let titles: BTreeMap<String, Option<String>> = goals
        .iter()
        .map(|goal| (text(&goal["goal"]).unwrap_or_default(), norm(&goal["title"])))
        .collect();
    let title = |id: &Value| text(id).and_then(|id| titles.get(&id).cloned().flatten());
    let numbered = |name: TableName, words: fn(&Value) -> Option<String>| {
        let row =
            |row: &Value| vec![title(&row["goal"]), text(&row["number"]), words(&row["text"])];
        list(name).iter().map(row).collect()
    };
    let indicators = list(TableName::Indicators)
        .iter()
        .map(|row| {
            let periodicity = text(&row["periodicity"]);
            indicator_row(row, title(&row["goal"]), periodicity, report, |_| false)
        })
        .collect();
    let activities = list(TableName::Activities)
        .iter()
        .map(|row| activity_row(row, title(&row["goal"])))
        .collect();
    BTreeMap::from([
        ("goals", goals.iter().map(|goal| goal_row(goal, title(&goal["parent"]))).collect()),
        ("expected_results", numbered(TableName::ExpectedResults, norm)),
        ("ways_of_working", numbered(TableName::WaysOfWorking, first_words)),
        ("follow_ups", numbered(TableName::FollowUps, first_words)),
        ("indicators", indicators),
        ("activities", activities),
    ])
}

fn goal_row(goal: &Value, parent: Option<String>) -> Row {
    let (level, code) = (text(&goal["level"]), text(&goal["code"]));
    vec![level, code, norm(&goal["title"]), parent, text(&goal["fulfilment"])]
}

fn indicator_row(
    row: &Value,
    goal: Option<String>,
    periodicity: Option<String>,
    report: bool,
    open: impl Fn(&str) -> bool,
) -> Row {
    let (target, council_target) = (cell(&row["target"]), cell(&row["council_target"]));
    let mut cells = vec![goal, norm(&row["name"]), target, council_target, periodicity];
    if report {
        cells.extend(
            REPORT_COLUMNS.iter().map(|&column| {
                if open(column) { Some(OPEN.to_owned()) } else { cell(&row[column]) }
            }),
        );
    }
    cells
}

fn activity_row(row: &Value, goal: Option<String>) -> Row {
    let deviation = row["deviation"].as_bool().unwrap_or_default().to_string();
    vec![goal, norm(&row["title"]), text(&row["start"]), text(&row["end"]), Some(deviation)]
}

/// The harmonic mean of the share of found rows that are right and the share of right rows that are found.
fn f1(table: &str, gold: &[Row], found: &[Row]) -> f64 {
    let same: fn(&Row, &Row) -> bool = match table {
        "ways_of_working" | "follow_ups" => begins_with,
        "indicators" => agrees_where_decided,
        _ => |gold, found| gold == found,
    };
    let mut left: Vec<&Row> = found.iter().collect();
    let mut hits: u32 = 0;
    for row in gold {
        if let Some(at) = left.iter().position(|found| same(row, found)) {
            left.swap_remove(at);
            hits += 1;
        }
    }
    let all = u32::try_from(gold.len() + found.len()).expect("some hundred rows");
    if all == 0 { 1.0 } else { f64::from(2 * hits) / f64::from(all) }
}

/// Gold may quote fewer words than were taken.
fn begins_with(gold: &Row, found: &Row) -> bool {
    let words = |row: &Row| row.last().cloned().flatten().unwrap_or_default() + " ";
    gold[..gold.len() - 1] == found[..found.len() - 1] && words(found).starts_with(&words(gold))
}

fn agrees_where_decided(gold: &Row, found: &Row) -> bool {
    let open = |cell: &Option<String>| cell.as_deref() == Some(OPEN);
    gold.iter().zip(found).all(|(gold, found)| open(gold) || gold == found)
}

fn periodicity(word: &str) -> &str {
    match word {
        "år" => "year",
        "halvår" => "half_year",
        "kvartal" => "quarter",
        "månad" => "month",
        other => other,
    }
}

/// A name or number as it is.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A text without what may differ between two careful readers: case, kinds of quotes and dashes, white space, a last
/// full stop, and the space after a hyphen at a line end.
fn norm(value: &Value) -> Option<String> {
    let text: String = text(value)?
        .nfc()
        .filter(|c| *c != '\u{ad}')
        .map(|c| match c {
            '”' | '“' => '"',
            '’' => '\'',
            '–' | '—' => '-',
            c => c,
        })
        .collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut folded = String::new();
    for (index, word) in words.iter().enumerate() {
        let after_hyphen = index > 0
            && words[index - 1].len() > 1
            && words[index - 1].ends_with('-')
            && word.starts_with(char::is_alphanumeric);
        if index > 0 && !after_hyphen {
            folded.push(' ');
        }
        folded.push_str(&word.to_lowercase());
    }
    let plain = folded.trim_start_matches(['-', '•', '*', '·']).trim_start();
    let plain = plain.trim_end_matches([' ', '.']);
    (!plain.is_empty()).then(|| plain.to_owned())
}

/// The first six words, without the marks around them.
fn first_words(value: &Value) -> Option<String> {
    let folded = norm(value)?;
    let marks = ['.', ',', ';', ':', '!', '?', '"', '\'', '(', ')'];
    let words = folded.split(' ').map(|word| word.trim_matches(marks));
    Some(words.filter(|word| !word.is_empty()).take(6).collect::<Vec<_>>().join(" "))
}

/// A table cell: white space does not count, for cells wrap inside words.
fn cell(value: &Value) -> Option<String> {
    norm(value).map(|text| text.replace(' ', ""))
}
