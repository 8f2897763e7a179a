// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/records/BuiltInTables.h"
#include "tests/support/TestRegistry.h"

#include <QRegularExpression>

using namespace doorstep::test;

// The texts of the demonstration register, held to the code lists and to themselves.
class tst_DemoTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demoSpeaksTheCodeLists_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("list");
        QTest::newRow("signboards")
            << u"signboards"_qs << u"business_type"_qs << u"business_type"_qs;
        QTest::newRow("need categories") << u"needs"_qs << u"category"_qs << u"need_category"_qs;
        QTest::newRow("departments") << u"needs"_qs << u"department"_qs << u"department"_qs;
        QTest::newRow("stations") << u"stations"_qs << u"platform"_qs << u"platform"_qs;
        QTest::newRow("work") << u"stations"_qs << u"occupation"_qs << u"occupation"_qs;
        QTest::newRow("trades") << u"trades"_qs << u"business_type"_qs << u"business_type"_qs;
        QTest::newRow("drives") << u"drives"_qs << u"drive"_qs << u"drive"_qs;
        QTest::newRow("services") << u"services"_qs << u"key"_qs << u"service_item"_qs;
        QTest::newRow("volunteer teams") << u"volunteers"_qs << u"kind"_qs << u"volunteer_kind"_qs;
        QTest::newRow("what passers-by say") << u"passers"_qs << u"source"_qs << u"need_source"_qs;
        QTest::newRow("its category") << u"passers"_qs << u"category"_qs << u"need_category"_qs;
        QTest::newRow("who handles it") << u"passers"_qs << u"department"_qs << u"department"_qs;
        QTest::newRow("facilities") << u"venues"_qs << u"facilities"_qs << u"venue_facility"_qs;
    }
    void demoSpeaksTheCodeLists()
    {
        QFETCH(QString, file);
        QFETCH(QString, column);
        QFETCH(QString, list);
        const QSet<QString> keys = codeList(list).column(u"key"_qs);
        const Table table = demoTable(file);
        QVERIFY(table.headings.contains(column));
        for (const Row& row : table.rows) {
            const QStringList named = table.cell(row, column).split(u' ');
            for (const QString& key : named)
                QVERIFY2(keys.contains(key), place(file, row));
        }
    }

    void demoServicesAreHadAtKnownVenues()
    {
        const QSet<QString> venues = demoTable(u"venues"_qs).column(u"name"_qs) | QSet{u""_qs};
        const Table services = demoTable(u"services"_qs);
        QCOMPARE(services.column(u"key"_qs), codeList(u"service_item"_qs).column(u"key"_qs));
        for (const Row& row : services.rows)
            QVERIFY2(venues.contains(services.cell(row, u"venue"_qs)), place(u"services"_qs, row));
    }

    // Chances name an entry of a list, and who has it: a trade, an occupation or a kind.
    void demoChancesAreOfKnownEntries()
    {
        const Table table = demoTable(u"chances"_qs);
        const QSet<QString> who = codeList(u"business_type"_qs).column(u"key"_qs) |
                                  codeList(u"occupation"_qs).column(u"key"_qs) |
                                  QSet<QString>{u"shop"_qs, u"worker"_qs};
        for (const Row& row : table.rows) {
            const QSet<QString> keys = codeList(table.cell(row, u"list"_qs)).column(u"key"_qs);
            QVERIFY2(keys.contains(table.cell(row, u"key"_qs)), place(u"chances"_qs, row));
            const QStringList named = table.cell(row, u"who"_qs).split(u',', Qt::SkipEmptyParts);
            for (const QString& key : named)
                QVERIFY2(who.contains(key), place(u"chances"_qs, row));
        }
    }

    // "fits" names who a text suits: a trade for a shop; work, politics or housing for a worker.
    void demoTextsFitKnownCodes_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file : {"said", "situation", "notes", "wishes", "needs", "words"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void demoTextsFitKnownCodes()
    {
        QFETCH(QString, file);
        const QSet<QString> trades = codeList(u"business_type"_qs).column(u"key"_qs);
        const QSet<QString> people = codeList(u"occupation"_qs).column(u"key"_qs) |
                                     codeList(u"political_status"_qs).column(u"key"_qs) |
                                     codeList(u"housing"_qs).column(u"key"_qs);
        const Table table = demoTable(file);
        int fitted = 0;
        for (const Row& row : table.rows) {
            const QString kind = table.cell(row, u"kind"_qs);
            const QStringList keys = table.cell(row, u"fits"_qs).split(u',', Qt::SkipEmptyParts);
            QVERIFY2(keys.isEmpty() || kind != u"any", place(file, row));
            for (const QString& key : keys)
                QVERIFY2((kind == u"worker" ? people : trades).contains(key), place(file, row));
            fitted += keys.isEmpty() ? 0 : 1;
        }
        QVERIFY(fitted > 0);
    }

    void demoUsesOnlyTheWordsItsReadersKnow_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("allowed");
        const QString kinds = u"shop worker"_qs;
        QTest::newRow("said, kind") << u"said"_qs << u"kind"_qs << kinds;
        QTest::newRow("said, outcome")
            << u"said"_qs << u"outcome"_qs << u"met absent refused come_back"_qs;
        QTest::newRow("said, way") << u"said"_qs << u"way"_qs << u"seen phone online"_qs;
        QTest::newRow("situation") << u"situation"_qs << u"kind"_qs << kinds;
        QTest::newRow("notes") << u"notes"_qs << u"kind"_qs << kinds;
        QTest::newRow("wishes") << u"wishes"_qs << u"kind"_qs << kinds;
        QTest::newRow("needs, kind") << u"needs"_qs << u"kind"_qs << u"shop worker any"_qs;
        QTest::newRow("drives") << u"drives"_qs << u"kind"_qs << u"shop worker any"_qs;
        QTest::newRow("activities")
            << u"activities"_qs << u"who"_qs << u"worker shop any volunteer birthday"_qs;
        QTest::newRow("needs, urgency")
            << u"needs"_qs << u"urgency"_qs << u"normal urgent critical"_qs;
        QTest::newRow("given names") << u"given_names"_qs << u"gender"_qs << u"m f x"_qs;
        QTest::newRow("streets") << u"streets"_qs << u"block"_qs << u"1 2 3 4 5"_qs;
        QTest::newRow("blocks") << u"blocks"_qs << u"block"_qs << u"1 2 3 4 5"_qs;
    }
    void demoUsesOnlyTheWordsItsReadersKnow()
    {
        QFETCH(QString, file);
        QFETCH(QString, column);
        QFETCH(QString, allowed);
        const QStringList words = allowed.split(u' ');
        const Table table = demoTable(file);
        for (const Row& row : table.rows)
            QVERIFY2(words.contains(table.cell(row, column)), place(file, row));
        const QSet<QString> used = table.column(column);
        QCOMPARE(used, QSet<QString>(words.begin(), words.end()));
    }

    void everyNeedCategoryHasThreeTexts()
    {
        const Table categories = codeList(u"need_category"_qs);
        const Table needs = demoTable(u"needs"_qs);
        for (const Row& category : categories.rows) {
            if (categories.cell(category, u"parent"_qs).isEmpty())
                continue;
            const QString key = categories.cell(category, u"key"_qs);
            const auto texts =
                std::count_if(needs.rows.begin(), needs.rows.end(), [&](const Row& need) {
                    return needs.cell(need, u"category"_qs) == key;
                });
            QVERIFY2(texts >= 3, qPrintable(key));
        }
    }

    void demoNumbersAreNumbers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("column");
        QTest::addColumn<int>("least");
        QTest::newRow("wish value") << u"wishes"_qs << u"value"_qs << 0;
        QTest::newRow("surname weight") << u"surnames"_qs << u"weight"_qs << 1;
        QTest::newRow("given name weight") << u"given_names"_qs << u"weight"_qs << 1;
        QTest::newRow("signboard weight") << u"signboards"_qs << u"weight"_qs << 1;
        QTest::newRow("station weight") << u"stations"_qs << u"weight"_qs << 1;
        QTest::newRow("men at a station") << u"stations"_qs << u"men"_qs << 0;
        QTest::newRow("chance") << u"chances"_qs << u"weight"_qs << 1;
        QTest::newRow("staff of a trade") << u"trades"_qs << u"staff"_qs << 1;
        QTest::newRow("share of a drive") << u"drives"_qs << u"percent"_qs << 1;
        QTest::newRow("first door") << u"streets"_qs << u"first"_qs << 1;
        QTest::newRow("last door") << u"streets"_qs << u"last"_qs << 2;
    }
    void demoNumbersAreNumbers()
    {
        QFETCH(QString, file);
        QFETCH(QString, column);
        QFETCH(int, least);
        const Table table = demoTable(file);
        for (const Row& row : table.rows) {
            bool isNumber = false;
            const int value = table.cell(row, column).toInt(&isNumber);
            QVERIFY2(isNumber && value >= least, place(file, row));
        }
    }

    void needsAreFedBackInKnownWays()
    {
        const Table table = demoTable(u"needs"_qs);
        const QSet<QString> ways = codeList(u"feedback_way"_qs).column(u"key"_qs) | QSet{u""_qs};
        QVERIFY(table.headings.contains(u"way"_qs));
        for (const Row& row : table.rows)
            QVERIFY2(ways.contains(table.cell(row, u"way"_qs)), place(u"needs"_qs, row));
    }

    void seasonalTextsNameMonths()
    {
        const Table table = demoTable(u"said"_qs);
        int seasonal = 0;
        for (const Row& row : table.rows) {
            const QStringList months =
                table.cell(row, u"months"_qs).split(u',', Qt::SkipEmptyParts);
            for (const QString& month : months)
                QVERIFY2(month.toInt() >= 1 && month.toInt() <= 12, place(u"said"_qs, row));
            seasonal += months.isEmpty() ? 0 : 1;
        }
        QVERIFY(seasonal >= 20);
    }

    // One door belongs to one block only: a road may cross blocks, its numbers may not.
    void noDoorBelongsToTwoBlocks()
    {
        const Table streets = demoTable(u"streets"_qs);
        const auto number = [&](const Row& row, const QString& column) {
            return streets.cell(row, column).toInt();
        };
        for (const Row& one : streets.rows) {
            QVERIFY2(number(one, u"first"_qs) < number(one, u"last"_qs), place(u"streets"_qs, one));
            for (const Row& other : streets.rows) {
                if (other.line <= one.line ||
                    streets.cell(one, u"road"_qs) != streets.cell(other, u"road"_qs))
                    continue;
                const bool apart = number(one, u"last"_qs) < number(other, u"first"_qs) ||
                                   number(other, u"last"_qs) < number(one, u"first"_qs);
                QVERIFY2(apart, place(u"streets"_qs, other));
            }
        }
    }

    void signboardsUseKnownPlaceholders()
    {
        static const QRegularExpression placeholder(u"\\{(surname|place|word|road)\\}"_qs);
        const Table table = demoTable(u"signboards"_qs);
        for (const Row& row : table.rows) {
            QString rest = table.cell(row, u"pattern"_qs);
            rest.remove(placeholder);
            QVERIFY2(!rest.isEmpty() && !rest.contains(u'{') && !rest.contains(u'}'),
                     place(u"signboards"_qs, row));
        }
    }

    void noTextIsSaidTwice_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("columns");
        QTest::newRow("said") << u"said"_qs << QStringList{u"text"_qs};
        QTest::newRow("situation") << u"situation"_qs << QStringList{u"text"_qs};
        QTest::newRow("notes") << u"notes"_qs << QStringList{u"text"_qs};
        QTest::newRow("wishes") << u"wishes"_qs << QStringList{u"text"_qs};
        QTest::newRow("needs") << u"needs"_qs << QStringList{u"text"_qs};
        QTest::newRow("activities") << u"activities"_qs << QStringList{u"name"_qs};
        QTest::newRow("surnames") << u"surnames"_qs << QStringList{u"surname"_qs};
        QTest::newRow("given names") << u"given_names"_qs << QStringList{u"name"_qs};
        QTest::newRow("signboards") << u"signboards"_qs << QStringList{u"pattern"_qs};
        QTest::newRow("stations") << u"stations"_qs
                                  << QStringList{u"platform"_qs, u"station"_qs, u"occupation"_qs};
        QTest::newRow("words") << u"words"_qs << QStringList{u"word"_qs};
        QTest::newRow("trades") << u"trades"_qs << QStringList{u"business_type"_qs};
        QTest::newRow("chances") << u"chances"_qs << QStringList{u"list"_qs, u"who"_qs, u"key"_qs};
        QTest::newRow("streets") << u"streets"_qs << QStringList{u"block"_qs, u"road"_qs};
    }
    void noTextIsSaidTwice()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, columns);
        const Table table = demoTable(file);
        QSet<QStringList> seen;
        for (const Row& row : table.rows) {
            QStringList identity;
            for (const QString& column : columns)
                identity.append(table.cell(row, column));
            QVERIFY2(!seen.contains(identity), place(file, row));
            seen.insert(identity);
        }
    }
};

DOORSTEP_TEST(tst_DemoTexts);
#include "tst_DemoTexts.moc"
