"""Documents made by hand. Written by ``cargo xtask generate``; do not edit.

One class for every object of a document, with keyword arguments and the same names. Values are
checked where they are written; ``Document.done`` makes the ``styrkedja.Document`` of them:

    >>> from styrkedja import build
    >>> goal = build.Goal(
    ...     level="unit",
    ...     title="Gästerna är nöjda",
    ...     expected_results=build.numbered("90 % är nöjda med maten"),
    ... )
    >>> plan = build.Document(kind="plan", year=2027, goals=[goal]).done()
    >>> plan.goals[0].expected_results.numbered(1).text
    '90 % är nöjda med maten'

A document that was read is changed with ``edit``. What the places of its values were is not kept:

    >>> again = plan.edit()
    >>> again.goals[0].title = "Gästerna är mätta"
    >>> again.done().goals[0].title
    'Gästerna är mätta'

Numbers are ``Decimal``, ``int`` or a ``str`` of digits, never ``float``. Names are members of the
enumerations of ``styrkedja`` or their text. Where a document prints a value, ``Printed`` has its
words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Literal, TypeAlias, overload

import styrkedja
from styrkedja import _build
from styrkedja._build import Kind, Printed, bulleted, numbered, paragraphs
from styrkedja._enums import (
    Basis,
    Bound,
    DocumentKind,
    EconomyNoteKind,
    Employment,
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
    RoutineKind,
    SectionKind,
    ServiceKind,
    SignScheme,
    TargetKind,
)

__all__ = [
    "Activity",
    "BudgetLine",
    "BudgetTable",
    "Compensation",
    "Document",
    "Economy",
    "EconomyFigure",
    "EconomyFollowUp",
    "EconomyMeasure",
    "EconomyNote",
    "Goal",
    "Indicator",
    "Item",
    "Measure",
    "MoneyFact",
    "Organisation",
    "Post",
    "Printed",
    "QualityWork",
    "Recurrence",
    "Responsibility",
    "Routine",
    "Schedule",
    "SdgContribution",
    "Section",
    "SexSplit",
    "StaffMeeting",
    "Staffing",
    "Target",
    "UnplacedValue",
    "bulleted",
    "edit",
    "numbered",
    "paragraphs",
]

BasisName: TypeAlias = (
    Basis
    | Literal[
        "net",
        "gross",
    ]
)
BoundName: TypeAlias = (
    Bound
    | Literal[
        "exactly",
        "at_least",
        "about",
        "at_most",
    ]
)
DocumentKindName: TypeAlias = (
    DocumentKind
    | Literal[
        "plan",
        "tertial_report",
        "annual_report",
    ]
)
EconomyNoteKindName: TypeAlias = (
    EconomyNoteKind
    | Literal[
        "investment",
        "premises",
        "shared_resource",
    ]
)
EmploymentName: TypeAlias = (
    Employment
    | Literal[
        "permanent",
        "fixed_term",
        "hourly",
        "substitute",
        "other",
    ]
)
FigureKindName: TypeAlias = (
    FigureKind
    | Literal[
        "budget",
        "outcome",
        "forecast",
        "result",
        "deviation",
        "remaining",
        "change",
    ]
)
FulfilmentName: TypeAlias = (
    Fulfilment
    | Literal[
        "fully",
        "partly",
        "not",
    ]
)
GoalLevelName: TypeAlias = (
    GoalLevel
    | Literal[
        "council_direction",
        "council_area",
        "committee",
        "department",
        "area",
        "unit",
    ]
)
IndicatorColumnName: TypeAlias = (
    IndicatorColumn
    | Literal[
        "outcome",
        "outcome_men",
        "outcome_women",
        "previous_outcome",
        "forecast",
        "target",
        "council_target",
    ]
)
ItemFormName: TypeAlias = (
    ItemForm
    | Literal[
        "item",
        "paragraph",
        "lead_in",
        "heading",
        "row",
    ]
)
LineKindName: TypeAlias = (
    LineKind
    | Literal[
        "revenue",
        "grant",
        "staff",
        "premises",
        "purchases",
        "capital",
        "other_costs",
        "costs",
        "net_cost",
        "result",
        "total",
        "service",
        "budget",
        "deviation",
        "other",
    ]
)
MeasureStateName: TypeAlias = (
    MeasureState
    | Literal[
        "proposed",
        "decided",
        "ongoing",
        "done",
    ]
)
MoneyKindName: TypeAlias = (
    MoneyKind
    | Literal[
        "budget",
        "result",
        "benefit",
        "other",
    ]
)
MoneyUnitName: TypeAlias = (
    MoneyUnit
    | Literal[
        "kronor",
        "thousand_kronor",
        "million_kronor",
        "billion_kronor",
    ]
)
PeriodicityName: TypeAlias = (
    Periodicity
    | Literal[
        "year",
        "half_year",
        "tertial",
        "quarter",
        "month",
    ]
)
PostStateName: TypeAlias = (
    PostState
    | Literal[
        "in_service",
        "on_leave",
        "vacant",
        "lent",
    ]
)
RecurrencePeriodName: TypeAlias = (
    RecurrencePeriod
    | Literal[
        "day",
        "week",
        "month",
        "tertial",
        "half_year",
        "year",
    ]
)
RoutineKindName: TypeAlias = (
    RoutineKind
    | Literal[
        "complaints",
        "deviations",
        "lex_sarah",
        "lex_maria",
        "self_monitoring",
        "user_survey",
        "staff_participation",
        "risk_analysis",
        "file_review",
        "safety_round",
        "external_monitoring",
        "improvement",
        "information_duty",
        "approach",
    ]
)
SectionKindName: TypeAlias = (
    SectionKind
    | Literal[
        "introduction",
        "mission",
        "development_areas",
        "organisation",
        "staff_participation",
        "summary",
        "operations",
        "fulfilment",
        "skills_development",
        "goals",
        "economy",
        "resource_use",
        "budget",
        "investments",
        "other",
        "quality",
        "complaints",
        "deviations",
        "user_survey",
        "self_monitoring",
        "quality_programme",
        "agenda2030",
    ]
)
ServiceKindName: TypeAlias = (
    ServiceKind
    | Literal[
        "home_care",
        "elderly_housing",
        "day_care",
        "social_psychiatry",
        "disability_housing",
        "daily_activity",
        "assessment",
        "open_meeting_place",
        "health_care",
        "preschool",
        "school",
        "library",
        "culture_and_sport",
        "kitchen",
        "technical",
        "staff_office",
    ]
)
SignSchemeName: TypeAlias = (
    SignScheme
    | Literal[
        "costs_negative",
        "costs_positive",
        "surplus_negative",
    ]
)
TargetKindName: TypeAlias = (
    TargetKind
    | Literal[
        "value",
        "at_most",
        "at_least",
        "increase",
        "decrease",
        "delegated",
        "missing",
        "unclear",
    ]
)


@dataclass(kw_only=True, slots=True, repr=False)
class Organisation(_build.Value):
    """Whose document it is, from the unit upwards.

    Args:
        unit: The unit (*enhet*).
        department: The department the unit belongs to (*avdelning*).
        administration: The administration that works for the committee (*förvaltning*).
        committee: The committee that answers for the unit (*nämnd*).
        municipality: The municipality or city (*kommun*, *stad*).
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "unit": Kind("text", optional=True),
        "department": Kind("text", optional=True),
        "administration": Kind("text", optional=True),
        "committee": Kind("text", optional=True),
        "municipality": Kind("text", optional=True),
    }

    unit: str | None = None
    department: str | None = None
    administration: str | None = None
    committee: str | None = None
    municipality: str | None = None
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Recurrence(_build.Value):
    """How often something is done: ``två gånger per år`` is 2 a year.

    Args:
        what: What recurs, in a few words of the document.
        times: How many times; None for ``några gånger per år``. The lower figure of a range.
        per: In which time.
        bound: Whether that is how often, or how often at least or about.
        text: The words it was understood from.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "what": Kind("text", optional=True),
        "times": Kind("number", optional=True),
        "per": Kind("RecurrencePeriod"),
        "bound": Kind("Bound", optional=True),
        "text": Kind("text"),
    }

    what: str | None = None
    times: Decimal | int | str | None = None
    per: RecurrencePeriodName
    bound: BoundName | None = None
    text: str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Schedule(_build.Value):
    """When something is done, as far as it is said: how often, for which reports, in which
    months.

    What is said as ``löpande`` or ``vid behov`` has no schedule.

    Args:
        recurrences: How often. Mostly one; ``varje vår och vart tredje år`` are two.
        occasions: For which plans and reports it is done, or in which it is reported.
        months: In which months.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "recurrences": Kind("Recurrence", "list"),
        "occasions": Kind("text", "list"),
        "months": Kind("integer", "list"),
    }

    recurrences: list[Recurrence] = field(default_factory=list)
    occasions: list[str] = field(default_factory=list)
    months: list[int] = field(default_factory=list)
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Item(_build.Value):
    """One part of a ``Passage``.

    Args:
        form: What kind of part it is; a paragraph when absent.
        number: The number of a numbered item. Only items have one.
        text: The text, wrapped lines joined, white space folded. A line break stands between
            the paragraphs of an item, a tab between the cells of a row.
        schedule: When it is done, as far as its words tell. What belongs to a routine or the
            follow-up of the economy stands there.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "form": Kind("ItemForm", optional=True),
        "number": Kind("integer", optional=True),
        "text": Kind("text"),
        "schedule": Kind("Schedule"),
    }

    form: ItemFormName | None = None
    number: int | None = None
    text: str
    schedule: Schedule = field(default_factory=Schedule)
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Section(_build.Value):
    """A chapter or part of a chapter around the goals (*kapitel*, *avsnitt*), with its text in
    order.

    Args:
        heading: The heading as printed; None for text before the first heading.
        kind: What the heading stands for, when it is a known one.
        text: The text directly below the heading.
        sections: The sections within it, in order.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "heading": Kind("text", optional=True),
        "kind": Kind("SectionKind", optional=True),
        "text": Kind("Item", "list"),
        "sections": Kind("Section", "list"),
    }

    heading: str | None = None
    kind: SectionKindName | None = None
    text: list[Item] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Target(_build.Value):
    """The target of an indicator for the year (*årsmål*), as printed and as understood.

    Args:
        kind: What the target asks for.
        text: The words of the document; None when the cell is empty.
        value: The number of a value or a bound, and of those only.
        unit: The unit as printed, such as ``%``.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "kind": Kind("TargetKind"),
        "text": Kind("text", optional=True),
        "value": Kind("number", optional=True),
        "unit": Kind("text", optional=True),
    }

    kind: TargetKindName
    text: str | None = None
    value: Decimal | int | str | None = None
    unit: str | None = None
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Measure(_build.Value):
    """A figure as printed and as understood: ``6,6 %`` is 6.6 of unit ``%``.

    Args:
        text: The words of the document.
        value: The number in them; None when none was understood.
        unit: The unit as printed (``%``, ``st``, ``kg CO2 per kg livsmedel``); None when none
            was printed.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "text": Kind("text"),
        "value": Kind("number", optional=True),
        "unit": Kind("text", optional=True),
    }

    text: str
    value: Decimal | int | str | None = None
    unit: str | None = None
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class UnplacedValue(_build.Value):
    """A figure of an indicator row whose column the text does not decide.

    Plain text drops the empty cells of a table, so of the figures in a row of nine columns
    only those at its ends can be placed for sure.

    Args:
        measure: The figure.
        candidates: The columns it may stand in, in table order.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "measure": Kind("Measure"),
        "candidates": Kind("IndicatorColumn", "list"),
    }

    measure: Measure
    candidates: list[IndicatorColumnName]
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Indicator(_build.Value):
    """A measured figure (*indikator*) of the council, the committee or the unit: target in a
    plan, outcome in a report.

    Args:
        name: The name as printed.
        target: The plan owner's own target for the year (*årsmål*).
        council_target: The council's target for the year (*KF:s årsmål*).
        periodicity: How often it is reported (*periodicitet*); printed in plans.
        outcome: The outcome of the period (*periodens utfall*); printed in reports, as all
            below.
        outcome_men: The outcome for men or boys (*utfall män/pojkar*).
        outcome_women: The outcome for women or girls (*utfall kvinnor/flickor*).
        previous_outcome: The outcome of the period a year earlier (*periodens utfall VB* with
            the year).
        forecast: The forecast for the whole year (*prognos helår*).
        period: The time the outcome is about (*period*).
        unplaced: The figures whose column the text does not decide. The cells they may belong
            to are empty here.
        analysis: What the report says of the outcome (*analys*).
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "name": Kind("text"),
        "target": Kind("Target", optional=True),
        "council_target": Kind("Target", optional=True),
        "periodicity": Kind("Periodicity", "printed", optional=True),
        "outcome": Kind("Measure", optional=True),
        "outcome_men": Kind("Measure", optional=True),
        "outcome_women": Kind("Measure", optional=True),
        "previous_outcome": Kind("Measure", optional=True),
        "forecast": Kind("Measure", optional=True),
        "period": Kind("text", "printed", optional=True),
        "unplaced": Kind("UnplacedValue", "list"),
        "analysis": Kind("Item", "list", optional=True),
    }

    name: str
    target: Target | None = None
    council_target: Target | None = None
    periodicity: Printed[PeriodicityName] | PeriodicityName | None = None
    outcome: Measure | None = None
    outcome_men: Measure | None = None
    outcome_women: Measure | None = None
    previous_outcome: Measure | None = None
    forecast: Measure | None = None
    period: Printed[str] | str | None = None
    unplaced: list[UnplacedValue] = field(default_factory=list)
    analysis: list[Item] | None = None
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Activity(_build.Value):
    """A task with a start and an end (*aktivitet*), usually the committee's.

    Args:
        title: What is to be done.
        start: The first day (*startdatum*).
        end: The last day (*slutdatum*).
        deviation: Whether a report marks it as not carried out as planned (*avvikelse*).
        analysis: What the report says of it (*analys*).
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "title": Kind("text"),
        "start": Kind("date", "printed", optional=True),
        "end": Kind("date", "printed", optional=True),
        "deviation": Kind("boolean"),
        "analysis": Kind("Item", "list", optional=True),
    }

    title: str
    start: Printed[date | str] | date | str | None = None
    end: Printed[date | str] | date | str | None = None
    deviation: bool = False
    analysis: list[Item] | None = None
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Goal(_build.Value):
    """A goal (*mål*) of the goal chain, with the goals below it.

    Every named part of a goal is optional. A part that is there but empty is a heading
    without text.

    Args:
        level: The level of the chain it belongs to.
        code: Its number; council goals have one.
        title: Its wording, without label and number.
        fulfilment: How well it was reached, as a report judges it (*måluppfyllelse*).
        description: What it is about (*beskrivning*).
        expected_results: What is to be true at the end of the year (*förväntat resultat*).
        ways_of_working: How the work is done (*arbetssätt*).
        resource_use: Which staff, skills and premises it takes (*resursanvändning*).
        follow_up: How, by whom and when the result is measured (*uppföljning*).
        development: What is to be improved (*utveckling*).
        analysis: The result compared with the goal, its causes, what follows (*analys*); in
            reports.
        indicators: Its indicators, in table order.
        activities: Its activities, in table order.
        goals: The goals below it, in order.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "level": Kind("GoalLevel"),
        "code": Kind("text", optional=True),
        "title": Kind("text"),
        "fulfilment": Kind("Fulfilment", "printed", optional=True),
        "description": Kind("Item", "list", optional=True),
        "expected_results": Kind("Item", "list", optional=True),
        "ways_of_working": Kind("Item", "list", optional=True),
        "resource_use": Kind("Item", "list", optional=True),
        "follow_up": Kind("Item", "list", optional=True),
        "development": Kind("Item", "list", optional=True),
        "analysis": Kind("Item", "list", optional=True),
        "indicators": Kind("Indicator", "list"),
        "activities": Kind("Activity", "list"),
        "goals": Kind("Goal", "list"),
    }

    level: GoalLevelName
    code: str | None = None
    title: str
    fulfilment: Printed[FulfilmentName] | FulfilmentName | None = None
    description: list[Item] | None = None
    expected_results: list[Item] | None = None
    ways_of_working: list[Item] | None = None
    resource_use: list[Item] | None = None
    follow_up: list[Item] | None = None
    development: list[Item] | None = None
    analysis: list[Item] | None = None
    indicators: list[Indicator] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class EconomyFigure(_build.Value):
    """A figure of the economy: an amount that was budgeted, came out or is forecast.

    In running text it stands with its sentence; in a ``BudgetLine`` the line's label and the
    head of its column say what it is.

    Args:
        kind: What the figure is.
        year: The year it is about; None when not said.
        occasion: The report up to which it counts, or at which the forecast was made; None for
            a whole year.
        against: Of a deviation: what it is measured against. The budget when absent.
        purpose: What the amount is for (``personal``, ``lokaler``); the whole unit when absent.
        part: Whether it is a part of an amount that stands before it in the same sentence
            (*varav*).
        basis: Net or gross; None when not said.
        amount: The amount, as printed and in kronor; None where a statement has none (``inom
            tilldelad budget``).
        percent: The figure in per cent, where there is one.
        text: The sentence it stands in; None in tables.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "kind": Kind("FigureKind"),
        "year": Kind("integer", optional=True),
        "occasion": Kind("text", optional=True),
        "against": Kind("FigureKind", optional=True),
        "purpose": Kind("text", optional=True),
        "part": Kind("boolean"),
        "basis": Kind("Basis", optional=True),
        "amount": Kind("number", "printed", optional=True),
        "percent": Kind("number", "printed", optional=True),
        "text": Kind("text", optional=True),
    }

    kind: FigureKindName
    year: int | None = None
    occasion: str | None = None
    against: FigureKindName | None = None
    purpose: str | None = None
    part: bool = False
    basis: BasisName | None = None
    amount: Printed[Decimal | int | str] | Decimal | int | str | None = None
    percent: Printed[Decimal | int | str] | Decimal | int | str | None = None
    text: str | None = None
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class BudgetLine(_build.Value):
    """A line of a ``BudgetTable`` (*post*, *rad*).

    Args:
        label: Its label as printed.
        kind: What the label stands for.
        part_of: The index, in the same table, of the line that sums it up; None for sums and
            what is not known to be a part.
        account: The account in the chart of accounts (*konto*, Kommun-Bas), as printed.
        activity: The activity or cost centre (*verksamhet*, *ansvar*), as printed.
        figures: Its figures, in the order of the columns.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "label": Kind("text"),
        "kind": Kind("LineKind"),
        "part_of": Kind("integer", optional=True),
        "account": Kind("text", optional=True),
        "activity": Kind("text", optional=True),
        "figures": Kind("EconomyFigure", "list"),
    }

    label: str
    kind: LineKindName
    part_of: int | None = None
    account: str | None = None
    activity: str | None = None
    figures: list[EconomyFigure] = field(default_factory=list)
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class BudgetTable(_build.Value):
    """A table of the budget or its follow-up: lines of revenue and costs, with figures in
    columns.

    Args:
        scope: What it is about, as printed: the caption or heading above it.
        money_unit: The unit its amounts are printed in; None when the table does not tell. Then
            its amounts have no value.
        signs: How it prints the signs of costs; None when the figures do not tell.
        basis: Net or gross; None when not said.
        lines: Its lines, in order.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "scope": Kind("text", optional=True),
        "money_unit": Kind("MoneyUnit", optional=True),
        "signs": Kind("SignScheme", optional=True),
        "basis": Kind("Basis", optional=True),
        "lines": Kind("BudgetLine", "list"),
    }

    scope: str | None = None
    money_unit: MoneyUnitName | None = None
    signs: SignSchemeName | None = None
    basis: BasisName | None = None
    lines: list[BudgetLine] = field(default_factory=list)
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Compensation(_build.Value):
    """What the unit is paid for its services, or how that changes (*ersättning*, *peng*,
    *uppräkning*). It is no budget.

    Args:
        per: For what (``dygn``, ``barn``, ``utförd timme``); None when not said.
        percent: The change in per cent; a cut is negative.
        from_: The rate or amount before.
        to: The rate or amount now.
        year: The year from which it is paid; None when not said.
        text: The sentence it was understood from.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "per": Kind("text", optional=True),
        "percent": Kind("number", optional=True),
        "from_": Kind("number", "printed", optional=True),
        "to": Kind("number", "printed", optional=True),
        "year": Kind("integer", optional=True),
        "text": Kind("text"),
    }

    per: str | None = None
    percent: Decimal | int | str | None = None
    from_: Printed[Decimal | int | str] | Decimal | int | str | None = None
    to: Printed[Decimal | int | str] | Decimal | int | str | None = None
    year: int | None = None
    text: str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class EconomyMeasure(_build.Value):
    """Something done to keep or reach balance, or to use resources well (*åtgärd*).

    Args:
        state: How far it has come; None when not said.
        effect: What it saves this year, in kronor.
        full_year_effect: What it saves in a whole year (*helårseffekt*), in kronor.
        year: The year it is about; None when not said.
        start: The day from which it counts.
        responsible: Who does it: roles, in singular.
        text: The sentence it was understood from.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "state": Kind("MeasureState", optional=True),
        "effect": Kind("number", "printed", optional=True),
        "full_year_effect": Kind("number", "printed", optional=True),
        "year": Kind("integer", optional=True),
        "start": Kind("date", "printed", optional=True),
        "responsible": Kind("text", "list"),
        "text": Kind("text"),
    }

    state: MeasureStateName | None = None
    effect: Printed[Decimal | int | str] | Decimal | int | str | None = None
    full_year_effect: Printed[Decimal | int | str] | Decimal | int | str | None = None
    year: int | None = None
    start: Printed[date | str] | date | str | None = None
    responsible: list[str] = field(default_factory=list)
    text: str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class EconomyFollowUp(_build.Value):
    """How the economy is followed up (*uppföljning av ekonomi*).

    Args:
        responsible: Who does it: roles, in singular (``enhetschef``).
        with_: With whom, or who is told (``controller``).
        forum: In which meetings.
        schedule: When it is done.
        text: The sentence it was understood from.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "responsible": Kind("text", "list"),
        "with_": Kind("text", "list"),
        "forum": Kind("text", "list"),
        "schedule": Kind("Schedule"),
        "text": Kind("text"),
    }

    responsible: list[str] = field(default_factory=list)
    with_: list[str] = field(default_factory=list)
    forum: list[str] = field(default_factory=list)
    schedule: Schedule = field(default_factory=Schedule)
    text: str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class EconomyNote(_build.Value):
    """A statement on investments, premises or what is shared with others.

    Args:
        kind: What it is about.
        year: The year it is about; None when not said.
        amount: An amount in it, as printed and in kronor.
        percent: A share in it, in per cent.
        with_: With whom something is shared, to whom it is sold: as printed.
        text: The sentence.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "kind": Kind("EconomyNoteKind"),
        "year": Kind("integer", optional=True),
        "amount": Kind("number", "printed", optional=True),
        "percent": Kind("number", optional=True),
        "with_": Kind("text", "list"),
        "text": Kind("text"),
    }

    kind: EconomyNoteKindName
    year: int | None = None
    amount: Printed[Decimal | int | str] | Decimal | int | str | None = None
    percent: Decimal | int | str | None = None
    with_: list[str] = field(default_factory=list)
    text: str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class MoneyFact(_build.Value):
    """An amount of money that is no figure of the unit's budget (*belopp*).

    Args:
        kind: What the amount is.
        year: The year it is about; None when not said.
        amount: The amount as printed (``2,4 mnkr``) and in kronor (``2400000``).
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "kind": Kind("MoneyKind"),
        "year": Kind("integer", optional=True),
        "amount": Kind("number", "printed"),
    }

    kind: MoneyKindName
    year: int | None = None
    amount: Printed[Decimal | int | str] | Decimal | int | str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Economy(_build.Value):
    """The economy of a unit (*ekonomi*), as far as its document tells.

    What running text says stands in ``figures`` and the lists after it, each with its
    sentence; tables stand in ``tables``. Amounts are in kronor. Revenue, costs, net costs and
    budgets are positive, also where a table prints costs with a minus (a net cost that is
    negative is a revenue); results and deviations have a sign, and more is better.

    Args:
        figures: What running text says of budget, outcome, forecast and result, in order.
        tables: The tables of the budget and its follow-up (*driftredovisning*,
            *resultaträkning*).
        compensations: What the unit is paid for its services, and how that changes
            (*ersättning*, *peng*).
        measures: What is done to keep or reach balance (*åtgärder för budget i balans*), and
            how resources are planned.
        follow_ups: How the economy is followed up.
        notes: Investments, premises, and what is shared with others.
        amounts: Amounts of money that are about something else, such as benefits to staff.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "figures": Kind("EconomyFigure", "list"),
        "tables": Kind("BudgetTable", "list"),
        "compensations": Kind("Compensation", "list"),
        "measures": Kind("EconomyMeasure", "list"),
        "follow_ups": Kind("EconomyFollowUp", "list"),
        "notes": Kind("EconomyNote", "list"),
        "amounts": Kind("MoneyFact", "list"),
    }

    figures: list[EconomyFigure] = field(default_factory=list)
    tables: list[BudgetTable] = field(default_factory=list)
    compensations: list[Compensation] = field(default_factory=list)
    measures: list[EconomyMeasure] = field(default_factory=list)
    follow_ups: list[EconomyFollowUp] = field(default_factory=list)
    notes: list[EconomyNote] = field(default_factory=list)
    amounts: list[MoneyFact] = field(default_factory=list)
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Post(_build.Value):
    """A count of people or posts of one role.

    Args:
        role: The role (*befattning*), singular: ``hälsopedagog``. Where only the sex of some is
            told, ``kvinnor`` or ``män``.
        heads: How many people.
        full_time_equivalents: How many full-time equivalents (*årsarbetare*, *tjänster*).
        fraction: The share of full time of each (*tjänstgöringsgrad*), 0.4 for 40 %; None when
            not said.
        employment: The form of employment; None when not said.
        state: Whether they are there.
        women: How many of them are women.
        men: How many of them are men.
        total: Whether the count is a total that other posts are part of.
        complete: Whether its parts are all of it, so that they add up to it (*fördelade på*, a
            row of sums). After *varav* some of it is told, and it is not.
        part_of: The index, in the same list, of the post that this is a part of (*varav 26 i
            tjänst*).
        text: The words it was understood from.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "role": Kind("text"),
        "heads": Kind("number", optional=True),
        "full_time_equivalents": Kind("number", optional=True),
        "fraction": Kind("number", optional=True),
        "employment": Kind("Employment", optional=True),
        "state": Kind("PostState", optional=True),
        "women": Kind("number", optional=True),
        "men": Kind("number", optional=True),
        "total": Kind("boolean"),
        "complete": Kind("boolean"),
        "part_of": Kind("integer", optional=True),
        "text": Kind("text"),
    }

    role: str
    heads: Decimal | int | str | None = None
    full_time_equivalents: Decimal | int | str | None = None
    fraction: Decimal | int | str | None = None
    employment: EmploymentName | None = None
    state: PostStateName | None = None
    women: Decimal | int | str | None = None
    men: Decimal | int | str | None = None
    total: bool = False
    complete: bool = False
    part_of: int | None = None
    text: str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Responsibility(_build.Value):
    """A task that people have beside their post (*ombud*, *handledare*, *kontaktperson*).

    Args:
        task: The task, singular: ``dokumentationsombud``.
        holder: The role of those who have it, singular.
        count: How many have it.
        text: The words it was understood from.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "task": Kind("text"),
        "holder": Kind("text", optional=True),
        "count": Kind("number", optional=True),
        "text": Kind("text"),
    }

    task: str
    holder: str | None = None
    count: Decimal | int | str | None = None
    text: str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class SexSplit(_build.Value):
    """Women and men among the staff.

    Args:
        women: Women (*kvinnor*).
        men: Men (*män*).
        text: The words it was understood from.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "women": Kind("number"),
        "men": Kind("number"),
        "text": Kind("text"),
    }

    women: Decimal | int | str
    men: Decimal | int | str
    text: str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Staffing(_build.Value):
    """Who works in the unit (*bemanning*), as its organisation description says.

    A part of a post is no more people. Parts that are told by form of employment split it.

    Args:
        posts: Every count of people or posts, in order.
        responsibilities: Tasks that some of them have beside their post (*ombud*,
            *handledare*). They are no more people.
        sex_split: How many are women and men, when that is said of the whole unit.
        as_of: The day the counts are of.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "posts": Kind("Post", "list"),
        "responsibilities": Kind("Responsibility", "list"),
        "sex_split": Kind("SexSplit", optional=True),
        "as_of": Kind("date", "printed", optional=True),
    }

    posts: list[Post] = field(default_factory=list)
    responsibilities: list[Responsibility] = field(default_factory=list)
    sex_split: SexSplit | None = None
    as_of: Printed[date | str] | date | str | None = None
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Routine(_build.Value):
    """A routine of the quality work: what is done, by whom, where and when.

    Args:
        kind: What the routine is about.
        what: What is done, in a few words of the document. Of an approach: its name.
        responsible: Who does it or answers for it: roles, in singular (``enhetschef``).
        forum: In which meetings, in base form (``APT``, ``ledningsgrupp``).
        schedule: When, and in which reports it is told.
        items: What is gone through, when it is a list.
        method: How it is done (``stickprov``, ``checklista``).
        recorded_in: Where it is written down: system, register, form, minutes.
        protects: The goal it protects, when that is told: its title.
        text: The sentence that describes it.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "kind": Kind("RoutineKind"),
        "what": Kind("text", optional=True),
        "responsible": Kind("text", "list"),
        "forum": Kind("text", "list"),
        "schedule": Kind("Schedule"),
        "items": Kind("text", "list"),
        "method": Kind("text", optional=True),
        "recorded_in": Kind("text", "list"),
        "protects": Kind("text", optional=True),
        "text": Kind("text"),
    }

    kind: RoutineKindName
    what: str | None = None
    responsible: list[str] = field(default_factory=list)
    forum: list[str] = field(default_factory=list)
    schedule: Schedule = field(default_factory=Schedule)
    items: list[str] = field(default_factory=list)
    method: str | None = None
    recorded_in: list[str] = field(default_factory=list)
    protects: str | None = None
    text: str
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class QualityWork(_build.Value):
    """The quality work of a unit: its routines and the kind of service they are for.

    Args:
        service: What kind of service the unit is, which decides the duties it has; None when
            not known.
        routines: The routines, in order. A sentence that tells of two kinds is two routines
            with the same text.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "service": Kind("ServiceKind", optional=True),
        "routines": Kind("Routine", "list"),
    }

    service: ServiceKindName | None = None
    routines: list[Routine] = field(default_factory=list)
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class StaffMeeting(_build.Value):
    """An occasion at which the plan or report is treated with the staff (*arbetsplatsträff*).

    Args:
        forum: The forum: ``APT``.
        date: The day, as printed (``den 25 februari``) and as understood.
        year_inferred: Whether the year is not printed but follows from the document.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "forum": Kind("text"),
        "date": Kind("date", "printed"),
        "year_inferred": Kind("boolean"),
    }

    forum: str
    date: Printed[date | str] | date | str
    year_inferred: bool = False
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class SdgContribution(_build.Value):
    """A goal of Agenda 2030 that the unit says it contributes to.

    Args:
        number: The number of the goal, 1 to 17; None for a heading beside them that is none of
            the 17.
        name: Its name as printed.
        text: What the unit says it does.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "number": Kind("integer", optional=True),
        "name": Kind("text"),
        "text": Kind("text", optional=True),
    }

    number: int | None = None
    name: str
    text: str | None = None
    extensions: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True, repr=False)
class Document(_build.Whole):
    """A plan or report of a unit: the goal chain, the chapters around it, and the facts in its
    text.

    A document is plain data: no places, no files, no judgement. Everything is optional but
    its format version, because faulty documents are normal input; ``check`` says what is
    wrong with it.

    Args:
        kind: What the document is; None when it does not tell.
        year: The year it plans or reports; None when it does not tell.
        period: The time a report is about.
        organisation: Whose document it is.
        diary_number: The number under which the authority registered it (*diarienummer*, dnr).
        date: The day it bears on its title page: when it was written or adopted.
        introduction: The chapters before the goals, in order. The last may be the heading of
            the goal part itself.
        goals: The goal chain. A goal whose level above is missing stands here too.
        closing: The chapters after the goals, in order.
        economy: The unit's budget, how it went, and how it is followed up.
        staffing: Who works in the unit.
        quality_work: The routines of its quality work.
        recurrences: What else it says is done how often: what is the schedule of no item,
            routine or follow-up. ``all_recurrences`` has those too.
        meetings: The occasions at which it is treated with the staff.
        sdgs: The goals of Agenda 2030 it says the unit contributes to.
        extensions: Custom keys. They begin with ``x-``.
    """

    _KINDS: ClassVar[dict[str, Kind]] = {
        "kind": Kind("DocumentKind", optional=True),
        "year": Kind("integer", optional=True),
        "period": Kind("text", optional=True),
        "organisation": Kind("Organisation"),
        "diary_number": Kind("text", optional=True),
        "date": Kind("date", "printed", optional=True),
        "introduction": Kind("Section", "list"),
        "goals": Kind("Goal", "list"),
        "closing": Kind("Section", "list"),
        "economy": Kind("Economy"),
        "staffing": Kind("Staffing"),
        "quality_work": Kind("QualityWork"),
        "recurrences": Kind("Recurrence", "list"),
        "meetings": Kind("StaffMeeting", "list"),
        "sdgs": Kind("SdgContribution", "list"),
    }

    kind: DocumentKindName | None = None
    year: int | None = None
    period: str | None = None
    organisation: Organisation = field(default_factory=Organisation)
    diary_number: str | None = None
    date: Printed[date | str] | date | str | None = None
    introduction: list[Section] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    closing: list[Section] = field(default_factory=list)
    economy: Economy = field(default_factory=Economy)
    staffing: Staffing = field(default_factory=Staffing)
    quality_work: QualityWork = field(default_factory=QualityWork)
    recurrences: list[Recurrence] = field(default_factory=list)
    meetings: list[StaffMeeting] = field(default_factory=list)
    sdgs: list[SdgContribution] = field(default_factory=list)
    extensions: dict[str, Any] = field(default_factory=dict)


@overload
def edit(part: styrkedja.Organisation, /) -> Organisation: ...
@overload
def edit(part: styrkedja.Recurrence, /) -> Recurrence: ...
@overload
def edit(part: styrkedja.Schedule, /) -> Schedule: ...
@overload
def edit(part: styrkedja.Item, /) -> Item: ...
@overload
def edit(part: styrkedja.Section, /) -> Section: ...
@overload
def edit(part: styrkedja.Target, /) -> Target: ...
@overload
def edit(part: styrkedja.Measure, /) -> Measure: ...
@overload
def edit(part: styrkedja.UnplacedValue, /) -> UnplacedValue: ...
@overload
def edit(part: styrkedja.Indicator, /) -> Indicator: ...
@overload
def edit(part: styrkedja.Activity, /) -> Activity: ...
@overload
def edit(part: styrkedja.Goal, /) -> Goal: ...
@overload
def edit(part: styrkedja.EconomyFigure, /) -> EconomyFigure: ...
@overload
def edit(part: styrkedja.BudgetLine, /) -> BudgetLine: ...
@overload
def edit(part: styrkedja.BudgetTable, /) -> BudgetTable: ...
@overload
def edit(part: styrkedja.Compensation, /) -> Compensation: ...
@overload
def edit(part: styrkedja.EconomyMeasure, /) -> EconomyMeasure: ...
@overload
def edit(part: styrkedja.EconomyFollowUp, /) -> EconomyFollowUp: ...
@overload
def edit(part: styrkedja.EconomyNote, /) -> EconomyNote: ...
@overload
def edit(part: styrkedja.MoneyFact, /) -> MoneyFact: ...
@overload
def edit(part: styrkedja.Economy, /) -> Economy: ...
@overload
def edit(part: styrkedja.Post, /) -> Post: ...
@overload
def edit(part: styrkedja.Responsibility, /) -> Responsibility: ...
@overload
def edit(part: styrkedja.SexSplit, /) -> SexSplit: ...
@overload
def edit(part: styrkedja.Staffing, /) -> Staffing: ...
@overload
def edit(part: styrkedja.Routine, /) -> Routine: ...
@overload
def edit(part: styrkedja.QualityWork, /) -> QualityWork: ...
@overload
def edit(part: styrkedja.StaffMeeting, /) -> StaffMeeting: ...
@overload
def edit(part: styrkedja.SdgContribution, /) -> SdgContribution: ...
@overload
def edit(part: styrkedja.Document, /) -> Document: ...
@overload
def edit(part: styrkedja.Passage, /) -> list[Item]: ...
def edit(part: styrkedja.Document | styrkedja.Part, /) -> Any:
    """What a document or a part of it says, to be changed or put into another document.

    Args:
        part: A document, a goal, an indicator or any other part of a document.

    Raises:
        TypeError: It is no part of a document, such as a finding.

    Example:
        >>> import styrkedja
        >>> from styrkedja import build
        >>> plan = styrkedja.read_text("Enhetsmål: Alla är nöjda")
        >>> goal = build.edit(plan.goals[0])
        >>> goal.title
        'Alla är nöjda'
        >>> build.Document(goals=[goal, goal]).done().goals[1].title
        'Alla är nöjda'
    """
    if isinstance(part, styrkedja.Passage):
        return [edit(item) for item in part]
    return _build.edited(part)
