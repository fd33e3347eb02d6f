"""Makes a plan without any text, checks it and prints it as JSON.

python examples/python/plan_by_hand.py
"""

from styrkedja import build

unit_goal = build.Goal(
    level="unit",
    title="Gästerna är nöjda med sina dagar",
    expected_results=build.numbered("90 % av gästerna är nöjda med sin dag"),
    ways_of_working=build.numbered("Gästerna planerar veckan med personalen"),
)
committee_goal = build.Goal(
    level="committee", title="Dagverksamheten ger stöd som gör skillnad", goals=[unit_goal]
)
plan = build.Document(kind="plan", year=2027, goals=[committee_goal]).done()

for finding in plan.check():
    print(finding.code, finding.pointer, finding.message)
print(plan.to_json(pretty=True))
