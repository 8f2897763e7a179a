// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TroublePage.h"

#include "ui/look/PlainText.h"

#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

TroublePage::TroublePage(Workspace& workspace, const QString& sentence, QWidget* parent)
    : Page(workspace, parent)
{
    auto* said = plainLabel(tr("This page can't be shown. %1").arg(sentence), this);
    said->setObjectName(QStringLiteral("trouble"));
    said->setWordWrap(true);
    said->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(said);
}

} // namespace doorstep

#include "moc_TroublePage.cpp"
