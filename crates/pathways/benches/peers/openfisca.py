"""The reference rules in OpenFisca, on the reference persons: how long a million persons take.

python openfisca.py REFERENCE_RULES.json [N_PERSONS]

Truth values are two only: a missing answer reads as a default. Nationalities and countries are
numbers, which is kinder to the peer than its own enumerations.
"""
import json
import sys
import time

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

RULES = json.load(open(sys.argv[1]))
N = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
NATIONALITIES = "VEN CUB HTI NIC COL ECU HND SLV GTM CRI PER MEX JAM TTO ARG URY SEN MAR BRA CHL BOL PRY DOM PAN".split()
HOSTS = "COL ECU CRI GTM PER PAN MEX HND".split()
CODES = {code: number for number, code in enumerate(dict.fromkeys(NATIONALITIES + HOSTS))}
YES = dict(registered=60, family_petition=15, job_offer=20, sponsor=25, passport=70, criminal_bar=4,
           prior_removal=6, permanent_status=8, at_risk=20)


def splitmix64(x):
    x = x + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def persons():
    i = np.arange(N, dtype=np.uint64)
    h = lambda k: splitmix64(np.uint64(16) * i + np.uint64(k))
    code = lambda names, k: np.array([CODES[c] for c in names], dtype=np.int32)[h(k) % np.uint64(len(names))]
    facts = dict(nationality=code(NATIONALITIES, 0), host=code(HOSTS, 1),
                 arrived=(16436 + (h(2) % np.uint64(4015)).astype(np.int32)),
                 age=(h(3) % np.uint64(81)).astype(np.int32))
    for k, (name, percent) in enumerate(YES.items()):
        facts[name] = h(4 + k) % np.uint64(100) < np.uint64(percent)
    return facts


def variable(name, kind, formula=None):
    body = dict(value_type=kind, entity=Person, definition_period=DateUnit.MONTH, label=name)
    if formula:
        body["formula"] = formula
    return type(name, (Variable,), body)


def criterion(person, period, fact, operator, constant):
    if operator == "true":
        return np.any([person(name, period) for name in constant], axis=0)
    value = person(fact, period)
    if operator == "in":
        return np.isin(value, [CODES.get(code, -1) for code in constant])
    if operator == "<=":
        return value <= constant
    if operator == "between":
        return (constant[0] <= value) & (value <= constant[1])
    return value == constant


def pathway(criteria):
    def formula(person, period):
        met = True
        for one in criteria:
            met = met & criterion(person, period, *one)
        return met
    return formula


Person = build_entity(key="person", plural="persons", label="a person", is_person=True)
system = TaxBenefitSystem([Person])
facts = persons()
for name, values in facts.items():
    system.add_variable(variable(name, bool if values.dtype == bool else int))
for name, criteria in RULES.items():
    system.add_variable(variable(name, bool, pathway(criteria)))

times, counts = [], {}
for _ in range(3):
    simulation = SimulationBuilder().build_default_simulation(system, N)
    for name, values in facts.items():
        simulation.set_input(name, "2024-05", values)
    start = time.process_time()
    for name in RULES:
        counts[name] = int(simulation.calculate(name, "2024-05").sum())
    times.append(1000 * (time.process_time() - start))
print(f"OpenFisca, {N} persons, two truth values: best {min(times):.0f} ms of processor time")
print("met: " + ", ".join(f"{name} {n}" for name, n in counts.items()))
