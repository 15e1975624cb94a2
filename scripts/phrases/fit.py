"""Fits the weights of Sources/CLiangData/data/phrases.bin; fit.sh beside it runs all of it.

fit.py weights CHOICES DIRECTORY: CHOICES is what Tests/LiangStagesTests/Metrics/PhraseTraining.swift writes from the
annotated pages: for every figure and each of the four choices (last word of the item, its first word, action, modality) the
options with their features, and which of them are right. A conditional logit: the weights under which the right options
are likeliest, held near zero by Gaussian priors. Readers differ on items and actions: a share of those choices is taken to be
made by chance, so that what nothing else bears out does not pull at the weights for ever. The readers of Tests/Gold give longer
items than those of Tests/Pages, and seldomer none: what frequent features of items weigh more or less there has weights of its own,
that are added (Daumé III, "Frustratingly Easy Domain Adaptation", 2007). DIRECTORY gets the weights of all pages, and of all but
every sixth page (fold-N.bin), with which the same test file then reads the pages left out into rows.tsv.

fit.py calibrate DIRECTORY OUTPUT DOCS: what was right among the rows read with such a lead becomes the confidence; weights and
confidences go to OUTPUT, the figures of the pages left out into the tables of DOCS.

Needs numpy and scipy; the same input gives the same bytes.
"""

import argparse
import multiprocessing
import pathlib
import re
import struct

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags, hstack

TABLE = 1 << 18
MODELS = ["itemHead", "itemStart", "action", "modality"]
TITLES = {"itemHead": "item, last word", "itemStart": "item, first word", "action": "action", "modality": "modality"}
# Precision of the prior, by model: of a feature that so many options have. The heads have the most features that say the
# same in other words; there frequent ones must share.
PRIOR = [lambda n: 0.2 * np.sqrt(n), lambda n: 1.5, lambda n: 1, lambda n: 1.5]
# By model, the share of choices that are taken to be made by chance.
CHANCE = [0.15, 0, 0.1, 0]
# The pages of Tests/Gold come first. By model, whether they have weights of their own; for which features, by how many of their
# options have them; and the precision of their prior.
GOLD_PAGES = len(list((pathlib.Path(__file__).parents[2] / "Tests/Gold").glob("*.txt")))
ADAPTED = [True, True, False, False]
ADAPTED_OPTIONS = 30
ADAPTED_PRIOR = 10
SCALE = 1024  # weights are stored as int16, in 1024ths
FOLDS = 6
STEPS = 33  # leads in fourths, to 8
LEADS = 1000 + np.arange(STEPS) * 1900  # confidences that say the lead itself, apart for each sureness of the numeral
SURENESS = np.array([0.98, 0.93, 0.85, 0.7])  # those of Quantity.swift


def read(path):
    """By model: the features of all options as a sparse matrix, the choice and rightness of each, the page of each choice."""
    data = open(path, "rb").read()
    models = [dict(feature=[], first=[0], choice=[], right=[], page=[]) for _ in MODELS]
    at = 0
    while at < len(data):
        model, page, count = struct.unpack_from("<iii", data, at)
        at += 12
        m = models[model]
        for _ in range(count):
            right, n = struct.unpack_from("<ii", data, at)
            at += 8
            m["feature"].append(np.frombuffer(data, dtype="<u4", count=n, offset=at))
            at += 4 * n
            m["first"].append(m["first"][-1] + n)
            m["choice"].append(len(m["page"]))
            m["right"].append(right)
        m["page"].append(page)
    for m in models:
        feature = np.concatenate(m.pop("feature")).astype(np.int64)
        m["options"] = csr_matrix((np.ones(len(feature)), feature, m.pop("first")), shape=(len(m["choice"]), TABLE))
        m["choice"], m["page"] = np.array(m["choice"]), np.array(m["page"])
        m["right"] = np.array(m["right"], dtype=bool)
    return models


def select(m, keep):
    """The part of a model's data whose choices are kept."""
    options = keep[m["choice"]]
    return m["options"][options], (np.cumsum(keep) - 1)[m["choice"][options]], m["right"][options]


def fit(options, choice, right, prior, chance, gold):
    """The weights; `gold` says of each option whether it is of a page that has weights of its own beside them."""
    # A feature seen in one choice only says nothing of others: its first choice is its last.
    choices = np.repeat(choice, np.diff(options.indptr))
    earliest, latest = np.zeros(TABLE, dtype=np.int64), np.zeros(TABLE, dtype=np.int64)
    earliest[options.indices[::-1]], latest[options.indices] = choices[::-1], choices
    used = np.nonzero(earliest != latest)[0]
    matrix = options[:, used]
    counts = np.bincount(matrix.indices, minlength=len(used))
    own = np.nonzero(np.bincount(matrix[gold].indices, minlength=len(used)) >= ADAPTED_OPTIONS)[0]
    prior = np.r_[np.broadcast_to(prior(counts), len(used)), np.full(len(own), ADAPTED_PRIOR)]
    matrix = hstack([matrix, diags(gold.astype(float)) @ matrix[:, own]]).tocsr()
    transposed = matrix.T.tocsr()
    first = np.r_[True, choice[1:] != choice[:-1]].nonzero()[0]

    def loss(w):
        score = matrix @ w
        score = score - np.maximum.reduceat(score, first)[choice]
        e = np.exp(score)
        p = e / np.add.reduceat(e, first)[choice]
        good = np.add.reduceat(np.where(right, p, 0), first)
        likely = np.maximum(chance + (1 - chance) * good, 1e-300)
        value = -np.log(likely).sum() + (prior * w) @ w / 2
        pull = ((1 - chance) / likely)[choice] * p * (right - good[choice])
        return value, prior * w - transposed @ pull

    best = minimize(loss, np.zeros(len(prior)), jac=True, method="L-BFGS-B", options=dict(maxiter=150)).x
    weights = np.zeros(TABLE)
    weights[used] = best[: len(used)]
    weights[used[own]] += best[len(used) :]
    return weights


def hits(weights, options, choice, right):
    """For each choice, whether its best option is right."""
    score = options @ weights
    first = np.r_[True, choice[1:] != choice[:-1]].nonzero()[0]
    bounds = zip(first, np.r_[first[1:], len(choice)])
    return np.array([right[low + np.argmax(score[low:high])] for low, high in bounds])


models = []  # read once; the processes that fit share it, being forks


def fit_fold(job):
    """The weights of a model without the pages of a fold, of all pages for the fold after the last."""
    number, fold = job
    m = models[number]
    keep = m["page"] % FOLDS != fold
    gold = (m["page"] < GOLD_PAGES)[m["choice"][keep[m["choice"]]]] & ADAPTED[number]
    return fit(*select(m, keep), PRIOR[number], CHANCE[number], gold)


def fit_weights(options):
    tables = [[] for _ in range(FOLDS + 1)]
    lines = ["| choice | choices | fitted | left out | worst page |", "|---|--:|--:|--:|--:|"]
    models.extend(read(options.choices))
    jobs = [(number, fold) for number in range(len(MODELS)) for fold in range(FOLDS + 1)]
    with multiprocessing.get_context("fork").Pool() as pool:
        fits = dict(zip(jobs, pool.map(fit_fold, jobs, chunksize=1)))
    for number, (name, m) in enumerate(zip(MODELS, models)):
        weights = [fits[number, fold] for fold in range(FOLDS + 1)]
        every = m["page"] >= 0
        fitted = hits(weights[FOLDS], *select(m, every)).mean()
        left_out = np.zeros(len(every))
        for fold in range(FOLDS):
            out = m["page"] % FOLDS == fold
            left_out[out] = hits(weights[fold], *select(m, out))
        for table, others in zip(tables, weights):
            table.append(others)
        worst = min(left_out[m["page"] == page].mean() for page in np.unique(m["page"]))
        lines.append(f"| {TITLES[name]} | {len(every)} | {fitted:.3f} | {left_out.mean():.3f} | {worst:.3f} |")
        print(lines[-1], flush=True)
    for fold, weights in enumerate(tables):
        name = "all.bin" if fold == FOLDS else f"fold-{fold}.bin"
        stored = np.clip(np.round(np.concatenate(weights) * SCALE), -32768, 32767).astype("<i2")
        stored[0] = 0  # -2 would begin the file like UTF-16, which the compiler refuses to embed
        (options.directory / name).write_bytes(stored.tobytes() + LEADS.astype("<u2").tobytes())
    (options.directory / "choices.md").write_text("\n".join(lines), encoding="utf-8")


def rising(values, counts):
    """The nearest sequence that never falls, by weighted squares."""
    blocks = []
    for value, count in zip(values, counts):
        blocks.append([value, count, 1])
        while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
            value, count, length = blocks.pop()
            last = blocks[-1]
            last[0] = (last[0] * last[1] + value * count) / max(last[1] + count, 1e-9)
            last[1] += count
            last[2] += length
    return np.concatenate([np.full(length, value) for value, _, length in blocks])


def calibrate(options):
    rows = np.loadtxt(options.directory / "rows.tsv", usecols=range(1, 7))
    names = np.loadtxt(options.directory / "rows.tsv", usecols=0, dtype=str)
    value, item, action, modality = (rows[:, column].astype(bool) for column in range(2, 6))
    right = value & item & modality
    # What the test writes is the share that stands for the lead, by how sure the reading of the numeral is.
    steps, sure = leads(rows[:, 1])
    counts = np.bincount(steps, minlength=STEPS) + 1e-6
    shares = rising(np.bincount(steps, right / sure, STEPS) / counts, counts)
    shares = np.minimum(shares, 1)
    said = shares[steps] * sure
    weights = (options.directory / "all.bin").read_bytes()[: 2 * TABLE * len(MODELS)]
    options.output.write_bytes(weights + np.round(shares * 65535).astype("<u2").tobytes())
    lines = ["| confidence | figures | said | right |", "|---|--:|--:|--:|"]
    edges = np.arange(0, 1.01, 0.1)
    for low, high in zip(edges, edges[1:]):
        held = (said >= low) & (said < high)
        if held.any():
            lines.append(f"| {low:.1f}–{high:.1f} | {held.sum()} | {said[held].mean():.2f} | {right[held].mean():.2f} |")
    titles = "| pages | figures | value | item | action | modality | value, item and modality |"
    whole = [titles, "|---|--:|--:|--:|--:|--:|--:|"]
    for name in [*dict.fromkeys(names), "all"]:
        held = (names == name) | (name == "all")
        shown = [f"{column[held].mean():.3f}" for column in (value, item, action, modality, right)]
        whole.append(f"| {name} | {held.sum()} | " + " | ".join(shown) + " |")
    tables = [(options.directory / "choices.md").read_text(encoding="utf-8"), "\n".join(whole), "\n".join(lines)]
    text = options.docs.read_text(encoding="utf-8")
    for name, table in zip(("choices", "figures", "confidence"), tables):
        mark = f"<!-- table: {name} -->"
        text = re.sub(f"({mark}\n).*?({mark})", lambda m: f"{m[1]}{table}\n{m[2]}", text, flags=re.S)
        print(table)
    options.docs.write_text(text, encoding="utf-8")


def leads(confidences):
    """The step of the lead and the sureness of the numeral whose product each confidence is."""
    every = LEADS[None, :, None] / 65535 * SURENESS
    nearest = np.abs(confidences[:, None, None] - every).reshape(len(confidences), -1).argmin(axis=1)
    step, sureness = np.unravel_index(nearest, every.shape[1:])
    return step, SURENESS[sureness]


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("weights")
    command.add_argument("choices")
    command.add_argument("directory", type=pathlib.Path)
    command.set_defaults(run=fit_weights)
    command = commands.add_parser("calibrate")
    command.add_argument("directory", type=pathlib.Path)
    command.add_argument("output", type=pathlib.Path)
    command.add_argument("docs", type=pathlib.Path)
    command.set_defaults(run=calibrate)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
