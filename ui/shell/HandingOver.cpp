// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HandingOver.h"

#include "data/base/Caught.h"
#include "data/base/Text.h"
#include "data/exchange/handover/Handover.h"
#include "data/files/Passphrase.h"
#include "data/records/places/Places.h"
#include "data/register/Backup.h"
#include "data/register/LockedCopy.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PassphraseDialog.h"
#include "ui/look/PlainText.h"
#include "ui/page/Warning.h"
#include "ui/pages/handover/WaitsPage.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/RecentFiles.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QVBoxLayout>

namespace doorstep {

namespace {

const QString authorSetting = QStringLiteral("author");

// Empty: it was left.
QString askForName(QWidget* parent, const Handover& handover)
{
    QDialog box(parent);
    box.setWindowTitle(HandingOver::tr("Taking the register over"));
    auto* about = plainLabel(
        HandingOver::tr("%1 handed this register over on %2. Who goes on with it? The name stands "
                        "beside everything that is written from now on.")
            .arg(handover.by, shanghaiTime(handover.at).toString(u"yyyy-MM-dd")),
        &box);
    about->setWordWrap(true);
    auto* name = new QLineEdit(HandingOver::nameHere(), &box);
    name->setAccessibleName(HandingOver::tr("Your name"));
    name->setPlaceholderText(HandingOver::tr("Your name"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &box);
    buttons->button(QDialogButtonBox::Ok)->setText(HandingOver::tr("&Take over"));
    const auto judge = [name, buttons] {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!name->text().trimmed().isEmpty());
    };
    QObject::connect(name, &QLineEdit::textChanged, &box, judge);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &box, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &box, &QDialog::reject);
    auto* layout = new QVBoxLayout(&box);
    layout->setSpacing(wideSpace);
    layout->addWidget(about);
    layout->addWidget(name);
    layout->addWidget(buttons);
    judge();
    name->setFocus();
    box.resize(box.fontMetrics().horizontalAdvance(u'字') * 32, box.sizeHint().height());
    return box.exec() == QDialog::Accepted ? name->text().trimmed() : QString();
}

} // namespace

QString HandingOver::nameHere()
{
    return QSettings().value(authorSetting).toString();
}

void HandingOver::handOver(PageStack& pages)
{
    if (!pages.mayLeave()) // what is typed goes along
        return;
    const QFileInfo file(pages.registry().path());
    const QString target = chooseNewName(
        m_window,
        {tr("Where the register to hand over is written"), QStringLiteral("handover"),
         tr("Registers under a passphrase (*.doorstep-locked)"),
         tr("%1 handed over %2").arg(file.completeBaseName(), today().toString(Qt::ISODate)) +
             QLatin1String(lockedEnding)},
        Replacing::Never);
    if (target.isEmpty())
        return;
    PassphraseDialog dialog(
        PassphraseDialog::For::NewFile,
        tr("Everything in the register goes along: names, lists, columns and forms that it "
           "remembers, cards, settings. Your successor opens the file by this passphrase; give it "
           "by word of mouth, never with the file."),
        m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QString trouble;
    {
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        const auto restore = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
        try {
            writeHandover(pages.registry(), target, dialog.passphrase());
        } catch (...) {
            trouble = sentenceOfCaught("hand over");
        }
    }
    if (!trouble.isEmpty())
        return warn(m_window, trouble);
    Notice written;
    written.sentence =
        tr("Ready to hand over: %1. Your successor opens it by File › Open register. "
           "What is written here from now on does not reach them.")
            .arg(QDir::toNativeSeparators(target));
    written.lasts = Notice::Lasts::UntilClosed;
    pages.workspace().notice(written);
}

QString HandingOver::takeIn(const QString& locked)
{
    const QFileInfo file(locked);
    QString about = tr("%1 is a register under a passphrase.").arg(file.fileName());
    QString target;
    while (true) {
        PassphraseDialog dialog(PassphraseDialog::For::KnownFile, about, m_window);
        if (dialog.exec() != QDialog::Accepted)
            return {};
        if (target.isEmpty())
            target = chooseNewName(m_window,
                                   {tr("Where the register is kept"), registerKind,
                                    tr("Registers (*.doorstep)"),
                                    file.completeBaseName() + QStringLiteral(".doorstep")},
                                   Replacing::Never);
        if (target.isEmpty())
            return {};
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        const auto restore = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
        try {
            (void)restoreLockedCopy(locked, target, dialog.passphrase());
            return target;
        } catch (const WrongPassphraseError& error) {
            about = error.message();
        } catch (...) {
            const QString trouble = sentenceOfCaught("take in");
            QGuiApplication::restoreOverrideCursor();
            warn(m_window, trouble);
            QGuiApplication::setOverrideCursor(Qt::WaitCursor);
            return {};
        }
    }
}

void HandingOver::askWho(PageStack& pages)
{
    Register& registry = pages.registry();
    const std::optional<Handover> handover = handoverOf(registry);
    if (!handover || handover->isTaken() || registry.readOnly())
        return;
    pages.open<WaitsPage>();
    const QString name = askForName(m_window, *handover);
    if (name.isEmpty())
        return; // it is asked the next time
    (void)pages.workspace().attempt([&] { takeOver(registry, name); });
    QSettings().setValue(authorSetting, name);
    Q_EMIT said(tr("You write as %1.").arg(name));
}

} // namespace doorstep

#include "moc_HandingOver.cpp"
