// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"
#include "data/register/Register.h"
#include "tests/support/TestRegistry.h"
#include "ui/blocklist/BlockListPage.h"
#include "ui/shell/MainWindow.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace doorstep;

// The window as a person uses it: opened on a register, looked at, walked by keyboard.
class tst_BlockList : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QTableView* table() const
    {
        return m_window->findChild<BlockListPage*>()->findChild<QTableView*>();
    }
    QComboBox* box(int index) const
    {
        return m_window->findChild<BlockListPage*>()->findChildren<QComboBox*>().at(index);
    }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"town.doorstep"_qs);
        writeDemo(path, {100, 20, 300, 3, QDate(2026, 10, 31), 3});
        m_window = std::make_unique<MainWindow>();
        QVERIFY(m_window->openFile(path));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanupTestCase() { m_window.reset(); }

    void theFirstBlockIsShownInWalkingOrder()
    {
        QCOMPARE(box(0)->currentText(), u"第一街区"_qs);
        QVERIFY(table()->model()->rowCount() > 15);
        const QStringList streets{cell(0, 0), cell(1, 0)};
        QCOMPARE(streets.at(0), streets.at(1));
        QCOMPARE(m_window->focusWidget(),
                 table()); // the keyboard goes there once the window is active
    }

    void choosingAStreetByKeyboardLeavesItsDoors()
    {
        const int all = table()->model()->rowCount();
        box(1)->setFocus();
        QTest::keyClick(box(1), Qt::Key_Down);
        const QString street = box(1)->currentText();
        QVERIFY(table()->model()->rowCount() < all);
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            QCOMPARE(cell(row, 0), street);
    }

    void allBlocksTogetherAreTheTown()
    {
        box(0)->setCurrentIndex(box(0)->count() - 1);
        QVERIFY(table()->model()->rowCount() > 100); // closed shops are left out
        QCOMPARE(box(1)->count(), 1);
    }
};

DOORSTEP_TEST(tst_BlockList);
#include "tst_BlockList.moc"
