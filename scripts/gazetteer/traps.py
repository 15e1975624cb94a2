"""Texts without a place in which the name of one can be read, made from the gazetteer itself: for the tests.

inside    a word or an idiom with a county's name inside, every trap that the gazetteer has: 东方文化
across    two frequent words with a county's name across the cut: 工会和|县级
word      a short name that is graded as a word first of all: 合作
text      frequent words in random order
"""

import random
from collections import defaultdict

import sources
from names import Form, Use, written

FREQUENT = 3000
# How many words that end, or begin, with a character are tried.
EACH = 3


def collect(units, keys):
    """[(kind, text)], the same for the same sources."""
    names = {n for n, k in keys.items() if len(n) > 1 and any(form <= Form.SHORT for _, form in k.postings)}
    large = {n for n in names if any(form <= Form.SHORT and units[i].level < 2 for i, form in keys[n].postings)}
    counts = sources.word_counts()
    frequent = [w for w in sorted(counts, key=lambda w: (-counts[w], w)) if 2 <= len(w) <= 4 and written(w)]
    frequent = [w for w in frequent if not parts(w) & names and w not in keys][:FREQUENT]
    yield from (("inside", n) for n in sorted(keys) if keys[n].use == Use.TRAP)
    yield from (("across", w) for w in across(names - large, [w for w in frequent if len(w) == 2]))
    yield from (("word", n) for n in sorted(names) if keys[n].use in (Use.NEVER, Use.NAMED) and n not in large)
    yield from (("text", w) for w in texts(frequent))


def parts(word):
    return {word[i:j] for i in range(len(word)) for j in range(i + 2, len(word) + 1)}


def across(names, words):
    ending, beginning = defaultdict(list), defaultdict(list)
    for word in words:
        ending[word[-1]].append(word)
        beginning[word[0]].append(word)
    for name in sorted(n for n in names if len(n) == 2):
        yield from (a + b for a in ending[name[0]][:EACH] for b in beginning[name[1]][:EACH])


def texts(words):
    chosen = random.Random(2260)
    for _ in range(400):
        yield "".join(chosen.choice(words) for _ in range(12))


def write(path, units, keys):
    lines = defaultdict(list)
    for kind, text in collect(units, keys):
        lines[kind].append(text)
    head = "# Texts that mean no place, by kind; written by scripts/gazetteer/traps.py.\n"
    path.write_text(head + "".join(f"{kind}\t{' '.join(texts)}\n" for kind, texts in lines.items()), encoding="utf-8")
    return sum(map(len, lines.values()))
