// SPDX-License-Identifier: GPL-3.0-or-later
// The register's file goes away under the open window, or lies there with another's lock or log:
// it is said, nothing typed is lost, and there is a way on.
#include "data/base/Time.h"
#include "data/records/places/Places.h"
#include "data/records/visits/Visit.h"
#include "data/register/Backup.h"
#include "data/register/LogTie.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/fields/FieldEditor.h"
#include "ui/pages/lists/ListsPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/visits/VisitsPage.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QStatusBar>

using namespace doorstep;
using namespace doorstep::test;

class tst_LostFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_desk;

    const QString& registerPath() const { return m_desk->path(); }
    WindowDriver& open()
    {
        m_desk->start();
        return m_desk->user();
    }

    // By another process: closing a descriptor in this one would let go of SQLite's locks.
    static bool shell(const QString& line)
    {
        return QProcess::execute(u"sh"_qs, {u"-c"_qs, line}) == 0;
    }

    // Answers the next boxes by the words of their buttons; what they said.
    static QStringList answering(const QStringList& buttons, const std::function<void()>& act)
    {
        QStringList said;
        QTimer watch;
        QStringList left = buttons;
        connect(&watch, &QTimer::timeout, &watch, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            said << box->text();
            const QString wanted = left.isEmpty() ? QString() : left.takeFirst();
            for (QAbstractButton* button : box->buttons()) {
                if (button->text().remove(u'&') == wanted)
                    return button->click();
            }
            box->close();
        });
        watch.start(30);
        act();
        (void)QTest::qWaitFor([&] { return left.isEmpty(); }, 4000);
        (void)atRest(); // no further box, or it is answered, too
        (void)QTest::qWaitFor([] { return !QApplication::activeModalWidget(); });
        return said;
    }

private Q_SLOTS:
    void init()
    {
        m_desk.reset(); // after an init() that failed
        m_desk = std::make_unique<WindowDesk>(
            [](TestRegister& made) { made.withShop(u"张记面馆"_qs, u"12号"_qs); },
            DeskFile{u"test.doorstep"_qs, false});
    }
    void cleanup() { m_desk.reset(); }

    void theWordsStayAndTheWayOnIsTold_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::newRow("removed") << u"rm $0"_qs;
        QTest::newRow("replaced") << u"cp $0 $0.new && mv $0.new $0"_qs;
        QTest::newRow("overwritten") << u"head -c 40960 /dev/zero > $0"_qs;
        QTest::newRow("log removed") << u"rm $0-wal"_qs;
    }
    void theWordsStayAndTheWayOnIsTold()
    {
        QFETCH(QString, deed);
        WindowDriver& user = open();
        const RowId shop = user.registry().db().one<RowId>(u"SELECT id FROM subject"_qs);
        user.window().pages()->workspace().begin(Task::EnterVisit, {shop});
        user.keys("1");
        auto* said = user.window().findChild<QPlainTextEdit*>(u"said"_qs);
        QVERIFY(said);
        said->setFocus();
        user.words(u"老板说门口积水"_qs);
        QTRY_VERIFY(user.registry().setting(u"draft/visit"_qs).contains(u"积水"));
        QVERIFY(shell(QString(deed).replace(u"$0"_qs, registerPath())));
        deed = deed.section(u' ', 0, 0);

        const QStringList told =
            answering({u"Look on"_qs}, [&] { user.key(Qt::Key_Return, Qt::ControlModifier); });
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.first().contains(u"test.doorstep"_qs), qPrintable(told.first()));
        // Nothing is promised of what somebody else has written over.
        QCOMPARE(told.first().contains(u"is safe here"_qs), deed != u"head"_qs);
        QCOMPARE(told.first().contains(u"may be spoilt"_qs), deed == u"head"_qs);
        QCOMPARE(said->toPlainText(), u"老板说门口积水"_qs);
        QCOMPARE(user.registry().standing(), Standing::Lost);
        // Each further attempt says so, and saves nothing.
        auto* notice = user.window().findChild<QLabel*>(u"notice"_qs);
        notice->clear();
        QApplication::setActiveWindow(&user.window()); // the box had it
        const QStringList again =
            answering({}, [&] { user.key(Qt::Key_Return, Qt::ControlModifier); });
        QVERIFY2((again.join(u' ') + notice->text()).contains(u"nothing is saved any more"_qs),
                 qPrintable(again.join(u' ') + notice->text()));
        QCOMPARE(said->toPlainText(), u"老板说门口积水"_qs);
    }

    void whatIsTypedSinceGoesOnWhenTheFileIsBackAndIntoACopy()
    {
        const QString copy = m_desk->filePath(u"copy.doorstep"_qs);
        {
            WindowDriver& user = open();
            const RowId shop = user.registry().db().one<RowId>(u"SELECT id FROM subject"_qs);
            user.window().pages()->workspace().begin(Task::EnterVisit, {shop});
            user.keys("1");
            user.window().findChild<QPlainTextEdit*>(u"said"_qs)->setFocus();
            QVERIFY(shell(u"mkdir %1.away && mv %1* %1.away/ 2>/dev/null; test ! -e %1"_qs.arg(
                registerPath())));
            user.words(u"老板说门口积水"_qs);
            const QStringList told =
                answering({u"Look on"_qs}, [&] { user.key(Qt::Key_Return, Qt::ControlModifier); });
            QCOMPARE(told.size(), 1);
            QApplication::setActiveWindow(&user.window());

            // A copy, by the menu: the words are in it.
            QAction* save = nullptr;
            for (QAction* menu : user.window().menuBar()->actions()) {
                for (QAction* action : menu->menu()->actions()) {
                    if (action->text().remove(u'&') == u"Save a copy…")
                        save = action;
                }
            }
            QVERIFY(save && save->isEnabled());
            QTimer name;
            connect(&name, &QTimer::timeout, &name, [&] {
                auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
                if (!dialog)
                    return;
                auto* line = dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs);
                line->setText(copy);
                QTest::keyClick(line, Qt::Key_Return);
            });
            name.start(50);
            save->trigger();
            name.stop();
            QVERIFY(QFileInfo::exists(copy));

            QVERIFY(shell(u"mv %1.away/* %2/"_qs.arg(registerPath(), m_desk->folder())));
            QApplication::setActiveWindow(&user.window());
            user.key(Qt::Key_Return, Qt::ControlModifier);
            QCOMPARE(user.registry().standing(), Standing::Writable);
            QCOMPARE(user.registry().db().one<QString>(u"SELECT said FROM visit"_qs),
                     u"老板说门口积水"_qs);
        }
        m_desk->stop();
        WindowDriver other(copy);
        other.key(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(other.window().findChild<QPlainTextEdit*>(u"said"_qs)->toPlainText(),
                 u"老板说门口积水"_qs);
        QCOMPARE(other.registry().db().one<int>(u"SELECT count(*) FROM visit"_qs), 0);
    }

    // Why a field could not be stored is no reason any more, and it is stored.
    void whatWasRefusedIsTriedAgainWhenTheFileIsBack_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("a field") << u"field"_qs;
        QTest::newRow("a cell of a list") << u"cell"_qs;
    }
    void whatWasRefusedIsTriedAgainWhenTheFileIsBack()
    {
        QFETCH(QString, place);
        WindowDriver& user = open();
        const auto stored = [&user](const QString& table) {
            return user.registry().db().one<QString>(u"SELECT name FROM "_qs + table);
        };
        PageStack& pages = *user.window().pages();
        FieldEditor* field = nullptr;
        if (place == u"field") {
            const auto shop = user.registry().db().one<RowId>(u"SELECT id FROM subject"_qs);
            pages.open<SubjectsPage>()->openSubject(shop);
            user.key(Qt::Key_F2);
            for (QWidget* up = user.focus(); up && !field; up = up->parentWidget())
                field = qobject_cast<FieldEditor*>(up);
            QVERIFY(field);
        } else {
            auto* lists = pages.open<ListsPage>();
            lists->showList(u"streets"_qs);
            lists->activate();
            user.key(Qt::Key_Return); // into the table
            user.key(Qt::Key_F2);
            user.key(Qt::Key_End);
        }
        const QString table = field ? u"subject"_qs : u"street"_qs;
        const QString before = stored(table);
        user.words(u"二"_qs);
        QVERIFY(shell(
            u"mkdir %1.away && mv %1* %1.away/ 2>/dev/null; test ! -e %1"_qs.arg(registerPath())));
        answering({u"Look on"_qs}, [&] {
            user.key(field ? Qt::Key_Tab : Qt::Key_Return);
            user.registry().lookAtFiles();
        });
        if (field)
            QVERIFY(field->isRefused() && !field->problem().isEmpty());
        else
            QVERIFY(WindowDesk::said(*pages.front()) != QString());

        QVERIFY(shell(u"mv %1.away/* %2/"_qs.arg(registerPath(), m_desk->folder())));
        user.registry().lookAtFiles();
        QTRY_COMPARE(stored(table), before + u'二');
        if (field)
            QVERIFY(!field->isPending() && field->problem().isEmpty());
        else
            QCOMPARE(WindowDesk::said(*pages.front()), QString());
    }

    // Nobody types: a page is changed, or the window is closed.
    void aRenamedFileIsSeenWithoutTyping_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("another page") << false;
        QTest::newRow("closing") << true;
    }
    void aRenamedFileIsSeenWithoutTyping()
    {
        QFETCH(bool, closes);
        WindowDriver& user = open();
        QVERIFY(shell(u"mv %1 %1.away"_qs.arg(registerPath())));
        const QStringList told =
            closes ? answering({u"Cancel"_qs}, [&] { user.window().close(); })
                   : answering({u"Look on"_qs}, [&] { user.key(Qt::Key_3, Qt::ControlModifier); });
        QCOMPARE(told.size(), 1);
        QVERIFY(user.window().isVisible());
        QCOMPARE(user.registry().standing(), Standing::Lost);
        QVERIFY(!QFileInfo::exists(registerPath()));
        QVERIFY(QFileInfo::exists(registerPath() + u"-wal"_qs));
    }

    void openedAgainAfterTheFileIsBack()
    {
        WindowDriver& user = open();
        QVERIFY(shell(u"mv %1 %1.away"_qs.arg(registerPath())));
        Workspace& workspace = user.window().pages()->workspace();
        const QStringList told =
            answering({u"Look on"_qs}, [&] { QVERIFY(!workspace.write(u"x"_qs, [](Change&) {})); });
        QCOMPARE(told.size(), 1);
        QVERIFY(shell(u"mv %1.away %1"_qs.arg(registerPath())));
        QVERIFY(user.window().openFile(registerPath()));
        QCOMPARE(user.registry().standing(), Standing::Writable);
        QVERIFY(user.window().pages()->workspace().write(u"y"_qs, [](Change&) {}));
    }

    void aForeignLogIsPutAsideOnRequest()
    {
        {
            TestRegister other(m_desk->dir(), u"other.doorstep"_qs);
            for (int i = 0; i < 20; ++i)
                other.withShop(u"店%1"_qs.arg(i));
            QVERIFY(
                shell(u"cp %1/other.doorstep-wal %2-wal"_qs.arg(m_desk->folder(), registerPath())));
        }
        WindowDriver user; // nothing is open yet
        MainWindow& window = user.window();
        QVERIFY(answering({u"Cancel"_qs}, [&] { QVERIFY(!window.openFile(registerPath())); })
                    .first()
                    .contains(u"log of another file"_qs));
        answering({u"Put the log aside and open"_qs},
                  [&] { QVERIFY(window.openFile(registerPath())); });
        QCOMPARE(window.pages()->registry().db().one<QString>(u"SELECT name FROM subject"_qs),
                 u"张记面馆"_qs);
    }

    // What was saved in the lost register is in the copy; an attempt that saved nothing since
    // changes nothing of that.
    void withACopyNothingIsSaidToBeNowhereElse()
    {
        WindowDriver& user = open();
        Workspace& workspace = user.window().pages()->workspace();
        QVERIFY(shell(u"mv %1 %1.away"_qs.arg(registerPath())));
        answering({u"Look on"_qs}, [&] { QVERIFY(!workspace.write(u"x"_qs, [](Change&) {})); });
        QTimer name;
        connect(&name, &QTimer::timeout, &name, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            auto* line = dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs);
            line->setText(m_desk->filePath(u"copy.doorstep"_qs));
            QTest::keyClick(line, Qt::Key_Return);
        });
        name.start(50);
        for (QAction* menu : user.window().menuBar()->actions()) {
            for (QAction* action : menu->menu()->actions()) {
                if (action->text().remove(u'&') == u"Save a copy…")
                    action->trigger();
            }
        }
        name.stop();
        QVERIFY(QFileInfo::exists(m_desk->filePath(u"copy.doorstep"_qs)));
        const QStringList told = answering(
            {u"Open it again"_qs}, [&] { QVERIFY(!workspace.write(u"y"_qs, [](Change&) {})); });
        QVERIFY2(!told.join(u'\n').contains(u"nowhere else"), qPrintable(told.join(u'\n')));
    }

    // In the window the way to a backup is one of its menu's.
    void aDamagedRegisterIsRestoredByTheMenu()
    {
        const QString path = m_desk->filePath(u"damaged.doorstep"_qs); // it has no log
        writeBackup(TestRegister(m_desk->dir(), u"whole.doorstep"_qs).registry().db(), path);
        QVERIFY(shell(u"head -c 3996 /dev/urandom | dd of=%1 bs=1 seek=100 conv=notrunc "
                      "2>/dev/null"_qs.arg(path)));
        WindowDriver user; // nothing is open yet
        MainWindow& window = user.window();
        const QStringList told = answering({u"OK"_qs}, [&] { QVERIFY(!window.openFile(path)); });
        const QString said = told.join(u'\n');
        QVERIFY2(said.contains(u"is damaged") && said.contains(u"File › Restore a backup"),
                 qPrintable(said));
        QVERIFY2(!said.contains(u"doorstep restore"), qPrintable(said));
    }

    // Pages of the register are overwritten while it is open: what can't be read is not called
    // empty, and the health line looks again.
    void damageMetWhileItIsOpenIsSaid_data()
    {
        QTest::addColumn<bool>("byDisk");
        QTest::newRow("the disk did it, no program") << true;
        QTest::newRow("another program did it") << false;
    }
    void damageMetWhileItIsOpenIsSaid()
    {
        QFETCH(bool, byDisk);
        {
            TestRegister big(m_desk->dir(), u"big.doorstep"_qs);
            big.withShop(u"张记面馆"_qs);
            for (int i = 0; i < 300; ++i)
                big.visited("2026-05-06", QString(300, u'话'));
        }
        const QString path = m_desk->filePath(u"big.doorstep"_qs);
        WindowDriver user(path);
        const auto* health = user.window().findChild<QLabel*>(u"health"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(health->text().startsWith(u"Sound"), 20000);
        QVERIFY(shell(u"touch -r %1 %1.then; "
                      "dd if=/dev/urandom of=%1 bs=4096 seek=2 conv=notrunc "
                      "count=$(($(stat -c %s %1) / 4096 - 2)) 2>/dev/null"_qs.arg(path)));
        if (byDisk)
            QVERIFY(shell(u"touch -r %1.then %1"_qs.arg(path)));
        if (!byDisk) { // one box, that does not call safe what may be spoilt
            const QStringList told = answering({u"Look on"_qs}, [&] {
                (void)user.window().pages()->open<VisitsPage>();
                (void)QTest::qWaitFor([&] { return health->text().startsWith(u"Not"); }, 20000);
            });
            QCOMPARE(told.size(), 1);
            QVERIFY2(told.first().contains(u"has written into big.doorstep"),
                     qPrintable(told.first()));
            QVERIFY2(told.first().contains(u"may be spoilt"), qPrintable(told.first()));
            return;
        }
        const QStringList told = answering({u"OK"_qs, u"OK"_qs}, [&] {
            (void)user.window().pages()->open<VisitsPage>();
            (void)QTest::qWaitFor([&] { return health->text().startsWith(u"Damaged"); }, 20000);
        });
        auto* page = user.window().findChild<VisitsPage*>();
        QVERIFY(page && page->isVisible());
        QStringList shown;
        for (const auto* label : page->findChildren<QLabel*>()) {
            if (label->isVisible())
                shown << label->text();
        }
        QVERIFY2(shown.filter(u"No visits yet"_qs).isEmpty(), qPrintable(shown.join(u'\n')));
        QVERIFY2(!shown.filter(u"could not be read"_qs).isEmpty(), qPrintable(shown.join(u'\n')));
        QVERIFY2(health->text().startsWith(u"Damaged"), qPrintable(health->text()));
        QVERIFY2(told.join(u'\n').contains(u"damaged"), qPrintable(told.join(u'\n')));
    }

    // Of the register that is opened nothing has been saved yet.
    void theTimeSavedIsThatOfTheRegisterInSight()
    {
        TestRegister(m_desk->dir(), u"other.doorstep"_qs).withShop(u"李记水果"_qs);
        WindowDriver& user = open();
        const auto saved = [&] {
            QStringList times;
            for (const auto* label : user.window().statusBar()->findChildren<QLabel*>()) {
                if (label->text().startsWith(u"Saved "))
                    times << label->text();
            }
            return times;
        };
        QVERIFY(user.window().pages()->workspace().write(u"x"_qs, [](Change& change) {
            Block block = BlockStore(change.registry()).all().constFirst();
            block.name = u"第五街区"_qs;
            BlockStore(change.registry()).save(change, block);
        }));
        QCOMPARE(saved().size(), 1);
        QVERIFY(user.window().openFile(m_desk->filePath(u"other.doorstep"_qs)));
        QCOMPARE(saved(), QStringList());
    }

    // Enter takes nothing from anybody.
    void aLockIsNotTakenOverByEnter()
    {
        QVERIFY(shell(u"printf '4711\\ndoorstep\\nPC-ZHANG\\n' > %1.lock && touch -d yesterday "
                      "%1.lock"_qs.arg(registerPath())));
        WindowDriver user; // nothing is open yet
        MainWindow& window = user.window();
        QString preferred;
        QTimer watch;
        connect(&watch, &QTimer::timeout, &watch, [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            letTimePass(1500); // by now it hears keys
            for (QAbstractButton* button : box->buttons()) {
                if (auto* push = qobject_cast<QPushButton*>(button); push && push->isDefault())
                    preferred = push->text().remove(u'&');
            }
            box->close();
        });
        watch.start(30);
        QVERIFY(!window.openFile(registerPath()));
        QCOMPARE(preferred, u"Cancel"_qs);
    }

    void partsOfSomebodyElseAreReadOnly()
    {
        Database(registerPath(), Database::Access::ReadWrite)
            .run(u"CREATE TRIGGER ev AFTER INSERT ON visit BEGIN UPDATE visit SET said = 'x'; "
                 "END"_qs);
        WindowDriver user; // nothing is open yet
        MainWindow& window = user.window();
        const QStringList told =
            answering({u"Open for reading"_qs}, [&] { QVERIFY(window.openFile(registerPath())); });
        QVERIFY2(told.first().contains(u"ev"), qPrintable(told.first()));
        QCOMPARE(window.pages()->registry().standing(), Standing::ReadOnly);
    }

    // What a clock that is wrong says of another PC is no sign that it is gone.
    void aWrongClockOfAnotherPcIsSaid_data()
    {
        QTest::addColumn<QString>("sign");
        QTest::addColumn<QString>("said");
        QTest::newRow("ahead") << u"2099-01-01"_qs << u"in the future: the clock"_qs;
        QTest::newRow("from the beginning of time")
            << u"1970-01-02"_qs << u"older than the lock itself: a clock"_qs;
        QTest::newRow("right") << u"20 minutes ago"_qs << QString();
    }
    void aWrongClockOfAnotherPcIsSaid()
    {
        QFETCH(QString, sign);
        QFETCH(QString, said);
        QVERIFY(shell(u"printf '4711\\ndoorstep\\nPC-ZHANG\\n' > %1.lock && touch -d '%2' "
                      "%1.lock"_qs.arg(registerPath(), sign)));
        WindowDriver user; // nothing is open yet
        const QStringList told =
            answering({u"Cancel"_qs}, [&] { (void)user.window().openFile(registerPath()); });
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.first().contains(u"PC-ZHANG"_qs), qPrintable(told.first()));
        if (said.isEmpty())
            QVERIFY2(!told.first().contains(u"clock"_qs), qPrintable(told.first()));
        else
            QVERIFY2(told.first().contains(said), qPrintable(told.first()));
    }

    void anotherPcsLock()
    {
        QVERIFY(shell(u"printf '4711\\ndoorstep\\nPC-ZHANG\\n' > %1.lock"_qs.arg(registerPath())));
        WindowDriver user; // nothing is open yet
        MainWindow& window = user.window();
        const QStringList told =
            answering({u"Open for reading"_qs}, [&] { QVERIFY(window.openFile(registerPath())); });
        QVERIFY2(told.first().contains(u"PC-ZHANG"_qs), qPrintable(told.first()));
        QCOMPARE(window.pages()->registry().standing(), Standing::ReadOnly);
        QVERIFY(shell(u"touch -d yesterday %1.lock"_qs.arg(registerPath())));
        WindowDriver second;
        answering({u"Take it over"_qs}, [&] { QVERIFY(second.window().openFile(registerPath())); });
        QCOMPARE(second.registry().standing(), Standing::Writable);
    }
};

DOORSTEP_TEST(tst_LostFile);
#include "tst_LostFile.moc"
