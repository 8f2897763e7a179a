// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/PreviewModel.h"

#include "ui/look/CellWords.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/pages/import/PreviewWords.h"

#include <QGuiApplication>
#include <algorithm>

namespace doorstep {

namespace {

bool isOf(const PreviewRow& row, PreviewKind kind)
{
    switch (kind) {
    case PreviewKind::New:
        return row.verdict == Verdict::New;
    case PreviewKind::Update:
        return row.verdict == Verdict::Update;
    case PreviewKind::Duplicate:
        return row.verdict == Verdict::Duplicate;
    case PreviewKind::Wrong:
        return row.verdict == Verdict::Wrong;
    case PreviewKind::All:
        break;
    }
    return true;
}

} // namespace

void PreviewModel::setPreview(const std::shared_ptr<ImportPreview>& preview)
{
    beginResetModel();
    m_preview = preview;
    if (m_preview) {
        for (PreviewRow& row : m_preview->rows)
            row.leaveOut = m_leftOut.contains(row.values.number);
    }
    list();
    endResetModel();
}

void PreviewModel::setKind(PreviewKind kind)
{
    beginResetModel();
    m_kind = kind;
    list();
    endResetModel();
}

void PreviewModel::list()
{
    m_shown.clear();
    for (size_t i = 0; m_preview && i < m_preview->rows.size(); ++i) {
        if (isOf(m_preview->rows[i], m_kind))
            m_shown.push_back(i);
    }
}

void PreviewModel::leaveOut(const QList<int>& rows, bool out)
{
    if (rows.isEmpty())
        return;
    for (const int row : rows) {
        PreviewRow& one = m_preview->rows[m_shown[static_cast<size_t>(row)]];
        one.leaveOut = out;
        if (out)
            m_leftOut.insert(one.values.number);
        else
            m_leftOut.remove(one.values.number);
    }
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    Q_EMIT dataChanged(index(*first, 0), index(*last, Columns - 1));
}

const PreviewRow& PreviewModel::at(int row) const
{
    return m_preview->rows[m_shown[static_cast<size_t>(row)]];
}

int PreviewModel::rowOf(int number) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).values.number == number)
            return row;
    }
    return -1;
}

int PreviewModel::toWrite() const
{
    return !m_preview ? 0
                      : static_cast<int>(std::count_if(
                            m_preview->rows.begin(), m_preview->rows.end(),
                            [](const auto& row) { return canBeTaken(row) && !row.leaveOut; }));
}

int PreviewModel::toComeBack() const
{
    return !m_preview
               ? 0
               : static_cast<int>(std::count_if(m_preview->rows.begin(), m_preview->rows.end(),
                                                [](const auto& row) { return row.comesBack(); }));
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    const PreviewRow& row = at(index.row());
    const bool taken = canBeTaken(row) && !row.leaveOut;
    const QPalette palette = QGuiApplication::palette();
    switch (role) {
    case Qt::DisplayRole:
        break;
    case Qt::ToolTipRole:
        return index.column() == What || index.column() == Who
                   ? QVariant(asPlain(data(index, Qt::DisplayRole).toString()))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return cellWords(index, Who,
                         index.column() != Taken ? QString()
                         : taken                 ? tr("taken")
                                                 : tr("not taken"));
    case Qt::TextAlignmentRole:
        if (index.column() == Number)
            return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
        return index.column() == Taken ? QVariant(Qt::AlignCenter) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == VerdictWord && (row.verdict == Verdict::Wrong || row.doubtful))
            return inkOf(Tone::Late);
        if (!taken && row.verdict != Verdict::Wrong && !row.doubtful)
            return inkOf(Tone::Soft);
        return index.column() == VerdictWord && row.verdict == Verdict::New
                   ? QVariant(inkOf(Tone::Accent))
                   : QVariant();
    default:
        return {};
    }
    switch (index.column()) {
    case Number:
        return !m_preview->plan.outline.isOverSheets()
                   ? QVariant(rowOfSheet(row.values.number))
                   : QVariant(rowText(m_preview->plan.outline, row.values.number));
    case Taken:
        return taken ? QStringLiteral("✓") : canBeTaken(row) ? QStringLiteral("✗") : QString();
    case VerdictWord:
        return verdictWord(row);
    case Who:
        return row.title;
    default:
        return previewSummary(row);
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Row"), tr("Take"), tr("Verdict"), tr("Who and where"),
                            tr("What changes, or why not")};
    return names.at(section);
}

} // namespace doorstep

#include "moc_PreviewModel.cpp"
