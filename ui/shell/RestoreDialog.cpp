// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RestoreDialog.h"

#include "data/base/Time.h"
#include "data/register/ErasedFiles.h"
#include "data/register/LockedCopy.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PassphraseDialog.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace doorstep {

namespace {

enum Columns {
    DayColumn,
    WrittenColumn,
    SizeColumn,
    SubjectsColumn,
    VisitsColumn,
    NeedsColumn,
    WhoseColumn,
    StateColumn
};

QString homeOf(const QString& openRegister)
{
    return openRegister.isEmpty() ? documentsFolder() : QFileInfo(openRegister).absolutePath();
}

// Of NAME-2026-10-01.doorstep: NAME.
QString registerNameOf(const BackupFile& backup)
{
    QString name = QFileInfo(backup.path).completeBaseName();
    const QString day = u'-' + backup.day.toString(Qt::ISODate);
    if (name.endsWith(day))
        name.chop(day.size());
    return name;
}

} // namespace

RestoreDialog::RestoreDialog(const QStringList& registers, const QString& openRegister,
                             QWidget* parent)
    : QDialog(parent),
      m_openRegister(openRegister),
      m_home(homeOf(openRegister)),
      m_model(new QStandardItemModel(this)),
      m_table(new TableView(QStringLiteral("restore"), this)),
      m_said(plainLabel(this))
{
    setWindowTitle(tr("Restore a backup"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* about = caption(tr("The chosen backup becomes a register of its own beside the present "
                             "one, which stays as it is, and is opened."),
                          this);
    about->setWordWrap(true);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_restore = buttons->addButton(tr("&Restore as a copy"), QDialogButtonBox::ActionRole);
    m_restore->setDefault(true);
    m_restore->setObjectName(QStringLiteral("restore"));
    QPushButton* folder = buttons->addButton(tr("Another &folder…"), QDialogButtonBox::ResetRole);
    QPushButton* file = buttons->addButton(tr("A f&ile…"), QDialogButtonBox::ResetRole);
    for (QPushButton* browse : {folder, file})
        browse->setAutoDefault(false);
    folder->setToolTip(tr("A USB stick, a second place for backups, a folder of another PC"));
    connect(folder, &QPushButton::clicked, this, &RestoreDialog::browseFolder);
    connect(file, &QPushButton::clicked, this, &RestoreDialog::browseFile);
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &TableView::opened, this, &RestoreDialog::restore);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    resize(fontMetrics().horizontalAdvance(u'字') * 66, fontMetrics().height() * 24);

    m_model->setHorizontalHeaderLabels({tr("Backup of"), tr("Written at"), tr("Size"),
                                        tr("Shops and workers"), tr("Visits"), tr("Needs"),
                                        tr("Register of"), tr("State")});
    m_table->setAccessibleName(tr("Backups"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumns({{"day", 15},
                         {"written", 17},
                         {"size", 10},
                         {"subjects", 10},
                         {"visits", 10},
                         {"needs", 8},
                         {"whose", 26},
                         {"state", 20}},
                        {u"day"_qs, u"written"_qs, u"state"_qs}); // in sight without scrolling
    QList<Line> lines;
    for (const QString& path : registers) {
        const QFileInfo info(path);
        const QList<BackupFile> backups =
            backupsOf(path) + lockedBackupsOf(path, backupFolder(path));
        for (const BackupFile& backup : backups)
            lines.append({backup, info.completeBaseName(), info.absolutePath()});
    }
    list(lines, tr("There is no backup yet. One is made on every day on which a register is "
                   "opened. Those on a stick or of another PC: Another folder…"));
}

void RestoreDialog::reject()
{
    m_restoring.drop();
    QDialog::reject();
}

void RestoreDialog::browseFolder()
{
    const QString folder =
        chooseFolder(this, {tr("Folder with backups"), QStringLiteral("backups")});
    if (!folder.isEmpty())
        showFrom(folder);
}

void RestoreDialog::browseFile()
{
    const QString file = chooseFile(this, {tr("A backup"), QStringLiteral("backups"),
                                           tr("Registers (*.doorstep *.doorstep-locked)")});
    if (!file.isEmpty())
        showFrom(file);
}

// Whoever chose it is asked for its passphrase, each time anew.
void RestoreDialog::restoreLocked(const Line& line)
{
    const QString file = line.backup.path;
    PassphraseDialog dialog(PassphraseDialog::For::KnownFile,
                            tr("%1 is under a passphrase.").arg(QFileInfo(file).fileName()), this);
    if (dialog.exec() != QDialog::Accepted || m_restoring.isBusy())
        return;
    const QString target = restoredPath(line.home, line.registerName, line.backup.day);
    start(target,
          [file, target, passphrase = dialog.passphrase(), open = openRegisters()](Job& job) {
              const QStringList aside =
                  restoreLockedCopy(file, target, passphrase, [&job] { return job.isWanted(); });
              (void)eraseAgain(target, tombstonesFor(file, open), file);
              return aside;
          });
}

QStringList RestoreDialog::openRegisters() const
{
    return m_openRegister.isEmpty() ? QStringList() : QStringList{m_openRegister};
}

void RestoreDialog::showFrom(const QString& folderOrFile)
{
    list({}, tr("Looking into %1…").arg(QDir::toNativeSeparators(folderOrFile)));
    m_looking.drop();
    m_looking.start(
        [folderOrFile, current = m_openRegister, home = m_home](Job&) {
            QList<Line> lines;
            for (const BackupFile& backup : backupsAt(folderOrFile, current))
                lines.append({backup, registerNameOf(backup), home});
            return lines;
        },
        [this, folderOrFile](const QList<Line>& lines) {
            const QString named = QDir::toNativeSeparators(folderOrFile);
            const bool isOpen = QFileInfo(folderOrFile) == QFileInfo(m_openRegister);
            list(lines, isOpen
                            ? tr("%1 is the register that is open, and no backup of it.").arg(named)
                            : tr("There is no register file in %1.").arg(named));
        },
        [this](const QString& why) { say(why); });
}

void RestoreDialog::list(const QList<Line>& lines, const QString& nothing)
{
    m_lines = lines;
    m_warnedOf.clear();
    m_model->removeRows(0, m_model->rowCount());
    for (const Line& line : m_lines) {
        const QStringList texts{
            line.backup.day.toString(Qt::ISODate) + u' ' +
                QLocale().dayName(line.backup.day.dayOfWeek(), QLocale::ShortFormat),
            shanghaiTime(line.backup.writtenAt.toSecsSinceEpoch()).toString(u"yyyy-MM-dd HH:mm"),
            QLocale().formattedDataSize(line.backup.bytes, 1, QLocale::DataSizeTraditionalFormat),
            {},
            {},
            {},
            line.registerName,
            tr("being looked at…")};
        QList<QStandardItem*> items;
        for (const QString& text : texts) {
            items << new QStandardItem(text);
            items.last()->setEditable(false);
        }
        m_model->appendRow(items);
    }
    m_table->begin(0);
    m_restore->setEnabled(!m_lines.isEmpty());
    say(m_lines.isEmpty() ? nothing : QString());
    if (!m_lines.isEmpty())
        lookIntoAll();
}

// Each backup has to be opened and read for it, one after the other.
void RestoreDialog::lookIntoAll()
{
    QStringList paths;
    for (const Line& line : std::as_const(m_lines))
        paths << line.backup.path;
    m_looking.drop();
    m_looking.start(
        [this, paths](Job& job) {
            for (int row = 0; row < paths.size() && job.isWanted(); ++row) {
                const BackupContent content =
                    lookInto(paths.at(row), [&job] { return job.isWanted(); });
                job.say([this, row, content] { tell(row, content); });
            }
        },
        [] {}, [this](const QString& why) { say(why); });
}

void RestoreDialog::tell(int row, const BackupContent& content)
{
    m_lines[row].state = content.state;
    const auto set = [&](int column, const QString& text) {
        m_model->item(row, column)->setText(text);
    };
    if (content.state != BackupState::Damaged && content.state != BackupState::Locked) {
        set(SubjectsColumn, QLocale().toString(content.counts.subjects));
        set(VisitsColumn, QLocale().toString(content.counts.visits));
        set(NeedsColumn, QLocale().toString(content.counts.needs));
        set(WhoseColumn, content.whose);
    }
    switch (content.state) {
    case BackupState::Sound:
        set(StateColumn, tr("sound"));
        break;
    case BackupState::Unproved:
        set(StateColumn, tr("checked when restored"));
        break;
    case BackupState::Changed:
        set(StateColumn, tr("changed since then"));
        break;
    case BackupState::Damaged:
        set(StateColumn, tr("damaged"));
        break;
    case BackupState::Locked:
        set(StateColumn, tr("locked, under a passphrase"));
        break;
    }
    if (content.state == BackupState::Changed || content.state == BackupState::Damaged)
        m_model->item(row, StateColumn)->setForeground(inkOf(Tone::Late));
}

void RestoreDialog::restore()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_restoring.isBusy())
        return;
    const Line line = m_lines.at(current.row());
    const QString backup = line.backup.path;
    if (line.state == BackupState::Locked || backup.endsWith(QLatin1String(lockedEnding)))
        return restoreLocked(line);
    if (line.state == BackupState::Changed && m_warnedOf != backup) {
        m_warnedOf = backup;
        say(tr("%1 is not what was written on that day: its disk fails, or it was opened and "
               "changed. Another backup is better. Press once more to restore this one all the "
               "same.")
                .arg(QFileInfo(backup).fileName()));
        return;
    }
    const QString target = restoredPath(line.home, line.registerName, line.backup.day);
    const IfChanged ifChanged =
        line.state == BackupState::Changed ? IfChanged::Restore : IfChanged::Refuse;
    start(target, [backup, target, ifChanged, open = openRegisters()](Job& job) {
        const QStringList aside =
            restoreBackup(backup, target, ifChanged, [&job] { return job.isWanted(); });
        (void)eraseAgain(target, tombstonesFor(backup, open), backup);
        return aside;
    });
}

void RestoreDialog::start(const QString& target, std::function<QStringList(Job&)> work)
{
    if (m_mayLeave && !m_mayLeave())
        return;
    m_looking.drop(); // it may have that file open
    m_restore->setEnabled(false);
    say(tr("Restoring and checking %1…").arg(QFileInfo(target).fileName()));
    m_restoring.start(
        std::move(work),
        [this, target](const QStringList& aside) {
            accept();
            Q_EMIT restored(target, aside);
        },
        [this](const QString& why) {
            m_restore->setEnabled(true);
            say(why);
            lookIntoAll();
        });
}

void RestoreDialog::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

} // namespace doorstep

#include "moc_RestoreDialog.cpp"
