"""Writes every indicator of every document in a folder as one CSV table.

python examples/python/indicators_csv.py examples/plans >indicators.csv
"""

import csv
import sys
from pathlib import Path

import styrkedja

columns = [column.name for column in styrkedja.table_columns("indicators")]
writer = csv.DictWriter(sys.stdout, columns)
writer.writeheader()
for file in sorted(Path(sys.argv[1]).iterdir()):
    writer.writerows(styrkedja.read(file).table("indicators"))
