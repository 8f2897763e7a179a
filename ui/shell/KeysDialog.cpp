// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/KeysDialog.h"

#include "ui/help/GuidePaper.h"
#include "ui/help/HelpDialog.h"
#include "ui/help/Keys.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace doorstep {

KeysDialog::KeysDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    const auto column = [this](KeyGroup::Page page) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(wideSpace);
        grid->setVerticalSpacing(smallSpace);
        int row = 0;
        for (const KeyGroup& group : keyGroups()) {
            if (group.page != page)
                continue;
            if (row > 0)
                grid->setRowMinimumHeight(row++, smallSpace);
            grid->addWidget(heading(tr(group.title), this), row++, 0, 1, 2);
            for (const Key& key : group.keys) {
                grid->addWidget(plainLabel(QString::fromUtf8(key.keys), this), row, 0);
                grid->addWidget(plainLabel(tr(key.meaning), this), row++, 1);
            }
        }
        grid->setRowStretch(row, 1);
        return grid;
    };
    auto* sheet = new QWidget;
    auto* columns = new QHBoxLayout(sheet);
    columns->setSpacing(wideSpace * 2);
    columns->addLayout(column(KeyGroup::Page::First));
    columns->addLayout(column(KeyGroup::Page::Second));
    auto* scroll = new QScrollArea(this); // for a low screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(sheet);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto* card = buttons->addButton(tr("&Card to print…"), QDialogButtonBox::ActionRole);
    connect(card, &QPushButton::clicked, this, [this] { saveGuide(this, GuidePart::Keys); });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    const QMargins margins = layout->contentsMargins();
    const QSize wanted = sheet->sizeHint().grownBy(margins) +
                         QSize(scroll->verticalScrollBar()->sizeHint().width(),
                               buttons->sizeHint().height() + layout->spacing());
    resize(wanted.boundedTo(screen()->availableSize() - QSize(wideSpace, 3 * wideSpace)));
    scroll->setMinimumWidth(sheet->sizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
}

} // namespace doorstep

#include "moc_KeysDialog.cpp"
