"""Lists the goals of plans that nobody follows up, with the line where each stands.

python examples/python/goals_without_follow_up.py examples/plans
"""

import sys
from pathlib import Path

import styrkedja

for file in sorted(Path(sys.argv[1]).iterdir()):
    document = styrkedja.read(file)
    if document.is_report:
        continue
    for goal in document.all_goals():
        if goal.is_local and not goal.follow_up:
            print(f"{file}:{goal.line}: {goal.title}")
