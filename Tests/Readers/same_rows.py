"""Reads the output of a run with independent readers and holds their rows against each other, table by table.

    same_rows.py DIRECTORY WORKBOOK

DIRECTORY holds TABLE.csv and TABLE.parquet, WORKBOOK a sheet a table. CSV is read by Python's csv, Parquet by pyarrow and
DuckDB, the workbook by openpyxl.
"""

import csv
import datetime
import decimal
import glob
import os
import sys

import duckdb
import openpyxl
import pyarrow.parquet


def plain(value):
    """A cell as the CSV writes it, whatever its type."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    if isinstance(value, (int, float, decimal.Decimal)):
        text = format(decimal.Decimal(str(value)), "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def unguarded(text):
    bare = text.lstrip("'")
    return text[1:] if text.startswith("'") and bare[:1] in tuple("=+-@＝＋－＠\t\n\r") and bare else text


def csv_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    return header, [[unguarded(cell) for cell in row] for row in rows]


def main():
    directory, workbook = sys.argv[1:]
    book = openpyxl.load_workbook(workbook, read_only=True)
    tables = sorted(os.path.basename(path)[:-4] for path in glob.glob(f"{directory}/*.csv"))
    assert tables == sorted(["documents", "lines", "articles", "metrics", "places", "rejects"]), tables
    for table in tables:
        header, rows = csv_rows(f"{directory}/{table}.csv")
        arrow = pyarrow.parquet.read_table(f"{directory}/{table}.parquet")
        by_arrow = [[plain(row[name]) for name in arrow.column_names] for row in arrow.to_pylist()]
        result = duckdb.sql(f"SELECT * FROM '{directory}/{table}.parquet'")
        by_duckdb = [[plain(cell) for cell in row] for row in result.fetchall()]
        sheet_header, *sheet = [list(row) for row in book[table].iter_rows(values_only=True)]
        by_openpyxl = [[plain(cell) for cell in row] for row in sheet]
        for reader, names, found in [
            ("pyarrow", arrow.column_names, by_arrow), ("duckdb", result.columns, by_duckdb),
            ("openpyxl", sheet_header, by_openpyxl),
        ]:
            assert list(names) == header, f"{table}: {reader} has columns {names}"
            assert len(found) == len(rows), f"{table}: {reader} finds {len(found)} rows, csv {len(rows)}"
            for number, (expected, got) in enumerate(zip(rows, found)):
                for name, a, b in zip(header, expected, got):
                    assert a == b, f"{table} row {number} {name}: csv {a!r}, {reader} {b!r}"
        print(f"{table}: {len(rows)} rows")


main()
