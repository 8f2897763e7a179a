// SPDX-License-Identifier: GPL-3.0-or-later
// However an entry is picked, it is taken, and shown as a chip.
#include "tests/support/TestRegistry.h"
#include "tests/support/Waiting.h"
#include "ui/look/CodeBox.h"
#include "ui/look/PickField.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace doorstep;

class tst_PickField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPickedIsTaken_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<int>("taken");
        QTest::newRow("a click in the list") << u"click"_qs << 2;
        QTest::newRow("Enter in the list") << u"list"_qs << 2;
        QTest::newRow("the arrows and Enter") << u"enter"_qs << 1;
        QTest::newRow("the arrows and leaving") << u"leave"_qs << 1;
        QTest::newRow("looking through") << u"look"_qs << 0;
    }
    void whatIsPickedIsTaken()
    {
        QFETCH(QString, by);
        QFETCH(int, taken);
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* field = new PickField(u"Visitors"_qs, &window);
        auto* next = new QLineEdit(&window);
        layout->addWidget(field);
        layout->addWidget(next);
        field->setEntries({{1, u"陆文静"_qs}, {2, u"沈建国"_qs}});
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window, 2000))
            QApplication::setActiveWindow(&window);
        auto* box = field->findChild<CodeBox*>();
        box->setFocus();
        if (by == u"click" || by == u"list") {
            box->showPopup();
            QVERIFY(QTest::qWaitForWindowExposed(box->view()->window()));
            const QModelIndex second = box->model()->index(1, 0);
            if (by == u"click") {
                test::letTimePass(QApplication::doubleClickInterval()); // the list's own guard
                const QPoint at = box->view()->visualRect(second).center();
                QTest::mouseMove(box->view()->viewport(), at);
                QTest::mouseClick(box->view()->viewport(), Qt::LeftButton, {}, at);
            } else {
                box->view()->setCurrentIndex(second);
                QTest::keyClick(box->view(), Qt::Key_Return);
            }
        } else {
            QTest::keyClick(box, Qt::Key_Down);
            if (by == u"enter")
                QTest::keyClick(box, Qt::Key_Return);
            if (by == u"leave")
                next->setFocus();
        }
        const Links expected = taken == 0 ? Links() : Links{taken};
        QTRY_COMPARE(field->chosen(), expected);
    }
};

DOORSTEP_TEST(tst_PickField);
#include "tst_PickField.moc"
