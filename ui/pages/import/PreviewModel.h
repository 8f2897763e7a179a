#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/Preview.h"

#include <QAbstractTableModel>
#include <QSet>

namespace doorstep {

enum class PreviewKind { All, New, Update, Duplicate, Wrong };

// The rows of a preview, of all kinds or of one; their words are made as they come into sight.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Taken, VerdictWord, Who, What, Columns };

    explicit PreviewModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    // What was left out of the preview before stays out, by the rows' numbers.
    void setPreview(const std::shared_ptr<ImportPreview>& preview);
    void setKind(PreviewKind kind);
    void leaveOut(const QList<int>& rows, bool out);
    void forgetChoices() { m_leftOut.clear(); }

    [[nodiscard]] const PreviewRow& at(int row) const;
    [[nodiscard]] int rowOf(int number) const; // of a row of the file; -1: not shown
    [[nodiscard]] int toWrite() const;         // how many rows an import would write
    [[nodiscard]] int toComeBack() const;      // how many would be among the rejects

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void list();

    std::shared_ptr<ImportPreview> m_preview;
    PreviewKind m_kind = PreviewKind::All;
    std::vector<size_t> m_shown;
    QSet<int> m_leftOut;
};

} // namespace doorstep
