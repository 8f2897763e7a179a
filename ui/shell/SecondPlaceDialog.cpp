// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SecondPlaceDialog.h"

#include "ui/look/Look.h"
#include "ui/shell/FolderLine.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

SecondPlaceDialog::SecondPlaceDialog(const SecondPlace& place, QWidget* parent)
    : QDialog(parent), m_folder(new FolderLine(this))
{
    setWindowTitle(tr("Second place for backups"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* about = caption(
        tr("Each backup is copied there, too, whenever the place can be reached, so that it "
           "outlives this PC. Take another disk, a USB stick or a network folder; leave the line "
           "empty for none."),
        this);
    about->setWordWrap(true);
    m_folder->setFolder(place.folder);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, before = place.folder] {
        accept();
        if (m_folder->folder() != before)
            Q_EMIT chosen(m_folder->folder());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(wideSpace);
    layout->addWidget(about);
    layout->addWidget(m_folder);
    layout->addWidget(buttons);
    m_folder->setFocus();
    resize(fontMetrics().horizontalAdvance(u'字') * 36, sizeHint().height());
}

} // namespace doorstep
