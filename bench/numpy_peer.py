"""The work of evaluate.js with numpy: python3 numpy_peer.py WEIGHTS.json, seconds a weight vector and some places."""

import json
import sys
import time

import numpy as np


def places(scores):
    """Places by descending score along the last axis; equal scores, which these have none of, are told apart."""
    order = np.argsort(-scores, axis=-1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(1, scores.shape[-1] + 1) + np.zeros_like(order), axis=-1)
    return ranks


def shares(weights, starts):
    return weights / np.repeat(np.add.reduceat(weights, starts, axis=-1), np.diff([*starts, weights.shape[-1]]), axis=-1)


def one(columns, starts, group_weights, weights):
    """Means of the groups, then the total: one weight vector."""
    groups = np.add.reduceat(columns * shares(weights, starts), starts, axis=1)
    total = groups @ (group_weights / group_weights.sum())
    return groups, total, places(total)


def at_once(columns, starts, group_weights, weights):
    """All weight vectors: the weights multiplied out, one product of matrices."""
    sizes = np.diff([*starts, weights.shape[1]])
    nominal = np.repeat(group_weights / group_weights.sum(axis=1, keepdims=True), sizes, axis=1)
    return places((nominal * shares(weights, starts)) @ columns.T)


def seconds_of(rounds, call):
    call()
    begin = time.perf_counter()
    for _ in range(rounds):
        call()
    return (time.perf_counter() - begin) / rounds


def main(source):
    with open(source, encoding="utf-8") as file:
        given = json.load(file)
    values = np.array(given["values"])
    low, high = values.min(axis=0), values.max(axis=0)
    columns = 100 * ((values - low) / (high - low))
    starts = np.cumsum([0, *given["groups"][:-1]])
    group_weights = np.array(given["groupWeights"])
    weights = np.array(given["indicatorWeights"])
    draws = len(weights)

    def all_in_turn():
        for draw in range(draws):
            one(columns, starts, group_weights[draw], weights[draw])

    found = [one(columns, starts, group_weights[draw], weights[draw])[2] for draw in range(given["compared"])]
    seconds = {
        "numpy": seconds_of(5, all_in_turn) / draws,
        "numpyAtOnce": seconds_of(20, lambda: at_once(columns, starts, group_weights, weights)) / draws,
    }
    result = {"version": np.__version__, "seconds": seconds, "places": [ranks.tolist() for ranks in found]}
    print(json.dumps(result))


main(sys.argv[1])
