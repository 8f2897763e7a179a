#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/RecordPage.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/FormPane.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace doorstep {

// A ledger whose rows are written down here: the table, and beside it the form of the chosen row.
// Insert adds one, F2 edits.
template <typename Row, typename RowStore>
class FormPage : public RecordPage<Row, RowStore>
{
    using Base = RecordPage<Row, RowStore>;

public:
    void activate() override
    {
        Base::activate();
        if (std::exchange(m_stale, false))
            form().reloadChoices();
        Base::rereadChosen();
    }
    // To be read.
    void openTarget(const Target& target) override
    {
        Base::openTarget(target);
        Base::focusPane();
    }
    [[nodiscard]] RowId shownRow() const { return m_pane->shownRow(); }

protected:
    // tables: what the form shows.
    FormPage(Workspace& workspace, const QString& ledger, const QSet<QString>& tables,
             QWidget* parent)
        : Base(workspace, ledger, tables, parent), m_pane(new FormPane(workspace, this))
    {
        QSplitter* splitter = Base::addPane(&Base::table(), m_pane, 30);
        splitter->setChildrenCollapsible(false);
        form().setSave([this](RowId row, const Field& field, const QVariant& value) {
            return saveValue(row, field, value);
        });
        respond(&Base::registry(), &Register::changed, this,
                [this, tables](const QSet<QString>& changed) {
                    if (changed.intersects(tables))
                        readChoices();
                });
    }
    void addButtons(const QString& newTitle)
    {
        m_pane->addButtons(
            Base::news(), newTitle, [this] { addNew(); }, [this] { Base::removeChosen(); });
        Base::addKey(QKeySequence(Qt::Key_Insert), this, [this] { addNew(); });
        Base::beginWithNew();
        Base::addPrinting();
    }

    [[nodiscard]] FieldForm& form() const { return m_pane->form(); }
    [[nodiscard]] QVBoxLayout& underForm() const { return m_pane->underForm(); }

    // Why it was not written; empty when it was.
    [[nodiscard]] virtual QString saveValue(RowId id, const Field& field,
                                            const QVariant& value) = 0;
    virtual RowId addRow() = 0; // 0: it has been said why not

    void showChosen(const QList<Row>& rows) override
    {
        m_pane->showRow(RowStore(Base::registry()).mapping(),
                        rows.isEmpty() ? nullptr : &rows.constFirst());
    }

private:
    void addNew()
    {
        if (Base::registry().readOnly())
            return;
        m_pane->leave();
        if (const RowId id = addRow(); id != 0) {
            Base::openRecord(id);
            form().editNew();
            Base::awaitWords(id);
        }
    }

    void readChoices()
    {
        m_stale = !Base::isVisible();
        if (m_stale)
            return;
        form().reloadChoices();
        Base::workspace().attempt([this] { Base::rereadChosen(); });
    }

    FormPane* m_pane;
    bool m_stale = false; // changed while out of sight
};

} // namespace doorstep
