#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeds and words for import_fuzz, from the lists in tests/fixtures/import: make_seeds.py FOLDER DICTIONARY"""
import csv
import io
import pathlib
import sys

import openpyxl

KINDS = ["shops", "workers", "visits", "needs", "wishes", "venues", "service_items", "activities",
         "party_members", "pairings", "volunteer_teams", "volunteers"]
WHOLE_LIST = 0x80
FIXTURES = pathlib.Path(__file__).parent.parent / "fixtures/import"


def as_csv(rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def cells_of(path):
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.values]


def main(folder, dictionary):
    words = set()
    count = 0

    def keep(kind, rows):
        nonlocal count
        words.update(cell for row in rows for cell in row if cell)
        lines = "\n".join(rows[-1])
        for first, text in ((WHOLE_LIST | kind, as_csv(rows)), (kind, lines)):
            (folder / f"{count:04}").write_bytes(bytes([first]) + text.encode())
            count += 1

    for line in (FIXTURES / "headings.tsv").read_text().splitlines():
        if line.startswith("#") or not line:
            continue
        _, kind, _, columns, values = line.split("\t")[:5]
        headings = [column.split("=")[0] for column in columns.split("|")]
        keep(KINDS.index(kind), [headings, values.split("|")])
    for path in sorted((FIXTURES / "cases").glob("*.xlsx")):
        rows = cells_of(path)
        for kind in range(3):
            keep(kind, rows[:12])
    with dictionary.open("w") as out:
        for word in sorted(words):
            quoted = "".join(f"\\x{byte:02x}" for byte in word.encode()[:60])
            out.write(f'"{quoted}"\n')
    print(f"{count} seeds, {len(words)} words")


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
