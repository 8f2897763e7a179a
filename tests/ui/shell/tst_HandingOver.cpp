// SPDX-License-Identifier: GPL-3.0-or-later
// A register goes to a successor: written under a passphrase, opened on another PC, the name asked,
// what waits in front.
#include "data/exchange/handover/Handover.h"
#include "data/records/needs/NeedFlow.h"
#include "data/records/places/Places.h"
#include "data/records/wishes/WishFlow.h"
#include "data/register/LockedCopy.h"
#include "data/views/today/WhatWaits.h"
#include "tests/support/PassphraseBoxes.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/FigureTile.h"
#include "ui/look/TableView.h"
#include "ui/pages/handover/WaitsPage.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QString passphrase = u"移交的口令 2026"_qs;

// In the file dialog that comes.
void typeName(const QString& path)
{
    QTimer::singleShot(5, qApp, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return typeName(path);
        dialog->findChild<QLineEdit*>(u"fileNameEdit"_qs)->setText(path);
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    });
}

// In the question who goes on with it: empty leaves it.
void answerWho(const QString& name, int* asked)
{
    QTimer::singleShot(5, qApp, [name, asked] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        auto* line = dialog ? dialog->findChild<QLineEdit*>() : nullptr;
        if (!line || line->accessibleName() != u"Your name")
            return answerWho(name, asked);
        ++*asked;
        line->setText(name);
        auto* buttons = dialog->findChild<QDialogButtonBox*>();
        buttons->button(name.isEmpty() ? QDialogButtonBox::Cancel : QDialogButtonBox::Ok)->click();
    });
}

} // namespace

class tst_HandingOver : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    void trigger(const QString& text)
    {
        for (QMenu* menu : m_user->window().menuBar()->findChildren<QMenu*>()) {
            for (QAction* action : menu->actions()) {
                if (action->text().remove(u'&') == text)
                    return action->trigger();
            }
        }
        QFAIL("no such action");
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<WindowDesk>([](TestRegister& test) {
            test.withShop(u"张记面馆"_qs, u"12"_qs);
            test.withShop(u"大拇指理发"_qs, u"30"_qs);
            test.registry().setSetting(u"import/profiles"_qs, u"kept"_qs);
        });
    }
    void cleanup() { m_user.reset(); }

    void aSuccessorGoesOnWithAllOfIt()
    {
        const QString file = m_user->filePath(u"交给王.doorstep-locked"_qs);
        const QString name = m_user->registry().author();
        typeName(file);
        typePassphrase(passphrase);
        trigger(u"Hand over…"_qs);
        QVERIFY(QFile::exists(file));
        // The register that stays is not one that was taken over.
        QVERIFY(!handoverOf(m_user->registry()));
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(!bytes.readAll().contains("张记面馆"));

        QSettings().clear(); // another PC
        const QString kept = m_user->filePath(u"接手.doorstep"_qs);
        int asked = 0;
        typePassphrase(passphrase);
        typeName(kept);
        answerWho(u"王晓燕"_qs, &asked);
        QVERIFY(m_user->window().openFile(file));
        QTRY_COMPARE(asked, 1);
        QCOMPARE(QFileInfo(m_user->registry().path()), QFileInfo(kept));
        QTRY_VERIFY(qobject_cast<WaitsPage*>(m_user->pages().front()));
        QCOMPARE(m_user->registry().author(), u"王晓燕"_qs);
        QCOMPARE(m_user->registry().setting(u"import/profiles"_qs), u"kept"_qs);
        const std::optional<Handover> handover = handoverOf(m_user->registry());
        QVERIFY(handover && handover->by == name && handover->takenBy == u"王晓燕");

        // It works, under that name, and the next time nobody is asked.
        Change change(m_user->registry(), u"edit"_qs);
        change.update("subject", 1, {{u"note"_qs, u""_qs, u"新来的"_qs}});
        change.commit();
        QCOMPARE(batches(m_user->registry(), 1).constFirst().author, u"王晓燕"_qs);
        m_user->stop();
        WindowDriver again(kept);
        QVERIFY(atRest());
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(again.registry().author(), u"王晓燕"_qs);
    }

    void whoIsNotSaidIsAskedTheNextTime()
    {
        const QString file = m_user->filePath(u"a.doorstep-locked"_qs);
        writeHandover(m_user->registry(), file, passphrase);
        const QString kept = m_user->filePath(u"b.doorstep"_qs);
        int asked = 0;
        typePassphrase(passphrase);
        typeName(kept);
        answerWho({}, &asked);
        QVERIFY(m_user->window().openFile(file));
        QTRY_COMPARE(asked, 1);
        QVERIFY(!handoverOf(m_user->registry())->isTaken());
        m_user->stop();
        answerWho(u"李"_qs, &asked);
        WindowDriver again(kept);
        QTRY_COMPARE(asked, 2);
        QTRY_COMPARE(again.registry().author(), u"李"_qs);
    }

    void whoHandsItOverIsNamed_data()
    {
        QTest::addColumn<QString>("secretary");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("by");
        QTest::newRow("a login") << u"钱志刚"_qs << u"8F-PC2"_qs << u"钱志刚"_qs;
        QTest::newRow("somebody by name") << u"钱志刚"_qs << u"俞佩芳"_qs << u"俞佩芳"_qs;
        QTest::newRow("a login where nobody answers") << QString() << u"root"_qs << u"root"_qs;
    }
    void whoHandsItOverIsNamed()
    {
        QFETCH(QString, secretary);
        QFETCH(QString, author);
        Register& registry = m_user->registry();
        const BlockStore blocks(registry);
        Block block = blocks.all().constFirst();
        block.secretary = secretary;
        Change change(registry, u"Secretary"_qs);
        (void)blocks.save(change, block);
        change.commit();
        registry.setAuthor(author);
        const QString locked = m_user->filePath(u"a.doorstep-locked"_qs);
        const QString taken = m_user->filePath(u"b.doorstep"_qs);
        writeHandover(registry, locked, passphrase);
        (void)restoreLockedCopy(locked, taken, passphrase);
        const auto successors = openRegister(taken, Register::Access::Read);
        QTEST(handoverOf(*successors)->by, "by");
    }

    void aWrongPassphraseOpensNothing()
    {
        const QString file = m_user->filePath(u"a.doorstep-locked"_qs);
        writeHandover(m_user->registry(), file, passphrase);
        const QString before = m_user->registry().path();
        typePassphrase(u"另一个口令另一个"_qs);
        typeName(m_user->filePath(u"b.doorstep"_qs));
        QString said;
        typePassphraseAgain({}, &said); // it is left there
        QVERIFY(!m_user->window().openFile(file));
        QVERIFY2(said.contains(u"passphrase"_qs), qPrintable(said));
        QCOMPARE(m_user->registry().path(), before);
        QVERIFY(!QFile::exists(m_user->filePath(u"b.doorstep"_qs)));
    }

    // Each of the five is counted, and its rows stand below the number.
    void whatWaitsIsCounted()
    {
        Register& registry = m_user->registry();
        const auto numbers = [&] {
            QStringList texts;
            for (const FigureRow& row : whatWaits(registry.db(), std::nullopt).rows)
                texts << QString::number(row.first.month.value_or(-1));
            return texts.join(u' ');
        };
        QCOMPARE(numbers(), u"0 0 0 0 2"_qs);
        m_user->stop();
        {
            const auto opened = openRegister(m_user->path(), Register::Access::Write);
            Change change(*opened, u"edit"_qs);
            const RowId block = opened->db().one<RowId>(u"SELECT min(id) FROM block"_qs);
            const auto need = [&](const QVariant& deadline) {
                change.insert("need",
                              u"INSERT INTO need (uid, created_at, created_by, block_id, "
                              "subject_id, text, stage, found_on, deadline) "
                              "VALUES (?, ?, ?, ?, ?, ?, 'found', '2026-05-01', ?)"_qs,
                              {block, 1, u"停车难"_qs, deadline});
            };
            need(u"2026-06-01"_qs);
            need(u"2026-05-20"_qs);
            need(QVariant());
            change.insert("visit",
                          u"INSERT INTO visit (uid, created_at, created_by, block_id, subject_id, "
                          "at, mode, outcome, follow_up_on) "
                          "VALUES (?, ?, ?, ?, ?, ?, 'door', 'met', '2026-06-02')"_qs,
                          {block, 2, 1777600000});
            change.insert("wish",
                          u"INSERT INTO wish (uid, created_at, created_by, block_id, subject_id, "
                          "text, stage, collected_on, published_on, claimed_on, claimed_by) VALUES "
                          "(?, ?, ?, ?, ?, ?, 'claimed', '2026-05-01', '2026-05-02', '2026-05-03', "
                          "'社区')"_qs,
                          {block, 1, u"一盏灯"_qs});
            change.commit();
        }
        m_user->start();
        const FigureSection section = whatWaits(m_user->registry().db(), std::nullopt);
        QStringList texts;
        for (const FigureRow& row : section.rows)
            texts << QString::number(row.first.month.value_or(-1));
        QCOMPARE(texts.join(u' '), u"2 1 1 1 2"_qs);
        const auto& page = m_user->open<WaitsPage>();
        QTRY_COMPARE(page.findChildren<FigureTile*>().constFirst()->figure(), u"2"_qs);
        QTRY_VERIFY(m_user->settled() && page.findChild<LedgerModel*>());
        QTRY_COMPARE(page.findChild<LedgerModel*>()->rowCount(), 2);
        // The earliest day first.
        const auto first = page.findChild<LedgerModel*>()->idAt(0);
        QCOMPARE(m_user->registry().db().one<QString>(u"SELECT deadline FROM need WHERE id = ?"_qs,
                                                      first),
                 u"2026-05-20"_qs);
    }
};

DOORSTEP_TEST(tst_HandingOver);
#include "tst_HandingOver.moc"
