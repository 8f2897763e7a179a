// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"
#include "ui/look/TableView.h"

#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QStandardPaths>

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
};

DOORSTEP_TEST(tst_TableView);
#include "tst_TableView.moc"
