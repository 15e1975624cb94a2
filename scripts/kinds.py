"""The tables of docs/quantities.md that say how figures of each kind are read.

`liang eval --errors` lists every figure that was missed, read wrongly, or is not in the gold; this counts them by kind.
docs.py writes and checks the tables.
"""

import collections
import json
import re

ROW = re.compile(r"^(\S+) metric (\w+): (.*)$")


def filled(text, root, errors):
    """The text with the tables of each set of pages; `errors(directory)` is what eval prints for it."""
    for folder in ("Gold", "Pages"):
        directory = f"Tests/{folder}"
        rows = "\n".join(table(count(root / directory, errors(directory))))
        mark = f"<!-- kinds of {folder} -->"
        head, _, tail = text.split(mark)
        text = f"{head}{mark}\n{rows}\n{mark}{tail}"
    return text


def count(folder, errors):
    """For each kind: in the gold, read, found, exact, of the right kind."""
    totals = collections.defaultdict(collections.Counter)
    for path in folder.glob("*.metrics.jsonl"):
        for line in filter(None, path.read_text(encoding="utf-8").split("\n")):
            row = json.loads(line)
            if not row.get("optional"):
                kind = row["kind"] if isinstance(row["kind"], str) else row["kind"][0]
                totals[kind].update(gold=1, found=1, exact=1, right=1)
    for line in errors.split("\n"):
        match = ROW.match(line.strip())
        if not match:
            continue
        verdict, found = match[2], re.findall(r"kind=(\S+)", match[3])
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
    for kind, row in sorted(totals.items(), key=lambda item: (-item[1]["gold"], item[0])):
        everything.update(row)
        lines.append(line(kind, row))
    return lines + [line("all", everything)]


def line(name, row):
    share = lambda key: f"{row[key] / row['gold']:.3f}" if row["gold"] else "–"
    return f"| {name} | {row['gold']} | {share('found')} | {share('exact')} | {row['found'] - row['right']} | {row['extra']} |"
