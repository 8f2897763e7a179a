// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/forms/ColumnChoice.h"
#include "data/records/party/PartyFields.h"
#include "data/views/reports/LedgerExport.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "tests/ui/print/PdfTools.h"
#include "ui/look/TableView.h"
#include "ui/page/ColumnsDialog.h"
#include "ui/page/LedgerModel.h"
#include "ui/pages/ledgers/LedgersPage.h"
#include "ui/pages/subjects/SubjectList.h"
#include "ui/pages/venues/VenuesPage.h"
#include "ui/pages/visits/VisitsPage.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>

using namespace doorstep;
using namespace doorstep::test;

// A ledger as a page, by the example of the visits.
class tst_LedgerPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    VisitsPage* m_page = nullptr;

    LedgerModel& model() { return m_page->model(); }
    QString cell(int row, const char* column)
    {
        const int at = model().ledger().indexOf(QString::fromLatin1(column));
        return model().index(row, at).data().toString();
    }
    void narrowTo(const QString& text)
    {
        m_user->key(Qt::Key_F, Qt::ControlModifier);
        auto* filter = qobject_cast<QLineEdit*>(m_user->focus());
        filter->selectAll();
        m_user->words(text);
        QTRY_VERIFY(model().query().text == filter->text() && !model().isReading());
    }

    // The list of shops as the next one who starts the program meets it.
    std::unique_ptr<SubjectList> shops(Party party)
    {
        setPartyShown(m_user->registry(), party == Party::Shown);
        return std::make_unique<SubjectList>(m_user->window().pages()->workspace(),
                                             SubjectKind::Shop, nullptr);
    }
    static int columnOf(const SubjectList& list, const char* key)
    {
        return list.model().ledger().indexOf(QString::fromLatin1(key));
    }
    static QStringList inFront(const SubjectList& list, int columns)
    {
        QStringList keys;
        for (int visual = 0; keys.size() < columns; ++visual) {
            const int column = list.table().horizontalHeader()->logicalIndex(visual);
            if (!list.table().isColumnHidden(column))
                keys << QString::fromLatin1(
                    list.model().ledger().columns[static_cast<size_t>(column)].key);
        }
        return keys;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_user =
            std::make_unique<WindowDesk>(DemoOptions{300, 80, 2500, 8, QDate(2026, 10, 31), 3});
        m_page = m_user->window().pages()->open<VisitsPage>();
        QTRY_VERIFY(!model().isReading() && model().rowCount() > 20);
        m_page->activate();
    }
    void cleanupTestCase() { m_user.reset(); }

    void nothingIsReadBeforeItIsAskedForRows()
    {
        LedgerModel visits(m_user->window().pages()->registry(), u"visits"_qs);
        QSignalSpy reading(&visits, &LedgerModel::readingStarted);
        visits.sort(0, Qt::DescendingOrder);
        QCOMPARE(reading.size(), 0);
        visits.setQuery(visits.query());
        QTRY_VERIFY(visits.rowCount() > 0);
        QCOMPARE(reading.size(), 1);
    }

    void theFirstRowIsChosenThoughItComesLater()
    {
        auto* venues = m_user->window().pages()->open<VenuesPage>();
        QTRY_COMPARE(venues->selectedIds().size(), 1);
        QCOMPARE(venues->table().selectedRows(), QList<int>{0});
        QCOMPARE(m_user->window().pages()->open<VisitsPage>(), m_page);
    }

    void theNewestVisitStandsFirst()
    {
        for (int row = 1; row < model().rowCount(); ++row)
            QVERIFY(cell(row, "at") <= cell(row - 1, "at"));
    }

    void theFilterLeavesTheRowsThatHoldItsText()
    {
        const int all = model().rowCount();
        const QString name = cell(0, "subject_id");
        narrowTo(name);
        QVERIFY(model().rowCount() > 0 && model().rowCount() < all);
        for (int row = 0; row < model().rowCount(); ++row) {
            QString words;
            for (int column = 0; column < model().columnCount(); ++column)
                words += model().index(row, column).data().toString();
            QVERIFY2(words.contains(name), qPrintable(words));
        }
    }

    void whatIsFilteredIsWhatIsExported()
    {
        narrowTo(cell(0, "subject_id"));
        const QString target = m_user->filePath(u"visits.csv"_qs);
        m_page->exportTo(target);
        QTRY_VERIFY(QFile::exists(target));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_qs);
        QCOMPARE(lines.size() - 2, model().rowCount()); // the heading, and nothing after the last
    }

    // By the menu of a row, as a PDF where there is no printer.
    void whatIsInSightIsPrinted()
    {
        DOORSTEP_NEEDS(hasPdfTools(), "poppler-utils");
        narrowTo(cell(0, "subject_id"));
        const int said = model().ledger().indexOf(u"said"_qs);
        const QString heading =
            model().headerData(said, Qt::Horizontal, Qt::DisplayRole).toString();
        m_page->table().setColumnHidden(said, false);
        const QString target = m_user->filePath(u"rows.pdf"_qs);
        QTimer answering;
        connect(&answering, &QTimer::timeout, this, [&] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                for (QAction* action : menu->actions()) {
                    if (action->text() == u"Print these rows…") {
                        action->trigger();
                        menu->close();
                        return;
                    }
                }
            }
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs);
                name->setText(target);
                QTest::keyClick(name, Qt::Key_Return);
            }
        });
        answering.start(20);
        const auto print = [&] {
            QFile::remove(target);
            Q_EMIT m_page->table().customContextMenuRequested(QPoint(20, 10));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target) && !QApplication::activeModalWidget(),
                                     15000);
        };
        print();
        QString text = pdfText(target);
        QVERIFY2(text.contains(u"%1row"_qs.arg(model().rowCount())), qPrintable(text));
        QVERIFY2(text.contains(heading.simplified().remove(u' ')), qPrintable(text));
        QVERIFY2(text.contains(u"Only:"), qPrintable(text));
        m_page->table().setColumnHidden(said, true);
        print();
        text = pdfText(target);
        QVERIFY2(!text.contains(heading.simplified().remove(u' ')), qPrintable(text));
        m_page->table().setColumnHidden(said, false);
    }

    // Hidden columns and order, the words typed above and the sort, under a name; then by the name.
    void theColumnsInSightAreKeptAndExported()
    {
        narrowTo(cell(0, "subject_id"));
        const int rows = model().rowCount();
        auto* header = m_page->table().horizontalHeader();
        const int mode = model().ledger().indexOf(u"mode"_qs);
        header->moveSection(header->visualIndex(mode), 0);
        m_page->table().sortByColumn(model().ledger().indexOf(u"at"_qs), Qt::AscendingOrder);
        QTRY_VERIFY(!model().isReading());
        bool met = false;
        QTimer::singleShot(200, this, [&] {
            auto* dialog = qobject_cast<ColumnsDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            met = true;
            auto* table = dialog->findChild<TableView*>();
            table->model()->setData(table->model()->index(0, 1), u"怎么走访"_qs);
            QTest::keyClicks(dialog->findChild<QLineEdit*>(), u"weekly"_qs);
            QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        m_page->askForColumns();
        QVERIFY(met);
        m_user->window().activateWindow();
        QTRY_VERIFY(m_user->window().isActiveWindow());
        const auto kept = ColumnChoiceStore(m_user->registry()).byName(u"weekly"_qs);
        QVERIFY(kept && kept->masked);
        const ChosenColumns chosen = readChosenColumns(kept->columns);
        QCOMPARE(chosen.columns.first(), (ChosenColumn{u"mode"_qs, u"怎么走访"_qs}));
        QCOMPARE(chosen.sortedBy, u"at"_qs);
        QCOMPARE(chosen.text, model().query().text);
        const QString target = m_user->filePath(u"weekly.csv"_qs);
        QCOMPARE(exportChosen(m_user->registry().db(), chosen, {}, Masking::Masked, target).rows,
                 rows);
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll().mid(3)).startsWith(u"怎么走访,"));
        m_user->undo();
        QVERIFY(!ColumnChoiceStore(m_user->registry()).byName(u"weekly"_qs));
        m_page->table().sortByColumn(model().ledger().indexOf(u"at"_qs), Qt::DescendingOrder);
        QTRY_VERIFY(!model().isReading());
    }

    void aDeletedVisitIsGoneAndComesBackWithUndo()
    {
        narrowTo({});
        const int all = model().rowCount();
        m_page->table().setFocus();
        m_page->table().goTo(1);
        const RowId id = model().idAt(1);
        m_user->key(Qt::Key_Delete);
        QTRY_COMPARE(model().rowCount(), all - 1);
        QCOMPARE(model().rowOf(id), -1);
        m_user->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(model().rowCount(), all);
        QCOMPARE(model().idAt(1), id);
    }

    void columnsAreRememberedWhateverElseIsShown_data()
    {
        QTest::addColumn<Party>("changed");
        QTest::addColumn<Party>("seen");
        QTest::newRow("all columns") << Party::Shown << Party::Shown;
        QTest::newRow("without Party building") << Party::Hidden << Party::Hidden;
        QTest::newRow("fewer than before") << Party::Shown << Party::Hidden;
        QTest::newRow("more than before") << Party::Hidden << Party::Shown;
    }
    void columnsAreRememberedWhateverElseIsShown()
    {
        QFETCH(Party, changed);
        QFETCH(Party, seen);
        QSettings().remove(u"columns"_qs);
        {
            const auto list = shops(changed);
            QHeaderView* header = list->table().horizontalHeader();
            header->moveSection(header->visualIndex(columnOf(*list, "open_needs")), 0);
            header->moveSection(header->visualIndex(columnOf(*list, "name")), 1);
            list->table().setColumnHidden(columnOf(*list, "street_id"), true);
            list->table().setColumnWidth(columnOf(*list, "operator"), 222);
            list->table().setColumnWidth(columnOf(*list, "open_needs"), 133);
        }
        const auto list = shops(seen);
        QCOMPARE(inFront(*list, 3), QStringList({u"open_needs"_qs, u"name"_qs, u"status"_qs}));
        QVERIFY(list->table().isColumnHidden(columnOf(*list, "street_id")));
        QCOMPARE(list->table().columnWidth(columnOf(*list, "operator")), 222);
        QCOMPARE(list->table().columnWidth(columnOf(*list, "open_needs")), 133);
    }

    void columnsThatAreNotShownNowKeepTheirPlaceAndWidth()
    {
        QSettings().remove(u"columns"_qs);
        {
            const auto list = shops(Party::Shown);
            QHeaderView* header = list->table().horizontalHeader();
            header->moveSection(header->visualIndex(columnOf(*list, "party_org_id")), 0);
            list->table().setColumnHidden(columnOf(*list, "party_org_id"), false);
            list->table().setColumnWidth(columnOf(*list, "party_org_id"), 177);
        }
        {
            const auto list = shops(Party::Hidden);
            list->table().setColumnWidth(columnOf(*list, "status"), 166);
        }
        const auto list = shops(Party::Shown);
        QCOMPARE(inFront(*list, 2), QStringList({u"party_org_id"_qs, u"name"_qs}));
        QCOMPARE(list->table().columnWidth(columnOf(*list, "party_org_id")), 177);
        QCOMPARE(list->table().columnWidth(columnOf(*list, "status")), 166);
    }

    // Whatever else shows the same rows, and was opened before.
    void aLedgerBeginsWithWhatItTells_data()
    {
        QTest::addColumn<bool>("afterItsPage");
        QTest::newRow("opened first") << false;
        QTest::newRow("after the page of the visits") << true;
    }
    void aLedgerBeginsWithWhatItTells()
    {
        QFETCH(bool, afterItsPage);
        QSettings().remove(u"columns"_qs);
        Workspace& workspace = m_user->window().pages()->workspace();
        if (afterItsPage) {
            const VisitsPage page(workspace, nullptr);
            page.table().horizontalHeader()->moveSection(0, 3); // which is remembered
        }
        LedgersPage ledgers(workspace, nullptr);
        LedgerQuery query;
        query.ledger = findLedger(u"visits"_qs);
        ledgers.showRows(query, {});
        const auto pages = ledgers.findChildren<LedgerPage*>();
        const auto found = std::find_if(pages.begin(), pages.end(), [](const LedgerPage* each) {
            return QLatin1String(each->model().ledger().key) == QLatin1String("visits");
        });
        QVERIFY(found != pages.end());
        const QHeaderView* header = (*found)->table().horizontalHeader();
        QStringList keys;
        for (int visual = 0; visual < 4; ++visual)
            keys << QString::fromLatin1(
                (*found)
                    ->model()
                    .ledger()
                    .columns[static_cast<size_t>(header->logicalIndex(visual))]
                    .key);
        QCOMPARE(keys, QStringList({u"subject_id"_qs, u"outcome"_qs, u"said"_qs, u"at"_qs}));
        QCOMPARE((*found)->model().query().sortColumn,
                 (*found)->model().ledger().indexOf(u"at"_qs));
        QCOMPARE((*found)->model().query().sortOrder, Qt::DescendingOrder);
    }

    // What stands in a second line on the screen has columns on paper.
    void theAddressIsPrinted()
    {
        QSettings().remove(u"columns"_qs);
        const auto list = shops(Party::Shown);
        QStringList keys;
        for (const ChosenColumn& column : list->columnsOnPaper().columns)
            keys << column.key;
        QCOMPARE(keys.mid(0, 5),
                 QStringList({u"name"_qs, u"street_id"_qs, u"lane"_qs, u"number"_qs, u"room"_qs}));
        QVERIFY2(!list->columnsInSight().columns.contains(ChosenColumn{u"lane"_qs, {}}),
                 "as it stands on the screen");
    }

    void enterOpensWhatALineStandsFor_data()
    {
        QTest::addColumn<QString>("page");
        const auto row = [](const char* ledger, const char* page) {
            QTest::newRow(ledger) << QString::fromLatin1(page);
        };
        row("visits", "doorstep::VisitPage");
        row("shops", "doorstep::SubjectsPage");
        row("workers_visited", "doorstep::SubjectsPage");
        row("needs", "doorstep::NeedsPage");
        row("need_steps", "doorstep::NeedsPage");
        row("shared_problems", "doorstep::ProblemsPage");
        row("cards", "doorstep::SubjectsPage");
        row("wishes", "doorstep::WishesPage");
        row("activities", "doorstep::ActivitiesPage");
        row("volunteer_teams", "doorstep::VolunteersPage");
        row("volunteers", "doorstep::SubjectsPage");
        row("attendance", "doorstep::SubjectsPage");
        row("services", "doorstep::SubjectsPage");
        row("service_items", "doorstep::ServicesPage");
        row("venues", "doorstep::VenuesPage");
        row("service_packages", "doorstep::ServicesPage");
        row("group_pictures", "doorstep::NeedsPage");
        row("path", "doorstep::SubjectsPage");
        row("party_members", "doorstep::SubjectsPage");
        row("pairings", "doorstep::PartyPage");
        row("party_organisations", "doorstep::PartyPage");
    }
    void enterOpensWhatALineStandsFor()
    {
        QFETCH(QString, page);
        PageStack* pages = m_user->window().pages();
        LedgerQuery query;
        query.ledger = findLedger(QString::fromLatin1(QTest::currentDataTag()));
        auto* ledgers = pages->open<LedgersPage>();
        ledgers->showRows(query, {});
        auto* table = qobject_cast<TableView*>(m_user->focus());
        QVERIFY(table);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->begin(0);
        m_user->key(Qt::Key_Return);
        QTRY_COMPARE(QString::fromLatin1(pages->front()->metaObject()->className()), page);
    }
};

DOORSTEP_TEST(tst_LedgerPage);
#include "tst_LedgerPage.moc"
