#!/usr/bin/env python3
"""Benchmarks Liang on generated pages against public tools, on the same file in the same run, one core each.

    run.py [--megabytes N] [--peers]

Prints a Markdown table of ratios for each density of figures: what a regular expression of one money pattern takes in Python
(`re.findall`), and with --peers what JioNLP and cpca take (they must be importable: `pip install 'setuptools<66' jionlp cpca`),
against each stage of Liang on the same pages; then, with --peers, the table of places.py.
"""

import argparse
import json
import pathlib
import platform
import re
import subprocess
import tempfile
import time

import places

HERE = pathlib.Path(__file__).resolve().parent
MONEY = re.compile(r"(?:约|超过|近)?\d+(?:,\d{3})*(?:\.\d+)?(?:多|余)?[十百千万亿]*(?:美元|港元|欧元|日元|元)")
#: Peers are slow: they read the first sentences only.
SENTENCES = 400
#: As many as in Benchmark.swift.
PASSES = 3
#: How dense figures stand on the pages: the names that Benchmark.swift knows, and those in the table.
DENSITIES = {"dense": "dense", "seeds": "as dense as seeds/"}


def timed(function, *arguments):
    start = time.perf_counter()
    result = function(*arguments)
    return time.perf_counter() - start, result


def best(function, *arguments):
    """The shortest of PASSES, which is what Liang's stages are given too; the first result."""
    runs = [timed(function, *arguments) for _ in range(PASSES)]
    return min(seconds for seconds, _ in runs), runs[0][1]


def liang(megabytes, density, file):
    program = HERE / ".build/release/LiangBenchmarks"
    return json.loads(subprocess.run([program, str(megabytes), density, file], capture_output=True, text=True, check=True).stdout)


def peers(text):
    """Megabytes a second of each peer's function."""
    import cpca
    import jionlp

    sentences = [s for s in re.split(r"(?<=[。\n])", text) if s.strip()][:SENTENCES]
    size = sum(len(s.encode()) for s in sentences) / 1e6
    functions = {
        "JioNLP extract_money + parse_money": lambda s: [jionlp.parse_money(m["text"]) for m in jionlp.ner.extract_money(s)],
        "JioNLP parse_location": jionlp.parse_location,
        "JioNLP recognize_location": jionlp.recognize_location,
        "cpca transform": lambda s: cpca.transform([s]),
        "cpca transform_text_with_addrs": cpca.transform_text_with_addrs,
    }
    rates = {}
    for name, function in functions.items():
        function(sentences[0])  # dictionaries are loaded on first use
        seconds, _ = timed(lambda: [function(s) for s in sentences])
        rates[name] = size / seconds
    return rates


def measure(density, arguments):
    """What Liang answers on pages of the density, and the megabytes a second of the others on the same pages."""
    with tempfile.TemporaryDirectory() as directory:
        file = f"{directory}/pages.txt"
        answer = liang(arguments.megabytes, density, file)
        text = open(file, encoding="utf-8").read()
    seconds, found = best(MONEY.findall, text)
    assert len(found) == answer["money"], f"{len(found)} by the pattern, {answer['money']} by Liang"
    rates = {"Python `re.findall`, one money pattern": len(text.encode()) / 1e6 / seconds}
    if arguments.peers:
        rates |= peers(text)
    return answer, rates


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=int, default=8)
    parser.add_argument("--peers", action="store_true")
    arguments = parser.parse_args()
    results = {name: measure(density, arguments) for density, name in DENSITIES.items()}
    for name, (answer, _) in results.items():
        print(f"{name}: {answer['bytes'] / 1e6:.1f} MB, {answer['pages']} pages, {answer['metrics']} metrics, one each "
              f"{answer['bytes'] / answer['metrics']:.0f} bytes, {answer['places']} places")
    print(f"one core, {platform.machine()}, Python {platform.python_version()}\n")
    names = list(next(iter(results.values()))[1])
    print("| stage | pages | MB/s | " + " | ".join(f"× {name}" for name in names) + " |")
    print("|---|---|--:|" + "--:|" * len(names))
    for stages in zip(*(answer["stages"] for answer, _ in results.values())):
        for stage, (name, (_, rates)) in zip(stages, results.items()):
            rate = stage["megabytes_per_second"]
            ratios = " | ".join(f"{rate / peer:.2f}" for peer in rates.values())
            print(f"| `{stage['stage']}` | {name} | {rate:.1f} | {ratios} |")
    for peer in names:
        for name, (_, rates) in results.items():
            print(f"| {peer} | {name} | {rates[peer]:.3f} |" + " |" * len(names))
    if arguments.peers:
        print("\n" + places.table())


main()
