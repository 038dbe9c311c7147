"""The same sums with lxml (or the standard library where lxml is absent), slowly and plainly.

Serves twice: as the independent reader against which the tests compare every cell, and as the
peer whose speed the benchmark reports. Usage: sums.py FILE [--time]
"""

import sys
import time
from collections import defaultdict
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

try:
    from lxml import etree

    READER = "lxml"
except ImportError:
    import xml.etree.ElementTree as etree

    READER = "xml.etree"

NO_MINOR = set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split())
THREE = set("BHD IQD JOD KWD LYD OMR TND".split())


def places_of(currency):
    return 0 if currency in NO_MINOR else 3 if currency in THREE else 2


def percentage(text):
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return Decimal(0)
    if not value.is_finite() or value < 0 or value > 1000:
        return Decimal(0)
    return value.quantize(Decimal("1e-12"), rounding=ROUND_DOWN)


def shares(elements):
    """Codes with weights out of what was published."""
    if not elements:
        return [("", Fraction(1))]
    given = [percentage(e.get("percentage")) if text_of(e, "percentage") else None for _, e in elements]
    codes = [code for code, _ in elements]
    total = sum((g for g in given if g is not None), Decimal(0))
    missing = given.count(None)
    if len(codes) == 1:
        return [(codes[0], Fraction(1))]
    if total == 0:
        return [(code, Fraction(1)) for code in codes]
    # The rest is shared in whole units of 10^-12 per cent.
    rest = int(max(Decimal(100) - total, Decimal(0)) * 10**12)
    each = Fraction(rest // missing, 10**12) if missing else Fraction(0)
    return [(c, each if g is None else Fraction(g)) for c, g in zip(codes, given)]


def split(whole, weights):
    sign = -1 if whole < 0 else 1
    whole = abs(whole)
    total = sum(weights)
    exact = [Fraction(whole) * w / total for w in weights]
    parts = [int(e) for e in exact]
    order = sorted(range(len(parts)), key=lambda i: (-(exact[i] - parts[i]), i))
    for i in order[: whole - sum(parts)]:
        parts[i] += 1
    return [sign * p for p in parts]


def code_of(element, vocabulary=""):
    code = (element.get("code") or "").strip()
    whole = code if vocabulary in ("", "1") else f"{vocabulary}:{code}"
    return code if len(whole.encode()) <= 64 else ""


def text_of(element, name):
    return (element.get(name) or "").strip()


def places(parent):
    found = []
    for e in parent:
        if e.tag == "recipient-country":
            found.append((True, code_of(e), e))
        elif e.tag == "recipient-region":
            vocabulary = text_of(e, "vocabulary")
            first = vocabulary in ("", "1")
            code = code_of(e, vocabulary)
            found.append((False, code if first or not code else f"{vocabulary}:{code}", e))
    # Regions of one vocabulary: the United Nations', else the one that stands first.
    spoken = [c.split(":")[0] if ":" in c else "" for is_country, c, _ in found if not is_country]
    kept = "" if "" in spoken else spoken[0] if spoken else None
    found = [f for f in found if f[0] or (f[1].split(":")[0] if ":" in f[1] else "") == kept]
    countries = [(c, e) for is_country, c, e in found if is_country]
    rest = [e for is_country, _, e in found if not is_country]
    if countries and rest:
        whole = sum(percentage(e.get("percentage")) for _, e in countries if text_of(e, "percentage"))
        if whole >= 100 or not any(text_of(e, "percentage") for e in rest):
            return countries
    return [(c, e) for _, c, e in found]


def sectors(parent):
    return [(code_of(e), e) for e in parent if e.tag == "sector" and text_of(e, "vocabulary") in ("", "1")]


def year(text):
    try:
        value = date.fromisoformat((text or "").strip()[:10])
    except ValueError:
        return 0
    return value.year if 1900 <= value.year <= 2199 else 0


def sums(path):
    cells = defaultdict(int)
    for _, activity in etree.iterparse(path, events=("end",)):
        if activity.tag != "iati-activity":
            continue
        own_places, own_sectors = places(activity), sectors(activity)
        told = set()
        for t in activity.iter("transaction"):
            value = t.find("value")
            if len(t.findall("value")) != 1:
                continue
            # Under one reference a transaction that says the same is the same.
            same = tuple(etree.tostring(e).strip() for e in t if e.tag != "description")
            reference = (t.get("ref") or "").strip()
            if reference and (reference, same) in told:
                continue
            told.add((reference, same))
            currency = value.get("currency") or activity.get("default-currency") or "XXX"
            try:
                amount = Decimal("".join(value.itertext()).strip())
            except InvalidOperation:
                continue
            minor = int((amount * 10 ** places_of(currency)).to_integral_value(ROUND_HALF_UP))
            kind = t.find("transaction-type")
            kind = kind.get("code", "0") if kind is not None else "0"
            kind = kind if kind.isdigit() and 0 < int(kind) < 14 else "0"
            day = t.find("transaction-date")
            when = year(day.get("iso-date")) if day is not None else 0
            when = when or year(value.get("value-date"))
            at = shares([s for s in places(t) if s[0]] or own_places)
            on = shares([s for s in sectors(t) if s[0]] or own_sectors)
            for (place, _), part in zip(at, split(minor, [w for _, w in at])):
                if part == 0 and minor != 0:
                    continue
                for (sector, _), piece in zip(on, split(part, [w for _, w in on])):
                    if piece != 0 or part == 0:
                        cells[kind, place or "unlocated", when, sector or "unclassified", currency] += piece
        activity.clear()
    return cells


if __name__ == "__main__":
    begun = time.process_time()
    found = sums(sys.argv[1])
    took = time.process_time() - begun
    if "--time" in sys.argv:
        print(READER, took)
    else:
        for (kind, place, when, sector, currency), minor in found.items():
            n = places_of(currency)
            amount = f"{Decimal(minor).scaleb(-n):.{n}f}"
            print(f"{kind},{place},{when},{sector},{currency},{amount}")
