// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RegisterCopy.h"

#include "data/base/Caught.h"
#include "data/base/Error.h"
#include "data/base/Sha256Sums.h"
#include "data/base/Time.h"
#include "data/register/Backup.h"
#include "data/register/LockedCopy.h"
#include "data/register/Register.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/PassphraseDialog.h"
#include "ui/look/PlainText.h"
#include "ui/page/Warning.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/RecentFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QScopedValueRollback>

namespace doorstep {

namespace {

void requireNew(const QString& path)
{
    if (QFileInfo::exists(path))
        throw Error(RegisterCopy::tr("%1 exists already. Choose another name.")
                        .arg(QFileInfo(path).fileName()));
}

} // namespace

RegisterCopy::RegisterCopy(QWidget* window) : QObject(window), m_window(window) {}

bool RegisterCopy::save(PageStack& pages)
{
    const QFileInfo old(pages.registry().path());
    const QString target = chooseNewName(
        m_window,
        {tr("Where the copy is kept"), registerKind, tr("Registers (*.doorstep)"),
         tr("%1 saved %2").arg(old.completeBaseName(), today().toString(Qt::ISODate)) +
             QStringLiteral(".doorstep")},
        Replacing::Never);
    if (target.isEmpty())
        return false;
    // What leaves the register's own folder is asked to be under a passphrase.
    const bool stays = QFileInfo(target).absolutePath() == old.absolutePath() ||
                       pages.registry().standing() == Standing::Lost;
    const std::optional<QString> passphrase =
        stays ? QString()
              : askForPassphrase(m_window, tr("The copy goes to another folder. Whoever has the "
                                              "file reads everything in it, unless it is under a "
                                              "passphrase."));
    if (!passphrase)
        return false;
    QString trouble;
    {
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        const auto restore = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
        try {
            m_said = write(pages, target, *passphrase);
        } catch (...) {
            trouble = sentenceOfCaught("copy");
        }
    }
    if (trouble.isEmpty())
        Q_EMIT said(m_said);
    else
        warn(m_window, trouble);
    return trouble.isEmpty();
}

// Returns what there is to say of it.
QString RegisterCopy::write(PageStack& pages, const QString& target, const QString& passphrase)
{
    if (!passphrase.isEmpty()) {
        const QString locked =
            target.chopped(int(QStringLiteral(".doorstep").size())) + QLatin1String(lockedEnding);
        requireNew(locked);
        writeLockedCopy(pages.registry().db(), locked, passphrase);
        m_hasCopy = pages.keptInMemory().isEmpty();
        return tr("Saved under the passphrase as %1.").arg(QDir::toNativeSeparators(locked));
    }
    const QMap<QString, QString> kept = pages.keptInMemory();
    writeBackup(pages.registry().db(), target);
    m_hasCopy = true;
    m_copied = kept;
    if (!kept.isEmpty()) { // what was typed since, as drafts
        const auto copy = openRegister(target, Register::Access::Write, {}, Register::Check::Later);
        for (auto text = kept.cbegin(); text != kept.cend(); ++text)
            copy->setSetting(text.key(), text.value());
        forgetSums(QFileInfo(target).absolutePath(), {QFileInfo(target).fileName()});
    }
    return tr("Saved as %1.").arg(QDir::toNativeSeparators(target));
}

void RegisterCopy::offerWaysOn(PageStack& pages, const QString& sentence)
{
    const QString path = pages.registry().path();
    m_said.clear();
    while (pages.registry().standing() == Standing::Lost) {
        letTypingPause();
        if (pages.registry().standing() != Standing::Lost)
            return;
        QMessageBox box(QMessageBox::Critical, tr("Doorstep"), asPlain(sentence),
                        QMessageBox::NoButton, m_window);
        const QPushButton* copy = box.addButton(tr("Save a copy…"), QMessageBox::AcceptRole);
        const QPushButton* again = box.addButton(tr("Open it again"), QMessageBox::ActionRole);
        box.setInformativeText(asPlain(m_said)); // where it is, if it was saved
        box.setEscapeButton(box.addButton(tr("Look on"), QMessageBox::RejectRole));
        hardenAgainstTyping(box);
        connect(&pages.registry(), &Register::found, &box, &QDialog::reject);
        box.exec();
        if (box.clickedButton() == copy) {
            (void)save(pages);
            continue;
        }
        if (box.clickedButton() == again)
            Q_EMIT openAgainWanted(path);
        return;
    }
}

bool RegisterCopy::mayLeaveLost(PageStack& pages)
{
    if (pages.registry().standing() != Standing::Lost)
        return true;
    const QScopedValueRollback asking(m_asksToLeave, true);
    while (!m_hasCopy) {
        QMessageBox box(QMessageBox::Warning, tr("Doorstep"),
                        tr("%1 is not where it was, and what was saved in this window may be "
                           "nowhere else. Save a copy before it is closed.")
                            .arg(QFileInfo(pages.registry().path()).fileName()),
                        QMessageBox::Cancel, m_window);
        QPushButton* copy = box.addButton(tr("&Save a copy…"), QMessageBox::AcceptRole);
        const QPushButton* close =
            box.addButton(tr("Close all the same"), QMessageBox::DestructiveRole);
        box.setDefaultButton(copy);
        box.exec();
        if (box.clickedButton() == close)
            return true;
        if (box.clickedButton() != copy)
            return false;
        (void)save(pages);
    }
    return true;
}

} // namespace doorstep

#include "moc_RegisterCopy.cpp"
