// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/codes/Code.h"
#include "data/records/needs/Need.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/needs/OpinionSheet.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTableView>

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

    void oneIsTyped()
    {
        m_user->keys("ludeng");
        m_user->key(Qt::Key_Tab);
        m_user->keys("jtcx"); // 交通出行
        m_user->key(Qt::Key_Return);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(needs().size(), 1);
        QCOMPARE(themeOf(needs().constFirst()), u"交通出行"_qs);
    }

    void whatIsNotWholeIsSaidAndNothingIsWritten_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("no such kind") << u"路灯不亮\t天文"_qs;
        QTest::newRow("no words") << u"\t民生实事"_qs;
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

    void wordsWaitWhereTheyWereTyped()
    {
        QApplication::clipboard()->setText(u"路灯不亮"_qs);
        m_user->key(Qt::Key_V, Qt::ControlModifier);
        m_user->key(Qt::Key_Escape);
        QVERIFY(!sheet().isVisible());
        QCOMPARE(sheet().unsavedWords(), QStringList{u"路灯不亮"_qs});
        m_user->key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        m_user->key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(needs().size(), 1);
    }
};

DOORSTEP_TEST(tst_OpinionSheet);
#include "tst_OpinionSheet.moc"
