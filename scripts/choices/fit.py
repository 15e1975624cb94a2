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
import os
import pathlib
import struct

# The vectors are too short to share out: threads would only wait for each other. To be said before numpy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

TABLE = 1 << 15
# By model: the tables of its file, which one is its own, and the precision of the prior of a feature that one option has.
# It grows with the root of their number: frequent features say the same in other words and must share.
MODELS = {"articles": (2, 0, 0.7), "metrics": (2, 1, 0.2), "periods": (1, 0, 0.3)}
FOLDS = 12  # pages are left out in so many groups
SCALE = 1024  # weights are stored as int16, in 1024ths


class Choices:
    """The features of each option, and whether it is right; the page and the weight of each choice."""

    def __init__(self, path):
        data = path.read_bytes()
        features, sizes, choice, right, page, article = [], [], [], [], [], []
        at = 0
        while at < len(data):
            number, of, count = struct.unpack_from("<iii", data, at)
            at += 12
            for _ in range(count):
                is_right, n = struct.unpack_from("<ii", data, at)
                at += 8
                features.append(np.unique(np.frombuffer(data, dtype="<u2", count=n, offset=at)))
                at += 2 * n
                sizes.append(len(features[-1]))
                choice.append(len(page))
                right.append(is_right)
            page.append(number)
            article.append(number * 10000 + of)
        columns = np.concatenate(features).astype(np.int32)
        ends = np.r_[0, np.cumsum(sizes)]
        self.options = csr_matrix((np.ones(len(columns)), columns, ends), (len(right), TABLE))
        self.features = self.options.T.tocsr()
        self.choice = np.array(choice)
        self.first = np.r_[True, self.choice[1:] != self.choice[:-1]].nonzero()[0]
        self.right = np.array(right, bool)
        self.page = np.array(page)
        _, index, counts = np.unique(np.array(article), return_inverse=True, return_counts=True)
        self.weight = counts[index] ** -0.5

    def fit(self, precision, left_out=None, start=None):
        """The weights; those of all pages are a start for those of all but a group."""
        prior = precision * np.sqrt(np.bincount(self.options.indices, minlength=TABLE))
        weight = self.weight * (1 if left_out is None else self.page % FOLDS != left_out)

        def loss(w):
            score = self.options @ w
            score -= np.maximum.reduceat(score, self.first)[self.choice]
            e = np.exp(score)
            total = np.add.reduceat(e, self.first)
            good = np.add.reduceat(np.where(self.right, e, 0), self.first)
            p = e / total[self.choice]
            q = np.where(self.right, e / np.maximum(good, 1e-300)[self.choice], 0)
            value = -(weight * np.log(np.maximum(good / total, 1e-300))).sum() + (prior * w) @ w / 2
            return value, self.features @ ((p - q) * weight[self.choice]) + prior * w

        start = np.zeros(TABLE) if start is None else start
        return minimize(loss, start, jac=True, method="L-BFGS-B", options=dict(maxiter=150 if left_out is None else 60)).x

    @staticmethod
    def table(weights):
        return np.clip(np.round(weights * SCALE), -32768, 32767).astype("<i2")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("choices", type=pathlib.Path)
    parser.add_argument("model", choices=MODELS)
    options = parser.parse_args()
    choices = Choices(options.choices / f"{options.model}.dat")
    tables, own, precision = MODELS[options.model]
    names = (options.choices / "names.txt").read_text(encoding="utf-8").splitlines()
    full = choices.fit(precision)
    folds = [choices.fit(precision, fold, full) for fold in range(min(FOLDS, len(names)))]
    fitted = {"full": full} | {name: folds[page % FOLDS] for page, name in enumerate(names)}
    for name, weights in fitted.items():
        path = options.choices / f"{name}.bin"
        file = np.fromfile(path, "<i2") if path.exists() else np.zeros(tables * TABLE, "<i2")
        file[own * TABLE : (own + 1) * TABLE] = choices.table(weights)
        file.tofile(path)


if __name__ == "__main__":
    main()
