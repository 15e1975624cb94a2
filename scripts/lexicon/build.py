"""Compiles the word lexicon and the vectors of its words: build.py EMBEDDINGS PRESS LEXICON VECTORS.

The words are those of jieba 0.42.1's dictionary. Their frequencies are its own and those of the press (press.py)
together. Their parts of speech are those that words of several characters have in the press, or else the dictionary's,
which takes 玉米 and 顾客 for persons and 城市 for the name of a place; words.txt beside this file adds and corrects, and
later.txt what the vectors do not know of.
Words of one to four Chinese characters are kept; names of persons and spelled-out numbers are left out.

The file, little-endian: an int32, the number of characters n; a table of n + 1 uint16, the code of each scalar from
U+4E00, 0 for those that no word holds; padding to 8; then a double array over codes, int32 pairs (base, check): from state
s the code c leads to base[s] + c if check there is s; the word that ends in s has its value in base[base[s]] if
check[base[s]] is s. Frequent characters have small codes. The value is row * 65536 + tag * 256 + cost; the cost is -10 ln of
the word's share of the running text, at most 255; the row is that of its vector, 0 for none.

VECTORS, made from EMBEDDINGS (vectors.py), little-endian: int32, the number of rows r, of which row 0 is that of words without a
vector; int32, the numbers of a vector; by row the class as uint16, from 1; by class, from 0, its group as uint8, from 1; by row
how much the word counts, uint8; padding to 16; the vectors, int8.
"""

import math
import struct
import sys
from importlib.metadata import distribution
from pathlib import Path

import press
import vectors

TAGS = "nNSOvwabdpcrmqfstuijykxgDA&"  # in the order of WordTag
NUMERALS = set("〇零一二三四五六七八九十百千万亿两几数半多余")
# What the dictionary's tags become; names of persons only count as single characters.
FOLDED = {
    "n": "n", "nz": "n", "ng": "n", "an": "n", "nr": "N", "nrt": "N", "nrfg": "N", "ns": "S", "nt": "O",
    "v": "v", "vn": "w", "vg": "v", "vd": "v", "vi": "v", "vq": "v", "a": "a", "ag": "a", "z": "a", "ad": "d",
    "b": "b", "d": "d", "dg": "d", "df": "d", "p": "p", "c": "c", "r": "r", "rr": "r", "rz": "r", "rg": "r",
    "m": "m", "mq": "m", "mg": "m", "q": "q", "f": "f", "s": "s", "t": "t", "tg": "t",
    "u": "u", "uj": "u", "ul": "u", "uz": "u", "ud": "u", "uv": "u", "ug": "u",
    "i": "i", "l": "n", "j": "j", "y": "y", "e": "y", "o": "y", "k": "k", "h": "k", "x": "x", "zg": "x", "g": "g",
}  # fmt: skip


def is_chinese(word):
    return all("\u4e00" <= c < "\ua000" for c in word)


def read_dictionary(pressed):
    """Frequency and tag by word, and the sum of all frequencies; pressed is what words are in the press."""
    path = distribution("jieba").locate_file("jieba/dict.txt")
    words, total = {}, 0
    for line in open(path, encoding="utf-8"):
        word, count, tag = line.split()
        times, pressed_tag = pressed.get(word, (0, None))
        count = int(count) + press.WEIGHT * times
        total += count
        if len(word) > 4 or not is_chinese(word):
            continue
        folded = FOLDED.get(tag, "n")
        if len(word) > 1:
            # One token in the press tells more than the dictionary's family names.
            if pressed_tag not in (None, "N") and times >= (1 if folded == "N" else press.ENOUGH):
                folded = pressed_tag
            spells_number = folded in "mqt" and any(c in NUMERALS for c in word)
            rare = count < (8 if folded == "S" else 5 if len(word) == 2 else 4)
            if spells_number or rare or folded == "N":
                continue
        words[word] = (count, folded)
    return words, total


def read_corrections(name):
    for line in open(Path(__file__).parent / name, encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            tag, *words = line.split()
            yield from ((word, tag) for word in words)


# Joinings that are no words of the press, and changes with their result (降到), which are read as two.
DROPPED = "有的 的话 大的 多名 多家 多个 只用 用掉 各县 接待户 自付 送课 织布 节煤 节电 月均 旗总".split() + [
    change + result
    for change in "降 升 涨 跌 增 减 加 长 提高 增加 减少 扩大 缩短 压缩 下降 上升 上涨 降低 提升 猛增 激增".split()
    for result in "到至为"
]


def correct(words, name):
    for word, tag in read_corrections(name):
        if tag == "-":
            words.pop(word, None)
        else:
            words[word] = (max(words.get(word, (0, ""))[0], 20), tag)


def costs(words, total):
    return {w: min(255, round(10 * (math.log(total) - math.log(max(count, 1))))) for w, (count, _) in words.items()}


def row(word, rows):
    """That of the word's vector, or of its longest end that has one."""
    return next((rows[word[start:]] for start in range(len(word)) if word[start:] in rows), 0)


def load(embeddings, pressed, output):
    words, total = read_dictionary(press.read(pressed))
    correct(words, "words.txt")
    for word in DROPPED:
        words.pop(word, None)
    rows = vectors.write(embeddings, costs(words, total).items(), output)
    correct(words, "later.txt")
    weight = {}
    for word, (count, _) in words.items():
        for character in word:
            weight[character] = weight.get(character, 0) + count
    codes = {c: i + 1 for i, c in enumerate(sorted(weight, key=lambda c: (-weight[c], c)))}
    cost = costs(words, total)
    values = {
        tuple(codes[c] for c in word): row(word, rows) * 65536 + TAGS.index(tag) * 256 + cost[word]
        for word, (_, tag) in words.items()
    }
    return codes, sorted(values.items())


def code_table(codes):
    count = 0xA000 - 0x4E00
    table = struct.pack("<i", count) + b"".join(
        struct.pack("<H", codes.get(chr(0x4E00 + i), 0)) for i in range(count + 1)
    )
    return table + bytes(-len(table) % 8)


def double_array(entries, highest):
    """Lays the words out first fit, breadth first."""
    size = 1 << 21
    base, check, used = [0] * size, [-1] * size, bytearray(size)
    used[0] = 1
    first_free, top = 1, 0
    queue = [(0, 0, len(entries), 0)]
    for state, low, high, depth in queue:
        groups, at = [], low
        while at < high:
            key = entries[at][0]
            code = key[depth] if depth < len(key) else 0
            stop = at + 1
            while stop < high and (entries[stop][0][depth] if depth < len(entries[stop][0]) else 0) == code:
                stop += 1
            groups.append((code, at, stop))
            at = stop
        while used[first_free]:
            first_free += 1
        place = max(1, first_free - groups[0][0])
        while any(used[place + code] for code, _, _ in groups):
            place += 1
        base[state] = place
        for code, start, stop in groups:
            cell = place + code
            used[cell], check[cell], top = 1, state, max(top, cell)
            if code == 0:
                base[cell] = entries[start][1]
            else:
                queue.append((cell, start, stop, depth + 1))
    # Any code in any state must lead to a cell.
    return b"".join(struct.pack("<Ii", base[i], check[i]) for i in range(top + highest + 1))


def main():
    embeddings, pressed, output, meanings = map(Path, sys.argv[1:])
    codes, entries = load(embeddings, pressed, meanings)
    data = code_table(codes) + double_array(entries, len(codes))
    assert len(data) < 5_000_000, "the lexicon has outgrown its limit"
    output.write_bytes(data)
    print(f"{output}: {len(data):,} bytes, {len(entries):,} words")


main()
