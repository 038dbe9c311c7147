"""Recomputes totals from exported rows and compares the two, to the cent.

  cauce money totals --by type,recipient,year --rows > rows.csv
  cauce money totals --by type,recipient,year > totals.csv
  python3 docs/how-to/recount.py rows.csv totals.csv

With --in USD in both, where rates were taken in, the amounts are compared after they were converted.
"""

import csv
import sys
from collections import defaultdict
from decimal import Decimal

recounted = defaultdict(Decimal)
with open(sys.argv[1], encoding="utf-8", newline="") as rows:
    for row in csv.DictReader(rows):
        if not row["counted"]:
            continue
        year = (row["date"] or row["value_date"])[:4] or "undated"
        for part in row["divided"].split("|"):
            place, amount = part.rsplit(" ", 1)
            recounted[row["type"], place, year, row["in_currency"]] += Decimal(amount)
told = defaultdict(Decimal)
with open(sys.argv[2], encoding="utf-8", newline="") as totals:
    for row in csv.DictReader(totals):
        told[row["type"], row["recipient"], row["year"], row["currency"]] = Decimal(row["amount"])
if not told:
    sys.exit(f"{sys.argv[2]} holds no totals, so nothing was compared")
wrong = [key for key in sorted(recounted.keys() | told.keys()) if recounted[key] != told[key]]
for key in wrong:
    print(*key, "recounted", recounted[key], "told", told[key])
print(len(told), "totals,", len(wrong), "differ")
sys.exit(bool(wrong))
