// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/month/ReportBar.h"

#include "data/base/Policy.h"
#include "data/files/MemoryFolder.h"
#include "data/views/reports/MonthText.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/Question.h"
#include "ui/page/Leaving.h"
#include "ui/page/Respond.h"
#include "ui/pages/month/LiftSeal.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace doorstep {

namespace {

const QString fileKind = QStringLiteral("report");

} // namespace

ReportBar::ReportBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_target(new QLineEdit(this)),
      m_drives(new QCheckBox(tr("By &drive"), this)),
      m_photos(new QCheckBox(tr("Ph&otos"), this)),
      m_unmasked(new QCheckBox(tr("&Unmasked"), this)),
      m_acts(new QWidget(this)),
      m_export(new QPushButton(m_acts)),
      m_seal(new QPushButton(tr("&Seal the month…"), m_acts)),
      m_lift(new QPushButton(tr("&Lift the seal…"), m_acts)),
      m_said(caption({}, this)),
      m_openFile(new QPushButton(tr("Open file"), this)),
      m_openFolder(new QPushButton(tr("Open folder"), this)),
      m_question(new Question(this)),
      m_sealMeans(plainLabel(m_question)),
      m_sealNow(new QPushButton(m_question)),
      m_otherName(new QPushButton(tr("Under another &name…"), m_question)),
      m_lifting(new LiftSeal(workspace, this))
{
    m_target->setAccessibleName(tr("Workbook to write"));
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_drives->setToolTip(tr("The visits of each drive in a ledger of their own, too"));
    m_photos->setToolTip(asPlain(
        tr("The photos of the month on a sheet of their own; who is seen in them is not masked")));
    if (policy().alwaysMasked) {
        m_unmasked->setEnabled(false);
        m_unmasked->setToolTip(tr("The office has laid down that it is always masked"));
    }
    auto* choose = new QPushButton(tr("&Choose…"), this);
    choose->setAccessibleName(tr("Choose where to write the workbook"));
    auto* label = plainLabel(tr("&Workbook"), this);
    label->setBuddy(m_target);

    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_target, 1);
    line->addWidget(choose);
    line->addWidget(m_drives);
    line->addWidget(m_photos);
    line->addWidget(m_unmasked);
    setPrimary(*m_seal);
    auto* acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins(0, 0, 0, 0);
    acts->setSpacing(middleSpace);
    acts->addWidget(m_export);
    acts->addWidget(m_seal);
    acts->addWidget(m_lift);
    m_lift->hide();
    auto* after = new QHBoxLayout;
    after->addWidget(m_said, 1);
    after->addWidget(m_openFile);
    after->addWidget(m_openFolder);

    m_sealMeans->setWordWrap(true);
    auto* notNow = new QPushButton(tr("Not now"), m_question);
    auto* question = new QHBoxLayout(m_question);
    question->addWidget(m_sealMeans, 1);
    question->addWidget(m_sealNow);
    question->addWidget(m_otherName);
    question->addWidget(notNow);
    m_question->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addWidget(m_question);
    layout->addWidget(m_lifting);
    layout->addLayout(line);
    layout->addLayout(after);

    respond(choose, &QPushButton::clicked, this, &ReportBar::chooseTarget);
    respond(m_target, &QLineEdit::textChanged, this, &ReportBar::sayWhatIsReplaced);
    respond(m_export, &QPushButton::clicked, this, [this] { write(Seals::No); });
    respond(m_target, &QLineEdit::returnPressed, m_export, &QPushButton::click);
    respond(m_unmasked, &QCheckBox::toggled, this, [this](bool unmasked) {
        say(unmasked ? tr("Unmasked: names, phones and codes are whole. Keep it in the office.")
                     : tr("Names of persons, phones and codes are masked."),
            unmasked);
        sayWhatIsReplaced();
    });
    respond(m_openFile, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_written)); });
    respond(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).absolutePath()));
    });
    respond(m_seal, &QPushButton::clicked, this, &ReportBar::askForSeal);
    respond(notNow, &QPushButton::clicked, this, [this] {
        closeQuestions();
        m_seal->setFocus();
    });
    respond(m_sealNow, &QPushButton::clicked, this, [this] {
        closeQuestions();
        m_seal->setFocus();
        write(Seals::Yes);
    });
    respond(m_otherName, &QPushButton::clicked, this, [this] {
        chooseTarget();
        m_sealNow->setFocus();
    });
    respond(m_lift, &QPushButton::clicked, this, [this] { m_lifting->ask(m_month); });
    respond(m_lifting, &LiftSeal::closed, this, [this] {
        closeQuestions();
        m_lift->setFocus();
    });
    respond(m_lifting, &LiftSeal::lifted, this, [this](const Period& month) {
        closeQuestions();
        m_export->setFocus();
        say(tr("The seal of %1 is lifted.").arg(monthText(month)), false);
        Q_EMIT sealChanged();
    });
}

void ReportBar::closeQuestions()
{
    m_question->hide();
    m_lifting->putAway();
}

void ReportBar::showMonth(const Period& month)
{
    m_month = month;
    m_written.clear();
    m_proposed.clear();
    m_target->clear();
    m_unmasked->setChecked(false);
    closeQuestions();
    m_export->setEnabled(false);
    m_seal->setEnabled(false);
    m_lift->setEnabled(false);
    say(tr("Names of persons, phones and codes are masked."), false);
}

void ReportBar::showMonthAs(const QString& fileName, const SealState& seal)
{
    // A name that somebody chose stays when the month is counted again.
    if (m_target->text() == m_proposed) {
        m_proposed = QDir::toNativeSeparators(lastFolder(fileKind) + u'/' + fileName);
        m_target->setText(m_proposed);
    }
    m_export->setEnabled(true);
    const bool writable = !m_workspace.registry().readOnly();
    const bool isSealed = seal.sealedAt.has_value();
    QPushButton* const shown = isSealed ? m_lift : m_seal;
    QPushButton* const other = isSealed ? m_seal : m_lift;
    shown->setEnabled(writable);
    shown->show();
    if (other->hasFocus())
        shown->setFocus();
    other->hide();
    sayWhatIsReplaced();
}

void ReportBar::chooseTarget()
{
    const QString target =
        chooseNewName(this,
                      {tr("Export the workbook"), fileKind, tr("Workbooks (*.xlsx)"),
                       QDir::fromNativeSeparators(m_target->text())},
                      Replacing::CallerSays); // the button says it
    if (!target.isEmpty())
        m_target->setText(QDir::toNativeSeparators(target));
    m_export->setFocus();
}

QString ReportBar::wholeTarget() const
{
    const QString target = QDir::fromNativeSeparators(m_target->text().trimmed());
    if (target.isEmpty())
        return {};
    if (QFileInfo(target).isDir())
        return target + u'/' + QFileInfo(m_proposed).fileName();
    return target.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive)
               ? target
               : target + QStringLiteral(".xlsx");
}

bool ReportBar::isThere() const
{
    const QString target = wholeTarget();
    return QFileInfo(target).isFile() ||
           (m_unmasked->isChecked() && QFileInfo(lockedName(target)).isFile());
}

// What stands under that name is going to be replaced: the button and the question say so.
void ReportBar::sayWhatIsReplaced()
{
    m_saysReplacing = isThere();
    m_export->setText(m_saysReplacing ? tr("E&xport again, replacing it")
                                      : tr("E&xport the workbook"));
    sayWhatSealMeans();
}

void ReportBar::say(const QString& sentence, bool wrong)
{
    m_said->setText(sentence);
    m_said->setToolTip(asPlain(sentence));
    setTone(*m_said, wrong ? Tone::Late : Tone::Soft);
    m_openFile->setVisible(!m_written.isEmpty() && !m_written.endsWith(QStringLiteral(".locked")));
    m_openFolder->setVisible(!m_written.isEmpty());
}

void ReportBar::write(Seals seals)
{
    const QString target = wholeTarget();
    if (target.isEmpty() || !QFileInfo(QFileInfo(target).absolutePath()).isDir()) {
        say(tr("There is no such folder. Choose where the workbook is to stand."), true);
        m_target->setFocus();
        return;
    }
    if (isThere() && !m_saysReplacing) { // it has come since the button was named
        sayWhatIsReplaced();
        say(tr("“%1” is there by now. Press again to replace it, or choose another name.")
                .arg(QFileInfo(target).fileName()),
            true);
        return;
    }
    if (!QFileInfo(QDir::fromNativeSeparators(m_target->text().trimmed())).isDir())
        rememberFolder(fileKind, target);
    std::optional<QString> passphrase = QString();
    if (m_unmasked->isChecked())
        passphrase = passphraseToLeave(
            this, m_workspace, QFileInfo(target).absolutePath(),
            tr("The workbook holds whole names, phones and codes. Whoever has the file reads "
               "them, unless it is under a passphrase."));
    if (!passphrase)
        return;
    ReportOptions options;
    options.month = m_month;
    options.block = m_workspace.block();
    options.masking = m_unmasked->isChecked() ? Masking::Unmasked : Masking::Masked;
    options.author = m_workspace.registry().author();
    options.drives = m_drives->isChecked() ? DriveLedgers::Each : DriveLedgers::None;
    options.photos = m_photos->isChecked() ? Photos::All : Photos::None;
    options.sealing = seals == Seals::Yes ? Sealing::Yes : Sealing::No;
    const auto result = std::make_shared<ReportResult>();
    m_workspace.run(
        tr("Writing the workbook of %1…").arg(monthText(m_month)),
        [options, target, result, passphrase = *passphrase](Database& database,
                                                            const Progress& progress) {
            const QString written =
                writeWithPassphrase(target, passphrase, [&](const QString& path) {
                    *result = writeMonthlyReport(database, options, path, progress);
                });
            if (!passphrase.isEmpty())
                result->path = written;
        },
        [this, options, seals, result] {
            written(*result);
            if (seals == Seals::No)
                return;
            const bool done =
                m_workspace.attempt([&] { sealReport(m_workspace.registry(), options, *result); });
            if (done) {
                say(tr("%1 is sealed; its workbook is %2")
                        .arg(monthText(options.month), QDir::toNativeSeparators(result->path)),
                    false);
                Q_EMIT sealChanged();
            }
        });
}

void ReportBar::written(const ReportResult& result)
{
    m_written = result.path;
    say(tr("Written: %1 (%2 ledger rows)")
            .arg(QDir::toNativeSeparators(result.path), QString::number(result.rows)),
        false);
    sayWhatIsReplaced();
}

void ReportBar::askForSeal()
{
    ReportOptions options;
    options.month = m_month;
    options.block = m_workspace.block();
    const QString why =
        Workspace::refusal([&] { requireSealable(m_workspace.registry(), options); });
    if (!why.isEmpty()) {
        say(why, true);
        return;
    }
    m_sealNow->setText(tr("Seal %1").arg(monthText(m_month)));
    sayWhatIsReplaced();
    m_question->show();
    m_sealNow->setFocus();
}

void ReportBar::sayWhatSealMeans()
{
    QString means =
        tr("Sealing says that %1 is reported: its figures are kept as they stand, and what is "
           "written for it later is counted as a correction. The workbook is written with it.")
            .arg(monthText(m_month));
    if (m_saysReplacing)
        means += u'\n' + tr("“%1” is already there and will be replaced.")
                             .arg(QFileInfo(wholeTarget()).fileName());
    m_sealMeans->setText(means);
    m_otherName->setVisible(m_saysReplacing);
}

} // namespace doorstep

#include "moc_ReportBar.cpp"
