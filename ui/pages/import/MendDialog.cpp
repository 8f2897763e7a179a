// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/MendDialog.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace doorstep {

MendDialog::MendDialog(const QString& row, const QList<ListCell>& cells, QWidget* parent)
    : QDialog(parent), m_cells(cells)
{
    setWindowTitle(tr("Mend row %1").arg(row));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    for (const ListCell& cell : cells) {
        auto* line = new QLineEdit(cell.words, fields);
        line->setAccessibleName(cell.heading);
        form->addRow(plainLabel(cell.heading, fields), line);
        m_lines << line;
    }
    auto* scroll = new QScrollArea(this); // a wide list has many
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(fields);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* mend = buttons->addButton(tr("&Look at it again"), QDialogButtonBox::AcceptRole);
    mend->setDefault(true);
    setPrimary(*mend);
    respond(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    respond(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(caption(tr("For this import; the file stays as it is."), this));
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    const int character = fontMetrics().horizontalAdvance(u'字');
    resize(character * 34, character * 24);
}

QHash<int, QString> MendDialog::mended() const
{
    QHash<int, QString> mended;
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        if (m_lines.at(i)->text() != m_cells.at(i).words)
            mended.insert(m_cells.at(i).column, m_lines.at(i)->text());
    }
    return mended;
}

} // namespace doorstep

#include "moc_MendDialog.cpp"
