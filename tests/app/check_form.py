#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a filled form against the one that was sent, with other programs' eyes, for tst_TownForms.

check_form.py filled FORM FILLED SHEET FIRST LAST ROWS.json     what is wrong, a line each
check_form.py facts FILLED SHEET                                rules and ranges as JSON
check_form.py recalculated FOLDER OUT                           LibreOffice works every formula of FOLDER/*.xlsx out
check_form.py values WORKBOOK SHEET CELL...                     what it says there

ROWS.json: the rows of the list, by column letter; {"cells": {...}} what single cells became.
"""
import hashlib
import json
import pathlib
import re
import struct
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

import openpyxl

from office import converted

problems = []


def style(cell):
    return list(cell._style or [0] * 9)


def expect(what, seen, wanted):
    if seen != wanted:
        problems.append(f"{what}: {seen!r}, expected {wanted!r}")


def no_zip64(path):
    """Office programs of some makers refuse a local header that reserves 64-bit sizes."""
    data = path.read_bytes()
    for info in zipfile.ZipFile(path).infolist():
        name, extra = struct.unpack("<HH", data[info.header_offset + 26:info.header_offset + 30])
        at = info.header_offset + 30 + name
        end = at + extra
        while at + 4 <= end:
            kind, size = struct.unpack("<HH", data[at:at + 4])
            if kind == 1:
                problems.append(f"{info.filename} is zip64")
            at += 4 + size


def changed_parts(form, filled):
    before, after = zipfile.ZipFile(form), zipfile.ZipFile(filled)
    kept = [name for name in before.namelist() if name in after.namelist()]
    expect("order of parts", after.namelist(), kept)
    gone = [name for name in before.namelist() if name not in after.namelist()]
    return [name for name in kept if before.read(name) != after.read(name)], gone


# ECMA-376 part 1, 18.3.1.99: the one order of what stands in a worksheet.
WORKSHEET = """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems
tableParts extLst""".split()
LAST_ROW = 1048576


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def repaired(path):
    """What Excel offers to repair in a workbook's sheets and tables, so far as it can be told without it."""
    package, wrong = zipfile.ZipFile(path), set()
    for part in package.namelist():
        if not re.match(r"xl/(worksheets|tables)/[^/]*\.xml$", part):
            continue
        root = ElementTree.fromstring(package.read(part))
        for element in root.iter():
            for name in ("ref", "sqref"):
                for each in element.get(name, "").split():
                    rows = [int(row) for row in re.findall(r"[A-Z](\d+)", each)]
                    if rows and (rows != sorted(rows) or rows[-1] > LAST_ROW):
                        wrong.add(f"{part}: {local(element)} of {each}")
            if local(element) in ("mergeCells", "dataValidations", "tableColumns", "tableParts", "hyperlinks"):
                if element.get("count", str(len(element))) != str(len(element)):
                    wrong.add(f"{part}: {local(element)} counts {element.get('count')} of {len(element)}")
        if local(root) == "table":
            left, right = (openpyxl.utils.range_boundaries(root.get("ref"))[side] for side in (0, 2))
            columns = [element for element in root.iter() if local(element) == "tableColumn"]
            if len(columns) != right - left + 1:
                wrong.add(f"{part}: {len(columns)} columns in {root.get('ref')}")
            continue
        places = [WORKSHEET.index(local(child)) for child in root if local(child) in WORKSHEET]
        if places != sorted(places):
            wrong.add(f"{part}: parts of the sheet out of their order")
        wrong |= {f"{part}: {words}" for words in rows_and_merges(root)}
    return wrong


def rows_and_merges(sheet):
    cells = {kind: [e for e in sheet.iter() if local(e) == kind] for kind in ("row", "mergeCell", "f")}
    numbers = [int(row.get("r")) for row in cells["row"] if row.get("r")]
    if numbers != sorted(set(numbers)):
        yield "rows out of their order"
    for row in cells["row"]:
        places = [openpyxl.utils.cell.coordinate_to_tuple(cell.get("r")) for cell in row if cell.get("r")]
        if places != sorted(set(places)) or any(number != int(row.get("r") or number) for number, _ in places):
            yield f"cells of row {row.get('r')} out of their order"
    masters = {f.get("si") for f in cells["f"] if f.get("t") == "shared" and f.text}
    if any(f.get("t") == "shared" and f.get("si") not in masters for f in cells["f"]):
        yield "a formula shared with none"
    merged = [openpyxl.utils.range_boundaries(merge.get("ref")) for merge in cells["mergeCell"]]
    for index, (left, top, right, bottom) in enumerate(merged):
        if any(left <= r and l <= right and top <= b and t <= bottom for l, t, r, b in merged[:index]):
            yield f"merged cells that overlap from row {top} on"


def main_filled(form, filled, sheet_name, first, last, rows_file):
    form, filled = pathlib.Path(form), pathlib.Path(filled)
    first, last = int(first), int(last)
    told = json.loads(pathlib.Path(rows_file).read_text(encoding="utf-8"))
    rows, cells = told["rows"], told.get("cells", {})
    lines = last - first + 1
    added = max(0, len(rows) - lines)
    starts = last if lines >= 2 else last + 1 if lines == 1 else first

    def moved(row):
        return row + (added if row >= starts else 0)

    no_zip64(filled)
    for problem in sorted(repaired(filled) - repaired(form)):
        problems.append(problem)
    changed, gone = changed_parts(form, filled)
    sent, got = openpyxl.load_workbook(form), openpyxl.load_workbook(filled)
    expect("sheets", got.sheetnames, sent.sheetnames)
    before, after = sent[sheet_name], got[sheet_name]
    for row in before.iter_rows():
        for cell in row:
            if first <= cell.row <= last:
                continue
            there = after.cell(moved(cell.row), cell.column)
            expect(f"style of {there.coordinate}", style(there), style(cell))
            if cell.coordinate in cells:
                expect(f"cell {there.coordinate}", there.value, cells[cell.coordinate])
            elif not isinstance(cell.value, str) or not cell.value.startswith("="):
                expect(f"cell {there.coordinate}", there.value, cell.value)
    for place, value in cells.items():
        cell = before[place]
        expect(f"cell {place}", after.cell(moved(cell.row), cell.column).value, value)
    # The lines: each as its pattern looks.
    total = max(lines, len(rows))
    for index in range(total):
        row = first + index
        pattern = (first + index if index < lines - 1 or added == 0 else
                   last if lines >= 2 and index == total - 1 else
                   last - 1 if lines >= 2 else last)
        for column in range(1, before.max_column + 1):
            if lines > 0:
                expect(f"style of line {row}, column {column}", style(after.cell(row, column)),
                       style(before.cell(pattern, column)))
        if lines > 0:
            expect(f"height of line {row}", after.row_dimensions[row].height,
                   before.row_dimensions[pattern].height)
        if index >= len(rows):
            continue
        expect(f"line {row} is hidden", bool(after.row_dimensions[row].hidden), False)
        for letters, value in rows[index].items():
            expect(f"{letters}{row}", after[f"{letters}{row}"].value, value)
    for index in range(len(rows), lines):
        for letters in (rows[0] if rows else {}):
            if letters != "A":
                expect(f"left over {letters}{first + index}", after[f"{letters}{first + index}"].value, None)
    for name in sent.sheetnames:
        if name == sheet_name:
            continue
        for row in sent[name].iter_rows():
            for cell in row:
                if not isinstance(cell.value, str) or not cell.value.startswith("="):
                    expect(f"{name}!{cell.coordinate}", got[name][cell.coordinate].value, cell.value)
    for letters, dimension in before.column_dimensions.items():
        expect(f"width of {letters}", after.column_dimensions[letters].width, dimension.width)
    for what in ("page_setup", "page_margins", "print_options", "freeze_panes", "print_title_rows"):
        expect(what, repr(getattr(after, what)), repr(getattr(before, what)))
    expect("footer", after.oddFooter.center.text, before.oddFooter.center.text)
    for problem in problems[:40]:
        print(problem)
    print("changed:", " ".join(changed))
    print("gone:", " ".join(gone))


def main_facts(filled, sheet_name):
    book = openpyxl.load_workbook(filled)
    sheet = book[sheet_name]
    formulas = {c.coordinate: c.value for row in sheet.iter_rows() for c in row
                if isinstance(c.value, str) and c.value.startswith("=")}
    facts = {
        "merged": sorted(str(r) for r in sheet.merged_cells.ranges),
        "formats": {str(r.sqref): [f for rule in r.rules for f in rule.formula]
                    for r in sheet.conditional_formatting},
        "validations": {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation},
        "filter": sheet.auto_filter.ref,
        "print_area": sheet.print_area,
        "breaks": [b.id for b in sheet.row_breaks.brk],
        "names": {n.name: n.attr_text for n in book.defined_names.definedName},
        "tables": {t.displayName: t.ref for t in sheet.tables.values()},
        "links": {c.coordinate: c.hyperlink.target for row in sheet.iter_rows() for c in row if c.hyperlink},
        "comments": {c.coordinate: c.comment.text for row in sheet.iter_rows() for c in row if c.comment},
        "charts": [[str(s.val.numRef.f) for s in chart.series] + [chart.anchor._from.row]
                   for chart in sheet._charts],
        "formulas": formulas,
        "elsewhere": {f"{s.title}!{c.coordinate}": c.value for s in book if s.title != sheet_name
                      for row in s.iter_rows() for c in row
                      if isinstance(c.value, str) and c.value.startswith("=")},
        "calculates": re.findall(r"fullCalcOnLoad=.1.",
                                 zipfile.ZipFile(filled).read("xl/workbook.xml").decode()) != [],
    }
    print(json.dumps(facts, ensure_ascii=False))


def main_recalculated(folder, out):
    """Whatever a file says that a formula comes to is taken out first."""
    with tempfile.TemporaryDirectory() as work:
        bare = pathlib.Path(work) / "bare"
        bare.mkdir()
        for path in sorted(pathlib.Path(folder).glob("*.xlsx")):
            old = zipfile.ZipFile(path)
            with zipfile.ZipFile(bare / path.name, "w", zipfile.ZIP_DEFLATED) as new:
                for name in old.namelist():
                    data = old.read(name)
                    if name.startswith("xl/worksheets/sheet"):
                        data = re.sub(rb"(<(?:x:)?f>[^<]*</(?:x:)?f>)<(?:x:)?v>[^<]*</(?:x:)?v>", rb"\1", data)
                    new.writestr(name, data)
        converted("xlsx", out, *sorted(bare.glob("*.xlsx"))).check_returncode()


def main_values(path, sheet, *cells):
    read = openpyxl.load_workbook(path, data_only=True)[sheet]
    print(" ".join(str(read[cell].value) for cell in cells))


def main_answer(path, out, sheet, *answers):
    """As somebody else fills it in: CELL=VALUE; without=COLUMN takes a column away, swap=5,6 changes the
    places of two rows."""
    book = openpyxl.load_workbook(path)
    filled = book[sheet]
    for answer in answers:
        cell, value = answer.split("=", 1)
        if cell == "without":
            filled.delete_cols(openpyxl.utils.column_index_from_string(value))
        elif cell == "swap":
            a, b = (int(row) for row in value.split(","))
            for column in range(1, filled.max_column + 1):
                one, other = filled.cell(a, column), filled.cell(b, column)
                one.value, other.value = other.value, one.value
        else:
            filled[cell] = value
    book.save(out)


def main_sheets(path):
    """Every sheet with what it holds, its print area and its comments, a line each."""
    book = openpyxl.load_workbook(path)
    for sheet in book:
        cells = [f"{c.coordinate}={c.value}" for row in sheet.iter_rows() for c in row if c.value is not None]
        notes = [f"{c.coordinate}#{c.comment.text}" for row in sheet.iter_rows() for c in row if c.comment]
        print(sheet.title, "|".join(cells), sheet.print_area, "|".join(notes), sep="\t")


def main_raw(path, part, pattern):
    """What a part says, where the pattern has a group; of a binary one its SHA-256."""
    data = zipfile.ZipFile(path).read(part)
    print(" ".join(re.findall(pattern, data.decode())) if pattern else hashlib.sha256(data).hexdigest())


def main_same(form, filled):
    """Every cell of every sheet."""
    sent, got = openpyxl.load_workbook(form), openpyxl.load_workbook(filled)
    for sheet in sent:
        for row in sheet.iter_rows():
            for cell in row:
                there = got[sheet.title][cell.coordinate]
                if (there.value, style(there)) != (cell.value, style(cell)):
                    print(sheet.title, cell.coordinate, cell.value, there.value)


globals()["main_" + sys.argv[1]](*sys.argv[2:])
