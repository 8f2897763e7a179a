// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/MergeDialog.h"

#include "data/base/Text.h"
#include "data/views/profile/Merge.h"
#include "data/views/profile/SubjectFields.h"
#include "data/views/profile/Timeline.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace doorstep {

namespace {

enum Part { Title, Kept, Other };

QStringList shownOf(Register& registry, QStringList columns)
{
    columns.removeIf([&](const QString& column) { return !showsColumn(registry.db(), column); });
    return columns;
}

} // namespace

MergeDialog::MergeDialog(Register& registry, RowId kept, RowId other, QWidget* parent)
    : QDialog(parent),
      m_register(registry),
      m_kept(SubjectStore(registry).get(kept)),
      m_other(SubjectStore(registry).get(other)),
      m_columns(shownOf(registry, differingFields(m_kept, m_other))),
      m_table(new QTableWidget(static_cast<int>(m_columns.size()), 3, this))
{
    if (isPerson(m_kept.kind) != isPerson(m_other.kind))
        throw Error(tr("A shop and a worker can't be merged."));
    setWindowTitle(tr("Merge two entries"));
    const QStringList fill = fieldsToFill(m_kept, m_other);
    for (const QString& column : std::as_const(m_columns))
        m_fromOther << fill.contains(column);

    auto* what = plainLabel(tr("Choose in each line the value that stays: a click, the arrow keys "
                               "or the space bar."),
                            this);
    what->setWordWrap(true);
    m_table->setAccessibleName(tr("Fields in which the two differ"));
    const auto headingOf = [this](const Subject& subject) {
        qsizetype visits = 0;
        for (const TimelineEntry& entry : timelineOf(m_register, subject, 1000).entries)
            visits += entry.kind == TimelineKind::Visit ? 1 : 0;
        return tr("%1 (%n visit(s))", nullptr, static_cast<int>(visits)).arg(subject.name);
    };
    m_table->setHorizontalHeaderLabels({tr("Field"), headingOf(m_kept), headingOf(m_other)});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (const Part part : {Title, Kept, Other})
            m_table->setItem(row, part, new QTableWidgetItem);
        m_table->item(row, Title)->setText(fieldTitle(m_kept.kind, m_columns.at(row)));
        m_table->item(row, Title)->setFlags(Qt::ItemIsEnabled);
        showRow(row);
    }
    m_table->horizontalHeader()->setSectionResizeMode(Title, QHeaderView::Fixed);
    m_table->resizeColumnToContents(Title);
    m_table->setColumnWidth(Title, m_table->columnWidth(Title) + wideSpace);
    m_table->installEventFilter(this);
    respond(m_table, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column != Title)
            choose(row, column == Other);
    });

    auto* after =
        caption(tr("Visits, needs, wishes and cards of both are kept together. Ctrl+Z takes the "
                   "two apart again."),
                this);
    after->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* merge = buttons->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Leave them as they are"), QDialogButtonBox::RejectRole);
    merge->setDefault(true);
    respond(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    respond(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(m_table, 1);
    layout->addWidget(after);
    layout->addWidget(buttons);
    resize(fontMetrics().horizontalAdvance(u'字') * 52,
           qMin(520, 190 + m_table->rowCount() * (fontMetrics().height() + 12)));
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, m_fromOther.constFirst() ? Other : Kept);
    m_table->setFocus();
}

void MergeDialog::showRow(int row)
{
    const SubjectField& field = *findField(m_kept.kind, m_columns.at(row));
    const bool other = m_fromOther.at(row);
    for (const Part part : {Kept, Other}) {
        const bool stays = (part == Other) == other;
        const QVariant value = fieldValue(part == Kept ? m_kept : m_other, field);
        QString text = field.type == FieldType::Flag
                           ? yesNo(value.toString())
                           : fieldText(m_register, field, value).simplified();
        if (text.isEmpty())
            text = tr("(empty)");
        QTableWidgetItem* item = m_table->item(row, part);
        item->setText((stays ? QStringLiteral("✓ ") : QStringLiteral("　")) + text);
        item->setToolTip(asPlain(text));
        item->setData(Qt::AccessibleTextRole,
                      stays ? tr("%1, stays").arg(text) : tr("%1, is given up").arg(text));
        QFont font = m_table->font();
        font.setBold(stays);
        item->setFont(font);
        item->setForeground(stays ? palette().color(QPalette::Text) : inkOf(Tone::Soft));
    }
}

void MergeDialog::choose(int row, bool other)
{
    m_fromOther[row] = other;
    m_table->setCurrentCell(row, other ? Other : Kept);
    showRow(row);
}

QStringList MergeDialog::fromOther() const
{
    QStringList columns;
    for (qsizetype row = 0; row < m_columns.size(); ++row) {
        if (m_fromOther.at(row))
            columns << m_columns.at(row);
    }
    return columns;
}

bool MergeDialog::eventFilter(QObject* watched, QEvent* event)
{
    const int row = m_table->currentRow();
    if (event->type() == QEvent::KeyPress && row >= 0) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Space:
            choose(row, !m_fromOther.at(row));
            return true;
        case Qt::Key_Left:
            choose(row, false);
            return true;
        case Qt::Key_Right:
            choose(row, true);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_MergeDialog.cpp"
