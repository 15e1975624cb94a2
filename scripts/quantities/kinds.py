#!/usr/bin/env python3
"""Writes into docs/quantities.md how figures of each kind are read, over Tests/Gold and Tests/Pages.

    kinds.py LIANG

LIANG is the binary. `liang eval --errors` lists every figure that was missed, read wrongly, or is not in the gold; this
counts them by kind.
"""
import collections
import glob
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs/quantities.md"
ROW = re.compile(r"^(\S+) metric (\w+): (.*)$")


def kinds(text):
    return re.findall(r"kind=(\S+)", text)


def count(liang, folder):
    """For each kind: in the gold, read, found, exact, of the right kind."""
    totals = collections.defaultdict(collections.Counter)
    for path in glob.glob(f"{folder}/*.metrics.jsonl"):
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            if not row.get("optional"):
                kind = row["kind"] if isinstance(row["kind"], str) else row["kind"][0]
                totals[kind].update(gold=1, found=1, exact=1, right=1)
    run = subprocess.run([liang, "eval", "--gold", folder, "--errors"], capture_output=True, text=True, check=True)
    for line in (run.stdout + run.stderr).splitlines():
        match = ROW.match(line.strip())
        if not match:
            continue
        verdict, found = match[2], kinds(match[3])
        kind = found[0].split("|")[0]
        if verdict == "missed":
            totals[kind].subtract(found=1, exact=1, right=1)
        elif verdict == "wrong":
            totals[kind].subtract(exact=1)
            if found[-1] not in found[0].split("|"):
                totals[kind].subtract(right=1)
        else:
            totals[kind].update(extra=1)
    return totals


def table(totals):
    lines = ["| kind | in the gold | found | exact | another kind | read where none is |", "|---|--:|--:|--:|--:|--:|"]
    everything = collections.Counter()
    for kind, row in sorted(totals.items(), key=lambda item: -item[1]["gold"]):
        everything.update(row)
        lines.append(line(kind, row))
    return lines + [line("all", everything)]


def line(name, row):
    share = lambda key: f"{row[key] / row['gold']:.3f}" if row["gold"] else "–"
    return f"| {name} | {row['gold']} | {share('found')} | {share('exact')} | {row['found'] - row['right']} | {row['extra']} |"


def main():
    text = DOCS.read_text(encoding="utf-8")
    for folder in ("Gold", "Pages"):
        rows = "\n".join(table(count(sys.argv[1], str(ROOT / "Tests" / folder))))
        mark = f"<!-- kinds of {folder} -->"
        head, _, tail = text.split(mark)
        text = f"{head}{mark}\n{rows}\n{mark}{tail}"
    DOCS.write_text(text, encoding="utf-8")


main()
