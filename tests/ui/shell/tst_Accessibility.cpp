// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/CodeBox.h"
#include "ui/page/Page.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/VisitPage.h"
#include "ui/shell/HistoryDialog.h"
#include "ui/shell/KeysDialog.h"
#include "ui/shell/StartPage.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QScopeGuard>
#include <QStackedWidget>
#include <QTabBar>
#include <QTranslator>

using namespace doorstep;
using namespace doorstep::test;

namespace {

bool takesKeys(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy();
}

QString nameOf(QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

// What a screen reader would come upon without a name.
QStringList nameless(QWidget* page)
{
    QStringList found;
    for (QWidget* widget : page->findChildren<QWidget*>()) {
        const bool inside = widget->objectName().startsWith(u"qt_") ||
                            widget->inherits("QHeaderView") || widget->inherits("QScrollBar");
        if (takesKeys(widget) && !inside && nameOf(widget).trimmed().isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + u" in "_qs +
                         QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    }
    return found;
}

} // namespace

class tst_Accessibility : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    QStackedWidget* stack()
    {
        for (auto* stack : m_user->window().pages()->findChildren<QStackedWidget*>()) {
            if (qobject_cast<Page*>(stack->currentWidget()))
                return stack;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_user = std::make_unique<WindowDesk>(DemoOptions{60, 20, 200, 3, today().addDays(-1), 3});
    }
    void cleanupTestCase() { m_user.reset(); }

    void everyControlOfEveryPageHasAName_data()
    {
        QTest::addColumn<int>("page");
        const auto* pages = m_user->window().pages()->findChild<QListWidget*>();
        QVERIFY(pages->count() >= 10);
        for (int page = 0; page < pages->count(); ++page)
            QTest::addRow("%s", qPrintable(pages->item(page)->text())) << page;
    }
    void everyControlOfEveryPageHasAName()
    {
        QFETCH(int, page);
        m_user->window().pages()->showPage(page);
        QVERIFY(m_user->settled());
        QVERIFY(!stack()->currentWidget()->accessibleName().isEmpty());
        const QStringList found = nameless(stack()->currentWidget());
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    // Alt and the letter in a caption leads to its field, and no letter has two meanings.
    void aLetterLeadsToItsField_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("newSubject");
        const auto* pages = m_user->window().pages()->findChild<QListWidget*>();
        for (const char* language : {"en", "zh_CN"}) {
            for (int page = 0; page < pages->count(); ++page)
                QTest::addRow("%s, page %d", language, page + 1)
                    << page << QString::fromLatin1(language) << false;
            QTest::addRow("%s, a new subject", language)
                << 2 << QString::fromLatin1(language) << true;
        }
    }
    void aLetterLeadsToItsField()
    {
        QFETCH(int, page);
        QFETCH(QString, language);
        QFETCH(bool, newSubject);
        QTranslator chinese;
        if (language == u"zh_CN") {
            QVERIFY(chinese.load(u":/i18n/doorstep_zh_CN.qm"_qs));
            QCoreApplication::installTranslator(&chinese);
        }
        const auto back = qScopeGuard([&] { QCoreApplication::removeTranslator(&chinese); });
        WindowDesk user(DemoOptions{30, 10, 60, 2, today().addDays(-1), 3});
        PageStack& pages = user.pages();
        pages.showPage(page);
        if (auto* visits = qobject_cast<VisitPage*>(pages.front())) {
            if (newSubject)
                visits->beginNew(u"新店"_qs);
            else
                visits->begin(user.registry().db().one<RowId>(u"SELECT min(id) FROM subject"_qs));
        }
        QVERIFY(user.settled());
        const auto letterOf = [](const QString& text) {
            return QKeySequence::mnemonic(text).isEmpty() ? QString()
                                                          : QKeySequence::mnemonic(text).toString();
        };
        QHash<QString, QStringList> meanings;
        for (const QAction* menu : user.window().menuBar()->actions())
            meanings[letterOf(menu->text())] << menu->text();
        QList<QLabel*> captions;
        for (auto* label : pages.front()->findChildren<QLabel*>()) {
            if (!label->isVisible() || !label->buddy() || letterOf(label->text()).isEmpty())
                continue;
            meanings[letterOf(label->text())] << label->text();
            const QWidget* proxy = label->buddy()->focusProxy();
            if ((proxy ? proxy : label->buddy())->isEnabled())
                captions << label;
        }
        for (const auto* button : pages.front()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->isEnabled())
                meanings[letterOf(button->text())] << button->text();
        }
        for (const auto* tabs : pages.front()->findChildren<QTabBar*>()) {
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab)
                meanings[letterOf(tabs->tabText(tab))] << tabs->tabText(tab);
        }
        meanings.remove(QString());
        for (const QStringList& texts : std::as_const(meanings))
            QVERIFY2(texts.size() == 1, qPrintable(texts.join(u" and "_qs)));
        for (const QLabel* label : std::as_const(captions)) {
            pages.findChild<QListWidget*>()->setFocus();
            const QKeyCombination key = QKeySequence::mnemonic(label->text())[0];
            user.key(key.key(), key.keyboardModifiers());
            const QWidget* focus = user.focus();
            QVERIFY2(focus == label->buddy() || label->buddy()->isAncestorOf(focus) ||
                         label->buddy()->focusProxy() == focus,
                     qPrintable(label->text()));
        }
    }

    void theFirstPageHasNamesToo()
    {
        StartPage page({});
        page.show();
        QVERIFY2(nameless(&page).isEmpty(), qPrintable(nameless(&page).join(u'\n')));
    }

    void theHistoryHasNamesToo()
    {
        MainWindow& window = m_user->window();
        auto* dialog = new HistoryDialog(window.pages()->workspace(), &window);
        dialog->open();
        QVERIFY2(nameless(dialog).isEmpty(), qPrintable(nameless(dialog).join(u'\n')));
        dialog->close();
    }

    void tabGoesThroughTheVisitFormAsTheEyeDoes()
    {
        m_user->window().pages()->showPage(2);
        auto* form = m_user->window().findChild<VisitForm*>();
        form->setEnabled(true);
        form->findChild<QWidget*>(u"outcome"_qs)->setFocus();
        int above = 0;
        QSet<QWidget*> seen;
        while (form->isAncestorOf(m_user->focus()) && !seen.contains(m_user->focus())) {
            QWidget* widget = m_user->focus();
            seen << widget;
            const int top = widget->mapTo(form, QPoint()).y() + widget->height() / 2;
            QVERIFY2(top >= above - 12, qPrintable(nameOf(widget)));
            above = top;
            m_user->key(Qt::Key_Tab);
        }
        QVERIFY2(seen.size() >= 12,
                 qPrintable(nameOf(m_user->focus()) + QString::number(seen.size())));
        QVERIFY2(!form->isAncestorOf(m_user->focus()), // it leads out again
                 qPrintable(nameOf(m_user->focus())));
    }

    void aFieldOutOfUseLooksSo()
    {
        m_user->window().pages()->showPage(2);
        const auto boxes = m_user->window().findChild<VisitForm*>()->findChildren<CodeBox*>();
        QVERIFY(boxes.size() >= 5);
        for (const CodeBox* box : boxes) {
            QCOMPARE(box->palette().color(QPalette::Disabled, QPalette::PlaceholderText),
                     box->palette().color(QPalette::Disabled, QPalette::Text));
        }
    }
};

DOORSTEP_TEST(tst_Accessibility);
#include "tst_Accessibility.moc"
