# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts a register in SQL of its own: the schema of data/register/migrations, the definitions of
the monthly figures. Shares nothing with Doorstep."""
import collections
import datetime
import sqlite3
import statistics

# Moments are UTC seconds; the month is Shanghai's.
VISITED = ("v.deleted_at IS NULL AND date(v.at, 'unixepoch', '+8 hours') BETWEEN :first AND :last "
           "AND (:block IS NULL OR v.block_id = :block)")
IN_BLOCK = "deleted_at IS NULL AND (:block IS NULL OR block_id = :block)"
HELD = ("WHERE a.deleted_at IS NULL AND a.held_on BETWEEN :first AND :last "
        "AND (:block IS NULL OR a.block_id = :block)")
# 知百家情: what has to be filled in of a shop, of a worker.
SHOP_FIELDS = ["street_id", "number||lane", "phone||operator_phone", "business_type_id", "operator",
               "staff_count", "party_org_id"]
WORKER_FIELDS = ["phone", "occupation_id", "platform_id", "gender", "birth_month",
                 "home_province_id", "political_status_id"]
SATISFIED = 4  # of 5

KINDS = {"shop": "沿街商铺", "firm": "楼宇园区企业", "collective": "集体企业", "worker": "从业者"}
PLACES = "s.kind IN ('shop', 'firm', 'collective')"
COVERED = (("shop", "('shop')", "商铺"), ("firm", "('firm', 'collective')", "企业"),
           ("worker", "('worker')", "从业者"))
OUTCOMES = {"met": "见到", "absent": "不在", "refused": "拒绝", "come_back": "再来"}
MODES = {"door": "上门", "phone": "电话", "online": "线上", "patrol": "巡查", "venue": "阵地"}


def open_register(path):
    con = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    return con


def month_days(month):
    first = datetime.date.fromisoformat(month + "-01")
    following = (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
    return first, following - datetime.timedelta(days=1)


def block_id(con, name):
    if not name:
        return None
    return con.execute("SELECT id FROM block WHERE name = ?", [name]).fetchone()[0]


PartyPerson = collections.namedtuple("PartyPerson", "place applied member found joined way stage")


class Counter:
    """The figures of one period, keyed by (section, label): (first measure, second measure)."""

    def __init__(self, con, first, last, block):
        self.con = con
        self.at = {"first": first.isoformat(), "last": last.isoformat(), "block": block,
                   "judged": min(last, datetime.date.today()).isoformat()}

    def rows(self, sql):
        return self.con.execute(sql, {k: v for k, v in self.at.items() if f":{k}" in sql}).fetchall()

    def one(self, sql):
        return self.rows(sql)[0][0]

    def tallies(self, key, joins=""):
        return {name: (visits, subjects) for name, visits, subjects in self.rows(
            f"SELECT {key}, count(*), count(DISTINCT v.subject_id) FROM visit v "
            f"JOIN subject s ON s.id = v.subject_id {joins} WHERE {VISITED} GROUP BY 1")}

    def subjects(self, condition, what="count(*)"):
        return self.one(f"SELECT {what} FROM subject s WHERE EXISTS (SELECT 1 FROM visit v "
                        f"WHERE v.subject_id = s.id AND {VISITED}) AND {condition}") or 0

    def needs(self, condition, what="count(*)"):
        return self.one(f"SELECT {what} FROM need n WHERE {IN_BLOCK} AND {condition}")

    def wishes(self, condition):
        return self.one(f"SELECT count(*) FROM wish WHERE {IN_BLOCK} AND {condition}")

    def services(self, step):
        """Aspect -> how many were introduced in visits and beside them, or used."""
        aspect = ("(SELECT a.name FROM service_item i JOIN code c ON c.id = i.category_id "
                  "JOIN code a ON a.id = c.parent_id WHERE i.id = service_id)")
        found = self.rows(f"SELECT {aspect} FROM service_use WHERE {IN_BLOCK} AND step = '{step}' "
                          "AND done_on BETWEEN :first AND :last")
        if step == "introduced":
            found += self.rows(f"SELECT {aspect} FROM visit_service x JOIN visit v "
                               f"ON v.id = x.visit_id WHERE {VISITED}")
        return collections.Counter(name for (name,) in found)

    def figures(self):
        result = {}

        def put(section, label, first, second=None):
            result[section, label] = (first, second)

        total, distinct = self.rows(
            f"SELECT count(*), count(DISTINCT v.subject_id) FROM visit v WHERE {VISITED}")[0]
        complete = 0
        for kind, fields in ((PLACES, SHOP_FIELDS), ("s.kind = 'worker'", WORKER_FIELDS)):
            filled = " AND ".join(f"length(ifnull(s.{f.replace('||', '||s.')}, '')) > 0"
                                  for f in fields)
            complete += self.subjects(f"{kind} AND {filled}")
        closed = self.needs("closed_on BETWEEN :first AND :last")
        introduced, used = self.services("introduced"), self.services("used")
        services = introduced.total()
        granted = self.wishes("fulfilled_on BETWEEN :first AND :last")
        satisfied = self.needs(
            f"fed_back_on BETWEEN :first AND :last AND satisfaction >= {SATISFIED}")
        put("四百", "进百家门：走访对象数（去重）", distinct)
        put("四百", "知百家情：其中档案完整的对象", complete)
        put("四百", "解百家难：销号的需求", closed)
        put("四百", "暖百家心：以下三项合计", services + granted + satisfied)
        put("四百", "介绍服务", services)
        put("四百", "圆梦微心愿", granted)
        put("四百", "反馈满意的需求", satisfied)

        put("走访次数", "合计", total, distinct)
        kinds = self.tallies("s.kind")
        for key, label in KINDS.items():
            put("走访次数", label, *kinds.get(key, (0, 0)))
        outcomes = self.tallies("v.outcome")
        for key, label in OUTCOMES.items():
            put("走访次数", label, outcomes.get(key, (0, 0))[0])
        modes = self.tallies("v.mode")
        for key, label in MODES.items():
            put("按走访方式", label, *modes.get(key, (0, 0)))

        drives = self.tallies("c.name", "JOIN visit_drive d ON d.visit_id = v.id "
                                        "JOIN code c ON c.id = d.drive_id")
        for (name,) in self.rows("SELECT name FROM code WHERE list = 'drive'"):
            put("按专项行动", name, *drives.get(name, (0, 0)))
        roles = self.tallies("c.name", "JOIN visit_role r ON r.visit_id = v.id "
                                       "JOIN code c ON c.id = r.role_id")
        asked = {name: (found or 0, struck or 0) for name, found, struck in self.rows(
            "SELECT c.name, sum(n.found_on BETWEEN :first AND :last), "
            "sum(n.closed_on BETWEEN :first AND :last) FROM need n "
            "JOIN visit_role r ON r.visit_id = n.visit_id JOIN code c ON c.id = r.role_id "
            f"WHERE n.{IN_BLOCK.replace('block_id =', 'n.block_id =')} GROUP BY 1")}
        sets = {name for (name,) in self.rows("SELECT name FROM code WHERE list = 'visitor_role' "
                                              "AND parent_id IS NOT NULL")}
        teams = self.tallies("g.name", "JOIN visiting_team g ON g.id = v.team_id")
        known = {name for (name,) in self.rows(
            "SELECT name FROM visiting_team WHERE deleted_at IS NULL "
            "AND (:block IS NULL OR block_id IS NULL OR block_id = :block)")}
        for name in known | set(teams):
            put("按走访服务团", name, *teams.get(name, (0, 0)))
        checks = self.tallies("c.name", "JOIN visit_check k ON k.visit_id = v.id "
                                        "JOIN code c ON c.id = k.check_id")
        for (name,) in self.rows("SELECT name FROM code WHERE list = 'visit_check'"):
            put("五带走访", name, *checks.get(name, (0, 0)))
        for name in sets | set(roles):
            put("按走访身份", name, *roles.get(name, (0, 0)))
        for name in sets | {n for n, both in asked.items() if any(both)}:
            put("需求按走访身份", name, *asked.get(name, (0, 0)))
        streets = self.tallies("ifnull(t.name, '未填道路')",
                               "LEFT JOIN street t ON t.id = s.street_id")
        for (name,) in self.rows("SELECT name FROM street WHERE deleted_at IS NULL "
                                 "AND (:block IS NULL OR block_id = :block)"):
            put("按道路", name, *streets.get(name, (0, 0)))
        if "未填道路" in streets:
            put("按道路", "未填道路", *streets["未填道路"])
        grids = self.tallies("ifnull(g.name, '未填微网格')",
                             "LEFT JOIN grid g ON g.id = s.grid_id")
        for (name,) in self.rows("SELECT name FROM grid WHERE deleted_at IS NULL "
                                 "AND (:block IS NULL OR block_id = :block)"):
            put("按微网格", name, *grids.get(name, (0, 0)))
        if "未填微网格" in grids:
            put("按微网格", "未填微网格", *grids["未填微网格"])
        if self.at["block"] is None:
            blocks = self.tallies("b.name", "JOIN block b ON b.id = v.block_id")
            for (name,) in self.rows("SELECT name FROM block WHERE deleted_at IS NULL"):
                put("按街区", name, *blocks.get(name, (0, 0)))

        for kind, kinds, label in COVERED:
            there = self.one(f"SELECT count(*) FROM subject WHERE {IN_BLOCK} AND status = 'active' "
                             f"AND kind IN {kinds}")
            met = self.subjects(f"s.kind IN {kinds} AND s.status = 'active' AND s.deleted_at IS NULL")
            put("覆盖与发卡", f"在册{label}", there)
            put("覆盖与发卡", f"其中走访覆盖率 {kind}", met / there if there else 0)
        put("覆盖与发卡", "发放联系卡", self.one(
            f"SELECT count(*) FROM card_delivery WHERE {IN_BLOCK} "
            "AND delivered_on BETWEEN :first AND :last"))
        put("覆盖与发卡", "持卡对象", self.one(
            f"SELECT count(*) FROM subject WHERE {IN_BLOCK} AND status = 'active' AND id IN "
            "(SELECT subject_id FROM card_delivery WHERE deleted_at IS NULL)"))

        open_then = "found_on <= :last AND (closed_on IS NULL OR closed_on > :last)"
        put("需求", "新增", self.needs("found_on BETWEEN :first AND :last"))
        put("需求", "期末在办", self.needs(open_then))
        put("需求", "销号", closed)
        put("需求", "期末逾期", self.needs(f"{open_then} AND deadline < :judged"))
        ordered = "found_on BETWEEN :first AND :last AND hotline_order <> ''"
        put("12345热线", "新增需求中有工单的", self.needs(ordered))
        put("12345热线", "早于工单发现（未诉先办）",
            self.needs(f"{ordered} AND julianday(found_on) < julianday(hotline_on)"))
        put("12345热线", "工单当日或之后发现",
            self.needs(f"{ordered} AND julianday(found_on) >= julianday(hotline_on)"))
        put("12345热线", "工单日期未填", self.needs(f"{ordered} AND hotline_on IS NULL"))
        days = [d for (d,) in self.rows(
            "SELECT julianday(closed_on) - julianday(found_on) FROM need "
            f"WHERE {IN_BLOCK} AND closed_on BETWEEN :first AND :last")]
        put("需求", "办结天数中位数（排摸至销号）", statistics.median(days) if days else None)
        for section, column in (("需求按类别", "category_id"), ("需求按部门", "department_id"),
                                ("需求按来源", "source_id"), ("意见建议按类别", "theme_id")):
            for name, found, struck in self.rows(
                    "SELECT ifnull((SELECT name FROM code WHERE id = n." + column + "), '未填'), "
                    "sum(found_on BETWEEN :first AND :last), "
                    "sum(ifnull(closed_on BETWEEN :first AND :last, 0)) "
                    f"FROM need n WHERE {IN_BLOCK} GROUP BY 1"):
                if section != "意见建议按类别" or name != "未填":
                    put(section, name, found, struck)

        put("微心愿", "新增收集", self.wishes("collected_on BETWEEN :first AND :last"))
        put("微心愿", "圆梦", granted)
        put("微心愿", "期末待圆梦",
            self.wishes("collected_on <= :last AND (fulfilled_on IS NULL OR fulfilled_on > :last)"))

        put("服务", "合计", services, used.total())
        for (name,) in self.rows("SELECT name FROM code WHERE list = 'service_aspect'"):
            put("服务", name, introduced[name], used[name])
        here = "deleted_at IS NULL AND (:block IS NULL OR block_id IS NULL OR block_id = :block)"
        kinds = collections.Counter()
        for kind, ports in self.rows(
                "SELECT (SELECT name FROM code WHERE id = kind_id), charging_ports FROM venue "
                f"WHERE {here}"):
            kinds[kind] += 1
            kinds["places"] += ports > 0
            kinds["ports"] += ports
            kinds["all"] += 1
        centre = "党群服务中心"
        put("阵地（1+X）", "党群服务中心（1）", kinds[centre])
        put("阵地（1+X）", "各类点位（X）", kinds["all"] - kinds[centre])
        for kind in set(kinds) - {centre, "places", "ports", "all", None}:
            put("阵地（1+X）", "其中" + kind, kinds[kind])
        put("阵地（1+X）", "可充电的阵地", kinds["places"])
        put("阵地（1+X）", "充电口合计", kinds["ports"])
        # Who came is ticked from the register; guests are only counted.
        held, guests = self.rows("SELECT count(*), total(guests) FROM activity a " + HELD)[0]
        came, people = self.rows("SELECT count(*), count(DISTINCT x.subject_id) FROM activity_subject x "
                                 "JOIN activity a ON a.id = x.activity_id " + HELD)[0]
        put("服务活动", "举办场次", held)
        put("服务活动", "参加人次合计", came + guests)
        put("服务活动", "其中走访对象（人次）", came)
        put("服务活动", "其中其他来宾（人次）", guests)
        put("服务活动", "参加的走访对象数（去重）", people)
        self.volunteers(put)

        for label, first_days in self.path().items():
            put(PATH, label, sum(
                1 for day in first_days.values() if self.at["first"] <= day <= self.at["last"]))

        # GB/T 4762: 01 a member, 02 a probationary member. A shop tells how many work there.
        members = self.subjects(PLACES, "sum(s.party_members)") + self.subjects(
            "s.kind = 'worker' AND s.political_status_id IN (SELECT id FROM code "
            "WHERE list = 'political_status' AND name IN ('中国共产党党员', '中国共产党预备党员', "
            "'中共党员', '中共预备党员'))")
        put("党建", "走访对象中的党员", members)
        # Those who were there on the last day: shops' staff by name, and workers.
        people = self.party_people()

        def within(day):
            return day and self.at["first"] <= day <= self.at["last"]
        put("党建", "递交入党申请", sum(bool(within(p.applied)) for p in people))
        found = [p for p in people if within(p.found)]
        put("党建", "找到的党员", len(found))
        put("党建", "新入党", sum(bool(within(p.joined)) for p in people))
        put("党建", "期末党组织", self.organisations())
        ways = {name for (name,) in self.rows("SELECT name FROM code WHERE list = 'party_found_way'")}
        for way in ways:
            put("找到的党员：四个一批", way, sum(p.way == way for p in found))
        if any(not p.way for p in found):
            put("找到的党员：四个一批", "未填", sum(not p.way for p in found))
        pairings = self.pairings()
        put("党建", "期末有效的结对共建协议", sum(
            1 for signed, until, _ in pairings
            if signed and signed <= self.at["judged"] and (not until or until >= self.at["judged"])))
        put("党建", "完成结对共建事项", sum(
            1 for _, _, items in pairings for done in items
            if done and self.at["first"] <= done <= self.at["last"]))
        for key, label in (("stage_applicant", "入党申请人"), ("stage_activist", "入党积极分子"),
                           ("stage_candidate", "发展对象")):
            put("期末入党培养", label, sum(p.stage == key for p in people))
        for place in {p.place for p in people if p.member}:
            put("党员组织关系所在", place or "未填",
                sum(1 for p in people if p.member and p.place == place))
        return result

    def volunteers(self, put):
        """Teams as they stand at the end, what they did in the period."""
        section = "志愿服务"
        teams = self.rows("SELECT id, name, (SELECT name FROM code WHERE id = kind_id), (SELECT name "
                          "FROM code WHERE id = alliance_id), paired_count, deleted_at IS NULL AND "
                          "ifnull(founded_on, '') <= :last FROM volunteer_team WHERE "
                          "(:block IS NULL OR block_id IS NULL OR block_id = :block)")
        there = [team for team in teams if team[5]]
        put(section, "期末志愿服务队伍和项目", len(there))
        put(section, "在队志愿者", len(self.members_of_teams()))
        put(section, "结对人数", sum(team[4] or 0 for team in there))
        services = self.rows(
            "SELECT a.volunteer_team_id, x.n + ifnull(a.other_volunteers, 0), "
            "ifnull(round((x.n + ifnull(a.other_volunteers, 0)) * a.minutes / 60.0, 1), 0) FROM "
            "activity a JOIN (SELECT b.id, count(v.subject_id) AS n FROM activity b LEFT JOIN "
            "activity_volunteer v ON v.activity_id = b.id GROUP BY 1) x ON x.id = a.id " + HELD)
        put(section, "志愿服务场次", sum(n > 0 for _, n, _ in services))
        put(section, "志愿者服务人次", sum(n for _, n, _ in services))
        put(section, "参加服务的走访对象数（去重）", len(self.who_served()))
        put(section, "服务时长（小时）", round(sum(hours for _, _, hours in services), 1))
        for column, field in ((2, "kind_id"), (3, "alliance_id")):  # what any block has
            names = self.rows(f"SELECT name FROM code WHERE id IN (SELECT {field} FROM "
                              "volunteer_team WHERE deleted_at IS NULL)")
            for (name,) in names:
                put("志愿服务队伍：按类别和联盟", name, sum(team[column] == name for team in there))
        for team in teams:
            own = [hours for of, _, hours in services if of == team[0]]
            put("按志愿服务队伍", team[1], len(own), round(sum(own), 1))

    def who_served(self):
        return {who for (who,) in self.rows("SELECT x.subject_id FROM activity_volunteer x JOIN "
                                            "activity a ON a.id = x.activity_id " + HELD)}

    def members_of_teams(self):
        return {who for (who,) in self.rows(
            "SELECT m.subject_id FROM volunteer_member m, subject s, volunteer_team t WHERE t.id = "
            "m.team_id AND t.deleted_at IS NULL AND s.id = m.subject_id AND s.deleted_at IS NULL "
            "AND s.status = 'active' AND (:block IS NULL OR s.block_id = :block)")}

    def party_people(self):
        """Each on the list of members: where membership is kept, when applied, found, joined."""
        everybody = self.rows(f"""
            SELECT x.place, x.applied, ifnull(c.key IN ('gbt_01', 'gbt_02'), 0), s.kind, x.found,
                   x.joined, x.way, ifnull(c.key, '')
            FROM (SELECT subject_id AS subject, party_place_id AS place, party_applied_on AS applied,
                         political_status_id AS status, party_found_on AS found,
                         party_joined_on AS joined, party_found_way_id AS way
                  FROM party_member WHERE deleted_at IS NULL
                  UNION ALL SELECT id, party_place_id, party_applied_on, political_status_id,
                         party_found_on, party_joined_on, party_found_way_id
                  FROM subject WHERE kind = 'worker') x
            JOIN subject s ON s.id = x.subject LEFT JOIN code c ON c.id = x.status
            WHERE s.{IN_BLOCK.replace('block_id =', 's.block_id =')}
            AND (s.status = 'active' OR s.status_on > :last)""")
        names = dict(self.rows("SELECT id, name FROM code "
                               "WHERE list IN ('party_place', 'party_found_way')"))
        return [PartyPerson(names.get(place, ""), applied, member, found, joined,
                            names.get(way, ""), stage)
                for place, applied, member, kind, found, joined, way, stage in everybody
                if kind != "worker" or member or applied or found or joined or
                stage.startswith("stage_")]

    def path(self):
        """联系—服务—凝聚—转化: for each step the first day of each subject that has reached it."""
        there = dict(self.rows("SELECT id, uid FROM subject WHERE (deleted_at IS NULL OR "
                               "uid IN (SELECT uid FROM erased)) AND "
                               "(:block IS NULL OR block_id = :block)"))

        def first(*statements):
            days = {}
            for statement in statements:
                for subject, day in self.con.execute(statement):
                    if subject in there and day and day <= days.get(subject, day):
                        days[subject] = day
            return days
        at = "date(v.at, 'unixepoch', '+8 hours')"
        alive = "v.deleted_at IS NULL"
        serving = ("SELECT x.subject_id, a.held_on FROM activity_volunteer x, activity a ON a.id = "
                   f"x.activity_id WHERE a.deleted_at IS NULL AND a.held_on <= '{self.at['judged']}'")
        written = ("SELECT s.id, ifnull(s.volunteer_on, date(coalesce((SELECT max(b.at) FROM journal j, json_each(j.changes) "
                   "c JOIN journal_batch b ON b.id = j.batch_id WHERE j.table_name = 'subject' AND "
                   "j.row_id = s.id AND c.key = 'volunteer' AND json_extract(c.value, '$[1]') = 1), "
                   "s.created_at), 'unixepoch', '+8 hours')) FROM subject s WHERE s.volunteer = 1")
        days = [f"SELECT {who}, {column} FROM {table}"
                for table, who in (("subject", "id"), ("party_member", "subject_id"))
                for column in ("party_applied_on", "party_found_on", "party_joined_on")]
        days[3:] = [statement + " WHERE deleted_at IS NULL" for statement in days[3:]]
        return {
            "联系": first(f"SELECT v.subject_id, {at} FROM visit v WHERE {alive} AND outcome = 'met'"),
            "服务": first(
                f"SELECT v.subject_id, {at} FROM visit v, visit_service x ON x.visit_id = v.id "
                f"WHERE {alive}",
                "SELECT subject_id, done_on FROM service_use WHERE deleted_at IS NULL",
                "SELECT subject_id, ifnull(fed_back_on, closed_on) FROM need "
                "WHERE deleted_at IS NULL",
                "SELECT subject_id, fulfilled_on FROM wish WHERE deleted_at IS NULL"),
            "凝聚": first("SELECT x.subject_id, a.held_on FROM activity_subject x, activity a "
                        "ON a.id = x.activity_id WHERE a.deleted_at IS NULL "
                        f"AND a.held_on <= '{self.at['judged']}'", serving),
            "转化": first(written, serving, *days)}

    def organisations(self):
        return self.one("SELECT count(*) FROM party_organisation WHERE deleted_at IS NULL AND "
                        "(:block IS NULL OR block_id IS NULL OR block_id = :block) AND "
                        "ifnull(founded_on, '') <= :last")

    def pairings(self):
        """(signed on, until, days on which items were done) of each agreement."""
        done = {}
        for pairing, day in self.rows("SELECT pairing_id, done_on FROM pairing_item "
                                      "WHERE deleted_at IS NULL"):
            done.setdefault(pairing, []).append(day)
        return [(signed, until, done.get(id, [])) for id, signed, until in self.rows(
            f"SELECT id, signed_on, until_on FROM pairing WHERE {IN_BLOCK}")]

    def pairing_lines(self):
        """A line for each item of an agreement in force in the period, or done in it."""
        lines = 0
        for signed, until, items in self.pairings():
            alive = signed and signed <= self.at["last"] and (not until or until >= self.at["first"])
            lines += sum(bool(alive or (d and self.at["first"] <= d <= self.at["last"]))
                         for d in items or [None])
        return lines

    def ledger_rows(self):
        def alive(end):
            return f"<= :last AND ({end} IS NULL OR {end} >= :first)"
        visits, _ = self.rows(f"SELECT count(*), 0 FROM visit v WHERE {VISITED}")[0]
        return {"走访台账": visits,
                "走访商铺和企业": self.subjects(PLACES),
                "走访从业者": self.subjects("s.kind = 'worker'"),
                "需求台账": self.needs("found_on " + alive("closed_on")),
                "需求办理记录": self.needs(
                    "found_on " + alive("closed_on"),
                    "sum((SELECT count(*) FROM need_step e WHERE e.need_id = n.id "
                    "AND e.deleted_at IS NULL AND e.done_on <= :last))") or 0,
                "共性问题台账": self.one(f"SELECT count(*) FROM shared_problem WHERE {IN_BLOCK} "
                                   "AND gathered_on " + alive("closed_on")),
                "发卡台账": self.one(f"SELECT count(*) FROM card_delivery WHERE {IN_BLOCK} "
                                     "AND delivered_on BETWEEN :first AND :last"),
                "微心愿台账": self.wishes("collected_on " + alive("fulfilled_on")),
                "服务活动台账": self.one("SELECT count(*) FROM activity a " + HELD),
                "活动参加名册": self.one("SELECT count(DISTINCT x.subject_id) FROM activity_subject x "
                                        "JOIN activity a ON a.id = x.activity_id " + HELD),
                "志愿服务队伍": self.one(
                    "SELECT count(*) FROM volunteer_team WHERE deleted_at IS NULL AND (:block IS "
                    "NULL OR block_id IS NULL OR block_id = :block) AND ifnull(founded_on, '') <= "
                    ":last"),
                "志愿者名册": len(self.members_of_teams() | self.who_served()),
                "党组织": self.organisations(),
                "党员和入党申请人": len(self.party_people()),
                "结对共建": self.pairing_lines(),
                "分群体服务包": self.one(
                    "SELECT count(*) FROM service_item i LEFT JOIN venue e ON e.id = i.venue_id "
                    "AND e.deleted_at IS NULL, (SELECT DISTINCT kind FROM subject WHERE deleted_at "
                    "IS NULL) k WHERE i.deleted_at IS NULL AND i.package_id IS NOT NULL AND "
                    "i.for_kind IN ('', k.kind) AND (:block IS NULL OR e.block_id IS NULL OR "
                    "e.block_id = :block)"),
                "群体画像": len(self.rows(
                    "SELECT DISTINCT s.kind, n.category_id FROM need n JOIN subject s ON s.id = "
                    "n.subject_id WHERE n.deleted_at IS NULL AND (:block IS NULL OR n.block_id = "
                    ":block) AND n.found_on BETWEEN :first AND :last")),
                "阵地台账": self.one("SELECT count(*) FROM venue WHERE deleted_at IS NULL AND "
                                 "(:block IS NULL OR block_id IS NULL OR block_id = :block)"),
                "服务台账": sum(self.services(step).total() for step in ("introduced", "used"))}

    def wish_days(self):
        """Days from collecting to fulfilling or to the day the month is judged on, ledger's order."""
        return self.rows(
            "SELECT max(0, julianday(CASE WHEN fulfilled_on <= :judged THEN fulfilled_on "
            "ELSE :judged END) - julianday(collected_on)) FROM wish "
            f"WHERE {IN_BLOCK} AND collected_on <= :last "
            "AND (fulfilled_on IS NULL OR fulfilled_on >= :first) ORDER BY collected_on, id")


# Only as it stands at the end: no sum over the year. As it stands now: no past either.
NO_YEAR = {("需求", "期末在办"), ("需求", "期末逾期"), ("微心愿", "期末待圆梦"),
           ("党建", "期末有效的结对共建协议"), ("党建", "期末党组织"),
           ("志愿服务", "期末志愿服务队伍和项目")}
NO_YEAR_IN = {"志愿服务队伍：按类别和联盟"}  # by section
MONTH_ONLY = {"党员组织关系所在"}  # by section
VENUES = "阵地（1+X）"
PATH = "路径（联系—服务—凝聚—转化）：首次达到"
NOW_ONLY = {("覆盖与发卡", label) for label in ("在册商铺", "在册企业", "在册从业者", "持卡对象")}
NOW_ONLY |= {("志愿服务", "在队志愿者"), ("志愿服务", "结对人数")}
NOW_ONLY |= {("期末入党培养", label) for label in ("入党申请人", "入党积极分子", "发展对象")}


def expected_figures(register, month, block):
    """(section, label) -> one or two measures of [this month, last month, year so far]."""
    con = open_register(register)
    first, last = month_days(month)
    before = month_days((first - datetime.timedelta(days=1)).strftime("%Y-%m"))
    periods = [(first, last), before, (first.replace(month=1, day=1), last)]
    counted = [Counter(con, a, b, block_id(con, block)).figures() for a, b in periods]
    result = {}
    for key in set().union(*counted):
        values = [c.get(key, (0, 0)) for c in counted]
        two = any(v[1] is not None for v in values)
        measures = [[v[i] for v in values] for i in range(2 if two else 1)]
        for measure in measures:
            if key in NO_YEAR or key[0] in NO_YEAR_IN:
                measure[2] = None
            if key in NOW_ONLY or key[0] in MONTH_ONLY or key[0] == VENUES:
                measure[1:] = [None, None]
        # A category that nobody asked for in the three periods has no row.
        if key[0] in ("需求按类别", "需求按部门", "需求按来源", "意见建议按类别") and not any(map(any, measures)):
            continue
        if key[0] in MONTH_ONLY and not measures[0][0]:
            continue
        result[key] = measures
    return result
