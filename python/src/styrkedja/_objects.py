"""The objects of the model. Written by ``cargo xtask generate``; do not edit.

A property reads its value from the document that the object is a part of; nothing is copied before.
What an object does beyond that stands in ``_methods``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from styrkedja import _methods

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from styrkedja._enums import (
        Basis,
        Bound,
        ColumnType,
        DocumentKind,
        EconomyNoteKind,
        Employment,
        EntryDay,
        EntryKind,
        FigureKind,
        Fulfilment,
        GoalLevel,
        IndicatorColumn,
        ItemForm,
        LineKind,
        MeasureState,
        MoneyKind,
        MoneyUnit,
        Periodicity,
        PostState,
        RecurrencePeriod,
        RemarkKind,
        RoutineKind,
        RuleStatus,
        SectionKind,
        ServiceKind,
        Severity,
        SignScheme,
        TargetKind,
    )

__all__ = [
    "Activity",
    "BudgetLine",
    "BudgetTable",
    "CalendarEntry",
    "Column",
    "Compensation",
    "Document",
    "Economy",
    "EconomyFigure",
    "EconomyFollowUp",
    "EconomyMeasure",
    "EconomyNote",
    "Finding",
    "Goal",
    "Indicator",
    "Item",
    "Measure",
    "MoneyFact",
    "Organisation",
    "Passage",
    "Post",
    "QualityWork",
    "Recurrence",
    "Related",
    "Remark",
    "Responsibility",
    "Routine",
    "Rule",
    "Schedule",
    "SdgContribution",
    "Section",
    "SexSplit",
    "StaffMeeting",
    "Staffing",
    "Target",
    "UnplacedValue",
]


class Activity(_methods.Activity):
    """A task with a start and an end (*aktivitet*), usually the committee's."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def title(self) -> str:
        """What is to be done."""
        value: str = self._get("title")
        return value

    @property
    def start(self) -> date | None:
        """The first day (*startdatum*); None also when the words were not understood."""
        value: date | None = self._get("start", "value")
        return value

    @property
    def start_text(self) -> str | None:
        """The first day (*startdatum*), as printed."""
        value: str | None = self._get("start", "text")
        return value

    @property
    def end(self) -> date | None:
        """The last day (*slutdatum*); None also when the words were not understood."""
        value: date | None = self._get("end", "value")
        return value

    @property
    def end_text(self) -> str | None:
        """The last day (*slutdatum*), as printed."""
        value: str | None = self._get("end", "text")
        return value

    @property
    def deviation(self) -> bool:
        """Whether a report marks it as not carried out as planned (*avvikelse*)."""
        value: bool = self._get("deviation")
        return value

    @property
    def analysis(self) -> Passage | None:
        """What the report says of it (*analys*)."""
        value: Passage | None = self._get("analysis")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class BudgetLine(_methods.BudgetLine):
    """A line of a ``BudgetTable`` (*post*, *rad*)."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def label(self) -> str:
        """Its label as printed."""
        value: str = self._get("label")
        return value

    @property
    def kind(self) -> LineKind:
        """What the label stands for."""
        value: LineKind = self._get("kind")
        return value

    @property
    def part_of(self) -> int | None:
        """The index, in the same table, of the line that sums it up; None for sums and what is
        not known to be a part.
        """
        value: int | None = self._get("part_of")
        return value

    @property
    def account(self) -> str | None:
        """The account in the chart of accounts (*konto*, Kommun-Bas), as printed."""
        value: str | None = self._get("account")
        return value

    @property
    def activity(self) -> str | None:
        """The activity or cost centre (*verksamhet*, *ansvar*), as printed."""
        value: str | None = self._get("activity")
        return value

    @property
    def figures(self) -> tuple[EconomyFigure, ...]:
        """Its figures, in the order of the columns."""
        value: tuple[EconomyFigure, ...] = self._get("figures")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class BudgetTable(_methods.BudgetTable):
    """A table of the budget or its follow-up: lines of revenue and costs, with figures in
    columns.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def scope(self) -> str | None:
        """What it is about, as printed: the caption or heading above it."""
        value: str | None = self._get("scope")
        return value

    @property
    def money_unit(self) -> MoneyUnit | None:
        """The unit its amounts are printed in; None when the table does not tell. Then its
        amounts have no value.
        """
        value: MoneyUnit | None = self._get("money_unit")
        return value

    @property
    def signs(self) -> SignScheme | None:
        """How it prints the signs of costs; None when the figures do not tell."""
        value: SignScheme | None = self._get("signs")
        return value

    @property
    def basis(self) -> Basis | None:
        """Net or gross; None when not said."""
        value: Basis | None = self._get("basis")
        return value

    @property
    def lines(self) -> tuple[BudgetLine, ...]:
        """Its lines, in order."""
        value: tuple[BudgetLine, ...] = self._get("lines")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class CalendarEntry(_methods.CalendarEntry):
    """Something in the unit's year: an activity, a meeting, one time of a follow-up, an
    indicator to be reported.

    See ``Document::calendar``.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def uid(self) -> str:
        """A name that stays (UUID): the same entry has it in the next version of the document,
        too.
        """
        value: str = self._get("uid")
        return value

    @property
    def kind(self) -> EntryKind:
        """What it comes from."""
        value: EntryKind = self._get("kind")
        return value

    @property
    def what(self) -> str:
        """What is done, in a few words of the document."""
        value: str = self._get("what")
        return value

    @property
    def start(self) -> date | None:
        """The first day, or the first on which it may be done; None when not known."""
        value: date | None = self._get("start")
        return value

    @property
    def end(self) -> date | None:
        """The last day, or the last on which it may be done; None when not known."""
        value: date | None = self._get("end")
        return value

    @property
    def day(self) -> EntryDay:
        """How exactly the day is known."""
        value: EntryDay = self._get("day")
        return value

    @property
    def nth(self) -> int | None:
        """Which time in the year it is, from 1; None for what is not counted."""
        value: int | None = self._get("nth")
        return value

    @property
    def of(self) -> int | None:
        """Of how many times in the year."""
        value: int | None = self._get("of")
        return value

    @property
    def occasion(self) -> str | None:
        """The occasion in the round of reporting that it belongs to."""
        value: str | None = self._get("occasion")
        return value

    @property
    def responsible(self) -> tuple[str, ...]:
        """Who does it: roles, in singular."""
        value: tuple[str, ...] = self._get("responsible")
        return value

    @property
    def note(self) -> str | None:
        """Why it has these days, or none, in English."""
        value: str | None = self._get("note", "en")
        return value

    @property
    def note_en(self) -> str | None:
        """Why it has these days, or none, in English."""
        value: str | None = self._get("note", "en")
        return value

    @property
    def note_sv(self) -> str | None:
        """Why it has these days, or none, in Swedish."""
        value: str | None = self._get("note", "sv")
        return value

    @property
    def source(self) -> str:
        """The JSON Pointer of what it comes from."""
        value: str = self._get("source")
        return value


class Column(_methods.Column):
    """A column of a table."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def name(self) -> str:
        """Its name."""
        value: str = self._get("name")
        return value

    @property
    def kind(self) -> ColumnType:
        """What its cells hold. Any cell may also be empty."""
        value: ColumnType = self._get("kind")
        return value

    @property
    def description(self) -> str:
        """What it means."""
        value: str = self._get("description")
        return value

    @property
    def names(self) -> tuple[str, ...]:
        """The names its cells may hold; none for a column of free text or of another type."""
        value: tuple[str, ...] = self._get("names")
        return value


class Compensation(_methods.Compensation):
    """What the unit is paid for its services, or how that changes (*ersättning*, *peng*,
    *uppräkning*). It is no budget.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def per(self) -> str | None:
        """For what (``dygn``, ``barn``, ``utförd timme``); None when not said."""
        value: str | None = self._get("per")
        return value

    @property
    def percent(self) -> Decimal | None:
        """The change in per cent; a cut is negative."""
        value: Decimal | None = self._get("percent")
        return value

    @property
    def from_(self) -> Decimal | None:
        """The rate or amount before; None also when the words were not understood."""
        value: Decimal | None = self._get("from", "value")
        return value

    @property
    def from_text(self) -> str | None:
        """The rate or amount before, as printed."""
        value: str | None = self._get("from", "text")
        return value

    @property
    def to(self) -> Decimal | None:
        """The rate or amount now; None also when the words were not understood."""
        value: Decimal | None = self._get("to", "value")
        return value

    @property
    def to_text(self) -> str | None:
        """The rate or amount now, as printed."""
        value: str | None = self._get("to", "text")
        return value

    @property
    def year(self) -> int | None:
        """The year from which it is paid; None when not said."""
        value: int | None = self._get("year")
        return value

    @property
    def text(self) -> str:
        """The sentence it was understood from."""
        value: str = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Document(_methods.Document):
    """A plan or report of a unit: the goal chain, the chapters around it, and the facts in its
    text.

    A document is plain data: no places, no files, no judgement. Everything is optional but
    its format version, because faulty documents are normal input; ``check`` says what is
    wrong with it.

    Example:
        >>> from styrkedja import Document
        >>> plan = Document.from_json('''{"schema_version": "2", "kind": "plan", "year": 2025,
        ...     "goals": [{"level": "unit", "title": "Gästerna är nöjda"}]}''')
        >>> plan.goals[0].title
        'Gästerna är nöjda'
        >>> plan
        <Document plan 2025: 1 goal, 0 indicators, 0 activities>
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def schema_version(self) -> str:
        """The version of this format."""
        value: str = self._get("schema_version")
        return value

    @property
    def kind(self) -> DocumentKind | None:
        """What the document is; None when it does not tell."""
        value: DocumentKind | None = self._get("kind")
        return value

    @property
    def year(self) -> int | None:
        """The year it plans or reports; None when it does not tell."""
        value: int | None = self._get("year")
        return value

    @property
    def period(self) -> str | None:
        """The time a report is about."""
        value: str | None = self._get("period")
        return value

    @property
    def organisation(self) -> Organisation:
        """Whose document it is."""
        value: Organisation = self._get("organisation")
        return value

    @property
    def diary_number(self) -> str | None:
        """The number under which the authority registered it (*diarienummer*, dnr)."""
        value: str | None = self._get("diary_number")
        return value

    @property
    def date(self) -> date | None:
        """The day it bears on its title page: when it was written or adopted; None also when the
        words were not understood.
        """
        value: date | None = self._get("date", "value")
        return value

    @property
    def date_text(self) -> str | None:
        """The day it bears on its title page: when it was written or adopted, as printed."""
        value: str | None = self._get("date", "text")
        return value

    @property
    def introduction(self) -> tuple[Section, ...]:
        """The chapters before the goals, in order. The last may be the heading of the goal part
        itself.
        """
        value: tuple[Section, ...] = self._get("introduction")
        return value

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goal chain. A goal whose level above is missing stands here too."""
        value: tuple[Goal, ...] = self._get("goals")
        return value

    @property
    def closing(self) -> tuple[Section, ...]:
        """The chapters after the goals, in order."""
        value: tuple[Section, ...] = self._get("closing")
        return value

    @property
    def economy(self) -> Economy:
        """The unit's budget, how it went, and how it is followed up."""
        value: Economy = self._get("economy")
        return value

    @property
    def staffing(self) -> Staffing:
        """Who works in the unit."""
        value: Staffing = self._get("staffing")
        return value

    @property
    def quality_work(self) -> QualityWork:
        """The routines of its quality work."""
        value: QualityWork = self._get("quality_work")
        return value

    @property
    def recurrences(self) -> tuple[Recurrence, ...]:
        """What else it says is done how often: what is the schedule of no item, routine or
        follow-up. ``all_recurrences`` has those too.
        """
        value: tuple[Recurrence, ...] = self._get("recurrences")
        return value

    @property
    def meetings(self) -> tuple[StaffMeeting, ...]:
        """The occasions at which it is treated with the staff."""
        value: tuple[StaffMeeting, ...] = self._get("meetings")
        return value

    @property
    def sdgs(self) -> tuple[SdgContribution, ...]:
        """The goals of Agenda 2030 it says the unit contributes to."""
        value: tuple[SdgContribution, ...] = self._get("sdgs")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Economy(_methods.Economy):
    """The economy of a unit (*ekonomi*), as far as its document tells.

    What running text says stands in ``figures`` and the lists after it, each with its
    sentence; tables stand in ``tables``. Amounts are in kronor. Revenue, costs, net costs and
    budgets are positive, also where a table prints costs with a minus (a net cost that is
    negative is a revenue); results and deviations have a sign, and more is better.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def figures(self) -> tuple[EconomyFigure, ...]:
        """What running text says of budget, outcome, forecast and result, in order."""
        value: tuple[EconomyFigure, ...] = self._get("figures")
        return value

    @property
    def tables(self) -> tuple[BudgetTable, ...]:
        """The tables of the budget and its follow-up (*driftredovisning*, *resultaträkning*)."""
        value: tuple[BudgetTable, ...] = self._get("tables")
        return value

    @property
    def compensations(self) -> tuple[Compensation, ...]:
        """What the unit is paid for its services, and how that changes (*ersättning*, *peng*)."""
        value: tuple[Compensation, ...] = self._get("compensations")
        return value

    @property
    def measures(self) -> tuple[EconomyMeasure, ...]:
        """What is done to keep or reach balance (*åtgärder för budget i balans*), and how
        resources are planned.
        """
        value: tuple[EconomyMeasure, ...] = self._get("measures")
        return value

    @property
    def follow_ups(self) -> tuple[EconomyFollowUp, ...]:
        """How the economy is followed up."""
        value: tuple[EconomyFollowUp, ...] = self._get("follow_ups")
        return value

    @property
    def notes(self) -> tuple[EconomyNote, ...]:
        """Investments, premises, and what is shared with others."""
        value: tuple[EconomyNote, ...] = self._get("notes")
        return value

    @property
    def amounts(self) -> tuple[MoneyFact, ...]:
        """Amounts of money that are about something else, such as benefits to staff."""
        value: tuple[MoneyFact, ...] = self._get("amounts")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class EconomyFigure(_methods.EconomyFigure):
    """A figure of the economy: an amount that was budgeted, came out or is forecast.

    In running text it stands with its sentence; in a ``BudgetLine`` the line's label and the
    head of its column say what it is.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def kind(self) -> FigureKind:
        """What the figure is."""
        value: FigureKind = self._get("kind")
        return value

    @property
    def year(self) -> int | None:
        """The year it is about; None when not said."""
        value: int | None = self._get("year")
        return value

    @property
    def occasion(self) -> str | None:
        """The report up to which it counts, or at which the forecast was made; None for a whole
        year.
        """
        value: str | None = self._get("occasion")
        return value

    @property
    def against(self) -> FigureKind | None:
        """Of a deviation: what it is measured against. The budget when absent."""
        value: FigureKind | None = self._get("against")
        return value

    @property
    def purpose(self) -> str | None:
        """What the amount is for (``personal``, ``lokaler``); the whole unit when absent."""
        value: str | None = self._get("purpose")
        return value

    @property
    def part(self) -> bool:
        """Whether it is a part of an amount that stands before it in the same sentence
        (*varav*).
        """
        value: bool = self._get("part")
        return value

    @property
    def basis(self) -> Basis | None:
        """Net or gross; None when not said."""
        value: Basis | None = self._get("basis")
        return value

    @property
    def amount(self) -> Decimal | None:
        """The amount, as printed and in kronor; None where a statement has none (``inom
        tilldelad budget``); None also when the words were not understood.
        """
        value: Decimal | None = self._get("amount", "value")
        return value

    @property
    def amount_text(self) -> str | None:
        """The amount, as printed and in kronor; None where a statement has none (``inom
        tilldelad budget``), as printed.
        """
        value: str | None = self._get("amount", "text")
        return value

    @property
    def percent(self) -> Decimal | None:
        """The figure in per cent, where there is one; None also when the words were not
        understood.
        """
        value: Decimal | None = self._get("percent", "value")
        return value

    @property
    def percent_text(self) -> str | None:
        """The figure in per cent, where there is one, as printed."""
        value: str | None = self._get("percent", "text")
        return value

    @property
    def text(self) -> str | None:
        """The sentence it stands in; None in tables."""
        value: str | None = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class EconomyFollowUp(_methods.EconomyFollowUp):
    """How the economy is followed up (*uppföljning av ekonomi*)."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def responsible(self) -> tuple[str, ...]:
        """Who does it: roles, in singular (``enhetschef``)."""
        value: tuple[str, ...] = self._get("responsible")
        return value

    @property
    def with_(self) -> tuple[str, ...]:
        """With whom, or who is told (``controller``)."""
        value: tuple[str, ...] = self._get("with")
        return value

    @property
    def forum(self) -> tuple[str, ...]:
        """In which meetings."""
        value: tuple[str, ...] = self._get("forum")
        return value

    @property
    def schedule(self) -> Schedule:
        """When it is done."""
        value: Schedule = self._get("schedule")
        return value

    @property
    def text(self) -> str:
        """The sentence it was understood from."""
        value: str = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class EconomyMeasure(_methods.EconomyMeasure):
    """Something done to keep or reach balance, or to use resources well (*åtgärd*)."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def state(self) -> MeasureState | None:
        """How far it has come; None when not said."""
        value: MeasureState | None = self._get("state")
        return value

    @property
    def effect(self) -> Decimal | None:
        """What it saves this year, in kronor; None also when the words were not understood."""
        value: Decimal | None = self._get("effect", "value")
        return value

    @property
    def effect_text(self) -> str | None:
        """What it saves this year, in kronor, as printed."""
        value: str | None = self._get("effect", "text")
        return value

    @property
    def full_year_effect(self) -> Decimal | None:
        """What it saves in a whole year (*helårseffekt*), in kronor; None also when the words
        were not understood.
        """
        value: Decimal | None = self._get("full_year_effect", "value")
        return value

    @property
    def full_year_effect_text(self) -> str | None:
        """What it saves in a whole year (*helårseffekt*), in kronor, as printed."""
        value: str | None = self._get("full_year_effect", "text")
        return value

    @property
    def year(self) -> int | None:
        """The year it is about; None when not said."""
        value: int | None = self._get("year")
        return value

    @property
    def start(self) -> date | None:
        """The day from which it counts; None also when the words were not understood."""
        value: date | None = self._get("start", "value")
        return value

    @property
    def start_text(self) -> str | None:
        """The day from which it counts, as printed."""
        value: str | None = self._get("start", "text")
        return value

    @property
    def responsible(self) -> tuple[str, ...]:
        """Who does it: roles, in singular."""
        value: tuple[str, ...] = self._get("responsible")
        return value

    @property
    def text(self) -> str:
        """The sentence it was understood from."""
        value: str = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class EconomyNote(_methods.EconomyNote):
    """A statement on investments, premises or what is shared with others."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def kind(self) -> EconomyNoteKind:
        """What it is about."""
        value: EconomyNoteKind = self._get("kind")
        return value

    @property
    def year(self) -> int | None:
        """The year it is about; None when not said."""
        value: int | None = self._get("year")
        return value

    @property
    def amount(self) -> Decimal | None:
        """An amount in it, as printed and in kronor; None also when the words were not
        understood.
        """
        value: Decimal | None = self._get("amount", "value")
        return value

    @property
    def amount_text(self) -> str | None:
        """An amount in it, as printed and in kronor, as printed."""
        value: str | None = self._get("amount", "text")
        return value

    @property
    def percent(self) -> Decimal | None:
        """A share in it, in per cent."""
        value: Decimal | None = self._get("percent")
        return value

    @property
    def with_(self) -> tuple[str, ...]:
        """With whom something is shared, to whom it is sold: as printed."""
        value: tuple[str, ...] = self._get("with")
        return value

    @property
    def text(self) -> str:
        """The sentence."""
        value: str = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Finding(_methods.Finding):
    """A fault, or something that looks like one, with its file and its places. What is not known
    is null.

    In this form the command, the Python package and services hand on a ``Finding``.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def file(self) -> str | None:
        """The file, or what else the document was called."""
        value: str | None = self._get("file")
        return value

    @property
    def line(self) -> int | None:
        """The first line in the source text, from 1."""
        value: int | None = self._get("line")
        return value

    @property
    def end_line(self) -> int | None:
        """The last line in the source text."""
        value: int | None = self._get("end_line")
        return value

    @property
    def page(self) -> int | None:
        """The page in the source, from 1, where it has pages."""
        value: int | None = self._get("page")
        return value

    @property
    def code(self) -> str:
        """The rule's code, such as ``FUP001``."""
        value: str = self._get("code")
        return value

    @property
    def rule(self) -> str:
        """The rule's name, such as ``missing-follow-up``."""
        value: str = self._get("rule")
        return value

    @property
    def severity(self) -> Severity:
        """How severe it is."""
        value: Severity = self._get("severity")
        return value

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        value: str = self._get("message", "en")
        return value

    @property
    def message_en(self) -> str:
        """What is wrong, in English."""
        value: str = self._get("message", "en")
        return value

    @property
    def message_sv(self) -> str:
        """What is wrong, in Swedish."""
        value: str = self._get("message", "sv")
        return value

    @property
    def hint(self) -> str | None:
        """What to do about it, in English."""
        value: str | None = self._get("hint", "en")
        return value

    @property
    def hint_en(self) -> str | None:
        """What to do about it, in English."""
        value: str | None = self._get("hint", "en")
        return value

    @property
    def hint_sv(self) -> str | None:
        """What to do about it, in Swedish."""
        value: str | None = self._get("hint", "sv")
        return value

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the value at fault."""
        value: str = self._get("pointer")
        return value

    @property
    def related(self) -> tuple[Related, ...]:
        """Other values that belong to the fault."""
        value: tuple[Related, ...] = self._get("related")
        return value


class Goal(_methods.Goal):
    """A goal (*mål*) of the goal chain, with the goals below it.

    Every named part of a goal is optional. A part that is there but empty is a heading
    without text.

    Example:
        >>> from styrkedja import Document, GoalLevel
        >>> plan = Document.from_json('''{"schema_version": "2", "goals": [
        ...     {"level": "committee", "title": "God omsorg",
        ...      "goals": [{"level": "unit", "title": "Gästerna är nöjda"}]}]}''')
        >>> goal = plan.goals[0].goals[0]
        >>> goal
        <Goal g2 unit "Gästerna är nöjda">
        >>> goal.parent.title
        'God omsorg'
        >>> goal.level > GoalLevel.COMMITTEE
        True
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def level(self) -> GoalLevel:
        """The level of the chain it belongs to."""
        value: GoalLevel = self._get("level")
        return value

    @property
    def code(self) -> str | None:
        """Its number; council goals have one."""
        value: str | None = self._get("code")
        return value

    @property
    def title(self) -> str:
        """Its wording, without label and number."""
        value: str = self._get("title")
        return value

    @property
    def fulfilment(self) -> Fulfilment | None:
        """How well it was reached, as a report judges it (*måluppfyllelse*); None also when the
        words were not understood.
        """
        value: Fulfilment | None = self._get("fulfilment", "value")
        return value

    @property
    def fulfilment_text(self) -> str | None:
        """How well it was reached, as a report judges it (*måluppfyllelse*), as printed."""
        value: str | None = self._get("fulfilment", "text")
        return value

    @property
    def description(self) -> Passage | None:
        """What it is about (*beskrivning*)."""
        value: Passage | None = self._get("description")
        return value

    @property
    def expected_results(self) -> Passage | None:
        """What is to be true at the end of the year (*förväntat resultat*)."""
        value: Passage | None = self._get("expected_results")
        return value

    @property
    def ways_of_working(self) -> Passage | None:
        """How the work is done (*arbetssätt*)."""
        value: Passage | None = self._get("ways_of_working")
        return value

    @property
    def resource_use(self) -> Passage | None:
        """Which staff, skills and premises it takes (*resursanvändning*)."""
        value: Passage | None = self._get("resource_use")
        return value

    @property
    def follow_up(self) -> Passage | None:
        """How, by whom and when the result is measured (*uppföljning*)."""
        value: Passage | None = self._get("follow_up")
        return value

    @property
    def development(self) -> Passage | None:
        """What is to be improved (*utveckling*)."""
        value: Passage | None = self._get("development")
        return value

    @property
    def analysis(self) -> Passage | None:
        """The result compared with the goal, its causes, what follows (*analys*); in reports."""
        value: Passage | None = self._get("analysis")
        return value

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Its indicators, in table order."""
        value: tuple[Indicator, ...] = self._get("indicators")
        return value

    @property
    def activities(self) -> tuple[Activity, ...]:
        """Its activities, in table order."""
        value: tuple[Activity, ...] = self._get("activities")
        return value

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goals below it, in order."""
        value: tuple[Goal, ...] = self._get("goals")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Indicator(_methods.Indicator):
    """A measured figure (*indikator*) of the council, the committee or the unit: target in a
    plan, outcome in a report.

    Example:
        >>> from styrkedja import Document
        >>> plan = Document.from_json('''{"schema_version": "2", "goals": [
        ...     {"level": "unit", "title": "Ro", "indicators": [{"name": "Sjukfrånvaro", "target":
        ...         {"kind": "at_most", "text": "Högst 2,60 %",
        ...          "value": "2.60", "unit": "%"}}]}]}''')
        >>> indicator = plan.all_indicators()[0]
        >>> indicator.target.value, indicator.target.unit
        (Decimal('2.60'), '%')
        >>> indicator.council_target.kind
        <TargetKind.MISSING: 'missing'>
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def name(self) -> str:
        """The name as printed."""
        value: str = self._get("name")
        return value

    @property
    def target(self) -> Target:
        """The plan owner's own target for the year (*årsmål*)."""
        value: Target = self._get("target")
        return value

    @property
    def council_target(self) -> Target:
        """The council's target for the year (*KF:s årsmål*)."""
        value: Target = self._get("council_target")
        return value

    @property
    def periodicity(self) -> Periodicity | None:
        """How often it is reported (*periodicitet*); printed in plans; None also when the words
        were not understood.
        """
        value: Periodicity | None = self._get("periodicity", "value")
        return value

    @property
    def periodicity_text(self) -> str | None:
        """How often it is reported (*periodicitet*); printed in plans, as printed."""
        value: str | None = self._get("periodicity", "text")
        return value

    @property
    def outcome(self) -> Measure | None:
        """The outcome of the period (*periodens utfall*); printed in reports, as all below."""
        value: Measure | None = self._get("outcome")
        return value

    @property
    def outcome_men(self) -> Measure | None:
        """The outcome for men or boys (*utfall män/pojkar*)."""
        value: Measure | None = self._get("outcome_men")
        return value

    @property
    def outcome_women(self) -> Measure | None:
        """The outcome for women or girls (*utfall kvinnor/flickor*)."""
        value: Measure | None = self._get("outcome_women")
        return value

    @property
    def previous_outcome(self) -> Measure | None:
        """The outcome of the period a year earlier (*periodens utfall VB* with the year)."""
        value: Measure | None = self._get("previous_outcome")
        return value

    @property
    def forecast(self) -> Measure | None:
        """The forecast for the whole year (*prognos helår*)."""
        value: Measure | None = self._get("forecast")
        return value

    @property
    def period(self) -> str | None:
        """The time the outcome is about (*period*); None also when the words were not
        understood.
        """
        value: str | None = self._get("period", "value")
        return value

    @property
    def period_text(self) -> str | None:
        """The time the outcome is about (*period*), as printed."""
        value: str | None = self._get("period", "text")
        return value

    @property
    def unplaced(self) -> tuple[UnplacedValue, ...]:
        """The figures whose column the text does not decide. The cells they may belong to are
        empty here.
        """
        value: tuple[UnplacedValue, ...] = self._get("unplaced")
        return value

    @property
    def analysis(self) -> Passage | None:
        """What the report says of the outcome (*analys*)."""
        value: Passage | None = self._get("analysis")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Item(_methods.Item):
    """One part of a ``Passage``."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def form(self) -> ItemForm:
        """What kind of part it is; a paragraph when absent."""
        value: ItemForm = self._get("form")
        return value

    @property
    def number(self) -> int | None:
        """The number of a numbered item. Only items have one."""
        value: int | None = self._get("number")
        return value

    @property
    def text(self) -> str:
        """The text, wrapped lines joined, white space folded. A line break stands between the
        paragraphs of an item, a tab between the cells of a row.
        """
        value: str = self._get("text")
        return value

    @property
    def schedule(self) -> Schedule:
        """When it is done, as far as its words tell. What belongs to a routine or the follow-up
        of the economy stands there.
        """
        value: Schedule = self._get("schedule")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Measure(_methods.Measure):
    """A figure as printed and as understood: ``6,6 %`` is 6.6 of unit ``%``."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def text(self) -> str:
        """The words of the document."""
        value: str = self._get("text")
        return value

    @property
    def value(self) -> Decimal | None:
        """The number in them; None when none was understood."""
        value: Decimal | None = self._get("value")
        return value

    @property
    def unit(self) -> str | None:
        """The unit as printed (``%``, ``st``, ``kg CO2 per kg livsmedel``); None when none was
        printed.
        """
        value: str | None = self._get("unit")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class MoneyFact(_methods.MoneyFact):
    """An amount of money that is no figure of the unit's budget (*belopp*)."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def kind(self) -> MoneyKind:
        """What the amount is."""
        value: MoneyKind = self._get("kind")
        return value

    @property
    def year(self) -> int | None:
        """The year it is about; None when not said."""
        value: int | None = self._get("year")
        return value

    @property
    def amount(self) -> Decimal | None:
        """The amount as printed (``2,4 mnkr``) and in kronor (``2400000``); None also when the
        words were not understood.
        """
        value: Decimal | None = self._get("amount", "value")
        return value

    @property
    def amount_text(self) -> str:
        """The amount as printed (``2,4 mnkr``) and in kronor (``2400000``), as printed."""
        value: str = self._get("amount", "text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Organisation(_methods.Organisation):
    """Whose document it is, from the unit upwards."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def unit(self) -> str | None:
        """The unit (*enhet*)."""
        value: str | None = self._get("unit")
        return value

    @property
    def department(self) -> str | None:
        """The department the unit belongs to (*avdelning*)."""
        value: str | None = self._get("department")
        return value

    @property
    def administration(self) -> str | None:
        """The administration that works for the committee (*förvaltning*)."""
        value: str | None = self._get("administration")
        return value

    @property
    def committee(self) -> str | None:
        """The committee that answers for the unit (*nämnd*)."""
        value: str | None = self._get("committee")
        return value

    @property
    def municipality(self) -> str | None:
        """The municipality or city (*kommun*, *stad*)."""
        value: str | None = self._get("municipality")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Passage(_methods.Passage):
    """A stretch of text in its parts, in order: items, paragraphs, lead-ins, sub-headings, rows
    of tables. A sequence of ``Item``.

    An empty passage is false: a heading with nothing below.

    Example:
        >>> from styrkedja import Document
        >>> plan = Document.from_json('''{"schema_version": "2", "goals": [
        ...     {"level": "unit", "title": "Ro",
        ...      "expected_results": [{"form": "item", "number": 1, "text": "Fler är nöjda"},
        ...                           {"form": "item", "number": 2, "text": "Färre klagar"}]}]}''')
        >>> results = plan.goals[0].expected_results
        >>> len(results), results[-1].text
        (2, 'Färre klagar')
        >>> results.numbered(1)
        <Item 1 "Fler är nöjda">
        >>> print(results)
        Fler är nöjda
        Färre klagar
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """The parts, in order."""
        value: tuple[Item, ...] = self._get("items")
        return value


class Post(_methods.Post):
    """A count of people or posts of one role."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def role(self) -> str:
        """The role (*befattning*), singular: ``hälsopedagog``. Where only the sex of some is
        told, ``kvinnor`` or ``män``.
        """
        value: str = self._get("role")
        return value

    @property
    def heads(self) -> Decimal | None:
        """How many people."""
        value: Decimal | None = self._get("heads")
        return value

    @property
    def full_time_equivalents(self) -> Decimal | None:
        """How many full-time equivalents (*årsarbetare*, *tjänster*)."""
        value: Decimal | None = self._get("full_time_equivalents")
        return value

    @property
    def fraction(self) -> Decimal | None:
        """The share of full time of each (*tjänstgöringsgrad*), 0.4 for 40 %; None when not
        said.
        """
        value: Decimal | None = self._get("fraction")
        return value

    @property
    def employment(self) -> Employment | None:
        """The form of employment; None when not said."""
        value: Employment | None = self._get("employment")
        return value

    @property
    def state(self) -> PostState:
        """Whether they are there."""
        value: PostState = self._get("state")
        return value

    @property
    def women(self) -> Decimal | None:
        """How many of them are women."""
        value: Decimal | None = self._get("women")
        return value

    @property
    def men(self) -> Decimal | None:
        """How many of them are men."""
        value: Decimal | None = self._get("men")
        return value

    @property
    def total(self) -> bool:
        """Whether the count is a total that other posts are part of."""
        value: bool = self._get("total")
        return value

    @property
    def complete(self) -> bool:
        """Whether its parts are all of it, so that they add up to it (*fördelade på*, a row of
        sums). After *varav* some of it is told, and it is not.
        """
        value: bool = self._get("complete")
        return value

    @property
    def part_of(self) -> int | None:
        """The index, in the same list, of the post that this is a part of (*varav 26 i tjänst*)."""
        value: int | None = self._get("part_of")
        return value

    @property
    def text(self) -> str:
        """The words it was understood from."""
        value: str = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class QualityWork(_methods.QualityWork):
    """The quality work of a unit: its routines and the kind of service they are for."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def service(self) -> ServiceKind | None:
        """What kind of service the unit is, which decides the duties it has; None when not
        known.
        """
        value: ServiceKind | None = self._get("service")
        return value

    @property
    def routines(self) -> tuple[Routine, ...]:
        """The routines, in order. A sentence that tells of two kinds is two routines with the
        same text.
        """
        value: tuple[Routine, ...] = self._get("routines")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Recurrence(_methods.Recurrence):
    """How often something is done: ``två gånger per år`` is 2 a year."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def what(self) -> str | None:
        """What recurs, in a few words of the document."""
        value: str | None = self._get("what")
        return value

    @property
    def times(self) -> Decimal | None:
        """How many times; None for ``några gånger per år``. The lower figure of a range."""
        value: Decimal | None = self._get("times")
        return value

    @property
    def per(self) -> RecurrencePeriod:
        """In which time."""
        value: RecurrencePeriod = self._get("per")
        return value

    @property
    def bound(self) -> Bound:
        """Whether that is how often, or how often at least or about."""
        value: Bound = self._get("bound")
        return value

    @property
    def text(self) -> str:
        """The words it was understood from."""
        value: str = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Related(_methods.Related):
    """A value that belongs to a finding."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def pointer(self) -> str:
        """Its JSON Pointer."""
        value: str = self._get("pointer")
        return value

    @property
    def message(self) -> str:
        """What it has to do with the fault, in English."""
        value: str = self._get("message", "en")
        return value

    @property
    def message_en(self) -> str:
        """What it has to do with the fault, in English."""
        value: str = self._get("message", "en")
        return value

    @property
    def message_sv(self) -> str:
        """What it has to do with the fault, in Swedish."""
        value: str = self._get("message", "sv")
        return value

    @property
    def line(self) -> int | None:
        """The first line in the source text, from 1."""
        value: int | None = self._get("line")
        return value

    @property
    def end_line(self) -> int | None:
        """The last line in the source text."""
        value: int | None = self._get("end_line")
        return value

    @property
    def page(self) -> int | None:
        """The page in the source, from 1, where it has pages."""
        value: int | None = self._get("page")
        return value


class Remark(_methods.Remark):
    """Something the reader was unsure of or could not place. Nothing is lost by it."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def kind(self) -> RemarkKind:
        """What kind of thing it is."""
        value: RemarkKind = self._get("kind")
        return value

    @property
    def message(self) -> str:
        """What it is, in both languages, in English."""
        value: str = self._get("message", "en")
        return value

    @property
    def message_en(self) -> str:
        """What it is, in both languages, in English."""
        value: str = self._get("message", "en")
        return value

    @property
    def message_sv(self) -> str:
        """What it is, in both languages, in Swedish."""
        value: str = self._get("message", "sv")
        return value

    @property
    def pointer(self) -> str | None:
        """The value it is about, if it reached the document."""
        value: str | None = self._get("pointer")
        return value


class Responsibility(_methods.Responsibility):
    """A task that people have beside their post (*ombud*, *handledare*, *kontaktperson*)."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def task(self) -> str:
        """The task, singular: ``dokumentationsombud``."""
        value: str = self._get("task")
        return value

    @property
    def holder(self) -> str | None:
        """The role of those who have it, singular."""
        value: str | None = self._get("holder")
        return value

    @property
    def count(self) -> Decimal | None:
        """How many have it."""
        value: Decimal | None = self._get("count")
        return value

    @property
    def text(self) -> str:
        """The words it was understood from."""
        value: str = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Routine(_methods.Routine):
    """A routine of the quality work: what is done, by whom, where and when."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def kind(self) -> RoutineKind:
        """What the routine is about."""
        value: RoutineKind = self._get("kind")
        return value

    @property
    def what(self) -> str | None:
        """What is done, in a few words of the document. Of an approach: its name."""
        value: str | None = self._get("what")
        return value

    @property
    def responsible(self) -> tuple[str, ...]:
        """Who does it or answers for it: roles, in singular (``enhetschef``)."""
        value: tuple[str, ...] = self._get("responsible")
        return value

    @property
    def forum(self) -> tuple[str, ...]:
        """In which meetings, in base form (``APT``, ``ledningsgrupp``)."""
        value: tuple[str, ...] = self._get("forum")
        return value

    @property
    def schedule(self) -> Schedule:
        """When, and in which reports it is told."""
        value: Schedule = self._get("schedule")
        return value

    @property
    def items(self) -> tuple[str, ...]:
        """What is gone through, when it is a list."""
        value: tuple[str, ...] = self._get("items")
        return value

    @property
    def method(self) -> str | None:
        """How it is done (``stickprov``, ``checklista``)."""
        value: str | None = self._get("method")
        return value

    @property
    def recorded_in(self) -> tuple[str, ...]:
        """Where it is written down: system, register, form, minutes."""
        value: tuple[str, ...] = self._get("recorded_in")
        return value

    @property
    def protects(self) -> str | None:
        """The goal it protects, when that is told: its title."""
        value: str | None = self._get("protects")
        return value

    @property
    def text(self) -> str:
        """The sentence that describes it."""
        value: str = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Rule(_methods.Rule):
    """A rule: what it checks, why, and how severe its findings are."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def code(self) -> str:
        """Its code, such as ``FUP001``. It is never given to another rule, even if this one is
        withdrawn.
        """
        value: str = self._get("code")
        return value

    @property
    def name(self) -> str:
        """Its name, such as ``missing-follow-up``. It names the fault and reads well after
        "allow".
        """
        value: str = self._get("name")
        return value

    @property
    def severity(self) -> Severity:
        """How severe its findings are unless configured otherwise."""
        value: Severity = self._get("severity")
        return value

    @property
    def status(self) -> RuleStatus:
        """Whether it may still change."""
        value: RuleStatus = self._get("status")
        return value

    @property
    def since(self) -> str:
        """The first version of the library with this rule."""
        value: str = self._get("since")
        return value

    @property
    def summary(self) -> str:
        """The fault in one line, in English."""
        value: str = self._get("summary", "en")
        return value

    @property
    def summary_en(self) -> str:
        """The fault in one line, in English."""
        value: str = self._get("summary", "en")
        return value

    @property
    def summary_sv(self) -> str:
        """The fault in one line, in Swedish."""
        value: str = self._get("summary", "sv")
        return value

    @property
    def documentation(self) -> str:
        """Its documentation in Markdown, English with a part in Swedish."""
        value: str = self._get("documentation")
        return value


class Schedule(_methods.Schedule):
    """When something is done, as far as it is said: how often, for which reports, in which
    months.

    What is said as ``löpande`` or ``vid behov`` has no schedule.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def recurrences(self) -> tuple[Recurrence, ...]:
        """How often. Mostly one; ``varje vår och vart tredje år`` are two."""
        value: tuple[Recurrence, ...] = self._get("recurrences")
        return value

    @property
    def occasions(self) -> tuple[str, ...]:
        """For which plans and reports it is done, or in which it is reported."""
        value: tuple[str, ...] = self._get("occasions")
        return value

    @property
    def months(self) -> tuple[int, ...]:
        """In which months."""
        value: tuple[int, ...] = self._get("months")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class SdgContribution(_methods.SdgContribution):
    """A goal of Agenda 2030 that the unit says it contributes to."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def number(self) -> int | None:
        """The number of the goal, 1 to 17; None for a heading beside them that is none of the
        17.
        """
        value: int | None = self._get("number")
        return value

    @property
    def name(self) -> str:
        """Its name as printed."""
        value: str = self._get("name")
        return value

    @property
    def text(self) -> str | None:
        """What the unit says it does."""
        value: str | None = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Section(_methods.Section):
    """A chapter or part of a chapter around the goals (*kapitel*, *avsnitt*), with its text in
    order.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def heading(self) -> str | None:
        """The heading as printed; None for text before the first heading."""
        value: str | None = self._get("heading")
        return value

    @property
    def kind(self) -> SectionKind | None:
        """What the heading stands for, when it is a known one."""
        value: SectionKind | None = self._get("kind")
        return value

    @property
    def text(self) -> Passage:
        """The text directly below the heading."""
        value: Passage = self._get("text")
        return value

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections within it, in order."""
        value: tuple[Section, ...] = self._get("sections")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class SexSplit(_methods.SexSplit):
    """Women and men among the staff."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def women(self) -> Decimal:
        """Women (*kvinnor*)."""
        value: Decimal = self._get("women")
        return value

    @property
    def men(self) -> Decimal:
        """Men (*män*)."""
        value: Decimal = self._get("men")
        return value

    @property
    def text(self) -> str:
        """The words it was understood from."""
        value: str = self._get("text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class StaffMeeting(_methods.StaffMeeting):
    """An occasion at which the plan or report is treated with the staff (*arbetsplatsträff*)."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def forum(self) -> str:
        """The forum: ``APT``."""
        value: str = self._get("forum")
        return value

    @property
    def date(self) -> date | None:
        """The day, as printed (``den 25 februari``) and as understood; None also when the words
        were not understood.
        """
        value: date | None = self._get("date", "value")
        return value

    @property
    def date_text(self) -> str:
        """The day, as printed (``den 25 februari``) and as understood, as printed."""
        value: str = self._get("date", "text")
        return value

    @property
    def year_inferred(self) -> bool:
        """Whether the year is not printed but follows from the document."""
        value: bool = self._get("year_inferred")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Staffing(_methods.Staffing):
    """Who works in the unit (*bemanning*), as its organisation description says.

    A part of a post is no more people. Parts that are told by form of employment split it.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def posts(self) -> tuple[Post, ...]:
        """Every count of people or posts, in order."""
        value: tuple[Post, ...] = self._get("posts")
        return value

    @property
    def responsibilities(self) -> tuple[Responsibility, ...]:
        """Tasks that some of them have beside their post (*ombud*, *handledare*). They are no
        more people.
        """
        value: tuple[Responsibility, ...] = self._get("responsibilities")
        return value

    @property
    def sex_split(self) -> SexSplit | None:
        """How many are women and men, when that is said of the whole unit."""
        value: SexSplit | None = self._get("sex_split")
        return value

    @property
    def as_of(self) -> date | None:
        """The day the counts are of; None also when the words were not understood."""
        value: date | None = self._get("as_of", "value")
        return value

    @property
    def as_of_text(self) -> str | None:
        """The day the counts are of, as printed."""
        value: str | None = self._get("as_of", "text")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class Target(_methods.Target):
    """The target of an indicator for the year (*årsmål*), as printed and as understood."""

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def kind(self) -> TargetKind:
        """What the target asks for."""
        value: TargetKind = self._get("kind")
        return value

    @property
    def text(self) -> str | None:
        """The words of the document; None when the cell is empty."""
        value: str | None = self._get("text")
        return value

    @property
    def value(self) -> Decimal | None:
        """The number of a value or a bound, and of those only."""
        value: Decimal | None = self._get("value")
        return value

    @property
    def unit(self) -> str | None:
        """The unit as printed, such as ``%``."""
        value: str | None = self._get("unit")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value


class UnplacedValue(_methods.UnplacedValue):
    """A figure of an indicator row whose column the text does not decide.

    Plain text drops the empty cells of a table, so of the figures in a row of nine columns
    only those at its ends can be placed for sure.
    """

    __module__ = "styrkedja"
    __slots__ = ()

    @property
    def measure(self) -> Measure:
        """The figure."""
        value: Measure = self._get("measure")
        return value

    @property
    def candidates(self) -> tuple[IndicatorColumn, ...]:
        """The columns it may stand in, in table order."""
        value: tuple[IndicatorColumn, ...] = self._get("candidates")
        return value

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        value: dict[str, Any] = self._get("extensions")
        return value
