#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeds for form_fill_fuzz, from the forms of tests/app/make_form.py: make_form_seeds.py FOLDER"""
import pathlib
import subprocess
import sys
import tempfile
import zipfile

MAKE = pathlib.Path(__file__).parent.parent / "app/make_form.py"
PARTS = ["xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/tables/table1.xml",
         "xl/drawings/drawing1.xml", "xl/charts/chart1.xml", "xl/pivotCache/pivotCacheDefinition1.xml"]
NAMES = ["plain", "ten_lines", "formulas", "formulas-shared", "merged_cells", "rules", "chart", "table",
         "array_formula", "plain-prefixed", "protected", "filtered", "two_lists", "plain-bare", "plain-quoted",
         "plain-extended", "table-worked", "other_sheets-pivot"]

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
with tempfile.TemporaryDirectory() as work:
    for name in NAMES:
        path = pathlib.Path(work) / f"{name}.xlsx"
        subprocess.run([sys.executable, MAKE, name, path], check=True, capture_output=True)
        package = zipfile.ZipFile(path)
        parts = [package.read(part) if part in package.namelist() else b"" for part in PARTS]
        for first in (0x57, 0xFF):
            (folder / f"{name}-{first:02x}").write_bytes(bytes([first]) + b"\0".join(parts))
print(len(NAMES) * 2, "seeds")
