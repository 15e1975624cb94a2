#!/usr/bin/env python3
"""Fit the weights of Sources/LiangStages/Segment/SegmentWeights.swift.

    fit.py CHOICES [--without GROUP] [--out SegmentWeights.swift]

CHOICES is what SegmentTraining.swift writes (LIANG_SEGMENT_TRAINING=FILE swift test --filter SegmentTraining);
CHOICES.names lists the features in order, each with its present weight. A conditional logit: the weights under which
the right option of each choice is likeliest, held near zero by a Gaussian prior. Needs numpy; the same
input gives the same weights.
"""
import argparse
import re
import struct

import numpy as np

PRIOR = 0.02  # precision of the prior around zero
STEPS = 400
# What the annotated pages hardly show, from the way papers are made: each brief behind a bullet is a story of its own.
EXPECTED = {"beginBulleted": 3.0, "bulletedAfterText": -3.0}


def read(path, features, without):
    """Flat arrays: feature number and value of each entry, the option it is of, the choice each option is of."""
    data = open(path, "rb").read()
    cols, vals, rows, choice, right, weight = [], [], [], [], [], []
    at = option = number = 0
    while at < len(data):
        group, w, target, count = struct.unpack_from("<ifii", data, at)
        at += 16
        for index in range(count):
            (n,) = struct.unpack_from("<i", data, at)
            at += 4
            pairs = np.frombuffer(data, dtype=[("f", "<i4"), ("v", "<f4")], count=n, offset=at)
            at += 8 * n
            if group != without:
                cols.append(pairs["f"])
                vals.append(pairs["v"])
                rows.append(np.full(n, option))
                choice.append(number)
                right.append(index == target)
                option += 1
        if group != without:
            weight.append(w)
            number += 1
    return (np.concatenate(cols), np.concatenate(vals), np.concatenate(rows),
            np.array(choice), np.array(right), np.array(weight))


def fit(entries, start):
    cols, vals, rows, choice, right, weight = entries
    options, choices = len(choice), len(weight)
    first = np.r_[True, choice[1:] != choice[:-1]].nonzero()[0]
    option_weight = weight[choice]

    def loss(w):
        score = np.bincount(rows, vals * w[cols], options)
        top = np.maximum.reduceat(score, first)[choice]
        e = np.exp(score - top)
        total = np.add.reduceat(e, first)[choice]
        p = e / total
        value = -(option_weight * np.log(np.maximum(p, 1e-12)))[right].sum()
        slope = np.bincount(cols, vals * (option_weight * (p - right))[rows], len(w))
        return value + PRIOR * ((w - start) ** 2).sum(), slope + 2 * PRIOR * (w - start)

    # L-BFGS with backtracking, written out so that numpy is all it takes.
    w, memory = start.copy(), []
    value, slope = loss(w)
    for step in range(STEPS):
        q = slope.copy()
        stack = []
        for s, y in reversed(memory):
            a = s @ q / (y @ s)
            q -= a * y
            stack.append(a)
        if memory:
            s, y = memory[-1]
            q *= s @ y / (y @ y)
        else:
            q /= max(1.0, np.abs(q).max())
        for (s, y), a in zip(memory, reversed(stack)):
            q += s * (a - y @ q / (y @ s))
        length, descent = 1.0, slope @ q
        while True:
            nw = w - length * q
            nvalue, nslope = loss(nw)
            if nvalue <= value - 1e-4 * length * descent or length < 1e-8:
                break
            length /= 2
        s, y = nw - w, nslope - slope
        if s @ y > 1e-10:
            memory = (memory + [(s, y)])[-10:]
        done = value - nvalue < 1e-6 * abs(value)
        w, value, slope = nw, nvalue, nslope
        if done:
            break
    print(f"{choices} choices, loss {value / weight.sum():.4f} after {step + 1} steps")
    return w


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("choices")
    parser.add_argument("--without", type=int, default=-1)
    parser.add_argument("--out")
    parser.add_argument("--plain")
    args = parser.parse_args()
    names = [line.split() for line in open(args.choices + ".names") if line.strip()]
    start = np.array([EXPECTED.get(name, 0.0) for name, _ in names])
    w = fit(read(args.choices, names, args.without), start)
    table = [f"(.{name}, {weight:.2f})" for (name, _), weight in zip(names, w)]
    lines, line = [], "   "
    for item in table:
        if len(line) + len(item) + 2 > 118:
            lines.append(line)
            line = "   "
        line += f" {item},"
    lines.append(line)
    body = "\n".join(lines)
    if args.plain:
        open(args.plain, "w").write("".join(f"{name} {weight:.2f}\n" for (name, _), weight in zip(names, w)))
    if args.out:
        text = open(args.out).read()
        text = re.sub(r"(static let table: \[\(SegmentFeature, Float\)\] = \[\n).*?(\n  \]\n)",
                      lambda m: m.group(1) + body + m.group(2), text, flags=re.S)
        open(args.out, "w").write(text)


main()
