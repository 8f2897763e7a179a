// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FolderLine.h"

#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace doorstep {

FolderLine::FolderLine(QWidget* parent) : QWidget(parent), m_line(new QLineEdit(this))
{
    m_line->setPlaceholderText(tr("Another disk, USB stick or network folder; may wait"));
    m_line->setAccessibleName(tr("Second place for backups"));
    auto* button = new QPushButton(tr("Ch&oose…"), this);
    button->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(smallSpace);
    row->addWidget(m_line, 1);
    row->addWidget(button);
    setFocusProxy(m_line);
    connect(button, &QPushButton::clicked, this, &FolderLine::choose);
}

QString FolderLine::folder() const
{
    const QString text = m_line->text().trimmed();
    return text.isEmpty()
               ? QString()
               : QDir::cleanPath(QDir().absoluteFilePath(QDir::fromNativeSeparators(text)));
}

void FolderLine::setFolder(const QString& folder)
{
    m_line->setText(QDir::toNativeSeparators(folder));
}

void FolderLine::choose()
{
    const QString chosen = chooseFolder(
        this, {tr("Second place for backups"), QStringLiteral("backups"), {}, folder()});
    if (!chosen.isEmpty())
        setFolder(chosen);
}

} // namespace doorstep

#include "moc_FolderLine.cpp"
