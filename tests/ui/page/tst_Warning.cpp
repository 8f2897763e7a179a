// SPDX-License-Identifier: GPL-3.0-or-later
// A box that comes into the midst of typing swallows no answer.
#include "tests/support/TestRegistry.h"
#include "ui/page/Warning.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QtTest/QtTest>

using namespace doorstep;

class tst_Warning : public QObject
{
    Q_OBJECT

    static constexpr int longEnough = 1500; // without a key

    // As somebody types who has not seen it yet.
    static void typeOn(QMessageBox& box)
    {
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape}) {
            QTest::keyClick(box.focusWidget() ? box.focusWidget() : &box, key);
            QTest::qWait(20);
        }
    }

private Q_SLOTS:
    void oneButton()
    {
        QLineEdit line;
        line.show();
        warnLater(u"The disk is full."_qs);
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())));
        const QPointer<QMessageBox> shown(box);
        typeOn(*box);
        QVERIFY(shown && shown->isVisible());
        QTest::qWait(longEnough);
        QTest::keyClick(box, Qt::Key_Return); // read, and answered
        QTRY_VERIFY(!shown || !shown->isVisible());
    }

    void severalButtons()
    {
        QMessageBox box(QMessageBox::Critical, u"Doorstep"_qs, u"It is not where it was."_qs);
        auto* save = box.addButton(u"&Save a copy…"_qs, QMessageBox::AcceptRole);
        auto* look = box.addButton(u"Look on"_qs, QMessageBox::RejectRole);
        box.setEscapeButton(look);
        hardenAgainstTyping(box);
        box.open();
        typeOn(box);
        QVERIFY(box.isVisible());
        QTest::qWait(longEnough);
        // No letter, space or Enter chooses one; Tab and space do.
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_Space, Qt::Key_Return})
            QTest::keyClick(box.focusWidget() ? box.focusWidget() : &box, key);
        QVERIFY(box.isVisible());
        save->setFocus();
        QTest::keyClick(save, Qt::Key_Space);
        QTRY_VERIFY(!box.isVisible());
        QCOMPARE(box.clickedButton(), save);
    }
};

DOORSTEP_TEST(tst_Warning);
#include "tst_Warning.moc"
