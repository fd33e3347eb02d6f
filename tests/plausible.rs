//! Plausible documents, put together from words, and how two documents differ.

use std::fmt::Write as _;

use quickcheck::{Arbitrary, Gen};
use styrkedja::{
    Activity, Aim, Date, Document, FigureMut, Fulfilment, Goal, GoalLevel, Indicator,
    IndicatorColumn, Item, ItemForm, Measure, Number, Passage, Periodicity, Printed, Quantity,
    ReportPeriod, Section, SectionKind, Target, Year,
};

const YEAR: u16 = 2027;

pub(crate) fn pick<T: Copy>(g: &mut Gen, from: &[T]) -> T {
    *g.choose(from).expect("there are some")
}

/// True once in so many times.
pub(crate) fn one_in(g: &mut Gen, times: u8) -> bool {
    u8::arbitrary(g) % times == 0
}

pub(crate) fn between(g: &mut Gen, low: usize, high: usize) -> usize {
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
    pick(g, &[long.as_str(), "Sjukfrånvaro", "Aktivt index", "Sjukfrånvaro dag 1-14"]).to_owned()
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
        match indicator.figure_mut(*column) {
            FigureMut::Measure(cell) => *cell = Some(measure(g)),
            FigureMut::Target(cell) => *cell = target(g, *column == IndicatorColumn::CouncilTarget),
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

/// Puts a title page before the first heading; without a diary number, which next to a page number counts as a head.
fn title_page(g: &mut Gen, document: &mut Document, report: bool) {
    let kind = if report { "Verksamhetsberättelse" } else { "Verksamhetsplan" };
    let unit = pick(g, &["Solgläntans dagverksamhet", "Hemtjänsten Vägtornet i norra Exempelstad"]);
    let mut lines = vec![format!("{kind} {YEAR}"), unit.to_owned()];
    if bool::arbitrary(g) {
        lines.insert(0, "Norra omsorgsförvaltningen".to_owned());
    }
    if bool::arbitrary(g) {
        lines.push("15 januari 2027".to_owned());
        let day = "2027-01-15".parse::<Date>().expect("a day");
        document.date = Some(Printed::new("15 januari 2027", Some(day)));
    }
    let mut page = Section::default();
    page.text.items = lines.into_iter().map(|line| Item::new(ItemForm::Paragraph, line)).collect();
    document.introduction.insert(0, page);
}

/// A plan or report of a year, with a table that tells which.
pub(crate) fn document(g: &mut Gen) -> Document {
    let report = bool::arbitrary(g);
    let mut document =
        if report { Document::annual_report(YEAR) } else { Document::plan(YEAR) }.expect("a year");
    if !one_in(g, 3) {
        let mission = section(g, "Enhetens uppdrag", SectionKind::Mission, Vec::new());
        let areas =
            section(g, "Utvecklingsområden 2027", SectionKind::DevelopmentAreas, Vec::new());
        document.introduction =
            vec![section(g, "Inledning", SectionKind::Introduction, vec![mission, areas])];
        if bool::arbitrary(g) {
            title_page(g, &mut document, report);
        }
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

/// The document without the facts that a reader finds in its text.
pub(crate) fn without_facts(mut document: Document) -> Document {
    document.organisation = styrkedja::Organisation::default();
    document.economy = styrkedja::Economy::default();
    document.staffing = styrkedja::Staffing::default();
    document.quality_work = styrkedja::QualityWork::default();
    document.recurrences.clear();
    let passages = document.all_passages().into_iter();
    let items: Vec<styrkedja::Pointer> = passages
        .flat_map(|(at, passage)| (0..passage.items.len()).map(move |index| at.index(index)))
        .collect();
    for pointer in items {
        if let Some(item) = document.item_mut(&pointer) {
            item.schedule = styrkedja::Schedule::default();
        }
    }
    document.meetings.clear();
    document.sdgs.clear();
    document
}

/// The lines of JSON that differ, with a few around them.
pub(crate) fn difference(expected: &Document, found: &Document) -> String {
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
