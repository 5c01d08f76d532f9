"""Makes frontier.json: scores of the directional and the robust benefit of the doubt, by scipy and by drawing.

python3 tests/method/frontier.py (numpy 2.4, scipy 1.17). Compind, whose ci_bod_dir() and ci_rbod() these are, prints no
figures that could be taken; so the programmes that it hands to Benchmarking and to nonparaeff are set up here anew.
"""

import json
from pathlib import Path

import numpy as np
from scipy.optimize import linprog


def directional(values, direction):
    """1 / (1 + beta): dea(1, values, RTS = "crs", ORIENTATION = "out", DIRECT = direction)."""
    units, children = values.shape
    scores = []
    for unit in range(units):
        goal = np.r_[-1.0, np.zeros(units)]
        reached = np.c_[direction, -values.T]
        shares = np.r_[0.0, np.ones(units)]
        limits = np.r_[-values[unit], 1.0]
        bounds = [(None, None)] + [(0, None)] * units
        found = linprog(goal, A_ub=np.vstack([reached, shares]), b_ub=limits, bounds=bounds, method="highs")
        scores.append(1 / (1 + found.x[0]))
    return scores


def robust(values, m, draws, random):
    """1 / mean of the best of m units drawn: orderm(values, 1, orientation = 2, M = m, B = draws)."""
    scores = []
    for own in values:
        ratios = np.min(values / own, axis=1)
        drawn = ratios[random.integers(0, len(values), size=(draws, m))]
        scores.append(1 / drawn.max(axis=1).mean())
    return scores


def main():
    random = np.random.default_rng(20)
    cases = []
    for units, children in [(6, 2), (12, 3), (25, 4), (40, 6)]:
        values = np.round(random.uniform(1, 100, size=(units, children)), 1)
        direction = np.round(random.uniform(0.2, 3, size=children), 1)
        draws = 400_000
        cases.append(
            {
                "rows": values.tolist(),
                "direction": direction.tolist(),
                "alike": directional(values, np.ones(children)),
                "directional": directional(values, direction),
                "robust": {str(m): robust(values, m, draws, random) for m in (1, 5, 20)},
            }
        )
    rounded = json.loads(json.dumps(cases), parse_float=lambda text: float(f"{float(text):.12g}"))
    Path(__file__).with_name("frontier.json").write_text(json.dumps(rounded, indent=1) + "\n")


main()
