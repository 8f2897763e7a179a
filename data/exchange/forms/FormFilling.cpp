// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormFilling.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/exchange/forms/FormRowValues.h"
#include "data/exchange/forms/FormText.h"
#include "data/files/SheetText.h"
#include "data/files/filling/WorkbookFiller.h"

#include <QFileInfo>
#include <algorithm>

namespace doorstep {

namespace {

class FilledSheets
{
public:
    FilledSheets(Database& database, const FormLayout& layout, const FillingOptions& options,
                 const Mask& mask)
        : m_db(database),
          m_layout(layout),
          m_options(options),
          m_words(database, options, mask),
          m_figures(database, options)
    {
        for (const FormList& list : m_layout.lists)
            addList(list);
        for (const FormSpot& spot : m_layout.spots)
            addSpot(spot);
    }

    [[nodiscard]] std::vector<SheetToFill>& sheets() { return m_sheets; }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] const QStringList& remarks() const { return m_remarks; }

private:
    SheetToFill& sheetNamed(const QString& name)
    {
        const auto found = std::find_if(m_sheets.begin(), m_sheets.end(),
                                        [&](const SheetToFill& one) { return one.name == name; });
        if (found != m_sheets.end())
            return *found;
        m_sheets.push_back({name, {}, {}});
        return m_sheets.back();
    }

    // Counts beside the form's own words.
    void addCounts(const FormList& list)
    {
        SheetToFill& sheet = sheetNamed(list.sheet);
        const LedgerFilter filter{m_options.month, m_options.block, std::nullopt, m_options.asOf};
        for (const FormColumn& column : list.columns) {
            LedgerQuery query;
            query.ledger = column.value.from == FormValue::From::Count
                               ? findLedger(m_db, column.value.key.section(u'/', 0, 0))
                               : nullptr;
            if (!query.ledger)
                continue;
            query.filter = filter;
            if (usualPeriod(QLatin1String(query.ledger->key)) == FormPeriod::Ever)
                query.filter.period.reset();
            const QHash<QString, qint64> counts =
                countBy(m_db, query, column.value.key.section(u'/', 1));
            for (const FormLabel& label : list.labels) {
                const qint64 count = counts.value(label.text);
                sheet.cells.push_back({label.row,
                                       column.column,
                                       {CellContent::Kind::Number, QString::number(count),
                                        static_cast<double>(count)}});
            }
        }
        m_rows += list.labels.size();
        m_counts[list.sheet].append({list.lastRow, list.labels.size()});
    }

    void addList(const FormList& list)
    {
        if (!list.labels.isEmpty()) {
            addCounts(list);
            return;
        }
        const auto values =
            std::make_shared<FormRowValues>(m_db, list, m_options, m_words, m_figures);
        ListToFill fill;
        fill.firstRow = list.firstRow;
        fill.lastRow = list.lastRow;
        fill.columns = values->columns();
        fill.numbered = values->numbered();
        fill.rows = values->rows();
        fill.next = [values](std::vector<CellContent>& cells) {
            values->next(cells);
        };
        m_rows += fill.rows;
        m_remarks += values->remarks();
        m_counts[list.sheet].append({list.lastRow, fill.rows});
        sheetNamed(list.sheet).lists.push_back(std::move(fill));
    }

    // {count} is of the list above the cell; above all lists, of the first.
    [[nodiscard]] qint64 countAt(const FormSpot& spot) const
    {
        const QList<std::pair<int, qint64>> lists = m_counts.value(spot.sheet);
        qint64 count = lists.isEmpty() ? 0 : lists.first().second;
        for (const auto& [lastRow, rows] : lists)
            count = spot.row > lastRow ? rows : count;
        return count;
    }

    void addSpot(const FormSpot& spot)
    {
        CellContent content;
        const qint64 count = countAt(spot);
        if (spot.value.from == FormValue::From::Figure) {
            content = m_figures.figure(spot.value.key).value_or(CellContent());
        } else if (spot.value.from == FormValue::From::Words) {
            const QString words = spot.value.parts.value(0).text;
            content = {CellContent::Kind::Text, m_words.filled(words, count), 0};
            if (words == u"{today}")
                content = {CellContent::Kind::Day, content.text, dateSerial(m_options.asOf)};
            else if (words == u"{count}")
                content = {CellContent::Kind::Number, content.text, static_cast<double>(count)};
        } else {
            return;
        }
        sheetNamed(spot.sheet).cells.push_back({spot.row, spot.column, content});
    }

    Database& m_db;
    FormLayout m_layout;
    FillingOptions m_options;
    FormWords m_words;
    FormFigures m_figures;
    std::vector<SheetToFill> m_sheets;
    QHash<QString, QList<std::pair<int, qint64>>> m_counts; // by sheet: last line, rows
    QStringList m_remarks;
    qint64 m_rows = 0;
};

FormLayout withSheets(FormLayout layout, const QMap<QString, QString>& renamed)
{
    for (FormList& list : layout.lists)
        list.sheet = renamed.value(list.sheet, list.sheet);
    for (FormSpot& spot : layout.spots)
        spot.sheet = renamed.value(spot.sheet, spot.sheet);
    return layout;
}

} // namespace

QString filledFileName(const TownForm& form, const Period& month, const Mask& mask)
{
    const QString ending = QFileInfo(form.fileName).suffix().toLower();
    return fileNameText(month.first.toString(u"yyyy年M月_"_qs) + mask.text(form.name)) + u'.' +
           (ending == u"xlsm" ? ending : u"xlsx"_qs);
}

FilledForm fillForm(Database& database, const TownForm& form, const QByteArray& workbook,
                    const FillingOptions& options, const QString& target, const Progress& progress)
{
    FilledForm filled;
    const ReadTransaction reading(database);
    const Mask mask(database, options.masking);
    requireFolderNamed(target);
    filled.path = target;
    if (QFileInfo(target).isDir())
        filled.path += u'/' + filledFileName(form, options.month, mask);
    // A workbook with macros opens under that name alone, and none without them does.
    const QString wanted =
        QFileInfo(form.fileName).suffix().toLower() == u"xlsm" ? u"xlsm"_qs : u"xlsx"_qs;
    if (QFileInfo(filled.path).suffix().toLower() != wanted)
        throw Error(FormText::tr("The form “%1” is an .%2: give the filled one that ending, too.")
                        .arg(form.name, wanted));
    const ChangedPackage sent = maskedPackage(workbook, form.fileName, mask);
    FilledSheets filling(database, withSheets(readFormLayout(form.layout), sent.sheets), options,
                         mask);
    fillWorkbook(sent.bytes, form.fileName, filling.sheets(), filled.path, progress);
    filled.rows = filling.rows();
    filled.remarks = filling.remarks();
    if (const QStringList unseen = pictureParts(sent.unseen); !unseen.isEmpty())
        filled.remarks << FormText::tr("Pictures, macros and files within the form are as they "
                                       "were sent: look whether they tell of anybody (%1).")
                              .arg(unseen.join(u'、'));
    return filled;
}

} // namespace doorstep
