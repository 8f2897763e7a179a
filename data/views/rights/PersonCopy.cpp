// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/rights/PersonCopy.h"

#include "data/base/SafeFile.h"
#include "data/base/Text.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/KnownWords.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/Phone.h"
#include "data/files/checks/Signers.h"
#include "data/records/party/PartyMember.h"
#include "data/records/people/Mask.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/SubjectPlace.h"
#include "data/register/Erased.h"
#include "data/register/Journal.h"
#include "data/register/PaperContents.h"
#include "data/views/history/RowWords.h"
#include "data/views/rights/PersonPage.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(PersonCopy)
};

// 房东王阿姨，电话139…; 找王秀英139…; 139…（他弟弟）: what stands beside a number says that it is
// somebody else's. 老家电话, 新号码 and a number of which nothing is said are the person's own.
bool isCalledOthers(const QString& before, const QString& after)
{
    static const QRegularExpression others(
        u"房东|房主|室友|合租|同住|老婆|妻子|爱人|丈夫|老公|配偶|男友|女友|男朋友|女朋友|父亲|母亲|"
        u"父母|爸|妈|爷爷|奶奶|外公|外婆|公公|婆婆|岳父|岳母|儿子|女儿|儿媳|女婿|孙子|孙女|哥|弟|"
        u"姐|妹|"
        u"叔|伯|舅|姑|姨|嫂|亲戚|亲属|家属|家人|朋友|同事|同学|同乡|老乡|邻居|师傅|老师|阿姨|先生|"
        u"女士|经理|主任|站长|队长|组长|班长|主管|店员|联系人|介绍人|担保人|中介"_qs);
    static const QRegularExpression parting(u"[，,。；;！!？?\n]"_qs);
    static const QRegularExpression label(
        u"(?:的|新|旧|常用|备用|联系|手机|移动|座机|微信|电话|号码|方式|号|同号|是|为|tel|[\\s:：（(])*$"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression asking(
        u"^(?:请|可|再|找|打|问|给|跟|和|与|或|由|联系|致电)*"_qs);
    static const QRegularExpression familiar(
        u"(?:^|[^\\p{Han}]|找|问|给|跟|和|与)[老小阿][王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗]$"_qs);
    static const QRegularExpression numbers(
        u"(?:[0-9*-]{7,}[、/]\\s*)+$"_qs); // 邻居6234-1234、6234-5678
    const QStringList clauses = QString(before).remove(numbers).split(parting);
    QString said = QString(clauses.constLast()).remove(label);
    // (Of the clause before a name alone may be a word: 常州人，139….)
    const bool isBehind = said.isEmpty() && clauses.size() > 1;
    if (isBehind)
        said = QString(clauses.at(clauses.size() - 2)).remove(label);
    static const QRegularExpression told(u"^\\s*(?:[（(]|是)([^）)，,。；;\\n]{1,8})"_qs);
    static const QRegularExpression lastWords(u"\\p{Han}+$"_qs);
    const QString name = lastWords.match(said).captured().remove(asking);
    return others.match(said).hasMatch() || familiar.match(said).hasMatch() ||
           (!isBehind && (looksLikePerson(name) || !nameAtTheEndOf(name).isEmpty())) ||
           others.match(told.match(after).captured(1)).hasMatch();
}

QString minuteText(UtcSeconds at)
{
    return shanghaiTime(at).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

// The day of a record, by which a person knows it.
QString dayColumn(const QString& table)
{
    static const QMap<QString, QString> columns{
        {QStringLiteral("visit"), QStringLiteral("at")},
        {QStringLiteral("need"), QStringLiteral("found_on")},
        {QStringLiteral("need_step"), QStringLiteral("done_on")},
        {QStringLiteral("wish"), QStringLiteral("collected_on")},
        {QStringLiteral("service_use"), QStringLiteral("done_on")},
        {QStringLiteral("card_delivery"), QStringLiteral("delivered_on")},
        {QStringLiteral("paper"), QStringLiteral("added_on")},
    };
    return columns.value(table);
}

class CopyWriter
{
public:
    CopyWriter(Register& registry, const NamedPerson& person)
        : m_register(registry),
          m_words(registry.db(), RowWords::Which::All),
          m_known(person.known),
          m_shown(shownOf(registry, person)),
          m_subjects(person.subject == 0 ? QList<RowId>()
                                         : entriesOfPerson(registry.db(), person.subject)),
          m_own(ownWords(wordsOfTheirs())),
          m_called(ownWords(calledAsWell(wordsOfTheirs()))),
          m_mask(registry.db(), Masking::Masked),
          m_page(person.subject == 0
                     ? person.name
                     : theirs(m_shown.name) + u' ' + theirs(doorOf(registry, m_shown)))
    {
    }

    QByteArray page()
    {
        keeper();
        const QList<PersonRows> all = rowsOfPerson(m_register.db(), m_subjects);
        for (const PersonRows& table : all)
            m_rows.insert(table.table, table.rows);
        leaveToThemselves();
        for (const RowId subject : m_subjects)
            profile(subject);
        for (const PersonRows& table : all) {
            if (table.table != QLatin1String("subject") &&
                table.table != QLatin1String("need_step"))
                records(table.table);
        }
        attendance();
        volunteering();
        toldOfOthers();
        changes(all);
        drafts();
        if (m_leftOut > 0)
            m_page.paragraph(CopyText::tr("The Party membership of %n of the staff is theirs: each "
                                          "may ask for it.",
                                          nullptr, m_leftOut));
        return m_page.html();
    }

private:
    using Fields = QList<std::pair<QString, QString>>;

    [[nodiscard]] Database& db() { return m_register.db(); }

    // Who has no entry is written to by the first block.
    static Subject shownOf(Register& registry, const NamedPerson& person)
    {
        if (person.subject != 0)
            return SubjectStore(registry).get(person.subject);
        Subject shown;
        shown.kind = SubjectKind::Worker;
        shown.name = person.name;
        const QList<Block> blocks = BlockStore(registry).all();
        shown.block = blocks.isEmpty() ? 0 : blocks.constFirst().id;
        return shown;
    }

    // Whose register it is and whom to turn to (个人信息保护法 §§45–47).
    void keeper()
    {
        const Block block = BlockStore(m_register).get(m_shown.block);
        const Town town = TownStore(m_register).get(block.town);
        m_page.paragraph(CopyText::tr("Everything that Doorstep keeps of you, on %1.")
                             .arg(today().toString(Qt::ISODate)));
        m_page.paragraph(
            CopyText::tr("Kept by: %1").arg(QStringList{town.name, block.name}.join(u' ')));
        m_page.paragraph(
            CopyText::tr("You may ask for it to be corrected, completed or erased (Personal "
                         "Information Protection Law, 45 to 47): %1")
                .arg(QStringList{block.secretary, block.phone}.join(u' ').trimmed()));
    }

    // Members among a shop's staff are persons of their own; who keeps the shop is not told of
    // them.
    void leaveToThemselves()
    {
        m_leftOut = static_cast<int>(m_rows[QStringLiteral("party_member")].removeIf(
            [this](RowId row) { return !isTheirs(PartyMemberStore(m_register).get(row)); }));
    }

    // Their own names, phones and shops; a shop's staff are others.
    QSet<QString> wordsOfTheirs()
    {
        const KnownBy& known = m_known;
        QSet<QString> own = known.words + known.shared + known.ordinary + known.titles;
        for (const PersonRows& table : rowsOfPerson(db(), m_subjects)) {
            if (table.table != QLatin1String("party_member"))
                continue;
            for (const RowId row : table.rows) {
                const PartyMember member = PartyMemberStore(m_register).get(row);
                if (isTheirs(member))
                    continue;
                own.remove(member.name);
                for (const QString& phone : member.phone.split(QStringLiteral(" / ")))
                    own.remove(phone);
            }
        }
        return own;
    }

    // With what else they are called in rows of their own: 夏侯师傅, 雪梅.
    QSet<QString> calledAsWell(QSet<QString> own) const
    {
        const QSet<QString> names = own - m_known.numbers - m_known.titles;
        for (const QString& each : names) {
            const QStringList persons = isDoorWord(each) ? QStringList() : personsIn(each);
            if (persons.size() != 1 || !looksLikePerson(persons.constFirst()))
                continue;
            const QString& name = persons.constFirst();
            const int surname = surnameLength(name);
            if (surname > 1) {
                for (const QString& other : otherNames(name))
                    own << other;
            } else if (name.size() > 2) {
                own << name.mid(surname);
            }
        }
        return own;
    }

    KnownWords ownWords(const QSet<QString>& words)
    {
        return KnownWords(words, longerNames(db(), words));
    }

    [[nodiscard]] bool isTheirs(const PartyMember& member) const
    {
        return isPerson(m_shown.kind) || member.name == m_shown.shop.operatorName;
    }

    template <typename Masked>
    static QString withOwnKept(const QString& text, const KnownWords& own, const Masked& masked)
    {
        QString told;
        qsizetype done = 0;
        for (const NameSpan& span : own.spansIn(text)) {
            told += masked(text.mid(done, span.start - done));
            told += text.mid(span.start, span.length);
            done = span.end();
        }
        return told + masked(text.mid(done));
    }

    // Of rows about others: what is told of others beside them is theirs.
    QString withoutOthers(const QString& text) const
    {
        return withOwnKept(text, m_own, [this](const QString& part) { return m_mask.text(part); });
    }

    // Of rows about the person: an account that the register has of nobody is kept of them, and a
    // number unless words beside it say whose else it is.
    QString theirs(const QString& text) const
    {
        return withOwnKept(withOthersPhonesMasked(text), m_called,
                           [this](const QString& part) { return m_mask.known(part); });
    }

    [[nodiscard]] QString withOthersPhonesMasked(const QString& text) const
    {
        const QList<PhoneSpan> phones = findPhones(text);
        QString left = text;
        for (auto phone = phones.crbegin(); phone != phones.crend(); ++phone) {
            const QString written = text.mid(phone->start, phone->length);
            const bool isNumber = phone->phone.plausible || phone->phone.kind == PhoneKind::Mobile;
            if (!isNumber || m_own.foundIn(written))
                continue;
            const QString before = m_called.replaced(text.left(phone->start), QString());
            if (isCalledOthers(before, text.mid(phone->start + phone->length)))
                left.replace(phone->start, phone->length, maskPhone(written));
        }
        return left;
    }

    // Title and value; nothing for what refers to rows and has no words for a person, nor for what
    // only the other kind of subject has and this one left as it began.
    std::optional<std::pair<QString, QString>> told(const QString& table, RowId row,
                                                    const QString& column, const QJsonValue& value)
    {
        if (column == QLatin1String("claimer_phone")) // whoever fulfils a wish is somebody else
            return std::nullopt;
        const FieldWords field = m_words.field(table, row, column);
        if (field.title.isEmpty() &&
            (column.endsWith(QLatin1String("_id")) || value == QJsonValue(0)))
            return std::nullopt;
        const QString words = m_words.value(field, table, column, value);
        // (Whoever of the office called on them is no secret; whoever a grid is called after is.)
        static const QSet<QString> ofTheOffice{QStringLiteral("visitors"),
                                               QStringLiteral("visitor_id")};
        const bool isNamed = value.isString() || value.isArray() ||
                             (column.endsWith(QLatin1String("_id")) && value.isDouble());
        // (Who did something about it is somebody else, and so is a number in such a cell.)
        static const QSet<QString> ofWhoActed{QStringLiteral("handler"), QStringLiteral("actor"),
                                              QStringLiteral("collected_by"),
                                              QStringLiteral("claimed_by")};
        const QString shown = !isNamed || ofTheOffice.contains(column) ? words
                              : ofWhoActed.contains(column)            ? withoutOthers(words)
                                                                       : theirs(words);
        return std::pair(field.title.isEmpty() ? CopyText::tr("Further") : field.title, shown);
    }

    QVariant valueOf(const QString& table, RowId row, const QString& column)
    {
        return db().one<QVariant>(
            QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(column, table), row);
    }

    // What a page about this person says once, or that is told as the day of the record.
    bool goesWithoutSaying(const QString& table, const QString& column, const QVariant& value)
    {
        if (value.isNull() || value.toString().isEmpty() || column == dayColumn(table))
            return true;
        if (table == QLatin1String("subject"))
            return false;
        return (column == QLatin1String("subject_id") && m_subjects.contains(value.toLongLong())) ||
               (column == QLatin1String("block_id") && value.toLongLong() == m_shown.block) ||
               column == QLatin1String("visit_id") || column == QLatin1String("need_id") ||
               column == QLatin1String("wish_id") || column == QLatin1String("content") ||
               column == QLatin1String("original");
    }

    static void say(PageEntry& entry, const std::optional<std::pair<QString, QString>>& field)
    {
        if (field && !field->second.isEmpty())
            entry.fields << *field;
    }

    PageEntry record(const QString& table, RowId row)
    {
        PageEntry entry;
        QString author;
        Statement columns = db().prepare(QStringLiteral(
            "SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('id', 'uid', 'walk_key', "
            "'walk_side', 'name_key', 'time_known')"));
        columns.bind(table);
        while (columns.next()) {
            const auto column = columns.get<QString>(0);
            const QVariant value = valueOf(table, row, column);
            if (goesWithoutSaying(table, column, value))
                continue;
            if (column == QLatin1String("created_at"))
                entry.written = minuteText(value.toLongLong());
            else if (column == QLatin1String("created_by"))
                author = value.toString();
            else if (column == QLatin1String("deleted_at"))
                entry.fields << std::pair(CopyText::tr("Deleted on"),
                                          minuteText(value.toLongLong()));
            else
                say(entry, told(table, row, column, toJson(value)));
        }
        for (const LinkShape& link : shapeOf(table).links) {
            Links members;
            Statement pairs =
                db().prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ? ORDER BY 1")
                                 .arg(QLatin1String(link.member), QLatin1String(link.table),
                                      QLatin1String(link.owner)));
            pairs.bind(row);
            while (pairs.next())
                members << pairs.get<RowId>(0);
            if (!members.isEmpty())
                say(entry, told(table, row, QLatin1String(link.field), toJson(members)));
        }
        entry.day = dayOfRecord(table, row);
        if (const QString content = table == QLatin1String("paper")
                                        ? valueOf(table, row, QStringLiteral("content")).toString()
                                        : QString();
            !content.isEmpty())
            addPicture(entry, contentNamed(db(), content));
        entry.written = CopyText::tr("Written by %1 on %2").arg(author, entry.written);
        return entry;
    }

    static void addPicture(PageEntry& entry, const PaperContent& content)
    {
        if (content.width > 0)
            entry.picture = content.bytes;
        else
            entry.fields << std::pair(QString(),
                                      CopyText::tr("A paper that can be had as a file of its own"));
    }

    QString dayOfRecord(const QString& table, RowId row)
    {
        const QString column = dayColumn(table);
        if (column.isEmpty())
            return {};
        const QVariant day = valueOf(table, row, column);
        if (table != QLatin1String("visit"))
            return day.toString();
        const bool isTimeKnown = valueOf(table, row, QStringLiteral("time_known")).toBool();
        return minuteText(day.toLongLong()).left(isTimeKnown ? -1 : 10);
    }

    void profile(RowId subject)
    {
        PageEntry entry = record(QStringLiteral("subject"), subject);
        entry.fields << std::pair(CopyText::tr("Written"), entry.written);
        m_page.fields(subject == m_shown.id ? CopyText::tr("Particulars")
                                            : CopyText::tr("Particulars of an earlier entry"),
                      entry.fields);
    }

    void records(const QString& table)
    {
        QList<PageEntry> entries;
        for (const RowId row : m_rows.value(table)) {
            PageEntry entry = record(table, row);
            if (table == QLatin1String("need")) {
                for (const RowId step : m_rows.value(QStringLiteral("need_step"))) {
                    if (valueOf(QStringLiteral("need_step"), step, QStringLiteral("need_id"))
                            .toLongLong() == row)
                        entry.within << record(QStringLiteral("need_step"), step);
                }
                for (PageEntry& step : entry.within) {
                    if (step.written == entry.written)
                        step.written.clear();
                }
            }
            entries << entry;
        }
        std::stable_sort(entries.begin(), entries.end(),
                         [](const PageEntry& a, const PageEntry& b) { return a.day < b.day; });
        m_page.entries(
            CopyText::tr("%1 (%2)").arg(QCoreApplication::translate("Words", shapeOf(table).label),
                                        QString::number(entries.size())),
            entries);
    }

    void attendance()
    {
        QList<PageEntry> entries;
        for (const RowId subject : m_subjects) {
            Statement came = db().prepare(QStringLiteral(
                "SELECT a.held_on, a.name FROM activity a WHERE a.id IN (SELECT activity_id FROM "
                "activity_subject WHERE subject_id = ?1 UNION SELECT activity_id FROM "
                "activity_volunteer WHERE subject_id = ?1) ORDER BY a.held_on"));
            came.bind(subject);
            while (came.next())
                entries << PageEntry{
                    came.get<QString>(0), {{{}, withoutOthers(came.get<QString>(1))}}, {}, {}};
        }
        m_page.entries(CopyText::tr("Activities attended (%1)").arg(entries.size()), entries);
    }

    void volunteering()
    {
        QList<PageEntry> entries;
        for (const RowId subject : m_subjects) {
            Statement teams = db().prepare(QStringLiteral(
                "SELECT v.name FROM volunteer_team v JOIN volunteer_member x ON x.team_id = v.id "
                "WHERE x.subject_id = ? ORDER BY v.id"));
            teams.bind(subject);
            while (teams.next())
                entries << PageEntry{{}, {{{}, withoutOthers(teams.get<QString>(0))}}, {}, {}};
        }
        m_page.entries(CopyText::tr("Volunteer teams (%1)").arg(entries.size()), entries);
    }

    // In what is kept of others: that they claimed a wish, are named in an activity, a problem, a
    // text. The same finder says it that erasing has.
    void toldOfOthers()
    {
        QMap<std::pair<QString, RowId>, PageEntry> rows;
        QMap<QString, QList<std::pair<QString, RowId>>> order;
        const QList<MentioningText> texts = mentioningTexts(db(), m_subjects, m_known);
        for (const MentioningText& text : texts) {
            if (text.column == QLatin1String("layout")) // of a form: what goes where
                continue;
            const std::pair key(text.table, text.row);
            if (!rows.contains(key)) {
                order[text.table] << key;
                rows[key].day = dayOfOthers(text.table, text.row);
            }
            PageEntry& entry = rows[key];
            const FieldWords field = m_words.field(text.table, text.row, text.column);
            entry.fields << std::pair(field.title, withoutOthers(text.text));
            if (text.table == QLatin1String("wish") && text.column == QLatin1String("claimed_by"))
                entry.fields << std::pair(
                    QCoreApplication::translate("Words", shapeOf(text.table).label),
                    withoutOthers(
                        valueOf(text.table, text.row, QStringLiteral("text")).toString()));
        }
        for (auto table = order.begin(); table != order.end(); ++table) {
            QList<PageEntry> entries;
            for (const auto& key : *table)
                entries << rows.value(key);
            m_page.entries(CopyText::tr("Told of others: %1 (%2)")
                               .arg(labelOfTable(table.key()), QString::number(entries.size())),
                           entries);
        }
        const QList<EarlierText> earlier = earlierTexts(db(), m_subjects, m_known);
        QList<PageEntry> before;
        for (const EarlierText& text : earlier) {
            const bool isTold =
                std::any_of(texts.begin(), texts.end(),
                            [&](const MentioningText& each) { return each.text == text.text; });
            if (!isTold)
                before << PageEntry{minuteText(text.at), {{{}, withoutOthers(text.text)}}, {}, {}};
        }
        m_page.entries(CopyText::tr("Earlier texts about others"), before);
        QList<PageEntry> papers;
        const QStringList names = papersNaming(db(), m_known);
        for (const QString& name : names)
            papers << PageEntry{{}, {{{}, withoutOthers(name)}}, {}, {}};
        m_page.entries(CopyText::tr("Forms and papers that name you"), papers);
    }

    QString dayOfOthers(const QString& table, RowId row)
    {
        if (!dayColumn(table).isEmpty())
            return dayOfRecord(table, row);
        if (table == QLatin1String("activity"))
            return valueOf(table, row, QStringLiteral("held_on")).toString();
        return {};
    }

    void changes(const QList<PersonRows>& all)
    {
        QList<QStringList> rows;
        for (const PersonRows& table : all) {
            for (const RowId row : m_rows.value(table.table)) {
                for (const JournalEntry& entry : history(m_register, table.table, row)) {
                    for (auto change = entry.changes.begin(); change != entry.changes.end();
                         ++change) {
                        const QJsonArray values = change.value().toArray();
                        const auto from = told(table.table, row, change.key(), values.at(0));
                        const auto to = told(table.table, row, change.key(), values.at(1));
                        if (from && to)
                            rows << QStringList{minuteText(entry.batch.at), entry.batch.author,
                                                from->first, from->second, to->second};
                    }
                }
            }
        }
        std::stable_sort(rows.begin(), rows.end(), [](const QStringList& a, const QStringList& b) {
            return a.first() < b.first();
        });
        m_page.table(CopyText::tr("What was changed"),
                     {CopyText::tr("When"), CopyText::tr("By"), CopyText::tr("What"),
                      CopyText::tr("Before"), CopyText::tr("After")},
                     rows);
    }

    // A draft of a visit with its needs and wishes, or a line of the sheet.
    PageEntry draft(const QString& text)
    {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        PageEntry entry;
        const auto say = [&](const QString& label, const QString& value) {
            if (!value.isEmpty())
                entry.fields << std::pair(label, value);
        };
        for (const QJsonValue cell : json.array())
            say({}, theirs(cell.toString()));
        const QJsonObject draft = json.object();
        const QJsonObject record = draft.contains(QLatin1String("record"))
                                       ? draft[QLatin1String("record")].toObject()
                                       : draft;
        const QString visits = QStringLiteral("visit");
        const QJsonObject visit = record[visits].toObject();
        for (auto field = visit.begin(); field != visit.end(); ++field) {
            if (field->isNull() || field->toVariant().toString().isEmpty() ||
                field.key() == QLatin1String("id") || field.key() == QLatin1String("time_known") ||
                goesWithoutSaying(QStringLiteral("draft"), field.key(), field->toVariant()))
                continue;
            if (const auto said = told(visits, 0, field.key(), *field))
                say(said->first, said->second);
        }
        for (const auto& [key, table] : {std::pair("needs", "need"), std::pair("wishes", "wish")}) {
            const QJsonArray raised = record[QLatin1String(key)].toArray();
            for (const QJsonValue each : raised)
                say(QCoreApplication::translate("Words", shapeOf(QLatin1String(table)).label),
                    theirs(each[QLatin1String("text")].toString()));
        }
        return entry;
    }

    void drafts()
    {
        QList<PageEntry> entries;
        for (const QString& text : draftTextsOf(db(), m_subjects))
            entries << draft(text);
        m_page.entries(CopyText::tr("Begun and not saved yet"), entries);
    }

    Register& m_register;
    RowWords m_words;
    KnownBy m_known;
    Subject m_shown;
    QList<RowId> m_subjects;
    KnownWords m_own;
    KnownWords m_called; // and by other names, in rows of their own
    Mask m_mask;         // others
    QMap<QString, QList<RowId>> m_rows;
    int m_leftOut = 0;
    PersonPage m_page;
};

} // namespace

void writePersonCopy(Register& registry, RowId subject, const QString& target)
{
    writePersonCopy(registry, entryOf(registry, subject), target);
}

void writePersonCopy(Register& registry, const NamedPerson& person, const QString& target)
{
    const QByteArray page = CopyWriter(registry, person).page();
    const TemporaryName temporary(target);
    {
        QFile file(temporary.path());
        if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size() || !file.flush()) {
            const QString sentence = sentenceForWriting(target, file);
            throw Error(sentence.isEmpty() ? CopyText::tr("%1 could not be written: the disk does "
                                                          "not answer.")
                                                 .arg(QFileInfo(target).fileName())
                                           : sentence,
                        file.errorString());
        }
    }
    temporary.moveIntoPlace();
}

} // namespace doorstep
