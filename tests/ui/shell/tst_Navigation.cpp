// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/today/TodayFigures.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/Theme.h"
#include "ui/look/find/FindList.h"
#include "ui/pages/ledgers/LedgersPage.h"
#include "ui/shell/KeysDialog.h"
#include "ui/shell/Navigation.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>

using namespace doorstep;
using namespace doorstep::test;

namespace {

QString plain(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::PortableText).replace(u"Return"_qs, u"Enter"_qs);
}

// "Ctrl+1 … Ctrl+3 / Alt+↑": the sequences that a line of the keys help names.
QSet<QString> namedIn(QString line)
{
    const QList<std::pair<QString, QString>> arrows{
        {u"↑"_qs, u"Up"_qs}, {u"↓"_qs, u"Down"_qs}, {u"←"_qs, u"Left"_qs}, {u"→"_qs, u"Right"_qs}};
    for (const auto& [arrow, name] : arrows)
        line.replace(arrow, name);
    QSet<QString> named;
    for (const QString& part : line.split(u" / "_qs)) {
        const QStringList ends = part.split(u" … "_qs);
        const QString& first = ends.constFirst();
        const char16_t last = ends.constLast().back().unicode();
        for (char16_t end = first.back().unicode(); end <= last; ++end)
            named << plain(QKeySequence(first.chopped(1) + QChar(end)));
    }
    return named;
}

} // namespace

class tst_Navigation : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    Navigation* navigation() { return m_user->window().findChild<Navigation*>(); }
    QString pageInFront() { return navigation()->currentItem()->text(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_user = std::make_unique<WindowDesk>(DemoOptions{60, 20, 200, 3, today().addDays(-1), 3});
    }
    void cleanupTestCase() { m_user.reset(); }

    // 1366 × 768 at 150 %, less what the task bar and the title of the window take.
    void everyPageIsInSightInALowWindow()
    {
        m_user->window().resize(911, 452);
        QTRY_COMPARE(navigation()->verticalScrollBar()->maximum(), 0);
        const auto last = navigation()->model()->index(8, 0); // those behind it are folded
        QVERIFY(navigation()->viewport()->rect().contains(navigation()->visualRect(last)));
        QVERIFY(navigation()->visualRect(last).height() >= navigation()->fontMetrics().height());
        m_user->window().resize(1366, 740);
    }

    // Whatever is in them: none scrolls on a low screen.
    void noMenuIsHigherThanALowScreen_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("height");
        QTest::newRow("1366 × 768") << 1 << 768;
        QTest::newRow("1366 × 768 at 150 %") << 1 << 512;
        QTest::newRow("very large text") << 3 << 768;
    }
    void noMenuIsHigherThanALowScreen()
    {
        QFETCH(int, step);
        QFETCH(int, height);
        const auto back = qScopeGuard([] { Theme::instance().setTextStep(1); });
        Theme::instance().setTextStep(step);
        const QList<QMenu*> menus = m_user->window().menuBar()->findChildren<QMenu*>();
        QVERIFY(menus.size() > 4);
        for (const QMenu* menu : menus)
            QVERIFY2(menu->sizeHint().height() <= height,
                     qPrintable(u"%1: %2"_qs.arg(menu->title()).arg(menu->sizeHint().height())));
    }

    // Each in the menu of its group, the first nine by Ctrl and a digit.
    void everyPageIsInTheMenuOfItsGroup()
    {
        QMenu* go = nullptr;
        for (const QAction* each : m_user->window().menuBar()->actions())
            go = each->text() == u"&Go"_qs ? each->menu() : go;
        QVERIFY(go);
        QStringList told;
        for (const QAction* group : go->actions()) {
            if (!group->menu())
                continue;
            for (const QAction* page : group->menu()->actions())
                told << group->text() + u'/' + page->text() + u'/' +
                            page->shortcut().toString(QKeySequence::PortableText);
        }
        QStringList wanted;
        for (int row = 0; row < navigation()->count(); ++row)
            wanted << navigation()->group(row) + u'/' + navigation()->item(row)->text() + u'/' +
                          (row < 9 ? u"Ctrl+%1"_qs.arg(row + 1) : QString());
        QCOMPARE(told, wanted);
        for (int row = 8; row >= 0; --row) {
            m_user->key(static_cast<Qt::Key>(Qt::Key_1 + row), Qt::ControlModifier);
            QCOMPARE(navigation()->currentRow(), row);
        }
    }

    // It was asked for 1280 × 720 and opened so on a screen of 911 × 512, its buttons outside.
    void aWindowIsNeverLargerThanItsScreen()
    {
        const QSize room = QGuiApplication::primaryScreen()->availableSize();
        QSettings().remove(u"window"_qs);
        MainWindow window;
        window.show();
        QVERIFY2(window.width() <= room.width() && window.height() <= room.height(),
                 qPrintable(u"%1×%2"_qs.arg(window.width()).arg(window.height())));
        window.close();
        m_user->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_user->window()));
    }

    void noPageMakesTheWindowLarger()
    {
        for (int row = 0; row < navigation()->count(); ++row) {
            m_user->window().pages()->showPage(row);
            QVERIFY(m_user->settled());
            const QSize least = m_user->window().minimumSizeHint();
            QVERIFY2(
                least.width() <= 911 && least.height() <= 452,
                qPrintable(
                    u"%1: %2×%3"_qs.arg(pageInFront()).arg(least.width()).arg(least.height())));
        }
        m_user->window().pages()->showPage(0);
    }

    void theRestIsFoldedUntilOneOfItIsInFront()
    {
        const auto inSight = [this] {
            QStringList titles;
            for (int row = 0; row < navigation()->count(); ++row) {
                if (!navigation()->isRowHidden(row))
                    titles << navigation()->item(row)->text();
            }
            return titles;
        };
        m_user->window().pages()->showPage(0);
        const QStringList everyDay{u"Today"_qs,          u"Block list"_qs, u"Enter visits"_qs,
                                   u"Needs"_qs,          u"Subjects"_qs,   u"Contact cards"_qs,
                                   u"Monthly report"_qs, u"Wishes"_qs,     u"Shared problems"_qs};
        QCOMPARE(inSight(), everyDay);
        for (int digit = 1; digit <= 9; ++digit) {
            m_user->key(static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::ControlModifier);
            QCOMPARE(pageInFront(), everyDay.at(digit - 1));
        }
        m_user->window().pages()->open<LedgersPage>();
        QCOMPARE(inSight(), everyDay + QStringList{u"Ledgers"_qs});
        m_user->window().pages()->showPage(0);
        QCOMPARE(inSight(), everyDay);
    }

    void needsThatAreLateAreCounted()
    {
        const auto count = [this] {
            return navigation()->item(3)->data(Qt::AccessibleDescriptionRole).toString();
        };
        const qint64 overdue = overdueNeeds(m_user->registry().db(), m_user->workspace().block());
        QVERIFY(overdue > 0);
        QTRY_VERIFY2(count().startsWith(QString::number(overdue) + u' '), qPrintable(count()));
    }

    void controlPlusMakesTheTextLarger()
    {
        auto& theme = Theme::instance();
        QCOMPARE(theme.textStep(), 1);
        const int before = m_user->window().pages()->front()->fontMetrics().height();
        m_user->key(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(theme.textStep(), 2);
        QVERIFY(m_user->window().pages()->front()->fontMetrics().height() > before);
        m_user->key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(theme.textStep(), 1);
        QCOMPARE(m_user->window().pages()->front()->fontMetrics().height(), before);
    }

    void everyPageIsReachedByItsName_data()
    {
        QTest::addColumn<QString>("title");
        for (int row = 0; row < navigation()->count(); ++row)
            QTest::addRow("%d", row) << navigation()->item(row)->text();
    }
    void everyPageIsReachedByItsName()
    {
        QFETCH(QString, title);
        (void)m_user->takeKeys();
        m_user->key(Qt::Key_0, Qt::ControlModifier);
        m_user->words(title);
        m_user->key(Qt::Key_Return);
        QCOMPARE(pageInFront(), title);
        QCOMPARE(m_user->takeKeys(), 2);
    }

    void controlZeroFindsPagesOnly()
    {
        m_user->key(Qt::Key_0, Qt::ControlModifier);
        const auto* list = m_user->window().findChild<FindList*>()->findChild<QListView*>();
        QCOMPARE(list->model()->rowCount(), navigation()->count()); // nothing typed: all of them
        m_user->keys("w"); // begins the name of many a shop, and of the wishes
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Wishes"_qs);
        m_user->key(Qt::Key_Escape);
        m_user->key(Qt::Key_Escape);
    }

    void aPageIsOfferedBelowWhomTheWordsFind()
    {
        m_user->window().pages()->showPage(0);
        m_user->key(Qt::Key_K, Qt::ControlModifier);
        m_user->words(u"Wishes"_qs); // nobody has that name
        m_user->key(Qt::Key_Return);
        QCOMPARE(pageInFront(), u"Wishes"_qs);
    }

    void everyShortcutStandsInTheKeysHelp()
    {
        for (int row = 0; row < navigation()->count(); ++row)
            m_user->window().pages()->showPage(row);
        QMap<QString, QString> used;
        for (const auto* action : m_user->window().findChildren<QAction*>()) {
            for (const QKeySequence& keys : action->shortcuts())
                used[plain(keys)] = action->text();
        }
        for (const auto* shortcut : m_user->window().findChildren<QShortcut*>())
            used[plain(shortcut->key())] =
                QString::fromLatin1(shortcut->parent()->metaObject()->className());
        for (const auto* button : m_user->window().findChildren<QAbstractButton*>()) {
            if (button->text().count(u'&') == 0)
                used[plain(button->shortcut())] = button->text();
        }
        used.remove({});
        QVERIFY(used.size() > 30);
        QSet<QString> named;
        KeysDialog help(nullptr);
        for (const auto* label : help.findChildren<QLabel*>())
            named |= namedIn(label->text());
        QStringList missing;
        for (auto it = used.cbegin(); it != used.cend(); ++it) {
            if (!named.contains(it.key()))
                missing << it.key() + u" of "_qs + it.value();
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

DOORSTEP_TEST(tst_Navigation);
#include "tst_Navigation.moc"
