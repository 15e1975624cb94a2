"""What the words of the lexicon mean: their vectors and classes.

The vectors are the word embeddings of FoolNLTK 0.1.7 (data/pos.pb and data/map.zip of its package, which names no licence;
OSChina's catalogue lists the project under the Apache License 2.0), 100 numbers a word, learnt from text of the press. A word that it does
not have is taken for its longest end that it has: 补贴款 for 款.

Two things are made of them. Classes: the vectors in CLASSES clusters, and those in GROUPS groups, by k-means over directions.
And what a paragraph is about, for which the sum of its words' vectors is compared with that of another: rare words count more,
what all text has in common is taken off, and directions in which the two halves of one paragraph differ as much as any two
paragraphs do are shrunk. Blocks of lines of the annotated pages tell that; what the annotators said of them is not used.
DIMENSIONS of the rest are kept, in bytes.
"""

import json
import re
import struct
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
DIMENSIONS = 48
CLASSES = 512
GROUPS = 64
ROUNDS = 30
# The share of the text at which a word counts half.
COMMON = 3e-5
# How far directions are evened out, 0 not at all, 1 wholly.
EVENED = 0.6
# What a character costs that no word covers, and the longest word: those of Lexicon.swift.
UNKNOWN, LONGEST = 150, 4
# Sentences that are halved together.
WINDOW = 6
# What the largest numbers of vectors become; the few beyond are cut.
QUANTILE = 0.9995


def message(data):
    """The fields of a protocol buffer: number and value, bytes where it has a length."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        kind = key & 7
        if kind == 0:
            yield key >> 3, varint()
        else:
            size = {1: 8, 5: 4}.get(kind) or varint()
            yield key >> 3, data[at : at + size]
            at += size


def constant(graph, name):
    """The numbers of a constant of a TensorFlow graph."""
    for _, node in message(graph):
        fields = list(message(node)) if isinstance(node, memoryview) else []
        if not any(number == 1 and bytes(value) == name for number, value in fields):
            continue
        for number, value in fields:
            entry = dict(message(value)) if number == 5 else {}
            if bytes(entry.get(1, b"")) == b"value":
                tensor = dict(message(dict(message(entry[2]))[8]))
                return np.frombuffer(tensor[4], dtype="<f4")
    raise SystemExit(f"the package has no {name}")


def embeddings(package):
    """The row of each word, and the vectors as rows of length 1."""
    with tarfile.open(package) as archive:
        root = archive.getnames()[0].split("/")[0]
        graph = memoryview(archive.extractfile(f"{root}/data/pos.pb").read())
        maps = zipfile.ZipFile(BytesIO(archive.extractfile(f"{root}/data/map.zip").read()))
    rows = json.loads(maps.read("all_map.json"))["word_map"]
    vectors = constant(graph, b"char_embeding").reshape(len(rows), -1).astype(np.float64)
    return rows, vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def clusters(vectors, count, rng):
    """The cluster of each vector, and the middles as rows of length 1."""
    middles = vectors[rng.choice(len(vectors), count, replace=False)]
    for _ in range(ROUNDS):
        nearest = np.argmax(vectors @ middles.T, axis=1)
        sums = np.zeros_like(middles)
        np.add.at(sums, nearest, vectors)
        sizes = np.linalg.norm(sums, axis=1, keepdims=True)
        middles = np.where(sizes > 0, sums / np.maximum(sizes, 1e-9), middles)
    return nearest, middles


def cut(text, costs):
    """The cheapest words of a run of Chinese characters, as Lexicon.swift cuts them."""
    best, steps = [0] * (len(text) + 1), [1] * len(text)
    for start in range(len(text) - 1, -1, -1):
        best[start] = best[start + 1] + UNKNOWN
        for length in range(1, min(LONGEST, len(text) - start) + 1):
            cost = costs.get(text[start : start + length])
            if cost is not None and (length == 1 or best[start + length] + cost < best[start]):
                best[start], steps[start] = best[start + length] + cost, length
    at, words = 0, []
    while at < len(text):
        words.append(text[at : at + steps[at]])
        at += steps[at]
    return words


def halves(vectors, costs, rows):
    """By window of sentences: the sums of its halves' vectors, each word once."""
    pages = sorted((ROOT / "Tests/Gold").glob("*.txt")) + sorted((ROOT / "Tests/Pages").glob("*.txt"))
    for page in pages:
        for block in re.split(r"\n\s*\n", page.read_text(encoding="utf-8")):
            sentences = []
            for sentence in re.split("(?<=[。；！？])", re.sub(r"\s", "", block)):
                words = [word for run in re.findall("[\u4e00-\u9fff]+", sentence) for word in cut(run, costs)]
                sentences.append({rows[word] for word in words if len(word) > 1 and word in rows})
            sentences = [words for words in sentences if words]
            for start in range(0, len(sentences) - 1, WINDOW):
                window = sentences[start : start + WINDOW]
                if len(window) > 1:
                    middle = len(window) // 2
                    parts = window[:middle], window[middle:]
                    yield [vectors[sorted(set().union(*part))].sum(axis=0) for part in parts]


def evened(vectors, costs, rows):
    """The vectors along the directions that tell paragraphs apart, those that tell most first."""
    sums = np.array(list(halves(vectors, costs, rows)))
    sums /= np.linalg.norm(sums, axis=2, keepdims=True) + 1e-9
    sums -= sums.mean(axis=(0, 1))
    apart = sums - sums.mean(axis=1, keepdims=True)
    spread = [np.einsum("kpi,kpj->ij", part, part) for part in (apart, sums)]
    within, among = (matrix / np.trace(matrix) * len(matrix) for matrix in spread)
    within = (1 - EVENED) * np.eye(len(within)) + EVENED * within
    even = np.linalg.inv(np.linalg.cholesky(within)).T
    values, directions = np.linalg.eigh(even.T @ among @ even)
    return vectors @ even @ directions[:, np.argsort(-values)[:DIMENSIONS]]


def write(package, words, path):
    """Writes the vectors of words, given their costs, to the path; the row of each word there, from 1."""
    costs = {word: cost for word, cost in words}
    known, vectors = embeddings(package)
    # Frequent words stand together.
    own = sorted((word for word in costs if word in known), key=lambda word: (costs[word], word))
    rows = {word: row for row, word in enumerate(own)}
    for word in costs:
        ends = (word[start:] for start in range(1, len(word)))
        end = next((end for end in ends if end in costs and end in known), None)
        if word not in rows and end:
            rows[word] = rows[end]
    vectors = vectors[[known[word] for word in own]]
    rng = np.random.default_rng(1)
    classes, middles = clusters(vectors, CLASSES, rng)
    groups, _ = clusters(middles, GROUPS, rng)

    shares = np.exp(-np.array([costs[word] for word in own]) / 10)
    weights = COMMON / (COMMON + shares)
    middle = shares @ vectors / shares.sum()
    meanings = evened((vectors - middle) * weights[:, None], costs, rows)
    # Signs of directions are arbitrary: the largest number of each is positive.
    meanings *= np.sign(meanings[np.argmax(np.abs(meanings), axis=0), np.arange(DIMENSIONS)])
    bytes_ = np.clip(np.round(meanings / np.quantile(np.abs(meanings), QUANTILE) * 127), -127, 127).astype(np.int8)

    count = len(own) + 1
    data = struct.pack("<ii", count, DIMENSIONS)
    data += np.r_[0, classes + 1].astype("<u2").tobytes()
    data += np.r_[0, groups + 1].astype(np.uint8).tobytes()
    data += np.r_[0, np.round(weights * 255)].astype(np.uint8).tobytes()
    data += bytes(-len(data) % 16)
    data += bytes(DIMENSIONS) + bytes_.tobytes()
    path.write_bytes(data)
    print(f"{path}: {len(data):,} bytes, {len(own):,} vectors for {len(rows):,} words")
    return {word: row + 1 for word, row in rows.items()}
