#!/usr/bin/env python3
"""Benchmarks finding and resolving places on the pages in seeds/ against public libraries, on the same text in the same
run, one core each.

    places.py [--write]

Prints a Markdown table; --write puts it into docs/gazetteer.md as well. JioNLP and cpca must be importable
(`pip install 'setuptools<66' jionlp cpca`).
"""

import json
import pathlib
import platform
import re
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
PAGES = sorted((HERE.parent / "seeds").glob("*.txt"))
DOCUMENT = HERE.parent / "docs/gazetteer.md"


def liang():
    program = HERE / ".build/release/LiangBenchmarks"
    return json.loads(subprocess.run([program, "places", *PAGES], capture_output=True, text=True, check=True).stdout)


def peers():
    """Megabytes a second of each peer's function over a whole page, the best of three rounds."""
    import cpca
    import jionlp

    pages = [page.read_text(encoding="utf-8") for page in PAGES]
    size = sum(len(page.encode()) for page in pages) / 1e6
    rates = {}
    for name, function in {
        "cpca `transform_text_with_addrs`": cpca.transform_text_with_addrs,
        "JioNLP `recognize_location`": jionlp.recognize_location,
    }.items():
        function(pages[0])  # dictionaries are loaded on first use
        seconds = []
        for _ in range(3):
            start = time.perf_counter()
            for page in pages:
                function(page)
            seconds.append(time.perf_counter() - start)
        rates[name] = size / min(seconds)
    return rates


def table():
    ours = liang()
    finding, both = ours["finding"], ours["finding_and_resolving"]
    lines = [
        f"{ours['pages']} pages, {ours['bytes']:,} bytes, {ours['places']} mentions; one core, {platform.machine()}, "
        f"Python {platform.python_version()}. The gazetteer and the word lists take "
        f"{ours['start_up_milliseconds']:.1f} ms, once, on the first page.",
        "", "| | MB/s | Liang is faster by |", "|---|--:|--:|",
        f"| Liang, finding | {finding:.1f} | |", f"| Liang, finding and resolving | {both:.1f} | |",
    ]
    return "\n".join(lines + [f"| {name} | {rate:.3f} | {both / rate:,.0f} |" for name, rate in peers().items()])


def main():
    result = table()
    print(result)
    if "--write" in sys.argv[1:]:
        text = DOCUMENT.read_text(encoding="utf-8")
        text = re.sub(r"(<!-- speed -->\n).*?(<!-- speed -->)", lambda m: f"{m[1]}{result}\n{m[2]}", text, flags=re.S)
        DOCUMENT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
