// SPDX-License-Identifier: GPL-3.0-or-later
// The monthly workbook and the exports, read by other programs: openpyxl and LibreOffice through
// check_report.py, which counts the register in SQL of its own.
#include "TestPaths.h"
#include "data/base/FixedClock.h"
#include "data/base/Time.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/Need.h"
#include "data/records/visits/Visit.h"
#include "data/register/Change.h"
#include "data/register/Register.h"
#include "tests/app/Scripts.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace doorstep;
using namespace doorstep::test;

class tst_MonthlyReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(m_scripts.start(), "openpyxl and XlsxWriter");
        DOORSTEP_NEEDS(!QStandardPaths::findExecutable(u"soffice"_qs).isEmpty(), "LibreOffice");
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir(m_folder.path()).mkdir(u"recalculated"_qs));
        doorstepDoes(
            {u"demo"_qs, m_register, u"--until"_qs, u"2026-10-31"_qs, u"--seed"_qs, u"7"_qs});
        doorstepDoes({u"demo"_qs, m_small, u"--shops"_qs, u"40"_qs, u"--workers"_qs, u"10"_qs,
                      u"--visits"_qs, u"300"_qs, u"--months"_qs, u"3"_qs, u"--until"_qs,
                      u"2026-10-31"_qs});
        report(u"town.xlsx"_qs, m_register, u"2026-10"_qs);
        report(u"block.xlsx"_qs, m_register, u"2026-10"_qs, {u"--block"_qs, u"第四街区"_qs});
        report(u"empty.xlsx"_qs, m_register, u"2019-01"_qs);
        report(u"unmasked.xlsx"_qs, m_register, u"2026-10"_qs, {u"--unmasked"_qs});
        QVERIFY(QFile::copy(m_register, file(u"edges.doorstep"_qs)));
        writeEdges(file(u"edges.doorstep"_qs));
        report(u"edges.xlsx"_qs, file(u"edges.doorstep"_qs), u"2026-10"_qs);
        report(u"january.xlsx"_qs, m_register, u"2026-01"_qs);
        helperAgrees({u"corrupt"_qs, file(u"town.xlsx"_qs), file(u"wrong.xlsx"_qs)});
        helperAgrees({u"recalculate"_qs, file(u"recalculated"_qs), file(u"town.xlsx"_qs),
                      file(u"block.xlsx"_qs), file(u"empty.xlsx"_qs), file(u"wrong.xlsx"_qs),
                      file(u"edges.xlsx"_qs), file(u"january.xlsx"_qs)});
    }

    void figuresAndLedgersAreWhatTheRegisterCounts_data()
    {
        QTest::addColumn<QString>("registry");
        QTest::addColumn<QString>("workbook");
        QTest::addColumn<QString>("month");
        QTest::addColumn<QString>("block");
        const QString october = u"2026-10"_qs;
        QTest::newRow("town") << m_register << u"town.xlsx"_qs << october << QString();
        QTest::newRow("one block") << m_register << u"block.xlsx"_qs << october << u"第四街区"_qs;
        QTest::newRow("January, after a month of another year")
            << m_register << u"january.xlsx"_qs << u"2026-01"_qs << QString();
        QTest::newRow("visits about midnight, a deleted one, a need of no category")
            << file(u"edges.doorstep"_qs) << u"edges.xlsx"_qs << october << QString();
    }
    void figuresAndLedgersAreWhatTheRegisterCounts()
    {
        QFETCH(QString, registry);
        QFETCH(QString, workbook);
        QFETCH(QString, month);
        QFETCH(QString, block);
        QStringList arguments{u"figures"_qs, registry, u"--month"_qs, month, u"--json"_qs};
        if (!block.isEmpty())
            arguments << u"--block"_qs << block;
        const Ended told = inChinese(arguments);
        QCOMPARE(told.status, 0);
        QFile json(file(u"figures.json"_qs));
        QVERIFY(json.open(QIODevice::WriteOnly));
        json.write(told.output.toUtf8());
        json.close();
        helperAgrees({u"figures"_qs, file(workbook), file(u"recalculated/"_qs + workbook), registry,
                      json.fileName(), month, block});
        helperAgrees({u"layout"_qs, file(workbook), registry, month, block});
    }

    void aWrongStoredValueIsRecalculated()
    {
        helperAgrees({u"restored"_qs, file(u"town.xlsx"_qs), file(u"recalculated/wrong.xlsx"_qs)});
    }

    void anEmptyMonthIsZerosWithoutErrors()
    {
        helperAgrees({u"layout"_qs, file(u"empty.xlsx"_qs), m_register, u"2019-01"_qs});
        helperAgrees({u"empty"_qs, file(u"empty.xlsx"_qs), file(u"recalculated/empty.xlsx"_qs)});
    }

    // What a town signs: three pages, a block two.
    void theSummaryFitsItsPages_data()
    {
        QTest::addColumn<QString>("workbook");
        QTest::addColumn<QString>("most");
        QTest::newRow("town") << u"town.xlsx"_qs << u"3"_qs;
        QTest::newRow("one block") << u"block.xlsx"_qs << u"2"_qs;
        QTest::newRow("January") << u"january.xlsx"_qs << u"3"_qs;
    }
    void theSummaryFitsItsPages()
    {
        QFETCH(QString, workbook);
        QFETCH(QString, most);
        helperAgrees({u"pages"_qs, most, file(workbook)});
    }

    void noTitleStandsAtTheFootOfAPage()
    {
        helperAgrees({u"titles"_qs, u"各街区"_qs, file(u"town.xlsx"_qs)});
    }

    void whatLeavesTheOfficeNamesNobody()
    {
        helperAgrees({u"masked"_qs, file(u"town.xlsx"_qs), m_register});
        helperAgrees({u"masked"_qs, file(u"block.xlsx"_qs), m_register});
        helperAgrees({u"unmasked"_qs, file(u"unmasked.xlsx"_qs), m_register, u"2026-10"_qs});
        // The search would find them.
        QCOMPARE(
            m_scripts
                .run(u"check_report.py"_qs, {u"masked"_qs, file(u"unmasked.xlsx"_qs), m_register})
                .status,
            1);
    }

    void anExportIsTheSameInBothKindsOfFile_data()
    {
        QTest::addColumn<QStringList>("scope");
        QTest::addColumn<bool>("unmasked");
        for (const char* ledger : {"visits",          "shops",         "workers",
                                   "needs",           "need_steps",    "shared_problems",
                                   "cards",           "wishes",        "shops_visited",
                                   "workers_visited", "activities",    "attendance",
                                   "services",        "service_items", "service_packages",
                                   "group_pictures",  "venues",        "party_organisations",
                                   "party_members",   "pairings",      "volunteer_teams",
                                   "volunteers"}) {
            const QStringList scope{u"--ledger"_qs, QLatin1String(ledger)};
            QTest::newRow(ledger) << scope << false;
        }
        QTest::newRow("needs of October in one block, unmasked")
            << QStringList{u"--ledger"_qs, u"needs"_qs,      u"--from"_qs,  u"2026-10-01"_qs,
                           u"--to"_qs,     u"2026-10-31"_qs, u"--block"_qs, u"第四街区"_qs}
            << true;
    }
    void anExportIsTheSameInBothKindsOfFile()
    {
        QFETCH(QStringList, scope);
        QFETCH(bool, unmasked);
        exportBoth(m_register, scope, unmasked);
        helperAgrees({u"exports"_qs, file(u"export.xlsx"_qs), file(u"export.csv"_qs)});
    }

    void hostileNotesSurviveAnExport()
    {
        const QString path = copyOfSmall(u"notes.doorstep"_qs);
        {
            const auto registry = openRegister(path, Register::Access::Write);
            const VisitStore visits(*registry);
            Visit visit = visits.get(anyVisitOfOctober(*registry));
            for (const QString& note : {u"=HYPERLINK(\"http://example.org\",\"x\")"_qs,
                                        u"前_x000B_后\x01\x0b"_qs + u"野𠮷家\n第二行,“引号\"”"_qs,
                                        QString(40000, u'长')}) {
                Change change(*registry, u"Note"_qs);
                visit.id = 0;
                visit.said = note;
                visits.add(change, visit);
                change.commit();
            }
        }
        exportBoth(path, {u"--ledger"_qs, u"visits"_qs}, true);
        helperAgrees({u"texts"_qs, file(u"export.xlsx"_qs), file(u"export.csv"_qs)});
        helperAgrees({u"exports"_qs, file(u"export.xlsx"_qs), file(u"export.csv"_qs)});
    }

    void aMonthIsSealedOnceAndOnlyWhenItIsOver()
    {
        const QString path = copyOfSmall(u"sealed.doorstep"_qs);
        const Ended first = seal(path, u"2026-10"_qs, u"sealed.xlsx"_qs);
        QVERIFY2(first.status == 0, qPrintable(first.complaint));
        const Ended again = seal(path, u"2026-10"_qs, u"again.xlsx"_qs);
        QCOMPARE(again.status, 1);
        QVERIFY2(again.complaint.contains(u"sealed already"), qPrintable(again.complaint));
        QVERIFY(!QFile::exists(file(u"again.xlsx"_qs)));
        const Ended early = seal(path, today().toString(u"yyyy-MM"_qs), u"early.xlsx"_qs);
        QCOMPARE(early.status, 1);
        QVERIFY2(early.complaint.contains(u"not over yet"), qPrintable(early.complaint));
        QVERIFY(!QFile::exists(file(u"early.xlsx"_qs)));
        QVERIFY(sealLine(path, u"2026-09"_qs).contains(u"Not sealed"));
        QVERIFY2(sealLine(path, u"2026-10"_qs).contains(u"since: 0"),
                 qPrintable(sealLine(path, u"2026-10"_qs)));
    }

    void aLaterEditIsCountedAsACorrection_data()
    {
        QTest::addColumn<QString>("edit");
        QTest::addColumn<QString>("corrections");
        QTest::newRow("a word of a visit of the month") << u"said"_qs << u"since: 1"_qs;
        QTest::newRow("a visit taken away") << u"remove"_qs << u"since: 1"_qs;
        QTest::newRow("a visit moved out of the month") << u"move"_qs << u"since: 1"_qs;
        QTest::newRow("a visit written afterwards") << u"add"_qs << u"since: 1"_qs;
        QTest::newRow("a visit of another month") << u"other"_qs << u"since: 0"_qs;
    }
    void aLaterEditIsCountedAsACorrection()
    {
        QFETCH(QString, edit);
        QFETCH(QString, corrections);
        const QString path = copyOfSmall(edit + u".doorstep"_qs);
        const Ended sealed = seal(path, u"2026-10"_qs, edit + u".xlsx"_qs);
        QVERIFY2(sealed.status == 0, qPrintable(sealed.complaint));
        {
            const auto registry = openRegister(path, Register::Access::Write);
            const FixedClock later(now() + 60);
            const VisitStore visits(*registry);
            Visit visit = visits.get(anyVisitOfOctober(*registry));
            Change change(*registry, u"Correct"_qs);
            if (edit == u"remove") {
                visits.remove(change, visit.id);
            } else if (edit == u"add" || edit == u"other") {
                visit.id = 0;
                visit.at += edit == u"other" ? 60 * 86400 : 0;
                visits.add(change, visit);
            } else {
                visit.said += u"更正"_qs;
                visit.at += edit == u"move" ? 60 * 86400 : 0;
                visits.save(change, visit);
            }
            change.commit();
        }
        const QString line = sealLine(path, u"2026-10"_qs);
        QVERIFY2(line.contains(corrections), qPrintable(line));
    }

private:
    QString file(const QString& name) const { return m_folder.filePath(name); }

    void doorstepDoes(const QStringList& arguments)
    {
        const Ended ran = inChinese(arguments);
        QVERIFY2(ran.status == 0, qPrintable(arguments.join(u' ') + u'\n' + ran.complaint));
    }

    void helperAgrees(const QStringList& arguments)
    {
        const Ended ran = m_scripts.run(u"check_report.py"_qs, arguments);
        QVERIFY2(ran.status == 0, qPrintable(u'\n' + ran.output + ran.complaint));
        qInfo().noquote() << arguments.first() << ran.output.trimmed();
    }

    void report(const QString& name, const QString& registry, const QString& month,
                const QStringList& more = {})
    {
        doorstepDoes(
            QStringList{u"report"_qs, registry, u"--month"_qs, month, u"--output"_qs, file(name)} +
            more);
    }

    void exportBoth(const QString& registry, const QStringList& scope, bool unmasked)
    {
        for (const QString& ending : {u"xlsx"_qs, u"csv"_qs}) {
            QStringList arguments = QStringList{u"export"_qs, registry} + scope +
                                    QStringList{u"--output"_qs, file(u"export."_qs + ending)};
            if (unmasked)
                arguments << u"--unmasked"_qs;
            doorstepDoes(arguments);
        }
    }

    QString copyOfSmall(const QString& name) const
    {
        QFile::copy(m_small, file(name));
        return file(name);
    }

    static RowId anyVisitOfOctober(Register& registry)
    {
        const Period october = monthOf(QDate(2026, 10, 1));
        return registry.db().one<RowId>(
            u"SELECT min(id) FROM visit WHERE at >= ? AND at < ? AND deleted_at IS NULL"_qs,
            october.begin(), october.end());
    }

    // What a demonstration does not have: visits on both sides of the month's and the year's
    // midnight in Shanghai (16:00 UTC), a deleted visit, needs deleted or of no category.
    static void writeEdges(const QString& path)
    {
        const auto registry = openRegister(path, Register::Access::Write);
        const VisitStore visits(*registry);
        const NeedStore needs(*registry);
        Change change(*registry, u"Edges"_qs);
        Visit visit = visits.get(anyVisitOfOctober(*registry));
        visits.remove(change, visit.id);
        for (const QDate& midnight :
             {QDate(2026, 1, 1), QDate(2026, 9, 1), QDate(2026, 10, 1), QDate(2026, 11, 1)}) {
            for (const UtcSeconds beside : {-1, 0}) {
                visit.id = 0;
                visit.at = startOfDay(midnight) + beside;
                visits.add(change, visit);
            }
        }
        const RowId closed = registry->db().one<RowId>(
            u"SELECT min(id) FROM need WHERE closed_on BETWEEN ? AND ?"_qs, QDate(2026, 10, 1),
            QDate(2026, 10, 31));
        needs.remove(change, closed);
        Need blank = needs.get(registry->db().one<RowId>(
            u"SELECT min(id) FROM need WHERE closed_on BETWEEN ? AND ? AND id <> ?"_qs,
            QDate(2026, 10, 1), QDate(2026, 10, 31), closed));
        blank.category = std::nullopt;
        blank.department = std::nullopt;
        needs.save(change, blank);
        change.commit();
    }

    [[nodiscard]] Ended seal(const QString& registry, const QString& month,
                             const QString& output) const
    {
        return test::doorstep({u"report"_qs, registry, u"--month"_qs, month, u"--seal"_qs,
                               u"--output"_qs, file(output)});
    }

    // Of the proof page of a report written now.
    QString sealLine(const QString& registry, const QString& month)
    {
        const QString workbook = file(u"proof.xlsx"_qs);
        const Ended written = test::doorstep(
            {u"report"_qs, registry, u"--month"_qs, month, u"--output"_qs, workbook});
        if (written.status != 0)
            return written.complaint;
        const Ended read = m_scripts.run(u"check_report.py"_qs, {u"proof"_qs, workbook});
        const QStringList lines =
            read.output.split(u'\n').filter(QRegularExpression(u"^Seal\t"_qs));
        return lines.value(0, read.output + read.complaint);
    }

    QTemporaryDir m_folder;
    Scripts m_scripts;
    QString m_register = m_folder.filePath(u"town.doorstep"_qs);
    QString m_small = m_folder.filePath(u"small.doorstep"_qs); // where no size matters
};

DOORSTEP_TEST(tst_MonthlyReport);

#include "tst_MonthlyReport.moc"
