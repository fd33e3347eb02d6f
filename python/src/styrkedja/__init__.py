"""Plans and reports of Swedish municipal units as typed, checked data.

``read`` a file, walk its goals as typed objects, ``check`` it, or take its tables to a data frame:

    >>> import styrkedja
    >>> plan = styrkedja.read_text('''{"schema_version": "1", "kind": "plan", "year": 2025,
    ...     "goals": [{"level": "unit", "title": "Gästerna är nöjda"}]}''')
    >>> [goal.title for goal in plan.all_goals() if goal.follow_up is None]
    ['Gästerna är nöjda']
    >>> plan.table("goals")[0]["level"]
    'unit'
"""

from typing import Final

from styrkedja._core import (
    Activity,
    Catalogue,
    Column,
    Document,
    Finding,
    Goal,
    Indicator,
    Item,
    Measure,
    MoneyFact,
    Organisation,
    Part,
    Passage,
    Post,
    QualityRoutine,
    Recurrence,
    Remark,
    Rule,
    SdgContribution,
    Section,
    SexSplit,
    Staffing,
    StaffMeeting,
    Target,
    UnplacedValue,
    Vocabulary,
    json_schema,
    limit_names,
    read_bytes,
    read_text,
    rule,
    rules,
    table_columns,
    table_names,
)
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
from styrkedja._errors import FormatError, ReadError, StyrkedjaError, UnknownNameError
from styrkedja._read import read
from styrkedja._types import Cell, Row

TABLES: Final[tuple[str, ...]] = table_names()
"""The name of every table, in the order of the documentation."""

LIMITS: Final[tuple[str, ...]] = limit_names()
"""The name of every limit that ``read`` takes."""

__all__ = [
    "LIMITS",
    "TABLES",
    "Activity",
    "Catalogue",
    "Cell",
    "Column",
    "ColumnType",
    "Document",
    "DocumentKind",
    "Employment",
    "Finding",
    "FormatError",
    "Fulfilment",
    "Goal",
    "GoalLevel",
    "Indicator",
    "IndicatorColumn",
    "Item",
    "ItemForm",
    "Measure",
    "MoneyFact",
    "MoneyKind",
    "Organisation",
    "Part",
    "Passage",
    "Periodicity",
    "Post",
    "QualityRoutine",
    "QualityRoutineKind",
    "ReadError",
    "Recurrence",
    "RecurrencePeriod",
    "Remark",
    "RemarkKind",
    "Row",
    "Rule",
    "RuleStatus",
    "SdgContribution",
    "Section",
    "SectionKind",
    "Severity",
    "SexSplit",
    "StaffMeeting",
    "Staffing",
    "StyrkedjaError",
    "Target",
    "TargetKind",
    "UnknownNameError",
    "UnplacedValue",
    "Vocabulary",
    "json_schema",
    "read",
    "read_bytes",
    "read_text",
    "rule",
    "rules",
    "table_columns",
]
