// SPDX-License-Identifier: GPL-3.0-or-later
// What the office laid down, as the window follows it.
#include "data/base/Time.h"
#include "data/demo/Demo.h"
#include "data/files/Passphrase.h"
#include "data/register/Backup.h"
#include "data/register/SecondPlace.h"
#include "tests/support/OfficePolicy.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/FileDialogs.h"
#include "ui/pages/forms/FormsPage.h"
#include "ui/pages/month/MonthPage.h"
#include "ui/pages/month/ReportBar.h"
#include "ui/shell/BackupKeeper.h"
#include "ui/shell/NewerButton.h"
#include "ui/shell/StartPage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace doorstep;
using namespace doorstep::test;

class tst_PolicyInWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void aNewRegisterBeginsWithTheOfficesTownAndSecondPlace()
    {
        const OfficePolicy policy(u"town = 新泾镇\nsecond-place = "_qs +
                                  m_folder.filePath(u"stick"_qs));
        StartPage page{QStringList()};
        QSignalSpy wanted(&page, &StartPage::newWanted);
        page.show();
        const QList<QLineEdit*> lines = page.findChildren<QLineEdit*>();
        QTest::keyClicks(lines.at(1), u"Block"_qs); // the town stands there
        QTest::keyClicks(lines.at(2), u"Me"_qs);
        QTest::keyClick(lines.at(2), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<NewRegister>().town, u"新泾镇"_qs);
        QCOMPARE(wanted.constFirst().at(1).toString(), m_folder.filePath(u"stick"_qs));
    }

    void filesAreLookedForInTheOfficesFolder()
    {
        const QString folder = m_folder.filePath(u"台账/新泾"_qs);
        const OfficePolicy policy(u"folder = "_qs + folder);
        QCOMPARE(lastFolder(u"registers"_qs), folder);
        QVERIFY(QFileInfo(folder).isDir()); // what is proposed must not be refused
        // Until somebody chose another.
        rememberFolder(u"registers"_qs, m_folder.path());
        QCOMPARE(lastFolder(u"registers"_qs), m_folder.path());
    }

    void backupsGoToTheOfficesSecondPlace()
    {
        const QString stick = m_folder.filePath(u"stick"_qs);
        QVERIFY(QDir().mkpath(stick));
        const OfficePolicy policy(u"second-place = "_qs + stick);
        WindowDesk user({10, 5, 20, 1, today().addDays(-1), 3});
        const QString there = folderInSecondPlace(stick, user.registry().path());
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(there).entryList({u"*.doorstep"_qs}, QDir::Files).isEmpty(),
                                 30000);
        // It moves when the office moves it.
        const OfficePolicy moved(u"second-place = "_qs + m_folder.filePath(u"other"_qs));
        QCOMPARE(BackupKeeper::rememberedSecondPlace(user.registry().path()),
                 m_folder.filePath(u"other"_qs));
        BackupKeeper::rememberSecondPlace(user.registry().path(), m_folder.filePath(u"own"_qs));
        QCOMPARE(BackupKeeper::rememberedSecondPlace(user.registry().path()),
                 m_folder.filePath(u"own"_qs));
    }

    void maskingCantBeTurnedOff()
    {
        const OfficePolicy policy(u"always-masked = yes"_qs);
        WindowDesk user({10, 5, 20, 1, today().addDays(-1), 3});
        user.open<MonthPage>();
        QCheckBox* unmasked = nullptr;
        for (auto* box : user.window().findChild<ReportBar*>()->findChildren<QCheckBox*>())
            unmasked = box->text().contains(u"nmasked") ? box : unmasked;
        QVERIFY(unmasked);
        unmasked->setFocus();
        QTest::keyClick(unmasked, Qt::Key_Space);
        QTest::mouseClick(unmasked, Qt::LeftButton);
        QVERIFY(!unmasked->isChecked());
        QVERIFY(!unmasked->toolTip().isEmpty());
    }

    void aNewerVersionIsToldAtTheFootOfTheWindow_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("told");
        QTest::newRow("newer") << u"99.1.0"_qs << true;
        QTest::newRow("older") << u"0.0.9"_qs << false;
    }
    void aNewerVersionIsToldAtTheFootOfTheWindow()
    {
        QFETCH(QString, version);
        QFETCH(bool, told);
        const QTemporaryDir share;
        for (const char* name : {"doorstep_%1_amd64.deb", "doorstep_%1_arm64.deb"}) {
            QFile file(share.filePath(QString::fromLatin1(name).arg(version)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const OfficePolicy policy(u"releases = "_qs + share.path());
        WindowDriver user;
        auto* button = user.window().findChild<NewerButton*>();
        QVERIFY(button);
        if (told)
            QTRY_VERIFY_WITH_TIMEOUT(button->isVisible() && button->text().contains(version),
                                     10000);
        QSignalSpy said(button, &NewerButton::said);
        button->lookInto(share.path(), NewerButton::Asked::BySomebody);
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 10000);
        QCOMPARE(said.constFirst().constFirst().toString().contains(version), told);
        QCOMPARE(button->isVisible(), told);
    }

    void aShareThatIsNotThereIsSaidOnlyToWhoAsks()
    {
        WindowDriver user;
        auto* button = user.window().findChild<NewerButton*>();
        QSignalSpy said(button, &NewerButton::said);
        button->lookInto(m_folder.filePath(u"gone"_qs), NewerButton::Asked::BySomebody);
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 10000);
        QVERIFY(said.constFirst().constFirst().toString().contains(u"gone"_qs));
        QVERIFY(!button->isVisible());
    }
};

DOORSTEP_TEST(tst_PolicyInWindow);
#include "tst_PolicyInWindow.moc"
