"""Recomputes totals from exported rows and compares the two, to the cent.

  cauce money totals --by type,recipient,year --in USD --rows > rows.csv
  cauce money totals --by type,recipient,year --in USD > totals.csv
  python3 recount.py rows.csv totals.csv
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
wrong = [key for key in sorted(recounted.keys() | told.keys()) if recounted[key] != told[key]]
for key in wrong:
    print(*key, "recounted", recounted[key], "told", told[key])
print(len(told), "totals,", len(wrong), "differ")
sys.exit(bool(wrong))
