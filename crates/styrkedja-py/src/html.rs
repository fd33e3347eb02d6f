//! What a notebook shows of a document or a goal.

use std::fmt::{self, Display, Formatter, Write as _};

use styrkedja::{Document, DocumentKind, Goal};

/// A document in one line: what it is, whose, and how much is in it.
pub(crate) fn line(document: &Document) -> String {
    let kind = document.kind.map_or("of unknown kind", DocumentKind::as_str);
    let time = match (document.period, document.year) {
        (Some(period), _) => format!(" {period}"),
        (None, Some(year)) => format!(" {year}"),
        (None, None) => String::new(),
    };
    let unit = document.organisation.unit.as_deref();
    let unit = unit.map(|unit| format!(" {unit:?}")).unwrap_or_default();
    let count = |count: usize, one: &str, many: &str| {
        format!("{count} {}", if count == 1 { one } else { many })
    };
    format!(
        "<Document {kind}{time}{unit}: {}, {}, {}>",
        count(document.all_goals().len(), "goal", "goals"),
        count(document.all_indicators().len(), "indicator", "indicators"),
        count(document.all_activities().len(), "activity", "activities"),
    )
}

/// A document: what it is, and its goal chain to unfold.
pub(crate) fn document(name: &str, document: &Document) -> String {
    written(|html| {
        let year = document.year.map(|year| year.to_string());
        let period = document.period.map(|period| period.to_string());
        let facts = [
            ("file", (!name.is_empty()).then_some(name)),
            ("kind", document.kind.map(DocumentKind::as_str)),
            ("year", year.as_deref()),
            ("period", period.as_deref()),
            ("unit", document.organisation.unit.as_deref()),
        ];
        html.push_str("<table>");
        for (label, value) in facts {
            if let Some(value) = value {
                write!(html, "<tr><th>{label}</th><td>{}</td></tr>", Escaped(value))?;
            }
        }
        html.push_str("</table>");
        goals(html, &document.goals)
    })
}

/// A goal: its parts, tables and the goals below it.
pub(crate) fn goal(goal: &Goal) -> String {
    written(|html| {
        write!(html, "<p><b>{}</b></p>", heading(goal))?;
        body(html, goal)
    })
}

fn written(write: impl FnOnce(&mut String) -> fmt::Result) -> String {
    let mut html = String::new();
    // Writing into memory does not fail.
    write(&mut html).map(|()| html).unwrap_or_default()
}

fn heading(goal: &Goal) -> String {
    let code = goal.code.map(|code| format!("{code} ")).unwrap_or_default();
    let level = goal.level.swedish();
    format!("{level}: {code}{}", Escaped(&goal.title))
}

fn goals(html: &mut String, list: &[Goal]) -> fmt::Result {
    for goal in list {
        write!(html, "<details><summary>{}</summary>", heading(goal))?;
        html.push_str("<div style=\"margin-left: 1.5em\">");
        body(html, goal)?;
        html.push_str("</div></details>");
    }
    Ok(())
}

fn body(html: &mut String, goal: &Goal) -> fmt::Result {
    if let Some(fulfilment) = &goal.fulfilment {
        write!(html, "<p>{}</p>", Escaped(&fulfilment.text))?;
    }
    for (name, part) in goal.parts() {
        write!(html, "<p><i>{}</i></p>", name.words().en)?;
        for item in &part.items {
            let number = item.number.map(|number| format!("{number}. ")).unwrap_or_default();
            write!(html, "<p>{number}{}</p>", Escaped(&item.text))?;
        }
    }
    let indicators = goal.indicators.iter().map(|indicator| {
        [
            &*indicator.name,
            indicator.target.text().unwrap_or_default(),
            indicator.council_target.text().unwrap_or_default(),
            indicator.outcome.as_ref().map_or("", |measure| &measure.text),
        ]
    });
    table(html, ["indicator", "target", "council target", "outcome"], indicators)?;
    let activities = goal.activities.iter().map(|activity| {
        [
            &*activity.title,
            activity.start.as_ref().map_or("", |day| &day.text),
            activity.end.as_ref().map_or("", |day| &day.text),
        ]
    });
    table(html, ["activity", "start", "end"], activities)?;
    goals(html, &goal.goals)
}

fn table<'a, const N: usize>(
    html: &mut String,
    header: [&str; N],
    rows: impl ExactSizeIterator<Item = [&'a str; N]>,
) -> fmt::Result {
    if rows.len() == 0 {
        return Ok(());
    }
    html.push_str("<table><tr>");
    for label in header {
        write!(html, "<th>{label}</th>")?;
    }
    for row in rows {
        html.push_str("</tr><tr>");
        for cell in row {
            write!(html, "<td>{}</td>", Escaped(cell))?;
        }
    }
    html.push_str("</tr></table>");
    Ok(())
}

/// Text of a document, which may hold anything, as text of HTML.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\n' => f.write_str("<br>")?,
                _ => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}
