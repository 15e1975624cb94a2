"""What features of a link say together, beyond the sum of their weights: boosted trees of a question and two that follow from it.

A logit of being right for the links that trees are asked about (`PageScorer.asksTrees`), as far as they are near the best of
their units: the linear score as it is, and trees added to it one by one, each a step of Newton's down the loss. The same input gives the same trees; needs numpy and scipy.
"""
import dataclasses

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import vstack

TREES = 100
STEP = 0.2  # share of each tree's points that is kept
PRIOR = 8.0  # precision of the prior of a tree's points
LEAST = 60  # links on each side of a question
BINS = 32  # values of a feature that may be asked for
REACH = 6.0  # as LinkTrees.reach
WEIGHT = 3.0  # what the trees count in the gain of a link, chosen among four on pages left out and their shuffles


@dataclasses.dataclass
class Tree:
    """Three questions, each the number of a feature and the least value that says yes, and the points by the answers."""
    questions: list
    points: list

    def line(self, names):
        """As SegmentReport.swift reads it."""
        questions = " ".join(f"{names[feature]} {least:.5g}" for feature, least in self.questions)
        return f"tree {questions} {' '.join(f'{WEIGHT * points:.3f}' for points in self.points)}\n"

    def swift(self, names):
        """As a row of LinkTrees.table."""
        questions = ", ".join(f"(.{names[feature]}, {least:.5g})" for feature, least in self.questions)
        points = ", ".join(f"{WEIGHT * points:.3f}" for points in self.points)
        return f"    Tree(\n      {questions},\n      [{points}]),\n"


class Bins:
    """The values of a sparse table, as numbers of bins; a feature's values without an entry are 0."""

    def __init__(self, table):
        self.table, self.count = table.tocsc(), table.shape[0]
        self.features, self.bounds, starts, codes, links, self.zeros = [], [], [0], [], [], []
        for feature in np.flatnonzero(np.diff(self.table.indptr) >= LEAST):
            span = slice(*self.table.indptr[feature:feature + 2])
            values = self.table.data[span]
            shares = np.quantile(values, np.linspace(0, 1, BINS - 1), method="nearest")
            kept = np.unique(np.r_[shares, 0.0])
            if len(kept) < 2:
                continue
            bounds = (kept[1:] + kept[:-1]) / 2
            self.features.append(feature)
            self.bounds.append(bounds)
            codes.append(starts[-1] + np.searchsorted(bounds, values, side="right"))
            links.append(self.table.indices[span])
            self.zeros.append(starts[-1] + np.searchsorted(bounds, 0.0, side="right"))
            starts.append(starts[-1] + len(kept))
        self.codes, self.links, self.starts = np.concatenate(codes), np.concatenate(links), np.array(starts)
        self.feature_of = np.repeat(np.arange(len(self.features)), np.diff(self.starts))

    def sums(self, values, entries=slice(None)):
        """The sum of some links' values by bin, those of 0 left out."""
        return np.bincount(self.codes[entries], values[self.links[entries]], self.starts[-1])

    def below(self, sums, total):
        """By bin: the sum of its feature's bins up to it, those of 0 among them."""
        sums = sums.copy()
        sums[self.zeros] += total - np.add.reduceat(sums, self.starts[:-1])
        upto = np.cumsum(sums)
        return upto - np.repeat(np.r_[0, upto[self.starts[1:-1] - 1]], np.diff(self.starts))

    def question(self, sums, totals):
        """What is best asked, by the sums of slope, curvature and number; None where nothing is won."""
        slope, curve, number = (self.below(*pair) for pair in zip(sums, totals))
        whole = totals[0] ** 2 / (totals[1] + PRIOR)
        won = slope ** 2 / (curve + PRIOR) + (totals[0] - slope) ** 2 / (totals[1] - curve + PRIOR) - whole
        won[(number < LEAST) | (totals[2] - number < LEAST)] = 0
        won[self.starts[1:] - 1] = 0
        best = np.argmax(won)
        if won[best] <= 0:
            return None
        place = self.feature_of[best]
        return self.features[place], self.bounds[place][best - self.starts[place]]

    def answers(self, question):
        """By link: whether it is yes."""
        feature, least = question
        column = np.zeros(self.count)
        span = slice(*self.table.indptr[feature:feature + 2])
        column[self.table.indices[span]] = self.table.data[span]
        return column >= least


def boost(table, right, weight, score):
    """Trees added to a score, for the odds of a link to be right."""
    bins, trees, ones = Bins(table), [], np.ones(len(right))
    numbers = bins.sums(ones)
    for _ in range(TREES):
        odds = 1 / (1 + np.exp(-score))
        values = [weight * (odds - right), weight * odds * (1 - odds), ones]
        sums = [bins.sums(values[0]), bins.sums(values[1]), numbers]
        totals = [value.sum() for value in values]
        first = bins.question(sums, totals)
        if first is None:
            break
        is_more = bins.answers(first)
        entries = np.flatnonzero(is_more[bins.links])
        more, more_totals = [bins.sums(value, entries) for value in values], [value[is_more].sum() for value in values]
        less, less_totals = [a - b for a, b in zip(sums, more)], [a - b for a, b in zip(totals, more_totals)]
        tree = Tree([first], [])
        for links, part, part_totals in ((~is_more, less, less_totals), (is_more, more, more_totals)):
            second = bins.question(part, part_totals) or first
            tree.questions.append(second)
            answers = bins.answers(second)
            for leaf in (links & ~answers, links & answers):
                points = -STEP * values[0][leaf].sum() / (values[1][leaf].sum() + PRIOR)
                tree.points.append(points)
                score = score + points * leaf
        trees.append(tree)
    return trees


def near(page, weights):
    """The links of a page that trees learn from: near the best of both units; with what the weights say of each, as three figures."""
    score = page.table @ weights
    begins, ends, links = np.split(score, [page.units, 2 * page.units])
    behind, before = ends.copy(), begins.copy()
    np.maximum.at(behind, page.first, links)
    np.maximum.at(before, page.second, links)
    kept = page.is_asked & (links > np.maximum(behind[page.first], before[page.second]) - REACH)
    kept &= (page.next[page.first] != -2) & (page.next[page.second] != -2)
    odds = np.exp(links)
    follows = links - np.log(np.exp(ends) + np.bincount(page.first, odds, page.units))[page.first]
    leads = links - np.log(np.exp(begins) + np.bincount(page.second, odds, page.units))[page.second]
    gain = np.clip(2 * links - begins[page.second] - ends[page.first], -20, 20)
    kept = np.flatnonzero(kept)
    return kept, np.stack([follows, leads, gain, np.ones_like(gain)], axis=1)[kept]


def fit(pages, weights):
    """The trees of pages, and of weights fitted to them."""
    links = [near(page, weights) for page in pages]
    said = np.concatenate([figures for _, figures in links])
    right = np.concatenate([page.is_right[kept] for page, (kept, _) in zip(pages, links)]).astype(float)
    weight = np.concatenate([np.full(len(kept), page.weight) for page, (kept, _) in zip(pages, links)])
    weight /= weight.mean()

    def loss(factors):
        score = said @ factors
        odds = 1 / (1 + np.exp(-score))
        return weight @ (np.logaddexp(0, score) - right * score), said.T @ (weight * (odds - right))

    factors = minimize(loss, np.array([0.5, 0.5, 0, 0]), jac=True, method="L-BFGS-B").x
    return boost(vstack([page.asked(kept) for page, (kept, _) in zip(pages, links)]), right, weight, said @ factors)
