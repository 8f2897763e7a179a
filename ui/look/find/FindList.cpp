// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/find/FindList.h"

#include "ui/look/find/FindDelegate.h"
#include "ui/look/find/FindModel.h"

#include <QListView>
#include <QVBoxLayout>
#include <algorithm>

namespace doorstep {

namespace {

// Device-independent pixels.
constexpr int leastWidth = 480;
constexpr int mostHeight = 470;
constexpr int leastRoom = 150; // with less below, the list opens above if there is more
constexpr int gap = 2;
constexpr int margin = 8;

} // namespace

FindList::FindList(FindModel& model) : m_model(model), m_view(new QListView(this))
{
    hide();
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Found"));
    m_view->setModel(&model);
    m_view->setItemDelegate(new FindDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (m_model.isChoice(index.row()))
            Q_EMIT clicked(index.row());
    });
}

FindList::~FindList()
{
    Q_EMIT leaving();
}

void FindList::openAt(QWidget& line)
{
    if (parentWidget() != line.window())
        setParent(line.window());
    place(line);
    show();
    raise();
}

void FindList::place(QWidget& line)
{
    const QWidget* window = line.window();
    const QPoint corner = line.mapTo(window, QPoint(0, 0));
    const int width = std::min(std::max(line.width(), leastWidth), window->width() - 2 * margin);
    const int left = std::max(margin, std::min(corner.x(), window->width() - margin - width));
    const int below = window->height() - corner.y() - line.height() - gap - margin;
    const int above = corner.y() - gap - margin;
    const bool opensAbove = below < leastRoom && above > below;
    const int height = heightWithin(std::min(mostHeight, opensAbove ? above : below));
    const int top = opensAbove ? corner.y() - gap - height : corner.y() + line.height() + gap;
    setGeometry(left, top, width, height);
}

// That of the rows; of many rows as many whole ones as there is room for.
int FindList::heightWithin(int room) const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int more = m_view->sizeHintForRow(row);
        if (height + more > room)
            return row == 0 ? room : height;
        height += more;
    }
    return height;
}

int FindList::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? index.row() : -1;
}

void FindList::setCurrent(int row)
{
    m_view->setCurrentIndex(row >= 0 && row < m_model.rowCount() && m_model.isChoice(row)
                                ? m_model.index(row)
                                : QModelIndex());
    // With the first choice in sight its heading is, too.
    if (choiceFrom(0, 1) == row)
        m_view->scrollToTop();
    else
        m_view->scrollTo(m_view->currentIndex());
}

int FindList::choiceFrom(int row, int direction) const
{
    while (row >= 0 && row < m_model.rowCount() && !m_model.isChoice(row))
        row += direction;
    return row >= 0 && row < m_model.rowCount() ? row : -1;
}

void FindList::move(Step step, int direction)
{
    const int from = current();
    int to = from + direction;
    if (from < 0)
        to = direction > 0 ? 0 : m_model.rowCount() - 1;
    else if (step == Step::Page) {
        const int rows = m_view->viewport()->height() / m_view->sizeHintForRow(from);
        to = std::clamp(from + direction * std::max(1, rows - 1), 0, m_model.rowCount() - 1);
    }
    int choice = choiceFrom(to, direction);
    if (choice < 0 && step == Step::Page)
        choice = choiceFrom(to, -direction);
    if (choice >= 0)
        setCurrent(choice);
}

} // namespace doorstep

#include "moc_FindList.cpp"
