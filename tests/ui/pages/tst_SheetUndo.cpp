// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a sheet are in the register or in the sheet, whichever way one goes.
#include "data/records/visits/Visit.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/shell/NoticeStrip.h"

using namespace doorstep;
using namespace doorstep::test;

class tst_SheetUndo : public QObject
{
    Q_OBJECT

    std::unique_ptr<VisitDesk> m_desk;

    SheetPage& page() { return *m_desk->window().findChild<SheetPage*>(); }
    TableView& table() { return *page().findChild<TableView*>(); }
    // "张记面馆 Met 灯坏了" of each row that is filled in.
    QStringList rows()
    {
        QStringList filled;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            const auto cell = [&](int column) {
                return table().model()->index(row, column).data().toString();
            };
            if (!cell(SheetModel::OutcomeColumn).isEmpty())
                filled << cell(SheetModel::NameColumn) + u' ' + cell(SheetModel::OutcomeColumn) +
                              u' ' + cell(SheetModel::SaidColumn);
        }
        return filled;
    }
    void type(int row, const QString& outcome, const QString& said)
    {
        table().model()->setData(table().model()->index(row, SheetModel::OutcomeColumn), outcome);
        table().model()->setData(table().model()->index(row, SheetModel::SaidColumn), said);
    }
    void key(Qt::Key key) { m_desk->user().key(key, Qt::ControlModifier); }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<VisitDesk>(
            QStringList{u"张记面馆"_qs, u"李记药房"_qs, u"永和豆浆"_qs});
        m_desk->workspace().begin(Task::EnterSheet,
                                  {m_desk->shop(0), m_desk->shop(1), m_desk->shop(2)});
        type(0, u"1"_qs, u"灯坏了"_qs);
        type(2, u"2"_qs, u"门关着"_qs);
        key(Qt::Key_Return);
        QCOMPARE(m_desk->visits(), (QStringList{u"张记面馆: 灯坏了"_qs, u"永和豆浆: 门关着"_qs}));
        QCOMPARE(rows(), QStringList());
    }
    void cleanup() { m_desk.reset(); }

    void whatIsUndoneIsInTheSheetAgain()
    {
        key(Qt::Key_Z);
        QCOMPARE(m_desk->visits(), QStringList());
        const QStringList typed{u"张记面馆 Met 灯坏了"_qs, u"永和豆浆 Absent 门关着"_qs};
        QCOMPARE(rows(), typed);
        QCOMPARE(table().model()->rowCount(), 3); // in the order of the paper
        QCOMPARE(table().model()->index(1, SheetModel::NameColumn).data().toString(),
                 u"李记药房"_qs);
        key(Qt::Key_Y); // and done again it is there no more
        QCOMPARE(m_desk->visits().size(), 2);
        QCOMPARE(rows(), QStringList());
        key(Qt::Key_Z);
        QCOMPARE(rows(), typed);
        type(0, u"1"_qs, u"灯修好了"_qs);
        key(Qt::Key_Return);
        QCOMPARE(m_desk->visits(), (QStringList{u"张记面馆: 灯修好了"_qs, u"永和豆浆: 门关着"_qs}));
    }

    void anotherSheetKeepsItsRows()
    {
        type(0, u"3"_qs, u"药房的话"_qs);
        undoBatch(m_desk->registry(), nextUndo(m_desk->registry())->id);
        QCOMPARE(m_desk->visits(), QStringList());
        QCOMPARE(rows(), QStringList{u"李记药房 Refused 药房的话"_qs});
        auto* strip = m_desk->window().findChild<NoticeStrip*>();
        QVERIFY(strip->isVisible());
        for (auto* button : strip->findChildren<QPushButton*>()) {
            if (button->text().contains(u"Add its rows"))
                button->click();
        }
        QCOMPARE(rows(), (QStringList{u"张记面馆 Met 灯坏了"_qs, u"李记药房 Refused 药房的话"_qs,
                                      u"永和豆浆 Absent 门关着"_qs}));
    }

    // It was not undone: nobody wants it in the sheet again.
    void aVisitThatIsDeletedStaysAway()
    {
        const RowId visit = m_desk->registry().db().one<RowId>(u"SELECT min(id) FROM visit"_qs);
        {
            Change change(m_desk->registry(), u"Delete"_qs);
            VisitStore(m_desk->registry()).remove(change, visit);
            change.commit();
        }
        QCOMPARE(rows(), QStringList());
        m_desk->visitPage(); // an undo of something else
        m_desk->choose(u"李记药房"_qs);
        m_desk->user().keys("1");
        m_desk->save();
        undoBatch(m_desk->registry(), newestBatch(m_desk->registry().db()));
        QCOMPARE(rows(), QStringList());
    }
};

DOORSTEP_TEST(tst_SheetUndo);
#include "tst_SheetUndo.moc"
