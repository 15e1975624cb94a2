#!/usr/bin/env python3
"""Fit the weights of the segmenter to the choices that SegmentTraining.swift writes.

    fit.py CHOICES WEIGHTS [--into SegmentWeights.swift]

CHOICES is a directory: choices.bin (group, weight, place of the right option, number of options), options.bin (number of
features), features.bin (number, value), names.txt (the features in order, each with its present weight). Into the directory
WEIGHTS goes `all`, fitted to everything, and for each group, under its number, weights fitted without it: the groups are
left out in FOLDS parts, so that neither a page nor two or three others were seen.

A conditional logit: the weights under which the right option of each choice is likeliest, held near zero by a Gaussian
prior. Needs numpy and scipy; the same input gives the same weights.
"""
import argparse
import pathlib
import re

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

PRIOR = 0.5  # precision of the prior
FOLDS = 8
# What the annotated pages hardly show, from the way papers are made: each brief behind a bullet is a story of its own;
# behind a decimal point stands a digit.
EXPECTED = {"beginBulleted": 4.0, "bulletedAfterText": -5.0, "decimalsResume": 2.0, "decimalsCutShort": -4.0}


class Choices:
    """Options in rows, features in columns; which rows are one choice, and which of them is right."""

    def __init__(self, directory, features):
        choices = np.fromfile(directory / "choices.bin",
                              dtype=[("group", "<i4"), ("weight", "<f4"), ("right", "<i4"), ("options", "<i4")])
        sizes = np.fromfile(directory / "options.bin", dtype="<i4")
        entries = np.fromfile(directory / "features.bin", dtype=[("feature", "<i4"), ("value", "<f4")])
        self.rows = csr_matrix((entries["value"].astype(float), entries["feature"], np.r_[0, np.cumsum(sizes)]),
                               shape=(len(sizes), features))
        self.group, self.weight = choices["group"], choices["weight"].astype(float)
        self.options = choices["options"]
        self.first = np.r_[0, np.cumsum(self.options)[:-1]]
        self.right = self.first + choices["right"]

    def without(self, groups):
        """The choices of all other groups."""
        kept = ~np.isin(self.group, groups)
        part = object.__new__(Choices)
        part.rows = self.rows[np.repeat(kept, self.options)]
        part.group, part.weight, part.options = self.group[kept], self.weight[kept], self.options[kept]
        part.first = np.r_[0, np.cumsum(part.options)[:-1]]
        part.right = part.first + (self.right - self.first)[kept]
        return part

    def fit(self, expected, start, tolerance=1e-7):
        """The weights, and the mean loss of a choice."""
        columns = self.rows.T.tocsr()
        spread = np.repeat(self.weight, self.options)

        def loss(w):
            score = self.rows @ w
            score -= np.repeat(np.maximum.reduceat(score, self.first), self.options)
            odds = np.exp(score)
            share = odds / np.repeat(np.add.reduceat(odds, self.first), self.options)
            value = -(self.weight * np.log(np.maximum(share[self.right], 1e-12))).sum()
            error = spread * share
            error[self.right] -= self.weight
            away = w - expected
            return value + PRIOR * away @ away, columns @ error + 2 * PRIOR * away

        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400, "ftol": tolerance})
        return found.x, found.fun / self.weight.sum()


def swift_table(names, weights):
    """The rows of SegmentWeights.table, filled to the width of a line."""
    lines, line = [], "   "
    for name, weight in zip(names, weights):
        item = f" (.{name}, {weight:.2f}),"
        if len(line) + len(item) > 120:
            lines.append(line)
            line = "   "
        line += item
    return "\n".join(lines + [line])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("choices", type=pathlib.Path)
    parser.add_argument("weights", type=pathlib.Path)
    parser.add_argument("--into", type=pathlib.Path)
    parser.add_argument("--only-all", action="store_true")
    args = parser.parse_args()
    names = [line.split()[0] for line in (args.choices / "names.txt").read_text().splitlines()]
    expected = np.array([EXPECTED.get(name, 0.0) for name in names])
    choices = Choices(args.choices, len(names))
    args.weights.mkdir(parents=True, exist_ok=True)

    def write(file, weights):
        (args.weights / file).write_text("".join(f"{n} {w:.2f}\n" for n, w in zip(names, weights)))

    fitted, loss = choices.fit(expected, expected)
    write("all", fitted)
    print(f"{len(choices.group)} choices, loss {loss:.4f}")
    groups = sorted(set(choices.group.tolist()))
    for fold in range(0 if args.only_all else FOLDS):
        weights = choices.without(groups[fold::FOLDS]).fit(expected, fitted, 1e-6)[0]
        for group in groups[fold::FOLDS]:
            write(str(group), weights)
    if args.into:
        table = re.compile(r"(static let table: \[\(SegmentFeature, Float\)\] = \[\n).*?(\n  \]\n)", re.S)
        text = args.into.read_text()
        args.into.write_text(table.sub(lambda m: m[1] + swift_table(names, fitted) + m[2], text))


main()
