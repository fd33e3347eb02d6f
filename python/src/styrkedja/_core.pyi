"""
The compiled part of `styrkedja`. Import from `styrkedja` instead.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from styrkedja._enums import ColumnType, DocumentKind, Employment, Fulfilment, GoalLevel, IndicatorColumn, ItemForm, MoneyKind, Periodicity, QualityRoutineKind, RecurrencePeriod, RemarkKind, RuleStatus, SectionKind, Severity, TargetKind
from styrkedja._types import Row
from typing import Any, SupportsIndex, final
from typing_extensions import disjoint_base

__all__ = ["Activity", "Catalogue", "Column", "Document", "Finding", "Goal", "Indicator", "Item", "Measure", "MoneyFact", "Organisation", "Part", "Passage", "Post", "QualityRoutine", "Recurrence", "Remark", "Rule", "SdgContribution", "Section", "SexSplit", "StaffMeeting", "Staffing", "Target", "UnplacedValue", "Vocabulary", "_restore", "json_schema", "limit_names", "read_bytes", "read_text", "remark_kinds", "rule", "rules", "table_columns", "table_names"]

@final
class Activity(Part):
    """
    A task with a start and an end (*aktivitet*), usually the committee's.

    Two activities are equal when they say the same at the same place of their documents.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def analysis(self, /) -> Passage | None:
        """
        What the report says of it (*analys*).
        """
    @property
    def deviation(self, /) -> bool:
        """
        Whether a report marks it as not carried out as planned (*avvikelse*).
        """
    @property
    def end(self, /) -> date | None:
        """
        The last day (*slutdatum*); None when it is missing or no day.
        """
    @property
    def end_text(self, /) -> str | None:
        """
        The last day as printed.
        """
    @property
    def extensions(self, /) -> dict[str, Any]:
        """
        Keys of one's own (``x-…``).
        """
    @property
    def goal(self, /) -> Goal:
        """
        The goal it serves.
        """
    @property
    def id(self, /) -> str:
        """
        Its name within the document: ``a1`` for the first activity.
        """
    @property
    def start(self, /) -> date | None:
        """
        The first day (*startdatum*); None when it is missing or no day.
        """
    @property
    def start_text(self, /) -> str | None:
        """
        The first day as printed.
        """
    @property
    def title(self, /) -> str:
        """
        What is to be done.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The activity as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
        """

@final
class Catalogue:
    """
    What is known beside the documents: the goals of the council, and indicators with their units.

    Example:
        >>> from styrkedja import Catalogue, read_text
        >>> plan = read_text("Enhetsmål: Alla är nöjda")
        >>> findings = plan.check(catalogue=Catalogue.from_toml(""))
    """
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_toml(text: str, name: str = "") -> Catalogue:
        """
        Reads a catalogue file.

        Args:
            text: The content of the file.
            name: What errors call it, usually its file.

        Raises:
            ReadError: It is not TOML, or no catalogue. The message names line and key.
        """

@final
class Column:
    """
    A column of a table: its name, what its cells hold, what it means.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def description(self, /) -> str:
        """
        What it means.
        """
    @property
    def kind(self, /) -> ColumnType:
        """
        What its cells hold. Any cell may also be empty.
        """
    @property
    def name(self, /) -> str:
        """
        Its name.
        """

@final
class Document:
    """
    A plan or report of a unit: the goal chain, the chapters around it, and the facts in its text.

    Frozen and hashable. Two documents are equal when they say the same; name, source and remarks do not count.

    Example:
        >>> from styrkedja import Document
        >>> plan = Document.from_json('{"schema_version": "1", "kind": "plan", "year": 2025, "goals":'
        ...                           '[{"level": "unit", "title": "Gästerna är nöjda"}]}')
        >>> plan.goals[0].title
        'Gästerna är nöjda'
        >>> plan
        <Document plan 2025: 1 goal, 0 indicators, 0 activities>
    """
    def __copy__(self, /) -> Document: ...
    def __deepcopy__(self, /, _memo: Any) -> Document:
        """
        Itself: it cannot change, so a copy would be the same.
        """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str]]":
        """
        Pickles the document with what is known beside it: reading again would need the file, its password, the words.
        """
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    def all_activities(self, /) -> list[Activity]:
        """
        Every activity in document order.
        """
    def all_goals(self, /) -> list[Goal]:
        """
        Every goal in document order, each after the goal above it.
        """
    def all_indicators(self, /) -> list[Indicator]:
        """
        Every indicator in document order.
        """
    def all_sections(self, /) -> list[Section]:
        """
        Every section around the goals in document order, each before the sections within it.
        """
    def check(self, /, *, select: str | Iterable[str] | None = None, ignore: str | Iterable[str] | None = None, catalogue: Catalogue | None = None) -> list[Finding]:
        """
        Checks the document with the rules of ``styrkedja.rules()``.

        Args:
            select: Only the rules with this code, name or start of code (``"IND"``); one or several.
            ignore: Without the rules with this code, name or start of code; one or several.
            catalogue: What the city knows; Stockholm's when None.

        Returns:
            The findings in document order. The same document always gives the same findings.

        Raises:
            UnknownNameError: A name fits no rule.

        Example:
            >>> from styrkedja import Document
            >>> plan = Document.from_json('{"schema_version": "1", "kind": "plan", "goals":'
            ...                           '[{"level": "unit", "title": "Gästerna är nöjda"}]}')
            >>> [finding.message for finding in plan.check(select="FUP001")]
            ['unit goal has no follow-up']
        """
    @property
    def closing(self, /) -> tuple[Section, ...]:
        """
        The chapters after the goals, in order.
        """
    @property
    def date(self, /) -> date | None:
        """
        The day on its title page: when it was written or adopted. None also when the words are no day.
        """
    @property
    def diary_number(self, /) -> str | None:
        """
        The number under which the authority registered it (*diarienummer*).
        """
    @property
    def extensions(self, /) -> dict[str, Any]:
        """
        Keys of one's own (``x-…``) in the document itself.
        """
    @staticmethod
    def from_json(text: str, name: str = "") -> Document:
        """
        Reads a document from its JSON form.

        Args:
            text: The JSON.
            name: What tables and errors call it, usually its file.

        Raises:
            FormatError: It is not JSON, or not of this format; with ``pointer``, ``line`` and ``column``.

        Example:
            >>> from styrkedja import Document, FormatError
            >>> try:
            ...     Document.from_json('{"schema_version": "1", "gaols": []}')
            ... except FormatError as error:
            ...     print(error.pointer, error.line)
            /gaols 1
        """
    def goal_of(self, where: Part | str, /) -> Goal | None:
        """
        The innermost goal that a value stands in.

        Args:
            where: A part of the document, or a JSON Pointer such as ``/goals/0/title``.

        Returns:
            The goal; the goal itself for a goal; None for what stands in no goal.
        """
    @property
    def goals(self, /) -> tuple[Goal, ...]:
        """
        The goals at the top of the goal chain, in order.
        """
    @property
    def introduction(self, /) -> tuple[Section, ...]:
        """
        The chapters before the goals, in order.
        """
    @property
    def is_report(self, /) -> bool:
        """
        Whether it tells what was, rather than what shall be.
        """
    @property
    def kind(self, /) -> DocumentKind | None:
        """
        What it is; None when it does not tell.
        """
    def line_of(self, where: Part | str, /) -> int | None:
        """
        The line of the source where a value begins, from 1.

        Args:
            where: A part of the document, or a JSON Pointer such as ``/goals/0/title``.

        Returns:
            The line; that of what is around the value if its own is not known. None for a document from JSON.
        """
    @property
    def meetings(self, /) -> tuple[StaffMeeting, ...]:
        """
        The occasions at which it is treated with the staff.
        """
    @property
    def money(self, /) -> tuple[MoneyFact, ...]:
        """
        The amounts of money in its text.
        """
    @property
    def name(self, /) -> str:
        """
        What tables and errors call it, usually its file. Empty when it was given no name.
        """
    @property
    def organisation(self, /) -> Organisation:
        """
        Whose document it is, from the unit upwards.
        """
    @property
    def period(self, /) -> str | None:
        """
        The time a report is about: ``2020``; ``2020-T1`` is the year up to the end of tertial 1, ``2020-Q1`` of quarter 1.
        """
    @property
    def quality_routines(self, /) -> tuple[QualityRoutine, ...]:
        """
        The routines of its quality work.
        """
    @property
    def recurrences(self, /) -> tuple[Recurrence, ...]:
        """
        What it says is done how often.
        """
    @property
    def remarks(self, /) -> tuple[Remark, ...]:
        """
        What the reader was unsure of, in document order.
        """
    @property
    def sdgs(self, /) -> tuple[SdgContribution, ...]:
        """
        The goals of Agenda 2030 it says the unit contributes to.
        """
    @property
    def source_text(self, /) -> str | None:
        """
        The text it was read from, decoded. None for a document from JSON.
        """
    @property
    def staffing(self, /) -> Staffing:
        """
        Who works in the unit.
        """
    def table(self, /, name: str) -> list[Row]:
        """
        The rows of a table, ready for ``pandas.DataFrame(rows)`` or ``polars.DataFrame(rows)``.

        Args:
            name: One of ``styrkedja.TABLES``; ``styrkedja.table_columns(name)`` tells its columns.

        Returns:
            A ``dict`` a row. Numbers are ``int`` or exact ``Decimal``, days are ``date``, an empty cell is None.

        Raises:
            UnknownNameError: There is no such table.

        Example:
            >>> from styrkedja import Document
            >>> plan = Document.from_json('{"schema_version": "1", "goals": [{"level": "unit", "title": "Ro"}]}')
            >>> [(row["goal"], row["title"]) for row in plan.table("goals")]
            [('g1', 'Ro')]
        """
    def table_csv(self, /, name: str) -> str:
        """
        A table as CSV (RFC 4180), with a header.

        Args:
            name: One of ``styrkedja.TABLES``.

        Raises:
            UnknownNameError: There is no such table.
        """
    def tables(self, /) -> dict[str, list[Row]]:
        """
        The rows of every table, by name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The document as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
        """
    def to_json(self, /, *, pretty: bool = False) -> str:
        """
        Writes the document as JSON. The same document always gives the same text.

        Args:
            pretty: Indented for people, rather than on one line.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit (*enhet*) whose document it is.
        """
    @property
    def year(self, /) -> int | None:
        """
        The year it plans or reports; None when it does not tell.
        """

@final
class Finding(Part):
    """
    A fault, or something that looks like one, at a place of a document.

    Two findings are equal when the same rule says the same of the same place.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The code of the rule that found it, such as ``FUP001``. ``styrkedja.rule(code)`` explains it.
        """
    @property
    def goal(self, /) -> Goal | None:
        """
        The innermost goal the fault stands in; None for what stands in no goal.
        """
    @property
    def hint(self, /) -> str | None:
        """
        What to do about it, in English.
        """
    @property
    def hint_en(self, /) -> str | None:
        """
        What to do about it, in English.
        """
    @property
    def hint_sv(self, /) -> str | None:
        """
        What to do about it, in Swedish.
        """
    @property
    def message(self, /) -> str:
        """
        What is wrong, in English.
        """
    @property
    def message_en(self, /) -> str:
        """
        What is wrong, in English.
        """
    @property
    def message_sv(self, /) -> str:
        """
        What is wrong, in Swedish.
        """
    @property
    def related(self, /) -> tuple[tuple[str, str], ...]:
        """
        Other places that belong to the fault: JSON Pointer, and what it has to do with it, in English.
        """
    @property
    def rule(self, /) -> str:
        """
        The name of the rule, such as ``missing-follow-up``.
        """
    @property
    def severity(self, /) -> Severity:
        """
        How grave it is.
        """

@final
class Goal(Part):
    """
    A goal (*mål*) of the goal chain, with the goals below it.

    A part such as ``follow_up`` is None when its heading is missing, and an empty passage when nothing stands below
    the heading. Two goals are equal when they say the same at the same place of their documents.

    Example:
        >>> from styrkedja import Document, GoalLevel
        >>> plan = Document.from_json('{"schema_version": "1", "goals": [{"level": "committee", "title": "God omsorg",'
        ...                           '"goals": [{"level": "unit", "title": "Gästerna är nöjda"}]}]}')
        >>> goal = plan.goals[0].goals[0]
        >>> goal
        <Goal g2 unit "Gästerna är nöjda">
        >>> goal.parent.title
        'God omsorg'
        >>> goal.level > GoalLevel.COMMITTEE
        True
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def activities(self, /) -> tuple[Activity, ...]:
        """
        Its activities, in table order.
        """
    @property
    def analysis(self, /) -> Passage | None:
        """
        The result compared with the goal, its causes, what follows (*analys*); in reports.
        """
    @property
    def code(self, /) -> str | None:
        """
        Its number, such as ``1.4``; council goals have one.
        """
    @property
    def description(self, /) -> Passage | None:
        """
        What it is about (*beskrivning*).
        """
    @property
    def development(self, /) -> Passage | None:
        """
        What is to be improved (*utveckling*).
        """
    @property
    def expected_results(self, /) -> Passage | None:
        """
        What is to be true at the end of the year (*förväntat resultat*).
        """
    @property
    def extensions(self, /) -> dict[str, Any]:
        """
        Keys of one's own (``x-…``).
        """
    @property
    def follow_up(self, /) -> Passage | None:
        """
        How, by whom and when the result is measured (*uppföljning*).
        """
    @property
    def fulfilment(self, /) -> Fulfilment | None:
        """
        How well it was reached, as a report judges it (*måluppfyllelse*); None when the words were not understood.
        """
    @property
    def fulfilment_text(self, /) -> str | None:
        """
        How well it was reached, as printed.
        """
    @property
    def goals(self, /) -> tuple[Goal, ...]:
        """
        The goals below it, in order.
        """
    @property
    def id(self, /) -> str:
        """
        Its name within the document: ``g1`` for the first goal.
        """
    @property
    def indicators(self, /) -> tuple[Indicator, ...]:
        """
        Its indicators, in table order.
        """
    @property
    def is_local(self, /) -> bool:
        """
        Whether it is the unit's to write: a department, area or unit goal.
        """
    @property
    def level(self, /) -> GoalLevel:
        """
        The level of the chain it belongs to.
        """
    @property
    def parent(self, /) -> Goal | None:
        """
        The goal above it; None at the top of the chain.
        """
    @property
    def resource_use(self, /) -> Passage | None:
        """
        Which staff, skills and premises it takes (*resursanvändning*).
        """
    @property
    def title(self, /) -> str:
        """
        Its wording, without label and number.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The goal as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
        """
    @property
    def ways_of_working(self, /) -> Passage | None:
        """
        How the work is done (*arbetssätt*).
        """

@final
class Indicator(Part):
    """
    A measured figure (*indikator*) of the council, the committee or the unit: target in a plan, outcome in a report.

    Two indicators are equal when they say the same at the same place of their documents.

    Example:
        >>> from styrkedja import Document
        >>> plan = Document.from_json('''{"schema_version": "1", "goals": [{"level": "unit", "title": "Ro",
        ...     "indicators": [{"name": "Sjukfrånvaro",
        ...                     "target": {"kind": "at_most", "text": "Högst 2,60 %", "value": "2.60", "unit": "%"}}]}]}''')
        >>> indicator = plan.all_indicators()[0]
        >>> indicator.target.value, indicator.target.unit
        (Decimal('2.60'), '%')
        >>> indicator.council_target.kind
        <TargetKind.MISSING: 'missing'>
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def analysis(self, /) -> Passage | None:
        """
        What the report says of the outcome (*analys*).
        """
    @property
    def council_target(self, /) -> Target:
        """
        The council's target for the year (*KF:s årsmål*).
        """
    @property
    def extensions(self, /) -> dict[str, Any]:
        """
        Keys of one's own (``x-…``).
        """
    @property
    def forecast(self, /) -> Measure | None:
        """
        The forecast for the whole year (*prognos helår*).
        """
    @property
    def goal(self, /) -> Goal:
        """
        The goal it measures.
        """
    @property
    def id(self, /) -> str:
        """
        Its name within the document: ``i1`` for the first indicator.
        """
    @property
    def name(self, /) -> str:
        """
        The name as printed.
        """
    @property
    def outcome(self, /) -> Measure | None:
        """
        The outcome of the period (*periodens utfall*); in reports.
        """
    @property
    def outcome_men(self, /) -> Measure | None:
        """
        The outcome for men or boys (*utfall män/pojkar*).
        """
    @property
    def outcome_women(self, /) -> Measure | None:
        """
        The outcome for women or girls (*utfall kvinnor/flickor*).
        """
    @property
    def period(self, /) -> str | None:
        """
        The time the outcome is about, such as ``2020`` or ``2020-T1``; None when it was not understood.
        """
    @property
    def period_text(self, /) -> str | None:
        """
        The time the outcome is about, as printed.
        """
    @property
    def periodicity(self, /) -> Periodicity | None:
        """
        How often it is reported (*periodicitet*); None when it is missing or was not understood.
        """
    @property
    def periodicity_text(self, /) -> str | None:
        """
        How often it is reported, as printed.
        """
    @property
    def previous_outcome(self, /) -> Measure | None:
        """
        The outcome of the period a year earlier.
        """
    @property
    def target(self, /) -> Target:
        """
        The plan owner's own target for the year (*årsmål*).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The indicator as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
        """
    @property
    def unplaced(self, /) -> tuple[UnplacedValue, ...]:
        """
        The figures whose column the text does not decide. The cells they may belong to are None here.
        """

@final
class Item(Part):
    """
    One part of a passage. ``str(item)`` is its text.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def form(self, /) -> ItemForm:
        """
        What kind of part it is.
        """
    @property
    def number(self, /) -> int | None:
        """
        The number of a numbered item.
        """
    @property
    def text(self, /) -> str:
        """
        The text, wrapped lines joined. A line break stands between the paragraphs of an item.
        """

@final
class Measure(Part):
    """
    A figure as printed and as understood: ``6,6 %`` is 6.6 of unit ``%``.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def text(self, /) -> str:
        """
        The words of the document.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit as printed; None when none was printed.
        """
    @property
    def value(self, /) -> Decimal | None:
        """
        The number in them; None when none was understood.
        """

@final
class MoneyFact(Part):
    """
    An amount of money (*belopp*).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def amount(self, /) -> Decimal | None:
        """
        The amount in kronor, a deficit negative; None when it was not understood.
        """
    @property
    def kind(self, /) -> MoneyKind:
        """
        What the amount is.
        """
    @property
    def text(self, /) -> str:
        """
        The amount as printed: ``2,4 mnkr``.
        """
    @property
    def year(self, /) -> int | None:
        """
        The year it is about; None when not said.
        """

@final
class Organisation(Part):
    """
    Whose document it is, from the unit upwards.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def administration(self, /) -> str | None:
        """
        *Förvaltning*.
        """
    @property
    def committee(self, /) -> str | None:
        """
        *Nämnd*.
        """
    @property
    def department(self, /) -> str | None:
        """
        *Avdelning*.
        """
    @property
    def municipality(self, /) -> str | None:
        """
        *Kommun*, *stad*.
        """
    @property
    def unit(self, /) -> str | None:
        """
        *Enhet*.
        """

@disjoint_base
class Part:
    """
    Something at a place of a document: the base of goals, indicators, passages, findings and all the others.
    """
    def __copy__(self, /) -> Part: ...
    def __deepcopy__(self, /, _memo: Any) -> Part:
        """
        Itself: it cannot change, so a copy would be the same.
        """
    @property
    def bounds(self, /) -> tuple[int, int, int, int] | None:
        """
        The box of its first words on that page, where the source has positions: left, top, right and bottom in points
        (1/72 inch) from the top left corner of the page.
        """
    @property
    def document(self, /) -> Document:
        """
        The document it belongs to.
        """
    @property
    def end_line(self, /) -> int | None:
        """
        The line of the source where its own words end, from 1: for a goal, its title.
        """
    @property
    def line(self, /) -> int | None:
        """
        The line of the source where it begins, from 1. None when the document was not read from a text.
        """
    @property
    def page(self, /) -> int | None:
        """
        The page of the source where it begins, from 1, where the source has pages.
        """
    @property
    def pointer(self, /) -> str:
        """
        The JSON Pointer (RFC 6901) to it in its document, such as ``/goals/0/indicators/2``.
        """
    @property
    def source_text(self, /) -> str | None:
        """
        The words of the source that it and all within it were read from, as they stand there.
        """

@final
class Passage(Part):
    """
    A stretch of text in its parts, in order: items, paragraphs, lead-ins, sub-headings. A sequence of ``Item``.

    An empty passage is false: a heading with nothing below. ``str(passage)`` is all of its text.

    Example:
        >>> from styrkedja import Document
        >>> plan = Document.from_json('''{"schema_version": "1", "goals": [{"level": "unit", "title": "Ro",
        ...     "expected_results": [{"form": "item", "number": 1, "text": "Fler är nöjda"},
        ...                          {"form": "item", "number": 2, "text": "Färre klagar"}]}]}''')
        >>> results = plan.goals[0].expected_results
        >>> len(results), results[-1].text
        (2, 'Färre klagar')
        >>> results.numbered(1)
        <Item 1 "Fler är nöjda">
        >>> print(results)
        Fler är nöjda
        Färre klagar
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getitem__(self, index: SupportsIndex, /) -> Item: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Item]: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def items(self, /) -> tuple[Item, ...]:
        """
        The parts, in order.
        """
    def numbered(self, /, number: SupportsIndex) -> Item | None:
        """
        The first item with a number; None if there is none.
        """
    @property
    def text(self, /) -> str:
        """
        All of its text, one part a line.
        """

@final
class Post(Part):
    """
    A count of people or posts of one role.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> Decimal:
        """
        How many.
        """
    @property
    def employment(self, /) -> Employment | None:
        """
        The form of employment; None when not said.
        """
    @property
    def fraction(self, /) -> Decimal | None:
        """
        The share of full time (*tjänstgöringsgrad*), 0.4 for 40 %; None when not said.
        """
    @property
    def role(self, /) -> str:
        """
        The role (*befattning*), singular.
        """
    @property
    def text(self, /) -> str:
        """
        The words it was understood from.
        """
    @property
    def total(self, /) -> bool:
        """
        Whether the count is a total that other posts are part of.
        """

@final
class QualityRoutine(Part):
    """
    A routine of the systematic quality work (*systematiskt kvalitetsarbete*, SOSFS 2011:9).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def kind(self, /) -> QualityRoutineKind:
        """
        What the routine is about.
        """
    @property
    def recurrence(self, /) -> Recurrence | None:
        """
        How often, when that is said.
        """
    @property
    def text(self, /) -> str:
        """
        The passage that describes it.
        """

@final
class Recurrence(Part):
    """
    How often something is done: ``två gånger per år`` is 2 a year.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def per(self, /) -> RecurrencePeriod:
        """
        In which time.
        """
    @property
    def text(self, /) -> str:
        """
        The words it was understood from.
        """
    @property
    def times(self, /) -> Decimal | None:
        """
        How many times; None for ``några gånger per år``. The lower figure of a range.
        """
    @property
    def what(self, /) -> str | None:
        """
        What recurs, in a few words of the document.
        """

@final
class Remark:
    """
    Something the reader was unsure of or could not place.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def end_line(self, /) -> int | None:
        """
        The line of the source where it ends, from 1.
        """
    @property
    def kind(self, /) -> RemarkKind:
        """
        What kind of thing it is.
        """
    @property
    def line(self, /) -> int | None:
        """
        The line of the source where it begins, from 1; None when it is about the whole.
        """
    @property
    def message(self, /) -> str:
        """
        What it is, in English.
        """
    @property
    def message_en(self, /) -> str:
        """
        What it is, in English.
        """
    @property
    def message_sv(self, /) -> str:
        """
        What it is, in Swedish.
        """
    @property
    def page(self, /) -> int | None:
        """
        The page of the source where it begins, from 1, where the source has pages.
        """
    @property
    def pointer(self, /) -> str | None:
        """
        The JSON Pointer to the value it is about, if that reached the document.
        """
    @property
    def source_text(self, /) -> str | None:
        """
        The words of the source it is about.
        """

@final
class Rule:
    """
    A rule: what it checks, why, and how grave its findings are.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    def _repr_markdown_(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        Its code, such as ``FUP001``. Never given to another rule.
        """
    @property
    def documentation(self, /) -> str:
        """
        Its documentation in Markdown, English with a part in Swedish.
        """
    @property
    def name(self, /) -> str:
        """
        Its name, such as ``missing-follow-up``.
        """
    @property
    def severity(self, /) -> Severity:
        """
        How grave its findings are.
        """
    @property
    def since(self, /) -> str:
        """
        The version of the library it first came with.
        """
    @property
    def status(self, /) -> RuleStatus:
        """
        Whether it may still change.
        """
    @property
    def summary(self, /) -> str:
        """
        The fault in one line, in English.
        """
    @property
    def summary_en(self, /) -> str:
        """
        The fault in one line, in English.
        """
    @property
    def summary_sv(self, /) -> str:
        """
        The fault in one line, in Swedish.
        """

@final
class SdgContribution(Part):
    """
    A goal of Agenda 2030 that the unit says it contributes to.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def name(self, /) -> str:
        """
        Its name as printed.
        """
    @property
    def number(self, /) -> int | None:
        """
        The number of the goal, 1 to 17; None for a heading beside them that is none of the 17.
        """
    @property
    def text(self, /) -> str | None:
        """
        What the unit says it does.
        """

@final
class Section(Part):
    """
    A chapter or part of a chapter around the goals (*kapitel*, *avsnitt*).

    Two sections are equal when they say the same at the same place of their documents.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def extensions(self, /) -> dict[str, Any]:
        """
        Keys of one's own (``x-…``).
        """
    @property
    def heading(self, /) -> str | None:
        """
        The heading as printed; None for text before the first heading.
        """
    @property
    def kind(self, /) -> SectionKind | None:
        """
        What the heading stands for, when it is a known one.
        """
    @property
    def sections(self, /) -> tuple[Section, ...]:
        """
        The sections within it, in order.
        """
    @property
    def text(self, /) -> Passage:
        """
        The text directly below the heading.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The section as plain ``dict``, ``list`` and ``str`` values, as its JSON has them.
        """

@final
class SexSplit(Part):
    """
    Women and men among the staff.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def men(self, /) -> Decimal:
        """
        Men (*män*).
        """
    @property
    def text(self, /) -> str:
        """
        The words it was understood from.
        """
    @property
    def women(self, /) -> Decimal:
        """
        Women (*kvinnor*).
        """

@final
class StaffMeeting(Part):
    """
    An occasion at which the plan or report is treated with the staff (*arbetsplatsträff*).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def date(self, /) -> date | None:
        """
        The day; None when it was not understood.
        """
    @property
    def forum(self, /) -> str:
        """
        The forum: ``APT``.
        """
    @property
    def text(self, /) -> str:
        """
        The day as printed.
        """
    @property
    def year_inferred(self, /) -> bool:
        """
        Whether the year is not printed but follows from the document.
        """

@final
class Staffing(Part):
    """
    Who works in the unit (*bemanning*).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def posts(self, /) -> tuple[Post, ...]:
        """
        Every count of people or posts, in order.
        """
    @property
    def sex_split(self, /) -> SexSplit | None:
        """
        How many are women and men, when that is said of the whole unit.
        """

@final
class Target(Part):
    """
    The target of an indicator for the year, as printed (``text``) and as understood (the rest).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def kind(self, /) -> TargetKind:
        """
        What it asks for.
        """
    @property
    def text(self, /) -> str | None:
        """
        The words of the document; None for an empty cell.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit as printed, such as ``%``.
        """
    @property
    def value(self, /) -> Decimal | None:
        """
        The number of a value or a bound.
        """

@final
class UnplacedValue(Part):
    """
    A figure of an indicator row whose column the text does not decide.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def candidates(self, /) -> tuple[IndicatorColumn, ...]:
        """
        The columns it may stand in, in table order; at least two.
        """
    @property
    def measure(self, /) -> Measure:
        """
        The figure.
        """

@final
class Vocabulary:
    """
    The words of a city: labels of goals, headings, titles of columns, words of cells.

    Example:
        >>> from styrkedja import Vocabulary, read_text
        >>> words = Vocabulary.stockholm_toml().replace("Enhetsmål", "Verksamhetsmål")
        >>> plan = read_text("Verksamhetsmål: Alla är nöjda", vocabulary=Vocabulary.from_toml(words))
        >>> plan.goals[0].title
        'Alla är nöjda'
    """
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_toml(text: str, name: str = "") -> Vocabulary:
        """
        Reads a vocabulary file, as the guide tells how to write one.

        Args:
            text: The content of the file.
            name: What errors call it, usually its file.

        Raises:
            ReadError: It is not TOML, or no vocabulary. The message names line and key.
        """
    @staticmethod
    def stockholm_toml() -> str:
        """
        The vocabulary of the City of Stockholm as a file, to start one's own from.
        """

def _restore(saved: str) -> Document:
    """
    Makes the document again that was pickled.
    """

def json_schema() -> dict[str, Any]:
    """
    The JSON Schema (draft 2020-12) of the document format, from which other systems generate their types.

    Example:
        >>> import styrkedja
        >>> styrkedja.json_schema()["title"]
        'Document'
    """

def limit_names() -> tuple[str, ...]:
    """
    The name of every limit.
    """

def read_bytes(data: bytes | bytearray, name: str = "", *, vocabulary: Vocabulary | None = None, password: str | None = None, limits: "dict[str, int] | None" = None) -> Document:
    """
    Reads a document from the bytes of a file: PDF, Word (.docx), OpenDocument (.odt), text in UTF-8, UTF-16 or
    Windows-1252, or JSON in UTF-8. The content tells which.

    Args:
        data: The content of the file.
        name: What tables and errors call it, usually its file.
        vocabulary: The words of the city; those of Stockholm when None.
        password: The password of an encrypted PDF file.
        limits: How much a PDF, Word or OpenDocument file may cost, by the names in ``LIMITS``: ``{"pages": 300}``.

    Returns:
        The document, which knows the line of each of its values, and of a PDF file the page.

    Raises:
        ReadError: The file is empty, of another format, broken, encrypted, a scan, or beyond a limit.
        FormatError: It is JSON, but not of this format.
        UnknownNameError: No limit is called so.

    Example:
        >>> import styrkedja
        >>> styrkedja.read_bytes(b'{"schema_version": "1", "kind": "annual_report"}').kind
        <DocumentKind.ANNUAL_REPORT: 'annual_report'>
    """

def read_text(text: str, name: str = "", *, vocabulary: Vocabulary | None = None) -> Document:
    """
    Reads a document from its text, or from its JSON if the text begins with ``{``.

    Args:
        text: The text of a plan or report as published.
        name: What tables and errors call it, usually its file.
        vocabulary: The words of the city; those of Stockholm when None.

    Returns:
        The document, which knows the line of each of its values.

    Raises:
        ReadError: The text is empty or no text at all.
        FormatError: It is JSON, but not of this format.

    Example:
        >>> import styrkedja
        >>> plan = styrkedja.read_text('{"schema_version": "1", "kind": "plan", "year": 2025}')
        >>> plan.year
        2025
    """

def remark_kinds() -> tuple[str, ...]:
    """
    The name of every kind of remark.
    """

def rule(code_or_name: str, /) -> Rule:
    """
    The rule with a code or a name.

    Raises:
        UnknownNameError: There is none.

    Example:
        >>> import styrkedja
        >>> styrkedja.rule("missing-follow-up")
        <Rule FUP001 missing-follow-up>
    """

def rules() -> list[Rule]:
    """
    Every rule, sorted by code.

    Example:
        >>> import styrkedja
        >>> "FUP001" in [rule.code for rule in styrkedja.rules()]
        True
    """

def table_columns(name: str) -> tuple[Column, ...]:
    """
    The columns of a table: the same for every document.

    Args:
        name: One of ``styrkedja.TABLES``.

    Raises:
        UnknownNameError: There is no such table.

    Example:
        >>> import styrkedja
        >>> [column.name for column in styrkedja.table_columns("meetings")]
        ['document', 'forum', 'date', 'text', 'line', 'end_line', 'page']
    """

def table_names() -> tuple[str, ...]:
    """
    The name of every table, in the order of the documentation.
    """
