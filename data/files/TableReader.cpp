// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/TableReader.h"

#include "data/base/OpenFiles.h"
#include "data/base/RegularFile.h"
#include "data/files/CsvReader.h"
#include "data/files/TableErrors.h"
#include "data/files/XlsReader.h"
#include "data/files/XlsxReader.h"

#include <QRegularExpression>
#include <stdexcept>

namespace doorstep {

namespace {

using tableErrors::OtherTable;

constexpr qint64 maxOldWorkbook = 256 * 1024 * 1024;
constexpr char containerMark[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::unique_ptr<TableReader> openContainer(const QString& path, QFile& file)
{
    if (file.size() > maxOldWorkbook)
        throw tableErrors::tooLarge(path, u"container of %1 bytes"_qs.arg(file.size()));
    try {
        file.seek(0);
        const CompoundFile container(file.readAll());
        if (container.has(u"EncryptedPackage"_qs))
            throw tableErrors::password(path);
        if (!container.has(u"Workbook"_qs) && !container.has(u"Book"_qs))
            throw tableErrors::notATable(path, u"container without a workbook"_qs);
        return std::make_unique<XlsReader>(path, container);
    } catch (const std::out_of_range& reason) {
        throw tableErrors::damaged(path, QString::fromLatin1(reason.what()));
    }
}

// Excel 2 to 4 wrote the records without a container.
bool isBareWorkbook(const QByteArray& head)
{
    return head.size() > 4 && head.at(0) == 0x09 && head.at(3) == 0 &&
           (head.at(1) == 0 || head.at(1) == 2 || head.at(1) == 4 || head.at(1) == 8);
}

// Texts and records of other table programs that open as text or noise: SYLK, DIF, dBase.
void refuseOldTables(const QString& path, const QByteArray& head)
{
    // A .csv may begin with "ID;Phone", too.
    static const QRegularExpression sylk(
        QStringLiteral("^ID;P[^\r\n]*[\r\n]+(?:[BFOPW];|C;[XYK])"));
    if (sylk.match(QString::fromLatin1(head)).hasMatch())
        throw tableErrors::otherKind(path, OtherTable::Sylk);
    if (head.startsWith("TABLE\r\n0,1") || head.startsWith("TABLE\n0,1"))
        throw tableErrors::otherKind(path, OtherTable::Dif);
    // A version, the day of the last change (year since 1900, month, day), the number of rows and
    // the length of the head, which ends with 0x0D.
    const auto byte = [&head](qsizetype at) {
        return static_cast<unsigned char>(head.at(at));
    };
    if (head.size() < 33)
        return;
    const int length = byte(8) + 256 * byte(9);
    const bool knownVersion =
        QByteArrayView("\x02\x03\x30\x31\x32\x43\x83\x8B\xF5").contains(head.at(0));
    if (knownVersion && byte(2) >= 1 && byte(2) <= 12 && byte(3) >= 1 && byte(3) <= 31 &&
        length >= 33 && (length > head.size() || head.left(length).contains('\r')))
        throw tableErrors::otherKind(path, OtherTable::DBase);
}

// Marked-up text that programs save as .xls or .xlsx. A look through UTF-16 too: the zero bytes go.
void refuseMarkup(const QString& path, QByteArray head)
{
    head.replace('\0', "").replace("\xEF\xBB\xBF", "").replace("\xFF\xFE", "");
    head = head.trimmed().toLower();
    if (head.startsWith("<?xml") || head.startsWith("<workbook")) {
        if (head.contains("<html"))
            throw tableErrors::webPage(path);
        throw tableErrors::otherKind(path, OtherTable::ExcelXml);
    }
    for (const char* start : {"<!doctype", "<html", "<head", "<meta", "<body", "<table", "<style",
                              "<div", "<!--", "<script", "mime-version:"}) {
        if (head.startsWith(start))
            throw tableErrors::webPage(path);
    }
}

} // namespace

std::unique_ptr<TableReader> openTable(const QString& path)
{
    refuseKeptOpen(path);
    requireRegularFile(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw tableErrors::cannotOpen(path, file.errorString());
    const QByteArray head = file.read(4096);
    if (head.isEmpty())
        throw tableErrors::empty(path);
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return std::make_unique<XlsxReader>(path);
    if (head.startsWith(containerMark))
        return openContainer(path, file);
    if (isBareWorkbook(head))
        throw tableErrors::otherKind(path, OtherTable::OldExcel);
    if (head.startsWith("%PDF") || head.startsWith("{\\rtf"))
        throw tableErrors::notATable(path, u"document"_qs);
    refuseOldTables(path, head);
    refuseMarkup(path, head);
    return std::make_unique<CsvReader>(path);
}

} // namespace doorstep
