// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/Theme.h"
#include "ui/page/LedgerPage.h"
#include "ui/page/parts/FiguresTable.h"
#include "ui/pages/ledgers/LedgersPage.h"
#include "ui/pages/visits/SheetPage.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int rowsCompared = 6;
constexpr int mostDifferences = 12; // told of a page

QString nameOf(const QWidget& widget)
{
    QString words;
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        words = label->text();
    else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        words = button->text();
    static const QRegularExpression tags(u"<[^>]*>"_qs);
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' +
           words.remove(tags).left(30);
}

// What of it the theme decides.
QString looksOf(const QWidget& widget)
{
    const auto ink = [&](QPalette::ColorRole role) {
        return widget.palette().color(QPalette::Active, role).name();
    };
    QStringList looks{ink(widget.foregroundRole()),
                      ink(QPalette::Text),
                      ink(QPalette::Base),
                      ink(widget.backgroundRole()),
                      QString::number(widget.font().pointSizeF(), 'f', 1),
                      QString::number(widget.font().bold())};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        static const QRegularExpression colour(u"#[0-9a-f]{6}|font-size:[0-9]+px"_qs);
        for (auto found = colour.globalMatch(label->text()); found.hasNext();)
            looks << found.next().captured();
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
    if (const QAbstractItemModel* model = view ? view->model() : nullptr) {
        for (int row = 0; row < std::min(rowsCompared, model->rowCount()); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QVariant own = model->index(row, column).data(Qt::ForegroundRole);
                if (own.isValid())
                    looks << own.value<QBrush>().color().name();
            }
        }
    }
    return looks.join(u' ');
}

// Heights and widths that were set by hand follow the size of text, too.
QString roomOf(const QWidget& widget)
{
    // As high as what they stand for, or hold.
    if (widget.inherits("doorstep::ValueLabel") || qobject_cast<const QScrollArea*>(&widget))
        return {};
    const auto set = [](int least, int most) {
        return u"%1-%2"_qs.arg(least).arg(most == QWIDGETSIZE_MAX ? -1 : most);
    };
    return set(widget.minimumWidth(), widget.maximumWidth()) + u' ' +
           set(widget.minimumHeight(), widget.maximumHeight());
}

QStringList everything(const QWidget& page)
{
    QStringList lines;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        const bool inside = widget->objectName().startsWith(u"qt_");
        const bool comesAndGoes = qobject_cast<const QScrollBar*>(widget);
        if (widget->isVisible() && !inside && !comesAndGoes)
            lines << nameOf(*widget) + u" | "_qs + looksOf(*widget) + u" | "_qs + roomOf(*widget);
    }
    lines.sort();
    return lines;
}

} // namespace

class tst_EveryPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    int pageCount() { return m_user->window().pages()->findChild<QListWidget*>()->count(); }
    QString titleOf(int row)
    {
        return m_user->window().pages()->findChild<QListWidget*>()->item(row)->text();
    }
    Page& show(int row)
    {
        m_user->window().pages()->showPage(row);
        Page& page = *m_user->window().pages()->front();
        // What is counted beside the rows comes a moment later.
        QStringList before;
        for (int moment = 0; moment < 20; ++moment) {
            (void)m_user->settled();
            QTest::qWait(150);
            if (before == everything(page))
                break;
            before = everything(page);
        }
        return page;
    }
    QScrollArea& pagesPlace()
    {
        for (QWidget* up = m_user->window().pages()->front(); up; up = up->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(up))
                return *area;
        }
        qFatal("The pages stand in no scroll area.");
    }
    void choose(Scheme scheme, int step)
    {
        Theme::instance().setScheme(scheme);
        Theme::instance().setTextStep(step);
        QTest::qWait(50);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_user = std::make_unique<WindowDesk>(DemoOptions{60, 20, 200, 3, today().addDays(-1), 3});
    }
    void cleanupTestCase() { m_user.reset(); }

    void itLooksAfterAChangeAsAfterAStart_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("step");
        QTest::newRow("dark, very large") << int(Scheme::Dark) << 3;
        QTest::newRow("high contrast, small") << int(Scheme::HighContrast) << 0;
    }
    void itLooksAfterAChangeAsAfterAStart()
    {
        QFETCH(const int, scheme);
        QFETCH(const int, step);
        const auto back = qScopeGuard([this] { choose(Scheme::Light, 1); });
        for (int row = 0; row < pageCount(); ++row)
            show(row);
        choose(static_cast<Scheme>(scheme), step);
        QList<QStringList> changed;
        for (int row = 0; row < pageCount(); ++row)
            changed << everything(show(row));
        m_user->stop();
        m_user->start();
        QStringList complaints;
        for (int row = 0; row < pageCount(); ++row) {
            const QStringList fresh = everything(show(row));
            QStringList only = changed.at(row);
            for (const QString& line : fresh)
                only.removeOne(line);
            QStringList wanted = fresh;
            for (const QString& line : changed.at(row))
                wanted.removeOne(line);
            for (const QString& line : only.mid(0, mostDifferences))
                complaints << titleOf(row) + u" after the change: "_qs + line;
            for (const QString& line : wanted.mid(0, mostDifferences))
                complaints << titleOf(row) + u" after a start:    "_qs + line;
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    void nothingOfItIsOutsideTheWindow_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("language");
        QTest::newRow("1366 × 768") << QSize(1366, 722) << 1 << u"zh_CN"_qs;
        QTest::newRow("1366 × 768 at 150 %") << QSize(910, 480) << 1 << u"zh_CN"_qs;
        QTest::newRow("very large text") << QSize(1366, 722) << 3 << u"zh_CN"_qs;
        QTest::newRow("English") << QSize(1366, 722) << 1 << u"en"_qs;
    }
    void nothingOfItIsOutsideTheWindow()
    {
        QFETCH(const QSize, window);
        QFETCH(const int, step);
        QFETCH(const QString, language);
        QTranslator chinese;
        const auto back = qScopeGuard([&] {
            m_user->stop();
            QCoreApplication::removeTranslator(&chinese);
            choose(Scheme::Light, 1);
            m_user->start();
        });
        m_user->stop();
        if (language == u"zh_CN") {
            QVERIFY(chinese.load(u":/i18n/doorstep_zh_CN.qm"_qs));
            QCoreApplication::installTranslator(&chinese);
        }
        choose(Scheme::Light, step);
        m_user->start();
        m_user->window().resize(window);
        QStringList complaints;
        for (int row = 0; row < pageCount(); ++row) {
            Page& page = show(row);
            const QScrollArea& place = pagesPlace();
            const bool isGrid = qobject_cast<SheetPage*>(&page); // as wide as the paper
            if (place.horizontalScrollBar()->maximum() > 0 && !isGrid)
                complaints << u"%1 is %2 wide in %3"_qs.arg(titleOf(row))
                                  .arg(page.minimumSizeHint().width())
                                  .arg(place.viewport()->width());
            for (const auto* button : page.findChildren<QAbstractButton*>()) {
                if (!isPrimary(button) || !button->isVisible())
                    continue;
                if (button->visibleRegion().boundingRect() != button->rect())
                    complaints << u"%1: “%2” is not whole in sight, page %3 high in %4"_qs
                                      .arg(titleOf(row), button->text())
                                      .arg(page.height())
                                      .arg(place.viewport()->height());
            }
            for (const auto* view : page.findChildren<QTableView*>()) {
                const bool whole = qobject_cast<LedgersPage*>(&page) || // a ledger has all it has
                                   qobject_cast<const FiguresTable*>(view); // and a month
                if (view->isVisible() && !whole && view->horizontalScrollBar()->maximum() > 0 &&
                    view->editTriggers() == QAbstractItemView::NoEditTriggers)
                    complaints << u"%1: its table “%2” scrolls sideways"_qs.arg(
                        titleOf(row), view->accessibleName());
            }
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    // No filter is to blame where there is nothing, and one button makes the first row.
    void anEmptyListSaysWhyAndWhatToDo()
    {
        WindowDesk user([](TestRegister&) {});
        QStringList complaints;
        const auto* pages = user.window().pages()->findChild<QListWidget*>();
        for (int row = 0; row < pages->count(); ++row) {
            user.pages().showPage(row);
            (void)user.settled();
            QTest::qWait(200);
            for (LedgerPage* list : user.pages().front()->findChildren<LedgerPage*>() +
                                        QList<LedgerPage*>{qobject_cast<LedgerPage*>(
                                            static_cast<QWidget*>(user.pages().front()))}) {
                if (!list || !list->isVisible() || list->model().rowCount() > 0)
                    continue;
                const QString title = pages->item(row)->text() + u": "_qs;
                QStringList said;
                for (const auto* label : list->table().findChildren<QLabel*>()) {
                    if (label->isVisible())
                        said << label->text();
                }
                if (said.join(u' ').trimmed().isEmpty())
                    complaints << title + u"nothing is said"_qs;
                if (said.join(u' ').contains(u"Clear the filter"_qs))
                    complaints << title + u"a filter is blamed"_qs;
                if (list->table().horizontalScrollBar()->isVisible())
                    complaints << title + u"headings are scrolled"_qs;
            }
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }
};

DOORSTEP_TEST(tst_EveryPage);
#include "tst_EveryPage.moc"
