//! Investments, premises, and what is shared with others.
//!
//! ```text
//! Köket delas med Förskolan Ängen          shared with Förskolan Ängen
//! En halv tjänst säljs till Rinkeby        shared
//! Enheten flyttar till nya lokaler i mars  premises
//! Hyran höjs med 40 tkr                    premises, 40 000
//! Investeringar görs i utemiljön           investment
//! ```

use styrkedja::{EconomyNote, EconomyNoteKind, key};
use styrkedja_swedish::Class;

use super::{Statement, Told, amounts::Amount, line::Line, meaning::Role, partner};

/// The notes of a line.
pub(super) fn of(
    line: &Line<'_, '_>,
    amounts: &[Amount],
    other: bool,
    investments: bool,
) -> Vec<Told> {
    let mut found = Vec::new();
    // In the chapter on them, buying is investing.
    if invests(line, amounts) || (investments && line.tells("invests-")) {
        found.extend(notes(line, amounts, EconomyNoteKind::Investment, Role::Invested));
    }
    let shared = shares(line);
    if shared {
        found.extend(notes(line, amounts, EconomyNoteKind::SharedResource, Role::Shared));
    }
    let alone = !shared && !other && found.is_empty();
    if changes_premises(line) || (alone && is_on_premises(line, amounts)) {
        found.extend(notes(line, amounts, EconomyNoteKind::Premises, Role::Rent));
    }
    found
}

/// A note for each amount, or one without.
fn notes(line: &Line<'_, '_>, amounts: &[Amount], kind: EconomyNoteKind, role: Role) -> Vec<Told> {
    let note = |amount: Option<&Amount>| {
        let mut note = EconomyNote::new(kind, line.text());
        note.year = line.year();
        note.percent = line.percent().map(|(percent, _)| percent);
        note.amount = amount.map(|amount| amount.fact.amount.clone());
        if kind == EconomyNoteKind::SharedResource {
            note.with = partner::of(line);
        }
        let fields = amount.map(|amount| (key!(EconomyNote.amount), amount.bytes.clone()));
        let fields = fields.into_iter().collect();
        Told { statement: Statement::Note(note), bytes: line.bytes(), fields }
    };
    let mine: Vec<&Amount> = amounts.iter().filter(|amount| amount.role == role).collect();
    if mine.is_empty() {
        return vec![note(None)];
    }
    mine.into_iter().map(|amount| note(Some(amount))).collect()
}

fn invests(line: &Line<'_, '_>, amounts: &[Amount]) -> bool {
    let named = line.has(Class::Invest);
    let amount = amounts.iter().any(|amount| amount.role == Role::Invested);
    amount || (named && (line.in_chapter() || line.has(Class::Money)))
}

/// Whether rooms, costs, services or posts are shared with others, lent by them or sold to them.
fn shares(line: &Line<'_, '_>) -> bool {
    let near = |at: usize, classes: &[Class]| {
        let from = at.saturating_sub(6).max(line.words.start);
        let to = (at + 7).min(line.words.end);
        (from..to).any(|at| classes.iter().any(|class| line.is(at, *class)))
    };
    let things = &[Class::Room, Class::Effort, Class::Money];
    let by_verb = line.of(Class::Lend).any(|at| match &*line.base(at, Class::Lend) {
        // `delar kontor med`, but also `delar upp gruppen`, which is no other's.
        "sälja" => near(at, things) && line.any(&["till"]),
        // `Sköterskorna delas mellan husen`
        "dela" => {
            let staff = near(at, &[Class::Role]) && line.any(&["mellan"]);
            near(at, things) || (line.in_chapter() && (staff || is_with_a_name(line, at)))
        }
        "samlokalisera" => true,
        base if base.starts_with("sam") => near(at, things) || line.in_chapter(),
        _ => near(at, &[Class::Room]) || (line.in_chapter() && near(at, things)),
    });
    if by_verb || line.tells("lends-in-common") {
        return true;
    }
    if line.tells("rents-out") && line.has(Class::Room) {
        return true;
    }
    let anothers = line.told("lends-anothers-room").any(|words| {
        let whose = line.base(words.start, Class::Site);
        let own = matches!(&*whose, "enhet" | "avdelning") || whose.ends_with("boende");
        let held = ["förening", "stadsdel", "stad", "kommun", "församling", "kyrka", "skola"];
        !own && held.contains(&&*whose) && uses(line)
    });
    if anothers {
        return true;
    }
    if !line.in_chapter() {
        return false;
    }
    let works = line.tells("works-with-others") && line.has(Class::Room);
    let buys = line.told("buys-").any(|words| {
        words.clone().any(|at| at > words.start && is_name(line, at))
            || (line.tells("buys-from") && is_name_behind(line, words.end))
    });
    works || buys
}

/// `delas med Servicebostaden Linden`
fn is_with_a_name(line: &Line<'_, '_>, at: usize) -> bool {
    let with = (at + 1..(at + 4).min(line.words.end)).find(|at| line.tokens.lower(*at) == "med");
    with.is_some_and(|with| is_name_behind(line, with + 1))
}

/// Whether the rooms of another are used: `utföra aktiviteter i skolans lokaler`.
fn uses(line: &Line<'_, '_>) -> bool {
    line.words.clone().any(|at| {
        let word = line.tokens.lower(at);
        ["använd", "nyttja", "utnyttja", "låna", "utföra", "bedriv", "tillgång"]
            .iter()
            .any(|verb| word.starts_with(verb))
    })
}

fn is_name(line: &Line<'_, '_>, at: usize) -> bool {
    line.tokens.list.get(at).is_some_and(|token| token.word.starts_with(char::is_uppercase))
}

fn is_name_behind(line: &Line<'_, '_>, at: usize) -> bool {
    let end = line.tokens.clause_after(at, 3).end.min(line.words.end);
    (at..end).any(|at| is_name(line, at) || line.is(at, Class::Site))
}

/// Whether premises are moved to, given up, fitted out.
fn changes_premises(line: &Line<'_, '_>) -> bool {
    if line.tells("moves-in-a-former") || line.tells("moves-ourselves") {
        return true;
    }
    let moves = line.has(Class::Move) || line.tells("moves-");
    moves && line.has(Class::Room)
}

/// Not `att hyra bil`.
fn is_place(line: &Line<'_, '_>, at: usize) -> bool {
    let before = line.tokens.lower(at.wrapping_sub(1));
    line.tokens.lower(at) != "hyra" || !matches!(before, "att" | "och" | "kan" | "ska" | "får")
}

/// In a chapter on the economy: where staff sits, what the premises are like, what they cost.
fn is_on_premises(line: &Line<'_, '_>, amounts: &[Amount]) -> bool {
    amounts.iter().any(|amount| amount.role == Role::Rent)
        || (line.in_chapter() && line.of(Class::Room).any(|at| is_place(line, at)))
}
