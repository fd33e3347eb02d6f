//! Documents from and to JSON, with errors that name pointer, line and column (`tree/`).

use crate::{error::Error, model::Document, tree::JsonFile};

impl Document {
    /// Reads a document from its JSON form, of this version of the format or an older one.
    ///
    /// # Errors
    /// When the text is not JSON, or not of this format. The error names the JSON Pointer, line and column.
    ///
    /// # Example: a misspelt name
    /// ```
    /// use styrkedja::Document;
    ///
    /// let json = "{\n  \"schema_version\": \"2\",\n  \"kind\": \"plann\"\n}";
    /// assert_eq!(
    ///     Document::from_json(json).unwrap_err().to_string(),
    ///     "`plann` is not a name known here; write plan, tertial_report, annual_report \
    ///      (at /kind, line 3, column 3)"
    /// );
    /// ```
    pub fn from_json(json: &str) -> Result<Self, Error> {
        JsonFile::parse(json)?.upgraded()?.decode()
    }

    /// Writes the document as JSON on one line. The same document always gives the same bytes.
    pub fn to_json(&self) -> String {
        // Cannot fail: every key is a string and no value refuses to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Writes the document as JSON for people: indented, ending in a line feed.
    pub fn to_json_pretty(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default();
        json.push('\n');
        json
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(json: &str) -> String {
        Document::from_json(json).expect_err("a faulty document").to_string()
    }

    #[test]
    fn faults_of_the_format_name_place_and_cure() {
        for (json, message) in [
            (
                "{}",
                "the key `schema_version` is missing; add it (at the whole document, line 1, column 1)",
            ),
            (
                r#"{"schema_version":"7","goals":7}"#,
                "`7` is not a format version of this library; write 1 or 2, or read it with a newer styrkedja \
                 (at /schema_version, line 1, column 2)",
            ),
            (
                r#"{"schema_version":1}"#,
                "the number `1` cannot stand here; write a string, in double quotes \
                 (at /schema_version, line 1, column 2)",
            ),
            (
                "[]",
                "an array cannot stand here; write an object, in braces (at the whole document, line 1, column 1)",
            ),
            (
                "{\"schema_version\":\"2\",\n \"goals\": [\n  {\"level\":\"unit\",\"title\":\"A\"},\n  {\"level\":\"unit\"}]}",
                "the key `title` is missing; add it (at /goals/1, line 4, column 3)",
            ),
            (
                "{\"schema_version\":\"2\",\n\"goals\":[{\"level\":\"unit\",\"title\":\"A\",\"indicators\":[\n{\"name\":\"B\",\"target\":\n\t{\"kind\":\"value\",\"text\":\"70 %\",\"value\":70}}]}]}",
                "the number `70` cannot stand here; write a string, in double quotes \
                 (at /goals/0/indicators/0/target/value, line 4, column 32)",
            ),
            (
                r#"{"schema_version":"2","goals":[{"level":"enhet","title":"A"}]}"#,
                "`enhet` is not a name known here; write council_direction, council_area, committee, department, \
                 area, unit (at /goals/0/level, line 1, column 33)",
            ),
            (
                r#"{"schema_version":"2","kind":{"plan":null}}"#,
                "an object cannot stand here; write a string, in double quotes (at /kind, line 1, column 23)",
            ),
            (
                "{\"schema_version\":\"2\",\n\"kind\":\"plan\",\n\"kind\":\"plan\"}",
                "the key `kind` stands twice; keep one (at /kind, line 3, column 1)",
            ),
            (
                "{\"schema_version\":\"2\",\n\"x-a\":1,\n\"x-a\":2}",
                "the key `x-a` stands twice; keep one (at /x-a, line 3, column 1)",
            ),
            (
                r#"{"schema_version":"2","a~/\"å":1}"#,
                r#"unknown key "a~/\"å"; correct its spelling, or begin a key of your own with x- (at /a~0~1"å, line 1, column 23)"#,
            ),
            (
                r#"{"schema_version":"2","a\nb":1}"#,
                r#"unknown key "a\nb"; correct its spelling, or begin a key of your own with x- (at /a\nb, line 1, column 23)"#,
            ),
            (
                r#"{"schema_version":"2","year":25}"#,
                "`25` is not a year; write a year from 1900 to 2199 (at /year, line 1, column 23)",
            ),
            (
                r#"{"schema_version":"2","year":2025.0}"#,
                "the number `2025.0` cannot stand here; write a whole number that is not negative, \
                 without quotes and decimals (at /year, line 1, column 23)",
            ),
            (
                r#"{"schema_version":"2","sdgs":[{"number":18,"name":"A"}]}"#,
                "`18` is not a goal of Agenda 2030; write a number from 1 to 17 (at /sdgs/0/number, line 1, column 32)",
            ),
            (
                r#"{"schema_version":"2","introduction":[{"text":[{"number":1,"text":"A"}]}]}"#,
                "`paragraph` is not a part with a number; write \"form\": \"item\" beside \"number\" \
                 (at /introduction/0/text/0, line 1, column 48)",
            ),
            (
                r#"{"schema_version":"2","goals":{"level":"unit"}}"#,
                "an object cannot stand here; write an array, in square brackets (at /goals, line 1, column 23)",
            ),
            (
                r#"{"schema_version":"2","organisation":7}"#,
                "the number `7` cannot stand here; write an object, in braces (at /organisation, line 1, column 23)",
            ),
        ] {
            assert_eq!(refused(json), message);
        }
    }

    #[test]
    fn faults_are_told_in_swedish_too() {
        for (json, message) in [
            ("", "inte JSON: texten är tom; ge ett dokument i JSON (på rad 1, kolumn 1)"),
            (
                "{\"schema_version\":\"2\",}",
                "inte JSON: kommatecken efter det sista värdet; ta bort det (på rad 1, kolumn 23)",
            ),
            (
                "{}",
                "nyckeln `schema_version` saknas; lägg till den (vid hela dokumentet, rad 1, kolumn 1)",
            ),
            (
                r#"{"schema_version":"2","kind":"plann"}"#,
                "`plann` är inget känt namn här; skriv plan, tertial_report, annual_report \
                 (vid /kind, rad 1, kolumn 23)",
            ),
            (
                r#"{"schema_version":"2","gaols":1}"#,
                "okänd nyckel \"gaols\"; rätta stavningen, eller börja en egen nyckel med x- \
                 (vid /gaols, rad 1, kolumn 23)",
            ),
            (
                r#"{"schema_version":"2","year":70000}"#,
                "talet `70000` kan inte stå här; skriv ett heltal från 0 till 65535 (vid /year, rad 1, kolumn 23)",
            ),
            (
                r#"{"schema_version":"2","goals":[{"level":"unit","title":null}]}"#,
                "null kan inte stå här; skriv en sträng, inom citattecken (vid /goals/0/title, rad 1, kolumn 48)",
            ),
        ] {
            let error = Document::from_json(json).expect_err("a faulty document");
            assert_eq!(error.text().sv, message);
        }
    }

    #[test]
    fn faults_are_data() {
        let kind = |json: &str| {
            let error = Document::from_json(json).expect_err("a faulty document");
            serde_json::to_string(error.kind()).expect("JSON")
        };
        assert_eq!(kind("[1"), r#"{"kind":"truncated"}"#);
        assert_eq!(
            kind(r#"{"schema_version":"2","year":25}"#),
            r#"{"kind":"bad_value","expected":"year","found":"25"}"#
        );
        assert_eq!(
            kind(
                r#"{"schema_version":"2","goals":[{"level":"unit","title":"A","indicators":[{"name":"B","target":{"kind":"value"}}]}]}"#
            ),
            r#"{"kind":"bad_value","expected":"target_value","found":""}"#
        );
        assert_eq!(
            kind("{\"schema_version\":\"2\",\"gaols\":1}"),
            r#"{"kind":"unknown_key","key":"gaols","known":[]}"#
        );
    }

    /// `serde_json` alone gives them, without pointers.
    #[test]
    fn another_decoder_has_the_same_words() {
        let error = serde_json::from_str::<Document>(r#"{"schema_version":"2","year":25}"#);
        let message = error.expect_err("no year").to_string();
        assert!(message.starts_with("`25` is not a year; write"), "{message}");
    }

    #[test]
    fn custom_keys_keep_every_digit() {
        for number in [
            "0",
            "-0",
            "1.10",
            "1e+5",
            "1.50e-7",
            "0.1000000000000000055511151231257827",
            "18446744073709551615",
            "-9223372036854775808",
            "123456789012345678901234567890",
            "1e+400",
        ] {
            let json =
                format!(r#"{{"schema_version":"2","x-a":{{"b":[{number}]}},"x-b":{number}}}"#);
            let document = Document::from_json(&json).expect("any number may stand there");
            assert_eq!(document.to_json(), json);
        }
    }

    #[test]
    fn a_changed_value_is_refused_where_it_stands() {
        #[expect(clippy::needless_pass_by_value, reason = "quickcheck hands over values")]
        fn property(document: Document, pick: usize, put: u8) -> quickcheck::TestResult {
            let mut json: serde_json::Value =
                serde_json::from_str(&document.to_json()).expect("JSON");
            let mut all = Vec::new();
            pointers(&json, "", &mut all);
            let at = all.swap_remove(pick % all.len());
            *json.pointer_mut(&at).expect("it was just found") = match put % 6 {
                0 => serde_json::Value::Null,
                1 => true.into(),
                2 => 70_000.into(),
                3 => "\u{1b}zzz".into(),
                4 => serde_json::json!([[]]),
                _ => serde_json::json!({ "zzz": 1 }),
            };
            let text = serde_json::to_string_pretty(&json).expect("JSON");
            let Err(error) = Document::from_json(&text) else {
                return quickcheck::TestResult::discard();
            };
            let pointer = error.pointer().expect("it is JSON").as_str();
            assert!(json.pointer(pointer).is_some(), "{error}");
            // It is about what was changed, or what stands around or in that.
            assert!(pointer.starts_with(&at) || at.starts_with(pointer), "{at}: {error}");
            assert!(error.is_data() && error.line().is_some(), "{error}");
            for text in [error.text().sv, error.text().en] {
                assert!(!text.contains(char::is_control) && text.len() < 1000, "{text}");
            }
            quickcheck::TestResult::passed()
        }
        quickcheck::quickcheck(property as fn(Document, usize, u8) -> quickcheck::TestResult);
    }

    /// Of a value and every value in it, custom keys left out.
    fn pointers(json: &serde_json::Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match json {
            serde_json::Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    pointers(element, &format!("{at}/{index}"), found);
                }
            }
            serde_json::Value::Object(members) => {
                for (key, member) in members.iter().filter(|(key, _)| !key.starts_with("x-")) {
                    pointers(member, &format!("{at}/{key}"), found);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn what_is_no_json_names_place_and_cure() {
        for (json, message) in [
            ("", "not JSON: the text is empty; give it a document in JSON (at line 1, column 1)"),
            (
                "{\"schema_version\":\"2\",\n",
                "not JSON: the text ends in the middle of the document; give the whole file (at line 2, column 1)",
            ),
            (
                "Verksamhetsplan 2025",
                "not JSON: expected a value; write strings in double quotes, and give JSON, not the plan's text \
                 (at line 1, column 1)",
            ),
            (
                "{\"schema_version\":\"2\"}\n{\"schema_version\":\"2\"}",
                "not JSON: more text follows the document; keep one document a file (at line 2, column 1)",
            ),
            (
                "{\"schema_version\":\"2\",\"kind\":\"plann\"",
                "not JSON: the text ends in the middle of the document; give the whole file (at line 1, column 36)",
            ),
            (
                "{\"schema_version\":\"2\",}",
                "not JSON: trailing comma; take it out (at line 1, column 23)",
            ),
            (
                r#"{"schema_version":"\u12"}"#,
                "not JSON: a backslash that begins no escape; write two, or \\u with four hexadecimal digits \
                 (at line 1, column 20)",
            ),
            (
                "{\"schema_version\":\"2\" \"kind\":\"plan\"}",
                "not JSON: no comma after the value, nor the end of the object or array; write it \
                 (at line 1, column 23)",
            ),
            (
                "{'schema_version':'1'}",
                "not JSON: key must be a string; write it in double quotes (at line 1, column 2)",
            ),
        ] {
            assert_eq!(refused(json), message);
        }
    }

    #[test]
    fn deep_nesting_is_refused_before_the_stack_ends() {
        let json = format!("{{\"schema_version\":\"2\",\"x-a\":{}", "[".repeat(100_000));
        assert!(refused(&json).contains("more than 127 objects"), "{}", refused(&json));
    }

    #[test]
    fn messages_stay_short_and_on_one_line() {
        let long = "\u{1b}[31m\n".repeat(1000);
        for json in [
            serde_json::json!({ "schema_version": "2", "kind": long }),
            serde_json::json!({ "schema_version": "2", "year": long }),
        ] {
            let message = refused(&json.to_string());
            assert!(message.len() < 1000 && !message.contains(char::is_control), "{message}");
        }
    }
}
