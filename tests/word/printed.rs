//! A document made as a Word file and read again is the same document.

use std::fmt::Write as _;

use quickcheck::Gen;
use styrkedja::{
    Activity, Document, Goal, GoalLevel, Indicator, IndicatorColumn, Item, ItemForm, Passage,
    Section,
};

use crate::{
    files::{Docx, escaped, p, r, read, table, tc, tr},
    plausible::{difference, document, one_in, without_facts},
};

/// Makes the body of a Word file, with what people may choose chosen at random.
struct Printer<'g> {
    g: &'g mut Gen,
    year: u16,
    report: bool,
    body: String,
    lists: u32,
    /// Whether Word counts the headings.
    numbered: bool,
}

/// Prints a document.
fn printed(document: &Document, g: &mut Gen) -> Docx {
    let year = document.year.map(styrkedja::Year::get).unwrap_or_default();
    let numbered = one_in(g, 3);
    let report = document.is_report();
    let mut printer = Printer { g, year, report, body: String::new(), lists: 0, numbered };
    document.introduction.iter().for_each(|section| printer.section(section, 1));
    document.goals.iter().for_each(|goal| printer.goal(goal));
    document.closing.iter().for_each(|section| printer.section(section, 1));
    let lists = printer.lists;
    Docx::new(printer.body).with("styles", styles()).with("numbering", numbering(lists))
}

/// The styles that Word has, two of them for numbered headings.
fn styles() -> String {
    let mut styles = String::from("<w:styles>");
    for depth in 1..=5 {
        let outline = format!("<w:outlineLvl w:val='{}'/>", depth - 1);
        let list =
            format!("<w:numPr><w:ilvl w:val='{}'/><w:numId w:val='1'/></w:numPr>", depth - 1);
        let _ = write!(
            styles,
            "<w:style w:styleId='Rubrik{depth}'><w:name w:val='heading {depth}'/><w:pPr>{outline}</w:pPr></w:style>\
             <w:style w:styleId='Numrerad{depth}'><w:basedOn w:val='Rubrik{depth}'/><w:pPr>{list}</w:pPr></w:style>"
        );
    }
    styles + "</w:styles>"
}

/// List 1 numbers headings, list 2 has bullets, the lists from 3 on have numbers and each begin anew.
fn numbering(lists: u32) -> String {
    let mut levels = String::new();
    for level in 0..5 {
        let text: Vec<String> = (1..=level + 1).map(|level| format!("%{level}")).collect();
        let _ = write!(
            levels,
            "<w:lvl w:ilvl='{level}'><w:numFmt w:val='decimal'/><w:lvlText w:val='{}'/></w:lvl>",
            text.join(".")
        );
    }
    let mut numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId='1'>{levels}</w:abstractNum>\
         <w:abstractNum w:abstractNumId='2'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='-'/></w:lvl></w:abstractNum>\
         <w:abstractNum w:abstractNumId='3'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>\
         <w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>"
    );
    for list in 3..3 + lists {
        let _ = write!(
            numbering,
            "<w:num w:numId='{list}'><w:abstractNumId w:val='3'/>\
             <w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
        );
    }
    numbering + "</w:numbering>"
}

impl Printer<'_> {
    /// A paragraph, its text in one run or in several.
    fn paragraph(&mut self, properties: &str, text: &str) {
        let at = text.find(' ').filter(|_| one_in(self.g, 3)).unwrap_or_default();
        let runs = if at == 0 { r(text) } else { r(&text[..at]) + &r(&text[at..]) };
        let _ = write!(self.body, "<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>");
        // Some part their paragraphs by empty ones.
        if one_in(self.g, 4) {
            self.body.push_str("<w:p/>");
        }
    }

    fn heading(&mut self, depth: usize, text: &str) {
        if one_in(self.g, 4) {
            let _ = write!(
                self.body,
                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>",
                escaped(text)
            );
            return;
        }
        let style = if self.numbered { "Numrerad" } else { "Rubrik" };
        self.paragraph(&format!("<w:pStyle w:val='{style}{depth}'/>"), text);
    }

    fn section(&mut self, section: &Section, depth: usize) {
        if let Some(heading) = &section.heading {
            self.heading(depth, heading);
        }
        self.passage(&section.text);
        section.sections.iter().for_each(|section| self.section(section, depth + 1));
    }

    fn goal(&mut self, goal: &Goal) {
        let (label, depth) = match goal.level {
            GoalLevel::CouncilDirection => ("KF:s inriktningsmål", 1),
            GoalLevel::CouncilArea => ("KF:s mål för verksamhetsområdet", 2),
            GoalLevel::Committee => ("Nämndmål", 3),
            GoalLevel::Department => ("Enhetsmål: Avdelningsmål", 4),
            GoalLevel::Area => ("Enhetsmål: Områdesmål", 4),
            GoalLevel::Unit => ("Enhetsmål", 4),
        };
        let code = goal.code.map(|code| match code.area() {
            Some(_) => format!("{code} "),
            None => format!("{code}. "),
        });
        self.heading(depth, &format!("{label}: {}{}", code.unwrap_or_default(), goal.title));
        if let Some(fulfilment) = &goal.fulfilment {
            self.paragraph("", &fulfilment.text);
        }
        for (heading, passage) in [
            ("Beskrivning", &goal.description),
            ("Förväntat resultat", &goal.expected_results),
            ("Arbetssätt", &goal.ways_of_working),
            ("Resursanvändning", &goal.resource_use),
            ("Uppföljning", &goal.follow_up),
            ("Utveckling", &goal.development),
            ("Analys", &goal.analysis),
        ] {
            if let Some(passage) = passage {
                self.heading(5, heading);
                self.passage(passage);
            }
        }
        self.indicators(&goal.indicators);
        self.activities(&goal.activities);
        goal.goals.iter().for_each(|goal| self.goal(goal));
    }

    fn passage(&mut self, passage: &Passage) {
        let numbers: Vec<u32> = passage.items.iter().filter_map(|item| item.number).collect();
        // A gap in the numbers is typed; so are they in one file of two.
        let by_word = (1..).zip(&numbers).all(|(due, number)| due == *number) && one_in(self.g, 2);
        self.lists += u32::from(by_word);
        let last = passage.items.iter().rposition(|item| item.number.is_some());
        for (index, item) in passage.items.iter().enumerate() {
            self.item(item, by_word, Some(index) == last);
        }
    }

    fn item(&mut self, item: &Item, by_word: bool, last: bool) {
        let place =
            |list: u32| format!("<w:numPr><w:ilvl w:val='0'/><w:numId w:val='{list}'/></w:numPr>");
        match (item.form, item.number) {
            (ItemForm::Item, Some(number)) => {
                let mut lines = item.text.split('\n');
                let first = lines.next().unwrap_or_default();
                let announced = first.ends_with(':') && item.text.contains("\n- ");
                // What follows the last item is no part of it, unless its number stands alone.
                if last && item.text.contains('\n') && !announced {
                    self.paragraph("", &format!("{number}."));
                    self.paragraph("", first);
                } else if by_word {
                    let properties = place(2 + self.lists);
                    self.paragraph(&properties, first);
                } else {
                    self.paragraph("", &format!("{number}. {first}"));
                }
                for line in lines {
                    match line.strip_prefix("- ") {
                        Some(text) => self.paragraph(&place(2), text),
                        None => self.paragraph("", line),
                    }
                }
            }
            (ItemForm::Item, None) => self.paragraph(&place(2), &item.text),
            _ => self.paragraph("", &item.text),
        }
    }

    fn indicators(&mut self, indicators: &[Indicator]) {
        if indicators.is_empty() {
            return;
        }
        let (year, before) = (self.year, self.year - 1);
        let council = format!("KF:s årsmål år {year}");
        let previous = format!("Periodens utfall VB {before}");
        let titles: &[&str] = if self.report {
            &[
                "Indikator",
                "Periodens utfall",
                "Utfall män/pojkar",
                "Utfall kvinnor/flickor",
                &previous,
                "Prognos helår",
                "Årsmål",
                &council,
                "Period",
            ]
        } else {
            &["Indikator", "Årsmål", &council, "Periodicitet"]
        };
        let mut rows = vec![tr(&titles.iter().map(|title| tc("", &p(title))).collect::<Vec<_>>())];
        for indicator in indicators {
            let mut cells = vec![indicator.name.as_str()];
            if self.report {
                cells.extend(
                    IndicatorColumn::ALL
                        .iter()
                        .map(|column| indicator.figure(*column).text().unwrap_or_default()),
                );
            } else {
                cells.extend(
                    [&indicator.target, &indicator.council_target]
                        .map(|target| target.text().unwrap_or_default()),
                );
            }
            let printed = indicator.period.as_ref().map(|period| &*period.text);
            let ends =
                printed.or_else(|| indicator.periodicity.as_ref().map(|printed| &*printed.text));
            cells.push(ends.unwrap_or_default());
            rows.push(tr(&cells.iter().map(|text| tc("", &p(text))).collect::<Vec<_>>()));
            rows.extend(analysis(indicator.analysis.as_ref(), titles.len()));
        }
        self.table(titles.len(), &rows);
    }

    fn activities(&mut self, activities: &[Activity]) {
        if activities.is_empty() {
            return;
        }
        let all = ["Aktivitet", "Startdatum", "Slutdatum", "Avvikelse"];
        let titles = if self.report { &all[..] } else { &all[..3] };
        let mut rows = vec![tr(&titles.iter().map(|title| tc("", &p(title))).collect::<Vec<_>>())];
        for activity in activities {
            let day = |day: &Option<styrkedja::Printed<styrkedja::Date>>| {
                day.as_ref().map(|day| day.text.clone()).unwrap_or_default()
            };
            let mark = if activity.deviation { "Avvikelse" } else { "" };
            let cells = [&*activity.title, &day(&activity.start), &day(&activity.end), mark];
            let cells = cells[..titles.len()].iter().map(|text| tc("", &p(text)));
            rows.push(tr(&cells.collect::<Vec<_>>()));
            rows.extend(analysis(activity.analysis.as_ref(), titles.len()));
        }
        self.table(titles.len(), &rows);
    }

    fn table(&mut self, columns: usize, rows: &[String]) {
        self.body.push_str(&crate::files::tbl(columns, rows));
        self.body.push_str("<w:p/>");
    }
}

/// The row with the analysis of the row above, across the table.
fn analysis(analysis: Option<&Passage>, columns: usize) -> Option<String> {
    let items = analysis?.items.iter().map(|item| p(&item.text)).collect::<String>();
    let span = format!("<w:gridSpan w:val='{columns}'/>");
    Some(tr(&[tc(&span, &(p("Analys") + &items))]))
}

/// How many documents are tried; `LAYOUT_CASES` asks for more.
fn cases() -> u64 {
    std::env::var("LAYOUT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(60)
}

#[test]
fn a_document_made_as_a_word_file_is_the_same_document() {
    for seed in 0..cases() {
        let mut g = Gen::from_size_and_seed(50, seed);
        let document = document(&mut g);
        let reading = read(&printed(&document, &mut g).bytes());
        let (expected, found) = (without_facts(document), without_facts(reading.document));
        assert!(
            found == expected,
            "seed {seed}\n{}\n{}",
            reading.text,
            difference(&expected, &found)
        );
    }
}

/// What no cell holds leaves no figure in another: no value of a file's table is ambiguous.
#[test]
fn no_cell_of_a_file_is_ambiguous() {
    let titles: &[&str] = &["Indikator", "Periodens utfall", "Prognos helår", "Årsmål", "Period"];
    for empty in 1..4 {
        let mut cells = ["Nöjda gäster", "70 %", "80 %", "90 %", "VB 2027"];
        cells[empty] = "";
        let body = p("Nämndmål: Gästerna trivs") + &table(&[titles, &cells]);
        let reading = Docx::new(body).read();
        let indicator = &reading.document.goals[0].indicators[0];
        assert!(indicator.unplaced.is_empty());
        let found = [IndicatorColumn::Outcome, IndicatorColumn::Forecast, IndicatorColumn::Target]
            .map(|column| indicator.figure(column).text().unwrap_or_default());
        assert_eq!(found, cells[1..4]);
    }
}
