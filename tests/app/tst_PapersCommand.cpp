// SPDX-License-Identifier: GPL-3.0-or-later
// `doorstep papers`: the photos of a register as files in a folder, under names that say whose they
// are.
#include "TestPaths.h"
#include "data/records/papers/Paper.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QProcess>
#include <QResource>

using namespace doorstep;
using doorstep::test::TestRegister;

class tst_PapersCommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Ended
    {
        int code = -1;
        QString out;
        QString error;
    };

    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }

    Ended doorstep(const QStringList& words) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DOORSTEP_LANGUAGE"_qs, u"en"_qs);
        environment.remove(u"DISPLAY"_qs);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(DOORSTEP_PROGRAM), words);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestRegister made(m_folder);
        made.withShop(u"张记面馆"_qs, u"12"_qs).visited("2026-03-05");
        Change change(made.registry(), u"Photos"_qs);
        const PaperStore store(made.registry());
        // A drawing of the demonstration with something behind its end: a picture, and each
        // another.
        const auto photo = [](const char* what) {
            return PaperContent{QResource(u":/demo/door.png"_qs).uncompressedData() + what,
                                u"image/png"_qs, 480, 320, "s"};
        };
        store.attach(change, {PaperOf::Visit, made.visit().id}, NewPaper{u"a"_qs, photo("a")});
        store.attach(change, {PaperOf::Visit, made.visit().id},
                     NewPaper{u"b"_qs, photo("b"), photo("original")});
        Subject rider;
        rider.kind = SubjectKind::Worker;
        rider.name = u"马晓峰"_qs;
        rider.block = made.block().id;
        SubjectStore(made.registry()).add(change, rider);
        Visit visit = made.visit();
        visit.id = 0;
        visit.subject = rider.id;
        visit.at = atTime(QDate(2026, 4, 2), QTime(9, 0));
        VisitStore(made.registry()).add(change, visit);
        store.attach(change, {PaperOf::Visit, visit.id},
                     NewPaper{u"c"_qs, PaperContent{"%PDF-1.4", u"application/pdf"_qs}});
        change.commit();
    }

    void theFolderHoldsThem_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QStringList>("files");
        const QStringList shop{u"2026-03-05_张记面馆_Visit_1.png"_qs,
                               u"2026-03-05_张记面馆_Visit_2.png"_qs};
        const QString original = u"2026-03-05_张记面馆_Visit_2_original.png"_qs;
        QTest::newRow("masked") << QString()
                                << (shop + QStringList{u"2026-04-02_马**_Visit_1.pdf"_qs});
        QTest::newRow("unmasked") << u"--unmasked"_qs
                                  << (shop +
                                      QStringList{original, u"2026-04-02_马晓峰_Visit_1.pdf"_qs});
        QTest::newRow("a month") << u"--from 2026-03-01 --to 2026-03-31"_qs << shop;
        QTest::newRow("a subject") << u"--subject 马晓峰 --unmasked"_qs
                                   << QStringList{u"2026-04-02_马晓峰_Visit_1.pdf"_qs};
        QTest::newRow("a time without any") << u"--from 2027-01-01"_qs << QStringList();
    }
    void theFolderHoldsThem()
    {
        QFETCH(QString, options);
        QFETCH(QStringList, files);
        const QString folder = at(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_'));
        const Ended ended =
            doorstep(QStringList{u"papers"_qs, at(u"test.doorstep"_qs), u"--output"_qs, folder} +
                     options.split(u' ', Qt::SkipEmptyParts));
        QVERIFY2(ended.code == 0, qPrintable(ended.error));
        QStringList there = QDir(folder).entryList(QDir::Files);
        there.sort();
        files.sort();
        QStringList tame = there; // '*' is no part of a name
        QCOMPARE(tame,
                 files.replaceInStrings(u"*"_qs, u"-"_qs).replaceInStrings(u"--"_qs, u"-"_qs));
    }

    // As many as the folder has of the month, by what the file itself says.
    void theWorkbookHasThemOnRequest()
    {
        const auto picturesIn = [&](const QString& name, const QStringList& more) {
            const Ended ended =
                doorstep(QStringList{u"report"_qs, at(u"test.doorstep"_qs), u"--month"_qs,
                                     u"2026-03"_qs, u"--output"_qs, at(name)} +
                         more);
            if (ended.code != 0)
                return ended.error.toUtf8();
            QProcess python;
            python.start(u"python3"_qs,
                         {u"-c"_qs,
                          u"import sys, zipfile\n"
                          "book = zipfile.ZipFile(sys.argv[1])\n"
                          "print(sum(book.read(n).count(b'<xdr:pic>') for n in book.namelist() "
                          "if n.startswith('xl/drawings/drawing')), "
                          "sum(n.startswith('xl/media/') for n in book.namelist()))"_qs,
                          at(name)});
            python.waitForFinished();
            return python.readAllStandardOutput().trimmed();
        };
        QCOMPARE(picturesIn(u"with.xlsx"_qs, {u"--photos"_qs}), QByteArray("2 2"));
        QCOMPARE(picturesIn(u"without.xlsx"_qs, {}), QByteArray("0 0"));
    }

    void aFolderThatHoldsSomethingIsLeftAlone()
    {
        const QString folder = at(u"twice"_qs);
        const QStringList words{u"papers"_qs, at(u"test.doorstep"_qs), u"--output"_qs, folder};
        QCOMPARE(doorstep(words).code, 0);
        const Ended again = doorstep(words);
        QCOMPARE(again.code, 1);
        QVERIFY2(again.error.contains(u"not empty"_qs), qPrintable(again.error));
    }

    void withoutAFolderItIsNoCommand()
    {
        QCOMPARE(doorstep({u"papers"_qs, at(u"test.doorstep"_qs)}).code, 2);
    }

    // What the demonstration shows are pictures to other programs, too.
    void theDemonstrationsPhotosAreOpenedByAnotherProgram()
    {
        QCOMPARE(doorstep({u"demo"_qs, at(u"demo.doorstep"_qs), u"--shops"_qs, u"20"_qs,
                           u"--workers"_qs, u"10"_qs, u"--visits"_qs, u"100"_qs, u"--months"_qs,
                           u"2"_qs, u"--until"_qs, u"2026-10-31"_qs})
                     .code,
                 0);
        QCOMPARE(doorstep({u"papers"_qs, at(u"demo.doorstep"_qs), u"--output"_qs, at(u"photos"_qs)})
                     .code,
                 0);
        const QFileInfoList files = QDir(at(u"photos"_qs)).entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 5);
        for (const QFileInfo& file : files) {
            QProcess process;
            process.start(u"file"_qs, {u"--brief"_qs, file.filePath()});
            DOORSTEP_NEEDS(process.waitForFinished(), "file");
            const QByteArray said = process.readAllStandardOutput();
            QVERIFY2(said.startsWith("PNG image data, 480 x 320"), said.constData());
        }
    }
};

DOORSTEP_TEST(tst_PapersCommand);
#include "tst_PapersCommand.moc"
