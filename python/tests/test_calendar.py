from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest

import styrkedja

PLANS = Path(__file__).resolve().parents[2] / "examples" / "plans"


def year(name: str) -> tuple[styrkedja.Document, tuple[styrkedja.CalendarEntry, ...]]:
    plan = styrkedja.read(PLANS / name)
    return plan, plan.calendar()


def test_the_year_is_in_order_and_what_has_no_day_says_why() -> None:
    _, entries = year("dagverksamhet-2027.txt")
    dated = [entry for entry in entries if entry.day is not styrkedja.EntryDay.NONE]
    assert [entry.start for entry in dated] == sorted(entry.start or date.max for entry in dated)
    undated = entries[len(dated) :]
    assert undated
    assert all(entry.start is entry.end is None and entry.note_sv for entry in undated)
    assert len({entry.uid for entry in entries}) == len(entries)


def test_an_entry_knows_where_it_comes_from() -> None:
    plan, entries = year("dagverksamhet-2027.txt")
    meeting = next(entry for entry in entries if entry.kind == "meeting")
    assert repr(meeting) == '<CalendarEntry meeting "APT" 2027-02-03>'
    assert meeting.pointer == meeting.source == "/meetings/0"
    assert meeting.line == 10
    assert meeting.document == plan
    assert meeting.goal is None
    queue = next(entry for entry in entries if entry.occasion == "T1" and entry.nth)
    assert queue.goal == plan.goal_of(queue)
    assert (queue.nth, queue.of, queue.start) == (1, 3, date(2027, 4, 30))


def test_entries_compare_hash_and_pickle() -> None:
    plan, entries = year("dagverksamhet-2027.txt")
    assert plan.calendar() == entries
    assert len(set(entries + plan.calendar())) == len(entries)
    again = pickle.loads(pickle.dumps(entries[3]))
    assert again == entries[3]
    assert again.line == entries[3].line
    assert entries[3].to_dict()["uid"] == entries[3].uid


def test_rows_are_the_same_entries() -> None:
    plan, entries = year("dagverksamhet-2027.txt")
    rows = plan.table("calendar")
    assert [row["uid"] for row in rows] == [entry.uid for entry in entries]


def test_a_city_without_days_has_none_and_another_has_its_own() -> None:
    plan, _ = year("dagverksamhet-2027.txt")
    nothing = plan.calendar(styrkedja.Catalogue.from_toml(""))
    reported = [entry for entry in nothing if entry.occasion is not None]
    assert reported
    assert all(entry.day == "none" for entry in reported)
    city = styrkedja.Catalogue.from_toml(
        '[[occasion]]\nid = "VB"\nlabel = "Årsrapport"\ncloses = "11-30"\n'
    )
    reported = [entry for entry in plan.calendar(city) if entry.start == date(2027, 11, 30)]
    assert {entry.occasion for entry in reported} == {"VB"}


@pytest.mark.parametrize("name", ["dagverksamhet-2027.txt", "hemtjanst-2027.pdf"])
@pytest.mark.parametrize("tasks", [False, True])
def test_another_parser_reads_the_file(name: str, tasks: bool) -> None:
    plan, entries = year(name)
    text = plan.to_ics(tasks=tasks, undated=True)
    assert text == plan.to_ics(tasks=tasks, undated=True)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar["VERSION"] == "2.0"
    by_uid = {entry.uid: entry for entry in entries}
    # Typed by each property the parser knows; the test asks for a few.
    components: list[Any] = [part for part in calendar.walk() if part.name != "VCALENDAR"]
    assert len({str(part["UID"]) for part in components}) == len(components)
    seen = set()
    for part in components:
        assert not part.errors
        entry = by_uid[str(part["UID"])]
        assert str(part["X-STYRKEDJA-DAY"]) == entry.day
        assert entry.what in str(part["SUMMARY"])
        if part.name == "VEVENT":
            assert part.end > part.start  # all_day of some writers gives events without length
            assert part["DTSTART"].dt == (entry.end if entry.day == "window" else entry.start)
            assert part["TRANSP"] == "TRANSPARENT"
        elif entry.end is not None:
            assert part["DUE"].dt == entry.end
        seen.add(entry.uid)
    # All but the months that one event repeats.
    repeated = {entry.uid for entry in entries if entry.of == 12 and entry.nth != 1}
    assert set(by_uid) - seen == (set() if tasks else repeated)
    assert repeated


def test_a_language_that_there_is_not_is_named() -> None:
    plan, _ = year("dagverksamhet-2027.txt")
    assert "BEGIN:VEVENT" in plan.to_ics(lang="en")
    with pytest.raises(styrkedja.UnknownNameError):
        plan.to_ics(lang="de")
