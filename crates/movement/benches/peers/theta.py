"""Interval scores of Theta and of the seasonal naive forecast on the sets that ours was scored on."""

import json
import sys
import warnings

import numpy
from statsforecast.models import SeasonalNaive, Theta

warnings.filterwarnings("ignore")
MISSES = {80: 0.2, 95: 0.05}


def scale(known):
    """The mean change from year to year; from month to month where there is no year."""
    for lag in (12, 1):
        if len(known) > lag and (change := abs(known[lag:] - known[:-lag]).mean()) > 0:
            return change
    return 1.0


def scores(model, lines, n_origins, horizon):
    """The mean interval score at each level, over the scale, at each of the last months."""
    last = max(first + len(values) for first, values in lines)
    sums, count = dict.fromkeys(MISSES, 0.0), 0
    for first, values in lines:
        values = numpy.array(values)
        for back in range(1, n_origins + 1):
            n_known = last - back - first
            if not 8 <= n_known < len(values):
                continue
            known, came = values[:n_known], values[n_known : n_known + horizon]
            said = model.forecast(known, horizon, level=list(MISSES))
            count += len(came)
            for level, miss in MISSES.items():
                low = numpy.maximum(said[f"lo-{level}"][: len(came)], 0)
                high = said[f"hi-{level}"][: len(came)]
                outside = numpy.maximum(low - came, 0) + numpy.maximum(came - high, 0)
                sums[level] += (high - low + 2 / miss * outside).sum() / scale(known)
    return [sums[level] / count for level in MISSES]


missed = 0
for one in json.load(open(sys.argv[1])):
    arguments = one["lines"], one["n_origins"], one["horizon"]
    peers = [scores(model(12), *arguments) for model in (Theta, SeasonalNaive)]
    ratios = [ours / min(ours, *theirs) for ours, *theirs in zip(one["ours"], *peers)]
    missed += sum(ratio > 1.3 for ratio in ratios)
    told = "  ".join(f"{a:.2f}/{b:.2f}" for a, b in (one["ours"], *peers))
    print(f"{one['name']:<48} ours, Theta, last year: {told}   of the best {ratios[0]:.2f}/{ratios[1]:.2f}")
print(f"{missed} interval scores above 1.3 of the best")
