// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageStack.h"

#include "ui/blocklist/BlockListPage.h"
#include "ui/ledgers/LedgerPage.h"
#include "ui/shell/Page.h"
#include "ui/subjects/SubjectsPage.h"
#include "ui/widgets/LedgerModel.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QStackedWidget>

namespace doorstep {

PageStack::PageStack(std::unique_ptr<Register> registry, QWidget* parent)
    : QWidget(parent),
      m_register(std::move(registry)),
      m_workspace(new Workspace(*m_register, this)),
      m_navigation(new QListWidget(this)),
      m_stack(new QStackedWidget(this))
{
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_navigation->setFixedWidth(fontMetrics().horizontalAdvance(u'字') * 8);
    m_navigation->setFocusPolicy(Qt::TabFocus);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addWidget(m_stack, 1);

    makePages();
    connectRequests();
    connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        auto* current = qobject_cast<Page*>(m_stack->currentWidget());
        if (row == m_stack->currentIndex())
            return;
        if (current && !current->mayLeave()) {
            m_navigation->setCurrentRow(m_stack->currentIndex());
            return;
        }
        m_stack->setCurrentIndex(row);
        qobject_cast<Page*>(m_stack->currentWidget())->activate();
    });
    m_navigation->setCurrentRow(0);
}

PageStack::~PageStack()
{
    // Pages and the workspace go before the register they show.
    delete m_stack;
    delete m_workspace;
}

void PageStack::addPage(Page* page, const QString& title)
{
    m_stack->addWidget(page);
    page->setAccessibleName(title);
    auto* item = new QListWidgetItem(title, m_navigation);
    item->setSizeHint(QSize(0, fontMetrics().height() + 2 * smallSpace + 4));
}

void PageStack::makePages()
{
    addPage(new BlockListPage(*m_workspace, m_stack), tr("Block list"));
    addPage(new LedgerPage(*m_workspace, QStringLiteral("visits"), m_stack), tr("Visits"));
    m_subjects = new SubjectsPage(*m_workspace, m_stack);
    addPage(m_subjects, tr("Subjects"));
}

void PageStack::connectRequests()
{
    connect(m_workspace, &Workspace::subjectWanted, this, [this](RowId subject) {
        if (show(m_subjects))
            m_subjects->openSubject(subject);
    });
}

bool PageStack::show(Page* page)
{
    if (m_stack->currentWidget() != page)
        m_navigation->setCurrentRow(m_stack->indexOf(page));
    return m_stack->currentWidget() == page;
}

bool PageStack::mayLeave() const
{
    auto* page = qobject_cast<Page*>(m_stack->currentWidget());
    return !page || page->mayLeave();
}

void PageStack::showPage(int row)
{
    m_navigation->setCurrentRow(row);
}

void PageStack::fillMenu(QMenu& menu)
{
    menu.clear();
    for (int row = 0; row < m_navigation->count(); ++row) {
        QAction* action =
            menu.addAction(m_navigation->item(row)->text(), this, [this, row] { showPage(row); });
        if (row < 9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row)));
    }
}

} // namespace doorstep
