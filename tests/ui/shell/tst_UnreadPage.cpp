// SPDX-License-Identifier: GPL-3.0-or-later
// A page that can't be read any more keeps no other page from hearing of a change.
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/lists/ListsPage.h"

#include <QMessageBox>

using namespace doorstep;
using namespace doorstep::test;

class tst_UnreadPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The cards can't be read any more: the list of blocks, made after their page, hears all the
    // same of a block's new name.
    void onePageKeepsNoOtherFromHearing()
    {
        WindowDesk desk([](TestRegister& made) { made.withShop(u"张记面馆"_qs); });
        desk.open<CardsPage>();
        auto& lists = desk.open<ListsPage>();
        lists.showList(u"blocks"_qs);
        letEventsPass();
        const auto shown = [&lists] {
            QStringList texts;
            for (const auto* view : lists.findChildren<TableView*>()) {
                for (int row = 0; view->isVisible() && row < view->model()->rowCount(); ++row)
                    texts << view->model()->index(row, 0).data().toString();
            }
            return texts.join(u'\n');
        };
        QVERIFY2(shown().contains(u"第四街区"), qPrintable(shown()));
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                box->close();
        });
        answering.start(10);
        Database& db = desk.registry().db();
        db.run(u"UPDATE block SET name = '第九街区'"_qs);
        db.run(u"ALTER TABLE contact_card RENAME TO gone"_qs);
        desk.registry().announce({u"block"_qs, u"contact_card"_qs});
        (void)atRest();
        db.run(u"ALTER TABLE gone RENAME TO contact_card"_qs);
        QVERIFY2(shown().contains(u"第九街区"), qPrintable(shown()));
    }
};

DOORSTEP_TEST(tst_UnreadPage);
#include "tst_UnreadPage.moc"
