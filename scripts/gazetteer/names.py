"""The names under which a place may stand in a text: keys for the matcher, each with what it may mean."""

import math
from dataclasses import dataclass, field
from enum import IntEnum

import sources
from units import AUTONOMOUS, GENERIC


class Form(IntEnum):
    """How a name names its unit. The numbers are part of the file format."""

    FULL = 0
    SHORT = 1
    ABBREVIATION = 2
    ZONE = 3
    FORMER = 4
    REGION = 5
    TOWN = 6
    PART = 7


class Use(IntEnum):
    """How likely a short name is to mean the place. The numbers are part of the file format."""

    PLAIN = 0
    WORD = 1
    NAMED = 2
    NEVER = 3
    WEAK = 4
    TRAP = 5


@dataclass
class Key:
    postings: list = field(default_factory=list)
    use: Use = Use.PLAIN


def collect(units, towns):
    """{name: Key} for all units, towns, zones, aliases, abbreviations, regions and trap words."""
    keys = {}

    def add(name, index, form):
        posting = (index, form)
        key = keys.setdefault(name, Key())
        if posting not in key.postings:
            key.postings.append(posting)

    newest = {u.code: u for u in units if u.current}
    add_units(units, add)
    add_our_own(newest, add, keys)
    for index, (name, _) in enumerate(towns):
        add(name, len(units) + index, Form.TOWN)
    grade(keys, units)
    for name in [*trap_words(), *words_with_names(units, keys)]:
        if name in keys and keys[name].postings:
            keys[name].use = Use.NEVER
        else:
            keys[name] = Key(use=Use.TRAP)
    return keys


def add_units(units, add):
    provinces = {u.stem for u in units if u.level == 0}
    counties = {}
    for unit in units:
        if unit.level == 2:
            counties.setdefault(unit.name, set()).add(unit.final())
    bearers = {(u.code[:4], u.stem) for u in units if u.current and u.level == 2}
    for unit in units:
        add(unit.name, unit.index, Form.FULL)
        stem = unit.stem
        if unit.level == 1:
            # What prefectures were called until the 1960s, before the timeline begins.
            add(stem + "专区", unit.index, Form.FORMER)
        if stem == unit.name or len(stem) < 2 or unit.level == 2 and stem in provinces:
            continue
        # 宿县 is the county, and no short name of 宿县地区; so is 达县, and none of 达县市.
        final = unit.final()
        if counties.get(stem, {final}) != {final}:
            continue
        # 武昌 is the district, and 武昌县 beside it has become 江夏区.
        if unit.level == 2 and unit.name[-1] in "县区" and final.stem != stem and (final.code[:4], stem) in bearers:
            continue
        if AUTONOMOUS.match(unit.name):
            for class_word in {"自治县": ["县", "自治县"], "自治州": ["州", "自治州"], "自治旗": ["旗", "自治旗"],
                               "自治区": ["自治区"], "区": ["区"]}[AUTONOMOUS.match(unit.name)[2]]:
                add(stem + class_word, unit.index, Form.FULL)
        add(stem, unit.index, Form.SHORT)


def add_our_own(newest, add, keys):
    for name, code in sources.rows("zones.tsv"):
        if not any(form == Form.FULL for _, form in keys[name].postings) if name in keys else True:
            add(name, newest[code].index, Form.ZONE)
    for code, kind, parts in sources.rows("parts.tsv"):
        for name in parts.split():
            add(name, newest[code].index, Form.PART)
            if kind == "short" and len(keys[name].postings) == 1:
                keys[name].use = Use.WORD
    for name, code, kind in sources.rows("aliases.tsv"):
        add(name, newest[code].index, Form.SHORT if kind == "short" else Form.FORMER)
    for name, code, kind in sources.rows("abbreviations.tsv"):
        add(name, newest[code].index, Form.ABBREVIATION)
        keys[name].use = Use.WEAK if kind == "weak" else Use.PLAIN
    for name, codes in sources.rows("regions.tsv"):
        for code in codes.split():
            add(name, newest[code].index, Form.REGION)


def grade(keys, units):
    """Says of every short name whether it is also a word."""
    classes = {}
    for use, words in sources.rows("words.txt"):
        for word in words.split():
            classes[word] = Use[use.upper()]
    dictionary = sources.dictionary_words()
    for name, key in keys.items():
        forms = {form for _, form in key.postings}
        if Form.FULL in forms and all(units[i].is_generic for i, form in key.postings if form == Form.FULL):
            key.use = Use.NEVER if len(name) == 2 else Use.NAMED
        if Form.SHORT not in forms or Form.FULL in forms:
            continue
        county_only = all(units[i].level == 2 for i, form in key.postings if form == Form.SHORT)
        if name in classes:
            key.use = classes[name]
        elif name in GENERIC:
            key.use = Use.NEVER
        elif name in dictionary and county_only:
            key.use = Use.WORD


def trap_words():
    for _, words in sources.rows("traps.txt"):
        yield from words.split()


def words_with_names(units, keys):
    """Words and idioms that have a county's short name in them and none of a prefecture or province: 东方文化, 天长地久."""
    shorts = {n for n, k in keys.items() if len(n) > 1 and any(form == Form.SHORT for _, form in k.postings)}
    large = {n for n in shorts if any(form == Form.SHORT and units[i].level < 2 for i, form in keys[n].postings)}
    for word in sorted(sources.dictionary_words() | sources.idioms()):
        inside = {word[i:j] for i in range(len(word)) for j in range(i + 2, len(word) + 1)} - {word}
        if 2 < len(word) < 9 and written(word) and word not in keys and inside & shorts and not inside & large:
            yield word


TOWN_CLASSES = ("街道", "镇", "乡", "苏木")


def load_towns(units):
    """[(town, county unit)], sorted: every 镇, 乡, 街道 and 苏木 of 2023."""
    newest = {u.code: u for u in units if u.current}
    by_names = {}
    for u in newest.values():
        if u.level:
            by_names.setdefault((province(u).name, u.name), []).append(u)
            by_names.setdefault((province(u).name, u.parent.name, u.name), []).append(u)
    for u in units:
        by_names[u.code] = u.final()  # the latest row of a code wins
    towns = set()
    for code, names, town in sources.state_2023():
        town = town.removesuffix("办事处")
        county = county_of(code, names, newest, by_names)
        if county and town.endswith(TOWN_CLASSES) and len(town) > 2 and not town.endswith(("特殊乡镇", "直属乡镇")) and written(town):
            towns.add((town, county.index))
    return sorted(towns)


def is_compound(word, keys, large):
    """Whether the word is two names of units in a row, or that of a province or prefecture with something before or after."""
    unit = lambda name: len(name) > 1 and name in keys and keys[name].use != Use.NEVER and bool(keys[name].postings)
    cuts = range(1, len(word))
    return any(unit(word[:c]) and unit(word[c:]) or word[:c] in large or word[c:] in large for c in cuts)


def written(name):
    """Whether all of it lies in the basic block of Chinese characters, which is all that the matcher reads."""
    return all("\u4e00" <= ch <= "\u9fff" for ch in name)


def province(unit):
    while unit.parent:
        unit = unit.parent
    return unit


def county_of(code, names, newest, by_names):
    """The county of a row of the newest state: by its names, because some of its codes are older than they are."""
    for key in (names, (names[0], names[2])):
        found = by_names.get(key, [])
        if len(found) == 1:
            return found[0]
    return newest.get(code) or by_names.get(code)


def costs(keys, units):
    """{word: cost} for the unigram model: -7 log2 of the word's share, 1…254. Words made of names (山西太原, 台湾同胞) are
    left out: they would speak against the names."""
    large = {u.stem for u in units if u.current and u.level < 2 and keys[u.stem].use == Use.PLAIN}
    counts = {w: c for w, c in sources.word_counts().items() if written(w) and not is_compound(w, keys, large)}
    total = sum(counts.values())
    cost = {w: min(254, max(1, round(-7 * math.log2(c / total)))) for w, c in counts.items() if len(w) <= 4}
    ranked = sorted((w for w in cost if len(w) > 1), key=lambda w: (-counts[w], w))
    keep = set(ranked[:60_000]) | {w for w in cost if len(w) == 1}
    return {w: c for w, c in cost.items() if w in keep}
