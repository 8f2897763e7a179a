// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in a row, the import ends with values or with what is wrong, and nothing that
// looks like an identity number is left in either. The first byte chooses the kind of list, each
// line behind it is a cell below every field in turn.

#include "data/base/Error.h"
#include "data/exchange/import/Import.h"
#include "data/exchange/import/ListKind.h"
#include "data/files/checks/IdentityNumber.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/PersonName.h"
#include "data/files/checks/Phone.h"
#include "tests/support/TestRegister.h"

#include <QCoreApplication>
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

void hold(bool holds)
{
    if (!holds)
        std::abort();
}

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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static int count = 1;
    static char name[] = "import_fuzz";
    static char* arguments[] = {name, nullptr};
    static QCoreApplication application(count, arguments);
    static const QTemporaryDir folder;
    static test::TestRegister registry(folder);
    static std::vector<Columns> kinds = [] {
        std::vector<Columns> all;
        for (const Word<ImportKind>& word : wordsOf<ImportKind>())
            all.emplace_back(word.value);
        return all;
    }();
    if (size < 2 || size > 4096)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data + 1),
                                           static_cast<qsizetype>(size - 1));
    const QStringList cells = text.split(u'\n');
    for (const QString& cell : cells)
        readAlone(cell);
    try {
        readRow(kinds[data[0] % kinds.size()], registry.registry(), registry.block().id, cells);
    } catch (const Error&) {
    }
    return 0;
}
