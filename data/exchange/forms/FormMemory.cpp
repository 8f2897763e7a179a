// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/forms/FormMemory.h"

#include "data/base/spelling/Fold.h"
#include "data/exchange/forms/FormSpots.h"
#include "data/exchange/import/ListKind.h"
#include "data/register/Register.h"

#include <algorithm>

namespace doorstep {

namespace {

// Of the headings of either, whichever has more: eight of them and one that is new are the same
// list, five of them among twelve another one.
constexpr double sameHeadings = 0.6;

QStringList headingsOf(const LearntList& list)
{
    QStringList headings;
    for (const LearntColumn& column : list.columns)
        headings << folded(column.column.heading);
    return headings;
}

QStringList headingsOf(const FormList& list)
{
    QStringList headings;
    for (const FormColumn& column : list.columns)
        headings << folded(column.heading);
    return headings;
}

qsizetype inCommon(const QStringList& some, QStringList others)
{
    return std::count_if(some.begin(), some.end(),
                         [&](const QString& one) { return others.removeOne(one); });
}

double likeness(const LearntList& list, const FormList& before)
{
    if (list.list.isPage() != before.isPage())
        return 0;
    const QStringList now = headingsOf(list);
    const QStringList then = headingsOf(before);
    const qsizetype most = std::max(now.size(), then.size());
    return most == 0 ? 0 : static_cast<double>(inCommon(now, then)) / static_cast<double>(most);
}

// The lists of the layout, each beside the one of the form that it is, the likest first; -1: none.
QList<qsizetype> pairsOf(const LearntForm& form, const FormLayout& layout)
{
    struct Pair
    {
        double likeness;
        qsizetype now;
        qsizetype then;
    };
    std::vector<Pair> pairs;
    for (qsizetype now = 0; now < static_cast<qsizetype>(form.lists.size()); ++now) {
        for (qsizetype then = 0; then < layout.lists.size(); ++then) {
            const FormList& before = layout.lists.at(then);
            const LearntList& list = form.lists[static_cast<size_t>(now)];
            const double same = likeness(list, before);
            // Two lists of the same headings: each is the one of its own sheet.
            if (same >= sameHeadings)
                pairs.push_back({same + (before.sheet == list.list.sheet ? 1 : 0), now, then});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
    QList<qsizetype> found(static_cast<qsizetype>(form.lists.size()), -1);
    for (const Pair& pair : pairs) {
        if (found.at(pair.now) < 0 && !found.contains(pair.then))
            found[pair.now] = pair.then;
    }
    return found;
}

QStringList labelsOf(const QList<FormSpot>& spots)
{
    QStringList labels;
    for (const FormSpot& spot : spots)
        labels << folded(spot.label);
    return labels;
}

// Of all headings of either form those in lists that are the same; where neither has a list, of
// the labels of single cells.
double likeness(const LearntForm& form, const FormLayout& layout)
{
    if (form.lists.empty() && layout.lists.isEmpty()) {
        const QStringList labels = labelsOf(form.spots);
        const QStringList before = labelsOf(layout.spots);
        const qsizetype all = std::max(labels.size(), before.size());
        return all == 0 ? 0
                        : static_cast<double>(inCommon(labels, before)) / static_cast<double>(all);
    }
    qsizetype now = 0;
    qsizetype then = 0;
    qsizetype met = 0;
    const QList<qsizetype> pairs = pairsOf(form, layout);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const LearntList& list = form.lists[static_cast<size_t>(i)];
        if (layout.notLists.contains(headingsKey(headingsOf(list))))
            continue;
        now += static_cast<qsizetype>(list.columns.size());
        if (pairs.at(i) >= 0)
            met += inCommon(headingsOf(list), headingsOf(layout.lists.at(pairs.at(i))));
    }
    for (const FormList& list : layout.lists)
        then += list.columns.size();
    const qsizetype most = std::max(now, then);
    return most == 0 ? 0 : static_cast<double>(met) / static_cast<double>(most);
}

// A new heading was matched for the ledger that the list looked like; under another one the words
// mean nothing.
void askWhatIsOfAnotherLedger(LearntColumn& column, const FormList& list, const QString& looked)
{
    const Ledger& ledger = *findLedger(list.ledger);
    const FormValue& value = column.column.value;
    const bool has =
        kindForLedger(looked) == kindForLedger(list.ledger) &&
        std::all_of(value.parts.begin(), value.parts.end(), [&](const FormValue::Part& part) {
            return !part.isColumn || hasFormColumn(ledger, part.text);
        });
    if (value.from != FormValue::From::Columns || has)
        return;
    column.column.value = {};
    column.by = FormMatch::Asked;
}

void takeList(LearntList& list, const FormList& before)
{
    const QString looked = list.list.ledger;
    list.list.ledger = before.ledger;
    list.list.period = before.period;
    list.list.rows = before.rows;
    list.list.drive = before.drive;
    list.list.mode = before.mode;
    list.list.news = before.news;
    if (list.list.isPage())
        list.list.shape = before.shape;
    QList<FormColumn> columns = before.columns;
    for (LearntColumn& column : list.columns) {
        const auto known = std::find_if(columns.begin(), columns.end(), [&](const FormColumn& one) {
            return folded(one.heading) == folded(column.column.heading);
        });
        if (known == columns.end()) {
            askWhatIsOfAnotherLedger(column, list.list, looked);
            continue;
        }
        column.column.value = known->value;
        column.by = FormMatch::LastTime;
        columns.erase(known);
    }
}

// The cell holds its label, too; else it is the one beside.
bool writesLabel(const FormSpot& spot)
{
    return spot.value.from == FormValue::From::Words &&
           spot.value.parts.value(0).text.contains(spot.label.left(2));
}

} // namespace

std::optional<TownForm> formBefore(Register& registry, const LearntForm& form, const QString& name)
{
    const TownFormStore store(registry);
    if (!name.isEmpty()) {
        if (const std::optional<TownForm> named = store.byName(name))
            return named;
    }
    double best = sameHeadings;
    std::optional<TownForm> found;
    const QList<TownForm> forms = store.all();
    for (const TownForm& one : forms) {
        const double share = likeness(form, readFormLayout(one.layout));
        if (share > best) {
            best = share;
            found = one;
        }
    }
    return found;
}

void takeFromLastTime(LearntForm& form, const FormLayout& layout,
                      const std::function<QString(const FormList&)>& ledgerOf)
{
    const QList<qsizetype> pairs = pairsOf(form, layout);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (pairs.at(i) < 0)
            continue;
        const FormList& before = layout.lists.at(pairs.at(i));
        LearntList& list = form.lists[static_cast<size_t>(i)];
        const QString ledger = ledgerOf(list.list);
        if (ledger.isEmpty() || before.ledger == ledger)
            takeList(list, before);
    }
    for (FormSpot& spot : form.spots) {
        for (const FormSpot& known : layout.spots) {
            if (known.sheet == spot.sheet && writesLabel(known) == writesLabel(spot) &&
                spotTemplate(known.label) == spotTemplate(spot.label) &&
                folded(known.label).left(4) == folded(spot.label).left(4))
                spot.value = known.value;
        }
    }
}

} // namespace doorstep
