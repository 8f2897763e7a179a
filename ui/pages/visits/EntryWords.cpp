// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/EntryWords.h"

#include "data/files/checks/DoorAddress.h"
#include "data/records/places/Places.h"
#include "data/views/history/RowWords.h"
#include "data/views/profile/Duplicates.h"
#include "data/views/profile/Merge.h"

namespace doorstep {

namespace {

constexpr int likelyShown = 3;

QString escapedName(Register& registry, RowId subject)
{
    return SubjectStore(registry).get(subject).name.toHtmlEscaped();
}

QString targetOf(RowId subject)
{
    return TypedFor{TypedFor::What::Subject, subject}.text();
}

// Those of the rows that others wrote.
template <typename Raised>
QStringList writtenThere(const QList<Raised>& typed, const QList<Raised>& theirs)
{
    QStringList written;
    for (const Raised& row : theirs) {
        if (!typed.contains(row))
            written << row.text;
    }
    return written;
}

} // namespace

QString entryLink::to(const QString& word, const QString& about, const QString& text)
{
    return QStringLiteral("<a href=\"%1/%2\">%3</a>").arg(word, about, text);
}

EntryWords::Heading EntryWords::heading(RowId id) const
{
    if (id == 0)
        return {tr("A new subject"), {}};
    const Subject subject = SubjectStore(m_register).get(id);
    const QString street =
        subject.street ? StreetStore(m_register).get(*subject.street).name : QString();
    const QString phone = subject.phone.isEmpty() ? subject.shop.operatorPhone : subject.phone;
    QStringList place{street + doorText({{}, subject.lane, subject.number, subject.room, {}}),
                      phone, subject.shop.operatorName};
    place.removeAll(QString());
    return {subject.name, place.join(QStringLiteral(" · "))};
}

QString EntryWords::nameOf(const TypedFor& typedFor, const VisitRecord& typed) const
{
    switch (typedFor.what) {
    case TypedFor::What::Visit: {
        const std::optional<Visit> visit = VisitStore(m_register).find(typedFor.id);
        return tr("the correction of “%1”, %2")
            .arg(visit ? escapedName(m_register, visit->subject) : QString(),
                 visit ? whenText(*visit) : QString());
    }
    case TypedFor::What::Subject: {
        const std::optional<Subject> subject = SubjectStore(m_register).find(typedFor.id);
        return tr("“%1”").arg((subject ? subject->name : tr("somebody unknown")).toHtmlEscaped());
    }
    case TypedFor::What::NewSubject:
        break;
    }
    const QString name = typed.newSubject ? typed.newSubject->name : QString();
    return name.isEmpty() ? tr("a new subject") : tr("the new “%1”").arg(name.toHtmlEscaped());
}

QString EntryWords::newVisitInBin(RowId subject) const
{
    if (const std::optional<RowId> kept = mergedInto(m_register.db(), subject)) {
        const QString name = escapedName(m_register, *kept);
        return tr("“%1” was merged into “%2”. What was typed is kept. %3")
            .arg(escapedName(m_register, subject), name,
                 entryLink::to(entryLink::take, targetOf(*kept), tr("It is of “%1”").arg(name)));
    }
    return tr("“%1” was deleted and is in the recycle bin, so no visit can be saved there. What "
              "was typed is kept. %2")
        .arg(escapedName(m_register, subject),
             entryLink::to(entryLink::restore, targetOf(subject), tr("Restore and save")));
}

QString EntryWords::correctionInBin(RowId subject) const
{
    return tr("“%1” was deleted and is in the recycle bin. A correction of its visit is saved; it "
              "stays deleted.")
        .arg(escapedName(m_register, subject));
}

QString EntryWords::isSecond(RowId subject, const QList<Visit>& recorded) const
{
    QStringList links;
    for (const Visit& visit : recorded) {
        links << entryLink::to(entryLink::open, TypedFor{TypedFor::What::Visit, visit.id}.text(),
                               whenText(visit) + u' ' + labelOf(visit.outcome));
    }
    return tr("A visit to %1 on this day is in the register already: %2. Save again to record a "
              "second one, or open that one.")
        .arg(nameOf({TypedFor::What::Subject, subject}), links.join(QStringLiteral("、")));
}

QString EntryWords::crossing(const VisitRecord& typed, const VisitRecord& theirs) const
{
    const QString table = QStringLiteral("visit");
    RowWords words(m_register.db());
    QStringList told;
    const auto tell = [&](const QString& title, const QString& value) {
        told << tr("%1 “%2”", "field and what stands there").arg(title, value).toHtmlEscaped();
    };
    const auto tellField = [&](const QString& column, const QJsonValue& value) {
        const FieldWords field = words.field(table, theirs.visit.id, column);
        if (!field.title.isEmpty())
            tell(field.title, words.value(field, table, column, value));
    };
    for (const MappedField<Visit>& field : visitMapping().fields()) {
        if (field.get(typed.visit) != field.get(theirs.visit))
            tellField(field.column, toJson(field.get(theirs.visit)));
    }
    for (const MappedLinks<Visit>& links : visitMapping().links()) {
        if (typed.visit.*links.member != theirs.visit.*links.member)
            tellField(QLatin1String(links.shape->field), toJson(theirs.visit.*links.member));
    }
    if (typed.outcome != theirs.outcome && theirs.outcome)
        tellField(QStringLiteral("outcome"), QLatin1String(keyOf(*theirs.outcome)));
    for (const QString& need : writtenThere(typed.needs, theirs.needs))
        tell(tr("Need"), need);
    for (const QString& wish : writtenThere(typed.wishes, theirs.wishes))
        tell(tr("Wish"), wish);
    return tr("Changed elsewhere meanwhile: %1. What is typed here stands when it is saved, and "
              "the other stays in the history. %2")
        .arg(told.join(QStringLiteral("、")),
             entryLink::to(entryLink::theirs, {}, tr("Take what stands there")));
}

QString EntryWords::likely(const NewSubject& subject, RowId block) const
{
    QStringList links;
    const Subject made = subjectFrom(m_register, subject, block);
    for (const LikelySame& like : likelySame(m_register, made, likelyShown)) {
        links << entryLink::to(entryLink::take, targetOf(like.subject),
                               (like.name + u' ' + like.door).toHtmlEscaped()) +
                     u'（' + like.sentence.toHtmlEscaped() + u'）';
    }
    return links.isEmpty()
               ? QString()
               : tr("Perhaps in the register already: %1").arg(links.join(QStringLiteral("、")));
}

bool isInBin(Register& registry, RowId subject)
{
    const SubjectStore subjects(registry);
    if (subject == 0 || subjects.alive(subject))
        return false;
    const std::optional<Subject> gone = subjects.find(subject);
    return gone && !gone->name.isEmpty();
}

} // namespace doorstep
