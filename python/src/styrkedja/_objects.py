"""The objects of the model. Written by ``cargo xtask generate``; do not edit.

A property reads its value from the document that the object is a part of; nothing is copied before.
What an object does beyond that stands in ``_methods``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from styrkedja import _methods

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from styrkedja._enums import (
        ColumnType,
        DocumentKind,
        Employment,
        Fulfilment,
        GoalLevel,
        IndicatorColumn,
        ItemForm,
        MoneyKind,
        Periodicity,
        QualityRoutineKind,
        RecurrencePeriod,
        RemarkKind,
        RuleStatus,
        SectionKind,
        Severity,
        TargetKind,
    )

__all__ = [
    "Activity",
    "Column",
    "Document",
    "Finding",
    "Goal",
    "Indicator",
    "Item",
    "Measure",
    "MoneyFact",
    "Organisation",
    "Passage",
    "Post",
    "QualityRoutine",
    "Recurrence",
    "Related",
    "Remark",
    "Rule",
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

    __slots__ = ()

    @property
    def title(self) -> str:
        """What is to be done."""
        return cast("str", self._get("title"))

    @property
    def start(self) -> date | None:
        """The first day (*startdatum*); None also when the words were not understood."""
        return cast("date | None", self._get("start", "value"))

    @property
    def start_text(self) -> str | None:
        """The first day (*startdatum*), as printed."""
        return cast("str | None", self._get("start", "text"))

    @property
    def end(self) -> date | None:
        """The last day (*slutdatum*); None also when the words were not understood."""
        return cast("date | None", self._get("end", "value"))

    @property
    def end_text(self) -> str | None:
        """The last day (*slutdatum*), as printed."""
        return cast("str | None", self._get("end", "text"))

    @property
    def deviation(self) -> bool:
        """Whether a report marks it as not carried out as planned (*avvikelse*)."""
        return cast("bool", self._get("deviation"))

    @property
    def analysis(self) -> Passage | None:
        """What the report says of it (*analys*)."""
        return cast("Passage | None", self._get("analysis"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Column(_methods.Column):
    """A column of a table."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """Its name."""
        return cast("str", self._get("name"))

    @property
    def kind(self) -> ColumnType:
        """What its cells hold. Any cell may also be empty."""
        return cast("ColumnType", self._get("kind"))

    @property
    def description(self) -> str:
        """What it means."""
        return cast("str", self._get("description"))

    @property
    def names(self) -> tuple[str, ...]:
        """The names its cells may hold; none for a column of free text or of another type."""
        return cast("tuple[str, ...]", self._get("names"))


class Document(_methods.Document):
    """A plan or report of a unit: the goal chain, the chapters around it, and the facts in its
    text.

    A document is plain data: no places, no files, no judgement. Everything is optional but
    its format version, because faulty documents are normal input; ``check`` says what is
    wrong with it.

    Example:
        >>> from styrkedja import Document
        >>> plan = Document.from_json('''{"schema_version": "1", "kind": "plan", "year": 2025,
        ...     "goals": [{"level": "unit", "title": "Gästerna är nöjda"}]}''')
        >>> plan.goals[0].title
        'Gästerna är nöjda'
        >>> plan
        <Document plan 2025: 1 goal, 0 indicators, 0 activities>
    """

    __slots__ = ()

    @property
    def schema_version(self) -> str:
        """The version of this format."""
        return cast("str", self._get("schema_version"))

    @property
    def kind(self) -> DocumentKind | None:
        """What the document is; None when it does not tell."""
        return cast("DocumentKind | None", self._get("kind"))

    @property
    def year(self) -> int | None:
        """The year it plans or reports; None when it does not tell."""
        return cast("int | None", self._get("year"))

    @property
    def period(self) -> str | None:
        """The time a report is about."""
        return cast("str | None", self._get("period"))

    @property
    def organisation(self) -> Organisation:
        """Whose document it is."""
        return cast("Organisation", self._get("organisation"))

    @property
    def diary_number(self) -> str | None:
        """The number under which the authority registered it (*diarienummer*, dnr)."""
        return cast("str | None", self._get("diary_number"))

    @property
    def date(self) -> date | None:
        """The day it bears on its title page: when it was written or adopted; None also when the
        words were not understood.
        """
        return cast("date | None", self._get("date", "value"))

    @property
    def date_text(self) -> str | None:
        """The day it bears on its title page: when it was written or adopted, as printed."""
        return cast("str | None", self._get("date", "text"))

    @property
    def introduction(self) -> tuple[Section, ...]:
        """The chapters before the goals, in order. The last may be the heading of the goal part
        itself.
        """
        return cast("tuple[Section, ...]", self._get("introduction"))

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goal chain. A goal whose level above is missing stands here too."""
        return cast("tuple[Goal, ...]", self._get("goals"))

    @property
    def closing(self) -> tuple[Section, ...]:
        """The chapters after the goals, in order."""
        return cast("tuple[Section, ...]", self._get("closing"))

    @property
    def money(self) -> tuple[MoneyFact, ...]:
        """The amounts of money in its text."""
        return cast("tuple[MoneyFact, ...]", self._get("money"))

    @property
    def staffing(self) -> Staffing:
        """Who works in the unit."""
        return cast("Staffing", self._get("staffing"))

    @property
    def quality_routines(self) -> tuple[QualityRoutine, ...]:
        """The routines of its quality work."""
        return cast("tuple[QualityRoutine, ...]", self._get("quality_routines"))

    @property
    def recurrences(self) -> tuple[Recurrence, ...]:
        """What it says is done how often."""
        return cast("tuple[Recurrence, ...]", self._get("recurrences"))

    @property
    def meetings(self) -> tuple[StaffMeeting, ...]:
        """The occasions at which it is treated with the staff."""
        return cast("tuple[StaffMeeting, ...]", self._get("meetings"))

    @property
    def sdgs(self) -> tuple[SdgContribution, ...]:
        """The goals of Agenda 2030 it says the unit contributes to."""
        return cast("tuple[SdgContribution, ...]", self._get("sdgs"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Finding(_methods.Finding):
    """A ``Finding`` with its file and its places: the form in which the command, the Python
    package and services hand it on. What is not known is null.
    """

    __slots__ = ()

    @property
    def file(self) -> str | None:
        """The file, or what else the document was called."""
        return cast("str | None", self._get("file"))

    @property
    def line(self) -> int | None:
        """The first line in the source text, from 1."""
        return cast("int | None", self._get("line"))

    @property
    def end_line(self) -> int | None:
        """The last line in the source text."""
        return cast("int | None", self._get("end_line"))

    @property
    def page(self) -> int | None:
        """The page in the source, from 1, where it has pages."""
        return cast("int | None", self._get("page"))

    @property
    def code(self) -> str:
        """The rule's code, such as ``FUP001``."""
        return cast("str", self._get("code"))

    @property
    def rule(self) -> str:
        """The rule's name, such as ``missing-follow-up``."""
        return cast("str", self._get("rule"))

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return cast("Severity", self._get("severity"))

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return cast("str", self._get("message", "en"))

    @property
    def message_en(self) -> str:
        """What is wrong, in English."""
        return cast("str", self._get("message", "en"))

    @property
    def message_sv(self) -> str:
        """What is wrong, in Swedish."""
        return cast("str", self._get("message", "sv"))

    @property
    def hint(self) -> str | None:
        """What to do about it, in English."""
        return cast("str | None", self._get("hint", "en"))

    @property
    def hint_en(self) -> str | None:
        """What to do about it, in English."""
        return cast("str | None", self._get("hint", "en"))

    @property
    def hint_sv(self) -> str | None:
        """What to do about it, in Swedish."""
        return cast("str | None", self._get("hint", "sv"))

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the value at fault."""
        return cast("str", self._get("pointer"))

    @property
    def related(self) -> tuple[Related, ...]:
        """Other values that belong to the fault."""
        return cast("tuple[Related, ...]", self._get("related"))


class Goal(_methods.Goal):
    """A goal (*mål*) of the goal chain, with the goals below it.

    Every named part of a goal is optional. A part that is there but empty is a heading
    without text.

    Example:
        >>> from styrkedja import Document, GoalLevel
        >>> plan = Document.from_json('''{"schema_version": "1", "goals": [
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

    __slots__ = ()

    @property
    def level(self) -> GoalLevel:
        """The level of the chain it belongs to."""
        return cast("GoalLevel", self._get("level"))

    @property
    def code(self) -> str | None:
        """Its number; council goals have one."""
        return cast("str | None", self._get("code"))

    @property
    def title(self) -> str:
        """Its wording, without label and number."""
        return cast("str", self._get("title"))

    @property
    def fulfilment(self) -> Fulfilment | None:
        """How well it was reached, as a report judges it (*måluppfyllelse*); None also when the
        words were not understood.
        """
        return cast("Fulfilment | None", self._get("fulfilment", "value"))

    @property
    def fulfilment_text(self) -> str | None:
        """How well it was reached, as a report judges it (*måluppfyllelse*), as printed."""
        return cast("str | None", self._get("fulfilment", "text"))

    @property
    def description(self) -> Passage | None:
        """What it is about (*beskrivning*)."""
        return cast("Passage | None", self._get("description"))

    @property
    def expected_results(self) -> Passage | None:
        """What is to be true at the end of the year (*förväntat resultat*)."""
        return cast("Passage | None", self._get("expected_results"))

    @property
    def ways_of_working(self) -> Passage | None:
        """How the work is done (*arbetssätt*)."""
        return cast("Passage | None", self._get("ways_of_working"))

    @property
    def resource_use(self) -> Passage | None:
        """Which staff, skills and premises it takes (*resursanvändning*)."""
        return cast("Passage | None", self._get("resource_use"))

    @property
    def follow_up(self) -> Passage | None:
        """How, by whom and when the result is measured (*uppföljning*)."""
        return cast("Passage | None", self._get("follow_up"))

    @property
    def development(self) -> Passage | None:
        """What is to be improved (*utveckling*)."""
        return cast("Passage | None", self._get("development"))

    @property
    def analysis(self) -> Passage | None:
        """The result compared with the goal, its causes, what follows (*analys*); in reports."""
        return cast("Passage | None", self._get("analysis"))

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Its indicators, in table order."""
        return cast("tuple[Indicator, ...]", self._get("indicators"))

    @property
    def activities(self) -> tuple[Activity, ...]:
        """Its activities, in table order."""
        return cast("tuple[Activity, ...]", self._get("activities"))

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goals below it, in order."""
        return cast("tuple[Goal, ...]", self._get("goals"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Indicator(_methods.Indicator):
    """A measured figure (*indikator*) of the council, the committee or the unit: target in a
    plan, outcome in a report.

    Example:
        >>> from styrkedja import Document
        >>> plan = Document.from_json('''{"schema_version": "1", "goals": [
        ...     {"level": "unit", "title": "Ro", "indicators": [{"name": "Sjukfrånvaro", "target":
        ...         {"kind": "at_most", "text": "Högst 2,60 %",
        ...          "value": "2.60", "unit": "%"}}]}]}''')
        >>> indicator = plan.all_indicators()[0]
        >>> indicator.target.value, indicator.target.unit
        (Decimal('2.60'), '%')
        >>> indicator.council_target.kind
        <TargetKind.MISSING: 'missing'>
    """

    __slots__ = ()

    @property
    def name(self) -> str:
        """The name as printed."""
        return cast("str", self._get("name"))

    @property
    def target(self) -> Target:
        """The plan owner's own target for the year (*årsmål*)."""
        return cast("Target", self._get("target"))

    @property
    def council_target(self) -> Target:
        """The council's target for the year (*KF:s årsmål*)."""
        return cast("Target", self._get("council_target"))

    @property
    def periodicity(self) -> Periodicity | None:
        """How often it is reported (*periodicitet*); printed in plans; None also when the words
        were not understood.
        """
        return cast("Periodicity | None", self._get("periodicity", "value"))

    @property
    def periodicity_text(self) -> str | None:
        """How often it is reported (*periodicitet*); printed in plans, as printed."""
        return cast("str | None", self._get("periodicity", "text"))

    @property
    def outcome(self) -> Measure | None:
        """The outcome of the period (*periodens utfall*); printed in reports, as all below."""
        return cast("Measure | None", self._get("outcome"))

    @property
    def outcome_men(self) -> Measure | None:
        """The outcome for men or boys (*utfall män/pojkar*)."""
        return cast("Measure | None", self._get("outcome_men"))

    @property
    def outcome_women(self) -> Measure | None:
        """The outcome for women or girls (*utfall kvinnor/flickor*)."""
        return cast("Measure | None", self._get("outcome_women"))

    @property
    def previous_outcome(self) -> Measure | None:
        """The outcome of the period a year earlier (*periodens utfall VB* with the year)."""
        return cast("Measure | None", self._get("previous_outcome"))

    @property
    def forecast(self) -> Measure | None:
        """The forecast for the whole year (*prognos helår*)."""
        return cast("Measure | None", self._get("forecast"))

    @property
    def period(self) -> str | None:
        """The time the outcome is about (*period*); None also when the words were not
        understood.
        """
        return cast("str | None", self._get("period", "value"))

    @property
    def period_text(self) -> str | None:
        """The time the outcome is about (*period*), as printed."""
        return cast("str | None", self._get("period", "text"))

    @property
    def unplaced(self) -> tuple[UnplacedValue, ...]:
        """The figures whose column the text does not decide. The cells they may belong to are
        empty here.
        """
        return cast("tuple[UnplacedValue, ...]", self._get("unplaced"))

    @property
    def analysis(self) -> Passage | None:
        """What the report says of the outcome (*analys*)."""
        return cast("Passage | None", self._get("analysis"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Item(_methods.Item):
    """One part of a ``Passage``."""

    __slots__ = ()

    @property
    def form(self) -> ItemForm:
        """What kind of part it is; a paragraph when absent."""
        return cast("ItemForm", self._get("form"))

    @property
    def number(self) -> int | None:
        """The number of a numbered item. Only items have one."""
        return cast("int | None", self._get("number"))

    @property
    def text(self) -> str:
        """The text, wrapped lines joined, white space folded. A line break stands between the
        paragraphs of an item.
        """
        return cast("str", self._get("text"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Measure(_methods.Measure):
    """A figure as printed and as understood: ``6,6 %`` is 6.6 of unit ``%``."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """The words of the document."""
        return cast("str", self._get("text"))

    @property
    def value(self) -> Decimal | None:
        """The number in them; None when none was understood."""
        return cast("Decimal | None", self._get("value"))

    @property
    def unit(self) -> str | None:
        """The unit as printed (``%``, ``st``, ``kg CO2 per kg livsmedel``); None when none was
        printed.
        """
        return cast("str | None", self._get("unit"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class MoneyFact(_methods.MoneyFact):
    """An amount of money (*belopp*)."""

    __slots__ = ()

    @property
    def kind(self) -> MoneyKind:
        """What the amount is."""
        return cast("MoneyKind", self._get("kind"))

    @property
    def year(self) -> int | None:
        """The year it is about; None when not said."""
        return cast("int | None", self._get("year"))

    @property
    def amount(self) -> Decimal | None:
        """The amount as printed (``2,4 mnkr``) and in kronor (``2400000``); a deficit is
        negative; None also when the words were not understood.
        """
        return cast("Decimal | None", self._get("amount", "value"))

    @property
    def amount_text(self) -> str:
        """The amount as printed (``2,4 mnkr``) and in kronor (``2400000``); a deficit is
        negative, as printed.
        """
        return cast("str", self._get("amount", "text"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Organisation(_methods.Organisation):
    """Whose document it is, from the unit upwards."""

    __slots__ = ()

    @property
    def unit(self) -> str | None:
        """The unit (*enhet*)."""
        return cast("str | None", self._get("unit"))

    @property
    def department(self) -> str | None:
        """The department the unit belongs to (*avdelning*)."""
        return cast("str | None", self._get("department"))

    @property
    def administration(self) -> str | None:
        """The administration that works for the committee (*förvaltning*)."""
        return cast("str | None", self._get("administration"))

    @property
    def committee(self) -> str | None:
        """The committee that answers for the unit (*nämnd*)."""
        return cast("str | None", self._get("committee"))

    @property
    def municipality(self) -> str | None:
        """The municipality or city (*kommun*, *stad*)."""
        return cast("str | None", self._get("municipality"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Passage(_methods.Passage):
    """A stretch of text in its parts, in order: items, paragraphs, lead-ins, sub-headings. A
    sequence of ``Item``.

    An empty passage is false: a heading with nothing below.

    Example:
        >>> from styrkedja import Document
        >>> plan = Document.from_json('''{"schema_version": "1", "goals": [
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

    __slots__ = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """The parts, in order."""
        return cast("tuple[Item, ...]", self._get("items"))


class Post(_methods.Post):
    """A count of people or posts of one role."""

    __slots__ = ()

    @property
    def role(self) -> str:
        """The role (*befattning*), singular: ``hälsopedagog``."""
        return cast("str", self._get("role"))

    @property
    def count(self) -> Decimal:
        """How many. Decimals when the document counts full-time equivalents (*årsarbetare*)."""
        return cast("Decimal", self._get("count"))

    @property
    def fraction(self) -> Decimal | None:
        """The share of full time (*tjänstgöringsgrad*), 0.4 for 40 %; None when not said."""
        return cast("Decimal | None", self._get("fraction"))

    @property
    def employment(self) -> Employment | None:
        """The form of employment; None when not said."""
        return cast("Employment | None", self._get("employment"))

    @property
    def total(self) -> bool:
        """Whether the count is a total that other posts are part of."""
        return cast("bool", self._get("total"))

    @property
    def text(self) -> str:
        """The words it was understood from."""
        return cast("str", self._get("text"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class QualityRoutine(_methods.QualityRoutine):
    """A routine of the systematic quality work (*systematiskt kvalitetsarbete*, SOSFS 2011:9)."""

    __slots__ = ()

    @property
    def kind(self) -> QualityRoutineKind:
        """What the routine is about."""
        return cast("QualityRoutineKind", self._get("kind"))

    @property
    def text(self) -> str:
        """The passage that describes it."""
        return cast("str", self._get("text"))

    @property
    def recurrence(self) -> Recurrence | None:
        """How often, when that is said."""
        return cast("Recurrence | None", self._get("recurrence"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Recurrence(_methods.Recurrence):
    """How often something is done: ``två gånger per år`` is 2 a year."""

    __slots__ = ()

    @property
    def what(self) -> str | None:
        """What recurs, in a few words of the document."""
        return cast("str | None", self._get("what"))

    @property
    def times(self) -> Decimal | None:
        """How many times; None for ``några gånger per år``. The lower figure of a range."""
        return cast("Decimal | None", self._get("times"))

    @property
    def per(self) -> RecurrencePeriod:
        """In which time."""
        return cast("RecurrencePeriod", self._get("per"))

    @property
    def text(self) -> str:
        """The words it was understood from."""
        return cast("str", self._get("text"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Related(_methods.Related):
    """A value that belongs to a finding."""

    __slots__ = ()

    @property
    def pointer(self) -> str:
        """Its JSON Pointer."""
        return cast("str", self._get("pointer"))

    @property
    def message(self) -> str:
        """What it has to do with the fault, in English."""
        return cast("str", self._get("message", "en"))

    @property
    def message_en(self) -> str:
        """What it has to do with the fault, in English."""
        return cast("str", self._get("message", "en"))

    @property
    def message_sv(self) -> str:
        """What it has to do with the fault, in Swedish."""
        return cast("str", self._get("message", "sv"))

    @property
    def line(self) -> int | None:
        """The first line in the source text, from 1."""
        return cast("int | None", self._get("line"))

    @property
    def end_line(self) -> int | None:
        """The last line in the source text."""
        return cast("int | None", self._get("end_line"))

    @property
    def page(self) -> int | None:
        """The page in the source, from 1, where it has pages."""
        return cast("int | None", self._get("page"))


class Remark(_methods.Remark):
    """Something the reader was unsure of or could not place. Nothing is lost by it."""

    __slots__ = ()

    @property
    def kind(self) -> RemarkKind:
        """What kind of thing it is."""
        return cast("RemarkKind", self._get("kind"))

    @property
    def message(self) -> str:
        """What it is, in both languages, in English."""
        return cast("str", self._get("message", "en"))

    @property
    def message_en(self) -> str:
        """What it is, in both languages, in English."""
        return cast("str", self._get("message", "en"))

    @property
    def message_sv(self) -> str:
        """What it is, in both languages, in Swedish."""
        return cast("str", self._get("message", "sv"))

    @property
    def pointer(self) -> str | None:
        """The value it is about, if it reached the document."""
        return cast("str | None", self._get("pointer"))


class Rule(_methods.Rule):
    """A rule: what it checks, why, and how severe its findings are."""

    __slots__ = ()

    @property
    def code(self) -> str:
        """Its code, such as ``FUP001``. It is never given to another rule, even if this one is
        withdrawn.
        """
        return cast("str", self._get("code"))

    @property
    def name(self) -> str:
        """Its name, such as ``missing-follow-up``. It names the fault and reads well after
        "allow".
        """
        return cast("str", self._get("name"))

    @property
    def severity(self) -> Severity:
        """How severe its findings are unless configured otherwise."""
        return cast("Severity", self._get("severity"))

    @property
    def status(self) -> RuleStatus:
        """Whether it may still change."""
        return cast("RuleStatus", self._get("status"))

    @property
    def since(self) -> str:
        """The first version of the library with this rule."""
        return cast("str", self._get("since"))

    @property
    def summary(self) -> str:
        """The fault in one line, in English."""
        return cast("str", self._get("summary", "en"))

    @property
    def summary_en(self) -> str:
        """The fault in one line, in English."""
        return cast("str", self._get("summary", "en"))

    @property
    def summary_sv(self) -> str:
        """The fault in one line, in Swedish."""
        return cast("str", self._get("summary", "sv"))

    @property
    def documentation(self) -> str:
        """Its documentation in Markdown, English with a part in Swedish."""
        return cast("str", self._get("documentation"))


class SdgContribution(_methods.SdgContribution):
    """A goal of Agenda 2030 that the unit says it contributes to."""

    __slots__ = ()

    @property
    def number(self) -> int | None:
        """The number of the goal, 1 to 17; None for a heading beside them that is none of the
        17.
        """
        return cast("int | None", self._get("number"))

    @property
    def name(self) -> str:
        """Its name as printed."""
        return cast("str", self._get("name"))

    @property
    def text(self) -> str | None:
        """What the unit says it does."""
        return cast("str | None", self._get("text"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Section(_methods.Section):
    """A chapter or part of a chapter around the goals (*kapitel*, *avsnitt*), with its text in
    order.
    """

    __slots__ = ()

    @property
    def heading(self) -> str | None:
        """The heading as printed; None for text before the first heading."""
        return cast("str | None", self._get("heading"))

    @property
    def kind(self) -> SectionKind | None:
        """What the heading stands for, when it is a known one."""
        return cast("SectionKind | None", self._get("kind"))

    @property
    def text(self) -> Passage:
        """The text directly below the heading."""
        return cast("Passage", self._get("text"))

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections within it, in order."""
        return cast("tuple[Section, ...]", self._get("sections"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class SexSplit(_methods.SexSplit):
    """Women and men among the staff."""

    __slots__ = ()

    @property
    def women(self) -> Decimal:
        """Women (*kvinnor*)."""
        return cast("Decimal", self._get("women"))

    @property
    def men(self) -> Decimal:
        """Men (*män*)."""
        return cast("Decimal", self._get("men"))

    @property
    def text(self) -> str:
        """The words it was understood from."""
        return cast("str", self._get("text"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class StaffMeeting(_methods.StaffMeeting):
    """An occasion at which the plan or report is treated with the staff (*arbetsplatsträff*)."""

    __slots__ = ()

    @property
    def forum(self) -> str:
        """The forum: ``APT``."""
        return cast("str", self._get("forum"))

    @property
    def date(self) -> date | None:
        """The day, as printed (``den 25 februari``) and as understood; None also when the words
        were not understood.
        """
        return cast("date | None", self._get("date", "value"))

    @property
    def date_text(self) -> str:
        """The day, as printed (``den 25 februari``) and as understood, as printed."""
        return cast("str", self._get("date", "text"))

    @property
    def year_inferred(self) -> bool:
        """Whether the year is not printed but follows from the document."""
        return cast("bool", self._get("year_inferred"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Staffing(_methods.Staffing):
    """Who works in the unit (*bemanning*), as its organisation description says."""

    __slots__ = ()

    @property
    def posts(self) -> tuple[Post, ...]:
        """Every count of people or posts, in order."""
        return cast("tuple[Post, ...]", self._get("posts"))

    @property
    def sex_split(self) -> SexSplit | None:
        """How many are women and men, when that is said of the whole unit."""
        return cast("SexSplit | None", self._get("sex_split"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class Target(_methods.Target):
    """The target of an indicator for the year (*årsmål*), as printed and as understood."""

    __slots__ = ()

    @property
    def kind(self) -> TargetKind:
        """What the target asks for."""
        return cast("TargetKind", self._get("kind"))

    @property
    def text(self) -> str | None:
        """The words of the document; None when the cell is empty."""
        return cast("str | None", self._get("text"))

    @property
    def value(self) -> Decimal | None:
        """The number of a value or a bound, and of those only."""
        return cast("Decimal | None", self._get("value"))

    @property
    def unit(self) -> str | None:
        """The unit as printed, such as ``%``."""
        return cast("str | None", self._get("unit"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))


class UnplacedValue(_methods.UnplacedValue):
    """A figure of an indicator row whose column the text does not decide.

    Plain text drops the empty cells of a table, so of the figures in a row of nine columns
    only those at its ends can be placed for sure.
    """

    __slots__ = ()

    @property
    def measure(self) -> Measure:
        """The figure."""
        return cast("Measure", self._get("measure"))

    @property
    def candidates(self) -> tuple[IndicatorColumn, ...]:
        """The columns it may stand in, in table order."""
        return cast("tuple[IndicatorColumn, ...]", self._get("candidates"))

    @property
    def extensions(self) -> dict[str, Any]:
        """Custom keys. They begin with ``x-``."""
        return cast("dict[str, Any]", self._get("extensions"))
