// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NewerButton.h"

#include "resources/Version.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFontMetrics>
#include <QUrl>

namespace doorstep {

NewerButton::NewerButton(QWidget* parent) : QPushButton(parent)
{
    setFlat(true);
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
    hide();
    connect(this, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
}

QSize NewerButton::sizeHint() const
{
    return {QPushButton::sizeHint().width(), fontMetrics().height() + 2};
}

void NewerButton::lookInto(const QString& folder, Asked asked)
{
    if (folder.isEmpty())
        return;
    m_folder = folder;
    m_look.drop();
    m_look.start(
        [folder](Job& /*job*/) {
            return newerRelease(folder, QString::fromLatin1(programVersion()));
        },
        [this, asked](const std::optional<Release>& newer) { tell(newer, asked); },
        [this, asked](const QString& sentence) {
            if (asked == Asked::BySomebody)
                Q_EMIT said(sentence);
        });
}

void NewerButton::tell(const std::optional<Release>& newer, Asked asked)
{
    setVisible(newer.has_value());
    if (newer) {
        setText(tr("Doorstep %1 is there").arg(newer->version.toString()));
        setAccessibleDescription(tr("Opens the folder that holds it"));
    }
    if (asked == Asked::ByItself)
        return;
    Q_EMIT said(newer
                    ? tr("Doorstep %1 is there: %2")
                          .arg(newer->version.toString(), QDir::toNativeSeparators(newer->file))
                    : tr("Doorstep %1 is the newest.").arg(QString::fromLatin1(programVersion())));
}

} // namespace doorstep

#include "moc_NewerButton.cpp"
