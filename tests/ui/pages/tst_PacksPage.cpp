// SPDX-License-Identifier: GPL-3.0-or-later
// The town clerk's window: packs dropped in, who has delivered, what differs decided with one key.
#include "data/exchange/packs/Deciding.h"
#include "data/exchange/packs/Deliveries.h"
#include "data/exchange/packs/MergeWords.h"
#include "data/files/MemoryFolder.h"
#include "data/records/lists/TownRole.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/Subject.h"
#include "tests/support/PassphraseBoxes.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/TableView.h"
#include "ui/pages/packs/PacksPage.h"

#include <QApplication>
#include <QCheckBox>
#include <QMessageBox>
#include <QMimeData>
#include <QTimer>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int patience = 60'000; // a pack is looked through twice

// The box that comes: what it says is noted, and the button of that role pressed.
void answerBox(QString* said, QMessageBox::ButtonRole role)
{
    QTimer::singleShot(5, qApp, [said, role] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return answerBox(said, role);
        *said = box->text();
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == role)
                return button->click();
        }
        box->reject();
    });
}

void drop(QWidget& window, const QStringList& paths)
{
    QMimeData files;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    files.setUrls(urls);
    QDragEnterEvent enter(window.rect().center(), Qt::CopyAction, &files, Qt::LeftButton,
                          Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent let(window.rect().center(), Qt::CopyAction, &files, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &let);
}

void setPhone(Register& registry, RowId subject, const QString& phone)
{
    Change change(registry, u"edit"_qs);
    change.update(
        "subject", subject,
        {{u"phone"_qs,
          registry.db().one<QString>(u"SELECT phone FROM subject WHERE id = ?"_qs, subject),
          phone}});
    change.commit();
}

} // namespace

class tst_PacksPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    QString m_said; // by the box that came
    QString m_asked;

    [[nodiscard]] PacksPage& page() { return m_user->open<PacksPage>(); }
    [[nodiscard]] TableView& table(const QString& name)
    {
        for (auto* each : page().findChildren<TableView*>()) {
            if (each->accessibleName() == name)
                return *each;
        }
        qFatal("no such table");
    }
    [[nodiscard]] QString cell(TableView& of, int row, int column)
    {
        return of.model()->index(row, column).data().toString();
    }

    // A copy of the register, two phones changed in both.
    QString copyThatDiffers()
    {
        const QString copy = m_user->filePath(u"代班.doorstep"_qs);
        m_user->stop();
        if (!QFile::copy(m_user->path(), copy))
            qFatal("no copy");
        {
            const auto theirs = openRegister(copy, Register::Access::Write, u"代班"_qs);
            setPhone(*theirs, 1, u"52190001"_qs);
            setPhone(*theirs, 2, u"52190002"_qs);
        }
        {
            const auto ours = openRegister(m_user->path(), Register::Access::Write, u"书记"_qs);
            setPhone(*ours, 1, u"62190001"_qs);
            setPhone(*ours, 2, u"62190002"_qs);
        }
        m_user->start();
        return copy;
    }

private Q_SLOTS:
    void init()
    {
        m_said.clear();
        m_asked.clear();
        m_user = std::make_unique<WindowDesk>(DemoOptions{40, 10, 80, 2, today().addDays(-1), 3});
    }
    void cleanup() { m_user.reset(); }

    // Two of five deliver; the others are named, and what came is told.
    void whoHasDeliveredIsTold()
    {
        const QList<Block> blocks = BlockStore(m_user->registry()).all();
        QStringList packs;
        m_user->stop();
        for (const int i : {0, 2}) {
            const QString own = m_user->filePath(blocks.at(i).name + u".doorstep"_qs);
            {
                const auto town = openRegister(m_user->path(), Register::Access::Write);
                writePack(*town, {blocks.at(i).id}, own);
            }
            const auto registry = openRegister(own, Register::Access::Write, u"书记"_qs);
            const RowId subject = registry->db().one<RowId>(
                u"SELECT min(s.id) FROM subject s JOIN block b ON b.id = s.block_id "
                "WHERE b.name = ?"_qs,
                blocks.at(i).name);
            setPhone(*registry, subject, u"5219000%1"_qs.arg(i));
            packs << m_user->filePath(u"%1.pack"_qs.arg(i));
            writePack(*registry, {}, packs.constLast());
        }
        {
            const auto town = openRegister(m_user->path(), Register::Access::Write);
            setTownRegister(*town, true);
        }
        m_user->start();
        // It opens as a town.
        QVERIFY(qobject_cast<PacksPage*>(m_user->pages().front()));
        QVERIFY(!m_user->workspace().block());
        TableView& delivered = table(u"Who has delivered"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(delivered.model()->rowCount(), 5, patience);
        for (int row = 0; row < 5; ++row)
            QCOMPARE(cell(delivered, row, 1), u"not yet"_qs);
        answerBox(&m_said, QMessageBox::AcceptRole);
        drop(m_user->window(), packs);
        QTRY_VERIFY_WITH_TIMEOUT(cell(delivered, 0, 1) != u"not yet" &&
                                     delivered.model()->rowCount() == 5 &&
                                     cell(delivered, 2, 1) != u"not yet",
                                 patience);
        QVERIFY2(m_said.contains(u"0.pack"_qs) && m_said.contains(u"Changed rows: 1"_qs),
                 qPrintable(m_said));
        QCOMPARE(cell(delivered, 1, 1), u"not yet"_qs);
        QCOMPARE(cell(delivered, 0, 2), u"书记"_qs);
        QCOMPARE(cell(delivered, 0, 4), u"1 row(s) changed"_qs);
        QCOMPARE(m_user->registry().db().one<int>(
                     u"SELECT count(*) FROM subject WHERE phone LIKE '5219000%'"_qs),
                 2);
    }

    // What a pack of all blocks brought stands with the block that it is of.
    void aPackOfSeveralIsToldByBlock()
    {
        const QList<Block> blocks = BlockStore(m_user->registry()).all();
        const QString copy = m_user->filePath(u"代班.doorstep"_qs);
        const QString pack = m_user->filePath(u"代班.pack"_qs);
        m_user->stop();
        QVERIFY(QFile::copy(m_user->path(), copy));
        {
            const auto theirs = openRegister(copy, Register::Access::Write, u"代班"_qs);
            Change change(*theirs, u"edit"_qs);
            Subject shop;
            shop.block = blocks.at(1).id;
            shop.name = u"新开的店"_qs;
            SubjectStore(*theirs).add(change, shop);
            change.commit();
            QCOMPARE(writePack(*theirs, {}, pack).blocks.size(), 5);
        }
        m_user->start();
        TableView& delivered = table(u"Who has delivered"_qs);
        page().take({pack});
        answerBox(&m_said, QMessageBox::AcceptRole);
        QTRY_COMPARE_WITH_TIMEOUT(cell(delivered, 1, 4), rowCounts({{u"subject"_qs, 1}}), patience);
        for (const int other : {0, 2, 3, 4})
            QCOMPARE(cell(delivered, other, 4), u"nothing new"_qs);
    }

    // Before anything is written it is told what would come of it.
    void nothingIsWrittenWhenItIsLeft()
    {
        const QString copy = copyThatDiffers();
        page().take({copy});
        answerBox(&m_said, QMessageBox::RejectRole);
        QTRY_VERIFY_WITH_TIMEOUT(!m_said.isEmpty(), patience);
        QVERIFY2(m_said.contains(u"52190001") && m_said.contains(u"62190001"), qPrintable(m_said));
        QCOMPARE(m_user->registry().db().one<int>(u"SELECT count(*) FROM pack_received"_qs), 0);
        QVERIFY(openDifferences(m_user->registry().db()).isEmpty());
    }

    // What a passphrase keeps shut is opened by that one only.
    void aPassphraseIsAskedFor()
    {
        const QString copy = copyThatDiffers();
        const QString locked = m_user->filePath(u"代班.pack.locked"_qs);
        {
            const auto theirs = openRegister(copy, Register::Access::Read);
            writeLockedFile(locked, u"three doors and a stair"_qs,
                            [&](const QString& path) { writePack(*theirs, {}, path); });
        }
        PacksPage& packs = page();
        typePassphrase(u"three stairs and a door"_qs);
        typePassphraseAgain(u"three doors and a stair"_qs, &m_asked);
        packs.take({locked}); // asked once more, the file is not chosen anew
        QVERIFY2(m_asked.contains(u"代班.pack.locked"), qPrintable(m_asked));
        answerBox(&m_said, QMessageBox::AcceptRole);
        QTRY_COMPARE_WITH_TIMEOUT(openDifferences(m_user->registry().db()).size(), 2, patience);
    }

    // A copy that somebody went on with is known when it is opened.
    void aCopyIsOfferedForMerging()
    {
        const QString copy = copyThatDiffers();
        const QString before = m_user->registry().path();
        answerBox(&m_asked, QMessageBox::AcceptRole);
        drop(m_user->window(), {copy});
        QVERIFY2(m_asked.contains(u"is a copy of the register"_qs), qPrintable(m_asked));
        answerBox(&m_said, QMessageBox::AcceptRole);
        QTRY_COMPARE_WITH_TIMEOUT(openDifferences(m_user->registry().db()).size(), 2, patience);
        QCOMPARE(m_user->registry().path(), before);
        // It is no delivery of each block that it has.
        QCOMPARE(cell(table(u"Who has delivered"_qs), 0, 1), u"not yet"_qs);
        // Nothing of it is new any more, so it is opened like any other.
        QVERIFY(m_user->window().openFile(copy));
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(m_user->registry().path()), QFileInfo(copy), patience);
    }

    void oneKeyDecides_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<bool>("all");
        QTest::addColumn<QString>("phones");
        QTest::newRow("ours") << Qt::Key_1 << false << u"62190001 62190002"_qs;
        QTest::newRow("theirs") << Qt::Key_2 << false << u"52190001 62190002"_qs;
        QTest::newRow("ours for all of a kind") << Qt::Key_1 << true << u"62190001 62190002"_qs;
        QTest::newRow("theirs for all of a kind") << Qt::Key_2 << true << u"52190001 52190002"_qs;
    }
    void oneKeyDecides()
    {
        QFETCH(Qt::Key, key);
        QFETCH(bool, all);
        QFETCH(QString, phones);
        const QString copy = copyThatDiffers();
        const IncomingPack pack(copy, m_user->registry().db());
        mergePack(m_user->registry(), pack);
        TableView& differences = table(u"Written differently"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(differences.model()->rowCount(), 2, patience);
        QVERIFY(cell(differences, 0, 1).contains(u"62190001"));
        QVERIFY(cell(differences, 0, 2).contains(u"52190001"));
        differences.begin(0);
        differences.setCurrentIndex(differences.model()->index(0, 0));
        m_user->key(key, all ? Qt::AltModifier : Qt::NoModifier);
        QTRY_COMPARE_WITH_TIMEOUT(differences.model()->rowCount(), all ? 0 : 1, patience);
        QCOMPARE(m_user->registry().db().one<QString>(
                     u"SELECT group_concat(phone, ' ') FROM (SELECT phone FROM subject WHERE id "
                     "IN (1, 2) ORDER BY id)"_qs),
                 phones);
    }

    // What three wrote apart: each of the others' values is in sight and can be chosen.
    void eachOfThreeValuesCanBeChosen_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("phone");
        QTest::newRow("ours") << 1 << Qt::Key_1 << u"62190001"_qs;
        QTest::newRow("the latest") << 0 << Qt::Key_2 << u"72190001"_qs;
        QTest::newRow("the other") << 1 << Qt::Key_2 << u"52190001"_qs;
    }
    void eachOfThreeValuesCanBeChosen()
    {
        QFETCH(int, row);
        QFETCH(Qt::Key, key);
        QFETCH(QString, phone);
        const QString third = m_user->filePath(u"第三人.doorstep"_qs);
        m_user->stop();
        QVERIFY(QFile::copy(m_user->path(), third));
        m_user->start();
        const QString copy = copyThatDiffers();
        setPhone(*openRegister(third, Register::Access::Write, u"第三人"_qs), 1, u"72190001"_qs);
        for (const QString& file : {copy, third}) {
            const IncomingPack pack(file, m_user->registry().db());
            mergePack(m_user->registry(), pack);
        }
        TableView& differences = table(u"Written differently"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(differences.model()->rowCount(), 3, patience);
        for (int line = 0; line < 2; ++line)
            QVERIFY(cell(differences, line, 1).contains(u"62190001"));
        QVERIFY(cell(differences, 0, 2).contains(u"72190001"));
        QVERIFY(cell(differences, 1, 2).contains(u"52190001"));
        differences.begin(0);
        differences.setCurrentIndex(differences.model()->index(row, 0));
        m_user->key(key);
        QTRY_COMPARE_WITH_TIMEOUT(differences.model()->rowCount(), 1, patience);
        QCOMPARE(m_user->registry().db().one<QString>(u"SELECT phone FROM subject WHERE id = 1"_qs),
                 phone);
    }
};

DOORSTEP_TEST(tst_PacksPage);
#include "tst_PacksPage.moc"
