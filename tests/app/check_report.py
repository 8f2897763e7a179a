#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what Doorstep writes against its register with other programs' eyes.

openpyxl reads the workbook, LibreOffice recalculates it, and plain SQL over the schema
(register_counts.py) counts what the figures are defined to be. Nothing here calls Doorstep.
Each command prints what is wrong, a line each, and exits 1 when there is anything.
"""
import csv
import datetime
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils.escape import unescape

from office import converted
from register_counts import (COVERED, Counter, MONTH_ONLY, NOW_ONLY, PATH, VENUES, VISITED, block_id,
                             expected_figures, month_days, open_register)

SUMMARY, DETAILS, BLOCKS, PROOF = "汇总", "分类汇总", "各街区", "核对页"
WISHES = "微心愿台账"
MEMBERS = "党员和入党申请人"
ORGANISATIONS = "党组织"
STANDING = (ORGANISATIONS, MEMBERS, "分群体服务包", "阵地台账", "志愿服务队伍",
            "志愿者名册")  # who and what is there now, whatever the month
LEDGERS = ["走访台账", "走访商铺和企业", "走访从业者", "需求台账", "需求办理记录", "共性问题台账",
           "发卡台账", WISHES,
           "服务活动台账", "活动参加名册", "志愿服务队伍", "志愿者名册",
           "服务台账", "分群体服务包", "群体画像", "阵地台账",
           ORGANISATIONS, MEMBERS, "结对共建"]
CODE_HEADINGS = {"电话", "经营者电话", "统一社会信用代码", "弄", "号", "室", "销号编号",
                 "12345工单", "出生年月", "心愿编号", "认领人电话"}
DAY_HEADINGS = {"办理期限", "有效期至"}
MOMENT_HEADINGS = {"走访时间", "本期最近走访"}
ERRORS = ("#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#N/A", "#NUM!", "#NULL!", "Err:")

problems = []


def expect(what, seen, wanted):
    if seen != wanted:
        problems.append(f"{what}: {seen!r}, expected {wanted!r}")


def finish(summary):
    for problem in problems[:40]:
        print(problem)
    print(f"{len(problems)} problems; {summary}")
    sys.exit(1 if problems else 0)


# --- the workbook -----------------------------------------------------------------------------

def summary_cells(sheet):
    """(section, label) -> a list of measures, each {heading: cell}; found by their words."""
    grid = {(c.row, c.column): c for row in sheet.iter_rows() for c in row if c.value is not None}
    starts = sorted(k for k, c in grid.items() if isinstance(c.value, str) and "本月" in c.value
                    and (k[0], k[1] + 1) in grid and "上月" in str(grid[k[0], k[1] + 1].value))
    result, headings = {}, sorted({row for row, _ in starts})
    for row in headings:
        title = next((c for (r, _), c in sorted(grid.items(), key=lambda i: (-i[0][0], i[0][1]))
                      if r in (row, row - 1) and isinstance(c.value, str) and "本月" not in c.value), None)
        measures = [{} for _ in range(sum(r == row for r, _ in starts))]
        which = -1
        for column in range(1, sheet.max_column + 1):
            head = grid.get((row, column))
            if (row, column) in starts:
                which += 1
            if which < 0 or head is None or not isinstance(head.value, str):
                continue
            for word in ("本月", "上月", "增减", "本年累计"):
                if word in head.value:
                    measures[which][word] = column
        share = iter(kind for kind, _, label in COVERED if any(
            c.value == f"在册{label}" for c in grid.values()))
        at = row + 1
        while (label := grid.get((at, title.column))) is not None and at not in headings:
            name = str(label.value).strip("\u3000 ")
            if name == "其中走访覆盖率":
                name += " " + next(share)
            key = (title.value.strip(), name)
            if key in result:
                problems.append(f"{key} stands twice in the summary")
            result[key] = [{word: sheet.cell(at, column) for word, column in measure.items()}
                           for measure in measures]
            at += 1
    return result


def figure_cells(book):
    """Of the summary and the details behind it."""
    summary, details = summary_cells(book[SUMMARY]), summary_cells(book[DETAILS])
    expect("figures on both sheets", sorted(set(summary) & set(details)), [])
    return {**summary, **details}


def near(seen, wanted):
    if wanted is None or seen is None or isinstance(seen, str) or isinstance(wanted, str):
        return (seen if seen != "" else None) == wanted
    return abs(seen - wanted) < 1e-9


def compare_figures(what, cells, expected):
    expect(f"{what}: sections and rows", sorted(cells), sorted(expected))
    checked = 0
    for key in sorted(set(cells) & set(expected)):
        for number, measure in enumerate(expected[key]):
            wanted = dict(zip(("本月", "上月", "本年累计"), measure))
            if measure[0] is not None and measure[1] is not None:
                wanted["增减"] = measure[0] - measure[1]
            for word, value in wanted.items():
                seen = cells[key][number].get(word)
                seen = seen.value if seen is not None else None
                checked += 1
                if not near(seen, value):
                    problems.append(f"{what} {key} {word} #{number + 1}: {seen!r}, counted {value!r}")
    return checked


def figures_command(workbook, recalculated, register, figures_json, month, block=""):
    expected = expected_figures(register, month, block)
    if not any(any(v for v in m if v) for ms in expected.values() for m in ms):
        problems.append("the register has nothing in that month: the check would prove nothing")
    stored = openpyxl.load_workbook(workbook, data_only=True)
    formulas = openpyxl.load_workbook(workbook)
    again = openpyxl.load_workbook(recalculated, data_only=True)
    # What is zero this month and the last is left out, and a line says how many those are.
    told = {key: measures for key, measures in expected.items()
            if key[0] == "四百" or any(v for measure in measures for v in measure[:2])}
    checked = compare_figures("stored", figure_cells(stored), told)
    compare_figures("recalculated", figure_cells(again), told)
    left = len(expected) - len(told)
    expect("figures left out", [c.value for row in stored[SUMMARY].iter_rows() for c in row
                                if "未列出" in str(c.value)],
           [f"本月和上月都为零的 {left} 行未列出。"] if left else [])
    count = 0
    for name in (sheet for sheet in (SUMMARY, DETAILS, BLOCKS) if sheet in stored.sheetnames):
        for cell in (cell for row in formulas[name].iter_rows() for cell in row if cell.data_type == "f"):
            count += 1
            a, b = stored[name][cell.coordinate].value, again[name][cell.coordinate].value
            if not near(a, b if b != "" else None):
                problems.append(f"{name}!{cell.coordinate}: stored {a!r}, LibreOffice {b!r}")
    # This month and the change against last month are live, save what stands outside the ledgers.
    live = figure_cells(formulas)
    for key, measures in live.items():
        for measure in measures if key in expected else []:
            cell = measure.get("本月")
            if key not in NOW_ONLY and key[0] not in (VENUES, PATH) and cell is not None and cell.value is not None \
                    and cell.data_type != "f":
                problems.append(f"{key} of this month is no formula: {cell.value!r}")

    told_json = json.loads(pathlib.Path(figures_json).read_text(encoding="utf-8"))
    expect("figures --json month", told_json["month"], month)
    seen, share = set(), {f"coverage.{kind}s_share": kind for kind, _, _ in COVERED}
    for name, entry in told_json["figures"].items():
        label = entry["label"].strip("\u3000 ") + (" " + share[name] if name in share else "")
        key = (entry["section"], label)
        seen.add(key)
        measures = [entry[k] for k in ("number", "visits", "subjects", "found", "closed", "introduced",
                                       "used", "services", "hours")
                    if k in entry]
        values = [[m["month"], m["last_month"], m["year"]] for m in measures]
        wanted = expected.get(key, [])
        if len(values) != len(wanted) or not all(
                near(a, b) for v, w in zip(values, wanted) for a, b in zip(v, w)):
            problems.append(f"figures --json {key}: {values}, counted {wanted}")
    expect("figures --json rows", sorted(seen), sorted(expected))
    finish(f"{checked} figures of {len(expected)} rows, {count} formulas")


def heading_row(sheet):
    return next(c.row for row in sheet.iter_rows(max_row=20) for c in row if c.value == "序号")


def ledger_rows(sheet):
    """Heading and rows of a ledger sheet, without the running number."""
    top = heading_row(sheet)
    headings = [c.value for c in sheet[top]][1:]
    rows = [row[1:] for row in sheet.iter_rows(min_row=top + 1) if row[0].value is not None]
    numbers = [row[0].value for row in sheet.iter_rows(min_row=top + 1) if row[0].value is not None]
    expect(f"{sheet.title}: running numbers", numbers, list(range(1, len(rows) + 1)))
    return headings, rows


def points(width):
    """Of a column: 7 pixels a digit of the standard font, 5 for its edges, 96 an inch."""
    return (7 * width + 5) * 72 / 96


def check_print(sheet):
    """A4; what is 10 points high comes out at 9 at least; no page is wider than the paper."""
    setup, margins = sheet.page_setup, sheet.page_margins
    upright = sheet.title in (SUMMARY, DETAILS, BLOCKS)  # long lists of figures
    expect(f"{sheet.title}: orientation", setup.orientation, "portrait" if upright else "landscape")
    expect(f"{sheet.title}: paper (9 is A4)", int(setup.paperSize), 9)
    room = (595.3 if upright else 841.9) - 72 * (margins.left + margins.right)
    widths = []
    for column in range(1, sheet.max_column + 1):
        letter = openpyxl.utils.get_column_letter(column)
        dimension = next((d for d in sheet.column_dimensions.values()
                          if d.min and d.min <= column <= d.max), sheet.column_dimensions[letter])
        widths.append(0 if dimension.hidden else points(dimension.width))
    if sheet.print_area:  # of an empty ledger the first page across alone
        widths = widths[:openpyxl.utils.column_index_from_string(re.findall("[A-Z]+", str(sheet.print_area))[-1])]
    fits = sheet.sheet_properties.pageSetUpPr is not None and \
        bool(sheet.sheet_properties.pageSetUpPr.fitToPage)
    if fits:
        expect(f"{sheet.title}: pages wide", int(setup.fitToWidth or 1), 1)
        expect(f"{sheet.title}: pages high (0: as many as it takes)", int(setup.fitToHeight), 0)
    scale = min(1, room / sum(widths)) if fits else int(setup.scale) / 100
    if scale < 0.9 - 1e-9:
        problems.append(f"{sheet.title}: text of 10 points is printed at {10 * scale:.1f}")
    begins = [0] + sorted(brk.id for brk in sheet.col_breaks.brk) + [len(widths)]
    titles = re.findall("[A-Z]+", (sheet.print_title_cols or "").split("!")[-1])
    repeated = sum(widths[:openpyxl.utils.column_index_from_string(titles[-1])]) if titles else 0
    for page, (first, end) in enumerate(zip(begins, begins[1:])):
        wide = sum(widths[first:end]) + (repeated if page else 0)
        if wide * scale > room + 0.5:
            problems.append(f"{sheet.title}: page {page + 1} across is {wide * scale:.0f} of {room:.0f}")
    if not sheet.print_title_rows:
        problems.append(f"{sheet.title}: no repeated rows in print")
    if not sheet.freeze_panes:
        problems.append(f"{sheet.title}: nothing frozen")


def check_proof(sheet):
    """No name needs more lines than its row is high for."""
    width = int(sheet.column_dimensions["A"].width)
    for (cell,) in sheet.iter_rows(min_row=2, max_col=1):
        text = str(cell.value or "")
        across = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
        lines = max(1, -(-across // width))
        if lines * 14 > (sheet.row_dimensions[cell.row].height or 15):
            problems.append(f"{PROOF}: “{text}” has {lines} lines in a row of one")


def check_pages_across(sheet, rows):
    """Each page tells whose it is; a ledger without rows is one page that says so."""
    if not rows:
        expect(f"{sheet.title}: further pages of nothing", len(sheet.col_breaks.brk), 0)
        expect(f"{sheet.title}: says that there is nothing",
               any("没有记录" in str(cell.value) for cell in sheet[2]), True)
    elif sheet.col_breaks.brk and not sheet.oddFooter.center.text:
        problems.append(f"{sheet.title}: a further page across does not tell the unit")


def check_signing(sheet):
    texts = [str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None]
    for words in ("填报人：", "审核人：", "负责人：", "（盖章）"):
        expect(f"{SUMMARY}: {words}", sum(words in text for text in texts), 1)


def check_blocks(sheet, names, is_empty):
    """A column for each block beside the total, live but where a ledger tells of no block."""
    expect(f"{BLOCKS}: columns", [sheet.cell(4, column).value for column in range(3, 3 + len(names))], names)
    live = sum(cell.data_type == "f" for row in sheet.iter_rows(min_col=3) for cell in row)
    if live < (5 if is_empty else 60) * len(names):
        problems.append(f"{BLOCKS}: {live} formulas")
    if not sheet._charts and not is_empty:
        problems.append(f"{BLOCKS}: no chart")
    check_print(sheet)


def layout_command(workbook, register, month, block=""):
    book = openpyxl.load_workbook(workbook)
    con = open_register(register)
    names = [] if block else [row[0] for row in con.execute(
        "SELECT name FROM block WHERE deleted_at IS NULL ORDER BY position, id")]
    side_by_side = [BLOCKS] if len(names) > 1 else []
    expect("sheets", book.sheetnames, [SUMMARY, DETAILS, *side_by_side, *LEDGERS, PROOF])
    counter = Counter(con, *month_days(month), block_id(con, block))
    wanted, wish_days = counter.ledger_rows(), counter.wish_days()
    if side_by_side:
        check_blocks(book[BLOCKS], names, wanted["走访台账"] == 0)
    check_print(book[SUMMARY])
    check_print(book[DETAILS])
    check_signing(book[SUMMARY])
    # A month of no needs has no picture of their categories, one of no visits has none of streets.
    pictures = 0 if wanted["走访台账"] == 0 else 1 if wanted["需求台账"] == 0 else 2
    if len(book[SUMMARY]._charts) < pictures:
        problems.append(f"{SUMMARY}: {len(book[SUMMARY]._charts)} charts")
    codes = days = 0
    for name in LEDGERS:
        sheet = book[name]
        headings, rows = ledger_rows(sheet)
        expect(f"{name}: rows", len(rows), wanted[name])
        top = heading_row(sheet)
        check_print(sheet)
        check_pages_across(sheet, rows)
        expect(f"{name}: frozen below the heading", sheet.freeze_panes and
               int(re.sub(r"\D", "", sheet.freeze_panes)), top + 1)
        repeated = re.findall(r"\d+", sheet.print_title_rows or "")
        expect(f"{name}: heading repeated", bool(repeated) and int(repeated[0]) <= top <= int(repeated[1]), True)
        last = openpyxl.utils.get_column_letter(len(headings) + 1)
        expect(f"{name}: filter", sheet.auto_filter.ref,
               f"A{top}:{last}{top + max(1, len(rows))}")
        for row in rows:
            for heading, cell in zip(headings, row):
                where, value = f"{name}!{cell.coordinate} {heading}", cell.value
                if heading in CODE_HEADINGS:
                    codes += value is not None
                    if value is not None and not isinstance(value, str):
                        problems.append(f"{where}: {value!r} is no text")
                    if cell.number_format != "@":
                        problems.append(f"{where}: format {cell.number_format}")
                elif heading.endswith("日期") or heading in DAY_HEADINGS | MOMENT_HEADINGS:
                    days += value is not None
                    if value is not None and not (isinstance(value, datetime.datetime)
                                                  and cell.is_date):
                        problems.append(f"{where}: {value!r} is no date")
        if name == WISHES:
            expect(f"{name}: days waiting", [row[headings.index("等待天数")].value for row in rows],
                   [days for (days,) in wish_days])
    check_proof(book[PROOF])
    proof = {str(r[0].value): str(r[1].value) for r in book[PROOF].iter_rows() if r[0].value}
    for name in LEDGERS:
        expect(f"{PROOF}: {name}", proof.get(f"“{name}”行数"), str(wanted[name]))
    happened = sum(rows for name, rows in wanted.items() if name not in STANDING)
    if happened and (codes < 100 or days < 100):
        problems.append(f"only {codes} codes and {days} dates to look at")
    finish(f"{codes} codes and phones, {days} dates")


def printed(workbook):
    """The text of each page that LibreOffice prints; its PDF stays beside the workbook for the next one."""
    pdf = pathlib.Path(workbook).with_suffix(".pdf")
    if not pdf.exists():
        converted("pdf", pdf.parent, workbook)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")


def pages_command(most, workbook):
    """LibreOffice prints the summary on so many pages at most, no section with a row alone on one."""
    title = openpyxl.load_workbook(workbook, data_only=True)[SUMMARY]["A1"].value
    pages = 0
    for page in printed(workbook):
        lines = [unicodedata.normalize("NFKC", line).strip() for line in page.splitlines() if line.strip()]
        if not lines or lines[0] != unicodedata.normalize("NFKC", title):
            break
        pages += 1
        heading = next((at for at, line in enumerate(lines) if "增减" in line), len(lines))
        alone = [line for line in lines[1:heading] if re.search(r"\d", line)]
        if pages > 1 and 0 < len(alone) < 3:
            problems.append(f"page {pages} begins with {alone}")
    expect("there are pages", pages > 0, True)
    if pages > int(most):
        problems.append(f"the summary takes {pages} pages of {most}")
    finish(f"{pages} pages")


def titles_command(name, workbook):
    """LibreOffice prints no page of that sheet that ends with the title of a section."""
    sheet = openpyxl.load_workbook(workbook, data_only=True)[name]
    titles = {str(row[0].value) for row in sheet.iter_rows(min_row=5) if row[0].value and
              any(row[0].coordinate in part for part in sheet.merged_cells.ranges)}
    pages = 0
    for page in printed(workbook):
        lines = [unicodedata.normalize("NFKC", line).strip() for line in page.splitlines() if line.strip()]
        if len(lines) < 2 or not lines[-1].startswith(unicodedata.normalize("NFKC", name)):
            continue
        pages += 1
        if lines[-2] in {unicodedata.normalize("NFKC", title) for title in titles}:
            problems.append(f"page {pages} of {name} ends with “{lines[-2]}”")
    expect("there are pages", pages > 0, True)
    expect("there are titles", len(titles) > 3, True)
    finish(f"{pages} pages")


def secrets(register):
    con = open_register(register)
    people = {n for (n,) in con.execute(
        "SELECT name FROM subject WHERE kind = 'worker' UNION SELECT operator FROM subject "
        "UNION SELECT name FROM party_member UNION SELECT contact FROM pairing "
        "UNION SELECT secretary FROM party_organisation UNION SELECT leader FROM volunteer_team")}
    numbers = {n for (n,) in con.execute(
        "SELECT phone FROM subject UNION SELECT operator_phone FROM subject "
        "UNION SELECT credit_code FROM subject UNION SELECT claimer_phone FROM wish "
        "UNION SELECT party_contact_phone FROM subject "
        "UNION SELECT phone FROM party_member UNION SELECT phone FROM pairing "
        "UNION SELECT phone FROM party_organisation UNION SELECT phone FROM volunteer_team")}
    return people - {""}, numbers - {""}


def cell_texts(book):
    for sheet in book:
        officials = set()
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value in ("走访人", "发卡人"):  # in office, named on every card
                    officials.add(cell.column)
                elif cell.value is not None and cell.column not in officials:
                    yield f"{sheet.title}!{cell.coordinate}", str(cell.value)


# Words of prose that hold what may be somebody's name: 高峰 is one.
ORDINARY = re.compile("(?:[早晚午]|十一|过完|货梯)高峰|高峰时")


def masked_command(workbook, register):
    people, numbers = secrets(register)
    pattern = re.compile("|".join(sorted(map(re.escape, people | numbers), key=len, reverse=True)))
    # Who answers for the block in office is named where that is said, and nowhere else.
    officials = {name for (name,) in open_register(register).execute("SELECT secretary FROM block")}
    for where, text in cell_texts(openpyxl.load_workbook(workbook)):
        if (where.startswith("汇总!") and text.removeprefix("填报人：") in officials and text.startswith("填报人：")
                or where.startswith("核对页!B") and text in officials):
            continue
        if found := pattern.search(ORDINARY.sub("", text)):
            problems.append(f"{where} tells {found.group()!r}: {text!r}")
    # Nor in any part that no cell shows.
    every = re.compile("|".join(sorted(map(re.escape, numbers))))
    with zipfile.ZipFile(workbook) as parts:
        for name in parts.namelist():
            if found := every.search(parts.read(name).decode("utf-8", "replace")):
                problems.append(f"{name} holds {found.group()!r}")
    finish(f"{len(people)} names, {len(numbers)} phones and codes searched for")


def unmasked_command(workbook, register, month):
    con = open_register(register)
    first, last = month_days(month)
    book = openpyxl.load_workbook(workbook)
    for sheet, kind, columns in (
            ("走访从业者", "worker", {"姓名": "name", "电话": "phone"}),
            ("走访商铺和企业", "shop', 'firm', 'collective", {"经营者": "operator", "经营者电话": "operator_phone",
                                  "统一社会信用代码": "credit_code"})):
        headings, rows = ledger_rows(book[sheet])
        for heading, column in columns.items():
            wanted = sorted(v for (v,) in con.execute(
                f"SELECT s.{column} FROM subject s WHERE s.kind IN ('{kind}') AND s.{column} <> '' AND "
                f"s.id IN (SELECT v.subject_id FROM visit v WHERE {VISITED})",
                {"first": first.isoformat(), "last": last.isoformat(), "block": None}))
            seen = sorted(r[headings.index(heading)].value for r in rows
                          if r[headings.index(heading)].value)
            expect(f"{sheet} {heading} is not empty", bool(wanted), True)
            if seen != wanted:
                problems.append(f"{sheet} {heading}: {seen[:3]}… expected {wanted[:3]}…")
    finish("unmasked")


# --- LibreOffice ------------------------------------------------------------------------------

def recalculate_command(folder, *workbooks):
    run = converted("xlsx", folder, *workbooks)
    for workbook in workbooks:
        if not pathlib.Path(folder, pathlib.Path(workbook).name).exists():
            problems.append(f"{workbook} was not converted: {run.stdout} {run.stderr}")
    finish(f"{len(workbooks)} workbooks recalculated")


def summary_part(workbook):
    """Sheets are numbered in their order, and the summary is the first."""
    expect("first sheet", openpyxl.load_workbook(workbook).sheetnames[0], SUMMARY)
    return "xl/worksheets/sheet1.xml"


def corrupt_command(workbook, target):
    """Copies the workbook with a wrong stored value in the cell of 进百家门."""
    cells = summary_cells(openpyxl.load_workbook(workbook)[SUMMARY])
    place = cells["四百", "进百家门：走访对象数（去重）"][0]["本月"].coordinate
    part = summary_part(workbook)
    with zipfile.ZipFile(workbook) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == part:
                text, times = re.subn(rf'(<c r="{place}"[^>]*><f>[^<]*</f><v>)[^<]*(</v>)',
                                      r"\g<1>424242\2", data.decode("utf-8"))
                expect("stored values replaced", times, 1)
                data = text.encode("utf-8")
            new.writestr(item, data)
    expect("the wrong value is read back",
           openpyxl.load_workbook(target, data_only=True)[SUMMARY][place].value, 424242)
    finish(place)


def restored_command(workbook, recalculated):
    cells = summary_cells(openpyxl.load_workbook(workbook)[SUMMARY])
    place = cells["四百", "进百家门：走访对象数（去重）"][0]["本月"].coordinate
    right = openpyxl.load_workbook(workbook, data_only=True)[SUMMARY][place].value
    expect(f"LibreOffice's value of {place}",
           openpyxl.load_workbook(recalculated, data_only=True)[SUMMARY][place].value, right)
    finish(f"{right} restored")


def empty_command(workbook, recalculated):
    for name, path in (("stored", workbook), ("recalculated", recalculated)):
        book = openpyxl.load_workbook(path, data_only=True)
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "e" or str(cell.value).startswith(ERRORS):
                        problems.append(f"{name} {sheet.title}!{cell.coordinate}: {cell.value!r}")
        cells = figure_cells(book)
        expect(f"{name}: four hundreds", sum(key[0] == "四百" for key in cells), 7)
        for key, measures in cells.items():
            now = key in NOW_ONLY or key[0] in MONTH_ONLY or key[0] == VENUES
            for measure in measures if not now else []:
                for word, cell in measure.items():
                    if cell.value not in (0, None, ""):
                        problems.append(f"{name} {key} {word}: {cell.value!r}")
        for ledger in LEDGERS:
            if ledger in STANDING:
                continue
            expect(f"{name} {ledger}: rows", len(ledger_rows(book[ledger])[1]), 0)
    finish("empty month")


# --- exports ----------------------------------------------------------------------------------

def sheet_text(value):
    """What data/files/SheetText.h keeps of a text: no control characters, 32,767 UTF-16 units."""
    value = "".join(c for c in value if c in "\n\t" or ord(c) >= 32)
    return value.encode("utf-16-le")[:2 * 32767].decode("utf-16-le", "ignore")


def csv_text(value):
    """What a spreadsheet shows of a guarded field."""
    return value[1:] if value[:1] == "'" and value[1:2] in "=+-@\t\r" and len(value) > 1 else value


def shown(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return f"{value:g}" if isinstance(value, float) else str(value)


def read_csv(path):
    raw = pathlib.Path(path).read_bytes()
    expect("byte order mark", raw[:3], b"\xef\xbb\xbf")
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def exports_command(xlsx, csv_file, at_least="1"):
    fields = read_csv(csv_file)
    sheet = openpyxl.load_workbook(xlsx).worksheets[0]
    headings, rows = ledger_rows(sheet)
    expect("headings", headings, fields[0])
    expect("rows", len(rows), len(fields) - 1)
    if len(rows) < int(at_least):
        problems.append(f"only {len(rows)} rows")
    for number, (row, wanted) in enumerate(zip(rows, fields[1:]), 1):
        for heading, cell, field in zip(headings, row, wanted):
            seen = shown(cell.value)
            if cell.number_format == "yyyy-mm-dd":
                seen = seen[:10]
            if seen != sheet_text(csv_text(field)):
                problems.append(f"row {number} {heading}: {seen[:60]!r}, csv {field[:60]!r}")
    finish(f"{len(rows)} rows of {len(headings)} columns")


def texts_command(xlsx, csv_file):
    """The visit notes that tst_MonthlyReport.cpp writes: hostileNotes()."""
    formula = '=HYPERLINK("http://example.org","x")'
    mixed = "前_x000B_后\x01\x0b野𠮷家\n第二行,“引号\"”"
    fields = read_csv(csv_file)
    said = fields[0].index("走访内容")
    plain = [row[said] for row in fields[1:]]
    for what, wanted in (("guarded formula", "'" + formula), ("mixed text", mixed),
                         ("long text", "长" * 40000)):
        if wanted not in plain:
            problems.append(f"csv lacks the {what}")
    book = openpyxl.load_workbook(xlsx)
    headings, rows = ledger_rows(book.worksheets[0])
    cells = [row[headings.index("走访内容")] for row in rows]
    values = {shown(c.value): c for c in cells}
    # openpyxl is lax about the escapes of ST_Xstring: undone by the rule, too.
    with zipfile.ZipFile(xlsx) as parts:
        table = ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))
    spelled = {unescape("".join(item.itertext())) for item in table}
    for what, wanted in (("formula", formula), ("mixed text", "前_x000B_后野𠮷家\n第二行,“引号\"”"),
                         ("long text", "长" * 32767)):
        if wanted not in values:
            problems.append(f"xlsx lacks the {what}")
        if wanted not in spelled:
            problems.append(f"the table of strings lacks the {what}")
    # A cell of its own kind: a string of the table of strings, no <f>.
    with zipfile.ZipFile(xlsx) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode("utf-8")
        expect("formulas in the ledger", sheet.count("<f>"), 0)
        if formula in values:
            place = values[formula].coordinate
            expect("type of the cell with =", re.findall(rf'<c r="{place}"[^>]* t="(\w+)"', sheet), ["s"])
    finish("texts")


def proof_command(workbook):
    """Prints the proof page for the caller to read."""
    for row in openpyxl.load_workbook(workbook).worksheets[-1].iter_rows(values_only=True):
        print("\t".join(str(v) for v in row if v is not None))


if __name__ == "__main__":
    globals()[sys.argv[1] + "_command"](*sys.argv[2:])
