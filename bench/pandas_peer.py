"""The work of rating.yaml or flat.yaml with pandas: python3 pandas_peer.py DATA.csv RESULT.csv grouped|flat"""

import sys

import pandas as pd

GROUPS = {
    "visibility": (40, {"website": 3, "mentions": 2, "visitors": 5}),
    "business": (30, {"branches": 4, "exports": 4, "taxes": 2}),
    "infrastructure": (20, {"flights": 1, "travel_time": 2, "internet": 3}),
    "cooperation": (10, {"twins": 5, "students": 3, "emissions": 2}),
}
FLAT = {
    "website": 12,
    "mentions": 8,
    "visitors": 20,
    "branches": 12,
    "exports": 12,
    "taxes": 6,
    "flights": 3,
    "travel_time": 7,
    "internet": 10,
    "twins": 5,
    "students": 3,
    "emissions": 2,
}
LOWER_IS_BETTER = {"taxes", "travel_time", "emissions"}


def min_max(values):
    low, high = values.min(), values.max()
    return 100 * ((high - values if values.name in LOWER_IS_BETTER else values - low) / (high - low))


def weighted_mean(columns, weights):
    """Over what is there: missing values take their weight with them."""
    weights = pd.Series(weights)
    total = columns.notna().mul(weights).sum(axis=1)
    return columns.mul(weights).sum(axis=1) / total.where(total > 0)


def grouped(data):
    groups = pd.DataFrame(
        {
            name: weighted_mean(data[list(weights)].apply(min_max), weights)
            for name, (_, weights) in GROUPS.items()
        }
    )
    return groups, {name: weight for name, (weight, _) in GROUPS.items()}


def flat(data):
    return data[list(FLAT)].apply(min_max), FLAT


def main(source, target, methodology):
    data = pd.read_csv(source)
    columns, weights = {"grouped": grouped, "flat": flat}[methodology](data)
    score = weighted_mean(columns, weights)
    rank = score.rank(method="min", ascending=False).astype("int64")
    result = pd.concat({"rank": rank, "city": data["city"], "score": score}, axis=1)
    if methodology == "grouped":
        result = result.join(columns)
    result.sort_values(["rank", "city"]).to_csv(target, index=False)


main(*sys.argv[1:])
