"""Numbers of custom keys, whose digits are kept."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation


def int_or_digits(digits: str) -> int | str:
    """The number; its digits when they are more than Python takes."""
    try:
        return int(digits)
    except ValueError:
        return digits


def decimal_or_digits(digits: str) -> Decimal | str:
    """The number; its digits when its exponent is beyond those of ``Decimal``."""
    try:
        return Decimal(digits)
    except InvalidOperation:
        return digits
