#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/RowPane.h"
#include "ui/page/forms/FieldForm.h"

#include <QScrollArea>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace doorstep {

// The form of the chosen row beside its table.
class FormPane : public QScrollArea, public RowPane
{
    Q_OBJECT

public:
    FormPane(Workspace& workspace, QWidget* parent);

    [[nodiscard]] FieldForm& form() const { return *m_form; }
    [[nodiscard]] QVBoxLayout& underForm() const { return *m_content; }
    [[nodiscard]] RowId shownRow() const { return m_shown; }
    bool leave() override { return m_form->endEditing(); }
    void focusFields() override { m_form->focusFirst(); }

    // A new row, editing, and deletion; newTitle with its key in brackets.
    void addButtons(QHBoxLayout& bar, const QString& newTitle, const std::function<void()>& add,
                    const std::function<void()>& remove);

    // None: the pane is empty.
    template <typename Row>
    void showRow(const Mapping<Row>& mapping, const Row* row)
    {
        const RowId id = row ? row->id : 0;
        const bool other = id != m_shown;
        if (other)
            m_form->leaveRow();
        m_shown = id;
        if (row)
            m_form->showRow(mapping, *row);
        widget()->setVisible(row);
        offerActs();
        if (other)
            ensureVisible(0, 0);
    }

private:
    void offerActs(); // on the row, if there is one

    bool m_writable;
    QPushButton* m_edit = nullptr;
    QPushButton* m_away = nullptr;
    FieldForm* m_form;
    QVBoxLayout* m_content;
    RowId m_shown = 0;
};

} // namespace doorstep
