// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/SubjectsPage.h"

#include "data/views/profile/Merge.h"
#include "ui/look/FrontStack.h"
#include "ui/look/Look.h"
#include "ui/look/TableView.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"
#include "ui/pages/subjects/MergeDialog.h"
#include "ui/pages/subjects/SubjectList.h"
#include "ui/pages/subjects/SubjectView.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace doorstep {

SubjectsPage::SubjectsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_stack(new FrontStack(this)),
      m_lists(new QWidget(m_stack)),
      m_parts(new FrontStack(m_lists)),
      m_switch(new QButtonGroup(this)),
      m_view(new SubjectView(workspace, m_stack))
{
    auto* choices = new QHBoxLayout;
    choices->setSpacing(0);
    choices->addWidget(new PageTitle(*this));
    choices->addSpacing(wideSpace);
    const std::pair<Part, QString> parts[] = {
        {Part::Shops, tr("Shops")}, {Part::Workers, tr("Workers")}, {Part::Bin, tr("Recycle bin")}};
    for (const auto& [part, text] : parts) {
        auto* button = new QToolButton(m_lists);
        button->setText(text);
        button->setCheckable(true);
        fitToText(*button, [this, button] {
            button->setMinimumWidth(fontMetrics().horizontalAdvance(u'字') * 6);
        });
        m_switch->addButton(button, static_cast<int>(part));
        choices->addWidget(button);
    }
    choices->addStretch();
    respond(m_switch, &QButtonGroup::idClicked, this,
            [this](int part) { showPart(static_cast<Part>(part)); });

    auto* column = new QVBoxLayout(m_lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(smallSpace);
    column->addLayout(choices);
    column->addWidget(m_parts, 1);
    m_stack->addWidget(m_lists);
    m_stack->addWidget(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);

    respond(m_stack, &QStackedWidget::currentChanged, this, &Page::sightChanged);
    respond(m_view, &SubjectView::subjectChanged, this, &Page::sightChanged);
    respond(m_view, &SubjectView::backWanted, this, &SubjectsPage::showLists);
    respond(m_view, &SubjectView::stepWanted, this, &SubjectsPage::step);
    respond(m_view, &SubjectView::mergeWanted, this, &SubjectsPage::merge);
    respond(m_view, &SubjectView::eraseWanted, this, &SubjectsPage::eraseWanted);
    respond(m_view, &SubjectView::findWanted, this, &SubjectsPage::findInLists);
    m_switch->button(static_cast<int>(Part::Shops))->setChecked(true);
}

LedgerPage* SubjectsPage::makeList(Part part)
{
    LedgerPage* made = nullptr;
    if (part == Part::Bin) {
        made = new RecycleBinList(workspace(), m_parts);
    } else {
        const SubjectKind kind = part == Part::Shops ? SubjectKind::Shop : SubjectKind::Worker;
        auto* list = new SubjectList(workspace(), kind, m_parts);
        respond(list, &LedgerPage::rowOpened, this, &SubjectsPage::openSubject);
        respond(list, &SubjectList::newWanted, this, &SubjectsPage::startNew);
        respond(list, &SubjectList::mergeWanted, this, &SubjectsPage::merge);
        made = list;
    }
    made->layout()->setContentsMargins(0, 0, 0, 0);
    m_parts->addWidget(made);
    return made;
}

void SubjectsPage::showPart(Part part)
{
    m_switch->button(static_cast<int>(part))->setChecked(true);
    m_part = part;
    LedgerPage*& bin = m_made[static_cast<int>(Part::Bin)];
    if (bin && part != Part::Bin) { // or it would read the journal at every change
        bin->deleteLater();
        bin = nullptr;
    }
    LedgerPage*& shown = m_made[static_cast<int>(part)];
    if (!shown)
        shown = makeList(part);
    m_parts->setCurrentWidget(shown);
    Q_EMIT sightChanged();
    shown->activate();
}

void SubjectsPage::activate()
{
    if (m_stack->currentWidget() == m_view)
        m_view->focusFirst();
    else
        showPart(m_part);
}

bool SubjectsPage::mayLeave()
{
    return m_stack->currentWidget() != m_view || m_view->leave();
}

std::optional<RowId> SubjectsPage::subjectInSight() const
{
    return m_stack->currentWidget() == m_view ? std::optional(m_view->subject()) : std::nullopt;
}

QString SubjectsPage::listInSight() const
{
    return QString::number(static_cast<int>(m_part));
}

void SubjectsPage::showLists()
{
    m_stack->setCurrentWidget(m_lists);
    const RowId left = m_view->subject();
    if (left != 0 && m_part != Part::Bin)
        m_part = isPerson(m_view->kind()) ? Part::Workers : Part::Shops;
    showPart(m_part);
    if (left != 0 && m_part != Part::Bin)
        m_made[static_cast<int>(m_part)]->selectRow(left);
}

void SubjectsPage::findInLists()
{
    if (m_stack->currentWidget() == m_view && !m_view->leave())
        return;
    showLists();
    m_made[static_cast<int>(m_part)]->focusFilter();
}

void SubjectsPage::openSubject(RowId subject)
{
    m_view->open(subject);
    if (m_view->subject() != subject)
        return; // it is gone, that has been said
    m_stack->setCurrentWidget(m_view);
    m_view->focusFirst();
}

void SubjectsPage::startNew(SubjectKind kind)
{
    m_stack->setCurrentWidget(m_view);
    m_view->startNew(kind);
}

void SubjectsPage::step(int rows)
{
    const LedgerPage* list = m_made[isPerson(m_view->kind()) ? 1 : 0];
    if (!list)
        return;
    const LedgerModel& model = list->model();
    const int row = model.rowOf(m_view->subject()) + rows;
    if (model.rowOf(m_view->subject()) >= 0 && row >= 0 && row < model.rowCount())
        openSubject(model.idAt(row));
}

void SubjectsPage::merge(RowId kept, RowId other)
{
    workspace().attempt([&] {
        MergeDialog dialog(registry(), kept, other, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        mergeSubjects(registry(), kept, other, dialog.fromOther());
        openSubject(kept);
        workspace().tell(tr("The two are one now. Ctrl+Z takes them apart again."));
    });
}

} // namespace doorstep

#include "moc_SubjectsPage.cpp"
