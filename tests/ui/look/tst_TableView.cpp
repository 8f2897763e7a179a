// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "ui/look/TableView.h"
#include "ui/look/Theme.h"

#include <QHeaderView>
#include <QScopeGuard>
#include <QSettings>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QStyle>

using namespace doorstep;

namespace {

// Keys of one letter, as a table of the program would name its columns.
class Table
{
public:
    explicit Table(const QByteArray& letters, const QStringList& front = {})
        : m_model(0, static_cast<int>(letters.size())), m_view(u"letters"_qs)
    {
        m_view.setModel(&m_model);
        QList<TableColumn> columns;
        for (const char letter : letters) {
            m_keys << QByteArray(1, letter);
            columns.append({m_keys.constLast().constData(), 10, letter == 'f'}); // f: folded away
        }
        m_view.setColumns(columns, front);
    }

    int column(char key) const { return static_cast<int>(m_keys.indexOf(QByteArray(1, key))); }
    void widen(char key, int width) { m_view.setColumnWidth(column(key), width); }
    void fold(char key, bool folded) { m_view.setColumnHidden(column(key), folded); }
    void moveTo(char key, int place)
    {
        m_view.horizontalHeader()->moveSection(m_view.horizontalHeader()->visualIndex(column(key)),
                                               place);
    }
    int width(char key) const { return m_view.columnWidth(column(key)); }
    TableView& view() { return m_view; }
    QByteArray inSight() const
    {
        QByteArray letters;
        for (int place = 0; place < m_keys.size(); ++place) {
            const int column = m_view.horizontalHeader()->logicalIndex(place);
            if (!m_view.isColumnHidden(column))
                letters += m_keys.at(column);
        }
        return letters;
    }

private:
    QList<QByteArray> m_keys;
    QStandardItemModel m_model;
    TableView m_view;
};

} // namespace

// What somebody made of a table's columns, and what is left of it when the program has others.
class tst_TableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void columnsAreWhatTheirKeysSay_data()
    {
        QTest::addColumn<QByteArray>("later"); // the program's columns
        QTest::addColumn<QByteArray>("inSight");
        // Before: abcdf of the program's, made to d, a, f, c by hand.
        QTest::newRow("the same") << QByteArray("abcdf") << QByteArray("dafc");
        QTest::newRow("one more in front") << QByteArray("xabcdf") << QByteArray("xdafc");
        QTest::newRow("one more in the middle") << QByteArray("abxcdf") << QByteArray("dafxc");
        QTest::newRow("one more behind") << QByteArray("abcdfx") << QByteArray("dafxc");
        QTest::newRow("one less") << QByteArray("bcdf") << QByteArray("dfc");
        QTest::newRow("another order") << QByteArray("fdcba") << QByteArray("dafc");
    }
    void columnsAreWhatTheirKeysSay()
    {
        QFETCH(QByteArray, later);
        QFETCH(QByteArray, inSight);
        {
            Table table("abcdf");
            QCOMPARE(table.inSight(), QByteArray("abcd"));
            table.moveTo('d', 0);
            table.fold('f', false);
            table.moveTo('f', 2);
            table.fold('b', true);
            table.widen('d', 222);
            table.widen('f', 77);
            QCOMPARE(table.inSight(), QByteArray("dafc"));
        }
        const Table table(later);
        QCOMPARE(table.inSight(), inSight);
        QCOMPARE(table.width('d'), 222);
        QCOMPARE(table.width('f'), 77);
    }

    void whatIsNotThereForAWhileComesBackAsItWas()
    {
        {
            Table table("abcd");
            table.fold('c', true);
            table.widen('b', 155);
            table.moveTo('b', 0);
        }
        {
            Table table("ad"); // without b and c
            table.widen('a', 99);
        }
        const Table table("abcd");
        QCOMPARE(table.inSight(), QByteArray("bad"));
        QCOMPARE(table.width('b'), 155);
        QCOMPARE(table.width('a'), 99);
    }

    void theProgramsFrontHoldsUntilSomebodyMovesAColumn()
    {
        {
            Table table("abcd", {u"c"_qs, u"d"_qs});
            QCOMPARE(table.inSight(), QByteArray("cdab"));
            table.moveTo('a', 0);
        }
        const Table table("abcd", {u"c"_qs, u"d"_qs});
        QCOMPARE(table.inSight(), QByteArray("acdb"));
    }

    void theColumnItIsSortedByIsKnownByItsKey()
    {
        {
            Table table("abcd");
            table.view().sortByColumn(table.column('c'), Qt::DescendingOrder);
            table.widen('a', 99);
        }
        Table table("xabcd");
        const QHeaderView* header = table.view().horizontalHeader();
        QCOMPARE(header->sortIndicatorSection(), table.column('c'));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    }

    // The last fills what room is left, also when another is made wider: it has no width of its
    // own.
    void theLastColumnsRoomIsNotItsWidth()
    {
        {
            Table table("abc");
            table.view().resize(900, 200);
            table.view().show();
            QVERIFY(QTest::qWaitForWindowExposed(&table.view()));
            const int before = table.width('c');
            table.widen('a', table.width('a') + 60);
            QCOMPARE(table.width('c'), before - 60);
        }
        for (const QString& line : QSettings().value(u"columns/letters"_qs).toStringList()) {
            if (line.startsWith(u"c:"_qs))
                QVERIFY2(line.section(u':', 1).toInt() < 300, qPrintable(line));
        }
    }

    void aFoldedColumnKeepsItsWidth()
    {
        {
            Table table("abcd");
            table.widen('b', 155);
            table.fold('b', true);
            table.widen('a', 99);
        }
        Table table("abcd");
        table.fold('b', false);
        QCOMPARE(table.width('b'), 155);
    }

    // In any language, at any size of text: the words of a heading are longer than its cells.
    void aHeadingIsWhole_data()
    {
        QTest::addColumn<QStringList>("headings");
        QTest::addColumn<int>("before"); // the size of text when the table is made
        QTest::addColumn<int>("after");
        const QStringList english{u"Applied for membership on"_qs, u"Found in the role of"_qs,
                                  u"Per cent of the group's needs"_qs, u"Note"_qs};
        const QStringList chinese{u"递交入党申请日期"_qs, u"统一社会信用代码"_qs,
                                  u"其中走访对象（人次）"_qs, u"备注"_qs};
        for (const int before : {0, 1, 3}) {
            for (const int after : {0, 1, 3}) {
                QTest::addRow("English, %d to %d", before, after) << english << before << after;
                QTest::addRow("Chinese, %d to %d", before, after) << chinese << before << after;
            }
        }
    }
    void aHeadingIsWhole()
    {
        QFETCH(QStringList, headings);
        QFETCH(int, before);
        QFETCH(int, after);
        const auto back = qScopeGuard([] { Theme::instance().setTextStep(1); });
        Theme::instance().setTextStep(before);
        QStandardItemModel model(0, static_cast<int>(headings.size()));
        model.setHorizontalHeaderLabels(headings);
        TableView view(u"headings"_qs);
        view.setModel(&model);
        view.setColumns({{"a", 4}, {"b", 4}, {"c", 4}, {"d", 4}});
        view.resize(1600, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        Theme::instance().setTextStep(after);
        const int margins = 2 * view.style()->pixelMetric(QStyle::PM_HeaderMargin);
        for (int column = 0; column < headings.size(); ++column) {
            const int wide =
                QFontMetrics(fontOf(TextKind::Small)).horizontalAdvance(headings.at(column));
            QTRY_VERIFY2(view.columnWidth(column) >= wide + margins,
                         qPrintable(headings.at(column)));
        }
    }

    // What was remembered in one language is no width of another's.
    void onlyChosenWidthsAreRemembered()
    {
        QStandardItemModel model(0, 3);
        int chosen = 0;
        {
            model.setHorizontalHeaderLabels({u"名"_qs, u"类"_qs, u"注"_qs});
            TableView view(u"languages"_qs);
            view.setModel(&model);
            view.setColumns({{"a", 4}, {"b", 4}, {"c", 4}});
            chosen = view.columnWidth(0) + 31;
            view.setColumnWidth(0, chosen);
        }
        model.setHorizontalHeaderLabels({u"Name"_qs, u"Applied for membership on"_qs, u"Note"_qs});
        TableView view(u"languages"_qs);
        view.setModel(&model);
        view.setColumns({{"a", 4}, {"b", 4}, {"c", 4}});
        QCOMPARE(view.columnWidth(0), chosen);
        QVERIFY(view.columnWidth(1) >= headingWidth(u"Applied for membership on"_qs));
    }

    // Qt would leave it what the others have left.
    void theLastHeadingIsWholeWhereThereIsNoRoom()
    {
        const QString last = u"Per cent of the group's needs"_qs;
        QStandardItemModel model(0, 3);
        model.setHorizontalHeaderLabels({u"Group"_qs, u"Aspect"_qs, last});
        TableView view(u"narrow"_qs);
        view.setModel(&model);
        view.setColumns({{"a", 10}, {"b", 10}, {"c", 4}});
        view.resize(view.columnWidth(0) + view.columnWidth(1) + 80, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(view.columnWidth(2) >= headingWidth(last));
        view.resize(1200, 200);
        QTRY_COMPARE(view.columnWidth(0) + view.columnWidth(1) + view.columnWidth(2),
                     view.viewport()->width());
    }

    // Who a row is about is read before what else is known of them.
    void othersGiveWayBeforeTheNameIsClipped()
    {
        QStandardItemModel model(0, 3);
        model.setHorizontalHeaderLabels({u"Name"_qs, u"Trade"_qs, u"Phone"_qs});
        TableView view(u"names"_qs);
        view.setModel(&model);
        view.setColumns({{"a", 30, false, 24}, {"b", 10}, {"c", 10}});
        view.horizontalHeader()->setStretchLastSection(false);
        view.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        view.setGivingWay();
        const int name = 24 * view.fontMetrics().horizontalAdvance(u'0');
        view.resize(name + view.columnWidth(1) + 60, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(view.isColumnHidden(2));
        QVERIFY(!view.isColumnHidden(1));
        QVERIFY(view.columnWidth(0) >= name);
    }
};

DOORSTEP_TEST(tst_TableView);
#include "tst_TableView.moc"
