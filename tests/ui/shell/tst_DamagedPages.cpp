// SPDX-License-Identifier: GPL-3.0-or-later
// Each page of the window is to read itself anew from a register that is damaged by now: that is
// said, and the page stays as it was.
#include "data/records/visitors/Visitor.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/lists/ListsPage.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTableView>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int rowsKept = 40;

// Where something was caught, as the log has it: "page doorstep::TodayPage", "workspace", ….
QStringList caughtIn;
QtMessageHandler logBefore = nullptr;

void noteWhereCaught(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (qstrcmp(context.category, "doorstep.caught") == 0)
        caughtIn << text.section(u": "_qs, 0, 0);
    else if (logBefore)
        logBefore(type, context, text);
}

QString cellsOf(const QAbstractItemModel& model, const QModelIndex& parent)
{
    QStringList lines;
    for (int row = 0; row < std::min(rowsKept, model.rowCount(parent)); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        lines << cells.join(u'|');
        if (model.hasChildren(model.index(row, 0, parent)))
            lines << cellsOf(model, model.index(row, 0, parent));
    }
    return lines.join(u'\n');
}

// What stands on it, each part by its name. What is said of the damage is told beside it.
QMap<QString, QString> partsOf(const QWidget& page)
{
    QMap<QString, QString> parts;
    int number = 0;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        ++number;
        if (!widget->isVisible())
            continue;
        QString text;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            text = label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            text = button->text();
        else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            text = line->text();
        else if (const auto* words = qobject_cast<const QPlainTextEdit*>(widget))
            text = words->toPlainText();
        else if (const auto* box = qobject_cast<const QComboBox*>(widget))
            text = box->currentText() + u" of "_qs + cellsOf(*box->model(), {});
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget);
                 view && view->model())
            text = cellsOf(*view->model(), {});
        else
            continue;
        if (!text.contains(u"could not be read"))
            parts.insert(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                             widget->objectName() + u' ' + widget->accessibleName() + u' ' +
                             QString::number(number),
                         text);
    }
    return parts;
}

// The register's file, its rows made illegible where it lies. By other processes: closing the file
// in this one would drop SQLite's locks on it.
class SpoiltRows
{
public:
    explicit SpoiltRows(WindowDesk& desk)
        : m_desk(desk), m_sound(desk.filePath(u"sound"_qs)), m_spoilt(desk.filePath(u"spoilt"_qs))
    {
        Database& db = desk.registry().db();
        (void)db.one<int>(u"PRAGMA wal_checkpoint(PASSIVE)"_qs);
        QList<qint64> pages;
        Statement leaves = db.prepare(
            u"SELECT pageno FROM dbstat WHERE pagetype = 'leaf' AND pageno > 1 AND name IN "
            "(SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%')"_qs);
        while (leaves.next())
            pages << leaves.get<qint64>(0);
        const auto pageSize = db.one<qint64>(u"PRAGMA page_size"_qs);
        copy(desk.path(), m_sound);
        copy(desk.path(), m_spoilt);
        QFile file(m_spoilt);
        if (!file.open(QIODevice::ReadWrite))
            qFatal("No damaged copy can be made.");
        for (const qint64 page : pages) {
            file.seek((page - 1) * pageSize);
            file.write(QByteArray(pageSize, '\x5a'));
        }
        file.close();
        copy(m_spoilt, desk.path());
        forget();
    }
    ~SpoiltRows()
    {
        copy(m_sound, m_desk.path());
        forget();
    }

private:
    static void copy(const QString& from, const QString& to)
    {
        if (QProcess::execute(u"dd"_qs, {u"if="_qs + from, u"of="_qs + to, u"conv=notrunc"_qs,
                                         u"bs=1M"_qs, u"status=none"_qs}) != 0)
            qFatal("The register can't be written over.");
    }
    void forget() { (void)m_desk.registry().db().one<int>(u"PRAGMA shrink_memory"_qs); }

    WindowDesk& m_desk;
    QString m_sound;
    QString m_spoilt;
};

} // namespace

class tst_DamagedPages : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_desk;
    QSet<QString> m_tables;

    // What is said meanwhile has been read.
    static void settle()
    {
        QVERIFY(QTest::qWaitFor([] { return atRest() && !QApplication::activeModalWidget(); }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        DemoOptions small;
        small.shops = 40;
        small.workers = 20;
        small.visits = 150;
        small.months = 3;
        small.until = today();
        m_desk = std::make_unique<WindowDesk>(small);
        Statement tables = m_desk->registry().db().prepare(
            u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"_qs);
        while (tables.next())
            m_tables << tables.get<QString>(0);
        logBefore = qInstallMessageHandler(noteWhereCaught);
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        qInstallMessageHandler(logBefore);
    }

    void eachPageStaysAsItWas_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<bool>("chosen"); // somebody to be worked on
        const auto* pages = m_desk->pages().findChild<QListWidget*>();
        for (int row = 0; row < pages->count(); ++row) {
            m_desk->pages().showPage(row);
            const QByteArray name = m_desk->pages().front()->metaObject()->className();
            QTest::newRow(name.constData()) << row << false;
            if (name.endsWith("::VisitPage") || name.endsWith("::SheetPage") ||
                name.endsWith("::SubjectsPage"))
                QTest::newRow((name + " of somebody").constData()) << row << true;
        }
    }
    void eachPageStaysAsItWas()
    {
        QFETCH(const int, page);
        QFETCH(const bool, chosen);
        Register& registry = m_desk->registry();
        if (chosen) {
            const auto shop = registry.db().one<RowId>(u"SELECT min(id) FROM subject"_qs);
            m_desk->pages().showPage(page);
            if (m_desk->pages().front()->inherits("doorstep::SubjectsPage"))
                m_desk->workspace().goTo({"subject", shop});
            else
                m_desk->workspace().begin(m_desk->pages().front()->inherits("doorstep::SheetPage")
                                              ? Task::EnterSheet
                                              : Task::EnterWalk,
                                          {shop});
        } else {
            m_desk->pages().showPage(page);
        }
        settle();
        Page& front = *m_desk->pages().front();
        const QMap<QString, QString> before = partsOf(front);

        QStringList said;
        QTimer answering; // and hearing: it goes with this row
        connect(&m_desk->workspace(), &Workspace::told, &answering,
                [&said](const QString& sentence) { said << sentence; });
        connect(&answering, &QTimer::timeout, &answering, [&said] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said << box->text();
                box->close();
            }
        });
        answering.start(10);
        caughtIn.clear();
        {
            const SpoiltRows spoilt(*m_desk);
            registry.announce(m_tables);
            settle();
            const QMap<QString, QString> after = partsOf(front);
            Q_EMIT m_desk->workspace().dayChanged();
            settle();
            front.repaint();
            m_desk->key(Qt::Key_Down);
            m_desk->key(Qt::Key_Tab);
            m_desk->pages().showPage(page == 0 ? 1 : 0);
            settle();
            m_desk->pages().showPage(page);
            settle();
            for (auto part = before.cbegin(); part != before.cend(); ++part)
                QVERIFY2(after.value(part.key(), part.value()) == part.value(),
                         qPrintable(part.key() + u"\nwas: "_qs + part.value().left(600) +
                                    u"\nis:  "_qs + after.value(part.key()).left(600)));
        }
        QVERIFY2(said.join(u'\n').contains(u"damaged"), qPrintable(said.join(u'\n')));
        for (const QString& place : std::as_const(caughtIn)) {
            static const QStringList doors{u"workspace"_qs,
                                           u"ledger"_qs,
                                           u"thread"_qs,
                                           u"draft"_qs,
                                           u"undo"_qs,
                                           u"thumbnail"_qs,
                                           u"the find index is behind"_qs};
            QVERIFY2(place.startsWith(u"page ") || doors.contains(place),
                     qPrintable(u"caught by nobody's door: "_qs + place));
        }
        registry.announce(m_tables);
        Q_EMIT m_desk->workspace().dayChanged();
        settle();
    }

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
                if (view->isVisible())
                    texts << cellsOf(*view->model(), {});
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

    // What its editor would need is read before it is there.
    void aCellThatCantBeReadStaysShut_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("an entry of a list") << 1;
        QTest::newRow("several entries by their names") << 4;
    }
    void aCellThatCantBeReadStaysShut()
    {
        QFETCH(int, column);
        WindowDesk desk([](TestRegister& made) {
            Change change(made.registry(), u"Visitor"_qs);
            Visitor visitor;
            visitor.name = u"陆文娟"_qs;
            visitor.block = made.block().id;
            visitor.otherRoles = {
                CodeStore(made.registry()).entries(list::visitorRole).constFirst().id};
            VisitorStore(made.registry()).add(change, visitor);
            change.commit();
        });
        auto& lists = desk.open<ListsPage>();
        lists.showList(u"visitors"_qs);
        auto* view = lists.findChild<QTableView*>(u"visitors"_qs);
        QVERIFY(view);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, column));
        const QString before = cellsOf(*view->model(), {});
        const auto isOpen = [view] {
            return !view->viewport()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly).isEmpty();
        };
        QStringList said;
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&said] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said << box->text();
                box->close();
            }
        });
        answering.start(10);
        connect(&desk.workspace(), &Workspace::told, &answering,
                [&said](const QString& sentence) { said << sentence; }); // what was said before
        Database& db = desk.registry().db();
        db.run(u"ALTER TABLE code RENAME TO gone"_qs);
        desk.key(Qt::Key_F2);
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY(!isOpen());
        db.run(u"ALTER TABLE gone RENAME TO code"_qs);
        desk.key(Qt::Key_F2);
        QVERIFY(isOpen());
        desk.key(Qt::Key_Escape);
        QCOMPARE(cellsOf(*view->model(), {}), before);
    }
};

DOORSTEP_TEST(tst_DamagedPages);
#include "tst_DamagedPages.moc"
