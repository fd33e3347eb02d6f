use std::{borrow::Cow, collections::HashMap, fmt};

use crate::{
    key,
    model::{
        Activity, Document, Goal, GoalPart, Indicator, IndicatorColumn, Item, Passage, Recurrence,
        Section,
    },
    pointer::Pointer,
};

/// The name of a goal, an indicator or an activity within its document: `g4`, `i2`, `a10`.
///
/// Names count in document order, so reading the same document again gives the same names. They are short and join the
/// rows of tables. To follow a goal from one year's plan to the next, compare its words: a goal added above it moves
/// the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    prefix: char,
    number: usize,
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.prefix, self.number)
    }
}

/// A goal with its name, its pointer and the goal above it.
#[derive(Clone, Debug)]
pub struct GoalRef<'a> {
    /// Its name, `g1` for the first.
    pub id: Id,
    /// Where it is in the document.
    pub pointer: Pointer,
    /// The goal.
    pub goal: &'a Goal,
    /// The index, in the same list, of the goal above it.
    pub parent: Option<usize>,
}

impl GoalRef<'_> {
    /// Where a named part of the goal is, or would be.
    pub fn part_pointer(&self, part: GoalPart) -> Pointer {
        self.pointer.field(part.as_str())
    }
}

/// An indicator with its name, its pointer and its goal.
#[derive(Clone, Debug)]
pub struct IndicatorRef<'a> {
    /// Its name, `i1` for the first.
    pub id: Id,
    /// Where it is in the document.
    pub pointer: Pointer,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The index of its goal in [`Document::all_goals`].
    pub goal: usize,
}

impl IndicatorRef<'_> {
    /// Where the figure of a column is, or would be.
    pub fn figure_pointer(&self, column: IndicatorColumn) -> Pointer {
        self.pointer.field(column.as_str())
    }
}

/// An activity with its name, its pointer and its goal.
#[derive(Clone, Debug)]
pub struct ActivityRef<'a> {
    /// Its name, `a1` for the first.
    pub id: Id,
    /// Where it is in the document.
    pub pointer: Pointer,
    /// The activity.
    pub activity: &'a Activity,
    /// The index of its goal in [`Document::all_goals`].
    pub goal: usize,
}

impl Document {
    /// Every goal of the chain in document order, each after the goal above it.
    ///
    /// ```
    /// use styrkedja::{Document, Goal};
    ///
    /// let plan = Document::plan(2025)?.with_goal(Goal::committee("A").with_goal(Goal::unit("B")));
    /// let goals = plan.all_goals();
    /// assert_eq!((goals[1].id.to_string(), goals[1].parent), ("g2".to_owned(), Some(0)));
    /// assert_eq!(goals[1].pointer.to_string(), "/goals/0/goals/0");
    /// # Ok::<(), styrkedja::Error>(())
    /// ```
    pub fn all_goals(&self) -> Vec<GoalRef<'_>> {
        fn visit<'a>(
            goals: &'a [Goal],
            above: &Pointer,
            parent: Option<usize>,
            found: &mut Vec<GoalRef<'a>>,
        ) {
            let list = above.field(key!(Goal.goals));
            for (index, goal) in goals.iter().enumerate() {
                let pointer = list.index(index);
                let id = Id { prefix: 'g', number: found.len() + 1 };
                found.push(GoalRef { id, pointer: pointer.clone(), goal, parent });
                visit(&goal.goals, &pointer, Some(found.len() - 1), found);
            }
        }
        let mut found = Vec::new();
        visit(&self.goals, &Pointer::root(), None, &mut found);
        found
    }

    /// Every indicator in document order.
    ///
    /// ```
    /// use styrkedja::{Document, Goal, Indicator};
    ///
    /// let plan = Document::plan(2027)?.with_goal(
    ///     Goal::committee("God omsorg").with_indicator(Indicator::new("Andel nöjda gäster")),
    /// );
    /// let goals = plan.all_goals();
    /// for found in plan.all_indicators() {
    ///     let goal = goals[found.goal].goal;
    ///     assert_eq!((found.id.to_string().as_str(), goal.title.as_str()), ("i1", "God omsorg"));
    ///     assert_eq!(found.pointer.to_string(), "/goals/0/indicators/0");
    /// }
    /// # Ok::<(), styrkedja::Error>(())
    /// ```
    pub fn all_indicators(&self) -> Vec<IndicatorRef<'_>> {
        let mut found = Vec::new();
        for (at, GoalRef { pointer, goal, .. }) in self.all_goals().into_iter().enumerate() {
            let list = pointer.field(key!(Goal.indicators));
            for (index, indicator) in goal.indicators.iter().enumerate() {
                let id = Id { prefix: 'i', number: found.len() + 1 };
                found.push(IndicatorRef { id, pointer: list.index(index), indicator, goal: at });
            }
        }
        found
    }

    /// Every activity in document order, each with the goal it stands under, as
    /// [`all_indicators`](Self::all_indicators).
    pub fn all_activities(&self) -> Vec<ActivityRef<'_>> {
        let mut found = Vec::new();
        for (at, GoalRef { pointer, goal, .. }) in self.all_goals().into_iter().enumerate() {
            let list = pointer.field(key!(Goal.activities));
            for (index, activity) in goal.activities.iter().enumerate() {
                let id = Id { prefix: 'a', number: found.len() + 1 };
                found.push(ActivityRef { id, pointer: list.index(index), activity, goal: at });
            }
        }
        found
    }

    /// Every section around the goals in document order, each before the sections within it: first those of the
    /// introduction, then those after the goals.
    pub fn all_sections(&self) -> Vec<(Pointer, &Section)> {
        fn visit<'a>(
            sections: &'a [Section],
            list: &Pointer,
            found: &mut Vec<(Pointer, &'a Section)>,
        ) {
            for (index, section) in sections.iter().enumerate() {
                let pointer = list.index(index);
                let within = pointer.field(key!(Section.sections));
                found.push((pointer, section));
                visit(&section.sections, &within, found);
            }
        }
        let mut found = Vec::new();
        visit(&self.introduction, &Pointer::root().field(key!(Document.introduction)), &mut found);
        visit(&self.closing, &Pointer::root().field(key!(Document.closing)), &mut found);
        found
    }

    /// Every passage in document order, with its pointer: the text of the sections before the goals, the parts of the
    /// goals and the analyses of their rows, the text of the sections after them.
    pub fn all_passages(&self) -> Vec<(Pointer, &Passage)> {
        let mut found = Vec::new();
        let sections = self.all_sections();
        let first = &sections[..sections.iter().take_while(|(at, _)| is_first(at)).count()];
        let text = |at: &(Pointer, &'_ Section)| at.0.field(key!(Section.text));
        found.extend(first.iter().map(|at| (text(at), &at.1.text)));
        for at in self.all_goals() {
            for (part, passage) in at.goal.parts() {
                found.push((at.part_pointer(part), passage));
            }
            let list = at.pointer.field(key!(Goal.indicators));
            for (index, row) in at.goal.indicators.iter().enumerate() {
                let pointer = list.index(index).field(key!(Indicator.analysis));
                found.extend(row.analysis.as_ref().map(|analysis| (pointer, analysis)));
            }
            let list = at.pointer.field(key!(Goal.activities));
            for (index, row) in at.goal.activities.iter().enumerate() {
                let pointer = list.index(index).field(key!(Activity.analysis));
                found.extend(row.analysis.as_ref().map(|analysis| (pointer, analysis)));
            }
        }
        found.extend(sections[first.len()..].iter().map(|at| (text(at), &at.1.text)));
        found
    }

    /// The item that a pointer names, to be changed; nothing when it names something else.
    pub fn item_mut(&mut self, pointer: &Pointer) -> Option<&mut Item> {
        let path: Vec<_> = pointer.segments().collect();
        let (list, path) = path.split_first()?;
        let (item, path) = path.split_last()?;
        let passage = match &**list {
            list if list == key!(Document.introduction) => {
                section_text(&mut self.introduction, path)?
            }
            list if list == key!(Document.closing) => section_text(&mut self.closing, path)?,
            list if list == key!(Document.goals) => goal_text(&mut self.goals, path)?,
            _ => return None,
        };
        element(&mut passage.items, item)
    }

    /// How often anything is done, with the pointer of each rate: those of items, routines and follow-ups, and the
    /// others. A rate that a sentence tells once is there once, also when the sentence is about two things.
    ///
    /// ```
    /// use styrkedja::{Document, Recurrence, RecurrencePeriod, Routine, RoutineKind, Schedule};
    ///
    /// let weekly = Schedule::often(Recurrence::new(None, RecurrencePeriod::Week, "varje vecka"));
    /// let text = "Klagomål och avvikelser gås igenom varje vecka.";
    /// let mut plan = Document::plan(2027)?;
    /// for kind in [RoutineKind::Complaints, RoutineKind::Deviations] {
    ///     plan.quality_work.routines.push(Routine::new(kind, text).on(weekly.clone()));
    /// }
    /// assert_eq!(plan.all_recurrences().len(), 1);
    /// # Ok::<(), styrkedja::Error>(())
    /// ```
    pub fn all_recurrences(&self) -> Vec<(Pointer, &Recurrence)> {
        let mut found: Vec<(Pointer, &Recurrence)> = Vec::new();
        let schedule =
            |at: Pointer| at.field(key!(Item.schedule)).field(key!(Schedule.recurrences));
        for (pointer, passage) in self.all_passages() {
            for (index, item) in passage.items.iter().enumerate() {
                let list = schedule(pointer.index(index));
                let rates = item.schedule.recurrences.iter().enumerate();
                found.extend(rates.map(|(index, rate)| (list.index(index), rate)));
            }
        }
        let list =
            Pointer::root().field(key!(Document.quality_work)).field(key!(QualityWork.routines));
        // The sentence told last, and its rates: a sentence of several kinds gives several routines one after the other.
        let mut told: (&str, Vec<&Recurrence>) = ("", Vec::new());
        let mut of_routines: HashMap<&str, Vec<&Recurrence>> = HashMap::new();
        for (index, routine) in self.quality_work.routines.iter().enumerate() {
            if routine.text != told.0 {
                told = (&routine.text, Vec::new());
            }
            let rates = schedule(list.index(index));
            for (index, rate) in routine.schedule.recurrences.iter().enumerate() {
                if !told.1.contains(&rate) {
                    told.1.push(rate);
                    let known = of_routines.entry(&routine.text).or_default();
                    if !known.contains(&rate) {
                        known.push(rate);
                    }
                    found.push((rates.index(index), rate));
                }
            }
        }
        let list = Pointer::root().field(key!(Document.economy)).field(key!(Economy.follow_ups));
        for (index, follow_up) in self.economy.follow_ups.iter().enumerate() {
            let rates = schedule(list.index(index));
            let known = of_routines.get(&*follow_up.text);
            for (index, rate) in follow_up.schedule.recurrences.iter().enumerate() {
                if !known.is_some_and(|known| known.contains(&rate)) {
                    found.push((rates.index(index), rate));
                }
            }
        }
        let list = Pointer::root().field(key!(Document.recurrences));
        let rest = self.recurrences.iter().enumerate();
        found.extend(rest.map(|(index, rate)| (list.index(index), rate)));
        found
    }
}

fn is_first(pointer: &Pointer) -> bool {
    pointer.segments().next().is_some_and(|list| list == key!(Document.introduction))
}

fn element<'a, T>(list: &'a mut [T], index: &str) -> Option<&'a mut T> {
    list.get_mut(index.parse::<usize>().ok()?)
}

fn section_text<'a>(sections: &'a mut [Section], path: &[Cow<'_, str>]) -> Option<&'a mut Passage> {
    let [index, field, path @ ..] = path else { return None };
    let section = element(sections, index)?;
    if field == key!(Section.sections) {
        return section_text(&mut section.sections, path);
    }
    (field == key!(Section.text) && path.is_empty()).then_some(&mut section.text)
}

fn goal_text<'a>(goals: &'a mut [Goal], path: &[Cow<'_, str>]) -> Option<&'a mut Passage> {
    let [index, field, path @ ..] = path else { return None };
    let goal = element(goals, index)?;
    match (&**field, path) {
        (field, path) if field == key!(Goal.goals) => goal_text(&mut goal.goals, path),
        (field, [index, _]) if field == key!(Goal.indicators) => {
            element(&mut goal.indicators, index)?.analysis.as_mut()
        }
        (field, [index, _]) if field == key!(Goal.activities) => {
            element(&mut goal.activities, index)?.analysis.as_mut()
        }
        (field, []) => {
            let part = GoalPart::ALL.iter().find(|known| known.as_str() == field)?;
            goal.part_mut(*part).as_mut()
        }
        _ => None,
    }
}
