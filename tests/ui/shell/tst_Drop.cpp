// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegister.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/import/ImportPage.h"

#include <QMimeData>

using namespace doorstep;
using namespace doorstep::test;

namespace {

// Files let go over a window; false when it does not take them.
bool drop(QWidget& window, const QStringList& paths)
{
    QMimeData files;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    files.setUrls(urls);
    const QPoint middle = window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent let(middle, Qt::CopyAction, &files, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &let);
    return true;
}

} // namespace

class tst_Drop : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_other = m_folder.filePath(u"other.doorstep"_qs);
    QString m_list = m_folder.filePath(u"商铺.csv"_qs);

private Q_SLOTS:
    void initTestCase()
    {
        TestRegister(m_folder, u"other.doorstep"_qs).close();
        QFile list(m_list);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("店名,地址,电话\n张记面馆,福泉路12号,13800008123\n");
    }

    void aListGoesToTheImportPage()
    {
        WindowDesk user([](TestRegister&) {});
        QVERIFY(drop(user.window(), {m_folder.filePath(u"说明.pdf"_qs), m_list}));
        auto* page = user.window().findChild<ImportPage*>();
        QVERIFY(page);
        QTRY_VERIFY(!page->isBusy());
        QCOMPARE(page->step(), ImportPage::Columns);
        QVERIFY(page->isVisible());
    }

    void aRegisterIsOpened()
    {
        WindowDesk user([](TestRegister&) {});
        QVERIFY(drop(user.window(), {m_other}));
        QCOMPARE(QFileInfo(user.registry().path()), QFileInfo(m_other));
    }

    void whatIsNeitherIsNotTaken_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("another kind of file") << QStringList{m_folder.filePath(u"说明.pdf"_qs)};
        QTest::newRow("a folder") << QStringList{m_folder.path()};
        QTest::newRow("nothing") << QStringList();
    }
    void whatIsNeitherIsNotTaken()
    {
        QFETCH(QStringList, files);
        WindowDesk user([](TestRegister&) {});
        QVERIFY(!drop(user.window(), files));
        QVERIFY(!user.window().findChild<ImportPage*>());
    }

    void withoutARegisterOnlyARegisterIsTaken()
    {
        WindowDriver user;
        QVERIFY(!drop(user.window(), {m_list}));
        QVERIFY(drop(user.window(), {m_other}));
        QVERIFY(user.window().pages());
    }
};

DOORSTEP_TEST(tst_Drop);
#include "tst_Drop.moc"
