// SPDX-License-Identifier: GPL-3.0-or-later
// A person is erased: the pages go, and come back over a register without that person.
#include "ui/shell/MainWindow.h"

#include "data/base/Caught.h"
#include "data/register/Register.h"
#include "data/views/rights/Erasure.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Jobs.h"
#include "ui/shell/BackupKeeper.h"
#include "ui/shell/EraseDialog.h"
#include "ui/shell/HealthLine.h"
#include "ui/shell/HubKeeper.h"
#include "ui/shell/PageStack.h"

#include <QEventLoop>
#include <QMessageBox>
#include <QProgressDialog>
#include <QStandardPaths>

namespace doorstep {

void MainWindow::erase(qint64 subject)
{
    const Surroundings around{
        m_backups->secondPlace().folder,
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)};
    const auto held = std::make_shared<Held>();
    m_pages->workspace().runOnRegister(
        tr("Looking for what there is…"), Workspace::Writes::No,
        [held, subject, around](Register& registry, const Progress&) {
            *held = heldOf(registry, subject, around);
        },
        [this, held, subject, around] {
            const auto ask = [this, held, subject, around] {
                if (m_pages && EraseDialog(*held, this).exec() == QDialog::Accepted &&
                    m_pages->mayLeave())
                    eraseNow(subject, around);
            };
            QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection); // the other box goes first
        });
}

// The pages go first: what they read and keep in memory is the person's, too, and the file is
// written anew, on a thread with a register of its own.
void MainWindow::eraseNow(qint64 subject, const Surroundings& around)
{
    m_backups->stop();
    m_hub->stop();
    m_health->stop();
    std::unique_ptr<Register> registry = m_pages->takeRegister();
    showStart();
    QProgressDialog progress(tr("Erasing…"), {}, 0, 0, this);
    progress.setWindowTitle(programName());
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(0);
    progress.setAutoReset(false);
    connect(&progress, &QProgressDialog::canceled, &progress, &QWidget::show); // by Esc
    progress.show();
    QString said;
    QEventLoop waiting;
    Jobs erasing;
    try {
        erasing.start(
            [opened = registry->opener(), subject, around, &progress](Job& job) {
                const auto own = opened();
                return erasePerson(*own, subject, around,
                                   job.progress([&progress](qint64 done, qint64 total) {
                                       progress.setMaximum(static_cast<int>(total));
                                       progress.setValue(static_cast<int>(done));
                                   }));
            },
            [&](const QStringList& left) {
                said = tr("Erased. Not reached from here:") + u'\n' + left.join(u'\n');
                waiting.quit();
            },
            [&](const QString& why) {
                said = why;
                waiting.quit();
            });
        waiting.exec(QEventLoop::DialogExec);
    } catch (...) {
        said = sentenceOfCaught("erase");
    }
    progress.disconnect();
    progress.reset();
    try {
        showRegister(std::move(registry));
    } catch (...) {
        said += u'\n' + sentenceOfCaught("show again");
    }
    QMessageBox::information(this, tr("Doorstep"), asPlain(said));
}

} // namespace doorstep
