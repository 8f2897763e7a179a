// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/rights/Erasure.h"

#include "data/base/LogFile.h"
#include "data/base/Text.h"
#include "data/base/spelling/EverydayWord.h"
#include "data/files/checks/Caller.h"
#include "data/files/checks/KnownWords.h"
#include "data/files/checks/Phone.h"
#include "data/records/subjects/SubjectPlace.h"
#include "data/register/Backup.h"
#include "data/register/ErasedFiles.h"
#include "data/register/ErasedMarks.h"
#include "data/register/PaperWords.h"
#include "data/register/SecondPlace.h"
#include "data/register/Shape.h"
#include "data/views/ledgers/Tables.h"
#include "data/views/rights/FilesBeside.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QUuid>
#include <algorithm>

namespace doorstep {

namespace {

struct ErasureText
{
    Q_DECLARE_TR_FUNCTIONS(Erasure)
};

} // namespace

QString labelOfTable(const QString& table)
{
    if (table == QLatin1String("paper_content"))
        return ErasureText::tr("Words in kept forms and papers");
    for (const TableShape& shape : tableShapes()) {
        if (table == QLatin1String(shape.name))
            return QCoreApplication::translate("Words", shape.label);
    }
    return ErasureText::tr("Changes in the journal");
}

NamedPerson entryOf(Register& registry, RowId subject)
{
    return {subject, SubjectStore(registry).get(subject).name,
            knownBy(registry.db(), entriesOfPerson(registry.db(), subject))};
}

namespace {

QString uuidText(const QByteArray& uid)
{
    return QUuid::fromRfc4122(uid).toString(QUuid::WithoutBraces);
}

QByteArray uidOfRow(Database& db, RowId subject)
{
    return db.one<QByteArray>(QStringLiteral("SELECT uid FROM subject WHERE id = ?"), subject);
}

QList<Tombstone> tombstonesOf(Database& db, const QList<RowId>& subjects, QDate on)
{
    const QString complete =
        QStringLiteral("SELECT uid, iif(s.kind <> 'worker', %1, %2) FROM subject s WHERE s.id = ?")
            .arg(QLatin1String(shopProfileComplete(partyIn(db))),
                 QLatin1String(workerProfileComplete(partyIn(db))));
    QList<Tombstone> tombstones;
    for (const RowId subject : subjects) {
        Statement statement = db.prepare(complete);
        statement.bind(subject);
        if (statement.next())
            tombstones << Tombstone{statement.get<QByteArray>(0), on, statement.get<bool>(1)};
    }
    return tombstones;
}

// Words of the person in what this PC remembers: names of files, mostly.
void forgetInSettings(const KnownWords& words)
{
    const auto names = [&](const QString& text) {
        return words.foundIn(text);
    };
    QSettings settings;
    for (const QString& key : settings.allKeys()) {
        QStringList kept = settings.value(key).toStringList();
        const qsizetype before = kept.size();
        kept.removeIf(names);
        if (names(key) || (kept.isEmpty() && before > 0))
            settings.remove(key);
        else if (kept.size() != before)
            settings.setValue(key, kept);
    }
}

qint64 papersOfActivities(Database& db, const QList<Tombstone>& tombstones)
{
    qint64 papers = 0;
    for (const Tombstone& tombstone : tombstones)
        papers += db.one<qint64>(
            QStringLiteral("SELECT count(*) FROM paper WHERE deleted_at IS NULL AND activity_id IN "
                           "(SELECT x.activity_id FROM (SELECT * FROM activity_subject UNION "
                           "SELECT * FROM activity_volunteer) x JOIN subject s "
                           "ON s.id = x.subject_id WHERE s.uid = ?)"),
            tombstone.uid);
    return papers;
}

// Rows of papers that go as a whole, as JSON.
QString ownPapers(Database& db, const QList<Tombstone>& tombstones)
{
    QList<QByteArray> uids;
    for (const Tombstone& tombstone : tombstones)
        uids << tombstone.uid;
    QStringList ids;
    for (const PersonRows& rows : rowsOfPerson(db, subjectsWithUids(db, uids))) {
        for (const RowId row : rows.table == QLatin1String("paper") ? rows.rows : QList<RowId>())
            ids << QString::number(row);
    }
    return u'[' + ids.join(u',') + u']';
}

QList<RowId> entriesOf(Database& db, const NamedPerson& person)
{
    return person.subject == 0 ? QList<RowId>() : entriesOfPerson(db, person.subject);
}

// What those persons are called besides by name.
QSet<QString> calledOtherwise(const QSet<QString>& names)
{
    QSet<QString> words;
    for (const QString& each : names) {
        const QStringList persons = isDoorWord(each) ? QStringList() : personsIn(each);
        if (persons.size() != 1)
            continue;
        const QString& name = persons.constFirst();
        for (const QString& other : otherNames(name))
            words << other;
        if (const int surname = surnameLength(name); surname > 1 && looksLikePerson(name))
            words << name.left(surname);
    }
    return words;
}

// Where one of the words stands in what is told of others, beside the names that go: 走访 2,
// 需求 1.
struct Stays
{
    QStringList words;
    QString places;
};

// `texts`: those in which one of the words may stand, without what goes from them.
Stays wordsThatStay(const QList<MentioningText>& texts, const QSet<QString>& words)
{
    QMap<QString, QSet<RowId>> rows;
    QSet<QString> found;
    for (const QString& word : words) {
        const KnownWords one({word});
        for (const MentioningText& text : texts) {
            if (!one.foundIn(text.text))
                continue;
            found << word;
            rows[text.table] << text.row;
        }
    }
    Stays stays;
    stays.words = QStringList(found.begin(), found.end());
    // 澹台 stands in 老澹台: the longest say it.
    stays.words.removeIf([&](const QString& word) {
        return std::any_of(found.begin(), found.end(), [&](const QString& longer) {
            return longer != word && longer.contains(word);
        });
    });
    stays.words.sort();
    QStringList places;
    for (auto table = rows.cbegin(); table != rows.cend(); ++table)
        places << QStringLiteral("%1 %2").arg(labelOfTable(table.key())).arg(table->size());
    stays.places = places.join(u'、');
    return stays;
}

// Beside a name that goes: somebody's mobile, where somebody lives.
bool mayTellMore(const QString& text)
{
    const QList<PhoneSpan> phones = findPhones(text);
    return withHomesMasked(text) != text ||
           std::any_of(phones.begin(), phones.end(),
                       [](const PhoneSpan& span) { return span.phone.kind == PhoneKind::Mobile; });
}

QStringList sentencesOnWhatStays(Register& registry, const QList<RowId>& subjects,
                                 const KnownBy& known)
{
    const QSet<QString> names = known.words + known.shared;
    const QSet<QString> others = calledOtherwise(names);
    KnownBy called;
    called.words = known.titles + others;
    const KnownWords gone(names, longerNames(registry.db(), names));
    QList<MentioningText> texts = mentioningTexts(registry.db(), subjects, called);
    for (MentioningText& text : texts)
        text.text = gone.replaced(text.text, QStringLiteral("*"));
    QStringList sentences;
    const Stays shops = wordsThatStay(texts, known.titles);
    if (!shops.places.isEmpty())
        sentences << ErasureText::tr("The name of their shop stays in these, as a place's: %1 (%2)")
                         .arg(shops.words.join(u'、'), shops.places);
    const Stays persons = wordsThatStay(texts, others);
    if (!persons.places.isEmpty())
        sentences << ErasureText::tr("They may be meant by %1 in these, which stay as they are; "
                                     "look through them: %2")
                         .arg(persons.words.join(u'、'), persons.places);
    QMap<QString, QSet<RowId>> beside;
    for (const MentioningText& text : mentioningTexts(registry.db(), subjects, known)) {
        if (text.goes && mayTellMore(gone.replaced(text.text, QStringLiteral("*"))))
            beside[text.table] << text.row;
    }
    QStringList places;
    for (auto table = beside.cbegin(); table != beside.cend(); ++table)
        places << QStringLiteral("%1 %2").arg(labelOfTable(table.key())).arg(table->size());
    if (!places.isEmpty())
        sentences << ErasureText::tr("A number or a door stays in texts from which they go, and "
                                     "may be theirs; look through these before: %1")
                         .arg(places.join(u'、'));
    return sentences;
}

// What is held back is known by marks: of numbers, and of entries' names beside their doors.
QString onLists(const QList<RowId>& subjects, const KnownBy& known)
{
    if (!subjects.isEmpty())
        return ErasureText::tr("A list in which they stand: rows with their number, or with name "
                               "and door, are held back when it is imported; take the others out "
                               "of it.");
    const bool isMarked =
        std::any_of(known.numbers.begin(), known.numbers.end(),
                    [](const QString& number) { return !markedNumber(number).isEmpty(); });
    return isMarked
               ? ErasureText::tr("A list in which they stand: rows with their number are held back "
                                 "when it is imported; take the others out of it.")
               : ErasureText::tr("A list in which they stand brings their name back, for no number "
                                 "of theirs is known: take them out of it.");
}

QStringList elsewhere(Register& registry, const QList<RowId>& subjects, const KnownBy& known,
                      const QList<Mentions>& mentions, const QStringList& files,
                      const Surroundings& around, const QList<Tombstone>& tombstones)
{
    QStringList sentences = sentencesOnWhatStays(registry, subjects, known);
    QStringList left;
    for (const Mentions& each : mentions) {
        if (each.left > 0)
            left << QStringLiteral("%1 %2").arg(labelOfTable(each.table)).arg(each.left);
    }
    if (!left.isEmpty())
        sentences << ErasureText::tr("A name or number of theirs is left in these, as it may be "
                                     "somebody else's or a place's: %1")
                         .arg(left.join(u'、'));
    SecondPlace place;
    place.folder = around.secondPlace;
    if (!around.secondPlace.isEmpty() && !lookAt(place, registry.path()).isThere)
        sentences << ErasureText::tr(
                         "The second place %1 can't be reached: its backups are brought "
                         "up to date when it is there again.")
                         .arg(QDir::toNativeSeparators(around.secondPlace));
    if (registry.db().one<bool>(
            QStringLiteral("SELECT EXISTS (SELECT 1 FROM pack_sent WHERE receiver GLOB 'hub *' "
                           "AND acknowledged_at IS NOT NULL)")))
        sentences << ErasureText::tr("Packs that went to the hub before hold the person still: ask "
                                     "those who look after it to take them away.");
    const QSet<QString> names = known.words + known.shared;
    for (const QString& path : filesThatTell(registry.path(), tombstones, files,
                                             KnownWords(names, longerNames(registry.db(), names))))
        sentences
            << ErasureText::tr("%1 may hold the person, too.").arg(QDir::toNativeSeparators(path));
    if (const qint64 photos = papersOfActivities(registry.db(), tombstones); photos > 0)
        sentences << ErasureText::tr("%n photos and papers belong to activities they came to, and "
                                     "may show them: look through those.",
                                     nullptr, static_cast<int>(photos));
    if (QStringList papers = papersToLookAt(registry.db(), ownPapers(registry.db(), tombstones));
        !papers.isEmpty()) {
        constexpr qsizetype most = 20;
        const qsizetype more = papers.size() - most;
        if (more > 0)
            papers = papers.mid(0, most) << ErasureText::tr("and %1 more").arg(more);
        sentences << ErasureText::tr("Kept papers that Doorstep can't read, pictures and .pdf, may "
                                     "show or name them. Look at them by hand: %1")
                         .arg(papers.join(u'、'));
    }
    for (const QString& word : known.shared) {
        sentences << (isDoorWord(word)
                          ? ErasureText::tr(
                                "Somebody else has the door %1, too: texts about others "
                                "are left as they are.")
                                .arg(doorText(doorOfWord(word)))
                      : known.numbers.contains(word)
                          ? ErasureText::tr("Somebody else has the number %1, too: it stays "
                                            "theirs, in their history as well, and wherever "
                                            "others are told of.")
                                .arg(word)
                          : ErasureText::tr("Somebody else is called %1, too: texts about others "
                                            "are left as they are.")
                                .arg(word));
    }
    for (const QString& name : known.ordinary)
        sentences << ErasureText::tr("%1 is the name of the shop, too: texts about others are left "
                                     "as they are.")
                         .arg(name);
    for (const QString& name : known.words + known.ordinary) {
        if (isEverydayWord(name))
            sentences << ErasureText::tr("%1 is an everyday word, too: it goes where a text says "
                                         "that somebody of that name spoke, came or can be called, "
                                         "and stays elsewhere.")
                             .arg(name);
    }
    sentences << onLists(subjects, known);
    sentences << ErasureText::tr("Workbooks, cards, walk sheets and copies that were exported, "
                                 "printed or handed on: Doorstep does not know where they are.");
    return sentences;
}

} // namespace

namespace {

QList<RowId> subjectsNamed(Register& registry, const QString& given)
{
    const QString phone = normalisePhone(given);
    const QUuid uuid = QUuid::fromString(given);
    QList<RowId> found;
    Statement statement = registry.db().prepare(QStringLiteral(
        "SELECT s.id FROM subject s WHERE (s.name = :p1 OR s.operator = :p1 OR s.uid = :p3 OR "
        "(:p2 <> '' AND :p2 IN (s.phone, s.operator_phone)) OR :p1 IN (s.phone, s.operator_phone)) "
        "AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.uid = s.uid) "
        "ORDER BY s.deleted_at IS NOT NULL, s.id"));
    statement.bindNamed({given.trimmed(), phone, uuid.toRfc4122()});
    while (statement.next())
        found << statement.get<RowId>(0);
    return found;
}

// What tells one person from others, however it is written; empty: a name.
QString phoneOrUuid(const QString& given)
{
    const QUuid uuid = QUuid::fromString(given.trimmed());
    const QList<Phone> phones = readPhones(given);
    return !uuid.isNull()      ? uuid.toString()
           : !phones.isEmpty() ? phones.constFirst().number
                               : QString();
}

// 走访人 1、需求 2
QString placesOf(const QList<Mentions>& mentions)
{
    QStringList places;
    for (const Mentions& each : mentions)
        places << QStringLiteral("%1 %2").arg(labelOfTable(each.table)).arg(each.gone + each.left);
    return places.join(u'、');
}

} // namespace

RowId personNamed(Register& registry, const QString& given)
{
    Database& db = registry.db();
    const QList<RowId> found = subjectsNamed(registry, given);
    if (found.isEmpty()) {
        const QList<Mentions> mentions = mentionsOf(db, {}, knownFromMentions(db, given));
        throw Error(mentions.isEmpty()
                        ? ErasureText::tr("Nobody in the register has the name, phone or UUID %1.")
                              .arg(given)
                        : ErasureText::tr("%1 has no entry of their own; they are told of in: %2")
                              .arg(given, placesOf(mentions)));
    }
    const QList<RowId> person = entriesOfPerson(db, found.constFirst());
    QStringList others;
    for (const RowId each : std::as_const(found)) {
        const Subject subject = SubjectStore(registry).get(each);
        others << QStringList{subject.name, doorOf(registry, subject), uuidText(uidOfRow(db, each))}
                      .join(u' ');
    }
    // A name alone does not say whether the worker of a shop's operator's name is the same.
    bool shops = false;
    bool workers = false;
    for (const RowId each : found) {
        const bool isWorker = SubjectStore(registry).get(each).kind == SubjectKind::Worker;
        shops = shops || !isWorker;
        workers = workers || isWorker;
    }
    const bool byNameAlone =
        phoneOrUuid(given).isEmpty() && shops && workers; // of a phone it is one person
    if (byNameAlone ||
        std::any_of(found.begin(), found.end(), [&](RowId each) { return !person.contains(each); }))
        throw Error(ErasureText::tr("Several are known by %1. Give the UUID of one:\n%2")
                        .arg(given, others.join(u'\n')));
    return found.constFirst();
}

namespace {

// 139, 老板 and the letter a stand in what is told of many: all of that would go.
void requireWhole(Database& db, const QString& given)
{
    constexpr qsizetype shortest = 2;
    const bool hasFigure =
        std::any_of(given.begin(), given.end(), [](QChar c) { return c.isDigit(); });
    const bool isHan =
        std::any_of(given.begin(), given.end(), [](QChar c) { return c.unicode() >= 0x3400; });
    const QList<Phone> phones = readPhones(given);
    const bool isWhole =
        hasFigure ? (phones.size() == 1 && phones.constFirst().plausible) || isBorneAlone(db, given)
        : isHan   ? given.size() >= shortest && !personsIn(given).isEmpty()
                  : given.size() >= shortest && isBorneAlone(db, given);
    if (!isWhole)
        throw Error(ErasureText::tr("%1 is no whole name, phone or UUID of anybody in the "
                                    "register. Give the whole of it.")
                        .arg(given));
}

} // namespace

NamedPerson personOrMention(Register& registry, const QString& given)
{
    Database& db = registry.db();
    if (subjectsNamed(registry, given).isEmpty()) {
        requireWhole(db, given.trimmed());
        NamedPerson person{0, given.trimmed(), knownFromMentions(db, given)};
        if (!mentionsOf(db, {}, person.known).isEmpty())
            return person;
    }
    return entryOf(registry, personNamed(registry, given));
}

namespace {

QList<HeldSubject> subjectsHeld(Register& registry, const QList<RowId>& own, const KnownBy& known)
{
    QList<RowId> all = own;
    for (const MentioningText& text : mentioningTexts(registry.db(), own, known)) {
        if (text.goes && text.table == QLatin1String("subject") && !all.contains(text.row))
            all << text.row;
    }
    QList<HeldSubject> held;
    const SubjectStore store(registry);
    for (const RowId each : std::as_const(all)) {
        const Subject subject = store.get(each);
        held << HeldSubject{labelOf(subject.kind), subject.name, doorOf(registry, subject),
                            uuidText(uidOfRow(registry.db(), each)), own.contains(each)};
    }
    return held;
}

} // namespace

QList<HeldSubject> Held::own() const
{
    QList<HeldSubject> own = subjects;
    own.removeIf([](const HeldSubject& each) { return !each.own; });
    return own;
}

QList<HeldSubject> Held::others() const
{
    QList<HeldSubject> others = subjects;
    others.removeIf([](const HeldSubject& each) { return each.own; });
    return others;
}

Held heldOf(Register& registry, RowId subject, const Surroundings& around)
{
    return heldOf(registry, entryOf(registry, subject), around);
}

Held heldOf(Register& registry, const NamedPerson& person, const Surroundings& around)
{
    Database& db = registry.db();
    const QList<RowId> subjects = entriesOf(db, person);
    const KnownBy& known = person.known;
    Subject shown;
    Held held{person.name, {}, {}, {}, {}, {}};
    if (person.subject != 0) {
        shown = SubjectStore(registry).get(person.subject);
        held.door = doorOf(registry, shown);
        held.uuid = uuidText(uidOfRow(db, person.subject));
    }
    for (const PersonRows& rows : rowsOfPerson(db, subjects)) {
        const QString label = rows.table == QLatin1String("subject")
                                  ? labelOf(shown.kind)
                                  : QCoreApplication::translate("Words", shapeOf(rows.table).label);
        held.rows << HeldRows{label, rows.rows.size()};
    }
    held.rows << HeldRows{ErasureText::tr("Changes in the journal"), journalEntriesOf(db, subjects)}
              << HeldRows{ErasureText::tr("Drafts"), draftTextsOf(db, subjects).size()};
    const QList<Mentions> mentions = mentionsOf(db, subjects, known);
    held.subjects = subjectsHeld(registry, subjects, known);
    for (const Mentions& each : mentions)
        held.rows << HeldRows{ErasureText::tr("Told of others: %1").arg(labelOfTable(each.table)),
                              each.gone};
    held.rows.removeIf([](const HeldRows& rows) { return rows.count == 0; });
    held.files = filesWithBackups(registry.path(), around.secondPlace) + copiesBeside(registry);
    held.elsewhere = elsewhere(registry, subjects, known, mentions, held.files, around,
                               tombstonesOf(db, subjects, today()));
    return held;
}

QStringList erasePerson(Register& registry, RowId subject, const Surroundings& around,
                        const Progress& progress)
{
    return erasePerson(registry, entryOf(registry, subject), around, progress);
}

QStringList erasePerson(Register& registry, const NamedPerson& person, const Surroundings& around,
                        const Progress& progress)
{
    registry.requireWritable();
    Database& db = registry.db();
    const QList<RowId> subjects = entriesOf(db, person);
    const KnownBy& known = person.known;
    const QList<Mentions> mentions = mentionsOf(db, subjects, known);
    if (person.subject == 0 && std::none_of(mentions.begin(), mentions.end(),
                                            [](const Mentions& each) { return each.gone > 0; }))
        throw Error(ErasureText::tr("%1 stands in the register as one of the office, or under a "
                                    "name that others have, too: %2. Nothing was erased; who "
                                    "visits is taken off the list of visitors under Lists.")
                        .arg(person.name, placesOf(mentions)));
    const QList<Tombstone> tombstones = tombstonesOf(db, subjects, today());
    const QStringList files =
        filesWithBackups(registry.path(), around.secondPlace) + copiesBeside(registry);
    QStringList left = elsewhere(registry, subjects, known, mentions, files, around, tombstones);
    // The register last: as long as the person is in it, one can try again.
    const qint64 steps = files.size() + 1;
    qint64 step = 0;
    for (const QString& file : files) {
        const ErasedFile done = eraseFromFile(file, tombstones, known.words);
        if (!done.problem.isEmpty())
            left.prepend(ErasureText::tr("%1 still holds the person: %2")
                             .arg(QDir::toNativeSeparators(file), done.problem));
        reportNow(progress, ++step, steps);
    }
    if (!eraseFromRegister(registry, tombstones, known.words))
        left.prepend(
            ErasureText::tr("Another program reads the register: close it, so that nothing "
                            "is left in %1-wal.")
                .arg(QFileInfo(registry.path()).fileName()));
    QSet<QString> words = known.words;
    for (const QSet<QString>& more : {known.titles, known.shared})
        words += more;
    const KnownWords all(words, longerNames(db, words));
    forgetInSettings(all);
    forgetInLog(around.logFolder, [&](const QString& line) { return all.foundIn(line); });
    reportNow(progress, steps, steps);
    return left;
}

} // namespace doorstep
