#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms as towns send them, for tst_TownForms: make_form.py NAME OUT. Where the list's lines are is said
on stdout: sheet, first line, last line (before the first: none), what stands below by row."""
import pathlib
import re
import shutil
import struct
import sys
import tempfile
import zipfile
import zlib

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, DataBarRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from office import converted

THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
THICK = Border(left=THIN, right=THIN, top=THIN, bottom=Side(style="thick"))
HEADINGS = ["序号", "店招名称", "经营地址", "经营者", "联系电话", "业态", "从业人数", "备注"]


def book(lines=1, headings=HEADINGS, top=4, title="2026年9月沿街商铺情况汇总表", total=True, signed=True):
    """A title, who fills it in, headings, lines with borders, a total, a signature."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "沿街商铺"
    wide = len(headings)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=wide)
    sheet["A1"] = title
    sheet["A1"].font = Font(name="黑体", size=18)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet["A2"] = "填报单位："
    sheet.cell(2, wide - 1, "填报日期：____年__月__日")
    for column, heading in enumerate(headings, 1):
        cell = sheet.cell(top, column, heading)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
        cell.border = BOX
        sheet.column_dimensions[get_column_letter(column)].width = 6 + 2 * column
    for row in range(top + 1, top + 1 + lines):
        for column in range(1, wide + 1):
            cell = sheet.cell(row, column)
            cell.border = THICK if row == top + lines and lines > 1 else BOX
            cell.font = Font(name="仿宋", size=11)
            cell.alignment = Alignment(wrap_text=True)
        sheet.row_dimensions[row].height = 24
    below = top + 1 + lines
    if total:
        sheet.cell(below, 1, "合计")
        staff = get_column_letter(wide - 1)
        sheet.cell(below, wide - 1, f"=SUM({staff}{top + 1}:{staff}{below - 1})")
        sheet.cell(below, 2, f"=COUNTA(B{top + 1}:B{below - 1})")
        for column in range(1, wide + 1):
            sheet.cell(below, column).border = BOX
    if signed:
        sheet.cell(below + 1, 1, "填报人：")
        sheet.cell(below + 1, 4, "审核：王主任")
    return made, sheet, top + 1, top + lines


def plain():
    return book(1)


def ten_lines():
    return book(10)


def fewer_rows():
    return book(30)


def no_line():
    made, sheet, first, last = book(0, total=False)
    sheet.cell(5, 1, "合计")
    return made, sheet, first, last


def no_total():
    return book(3, total=False)


def nothing_below():
    return book(2, total=False, signed=False)


def numbered():
    made, sheet, first, last = book(5)
    for row in range(first, last + 1):
        sheet.cell(row, 1, row - first + 1)
    return made, sheet, first, last


def examples():
    """Last month's rows are still in it."""
    made, sheet, first, last = book(3)
    for row in range(first, last + 1):
        for column, text in enumerate([row, "上月的店", "旧路1号", "旧老板", "13900000000", "餐饮", 3, "旧"], 1):
            sheet.cell(row, column, text)
    return made, sheet, first, last


def filtered():
    """Last month's filter is still on: of three lines one is seen."""
    made, sheet, first, last = examples()
    sheet.auto_filter.ref = f"A4:H{last}"
    for row in range(first, last):
        sheet.row_dimensions[row].hidden = True
    return made, sheet, first, last


def formulas():
    """Worked out in each line, from it and from a cell above."""
    made, sheet, first, last = book(2, HEADINGS + ["补贴"])
    sheet["J1"] = 50
    for row in range(first, last + 1):
        sheet.cell(row, 9, f"=G{row}*$J$1")
    sheet.cell(last + 1, 8, None)
    sheet.cell(last + 1, 7, f"=SUM(G{first}:G{last})")
    sheet.cell(last + 1, 9, f"=SUM(I{first}:I{last})")
    sheet.cell(last + 3, 1, "平均")
    sheet.cell(last + 3, 2, f"=G{last + 1}/B{last + 1}")
    return made, sheet, first, last


def total_above():
    made, sheet, first, last = book(3, total=False)
    sheet["C2"] = f"=COUNTA(B{first}:B{last})"
    sheet["D2"] = f"=SUM(G{first}:G{last})"
    return made, sheet, first, last


def two_line_headings():
    made, sheet, first, last = book(2, ["序号", "店招名称", "经营地址", "经营者", "", "业态", "从业人数", "备注"], top=4)
    for column in range(1, 9):
        sheet.cell(3, column).border = BOX
    for column in [1, 2, 3, 6, 7, 8]:
        sheet.cell(3, column, sheet.cell(4, column).value)
        sheet.cell(4, column, None)
        sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)
    sheet["D3"] = "经营者"
    sheet.merge_cells("D3:E3")
    sheet["D4"], sheet["E4"] = "姓名", "联系电话"
    return made, sheet, first, last


def merged_cells():
    """Cells of each line are merged, and so is what lies below."""
    made, sheet, first, last = book(2, HEADINGS + [""])
    sheet.merge_cells("H4:I4")
    for row in range(first, last + 1):
        sheet.merge_cells(start_row=row, start_column=8, end_row=row, end_column=9)
    sheet.cell(last + 1, 8, None)
    sheet.cell(last + 1, 7, f"=SUM(G{first}:G{last})")
    sheet.merge_cells(start_row=last + 2, start_column=4, end_row=last + 2, end_column=6)
    sheet.merge_cells(start_row=last + 4, start_column=1, end_row=last + 5, end_column=4)
    sheet.cell(last + 4, 1, "说明：请于次月五日前报送")
    return made, sheet, first, last


def rules():
    """Conditional formats, validations, a filter, names, a print area, page breaks, a hyperlink."""
    made, sheet, first, last = book(3)
    red = PatternFill("solid", bgColor="FFC7CE")
    sheet.conditional_formatting.add(f"G{first}:G{last}", CellIsRule(operator="greaterThan", formula=["5"], fill=red))
    sheet.conditional_formatting.add(f"A{first}:H{last}", FormulaRule(formula=[f'$F{first}="便利店"'], fill=red))
    sheet.conditional_formatting.add(f"A{last + 1}:H{last + 1}", FormulaRule(formula=[f"$G${last + 1}>100"], fill=red))
    sheet.conditional_formatting.add(f"G{first}:G{last}", DataBarRule(
        start_type="num", start_value=0, end_type="formula", end_value=f"$G${last + 1}", color="FF638EC6"))
    choice = DataValidation(type="list", formula1='"餐饮,零售"', allow_blank=True)
    choice.add(f"F{first}:F{last}")
    sheet.add_data_validation(choice)
    listed = DataValidation(type="list", formula1=f"$A${last + 4}:$A${last + 6}")
    listed.add(f"H{first}:H{last}")
    sheet.add_data_validation(listed)
    for row, text in enumerate(["有", "无", "不详"], last + 4):
        sheet.cell(row, 10, text)
    sheet.auto_filter.ref = f"A4:H{last}"
    sheet.print_area = f"A1:H{last + 2}"
    sheet.print_title_rows = "1:4"
    sheet.freeze_panes = "A5"
    made.defined_names.append(DefinedName("店招", attr_text=f"沿街商铺!$B${first}:$B${last}"))
    made.defined_names.append(DefinedName("总数", attr_text=f"沿街商铺!$G${last + 1}"))
    sheet.cell(last + 3, 1, "网址").hyperlink = "https://example.org/"
    sheet.row_breaks.append(openpyxl.worksheet.pagebreak.Break(id=last + 2))
    sheet.oddFooter.center.text = "第 &P 页"
    sheet.page_setup.orientation = "landscape"
    return made, sheet, first, last


def other_sheets():
    """Sheets that count what is filled in, one that doesn't, one that is hidden."""
    made, sheet, first, last = book(2)
    summary = made.create_sheet("汇总")
    summary["A1"] = "合计人数"
    summary["B1"] = f"=SUM(沿街商铺!G{first}:G{last})"
    summary["B2"] = f"=COUNTA('沿街商铺'!$B${first}:$B${last})"
    summary["B3"] = f"=沿街商铺!G{last + 1}*2"
    summary["B4"] = "=1+2"
    summary["B11"] = "=SUM(沿街商铺!G:G)/2"
    summary["B12"] = "=COUNTA(沿街商铺!$B:$B)-2"
    notes = made.create_sheet("填表说明")
    notes["A1"] = "请逐户填写"
    notes["B1"] = "=1+1"
    hidden = made.create_sheet("字典")
    hidden["A1"] = "餐饮"
    hidden.sheet_state = "hidden"
    return made, sheet, first, last


def chart():
    """A chart of the lines below them, one beside them, a comment on a heading and one below."""
    made, sheet, first, last = book(3)
    drawn = BarChart()
    drawn.add_data(Reference(sheet, min_col=7, min_row=first - 1, max_row=last), titles_from_data=True)
    drawn.set_categories(Reference(sheet, min_col=2, min_row=first, max_row=last))
    sheet.add_chart(drawn, f"B{last + 5}")
    sheet["B4"].comment = Comment("店招上的字", "镇党建办")
    sheet.cell(last + 2, 1).comment = Comment("签名", "镇党建办")
    return made, sheet, first, last


def table():
    made, sheet, first, last = book(3, total=False)
    sheet.add_table(Table(displayName="商铺", ref=f"A4:H{last}"))
    return made, sheet, first, last


def commented():
    """Comments on a heading and below the lines."""
    made, sheet, first, last = book(3)
    sheet["B4"].comment = Comment("店招上的字", "镇党建办")
    sheet.cell(last + 2, 1).comment = Comment("签名", "镇党建办")
    return made, sheet, first, last


def next_month():
    """The usual form with a column elsewhere and a new one."""
    return book(1, ["序号", "备注", "店招名称", "经营地址", "风险等级", "经营者", "从业人数", "联系电话"])


def by_street():
    """Counts beside the streets that the form names."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "汇总"
    sheet["A1"] = "2026年9月各路段走访情况统计表"
    for column, heading in enumerate(["序号", "道路", "走访数", "商铺数", "风险等级"], 1):
        sheet.cell(3, column, heading).border = BOX
    for row, street in enumerate(["福泉路", "剑河路"], 4):
        sheet.cell(row, 1, row - 3)
        sheet.cell(row, 2, street)
    sheet["B6"], sheet["C6"], sheet["D6"] = "合计", "=SUM(C4:C5)", "=SUM(D4:D5)"
    return made, sheet, 4, 5


def two_lists():
    """A second list below the first."""
    made, sheet, first, last = book(2)
    top = last + 5
    sheet.cell(top - 1, 1, "二、走访情况")
    for column, heading in enumerate(["走访日期", "走访对象", "走访人", "走访内容"], 1):
        sheet.cell(top, column, heading).border = BOX
        sheet.cell(top + 1, column).border = BOX
    sheet.cell(top + 2, 1, "共计")
    sheet.cell(top + 2, 2, f"=COUNTA(B{top + 1}:B{top + 1})")
    return made, sheet, first, last


def dates():
    """Days in a style of their own, moments, days as text."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "走访"
    sheet["A1"] = "走访台账"
    for column, heading in enumerate(["走访日期", "走访时间", "走访对象", "走访方式", "走访内容"], 1):
        sheet.cell(3, column, heading).border = BOX
        sheet.cell(4, column).border = BOX
    sheet["A4"].number_format = 'yyyy"年"m"月"d"日"'
    sheet["B4"].number_format = "hh:mm"
    return made, sheet, 4, 4


def protected():
    """Protected, with lines enough."""
    made, sheet, first, last = book(30)
    sheet.protection.sheet = True
    sheet.protection.password = "town"
    for row in range(first, last + 1):
        for column in range(1, 9):
            sheet.cell(row, column).protection = Protection(locked=False)
    return made, sheet, first, last


def protected_full():
    made, sheet, first, last = book(3)
    sheet.protection.sheet = True
    sheet.protection.password = "town"
    return made, sheet, first, last


def array_formula():
    made, sheet, first, last = book(3)
    sheet["J5"] = f"=G{first}:G{last}*2"
    sheet.formula_attributes["J5"] = {"t": "array", "ref": f"J{first}:J{last}"}
    return made, sheet, first, last


def page(title, labels):
    """Labels in A and C, their values beside them in B and D; of one alone in a row from B to D."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "登记表"
    sheet.merge_cells("A1:D1")
    sheet["A1"] = title
    sheet["A1"].font = Font(name="黑体", size=18)
    sheet["A2"] = "填报单位："
    for row, pairs in enumerate(labels, 3):
        for column in range(1, 5):
            sheet.cell(row, column).border = BOX
        for place, (label, printed) in enumerate(pairs):
            sheet.cell(row, 1 + 2 * place, label)
            sheet.cell(row, 2 + 2 * place, printed)
        if len(pairs) == 1:
            sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=4)
    last = 2 + len(labels)
    sheet.cell(last + 1, 1, "填报人：")
    sheet.print_area = f"A1:D{last + 1}"
    sheet.oddFooter.center.text = "第 &P 页"
    return made, sheet, 1, 0


def shop_page():
    return page("沿街商铺登记表", [[("店招名称", None), ("经营地址", None)], [("经 营 者：", None), ("联系电话", None)],
                                  [("从业人数", "    人"), ("风险等级", None)], [("备注", None)]])


def visit_page():
    """With boxes to be ticked, a day to be written in, two labels in one cell, a comment, a second sheet."""
    made, sheet, first, last = page("走访记录表", [
        [("走访对象", None), ("走访日期", "    年  月  日")], [("走访方式", "□上门 □电话 □线上")],
        [("走访内容", None)]])
    sheet["A6"] = "走访时间：______ 填报人：______"
    sheet["A3"].comment = Comment("写全称", "镇党建办")
    made.create_sheet("填表说明")["A1"] = "请逐户填写"
    return made, sheet, first, last


def merged_page():
    """The places of its last two rows are merged and have no border."""
    made, sheet, first, last = page("走访记录表", [
        [("走访对象", None), ("走访日期", None)], [("走访地点", None), ("走访人", None)],
        [("走访内容", None)], [("了解情况", None)]])
    for row in (5, 6):
        for column in range(1, 5):
            sheet.cell(row, column).border = Border()
    return made, sheet, first, last


FORMS = {name: made for name, made in list(globals().items())
         if callable(made) and getattr(made, "__module__", "") == __name__ and name not in ("book", "page")}


def rewritten(path, change):
    """The package with its parts changed by another hand."""
    old = zipfile.ZipFile(path)
    parts = [(name, old.read(name)) for name in old.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts:
            new.writestr(name, change(name, data))


def prefixed(name, data):
    """As some office programs write: a prefix before every element of a sheet, no numbers of rows."""
    if not name.startswith("xl/worksheets/sheet"):
        return data
    text = data.decode()
    text = text.replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
                        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"')
    return re.sub(r"<(/?)([a-zA-Z])", r"<\1x:\2", text).replace("<?x:xml", "<?xml").encode()


def shared(name, data):
    """The lines' formulas shared, as Excel writes them."""
    if name != "xl/worksheets/sheet1.xml":
        return data
    text = data.decode()
    text = text.replace("<f>G5*$J$1</f>", '<f t="shared" ref="I5:I6" si="0">G5*$J$1</f>')
    text = text.replace("<f>G6*$J$1</f>", '<f t="shared" si="0"/>')
    assert text.count('si="0"') == 2
    return text.encode()


def chained(name, data):
    """With Excel's chain of calculation, and macros."""
    if name == "[Content_Types].xml":
        return data.replace(b"</Types>", b'<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.'
                            b'openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>')
    if name == "xl/_rels/workbook.xml.rels":
        return data.replace(b"</Relationships>", b'<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.'
                            b'org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>'
                            b"</Relationships>")
    return data


def extended(name, data):
    """What Excel 2010 and later put behind everything else: a list on another sheet, a bar, a sparkline."""
    if name != "xl/worksheets/sheet1.xml":
        return data
    x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    xm = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"'
    return data.replace(b"</worksheet>", (
        f'<extLst><ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" {x14}><x14:dataValidations count="1" {xm}>'
        '<x14:dataValidation type="list"><x14:formula1><xm:f>$A$6:$A$7</xm:f></x14:formula1>'
        "<xm:sqref>F5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>").encode())


def with_macros(name, data):
    if name == "[Content_Types].xml":
        return data.replace(b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml").replace(
            b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>')
    if name == "xl/_rels/workbook.xml.rels":
        return data.replace(b"</Relationships>", b'<Relationship Id="rIdMacros" Type="http://schemas.microsoft.com/'
                            b'office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>')
    return data


def relative(name, data):
    """Targets from the folder of the part, as most programs write them, in place of whole paths."""
    if not name.endswith(".rels"):
        return data
    up = {"_rels/.rels": "", "xl/_rels/workbook.xml.rels": ""}.get(name, "../")
    return data.replace(b'Target="/xl/', f'Target="{"xl/" if name == "_rels/.rels" else up}'.encode())


def quoted(name, data):
    """Single quotes around every attribute, as some libraries write."""
    if not name.startswith("xl/worksheets/sheet"):
        return data
    return re.sub(r'(<[^<>?]*>)', lambda tag: re.sub(r'="([^"\']*)"', r"='\1'", tag[1]), data.decode()).encode()


def with_strings(path):
    """Every text among the workbook's shared ones, as Excel and WPS keep them."""
    strings = []

    def share(cell):
        if cell[2] not in strings:
            strings.append(cell[2])
        return f'<c {cell[1]}t="s"><v>{strings.index(cell[2])}</v></c>'

    def change(name, data):
        if not name.startswith("xl/worksheets/sheet"):
            return data
        return re.sub(r'<c ([^>]*?)t="inlineStr"><is>(.*?)</is></c>', share, data.decode()).encode()

    rewritten(path, change)
    items = "".join(f"<si>{words}</si>" for words in strings)
    added(path, {"xl/sharedStrings.xml": f'{XML}<sst xmlns="{MAIN}" uniqueCount="{len(strings)}">{items}</sst>'},
          {"xl/_rels/workbook.xml.rels": [("</Relationships>", (
              f'<Relationship Id="rIdStrings" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'))],
           "[Content_Types].xml": [("</Types>", override("xl/sharedStrings.xml", f"{TYPES}.sharedStrings+xml"))]})


def bare(name, data):
    """Neither rows nor cells say where they are: each stands behind the one before."""
    if name != "xl/worksheets/sheet1.xml":
        return data
    text = data.decode()
    rows = {int(number): (more, cells) for number, more, cells in
            re.findall(r'<row r="(\d+)"([^>]*)>(.*?)</row>', text)}
    written = ""
    for row in range(1, max(rows) + 1):
        more, cells = rows.get(row, ("", ""))
        there = {letters: (attributes, closing) for letters, attributes, closing in
                 re.findall(r'<c r="([A-Z]+)\d+"([^>]*?)(/>|>.*?</c>)', cells)}
        more = re.sub(r' spans="[^"]*"', "", more)
        written += f"<row{more}>" + "".join(
            "<c" + "".join(there.get(get_column_letter(column), ("", "/>")))
            for column in range(1, 9)) + "</row>"
    return re.sub(r"<sheetData>.*</sheetData>", lambda _: f"<sheetData>{written}</sheetData>", text).encode()


def added(path, parts, changes):
    """Parts that openpyxl doesn't write, and what others say of them: {part: (before, put in front of it)}."""
    def change(name, data):
        for place, words in changes.get(name, []):
            assert place in data.decode(), (name, place)
            data = data.decode().replace(place, words + place, 1).encode()
        return data
    rewritten(path, change)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def override(part, kind):
    return f'<Override PartName="/{part}" ContentType="{kind}"/>'


def relations(*targets):
    return f'{XML}<Relationships xmlns="{RELS}">' + "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)) + "</Relationships>"


def with_threads(path):
    """Talk on a comment, as Excel 365 keeps it beside the old one (MS-XLSX 2.6.207)."""
    threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/"
    person, one = "{6A4B7E0C-0000-4000-8000-000000000001}", "{6A4B7E0C-0000-4000-8000-000000000002}"
    added(path, {
        "xl/threadedComments/threadedComment1.xml":
            f'{XML}<ThreadedComments xmlns="{threads}"><threadedComment ref="A9" dT="2026-10-08T02:00:00.00" '
            f'personId="{person}" id="{one}"><text>签名</text></threadedComment></ThreadedComments>',
        "xl/persons/person.xml": f'{XML}<personList xmlns="{threads}"><person displayName="镇党建办" id="{person}" '
                                 'userId="town" providerId="None"/></personList>'},
        {"xl/worksheets/_rels/sheet1.xml.rels": [("</Relationships>", (
            f'<Relationship Id="rIdThreads" Type="{kind}threadedComment" '
            'Target="/xl/threadedComments/threadedComment1.xml"/>'))],
         "xl/_rels/workbook.xml.rels": [("</Relationships>", (
             f'<Relationship Id="rIdPersons" Type="{kind}person" Target="persons/person.xml"/>'))],
         "[Content_Types].xml": [("</Types>", override(
             "xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml") + override(
             "xl/persons/person.xml", "application/vnd.ms-excel.person+xml"))]})


def with_pivot(path):
    """Counted once more by a pivot table on a second sheet (18.10), from the headings and lines of the list."""
    fields = "".join(f'<cacheField name="{heading}" numFmtId="0"><sharedItems/></cacheField>' for heading in HEADINGS)
    shown = "".join('<pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField>'
                    if column == 5 else f'<pivotField{" dataField=%s1%s" % (chr(34), chr(34)) if column == 6 else ""} '
                    'showAll="0"/>' for column in range(8))
    added(path, {
        "xl/pivotCache/pivotCacheDefinition1.xml":
            f'{XML}<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{REL}" r:id="rId1" recordCount="0">'
            f'<cacheSource type="worksheet"><worksheetSource ref="A4:H6" sheet="沿街商铺"/></cacheSource>'
            f'<cacheFields count="8">{fields}</cacheFields></pivotCacheDefinition>',
        "xl/pivotCache/pivotCacheRecords1.xml": f'{XML}<pivotCacheRecords xmlns="{MAIN}" count="0"/>',
        "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations(
            (f"{REL}/pivotCacheRecords", "pivotCacheRecords1.xml")),
        "xl/pivotTables/pivotTable1.xml":
            f'{XML}<pivotTableDefinition xmlns="{MAIN}" name="按业态" cacheId="7" dataCaption="值" '
            'applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" '
            'applyAlignmentFormats="0" applyWidthHeightFormats="1">'
            '<location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
            f'<pivotFields count="8">{shown}</pivotFields><rowFields count="1"><field x="5"/></rowFields>'
            '<dataFields count="1"><dataField name="人数" fld="6"/></dataFields></pivotTableDefinition>',
        "xl/pivotTables/_rels/pivotTable1.xml.rels": relations(
            (f"{REL}/pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml")),
        "xl/worksheets/_rels/sheet2.xml.rels": relations((f"{REL}/pivotTable", "../pivotTables/pivotTable1.xml"))},
        {"xl/workbook.xml": [("</workbook>", f'<pivotCaches><pivotCache cacheId="7" xmlns:r="{REL}" r:id="rIdPivot"/>'
                              "</pivotCaches>")],
         "xl/_rels/workbook.xml.rels": [("</Relationships>", (
             f'<Relationship Id="rIdPivot" Type="{REL}/pivotCacheDefinition" '
             'Target="pivotCache/pivotCacheDefinition1.xml"/>'))],
         "[Content_Types].xml": [("</Types>", (
             override("xl/pivotCache/pivotCacheDefinition1.xml", f"{TYPES}.pivotCacheDefinition+xml") +
             override("xl/pivotCache/pivotCacheRecords1.xml", f"{TYPES}.pivotCacheRecords+xml") +
             override("xl/pivotTables/pivotTable1.xml", f"{TYPES}.pivotTable+xml")))]})


def with_open_breaks(name, data):
    """As Excel writes several lines into its old drawings."""
    if not name.endswith(".vml"):
        return data
    assert b'left"/>' in data
    return data.replace(b'left"/>', 'left">店招<br>上的字</div>'.encode())


def worked_out(name, data):
    """A column of the table worked out with a cell below it."""
    if name != "xl/tables/table1.xml":
        return data
    return data.replace('name="备注"/>'.encode(), 'name="备注"><calculatedColumnFormula>商铺[[#This Row],[从业人数]]*$J$20'
                        "</calculatedColumnFormula></tableColumn>".encode())


def as_wps(path):
    """With what WPS puts into its workbooks: a picture within a cell, its own name spaces and properties."""
    drawing, wps = "http://schemas.openxmlformats.org/drawingml/2006/", "http://www.wps.cn/officeDocument/"
    picture = "ID_0F1E2D3C4B5A69788796A5B4C3D2E1F0"
    added(path, {
        "xl/media/image1.png": png(),
        "xl/cellimages.xml":
            f'{XML}<etc:cellImages xmlns:xdr="{drawing}spreadsheetDrawing" xmlns:a="{drawing}main" xmlns:r="{REL}" '
            f'xmlns:etc="{wps}2017/etCustomData"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" '
            f'name="{picture}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill>'
            '<xdr:spPr/></xdr:pic></etc:cellImage></etc:cellImages>',
        "xl/_rels/cellimages.xml.rels": relations((f"{REL}/image", "media/image1.png")),
        "docProps/custom.xml":
            f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
            'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
            'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>'
            '2052-12.1.0.16120</vt:lpwstr></property></Properties>'},
        {"xl/worksheets/sheet1.xml": [
            ("</row></sheetData>", f'<c r="H7" t="str"><f>_xlfn.DISPIMG("{picture}",1)</f>'
                                   f'<v>=DISPIMG("{picture}",1)</v></c>'),
            (' xmlns="', f' xmlns:etc="{wps}2017/etCustomData"')],
         "xl/_rels/workbook.xml.rels": [("</Relationships>", (
             f'<Relationship Id="rIdImages" Type="{wps}2020/cellImage" Target="cellimages.xml"/>'))],
         "_rels/.rels": [("</Relationships>", (
             f'<Relationship Id="rIdCustom" Type="{REL}/custom-properties" Target="docProps/custom.xml"/>'))],
         "[Content_Types].xml": [("</Types>", (
             override("xl/cellimages.xml", "application/vnd.wps-officedocument.cellimage+xml") +
             override("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")))]})
    with_png(path)


def with_control(path):
    """A box to tick that writes into a cell below the lines."""
    added(path, {
        "xl/ctrlProps/ctrlProp1.xml":
            f'{XML}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
            'objectType="CheckBox" fmlaLink="$J$9" fmlaRange="$J$1:$J$3" noThreeD="1"/>',
        "xl/worksheets/_rels/sheet1.xml.rels": relations((f"{REL}/ctrlProp", "../ctrlProps/ctrlProp1.xml"))},
        {"[Content_Types].xml": [("</Types>", override(
            "xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml"))]})


def with_png(path):
    rewritten(path, lambda name, data: data if name != "[Content_Types].xml" or b'Extension="png"' in data else
              re.sub(rb"(<Types[^>]*>)", rb'\1<Default Extension="png" ContentType="image/png"/>', data))


def png():
    """A red square of eight pixels."""
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))
    rows = b"".join(b"\0" + b"\xff\0\0" * 8 for _ in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def with_picture(path):
    """A seal below the lines."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/"
    added(path, {
        "xl/media/image1.png": png(),
        "xl/drawings/drawing9.xml":
            f'{XML}<xdr:wsDr xmlns:xdr="{drawing}spreadsheetDrawing" xmlns:a="{drawing}main"><xdr:twoCellAnchor '
            'editAs="oneCell"><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row>'
            '<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff>'
            '<xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" '
            'name="章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip '
            f'xmlns:r="{REL}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>'
            '</xdr:twoCellAnchor></xdr:wsDr>',
        "xl/drawings/_rels/drawing9.xml.rels": relations((f"{REL}/image", "../media/image1.png")),
        "xl/worksheets/_rels/sheet1.xml.rels": relations((f"{REL}/drawing", "../drawings/drawing9.xml"))},
        {"xl/worksheets/sheet1.xml": [("</worksheet>", f'<drawing xmlns:r="{REL}" r:id="rId1"/>')],
         "[Content_Types].xml": [("</Types>", override(
             "xl/drawings/drawing9.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"))]})
    with_png(path)


def by_xlsxwriter(name, path):
    """The usual form by another library, with what it can and openpyxl can't: texts in several fonts, sparklines."""
    import xlsxwriter
    made = xlsxwriter.Workbook(path)
    sheet = made.add_worksheet("沿街商铺")
    title, box = made.add_format({"bold": True, "align": "center"}), made.add_format({"border": 1})
    sheet.merge_range("A1:H1", "2026年9月沿街商铺情况汇总表", title)
    sheet.write("A2", "填报单位：")
    sheet.write("G2", "填报日期：____年__月__日")
    for column, heading in enumerate(HEADINGS):
        sheet.write(3, column, heading, box)
        for row in range(4, 7):
            sheet.write_blank(row, column, None, box)
    for row in range(4, 7):
        sheet.set_row(row, 24)
    sheet.set_column("B:C", 20)
    if not name.endswith("_table"):
        sheet.write("A8", "合计", box)
        sheet.write_formula("B8", "=COUNTA(B5:B7)", box, 0)
        sheet.write_formula("G8", "=SUM(G5:G7)", box, 0)
    sheet.write("A9", "填报人：")
    sheet.write_rich_string("D9", made.add_format({"bold": True}), "审核：", box, "王主任")
    if name.endswith("_rules"):
        sheet.conditional_format("G5:G7", {"type": "data_bar"})
        sheet.conditional_format("A5:H7", {"type": "formula", "criteria": '=$F5="便利店"', "format": title})
        sheet.data_validation("F5:F7", {"validate": "list", "source": ["餐饮", "零售"]})
        sheet.autofilter("A4:H7")
        sheet.print_area("A1:H9")
        sheet.repeat_rows(0, 3)
        sheet.freeze_panes(4, 0)
        sheet.set_footer("&C第 &P 页")
        sheet.add_sparkline("J8", {"range": "沿街商铺!G5:G7"})
        made.define_name("店招", "=沿街商铺!$B$5:$B$7")
    elif name.endswith("_chart"):
        drawn = made.add_chart({"type": "column"})
        drawn.add_series({"categories": "=沿街商铺!$B$5:$B$7", "values": "=沿街商铺!$G$5:$G$7"})
        sheet.insert_chart("B12", drawn)
        sheet.write_comment("A9", "签名")
    elif name.endswith("_table"):
        sheet.add_table("A4:H7", {"columns": [{"header": heading} for heading in HEADINGS]})
    made.close()
    return "沿街商铺", 5, 7


def saved_by_libreoffice(path):
    with tempfile.TemporaryDirectory() as work:
        converted("xlsx", work, path).check_returncode()
        shutil.copy(pathlib.Path(work) / pathlib.Path(path).name, path)


def main():
    name, out = sys.argv[1:3]
    if name.startswith("xw_"):
        print(*by_xlsxwriter(name, out))
        return
    made, sheet, first, last = FORMS[re.sub(r"-[a-z]+$", "", name)]()
    made.save(out)
    if name.endswith("-libreoffice"):
        saved_by_libreoffice(out)
    elif name.endswith("-prefixed"):
        rewritten(out, prefixed)
    elif name.endswith("-relative"):
        rewritten(out, relative)
    elif name.endswith("-quoted"):
        rewritten(out, quoted)
    elif name.endswith("-bare"):
        rewritten(out, bare)
    elif name.endswith("-strings"):
        with_strings(out)
    elif name.endswith("-threaded"):
        with_threads(out)
    elif name.endswith("-pivot"):
        with_pivot(out)
    elif name.endswith("-pictured"):
        with_picture(out)
    elif name.endswith("-linked"):
        with_control(out)
    elif name.endswith("-wps"):
        as_wps(out)
    elif name.endswith("-broken"):
        rewritten(out, with_open_breaks)
    elif name.endswith("-worked"):
        rewritten(out, worked_out)
    elif name.endswith("-shared"):
        rewritten(out, shared)
    elif name.endswith("-extended"):
        rewritten(out, extended)
    elif name.endswith("-macros"):
        rewritten(out, with_macros)
        with zipfile.ZipFile(out, "a") as package:
            package.writestr("xl/vbaProject.bin", bytes(range(256)) * 40)
    elif name.endswith("-chained"):
        rewritten(out, chained)
        with zipfile.ZipFile(out, "a") as package:
            package.writestr("xl/calcChain.xml", '<?xml version="1.0"?><calcChain xmlns="http://schemas.openxmlformats'
                             '.org/spreadsheetml/2006/main"><c r="B6" i="1"/><c r="G6" i="1"/></calcChain>')
    print(sheet.title, first, last)


main()
