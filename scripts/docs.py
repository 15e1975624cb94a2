"""Generates what the docs show, and runs what they tell the reader to type.

    docs.py            write the generated files and blocks anew
    docs.py --check    write nothing; fail where something differs or does not run

`--build debug` takes the debug binary instead of the release one; both say the same.

Generated are docs/stages.md, docs/pipeline.schema.json, docs/data-dictionary.md, docs/errors.md, the tables by kind in
docs/quantities.md, that of pages without blank lines in docs/segmentation.md, and, in both READMEs, the blocks between
`<!-- generated: NAME -->` and `<!-- end -->`. Run are the READMEs' example pipeline, their pandas and DuckDB lines, and every `liang`
command that they name; `make` commands must be targets of the Makefile.
"""

import csv
import functools
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import kinds
import unparted

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIANG = ROOT / ".build" / ("debug" if "debug" in sys.argv[1:] else "release") / "liang"
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
GUIDES = READMES + [ROOT / "CONTRIBUTING.md"]
EXAMPLE_COLUMNS = ["surface", "kind", "low", "high", "comparator", "unit", "item", "action", "period", "place"]


def liang(*arguments, cwd=ROOT, stdin=None):
    result = subprocess.run([str(LIANG), *arguments], cwd=cwd, input=stdin, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"docs: 'liang {' '.join(arguments)}' ended with {result.returncode}:\n{result.stderr}")
    return result.stdout


def block(text, marker):
    """The fenced block after `<!-- MARKER -->`."""
    return re.search(rf"<!-- {marker} -->\n```\w+\n(.*?)```", text, re.S).group(1)


def table(header, rows, right=()):
    lines = ["| " + " | ".join(header) + " |"]
    lines.append("|" + "|".join("--:" if i in right else "---" for i in range(len(header))) + "|")
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


def run_example(readme, directory):
    """Runs the README's pipeline on its page and answers the rows of metrics.csv."""
    text = readme.read_text(encoding="utf-8")
    (directory / "pages").mkdir()
    (directory / "pages/page.txt").write_text(block(text, "example page"), encoding="utf-8")
    (directory / "my-pages.yaml").write_text(block(text, "example pipeline"), encoding="utf-8")
    liang("run", "my-pages.yaml", "--state", str(directory / "state"), cwd=directory)
    with open(directory / "tables/metrics.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def example_rows(readme):
    with tempfile.TemporaryDirectory() as directory:
        rows = run_example(readme, pathlib.Path(directory))
    return table(EXAMPLE_COLUMNS, [[row[column] for column in EXAMPLE_COLUMNS] for row in rows], right=(2, 3))


ACCURACY = [
    ("quantities found", "找到的数量", "metric found"),
    ("quantities exact (span, value, comparator, unit)", "数量完全正确（位置、数值、比较、单位）", "metric exact"),
    ("kind (share right)", "类别（正确率）", "kind"), ("item (share right)", "对象（正确率）", "item"),
    ("action (share right)", "动作（正确率）", "action"), ("period (share right)", "时期（正确率）", "period"),
    ("adcode (share right)", "行政区划代码（正确率）", "adcode"), ("modality (share right)", "情态（正确率）", "modality"),
    ("whole row (without action)", "整行（不计动作）", "metric row"), ("places found", "找到的地名", "place found"),
    ("places exact (span, code, town)", "地名完全正确（位置、代码、乡镇）", "place exact"),
    ("lines to articles (B³)", "行归稿件（B³）", "b3"), ("reading order", "阅读顺序", "reading order"),
    ("joins across column breaks", "跨栏接续", "joins"), ("roles (share right)", "行的角色（正确率）", "role"),
    ("headlines", "标题", "headline"), ("type of the article (share right)", "稿件类型（正确率）", "type"),
    ("reporters and correspondents", "记者与通讯员", "people"),
]


# Pages that rules and weights were made with, and pages that they were not.
PAGES = ["Tests/Gold", "Tests/Pages", "Tests/Unseen"]


@functools.cache
def scores(directory):
    return json.loads(liang("eval", "--gold", directory, "--json"))


def accuracy(readme):
    chinese = readme.name == "README.zh-CN.md"

    def figure(directory, key, page="TOTAL"):
        value = scores(directory)[page][key]
        value = value["f"] if isinstance(value, dict) else value
        return "–" if value is None else f"{value:.3f}"

    def worst(directory, key):
        return min(figure(directory, key, page) for page in scores(directory) if page != "TOTAL")

    header = ["项目", *PAGES, "Tests/Unseen 最差一版"] if chinese else ["figure", *PAGES, "worst page of Tests/Unseen"]
    rows = [[zh if chinese else en, *(figure(directory, key) for directory in PAGES), worst(PAGES[-1], key)]
            for en, zh, key in ACCURACY]
    return table(header, rows, right=(1, 2, 3, 4))


BLOCKS = {"example rows": example_rows, "accuracy": accuracy}


def filled(readme):
    text = readme.read_text(encoding="utf-8")
    for name, make in BLOCKS.items():
        pattern = rf"(<!-- generated: {name} -->\n).*?(<!-- end -->)"
        if not re.search(pattern, text, re.S):
            sys.exit(f"docs: {readme.name} has no block '{name}'")
        text = re.sub(pattern, lambda m: m.group(1) + make(readme) + "\n" + m.group(2), text, flags=re.S)
    return text


def generated():
    yield ROOT / "docs/stages.md", liang("stages", "--markdown")
    yield ROOT / "docs/pipeline.schema.json", liang("schema")
    yield ROOT / "docs/data-dictionary.md", liang("schema", "--tables")
    yield ROOT / "docs/errors.md", liang("schema", "--errors")
    quantities = ROOT / "docs/quantities.md"
    errors = lambda directory: liang("eval", "--gold", directory, "--errors")
    yield quantities, kinds.filled(quantities.read_text(encoding="utf-8"), ROOT, errors)
    segmentation = ROOT / "docs/segmentation.md"
    yield segmentation, unparted.filled(segmentation.read_text(encoding="utf-8"), ROOT, liang)
    for readme in READMES:
        yield readme, filled(readme)


def check_make_targets(guide):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    for target in re.findall(r"\bmake ([a-z-]+)\b", "\n".join(code(guide))):
        if target not in targets:
            sys.exit(f"docs: {guide.name} names 'make {target}', which the Makefile does not have")


def code(guide):
    """Everything in the guide that is set as code."""
    text = guide.read_text(encoding="utf-8")
    fenced = re.findall(r"```[a-z]*\n(.*?)```", text, re.S)
    return fenced + re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.S))


def run_commands(readme):
    """Runs what the README tells the reader to type, in a directory that holds what it speaks of."""
    commands = sorted({c for c in code(readme) if re.match(r"(mkdir -p \S+ && )?liang|pandas\.|SELECT ", c)})
    with tempfile.TemporaryDirectory() as name:
        directory = pathlib.Path(name)
        run_example(readme, directory)
        shutil.copy(directory / "pages/page.txt", directory / "page.txt")
        # "Copy pipelines/union-news.yaml; change paths and to."
        union_news = (ROOT / "pipelines/union-news.yaml").read_text(encoding="utf-8").replace("../", "")
        (directory / "my.yaml").write_text(union_news, encoding="utf-8")
        shutil.copytree(ROOT / "seeds", directory / "seeds")
        liang("run", "my.yaml", "--state", str(directory / "state"), cwd=directory)
        shutil.copytree(ROOT / "Tests/Gold", directory / "DIR")
        shutil.copytree(ROOT / "Tests/Unseen", directory / "Tests/Unseen")
        for command in commands:
            run_command(readme, command, directory)


def run_command(readme, command, directory):
    environment = {"PATH": f"{LIANG.parent}:/usr/bin:/bin", "HOME": str(directory), "LC_ALL": "C.UTF-8"}
    if command.startswith("pandas."):
        line = [sys.executable, "-c", f"import pandas; assert len({command}) > 0"]
    elif command.startswith("SELECT"):
        line = [sys.executable, "-c", f"import duckdb; assert len(duckdb.sql({command!r}).fetchall()) > 0"]
    else:
        line = ["bash", "-c", command]
    result = subprocess.run(line, cwd=directory, env=environment, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"docs: {readme.name}: '{command}' ended with {result.returncode}:\n{result.stderr}")


def main():
    check = "--check" in sys.argv[1:]
    stale = []
    for path, text in generated():
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path.relative_to(ROOT))
        if not check:
            path.write_text(text, encoding="utf-8")
    for guide in GUIDES:
        check_make_targets(guide)
    for readme in READMES:
        run_commands(readme)
    if check and stale:
        sys.exit(f"docs: not those of the code: {', '.join(map(str, stale))}; run 'make docs' and commit")
    print("docs: " + (f"written: {', '.join(map(str, stale))}" if stale else "up to date"))


main()
