"""What the objects of ``styrkedja.build`` have in common.

They are checked, written as JSON, and made of it again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, TypeVar, cast

from styrkedja import _enums, _objects

if TYPE_CHECKING:
    from collections.abc import Callable

    from styrkedja import build
    from styrkedja._core import Object

_T = TypeVar("_T", bound="Value")
_Meaning = TypeVar("_Meaning", covariant=True)


@dataclass(frozen=True, slots=True)
class Kind:
    """What a field holds.

    Attributes:
        of: ``text``, ``integer``, ``number``, ``boolean``, ``date``, or the name of an enumeration
            or of a class of ``styrkedja.build``.
        form: One, a list, or a value as printed beside what it means.
        optional: Whether it may be None.
    """

    of: str
    form: Literal["one", "list", "printed"] = "one"
    optional: bool = False


class Value:
    """The base of all objects that are made by hand."""

    __slots__ = ()

    _KINDS: ClassVar[Mapping[str, Kind]] = {}
    extensions: dict[str, Any]

    def __init_subclass__(cls) -> None:
        """Notes the class by name. A dataclass with slots is made twice; the second is the one."""
        super().__init_subclass__()
        _CLASSES[cls.__name__] = cls

    def __post_init__(self) -> None:
        """Refuses what cannot be, where it is written."""
        self._plain(deep=False)

    def __repr__(self) -> str:
        names = [*self._KINDS, "extensions"]
        said = ((name, getattr(self, name)) for name in names)
        told = ", ".join(f"{name}={value!r}" for name, value in said if _says(value))
        return f"{type(self).__name__}({told})"

    def _plain(self, *, deep: bool = True) -> dict[str, Any]:
        """What JSON has of it. Numbers are text, as in every document.

        Args:
            deep: With all within it, or only to see whether its own values can be.
        """
        plain: dict[str, Any] = {}
        for name, kind in self._KINDS.items():
            value, key = getattr(self, name), name.rstrip("_")
            where = f"{type(self).__name__}.{name}"
            if value is None and kind.optional:
                continue
            if kind.form == "list":
                if not isinstance(value, list | tuple):
                    raise _wrong(where, f"a list of {kind.of}", value)
                plain[key] = [
                    _one(f"{where}[{index}]", kind.of, element, deep=deep)
                    for index, element in enumerate(value)
                ]
            elif kind.form == "printed":
                plain[key] = _printed(where, kind.of, value, deep=deep)
            else:
                plain[key] = _one(where, kind.of, value, deep=deep)
        return plain | _own(f"{type(self).__name__}.extensions", self.extensions)


def _says(value: object) -> bool:
    """Whether a value says what its absence would not."""
    if isinstance(value, Value):
        return any(_says(getattr(value, name)) for name in [*value._KINDS, "extensions"])
    return value is not None and value is not False and value != [] and value != {}


_CLASSES: dict[str, type[Value]] = {}


@dataclass(kw_only=True, slots=True, repr=False)
class Printed(Value, Generic[_Meaning]):
    """A text as the document prints it, beside what it means.

    ``Printed("den 25 februari", date(2027, 2, 25))``. Wherever one may stand, a plain value may
    stand too: it is printed the way JSON writes it, such as ``2027-02-25``.

    Args:
        text: The words of the document.
        value: What they mean; None when that is not known.
        extensions: Custom keys. They begin with ``x-``.
    """

    text: str = field(kw_only=False)
    value: _Meaning | None = field(default=None, kw_only=False)
    extensions: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuses words that are none. What the value is, the field knows that it stands in."""
        _one("Printed.text", "text", self.text, deep=False)

    def __repr__(self) -> str:
        value = "" if self.value is None else f", {self.value!r}"
        own = f", extensions={self.extensions!r}" if self.extensions else ""
        return f"Printed({self.text!r}{value}{own})"


class Whole(Value):
    """Of a document: it can be finished."""

    __slots__ = ()

    def done(self, name: str = "") -> _objects.Document:
        """The document, to be checked, written and looked at. It does not change with this object.

        Args:
            name: What tables and errors call it, usually its file.

        Raises:
            FormatError: A value cannot be; its ``pointer`` tells which.
            TypeError: A value is of a type that it cannot have.
            ValueError: A name is not known, or a custom key does not begin with ``x-``.
        """
        return _objects.Document.from_json(written({"schema_version": "2"} | self._plain()), name)


def numbered(*texts: str) -> list[build.Item]:
    """Items with numbers from 1, for a part of a goal.

    Example:
        >>> from styrkedja import build
        >>> build.numbered("Fler är nöjda", "Färre klagar")[1]
        Item(form='item', number=2, text='Färre klagar')
    """
    return [_item(form="item", number=at, text=text) for at, text in enumerate(texts, start=1)]


def bulleted(*texts: str) -> list[build.Item]:
    """Items without numbers, for a part of a goal or the text of a section."""
    return [_item(form="item", text=text) for text in texts]


def paragraphs(*texts: str) -> list[build.Item]:
    """Paragraphs, for a part of a goal or the text of a section."""
    return [_item(text=text) for text in texts]


def _item(**given: Any) -> build.Item:  # noqa: ANN401
    return cast("Callable[..., build.Item]", _CLASSES["Item"])(**given)


# Values of fields.


def _wrong(where: str, wanted: str, value: object) -> TypeError:
    return TypeError(f"{where}: {wanted} is wanted, not {type(value).__name__}")


def _one(where: str, of: str, value: object, *, deep: bool) -> Any:  # noqa: ANN401
    """A value as JSON has it."""
    simple = _SIMPLE.get(of)
    if simple is not None:
        return simple(where, value)
    made = _CLASSES.get(of)
    if made is not None:
        if not isinstance(value, made):
            raise _wrong(where, f"a build.{of}", value)
        return value._plain() if deep else None
    return _name(where, of, value)


def _text(where: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(where, "a str", value)
    # A name of an enumeration is a text too.
    return str(value)


def _integer(where: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong(where, "an int", value)
    return int(value)


def _boolean(where: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise _wrong(where, "a bool", value)
    return value


def _number(where: str, value: object) -> str:
    if isinstance(value, float):
        raise TypeError(
            f"{where}: {value!r} is a float, which does not keep decimal digits; "
            f"write Decimal('{value!r}') or '{value!r}'"
        )
    if isinstance(value, bool) or not isinstance(value, Decimal | int | str):
        raise _wrong(where, "a Decimal, an int or a str of digits", value)
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError(
            f"{where}: {str(value)!r} is not a number; write digits with a decimal point, "
            "such as '2.6', and words as printed in build.Printed(text, value)"
        )
    # A text goes on as it is: its spelling is checked with all others.
    return value if isinstance(value, str) else format(number, "f")


def _date(where: str, value: object) -> str:
    if isinstance(value, date):
        return date(value.year, value.month, value.day).isoformat()
    if not isinstance(value, str):
        raise _wrong(where, "a date or a str", value)
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError(
            f"{where}: {value!r} is not a date; write a day such as '2027-12-31', "
            "and words as printed in build.Printed(text, value)"
        ) from None


_SIMPLE: Mapping[str, Callable[[str, object], Any]] = {
    "text": _text,
    "integer": _integer,
    "boolean": _boolean,
    "number": _number,
    "date": _date,
}


def _name(where: str, of: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(where, f"a {of}", value)
    if isinstance(value, Enum) and type(value).__name__ != of:
        raise _wrong(where, f"a {of}", value)
    known = [member.value for member in getattr(_enums, of)]
    name = str(value)
    if name not in known:
        raise ValueError(f"{where}: {name!r} is not a name known here; write {', '.join(known)}")
    return name


def _printed(where: str, of: str, value: object, *, deep: bool) -> dict[str, Any]:
    if not isinstance(value, Printed):
        plain = _one(where, of, value, deep=deep)
        return {"text": str(plain), "value": plain}
    printed: dict[str, Any] = {"text": _text(f"{where}.text", value.text)}
    if value.value is not None:
        printed["value"] = _one(f"{where}.value", of, value.value, deep=deep)
    return printed | _own(f"{where}.extensions", value.extensions)


def _own(where: str, keys: object) -> dict[str, Any]:
    """Custom keys, which hold any JSON."""
    if not isinstance(keys, Mapping):
        raise _wrong(where, "a dict", keys)
    for key in keys:
        if not isinstance(key, str) or not key.startswith("x-"):
            raise ValueError(f"{where}: {key!r} is no custom key; write a name that begins with x-")
    return dict(keys)


# JSON.


class _Digits(str):
    """The digits of a number that no type of Python holds."""

    __slots__ = ()


class _Number(Decimal):
    """A number of a custom key whose digits are others than Python would print."""

    digits: str

    def __deepcopy__(self, _memo: object, /) -> _Number:
        return self

    def __reduce__(self) -> Any:  # noqa: ANN401
        return _exact, (self.digits,)


def _exact(digits: str) -> Decimal | _Digits:
    try:
        number = _Number(digits)
    except InvalidOperation:
        return _Digits(digits)
    number.digits = digits
    return number


def _exact_integer(digits: str) -> int | Decimal | _Digits:
    # Python takes no more than 4300 digits at once, and has no zero with a sign.
    if len(digits) > 4000 or digits == "-0":
        return _exact(digits)
    return int(digits)


def written(value: object) -> str:
    """A value as JSON. Exact: ``json`` knows no ``Decimal``."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, _Digits):
        return str.__str__(value)
    if isinstance(value, str):
        return json.dumps(str(value), ensure_ascii=False)
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, Decimal) and value.is_finite():
        return value.digits if isinstance(value, _Number) else str(value)
    if isinstance(value, float):
        return json.dumps(float(value), allow_nan=False)
    if isinstance(value, Mapping):
        members = (f"{_key(key)}:{written(member)}" for key, member in value.items())
        return "{" + ",".join(members) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(written, value)) + "]"
    raise TypeError(
        f"a custom key holds {value!r}, which JSON cannot; write text, numbers or lists"
    )


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"{key!r} is a key within a custom key; write it as a str")
    return json.dumps(str(key), ensure_ascii=False)


def edited(part: Object) -> Value:
    """What an object of a document says, to be changed."""
    made = _CLASSES.get(type(part).__name__)
    if made is None:
        raise TypeError(f"{type(part).__name__} is no part of a document")
    plain = json.loads(part._json(), parse_int=_exact_integer, parse_float=_exact)
    return _made(made, plain)


def _made(made: type[_T], plain: dict[str, Any]) -> _T:
    given: dict[str, Any] = {"extensions": {}}
    # A key that is no name in Python has an underscore after it.
    names = {name.rstrip("_"): name for name in made._KINDS}
    for key, value in plain.items():
        if key.startswith("x-"):
            given["extensions"][key] = value
        elif key in names:
            given[names[key]] = _meant(made._KINDS[names[key]], value)
    return made(**given)


def _meant(kind: Kind, plain: Any) -> Any:  # noqa: ANN401
    if plain is None:
        return None
    if kind.form == "list":
        return [_meaning(kind.of, element) for element in plain]
    if kind.form == "printed":
        own = {key: value for key, value in plain.items() if key.startswith("x-")}
        value = plain.get("value")
        meaning = None if value is None else _meaning(kind.of, value)
        return Printed(plain["text"], meaning, extensions=own)
    return _meaning(kind.of, plain)


def _meaning(of: str, plain: Any) -> Any:  # noqa: ANN401
    if of == "number":
        return Decimal(plain)
    if of == "date":
        return date.fromisoformat(plain)
    if of in _SIMPLE:
        return plain
    made = _CLASSES.get(of)
    return getattr(_enums, of)(plain) if made is None else _made(made, plain)
