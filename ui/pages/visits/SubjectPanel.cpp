// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/visits/SubjectPanel.h"

#include "data/records/codes/Code.h"
#include "data/records/needs/Need.h"
#include "data/records/subjects/Subject.h"
#include "data/records/visits/Visit.h"
#include "data/records/wishes/Wish.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QLabel>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int visitsShown = 6;
constexpr int wordsShown = 60;

class KnownText
{
public:
    KnownText() : m_quiet(inkOf(Tone::Soft).name()) {}

    void heading(const QString& text)
    {
        m_html += QStringLiteral("<p style='margin:10px 0 2px 0'><b>%1</b></p>")
                      .arg(text.toHtmlEscaped());
    }
    void line(const QString& lead, const QString& text, const QString& link = {})
    {
        const QString first =
            link.isEmpty() ? QStringLiteral("<span style='color:%1'>%2</span>")
                                 .arg(m_quiet, lead.toHtmlEscaped())
                           : QStringLiteral("<a href='%1'>%2</a>").arg(link, lead.toHtmlEscaped());
        m_html +=
            QStringLiteral("<p style='margin:2px 0'>%1 %2</p>").arg(first, text.toHtmlEscaped());
    }
    [[nodiscard]] const QString& html() const { return m_html; }

private:
    QString m_quiet;
    QString m_html;
};

QString shortened(const QString& text)
{
    const QString plain = text.simplified();
    return plain.size() > wordsShown ? plain.left(wordsShown) + u'…' : plain;
}

} // namespace

SubjectPanel::SubjectPanel(Register& registry, QWidget* parent)
    : QScrollArea(parent), m_register(registry), m_text(richLabel(this))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setContentsMargins(smallSpace, 0, smallSpace, 0);
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::TextSelectableByMouse);
    m_text->setAccessibleName(tr("What is known of the subject"));
    setWidget(m_text);
    connect(m_text, &QLabel::linkActivated, this, [this](const QString& link) {
        const RowId id = link.section(u':', 1).toLongLong();
        if (link.startsWith(u"subject"))
            Q_EMIT subjectWanted(id);
        else if (link.startsWith(u"need"))
            Q_EMIT needWanted(id);
        else
            Q_EMIT visitWanted(id);
    });
}

void SubjectPanel::showText(const QString& html)
{
    m_text->setText(html);
}

void SubjectPanel::show(RowId id)
{
    const std::optional<Subject> subject = id ? SubjectStore(m_register).find(id) : std::nullopt;
    if (!subject) {
        m_text->clear();
        return;
    }
    KnownText page;
    if (!subject->note.isEmpty())
        page.line(tr("Note"), subject->note);
    const QList<Need> needs = NeedStore(m_register).ofSubject(id);
    const auto open = std::count_if(needs.begin(), needs.end(), [](const Need& need) {
        return need.stage != NeedStage::Closed;
    });
    if (open > 0)
        page.heading(tr("Open needs (%1)").arg(open));
    for (const Need& need : needs) {
        if (need.stage != NeedStage::Closed)
            page.line(need.foundOn.toString(Qt::ISODate),
                      labelOf(need.stage) + QStringLiteral(" · ") + shortened(need.text),
                      QStringLiteral("need:%1").arg(need.id));
    }
    const QList<Visit> visits = VisitStore(m_register).ofSubject(id, visitsShown);
    page.heading(visits.isEmpty() ? tr("Not visited yet") : tr("Latest visits"));
    for (const Visit& visit : visits) {
        const QString words = visit.said.isEmpty() ? visit.situation : visit.said;
        page.line(dayOf(visit.at).toString(Qt::ISODate),
                  labelOf(visit.outcome) +
                      (words.isEmpty() ? QString() : QStringLiteral(" · ") + shortened(words)),
                  QStringLiteral("visit:%1").arg(visit.id));
    }
    const QList<Wish> wishes = WishStore(m_register).ofSubject(id);
    for (const Wish& wish : wishes) {
        if (wish.stage == WishStage::Fulfilled)
            continue;
        if (&wish == &wishes.constFirst())
            page.heading(tr("Wishes"));
        page.line(wish.collectedOn.toString(Qt::ISODate), shortened(wish.text));
    }
    m_text->setText(page.html());
}

} // namespace doorstep

#include "moc_SubjectPanel.cpp"
