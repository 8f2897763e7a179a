// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/CardBody.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace doorstep {

namespace {

constexpr double largestPoints = 9.5;
constexpr double stepPoints = 0.25;
constexpr double tightLeading = 1.15; // em from line to line
constexpr double easyLeading = 1.42;  // wanted as long as the text is not small
constexpr double easyAir = 1.2;       // mm under the name, likewise
constexpr double wideLeading = 1.55;
constexpr double groupGap = 0.5; // em before the services
constexpr double labelGap = 0.9; // em between a label and its text
constexpr double columnGap = 1.2;
constexpr int mostServices = 6;
constexpr int mostLines = 3; // of one venue, address or hours

struct Fact
{
    QString label;
    QString text;
    QString name; // in a problem
    CardField field;
};

QList<Fact> facts(const CardFace& face)
{
    QList<Fact> all{{u"阵地"_qs, face.venue, QCoreApplication::translate("CardFace", "Venue"),
                     CardField::Venue},
                    {u"地址"_qs, face.address, QCoreApplication::translate("CardFace", "Address"),
                     CardField::Address},
                    {u"时间"_qs, face.hours, QCoreApplication::translate("CardFace", "Hours"),
                     CardField::Hours}};
    all.removeIf([](const Fact& fact) { return fact.text.isEmpty(); });
    return all;
}

// One attempt: everything shaped in one size, with its services in one or two columns.
struct Attempt
{
    TextStyle style;
    int columns = 1;
    double textWidth = 0; // mm right of the labels
    QList<QList<TextRun>> facts;
    QList<TextRun> services;

    [[nodiscard]] double columnWidth() const
    {
        return (textWidth - (columns - 1) * columnGap * style.em()) / columns;
    }
    [[nodiscard]] int serviceLines() const
    {
        return (static_cast<int>(services.size()) + columns - 1) / columns;
    }
    [[nodiscard]] int lines() const
    {
        int count = serviceLines();
        for (const auto& fact : facts)
            count += static_cast<int>(fact.size());
        return count;
    }
    [[nodiscard]] double gap() const
    {
        return facts.isEmpty() || services.isEmpty() ? 0 : groupGap * style.em();
    }
    // From the top of the first line's ideographs to the foot of the last line's.
    [[nodiscard]] double height(double leading) const
    {
        return lines() == 0 ? 0 : (1 + (lines() - 1) * leading) * style.em() + gap();
    }
    [[nodiscard]] bool factsFit() const
    {
        return std::all_of(facts.begin(), facts.end(),
                           [](const auto& fact) { return fact.size() <= mostLines; });
    }
    [[nodiscard]] bool servicesFit() const
    {
        return std::all_of(services.begin(), services.end(),
                           [this](const TextRun& run) { return run.width <= columnWidth(); });
    }
};

double labelColumn(const TextStyle& style)
{
    return (2 + labelGap) * style.em();
}

Attempt attempt(const CardFace& face, double points, double width)
{
    Attempt made;
    made.style.points = points;
    made.textWidth = width - labelColumn(made.style);
    for (const Fact& fact : facts(face))
        made.facts.append(wrapped(fact.text, made.style, made.textWidth));
    for (const QString& service : face.services.mid(0, mostServices))
        made.services.append(shaped(service, made.style));
    return made;
}

// Takes two columns only where one does not fit.
bool fits(Attempt& made, double height)
{
    const bool easy = made.style.points > 7;
    const double leading = easy ? easyLeading : tightLeading;
    const double room = height - (easy ? easyAir : 0);
    for (const int columns : {1, 2}) {
        made.columns = columns;
        if (made.factsFit() && made.servicesFit() && made.height(leading) <= room)
            return true;
    }
    made.columns = 1;
    return false;
}

// Shaping is what takes time, so the sizes are halved rather than tried one by one: a preview sets
// the card with each key.
Attempt largestThatFits(const CardFace& face, const QRectF& area)
{
    int fitting = 0; // steps above the smallest size
    int tooLarge = qRound((largestPoints - smallestCardPoints) / stepPoints) + 1;
    const auto at = [&](int step) {
        return attempt(face, smallestCardPoints + step * stepPoints, area.width());
    };
    Attempt best = at(0);
    if (!fits(best, area.height()))
        return best;
    while (tooLarge - fitting > 1) {
        const int middle = (fitting + tooLarge) / 2;
        Attempt made = at(middle);
        if (fits(made, area.height())) {
            best = std::move(made);
            fitting = middle;
        } else {
            tooLarge = middle;
        }
    }
    return best;
}

QList<CardProblem> problemsOf(const Attempt& made, const CardFace& face, const QRectF& area)
{
    QList<CardProblem> problems;
    if (face.services.size() > mostServices)
        problems.append({CardField::Services,
                         QCoreApplication::translate(
                             "CardFace", "The card has room for %1 services, there are %2.")
                             .arg(mostServices)
                             .arg(face.services.size())});
    const QList<Fact> all = facts(face);
    for (int i = 0; i < all.size(); ++i) {
        if (made.facts.at(i).size() > mostLines)
            problems.append({all.at(i).field, fieldTooLong(all.at(i).name, all.at(i).text)});
    }
    for (int i = 0; i < made.services.size(); ++i) {
        if (made.services.at(i).width > made.columnWidth())
            problems.append(
                {CardField::Services,
                 fieldTooLong(QCoreApplication::translate("CardFace", "Service %1").arg(i + 1),
                              face.services.at(i))});
    }
    if (!problems.isEmpty() || made.height(tightLeading) <= area.height())
        return problems;
    // Each text fits by itself, together they are too many lines: name those that take two.
    for (int i = 0; i < all.size(); ++i) {
        if (made.facts.at(i).size() > 1)
            problems.append({all.at(i).field, fieldTooLong(all.at(i).name, all.at(i).text)});
    }
    return problems;
}

// Cuts what does not fit, so that a preview shows where the trouble is.
void cut(Attempt& made, const CardFace& face)
{
    const QList<Fact> all = facts(face);
    for (int i = 0; i < made.facts.size(); ++i) {
        QList<TextRun>& lines = made.facts[i];
        if (lines.size() > mostLines)
            lines = {elided(all.at(i).text, made.style, made.textWidth)};
    }
    for (int i = 0; i < made.services.size(); ++i)
        made.services[i] = elided(face.services.at(i), made.style, made.columnWidth());
}

class Setter
{
public:
    Setter(const Attempt& made, const QRectF& area)
        : m_made(made), m_left(area.left()), m_leading(leadingIn(area.height() - easyAir, made))
    {
        m_body.top = area.bottom() - made.height(m_leading);
        // An ideograph stands 0.88 em above and 0.12 em below the baseline.
        m_baseline = m_body.top + 0.88 * made.style.em();
    }

    CardBody set(const QList<Fact>& facts)
    {
        for (int i = 0; i < facts.size(); ++i) {
            label(facts.at(i).label);
            for (const TextRun& line : m_made.facts.at(i)) {
                place(line, labelColumn(m_made.style));
                nextLine();
            }
        }
        if (m_made.services.isEmpty())
            return m_body;
        m_baseline += m_made.gap();
        label(u"服务"_qs);
        for (int i = 0; i < m_made.services.size(); ++i) {
            const int column = i % m_made.columns;
            place(m_made.services.at(i),
                  labelColumn(m_made.style) +
                      column * (m_made.columnWidth() + columnGap * m_made.style.em()));
            if (column == m_made.columns - 1)
                nextLine();
        }
        return m_body;
    }

private:
    // The lines fill the height as far as they still look like one text.
    static double leadingIn(double height, const Attempt& made)
    {
        if (made.lines() < 2)
            return wideLeading;
        const double em = made.style.em();
        return std::clamp((height - made.gap() - em) / ((made.lines() - 1) * em), tightLeading,
                          wideLeading);
    }
    void nextLine() { m_baseline += m_leading * m_made.style.em(); }
    void place(const TextRun& run, double indent)
    {
        m_body.texts.append({run, {m_left + indent, m_baseline}, cardInk});
    }
    void label(const QString& text)
    {
        TextStyle style = m_made.style;
        style.weight = QFont::Bold;
        m_body.texts.append({shaped(text, style), {m_left, m_baseline}, cardAccent});
    }

    const Attempt& m_made;
    double m_left;
    double m_leading; // em
    double m_baseline = 0;
    CardBody m_body;
};

} // namespace

QString fieldTooLong(const QString& field, const QString& text)
{
    return QCoreApplication::translate("CardFace", "%1 is too long for the card: “%2”. Shorten it.")
        .arg(field, text);
}

CardBody setCardBody(const CardFace& face, const QRectF& area)
{
    Attempt made = largestThatFits(face, area);
    const QList<CardProblem> problems = problemsOf(made, face, area);
    if (!problems.isEmpty())
        cut(made, face);
    CardBody body = Setter(made, area).set(facts(face));
    body.points = made.style.points;
    body.problems = problems;
    return body;
}

} // namespace doorstep
