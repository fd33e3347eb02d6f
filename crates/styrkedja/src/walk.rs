use std::fmt;

use crate::{
    key,
    model::{Activity, Document, Goal, GoalPart, Indicator, IndicatorColumn, Section},
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
}
