"""Names that documents, tables and findings use.

Every member is also its name as text: ``goal.level == "unit"`` holds, and JSON and data frames
take it as it is.
"""

from __future__ import annotations

from enum import Enum


class _Name(str, Enum):
    """A member that is its own name, also when it is printed."""

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, format_spec: str) -> str:
        return str.__format__(self, format_spec)


class _Ordered(_Name):
    """A name that compares by its rank rather than by its letters."""

    @property
    def _rank(self) -> int:
        return list(type(self)).index(self)

    def _rank_of(self, other: str) -> int:
        return type(self)(other)._rank

    def __lt__(self, other: str) -> bool:
        return self._rank < self._rank_of(other)

    def __le__(self, other: str) -> bool:
        return self._rank <= self._rank_of(other)

    def __gt__(self, other: str) -> bool:
        return self._rank > self._rank_of(other)

    def __ge__(self, other: str) -> bool:
        return self._rank >= self._rank_of(other)


class ColumnType(_Name):
    """What the cells of a column hold."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    BOOLEAN = "boolean"


class DocumentKind(_Name):
    """What a document is."""

    PLAN = "plan"
    """*Verksamhetsplan*: what the unit will do in a year."""
    TERTIAL_REPORT = "tertial_report"
    """*Tertialrapport*, in other cities *kvartalsrapport*: how it went so far."""
    ANNUAL_REPORT = "annual_report"
    """*Verksamhetsberättelse*: how the year went."""


class Employment(_Name):
    """Form of employment (*anställningsform*)."""

    PERMANENT = "permanent"
    HOURLY = "hourly"
    SUBSTITUTE = "substitute"
    OTHER = "other"


class Fulfilment(_Name):
    """How well a goal was reached (*måluppfyllelse*), in the city's three steps."""

    FULLY = "fully"
    """*Uppfylls helt*."""
    PARTLY = "partly"
    """*Uppfylls delvis*."""
    NOT = "not"
    """*Uppfylls ej*."""


class GoalLevel(_Ordered):
    """The levels of the goal chain (*styrkedja*), ordered from the council down to the unit."""

    COUNCIL_DIRECTION = "council_direction"
    """*KF:s inriktningsmål*."""
    COUNCIL_AREA = "council_area"
    """*KF:s mål för verksamhetsområdet*."""
    COMMITTEE = "committee"
    """*Nämndmål*."""
    DEPARTMENT = "department"
    """*Avdelningsmål*."""
    AREA = "area"
    """*Områdesmål*."""
    UNIT = "unit"
    """*Enhetsmål*."""


class IndicatorColumn(_Name):
    """A column of an indicator table that holds a figure, named as in ``Indicator``."""

    OUTCOME = "outcome"
    OUTCOME_MEN = "outcome_men"
    OUTCOME_WOMEN = "outcome_women"
    PREVIOUS_OUTCOME = "previous_outcome"
    FORECAST = "forecast"
    TARGET = "target"
    COUNCIL_TARGET = "council_target"


class ItemForm(_Name):
    """What kind of part of a passage an item is."""

    ITEM = "item"
    """An item of a list, with a number or a bullet."""
    PARAGRAPH = "paragraph"
    """Running text."""
    LEAD_IN = "lead_in"
    """A line that ends in a colon and announces the items below it."""
    HEADING = "heading"
    """A heading inside the passage."""


class MoneyKind(_Name):
    """What an amount of money is."""

    BUDGET = "budget"
    RESULT = "result"
    BENEFIT = "benefit"
    OTHER = "other"


class Periodicity(_Name):
    """How often an indicator is reported (*periodicitet*)."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    TERTIAL = "tertial"
    QUARTER = "quarter"
    MONTH = "month"


class QualityRoutineKind(_Name):
    """Kinds of routine of the quality work."""

    COMPLAINTS = "complaints"
    DEVIATIONS = "deviations"
    LEX_SARAH = "lex_sarah"
    LEX_MARIA = "lex_maria"
    SELF_MONITORING = "self_monitoring"
    USER_SURVEY = "user_survey"
    STAFF_PARTICIPATION = "staff_participation"
    RISK_ANALYSIS = "risk_analysis"
    FILE_REVIEW = "file_review"
    SAFETY_ROUND = "safety_round"
    EXTERNAL_MONITORING = "external_monitoring"
    IMPROVEMENT = "improvement"


class RecurrencePeriod(_Name):
    """The time in which something recurs."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    TERTIAL = "tertial"
    HALF_YEAR = "half_year"
    YEAR = "year"


class RemarkKind(_Name):
    """Kinds of remark of the reader."""

    NOT_A_PLAN = "not_a_plan"
    """There are no goals: the source does not look like a plan or report."""
    UNKNOWN_KIND = "unknown_kind"
    """Nothing tells whether it is a plan or a report."""
    DISPUTED_YEAR = "disputed_year"
    """Several years are named as the document's own; the one named most was taken."""
    MISSING_TITLE = "missing_title"
    """A goal's label has no title after it."""
    TEXT_WITHOUT_HEADING = "text_without_heading"
    """Text below a goal's title without a heading; it was taken as the description."""
    TEXT_IN_TABLE = "text_in_table"
    """Text in or after a table that belongs to no row; it was taken as the description."""
    AMBIGUOUS_COLUMN = "ambiguous_column"
    """A figure could stand in several columns of its table."""
    COMMENT = "comment"
    """A comment in the margin of a Word file; it is set aside."""
    TRACKED_CHANGES = "tracked_changes"
    """A Word file has tracked changes; it was read as if all were accepted."""
    HIDDEN_TEXT = "hidden_text"
    """Text that does not show in the file; it is set aside."""
    UNKNOWN_LETTERS = "unknown_letters"
    """A font of a PDF file does not tell which letters its glyphs are."""
    DAMAGED_PART = "damaged_part"
    """A part of the file could not be read."""


class RuleStatus(_Name):
    """Whether a rule may still change."""

    PREVIEW = "preview"
    """May change its findings in any release."""
    STABLE = "stable"
    """Changes its findings in minor releases only."""


class SectionKind(_Name):
    """What a heading around the goals stands for."""

    INTRODUCTION = "introduction"
    MISSION = "mission"
    DEVELOPMENT_AREAS = "development_areas"
    ORGANISATION = "organisation"
    STAFF_PARTICIPATION = "staff_participation"
    SUMMARY = "summary"
    OPERATIONS = "operations"
    FULFILMENT = "fulfilment"
    SKILLS_DEVELOPMENT = "skills_development"
    GOALS = "goals"
    ECONOMY = "economy"
    RESOURCE_USE = "resource_use"
    BUDGET = "budget"
    INVESTMENTS = "investments"
    OTHER = "other"
    QUALITY = "quality"
    COMPLAINTS = "complaints"
    DEVIATIONS = "deviations"
    USER_SURVEY = "user_survey"
    SELF_MONITORING = "self_monitoring"
    QUALITY_PROGRAMME = "quality_programme"
    AGENDA2030 = "agenda2030"


class Severity(_Ordered):
    """How grave a finding is, ordered from info to error."""

    INFO = "info"
    """Worth knowing; many documents have it and some mean it."""
    WARNING = "warning"
    """Probably a fault; a controller would ask."""
    ERROR = "error"
    """A fault: the document contradicts itself, or lacks what the steering model demands."""


class TargetKind(_Name):
    """What a target asks for."""

    VALUE = "value"
    """Just this value."""
    AT_MOST = "at_most"
    """An upper bound."""
    AT_LEAST = "at_least"
    """A lower bound."""
    INCREASE = "increase"
    """More than before, without a figure."""
    DECREASE = "decrease"
    """Less than before, without a figure."""
    DELEGATED = "delegated"
    """Left to the committee by the council."""
    MISSING = "missing"
    """An empty cell."""
    UNCLEAR = "unclear"
    """Words that were not understood."""
