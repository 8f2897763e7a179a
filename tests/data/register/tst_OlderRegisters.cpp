// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/ResourceRows.h"
#include "data/register/Doubts.h"
#include "data/register/Migrations.h"
#include "tests/support/OldRegisterFile.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;

namespace {

// What people wrote, and what must be there again whatever the lists have become.
const QStringList& ownTables()
{
    static const QStringList tables{u"subject"_qs,       u"visit"_qs,      u"need"_qs,
                                    u"need_step"_qs,     u"wish"_qs,       u"activity"_qs,
                                    u"card_delivery"_qs, u"service_use"_qs};
    return tables;
}

QStringList textsOf(Database& database, const QString& sql)
{
    QStringList texts;
    Statement rows = database.prepare(sql);
    while (rows.next())
        texts << rows.get<QString>(0);
    return texts;
}

QMap<QString, QStringList> ownRows(Database& database)
{
    QMap<QString, QStringList> rows;
    for (const QString& table : ownTables())
        rows[table] = textsOf(database, u"SELECT hex(uid) FROM %1 ORDER BY 1"_qs.arg(table));
    rows[u"introduced"_qs] =
        textsOf(database, u"SELECT visit_id || ' ' || service_id FROM visit_service ORDER BY 1"_qs);
    return rows;
}

// Of each service: whom it is for and the needs that it answers.
QSet<QString> answersOf(Database& database)
{
    const QStringList lines = textsOf(
        database,
        u"SELECT hex(i.uid) || ' ' || i.for_kind || ' ' || ifnull((SELECT group_concat(k.key) FROM "
        "(SELECT c.key FROM service_item_need n JOIN code c ON c.id = n.category_id WHERE "
        "n.service_id = i.id ORDER BY c.key) k), '') FROM service_item i"_qs);
    return {lines.begin(), lines.end()};
}

// Built-in services whose category the catalogue no longer has.
QStringList servicesAstray(Database& database)
{
    QStringList keys;
    for (const QStringList& row : resourceRows(u":/codes/service_category.tsv"_qs))
        keys << u"'%1'"_qs.arg(row.at(0));
    return textsOf(database,
                   u"SELECT i.name FROM service_item i JOIN code c ON c.id = "
                   "i.category_id WHERE i.key <> '' AND c.key NOT IN (%1)"_qs.arg(keys.join(u',')));
}

} // namespace

// Registers of earlier versions, opened by this one.
class tst_OlderRegisters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openWithAllTheyHad_data()
    {
        QTest::addColumn<QString>("name");
        QVERIFY(!test::oldRegisters().isEmpty());
        for (const QString& name : test::oldRegisters())
            QTest::newRow(qPrintable(name)) << name;
    }
    void openWithAllTheyHad()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = test::unpackRegister(name, folder.path());
        QMap<QString, QStringList> before;
        QSet<QString> answers;
        {
            Database older(path, Database::Access::ReadWrite);
            QCOMPARE(u"schema%1"_qs.arg(schemaVersion(older)), name);
            before = ownRows(older);
            answers = answersOf(older);
        }
        QVERIFY(!before.value(u"visit"_qs).isEmpty() && answers.size() > 40);

        // The second time there is nothing left to bring up.
        qint64 batches = 0;
        for (const bool isFirst : {true, false}) {
            const auto registry = openRegister(path, Register::Access::Write, u"tester"_qs);
            Database& database = registry->db();
            QCOMPARE(schemaVersion(database), latestSchemaVersion());
            QCOMPARE(foreignParts(database), QStringList());
            QCOMPARE(integrityProblem(database, IntegrityDepth::Full), QString());
            QCOMPARE(doubtsOf(database), QStringList());
            QCOMPARE(ownRows(database), before);
            QVERIFY(answersOf(database).contains(answers));
            QCOMPARE(servicesAstray(database), QStringList());
            const auto count = database.one<qint64>(u"SELECT count(*) FROM journal_batch"_qs);
            if (!isFirst)
                QCOMPARE(count, batches);
            batches = count;
        }
    }
};

DOORSTEP_TEST(tst_OlderRegisters);
#include "tst_OlderRegisters.moc"
