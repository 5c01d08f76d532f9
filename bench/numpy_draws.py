"""Draws of weights with numpy: python3 numpy_draws.py TABLE.csv DRAWS [pairs]; the version, and how often the first row is first."""

import sys

import numpy as np

ROOM = 50_000_000


def main(path, draws, pairs):
    values = np.loadtxt(path, delimiter=",", skiprows=1, usecols=None, dtype=str)[:, 1:].astype(float)
    units, indicators = values.shape
    low, high = values.min(axis=0), values.max(axis=0)
    columns = 100 * ((values - low) / (high - low))
    rng = np.random.default_rng(1)
    counts = np.zeros(units * units, dtype=np.int64) if units <= 5000 else None
    ahead = np.zeros((units, units), dtype=np.int64) if pairs else None
    first = 0
    chunk = max(1, min(draws, ROOM // (8 * units)))
    for begin in range(0, draws, chunk):
        count = min(chunk, draws - begin)
        weights = 1 + 0.25 * (2 * rng.random((count, indicators)) - 1)
        weights /= weights.sum(axis=1, keepdims=True)
        scores = weights @ columns.T
        order = np.argsort(-scores, axis=1)
        places = np.empty_like(order)
        np.put_along_axis(places, order, np.broadcast_to(np.arange(units), order.shape), 1)
        first += np.count_nonzero(places[:, 0] == 0)
        if counts is not None:
            counts += np.bincount((places + np.arange(units) * units).ravel(), minlength=units * units)
        if pairs:
            for unit in range(units):
                ahead[unit] += (scores[:, unit : unit + 1] > scores).sum(axis=0)
    print(np.__version__, first / draws)


main(sys.argv[1], int(sys.argv[2]), len(sys.argv) > 3)
