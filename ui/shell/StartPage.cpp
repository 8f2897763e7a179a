// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartPage.h"

#include "data/base/Policy.h"
#include "ui/look/Icons.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/shell/FolderLine.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace doorstep {

namespace {

constexpr int recentShown = 3; // the rest is in the menu

// What can be done, and what that means: in the sizes of the theme.
class StartChoice : public QAbstractButton
{
public:
    StartChoice(const QString& title, const QString& meaning, const QIcon& icon, QWidget* parent)
        : QAbstractButton(parent)
    {
        setText(title);
        setAccessibleDescription(meaning);
        setIcon(icon);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override { return {scaled(280), scaled(62)}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? colours().accent : colours().line, hasFocus() ? 2 : 1));
        painter.setBrush(isDown()       ? colours().tint
                         : underMouse() ? colours().hover
                                        : colours().surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cardRadius, cardRadius);
        const int size = drawingSize();
        icon().paint(&painter, QRect(wideSpace, (height() - size) / 2, size, size));
        const QRect words =
            rect().adjusted(2 * wideSpace + size, smallSpace, -wideSpace, -smallSpace);
        const auto write = [&](TextKind kind, Qt::Alignment where, const QColor& ink,
                               const QString& text) {
            painter.setFont(fontOf(kind));
            painter.setPen(ink);
            painter.drawText(
                words, where | Qt::AlignLeft,
                painter.fontMetrics().elidedText(text, Qt::ElideMiddle, words.width()));
        };
        write(TextKind::Strong, Qt::AlignTop, colours().text, text());
        write(TextKind::Small, Qt::AlignBottom, colours().soft, accessibleDescription());
    }
};

} // namespace

StartPage::StartPage(const QStringList& recent, QWidget* parent)
    : QWidget(parent),
      m_town(new QLineEdit(this)),
      m_block(new QLineEdit(this)),
      m_secretary(new QLineEdit(this)),
      m_phone(new QLineEdit(this)),
      m_secondPlace(new FolderLine(this)),
      m_make(new QPushButton(tr("Make the register…"), this))
{
    QLabel* title = heading(tr("Doorstep"), this);
    setTextKind(*title, TextKind::Figure);

    m_town->setPlaceholderText(tr("for example 新泾镇"));
    m_town->setText(policy().town);
    m_secondPlace->setFolder(policy().secondPlace);
    m_block->setPlaceholderText(tr("for example 第四街区"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Town"), m_town);
    form->addRow(tr("&Block"), m_block);
    form->addRow(tr("&Secretary"), m_secretary);
    form->addRow(tr("&Phone"), m_phone);
    form->addRow(tr("Backups &also"), m_secondPlace);
    form->addRow(QString(), m_make);

    auto* open = new StartChoice(tr("Open a register"),
                                 tr("A .doorstep file, also by dragging it onto this window"),
                                 lineIcon(QStringLiteral("book-open"), Tone::Accent), this);
    auto* demonstration = new StartChoice(tr("Try the demonstration"),
                                          tr("An invented town of five blocks on real roads"),
                                          lineIcon(QStringLiteral("house"), Tone::Accent), this);

    auto* column = new QVBoxLayout;
    column->setSpacing(smallSpace);
    column->addStretch();
    column->addWidget(title);
    QLabel* what = caption(tr("Whom you visit at the doors of your block, what was said and asked "
                              "for, and the month's report out of it. It stays on this PC."),
                           this);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addSpacing(wideSpace);
    column->addWidget(heading(tr("A new register"), this));
    column->addLayout(form);
    column->addSpacing(wideSpace);
    column->addWidget(heading(tr("Or"), this));
    column->addWidget(open);
    column->addWidget(demonstration);
    for (const QString& path : recent.mid(0, recentShown)) {
        auto* link = new StartChoice(QFileInfo(path).fileName(), QFileInfo(path).absolutePath(),
                                     lineIcon(QStringLiteral("file-text")), this);
        connect(link, &QAbstractButton::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
        column->addWidget(link);
    }
    column->addStretch();
    // On a small screen it is scrolled, not squeezed.
    auto* all = new QWidget(this);
    auto* middle = new QHBoxLayout(all);
    middle->addStretch();
    auto* holder = new QWidget(all);
    holder->setLayout(column);
    fitToText(*holder, [this, holder] {
        holder->setFixedWidth(fontMetrics().horizontalAdvance(u'字') * 38);
    });
    middle->addWidget(holder);
    middle->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(all);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    setPrimary(*m_make);
    m_make->setDefault(true);
    for (QLineEdit* line : {m_town, m_block, m_secretary, m_phone}) {
        connect(line, &QLineEdit::textChanged, this, &StartPage::refresh);
        connect(line, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    }
    connect(m_make, &QPushButton::clicked, this, [this] {
        Q_EMIT newWanted({m_town->text().trimmed(), m_block->text().trimmed(),
                          m_secretary->text().trimmed(), m_phone->text().trimmed()},
                         m_secondPlace->folder());
    });
    connect(open, &QAbstractButton::clicked, this, &StartPage::openWanted);
    connect(demonstration, &QAbstractButton::clicked, this, &StartPage::demonstrationWanted);
    refresh();
}

QStringList StartPage::typedWords() const
{
    QStringList words;
    for (const QLineEdit* line : {m_town, m_block, m_secretary, m_phone})
        words << line->text().trimmed();
    words.removeAll(QString());
    return words;
}

void StartPage::refresh()
{
    const bool whole = !m_town->text().trimmed().isEmpty() &&
                       !m_block->text().trimmed().isEmpty() &&
                       !m_secretary->text().trimmed().isEmpty();
    m_make->setEnabled(whole);
    m_make->setToolTip(asPlain(whole ? QString() : tr("Town, block and secretary come first.")));
}

} // namespace doorstep

#include "moc_StartPage.cpp"
