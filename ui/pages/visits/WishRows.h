#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"
#include "ui/pages/visits/GrowingRows.h"

class QLineEdit;

namespace doorstep {

class TextBox;

// The small wishes told in a visit, a row each: words and the value in yuan.
class WishRows : public GrowingRows
{
    Q_OBJECT

public:
    explicit WishRows(QWidget* parent);

    [[nodiscard]] QList<RaisedWish> wishes() const;
    void setWishes(const QList<RaisedWish>& wishes);
    // A value that is none; empty when all are understood.
    [[nodiscard]] QString problem() const;
    void beginWrong(); // the focus to the first such value, or to the first words that are refused
    // The values as they stand, a row each.
    [[nodiscard]] QStringList typedValues() const;
    void retypeValues(const QStringList& typed);

protected:
    [[nodiscard]] bool isBlank(qsizetype row) const override;
    void addBlank() override { addRow({}); }

private:
    struct Row
    {
        RowId id = 0;
        TextBox* text = nullptr;
        QLineEdit* yuan = nullptr;
    };

    void fill(qsizetype number, const RaisedWish& wish);
    void addRow(const RaisedWish& wish);
    [[nodiscard]] const Row* wrongRow() const;

    QList<Row> m_fields;
};

} // namespace doorstep
