"""Fits the weights of Sources/CLiangData/data/phrases.bin: fit.py CHOICES OUTPUT; fit.sh beside it runs all of it.

CHOICES is what Tests/LiangStagesTests/Metrics/PhraseTraining.swift writes from the annotated pages: for every figure and each of the four choices (last
word of the item, its first word, action, modality) the options with their features, and which of them are right. A
conditional logit: the weights under which the right options are likeliest, held near zero by a Gaussian prior. Printed
with them is how often a choice is right on pages that were left out when fitting, one at a time. Needs numpy and scipy;
the same input gives the same weights.
"""

import argparse
import pathlib
import re
import struct

import numpy as np
from scipy.optimize import minimize

TABLE = 1 << 15
MODELS = ["itemHead", "itemStart", "action", "modality"]
TITLES = {"itemHead": "item, last word", "itemStart": "item, first word", "action": "action", "modality": "modality"}
PRIOR = [2, 8, 1.5, 1]  # precision of the prior, by model
SCALE = 1024  # weights are stored as int16, in 1024ths


def read(path):
    """By model: feature entries, the option of each, the choice and rightness of each option, the page of each choice."""
    data = open(path, "rb").read()
    models = [dict(feature=[], option=[], choice=[], right=[], page=[], options=0, choices=0) for _ in MODELS]
    at = 0
    while at < len(data):
        model, page, count = struct.unpack_from("<iii", data, at)
        at += 12
        m = models[model]
        for _ in range(count):
            right, n = struct.unpack_from("<ii", data, at)
            at += 8
            features = np.frombuffer(data, dtype="<u2", count=n, offset=at)
            at += 2 * n
            m["feature"].append(features)
            m["option"].append(np.full(n, m["options"]))
            m["choice"].append(m["choices"])
            m["right"].append(right)
            m["options"] += 1
        m["page"].append(page)
        m["choices"] += 1
    for m in models:
        m["feature"] = np.concatenate(m["feature"]).astype(np.int64)
        m["option"] = np.concatenate(m["option"])
        for key in ("choice", "right", "page"):
            m[key] = np.array(m[key])
    return models


def select(m, keep):
    """The part of a model's data whose choices are kept."""
    options = keep[m["choice"]]
    entries = options[m["option"]]
    number = np.cumsum(options) - 1
    choice = (np.cumsum(keep) - 1)[m["choice"][options]]
    return m["feature"][entries], number[m["option"][entries]], choice, m["right"][options].astype(bool)


def fit(feature, option, choice, right, prior):
    used, index = np.unique(feature, return_inverse=True)
    options = len(choice)
    first = np.r_[True, choice[1:] != choice[:-1]].nonzero()[0]

    def loss(w):
        score = np.bincount(option, w[index], options)
        score = score - np.maximum.reduceat(score, first)[choice]
        e = np.exp(score)
        total = np.add.reduceat(e, first)[choice]
        good = np.add.reduceat(np.where(right, e, 0), first)[choice]
        p = e / total
        q = np.where(right, e / np.maximum(good, 1e-300), 0)
        value = -np.log(np.maximum(good / total, 1e-300))[first].sum() + prior / 2 * (w @ w)
        gradient = np.bincount(index, (p - q)[option], len(used)) + prior * w
        return value, gradient

    best = minimize(loss, np.zeros(len(used)), jac=True, method="L-BFGS-B", options=dict(maxiter=300))
    weights = np.zeros(TABLE)
    weights[used] = best.x
    return weights


def accuracy(weights, feature, option, choice, right):
    score = np.bincount(option, weights[feature], len(choice))
    first = np.r_[True, choice[1:] != choice[:-1]].nonzero()[0]
    hits = 0
    for low, high in zip(first, np.r_[first[1:], len(choice)]):
        hits += right[low + np.argmax(score[low:high])]
    return hits, len(first)


def left_out(m, prior):
    """How many choices are right on each page with the weights of all others, and how many there are."""
    hits = count = 0
    worst = 1.0
    for page in np.unique(m["page"]):
        weights = fit(*select(m, m["page"] != page), prior)
        right, all_ = accuracy(weights, *select(m, m["page"] == page))
        hits, count, worst = hits + right, count + all_, min(worst, right / all_)
    return hits / count, worst


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("choices")
    parser.add_argument("output")
    parser.add_argument("docs", type=pathlib.Path, help="the table of figures is written between its '<!-- table -->' lines")
    options = parser.parse_args()
    tables = []
    lines = ["| choice | choices | fitted | left out | worst page |", "|---|--:|--:|--:|--:|"]
    for name, m, prior in zip(MODELS, read(options.choices), PRIOR):
        kept = select(m, m["page"] >= 0)
        weights = fit(*kept, prior)
        hits, count = accuracy(weights, *kept)
        share, worst = left_out(m, prior)
        lines.append(f"| {TITLES[name]} | {count} | {hits / count:.3f} | {share:.3f} | {worst:.3f} |")
        tables.append(np.clip(np.round(weights * SCALE), -32768, 32767).astype("<i2"))
    np.concatenate(tables).tofile(options.output)
    text = options.docs.read_text(encoding="utf-8")
    table = "\n".join(lines)
    text = re.sub(r"(<!-- table -->\n).*?(<!-- table -->)", lambda m: f"{m[1]}{table}\n{m[2]}", text, flags=re.S)
    options.docs.write_text(text, encoding="utf-8")
    print(table)


if __name__ == "__main__":
    main()
