// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/HelpDialog.h"

#include "data/base/Caught.h"
#include "ui/help/Guide.h"
#include "ui/help/GuidePaper.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/page/Warning.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace doorstep {

namespace {

const QString chapterEnding = QStringLiteral(".md");

} // namespace

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent),
      m_language(guideLanguage()),
      m_chapters(new QListWidget(this)),
      m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Help"));
    m_chapters->setAccessibleName(tr("Chapters"));
    for (const QString& chapter : guideChapters()) {
        auto* item = new QListWidgetItem(chapterTitle(chapter, m_language), m_chapters);
        item->setData(Qt::UserRole, chapter);
    }
    m_chapters->setFixedWidth(m_chapters->sizeHintForColumn(0) + 2 * wideSpace +
                              m_chapters->verticalScrollBar()->sizeHint().width());
    m_text->setAccessibleName(tr("Questions and answers"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(wideSpace);
    connect(m_chapters, &QListWidget::currentRowChanged, this, &HelpDialog::showRow);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        QString chapter = link.toString();
        if (chapter.endsWith(chapterEnding))
            chapter.chop(chapterEnding.size());
        showChapter(chapter);
    });

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto addPaper = [this, buttons](const QString& text, GuidePart part) {
        auto* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, part] { saveGuide(this, part); });
    };
    addPaper(tr("The &guide to print…"), GuidePart::Whole);
    addPaper(tr("The &keys to print…"), GuidePart::Keys);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_chapters);
    columns->addWidget(m_text, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    const int character = fontMetrics().horizontalAdvance(u'字');
    resize(QSize(character * 64, character * 44)
               .boundedTo(screen()->availableSize() - QSize(wideSpace, 3 * wideSpace)));
}

void HelpDialog::showChapter(const QString& chapter)
{
    const auto row = static_cast<int>(guideChapters().indexOf(chapter));
    if (row < 0)
        return;
    m_chapters->setCurrentRow(row);
    m_text->setFocus();
}

void HelpDialog::showRow(int row)
{
    const QString chapter = m_chapters->item(row)->data(Qt::UserRole).toString();
    constexpr int pictureCharacters = 40;
    fillGuide(*m_text->document(),
              chapterText(chapter, m_language) +
                  QStringLiteral("\n## %1\n").arg(keysTitle(m_language)) +
                  keysText(chapter, m_language),
              m_language, fontMetrics().horizontalAdvance(u'字') * pictureCharacters);
    m_text->moveCursor(QTextCursor::Start);
}

void saveGuide(QWidget* parent, GuidePart part)
{
    const QString language = guideLanguage();
    const QString name = part == GuidePart::Keys ? HelpDialog::tr("Doorstep keys.pdf")
                                                 : HelpDialog::tr("Doorstep guide.pdf");
    const QString target =
        chooseNewName(parent, {HelpDialog::tr("Where it is kept, to be printed"),
                               QStringLiteral("paper"), HelpDialog::tr("PDF files (*.pdf)"), name});
    if (target.isEmpty())
        return;
    try {
        writeGuidePdf(target, part, language);
        QDesktopServices::openUrl(QUrl::fromLocalFile(target));
    } catch (...) {
        warn(parent, sentenceOfCaught("guide"));
    }
}

} // namespace doorstep

#include "moc_HelpDialog.cpp"
