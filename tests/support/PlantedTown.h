#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A person of its own planted in every text of a register, by the register's own schema, and looked
// for in whatever is written for others.

#include "data/demo/Demo.h"
#include "data/files/checks/CreditCode.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/subjects/Subject.h"
#include "data/register/Register.h"
#include "data/views/reports/MonthFigures.h"
#include "data/views/reports/Seal.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QtTest/QtTest>
#include <zip.h>

namespace doorstep::test {

// A column's own person, so that what is found tells where it came from.
struct Planted
{
    QString column;
    QString name;
    QString phone;
    QString landline;
    QString creditCode;
    QString identity;
    QString passport;
    QString card;
    QString plate;
    QString account;

    [[nodiscard]] QString words() const
    {
        return u"%1电话%2或%3，代码%4，身份证%5，护照%6，卡%7，车沪A%8，微信%9。"_qs.arg(
            name, phone, landline, creditCode, identity, passport, card, plate, account);
    }
    // What must not be found; longer than what masking leaves of it.
    [[nodiscard]] QStringList secrets() const
    {
        return {name,
                phone.left(8),
                phone.right(8),
                landline.right(8),
                creditCode.left(12),
                creditCode.right(12),
                identity.left(12),
                identity.right(12),
                passport,
                card.left(12),
                card.right(12),
                plate,
                account};
    }
};

inline QString withCheckCharacter(const QString& places)
{
    for (const QChar last : u"0123456789ABCDEFGHJKLMNPQRTUWXY"_qs) {
        if (checkCreditCode(places + last) == CreditCodeFault::None)
            return places + last;
    }
    return {};
}

inline Planted plantedIn(const QString& column, int number)
{
    static const QString given = u"彦峻澄霖骁钰淼垚鑫晔昶旻昱琰璟珩瑾瑜翊翀"_qs;
    const QString two = QString(given.at(number % 20)) + given.at((number / 20 + number % 7) % 20);
    return {column,
            QString(u"甄邸郗卞蔺"_qs.at(number % 5)) + two,
            u"139%1%2"_qs.arg(1000 + number).arg(7000 + number),
            u"021-62%1"_qs.arg(530000 + number * 7),
            withCheckCharacter(u"91310105MA1FL%1"_qs.arg(1000 + number)),
            u"3101051987%1%2%3X"_qs.arg(number % 12 + 1, 2, 10, QChar(u'0'))
                .arg(number % 28 + 1, 2, 10, QChar(u'0'))
                .arg(100 + number),
            u"E3%1"_qs.arg(1000000 + number * 37),
            u"62220210011%1"_qs.arg(10000000 + number * 91),
            u"%1K%2"_qs.arg(QChar(u"BCDEF"_qs.at(number % 5))).arg(1000 + number * 7),
            u"wx_%1kq"_qs.arg(3000 + number)};
}

// Words of the program, not of people, or none that is ever shown.
inline bool isProgramsOwn(const QString& column)
{
    static const QSet<QString> own{u"code.list"_qs,
                                   u"code.key"_qs,
                                   u"service_item.key"_qs,
                                   u"journal.table_name"_qs,
                                   u"setting.key"_qs,
                                   u"setting.value"_qs,
                                   u"service_item.for_kind"_qs};
    return own.contains(column);
}

// Every file of a zip archive in one, or the file itself.
inline QByteArray everyByteOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(path));
    if (!path.endsWith(u".xlsx"))
        return file.readAll();
    QByteArray all;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        QByteArray part(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t* entry = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(entry, part.data(), stat.size);
        zip_fclose(entry);
        all += stat.name + part;
    }
    zip_discard(archive);
    return all;
}

// A demonstration of October 2026, with what the demonstration lacks and a person in each text.
class PlantedTown
{
public:
    explicit PlantedTown(Register& registry) : m_register(registry)
    {
        fillWhatTheDemonstrationLacks();
        plant();
    }
    static std::unique_ptr<Register> demonstration(const QString& path)
    {
        writeDemo(path, {12, 8, 120, 2, QDate(2026, 10, 31), 1});
        return openRegister(path, Register::Access::Write, QStringLiteral("甄旻"));
    }

    [[nodiscard]] const QList<Planted>& planted() const { return m_planted; }
    [[nodiscard]] const Planted& plantedAt(const QString& column) const
    {
        const auto found = std::find_if(m_planted.begin(), m_planted.end(),
                                        [&](const Planted& each) { return each.column == column; });
        if (found == m_planted.end())
            qFatal("Nobody is planted in %s", qPrintable(column));
        return *found;
    }
    // What of them stands in it: "secret of column: …where…".
    [[nodiscard]] QStringList found(const QByteArray& bytes) const
    {
        QStringList told;
        for (const Planted& each : m_planted) {
            for (const QString& secret : each.secrets()) {
                if (const qsizetype at = bytes.indexOf(secret.toUtf8()); at >= 0)
                    told << u"%1 of %2: …%3…"_qs.arg(
                        secret, each.column,
                        QString::fromUtf8(bytes.mid(std::max<qsizetype>(0, at - 60), 160)));
            }
        }
        return told;
    }
    // In the file's name, too.
    [[nodiscard]] QStringList tellsOf(const QString& path) const
    {
        return found(QFileInfo(path).fileName().toUtf8() + everyByteOf(path));
    }

private:
    void fillWhatTheDemonstrationLacks()
    {
        Database& db = m_register.db();
        db.run(u"INSERT INTO shared_problem (uid, created_at, created_by, block_id, title, "
               u"gathered_on) "
               "SELECT randomblob(16), 1, 'tester', id, 'parking', '2026-10-05' FROM block"_qs);
        db.run(u"UPDATE wish SET stage = 'claimed', published_on = collected_on, "
               "claimed_on = collected_on, fulfilled_on = NULL, number = '2026-' || id"_qs);
        // What is taken away below is a correction.
        SealStore(m_register)
            .seal(monthFigures(db, *parseMonth(u"2026-10"_qs), {}), {}, u"x"_qs,
                  QDate(2026, 11, 1));
        Change change(m_register, u"Delete"_qs);
        for (const char* table : {"subject", "visit", "need", "wish"})
            change.remove(table, db.one<RowId>(u"SELECT max(id) FROM "_qs + QLatin1String(table)));
        change.commit();
    }

    // In every column of text that SQLite lets one write to. Beside the words of the column's own
    // person there is the bare name of one who is in the register's columns for persons.
    void plant()
    {
        Database& db = m_register.db();
        db.run(u"PRAGMA foreign_keys = OFF"_qs);
        // What is written past the register stays beside its file, which it would miss.
        db.run(u"PRAGMA wal_autocheckpoint = 0"_qs);
        QStringList columns;
        Statement schema = db.prepare(
            u"SELECT t.name || '.' || c.name FROM pragma_table_list t, pragma_table_info(t.name) c "
            u"WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' "
            u"AND t.name NOT LIKE 'visit_text%' AND c.type = 'TEXT' ORDER BY t.name, c.cid"_qs);
        while (schema.next())
            columns << schema.get<QString>(0);
        QVERIFY(columns.size() > 80);
        for (const QString& column : columns) {
            if (isProgramsOwn(column))
                continue;
            const QString table = column.section(u'.', 0, 0);
            const QString name = column.section(u'.', 1);
            const Planted person = plantedIn(column, static_cast<int>(m_planted.size()));
            // Somewhere in the text, so that what cuts texts cuts through each part of it.
            const QString sql = u"UPDATE %1 SET %2 = substr('一二三四五六七八九十百千万', 1, rowid "
                                u"% 13) || ? || rowid "
                                u"WHERE rowid % 5 < 4"_qs.arg(table, name);
            try {
                db.run(sql, person.words());
            } catch (const Error&) { // a date, a key or a JSON text, by its CHECK
                continue;
            }
            m_planted << person;
        }
        // Their names, where the register names persons.
        const QStringList persons{u"subject.name"_qs,
                                  u"subject.operator"_qs,
                                  u"subject.party_contact"_qs,
                                  u"party_member.name"_qs,
                                  u"visitor.name"_qs,
                                  u"pairing.contact"_qs,
                                  u"party_organisation.secretary"_qs,
                                  u"volunteer_team.leader"_qs,
                                  u"need.handler"_qs,
                                  u"shared_problem.handler"_qs,
                                  u"need_step.actor"_qs,
                                  u"wish.claimed_by"_qs,
                                  u"block.secretary"_qs,
                                  u"journal_batch.author"_qs};
        for (const QString& column : persons) {
            for (const Planted& each : m_planted) {
                if (each.column == column)
                    db.run(u"UPDATE %1 SET %2 = ? WHERE rowid % 5 = 4"_qs.arg(
                               column.section(u'.', 0, 0), column.section(u'.', 1)),
                           each.name);
            }
        }
        for (qsizetype i = 0; i < m_planted.size(); ++i) {
            Subject worker;
            worker.kind = SubjectKind::Worker;
            worker.name = m_planted.at(i).name;
            worker.block = db.one<RowId>(u"SELECT min(id) FROM block"_qs);
            Change change(m_register, u"Add"_qs);
            SubjectStore(m_register).add(change, worker);
            change.commit();
        }
        plantCaller();
    }

    // Who is known from the log of a need alone, as a list brings them, and is told of elsewhere.
    void plantCaller()
    {
        Database& db = m_register.db();
        const Planted caller =
            plantedIn(u"need_step.caller"_qs, static_cast<int>(m_planted.size()));
        const QString words =
            u"联系人：%1；剑河路88弄3号501室；%2"_qs.arg(caller.name, caller.phone);
        db.run(u"UPDATE need_step SET words = ? WHERE rowid % 5 = 4"_qs, words);
        for (const char16_t* text : {u"need SET text", u"visit SET said"})
            db.run(u"UPDATE %1 = ? WHERE rowid % 5 = 4"_qs.arg(QString::fromUtf16(text)),
                   caller.name + u"家楼下堆物"_qs);
        QVERIFY(db.one<bool>(u"SELECT EXISTS (SELECT 1 FROM need_step WHERE words = ?)"_qs, words));
        m_planted << caller;
    }

    Register& m_register;
    QList<Planted> m_planted;
};

} // namespace doorstep::test
