"""How much memory a run takes over one file of many pages parted by form feeds.

    memory.py LIANG MEGABYTES...

Writes a stream of each size, runs LIANG over it and prints `MEGABYTES PEAK`, both in MB (10^6 bytes), a line for each. The
peak must not grow with the stream: a test asks for that at small sizes, `memory.py .build/release/liang 10 1000` shows it.
"""

import pathlib
import subprocess
import sys
import tempfile

PAGE_BYTES = 50_000
PIPELINE = """\
pipeline: stream
stages:
  - {load: text_files, paths: [stream.txt]}
  - segment: newspaper
  - extract: metrics
  - {emit: csv, to: out}
"""


def page(number):
    """A short text, no two alike, and spaces: what is held is bytes, what takes time is text."""
    text = f"春风送岗\n\n本报讯 第{number}期培训班结业，{number + 2}名职工领取证书。\n".encode()
    return text + b" " * (PAGE_BYTES - len(text) - 1) + b"\f"


def run(liang, megabytes, directory):
    (directory / "stream.yaml").write_text(PIPELINE, encoding="utf-8")
    pages = megabytes * 1_000_000 // PAGE_BYTES
    with open(directory / "stream.txt", "wb") as stream:
        for number in range(pages):
            stream.write(page(number))
    command = [liang, "run", "stream.yaml", "--state", "state", "--cores", "2"]
    subprocess.run(command, cwd=directory, check=True, capture_output=True)
    rows = sum(1 for _ in open(directory / "out/documents.csv", encoding="utf-8")) - 1
    assert rows == pages, f"{rows} of {pages} pages"


def measured(liang, megabytes):
    """The peak of a child process of its own: the figure of a process never falls."""
    code = (
        "import sys, pathlib, resource; sys.path.insert(0, sys.argv[1]); import memory;"
        "memory.run(sys.argv[2], int(sys.argv[3]), pathlib.Path(sys.argv[4]));"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    with tempfile.TemporaryDirectory() as directory:
        here = str(pathlib.Path(__file__).resolve().parent)
        command = [sys.executable, "-B", "-c", code, here, liang, str(megabytes), directory]
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout) * 1024 / 1e6


if __name__ == "__main__":
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    for size in map(int, sys.argv[2:]):
        print(f"{size} {measured(binary, size):.0f}", flush=True)
