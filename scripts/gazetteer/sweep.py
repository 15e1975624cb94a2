"""Writes the results of a sweep as tables: sweep.py RESULTS DOCUMENT.

RESULTS has a line for each kind of text: table, position in it, kind, how many came out right, of how many, the share
that must. The table goes between the document's two lines `<!-- sweep: TABLE -->`.
"""

import pathlib
import re
import sys


def main():
    results, document = map(pathlib.Path, sys.argv[1:])
    tables = {}
    for line in results.read_text(encoding="utf-8").splitlines():
        name, position, kind, right, count, floor = line.split("\t")
        row = f"| {kind} | {int(count):,} | {int(right) / int(count):.4f} | {floor} |"
        tables.setdefault(name, []).append((int(position), row))
    text = document.read_text(encoding="utf-8")
    for name, rows in tables.items():
        mark = f"<!-- sweep: {name} -->\n"
        lines = ["| | texts | share right | at least |", "|---|--:|--:|--:|", *(row for _, row in sorted(rows))]
        text, found = re.subn(rf"({mark}).*?({mark})", lambda m: m[1] + "\n".join(lines) + "\n" + m[2], text, flags=re.S)
        assert found == 1, f"{document} has no place for the table '{name}'"
    document.write_text(text, encoding="utf-8")


main()
