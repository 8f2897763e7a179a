// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed outlives a full disk, another program that holds the register, and a damaged page.
#include "tests/support/TestRegistry.h"
#include "tests/support/VisitDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/visits/SheetPage.h"

#include <QMessageBox>
#include <sys/mount.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// A disk of its own, small enough to be filled.
class SmallDisk
{
public:
    SmallDisk() { m_mounted = ::mount("tmpfs", path().constData(), "tmpfs", 0, "size=12m") == 0; }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(path().constData(), MNT_DETACH);
    }
    [[nodiscard]] bool mounted() const { return m_mounted; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void fill()
    {
        QFile file(folder() + u"/filler"_qs);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        while (file.write(QByteArray(4096, 'x')) == 4096) {
        }
    }
    void empty() { QFile::remove(folder() + u"/filler"_qs); }

private:
    [[nodiscard]] QByteArray path() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    bool m_mounted = false;
};

constexpr int longerThanARetry = 8000;

} // namespace

class tst_DraftFaults : public QObject
{
    Q_OBJECT

    static QString stored(VisitDesk& desk) { return desk.registry().setting(u"draft/visit"_qs); }

private Q_SLOTS:
    void aFullDiskIsSaidAndTriedAgain()
    {
        SmallDisk disk;
        DOORSTEP_NEEDS(disk.mounted(), "The right to mount a small disk is");
        VisitDesk desk(QStringList{u"张记面馆"_qs, u"李记水果"_qs}, disk.folder());
        desk.walk(2);
        disk.fill();
        QString words;
        for (int i = 0; i < 400 && desk.line("trouble").isEmpty(); ++i) { // what room the log has
            desk.say(QString(2000, u'话'));
            desk.clickDoor(i % 2);
            desk.clickDoor((i + 1) % 2);
        }
        QVERIFY2(desk.line("trouble").contains(u"full"), qPrintable(desk.line("trouble")));
        desk.clickDoor(0);
        desk.say(u"满了以后说的"_qs);
        words = desk.heard();
        QTRY_VERIFY(desk.page().keptInMemory().value(u"draft/visit"_qs).contains(u"满了以后说的"));
        desk.clickDoor(1);
        desk.clickDoor(0);
        QCOMPARE(desk.heard(), words); // in memory
        QVERIFY(!stored(desk).contains(u"满了以后说的"));
        disk.empty();
        QTRY_VERIFY_WITH_TIMEOUT(stored(desk).contains(u"满了以后说的"), longerThanARetry);
        QVERIFY2(desk.line("trouble").contains(u"as a draft"), qPrintable(desk.line("trouble")));
        desk.restart();
        QCOMPARE(desk.heard(), words);
    }

    void anotherWriterIsWaitedForWithoutHoldingTheWindowUp()
    {
        VisitDesk desk(QStringList{u"张记面馆"_qs, u"李记水果"_qs});
        desk.walk(2);
        {
            Database other(desk.path(), Database::Access::ReadWrite);
            other.run(u"BEGIN IMMEDIATE"_qs);
            desk.say(u"别人占着的时候"_qs);
            QTRY_VERIFY(!desk.line("trouble").isEmpty());
            desk.clickDoor(1); // leaving meets it, too
            desk.user().key(Qt::Key_5, Qt::ControlModifier);
            desk.visitPage();
            desk.clickDoor(0);
            QCOMPARE(desk.heard(), u"别人占着的时候"_qs);
            other.run(u"ROLLBACK"_qs);
        }
        QTRY_VERIFY_WITH_TIMEOUT(stored(desk).contains(u"别人占着的时候"), longerThanARetry);
        QVERIFY(desk.line("trouble").contains(u"as a draft"));
        desk.page().findChild<QWidget*>(u"outcome"_qs)->setFocus();
        desk.user().keys("1");
        desk.save(); // it is no draft any more
        QCOMPARE(desk.visits(), QStringList{u"张记面馆: 别人占着的时候"_qs});
        QCOMPARE(desk.line("trouble"), QString());
    }

    // The letters of somebody who types on while a save waits and fails are of no door.
    void whatIsTypedBehindAFailedSaveGoesNowhere_data()
    {
        QTest::addColumn<bool>("sheet");
        QTest::newRow("a visit") << false;
        QTest::newRow("a sheet") << true;
    }
    void whatIsTypedBehindAFailedSaveGoesNowhere()
    {
        QFETCH(bool, sheet);
        VisitDesk desk(QStringList{u"张记面馆"_qs, u"李记水果"_qs});
        QLabel* notice = nullptr;
        if (sheet) {
            desk.workspace().begin(Task::EnterSheet, {desk.shop(0), desk.shop(1)});
            auto* page = desk.window().findChild<SheetPage*>();
            auto* model = page->findChild<QTableView*>()->model();
            model->setData(model->index(0, SheetModel::OutcomeColumn), u"1"_qs);
            model->setData(model->index(0, SheetModel::SaidColumn), u"先说的"_qs);
            page->findChild<QTableView*>()->setCurrentIndex(
                model->index(0, SheetModel::SaidColumn));
            notice = page->findChild<QLabel*>(u"notice"_qs);
        } else {
            desk.walk(2);
            desk.user().keys("1");
            desk.say(u"先说的"_qs);
            notice = desk.page().findChild<QLabel*>(u"notice"_qs);
        }
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                box->close();
        });
        answering.start(30);
        {
            Database other(desk.path(), Database::Access::ReadWrite);
            other.run(u"BEGIN IMMEDIATE"_qs);
            desk.saveAndGoOn();
            other.run(u"ROLLBACK"_qs);
        }
        QCOMPARE(desk.visits(), QStringList());
        QApplication::setActiveWindow(&desk.window());
        desk.user().keys("2next");
        QVERIFY2(notice->text().contains(u"“2next”"), qPrintable(notice->text()));
        desk.saveAndGoOn();
        QCOMPARE(desk.visits(), QStringList{u"张记面馆: 先说的"_qs});
    }

    // "Done" writes what could not be written before, once nothing is in the way.
    void anEditThatFailedIsWrittenByDone()
    {
        VisitDesk desk(QStringList{u"张记面馆"_qs});
        desk.workspace().goTo({"subject", desk.shop(0)});
        desk.user().key(Qt::Key_F2);
        auto* name = qobject_cast<QLineEdit*>(desk.user().focus());
        QVERIFY(name);
        const QString before = name->text();
        {
            Database other(desk.path(), Database::Access::ReadWrite);
            other.run(u"BEGIN IMMEDIATE"_qs);
            desk.user().words(u"新"_qs);
            desk.user().key(Qt::Key_Tab);
            other.run(u"ROLLBACK"_qs);
        }
        const auto stored = [&desk] {
            return desk.registry().db().one<QString>(u"SELECT name FROM subject"_qs);
        };
        QCOMPARE(stored(), before);
        name->setFocus();
        desk.user().key(Qt::Key_Escape);
        QCOMPARE(stored(), before + u'新');
    }

    void closingSaysWhatCannotBeKeptAndWhy()
    {
        VisitDesk desk(QStringList{u"张记面馆"_qs});
        desk.walk(1);
        Database other(desk.path(), Database::Access::ReadWrite);
        other.run(u"BEGIN IMMEDIATE"_qs);
        desk.say(u"关窗口前说的"_qs);
        QString said;
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->close();
            }
        });
        answering.start(30);
        QVERIFY(!desk.window().close());
        other.run(u"ROLLBACK"_qs);
        QVERIFY2(said.contains(u"张记面馆"), qPrintable(said));
        QVERIFY2(said.contains(u"another program"), qPrintable(said));
    }

    // Those that are in the file are safe.
    void closingNamesWhatTheFileLacks()
    {
        VisitDesk desk(QStringList{u"张记面馆"_qs, u"李记水果"_qs});
        desk.walk(2);
        desk.say(u"先说的"_qs);
        desk.clickDoor(1);
        Database other(desk.path(), Database::Access::ReadWrite);
        other.run(u"BEGIN IMMEDIATE"_qs);
        desk.say(u"后说的"_qs);
        QString said;
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->close();
            }
        });
        answering.start(30);
        QVERIFY(!desk.window().close());
        other.run(u"ROLLBACK"_qs);
        QVERIFY2(said.contains(u"李记水果"), qPrintable(said));
        QVERIFY2(!said.contains(u"张记面馆"), qPrintable(said));
    }

    void theFirstOfManyThatAreLostAreNamed()
    {
        QStringList names;
        for (int number = 1; number <= 9; ++number)
            names << u"店%1"_qs.arg(number);
        VisitDesk desk(names);
        desk.walk(9);
        Database other(desk.path(), Database::Access::ReadWrite);
        other.run(u"BEGIN IMMEDIATE"_qs);
        for (int door = 0; door < 9; ++door) {
            desk.clickDoor(door);
            desk.say(u"说的"_qs);
        }
        QVERIFY2(desk.line("kept").contains(u"and 2 more"), qPrintable(desk.line("kept")));
        QString said;
        QTimer answering;
        connect(&answering, &QTimer::timeout, &answering, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->close();
            }
        });
        answering.start(30);
        QVERIFY(!desk.window().close());
        other.run(u"ROLLBACK"_qs);
        QVERIFY2(said.contains(u"and 3 more"), qPrintable(said));
        qsizetype at = -1;
        for (int number = 9; number >= 4; --number) { // what was typed last comes first
            const qsizetype next = said.indexOf(names.at(number - 1));
            QVERIFY2(next > at, qPrintable(said));
            at = next;
        }
        for (int number = 1; number <= 3; ++number)
            QVERIFY2(!said.contains(names.at(number - 1)), qPrintable(said));
    }

    void closingWhileAnotherWritesDoesNotAbort()
    {
        VisitDesk desk(QStringList{u"张记面馆"_qs});
        desk.walk(1);
        Database other(desk.path(), Database::Access::ReadWrite);
        other.run(u"BEGIN IMMEDIATE"_qs);
        desk.say(u"关窗口前说的"_qs);
        desk.stop(); // the page's destructor has something to store
        other.run(u"ROLLBACK"_qs);
        desk.start();
        desk.visitPage();
        QCOMPARE(desk.name(), u"张记面馆"_qs);
    }

    // Every read of a page met while going from door to door fails in turn.
    void whatCannotBeReadIsSaidAndMixesNothing()
    {
        VisitDesk desk(QStringList{u"张记面馆"_qs, u"李记水果"_qs});
        desk.walk(2);
        desk.user().keys("1");
        desk.say(u"甲的话"_qs);
        QTRY_VERIFY(stored(desk).contains(u"甲的话"));
        Database& db = desk.registry().db();
        for (const char* table :
             {"visit", "need", "wish", "card_delivery", "visitor", "street", "subject"}) {
            const QString name = QString::fromLatin1(table);
            db.run(u"ALTER TABLE %1 RENAME TO gone_%1"_qs.arg(name));
            desk.user().key(Qt::Key_PageDown);
            QVERIFY2(!desk.line("notice").isEmpty(), table);
            db.run(u"ALTER TABLE gone_%1 RENAME TO %1"_qs.arg(name));
            desk.clickDoor(0);
            QCOMPARE(desk.name(), u"张记面馆"_qs);
            QCOMPARE(desk.heard(), u"甲的话"_qs);
        }
        desk.save();
        QCOMPARE(desk.visits(), QStringList{u"张记面馆: 甲的话"_qs});
    }

    void theSheetKeepsItsWordsToo()
    {
        VisitDesk desk(QStringList{u"张记面馆"_qs});
        desk.user().window().pages()->workspace().begin(Task::EnterSheet, {desk.shop(0)});
        Database other(desk.path(), Database::Access::ReadWrite);
        other.run(u"BEGIN IMMEDIATE"_qs);
        desk.user().keys("1");
        desk.user().key(Qt::Key_Tab);
        QTRY_VERIFY(!desk.window().findChild<SheetPage*>()->keptInMemory().isEmpty());
        other.run(u"ROLLBACK"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(desk.registry().setting(u"draft/sheet"_qs).contains(u"Met"),
                                 longerThanARetry);
    }
};

DOORSTEP_TEST(tst_DraftFaults);
#include "tst_DraftFaults.moc"
