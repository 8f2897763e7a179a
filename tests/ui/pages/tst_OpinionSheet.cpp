// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/codes/Code.h"
#include "data/records/needs/Need.h"
#include "data/records/places/Places.h"
#include "data/register/Journal.h"
#include "tests/support/MonthBook.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/needs/NeedPane.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/needs/OpinionSheet.h"
#include "ui/pages/venues/VenuesPage.h"
#include "ui/shell/NoticeStrip.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>

using namespace doorstep;
using namespace doorstep::test;

// The deputies' session, by keys.
class tst_OpinionSheet : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    RowId m_block = 0;

    QList<Need> needs() { return NeedStore(m_user->registry()).ofBlock(m_block); }
    QString themeOf(const Need& need) { return CodeStore(m_user->registry()).nameOf(need.theme); }
    OpinionSheet& sheet() { return *m_user->open<NeedsPage>().findChild<OpinionSheet*>(); }

    QTableView& table() { return *sheet().findChild<QTableView*>(); }
    QString cell(int row, int column)
    {
        return table().model()->index(row, column).data(Qt::EditRole).toString();
    }
    void paste(const QString& text)
    {
        QApplication::clipboard()->setText(text);
        m_user->key(Qt::Key_V, Qt::ControlModifier);
    }
    void goTo(int row, int column) { table().setCurrentIndex(table().model()->index(row, column)); }
    QString told()
    {
        auto* strip = m_user->window().findChild<NoticeStrip*>();
        return strip->isVisible() ? strip->findChild<QLabel*>(u"notice"_qs)->text() : QString();
    }
    void undo() { m_user->key(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { m_user->key(Qt::Key_Y, Qt::ControlModifier); }

private Q_SLOTS:
    void init()
    {
        m_user =
            std::make_unique<WindowDesk>([this](TestRegister& test) { m_block = test.block().id; });
        m_user->open<NeedsPage>().activate();
        m_user->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(sheet().isVisible());
    }
    void cleanup() { m_user.reset(); }

    void fiftyArePastedAndWrittenDownAtOnce()
    {
        QStringList lines;
        for (int i = 1; i <= 50; ++i)
            lines << u"意见%1\t%2\t%3\t%4"_qs.arg(i).arg(i % 5 + 1).arg(
                i == 1 ? u"李代表"_qs : QString(), i == 1 ? u"剑河居民区"_qs : QString());
        QApplication::clipboard()->setText(lines.join(u'\n'));
        m_user->key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(needs().size(), 0);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        const QList<Need> written = needs();
        QCOMPARE(written.size(), 50);
        QCOMPARE(written.constFirst().text, u"意见1"_qs);
        QCOMPARE(themeOf(written.constFirst()), u"经济发展"_qs); // the second
        QCOMPARE(written.constLast().collectedBy, u"李代表"_qs); // goes on
        QCOMPARE(written.constLast().collectedAt, u"剑河居民区"_qs);
        QCOMPARE(CodeStore(m_user->registry()).nameOf(written.constLast().source), u"人大代表"_qs);
        QVERIFY(written.constLast().deadline.isValid());
        QVERIFY(!sheet().isVisible());
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(needs().size(), 0);
    }

    // Enter goes down, as in Excel: the next words are another opinion.
    void oneAfterAnotherIsTyped()
    {
        for (const char* words : {"aaa", "bbb", "ccc"}) {
            m_user->keys(words);
            m_user->key(Qt::Key_Return);
        }
        QCOMPARE(sheet().words(), (QStringList{u"aaa"_qs, u"bbb"_qs, u"ccc"_qs}));
    }

    // From the last column to the words of the next, as Tab goes.
    void enterAfterThePlaceBeginsTheNext()
    {
        for (const char* words : {"one", "two"}) {
            m_user->keys(words);
            for (const char* more : {"1", "lidaibiao", "juwei"}) {
                m_user->key(Qt::Key_Tab);
                m_user->keys(more);
            }
            m_user->key(Qt::Key_Return);
        }
        QCOMPARE(sheet().words(), (QStringList{u"one"_qs, u"two"_qs}));
        QCOMPARE(table().currentIndex(), table().model()->index(2, 0));
    }

    void oneIsTyped()
    {
        m_user->keys("ludeng");
        m_user->key(Qt::Key_Tab);
        m_user->keys("jtcx"); // 交通出行
        m_user->key(Qt::Key_Return);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(needs().size(), 1);
        QCOMPARE(themeOf(needs().constFirst()), u"交通出行"_qs);
        QCOMPARE(monthsCell(m_user->registry(), monthOf(today()), u"needs"_qs, u"ludeng"_qs,
                            u"theme_id"_qs),
                 u"交通出行"_qs);
    }

    void whatIsNotWholeIsSaidAndNothingIsWritten_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("no such kind") << u"路灯不亮\t天文"_qs;
        QTest::newRow("no words") << u"\t民生实事"_qs;
        QTest::newRow("an identity number") << u"110101199003070011要落户\t民生实事"_qs;
        QTest::newRow("nothing at all") << u""_qs;
    }
    void whatIsNotWholeIsSaidAndNothingIsWritten()
    {
        QFETCH(QString, pasted);
        QApplication::clipboard()->setText(pasted);
        m_user->key(Qt::Key_V, Qt::ControlModifier);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(needs().size(), 0);
        QVERIFY(sheet().isVisible());
    }

    void whatIsWrongIsWhereTheCursorGoes_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<int>("column");
        QTest::newRow("no such kind") << u"路灯不亮\t天文"_qs << 1;
        QTest::newRow("no words") << u"\t民生实事"_qs << 0;
        QTest::newRow("an identity number") << u"11010519491231002x要落户\t民生实事"_qs << 0;
    }
    void whatIsWrongIsWhereTheCursorGoes()
    {
        QFETCH(QString, pasted);
        QFETCH(int, column);
        paste(pasted);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(table().currentIndex(), table().model()->index(0, column));
    }

    void whatIsDoneToCellsIsTakenBackAndDoneAgain_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("after");
        QTest::newRow("emptied") << u"delete"_qs << u"/乙"_qs;
        QTest::newRow("typed") << u"type"_qs << u"x/乙"_qs;
        QTest::newRow("a new row") << u"grow"_qs << u"甲/乙/x"_qs;
        QTest::newRow("pasted") << u"paste"_qs << u"甲/乙/丙/丁"_qs;
    }
    void whatIsDoneToCellsIsTakenBackAndDoneAgain()
    {
        QFETCH(QString, act);
        QFETCH(QString, after);
        paste(u"甲\n乙"_qs);
        const auto all = [this] {
            QStringList words;
            for (int row = 0; row + 1 < table().model()->rowCount(); ++row)
                words << cell(row, 0);
            return words.join(u'/');
        };
        goTo(act == u"grow" || act == u"paste" ? 2 : 0, 0);
        if (act == u"delete") {
            m_user->key(Qt::Key_Delete);
        } else if (act == u"paste") {
            paste(u"丙\n丁"_qs);
        } else {
            m_user->keys("x");
            m_user->key(Qt::Key_Return);
        }
        QCOMPARE(all(), after);
        undo();
        QCOMPARE(all(), u"甲/乙"_qs);
        QVERIFY2(told().startsWith(u"Undone: "), qPrintable(told()));
        redo();
        QCOMPARE(all(), after);
        QVERIFY2(told().startsWith(u"Done again: "), qPrintable(told()));
        m_user->open<VenuesPage>(); // and after a look elsewhere
        m_user->open<NeedsPage>();
        undo();
        QCOMPARE(all(), u"甲/乙"_qs);
    }

    void whatIsNotInSightIsNotTakenBack()
    {
        paste(u"甲\n乙"_qs);
        m_user->key(Qt::Key_Escape);
        QVERIFY(!sheet().isVisible());
        undo();
        QCOMPARE(sheet().words(), (QStringList{u"甲"_qs, u"乙"_qs}));
    }

    void wordsThatEscLeavesComeBack_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("typed");
        QTest::newRow("words") << 0 << u"路灯不亮"_qs;
        QTest::newRow("no such kind") << 1 << u"天文"_qs;
    }
    void wordsThatEscLeavesComeBack()
    {
        QFETCH(int, column);
        QFETCH(QString, typed);
        goTo(0, column);
        m_user->keys("x"); // a letter opens the cell
        m_user->words(typed);
        m_user->key(Qt::Key_Escape);
        QVERIFY(sheet().isVisible());
        QCOMPARE(cell(0, column), QString());
        const QString said = m_user->window().statusBar()->currentMessage();
        QVERIFY2(said.contains(typed) && said.contains(u"Ctrl+Z"), qPrintable(said));
        undo();
        QCOMPARE(cell(0, column), u'x' + typed);
    }

    // They are in the register or in the grid, whichever way one goes.
    void whatWasWrittenDownComesBackIntoTheGrid()
    {
        paste(u"路灯不亮\t2\n垃圾房太远\t"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(needs().size(), 2);
        QCOMPARE(sheet().words(), QStringList());
        undo();
        QCOMPARE(needs().size(), 0);
        const QStringList both{u"路灯不亮"_qs, u"垃圾房太远"_qs};
        QCOMPARE(sheet().words(), both);
        redo();
        QCOMPARE(needs().size(), 2);
        QCOMPARE(sheet().words(), QStringList());
        undo();
        m_user->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        goTo(0, 0);
        m_user->key(Qt::Key_F2); // opens the cell with its words
        m_user->words(u"了"_qs);
        m_user->key(Qt::Key_Return);
        QCOMPARE(cell(0, 0), u"路灯不亮了"_qs);
        redoBatch(m_user->registry(), nextRedo(m_user->registry())->id);
        QCOMPARE(needs().size(), 2);
        QCOMPARE(sheet().words(), QStringList{u"路灯不亮了"_qs});
        const QString said = m_user->window().statusBar()->currentMessage();
        QVERIFY2(said.contains(u"in the register again"), qPrintable(said));
    }

    void wordsTypedSinceComeBackBehindThoseWrittenDown()
    {
        paste(u"路灯不亮\t2"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        m_user->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        paste(u"垃圾房太远"_qs);
        undo();
        undo();
        QCOMPARE(needs().size(), 0);
        QCOMPARE(sheet().words(), QStringList{u"路灯不亮"_qs});
        redo();
        redo();
        QCOMPARE(needs().size(), 1);
        QCOMPARE(sheet().words(), QStringList{u"垃圾房太远"_qs});
    }

    // They are of the block for which they were typed.
    void wordsStayWithTheirBlock_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("another block is looked at") << false;
        QTest::newRow("and the program was killed") << true;
    }
    void wordsStayWithTheirBlock()
    {
        QFETCH(bool, killed);
        const RowId other = m_user->addBlock(u"第五街区"_qs);
        paste(u"路灯不亮\t2"_qs);
        m_user->workspace().setBlock(other);
        if (killed) {
            QTRY_VERIFY(m_user->registry().setting(u"draft/opinions"_qs).contains(u"路灯不亮"));
            m_user->killAndStart();
            m_user->workspace().setBlock(other);
        }
        m_user->open<NeedsPage>();
        m_user->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(needs().size(), 1);
        m_user->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        paste(u"垃圾房太远"_qs); // without words it was the one in sight
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(needs().size(), 1);
        QCOMPARE(NeedStore(m_user->registry()).ofBlock(other).size(), 1);
    }

    // The list behind it stands as it stood, with the need that was chosen.
    void theNeedThatWasChosenIsChosenAgain()
    {
        paste(u"路灯不亮\t2"_qs);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        auto& page = m_user->open<NeedsPage>();
        const auto paneShows = [&page](const QString& words) {
            const auto labels = page.findChild<NeedPane*>()->findChildren<QLabel*>();
            return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel* label) {
                return label->isVisible() && label->text() == words;
            });
        };
        QTRY_VERIFY(paneShows(u"路灯不亮"_qs));
        m_user->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!paneShows(u"路灯不亮"_qs));
        m_user->key(Qt::Key_Escape);
        QTRY_VERIFY(paneShows(u"路灯不亮"_qs));
    }

    void aNumberThatWasLeftOutOfTheDraftIsSaidWithIt()
    {
        paste(u"110101199003070011要落户\t民生实事"_qs);
        QTRY_VERIFY(m_user->registry().setting(u"draft/opinions"_qs).contains(u"要落户"));
        m_user->killAndStart();
        m_user->open<NeedsPage>();
        m_user->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(sheet().words(), QStringList{u"要落户"_qs});
        const auto labels = sheet().findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"was not kept in the draft");
        }));
    }

    void wordsWaitWhereTheyWereTyped()
    {
        QApplication::clipboard()->setText(u"路灯不亮"_qs);
        m_user->key(Qt::Key_V, Qt::ControlModifier);
        m_user->key(Qt::Key_Escape);
        QVERIFY(!sheet().isVisible());
        QCOMPARE(sheet().words(), QStringList{u"路灯不亮"_qs});
        QTRY_VERIFY(m_user->registry().setting(u"draft/opinions"_qs).contains(u"路灯不亮"));
        m_user->killAndStart();
        m_user->open<NeedsPage>();
        QCOMPARE(sheet().words(), QStringList{u"路灯不亮"_qs});
        const auto buttons = m_user->window().findChildren<QToolButton*>();
        QVERIFY(std::any_of(buttons.cbegin(), buttons.cend(), [](const QToolButton* button) {
            return button->isVisible() && button->text().contains(u"1 waiting");
        }));
        m_user->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(needs().size(), 1);
    }
};

DOORSTEP_TEST(tst_OpinionSheet);
#include "tst_OpinionSheet.moc"
