// SPDX-License-Identifier: GPL-3.0-or-later
// `doorstep pack` and `doorstep merge` as processes: what they print, how they end, what they
// leave.
#include "tests/app/FaultCase.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace doorstep;
using namespace doorstep::test;

class tst_PackCommands : public FaultCase
{
    Q_OBJECT

    Ended command(const QString& line) { return test::doorstep(words(line)); }

    static QJsonObject jsonOf(const Ended& ended)
    {
        return QJsonDocument::fromJson(ended.output.toUtf8()).object();
    }

private Q_SLOTS:
    void blocksAreSentAndBroughtTogether()
    {
        const QStringList blocks = [&] {
            Database db(m_register, Database::Access::Beside);
            return db
                .one<QString>(u"SELECT group_concat(name, ' ') FROM (SELECT name FROM block ORDER "
                              "BY position)"_qs)
                .split(u' ');
        }();
        QCOMPARE(blocks.size(), 5);
        QStringList packs;
        qint64 visits = 0;
        for (const QString& block : blocks) {
            const Ended ended =
                command(u"pack FILE --block %1 --output OUT/%1.pack --json"_qs.arg(block));
            QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
            QVERIFY(jsonOf(ended).value(u"whose"_qs).toString().endsWith(block));
            visits += jsonOf(ended).value(u"visits"_qs).toInteger();
            packs << u"OUT/%1.pack"_qs.arg(block);
        }
        QCOMPARE(visits, 400);
        QVERIFY(QFile::copy(at(blocks.at(0) + u".pack"_qs), at(u"joined.doorstep"_qs)));
        const Ended trial = command(u"merge OUT/joined.doorstep %1 --dry-run"_qs.arg(packs.at(1)));
        QVERIFY2(trial.status == 0, qPrintable(trial.complaint));
        QVERIFY(trial.output.contains(u"Nothing was written."_qs));
        QVERIFY(trial.output.contains(u"New: "_qs));
        const Ended joined =
            command(u"merge OUT/joined.doorstep %1 --json"_qs.arg(packs.join(u' ')));
        QVERIFY2(joined.status == 0, qPrintable(joined.complaint));
        const QJsonArray merges = jsonOf(joined).value(u"merges"_qs).toArray();
        QCOMPARE(merges.size(), 5);
        QCOMPARE(merges.at(0).toObject().value(u"entries"_qs).toInt(-1), 0); // its own
        for (const QJsonValue merge : merges)
            QCOMPARE(merge.toObject().value(u"differences"_qs).toArray().size(), 0);
        const QString figures = u"figures %1 --month 2026-05 --json"_qs;
        QCOMPARE(command(figures.arg(u"OUT/joined.doorstep"_qs)).output,
                 command(figures.arg(u"FILE"_qs)).output);
        const Ended again = command(u"merge OUT/joined.doorstep %1"_qs.arg(packs.at(2)));
        QVERIFY(again.output.contains(u"Nothing in it is new."_qs));
        QCOMPARE(command(u"check OUT/joined.doorstep"_qs).status, 0);
        QCOMPARE(command(u"figures %1 --month 2026-05"_qs.arg(packs.at(3))).status, 0);
    }

    // A block's second pack leaves out what the town has acknowledged; a town that misses the first
    // one says so.
    void whatTheTownHasIsLeftOut()
    {
        QVERIFY(QFile::copy(m_register, at(u"office.doorstep"_qs)));
        QVERIFY(QFile::copy(m_register, at(u"behind.doorstep"_qs)));
        const auto pack = [&](const QString& name) {
            return command(
                u"pack OUT/office.doorstep --since-last 镇里 --output OUT/%1 --json"_qs.arg(name));
        };
        const auto importing = [&](const QString& phone) {
            writeBytes(at(u"list.csv"_qs),
                       u"店名,地址,电话\n新开的店%1,福泉路%1号,1380000%1\n"_qs.arg(phone).toUtf8());
            const Ended ended = command(u"import OUT/office.doorstep OUT/list.csv --kind shops "
                                        "--block 第一街区"_qs);
            QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        };
        importing(u"8123"_qs);
        const Ended first = pack(u"1.pack"_qs);
        QVERIFY2(first.status == 0, qPrintable(first.complaint));
        QVERIFY(jsonOf(first).value(u"since"_qs).isNull());
        Ended merged = command(u"merge FILE OUT/1.pack --receipt OUT/a.receipt"_qs);
        QVERIFY2(merged.status == 0, qPrintable(merged.complaint));
        merged = command(u"merge OUT/office.doorstep OUT/a.receipt --json"_qs);
        QVERIFY2(merged.status == 0, qPrintable(merged.complaint));
        QCOMPARE(jsonOf(merged).value(u"receipts"_qs).toArray().at(0).toObject().value(u"packs"_qs),
                 QJsonValue(1));
        importing(u"8456"_qs);
        const Ended second = pack(u"2.pack"_qs);
        QVERIFY2(second.status == 0, qPrintable(second.complaint));
        QVERIFY(jsonOf(second).value(u"since"_qs).isString());
        QVERIFY(jsonOf(second).value(u"visits"_qs).toInt() == 0);
        const Ended gap = command(u"merge OUT/behind.doorstep OUT/2.pack"_qs);
        QCOMPARE(gap.status, 1);
        QVERIFY2(gap.complaint.contains(u"whole pack"_qs), qPrintable(gap.complaint));
        merged = command(u"merge FILE OUT/2.pack --json"_qs);
        QVERIFY2(merged.status == 0, qPrintable(merged.complaint));
        QCOMPARE(jsonOf(merged)
                     .value(u"merges"_qs)
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(u"added"_qs)
                     .toObject()
                     .value(u"subject"_qs),
                 QJsonValue(1));
        const QString figures = u"figures %1 --month 2026-05 --json"_qs;
        QCOMPARE(command(figures.arg(u"FILE"_qs)).output,
                 command(figures.arg(u"OUT/office.doorstep"_qs)).output);
    }

    void noFileOfSomebodyElseIsOverwritten()
    {
        const QString pack = u"pack FILE --output OUT/a.pack"_qs;
        QCOMPARE(command(pack).status, 0);
        QCOMPARE(command(pack).status, 0); // its own earlier one
        for (const QByteArray& bytes : {QByteArray("anything"), QByteArray()}) {
            writeBytes(at(u"a.pack"_qs), bytes);
            const Ended ended = command(pack);
            QCOMPARE(ended.status, 1);
            QVERIFY2(ended.complaint.contains(u"exists already"_qs), qPrintable(ended.complaint));
            QFile file(at(u"a.pack"_qs));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), bytes);
        }
        QVERIFY(QFile::remove(at(u"a.pack"_qs)) && QFile::copy(m_register, at(u"a.pack"_qs)));
        QCOMPARE(command(pack).status, 1); // a register is no pack
    }

    void eachCommandTellsItsUsage()
    {
        for (const QString& line : {u"demo FILE --help"_qs, u"pack --help"_qs}) {
            const Ended ended = command(line);
            QCOMPARE(ended.status, 0);
            QVERIFY2(ended.output.contains(u"doorstep "_qs + line.section(u' ', 0, 0)),
                     qPrintable(ended.output));
        }
    }

    // One file that only the passphrase opens, and a register comes out of it.
    void aRegisterIsHandedOver()
    {
        writeBytes(at(u"pass"_qs), "交接的口令 2026\n");
        const Ended ended = command(
            u"handover FILE --output OUT/a.doorstep-locked --passphrase-file OUT/pass --json"_qs);
        QVERIFY2(ended.status == 0, qPrintable(ended.complaint));
        const QJsonObject waits = jsonOf(ended).value(u"waits"_qs).toObject();
        Database db(m_register, Database::Access::Beside);
        const auto count = [&](const QString& where) {
            return db.one<int>(u"SELECT count(*) FROM "_qs + where);
        };
        const QString open =
            u"need WHERE deleted_at IS NULL AND stage <> 'closed' AND deadline "_qs;
        QVERIFY(count(open + u"IS NOT NULL"_qs) > 0);
        QCOMPARE(waits.value(u"deadlines"_qs).toInt(), count(open + u"IS NOT NULL"_qs));
        QCOMPARE(waits.value(u"needs"_qs).toInt(), count(open + u"IS NULL"_qs));
        QCOMPARE(waits.value(u"claimed"_qs).toInt(),
                 count(u"wish WHERE deleted_at IS NULL AND stage = 'claimed'"_qs));
        QCOMPARE(waits.value(u"cards"_qs).toInt(),
                 count(u"subject s WHERE deleted_at IS NULL AND status = 'active' AND NOT EXISTS "
                       "(SELECT 1 FROM card_delivery c WHERE c.subject_id = s.id AND "
                       "c.deleted_at IS NULL)"_qs));
        const Ended opened = command(u"restore OUT/a.doorstep-locked --output OUT/b.doorstep "
                                     "--passphrase-file OUT/pass"_qs);
        QVERIFY2(opened.status == 0, qPrintable(opened.complaint));
        QCOMPARE(command(u"figures OUT/b.doorstep --month 2026-05"_qs).output,
                 command(u"figures FILE --month 2026-05"_qs).output);
        QCOMPARE(command(u"check OUT/b.doorstep"_qs).status, 0);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no output") << u"pack FILE"_qs << 2 << u"--output is missing"_qs;
        QTest::newRow("another ending")
            << u"pack FILE --output OUT/a.doorstep"_qs << 2 << u"must end in .pack"_qs;
        QTest::newRow("no such block")
            << u"pack FILE --block 无 --output OUT/a.pack"_qs << 1 << u"无"_qs;
        QTest::newRow("no such folder")
            << u"pack FILE --output OUT/none/a.pack"_qs << 1 << u"none"_qs;
        QTest::newRow("no pack") << u"merge FILE"_qs << 2 << u"other file names"_qs;
        QTest::newRow("no such pack")
            << u"merge FILE OUT/none.pack"_qs << 1 << u"There is no file"_qs;
        QTest::newRow("no register at all")
            << u"merge FILE OUT/text.pack"_qs << 1 << u"is not a Doorstep register"_qs;
        QTest::newRow("handed over in clear") << u"handover FILE --output OUT/a.doorstep-locked"_qs
                                              << 2 << u"--passphrase-file is missing"_qs;
        QTest::newRow("handed over to what is there")
            << u"handover FILE --output OUT/text.pack --passphrase-file OUT/pass"_qs << 1
            << u"text.pack exists already"_qs;
        QTest::newRow("handed over to nowhere")
            << u"handover FILE --passphrase-file OUT/pass"_qs << 2 << u"--output is missing"_qs;
        QTest::newRow("since the last of nobody")
            << u"pack FILE --whole --output OUT/a.pack"_qs << 2 << u"needs the receiver's name"_qs;
        QTest::newRow("a receipt of another ending")
            << u"merge FILE OUT/text.pack --receipt OUT/a.txt"_qs << 2
            << u"must end in .receipt"_qs;
        QTest::newRow("a receipt of nothing")
            << u"merge FILE OUT/none.receipt"_qs << 1 << u"names no pack"_qs;
        QTest::newRow("itself") << u"merge FILE FILE"_qs << 1 << u"with itself"_qs;
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        QFETCH(QString, sentence);
        writeBytes(at(u"text.pack"_qs), QByteArray(9000, 'x'));
        writeBytes(at(u"pass"_qs), "交接的口令 2026");
        writeBytes(at(u"none.receipt"_qs), "{\"doorstep\":\"receipt\",\"packs\":[]}");
        const auto before = contentOf(m_register);
        const Ended ended = command(line);
        QCOMPARE(ended.status, status);
        QVERIFY2(ended.complaint.contains(sentence), qPrintable(ended.complaint));
        QVERIFY(contentOf(m_register) == before);
    }

    // In the PC's memory: on the disk there is no folder in which it could be.
    void aPackUnderAPassphraseIsOpenedInMemory()
    {
        writeBytes(at(u"pass"_qs), "correct horse battery\n");
        for (const QString& line :
             {u"pack FILE --output OUT/b.pack"_qs,
              u"pack FILE --output OUT/a.pack.locked --passphrase-file OUT/pass"_qs}) {
            const Ended made = command(line);
            QVERIFY2(made.status == 0, qPrintable(made.complaint));
        }
        QVERIFY(QFile::rename(at(u"b.pack"_qs), at(u"b.doorstep"_qs)));
        const QByteArray usual = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(at(u"pass"_qs))); // no folder
        const Ended clear = command(u"merge OUT/b.doorstep FILE"_qs);
        const Ended locked =
            command(u"merge OUT/b.doorstep OUT/a.pack.locked --passphrase-file OUT/pass"_qs);
        if (usual.isEmpty())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", usual);
        QCOMPARE(clear.status, 1); // what was never shut may lie there
        QVERIFY2(locked.status == 0, qPrintable(locked.complaint));
        QVERIFY2(locked.output.contains(u"Nothing in it is new."_qs), qPrintable(locked.output));
    }

    // A full disk leaves the pack that was there.
    void aPackThatFindsNoRoomLeavesTheOldOne()
    {
        writeBytes(at(u"a.pack"_qs), "old");
        Conditions tight;
        tight.largestFile = 200'000;
        const Ended ended = test::doorstep(words(u"pack FILE --output OUT/a.pack"_qs), tight);
        QCOMPARE(ended.status, 1);
        QCOMPARE(bytesOf(at(u"a.pack"_qs)), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }
};

DOORSTEP_TEST(tst_PackCommands);
#include "tst_PackCommands.moc"
