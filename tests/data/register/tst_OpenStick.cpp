// SPDX-License-Identifier: GPL-3.0-or-later
// What Linux tells of a disk, in a tree like its own (Documentation/ABI/testing/sysfs-block): a
// device is a folder at its bus, with its partitions within; dm-crypt's is under devices/virtual.
#include "data/register/NetworkFolder.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WholeFiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace doorstep;

class tst_OpenStick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDiskThatIsCarriedAboutIsKnown_data()
    {
        QTest::addColumn<QString>("disk");
        QTest::addColumn<QString>("partition"); // empty: the file system is on the whole disk
        QTest::addColumn<QByteArray>("removable");
        QTest::addColumn<bool>("carried");
        const QString usb = u"devices/pci0000:00/0000:00:14.0/usb1/1-2/host6/block/"_qs;
        QTest::newRow("a stick") << usb + u"sdb"_qs << u"sdb1"_qs << QByteArray("1\n") << true;
        QTest::newRow("a stick without partitions")
            << usb + u"sdb"_qs << QString() << QByteArray("1\n") << true;
        QTest::newRow("a disk in a case, which is not called removable")
            << usb + u"sdb"_qs << u"sdb1"_qs << QByteArray("0\n") << true;
        QTest::newRow("a card in a reader of the PC's own")
            << u"devices/pci0000:00/0000:00:1d.0/mmc_host/mmc0/mmc0:aaaa/block/mmcblk0"_qs
            << u"mmcblk0p1"_qs << QByteArray("1\n") << true;
        QTest::newRow("the PC's own disk")
            << u"devices/pci0000:00/0000:00:17.0/ata1/host0/block/sda"_qs << u"sda2"_qs
            << QByteArray("0\n") << false;
        QTest::newRow("the PC's own NVMe disk")
            << u"devices/pci0000:00/0000:00:1d.0/nvme/nvme0/nvme0n1"_qs << u"nvme0n1p2"_qs
            << QByteArray("0\n") << false;
        QTest::newRow("dm-crypt, whatever it lies on")
            << u"devices/virtual/block/dm-0"_qs << QString() << QByteArray("0\n") << false;
        QTest::newRow("no such device") << QString() << QString() << QByteArray() << false;
    }
    void aDiskThatIsCarriedAboutIsKnown()
    {
        QFETCH(QString, disk);
        QFETCH(QString, partition);
        QFETCH(QByteArray, removable);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"block.doorstep"_qs);
        const QString sys = folder.filePath(u"sys"_qs);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(folder.path()).constData(), &status), 0);
        QVERIFY(QDir().mkpath(sys + u"/dev/block"_qs));
        if (!disk.isEmpty()) {
            const QString at = sys + u'/' + disk;
            QVERIFY(QDir().mkpath(at + u'/' + partition));
            test::writeBytes(at + u"/removable"_qs, removable);
            QVERIFY(QFile::link(partition.isEmpty() ? at : at + u'/' + partition,
                                u"%1/dev/block/%2:%3"_qs.arg(sys)
                                    .arg(major(status.st_dev))
                                    .arg(minor(status.st_dev))));
        }
        QTEST(onOpenStick(file, sys), "carried");
    }
};

DOORSTEP_TEST(tst_OpenStick);
#include "tst_OpenStick.moc"
