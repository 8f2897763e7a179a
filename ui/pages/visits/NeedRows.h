#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/visits/VisitRecord.h"

#include <QWidget>

class QGridLayout;

namespace doorstep {

class CodeBox;
class TextBox;

// The needs raised in a visit, a row each: category, words, urgency. A blank row waits at the end.
class NeedRows : public QWidget
{
    Q_OBJECT

public:
    NeedRows(Register& registry, QWidget* parent);

    [[nodiscard]] QList<RaisedNeed> needs() const;
    void setNeeds(const QList<RaisedNeed>& needs);
    void empty(); // one blank row; reads nothing
    void begin(); // the focus to the first blank row

Q_SIGNALS:
    void edited();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    struct Row
    {
        RowId id = 0;
        CodeBox* category = nullptr;
        TextBox* text = nullptr;
        CodeBox* urgency = nullptr;
    };

    void fill(Row& row, const RaisedNeed& need);
    void addRow(const RaisedNeed& need);
    void growIfFull();
    void keepRows(qsizetype count);
    [[nodiscard]] RaisedNeed needOf(const Row& row) const;

    Register& m_register;
    QGridLayout* m_grid;
    QList<Row> m_rows;
};

} // namespace doorstep
