// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/papers/PaperStrip.h"

#include "data/files/MemoryFolder.h"
#include "data/records/people/OfficeMasking.h"
#include "data/views/papers/PaperExport.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/Leaving.h"
#include "ui/page/Respond.h"
#include "ui/page/papers/PaperViewer.h"
#include "ui/page/papers/Thumbnails.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int iconHeight = 60; // pixels
constexpr int iconWidth = 84;
constexpr qsizetype mostAtOnce = 200;

const QString fileKind = QStringLiteral("papers");

QStringList filesIn(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

// What is no picture is shown as a sheet with its ending on it.
QPixmap sheetIcon(const QPalette& palette, const QFont& font, const QString& ending)
{
    QPixmap sheet(iconHeight * 3 / 4, iconHeight);
    sheet.fill(palette.color(QPalette::Base));
    QPainter painter(&sheet);
    painter.setPen(palette.color(QPalette::Mid));
    painter.drawRect(sheet.rect().adjusted(0, 0, -1, -1));
    painter.setPen(palette.color(QPalette::Text));
    painter.setFont(font);
    painter.drawText(sheet.rect(), Qt::AlignCenter, ending);
    return sheet;
}

} // namespace

PaperStrip::PaperStrip(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(heading({}, this)),
      m_original(new QCheckBox(tr("Keep original"), this)),
      m_paste(new QToolButton(this)),
      m_add(new QToolButton(this)),
      m_save(new QToolButton(this)),
      m_hint(caption(tr("Drop, paste or choose photos"), this)),
      m_list(new QListWidget(this))
{
    setAcceptDrops(!workspace.registry().readOnly());
    makeHeader();
    m_list->setObjectName(QStringLiteral("papers"));
    m_list->setAccessibleName(tr("Photos and papers"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({iconWidth, iconHeight});
    m_list->setSpacing(2);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAcceptDrops(false); // the strip takes them
    m_list->setDragEnabled(false);
    fitToText(*m_list, [this] {
        m_list->setFixedHeight(iconHeight + fontMetrics().height() + 5 * smallSpace);
    });
    m_list->installEventFilter(this);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    respond(m_list, &QWidget::customContextMenuRequested, this, &PaperStrip::offerPaper);
    respond(m_list, &QListWidget::itemDoubleClicked, this, [this] { look(m_list->currentRow()); });
    respond(m_list, &QListWidget::itemSelectionChanged, this, &PaperStrip::showActions);
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        static const QSet<QString> shown{QStringLiteral("paper"),   QStringLiteral("visit"),
                                         QStringLiteral("need"),    QStringLiteral("wish"),
                                         QStringLiteral("subject"), QStringLiteral("activity"),
                                         QStringLiteral("venue")};
        m_stale = m_stale || tables.intersects(shown);
        if (isVisible() && m_stale)
            reload();
    });
    showOwner(std::nullopt);
}

void PaperStrip::makeHeader()
{
    const auto button = [this](QToolButton* tool, const QString& text, const QString& name,
                               void (PaperStrip::*work)()) {
        tool->setText(text);
        tool->setAccessibleName(name);
        tool->setToolTip(asPlain(name));
        respond(tool, &QToolButton::clicked, this, work);
    };
    button(m_add, tr("Add…"), tr("Choose photos and papers"), &PaperStrip::choose);
    button(m_paste, tr("Paste"), tr("Paste a picture or files (Ctrl+V)"), &PaperStrip::paste);
    button(m_save, tr("Save…"), tr("Save the chosen ones to a folder"), &PaperStrip::saveChosen);
    const QString kept =
        tr("As a rule a photo is made smaller and says nothing of where it was taken. The "
           "original is kept beside it.");
    m_original->setToolTip(asPlain(kept));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(smallSpace);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_paste, m_add, m_save})
        tools->addWidget(widget);
    auto* row = new WrapLayout; // where it appears beside a form, it must not widen its place
    row->addWidget(m_title);
    row->addAtEnd(tools);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a narrow place stays one
    m_hint->setWordWrap(true);
    auto* below = new QHBoxLayout;
    below->setSpacing(smallSpace);
    below->addWidget(m_hint, 1);
    below->addWidget(m_original, 0, Qt::AlignTop | Qt::AlignRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(smallSpace / 2);
    column->addLayout(row);
    column->addLayout(below);
    column->addWidget(m_list);
}

void PaperStrip::showOwner(const std::optional<PaperOwner>& owner)
{
    const bool other = owner != m_owner;
    m_owner = owner;
    setVisible(owner.has_value());
    if (other) {
        m_original->setChecked(false);
        reload();
    }
}

void PaperStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        respondNow(this, [this] { reload(); });
}

void PaperStrip::reload()
{
    QList<PaperEntry> papers;
    if (m_owner && !m_workspace.attempt([&] { papers = papersOf(m_workspace.db(), *m_owner); }))
        return;
    m_stale = false;
    const QSet<RowId> before = [this] {
        QSet<RowId> ids;
        for (const PaperEntry& paper : chosen())
            ids << paper.id;
        return ids;
    }();
    m_papers = papers;
    m_list->clear();
    for (const PaperEntry& paper : std::as_const(m_papers)) {
        const QPixmap small =
            paper.isPicture() ? thumbnail(m_workspace.db(), paper.content, iconHeight) : QPixmap();
        auto* item = new QListWidgetItem(m_list);
        item->setIcon(small.isNull()
                          ? sheetIcon(palette(), font(), endingOf(paper.mime).mid(1).toUpper())
                          : small);
        item->setText(paper.name.isEmpty() ? labelOf(paper.owner.of) : paper.name);
        item->setSizeHint(
            {iconWidth + 2 * smallSpace, iconHeight + fontMetrics().height() + 2 * smallSpace});
        QStringList words{paper.day.toString(Qt::ISODate), labelOf(paper.owner.of), paper.name,
                          paper.note};
        words.removeAll(QString());
        item->setToolTip(asPlain(words.join(u'\n')));
        item->setData(Qt::AccessibleTextRole, words.join(u' '));
        item->setSelected(before.contains(paper.id));
    }
    m_list->setVisible(!m_papers.isEmpty());
    m_hint->setVisible(m_papers.isEmpty() && !m_workspace.registry().readOnly());
    m_title->setText(m_papers.isEmpty() ? tr("Photos and papers")
                                        : tr("Photos and papers · %1").arg(m_papers.size()));
    showActions();
}

void PaperStrip::showActions()
{
    const bool writable = !m_workspace.registry().readOnly();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_original, m_paste, m_add})
        widget->setVisible(writable);
    m_save->setVisible(!m_papers.isEmpty());
}

QList<PaperEntry> PaperStrip::chosen() const
{
    QList<PaperEntry> papers;
    for (int row = 0; row < m_list->count() && row < m_papers.size(); ++row) {
        if (m_list->item(row)->isSelected())
            papers << m_papers.at(row);
    }
    return papers;
}

void PaperStrip::choose()
{
    const QString file = chooseFile(
        this, {tr("Choose a photo or a paper"), fileKind, paperEndings() + tr(";;All files (*)")});
    if (!file.isEmpty())
        add({file});
}

bool PaperStrip::takes(const QMimeData& mime) const
{
    return m_owner && !m_workspace.registry().readOnly() &&
           (mime.hasImage() || !filesIn(mime).isEmpty());
}

bool PaperStrip::isPicture(const QMimeData& mime)
{
    static const QSet<QString> endings{
        QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
        QStringLiteral("bmp"), QStringLiteral("gif"),  QStringLiteral("webp"),
        QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("heic")};
    const QStringList files = filesIn(mime);
    return files.isEmpty() ? mime.hasImage()
                           : std::all_of(files.cbegin(), files.cend(), [](const QString& file) {
                                 return endings.contains(QFileInfo(file).suffix().toLower());
                             });
}

void PaperStrip::take(const QMimeData& mime)
{
    if (!takes(mime))
        return;
    // A file keeps its name; what another program has copied of a picture has none.
    if (const QStringList files = filesIn(mime); !files.isEmpty()) {
        add(files);
        return;
    }
    const auto image = qvariant_cast<QImage>(mime.imageData());
    m_workspace.attempt([&] {
        if (image.isNull())
            throw Error(tr("The picture that was copied can't be read. Save it as a file and drop "
                           "that here."));
        keep({pressImage(image, tr("Pasted"))}, *m_owner);
    });
}

void PaperStrip::paste()
{
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    if (copied && takes(*copied))
        take(*copied);
    else
        m_workspace.tell(tr("Nothing was copied that could be kept here: a picture, or files."));
}

// On a thread, for a picture of a phone takes a moment.
void PaperStrip::add(const QStringList& files)
{
    if (!m_owner || files.isEmpty())
        return;
    const auto pressed = std::make_shared<QList<NewPaper>>();
    const auto refused = std::make_shared<QStringList>();
    const KeepOriginal original = m_original->isChecked() ? KeepOriginal::Yes : KeepOriginal::No;
    m_workspace.run(
        tr("Reading photos and papers…"),
        [pressed, refused, original, files = files.mid(0, mostAtOnce)](Database&,
                                                                       const Progress& progress) {
            qint64 done = 0;
            for (const QString& file : files) {
                const QString why =
                    Workspace::refusal([&] { *pressed << pressFile(file, original); });
                if (!why.isEmpty())
                    *refused << why;
                reportNow(progress, ++done, files.size());
            }
        },
        [this, pressed, refused, owner = *m_owner] {
            keep(*pressed, owner);
            if (!refused->isEmpty())
                m_workspace.complain(refused->join(u'\n'));
        });
}

void PaperStrip::keep(const QList<NewPaper>& papers, const PaperOwner& owner)
{
    if (papers.isEmpty())
        return;
    const int count = static_cast<int>(papers.size());
    if (m_workspace.write(tr("Add %n photo(s) or paper(s)", nullptr, count), [&](Change& change) {
            const PaperStore store(m_workspace.registry());
            for (const NewPaper& paper : papers)
                store.attach(change, owner, paper);
        }))
        m_workspace.tell(
            tr("Added: %n photo(s) or paper(s). Ctrl+Z takes them away again.", nullptr, count));
}

void PaperStrip::open(RowId paper)
{
    for (int row = 0; row < m_papers.size(); ++row) {
        if (m_papers.at(row).id == paper) {
            look(row);
            return;
        }
    }
}

void PaperStrip::look(int row)
{
    if (row < 0 || row >= m_papers.size())
        return;
    PaperViewer viewer(m_workspace, m_papers, row, this);
    viewer.exec();
}

void PaperStrip::removeChosen()
{
    const QList<PaperEntry> papers = chosen();
    if (papers.isEmpty() || m_workspace.registry().readOnly())
        return;
    const int count = static_cast<int>(papers.size());
    if (m_workspace.write(tr("Delete %n photo(s) or paper(s)", nullptr, count),
                          [&](Change& change) {
                              const PaperStore store(m_workspace.registry());
                              for (const PaperEntry& paper : papers)
                                  store.remove(change, paper.id);
                          }))
        m_workspace.tell(
            tr("Deleted: %n photo(s) or paper(s). Ctrl+Z brings them back.", nullptr, count));
}

void PaperStrip::offerPaper(const QPoint& place)
{
    if (!m_list->itemAt(place))
        return;
    QMenu menu(this);
    respond(menu.addAction(tr("Open\tEnter")), &QAction::triggered, this,
            [this] { look(m_list->currentRow()); });
    respond(menu.addAction(m_save->text()), &QAction::triggered, this, &PaperStrip::saveChosen);
    QAction* remove = menu.addAction(tr("Delete\tDelete"));
    remove->setEnabled(!m_workspace.registry().readOnly());
    respond(remove, &QAction::triggered, this, &PaperStrip::removeChosen);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

// All of them when none is chosen.
void PaperStrip::saveChosen()
{
    const QList<PaperEntry> papers = chosen().isEmpty() ? m_papers : chosen();
    const QString folder =
        chooseFolder(this, {tr("Where the photos and papers are saved"), fileKind});
    if (folder.isEmpty() || papers.isEmpty())
        return;
    const std::optional<QString> passphrase = passphraseToLeave(
        this, m_workspace, folder,
        tr("The photos and papers show persons as they are. Whoever has the files sees them, "
           "unless they are under a passphrase."));
    if (!passphrase)
        return;
    const Masking masking = allowed(Masking::Unmasked);
    const Mask mask(m_workspace.registry().db(), masking);
    const QString target =
        QDir(folder).filePath(tr("%1_photos").arg(fileNameOf(papers.constFirst(), mask)));
    const auto saved = std::make_shared<QString>();
    m_workspace.run(
        tr("Saving photos and papers…"),
        [papers, target, saved, masking, passphrase = *passphrase](Database& database,
                                                                   const Progress& progress) {
            *saved = writeWithPassphrase(target, passphrase, [&](const QString& path) {
                exportPapers(database, papers, masking, path, progress);
            });
        },
        [this, saved] { m_workspace.tell(tr("Saved: %1").arg(QDir::toNativeSeparators(*saved))); });
}

void PaperStrip::dragEnterEvent(QDragEnterEvent* event)
{
    if (takes(*event->mimeData()))
        event->acceptProposedAction();
}

void PaperStrip::dropEvent(QDropEvent* event)
{
    if (!takes(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
    respondNow(this, [&] { take(*event->mimeData()); });
}

void PaperStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        respondNow(this, [this] { paste(); });
    else
        QWidget::keyPressEvent(event);
}

bool PaperStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier) {
                look(m_list->currentRow());
                return true;
            }
        } else if (key->matches(QKeySequence::Delete)) {
            removeChosen();
            return true;
        } else if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep
