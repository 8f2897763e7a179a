// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/SavedSheets.h"

#include "data/records/subjects/Subject.h"
#include "data/register/Journal.h"

namespace doorstep {

void SavedSheets::add(RowId batch, const QList<Entered>& rows, const QList<RowId>& order,
                      const QString& number)
{
    m_sheets << Sheet{batch, rows, order, number, {}, false};
}

QList<SavedSheets::Turned> SavedSheets::follow()
{
    QList<Turned> all;
    for (Sheet& sheet : m_sheets) {
        const std::optional<Batch> batch = findBatch(m_register.db(), sheet.batch);
        if (!batch || batch->undone == sheet.isTurnedBack)
            continue;
        sheet.isTurnedBack = batch->undone;
        const QSet<int> before = std::exchange(sheet.undone, {});
        Turned turned{{}, {}, sheet.order, sheet.number};
        for (const Entered& entered : std::as_const(sheet.rows)) {
            const bool wasUndone = before.contains(entered.row.key);
            if (isThere(entered, sheet)) {
                if (wasUndone)
                    turned.again.append({entered.row, entered.written});
                continue;
            }
            sheet.undone << entered.row.key;
            if (!wasUndone &&
                (entered.row.isNew() || SubjectStore(m_register).alive(entered.row.subject)))
                turned.gone << entered.row;
        }
        if (!turned.again.isEmpty() || !turned.gone.isEmpty())
            all << turned;
    }
    return all;
}

bool SavedSheets::isUndone(int key) const
{
    return std::any_of(m_sheets.cbegin(), m_sheets.cend(),
                       [key](const Sheet& sheet) { return sheet.undone.contains(key); });
}

bool SavedSheets::isThere(const Entered& entered, const Sheet& sheet) const
{
    if (std::holds_alternative<SheetModel::Saved>(entered.row.state)) // a correction
        return !sheet.isTurnedBack;
    return entered.written.visit
               ? VisitStore(m_register).alive(*entered.written.visit).has_value()
               : SubjectStore(m_register).alive(entered.written.subject).has_value();
}

} // namespace doorstep
