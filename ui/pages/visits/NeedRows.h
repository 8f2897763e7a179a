#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"
#include "ui/pages/visits/GrowingRows.h"

namespace doorstep {

class CodeBox;
class TextBox;

// The needs raised in a visit, a row each: category, words, urgency.
class NeedRows : public GrowingRows
{
    Q_OBJECT

public:
    NeedRows(Register& registry, QWidget* parent);

    [[nodiscard]] QList<RaisedNeed> needs() const;
    void setNeeds(const QList<RaisedNeed>& needs);
    void empty();      // one blank row; reads nothing
    void beginWrong(); // the focus to the first need that has no words, or some that are refused

protected:
    [[nodiscard]] bool isBlank(qsizetype row) const override;
    void addBlank() override { addRow({}); }

private:
    struct Row
    {
        RowId id = 0;
        CodeBox* category = nullptr;
        TextBox* text = nullptr;
        CodeBox* urgency = nullptr;
    };

    void fill(qsizetype number, const RaisedNeed& need);
    void addRow(const RaisedNeed& need);
    [[nodiscard]] RaisedNeed needOf(const Row& row) const;

    Register& m_register;
    QList<Row> m_fields;
};

} // namespace doorstep
