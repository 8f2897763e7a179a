// SPDX-License-Identifier: GPL-3.0-or-later
// Of a ledger that was exported here every column is told: read, guessed, or left.
#include "tests/data/exchange/ImportLists.h"
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_ColumnsSaid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noColumnIsPassedOver_data()
    {
        QTest::addColumn<int>("kind");
        for (const Word<ImportKind>& word : wordsOf<ImportKind>())
            QTest::newRow(word.key) << static_cast<int>(word.value);
    }
    void noColumnIsPassedOver()
    {
        QFETCH(int, kind);
        const auto wanted = static_cast<ImportKind>(kind);
        QTemporaryDir folder;
        TestRegister test(folder);
        QStringList headings;
        QStringList values;
        for (const Column& column : findLedger(QLatin1String(keyOf(wanted)))->columns) {
            headings << column.title();
            values << u"1"_qs;
        }
        const QString path = listOf(folder, {headings.join(u'|'), values.join(u'|')});
        const TableOutline outline = outlineTable(path, wanted);
        const ColumnsSaid said = columnsSaid(outline, fieldTable(wanted),
                                             chooseColumns(test.registry(), outline, wanted));
        QStringList told;
        for (const QStringList& some :
             {said.taken, said.guessed, said.noPlace, said.identityNumbers, said.left}) {
            for (const QString& one : some)
                told << one.section(u" → "_qs, 0, 0);
        }
        QStringList missing;
        for (const QString& heading : std::as_const(headings)) {
            if (!told.contains(heading))
                missing << heading;
        }
        QCOMPARE(missing, QStringList());
    }
};

DOORSTEP_TEST(tst_ColumnsSaid);
#include "tst_ColumnsSaid.moc"
