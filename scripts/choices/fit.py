"""Fits the weights by which places and periods are chosen: fit.py CHOICES MODEL; scripts/places/fit.sh and
scripts/periods/fit.sh run all of it.

CHOICES is the directory that the training runs of Tests/LiangStagesTests write to: for every annotated article or figure
the places or times to choose from with their features, and which of them are right. A conditional logit: the weights
under which the right options are likeliest, held near zero by a Gaussian prior. The figures of an article have much in
common, so an article counts as the root of their number. Written are the weights of all pages, `full.bin`, and for each
page those fitted without it and every twelfth page beside it, PAGE.bin, by which it is measured; MODEL says which table
of such a file is fitted. Needs numpy and scipy; the same input gives the same weights.
"""

import argparse
import pathlib
import struct

import numpy as np
from scipy.optimize import minimize

TABLE = 1 << 15
# By model: the tables of its file, which one is its own, and the precision of the prior.
MODELS = {"articles": (2, 0, 0.5), "metrics": (2, 1, 0.4), "periods": (1, 0, 4.0)}
FOLDS = 12  # pages are left out in so many groups
SCALE = 1024  # weights are stored as int16, in 1024ths


class Choices:
    """Feature entries, the option of each; the choice and rightness of each option; the page and weight of each choice."""

    def __init__(self, path):
        data = path.read_bytes()
        feature, entry_option, choice, right, page, article = [], [], [], [], [], []
        at = 0
        while at < len(data):
            number, of, count = struct.unpack_from("<iii", data, at)
            at += 12
            for _ in range(count):
                is_right, n = struct.unpack_from("<ii", data, at)
                at += 8
                features = np.unique(np.frombuffer(data, dtype="<u2", count=n, offset=at))
                at += 2 * n
                feature.append(features)
                entry_option.append(np.full(len(features), len(right)))
                choice.append(len(page))
                right.append(is_right)
            page.append(number)
            article.append(number * 10000 + of)
        self.used, self.feature = np.unique(np.concatenate(feature).astype(np.int64), return_inverse=True)
        self.option = np.concatenate(entry_option)
        self.choice = np.array(choice)
        self.right = np.array(right, bool)
        self.page = np.array(page)
        _, index, counts = np.unique(np.array(article), return_inverse=True, return_counts=True)
        self.weight = counts[index] ** -0.5

    def fit(self, prior, left_out=None, start=None):
        """The weights of the features used; those of all pages are a start for those of all but a group."""
        keep = np.ones(len(self.page), bool) if left_out is None else self.page % FOLDS != left_out
        options = keep[self.choice]
        entries = options[self.option]
        feature = self.feature[entries]
        option = (np.cumsum(options) - 1)[self.option[entries]]
        choice = (np.cumsum(keep) - 1)[self.choice[options]]
        right, weight = self.right[options], self.weight[keep]
        first = np.r_[True, choice[1:] != choice[:-1]].nonzero()[0]

        def loss(w):
            score = np.bincount(option, w[feature], len(right))
            score = score - np.maximum.reduceat(score, first)[choice]
            e = np.exp(score)
            total = np.add.reduceat(e, first)
            good = np.add.reduceat(np.where(right, e, 0), first)
            p = e / total[choice]
            q = np.where(right, e / np.maximum(good, 1e-300)[choice], 0)
            value = -(weight * np.log(np.maximum(good / total, 1e-300))).sum() + prior / 2 * (w @ w)
            gradient = np.bincount(feature, ((p - q) * weight[choice])[option], len(w)) + prior * w
            return value, gradient

        start = np.zeros(len(self.used)) if start is None else start
        return minimize(loss, start, jac=True, method="L-BFGS-B", options=dict(maxiter=150 if left_out is None else 60)).x

    def table(self, weights):
        table = np.zeros(TABLE)
        table[self.used] = weights
        return np.clip(np.round(table * SCALE), -32768, 32767).astype("<i2")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("choices", type=pathlib.Path)
    parser.add_argument("model", choices=MODELS)
    options = parser.parse_args()
    choices = Choices(options.choices / f"{options.model}.dat")
    tables, own, prior = MODELS[options.model]
    names = (options.choices / "names.txt").read_text(encoding="utf-8").splitlines()
    full = choices.fit(prior)
    folds = [choices.fit(prior, fold, full) for fold in range(min(FOLDS, len(names)))]
    fitted = {"full": full} | {name: folds[page % FOLDS] for page, name in enumerate(names)}
    for name, weights in fitted.items():
        path = options.choices / f"{name}.bin"
        file = np.fromfile(path, "<i2") if path.exists() else np.zeros(tables * TABLE, "<i2")
        file[own * TABLE : (own + 1) * TABLE] = choices.table(weights)
        file.tofile(path)


if __name__ == "__main__":
    main()
