// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SecondPlaceDialog.h"

#include "ui/look/Look.h"
#include "ui/look/PassphraseDialog.h"
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
           "empty for none.") +
            (place.seal.isNone() ? QString()
                                 : u'\n' + tr("They lie there under the passphrase that was set.")),
        this);
    about->setWordWrap(true);
    m_folder->setFolder(place.folder);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, place] { choose(place); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(wideSpace);
    layout->addWidget(about);
    layout->addWidget(m_folder);
    layout->addWidget(buttons);
    m_folder->setFocus();
    resize(fontMetrics().horizontalAdvance(u'字') * 36, sizeHint().height());
}

std::optional<QString> askForSecondPassphrase(QWidget* parent)
{
    return askForPassphrase(
        parent, SecondPlaceDialog::tr(
                    "The backups go to another place. Whoever has the stick or the folder reads "
                    "everything in them, unless they are under a passphrase. It is asked for now, "
                    "and when one is restored."));
}

// What goes to another place is put under a passphrase, by proposal.
void SecondPlaceDialog::choose(const SecondPlace& before)
{
    const QString folder = m_folder->folder();
    if (folder.isEmpty() || (folder == before.folder && !before.seal.isNone())) {
        accept();
        if (folder != before.folder)
            Q_EMIT chosen(folder, {});
        return;
    }
    const std::optional<QString> passphrase = askForSecondPassphrase(this);
    if (!passphrase)
        return;
    accept();
    Q_EMIT chosen(folder,
                  passphrase->isEmpty() ? PassphraseSeal() : PassphraseSeal::of(*passphrase));
}

} // namespace doorstep

#include "moc_SecondPlaceDialog.cpp"
