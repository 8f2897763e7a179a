// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/visits/VisitDrafts.h"
#include "data/register/Backup.h"
#include "data/register/Erased.h"
#include "data/register/LooseWords.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WholeFiles.h"
#include "tests/support/WindowDesk.h"
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
            if (erase->isEnabled()) {
                closeTheBox();
                erase->click();
            } else {
                dialog->reject();
            }
        });
    }
    void closeTheBox()
    {
        QTimer::singleShot(0, this, [this] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return closeTheBox();
            box->accept();
        });
    }

private Q_SLOTS:
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
            drafts.put({TypedFor::What::Subject, m_person}, words);
            made.registry().setSetting(u"draft/visit"_qs, drafts.toText());
        });
        m_desk->open<SubjectsPage>().openSubject(m_person);
    }
    void cleanup() { m_desk.reset(); }

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
