#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms with what stands in a list's way, for tst_OddForms: make_odd_form.py NAME OUT."""
import sys

import openpyxl
import xlsxwriter
from openpyxl.worksheet.datavalidation import DataValidation

SHOPS = ["序号", "店招名称", "地址", "经营者", "联系电话"]


def sheet_of(headings, top, lines, title="商铺清单"):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "S"
    sheet["A1"] = title
    for column, heading in enumerate(headings, 1):
        sheet.cell(top, column, heading)
    for line in range(lines):
        sheet.cell(top + 1 + line, 1, line + 1)
    return book, sheet


def choices(out):
    """Yes or no to choose from, under a heading that doesn't ask; counted by the form."""
    book, sheet = sheet_of(["序号", "诉求人", "诉求内容", "办理状态"], 2, 3)
    rule = DataValidation(type="list", formula1='"是,否"')
    sheet.add_data_validation(rule)
    rule.add("D3:D5")
    sheet["F2"] = '=COUNTIF(D3:D5,"是")'
    book.save(out)


def dropdown(out):
    """What a column may be chosen from stands beside the lines."""
    book, sheet = sheet_of(SHOPS, 2, 3)
    rule = DataValidation(type="list", formula1="$L$1:$L$3")
    sheet.add_data_validation(rule)
    rule.add("D3:D5")
    for row, word in enumerate(["甲", "乙", "丙"], 1):
        sheet.cell(row, 12, word)
    sheet["K4"] = "旁注一"
    sheet["K5"] = "旁注二"
    book.save(out)


def merged_labels(out):
    """Who fills it in, right above the headings, with merged places to write in."""
    book, sheet = sheet_of(SHOPS, 3, 20)
    for cell, label in {"A2": "填报单位：", "D2": "填报人："}.items():
        sheet[cell] = label
    sheet.merge_cells("B2:C2")
    book.save(out)


def merged_label_without_colon(out):
    book, sheet = sheet_of(SHOPS, 3, 20)
    for cell, label in {"A2": "填报单位", "D2": "填报人"}.items():
        sheet[cell] = label
    sheet.merge_cells("B2:C2")
    book.save(out)


def table(out):
    """An Excel table whose lines aren't written at all, a remark below it."""
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("S")
    sheet.write("A1", "商铺名册")
    sheet.add_table("A2:E6", {"columns": [{"header": heading} for heading in SHOPS]})
    sheet.write("A8", "说明：以上为全部")
    book.close()


def chart(out):
    """A chart whose axes have numbers like phones, as XlsxWriter gives them."""
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("S")
    sheet.write_row("A2", SHOPS)
    for line in range(3):
        sheet.write(2 + line, 0, line + 1)
    made = book.add_chart({"type": "column"})
    made.add_series({"values": "=S!$A$3:$A$5", "categories": "=S!$B$3:$B$5"})
    sheet.insert_chart("L2", made)
    book.close()


globals()[sys.argv[1]](sys.argv[2])
