"""Compiles the gazetteer, and the texts that its tests must not find a place in: build.py OUTPUT TRAPS."""

import sys
from pathlib import Path

import check
import names
import pack
import traps
import units


def main():
    all_units = units.load()
    towns = names.load_towns(all_units)
    keys = names.collect(all_units, towns)
    check.run(all_units, towns, keys)
    data = pack.pack(all_units, towns, keys, names.costs(keys, all_units))
    assert len(data) < 5_000_000, "the gazetteer has outgrown its limit"
    Path(sys.argv[1]).write_bytes(data)
    count = traps.write(Path(sys.argv[2]), all_units, keys)
    print(f"{sys.argv[2]}: {count:,} texts")
    print(f"{sys.argv[1]}: {len(data):,} bytes, {len(all_units):,} unit rows, {len(towns):,} towns, {len(keys):,} names")


main()
