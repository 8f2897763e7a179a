// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/SubjectPanel.h"

#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/needs/Need.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/records/wishes/Wish.h"
#include "ui/look/Inks.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/page/parts/NeedWords.h"

#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int visitsShown = 6;
constexpr int wordsShown = 60;

QString shortened(const QString& text)
{
    const QString plain = text.simplified();
    return plain.size() > wordsShown ? plain.left(wordsShown) + u'…' : plain;
}

// Paragraphs of a card: words, and what is said of them small and quiet.
class KnownText
{
public:
    void line(const QString& words, const QString& link = {}, const QString& pill = {},
              Tone tone = Tone::Plain)
    {
        QString text = words.toHtmlEscaped();
        if (!link.isEmpty())
            text = QStringLiteral("<a href='%1' style='color:%2;text-decoration:none'>%3</a>")
                       .arg(link, inkOf(Tone::Plain).name(), text);
        if (!pill.isEmpty())
            text =
                QStringLiteral("<span style='background-color:%1;color:%2'>&nbsp;%3&nbsp;</span> ")
                    .arg(groundOf(tone).name(), inkOf(tone).name(), pill.toHtmlEscaped()) +
                text;
        m_html += QStringLiteral("<p style='margin:0 0 2px 0'>%1</p>").arg(text);
    }
    void note(const QString& words, const QString& link = {})
    {
        QString text = words.toHtmlEscaped();
        if (!link.isEmpty())
            text = QStringLiteral("<a href='%1'>%2</a>").arg(link, text);
        m_html += QStringLiteral("<p style='margin:0 0 8px 0;color:%1;font-size:%2px'>%3</p>")
                      .arg(inkOf(Tone::Soft).name())
                      .arg(QFontInfo(fontOf(TextKind::Small)).pixelSize())
                      .arg(text);
    }
    [[nodiscard]] const QString& html() const { return m_html; }

private:
    QString m_html;
};

// What a visit may ask, for nobody has said it yet.
QStringList unknownOf(const Subject& subject)
{
    QStringList unknown;
    const auto ask = [&](bool missing, const QString& what) {
        if (missing)
            unknown << what;
    };
    const bool shop = !isPerson(subject.kind);
    const bool noPhone = subject.phone.isEmpty() && subject.shop.operatorPhone.isEmpty();
    ask(noPhone, SubjectPanel::tr("phone"));
    ask(shop && subject.shop.operatorName.isEmpty(), SubjectPanel::tr("operator"));
    ask(shop && !subject.shop.businessType, SubjectPanel::tr("trade"));
    ask(shop && !subject.shop.staffCount, SubjectPanel::tr("staff"));
    ask(!shop && !subject.worker.occupation, SubjectPanel::tr("occupation"));
    ask(!shop && !subject.worker.platform, SubjectPanel::tr("platform"));
    ask(!noPhone && !subject.consentOn.isValid(), SubjectPanel::tr("consent to keep the phone"));
    return unknown;
}

} // namespace

SubjectPanel::SubjectPanel(Register& registry, QWidget* parent)
    : QScrollArea(parent), m_register(registry)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(middleSpace);
    m_known = addCard(*column, tr("Before you ring"));
    m_visits = addCard(*column, tr("Latest visits"));
    column->addStretch();
    setWidget(cards);
    viewport()->setAutoFillBackground(false);
    cards->setAutoFillBackground(false);
    show(0);
    // Its colours and sizes stand in the text.
    followScheme(*this, [this] { show(m_shown); });
    fitToText(*this, [this] { show(m_shown); });
}

QLabel* SubjectPanel::addCard(QVBoxLayout& column, const QString& title)
{
    auto* card = new Card(this);
    auto* text = richLabel(card);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::TextSelectableByMouse);
    respond(text, &QLabel::linkActivated, this, [this](const QString& link) {
        const RowId id = link.section(u':', 1).toLongLong();
        if (link.startsWith(u"subject"))
            Q_EMIT subjectWanted(id);
        else if (link.startsWith(u"need"))
            Q_EMIT needWanted(id);
        else
            Q_EMIT visitWanted(id);
    });
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(wideSpace, middleSpace, wideSpace, middleSpace);
    layout->setSpacing(smallSpace);
    layout->addWidget(heading(title, card));
    layout->addWidget(text);
    column.addWidget(card);
    m_cards << card;
    return text;
}

void SubjectPanel::show(RowId id)
{
    m_shown = id;
    const std::optional<Subject> subject = id ? SubjectStore(m_register).find(id) : std::nullopt;
    for (Card* card : std::as_const(m_cards))
        card->setVisible(subject.has_value());
    m_known->setText(subject ? known(*subject) : QString());
    m_visits->setText(subject ? visits(id) : QString());
}

QString SubjectPanel::known(const Subject& subject) const
{
    KnownText page;
    const WorkingDays calendar(m_register);
    for (const Need& need : NeedStore(m_register).ofSubject(subject.id)) {
        if (need.stage == NeedStage::Closed)
            continue;
        const DeadlineWords left = deadlineWords(calendar, need.deadline, today());
        page.line(shortened(need.text), QStringLiteral("need:%1").arg(need.id), labelOf(need.stage),
                  left.late ? Tone::Late : Tone::Wait);
        QStringList about{need.foundOn.toString(Qt::ISODate)};
        if (need.department)
            about << CodeStore(m_register).get(*need.department).name;
        about << left.text;
        about.removeAll(QString());
        page.note(about.join(QStringLiteral(" · ")));
    }
    for (const Wish& wish : WishStore(m_register).ofSubject(subject.id)) {
        if (wish.stage == WishStage::Fulfilled)
            continue;
        page.line(shortened(wish.text), {}, tr("wish"), Tone::Accent);
        page.note(wish.collectedOn.toString(Qt::ISODate));
    }
    if (!subject.note.isEmpty())
        page.line(shortened(subject.note));
    QStringList prefers;
    if (subject.preferredMode)
        prefers << labelOf(*subject.preferredMode);
    if (subject.preferredTime)
        prefers << CodeStore(m_register).get(*subject.preferredTime).name;
    if (!prefers.isEmpty())
        page.line(tr("Prefers: %1").arg(prefers.join(tr(", "))));
    const QDate card = CardDeliveryStore(m_register).lastOf(subject.id);
    page.line(card.isValid() ? tr("Card given on %1").arg(card.toString(Qt::ISODate))
                             : tr("No card yet"));
    if (const QStringList unknown = unknownOf(subject); !unknown.isEmpty())
        page.line(tr("Still to ask: %1").arg(unknown.join(tr(", "))));
    return page.html();
}

QString SubjectPanel::visits(RowId id) const
{
    KnownText page;
    const QList<Visit> visits = VisitStore(m_register).ofSubject(id, visitsShown);
    for (const Visit& visit : visits) {
        const QString words = visit.said.isEmpty() ? visit.situation : visit.said;
        const QString link = QStringLiteral("visit:%1").arg(visit.id);
        if (!words.isEmpty())
            page.line(shortened(words), link);
        page.note(dayOf(visit.at).toString(Qt::ISODate) + QStringLiteral(" · ") +
                      labelOf(visit.outcome),
                  link);
    }
    if (visits.isEmpty())
        page.line(tr("Not visited yet"));
    return page.html();
}

} // namespace doorstep

#include "moc_SubjectPanel.cpp"
