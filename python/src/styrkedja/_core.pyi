"""
The compiled part of `styrkedja`. Import from `styrkedja` instead.
"""

from collections.abc import Iterable
from decimal import Decimal
from styrkedja._objects import CalendarEntry, Column, Document, Finding, Remark, Rule
from styrkedja._types import Row
from typing import Any, SupportsIndex, final
from typing_extensions import disjoint_base

__all__ = ["Catalogue", "Object", "Part", "Placed", "Source", "Transcript", "Vocabulary", "_Handle", "_again", "_restore", "json_schema", "limit_names", "read_bytes", "read_text", "rule", "rules", "table_columns", "table_names", "transcribe"]

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

@disjoint_base
class Object:
    """
    The base of all objects. Frozen, comparable, hashable; it pickles with the document it belongs to.
    """
    def __copy__(self, /) -> Object: ...
    def __deepcopy__(self, /, _memo: Any) -> Object:
        """
        Itself: it cannot change, so a copy would be the same.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __new__(cls, made: _Handle, /) -> Object: ...
    def __reduce__(self, /) -> "tuple[object, tuple[object, ...]]":
        """
        Pickles the object as what it is a part of, with the way to it.
        """
    def _get(self, /, *keys: "str") -> "Any":
        """
        The value of a key, or of a key within the value of a key; None when it is absent.
        """
    def _json(self, /) -> str:
        """
        The object as its JSON has it, with every digit.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The object as plain ``dict``, ``list`` and ``str`` values, as its JSON has them. Numbers with decimals are
        ``Decimal``, which keeps their digits.
        """

class Part(Placed):
    """
    Something at a place of a document: the base of goals, indicators, passages, findings and all the others.

    Parts order as they stand in their document, parts of several documents by the documents' names.
    """
    def __new__(cls, made: _Handle, /) -> Part: ...
    def _id(self, /) -> str:
        """
        Its name within the document; empty for what has none.
        """
    @property
    def pointer(self, /) -> str:
        """
        The JSON Pointer (RFC 6901) to it in its document, such as ``/goals/0/indicators/2``.
        """

class Placed(Object):
    """
    What stands somewhere in the source of a document.
    """
    def __new__(cls, made: _Handle, /) -> Placed: ...
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
    def source_text(self, /) -> str | None:
        """
        The words of the source that it and all within it were read from, as they stand there.
        """

class Source(Object):
    """
    What a document does as a whole. ``styrkedja.Document`` adds what it says.
    """
    def __new__(cls, made: _Handle, /) -> Source: ...
    def __reduce__(self, /) -> "tuple[object, tuple[str, str]]":
        """
        Pickles the document with what is known beside it: reading again would need the file, its password, the words.
        """
    def __repr__(self, /) -> str: ...
    def _at(self, where: Part | str, /) -> Any:
        """
        The object or value at a JSON Pointer; None when there is none.
        """
    def _budget(self, /, year: SupportsIndex) -> Decimal | None:
        """
        The budget of a year in kronor.
        """
    def _full_time(self, /) -> tuple[Decimal, tuple[str, ...]]:
        """
        How many full-time equivalents, and the pointers of the posts that do not tell.
        """
    def _full_time_of(self, where: Part | str, /) -> Decimal | None:
        """
        The full-time equivalents of the post at a pointer.
        """
    def _goal_html(self, where: Part | str, /) -> str:
        """
        The HTML of the goal at a pointer.
        """
    def _heads(self, /) -> tuple[Decimal | None, tuple[str, ...]]:
        """
        How many people, and the pointers of the posts that do not tell.
        """
    def _pointer_of(self, where: Part | str, /) -> str:
        """
        The JSON Pointer of a part of this document, or the pointer itself.
        """
    def _recurrences(self, /) -> tuple[str, ...]:
        """
        The pointers of everything that recurs.
        """
    def _repr_html_(self, /) -> str: ...
    def _result(self, /, year: SupportsIndex) -> Decimal | None:
        """
        The result of a year in kronor.
        """
    def _total_of(self, where: Part | str, /) -> str | None:
        """
        The pointer of the line that sums up the budget table at a pointer.
        """
    def calendar(self, /, catalogue: Catalogue | None = None) -> tuple[CalendarEntry, ...]:
        """
        The unit's year: everything in the document that recurs or has a day, in the order of the days.

        A day is only what the document tells, or the city for an occasion that the document names. What is done in a month,
        or so many times a year, has a window for each time; what has no day comes last, and its ``note`` says why.

        Args:
            catalogue: What the city knows, with the days on which its reports close; Stockholm's when None.

        Example:
            >>> from styrkedja import Document
            >>> plan = Document.from_json('{"schema_version": "2", "kind": "plan", "year": 2027, "recurrences":'
            ...                           '[{"what": "Kön gås igenom", "per": "week", "text": "varje vecka"}]}')
            >>> entry = plan.calendar()[-1]
            >>> entry.what, entry.day, entry.start
            ('Kön gås igenom', <EntryDay.NONE: 'none'>, None)
            >>> entry.note
            'the plan says “varje vecka”: oftener than every month, no day'
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
            >>> plan = Document.from_json('{"schema_version": "2", "kind": "plan", "goals":'
            ...                           '[{"level": "unit", "title": "Gästerna är nöjda"}]}')
            >>> [finding.message for finding in plan.check(select="FUP001")]
            ['unit goal has no follow-up']
        """
    @staticmethod
    def from_json(text: str, name: str = "") -> Document:
        """
        Reads a document from its JSON form, or from that of a reading, which has its places too.

        Args:
            text: The JSON.
            name: What tables and errors call it, usually its file.

        Raises:
            FormatError: It is not JSON, or not of this format; with ``pointer``, ``line`` and ``column``.

        Example:
            >>> from styrkedja import Document, FormatError
            >>> try:
            ...     Document.from_json('{"schema_version": "2", "gaols": []}')
            ... except FormatError as error:
            ...     print(error.pointer, error.line)
            /gaols 1
        """
    @property
    def is_report(self, /) -> bool:
        """
        Whether it tells what was, rather than what shall be.
        """
    def line_of(self, where: Part | str, /) -> int | None:
        """
        The line of the source where a value begins, from 1.

        Args:
            where: A part of the document, or a JSON Pointer such as ``/goals/0/title``.

        Returns:
            The line; that of what is around the value if its own is not known. None for a document from JSON.

        Raises:
            ValueError: The part belongs to another document.
        """
    @property
    def name(self, /) -> str:
        """
        What tables and errors call it, usually its file. Empty when it was given no name.
        """
    @property
    def remarks(self, /) -> tuple[Remark, ...]:
        """
        What the reader was unsure of, in document order.
        """
    @property
    def source_text(self, /) -> str | None:
        """
        The text it was read from, decoded. None for a document from JSON.
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
            >>> plan = Document.from_json('{"schema_version": "2", "goals": [{"level": "unit", "title": "Ro"}]}')
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
    def to_ics(self, /, *, catalogue: Catalogue | None = None, lang: str = "sv", tasks: bool = False, undated: bool = False) -> str:
        """
        The unit's year as an iCalendar file (RFC 5545). The same document always gives the same text.

        A window becomes an event on its last day, what is done every month one event that repeats.

        Args:
            catalogue: What the city knows; Stockholm's when None.
            lang: The language of the words around those of the document: ``"sv"`` or ``"en"``.
            tasks: A task from the first to the last day of each window instead; many calendars show none.
            undated: Also what has no day, as tasks without one.

        Raises:
            UnknownNameError: There is no such language.

        Example:
            >>> from styrkedja import Document
            >>> plan = Document.from_json('{"schema_version": "2", "kind": "plan", "year": 2027}')
            >>> "SUMMARY:Tertialrapport 1" in plan.to_ics().splitlines()
            True
        """
    def to_json(self, /, *, pretty: bool = False) -> str:
        """
        Writes the document as JSON. The same document always gives the same text.

        Args:
            pretty: Indented for people, rather than on one line.
        """
    def to_reading_json(self, /) -> str:
        """
        Writes the document as JSON together with the text it was read from, the place of every value, and the remarks.
        ``from_json`` reads it again.

        Example:
            >>> from styrkedja import Document, read_text
            >>> plan = read_text("Enhetsmål: Alla är nöjda")
            >>> Document.from_json(plan.to_reading_json()).goals[0].line
            1
        """

@final
class Transcript:
    """
    What the reader saw of a file: its headings, paragraphs, items and tables, before anything was understood.

    ``transcribe`` makes one.

    Example:
        >>> import styrkedja
        >>> page = styrkedja.transcribe("1. Enkät i\\nmaj.".encode())
        >>> page.blocks[0]["text"], page.blocks[0]["end_line"]
        ('Enkät i maj.', 2)
    """
    def __repr__(self, /) -> str: ...
    @property
    def blocks(self, /) -> list[dict[str, Any]]:
        """
        The blocks in reading order, each a ``dict`` of what is known of it: ``block`` (its index), ``kind``, ``text``,
        ``line``, and where there is one ``depth``, ``level``, ``number``, ``marker``, ``part_of``, ``table``, ``row``,
        ``cell``, ``columns`` or ``one_of``, ``page``. The keys may change until version 1.0.
        """
    def to_html(self, /) -> str:
        """
        The page as a document of HTML, with all that was set aside.
        """
    def to_markdown(self, /) -> str:
        """
        The page as Markdown, without what was set aside.
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
        The vocabulary of the City of Stockholm as a file, to start another from.
        """

@final
class _Handle:
    """
    What an object is made of. Only the extension module makes one, so that Python makes no object of its own.
    """

def _again(kind: str, of: Object | None, which: str, pointer: str, /) -> Any:
    """
    Makes an object again that was pickled.
    """

def _restore(name: str, reading: str) -> Document:
    """
    Makes the document again that was pickled.
    """

def json_schema(name: str = "document") -> dict[str, Any]:
    """
    The JSON Schema (draft 2020-12) of a format, from which other systems generate their types.

    Args:
        name: ``document``, ``reading``, ``remark``, ``finding``, ``rule`` or ``tables``.

    Raises:
        UnknownNameError: There is no such format.

    Example:
        >>> import styrkedja
        >>> styrkedja.json_schema()["title"]
        'Document'
        >>> "severity" in styrkedja.json_schema("finding")["properties"]
        True
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
        >>> styrkedja.read_bytes(b'{"schema_version": "2", "kind": "annual_report"}').kind
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
        >>> plan = styrkedja.read_text('{"schema_version": "2", "kind": "plan", "year": 2025}')
        >>> plan.year
        2025
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

def transcribe(data: bytes | bytearray, name: str = "", *, vocabulary: Vocabulary | None = None, password: str | None = None, limits: "dict[str, int] | None" = None) -> Transcript:
    """
    What the reader sees of the bytes of a file. ``styrkedja.transcribe`` opens files, too.
    """
