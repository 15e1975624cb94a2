"""Fits the weights by which names, places and periods are chosen: fit.py CHOICES MODEL; fit.sh beside it runs all of it.

CHOICES is the directory that the training runs of Tests/LiangStagesTests write to: for every annotated article or figure
the places or times to choose from with their features, and which of them are right. A conditional random field over the
figures of an article: the weights under which the right options are likeliest, held near zero by a Gaussian prior. The
figures of an article have much in common, so an article counts as the root of their number; steps with the same features
are scored once. The cases of Tests/Cases/normalize stand as one more page, without a name. Written are the weights of all
pages, `full.bin`, and for each page those fitted without it and every twelfth page beside it, PAGE.bin, by which it is
measured; MODEL says which table of such a file is fitted. Needs numpy and scipy; the same input gives the same weights.
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

TABLE = 1 << 16
# By model: the tables of its file, which one is its own, and the precision of the prior of a feature that one option has.
# It grows with the root of their number: frequent features say the same in other words and must share.
MODELS = {"articles": (2, 0, 0.7), "metrics": (2, 1, 0.2), "periods": (1, 0, 0.3), "names": (1, 0, 0.1)}
FOLDS = 12  # pages are left out in so many groups
SCALE = 1024  # weights are stored as int16, in 1024ths


class Choices:
    """Chains of figures, each with its options; the features of options and of steps, and which options are right.

    The figures that begin their chains come first, then those that are second; options and steps lie in their order.
    """

    def __init__(self, path):
        chains = sorted(self.read(path.read_bytes()), key=lambda chain: -len(chain[2]))
        longest = len(chains[0][2])
        sizes, sets, features, right, steps, before, after = {}, {}, [], [], [], [], []
        for page, article, figures in chains:
            sizes[page, article] = sizes.get((page, article), 0) + len(figures)
        pages, weights, first, self.ends, last = [], [], [], [(0, 0, 0)], {}
        for at in range(longest):
            for number, (page, article, figures) in enumerate(chains):
                if len(figures) <= at:
                    break
                options, moves = figures[at]
                start = len(features)
                own = range(start, start + len(options))
                first.append(start)
                pages.append(page)
                weights.append(sizes[page, article] ** -0.5)
                right.extend(is_right for is_right, _ in options)
                features.extend(of for _, of in options)
                pairs = [(one, other) for one in last[number] for other in own] if at else []
                before.extend(one for one, _ in pairs)
                after.extend(other for _, other in pairs)
                steps.extend(sets.setdefault(of, len(sets)) for of in moves)
                last[number] = own
            self.ends.append((len(first), len(features), len(steps)))
        self.page, self.weight, self.first = np.array(pages), np.array(weights), np.array(first)
        self.figure = np.repeat(np.arange(len(first)), np.diff(np.r_[first, len(features)]))
        self.right = np.array(right, bool)
        self.before, self.after, self.step = (np.array(one, np.int64) for one in (before, after, steps))
        self.options, self.steps = self.matrix(features), self.matrix(list(sets) or [b""])
        self.features, self.step_features = self.options.T.tocsr(), self.steps.T.tocsr()

    @staticmethod
    def read(data):
        at = 0

        def number():
            nonlocal at
            at += 4
            return struct.unpack_from("<i", data, at - 4)[0]

        def features():
            nonlocal at
            end = at + 4 + 2 * struct.unpack_from("<i", data, at)[0]
            at, start = end, at + 4
            return data[start:end]

        while at < len(data):
            page, article, count = number(), number(), number()
            figures, last = [], 0
            for _ in range(count):
                options = [(number(), features()) for _ in range(number())]
                figures.append((options, [features() for _ in range(last * len(options))]))
                last = len(options)
            yield page, article, figures

    @staticmethod
    def matrix(features):
        rows = [np.unique(np.frombuffer(of, "<u2")) for of in features]
        ends = np.r_[0, np.cumsum([len(row) for row in rows])]
        columns = np.concatenate(rows).astype(np.int32)
        return csr_matrix((np.ones(len(columns)), columns, ends), (len(rows), TABLE))

    def sums(self, scores, links):
        """By forward and backward sums the log of what each figure adds, and the shares of options and of steps."""
        best = np.maximum.reduceat(scores, self.first)
        u = np.exp(scores - best[self.figure])
        forward, total = u.copy(), np.empty(len(self.first))
        ranges = list(zip(self.ends, self.ends[1:]))
        for (f, o, s), (g, p, t) in ranges:
            if s < t:
                into = forward[self.before[s:t]] * links[s:t]
                forward[o:p] *= np.bincount(self.after[s:t] - o, into, p - o)
            total[f:g] = np.add.reduceat(forward[o:p], self.first[f:g] - o)
            forward[o:p] /= total[self.figure[o:p]]
        backward, moves = np.ones(len(u)), np.zeros(len(links))
        for (f, o, s), (g, p, t) in reversed(ranges):
            if s < t:
                ahead = (u[o:p] * backward[o:p] / total[self.figure[o:p]])[self.after[s:t] - o] * links[s:t]
                moves[s:t] = forward[self.before[s:t]] * ahead
                n = self.before[t - 1] + 1
                low = self.before[s]
                reached = np.bincount(self.before[s:t] - low, ahead, n - low)
                backward[low:n] = reached
        return np.log(total) + best, forward * backward, moves

    def fit(self, precision, left_out=None, start=None):
        """The weights; those of all pages are a start for those of all but a group."""
        counts = np.bincount(self.options.indices, minlength=TABLE)
        prior = precision * np.sqrt(counts + np.bincount(self.steps.indices[self.steps.indptr[0] :], minlength=TABLE))
        weight = self.weight * (1 if left_out is None else self.page % FOLDS != left_out)
        own, moved = weight[self.figure], weight[self.figure[self.after]]

        def loss(w):
            scores = self.options @ w
            links = np.exp(self.steps @ w)[self.step]
            free, shares, ways = self.sums(scores, links)
            known, good, kept = self.sums(np.where(self.right, scores, -1e4), links)
            value = (weight * (free - known)).sum() + (prior * w) @ w / 2
            steps = np.bincount(self.step, (ways - kept) * moved, self.steps.shape[0])
            return value, self.features @ ((shares - good) * own) + self.step_features @ steps + prior * w

        start = np.zeros(TABLE) if start is None else start
        options = dict(maxiter=150 if left_out is None else 40)
        return minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x

    @staticmethod
    def table(weights):
        table = np.clip(np.round(weights * SCALE), -32768, 32767).astype("<i2")
        table[0] = 0  # -2 would begin the file like UTF-16, which the compiler refuses to embed
        return table


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
