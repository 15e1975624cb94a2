"""Writes the tables as one file that is read where it lies. docs/gazetteer.md describes the format."""

import struct

import sources
from names import Form

MAGIC = b"LIANGGAZ"
CJK = range(0x4E00, 0xA000)
KEY_SLOTS = LEXICON_SLOTS = 1 << 17
HEAD_SLOTS = 1 << 13
FILTER_BITS = 1 << 17


def simplifying():
    """{character: its simplified form, or itself}"""
    simplified = sources.simplified() | {pair[0]: pair[1] for (pairs,) in sources.rows("variants.txt") for pair in pairs.split()}
    return {chr(c): s if ord(s := simplified.get(chr(c), chr(c))) in CJK else chr(c) for c in CJK}


def folding(simple):
    """{character: the one that stands for its class}: simplified, then look-alikes to the first of them."""
    alike = {ch: group[0] for (groups,) in sources.rows("confusions.txt") for group in groups.split() for ch in group}
    return {ch: alike.get(s, s) for ch, s in simple.items()}


def pack_lineages(units):
    """All rows by what has become of them, oldest first."""
    order = sorted(units, key=lambda u: (u.final().index, u.first, u.code))
    return b"".join(struct.pack("<H", u.index) for u in order)


def pack_characters(table):
    return b"".join(struct.pack("<H", ord(table[chr(c)])) for c in CJK)


def mix(h, value):
    h = ((h ^ value) * 0x9E3779B1) & 0xFFFFFFFF
    return h ^ (h >> 15)


def hash_name(chars, seed=0):
    h = seed
    for ch in chars:
        h = mix(h, ord(ch))
    return h


def insert(slots, at, value):
    while slots[at]:
        at = (at + 1) % len(slots)
    slots[at] = value


def pack(units, towns, keys, costs):
    simple = simplifying()
    fold = folding(simple)
    folded = {name: "".join(fold.get(ch, ch) for ch in name) for name in keys}
    order = sorted(keys)
    number = {name: i for i, name in enumerate(order)}
    strings, records, postings = bytearray(), bytearray(), bytearray()
    slots = [0] * KEY_SLOTS
    for i, name in enumerate(order):
        key, raw = keys[name], name.encode("utf-8")
        assert len(raw) < 256
        cost = costs.get(name, 0)
        records += struct.pack("<IBBBBI", len(strings), len(raw), key.use, cost, len(name), len(postings) // 4)
        strings += raw
        for index, form in key.postings:
            postings += struct.pack("<I", form << 24 | index)
        insert(slots, hash_name(folded[name]) % KEY_SLOTS, i + 1)
    records += struct.pack("<IBBBBI", len(strings), 0, 0, 0, 0, len(postings) // 4)
    sections = [
        pack_characters(fold),
        pack_characters(simple),
        pack_singles(keys, folded),
        *pack_heads(keys, folded),
        struct.pack(f"<{KEY_SLOTS}I", *slots),
        bytes(records),
        bytes(postings),
        b"".join(pack_unit(u, number) for u in units),
        pack_lineages(units),
        b"".join(struct.pack("<II", number[name], county) for name, county in towns),
        pack_lexicon(costs),
        bytes(strings),
    ]
    return join(sections)


def pack_unit(unit, number):
    parent = 0xFFFF if unit.parent is None else unit.parent.index
    return struct.pack(
        "<IIHHHH", int(unit.code), number[unit.name], unit.first, unit.last, unit.final().index, parent)


def pack_singles(keys, folded):
    bits = bytearray(len(CJK) // 8)
    for name in keys:
        if len(name) == 1:
            at = ord(folded[name]) - CJK.start
            bits[at // 8] |= 1 << at % 8
    return bytes(bits)


def pack_heads(keys, folded):
    """Which lengths names have that begin with a pair of characters; towns are found from their end instead."""
    lengths = {}
    for name, key in keys.items():
        if len(name) > 1 and any(form != Form.TOWN for _, form in key.postings) or not key.postings:
            pair = folded[name][:2]
            lengths[pair] = lengths.get(pair, 0) | 1 << len(name)
    bits = bytearray(FILTER_BITS // 8)
    slots = [(0, 0)] * HEAD_SLOTS
    for pair, mask in sorted(lengths.items()):
        h = hash_name(pair)
        bits[h % FILTER_BITS // 8] |= 1 << h % 8
        at = h % HEAD_SLOTS
        while slots[at] != (0, 0):
            at = (at + 1) % HEAD_SLOTS
        slots[at] = (ord(pair[0]) << 16 | ord(pair[1]), mask)
    return bytes(bits), b"".join(struct.pack("<II", *s) for s in slots)


def pack_lexicon(costs):
    """A set of word costs by the hash of the word: 24 bits tell words in a slot apart, the words themselves are not kept."""
    slots = [0] * LEXICON_SLOTS
    for word in sorted(costs):
        insert(slots, hash_name(word) % LEXICON_SLOTS, (hash_name(word, seed=1) >> 8) << 8 | costs[word])
    return struct.pack(f"<{LEXICON_SLOTS}I", *slots)


def join(sections):
    table_size = len(MAGIC) + 4 + 8 * len(sections)
    offset = -(-table_size // 8) * 8
    table, body = bytearray(MAGIC + struct.pack("<I", len(sections))), bytearray()
    for section in sections:
        table += struct.pack("<II", offset + len(body), len(section))
        body += section + b"\0" * (-len(section) % 8)
    return bytes(table).ljust(offset, b"\0") + bytes(body)
