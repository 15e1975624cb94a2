"""Reads a file that Liang wrote with a reader that knows nothing of Liang, and compares its rows with the expected ones.

    compare.py READER FILE TABLE EXPECTED

READER is csv, duckdb, json, openpyxl or pyarrow. EXPECTED is a JSON file: {"columns": [[name, type], ...],
"rows": [[cell, ...], ...]}, each cell null or the text that the CSV format would write.
"""

import csv
import datetime
import decimal
import json
import re
import sys

CELL_LIMIT = 32767  # UTF-16 code units in a cell of a workbook


def read_csv(path, table):
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def read_json(path, table):
    with open(path, encoding="utf-8", newline="\n") as file:
        rows = [json.loads(line, parse_int=int, parse_float=decimal.Decimal) for line in file]
    header = list(rows[0])
    assert all(list(row) == header for row in rows), "the keys are not the same in all rows"
    return header, [list(row.values()) for row in rows]


def read_pyarrow(path, table):
    import pyarrow.parquet

    data = pyarrow.parquet.read_table(path)
    return data.column_names, [list(row) for row in zip(*(column.to_pylist() for column in data.columns))]


def read_duckdb(path, table):
    import duckdb

    result = duckdb.sql(f"SELECT * FROM '{path}'")
    return result.columns, [list(row) for row in result.fetchall()]


def read_openpyxl(path, table):
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=False)
    header, rows = None, []
    for sheet in book:
        if sheet.title.split(" (")[0] == table:
            first, *rest = [list(row) for row in sheet.iter_rows(values_only=True)]
            assert header in (None, first), f"the sheet '{sheet.title}' has another header"
            header, rows = first, rows + rest
    # The format's own escapes, which spreadsheets undo and openpyxl does not.
    unescape = lambda text: re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)
    return header, [[unescape(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


def text_of(value, kind):
    """The value as the CSV format would write it."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.strftime("%Y-%m-%d").rjust(10, "0")
    if kind == "decimal":
        text = format(decimal.Decimal(str(value)), "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def same(reader, found, expected, kind):
    if reader == "csv" and kind in ("text", "category"):
        if re.match("'+[=+\\-@\t\r]", found):
            found = found[1:]
    if reader in ("csv", "openpyxl"):
        # Neither tells an empty text from an empty cell.
        found, expected = found or "", expected or ""
    if found is None or expected is None:
        return found is expected
    if kind == "double":
        tolerance = 1e-15 if reader == "openpyxl" else 0
        return abs(float(found) - float(expected)) <= tolerance * abs(float(expected))
    if reader == "openpyxl":
        expected = expected.encode("utf-16-le")[: 2 * CELL_LIMIT].decode("utf-16-le", "ignore")
    return found == expected


def main():
    reader, path, table, expected_path = sys.argv[1:]
    with open(expected_path, encoding="utf-8") as file:
        expected = json.load(file)
    header, rows = globals()[f"read_{reader}"](path, table)
    names = [name for name, _ in expected["columns"]]
    if list(header) != names:
        sys.exit(f"columns {header} instead of {names}")
    if len(rows) != len(expected["rows"]):
        sys.exit(f"{len(rows)} rows instead of {len(expected['rows'])}")
    for number, (row, wanted) in enumerate(zip(rows, expected["rows"])):
        for value, cell, (name, kind) in zip(row, wanted, expected["columns"]):
            found = text_of(value, kind)
            if not same(reader, found, cell, kind):
                sys.exit(f"row {number}, {name}: {str(found)[:200]!r} instead of {str(cell)[:200]!r}")


main()
