// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/CellDelegate.h"
#include "ui/look/FigureTile.h"
#include "ui/look/LinkButton.h"
#include "ui/look/TableView.h"
#include "ui/look/Theme.h"
#include "ui/page/LedgerPage.h"
#include "ui/page/parts/FiguresTable.h"
#include "ui/pages/ledgers/LedgersPage.h"
#include "ui/pages/visits/OutcomeBar.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/visits/VisitForm.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>
#include <QTreeView>
#include <QWheelEvent>

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

// Below another's edge, or behind a part that is folded away.
bool isInSight(const QWidget& widget)
{
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

// The widest line of it as it is drawn; a letter of a key is no letter of the text.
int widthOf(QString text, const QFont& font)
{
    static const QRegularExpression keyLetters(u"&(.)"_qs);
    int width = 0;
    const QFontMetrics metrics(font);
    for (const QString& line : text.replace(keyLetters, u"\\1"_qs).split(u'\n'))
        width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

// Words that the program has chosen and that have less room than they are wide.
QStringList clippedWords(const QWidget& page)
{
    QStringList clipped;
    const auto compare = [&](const QString& words, const QFont& font, int room) {
        if (widthOf(words, font) > room)
            clipped << u"“%1” is %2 wide in %3"_qs.arg(words).arg(widthOf(words, font)).arg(room);
    };
    for (const auto* label : page.findChildren<QLabel*>()) {
        const bool givesWay = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored &&
                              !label->toolTip().isEmpty();
        if (isInSight(*label) && !label->wordWrap() && !givesWay && label->pixmap().isNull() &&
            label->textFormat() != Qt::RichText)
            compare(label->text(), label->font(), label->contentsRect().width());
    }
    for (const auto* button : page.findChildren<QAbstractButton*>()) {
        QFont font = button->font();
        font.setBold(font.bold() || isPrimary(button));
        const int icon = button->icon().isNull() ? 0 : button->iconSize().width();
        if (isInSight(*button) && !button->text().isEmpty() && button->objectName() != u"whose" &&
            !qobject_cast<const LinkButton*>(button)) // a name gives way
            compare(button->text(), font, button->width() - icon - 4);
    }
    for (const auto* heading : page.findChildren<QHeaderView*>()) {
        if (!isInSight(*heading) || heading->orientation() != Qt::Horizontal)
            continue;
        for (int section = 0; section < heading->count(); ++section) {
            if (!heading->isSectionHidden(section))
                compare(heading->model()
                            ->headerData(section, Qt::Horizontal, Qt::DisplayRole)
                            .toString(),
                        heading->font(), heading->sectionSize(section));
        }
    }
    for (const auto* view : page.findChildren<QTableView*>()) {
        const QAbstractItemModel* model = view->model();
        for (int row = 0; isInSight(*view) && row < std::min(rowsCompared, model->rowCount());
             ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex cell = model->index(row, column);
                if (!view->isColumnHidden(column) && cell.data(PillRole).isValid())
                    compare(cell.data().toString(), view->font(), view->columnWidth(column));
            }
        }
    }
    for (const auto* box : page.findChildren<QComboBox*>()) {
        if (isInSight(*box))
            compare(box->currentIndex() < 0 ? box->placeholderText() : box->currentText(),
                    box->font(), box->width() - scaled(26));
    }
    for (const auto* line : page.findChildren<QLineEdit*>()) {
        if (isInSight(*line) && line->text().isEmpty())
            compare(line->placeholderText(), line->font(), line->contentsRect().width());
    }
    for (const auto* tabs : page.findChildren<QTabBar*>()) {
        for (int tab = 0; isInSight(*tabs) && tab < tabs->count(); ++tab)
            compare(tabs->tabText(tab), tabs->font(), tabs->tabRect(tab).width());
    }
    return clipped;
}

// What the menu of its first row offers; nothing when there is none.
QStringList menuOf(TableView& table)
{
    QStringList offered;
    QTimer::singleShot(0, &table, [&offered] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (const QAction* action : menu ? menu->actions() : QList<QAction*>()) {
            if (action->isEnabled() && !action->isSeparator())
                offered << action->text();
        }
        if (menu)
            menu->close();
    });
    const int first = table.horizontalHeader()->logicalIndexAt(0);
    const QPoint place = table.visualRect(table.model()->index(0, first)).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place, table.viewport()->mapToGlobal(place));
    QApplication::sendEvent(table.viewport(), &asked);
    letEventsPass(); // the timer is over before what it writes into
    return offered;
}

// Those that have more than is in sight of them.
QList<const QAbstractScrollArea*> scrollingIn(const QWidget& page)
{
    QList<const QAbstractScrollArea*> areas;
    for (const auto* area : page.findChildren<QAbstractScrollArea*>()) {
        if (isInSight(*area) && area->verticalScrollBar()->maximum() > 0 &&
            area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            areas << area;
    }
    return areas;
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
        (void)atRest(); // what is counted beside the rows comes a moment later
        return *m_user->window().pages()->front();
    }
    QList<RowId> doors(int count)
    {
        QList<RowId> found;
        Statement rows = m_user->registry().db().prepare(
            u"SELECT id FROM subject WHERE kind = 'shop' AND block_id = ? AND deleted_at IS NULL "
            "ORDER BY id LIMIT ?"_qs);
        rows.bind(*m_user->workspace().block(), count);
        while (rows.next())
            found << rows.get<RowId>(0);
        return found;
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
        (void)atRest();
    }

    // Begins again in that language; with the words of the sources when it is destroyed.
    [[nodiscard]] QScopeGuard<std::function<void()>> speak(const QString& language,
                                                           const QSize& window, int step = 1)
    {
        m_user->stop();
        QCoreApplication::installTranslator(language == u"zh_CN" ? &m_chinese : &m_english);
        choose(Scheme::Light, step);
        m_user->start();
        m_user->window().resize(window);
        return qScopeGuard(std::function<void()>([this] {
            m_user->stop();
            QCoreApplication::removeTranslator(&m_chinese);
            QCoreApplication::removeTranslator(&m_english);
            choose(Scheme::Light, 1);
            m_user->start();
        }));
    }

    QTranslator m_chinese;
    QTranslator m_english;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_chinese.load(u":/i18n/doorstep_zh_CN.qm"_qs));
        QVERIFY(m_english.load(u":/i18n/doorstep_en.qm"_qs));
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
        const auto back = speak(language, window, step);
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
            for (const auto* area : page.findChildren<QScrollArea*>()) {
                if (area->isVisible() && area->widget() &&
                    area->widget()->width() > area->viewport()->width() &&
                    area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                    complaints << u"%1: %2 is cut at its right, %3 wide in %4"_qs
                                      .arg(titleOf(row),
                                           QString::fromLatin1(
                                               area->widget()->metaObject()->className()))
                                      .arg(area->widget()->width())
                                      .arg(area->viewport()->width());
            }
            for (const auto* view : page.findChildren<QTableView*>()) {
                const bool whole = qobject_cast<LedgersPage*>(&page); // a ledger has all it has
                if (view->isVisible() && !whole && view->horizontalScrollBar()->maximum() > 0 &&
                    view->editTriggers() == QAbstractItemView::NoEditTriggers)
                    complaints << u"%1: its table “%2” scrolls sideways"_qs.arg(
                        titleOf(row), view->accessibleName());
            }
        }
        m_user->workspace().goTo({"subject", doors(1).constFirst()});
        (void)atRest();
        if (pagesPlace().horizontalScrollBar()->maximum() > 0)
            complaints << u"a subject is %1 wide in %2"_qs
                              .arg(m_user->pages().front()->minimumSizeHint().width())
                              .arg(pagesPlace().viewport()->width());
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    // It scrolls: words typed on go where they went before, and nothing that it passes is chosen.
    void aWheelTakesNoKeyboardAndChoosesNothing()
    {
        QStringList complaints;
        for (int row = 0; row < pageCount(); ++row) {
            (void)show(row);
            for (QWidget* widget : m_user->window().findChildren<QWidget*>()) {
                const auto* box = qobject_cast<QComboBox*>(widget);
                const auto* number = qobject_cast<QSpinBox*>(widget);
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                    continue;
                const QWidget* typing = QApplication::focusWidget();
                const int chosen = box ? box->currentIndex() : number ? number->value() : 0;
                const QPointF middle(widget->rect().center());
                QWheelEvent notch(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                                  Qt::NoModifier, Qt::NoScrollPhase, false);
                QSpontaneKeyEvent::setSpontaneous(&notch); // as the system's are
                qApp->notify(widget, &notch);
                const int now = box ? box->currentIndex() : number ? number->value() : 0;
                if (QApplication::focusWidget() != typing || now != chosen)
                    complaints << u"%1: %2 “%3”"_qs.arg(
                        titleOf(row), QString::fromLatin1(widget->metaObject()->className()),
                        widget->accessibleName());
            }
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    // What can be done with it is found by the right mouse button, too.
    void everyRowOfATableHasAMenu()
    {
        int asked = 0;
        QStringList complaints;
        for (int row = 0; row < pageCount(); ++row) {
            for (TableView* table : show(row).findChildren<TableView*>()) {
                if (!isInSight(*table) || !table->isEnabled() || table->model()->rowCount() == 0)
                    continue;
                const QStringList offered = menuOf(*table);
                ++asked;
                if (offered.isEmpty())
                    complaints << u"%1: no menu on the rows of “%2”"_qs.arg(
                        titleOf(row), table->accessibleName());
            }
        }
        QApplication::setActiveWindow(&m_user->window());
        QVERIFY(asked > 8);
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    void everyListHasAButtonThatPrints()
    {
        int lists = 0;
        QStringList complaints;
        for (int row = 0; row < pageCount(); ++row) {
            Page& page = show(row);
            const QList<LedgerPage*> within = page.findChildren<LedgerPage*>();
            const bool isList =
                qobject_cast<LedgerPage*>(&page) ||
                std::any_of(within.begin(), within.end(),
                            [](const LedgerPage* list) { return list->isVisible(); });
            if (!isList)
                continue;
            ++lists;
            const QList<QAbstractButton*> buttons = page.findChildren<QAbstractButton*>();
            if (std::none_of(buttons.begin(), buttons.end(), [](const QAbstractButton* button) {
                    return button->isVisible() &&
                           (button->text() + button->toolTip()).contains(u"Ctrl+P)");
                }))
                complaints << titleOf(row);
        }
        QVERIFY(lists > 8);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    // However far the form below them is scrolled.
    void theOutcomeOfAVisitStaysInSight_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("step");
        QTest::newRow("1366 × 768") << QSize(1366, 722) << 1;
        QTest::newRow("1366 × 768 at 150 %") << QSize(910, 480) << 1;
        QTest::newRow("very large text") << QSize(1366, 722) << 3;
    }
    void theOutcomeOfAVisitStaysInSight()
    {
        QFETCH(const QSize, window);
        QFETCH(const int, step);
        const auto back = speak(u"zh_CN"_qs, window, step);
        m_user->workspace().begin(Task::EnterWalk, doors(3));
        (void)atRest();
        const auto* form = m_user->window().findChild<VisitForm*>();
        auto* area = qobject_cast<QScrollArea*>(form->parentWidget()->parentWidget());
        QVERIFY(area->verticalScrollBar()->maximum() > 0);
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        (void)atRest();
        const auto buttons = form->findChild<OutcomeBar*>()->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 4);
        for (const QPushButton* button : buttons)
            QVERIFY2(button->visibleRegion().boundingRect() == button->rect(),
                     qPrintable(button->text()));
        // What has the focus is not behind them.
        form->lastField()->setFocus();
        m_user->key(Qt::Key_Backtab);
        m_user->key(Qt::Key_Backtab);
        m_user->key(Qt::Key_Backtab);
        m_user->key(Qt::Key_Backtab);
        m_user->key(Qt::Key_Backtab);
        m_user->key(Qt::Key_Backtab);
        const QWidget& focus = *m_user->focus();
        QVERIFY(form->isAncestorOf(&focus));
        QVERIFY2(focus.visibleRegion().boundingRect().top() == 0, qPrintable(nameOf(focus)));
    }

    // Of a walk: one rings up before one goes.
    void thePhoneOfADoorIsWhole_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("language");
        QTest::newRow("1366 × 768") << QSize(1366, 722) << 1 << u"zh_CN"_qs;
        QTest::newRow("1366 × 768 at 150 %") << QSize(910, 480) << 1 << u"zh_CN"_qs;
        QTest::newRow("very large text") << QSize(1366, 722) << 3 << u"zh_CN"_qs;
        QTest::newRow("English") << QSize(1366, 722) << 1 << u"en"_qs;
    }
    void thePhoneOfADoorIsWhole()
    {
        QFETCH(const QSize, window);
        QFETCH(const int, step);
        QFETCH(const QString, language);
        const auto back = speak(language, window, step);
        QString longest;
        RowId door = 0;
        QString phone;
        Statement rows = m_user->registry().db().prepare(
            u"SELECT id, name, phone FROM subject WHERE kind = 'shop' AND block_id = ? AND "
            "phone <> '' AND deleted_at IS NULL"_qs);
        rows.bind(*m_user->workspace().block());
        while (rows.next()) {
            if (const QString name = rows.get<QString>(1); name.size() > longest.size()) {
                longest = name;
                door = rows.get<RowId>(0);
                phone = rows.get<QString>(2);
            }
        }
        QVERIFY(door != 0);
        m_user->workspace().begin(Task::EnterWalk, {door});
        (void)atRest();
        const auto* where = m_user->pages().front()->findChild<QLabel*>(u"where"_qs);
        QVERIFY(where && where->isVisible());
        const qsizetype end = where->text().indexOf(phone) + phone.size();
        QVERIFY2(end >= phone.size(), qPrintable(where->text()));
        const QString before =
            where->text().left(end) + (end < where->text().size() ? u" …"_qs : QString());
        QVERIFY2(where->fontMetrics().horizontalAdvance(before) <= where->width(),
                 qPrintable(u"%1 in %2"_qs.arg(before).arg(where->width())));
        QCOMPARE(where->visibleRegion().boundingRect(), where->rect());
    }

    // What is listed of a door, with Chinese commas.
    void noListInChineseHasALatinComma()
    {
        const auto back = speak(u"zh_CN"_qs, {1366, 722});
        const auto door = m_user->registry().db().one<RowId>(
            u"SELECT max(id) FROM subject WHERE preferred_mode <> '' AND preferred_time_id IS NOT "
            "NULL AND block_id = ? AND deleted_at IS NULL"_qs,
            *m_user->workspace().block());
        QVERIFY(door != 0);
        static const QRegularExpression latin(u"[\\x{4e00}-\\x{9fff}], ?[\\x{4e00}-\\x{9fff}]"_qs);
        QStringList complaints;
        const auto look = [&] {
            (void)atRest();
            for (const auto* label : m_user->pages().front()->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(latin))
                    complaints << label->text();
            }
        };
        m_user->workspace().begin(Task::EnterVisit, {door});
        look();
        m_user->workspace().goTo({"subject", door});
        look();
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    // Without scrolling: what is typed at nearly every door.
    void whatIsFilledInAtADoorIsInSight_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("1366 × 768") << QSize(1366, 722) << QStringList{u"outcome"_qs, u"said"_qs};
        QTest::newRow("1366 × 768 at 150 %") << QSize(910, 480) << QStringList{u"outcome"_qs};
    }
    void whatIsFilledInAtADoorIsInSight()
    {
        QFETCH(const QSize, window);
        QFETCH(const QStringList, fields);
        const auto back = speak(u"zh_CN"_qs, window);
        m_user->workspace().begin(Task::EnterWalk, doors(3));
        (void)atRest();
        const auto* form = m_user->window().findChild<VisitForm*>();
        const QWidget* place = form->parentWidget();
        for (const QString& name : fields) {
            const auto* field = form->findChild<QWidget*>(name);
            QVERIFY2(field, qPrintable(name));
            const QRect there(field->mapTo(place, QPoint()), field->size());
            QVERIFY2(
                place->rect().contains(there),
                qPrintable(
                    u"%1 ends at %2 of %3"_qs.arg(name).arg(there.bottom()).arg(place->height())));
        }
        // The words begin in a low window, too: what is found at a door takes one line.
        const auto* said = form->findChild<QWidget*>(u"said"_qs);
        QVERIFY(said->mapTo(place, QPoint()).y() < place->height());
        const QWidget* second = form->findChild<OutcomeBar*>()->secondRow();
        const auto middle = [second](const QWidget* part) {
            return part->mapTo(second, part->rect().center()).y();
        };
        for (const auto* button : second->findChildren<QPushButton*>())
            QVERIFY2(std::abs(middle(button) - middle(second->findChild<QCheckBox*>())) <
                         fieldHeight() / 2,
                     qPrintable(button->text()));
    }

    void itHasOneTitleWhereTheOthersHaveIt_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<QString>("language");
        QTest::newRow("1366 × 768") << QSize(1366, 722) << u"zh_CN"_qs;
        QTest::newRow("1366 × 768 at 150 %") << QSize(910, 480) << u"zh_CN"_qs;
        QTest::newRow("English") << QSize(1366, 722) << u"en"_qs;
    }
    void itHasOneTitleWhereTheOthersHaveIt()
    {
        QFETCH(const QSize, window);
        QFETCH(const QString, language);
        const auto back = speak(language, window);
        QStringList complaints;
        QPoint place;
        for (int row = 0; row < pageCount(); ++row) {
            QList<const QLabel*> titles;
            for (const auto* label : show(row).findChildren<QLabel*>(u"pageTitle"_qs)) {
                if (label->isVisible())
                    titles << label;
            }
            if (titles.size() != 1) {
                complaints << u"%1 has %2 titles"_qs.arg(titleOf(row)).arg(titles.size());
                continue;
            }
            const QLabel& title = *titles.constFirst();
            const QPoint there = title.mapTo(&m_user->window(), QPoint(0, title.height() / 2));
            if (row == 0)
                place = there;
            if (title.text() != titleOf(row))
                complaints << u"%1 is called “%2” on its page"_qs.arg(titleOf(row), title.text());
            if (title.font() != fontOf(TextKind::Title))
                complaints << u"%1: its title has type of its own"_qs.arg(titleOf(row));
            if ((there - place).manhattanLength() > 1) // the lines are whole points
                complaints << u"%1: its title is at %2, %3, not %4, %5"_qs.arg(titleOf(row))
                                  .arg(there.x())
                                  .arg(there.y())
                                  .arg(place.x())
                                  .arg(place.y());
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    void oneActOfItIsFilled_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("least");
        for (int row = 0; row < pageCount(); ++row) {
            m_user->pages().showPage(row);
            const QByteArray name = m_user->pages().front()->metaObject()->className();
            // Perhaps nobody is chosen whose visit could be saved; the rest is only looked at.
            const bool looks = name.endsWith("VisitPage") || name.endsWith("WaitsPage") ||
                               name.endsWith("PartyPage");
            QTest::newRow(name.constData()) << titleOf(row) << (looks ? 0 : 1);
        }
    }
    void oneActOfItIsFilled()
    {
        QFETCH(const QString, page);
        QFETCH(const int, least);
        QStringList acts;
        for (int row = 0; row < pageCount(); ++row) {
            if (titleOf(row) != page)
                continue;
            for (const auto* button : show(row).findChildren<QAbstractButton*>()) {
                if (button->isVisible() && button->isEnabled() && isPrimary(button))
                    acts << button->text();
            }
        }
        QVERIFY2(acts.size() <= 1 && acts.size() >= least,
                 qPrintable(u"filled: "_qs + acts.join(u", "_qs)));
    }

    void itScrollsInTwoPlacesAtMost()
    {
        const auto back = speak(u"zh_CN"_qs, QSize(1366, 722));
        QStringList complaints;
        for (int row = 0; row < pageCount(); ++row) {
            const QList<const QAbstractScrollArea*> areas = scrollingIn(show(row));
            QStringList names;
            for (const QAbstractScrollArea* area : areas) {
                names << QString::fromLatin1(area->metaObject()->className()) + u' ' +
                             area->accessibleName();
                for (const QAbstractScrollArea* outer : areas) {
                    if (outer != area && outer->isAncestorOf(area))
                        complaints << u"%1: %2 scrolls within another"_qs.arg(titleOf(row),
                                                                              names.constLast());
                }
            }
            if (areas.size() > 2)
                complaints << u"%1: %2"_qs.arg(titleOf(row), names.join(u", "_qs));
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    void noWordOfItIsClipped_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<QString>("language");
        QTest::newRow("1366 × 768") << QSize(1366, 722) << u"zh_CN"_qs;
        QTest::newRow("1920 × 1080") << QSize(1920, 1034) << u"zh_CN"_qs;
        QTest::newRow("English") << QSize(1366, 722) << u"en"_qs;
    }
    void noWordOfItIsClipped()
    {
        QFETCH(const QSize, window);
        QFETCH(const QString, language);
        const auto back = speak(language, window);
        QStringList complaints;
        for (int row = 0; row < pageCount(); ++row) {
            for (const QString& words : clippedWords(show(row)))
                complaints << titleOf(row) + u": "_qs + words;
        }
        m_user->workspace().goTo({"subject", doors(1).constFirst()});
        (void)atRest();
        for (const QString& words : clippedWords(*m_user->pages().front()))
            complaints << u"a subject: "_qs + words;
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    // In the window as it is at first.
    void noWordOfTodayOrOfASubjectIsClipped_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Chinese") << u"zh_CN"_qs;
        QTest::newRow("English") << u"en"_qs;
    }
    void noWordOfTodayOrOfASubjectIsClipped()
    {
        QFETCH(const QString, language);
        const auto back = speak(language, {1280, 720});
        QStringList complaints = clippedWords(show(0));
        m_user->workspace().goTo({"subject", doors(1).constFirst()});
        (void)atRest();
        complaints << clippedWords(*m_user->pages().front());
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    // Its words and the air beside them, in any window: what does not fit gives way as a whole.
    void noHeadingOfATableIsClipped_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("language");
        for (const char* language : {"zh_CN", "en"}) {
            const QString words = QString::fromLatin1(language);
            QTest::addRow("1366 × 768, %s", language) << QSize(1366, 722) << 1 << words;
            QTest::addRow("150 %%, %s", language) << QSize(910, 480) << 1 << words;
            QTest::addRow("very large text, %s", language) << QSize(1366, 722) << 3 << words;
        }
    }
    void noHeadingOfATableIsClipped()
    {
        QFETCH(const QSize, window);
        QFETCH(const int, step);
        QFETCH(const QString, language);
        const auto back = speak(language, window, step);
        QStringList complaints;
        for (int row = 0; row < pageCount(); ++row) {
            for (const auto* table : show(row).findChildren<TableView*>()) {
                const QHeaderView& heading = *table->horizontalHeader();
                const int margins = 2 * heading.style()->pixelMetric(QStyle::PM_HeaderMargin);
                for (int column = 0; isInSight(heading) && column < heading.count(); ++column) {
                    const QString words =
                        table->model()->headerData(column, Qt::Horizontal).toString();
                    const int wide = widthOf(words, fontOf(TextKind::Small)) + margins;
                    if (!words.isEmpty() && !table->isColumnHidden(column) &&
                        wide > table->columnWidth(column))
                        complaints << u"%1: “%2” is %3 wide in %4"_qs.arg(titleOf(row), words)
                                          .arg(wide)
                                          .arg(table->columnWidth(column));
                }
            }
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    // Why one goes there, how late it is, what it was before: no other column stands in its place.
    void whatDecidesIsInSight_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("step");
        QTest::newRow("1366 × 768 at 150 %") << QSize(910, 480) << 1;
        QTest::newRow("very large text") << QSize(1366, 722) << 3;
    }
    void whatDecidesIsInSight()
    {
        QFETCH(const QSize, window);
        QFETCH(const int, step);
        const auto back = speak(u"zh_CN"_qs, window, step);
        const QHash<QString, QStringList> wanted{{u"今日"_qs, {u"名称"_qs, u"为什么"_qs}},
                                                 {u"需求"_qs, {u"需求内容"_qs, u"办理期限"_qs}}};
        const QStringList inColumns{u"服务增能包"_qs, u"志愿服务"_qs};
        int looked = 0;
        QStringList complaints;
        for (int row = 0; row < pageCount(); ++row) {
            const QString title = titleOf(row);
            Page& page = show(row);
            for (const auto* table : page.findChildren<TableView*>()) {
                if (!table->isVisible() || qobject_cast<const FiguresTable*>(table))
                    continue;
                QStringList headings;
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    if (!table->isColumnHidden(column))
                        headings << table->model()->headerData(column, Qt::Horizontal).toString();
                }
                if (inColumns.contains(title) && headings.size() < 2)
                    complaints << title + u" shows "_qs + headings.join(u' ');
                if (!wanted.contains(title) || table->horizontalHeader()->isHidden())
                    continue; // bars
                ++looked;
                for (const QString& heading : wanted.value(title)) {
                    if (!headings.contains(heading))
                        complaints << title + u": no “"_qs + heading + u"” among "_qs +
                                          headings.join(u' ');
                }
            }
            for (const auto* table : page.findChildren<FiguresTable*>()) {
                ++looked;
                if (table->isColumnHidden(FiguresModel::LastMonth))
                    complaints << title + u": nothing of the month before"_qs;
            }
            for (const auto* tree : page.findChildren<QTreeView*>()) {
                if (isInSight(*tree) && title == u"联系卡" &&
                    tree->horizontalScrollBar()->maximum() > 0)
                    complaints << title + u": “"_qs + tree->accessibleName() +
                                      u"” scrolls sideways"_qs;
            }
        }
        QVERIFY2(looked >= 3, qPrintable(QString::number(looked)));
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }

    void theNeedsCarryTheSameKeysInBothLanguages()
    {
        static const QRegularExpression key(u"Ctrl|Alt|Insert"_qs);
        QList<int> withKeys;
        for (const auto& [language, name] :
             {std::pair{u"zh_CN"_qs, u"需求"_qs}, std::pair{u"en"_qs, u"Needs"_qs}}) {
            const auto back = speak(language, {1366, 722});
            for (int row = 0; row < pageCount(); ++row) {
                if (titleOf(row) != name)
                    continue;
                withKeys << 0;
                for (const auto* button : show(row).findChildren<QAbstractButton*>())
                    withKeys.last() += button->isVisible() && button->text().contains(key) ? 1 : 0;
            }
        }
        QCOMPARE(withKeys.size(), 2);
        QCOMPARE(withKeys.at(0), withKeys.at(1));
    }

    void aSheetIsWholeInAWindow()
    {
        const auto back = speak(u"zh_CN"_qs, {1366, 722});
        m_user->workspace().begin(Task::EnterSheet, doors(3));
        (void)atRest();
        const auto* table = m_user->pages().front()->findChild<TableView*>();
        QVERIFY(table && table->isVisible() && table->model()->rowCount() > 0);
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void todaySaysHowManyDoorsThereAreBesides()
    {
        const auto back = speak(u"zh_CN"_qs, {1366, 722});
        Page& today = show(0);
        const auto* next = today.findChild<TableView*>();
        const auto* others = today.findChild<QLabel*>(u"others"_qs);
        QVERIFY(next && others);
        QTRY_VERIFY(next->model()->rowCount() > 0);
        const int due = today.findChild<FigureTile*>()->figure().toInt();
        const int besides = due - next->model()->rowCount();
        QCOMPARE(others->text(), besides > 0 ? u"还有 %1 户"_qs.arg(besides) : QString());
    }

    void nobodysPastIsNotOffered()
    {
        WindowDesk user([](TestRegister&) {});
        user.window().resize(910, 480);
        user.pages().showPage(2);
        (void)atRest();
        int buttons = 0;
        for (const auto* button : user.pages().front()->findChildren<QToolButton*>()) {
            if (button->text() != u"Before you ring")
                continue;
            ++buttons;
            QVERIFY(!button->isEnabled());
        }
        QCOMPARE(buttons, 1);
    }

    void theFiltersOfATimelineLeaveItsHeadingWhole()
    {
        const auto back = speak(u"zh_CN"_qs, {910, 480});
        m_user->workspace().goTo({"subject", doors(1).constFirst()});
        (void)atRest();
        const auto* list = m_user->pages().front()->findChild<QListView*>(u"timeline"_qs);
        QVERIFY(list);
        int buttons = 0;
        for (const auto* button : list->parentWidget()->findChildren<QToolButton*>()) {
            ++buttons;
            for (const auto* label : list->parentWidget()->findChildren<QLabel*>())
                QVERIFY2(!label->isVisible() || !label->geometry().intersects(button->geometry()),
                         qPrintable(button->text() + u" over "_qs + label->text()));
        }
        QVERIFY(buttons >= 4);
    }

    // No filter is to blame where there is nothing, and one button makes the first row.
    void anEmptyListSaysWhyAndWhatToDo()
    {
        WindowDesk user([](TestRegister&) {});
        QStringList complaints;
        const auto* pages = user.window().pages()->findChild<QListWidget*>();
        for (int row = 0; row < pages->count(); ++row) {
            user.pages().showPage(row);
            (void)atRest();
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
                for (const auto* button : list->findChildren<QPushButton*>()) {
                    if (button->isVisible() && button->isEnabled() &&
                        (button->text() == u"Delete" || button->text() == u"Edit (F2)"))
                        complaints << title + button->text() + u" of nothing"_qs;
                }
            }
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
    }
};

DOORSTEP_TEST(tst_EveryPage);
#include "tst_EveryPage.moc"
