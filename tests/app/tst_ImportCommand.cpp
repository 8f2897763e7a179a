// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPaths.h"
#include "data/files/TableReader.h"
#include "data/files/Workbook.h"
#include "data/records/lists/OpenRegister.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace doorstep;
using doorstep::test::TestRegister;

// `doorstep import` as a process: what it prints and how it ends.
class tst_ImportCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    struct Ended
    {
        int code = -1;
        QString out;
        QString error;
    };

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

    Ended import(const QStringList& words, const QString& language = u"en"_qs) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DOORSTEP_LANGUAGE"_qs, language);
        environment.remove(u"DISPLAY"_qs);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(DOORSTEP_PROGRAM), QStringList{u"import"_qs} + words);
        process.waitForFinished(60'000);
        if (process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    void write(const QString& name, const QString& text) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    void makeRegister(int blocks) const
    {
        TestRegister test(*m_folder);
        test.withShop(u"老店"_qs, u"2"_qs);
        Change change(test.registry(), u"More blocks"_qs);
        for (int i = 1; i < blocks; ++i) {
            Block block = test.block();
            block.id = 0;
            block.name = u"第%1片区"_qs.arg(i);
            BlockStore(test.registry()).add(change, block);
        }
        change.commit();
    }

    [[nodiscard]] qint64 shops() const
    {
        const auto registry = openRegister(at(u"test.doorstep"_qs), Register::Access::Read);
        return registry->db().one<qint64>(
            u"SELECT count(*) FROM subject WHERE kind = ? AND deleted_at IS NULL"_qs,
            SubjectKind::Shop);
    }

    [[nodiscard]] QStringList words(const QStringList& more) const
    {
        return QStringList{at(u"test.doorstep"_qs), at(u"list.csv"_qs)} + more;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"list.csv"_qs,
              u"店名,地址,电话\n新店,福泉路12号,13800138000\n"
              "老店,福泉路2号,13900139000\n老店,福泉路2号,\n,福泉路6号,13800138001\n"_qs);
    }

    void theCountsArePrintedAndTheRowsWritten()
    {
        makeRegister(1);
        const Ended ended = import(words({u"--kind"_qs, u"shops"_qs}));
        const QString columns = u"Columns: 店名 → Signboard、地址 → Address、电话 → Phone\n"_qs;
        const QStringList lines = ended.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.first() + u'\n', columns);
        // Whom a row is taken for is named when it is written, too.
        QVERIFY(lines.contains(u"Row 4: duplicate of 老店（福泉路2号） (same door，same name)"_qs));
        QCOMPARE(lines.mid(lines.size() - 4),
                 (QStringList{u"New: 1"_qs, u"Updated: 1"_qs, u"Duplicate: 1"_qs, u"Wrong: 1"_qs}));
        QCOMPARE(ended.error, QString());
        QCOMPARE(ended.code, 0);
        QCOMPARE(shops(), 2);
        const Ended again = import(words({u"--kind"_qs, u"shops"_qs}));
        QVERIFY(again.out.endsWith(u"New: 0\nUpdated: 0\nDuplicate: 3\nWrong: 1\n"_qs));
        QCOMPARE(again.out.count(u": duplicate of "_qs), 3);
        QCOMPARE(shops(), 2);
    }

    void newStreetsAreNamed()
    {
        makeRegister(1);
        write(u"list.csv"_qs, u"店名,地址\n新店,可乐路12号\n另一家,福泉路14号\n"_qs);
        for (const QStringList& more : {QStringList{u"--dry-run"_qs}, QStringList()}) {
            const Ended ended = import(words(QStringList{u"--kind"_qs, u"shops"_qs} + more));
            QVERIFY2(ended.out.contains(u"New streets: 可乐路\n"_qs), qPrintable(ended.out));
        }
    }

    void aDryRunTellsEachRowThatIsNotSimplyNewAndWritesNothing()
    {
        makeRegister(1);
        const Ended ended = import(words({u"--kind"_qs, u"shops"_qs, u"--dry-run"_qs}));
        QCOMPARE(ended.code, 0);
        const QStringList lines = ended.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 8);
        QCOMPARE(
            lines.at(1),
            u"Row 3: update of 老店（福泉路2号） (same door，same name): Phone “” → “13900139000”"_qs);
        QCOMPARE(lines.at(2), u"Row 4: duplicate of 老店（福泉路2号） (same door，same name)"_qs);
        QVERIFY(lines.at(3).startsWith(u"Row 5: wrong: Signboard is missing"));
        QCOMPARE(lines.mid(4),
                 (QStringList{u"New: 1"_qs, u"Updated: 1"_qs, u"Duplicate: 1"_qs, u"Wrong: 1"_qs}));
        QCOMPARE(shops(), 1);
    }

    void rejectsComeBackAsAWorkbook()
    {
        makeRegister(1);
        const Ended ended =
            import(words({u"--kind"_qs, u"shops"_qs, u"--rejects"_qs, at(u"back.xlsx"_qs)}));
        QCOMPARE(ended.code, 0);
        const auto reader = openTable(at(u"back.xlsx"_qs));
        reader->open(0);
        TableRow row;
        QVERIFY(reader->next(row));
        QVERIFY(reader->next(row));
        QCOMPARE(row.at(1).text, u"福泉路6号"_qs);
        QVERIFY(!row.at(3).text.isEmpty());
        QVERIFY(!reader->next(row));
    }

    // What became of each column, in its own sentence.
    void everyColumnIsAccountedFor_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("list");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("taken, guessed, without a place and left out")
            << u"shops"_qs
            << u"店铺名称,经营地址,甲,使用面积,负责人身份证号,乙\n"
               "新店,福泉路12号,13800138000,35,110101199003070011,好\n"
               "另一家,福泉路14号,13900139000,40,110101199003070011,好\n"_qs
            << QStringList{
                   u"Columns: 店铺名称 → Signboard、经营地址 → Address"_qs,
                   u"Guessed, so look at them; what the register says otherwise stays: 甲 → Phone"_qs,
                   u"Columns that the register has no place for: 使用面积"_qs,
                   u"Left out, for the register keeps no identity numbers: 负责人身份证号"_qs,
                   u"Columns that are not taken: 乙"_qs};
        QTest::newRow("what no list has a word for, and an empty column")
            << u"shops"_qs << u"店铺名称,月租金,天气\n新店,8000,\n"_qs
            << QStringList{u"Columns: 店铺名称 → Signboard"_qs,
                           u"Columns that the register has no place for: 月租金、天气"_qs};
        QTest::newRow("a known word among others")
            << u"shops"_qs << u"店铺名称,意向业态,负责人性别\n新店,面馆,女\n"_qs
            << QStringList{u"Columns: 店铺名称 → Signboard"_qs,
                           u"Guessed, so look at them; what the register says otherwise stays: "
                           "意向业态 → Business type"_qs,
                           u"Columns that the register has no place for: 负责人性别"_qs};
        QTest::newRow("of two persons one is the operator")
            << u"shops"_qs
            << u"名称,地址,法人,法人电话,安全员,安全员电话\n"
               "新店,福泉路12号,张三,13800138000,李四,13900139000\n"_qs
            << QStringList{
                   u"Columns: 名称 → Signboard、地址 → Address、法人 → Operator、法人电话 → "
                   "Operator's phone"_qs,
                   u"Columns that the register has no place for: 安全员、安全员电话"_qs};
        QTest::newRow("what other lists keep, among visits")
            << u"visits"_qs
            << u"走访日期,店名,走访情况,开业日期\n2026-03-05,老店,好,2020-01-01\n"_qs
            << QStringList{u"Columns: 走访日期 → Visited at、店名 → Subject、走访情况 → What "
                           "was said"_qs,
                           u"Columns that the register has no place for: 开业日期"_qs};
    }
    void everyColumnIsAccountedFor()
    {
        QFETCH(QString, kind);
        QFETCH(QString, list);
        QFETCH(QStringList, said);
        makeRegister(1);
        write(u"list.csv"_qs, list);
        const Ended ended = import(words({u"--kind"_qs, kind, u"--dry-run"_qs}));
        QCOMPARE(ended.error, QString());
        QCOMPARE(ended.out.split(u'\n').mid(0, said.size()), said);
    }

    // The same for another program: each column and row, and why.
    void whatBecameOfColumnsAndRowsIsToldAsJson()
    {
        makeRegister(1); // 老店, 福泉路2号
        write(u"list.csv"_qs, u"序号,店铺名称,经营地址,甲,使用面积,负责人身份证号,乙\n"
                              "1,新店,福泉路12号,13800138000,35,110101199003070011,好\n"
                              "2,老店,福泉路2号,13900139000,40,110101199003070011,好\n"
                              "3,,福泉路14号,,,,\n"_qs);
        const Ended ended =
            import(words({u"--kind"_qs, u"shops"_qs, u"--dry-run"_qs, u"--json"_qs}));
        QCOMPARE(ended.code, 0);
        const QJsonObject json = QJsonDocument::fromJson(ended.out.toUtf8()).object();
        QStringList columns;
        for (const QJsonValue each : json.value(u"columns"_qs).toArray())
            columns << QStringList{each[u"column"].toString(), each[u"heading"].toString(),
                                   each[u"field"].toString(),
                                   each[u"guessed"].toBool() ? u"guessed"_qs : QString(),
                                   each[u"left_out"].toString()}
                           .join(u'|');
        QCOMPARE(columns, QStringList({u"A|序号|||says_nothing"_qs, u"B|店铺名称|name||"_qs,
                                       u"C|经营地址|address||"_qs, u"D|甲|phone|guessed|"_qs,
                                       u"E|使用面积|||no_place"_qs,
                                       u"F|负责人身份证号|||identity_numbers"_qs,
                                       u"G|乙|||not_recognised"_qs}));
        QStringList rows;
        for (const QJsonValue each : json.value(u"rows"_qs).toArray())
            rows << QString::number(each[u"row"].toInt()) + u' ' + each[u"verdict"].toString();
        QCOMPARE(rows, QStringList({u"2 new"_qs, u"3 updated"_qs, u"4 refused"_qs}));
        QVERIFY(!json.value(u"rows"_qs)[2][u"reasons"].toArray().isEmpty());
        QCOMPARE(json.value(u"counts"_qs)[u"new"].toInt(), 1);
        QCOMPARE(json.value(u"counts"_qs)[u"updated"].toInt(), 1);
        QCOMPARE(json.value(u"counts"_qs)[u"refused"].toInt(), 1);
        QCOMPARE(json.value(u"written"_qs).toBool(true), false);
        QVERIFY(!ended.out.contains(u"110101199003070011"));
        QCOMPARE(shops(), 1);
    }

    // Both to a person and to a program: each reads one of the two.
    void aRefusedListIsToldAsJson_data()
    {
        QTest::addColumn<QString>("list"); // empty: there is none
        QTest::addColumn<bool>("asTrial");
        QTest::newRow("without a name") << u"面积,租金\n35,2000\n40,2400\n"_qs << true;
        QTest::newRow("for good") << u"面积,租金\n35,2000\n40,2400\n"_qs << false;
        QTest::newRow("no file") << QString() << true;
    }
    void aRefusedListIsToldAsJson()
    {
        QFETCH(QString, list);
        QFETCH(bool, asTrial);
        makeRegister(1);
        QVERIFY(QFile::remove(at(u"list.csv"_qs)));
        if (!list.isEmpty())
            write(u"list.csv"_qs, list);
        QStringList options{u"--kind"_qs, u"shops"_qs, u"--json"_qs};
        if (asTrial)
            options << u"--dry-run"_qs;
        const Ended ended = import(words(options));
        QCOMPARE(ended.code, 1);
        const QJsonObject json = QJsonDocument::fromJson(ended.out.toUtf8()).object();
        QCOMPARE(json.value(u"written"_qs).toBool(true), false);
        const QString why = json.value(u"refused"_qs).toString();
        QVERIFY(!why.isEmpty());
        QVERIFY2(ended.error.contains(why), qPrintable(ended.error));
        QCOMPARE(shops(), 1);
    }

    void sheetsAreNamedThatAreReadAndThatAreNot()
    {
        makeRegister(1);
        Workbook book(at(u"list.xlsx"_qs));
        int number = 10;
        for (const QString& name : {u"福泉路"_qs, u"可乐路"_qs, u"统计"_qs}) {
            Sheet& sheet = book.addSheet(name);
            const bool list = name != u"统计";
            sheet.text(0, 0, list ? u"店名"_qs : u"月份"_qs);
            sheet.text(0, 1, list ? u"门牌号"_qs : u"家数"_qs);
            sheet.text(1, 0, u"新店%1"_qs.arg(++number));
            sheet.text(1, 1, u"%1号"_qs.arg(number));
        }
        Sheet& last = book.addSheet(u"剑河路"_qs);
        last.text(0, 0, u"店名"_qs);
        last.text(0, 1, u"门牌号"_qs);
        last.text(1, 1, u"5号"_qs);
        book.finish();
        const Ended ended = import({at(u"test.doorstep"_qs), at(u"list.xlsx"_qs), u"--kind"_qs,
                                    u"shops"_qs, u"--dry-run"_qs});
        const QStringList lines = ended.out.split(u'\n');
        QCOMPARE(lines.at(1),
                 u"Sheets with the same headings, read as one list: 福泉路、可乐路、剑河路"_qs);
        QCOMPARE(lines.at(2), u"Sheets that are not read: 统计"_qs);
        QVERIFY2(lines.at(3).startsWith(u"Row 剑河路!2: wrong: "), qPrintable(lines.at(3)));
        QCOMPARE(lines.at(4), u"New: 2"_qs);
    }

    void severalBlocksAskForOne()
    {
        makeRegister(2);
        const Ended asked = import(words({u"--kind"_qs, u"shops"_qs}));
        QCOMPARE(asked.code, 2);
        QVERIFY(asked.error.contains(u"--block") && asked.error.contains(u"第1片区"));
        QCOMPARE(shops(), 1);
        QCOMPARE(import(words({u"--kind"_qs, u"shops"_qs, u"--block"_qs, u"第1片区"_qs})).code, 0);
    }

    void aProfileIsKeptUnderItsName()
    {
        makeRegister(1);
        const QStringList named =
            words({u"--kind"_qs, u"shops"_qs, u"--profile"_qs, u"执法队名单"_qs});
        QVERIFY(import(named).out.contains(u"执法队名单"));
        QVERIFY(!import(named).out.contains(u"执法队名单")); // used, not made again
    }

    void chineseIsSpokenByDefault()
    {
        makeRegister(1);
        QCOMPARE(import(words({u"--kind"_qs, u"shops"_qs}), {}).code, 0);
    }

    void aDayThatNoColumnSaysIsGiven_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("code");
        QTest::newRow("no column") << u"店名,走访情况\n老店,好\n"_qs << 0;
        QTest::newRow("a column") << u"走访日期,店名,走访情况\n2026-03-04,老店,好\n"_qs << 2;
    }
    void aDayThatNoColumnSaysIsGiven()
    {
        QFETCH(QString, list);
        QFETCH(int, code);
        makeRegister(1);
        write(u"list.csv"_qs, list);
        const Ended ended =
            import(words({u"--kind"_qs, u"visits"_qs, u"--date"_qs, u"2026-03-05"_qs}));
        QVERIFY2(ended.code == code, qPrintable(ended.out + ended.error));
        QCOMPARE(ended.out.contains(u"New: 1"), code == 0);
        QCOMPARE(ended.out.contains(u"2026-03-05"), code == 0);
        QVERIFY2(code == 0 || ended.error.contains(u"--date is for lists of visits"),
                 qPrintable(ended.error));
    }

    // 8 of a month that the list does not name.
    void aMonthThatStandsNowhereIsGiven()
    {
        makeRegister(1);
        write(u"list.csv"_qs, u"日期,店名,走访情况\n8,老店,好\n"_qs);
        const Ended asked = import(words({u"--kind"_qs, u"visits"_qs, u"--dry-run"_qs}));
        QVERIFY2(asked.out.contains(u"this is a day alone"), qPrintable(asked.out + asked.error));
        const Ended ended =
            import(words({u"--kind"_qs, u"visits"_qs, u"--date"_qs, u"2026-03-31"_qs}));
        QVERIFY2(ended.code == 0, qPrintable(ended.out + ended.error));
        QVERIFY2(ended.out.contains(u"New: 1"), qPrintable(ended.out));
        QVERIFY2(ended.out.contains(u"the day given: 2026-03."), qPrintable(ended.out));
    }

    void whatCannotBeDoneIsRefused_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("code");
        QTest::newRow("no kind") << QStringList{} << u"list.csv"_qs << 2;
        QTest::newRow("unknown kind")
            << QStringList{u"--kind"_qs, u"houses"_qs} << u"list.csv"_qs << 2;
        QTest::newRow("unknown option")
            << QStringList{u"--kind"_qs, u"shops"_qs, u"--force"_qs} << u"list.csv"_qs << 2;
        QTest::newRow("rejects that are no workbook")
            << QStringList{u"--kind"_qs, u"shops"_qs, u"--rejects"_qs, u"x.csv"_qs}
            << u"list.csv"_qs << 2;
        QTest::newRow("unknown block")
            << QStringList{u"--kind"_qs, u"shops"_qs, u"--block"_qs, u"没有"_qs} << u"list.csv"_qs
            << 1;
        QTest::newRow("no such list")
            << QStringList{u"--kind"_qs, u"shops"_qs} << u"none.xlsx"_qs << 1;
        QTest::newRow("a list of something else")
            << QStringList{u"--kind"_qs, u"visits"_qs} << u"list.csv"_qs << 1;
        QTest::newRow("a register for a list")
            << QStringList{u"--kind"_qs, u"shops"_qs} << u"test.doorstep"_qs << 1;
    }

    void whatCannotBeDoneIsRefused()
    {
        QFETCH(QStringList, more);
        QFETCH(QString, list);
        QFETCH(int, code);
        makeRegister(1);
        const Ended ended = import(QStringList{at(u"test.doorstep"_qs), at(list)} + more);
        QCOMPARE(ended.code, code);
        QVERIFY(!ended.error.isEmpty());
        QVERIFY(!ended.out.contains(u"New:"));
        QCOMPARE(shops(), 1);
    }
};

DOORSTEP_TEST(tst_ImportCommand);
#include "tst_ImportCommand.moc"
