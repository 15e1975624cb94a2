#!/usr/bin/env python3
"""Fit the weights of the segmenter to the pages that SegmentTraining.swift writes.

    fit.py PAGES WEIGHTS [--into SOURCES]
    fit.py PAGES --heads --into SOURCES

PAGES is a directory: its files are described in SegmentTraining.swift. Into the directory WEIGHTS goes `all`, fitted to
everything, and for each group, under its number, weights fitted without it: the groups are left out in FOLDS parts, so that
neither a page nor the others of its part were seen. SOURCES is the folder of SegmentWeights.swift and LinkTrees+Table.swift.
With --heads only the weights of the parts of headlines are fitted, to everything: the others of SOURCES stay.

Three steps. A conditional logit for single choices: the weights under which the right follower and the right leader of each
unit are likeliest, held near zero by a Gaussian prior. From there a structured perceptron for the decision over a page:
a page is decided as `PathCover` does, before `CohesionSearch`, with every wrong link made dearer to leave out by MARGIN, and the weights move from
what was decided to what is right; the mean over all steps counts. Then what features say together: see trees.py. Needs numpy and scipy; the same input gives the same
weights.
"""
import argparse
import multiprocessing
import os
import pathlib
import re

import numpy as np
from scipy.optimize import linear_sum_assignment, minimize
from scipy.sparse import csr_matrix, diags

import trees

PRIOR = 0.5  # precision of the prior
FOLDS = 8
OPTIONS = 6  # wrong links kept for a single choice, the best by the weights that stories are drafted with
ROUNDS = 12  # how often the perceptron sees every page
ORDERS = 4  # how many orders it sees them in
STEP = 0.01
MARGIN = 2.0
# What the annotated pages hardly show, from the way papers are made: each brief behind a bullet is a story of its own;
# behind a decimal point stands a digit, behind a bare number its unit; a headline over a photographer alone has the picture that
# stands below no headline.
EXPECTED = {"beginBulleted": 4.0, "bulletedAfterText": -5.0, "decimalsResume": 2.0, "decimalsCutShort": -4.0,
            "digitsResume": 5.0, "numberCutShort": -4.0, "creditedHeadThenStray": 2.0}
# What is not left to the fit: of text that stops in the middle of a sentence the fit learns which piece goes on in it, and hardly
# that one must. Of -3 and -6 neither is better on pages left out. On small pages counting tells which piece is left for it
# (`OpenEnds`); annotated pages have too much text for that to be learnt from them.
FIXED = {"endCut": -3.0, "openThenLastLeft": 6.0}


def rows(directory, name, features):
    """Options in rows, features in columns."""
    counts = np.fromfile(directory / f"{name}-counts.bin", dtype="<i4")
    entries = np.fromfile(directory / f"{name}-entries.bin", dtype=[("feature", "<i4"), ("value", "<f4")])
    return csr_matrix((entries["value"].astype(float), entries["feature"], np.r_[0, np.cumsum(counts)]),
                      shape=(len(counts), features))


class Page:
    """What can be decided on a page, and what is right."""

    def __init__(self, head, successors, links, table, start, stands):
        self.group, self.weight, self.units = int(head["group"]), float(head["weight"]), int(head["units"])
        self.next = successors
        self.first, self.second = links[:, 0], links[:, 1]
        self.begins = start + np.arange(self.units)
        self.ends = self.begins + self.units
        self.links = start + 2 * self.units + np.arange(len(links))
        self.place = {(u, v): i for i, (u, v) in enumerate(links.tolist())}
        self.table = table[start:start + 2 * self.units + len(links)]
        self.stands = stands[self.links]
        self.is_asked = np.diff(self.stands.indptr) > 0
        self.is_right = self.next[self.first] == self.second
        right = np.full(self.units, -1)
        right[self.first[self.is_right]] = self.second[self.is_right]
        self.truth = self.features(right)

    def choices(self, drafting):
        """For each choice the rows of its options, the right one first: the right follower of each unit, its leader."""
        score = (self.table @ drafting)[2 * self.units:]
        known = self.next != -2
        usable = known[self.first] & known[self.second]
        led = set(self.next[self.next >= 0].tolist())
        for unit in np.flatnonzero(known):
            for side, none, is_open in ((self.first, self.ends, self.next[unit] < 0),
                                        (self.second, self.begins, unit not in led)):
                mine = np.flatnonzero(usable & (side == unit))
                right = mine[self.is_right[mine]]
                wrong = mine[~self.is_right[mine]]
                options = [none[unit], *self.links[wrong[np.argsort(-score[wrong], kind="stable")[:OPTIONS]]]]
                if is_open:
                    yield options
                elif len(right):
                    yield [self.links[right[0]], *options]

    def asked(self, kept):
        """What trees ask of some links: their features, those of the ends and beginnings that they spare, how their units stand."""
        first, second = self.units + self.first[kept], self.second[kept]
        return self.table[2 * self.units + kept] + self.stands[kept] + self.table[first] + self.table[second]

    def features(self, successor):
        """The features of a decision: a link counts against the end and the beginning that it spares, as in PageDecision."""
        linked = np.flatnonzero(successor >= 0)
        is_led = np.zeros(self.units, bool)
        is_led[successor[linked]] = True
        counts = np.zeros(self.table.shape[0])
        counts[:self.units] = ~is_led
        counts[self.units:2 * self.units] = successor < 0
        for unit in linked:
            counts[2 * self.units + self.place[unit, successor[unit]]] = 2
        return self.table.T @ counts

    def decide(self, weights, margin):
        """The best cover, where wrong links count `margin` more and right ones less."""
        score = self.table @ weights
        links = score[2 * self.units:]
        gain = 2 * links - score[self.second] - score[self.units + self.first]
        gain += np.where(self.is_right, -margin, margin)
        gains = np.zeros((self.units, self.units))
        gains[self.first, self.second] = np.maximum(gain, 0)
        while True:
            successor = np.full(self.units, -1)
            for unit, follower in zip(*linear_sum_assignment(gains, maximize=True)):
                if gains[unit, follower] > 0:
                    successor[unit] = follower
            ring = first_ring(successor)
            if not ring:
                return successor
            weakest = min(ring, key=lambda unit: gains[unit, successor[unit]])
            gains[weakest, successor[weakest]] = 0


def first_ring(successor):
    seen = np.full(len(successor), -1)
    for start in range(len(successor)):
        path, unit = [], start
        while unit >= 0 and seen[unit] < 0:
            seen[unit] = start
            path.append(unit)
            unit = successor[unit]
        if unit >= 0 and seen[unit] == start:
            return path[path.index(unit):]
    return None


class Choices:
    """Options in rows; which rows are one choice. The first option is right."""

    def __init__(self, table, lists, weight, group):
        self.weight, self.group = np.array(weight), np.array(group)
        self.options = np.array([len(options) for options in lists])
        self.table = table[np.concatenate(lists)]

    @classmethod
    def of_heads(cls, heads, table):
        """For each headline the ways to read it, the right one first."""
        starts = np.r_[0, np.cumsum(heads["ways"])[:-1]]
        lists = []
        for start, ways, right in zip(starts, heads["ways"], heads["right"]):
            lists.append([start + right, *(start + way for way in range(ways) if way != right)])
        return cls(table, lists, heads["weight"].astype(float), heads["group"])

    def fit(self, without, expected, start, tolerance):
        """The weights for all but some groups."""
        kept = ~np.isin(self.group, without)
        table, options, weight = self.table[np.repeat(kept, self.options)], self.options[kept], self.weight[kept]
        first = np.r_[0, np.cumsum(options)[:-1]]
        columns, spread = table.T.tocsr(), np.repeat(weight, options)

        def loss(w):
            score = table @ w
            score -= np.repeat(np.maximum.reduceat(score, first), options)
            odds = np.exp(score)
            share = odds / np.repeat(np.add.reduceat(odds, first), options)
            error = spread * share
            error[first] -= weight
            away = w - expected
            value = -(weight * np.log(np.maximum(share[first], 1e-12))).sum()
            return value + PRIOR * away @ away, columns @ error + 2 * PRIOR * away

        return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400, "ftol": tolerance}).x


def perceptron(pages, weights):
    """The mean of what the structured perceptron comes to by pages in several orders: one order alone moves figures of pages
    left out by half a point."""
    return np.mean([averaged(pages, weights, np.random.RandomState(seed)) for seed in range(ORDERS)], axis=0)


def averaged(pages, weights, order):
    """The mean of the weights over all steps of one perceptron."""
    total, count = np.zeros_like(weights), 0
    for turn in range(ROUNDS):
        for page in order.permutation(len(pages)):
            page = pages[page]
            decided = page.decide(weights, MARGIN)
            step = STEP / (1 + turn / 2) * page.weight / np.sqrt(max(1, page.units))
            weights = weights + step * (page.truth - page.features(decided))
            total += weights
            count += 1
    return total / count


def read(directory, names, drafting):
    """The pages, and all choices on them."""
    heads = np.fromfile(directory / "pages.bin",
                        dtype=[("group", "<i4"), ("weight", "<f4"), ("units", "<i4"), ("links", "<i4")])
    successors = np.fromfile(directory / "successors.bin", dtype="<i4")
    links = np.fromfile(directory / "links.bin", dtype="<i4").reshape(-1, 2)
    table = rows(directory, "rows", len(names))
    weighted = np.array([has_weight(name) for name in names], float)
    stands, table = table @ diags(1 - weighted), table @ diags(weighted)
    for part in (stands, table):
        part.eliminate_zeros()
    pages, unit, link, row = [], 0, 0, 0
    for head in heads:
        units, count = head["units"], head["links"]
        pages.append(Page(head, successors[unit:unit + units], links[link:link + count], table, row, stands))
        unit, link, row = unit + units, link + count, row + 2 * units + count
    fragments = np.fromfile(directory / "fragments.bin", dtype=[("group", "<i4"), ("weight", "<f4"), ("text", "<i4")])
    lists = [(page, options) for page in pages for options in page.choices(drafting)]
    choices = Choices(
        table, [options for _, options in lists], [page.weight for page, _ in lists], [page.group for page, _ in lists])
    pieces = rows(directory, "fragments", len(names))
    heads = np.fromfile(directory / "heads.bin", dtype=[("group", "<i4"), ("weight", "<f4"), ("ways", "<i4"), ("right", "<i4")])
    return pages, choices, fragments, pieces, Choices.of_heads(heads, rows(directory, "heads", len(names)))


def has_weight(name):
    """Whether a feature is no mere question for trees."""
    return not name.startswith("stand")


def heads_of(names):
    """Which features are those of `HeadRoles`: they stand together."""
    first, last = names.index("headAnySection"), names.index("stepTogetherJoined")
    return np.array([first <= place <= last for place in range(len(names))])


def fragment_weights(fragments, table, without, expected):
    """A logit for the titles that are pieces of text."""
    kept = ~np.isin(fragments["group"], without)
    table, weight = table[kept], fragments["weight"][kept].astype(float)
    sign = np.where(fragments["text"][kept] == 1, 1.0, -1.0)

    def loss(w):
        score = sign * (table @ w)
        away = w - expected
        value = (weight * np.logaddexp(0, -score)).sum()
        return value + PRIOR * away @ away, table.T @ (-weight * sign / (1 + np.exp(score))) + 2 * PRIOR * away

    return minimize(loss, expected, jac=True, method="L-BFGS-B", options={"maxiter": 400, "ftol": 1e-7}).x


def swift_table(names, weights):
    """The rows of SegmentWeights.table, filled to the width of a line."""
    lines, line = [], "   "
    for name, weight in zip(names, weights):
        if not has_weight(name):
            continue
        item = f" (.{name}, {weight:.2f}),"
        if len(line) + len(item) > 120:
            lines.append(line)
            line = "   "
        line += item
    return "\n".join(lines + [line])


def replace(file, kind, table):
    """Puts the rows of a table of that kind into a Swift file."""
    old = re.compile(rf"(static let table: \[{re.escape(kind)}\] = \[\n).*?( *\]\n\}}\n)", re.S)
    file.write_text(old.sub(lambda m: m[1] + table + "\n  ]\n}\n", file.read_text()))


def standing(names, file):
    """The weights that stand in a Swift file."""
    weights = dict(re.findall(r"\(\.(\w+), (-?[\d.]+)\)", file.read_text()))
    return np.array([float(weights.get(name, 0)) for name in names])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("weights", type=pathlib.Path, nargs="?", help="not with --heads")
    parser.add_argument("--into", type=pathlib.Path, metavar="SOURCES")
    parser.add_argument("--heads", action="store_true", help="fit only the parts of headlines; needs --into")
    args = parser.parse_args()
    if args.heads and not args.into:
        parser.error("--heads needs --into SOURCES")
    if args.heads and args.weights:
        parser.error("--heads writes no WEIGHTS; leave the directory out")
    if not args.heads and not args.weights:
        parser.error("the directory WEIGHTS is needed without --heads")
    names, drafting = zip(*(line.split() for line in (args.pages / "names.txt").read_text().splitlines()))
    expected = np.array([EXPECTED.get(name, 0.0) for name in names])
    of_fragments = np.array([name.startswith("fragment") for name in names])
    of_heads = heads_of(names)
    pages, choices, fragments, pieces, heads = read(args.pages, names, np.array(drafting, float))
    if args.heads:
        file = args.into / "SegmentWeights.swift"
        roles = heads.fit([], expected, np.zeros(len(names)), 1e-7)
        replace(file, "(SegmentFeature, Float)", swift_table(names, np.where(of_heads, roles, standing(names, file))))
        return
    args.weights.mkdir(parents=True, exist_ok=True)

    def fit(without, start, tolerance):
        single = choices.fit(without, expected, start, tolerance)
        seen = [page for page in pages if page.group not in without]
        joint = perceptron(seen, single)
        judge = fragment_weights(fragments, pieces, without, expected)
        roles = heads.fit(without, expected, np.zeros(len(names)), 1e-7)
        together = trees.fit(seen, joint)
        weights = np.where(of_fragments, judge, np.where(of_heads, roles, joint))
        for name, weight in FIXED.items():
            weights[names.index(name)] = weight
        return single, weights, together

    def write(file, weights, together):
        lines = [f"{n} {w:.2f}\n" for n, w in zip(names, weights)] + [tree.line(names) for tree in together]
        (args.weights / file).write_text("".join(lines))

    single, fitted, together = fit([], expected, 1e-6)
    write("all", fitted, together)
    print(f"{len(pages)} pages, {len(choices.group)} choices, {len(fragments)} fragments", flush=True)
    if args.into:
        replace(args.into / "SegmentWeights.swift", "(SegmentFeature, Float)", swift_table(names, fitted))
        replace(args.into / "LinkTrees+Table.swift", "Tree", "".join(tree.swift(names) for tree in together).rstrip("\n"))
    groups = sorted({page.group for page in pages})

    def leave_out(fold):
        _, weights, together = fit(groups[fold::FOLDS], single, 1e-5)
        for group in groups[fold::FOLDS]:
            write(str(group), weights, together)

    side_by_side(leave_out, range(FOLDS))


def side_by_side(work, numbers):
    """Does the work for each number, as many at a time as there are processors; what each does hangs on its number alone."""
    context = multiprocessing.get_context("fork")
    waiting, running = list(numbers), []
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            running.append(context.Process(target=work, args=(waiting.pop(0),)))
            running[-1].start()
        running[0].join()
        if running.pop(0).exitcode != 0:
            raise SystemExit("a part failed")


main()
