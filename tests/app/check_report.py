#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a monthly workbook against the register, counted by other means: plain Python over the rows.

check_report.py REGISTER WORKBOOK RECALCULATED MONTH BLOCK JSON
RECALCULATED is the workbook after LibreOffice's hard recalculation; BLOCK may be empty (the town).
Prints what differs; exit status 1 then.
"""
import datetime
import json
import sqlite3
import statistics
import sys

import openpyxl

register, workbook, recalculated, month, block_name, figures_json = sys.argv[1:7]
SHANGHAI = datetime.timezone(datetime.timedelta(hours=8))
db = sqlite3.connect(f"file:{register}?mode=ro", uri=True)
db.row_factory = sqlite3.Row
wrong = []


def rows(sql, *values):
    return [dict(row) for row in db.execute(sql, values)]


def expect(what, got, wanted):
    same = abs(got - wanted) < 1e-9 if isinstance(got, (int, float)) and isinstance(wanted, (int, float)) else got == wanted
    if not same:
        wrong.append(f"{what}: {got!r} instead of {wanted!r}")


# The register's rows, with the dates that Shanghai's clocks showed.
code = {c["id"]: c for c in rows("SELECT * FROM code")}
street = {s["id"]: s["name"] for s in rows("SELECT * FROM street")}
blocks = {b["id"]: b["name"] for b in rows("SELECT * FROM block")}
subject = {s["id"]: s for s in rows("SELECT * FROM subject")}
visits = [v for v in rows("SELECT * FROM visit") if v["deleted_at"] is None]
for visit in visits:
    visit["day"] = datetime.datetime.fromtimestamp(visit["at"], SHANGHAI).date().isoformat()
    visit["drives"], visit["services"] = set(), 0
by_id = {v["id"]: v for v in visits}
for link in rows("SELECT * FROM visit_drive"):
    by_id[link["visit_id"]]["drives"].add(code[link["drive_id"]]["name"])
for link in rows("SELECT * FROM visit_service"):
    by_id[link["visit_id"]]["services"] += 1
needs = [n for n in rows("SELECT * FROM need") if n["deleted_at"] is None]
wishes = [w for w in rows("SELECT * FROM wish") if w["deleted_at"] is None]
cards = [c for c in rows("SELECT * FROM card_delivery") if c["deleted_at"] is None]
block_id = next((b for b, name in blocks.items() if name == block_name), None)
if block_id is not None:
    visits, needs, wishes, cards = ([r for r in list_ if r["block_id"] == block_id] for list_ in (visits, needs, wishes, cards))


def last_day(year, number):
    return (datetime.date(year + number // 12, number % 12 + 1, 1) - datetime.timedelta(days=1)).isoformat()


year, number = map(int, month.split("-"))
before = (year, number - 1) if number > 1 else (year - 1, 12)
periods = {
    "month": (f"{month}-01", last_day(year, number)),
    "last_month": (f"{before[0]}-{before[1]:02}-01", last_day(*before)),
    "year": (f"{year}-01-01", last_day(year, number)),
}
today = datetime.datetime.now(SHANGHAI).date().isoformat()


def complete(s):
    if s["kind"] == "shop":
        return bool(s["street_id"] and (s["number"] or s["lane"]) and (s["phone"] or s["operator_phone"])
                    and s["business_type_id"] and s["operator"] and s["staff_count"] is not None and s["party_org_id"])
    return all(s[k] for k in ("phone", "occupation_id", "platform_id", "gender", "birth_month", "home_province_id", "political_status_id"))


def is_member(s):
    return s["political_status_id"] and code[s["political_status_id"]]["key"] in ("gbt_01", "gbt_02")


KIND = {"shop": "沿街商铺", "worker": "从业者"}
OUTCOME = {"met": "见到", "absent": "不在", "refused": "拒绝", "come_back": "再来"}
MODE = {"door": "上门", "phone": "电话", "online": "线上", "patrol": "巡查", "venue": "阵地"}


def count(period):
    """{(section, label): (first, second)} of one period."""
    first, last = periods[period]
    inside = lambda day: day is not None and first <= day <= last
    made = [v for v in visits if inside(v["day"])]
    met = {v["subject_id"] for v in made}
    alive = [n for n in needs if n["found_on"] <= last and (n["closed_on"] is None or n["closed_on"] >= first)]
    closed = [n for n in needs if inside(n["closed_on"])]
    in_hand = [n for n in needs if n["found_on"] <= last and (n["closed_on"] is None or n["closed_on"] > last)]
    services = sum(v["services"] for v in made)
    fulfilled = sum(inside(w["fulfilled_on"]) for w in wishes)
    satisfied = sum(inside(n["fed_back_on"]) and (n["satisfaction"] or 0) >= 4 for n in alive)
    figures = {
        ("四百", "进百家门：走访对象数（去重）"): (len(met), None),
        ("四百", "知百家情：其中档案完整的对象"): (sum(complete(subject[s]) for s in met), None),
        ("四百", "解百家难：销号的需求"): (len(closed), None),
        ("四百", "暖百家心：以下三项合计"): (services + fulfilled + satisfied, None),
        ("四百", "介绍服务"): (services, None),
        ("四百", "圆梦微心愿"): (fulfilled, None),
        ("四百", "反馈满意的需求"): (satisfied, None),
        ("走访次数", "合计"): (len(made), len(met)),
        ("覆盖与发卡", "发放联系卡"): (sum(inside(c["delivered_on"]) for c in cards), None),
        ("需求", "新增"): (sum(inside(n["found_on"]) for n in needs), None),
        ("需求", "销号"): (len(closed), None),
        ("微心愿", "新增收集"): (sum(inside(w["collected_on"]) for w in wishes), None),
        ("微心愿", "圆梦"): (fulfilled, None),
        ("党建", "走访对象中的党员"): (sum((subject[s]["party_members"] or 0) if subject[s]["kind"] == "shop" else bool(is_member(subject[s])) for s in met), None),
        ("党建", "递交入党申请"): (sum(inside(subject[s]["party_applied_on"]) for s in met), None),
        ("需求", "办结天数中位数（排摸至销号）"): (
            statistics.median((datetime.date.fromisoformat(n["closed_on"]) - datetime.date.fromisoformat(n["found_on"])).days for n in closed) if closed else None, None),
    }
    if period != "year":
        figures[("需求", "期末在办")] = (len(in_hand), None)
        figures[("需求", "期末逾期")] = (sum(n["deadline"] is not None and n["deadline"] < min(last, today) for n in in_hand), None)
        figures[("微心愿", "期末待圆梦")] = (sum(w["collected_on"] <= last and (w["fulfilled_on"] is None or w["fulfilled_on"] > last) for w in wishes), None)

    def grouped(section, keys_of, names, subjects_too=True):
        for name in names:
            of = [v for v in made if name in keys_of(v)]
            figures[(section, name)] = (len(of), len({v["subject_id"] for v in of}) if subjects_too else None)

    grouped("走访次数", lambda v: {KIND[subject[v["subject_id"]]["kind"]]}, KIND.values())
    grouped("走访次数", lambda v: {OUTCOME[v["outcome"]]}, OUTCOME.values(), False)
    grouped("按走访方式", lambda v: {MODE[v["mode"]]}, MODE.values())
    grouped("按专项行动", lambda v: v["drives"], {c["name"] for c in code.values() if c["list"] == "drive"})
    of_street = lambda v: {street.get(subject[v["subject_id"]]["street_id"], "未填道路")}
    grouped("按道路", of_street, {s for v in visits for s in of_street(v)})
    if block_id is None:
        grouped("按街区", lambda v: {blocks[v["block_id"]]}, blocks.values())
    for section, column in (("需求按类别", "category_id"), ("需求按部门", "department_id")):
        for name in {code[n[column]]["name"] if n[column] else "未填" for n in alive}:
            of = [n for n in needs if (code[n[column]]["name"] if n[column] else "未填") == name]
            figures[(section, name)] = (sum(inside(n["found_on"]) for n in of), sum(inside(n["closed_on"]) for n in of))
    for kind, label in (("shop", "在册商铺"), ("worker", "在册从业者")):
        active = {i for i, s in subject.items() if s["kind"] == kind and s["status"] == "active" and s["deleted_at"] is None
                  and block_id in (None, s["block_id"])}
        figures[("覆盖与发卡", label + "/其中走访覆盖率")] = (len(met & active) / len(active) if active else 0, None)
        if period == "month":
            figures[("覆盖与发卡", label)] = (len(active), None)
    return figures


counted = {period: count(period) for period in periods}


def summary(path):
    """{(section, label): row of nine values} of the summary sheet as stored."""
    sheet = openpyxl.load_workbook(path, data_only=True)["汇总"]
    found, section, previous = {}, None, None
    for row in sheet.iter_rows(min_row=4, max_col=9, values_only=True):
        label = row[0].strip() if isinstance(row[0], str) else None
        if label is None:
            continue
        if isinstance(row[1], str) and row[1].endswith("\n本月"):
            section = label
            continue
        name = f"{previous}/{label}" if label == "其中走访覆盖率" else label
        found[(section, name)] = row
        previous = label
    return found


stored, again = summary(workbook), summary(recalculated)
if len(stored) < 40:
    wrong.append(f"the summary has only {len(stored)} figures")
blank = lambda value: None if value == "" else value
for place, row in stored.items():
    for column in range(1, 9):
        if isinstance(row[column], str) and "当前数" in row[column]:
            break  # the row's note
        expect(f"{place} column {column}, LibreOffice", blank(again[place][column]), blank(row[column]))
columns = {"month": (1, 5), "last_month": (2, 6), "year": (4, 8)}
for period, (first, second) in columns.items():
    for place, (one, other) in counted[period].items():
        if place not in stored:
            if one or other:
                wrong.append(f"{place} is missing from the summary")
            continue
        expect(f"{place} {period}", blank(stored[place][first]), one)
        if other is not None:
            expect(f"{place} {period}, second", stored[place][second], other)
unchecked = set(stored) - counted["month"].keys() - counted["last_month"].keys() - counted["year"].keys() - {("覆盖与发卡", "持卡对象")}
if unchecked:
    wrong.append(f"figures that this check does not know: {unchecked}")

# The ledgers: as many rows as the register has, nothing secret in any cell.
book = openpyxl.load_workbook(workbook)
names = ["汇总", "走访台账", "走访商铺", "走访从业者", "需求台账", "发卡台账", "微心愿台账", "核对页"]
expect("sheets", book.sheetnames, names)
first, last = periods["month"]
made = [v for v in visits if first <= v["day"] <= last]
expected_rows = {
    "走访台账": len(made),
    "走访商铺": len({v["subject_id"] for v in made if subject[v["subject_id"]]["kind"] == "shop"}),
    "走访从业者": len({v["subject_id"] for v in made if subject[v["subject_id"]]["kind"] == "worker"}),
    "需求台账": sum(n["found_on"] <= last and (n["closed_on"] is None or n["closed_on"] >= first) for n in needs),
    "发卡台账": sum(first <= c["delivered_on"] <= last for c in cards),
    "微心愿台账": sum(w["collected_on"] <= last and (w["fulfilled_on"] is None or w["fulfilled_on"] >= first) for w in wishes),
}
secrets = set()
for s in subject.values():
    secrets |= {s["phone"], s["operator_phone"], s["credit_code"]}
    if s["kind"] == "worker" and len(s["name"]) > 1:
        secrets.add(s["name"])
secrets.discard("")
visitors = {v["name"] for v in rows("SELECT name FROM visitor")}
errors = ("#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#N/A")
for sheet in book.worksheets[1:7]:
    expect(f"rows of {sheet.title}", sum(isinstance(r[0], (int, float)) for r in sheet.iter_rows(min_row=4, max_col=1, values_only=True)), expected_rows[sheet.title])
    expect(f"{sheet.title} paper", (sheet.page_setup.orientation, str(sheet.page_setup.paperSize), sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight), ("landscape", "9", 1, 0))
    expect(f"{sheet.title} frozen", sheet.freeze_panes, "A4")
    expect(f"{sheet.title} repeats its heading", sheet.print_title_rows, "$3:$3")
    if not (sheet.auto_filter.ref or "").startswith("A3:"):
        wrong.append(f"{sheet.title} has no filter")
    headings = [c.value for c in sheet[3]]
    for row in sheet.iter_rows(min_row=4):
        for heading, cell in zip(headings, row):
            if cell.value is None:
                continue
            if isinstance(cell.value, str) and (cell.value in errors or any(part in secrets and part not in visitors for part in cell.value.split("、"))):
                wrong.append(f"{sheet.title} {cell.coordinate} shows {cell.value}")
            if "日期" in heading or heading == "走访时间":
                if not isinstance(cell.value, datetime.datetime):
                    wrong.append(f"{sheet.title} {cell.coordinate} is no date: {cell.value!r}")
            if ("电话" in heading or "代码" in heading) and (cell.number_format != "@" or not isinstance(cell.value, str)):
                wrong.append(f"{sheet.title} {cell.coordinate} is no text: {cell.value!r}")
expect("charts", len(book["汇总"]._charts), 2 if any(place[0] == "需求按类别" for place in stored) else 1)

# The same numbers on the command line.
with open(figures_json, encoding="utf-8") as file:
    for key, figure in json.load(file)["figures"].items():
        place = (figure["section"], figure["label"])
        for period in periods:
            if place not in counted[period]:
                continue
            names = [n for n in ("number", "visits", "subjects", "found", "closed") if n in figure]
            for name, value in zip(names, counted[period][place]):
                if value is not None:
                    expect(f"figures {key} {period} {name}", figure[name][period], value)

print("\n".join(wrong[:40]))
sys.exit(1 if wrong else 0)
