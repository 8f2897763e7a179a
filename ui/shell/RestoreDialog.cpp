// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RestoreDialog.h"

#include "data/base/Error.h"
#include "data/base/GuardedThread.h"
#include "data/base/Time.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TableView.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QThread>
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
    RegisterColumn
};

} // namespace

RestoreDialog::RestoreDialog(const QStringList& registers, QWidget* parent)
    : QDialog(parent),
      m_model(new QStandardItemModel(this)),
      m_table(new TableView(QStringLiteral("backups"), this)),
      m_said(new QLabel(this))
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
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &TableView::opened, this, &RestoreDialog::restore);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    resize(fontMetrics().horizontalAdvance(u'字') * 60, fontMetrics().height() * 24);
    list(registers);
}

RestoreDialog::~RestoreDialog()
{
    for (const auto& thread : {m_counting.get(), m_restoring.get()}) {
        if (thread) {
            thread->requestInterruption();
            thread->wait();
        }
    }
}

void RestoreDialog::reject()
{
    if (!m_restoring)
        QDialog::reject();
}

void RestoreDialog::list(const QStringList& registers)
{
    m_model->setHorizontalHeaderLabels({tr("Backup of"), tr("Written at"), tr("Size"),
                                        tr("Shops and workers"), tr("Visits"), tr("Needs"),
                                        tr("Register")});
    for (const QString& path : registers) {
        for (const BackupFile& backup : backupsOf(path)) {
            m_lines.append({path, backup});
            const QStringList texts{
                backup.day.toString(Qt::ISODate) + u' ' +
                    QLocale().dayName(backup.day.dayOfWeek(), QLocale::ShortFormat),
                backup.writtenAt.toString(u"yyyy-MM-dd HH:mm"),
                QLocale().formattedDataSize(backup.bytes, 1, QLocale::DataSizeTraditionalFormat),
                tr("counting…"),
                {},
                {},
                QFileInfo(path).fileName()};
            QList<QStandardItem*> items;
            for (const QString& text : texts) {
                items << new QStandardItem(text);
                items.last()->setEditable(false);
            }
            m_model->appendRow(items);
        }
    }
    m_table->setAccessibleName(tr("Backups"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumns({17, 17, 11, 13, 10, 10, 24},
                        registers.size() < 2 ? QList<int>{RegisterColumn} : QList<int>());
    m_table->begin(0);
    m_restore->setEnabled(!m_lines.isEmpty());
    if (m_lines.isEmpty()) {
        m_said->setText(tr("There is no backup yet. One is made on every day on which a register "
                           "is opened."));
        m_said->show();
    }
    countRowsOf();
}

// Each backup has to be opened for it: off the window's thread, one after the other.
void RestoreDialog::countRowsOf()
{
    QStringList paths;
    for (const Line& line : m_lines)
        paths << line.backup.path;
    const auto count = [this, paths] {
        for (int row = 0; row < paths.size(); ++row) {
            if (QThread::currentThread()->isInterruptionRequested())
                return;
            QStringList texts;
            try {
                const RowCounts counts = countRows(paths.at(row));
                for (const qint64 count : {counts.subjects, counts.visits, counts.needs})
                    texts << QLocale().toString(count);
            } catch (const Error&) {
                texts << tr("damaged");
            }
            QMetaObject::invokeMethod(this, [this, row, texts] {
                for (int place = 0; place < 3; ++place)
                    m_model->item(row, SubjectsColumn + place)->setText(texts.value(place));
            });
        }
    };
    m_counting = guardedThread(count, [this](const QString& sentence) {
        QMetaObject::invokeMethod(this, [this, sentence] {
            m_said->setText(sentence);
            m_said->show();
        });
    });
    m_counting->start(QThread::LowPriority);
}

void RestoreDialog::restore()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_restoring)
        return;
    const Line line = m_lines.at(current.row());
    const QString target = restoredPath(line.registerPath, line.backup.day);
    m_restore->setEnabled(false);
    m_said->setText(tr("Restoring and checking %1…").arg(QFileInfo(target).fileName()));
    m_said->show();
    const auto end = [this, target](const QString& failure) {
        QMetaObject::invokeMethod(
            this, [this, target, failure] { restoredTo(target, failure); }, Qt::QueuedConnection);
    };
    m_restoring = guardedThread(
        [backup = line.backup.path, target, end] {
            restoreBackup(backup, target);
            end({});
        },
        end);
    m_restoring->start();
}

void RestoreDialog::restoredTo(const QString& target, const QString& failure)
{
    m_restoring->wait();
    m_restoring.reset();
    m_restore->setEnabled(true);
    if (!failure.isEmpty()) {
        m_said->setText(failure);
        return;
    }
    accept();
    Q_EMIT restored(target);
}

} // namespace doorstep
