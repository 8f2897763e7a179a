// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/records/BuiltInTables.h"
#include "tests/support/TestRegistry.h"

#include <QRegularExpression>
#include <algorithm>

using namespace doorstep::test;

class tst_CodeLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListTheRegisterNeedsIsThere()
    {
        const QStringList needed =
            u"occupation platform business_type need_category department drive visitor_role "
            "venue_facility venue_kind need_theme service_aspect service_category service_item "
            "service_package "
            "need_source "
            "consent_way political_status province vehicle housing subject_source feedback_way "
            "party_org party_place party_organisation_kind party_found_way volunteer_kind hazard contact_time tag"_qs
                .split(u' ');
        for (const QString& name : needed) {
            const Table table = codeList(name);
            QVERIFY2(table.rows.size() >= 3, qPrintable(name));
            QCOMPARE(
                table.headings,
                (u"key parent name note"_qs +
                 (name == u"service_item" ? u" answers for package price users"_qs : QString()))
                    .split(u' '));
        }
    }

    void everyLineIsWhole_data() { filesAsRows({u":/codes"_qs, u":/demo"_qs}); }
    void everyLineIsWhole()
    {
        QFETCH(QString, path);
        const QStringList lines = linesOf(path);
        QVERIFY(lines.size() > 1);
        const auto columns = lines.first().count(u'\t');
        for (int i = 0; i < lines.size(); ++i) {
            const QString& line = lines.at(i);
            const QByteArray where = u"%1, line %2: %3"_qs.arg(path).arg(i + 1).arg(line).toUtf8();
            QVERIFY2(!line.isEmpty() && !line.contains(QChar::ReplacementCharacter), where);
            QVERIFY2(!line.contains(u'\r') && !line.endsWith(u' '), where);
            if (line.startsWith(u'#'))
                continue;
            QVERIFY2(line.count(u'\t') == columns, where);
            const QStringList cells = line.split(u'\t');
            for (const QString& cell : cells)
                QVERIFY2(cell == cell.trimmed(), where);
        }
    }

    void keysAreUniqueAsciiAndParentsExist_data() { filesAsRows({u":/codes"_qs}); }
    void keysAreUniqueAsciiAndParentsExist()
    {
        static const QRegularExpression snakeCase(u"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"_qs);
        QFETCH(QString, path);
        const Table table = tableOf(path);
        // Three lists hang from another list instead of from themselves.
        const QSet<QString> parents = path.endsWith(u"/service_category.tsv")
                                          ? codeList(u"service_aspect"_qs).column(u"key"_qs)
                                      : path.endsWith(u"/visitor_role.tsv")
                                          ? codeList(u"role_set"_qs).column(u"key"_qs)
                                      : path.endsWith(u"/service_item.tsv")
                                          ? codeList(u"service_category"_qs).column(u"key"_qs)
                                          : table.column(u"key"_qs);
        const bool needsParent =
            path.endsWith(u"/service_category.tsv") || path.endsWith(u"/service_item.tsv");
        QSet<QString> keys;
        QSet<QString> siblings;
        for (const Row& row : table.rows) {
            const QByteArray where = place(path, row);
            const QString key = table.cell(row, u"key"_qs);
            const QString parent = table.cell(row, u"parent"_qs);
            const QString name = table.cell(row, u"name"_qs);
            QVERIFY2(snakeCase.match(key).hasMatch(), where);
            QVERIFY2(!keys.contains(key), where);
            QVERIFY2(parent.isEmpty() ? !needsParent : parents.contains(parent), where);
            QVERIFY2(parent != key && !name.isEmpty(), where);
            QVERIFY2(!siblings.contains(parent + u'\t' + name), where);
            keys.insert(key);
            siblings.insert(parent + u'\t' + name);
        }
    }

    void servicesAnswerKnownCategoriesOfNeeds()
    {
        const Table services = codeList(u"service_item"_qs);
        const QSet<QString> categories = codeList(u"need_category"_qs).column(u"key"_qs);
        const QSet<QString> packages = codeList(u"service_package"_qs).column(u"key"_qs);
        for (const Row& row : services.rows) {
            const QStringList keys = services.cell(row, u"answers"_qs).split(u' ');
            QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
            for (const QString& key : keys)
                QVERIFY2(categories.contains(key), place(u"service_item"_qs, row));
            QVERIFY2(packages.contains(services.cell(row, u"package"_qs)),
                     place(u"service_item"_qs, row));
            QVERIFY2(services.cell(row, u"note"_qs).startsWith(u"示例："_qs),
                     place(u"service_item"_qs, row));
            QVERIFY2(u" shop worker "_qs.contains(u' ' + services.cell(row, u"for"_qs) + u' ') ||
                         services.cell(row, u"for"_qs).isEmpty(),
                     place(u"service_item"_qs, row));
        }
    }

    // As the town's own papers name and number them.
    void listsAreTheTownsOwn_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("service_aspect")
            << 5
            << QStringList{u"初心领航服务"_qs, u"楼宇服务"_qs, u"街区服务"_qs, u"集体企业服务"_qs,
                           u"最虹桥党建联建平台服务"_qs};
        QTest::newRow("service_category") << 28 << QStringList{u"暖心食堂"_qs};
        QTest::newRow("service_item") << 76 << QStringList{u"吃饱套餐"_qs, u"吃好套餐"_qs};
        QTest::newRow("need_theme")
            << 5
            << QStringList{u"民生实事"_qs, u"经济发展"_qs, u"城区管理与建设"_qs, u"社会事业"_qs,
                           u"交通出行"_qs};
        QTest::newRow("venue_kind") << 7
                                    << QStringList{u"党群服务中心"_qs, u"新兴驿站"_qs,
                                                   u"户外职工驿站"_qs, u"暖心食堂"_qs, u"书屋"_qs};
        QTest::newRow("service_package") << 3 << QStringList{u"安家"_qs, u"宜业"_qs, u"成长"_qs};
    }
    void listsAreTheTownsOwn()
    {
        QFETCH(int, count);
        QFETCH(QStringList, names);
        const Table table = codeList(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(table.rows.size(), count);
        const QSet<QString> there = table.column(u"name"_qs);
        for (const QString& name : names)
            QVERIFY2(there.contains(name), qPrintable(name));
    }

    // 安家、宜业、成长 are what the catalogue is for; broken pipes and cables are the utilities'.
    void whatPeopleAskForHasAService_data()
    {
        QTest::addColumn<QString>("category");
        const Table categories = codeList(u"need_category"_qs);
        for (const Row& row : categories.rows) {
            const QString key = categories.cell(row, u"key"_qs);
            const QString parent = categories.cell(row, u"parent"_qs);
            if (!parent.isEmpty() && parent != u"govern" && key != u"work_utilities")
                QTest::newRow(qPrintable(key)) << key;
        }
    }
    void whatPeopleAskForHasAService()
    {
        QFETCH(QString, category);
        const Table services = codeList(u"service_item"_qs);
        QVERIFY(std::any_of(services.rows.begin(), services.rows.end(), [&](const Row& row) {
            return services.cell(row, u"answers"_qs).split(u' ').contains(category);
        }));
    }

    // Where a ledger joins several in one cell, it puts 、 between them; tags stand with blanks.
    void namesCanBeTakenApart_data()
    {
        QTest::addColumn<QChar>("separator");
        for (const char* list :
             {"drive", "service_item", "hazard", "visitor_role", "venue_facility"})
            QTest::newRow(list) << QChar(u'、');
        QTest::newRow("tag") << QChar(u' ');
    }
    void namesCanBeTakenApart()
    {
        QFETCH(QChar, separator);
        const QString list = QString::fromLatin1(QTest::currentDataTag());
        const Table table = codeList(list);
        for (const Row& row : table.rows)
            QVERIFY2(!table.cell(row, u"name"_qs).contains(separator), place(list, row));
    }

    void nationalCodesAreTheStandardOnes_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("note");
        // GB/T 4762-1984, GB/T 2260 and GB/T 4754-2017.
        QTest::newRow("13 political statuses, the last")
            << u"political_status"_qs << 13 << u"gbt_13"_qs << u"群众"_qs << u"群众"_qs;
        QTest::newRow("34 provinces")
            << u"province"_qs << 34 << u"shanghai"_qs << u"上海市"_qs << u"31"_qs;
        QTest::newRow("Shaanxi is not Shanxi")
            << u"province"_qs << 34 << u"shaanxi"_qs << u"陕西省"_qs << u"61"_qs;
        QTest::newRow("convenience shop")
            << u"business_type"_qs << 0 << u"gbt_5213"_qs << u"便利店零售"_qs << u"5213"_qs;
    }
    void nationalCodesAreTheStandardOnes()
    {
        QFETCH(QString, list);
        QFETCH(int, count);
        QFETCH(QString, key);
        const Table table = codeList(list);
        // The towns' stages before a member's stand beside those of the standard.
        const auto own = std::count_if(table.rows.begin(), table.rows.end(), [&](const Row& row) {
            return table.cell(row, u"key"_qs).startsWith(u"stage_");
        });
        QCOMPARE(own, list == u"political_status" ? 3 : 0);
        if (count > 0)
            QCOMPARE(table.rows.size() - own, count);
        for (const Row& row : table.rows) {
            if (table.cell(row, u"key"_qs) != key)
                continue;
            QTEST(table.cell(row, u"name"_qs), "name");
            QTEST(table.cell(row, u"note"_qs), "note");
            return;
        }
        QFAIL("The key is missing");
    }
};

DOORSTEP_TEST(tst_CodeLists);
#include "tst_CodeLists.moc"
