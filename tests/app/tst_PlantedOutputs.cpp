// SPDX-License-Identifier: GPL-3.0-or-later
// What the program writes for others, whatever it is: nobody who stands in a text of the register
// is in a byte of it, nor in the name of a file.
#include "FaultTools.h"
#include "data/files/Workbook.h"
#include "data/records/forms/ColumnChoice.h"
#include "data/records/papers/Paper.h"
#include "data/register/Backup.h"
#include "data/views/ledgers/ChosenColumns.h"
#include "tests/support/PlantedTown.h"
#include "tests/support/TestRegistry.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QResource>
#include <QStandardPaths>

using namespace doorstep;
using namespace doorstep::test;

class tst_PlantedOutputs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_register;
    std::unique_ptr<PlantedTown> m_town;

    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    // As it lies on a PC, with nobody at it.
    [[nodiscard]] QString file() const { return at(u"town.doorstep"_qs); }

    Ended written(const QStringList& words) const
    {
        const Ended ended = test::doorstep(words);
        if (ended.status != 0)
            qWarning() << words << ended.complaint << ended.output;
        return ended;
    }

    // Of a .pdf the words that a reader finds, and what it says of itself.
    static QByteArray wordsOf(const QString& path)
    {
        if (!path.endsWith(u".pdf"))
            return path.endsWith(u".docx") ? documentOf(path) : everyByteOf(path);
        const auto of = [&](const QString& program, const QStringList& words) {
            return test::run(program, words).output;
        };
        QString text = of(u"pdftotext"_qs, {path, u"-"_qs}) + of(u"pdfinfo"_qs, {path});
        return text.remove(QRegularExpression(u"\\s"_qs)).toUtf8();
    }
    static QByteArray documentOf(const QString& path)
    {
        const QTemporaryDir folder;
        const QString named = folder.filePath(u"as.xlsx"_qs); // its parts are read like those
        QFile::copy(path, named);
        return everyByteOf(named);
    }

    // In all files below, their names and those of their folders.
    QString tellsOf(const QString& path) const
    {
        QStringList told;
        QStringList files{path};
        if (QFileInfo(path).isDir()) {
            files.clear();
            QDirIterator each(path, QDir::AllEntries | QDir::NoDotAndDotDot,
                              QDirIterator::Subdirectories);
            while (each.hasNext())
                files << each.next();
        }
        for (const QString& one : std::as_const(files))
            told += m_town->found(QFileInfo(one).fileName().toUtf8() + '\n' +
                                  (QFileInfo(one).isFile() ? wordsOf(one) : QByteArray()));
        return told.join(u'\n');
    }

    // A minimal .docx in which somebody is named.
    [[nodiscard]] QByteArray document(const QString& words) const
    {
        const QString path = at(u"words.docx"_qs);
        QFile::remove(path);
        const QByteArray parts[][2] = {
            {"[Content_Types].xml",
             "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
             "content-types\"><Default Extension=\"xml\" "
             "ContentType=\"application/xml\"/><Override "
             "PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
             "officedocument.wordprocessingml.document.main+xml\"/></Types>"},
            {"_rels/.rels",
             "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/"
             "package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas."
             "openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
             "Target=\"word/document.xml\"/></Relationships>"},
            {"word/document.xml",
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas."
             "openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" +
                 words.toUtf8() + "</w:t></w:r></w:p></w:body></w:document>"}};
        zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
        for (const auto& part : parts)
            zip_file_add(archive, part[0].constData(),
                         zip_source_buffer(archive, part[1].constData(),
                                           static_cast<zip_uint64_t>(part[1].size()), 0),
                         ZIP_FL_ENC_UTF_8);
        zip_close(archive);
        QFile made(path);
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    }

    void keepColumnsOfEveryLedger()
    {
        Change change(*m_register, u"Columns"_qs);
        for (const Ledger& ledger : ledgers()) {
            ChosenColumns chosen;
            chosen.ledger = QLatin1String(ledger.key);
            for (const Column& column : ledger.columns)
                chosen.columns << ChosenColumn{QLatin1String(column.key), {}};
            ColumnChoice kept;
            kept.name = u"列"_qs + chosen.ledger;
            kept.ledger = chosen.ledger;
            kept.columns = chosen.toText();
            ColumnChoiceStore(*m_register).keep(change, kept);
        }
        change.commit();
    }

    void attachPapers()
    {
        Change change(*m_register, u"Papers"_qs);
        const PaperStore store(*m_register);
        const Planted& somebody = m_town->plantedAt(u"subject.operator"_qs);
        const QByteArray picture = QResource(u":/demo/door.png"_qs).uncompressedData();
        for (const char* of : {"subject", "visit", "need", "activity"}) {
            Statement rows = m_register->db().prepare(
                u"SELECT id FROM %1 WHERE deleted_at IS NULL LIMIT 6"_qs.arg(QLatin1String(of)));
            while (rows.next()) {
                const PaperOwner owner{*fromKey<PaperOf>(QString::fromLatin1(of)),
                                       rows.get<RowId>(0)};
                const QByteArray own = picture + of + QByteArray::number(owner.row);
                store.attach(change, owner, {u"titled"_qs, {own, u"image/png"_qs, 480, 320, "s"}});
                store.attach(
                    change, owner,
                    {somebody.name,
                     {document(somebody.words() + QString::number(owner.row) + QLatin1String(of)),
                      u"application/vnd.openxmlformats-officedocument.wordprocessingml."
                      "document"_qs}});
            }
        }
        change.commit();
        // As one of before may be called: what is written now is refused for the number in it.
        m_register->db().run(u"UPDATE paper SET name = ? WHERE name = 'titled'"_qs,
                             somebody.words());
    }

    // A form of the town whose own words name somebody, too.
    [[nodiscard]] QString form(const QStringList& headings) const
    {
        const QString path = at(u"form.xlsx"_qs);
        Workbook book(path);
        Sheet& sheet = book.addSheet(u"沿街商铺"_qs);
        const Planted& somebody = m_town->plantedAt(u"need.handler"_qs);
        sheet.text(0, 0, u"情况汇总表（联系人："_qs + somebody.name + somebody.phone + u"）"_qs);
        for (int column = 0; column < headings.size(); ++column)
            sheet.text(1, column, headings.at(column), Style::Heading);
        for (int row = 2; row < 5; ++row) {
            for (int column = 0; column < headings.size(); ++column)
                sheet.blank(row, column);
        }
        book.finish();
        return path;
    }

    // Labels beside the places to write in.
    [[nodiscard]] QString page(const QStringList& labels) const
    {
        const QString path = at(u"page.xlsx"_qs);
        Workbook book(path);
        Sheet& sheet = book.addSheet(u"登记表"_qs);
        sheet.text(0, 0, u"沿街商铺登记表"_qs);
        for (int row = 0; row < labels.size(); ++row) {
            sheet.text(row + 1, 0, labels.at(row), Style::Heading);
            sheet.blank(row + 1, 1);
        }
        book.finish();
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_register = PlantedTown::demonstration(at(u"demo.doorstep"_qs));
        m_town = std::make_unique<PlantedTown>(*m_register);
        keepColumnsOfEveryLedger();
        attachPapers();
        writeBackup(m_register->db(), file());
    }

    void figures_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("as JSON") << QStringList{u"--json"_qs};
        QTest::newRow("as text") << QStringList();
    }
    void figures()
    {
        QFETCH(QStringList, words);
        const Ended ended =
            written(QStringList{u"figures"_qs, file(), u"--month"_qs, u"2026-10"_qs} + words);
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.output.size() > 1000);
        if (!words.isEmpty())
            QVERIFY(!QJsonDocument::fromJson(ended.output.toUtf8()).isNull());
        QCOMPARE(m_town->found((ended.output + ended.complaint).toUtf8()).join(u'\n'), QString());
    }

    void paper_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QStringList>("told"); // who invites, and whom to call
        const Planted& card = m_town->plantedAt(u"contact_card.phone"_qs);
        QStringList numbers;
        for (const QString& number :
             {card.phone.left(8), card.phone.right(8), card.landline.right(8)})
            numbers << number + u" of contact_card.phone"_qs;
        QTest::newRow("the agenda") << QStringList{u"agenda"_qs}
                                    << QStringList{m_town->plantedAt(u"block.secretary"_qs).name +
                                                   u" of block.secretary"_qs};
        QTest::newRow("the list of wishes") << QStringList{u"wishes"_qs, u"--all"_qs} << numbers;
    }
    void paper()
    {
        QFETCH(QStringList, command);
        QFETCH(QStringList, told);
        DOORSTEP_NEEDS(!QStandardPaths::findExecutable(u"pdftotext"_qs).isEmpty(), "poppler-utils");
        const QString target = at(command.constFirst() + u".pdf"_qs);
        QCOMPARE(written(QStringList{command.takeFirst(), file(), u"--output"_qs, target} + command)
                     .status,
                 0);
        QVERIFY(wordsOf(target).size() > 100);
        QStringList others = tellsOf(target).split(u'\n', Qt::SkipEmptyParts);
        others.removeIf([&](const QString& each) {
            return std::any_of(told.begin(), told.end(),
                               [&](const QString& one) { return each.startsWith(one); });
        });
        QCOMPARE(others.join(u'\n'), QString());
    }

    void chosenColumns_data()
    {
        QTest::addColumn<QString>("ledger");
        for (const Ledger& ledger : ledgers())
            QTest::newRow(ledger.key) << QString::fromLatin1(ledger.key);
    }
    void chosenColumns()
    {
        QFETCH(QString, ledger);
        const QString target = at(ledger + u".csv"_qs);
        QCOMPARE(written({u"export"_qs, file(), u"--profile"_qs, u"列"_qs + ledger, u"--output"_qs,
                          target})
                     .status,
                 0);
        QVERIFY(QFileInfo(target).size() > 20);
        QCOMPARE(tellsOf(target), QString());
    }

    void papers()
    {
        const QString target = at(u"papers"_qs);
        QCOMPARE(written({u"papers"_qs, file(), u"--output"_qs, target}).status, 0);
        QVERIFY(QDir(target).entryList({u"*.png"_qs}).size() > 10);
        QVERIFY(QDir(target).entryList({u"*.docx"_qs}).size() > 10);
        QCOMPARE(tellsOf(target), QString());
    }

    void forms_data()
    {
        QTest::addColumn<QString>("ledger");
        QTest::addColumn<QStringList>("headings");
        const QStringList shops{u"序号"_qs,     u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs,
                                u"联系电话"_qs, u"备注"_qs,     u"标签"_qs};
        QTest::newRow("of shops") << u"shops"_qs << shops;
        QTest::newRow("of visits") << u"visits"_qs
                                   << QStringList{u"序号"_qs, u"走访日期"_qs, u"走访对象"_qs,
                                                  u"走访人"_qs, u"反映情况"_qs};
        QTest::newRow("of needs") << u"needs"_qs
                                  << QStringList{u"序号"_qs, u"诉求人"_qs, u"诉求内容"_qs,
                                                 u"承办人"_qs, u"办理结果"_qs};
    }
    void forms()
    {
        QFETCH(QString, ledger);
        QFETCH(QStringList, headings);
        // Its name names somebody, and so would the file.
        const Planted& somebody = m_town->plantedAt(u"subject.party_contact"_qs);
        const QString name =
            somebody.name + somebody.phone + QString::fromLatin1(QTest::currentDataTag());
        const QStringList learn{u"learn"_qs, file(),         form(headings), u"--profile"_qs,
                                name,        u"--ledger"_qs, ledger};
        QCOMPARE(written(learn).status, 0);
        const QString target = at(u"filled-"_qs + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(QDir().mkpath(target));
        const Ended ended = written({u"export"_qs, file(), u"--profile"_qs, name, u"--month"_qs,
                                     u"2026-10"_qs, u"--output"_qs, target});
        QCOMPARE(ended.status, 0);
        QVERIFY(!QDir(target).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
        QCOMPARE(tellsOf(target), QString());
    }

    void aFileForEach()
    {
        const Planted& somebody = m_town->plantedAt(u"subject.party_contact"_qs);
        const QString name = somebody.name + somebody.phone;
        QCOMPARE(written({u"learn"_qs, file(),
                          page({u"店招名称"_qs, u"经营地址"_qs, u"经营者"_qs, u"联系电话"_qs,
                                u"备注"_qs, u"标签"_qs}),
                          u"--profile"_qs, name, u"--ledger"_qs, u"shops"_qs, u"--pages"_qs,
                          u"files"_qs})
                     .status,
                 0);
        const QString target = at(u"pages"_qs);
        QVERIFY(QDir().mkpath(target));
        QCOMPARE(written({u"export"_qs, file(), u"--profile"_qs, name, u"--month"_qs, u"2026-10"_qs,
                          u"--output"_qs, target})
                     .status,
                 0);
        QDirIterator files(target, {u"*.xlsx"_qs}, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); files.next())
            ++count;
        QVERIFY(count > 5);
        QCOMPARE(tellsOf(target), QString());
    }

    void cleanupTestCase() { m_register.reset(); }
};

DOORSTEP_TEST(tst_PlantedOutputs);
#include "tst_PlantedOutputs.moc"
