// SPDX-License-Identifier: GPL-3.0-or-later
// `doorstep wishes` and `doorstep agenda` as processes: what they print, how they end, and what
// stands in the PDF.
#include "TestPaths.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/problems/ProblemFlow.h"
#include "data/records/visitors/Team.h"
#include "data/records/visitors/Visitor.h"
#include "data/records/visits/PrintedSheets.h"
#include "data/records/wishes/WishFlow.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/print/PdfTools.h"

using namespace doorstep;
using doorstep::test::TestRegister;

namespace {

// Two blocks; in the fourth two wishes, one of them claimed, and a shared problem, in the fifth a
// wish and a shared problem.
class TwoBlocks
{
public:
    explicit TwoBlocks(const QTemporaryDir& folder) : m_test(folder)
    {
        fill(u"张记面馆"_qs, u"想要一盏灯"_qs, u"门口没有装卸车位"_qs);
        wish(u"想要一只急救箱"_qs, true);
        m_block.town = m_test.block().town;
        m_block.name = u"第五街区"_qs;
        Change change(m_test.registry(), u"Fifth"_qs);
        BlockStore(m_test.registry()).add(change, m_block);
        change.commit();
        fill(u"李记药房"_qs, u"想要一把长椅"_qs, u"卸货被贴罚单"_qs);
        Subject rider;
        rider.kind = SubjectKind::Worker;
        rider.name = u"马晓峰"_qs;
        rider.phone = u"13912345678"_qs;
        rider.block = m_test.block().id;
        Change add(m_test.registry(), u"Rider"_qs);
        SubjectStore(m_test.registry()).add(add, rider);
        Team team;
        team.name = u"鑫能量走访服务团"_qs;
        for (const char16_t* name : {u"李强", u"王敏"}) {
            Visitor visitor;
            visitor.name = QString::fromUtf16(name);
            team.members << VisitorStore(m_test.registry()).add(add, visitor);
        }
        team.leader = team.members.constLast();
        TeamStore(m_test.registry()).add(add, team);
        add.commit();
    }

private:
    [[nodiscard]] RowId block() const { return m_block.id ? m_block.id : m_test.block().id; }

    void fill(const QString& shop, const QString& wished, const QString& asked)
    {
        ContactCard card;
        card.block = block();
        card.secretary = u"周敏华"_qs;
        card.phone = u"13800001021"_qs;
        Change design(m_test.registry(), u"Design"_qs);
        (void)ContactCardStore(m_test.registry()).add(design, card);
        design.commit();
        m_test.withShop(shop, u"12"_qs);
        wish(wished, false);
        Need need;
        need.block = block();
        need.subject = m_test.subject().id;
        need.text = asked;
        need.foundOn = today();
        Change change(m_test.registry(), u"Gather"_qs);
        raiseNeed(change, need);
        SharedProblem problem = gatherProblem(change, {need.id});
        problem.title = asked + u"之事"_qs;
        SharedProblemStore(m_test.registry()).save(change, problem);
        change.commit();
    }

    void wish(const QString& text, bool claimed)
    {
        Wish wish;
        wish.block = block();
        wish.subject = m_test.subject().id;
        wish.text = text;
        wish.collectedOn = today();
        Change change(m_test.registry(), u"Publish"_qs);
        WishStore(m_test.registry()).add(change, wish);
        applyStep(change, wish, {WishAction::Publish, today(), {}, {}, {}});
        if (claimed)
            applyStep(change, wish,
                      {WishAction::Claim, today(), u"陈志远"_qs, u"13700137000"_qs, {}});
        change.commit();
    }

    TestRegister m_test;
    Block m_block;
};

} // namespace

class tst_PaperCommands : public QObject
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
    [[nodiscard]] QString pdf() const { return at(u"out.pdf"_qs); }
    [[nodiscard]] QString registerFile() const { return at(u"test.doorstep"_qs); }

    Ended doorstep(const QStringList& words) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DOORSTEP_LANGUAGE"_qs, u"en"_qs);
        environment.remove(u"DISPLAY"_qs); // prints without a screen
        environment.remove(u"QT_QPA_PLATFORM"_qs);
        environment.insert(u"XDG_RUNTIME_DIR"_qs, m_folder.path()); // Qt warns without one
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(DOORSTEP_PROGRAM), words);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        DOORSTEP_NEEDS(test::hasPdfTools(), "poppler-utils");
        const TwoBlocks blocks(m_folder);
    }
    void init() { QFile::remove(pdf()); }

    void whatIsAskedForStandsInThePdf_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QStringList>("missing");
        const QString lamp = u"想要一盏灯"_qs;
        const QString kit = u"想要一只急救箱"_qs;
        const QString bench = u"想要一把长椅"_qs;
        const QString parking = u"门口没有装卸车位之事"_qs;
        const QString fines = u"卸货被贴罚单之事"_qs;
        const QString fifth = u"第五街区"_qs;
        QTest::newRow("wishes of the town") << QStringList{u"wishes"_qs} << u"2 wishes"_qs
                                            << QStringList{u"微心愿认领清单"_qs, lamp, bench}
                                            << QStringList{kit, u"张记面馆"_qs, u"陈志远"_qs};
        QTest::newRow("wishes of a block")
            << QStringList{u"wishes"_qs, u"--block"_qs, fifth} << u"1 wishes"_qs
            << QStringList{fifth, bench} << QStringList{lamp};
        QTest::newRow("claimed wishes, too")
            << QStringList{u"wishes"_qs, u"--all"_qs} << u"3 wishes"_qs
            << QStringList{lamp, kit, u"已认领"_qs, bench} << QStringList{u"13700137000"_qs};
        QTest::newRow("agenda of the town")
            << QStringList{u"agenda"_qs} << u"shared problems: 2, meetings: 2"_qs
            << QStringList{u"街区议事会议程"_qs, parking, fines} << QStringList{u"议题2"_qs};
        QTest::newRow("agenda of a block")
            << QStringList{u"agenda"_qs, u"--block"_qs, fifth}
            << u"shared problems: 1, meetings: 1"_qs << QStringList{fifth, u"议题1"_qs + fines}
            << QStringList{parking};
        QTest::newRow("a walk sheet, for one's own use")
            << QStringList{u"walk-sheet"_qs} << u"3 doors"_qs
            << QStringList{u"张记面馆"_qs, u"马晓峰"_qs, u"13912345678"_qs, u"Foryourownuse"_qs}
            << QStringList{};
        QTest::newRow("a walk sheet with short names")
            << QStringList{u"walk-sheet"_qs, u"--short-names"_qs} << u"3 doors"_qs
            << QStringList{u"张记面馆"_qs, u"马**"_qs, u"139****5678"_qs, u"Foryourownuse"_qs}
            << QStringList{u"马晓峰"_qs, u"13912345678"_qs};
        QTest::newRow("cards, to be kept until they are given")
            << QStringList{u"cards"_qs} << u"3 cards"_qs
            << QStringList{u"张记面馆"_qs, u"马晓峰"_qs, u"Foryourownuse"_qs} << QStringList{};
        QTest::newRow("cards with short names")
            << QStringList{u"cards"_qs, u"--short-names"_qs} << u"3 cards"_qs
            << QStringList{u"张记面馆"_qs, u"马**"_qs, u"Foryourownuse"_qs}
            << QStringList{u"马晓峰"_qs};
        QTest::newRow("a walk sheet for a team")
            << QStringList{u"walk-sheet"_qs, u"--team"_qs, u"鑫能量走访服务团"_qs} << u"3 doors"_qs
            << QStringList{u"鑫能量走访服务团:王敏(leader)、李强"_qs} << QStringList{};
    }
    void whatIsAskedForStandsInThePdf()
    {
        QFETCH(QStringList, words);
        QFETCH(const QString, told);
        QFETCH(const QStringList, there);
        QFETCH(const QStringList, missing);
        const QByteArray before = contentOf(registerFile());
        words.insert(1, registerFile());
        const Ended ended = doorstep(words + QStringList{u"--output"_qs, pdf()});
        QCOMPARE(ended.error, QString());
        const QString first = u"%1: %2\n"_qs.arg(pdf(), told);
        QCOMPARE(ended.out.left(first.size()), first);
        QCOMPARE(ended.code, 0);
        const QString text = test::pdfText(pdf());
        // It is typed in by the number that stands on it.
        static const QRegularExpression numbered(
            u"^In the evening typed in as sheet ([0-9]{4}-[0-9]+)\n$"_qs);
        const auto number = numbered.match(ended.out.mid(first.size()));
        const bool isWalk = words.constFirst() == u"walk-sheet"_qs;
        QVERIFY2(isWalk ? number.hasMatch() : ended.out == first, qPrintable(ended.out));
        if (isWalk)
            QVERIFY2(text.contains(number.captured(1)), qPrintable(text));
        for (const QString& word : there)
            QVERIFY2(text.contains(word), qPrintable(word + u" not in "_qs + text));
        for (const QString& word : missing)
            QVERIFY2(!text.contains(word), qPrintable(word + u" in "_qs + text));
        if (isWalk) {
            const auto registry = openRegister(registerFile(), Register::Access::Read);
            QCOMPARE(printedSheets(*registry).constFirst().number, number.captured(1));
            QCOMPARE(printedSheets(*registry).constFirst().doors.size(), 3);
        } else {
            QCOMPARE(contentOf(registerFile()), before); // only read
        }
    }

    void whatCannotBeDoneIsSaidAndLeavesNoFile_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        const QString list = registerFile();
        QTest::newRow("a walk sheet for a team that is none")
            << QStringList{u"walk-sheet"_qs, list,           u"--team"_qs,
                           u"服务二团"_qs,   u"--output"_qs, pdf()}
            << 1 << u"服务二团"_qs;
        for (const char* name : {"wishes", "agenda", "visit-sheets"}) {
            const QString command = QString::fromLatin1(name);
            QTest::addRow("%s of a block that is none", name)
                << QStringList{command, list, u"--block"_qs, u"第九街区"_qs, u"--output"_qs, pdf()}
                << 1 << u"第九街区"_qs;
            QTest::addRow("%s of a file that is none", name)
                << QStringList{command, at(u"none.doorstep"_qs), u"--output"_qs, pdf()} << 1
                << u"none.doorstep"_qs;
            if (command != u"visit-sheets") // none was made, which is said first
                QTest::addRow("%s into a folder that is none", name)
                    << QStringList{command, list, u"--output"_qs, at(u"none/out.pdf"_qs)} << 1
                    << u"There is no folder"_qs;
            QTest::addRow("%s without a place", name)
                << QStringList{command, list} << 2 << u"--output"_qs;
            QTest::addRow("%s of no register", name)
                << QStringList{command, u"--output"_qs, pdf()} << 2 << u"FILE"_qs;
        }
    }
    void whatCannotBeDoneIsSaidAndLeavesNoFile()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, code);
        QFETCH(const QString, sentence);
        const Ended ended = doorstep(words);
        QVERIFY2(ended.error.contains(sentence), qPrintable(ended.error));
        QCOMPARE(ended.out, QString());
        QCOMPARE(ended.code, code);
        QVERIFY(!QFile::exists(pdf()));
        QVERIFY(!QDir(at(u"none"_qs)).exists());
    }

    void aRegisterWithoutOpenOnesHasNoPaper_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("wishes") << u"wishes"_qs;
        QTest::newRow("agenda") << u"agenda"_qs;
        QTest::newRow("visit-sheets") << u"visit-sheets"_qs;
    }
    void aRegisterWithoutOpenOnesHasNoPaper()
    {
        QFETCH(const QString, command);
        const QString name = command + u".doorstep"_qs;
        TestRegister(m_folder, name).close();
        const Ended ended = doorstep({command, at(name), u"--output"_qs, pdf()});
        QVERIFY(!ended.error.isEmpty());
        QCOMPARE(ended.code, 1);
        QVERIFY(!QFile::exists(pdf()));
    }
};

DOORSTEP_TEST(tst_PaperCommands);
#include "tst_PaperCommands.moc"
