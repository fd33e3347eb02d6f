"""Makes the whole plan of an invented unit: goals, budget, staff, quality work.

Prints two of its tables and its JSON.

python examples/python/unit_plan_by_hand.py
"""

from datetime import date
from decimal import Decimal

from styrkedja import build

YEAR = 2027


def line(
    label: str, kind: build.LineKindName, kronor: int, part_of: int | None
) -> build.BudgetLine:
    """A line of the budget."""
    budget = build.EconomyFigure(kind="budget", year=YEAR, amount=kronor)
    return build.BudgetLine(label=label, kind=kind, part_of=part_of, figures=[budget])


monthly = build.Recurrence(times=1, per="month", text="varje månad")

unit_goal = build.Goal(
    level="unit",
    title="Gästerna äter gott tillsammans",
    expected_results=build.numbered("90 % av gästerna är nöjda med lunchen"),
    ways_of_working=build.numbered("Gästerna väljer veckans meny med kocken"),
    follow_up=build.numbered("Kocken frågar gästerna efter lunchen varje fredag"),
)
committee_goal = build.Goal(
    level="committee", title="Dagverksamheten ger stöd som gör skillnad", goals=[unit_goal]
)
area = build.Goal(
    level="council_area", code="1.2", title="Äldre har trygga dagar", goals=[committee_goal]
)
direction = build.Goal(
    level="council_direction", code="1", title="Exempelstad är en stad att åldras i", goals=[area]
)

economy = build.Economy(
    # The last line sums the first two up: they say so by its index.
    tables=[
        build.BudgetTable(
            scope="Budget 2027",
            lines=[
                line("Personal", "staff", 4_900_000, 2),
                line("Lokaler", "premises", 1_300_000, 2),
                line("Kostnader", "costs", 6_200_000, None),
            ],
        )
    ],
    measures=[
        build.EconomyMeasure(
            text="Öppning och stängning samplaneras med mötesplatsen.",
            state="decided",
            full_year_effect=build.Printed("250 tkr", 250_000),
            start=date(YEAR, 2, 1),
            responsible=["enhetschef"],
        )
    ],
    follow_ups=[
        build.EconomyFollowUp(
            text="Enhetschefen följer upp budgeten varje månad.",
            responsible=["enhetschef"],
            with_=["controller"],
            schedule=build.Schedule(recurrences=[monthly], occasions=["T1", "T2"]),
        )
    ],
)

staffing = build.Staffing(
    posts=[
        build.Post(
            role="undersköterska",
            heads=8,
            full_time_equivalents=Decimal("7.2"),
            text="8 undersköterskor (7,2 årsarbetare)",
        ),
        build.Post(role="kock", heads=1, fraction="0.8", text="en kock på 80 %"),
    ],
    responsibilities=[
        build.Responsibility(task="matombud", holder="undersköterska", count=1, text="ett matombud")
    ],
)

quality_work = build.QualityWork(
    service="day_care",
    routines=[
        build.Routine(
            kind="complaints",
            text="Klagomål gås igenom på APT varje månad.",
            responsible=["enhetschef"],
            forum=["APT"],
            schedule=build.Schedule(recurrences=[monthly]),
        ),
        build.Routine(
            kind="self_monitoring",
            text="Egenkontroll görs i mars och september.",
            responsible=["enhetschef"],
            items=["basal hygien", "dokumentation"],
            schedule=build.Schedule(months=[3, 9], occasions=["T2"]),
        ),
    ],
)

plan = build.Document(
    kind="plan",
    year=YEAR,
    organisation=build.Organisation(unit="Lyktans dagverksamhet"),
    introduction=[
        build.Section(
            heading="Enhetens uppdrag",
            kind="mission",
            text=build.paragraphs("Vi gör vardagen lättare för dem som bor kvar hemma."),
        )
    ],
    goals=[direction],
    economy=economy,
    staffing=staffing,
    quality_work=quality_work,
).done("lyktan")

print(plan.economy.budget(YEAR), plan.staffing.total().heads)
print(plan.staffing.full_time_equivalents().known)
for finding in plan.check():
    print(finding.code, finding.pointer, finding.message)
print(plan.table_csv("economy"))
print(plan.table_csv("routines"))
print(plan.to_json(pretty=True))
