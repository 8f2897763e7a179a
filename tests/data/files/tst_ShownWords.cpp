// SPDX-License-Identifier: GPL-3.0-or-later
// What a change of a workbook's words leaves alone: ids, places, formats, which have digits, too.
#include "data/files/ZipArchive.h"
#include "data/files/filling/PackageWords.h"
#include "tests/support/TestRegistry.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <zip.h>

using namespace doorstep;

namespace {

struct WordsPart
{
    const char* name;
    QString part;
    QByteArray bytes;
    QByteArray after; // empty: it stays
};

const std::vector<WordsPart>& wordsParts()
{
    const QString chart = u"xl/charts/chart1.xml"_qs;
    const QString drawing = u"xl/drawings/drawing1.xml"_qs;
    const QString sheet = u"xl/worksheets/sheet1.xml"_qs;
    const QString records = u"xl/pivotCache/pivotCacheRecords1.xml"_qs;
    static const std::vector<WordsPart> all{
        {"ids of a chart's axes",
         chart,
         "<chartSpace><axId val=\"50010001\"/><crossAx val=\"13800001101\"/></chartSpace>",
         {}},
        {"the format of its numbers",
         chart,
         "<chartSpace><numCache><formatCode>0000000000_ </formatCode><numFmt "
         "formatCode=\"电话00000000\"/></numCache></chartSpace>",
         {}},
        {"a name among its labels", chart,
         "<chartSpace><strCache><pt idx=\"0\"><v>13800001101</v></pt></strCache></chartSpace>",
         "<chartSpace><strCache><pt idx=\"0\"><v>***</v></pt></strCache></chartSpace>"},
        {"a number that would be none", chart,
         "<chartSpace><numCache><pt idx=\"0\"><v>13800001101</v></pt><pt idx=\"1\"><v>7</v></pt>"
         "</numCache></chartSpace>",
         "<chartSpace><numCache><pt idx=\"1\"><v>7</v></pt></numCache></chartSpace>"},
        {"its title", chart, "<chartSpace><a><p><t>13800001101</t></p></a></chartSpace>",
         "<chartSpace><a><p><t>***</t></p></a></chartSpace>"},
        {"the id of a picture, not its words", drawing,
         "<wsDr><cNvPr id=\"50010001\" name=\"50010001\" descr=\"问50010001\"/></wsDr>",
         "<wsDr><cNvPr id=\"50010001\" name=\"***\" descr=\"问***\"/></wsDr>"},
        {"places of a picture",
         drawing,
         "<wsDr><pos x=\"50010001\" y=\"50010001\"/><off>50010001</off></wsDr>",
         {}},
        {"rules and their ranges",
         sheet,
         "<worksheet><sheetData/><cfRule id=\"50010001\" priority=\"50010001\"><sqref>A5:A1048576"
         "</sqref></cfRule></worksheet>",
         {}},
        {"what a validation says", sheet,
         "<worksheet><sheetData/><dataValidation sqref=\"A50010001\" prompt=\"问50010001\" "
         "error=\"50010001\"/></worksheet>",
         "<worksheet><sheetData/><dataValidation sqref=\"A50010001\" prompt=\"问***\" "
         "error=\"***\"/></worksheet>"},
        {"what a filter shows", sheet,
         "<worksheet><sheetData/><filter val=\"50010001\"/></worksheet>",
         "<worksheet><sheetData/><filter val=\"***\"/></worksheet>"},
        {"a pivot table's number", records,
         "<pivotCacheRecords><r><n v=\"50010001\"/><x v=\"50010001\"/><n v=\"7\"/></r>"
         "</pivotCacheRecords>",
         "<pivotCacheRecords><r><s v=\"***\"/><x v=\"50010001\"/><n v=\"7\"/></r>"
         "</pivotCacheRecords>"},
        {"when it was made",
         u"docProps/core.xml"_qs,
         "<coreProperties><created>20261129T50010001Z</created></coreProperties>",
         {}},
        {"the id of a comment", u"xl/threadedComments/threadedComment1.xml"_qs,
         "<ThreadedComments><threadedComment id=\"{50010001-0000}\" personId=\"{50010001}\"><text>"
         "问50010001</text></threadedComment></ThreadedComments>",
         "<ThreadedComments><threadedComment id=\"{50010001-0000}\" personId=\"{50010001}\"><text>"
         "问***</text></threadedComment></ThreadedComments>"},
    };
    return all;
}

QByteArray packageWith(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    const QString path = folder.filePath(u"package.zip"_qs);
    QFile::remove(path);
    zip_t* const archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
    zip_source_t* const source =
        zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (zip_close(archive) != 0)
        qFatal("it can't be zipped");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_ShownWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWordsAreChanged_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(wordsParts().size()); ++i)
            QTest::newRow(wordsParts()[static_cast<size_t>(i)].name) << i;
    }
    void onlyWordsAreChanged()
    {
        QFETCH(int, index);
        const WordsPart& expected = wordsParts()[static_cast<size_t>(index)];
        QTemporaryDir folder;
        const ChangedPackage changed =
            withWordsChanged(packageWith(folder, expected.part, expected.bytes), u"form"_qs,
                             [](const FoundWords& words) {
                                 static const QRegularExpression phone(u"[0-9]{7,}"_qs);
                                 return QString(words.text).replace(phone, u"***"_qs);
                             });
        QCOMPARE(changed.isChanged, !expected.after.isEmpty());
        const QString path = folder.filePath(u"changed.zip"_qs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) &&
                file.write(changed.bytes) == changed.bytes.size());
        file.close();
        QCOMPARE(ZipArchive(path).read(expected.part, 1 << 20),
                 expected.after.isEmpty() ? expected.bytes : expected.after);
    }
};

DOORSTEP_TEST(tst_ShownWords);
#include "tst_ShownWords.moc"
