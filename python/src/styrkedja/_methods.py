"""What objects do beyond their properties: each class here is the base of one in ``_objects``."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast, overload

from styrkedja import _core
from styrkedja._core import Object, Part
from styrkedja._types import FullTime, Headcount

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from styrkedja import _objects, build
    from styrkedja._types import Row

_GOAL = re.compile(r"(/goals/\d+)+")


def _quoted(text: str | None, *, limit: int = 60) -> str:
    """The first line of a text in quotes, cut at a length that fits a line of output."""
    text = text or ""
    line = text.split("\n", 1)[0][:limit]
    return json.dumps(line + ("…" if len(line) < len(text) else ""), ensure_ascii=False)


def _s(count: int) -> str:
    return "" if count == 1 else "s"


def _count(things: Sequence[object], name: str) -> str:
    return f"{len(things)} {name}{_s(len(things))}"


def _or_some(number: object) -> object:
    return "some" if number is None else number


class Document(_core.Source):
    """Of a document: the walks over all of it."""

    __slots__ = ()

    @property
    def unit(self) -> str | None:
        """The unit (*enhet*) whose document it is."""
        return cast("str | None", self._get("organisation", "unit"))

    def all_goals(self) -> list[_objects.Goal]:
        """Every goal in document order, each after the goal above it."""

        def walk(goals: tuple[_objects.Goal, ...]) -> Iterator[_objects.Goal]:
            for goal in goals:
                yield goal
                yield from walk(goal.goals)

        return list(walk(cast("_objects.Document", self).goals))

    def all_indicators(self) -> list[_objects.Indicator]:
        """Every indicator in document order."""
        return [indicator for goal in self.all_goals() for indicator in goal.indicators]

    def all_activities(self) -> list[_objects.Activity]:
        """Every activity in document order."""
        return [activity for goal in self.all_goals() for activity in goal.activities]

    def all_sections(self) -> list[_objects.Section]:
        """Every section around the goals in document order, each before the sections within it."""

        def walk(sections: tuple[_objects.Section, ...]) -> Iterator[_objects.Section]:
            for section in sections:
                yield section
                yield from walk(section.sections)

        document = cast("_objects.Document", self)
        return [*walk(document.introduction), *walk(document.closing)]

    def all_recurrences(self) -> list[_objects.Recurrence]:
        """How often anything is done: the rates of items, routines and follow-ups, and the others.

        A rate that a sentence tells once is there once, also when the sentence is about two things.
        """
        found = (self._at(pointer) for pointer in self._recurrences())
        return [cast("_objects.Recurrence", recurrence) for recurrence in found]

    def edit(self) -> build.Document:
        """What the document says, to be changed: ``done`` of it makes a document again.

        The places of its values and the remarks are not kept: they belong to the text it was read
        from.

        Example:
            >>> import styrkedja
            >>> plan = styrkedja.read_text("Enhetsmål: Alla är nöjda")
            >>> draft = plan.edit()
            >>> draft.goals[0].follow_up = [styrkedja.build.Item(text="Vi frågar dem i maj.")]
            >>> draft.done().goals[0].follow_up.text
            'Vi frågar dem i maj.'
        """
        # Not before it is wanted: not everyone makes documents.
        from styrkedja import build

        return build.edit(cast("_objects.Document", self))

    def tables(self) -> dict[str, list[Row]]:
        """The rows of every table, by name."""
        return {name: self.table(name) for name in _core.table_names()}

    def goal_of(self, where: Part | str, /) -> _objects.Goal | None:
        """The innermost goal that a value stands in.

        Args:
            where: A part of the document, or a JSON Pointer such as ``/goals/0/title``.

        Returns:
            The goal; the goal itself for a goal; None for what stands in no goal.
        """
        found = _GOAL.match(self._pointer_of(where))
        return cast("_objects.Goal | None", self._at(found.group()) if found else None)


class _InGoal(Part):
    """Of what has a name within the document and belongs to a goal."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """Its name within the document: ``i1``, ``a1`` for the first of its kind."""
        return self._id()

    @property
    def goal(self) -> _objects.Goal:
        """The goal it belongs to."""
        return cast("_objects.Goal", self.document.goal_of(self))


class Goal(Part):
    """Of a goal: where it stands in the chain."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """Its name within the document: ``g1`` for the first goal."""
        return self._id()

    @property
    def is_local(self) -> bool:
        """Whether it is the unit's to write: a department, area or unit goal."""
        return self._get("level") in ("department", "area", "unit")

    @property
    def parent(self) -> _objects.Goal | None:
        """The goal above it; None at the top of the chain."""
        return self.document.goal_of(self.pointer.rpartition("/goals/")[0])

    def __repr__(self) -> str:
        code = self._get("code")
        number = f" {code}" if code else ""
        return f"<Goal {self.id} {self._get('level')}{number} {_quoted(self._get('title'))}>"

    def _repr_html_(self) -> str:
        return self.document._goal_html(self)


class Indicator(_InGoal):
    """Of an indicator."""

    __slots__ = ()

    def __repr__(self) -> str:
        target, outcome = self._get("target", "text"), self._get("outcome", "text")
        shown = f" target {_quoted(target)}" if target is not None else ""
        shown += f" outcome {_quoted(outcome)}" if outcome is not None else ""
        return f"<Indicator {self.id} {_quoted(self._get('name'))}{shown}>"


class Activity(_InGoal):
    """Of an activity."""

    __slots__ = ()

    def __repr__(self) -> str:
        start, end = (self._get(day, "text") or "?" for day in ("start", "end"))
        return f"<Activity {self.id} {_quoted(self._get('title'))} {start} to {end}>"


class Section(Part):
    """Of a section."""

    __slots__ = ()

    def __repr__(self) -> str:
        kind = self._get("kind")
        return f"<Section {f'{kind} ' if kind else ''}{_quoted(self._get('heading'))}>"


class Organisation(Part):
    """Of an organisation."""

    __slots__ = ()

    def __repr__(self) -> str:
        levels = ("unit", "department", "administration", "committee", "municipality")
        names = [name for level in levels if (name := self._get(level))]
        return f"<Organisation {_quoted(', '.join(names), limit=120)}>"


class Target(Part):
    """Of a target."""

    __slots__ = ()

    def __repr__(self) -> str:
        text = self._get("text")
        return f"<Target {self._get('kind')}{f' {_quoted(text)}' if text else ''}>"


class Measure(Part):
    """Of a measured figure."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Measure {_quoted(self._get('text'))}>"


class UnplacedValue(Part):
    """Of a figure whose column is not known."""

    __slots__ = ()

    def __repr__(self) -> str:
        columns = " or ".join(self._get("candidates"))
        return f"<UnplacedValue {_quoted(self._get('measure', 'text'))} in {columns}>"


class Passage(Part, Sequence["_objects.Item"]):
    """Of a passage: it is a sequence of its items."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """All of its text, one part a line."""
        return "\n".join(item.text for item in self)

    def numbered(self, number: int) -> _objects.Item | None:
        """The first item with a number; None if there is none."""
        return next((item for item in self if item.number == number), None)

    def _items(self) -> tuple[_objects.Item, ...]:
        return cast("tuple[_objects.Item, ...]", self._get("items"))

    def __len__(self) -> int:
        return len(self._items())

    @overload
    def __getitem__(self, index: int, /) -> _objects.Item: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[_objects.Item, ...]: ...
    def __getitem__(self, index: int | slice, /) -> _objects.Item | tuple[_objects.Item, ...]:
        return self._items()[index]

    def __iter__(self) -> Iterator[_objects.Item]:
        return iter(self._items())

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Passage of {_count(self, 'item')} {_quoted(self.text)}>"


class Item(Part):
    """Of an item: it prints as its text."""

    __slots__ = ()

    def __str__(self) -> str:
        return cast("str", self._get("text"))

    def __repr__(self) -> str:
        number = self._get("number")
        form = self._get("form") if number is None else number
        return f"<Item {form} {_quoted(self._get('text'))}>"


class MoneyFact(Part):
    """Of an amount of money."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """The amount as printed: ``2,4 mnkr``."""
        return cast("str", self._get("amount", "text"))

    def __repr__(self) -> str:
        year = self._get("year")
        return f"<MoneyFact {self._get('kind')}{f' {year}' if year else ''} {_quoted(self.text)}>"


class Economy(Part):
    """Of the economy of a unit."""

    __slots__ = ()

    def budget(self, year: int) -> Decimal | None:
        """The budget of a year in kronor: of the whole unit, as text or a table's total has it.

        Returns:
            None when none is told, or when the document tells several.

        Raises:
            ValueError: It is no year.
        """
        return self.document._budget(year)

    def result(self, year: int) -> Decimal | None:
        """The result of a year in kronor: a deficit is negative.

        Returns:
            None when none is told, or when the document tells several.

        Raises:
            ValueError: It is no year.
        """
        return self.document._result(year)

    def __repr__(self) -> str:
        lists = ("figure", "table", "compensation", "measure", "follow_up", "note", "amount")
        counts = ((len(self._get(f"{name}s")), name.replace("_", "-")) for name in lists)
        said = ", ".join(f"{count} {name}{_s(count)}" for count, name in counts if count)
        return f"<Economy {said or 'of which nothing is known'}>"


class EconomyFigure(Part):
    """Of a figure of the economy."""

    __slots__ = ()

    @property
    def is_part(self) -> bool:
        """Whether it is about less than the whole unit."""
        return bool(self._get("part")) or self._get("purpose") is not None

    def __repr__(self) -> str:
        year, amount = self._get("year"), self._get("amount", "text")
        amount = amount if amount is not None else self._get("percent", "text")
        shown = f" {_quoted(amount)}" if amount is not None else ""
        return f"<EconomyFigure {self._get('kind')}{f' {year}' if year else ''}{shown}>"


class BudgetTable(Part):
    """Of a table of the budget."""

    __slots__ = ()

    def total(self) -> _objects.BudgetLine | None:
        """The line that sums the others up: the last net cost, result, total or costs."""
        at = self.document._total_of(self)
        return None if at is None else cast("_objects.BudgetLine", self.document._at(at))

    def __repr__(self) -> str:
        return f"<BudgetTable {_quoted(self._get('scope'))} {_count(self._get('lines'), 'line')}>"


class BudgetLine(Part):
    """Of a line of a budget table."""

    __slots__ = ()

    def amount(self, kind: str, year: int | None) -> Decimal | None:
        """The amount of a kind and year, in kronor; None when the line has none."""
        figures = cast("tuple[_objects.EconomyFigure, ...]", self._get("figures"))
        wanted = (figure for figure in figures if figure.kind == kind and figure.year == year)
        figure = next(wanted, None)
        return None if figure is None else figure.amount

    def __repr__(self) -> str:
        amounts = [figure.amount_text or "" for figure in self._get("figures")]
        label = _quoted(self._get("label"))
        return f"<BudgetLine {self._get('kind')} {label}{''.join(f' {it}' for it in amounts)}>"


class Compensation(Part):
    """Of what the unit is paid."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Compensation {_quoted(self._get('text'))}>"


class EconomyMeasure(Part):
    """Of a measure to reach balance."""

    __slots__ = ()

    def __repr__(self) -> str:
        state = self._get("state")
        return f"<EconomyMeasure {f'{state} ' if state else ''}{_quoted(self._get('text'))}>"


class EconomyFollowUp(Part):
    """Of how the economy is followed up."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<EconomyFollowUp {_quoted(self._get('text'))}>"


class EconomyNote(Part):
    """Of a note on the economy."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<EconomyNote {self._get('kind')} {_quoted(self._get('text'))}>"


class Staffing(Part):
    """Of who works in the unit."""

    __slots__ = ()

    def total(self) -> Headcount:
        """How many people work in the unit: what the document tells, else the sum of the posts."""
        heads, unknown = self.document._heads()
        return Headcount(heads, self._posts(unknown))

    def full_time_equivalents(self) -> FullTime:
        """How many full-time equivalents work in the unit. Full time is never taken for granted."""
        known, unknown = self.document._full_time()
        return FullTime(known, self._posts(unknown))

    def _posts(self, pointers: tuple[str, ...]) -> tuple[_objects.Post, ...]:
        return tuple(cast("_objects.Post", self.document._at(pointer)) for pointer in pointers)

    def __repr__(self) -> str:
        posts = ", ".join(f"{_or_some(post.count)} {post.role}" for post in self._get("posts"))
        return f"<Staffing {_quoted(posts, limit=120)}>"


class Post(Part):
    """Of a count of staff."""

    __slots__ = ()

    @property
    def count(self) -> Decimal | None:
        """How many, of people or else of full-time equivalents: the figure that is told first."""
        heads = cast("Decimal | None", self._get("heads"))
        return heads if heads is not None else self._get("full_time_equivalents")

    def full_time(self) -> Decimal | None:
        """The full-time equivalents: told, or people times the share that each of them has."""
        return self.document._full_time_of(self)

    def __repr__(self) -> str:
        return f"<Post {_or_some(self.count)} {_quoted(self._get('role'))}>"


class Responsibility(Part):
    """Of a task beside a post."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Responsibility {_or_some(self._get('count'))} {_quoted(self._get('task'))}>"


class SexSplit(Part):
    """Of women and men among the staff."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<SexSplit {self._get('women')} women, {self._get('men')} men>"


class QualityWork(Part):
    """Of the quality work."""

    __slots__ = ()

    def of(self, kind: str) -> tuple[_objects.Routine, ...]:
        """The routines of a kind, in order."""
        routines = cast("tuple[_objects.Routine, ...]", self._get("routines"))
        return tuple(routine for routine in routines if routine.kind == kind)

    def __repr__(self) -> str:
        return f"<QualityWork {_count(self._get('routines'), 'routine')}>"


class Routine(Part):
    """Of a routine of the quality work."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Routine {self._get('kind')} {_quoted(self._get('text'))}>"


class Schedule(Part):
    """Of a schedule: one that says nothing is false."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return bool(self.to_dict())

    def __repr__(self) -> str:
        often = [recurrence.text for recurrence in self._get("recurrences")]
        months = [f"month {month}" for month in self._get("months")]
        said = ", ".join([*often, *self._get("occasions"), *months])
        return f"<Schedule {_quoted(said, limit=120)}>"


class Recurrence(Part):
    """Of what recurs."""

    __slots__ = ()

    def __repr__(self) -> str:
        times = self._get("times")
        often = "some times" if times is None else times
        return f"<Recurrence {often} a {self._get('per')} {_quoted(self._get('text'))}>"


class StaffMeeting(Part):
    """Of a staff meeting."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """The day as printed."""
        return cast("str", self._get("date", "text"))

    def __repr__(self) -> str:
        return f"<StaffMeeting {self._get('forum')} {_quoted(self.text)}>"


class SdgContribution(Part):
    """Of a goal of Agenda 2030."""

    __slots__ = ()

    def __repr__(self) -> str:
        number = self._get("number")
        name = _quoted(self._get("name"))
        return f"<SdgContribution {f'{number} ' if number else ''}{name}>"


class CalendarEntry(Part):
    """Of an entry of the unit's year."""

    __slots__ = ()

    @property
    def goal(self) -> _objects.Goal | None:
        """The innermost goal it comes from; None for what stands in no goal."""
        return self.document.goal_of(self)

    def __repr__(self) -> str:
        start, end = self._get("start"), self._get("end")
        if start is None and end is None:
            days = "no day"
        else:
            days = str(start or "?") if start == end else f"{start or '?'} to {end or '?'}"
        return f"<CalendarEntry {self._get('kind')} {_quoted(self._get('what'))} {days}>"


def _at_line(line: int, page: int | None) -> str:
    return f"{f'page {page}, ' if page else ''}line {line}"


class Finding(Part):
    """Of a finding: it prints as one line."""

    __slots__ = ()

    @property
    def goal(self) -> _objects.Goal | None:
        """The innermost goal the fault stands in; None for what stands in no goal."""
        return self.document.goal_of(self)

    def __str__(self) -> str:
        line = self.line
        place = self.pointer if line is None else _at_line(line, self.page)
        return (
            f"{place}: {self._get('severity')}[{self._get('code')}]: {self._get('message', 'en')}"
        )

    def __repr__(self) -> str:
        return f"<Finding {self}>"


class Related(Object):
    """Of a value that belongs to a finding: it unpacks as pointer and message."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield self._get("pointer")
        yield self._get("message", "en")

    def __repr__(self) -> str:
        return f"<Related {self._get('pointer')} {_quoted(self._get('message', 'en'))}>"


class Remark(_core.Placed):
    """Of a remark."""

    __slots__ = ()

    def __repr__(self) -> str:
        line = self.line
        place = "" if line is None else f"{_at_line(line, self.page)}: "
        return f"<Remark {place}{self._get('message', 'en')}>"


class Rule(Object):
    """Of a rule: a notebook shows its documentation."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Rule {self._get('code')} {self._get('name')}>"

    def _repr_markdown_(self) -> str:
        get = self._get
        return f"# {get('code')} {get('name')}\n{get('documentation')}"


class Column(Object):
    """Of a column of a table."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Column {self._get('name')}: {self._get('description')}>"
