#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms with what stands in a list's way, for tst_OddForms: make_odd_form.py NAME OUT."""
import sys
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

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


def chosen_streets(out):
    """Roads to choose from, in words of the form's own."""
    book, sheet = sheet_of(["序号", "店招名称", "道路", "联系电话"], 2, 3)
    rule = DataValidation(type="list", formula1='"仙霞西路段,福泉路段"')
    sheet.add_data_validation(rule)
    rule.add("C3:C5")
    book.save(out)


def streets_elsewhere(out, formula, keep=True):
    """Roads to choose from that stand on a hidden sheet."""
    book, sheet = sheet_of(["序号", "店招名称", "道路", "联系电话"], 2, 3)
    options = book.create_sheet("选项 (勿删)")
    options.sheet_state = "hidden"
    for row, word in enumerate(["仙霞西路段", "福泉路段"], 1):
        options.cell(row, 2, word)
    book.create_named_range("道路", options, "$B$1:$B$2")
    if keep:
        rule = DataValidation(type="list", formula1=formula)
        sheet.add_data_validation(rule)
        rule.add("C3:C5")
    book.save(out)


def streets_on_another_sheet(out):
    streets_elsewhere(out, "'选项 (勿删)'!$B$1:$B$2")


def streets_of_a_whole_column(out):
    streets_elsewhere(out, "'选项 (勿删)'!$B:$B")


def streets_by_a_name(out):
    streets_elsewhere(out, "道路")


def streets_as_excel_writes_them(out):
    """Excel puts a list that stands on another sheet behind everything else."""
    streets_elsewhere(out, None, keep=False)
    with zipfile.ZipFile(out) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    main = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    cells = "http://schemas.microsoft.com/office/excel/2006/main"
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(b"</worksheet>", (
        f'<extLst><ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" xmlns:x14="{main}">'
        f'<x14:dataValidations count="1" xmlns:xm="{cells}"><x14:dataValidation type="list"><x14:formula1>'
        "<xm:f>'选项 (勿删)'!$B$1:$B$2</xm:f></x14:formula1><xm:sqref>C3:C5</xm:sqref></x14:dataValidation>"
        "</x14:dataValidations></ext></extLst></worksheet>").encode())
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


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


def below(lines, rows):
    """Numbered lines and what else the sheet has, by its cells."""
    book, sheet = sheet_of(SHOPS, 2, lines)
    for place, text in rows.items():
        sheet[place] = text
    return book, sheet


def signed_below(out):
    """Whoever signs, label beside label, in the columns of the list."""
    rows = {"A4": "合计", "C4": "=COUNTA(B3:B3)", "A5": "单位负责人：", "C5": "填表人：", "E5": "联系电话："}
    below(1, rows | {"A6": "每月五日前报送"})[0].save(out)


def signed_below_without_colons(out):
    rows = {"A4": "合计", "C4": "=COUNTA(B3:B3)", "A5": "负责人", "C5": "联系人", "E5": "联系电话"}
    below(1, rows | {"A6": "每月五日前报送"})[0].save(out)


def total_of_another_name(out):
    below(1, {"A4": "总户数", "C4": "=COUNTA(B3:B3)", "A5": "填报人："})[0].save(out)


def total_without_words(out):
    below(1, {"C4": "=COUNTA(B3:B3)", "A6": "填报人："})[0].save(out)


def total_above_the_lines(out):
    book, sheet = sheet_of(SHOPS, 2, 0)
    for place, text in {"A3": "全部", "C3": "=COUNTA(B4:B5)", "A4": 1, "A5": 2}.items():
        sheet[place] = text
    book.save(out)


def shares(out):
    """Lines below the total that are worked out of it: a share, the sum of two totals, words."""
    book, sheet = sheet_of(SHOPS, 2, 3)
    for row, (label, told) in enumerate([
            ("合计", "=COUNTA(B3:B5)"), ("占比", "=C6/C8"), ("上月", 12), ("两月合计", "=C6+C8"),
            ("百分比", "=ROUND(C7*100,0)"), ("说明", '="共"&C6&"家"'), ("增幅", "=IFERROR(C6/(C8-12),0)"),
            ("有无", '=IF(C6>0,"有","")'), ("两次", "=SUM(C6,C9)")], 6):
        sheet.cell(row, 1, label)
        sheet.cell(row, 3, told)
    book.save(out)


def share_below_the_lines(out):
    """The totals stand above the lines, what is worked out of them below."""
    book, sheet = sheet_of(SHOPS, 2, 4)
    for line in range(4, 7):
        sheet.cell(line, 1, line - 3)
    sheet["A3"], sheet["C3"], sheet["D3"] = "全部", "=COUNTA(B4:B6)", 12
    sheet["A7"], sheet["C7"] = "占比", "=C3/D3"
    book.save(out)


def share_above_the_lines(out):
    book, sheet = sheet_of(SHOPS, 2, 5)
    for line in range(5, 8):
        sheet.cell(line, 1, line - 4)
    sheet["A3"], sheet["C3"], sheet["D3"] = "全部", "=COUNTA(B5:B7)", 12
    sheet["A4"], sheet["C4"] = "占比", "=C3/D3"
    book.save(out)


def another_list_below(out):
    """Headings that no ledger has, two blank rows below the numbered lines."""
    below(3, {"A8": "类别", "B8": "代码", "C8": "说明", "A9": "沿街商铺", "B9": 1, "C9": "全部"})[0].save(out)


def another_table_below(out):
    book, sheet = below(3, {"A9": "类", "B9": "数", "A10": "甲", "B10": "=COUNTA(B3:B5)"})
    sheet.add_table(Table(displayName="TT", ref="A9:B11"))
    book.save(out)


globals()[sys.argv[1]](sys.argv[2])
