"""The work of rating.yaml with pandas: python3 pandas_peer.py DATA.csv RESULT.csv"""

import sys

import pandas as pd

GROUPS = {
    "visibility": (40, {"website": 3, "mentions": 2, "visitors": 5}),
    "business": (30, {"branches": 4, "exports": 4, "taxes": 2}),
    "infrastructure": (20, {"flights": 1, "travel_time": 2, "internet": 3}),
    "cooperation": (10, {"twins": 5, "students": 3, "emissions": 2}),
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


def main(source, target):
    data = pd.read_csv(source)
    groups = pd.DataFrame(
        {
            name: weighted_mean(data[list(weights)].apply(min_max), weights)
            for name, (_, weights) in GROUPS.items()
        }
    )
    score = weighted_mean(groups, {name: weight for name, (weight, _) in GROUPS.items()})
    rank = score.rank(method="min", ascending=False).astype("int64")
    result = pd.concat({"rank": rank, "city": data["city"], "score": score}, axis=1).join(groups)
    result.sort_values(["rank", "city"]).to_csv(target, index=False)


main(*sys.argv[1:])
