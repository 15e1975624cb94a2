"""The table of docs/segmentation.md that says how pages without blank lines are read.

The annotated pages are copied without their blank lines, the annotations with the numbers that their lines have there, and `liang eval`
reads them. docs.py writes and checks the table.
"""

import json
import pathlib
import re
import tempfile

COLUMNS = {"articles B³": "b3", "order F": "reading order", "joins F": "joins", "roles": "role", "headlines F": "headline"}
MARK = "<!-- unparted -->"


def filled(text, root, liang):
    """The text with the table; `liang(arguments…)` runs the program and answers what it prints."""
    lines = ["| pages | " + " | ".join(COLUMNS) + " |", "|---|" + "--:|" * len(COLUMNS)]
    for folder in ("Gold", "Pages", "Unseen"):
        with tempfile.TemporaryDirectory() as directory:
            for page in (root / "Tests" / folder).glob("*.txt"):
                copy(page, pathlib.Path(directory))
            heads, *_, total = liang("eval", "--gold", directory).strip().split("\n")
        names = re.split(r"\s{2,}", heads.strip())[1:]
        scores = dict(zip(names, total.split()[1:]))
        lines.append(f"| Tests/{folder} | " + " | ".join(scores[name] for name in COLUMNS.values()) + " |")
    head, _, tail = text.split(MARK)
    return f"{head}{MARK}\n" + "\n".join(lines) + f"\n{MARK}{tail}"


def copy(page, directory):
    """The page and its annotations without blank lines."""
    numbers, kept = {}, []
    for number, line in enumerate(page.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            kept.append(line)
            numbers[number] = len(kept)
    (directory / page.name).write_text("\n".join(kept) + "\n", encoding="utf-8")
    for kind in ("lines", "articles", "metrics", "places"):
        source = page.with_suffix(f".{kind}.jsonl")
        rows = [json.loads(row) for row in source.read_text(encoding="utf-8").split("\n") if row]
        for row in rows:
            if "line" in row:
                row["line"] = numbers[row["line"]]
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (directory / source.name).write_text(text, encoding="utf-8")
