// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/papers/PaperViewer.h"

#include "data/files/MemoryFolder.h"
#include "data/views/papers/PaperExport.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Leaving.h"
#include "ui/page/Respond.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace doorstep {

// As large as there is room, never larger than it is.
class PictureView : public QWidget
{
public:
    using QWidget::QWidget;

    void setPicture(const QImage& image, const QString& instead)
    {
        m_image = image;
        m_instead = instead;
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Dark));
        if (m_image.isNull()) {
            painter.setPen(palette().color(QPalette::Base));
            painter.drawText(rect().adjusted(wideSpace, wideSpace, -wideSpace, -wideSpace),
                             static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap),
                             m_instead);
            return;
        }
        const QSizeF whole = QSizeF(m_image.size()) / devicePixelRatioF();
        const bool fits = whole.width() <= width() && whole.height() <= height();
        const QSizeF shown = fits ? whole : whole.scaled(size(), Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(
            QRectF(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown),
            m_image);
    }

private:
    QImage m_image;
    QString m_instead;
};

PaperViewer::PaperViewer(Workspace& workspace, const QList<PaperEntry>& papers, int first,
                         QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_papers(papers),
      m_picture(new PictureView(this)),
      m_name(new QLineEdit(this)),
      m_note(new QLineEdit(this)),
      m_about(caption({}, this))
{
    setWindowTitle(tr("Photos and papers"));
    m_picture->setMinimumSize(480, 320);
    m_name->setAccessibleName(tr("Name"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note: who is seen, what it shows"));
    for (QLineEdit* line : {m_name, m_note}) {
        line->setReadOnly(workspace.registry().readOnly());
        respond(line, &QLineEdit::editingFinished, this, [this] { (void)saveWords(); });
    }
    auto* before = new QPushButton(tr("← Before"), this);
    auto* after = new QPushButton(tr("After →"), this);
    auto* save = new QPushButton(tr("Save as a file…"), this);
    auto* close = new QPushButton(tr("Close"), this);
    before->setToolTip(tr("Page Up"));
    after->setToolTip(tr("Page Down"));
    save->setToolTip(tr("Ctrl+S"));
    for (QPushButton* button : {before, after, save, close})
        button->setAutoDefault(false);
    respond(before, &QPushButton::clicked, this, [this] { step(-1); });
    respond(after, &QPushButton::clicked, this, [this] { step(1); });
    respond(save, &QPushButton::clicked, this, &PaperViewer::saveAs);
    respond(close, &QPushButton::clicked, this, &QDialog::accept);
    before->setVisible(papers.size() > 1);
    after->setVisible(papers.size() > 1);
    respond(new QShortcut(QKeySequence(Qt::Key_PageUp), this), &QShortcut::activated, this,
            [this] { step(-1); });
    respond(new QShortcut(QKeySequence(Qt::Key_PageDown), this), &QShortcut::activated, this,
            [this] { step(1); });
    respond(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this,
            &PaperViewer::saveAs);

    auto* words = new QHBoxLayout;
    words->addWidget(m_name, 1);
    words->addWidget(m_note, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_about, 1);
    for (QPushButton* button : {before, after, save, close})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_picture, 1);
    column->addLayout(words);
    column->addLayout(buttons);
    resize(parent->window()->size() * 0.9);
    close->setFocus(); // a key that is pressed in passing changes nothing
    showPaper(first);
}

void PaperViewer::showPaper(int at)
{
    m_at = at;
    const PaperEntry& paper = m_papers.at(at);
    QImage image;
    QString instead = tr("%1 is not shown here: save it as a file and open that.").arg(paper.name);
    if (paper.isPicture()) {
        const QString why = Workspace::refusal(
            [&] { image.loadFromData(contentNamed(m_workspace.db(), paper.content).bytes); });
        if (!why.isEmpty())
            instead = why;
    }
    m_picture->setPicture(image, instead);
    m_picture->setAccessibleName(paper.name);
    m_name->setText(paper.name);
    m_note->setText(paper.note);
    QStringList about{paper.day.toString(Qt::ISODate),
                      labelOf(paper.owner.of),
                      paper.whose,
                      QLocale().formattedDataSize(paper.bytes),
                      paper.original.isEmpty() ? QString() : tr("with its original"),
                      tr("%1 of %2").arg(at + 1).arg(m_papers.size())};
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral(" · ")));
}

void PaperViewer::step(int by)
{
    const int next = m_at + by;
    if (saveWords() && next >= 0 && next < m_papers.size())
        showPaper(next);
}

bool PaperViewer::saveWords()
{
    PaperEntry& paper = m_papers[m_at];
    const QString name = m_name->text().trimmed();
    const QString note = m_note->text().trimmed();
    if (m_workspace.registry().readOnly() || (name == paper.name && note == paper.note))
        return true;
    if (!m_workspace.write(tr("Edit the photo or paper %1").arg(name), [&](Change& change) {
            const PaperStore store(m_workspace.registry());
            PaperRow stored = store.get(paper.id);
            stored.name = name;
            stored.note = note;
            store.save(change, stored);
        }))
        return false;
    paper.name = name;
    paper.note = note;
    return true;
}

void PaperViewer::done(int result)
{
    if (saveWords())
        QDialog::done(result);
}

void PaperViewer::saveAs()
{
    const PaperEntry& paper = m_papers.at(m_at);
    const QString content = paper.original.isEmpty() ? paper.content : paper.original;
    m_workspace.attempt([&] {
        const QString ending = endingOf(contentNamed(m_workspace.db(), content).mime);
        const QString target = chooseNewName(
            this, {tr("Where the photo or paper is saved"), QStringLiteral("papers"),
                   tr("Files (*%1)").arg(ending), fileNameOf(paper, Mask()) + ending});
        if (target.isEmpty())
            return;
        const std::optional<QString> passphrase = passphraseToLeave(
            this, m_workspace, QFileInfo(target).absolutePath(),
            tr("The photo or paper shows persons as they are. Whoever has the file sees them, "
               "unless it is under a passphrase."));
        if (!passphrase)
            return;
        const QString saved = writeWithPassphrase(target, *passphrase, [&](const QString& path) {
            savePaper(m_workspace.db(), content, path);
        });
        m_workspace.tell(tr("Saved: %1").arg(QDir::toNativeSeparators(saved)));
    });
}

} // namespace doorstep
