// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visits/VisitRecord.h"

#include "data/base/Error.h"
#include "data/base/Text.h"
#include "data/base/TypedDate.h"
#include "data/files/checks/AddressParser.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/Phone.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/Deadline.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visitors/Visitor.h"

#include <QJsonArray>

namespace doorstep {

namespace {

struct VisitRecordText
{
    Q_DECLARE_TR_FUNCTIONS(VisitRecord)
};

RowId streetIn(Change& change, RowId block, const QString& road)
{
    const StreetStore streets(change.registry());
    if (const std::optional<Street> known = streets.byName(block, road))
        return known->id;
    Street made;
    made.block = block;
    made.name = road;
    made.position = static_cast<int>(streets.ofBlock(block).size() + 1) * 10;
    return streets.add(change, made);
}

Subject onItsRoad(Change& change, const NewSubject& made, RowId block)
{
    Subject subject = subjectFrom(change.registry(), made, block);
    const QString road = splitAddress(made.address, StreetStore(change.registry()).names()).street;
    if (!road.isEmpty())
        subject.street = streetIn(change, block, road);
    return subject;
}

void writeCard(Change& change, const VisitRecord& record, bool isNew)
{
    const CardDeliveryStore store(change.registry());
    const QDate day = dayOf(record.visit.at);
    std::optional<CardDelivery> given = isNew ? std::nullopt : store.ofVisit(record.visit.id);
    if (given && !record.cardGiven) {
        store.remove(change, given->id);
    } else if (given) {
        given->deliveredOn = day;
        store.save(change, *given);
    } else if (record.cardGiven) {
        CardDelivery delivery{0,  record.visit.subject, record.visit.block, record.visit.id, {},
                              day};
        if (!record.visit.visitors.isEmpty())
            delivery.visitor = record.visit.visitors.constFirst();
        store.add(change, delivery);
    }
}

QString namesOf(Register& registry, const Links& visitors)
{
    const VisitorStore store(registry);
    QStringList names;
    for (const RowId visitor : visitors)
        names << store.get(visitor).name;
    return names.join(u'、');
}

void addNeed(Change& change, const Visit& visit, RaisedNeed& raised)
{
    Need need;
    need.block = visit.block;
    need.subject = visit.subject;
    need.visit = visit.id;
    if (const auto source =
            CodeStore(change.registry()).byKey(list::needSource, QStringLiteral("visit")))
        need.source = source->id;
    need.category = raised.category;
    need.text = raised.text.trimmed();
    need.urgency = raised.urgency;
    need.foundOn = dayOf(visit.at);
    raiseNeed(change, need, namesOf(change.registry(), visit.visitors));
    raised.id = need.id;
}

// 0 where the row went with the visit that raised it, or the words were moved to another subject.
template <typename Store>
RowId idOfHis(const Store& store, RowId row, RowId subject)
{
    const auto raised = row == 0 ? std::nullopt : store.alive(row);
    return raised && raised->subject == subject ? row : 0;
}

void writeNeeds(Change& change, VisitRecord& record)
{
    const NeedStore store(change.registry());
    for (RaisedNeed& raised : record.needs) {
        raised.id = idOfHis(store, raised.id, record.visit.subject);
        if (raised.id == 0 && !raised.isBlank()) {
            addNeed(change, record.visit, raised);
        } else if (raised.id != 0 && raised.isBlank()) {
            store.remove(change, raised.id);
        } else if (raised.id != 0) {
            Need need = store.get(raised.id);
            need.visit = record.visit.id;
            need.category = raised.category;
            need.text = raised.text.trimmed();
            if (need.urgency != raised.urgency)
                setUrgency(change.registry(), need, raised.urgency);
            store.save(change, need);
        }
    }
}

void writeWishes(Change& change, VisitRecord& record)
{
    const WishStore store(change.registry());
    for (RaisedWish& raised : record.wishes) {
        raised.id = idOfHis(store, raised.id, record.visit.subject);
        if (raised.id == 0 && !raised.isBlank()) {
            Wish wish;
            wish.block = record.visit.block;
            wish.subject = record.visit.subject;
            wish.visit = record.visit.id;
            wish.text = raised.text.trimmed();
            wish.valueYuan = raised.valueYuan;
            wish.collectedOn = dayOf(record.visit.at);
            raised.id = store.add(change, wish);
        } else if (raised.id != 0 && raised.isBlank()) {
            store.remove(change, raised.id);
        } else if (raised.id != 0) {
            Wish wish = store.get(raised.id);
            wish.visit = record.visit.id;
            wish.text = raised.text.trimmed();
            wish.valueYuan = raised.valueYuan;
            store.save(change, wish);
        }
    }
}

QString nameOf(Register& registry, RowId subject)
{
    const std::optional<Subject> found = SubjectStore(registry).find(subject);
    return found ? found->name : VisitRecordText::tr("somebody unknown");
}

// Whether the register itself has moved the visit on from this subject: a merge, or its undoing.
bool wasMovedFrom(Register& registry, RowId visit, RowId subject)
{
    return registry.db().one<bool>(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM journal j "
                       "JOIN journal_batch b ON b.id = j.batch_id "
                       "WHERE j.table_name = 'visit' AND j.row_id = ? "
                       "AND b.kind IN ('merge', 'undo', 'redo') "
                       "AND json_extract(j.changes, '$.subject_id[0]') = ?)"),
        visit, subject);
}

// Whose visit it is: chosen once, and never changed by an edit.
void settleSubject(Register& registry, Visit& visit)
{
    if (visit.id == 0) {
        if (!SubjectStore(registry).alive(visit.subject))
            throw Error(
                VisitRecordText::tr("“%1” is no longer in the register, so no visit can be saved "
                                    "there.")
                    .arg(nameOf(registry, visit.subject)));
        return;
    }
    const std::optional<Visit> stored = VisitStore(registry).alive(visit.id);
    if (!stored)
        throw Error(
            VisitRecordText::tr("This visit is no longer in the register; it can't be corrected."));
    if (stored->subject != visit.subject && !wasMovedFrom(registry, visit.id, visit.subject))
        throw Error(
            VisitRecordText::tr("A saved visit to “%1” can't become one to “%2”. Enter a new visit "
                                "there, and delete this one if it was wrong.")
                .arg(nameOf(registry, stored->subject), nameOf(registry, visit.subject)));
    visit.subject = stored->subject;
}

// Another thing is said; blanks, and the order of what is chosen, say nothing.
template <typename T>
bool isOther(const T& one, const T& other)
{
    return one != other;
}

bool isOther(const QString& one, const QString& other)
{
    return one.simplified() != other.simplified();
}

bool isOther(const QVariant& one, const QVariant& other)
{
    return one.isNull() != other.isNull() ||
           (one == other ? false : isOther(one.toString(), other.toString()));
}

bool isOther(Links one, Links other)
{
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    return one != other;
}

template <typename T>
void follow(T& typed, const T& before, const T& now, Stands stands)
{
    const bool bothChanged = isOther(now, before) && isOther(now, typed);
    if (typed == before || (stands == Stands::Now && bothChanged))
        typed = now;
}

void follow(RaisedNeed& typed, const RaisedNeed& before, const RaisedNeed& now, Stands stands)
{
    follow(typed.category, before.category, now.category, stands);
    follow(typed.text, before.text, now.text, stands);
    follow(typed.urgency, before.urgency, now.urgency, stands);
}

void follow(RaisedWish& typed, const RaisedWish& before, const RaisedWish& now, Stands stands)
{
    follow(typed.text, before.text, now.text, stands);
    follow(typed.valueYuan, before.valueYuan, now.valueYuan, stands);
}

template <typename Raised>
QList<Raised> rebasedRows(const QList<Raised>& typed, const QList<Raised>& before,
                          const QList<Raised>& now, Stands stands)
{
    const auto in = [](const QList<Raised>& rows, RowId id) {
        const auto found = std::find_if(rows.cbegin(), rows.cend(),
                                        [id](const Raised& row) { return row.id == id; });
        return id == 0 || found == rows.cend() ? nullptr : &*found;
    };
    QList<Raised> rows;
    for (Raised row : typed) {
        const Raised* was = in(before, row.id);
        const Raised* is = in(now, row.id);
        if (was && !is && row == *was)
            continue;
        if (was && is)
            follow(row, *was, *is, stands);
        else if (was)
            row.id = 0;
        rows << row;
    }
    for (const Raised& row : now) {
        if (!in(before, row.id) && !in(typed, row.id))
            rows << row;
    }
    return rows;
}

// What a visit has before anybody says anything of it.
bool isGivenBefore(const QString& field)
{
    static const QSet<QString> given{QStringLiteral("subject_id"), QStringLiteral("block_id"),
                                     QStringLiteral("at"),         QStringLiteral("time_known"),
                                     QStringLiteral("mode"),       QStringLiteral("outcome"),
                                     QStringLiteral("drives"),     QStringLiteral("visitors"),
                                     QStringLiteral("roles"),      QStringLiteral("team_id")};
    return given.contains(field);
}

bool saysNothing(const Visit& visit)
{
    const Visit untouched;
    for (const MappedField<Visit>& mapped : visitMapping().fields()) {
        const QVariant value = mapped.get(visit);
        const QVariant before = mapped.get(untouched);
        const bool same = value.isNull() == before.isNull() && value == before;
        if (!same && !value.toString().trimmed().isEmpty() && !isGivenBefore(mapped.column))
            return false;
    }
    return std::all_of(visitMapping().links().begin(), visitMapping().links().end(),
                       [&](const MappedLinks<Visit>& links) {
                           return (visit.*links.member).isEmpty() ||
                                  isGivenBefore(QLatin1String(links.shape->field));
                       });
}

} // namespace

bool NewSubject::isBlank() const
{
    return name.trimmed().isEmpty() && address.trimmed().isEmpty() && phone.trimmed().isEmpty();
}

bool VisitRecord::isBlank() const
{
    const auto blank = [](const auto& raised) {
        return raised.isBlank();
    };
    return !outcome && saysNothing(visit) && !cardGiven && refused.isEmpty() &&
           (!newSubject || newSubject->isBlank()) &&
           std::all_of(needs.begin(), needs.end(), blank) &&
           std::all_of(wishes.begin(), wishes.end(), blank);
}

VisitRecord readVisitRecord(Register& registry, RowId visit)
{
    VisitRecord record;
    record.visit = VisitStore(registry).get(visit);
    record.outcome = record.visit.outcome;
    record.cardGiven = CardDeliveryStore(registry).ofVisit(visit).has_value();
    for (const Need& need : NeedStore(registry).ofVisit(visit))
        record.needs.append({need.id, need.category, need.text, need.urgency});
    for (const Wish& wish : WishStore(registry).ofVisit(visit))
        record.wishes.append({wish.id, wish.text, wish.valueYuan});
    return record;
}

namespace {

std::optional<RecordProblem> identityNumberIn(const VisitRecord& record)
{
    QList<std::pair<const char*, QString>> typed{{"said", record.visit.said},
                                                 {"situation", record.visit.situation}};
    if (record.newSubject)
        typed << std::pair("newSubject", record.newSubject->name)
              << std::pair("newSubject", record.newSubject->address)
              << std::pair("newSubject", record.newSubject->phone);
    for (const RaisedNeed& need : record.needs)
        typed << std::pair("needs", need.text);
    for (const RaisedWish& wish : record.wishes)
        typed << std::pair("wishes", wish.text);
    for (const auto& [field, text] : std::as_const(typed)) {
        if (const QString problem = identityNumberProblem(text); !problem.isEmpty())
            return RecordProblem{problem, field};
    }
    return std::nullopt;
}

} // namespace

std::optional<RecordProblem> problemOf(const VisitRecord& record, QDate today)
{
    using Problem = RecordProblem;
    if (record.visit.subject == 0 && !record.newSubject)
        return Problem{VisitRecordText::tr("Who was visited? Find the subject first (Ctrl+K)."),
                       "subject"};
    if (record.newSubject && record.newSubject->name.trimmed().isEmpty())
        return Problem{VisitRecordText::tr("The new subject needs a name."), "newSubject"};
    if (!record.outcome)
        return Problem{
            VisitRecordText::tr("How did it go? 1 met, 2 absent, 3 refused, 4 come back."),
            "outcome"};
    if (record.visit.at == 0)
        return Problem{VisitRecordText::tr("The date of the visit is missing."), "at"};
    if (dayOf(record.visit.at) > today)
        return Problem{VisitRecordText::tr("The visit is dated %1, which is still to come.")
                           .arg(dayOf(record.visit.at).toString(Qt::ISODate)),
                       "at"};
    if (record.visit.followUpOn.isValid() && record.visit.followUpOn < dayOf(record.visit.at))
        return Problem{VisitRecordText::tr("The follow-up lies before the visit."), "follow_up_on"};
    for (const RaisedNeed& need : record.needs) {
        if (!need.isBlank() && need.text.trimmed().isEmpty())
            return Problem{
                VisitRecordText::tr("A need has a category but no words. Say what is asked for."),
                "needs"};
    }
    return identityNumberIn(record);
}

void saveVisitRecord(Change& change, VisitRecord& record)
{
    const VisitStore store(change.registry());
    if (record.newSubject) {
        record.visit.subject = addSubject(change, *record.newSubject, record.visit.block);
        record.newSubject.reset();
    }
    settleSubject(change.registry(), record.visit);
    record.visit.outcome = record.outcome.value_or(Outcome::Met);
    record.visit.said = record.visit.said.trimmed();
    record.visit.situation = record.visit.situation.trimmed();
    for (const MappedLinks<Visit>& links : visitMapping().links()) {
        Links& ids = record.visit.*links.member;
        std::sort(ids.begin(), ids.end());
    }
    const bool isNew = record.visit.id == 0;
    if (isNew)
        store.add(change, record.visit);
    else
        store.save(change, record.visit);
    writeCard(change, record, isNew);
    writeNeeds(change, record);
    writeWishes(change, record);
}

RowId addSubject(Change& change, const NewSubject& made, RowId block)
{
    Subject subject = onItsRoad(change, made, block);
    return SubjectStore(change.registry()).add(change, subject);
}

void correctSubject(Change& change, RowId subject, const NewSubject& made)
{
    const SubjectStore store(change.registry());
    Subject corrected = store.get(subject);
    const Subject typed = onItsRoad(change, made, corrected.block);
    corrected.name = typed.name;
    corrected.street = typed.street;
    corrected.lane = typed.lane;
    corrected.number = typed.number;
    corrected.room = typed.room;
    corrected.phone = typed.phone;
    corrected.shop.operatorPhone = typed.shop.operatorPhone;
    store.save(change, corrected);
}

Subject subjectFrom(Register& registry, const NewSubject& made, RowId block)
{
    Subject subject;
    subject.kind = made.kind;
    subject.name = tidy(made.name);
    subject.block = block;
    const DoorAddress address = splitAddress(made.address, StreetStore(registry).names());
    subject.lane = address.lane;
    subject.number = address.number;
    subject.room = address.room;
    subject.note = address.remark;
    if (const auto street = StreetStore(registry).byName(block, address.street))
        subject.street = street->id;
    const QString phone = normalisePhone(made.phone);
    (isPerson(made.kind) ? subject.phone : subject.shop.operatorPhone) = phone;
    return subject;
}

VisitRecord rebased(VisitRecord typed, const VisitRecord& before, const VisitRecord& now,
                    Stands stands)
{
    for (const MappedField<Visit>& field : visitMapping().fields()) {
        QVariant value = field.get(typed.visit);
        follow(value, field.get(before.visit), field.get(now.visit), stands);
        field.set(typed.visit, value);
    }
    for (const MappedLinks<Visit>& links : visitMapping().links())
        follow(typed.visit.*links.member, before.visit.*links.member, now.visit.*links.member,
               stands);
    follow(typed.outcome, before.outcome, now.outcome, stands);
    follow(typed.cardGiven, before.cardGiven, now.cardGiven, stands);
    typed.needs = rebasedRows(typed.needs, before.needs, now.needs, stands);
    typed.wishes = rebasedRows(typed.wishes, before.wishes, now.wishes, stands);
    return typed;
}

QJsonObject toJson(const VisitRecord& record)
{
    QJsonObject visit{{QStringLiteral("id"), record.visit.id}};
    for (const MappedField<Visit>& field : visitMapping().fields())
        visit.insert(field.column, toJson(field.get(record.visit)));
    QJsonObject json{
        {QStringLiteral("visit"), visit},
        {QStringLiteral("card"), record.cardGiven},
    };
    for (const MappedLinks<Visit>& links : visitMapping().links())
        json.insert(QLatin1String(links.shape->field), toJson(record.visit.*links.member));
    if (record.outcome)
        json.insert(QStringLiteral("outcome"), QLatin1String(keyOf(*record.outcome)));
    if (record.newSubject)
        json.insert(
            QStringLiteral("new"),
            QJsonObject{{QStringLiteral("kind"), QLatin1String(keyOf(record.newSubject->kind))},
                        {QStringLiteral("name"), record.newSubject->name},
                        {QStringLiteral("address"), record.newSubject->address},
                        {QStringLiteral("phone"), record.newSubject->phone}});
    QJsonArray needs;
    for (const RaisedNeed& need : record.needs)
        needs.append(QJsonObject{{QStringLiteral("id"), need.id},
                                 {QStringLiteral("category"), need.category.value_or(0)},
                                 {QStringLiteral("text"), need.text},
                                 {QStringLiteral("urgency"), QLatin1String(keyOf(need.urgency))}});
    QJsonArray wishes;
    for (const RaisedWish& wish : record.wishes)
        wishes.append(QJsonObject{{QStringLiteral("id"), wish.id},
                                  {QStringLiteral("text"), wish.text},
                                  {QStringLiteral("yuan"), wish.valueYuan.value_or(-1)}});
    json.insert(QStringLiteral("needs"), needs);
    json.insert(QStringLiteral("wishes"), wishes);
    QJsonObject refused;
    for (auto typed = record.refused.cbegin(); typed != record.refused.cend(); ++typed)
        refused.insert(typed.key(), QJsonArray::fromStringList(typed.value()));
    json.insert(QStringLiteral("refused"), refused);
    return json;
}

namespace {

Links linksFrom(const QJsonValue& json)
{
    Links links;
    for (const auto& id : json.toArray())
        links << id.toInteger();
    return links;
}

} // namespace

VisitRecord visitRecordFrom(const QJsonObject& json)
{
    VisitRecord record;
    const QJsonObject visit = json.value(QStringLiteral("visit")).toObject();
    record.visit.id = visit.value(QStringLiteral("id")).toInteger();
    for (const MappedField<Visit>& field : visitMapping().fields())
        field.set(record.visit, fromJson(visit.value(field.column)));
    // Drafts of before a visit could be without a time.
    if (!visit.contains(QStringLiteral("time_known")))
        record.visit.timeKnown = shanghaiTime(record.visit.at).time() != unknownTime;
    for (const MappedLinks<Visit>& links : visitMapping().links())
        record.visit.*links.member = linksFrom(json.value(QLatin1String(links.shape->field)));
    record.cardGiven = json.value(QStringLiteral("card")).toBool();
    record.outcome = fromKey<Outcome>(json.value(QStringLiteral("outcome")).toString());
    if (const QJsonObject made = json.value(QStringLiteral("new")).toObject(); !made.isEmpty())
        record.newSubject =
            NewSubject{fromKey<SubjectKind>(made.value(QStringLiteral("kind")).toString())
                           .value_or(SubjectKind::Shop),
                       made.value(QStringLiteral("name")).toString(),
                       made.value(QStringLiteral("address")).toString(),
                       made.value(QStringLiteral("phone")).toString()};
    for (const auto& value : json.value(QStringLiteral("needs")).toArray()) {
        const QJsonObject need = value.toObject();
        const RowId category = need.value(QStringLiteral("category")).toInteger();
        record.needs.append({need.value(QStringLiteral("id")).toInteger(),
                             category ? std::optional<RowId>(category) : std::nullopt,
                             need.value(QStringLiteral("text")).toString(),
                             fromKey<Urgency>(need.value(QStringLiteral("urgency")).toString())
                                 .value_or(Urgency::Normal)});
    }
    for (const auto& value : json.value(QStringLiteral("wishes")).toArray()) {
        const QJsonObject wish = value.toObject();
        const int yuan = wish.value(QStringLiteral("yuan")).toInt(-1);
        record.wishes.append({wish.value(QStringLiteral("id")).toInteger(),
                              wish.value(QStringLiteral("text")).toString(),
                              yuan < 0 ? std::nullopt : std::optional<int>(yuan)});
    }
    const QJsonObject refused = json.value(QStringLiteral("refused")).toObject();
    for (auto typed = refused.begin(); typed != refused.end(); ++typed) {
        QStringList& texts = record.refused[typed.key()];
        for (const auto& text : typed.value().toArray())
            texts << text.toString();
    }
    return record;
}

} // namespace doorstep
