// SPDX-License-Identifier: GPL-3.0-or-later
// Past visits: who was visited, and whether the visit is known.
#include "data/base/Text.h"
#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/ImportText.h"
#include "data/exchange/import/ListKind.h"
#include "data/exchange/import/NamedSubjects.h"
#include "data/exchange/import/RowCheck.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/visitors/Roles.h"
#include "data/records/visitors/Team.h"
#include "data/records/visits/Visit.h"
#include "data/views/reports/Seal.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

class VisitRecords : public Records
{
public:
    VisitRecords(Register& registry, const ImportPreview& preview);

    void judge(PreviewRow& row, int index) override;
    RowId add(Change& change, const PreviewRow& row, const WordBook& book) override;
    void update(Change& change, const PreviewRow& row, RowId match, const WordBook& book) override;

private:
    [[nodiscard]] Applied applyTo(Visit& visit, const RowValues& row, const WordBook& book,
                                  Apply mode) const;
    [[nodiscard]] Visit visitOf(const RowValues& row, RowId subject, const WordBook& book) const;
    void giveCard(Change& change, const RowValues& values, const Visit& visit);
    [[nodiscard]] const NamedSubjects& subjects();
    void judgeKnown(PreviewRow& row, Visit& known);
    void tellOutcome(PreviewRow& row) const;
    [[nodiscard]] QString answerLeftOut() const;
    [[nodiscard]] bool isReported(const Visit& visit);
    [[nodiscard]] QList<Visit>& visitsOf(RowId subject);
    [[nodiscard]] Links usualRolesOf(const Links& visitors);

    Register& m_registry;
    VisitStore m_store;
    CardDeliveryStore m_cards;
    const ImportPreview& m_preview;
    const FieldTable& m_fields;
    MappedFields<Visit> m_mapped;
    bool m_saysRoles;     // else visitors go in their usual ones
    QString m_leftAnswer; // heading of a column of yes and no that may say how a visit went
    std::optional<NamedSubjects> m_subjects;
    QHash<RowId, QList<Visit>> m_visits; // by subject, those of the file with an id below 0
    QHash<Links, Links> m_usualRoles;    // lists repeat themselves
    QSet<RowId> m_owned;                 // visits that a row of the file stands for
    QSet<RowId> m_carded;                // visits of the file on which a card was given
    QHash<std::pair<RowId, QDate>, bool> m_reported; // by block and day
};

VisitRecords::VisitRecords(Register& registry, const ImportPreview& preview)
    : m_registry(registry),
      m_store(registry),
      m_cards(registry),
      m_preview(preview),
      m_fields(fieldTable(preview.plan.kind)),
      m_mapped(m_fields, visitMapping()),
      m_saysRoles(std::any_of(preview.plan.columns.begin(), preview.plan.columns.end(),
                              [this](const ColumnMatch& column) {
                                  return column.field == m_fields.indexOf(u"roles"_qs);
                              })),
      m_leftAnswer(answerLeftOut())
{
}

const NamedSubjects& VisitRecords::subjects()
{
    if (!m_subjects)
        m_subjects.emplace(m_registry, *m_preview.book);
    return *m_subjects;
}

void VisitRecords::judge(PreviewRow& row, int index)
{
    const RowValues& values = row.values;
    row.title = namedTitle(values);
    row.subject = subjects().of(row);
    if (row.subject == 0) {
        row.verdict = Verdict::Wrong;
        return;
    }
    Visit own = visitOf(values, row.subject, *m_preview.book);
    row.title += u' ' + whenText(own);
    QList<Visit>& known = visitsOf(row.subject);
    if (!m_preview.plan.isNew(values.number)) {
        // The same minute; without a time the same day, and of several the one of the same words.
        Visit* twin = nullptr;
        for (Visit& visit : known) {
            const bool timed = own.timeKnown && visit.timeKnown;
            const bool same = timed ? visit.at / 60 == own.at / 60
                                    : dayOf(visit.at) == dayOf(own.at) &&
                                          (!own.timeKnown || visit.said == own.said);
            if (same && (!twin || (visit.said == own.said && twin->said != own.said)))
                twin = &visit;
        }
        if (twin) {
            judgeKnown(row, *twin);
            return;
        }
    }
    row.verdict = Verdict::New;
    row.sealed = isReported(own);
    tellOutcome(row);
    own.id = -static_cast<RowId>(index) - 1;
    if (values.card.value_or(false))
        m_carded.insert(own.id);
    known.append(own);
}

// 是否成功 among the columns that are left out, where no other one says how a visit went.
QString VisitRecords::answerLeftOut() const
{
    static const QRegularExpression otherThing(
        u"党|团员|志愿|户籍|执照|许可|隐患|问题|需求|诉求|签收|上报|跟进|照片|卡|资料"_qs);
    const TableOutline& outline = m_preview.plan.outline;
    for (int column = 0; column < outline.columns; ++column) {
        const auto at = static_cast<size_t>(column);
        const QString heading = outline.headingOf(column);
        const std::vector<Cell>& cells = outline.samples[at];
        const bool answers =
            !cells.empty() && std::all_of(cells.begin(), cells.end(), [](const Cell& cell) {
                return readYesNo(cell.text).has_value();
            });
        if (m_preview.plan.columns[at].field < 0 && !m_preview.plan.columns[at].ignored &&
            answers && !otherThing.match(heading).hasMatch())
            return heading;
    }
    return {};
}

// A list without such a column says it of none: told once, by the count.
void VisitRecords::tellOutcome(PreviewRow& row) const
{
    const int outcome = m_fields.indexOf(u"outcome"_qs);
    row.assumed = row.values.find(outcome) == nullptr;
    const bool asked =
        std::any_of(m_preview.plan.columns.begin(), m_preview.plan.columns.end(),
                    [outcome](const ColumnMatch& column) { return column.field == outcome; });
    if (row.assumed && asked)
        row.values.remarks << ImportText::tr("%1 is empty or not known: taken as “%2”")
                                  .arg(m_fields.at(outcome).title(), labelOf(Outcome::Met));
    else if (row.assumed && !m_leftAnswer.isEmpty())
        row.values.remarks << ImportText::tr("“%1” is left out, and no column says the outcome: "
                                             "taken as “%2”")
                                  .arg(m_leftAnswer, labelOf(Outcome::Met));
}

bool VisitRecords::isReported(const Visit& visit)
{
    const std::pair day{visit.block, dayOf(visit.at)};
    auto known = m_reported.constFind(day);
    if (known == m_reported.constEnd())
        known = m_reported.insert(day, isSealed(m_registry.db(), day.second, day.first));
    return *known;
}

void VisitRecords::judgeKnown(PreviewRow& row, Visit& known)
{
    row.match = known.id;
    row.matchTitle = known.id < 0 ? ImportText::tr("row %1").arg(m_preview.rowText(known.id))
                                  : ImportText::tr("the visit of %1").arg(whenText(known));
    const bool sameMinute = known.timeKnown && row.values.at->time.has_value();
    row.reasons << ImportText::tr("same subject")
                << (sameMinute ? ImportText::tr("same time") : ImportText::tr("same day"));
    const bool mayChange = known.id > 0 && sameMinute && !m_owned.contains(known.id);
    const bool told = m_preview.plan.decided(row.values.number);
    row.apply = told ? Apply::All : mayChange ? Apply::Certain : Apply::Gaps;
    Visit after = known;
    const Applied applied = applyTo(after, row.values, *m_preview.book, row.apply);
    row.changes = applied.changes;
    const bool carded =
        m_carded.contains(known.id) || (known.id > 0 && m_cards.ofVisit(known.id).has_value());
    const bool gives = row.values.card.value_or(false) && !carded;
    if (gives)
        row.changes.append({m_fields.at(m_fields.indexOf(u"card"_qs)).title(), {}, yesNo(u"1"_qs)});
    m_owned.insert(known.id);
    if (!applied.refused.isEmpty()) {
        row.ask(row.changes + applied.refused);
        return;
    }
    if (gives)
        m_carded.insert(known.id);
    row.verdict = row.changes.isEmpty() ? Verdict::Duplicate : Verdict::Update;
    row.sealed = isReported(known);
    known = after;
}

QList<Visit>& VisitRecords::visitsOf(RowId subject)
{
    auto known = m_visits.find(subject);
    if (known == m_visits.end()) {
        // Of two on one day the earlier first, as they stand in a list.
        QList<Visit> visits = m_store.ofSubject(subject, 100000);
        std::reverse(visits.begin(), visits.end());
        known = m_visits.insert(subject, visits);
    }
    return *known;
}

Applied VisitRecords::applyTo(Visit& visit, const RowValues& row, const WordBook& book,
                              Apply mode) const
{
    Applying applying(m_fields, book, mode);
    for (const auto& [index, said] : row.values) {
        const ImportField& field = m_fields.at(index);
        if (m_mapped.of(index) && field.key != u"situation" && field.reading != ReadAs::Moment &&
            field.key != u"subject_id")
            applying.value(visit, field, *m_mapped.of(index), said, false);
    }
    const auto teamName = [&](std::optional<RowId> team) {
        return team ? book.nameOf(ReadAs::Team, *team) : QString();
    };
    if (row.team && applying.take(m_fields.at(m_fields.indexOf(u"team_id"_qs)),
                                  teamName(visit.team), teamName(row.team), !visit.team))
        visit.team = row.team;
    applying.note(visit, row, u"situation"_qs, visitMapping());
    for (const auto& [key, member] :
         {std::pair(u"drives"_qs, &Visit::drives), std::pair(u"roles"_qs, &Visit::roles),
          std::pair(u"checks"_qs, &Visit::checks)})
        applying.links(visit.*member, row.codes.value(key), key, ReadAs::Code);
    applying.links(visit.visitors, row.visitors, u"visitors"_qs, ReadAs::Visitors);
    applying.links(visit.services, row.services, u"services"_qs, ReadAs::Services);
    return applying.done;
}

Visit VisitRecords::visitOf(const RowValues& row, RowId subject, const WordBook& book) const
{
    Visit visit;
    visit.subject = subject;
    visit.block = row.block;
    setWhen(visit, row.at->day, row.at->time);
    (void)applyTo(visit, row, book, Apply::All);
    return visit;
}

Links VisitRecords::usualRolesOf(const Links& visitors)
{
    auto known = m_usualRoles.constFind(visitors);
    if (known == m_usualRoles.constEnd())
        known = m_usualRoles.insert(visitors, usualRoles(m_registry, visitors));
    return *known;
}

RowId VisitRecords::add(Change& change, const PreviewRow& row, const WordBook& book)
{
    Visit visit = visitOf(row.values, row.subject, book);
    if (visit.team && visit.visitors.isEmpty()) {
        visit.visitors = TeamStore(m_registry).get(*visit.team).everybody();
        std::sort(visit.visitors.begin(), visit.visitors.end());
    }
    if (!m_saysRoles)
        visit.roles = usualRolesOf(visit.visitors);
    m_store.add(change, visit);
    giveCard(change, row.values, visit);
    return visit.id;
}

void VisitRecords::update(Change& change, const PreviewRow& row, RowId match, const WordBook& book)
{
    Visit visit = m_store.get(match);
    (void)applyTo(visit, row.values, book, row.apply);
    m_store.save(change, visit);
    giveCard(change, row.values, visit);
}

void VisitRecords::giveCard(Change& change, const RowValues& values, const Visit& visit)
{
    if (!values.card.value_or(false) || m_cards.ofVisit(visit.id))
        return;
    CardDelivery card;
    card.subject = visit.subject;
    card.block = visit.block;
    card.visit = visit.id;
    if (!visit.visitors.isEmpty())
        card.visitor = visit.visitors.first();
    card.deliveredOn = dayOf(visit.at);
    m_cards.add(change, card);
}

ListShape visitsShape()
{
    ListShape shape;
    shape.rows = RowsAre::OfSubjects;
    shape.name = u"subject_id"_qs;
    shape.required = QStringList{u"subject_id"_qs, u"at"_qs};
    shape.further = {{u"address"_qs, QT_TRANSLATE_NOOP("Import", "Address")},
                     {u"time"_qs, QT_TRANSLATE_NOOP("Import", "Time of day")}};
    shape.answerable = true;
    shape.visitDay = u"at"_qs;
    shape.outcome = u"outcome"_qs;
    shape.asked = u"situation"_qs;
    shape.readings = {
        {u"subject_id"_qs, ReadAs::Person},
        {u"satisfaction"_qs,
         ReadAs::Choice,
         u"satisfaction"_qs,
         {{u"1"_qs, "1"}, {u"2"_qs, "2"}, {u"3"_qs, "3"}, {u"4"_qs, "4"}, {u"5"_qs, "5"}}},
    };
    shape.note = u"situation"_qs;
    shape.phoneBesideName = u"phone"_qs;
    return shape;
}

class Visits : public ListKind
{
public:
    Visits() : ListKind(ImportKind::Visits, visitsShape()) {}

    void check(RowCheck& row) const override
    {
        if (!row.row().at) {
            if (row.row().problems.isEmpty())
                row.wrong(ImportText::tr("the day of the visit is missing"));
        } else if (row.row().at->day < QDate(1970, 1, 2)) // the register counts from there
            row.wrong(ImportText::tr("the visit lies before 1970"));
        else if (row.row().at->day > row.today())
            row.wrong(ImportText::tr("the visit lies in the future"));
        if (row.isOutside("minutes", 0, 1440))
            row.wrong(ImportText::tr("a visit does not last longer than a day"));
    }

    std::unique_ptr<Records> records(Register& registry,
                                     const ImportPreview& preview) const override
    {
        return std::make_unique<VisitRecords>(registry, preview);
    }
};

} // namespace

std::unique_ptr<ListKind> makeVisits()
{
    return std::make_unique<Visits>();
}

} // namespace doorstep
