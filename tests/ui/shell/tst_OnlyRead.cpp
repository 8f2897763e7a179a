// SPDX-License-Identifier: GPL-3.0-or-later
// A register that is open for reading says so, and no page lets anything begin that could not be
// written.
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/page/OnlyRead.h"

#include <QAbstractItemView>
#include <QMenu>
#include <QMessageBox>

using namespace doorstep;

namespace {

// What a page may be asked to write by; letters are typed where the focus is.
struct Press
{
    Qt::Key key;
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
};

QList<Press> presses()
{
    QList<Press> all{{Qt::Key_Delete},
                     {Qt::Key_Insert},
                     {Qt::Key_F2},
                     {Qt::Key_A},
                     {Qt::Key_Space},
                     {Qt::Key_Return, Qt::ControlModifier},
                     {Qt::Key_S, Qt::ControlModifier},
                     {Qt::Key_G, Qt::ControlModifier},
                     {Qt::Key_V, Qt::ControlModifier}};
    for (int digit = 0; digit <= 9; ++digit) {
        all.append(Press{static_cast<Qt::Key>(Qt::Key_0 + digit)});
        all.append(Press{static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::AltModifier});
    }
    for (int letter = Qt::Key_B; letter <= Qt::Key_Z; ++letter)
        all.append(Press{static_cast<Qt::Key>(letter)});
    return all;
}

} // namespace

class tst_OnlyRead : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::WindowDesk> m_user;
    QStringList m_asked;

    // Questions, refusals and menus are answered with no, and what they said is kept.
    void answer()
    {
        if (QWidget* menu = QApplication::activePopupWidget()) {
            if (auto* offered = qobject_cast<QMenu*>(menu); offered && !offered->isEmpty())
                m_asked << offered->actions().constFirst()->text();
            menu->close();
        }
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            const auto* box = qobject_cast<QMessageBox*>(dialog);
            m_asked << (box ? box->text() : dialog->windowTitle());
            dialog->reject();
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        DemoOptions demo;
        demo.visits = 1500;
        demo.until = today();
        m_user = std::make_unique<test::WindowDesk>(demo);
        const QString there = m_user->filePath(u"read.doorstep"_qs);
        QVERIFY(QFile::copy(m_user->path(), there));
        m_user->window().showRegister(openRegister(there, Register::Access::Read));
        QVERIFY(m_user->registry().readOnly());
        QTRY_VERIFY(m_user->pages().isVisible());
    }
    void cleanupTestCase() { m_user.reset(); }

    void nothingBegins_data()
    {
        QTest::addColumn<int>("row");
        QMenu pages;
        m_user->pages().fillMenu(pages);
        for (int row = 0; row < pages.actions().size() && !pages.actions().at(row)->isSeparator();
             ++row)
            QTest::addRow("%s", qPrintable(pages.actions().at(row)->text())) << row;
    }
    void nothingBegins()
    {
        QFETCH(int, row);
        m_user->pages().showPage(row);
        QVERIFY(m_user->settled());
        const auto* line = m_user->pages().findChild<QLabel*>(u"onlyRead"_qs);
        QVERIFY(line && line->isVisible());
        QCOMPARE(line->text(), onlyReadSentence());
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, &tst_OnlyRead::answer);
        watch.start(20);
        QStringList began;
        for (auto* view : m_user->pages().front()->findChildren<QAbstractItemView*>()) {
            if (!view->isVisible() || view->focusPolicy() == Qt::NoFocus || !view->model())
                continue;
            for (const Press& press : presses()) {
                view->setFocus();
                if (!view->currentIndex().isValid())
                    view->setCurrentIndex(view->model()->index(0, 0));
                if (view->selectionMode() == QAbstractItemView::ExtendedSelection)
                    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
                m_asked.clear();
                m_user->key(press.key, press.modifiers);
                letEventsPass();
                if (!m_asked.isEmpty())
                    began << QKeySequence(press.key | press.modifiers).toString() + u' ' +
                                 view->accessibleName() + u": "_qs + m_asked.join(u'|');
            }
        }
        QVERIFY2(began.isEmpty(), qPrintable(began.join(u'\n')));
        QVERIFY2(m_user->pages().mayLeave(), qPrintable(m_asked.join(u'|')));
        QVERIFY2(m_asked.isEmpty(), qPrintable(m_asked.join(u'|')));
    }
};

DOORSTEP_TEST(tst_OnlyRead);
#include "tst_OnlyRead.moc"
