// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in a row, the import ends with values or with what is wrong, and nothing that
// looks like an identity number is left in either. Whatever the list, what its preview shows can be
// written, and the same list again changes nothing. The first byte chooses the kind of list; with
// its high bit the rest is a .csv, otherwise each line is a cell below every field in turn.

#include "data/base/Error.h"
#include "data/exchange/import/Import.h"
#include "data/exchange/import/ListKind.h"
#include "data/files/checks/AddressParser.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/PersonName.h"
#include "data/files/checks/Phone.h"
#include "tests/support/TestRegister.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <cstdlib>

using namespace doorstep;

namespace {

// What a kind's fields read, a column for each.
class Columns
{
public:
    explicit Columns(ImportKind kind) : fields(fieldTable(kind))
    {
        for (int field = 0; field < static_cast<int>(fields.fields().size()); ++field) {
            ColumnMatch match;
            match.field = field;
            match.by = MatchedBy::Heading;
            matches.push_back(match);
            headings << fields.at(field).title();
        }
    }

    const FieldTable& fields;
    std::vector<ColumnMatch> matches;
    QStringList headings;
};

constexpr uint8_t wholeList = 0x80;

void hold(bool holds)
{
    if (!holds)
        std::abort();
}

// A register for some lists, then another, so that it doesn't become slow.
class Desk
{
public:
    test::TestRegister& desk()
    {
        if (!m_test || ++m_lists > 200) {
            m_lists = 0;
            m_test.reset();
            m_folder = std::make_unique<QTemporaryDir>();
            m_test = std::make_unique<test::TestRegister>(*m_folder);
        }
        return *m_test;
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::TestRegister> m_test;
    int m_lists = 0;
};

void readAlone(const QString& text)
{
    const DoorAddress door = splitAddress(text);
    hold(normalised(door) == door);
    (void)walkKey(door.lane, door.number, door.room);
    for (const PhoneSpan& span : findPhones(text))
        hold(span.start >= 0 && span.length > 0 && span.start + span.length <= text.size());
    (void)maskText(text);
    (void)maskName(text);
    (void)maskPhone(text);
    KnownNames names;
    names.addPersons(text);
    (void)names.masked(text + text);
    (void)readPerson(text);
    hold(!isIdentityNumber(withoutIdentityNumbers(text)));
}

void readRow(Columns& columns, Register& registry, RowId block, const QStringList& texts)
{
    WordBook book(registry);
    RowReader reader(columns.fields, columns.matches, columns.headings, block, book);
    TableRow row;
    row.number = 2;
    for (int column = 0; column < static_cast<int>(columns.matches.size()); ++column) {
        const QString& text = texts.at(column % texts.size());
        if (text.isEmpty())
            continue;
        Cell cell;
        cell.column = column;
        cell.text = text;
        bool isNumber = false;
        cell.number = text.toDouble(&isNumber);
        cell.kind = isNumber ? Cell::Kind::Number : Cell::Kind::Text;
        row.cells.push_back(cell);
    }
    const RowValues values = reader.read(row);
    hold(values.number == 2);
}

ImportPreview previewOf(test::TestRegister& desk, const QString& path, ImportKind kind)
{
    ImportPlan plan;
    plan.kind = kind;
    plan.outline = outlineTable(path, kind);
    plan.columns = chooseColumns(desk.registry(), plan.outline, kind);
    plan.block = desk.block().id;
    return previewImport(desk.registry(), plan);
}

void readList(test::TestRegister& desk, const QString& path, ImportKind kind)
{
    ImportPreview preview;
    try {
        preview = previewOf(desk, path, kind);
    } catch (const Error&) {
        return; // a list that is refused
    }
    try {
        (void)writeImport(desk.registry(), preview);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(error.message()), qPrintable(error.detail()));
        std::abort();
    }
    const ImportPreview again = previewOf(desk, path, kind);
    for (const PreviewRow& row : again.rows) {
        if (row.verdict != Verdict::New && row.verdict != Verdict::Update)
            continue;
        std::fprintf(stderr, "Row %d again: %s\n", row.values.number, qPrintable(row.title));
        for (const FieldChange& change : row.changes)
            std::fprintf(stderr, "  %s: %s -> %s\n", qPrintable(change.field),
                         qPrintable(change.from), qPrintable(change.to));
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static int count = 1;
    static char name[] = "import_fuzz";
    static char* arguments[] = {name, nullptr};
    static QCoreApplication application(count, arguments);
    static const QTemporaryDir folder;
    // Qt Sql is gone before what is static.
    static Desk& lists = *new Desk;
    static test::TestRegister& registry = *new test::TestRegister(folder);
    static std::vector<Columns> kinds = [] {
        std::vector<Columns> all;
        for (const Word<ImportKind>& word : wordsOf<ImportKind>())
            all.emplace_back(word.value);
        return all;
    }();
    if (size < 2 || size > 4096)
        return 0;
    const auto* bytes = reinterpret_cast<const char*>(data + 1);
    const auto length = static_cast<qsizetype>(size - 1);
    Columns& kind = kinds[(data[0] & ~wholeList) % kinds.size()];
    if (data[0] & wholeList) {
        const QString path = folder.filePath(QStringLiteral("list.csv"));
        QFile file(path);
        hold(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        hold(file.write(bytes, length) == length);
        file.close();
        readList(lists.desk(), path, kind.fields.kind().kind());
        return 0;
    }
    const QStringList cells = QString::fromUtf8(bytes, length).split(u'\n');
    for (const QString& cell : cells)
        readAlone(cell);
    try {
        readRow(kind, registry.registry(), registry.block().id, cells);
    } catch (const Error&) {
    }
    return 0;
}
