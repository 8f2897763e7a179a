// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/forms/FormPage.h"

#include "ui/look/Look.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/forms/EditButton.h"
#include "ui/page/forms/FieldForm.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>

namespace doorstep {

FormPage::FormPage(Workspace& workspace, const QString& ledger, QWidget* parent)
    : LedgerPage(workspace, ledger, parent),
      m_form(new FieldForm(workspace, this)),
      m_pane(new QScrollArea(this)),
      m_content(nullptr)
{
    auto* content = new QWidget(m_pane);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(smallSpace, 0, smallSpace, 0);
    m_content->setSpacing(smallSpace);
    m_content->addWidget(m_form);
    m_pane->setWidget(content);
    m_pane->setWidgetResizable(true);
    m_pane->setFrameShape(QFrame::NoFrame);
    m_pane->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pane->setFocusPolicy(Qt::NoFocus);
    m_pane->setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 24);

    body().removeWidget(&table());
    auto* splitter = new QSplitter(this);
    splitter->addWidget(&table());
    splitter->addWidget(m_pane);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setHandleWidth(smallSpace);
    const int width = fontMetrics().horizontalAdvance(u'字') * 30;
    splitter->setSizes({2 * width, width});
    body().addWidget(splitter, 1);
}

void FormPage::begin(const QSet<QString>& tables, const QString& newTitle)
{
    m_tables = tables;
    auto* add = new QPushButton(newTitle, this);
    connect(add, &QPushButton::clicked, this, &FormPage::addNew);
    auto* remove = new QPushButton(tr("Delete"), this);
    remove->setToolTip(tr("Delete the chosen rows (Delete); undo brings them back"));
    connect(remove, &QPushButton::clicked, this, &FormPage::removeChosen);
    auto* edit = new EditButton(this, this);
    edit->follow(*m_form);
    for (QPushButton* button : {add, remove})
        button->setEnabled(!registry().readOnly());
    for (QPushButton* button : {add, static_cast<QPushButton*>(edit), remove})
        bar().addWidget(button);
    m_form->setEnabled(!registry().readOnly());

    const auto key = [this](const QKeySequence& keys, QWidget* where, auto work) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, work);
    };
    key(QKeySequence(Qt::Key_Insert), this, &FormPage::addNew);
    key(QKeySequence::Delete, &table(), &FormPage::removeChosen);
    key(QKeySequence(Qt::Key_Escape), m_pane, [this] { table().setFocus(); });
    m_form->setSave([this](RowId row, const Field& field, const QVariant& value) {
        return saveValue(row, field, value);
    });
    connect(this, &LedgerPage::selectionChanged, this, [this] {
        const QList<RowId> ids = selectedIds();
        if (!ids.isEmpty()) // while the table reads itself anew, what was chosen stays so
            choose(ids.constFirst());
    });
    connect(this, &LedgerPage::rowOpened, this, [this](RowId id) {
        choose(id);
        m_form->focusFirst();
    });
    connect(&registry(), &Register::changed, this, &FormPage::registerChanged);
    showChosen();
}

bool FormPage::mayLeave()
{
    return m_form->endEditing();
}

void FormPage::activate()
{
    LedgerPage::activate();
    if (std::exchange(m_staleForm, false))
        m_form->reloadChoices();
    showChosen();
}

void FormPage::choose(RowId id)
{
    if (id == m_shown)
        return;
    m_form->leaveRow();
    m_shown = id;
    showChosen();
    m_pane->ensureVisible(0, 0);
}

void FormPage::showChosen()
{
    const bool shown = m_shown != 0 && showFields(m_shown);
    if (!shown && m_shown != 0) {
        m_form->leaveRow();
        m_shown = 0;
    }
    m_pane->widget()->setVisible(shown);
}

void FormPage::registerChanged(const QSet<QString>& tables)
{
    if (!tables.intersects(m_tables))
        return;
    if (!isVisible()) {
        m_staleForm = true;
        return;
    }
    m_form->reloadChoices();
    showChosen();
}

void FormPage::bringUp(RowId id)
{
    showRows({}, {});
    choose(id);
    selectRow(id);
}

void FormPage::openRow(RowId id)
{
    bringUp(id);
    m_form->focusFirst();
}

void FormPage::addNew()
{
    if (registry().readOnly())
        return;
    m_form->endEditing();
    const RowId id = addRow();
    if (id == 0)
        return;
    bringUp(id);
    m_form->editNew();
}

void FormPage::removeChosen()
{
    const QList<RowId> ids = selectedIds();
    if (ids.isEmpty() || registry().readOnly())
        return;
    m_form->leaveRow();
    removeRows(ids);
    showChosen();
}

} // namespace doorstep
