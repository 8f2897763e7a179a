#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small looks into a workbook or .csv for tst_MonthlyReport: read_workbook.py WHAT FILE."""
import csv
import re
import sys
import zipfile

import openpyxl

what, path = sys.argv[1:3]


def put(text):
    sys.stdout.buffer.write(str(text).encode())


def spoil():
    """Stores a wrong value in B6 of the first sheet."""
    old = zipfile.ZipFile(path)
    parts = {name: old.read(name) for name in old.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    sheet, found = re.subn(r'(<c r="B6"[^>]*><f>[^<]*</f><v>)[^<]*', r"\g<1>987654", sheet)
    assert found == 1
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)


def said():
    """The one visit's words; openpyxl undoes Excel's _xHHHH_ escapes by itself."""
    if path.endswith(".csv"):
        rows = list(csv.reader(open(path, encoding="utf-8-sig", newline="")))
        return rows[1][rows[0].index("走访内容")]
    sheet = openpyxl.load_workbook(path).active
    cell = sheet.cell(4, [c.value for c in sheet[3]].index("走访内容") + 1)
    assert cell.data_type == "s", cell.data_type
    return cell.value


def cells():
    return "\n".join(str(row) for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True))


def seal():
    proof = openpyxl.load_workbook(path)["核对页"]
    return {row[0].value: row[1].value for row in proof.iter_rows(max_col=2)}["封账"]


def b6():
    return openpyxl.load_workbook(path, data_only=True)["汇总"]["B6"].value


result = {"spoil": spoil, "said": said, "cells": cells, "seal": seal, "b6": b6}[what]()
if result is not None:
    put(result)
