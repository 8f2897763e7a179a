// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/profile/Timeline.h"

#include "data/files/checks/Duration.h"
#include "data/records/needs/Need.h"
#include "data/records/party/PartyFields.h"
#include "data/records/services/ServiceUse.h"
#include "data/records/visits/Visit.h"
#include "data/records/wishes/Wish.h"
#include "data/views/papers/PaperList.h"
#include "data/views/profile/SubjectFields.h"

namespace doorstep {

namespace {

struct TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

const QString between = QStringLiteral(" · ");

QString joined(const QStringList& parts, const QString& separator = between)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(separator);
}

// A day without a time stands at its noon, and behind the visit it came of.
UtcSeconds momentOf(QDate day, std::optional<qint64> visitAt)
{
    return visitAt && dayOf(*visitAt) == day ? *visitAt + 1 : atTime(day, QTime(12, 0));
}

void addVisits(Register& registry, RowId subject, int limit, QList<TimelineEntry>& entries)
{
    Statement statement = registry.db().prepare(
        QStringLiteral("SELECT v.id, v.at, v.outcome, v.mode, v.said, v.situation, "
                       "(SELECT group_concat(p.name, '、') FROM visit_visitor w JOIN visitor p "
                       "ON p.id = w.visitor_id WHERE w.visit_id = v.id), "
                       "(SELECT group_concat(c.name, '、') FROM visit_drive d JOIN code c "
                       "ON c.id = d.drive_id WHERE d.visit_id = v.id), v.time_known "
                       "FROM visit v WHERE v.subject_id = ? AND v.deleted_at IS NULL "
                       "ORDER BY v.at DESC, v.id DESC LIMIT ?"));
    statement.bind(subject, limit);
    while (statement.next()) {
        TimelineEntry entry;
        entry.kind = TimelineKind::Visit;
        entry.row = statement.get<RowId>(0);
        entry.at = statement.get<UtcSeconds>(1);
        entry.dayOnly = !statement.get<bool>(8);
        entry.title =
            joined({labelOfKey<Outcome>(statement.get<QString>(2)),
                    labelOfKey<VisitMode>(statement.get<QString>(3)), statement.get<QString>(7)});
        entry.words =
            joined({statement.get<QString>(4), statement.get<QString>(5)}, QStringLiteral(" / "));
        entry.who = statement.get<QString>(6);
        entries << entry;
    }
}

void addNeeds(Register& registry, RowId subject, int limit, QList<TimelineEntry>& entries)
{
    Statement statement = registry.db().prepare(
        QStringLiteral("SELECT n.id, n.found_on, n.stage, n.text, n.result, n.deadline, "
                       "(SELECT name FROM code WHERE id = n.category_id), "
                       "(SELECT name FROM code WHERE id = n.department_id), "
                       "(SELECT at FROM visit WHERE id = n.visit_id) "
                       "FROM need n WHERE n.subject_id = ? AND n.deleted_at IS NULL "
                       "ORDER BY n.found_on DESC, n.id DESC LIMIT ?"));
    statement.bind(subject, limit);
    while (statement.next()) {
        TimelineEntry entry;
        entry.kind = TimelineKind::Need;
        entry.row = statement.get<RowId>(0);
        entry.at = momentOf(statement.get<QDate>(1), statement.get<std::optional<qint64>>(8));
        entry.dayOnly = true;
        const bool open = statement.get<NeedStage>(2) != NeedStage::Closed;
        const QDate deadline = statement.get<QDate>(5);
        entry.title =
            joined({labelOfKey<NeedStage>(statement.get<QString>(2)), statement.get<QString>(6),
                    open && deadline.isValid()
                        ? TimelineText::tr("due %1").arg(deadline.toString(Qt::ISODate))
                        : QString()});
        entry.words =
            joined({statement.get<QString>(3), statement.get<QString>(4)}, QStringLiteral(" → "));
        entry.who = statement.get<QString>(7);
        entries << entry;
    }
}

void addCards(Register& registry, RowId subject, int limit, QList<TimelineEntry>& entries)
{
    Statement statement = registry.db().prepare(QStringLiteral(
        "SELECT c.id, c.delivered_on, (SELECT name FROM visitor WHERE id = c.visitor_id), "
        "(SELECT at FROM visit WHERE id = c.visit_id), c.created_by "
        "FROM card_delivery c WHERE c.subject_id = ? AND c.deleted_at IS NULL "
        "ORDER BY c.delivered_on DESC, c.id DESC LIMIT ?"));
    statement.bind(subject, limit);
    while (statement.next()) {
        TimelineEntry entry;
        entry.kind = TimelineKind::Card;
        entry.row = statement.get<RowId>(0);
        entry.at = momentOf(statement.get<QDate>(1), statement.get<std::optional<qint64>>(3));
        entry.dayOnly = true;
        entry.title = TimelineText::tr("Contact card given");
        const QString visitor = statement.get<QString>(2);
        entry.who = visitor.isEmpty() ? statement.get<QString>(4) : visitor;
        entries << entry;
    }
}

void addWishes(Register& registry, RowId subject, int limit, QList<TimelineEntry>& entries)
{
    Statement statement = registry.db().prepare(
        QStringLiteral("SELECT w.id, w.collected_on, w.stage, w.text, w.claimed_by, "
                       "(SELECT at FROM visit WHERE id = w.visit_id) "
                       "FROM wish w WHERE w.subject_id = ? AND w.deleted_at IS NULL "
                       "ORDER BY w.collected_on DESC, w.id DESC LIMIT ?"));
    statement.bind(subject, limit);
    while (statement.next()) {
        TimelineEntry entry;
        entry.kind = TimelineKind::Wish;
        entry.row = statement.get<RowId>(0);
        entry.at = momentOf(statement.get<QDate>(1), statement.get<std::optional<qint64>>(5));
        entry.dayOnly = true;
        entry.title = labelOfKey<WishStage>(statement.get<QString>(2));
        entry.words = statement.get<QString>(3);
        entry.who = statement.get<QString>(4);
        entries << entry;
    }
}

// Those that do not stand with a visit.
void addServices(Register& registry, RowId subject, int limit, QList<TimelineEntry>& entries)
{
    Statement statement = registry.db().prepare(
        QStringLiteral("SELECT u.id, u.done_on, u.step, i.name, u.note, u.created_by "
                       "FROM service_use u JOIN service_item i ON i.id = u.service_id "
                       "WHERE u.subject_id = ? AND u.deleted_at IS NULL "
                       "ORDER BY u.done_on DESC, u.id DESC LIMIT ?"));
    statement.bind(subject, limit);
    while (statement.next()) {
        TimelineEntry entry;
        entry.kind = TimelineKind::Service;
        entry.row = statement.get<RowId>(0);
        entry.at = momentOf(statement.get<QDate>(1), std::nullopt);
        entry.dayOnly = true;
        entry.title =
            joined({labelOfKey<ServiceStep>(statement.get<QString>(2)), statement.get<QString>(3)});
        entry.words = statement.get<QString>(4);
        entry.who = statement.get<QString>(5);
        entries << entry;
    }
}

void addActivities(Register& registry, RowId subject, int limit, QList<TimelineEntry>& entries)
{
    Statement statement = registry.db().prepare(QStringLiteral(
        "SELECT a.id, a.held_on, (SELECT name FROM code WHERE id = a.kind_id), a.name, a.note, "
        "ifnull((SELECT name FROM venue WHERE id = a.venue_id), a.place), x.served, a.minutes "
        "FROM (SELECT activity_id, max(served) AS served FROM (SELECT activity_id, 0 AS served "
        "FROM activity_subject WHERE subject_id = ?1 UNION ALL SELECT activity_id, 1 FROM "
        "activity_volunteer WHERE subject_id = ?1) GROUP BY activity_id) x JOIN activity a ON a.id "
        "= x.activity_id WHERE a.deleted_at IS NULL ORDER BY a.held_on DESC, a.id DESC LIMIT ?2"));
    statement.bind(subject, limit);
    while (statement.next()) {
        TimelineEntry entry;
        entry.kind = TimelineKind::Activity;
        entry.row = statement.get<RowId>(0);
        entry.at = momentOf(statement.get<QDate>(1), std::nullopt);
        entry.dayOnly = true;
        const int minutes = statement.get<int>(7);
        const QString served = !statement.get<bool>(6) ? QString()
                               : minutes == 0
                                   ? TimelineText::tr("served")
                                   : TimelineText::tr("served %1 h").arg(hoursText(minutes));
        entry.title = joined({statement.get<QString>(2), statement.get<QString>(3), served});
        entry.words = statement.get<QString>(4);
        entry.who = statement.get<QString>(5);
        entries << entry;
    }
}

// From whom it was taken over, and who took it over.
void addHands(Register& registry, RowId subject, QList<TimelineEntry>& entries)
{
    Statement statement = registry.db().prepare(QStringLiteral(
        "SELECT o.id, k.taken_on, o.name, o.operator, k.subject_id = :p1, k.created_by "
        "FROM takeover k JOIN subject o ON o.id = iif(k.subject_id = :p1, k.before_id, "
        "k.subject_id) WHERE (k.subject_id = :p1 OR k.before_id = :p1) AND o.id <> :p1 "
        "AND k.deleted_at IS NULL AND o.deleted_at IS NULL"));
    statement.bindNamed({toCell(subject)});
    while (statement.next()) {
        TimelineEntry entry;
        entry.kind = TimelineKind::Hands;
        entry.row = statement.get<RowId>(0);
        entry.at = momentOf(statement.get<QDate>(1), std::nullopt);
        entry.dayOnly = true;
        entry.title = statement.get<bool>(4) ? TimelineText::tr("Took over from")
                                             : TimelineText::tr("Taken over by");
        entry.words = joined({statement.get<QString>(2), statement.get<QString>(3)});
        entry.who = statement.get<QString>(5);
        entries << entry;
    }
}

void hang(const PaperEntry& paper, TimelineEntry& entry)
{
    ++entry.papers;
    if (paper.isPicture())
        entry.pictures << paper.content;
}

// Those of the subject itself stand alone, all others with what they belong to.
void addPapers(Register& registry, RowId subject, QList<TimelineEntry>& entries)
{
    QMap<std::pair<TimelineKind, RowId>, qsizetype> places;
    for (qsizetype i = 0; i < entries.size(); ++i)
        places.insert({entries.at(i).kind, entries.at(i).row}, i);
    QList<TimelineEntry> own;
    QList<PaperEntry> papers = papersOf(registry.db(), {PaperOf::Subject, subject});
    for (const TimelineEntry& entry : std::as_const(entries)) {
        if (entry.kind == TimelineKind::Activity)
            papers += papersOf(registry.db(), {PaperOf::Activity, entry.row});
    }
    for (const PaperEntry& paper : std::as_const(papers)) {
        static const QMap<PaperOf, TimelineKind> kinds{{PaperOf::Visit, TimelineKind::Visit},
                                                       {PaperOf::Need, TimelineKind::Need},
                                                       {PaperOf::Wish, TimelineKind::Wish},
                                                       {PaperOf::Activity, TimelineKind::Activity}};
        const TimelineKind kind = kinds.value(paper.owner.of, TimelineKind::Paper);
        if (kind != TimelineKind::Paper) {
            if (const auto place = places.constFind({kind, paper.owner.row});
                place != places.constEnd())
                hang(paper, entries[*place]);
            continue;
        }
        TimelineEntry entry;
        entry.kind = kind;
        entry.row = paper.id;
        entry.at = momentOf(paper.day, std::nullopt);
        entry.dayOnly = true;
        entry.title = paper.name;
        entry.words = paper.note;
        entry.who = paper.by;
        hang(paper, entry);
        own << entry;
    }
    entries += own;
}

class Edits
{
public:
    Edits(Register& registry, const Subject& subject, QList<TimelineEntry>& entries)
        : m_register(registry), m_subject(subject), m_entries(entries)
    {
    }

    void add(const JournalEntry& journal)
    {
        TimelineEntry entry;
        entry.kind = TimelineKind::Edit;
        entry.row = journal.id;
        entry.at = journal.batch.at;
        entry.who = journal.batch.author;
        entry.edit = journal;
        if (journal.isCreation()) {
            entry.title = TimelineText::tr("Entered in the register");
            const bool typed = journal.batch.kind == BatchKind::Edit;
            entry.words =
                typed ? QString() : joined({labelOf(journal.batch.kind), journal.batch.title});
            m_entries << entry;
            return;
        }
        for (auto change = journal.changes.begin(); change != journal.changes.end(); ++change) {
            const QJsonArray values = change.value().toArray();
            addField(entry, change.key(), values.at(0), values.at(1));
        }
    }

private:
    void addField(TimelineEntry entry, const QString& column, const QJsonValue& before,
                  const QJsonValue& after)
    {
        entry.column = column;
        const BatchKind kind = entry.edit->batch.kind;
        if (column == QLatin1String("deleted_at")) {
            entry.title =
                after.isNull() ? TimelineText::tr("Restored") : TimelineText::tr("Deleted");
            entry.words = kind == BatchKind::Edit ? QString() : titleOf(*entry.edit);
            m_entries << entry;
            return;
        }
        const SubjectField* field = findField(m_subject.kind, column);
        if (!field || !showsColumn(m_register.db(), column))
            return; // a newer program's, or not to be shown
        entry.title = fieldTitle(m_subject.kind, column);
        if (kind != BatchKind::Edit)
            entry.title += QStringLiteral(" (%1)").arg(labelOf(kind));
        entry.before = words(*field, before);
        const QString nothing = TimelineText::tr("(empty)");
        const QString now = words(*field, after);
        entry.words = (entry.before.isEmpty() ? nothing : entry.before) + QStringLiteral(" → ") +
                      (now.isEmpty() ? nothing : now);
        entry.restorable =
            field->type != FieldType::Several && toJson(fieldValue(m_subject, *field)) != before;
        m_entries << entry;
    }

    QString words(const SubjectField& field, const QJsonValue& value)
    {
        return fieldText(m_register, field,
                         value.isArray() ? QVariant(value.toArray().toVariantList())
                                         : fromJson(value));
    }

    static QString titleOf(const JournalEntry& journal)
    {
        return joined({labelOf(journal.batch.kind), journal.batch.title});
    }

    Register& m_register;
    const Subject& m_subject;
    QList<TimelineEntry>& m_entries;
};

} // namespace

Timeline timelineOf(Register& registry, const Subject& subject, int limit)
{
    Timeline timeline;
    QList<TimelineEntry>& entries = timeline.entries;
    addVisits(registry, subject.id, limit + 1, entries);
    addNeeds(registry, subject.id, limit + 1, entries);
    addCards(registry, subject.id, limit + 1, entries);
    addWishes(registry, subject.id, limit + 1, entries);
    addServices(registry, subject.id, limit + 1, entries);
    addActivities(registry, subject.id, limit + 1, entries);
    addHands(registry, subject.id, entries);
    addPapers(registry, subject.id, entries);
    const QList<JournalEntry> journal = history(registry, QStringLiteral("subject"), subject.id);
    Edits edits(registry, subject, entries);
    for (auto entry = journal.crbegin(); entry != journal.crend(); ++entry)
        edits.add(*entry);
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TimelineEntry& a, const TimelineEntry& b) { return a.at > b.at; });
    timeline.complete = entries.size() <= limit;
    entries = entries.mid(0, limit);
    return timeline;
}

bool cardGivenOn(Register& registry, RowId subject, QDate day)
{
    return registry.db().one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM card_delivery WHERE subject_id = ? "
                       "AND delivered_on = ? AND deleted_at IS NULL)"),
        subject, day);
}

} // namespace doorstep
