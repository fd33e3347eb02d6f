"""Makes a plan without any text, checks it and prints it as JSON.

python examples/python/plan_by_hand.py
"""

import json

import styrkedja

unit_goal = {
    "level": "unit",
    "title": "Gästerna är nöjda med sina dagar",
    "expected_results": [
        {"form": "item", "number": 1, "text": "90 % av gästerna är nöjda med sin dag"}
    ],
    "ways_of_working": [
        {"form": "item", "number": 1, "text": "Gästerna planerar veckan med personalen"}
    ],
}
committee_goal = {
    "level": "committee",
    "title": "Dagverksamheten ger stöd som gör skillnad",
    "goals": [unit_goal],
}
plan = styrkedja.Document.from_json(
    json.dumps({"schema_version": "2", "kind": "plan", "year": 2027, "goals": [committee_goal]})
)

for finding in plan.check():
    print(finding.code, finding.pointer, finding.message)
print(plan.to_json(pretty=True))
