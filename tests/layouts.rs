//! A document printed in any layout and read again is the same document.

use std::{fmt::Write as _, fs, path::Path};

use quickcheck::{Arbitrary, Gen};
use styrkedja::{
    Activity, Aim, Date, Document, DocumentKind, Fulfilment, Goal, GoalLevel, Indicator,
    IndicatorColumn, Item, ItemForm, Measure, Number, Passage, Periodicity, Printed, Quantity,
    ReportPeriod, Section, SectionKind, Target, Year,
};
use styrkedja_read::{
    Letters, LineEnd, PageLayout, PrintLayout, TrailingSpaces, Vocabulary, print_text, read_text,
};

const YEAR: u16 = 2027;

// --- Plausible documents, put together from words ---

fn pick<T: Copy>(g: &mut Gen, from: &[T]) -> T {
    *g.choose(from).expect("there are some")
}

/// True once in so many times.
fn one_in(g: &mut Gen, times: u8) -> bool {
    u8::arbitrary(g) % times == 0
}

fn between(g: &mut Gen, low: usize, high: usize) -> usize {
    low + usize::from(u8::arbitrary(g)) % (high - low + 1)
}

const WHO: &[&str] = &[
    "Gästerna",
    "Medarbetarna",
    "Enheten",
    "Kunderna",
    "De äldre",
    "Varje gäst",
    "Enhetschefen och två samordnare",
    "Personer med stöd i hemmet",
    "Årets sommarvikarier",
    "Över 80 % av de boende",
    "IT-samordnaren",
    "Kim Å. Öst",
];
const DOES: &[&str] = &[
    "är nöjda med",
    "bidrar till",
    "planerar",
    "följer upp",
    "tar ansvar för",
    "utvecklar",
    "deltar i",
    "får stöd med",
    "möter",
    "erbjuder",
    "arbetar med",
    "dokumenterar och utvärderar",
];
const WHAT: &[&str] = &[
    "måltiderna",
    "en meningsfull vardag",
    "genomförandeplanen",
    "hem- och närmiljön",
    "det systematiska kvalitetsarbetet",
    "IT-stöd och digitala verktyg",
    "aktiviteter (inne och ute)",
    "kultur, natur och \"fika\"",
    "vår uppföljning",
    "samtal med Kajens kök",
    "de 12 insatserna",
    "bemötande, delaktighet och trygghet i alla möten med anhöriga",
];
const HOW: &[&str] = &[
    "",
    "",
    "",
    "varje månad",
    "under 2027",
    "tillsammans med Exempelstads bibliotek",
    "en gång per vecka",
    "i mars och oktober",
    "kl. 9-11",
    "så att ingen behöver vänta",
    "enligt handboken",
    "i samarbete med Årsta gård, Kajen och Ängen",
    "och återkopplar resultatet på arbetsplatsträffen",
    "med minst två medarbetare",
    "minst två gånger per år",
];

/// A sentence without its stop.
fn clause(g: &mut Gen) -> String {
    let clause = format!("{} {} {} {}", pick(g, WHO), pick(g, DOES), pick(g, WHAT), pick(g, HOW));
    clause.trim_end().to_owned()
}

fn paragraph(g: &mut Gen) -> String {
    let mut text = String::new();
    for _ in 0..between(g, 1, 5) {
        let _ = write!(text, "{}. ", clause(g));
    }
    text.truncate(text.trim_end().len());
    text
}

/// A passage as a reader makes it.
fn passage(g: &mut Gen, headings: bool) -> Passage {
    let mut items = Vec::new();
    for _ in 0..between(g, 0, 2) {
        if headings && one_in(g, 5) {
            let heading = pick(g, &["Medarbetarskap", "Mat och måltider", "Trygghet"]);
            items.push(Item::new(ItemForm::Heading, heading));
        }
        items.push(Item::paragraph(paragraph(g)));
    }
    let stop = if one_in(g, 2) { "." } else { "" };
    match u8::arbitrary(g) % 5 {
        0 | 1 => {
            if one_in(g, 3) {
                items.push(Item::new(ItemForm::LeadIn, format!("{}:", clause(g))));
            }
            let count = u32::from(u8::arbitrary(g) % 5) + 1;
            for number in 1..=count {
                let mut text = format!("{}{stop}", clause(g));
                if one_in(g, 6) {
                    let _ = write!(text, "\n{}", paragraph(g));
                } else if one_in(g, 8) {
                    let _ = write!(text, ":\n- {}\n- {}", clause(g), clause(g));
                }
                // A gap in the numbering.
                items.push(Item::numbered(
                    number + u32::from(number == count && one_in(g, 8)),
                    text,
                ));
            }
        }
        2 => {
            if one_in(g, 2) {
                items.push(Item::new(ItemForm::LeadIn, format!("{}:", clause(g))));
            }
            for _ in 0..between(g, 1, 4) {
                items.push(Item::bulleted(format!("{}{stop}", clause(g))));
            }
            if one_in(g, 2) {
                items.push(Item::paragraph(paragraph(g)));
            }
        }
        _ => items.push(Item::paragraph(paragraph(g))),
    }
    items.into_iter().collect()
}

/// The analysis of a row.
fn analysis(g: &mut Gen) -> Passage {
    (0..between(g, 1, 3)).map(|_| Item::paragraph(paragraph(g))).collect()
}

fn maybe<T>(g: &mut Gen, times: u8, make: impl FnOnce(&mut Gen) -> T) -> Option<T> {
    one_in(g, times).then(|| make(g))
}

fn quantity(text: &str) -> Quantity {
    let (number, unit) = text.split_once(' ').map_or((text, None), |(n, unit)| (n, Some(unit)));
    Quantity {
        value: Number::from_swedish(number).expect("a number"),
        unit: unit.map(str::to_owned),
    }
}

fn figure(g: &mut Gen) -> &'static str {
    pick(
        g,
        &["70 %", "87,5 %", "100 %", "5 st", "25 ton", "1,5 kg CO2 per kg mat", "94", "8,2", "0 %"],
    )
}

fn target(g: &mut Gen, council: bool) -> Target {
    match u8::arbitrary(g) % 7 {
        0 | 1 => Target::missing(),
        2 if council => Target::delegated(),
        3 if council => Target::of("Tas fram av nämnd/styrelse", Aim::Delegated),
        2 | 3 => Target::of("Max 10 personer", Aim::AtMost(quantity("10 personer"))),
        4 => Target::of("Minst 12 st", Aim::AtLeast(quantity("12 st"))),
        _ => {
            let text = figure(g);
            Target::of(text, Aim::Value(quantity(text)))
        }
    }
}

fn measure(g: &mut Gen) -> Measure {
    let text = figure(g);
    let Quantity { value, unit } = quantity(text);
    Measure::new(text, Some(value), unit)
}

fn indicator_name(g: &mut Gen) -> String {
    let kind =
        pick(g, &["Andel gäster som", "Sjukfrånvaro dag 1-14 där", "Antal \"klagomål\" när"]);
    // A figure with a unit in a name looks like a cell.
    let rest = clause(g).to_lowercase().replace("över 80 % av ", "");
    let long = format!("{kind} {rest} trivs");
    pick(g, &[&long, "Sjukfrånvaro", "Aktivt index", "Sjukfrånvaro dag 1-14"]).to_owned()
}

fn indicator(g: &mut Gen, report: bool) -> Indicator {
    let mut indicator = Indicator::new(indicator_name(g));
    if !report {
        indicator.target = target(g, false);
        indicator.council_target = target(g, true);
        let (text, periodicity) = pick(
            g,
            &[
                ("År", Periodicity::Year),
                ("Tertial", Periodicity::Tertial),
                ("Halvår", Periodicity::HalfYear),
            ],
        );
        return indicator.with_periodicity(text, periodicity);
    }
    for column in IndicatorColumn::ALL {
        if one_in(g, 3) {
            continue;
        }
        match column {
            IndicatorColumn::Outcome => indicator.outcome = Some(measure(g)),
            IndicatorColumn::OutcomeMen => indicator.outcome_men = Some(measure(g)),
            IndicatorColumn::OutcomeWomen => indicator.outcome_women = Some(measure(g)),
            IndicatorColumn::PreviousOutcome => indicator.previous_outcome = Some(measure(g)),
            IndicatorColumn::Forecast => indicator.forecast = Some(measure(g)),
            IndicatorColumn::Target => indicator.target = target(g, false),
            IndicatorColumn::CouncilTarget => indicator.council_target = target(g, true),
        }
    }
    let year = Year::new(YEAR).expect("a year");
    indicator.period =
        Some(Printed::new(format!("VB {YEAR}"), Some(ReportPeriod::whole_year(year))));
    indicator.analysis = maybe(g, 3, analysis);
    indicator
}

fn activity(g: &mut Gen, report: bool) -> Activity {
    let mut title = clause(g);
    if one_in(g, 2) {
        title = format!("{title} {}", clause(g).to_lowercase());
    }
    if one_in(g, 4) {
        title.push('.');
    }
    let day = |text: &str| text.parse::<Date>().expect("a day");
    let start = day(pick(g, &["2027-01-01", "2027-03-15"]));
    let mut activity =
        Activity::new(title).with_dates(start, day(pick(g, &["2027-06-30", "2027-12-31"])));
    if one_in(g, 12) {
        activity.end = None;
    }
    if report {
        activity.deviation = one_in(g, 4);
        activity.analysis = maybe(g, 2, analysis);
    }
    activity
}

fn goal(g: &mut Gen, level: GoalLevel, code: &str, report: bool) -> Goal {
    let mut title = clause(g);
    if one_in(g, 3) {
        title.push('.');
    }
    let mut goal = match level {
        GoalLevel::CouncilDirection => Goal::council_direction(code, title).expect("a code"),
        GoalLevel::CouncilArea => Goal::council_area(code, title).expect("a code"),
        level => Goal::new(level, title),
    };
    if level > GoalLevel::CouncilDirection {
        goal.indicators = (0..between(g, 0, 3)).map(|_| indicator(g, report)).collect();
    }
    if level > GoalLevel::CouncilArea {
        if report && one_in(g, 2) {
            let (text, value) = pick(
                g,
                &[("Uppfylls helt", Fulfilment::Fully), ("Uppfylls delvis", Fulfilment::Partly)],
            );
            goal.fulfilment = Some(Printed::new(text, Some(value)));
        }
        goal.description = maybe(g, 3, |g| passage(g, true));
        goal.expected_results = maybe(g, 2, |g| passage(g, false));
        if report {
            goal.analysis = maybe(g, 2, |g| passage(g, true));
        } else {
            goal.ways_of_working = maybe(g, 2, |g| passage(g, true));
            goal.resource_use = maybe(g, 3, |g| passage(g, true));
            goal.follow_up = maybe(g, 2, |g| passage(g, true));
            goal.development = maybe(g, 4, |g| passage(g, true));
        }
        // A heading without text.
        if one_in(g, 10) {
            goal.expected_results = Some(Passage::default());
        }
        goal.activities = (0..between(g, 0, 3)).map(|_| activity(g, report)).collect();
    }
    goal
}

fn section(g: &mut Gen, heading: &str, kind: SectionKind, sections: Vec<Section>) -> Section {
    let mut section = Section::new(heading, Some(kind));
    if !one_in(g, 4) {
        section.text = passage(g, true);
    }
    section.sections = sections;
    section
}

/// A plan or report of a year, with a table that tells which.
fn document(g: &mut Gen) -> Document {
    let report = bool::arbitrary(g);
    let mut document =
        if report { Document::annual_report(YEAR) } else { Document::plan(YEAR) }.expect("a year");
    if !one_in(g, 3) {
        let mission = section(g, "Enhetens uppdrag", SectionKind::Mission, Vec::new());
        let areas =
            section(g, "Utvecklingsområden 2027", SectionKind::DevelopmentAreas, Vec::new());
        document.introduction =
            vec![section(g, "Inledning", SectionKind::Introduction, vec![mission, areas])];
    }
    for direction in 1..=between(g, 1, 2) {
        let mut top = goal(g, GoalLevel::CouncilDirection, &direction.to_string(), report);
        for area in 1..=between(g, 1, 2) {
            let mut below = goal(g, GoalLevel::CouncilArea, &format!("{direction}.{area}"), report);
            if (direction, area) == (1, 1) {
                let mut first = indicator(g, report);
                first.council_target = Target::of("70 %", Aim::Value(quantity("70 %")));
                below.indicators.insert(0, first);
            }
            for _ in 0..between(g, 0, 2) {
                let mut committee = goal(g, GoalLevel::Committee, "", report);
                for _ in 0..between(g, 0, 2) {
                    let level = pick(
                        g,
                        &[GoalLevel::Unit, GoalLevel::Unit, GoalLevel::Department, GoalLevel::Area],
                    );
                    committee.goals.push(goal(g, level, "", report));
                }
                below.goals.push(committee);
            }
            top.goals.push(below);
        }
        document.goals.push(top);
    }
    if !one_in(g, 3) {
        let economy = if report { "Uppföljning av ekonomi" } else { "Redovisning av ekonomi" };
        let budget = section(g, "Budget 2027", SectionKind::Budget, Vec::new());
        let resources = section(g, "Resursanvändning", SectionKind::ResourceUse, Vec::new());
        let complaints = section(g, "Synpunkter och klagomål", SectionKind::Complaints, Vec::new());
        let quality =
            section(g, "Systematiskt kvalitetsarbete", SectionKind::Quality, vec![complaints]);
        document.closing = vec![
            section(g, economy, SectionKind::Economy, vec![resources, budget]),
            section(g, "Övrigt", SectionKind::Other, vec![quality]),
        ];
    }
    document
}

// --- Layouts ---

fn layout(g: &mut Gen) -> PrintLayout {
    let page = PageLayout {
        lines: between(g, 3, 40),
        foot: bool::arbitrary(g),
        repeat_header: bool::arbitrary(g),
    };
    PrintLayout {
        width: pick(g, &[Some(60), Some(72), Some(80), Some(95), Some(110), None]),
        trailing_spaces: pick(
            g,
            &[TrailingSpaces::None, TrailingSpaces::Wrapped, TrailingSpaces::Every],
        ),
        doubled: one_in(g, 3),
        label_apart: bool::arbitrary(g),
        line_end: pick(g, &[LineEnd::Lf, LineEnd::CrLf, LineEnd::Cr]),
        page: bool::arbitrary(g).then_some(page),
        letters: pick(g, &[Letters::Composed, Letters::Decomposed]),
        hard_spaces: bool::arbitrary(g),
    }
}

// --- Comparing ---

/// The document without the facts that a reader finds in its text.
fn without_facts(mut document: Document) -> Document {
    document.organisation = styrkedja::Organisation::default();
    document.money.clear();
    document.staffing = styrkedja::Staffing::default();
    document.quality_routines.clear();
    document.recurrences.clear();
    document.meetings.clear();
    document.sdgs.clear();
    document
}

fn read(text: &str) -> Document {
    read_text(text).expect("there is text").document
}

fn print(document: &Document, layout: &PrintLayout) -> String {
    print_text(document, &Vocabulary::stockholm(), layout)
}

fn comes_back(document: &Document, layout: &PrintLayout) -> bool {
    let again = read(&print(document, layout));
    without_facts(again) == *document
}

/// The lines of JSON that differ, with a few around them.
fn difference(expected: &Document, found: &Document) -> String {
    let (expected, found) = (expected.to_json_pretty(), found.to_json_pretty());
    let (a, b): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - same;
    let end = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let mut text = String::new();
    for line in &a[same.saturating_sub(4)..same] {
        let _ = writeln!(text, "  {line}");
    }
    for line in &a[same..a.len() - end] {
        let _ = writeln!(text, "- {line}");
    }
    for line in &b[same..b.len() - end] {
        let _ = writeln!(text, "+ {line}");
    }
    text
}

/// The parts of a goal.
const PARTS: [fn(&mut Goal) -> &mut Option<Passage>; 7] = [
    |goal| &mut goal.description,
    |goal| &mut goal.expected_results,
    |goal| &mut goal.ways_of_working,
    |goal| &mut goal.resource_use,
    |goal| &mut goal.follow_up,
    |goal| &mut goal.development,
    |goal| &mut goal.analysis,
];

/// Everything that is a little smaller and still plausible.
fn smaller(document: &Document) -> Vec<Document> {
    let mut all = Vec::new();
    let mut try_change = |change: &dyn Fn(&mut Document)| {
        let mut smaller = document.clone();
        change(&mut smaller);
        if smaller != *document && has_evidence(&smaller) {
            all.push(smaller);
        }
    };
    try_change(&|document| document.introduction.clear());
    try_change(&|document| document.closing.clear());
    for index in 0..2 {
        try_change(&|document| {
            let chapters = document.introduction.iter_mut().chain(&mut document.closing);
            chapters.skip(index).take(1).for_each(|chapter| {
                chapter.sections.pop();
            });
        });
        try_change(&|document| {
            let chapters = document.introduction.iter_mut().chain(&mut document.closing);
            chapters.skip(index).take(1).for_each(|chapter| chapter.text.items.clear());
        });
    }
    for path in paths(&document.goals) {
        let last = path[path.len() - 1];
        try_change(&|document| {
            goals_at(&mut document.goals, &path).remove(last);
        });
        let mut try_goal = |change: &dyn Fn(&mut Goal)| {
            try_change(&|document| change(&mut goals_at(&mut document.goals, &path)[last]));
        };
        try_goal(&|goal| goal.fulfilment = None);
        for part in PARTS {
            try_goal(&|goal| *part(goal) = None);
            for item in 0..8 {
                try_goal(&|goal| {
                    if let Some(passage) = part(goal) {
                        drop_item(passage, item);
                    }
                });
            }
        }
        for row in 0..4 {
            try_goal(&|goal| goal.indicators = without(&goal.indicators, row));
            try_goal(&|goal| goal.activities = without(&goal.activities, row));
            try_goal(&|goal| {
                goal.indicators.iter_mut().skip(row).take(1).for_each(|row| row.analysis = None);
            });
            try_goal(&|goal| {
                goal.activities.iter_mut().skip(row).take(1).for_each(|row| row.analysis = None);
            });
        }
    }
    all
}

fn without<T: Clone>(rows: &[T], row: usize) -> Vec<T> {
    rows.iter().enumerate().filter(|(index, _)| *index != row).map(|(_, row)| row.clone()).collect()
}

/// Takes a paragraph or the last item away, unless something before announces it.
fn drop_item(passage: &mut Passage, item: usize) {
    let items = &mut passage.items;
    let announced = |form| item > 0 && matches!(form, ItemForm::LeadIn | ItemForm::Heading);
    if item < items.len()
        && (items[item].form != ItemForm::Item || item + 1 == items.len())
        && !announced(items[item.saturating_sub(1)].form)
    {
        items.remove(item);
    }
}

/// Whether a table tells the document's kind and year.
fn has_evidence(document: &Document) -> bool {
    let told = |indicator: &Indicator| {
        document.kind == Some(DocumentKind::AnnualReport) || indicator.periodicity.is_some()
    };
    document.all_indicators().iter().any(|at| told(at.indicator))
}

fn paths(goals: &[Goal]) -> Vec<Vec<usize>> {
    let mut all = Vec::new();
    for (index, goal) in goals.iter().enumerate() {
        all.push(vec![index]);
        for mut path in paths(&goal.goals) {
            path.insert(0, index);
            all.push(path);
        }
    }
    all
}

/// The list of goals that the last step of a path counts in.
fn goals_at<'a>(goals: &'a mut Vec<Goal>, path: &[usize]) -> &'a mut Vec<Goal> {
    match path {
        [step, rest @ ..] if !rest.is_empty() => goals_at(&mut goals[*step].goals, rest),
        _ => goals,
    }
}

/// Changes that make a layout plainer.
const PLAINER: [fn(&mut PrintLayout); 8] = [
    |layout| layout.letters = Letters::Composed,
    |layout| layout.line_end = LineEnd::Lf,
    |layout| layout.hard_spaces = false,
    |layout| layout.label_apart = false,
    |layout| layout.doubled = false,
    |layout| layout.page = None,
    |layout| layout.trailing_spaces = TrailingSpaces::Wrapped,
    |layout| layout.width = Some(100),
];

/// Tells of a document and layout that fail, made as small and plain as they fail.
fn counterexample(mut document: Document, mut layout: PrintLayout) -> String {
    for _ in 0..2 {
        while let Some(found) = smaller(&document).into_iter().find(|d| !comes_back(d, &layout)) {
            document = found;
        }
        for plainer in PLAINER {
            let mut next = layout;
            plainer(&mut next);
            if !comes_back(&document, &next) {
                layout = next;
            }
        }
    }
    let text = print(&document, &layout);
    let mut shown = String::new();
    for line in text.replace("\r\n", "\n").replace('\r', "\n").lines() {
        let _ = writeln!(shown, "|{line}|");
    }
    let again = without_facts(read(&text));
    let difference = difference(&without_facts(document), &again);
    format!("{layout:?}\n{shown}\nexpected (-) and read (+):\n{difference}")
}

/// How many documents are tried; `LAYOUT_CASES` asks for more.
fn cases() -> u64 {
    std::env::var("LAYOUT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200)
}

#[test]
fn any_layout_gives_the_same_document() {
    for seed in 0..cases() {
        let mut g = Gen::from_size_and_seed(50, seed);
        let (document, layout) = (document(&mut g), layout(&mut g));
        assert!(
            comes_back(&document, &layout),
            "seed {seed}: {}",
            counterexample(document, layout)
        );
    }
}

/// Facts are found in the text, so they do not depend on its layout either.
#[test]
fn any_layout_gives_the_same_facts() {
    for seed in 0..cases() / 4 {
        let mut g = Gen::from_size_and_seed(50, seed);
        let document = read(&print(&document(&mut g), &PrintLayout::default()));
        let layout = layout(&mut g);
        let again = read(&print(&document, &layout));
        assert!(again == document, "seed {seed}: {layout:?}\n{}", difference(&document, &again));
    }
}

#[test]
fn documents_at_hand_come_back() {
    let mut count = 0;
    for folder in ["../examples/plans", "../../shared/corpus"] {
        // The second holds documents that are not ours to publish; it need not be there.
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            if path.extension().is_none_or(|extension| extension != "txt") {
                continue;
            }
            count += 1;
            let document = read(&fs::read_to_string(&path).expect("a text"));
            for seed in 0..20 {
                let layout = match seed {
                    0 => PrintLayout::default(),
                    _ => layout(&mut Gen::from_size_and_seed(50, seed)),
                };
                let again = read(&print(&document, &layout));
                assert!(
                    again == document,
                    "{}: {layout:?}\n{}",
                    path.display(),
                    difference(&document, &again)
                );
            }
        }
    }
    assert!(count >= 3, "only {count} documents");
}
