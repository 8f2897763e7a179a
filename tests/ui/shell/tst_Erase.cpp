// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visits/VisitDrafts.h"
#include "data/register/Backup.h"
#include "data/register/Erased.h"
#include "data/register/LooseWords.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WholeFiles.h"
#include "tests/support/WindowDesk.h"
#include "ui/page/parts/WishLine.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/shell/EraseDialog.h"

#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>

using namespace doorstep;
using namespace doorstep::test;

// Erasing by the subject's page: asked twice, done for good, and the window goes on.
class tst_Erase : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_desk;
    RowId m_person = 0;
    QTimer m_boxes;
    int m_asked = 0; // whether typed words may be lost

    void press(const QString& text)
    {
        for (const QPushButton* button : m_desk->window().findChildren<QPushButton*>()) {
            for (QAction* action : button->menu() ? button->menu()->actions() : QList<QAction*>()) {
                if (action->text().remove(u'&') == text)
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(text));
    }

    // In the box that comes: what there is, and what is typed.
    void answer(const QString& typed, QString& there)
    {
        QTimer::singleShot(0, this, [this, typed, &there] {
            auto* dialog = qobject_cast<EraseDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return answer(typed, there);
            there = dialog->findChild<QPlainTextEdit*>()->toPlainText();
            QPushButton* erase = nullptr;
            for (auto* button : dialog->findChildren<QPushButton*>()) {
                if (button->text().remove(u'&') == u"Erase")
                    erase = button;
            }
            QVERIFY(!erase->isEnabled());
            dialog->findChild<QLineEdit*>()->setText(typed);
            erase->isEnabled() ? erase->click() : dialog->reject();
        });
    }
    // Whatever box comes: typed words may be lost, and what is said has been read.
    void answerBox()
    {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole) {
                ++m_asked;
                return button->click();
            }
        }
        box->accept();
    }

private Q_SLOTS:
    void initTestCase()
    {
        connect(&m_boxes, &QTimer::timeout, this, [this] { answerBox(); });
    }
    void init()
    {
        m_desk = std::make_unique<WindowDesk>([this](TestRegister& made) {
            made.withShop(u"张记面馆"_qs, u"1"_qs);
            Subject worker;
            worker.kind = SubjectKind::Worker;
            worker.name = u"单寻欢"_qs;
            worker.block = made.block().id;
            Change change(made.registry(), u"Add"_qs);
            m_person = SubjectStore(made.registry()).add(change, worker);
            change.commit();
            VisitRecord words;
            words.visit.subject = m_person;
            words.visit.said = u"nobody may know"_qs;
            VisitDrafts drafts;
            drafts.put({{TypedFor::What::Subject, m_person}, words, std::nullopt});
            made.registry().setSetting(u"draft/visit"_qs, drafts.toText());
        });
        m_desk->open<SubjectsPage>().openSubject(m_person);
        m_asked = 0;
        m_boxes.start(20);
    }
    void cleanup()
    {
        m_boxes.stop();
        m_desk.reset();
    }

    void theNameMustBeTyped()
    {
        QString there;
        answer(u"单"_qs, there);
        press(u"Erase…"_qs);
        QTRY_VERIFY(there.contains(u"Worker: 1"));
        QVERIFY(there.contains(u"Drafts: 1"));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(SubjectStore(m_desk->registry()).get(m_person).name, u"单寻欢"_qs);
    }

    // With half a word in a line, words that a killed window left, a change undone that could be
    // done again, and a backup of this very day.
    void nothingIsLeftWhateverStateTheWindowIsIn()
    {
        const QStringList secrets{u"单寻欢"_qs, u"单寻乐"_qs, u"怕冷的人"_qs, u"单寻欢想要棉衣"_qs,
                                  u"nobody may know"_qs};
        const auto typeHalfAWish = [&] {
            m_desk->open<SubjectsPage>().openSubject(m_person);
            m_desk->key(Qt::Key_W, Qt::AltModifier);
            const auto* line = m_desk->pages().front()->findChild<WishLine*>();
            QTRY_VERIFY(line->isVisible()); // a button that a letter presses takes its time
            m_desk->words(secrets.at(3));
            QTRY_VERIFY(m_desk->registry().setting(loose::setting).contains(secrets.at(3)));
        };
        typeHalfAWish();
        m_desk->killAndStart();
        {
            Register& registry = m_desk->registry();
            Subject person = SubjectStore(registry).get(m_person);
            person.name = secrets.at(1);
            person.note = secrets.at(2);
            Change change(registry, u"Edit "_qs + person.name);
            SubjectStore(registry).save(change, person);
            change.commit();
            m_desk->undo();
            (void)rotateBackups(registry.db(), m_desk->path(), today());
        }
        typeHalfAWish();
        QString there;
        answer(secrets.at(0), there);
        press(u"Erase…"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().pages() &&
                                     isErased(m_desk->registry().db(), u"subject"_qs, m_person),
                                 20000);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(m_asked, 1); // whether the half word may be lost
        QVERIFY(atRest());    // whatever keeps words would have kept them
        QVERIFY(m_desk->window().close());
        m_desk->stop();
        QStringList files{QSettings().fileName()};
        const QString logs = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
        const QFileInfo own(m_desk->path());
        for (const QString& folder : {own.path(), logs}) {
            QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (each.hasNext()) {
                const QString file = each.next();
                if (folder == logs || file.contains(own.completeBaseName())) // not what was killed
                    files << file;
            }
        }
        QVERIFY2(files.size() >= 3, qPrintable(files.join(u' ')));
        for (const QString& file : std::as_const(files)) {
            const QByteArray bytes = bytesOf(file);
            for (const QString& secret : secrets)
                QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(file + u": "_qs + secret));
        }
    }

    void typedItIsDoneAndTheWindowGoesOn()
    {
        QString there;
        answer(u"单寻欢"_qs, there);
        press(u"Erase…"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().pages() &&
                                     isErased(m_desk->registry().db(), u"subject"_qs, m_person),
                                 20000);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(m_desk->registry().standing(), Standing::Writable);
        m_desk->window().close(); // no page writes back what it had in memory
        m_desk->stop();
        const auto registry = openRegister(m_desk->path(), Register::Access::Read);
        QVERIFY(SubjectStore(*registry).isDeleted(m_person));
        QVERIFY(!registry->setting(u"draft/visit"_qs).contains(u"nobody may know"));
        QFile file(m_desk->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("单寻欢") && !bytes.contains("nobody may know"));
    }
};

DOORSTEP_TEST(tst_Erase);
#include "tst_Erase.moc"
