#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The words that a demonstration register is made of, from resources/demo.

#include <QHash>
#include <QRandomGenerator>
#include <QStringList>
#include <algorithm>
#include <vector>

namespace doorstep {

// A firm that has no shop; {word} and {road} in name and building are replaced.
struct DemoFirm
{
    QString name;
    QString businessType;
    QString building;
};

// Picks by weight, the same for the same random numbers.
template <typename Item>
class Weighted
{
public:
    void add(const Item& item, int weight)
    {
        m_items.push_back(item);
        m_upTo.push_back((m_upTo.empty() ? 0 : m_upTo.back()) + weight);
    }

    [[nodiscard]] bool empty() const { return m_items.empty(); }

    [[nodiscard]] const Item& pick(QRandomGenerator& random) const
    {
        const auto found =
            std::upper_bound(m_upTo.begin(), m_upTo.end(), random.bounded(m_upTo.back()));
        return m_items[static_cast<size_t>(found - m_upTo.begin())];
    }

private:
    std::vector<Item> m_items;
    std::vector<int> m_upTo;
};

// Whom a text must fit. Those with the same id have the same keys: of a shop its trade and the
// classes above it; of a worker occupation, political status and housing.
struct DemoProfile
{
    quint64 id = 0;
    QStringList keys; // the most special first
};

// Texts that fit everybody, or only those who have one of the text's keys.
template <typename Text>
class FittedTexts
{
public:
    void add(const Text& text, const QString& fits)
    {
        m_texts.push_back({text, fits.split(u',', Qt::SkipEmptyParts)});
    }

    // None when no text fits. Who is met often is looked up only once.
    [[nodiscard]] const Text* pick(const DemoProfile& who, QRandomGenerator& random) const
    {
        auto fitting = m_fitting.constFind(who.id);
        if (fitting == m_fitting.constEnd())
            fitting = m_fitting.insert(who.id, fittingTexts(who));
        if (fitting->empty())
            return nullptr;
        const int at = random.bounded(static_cast<int>(fitting->size()));
        return &m_texts[(*fitting)[static_cast<size_t>(at)]].text;
    }

private:
    struct Fitted
    {
        Text text;
        QStringList fits;
    };

    [[nodiscard]] std::vector<size_t> fittingTexts(const DemoProfile& who) const
    {
        std::vector<size_t> found;
        for (size_t i = 0; i < m_texts.size(); ++i) {
            const QStringList& fits = m_texts[i].fits;
            const bool special = std::any_of(fits.begin(), fits.end(), [&](const QString& key) {
                return who.keys.contains(key);
            });
            // What is special to a trade is said more often than what anybody could say.
            if (fits.isEmpty() || special)
                found.insert(found.end(), special ? 2 : 1, i);
        }
        return found;
    }

    std::vector<Fitted> m_texts;
    mutable QHash<quint64, std::vector<size_t>> m_fitting; // by profile
};

struct DemoNeed
{
    QString category; // key
    QString urgency;
    QString department; // key
    QString text;
    QString handling;
    QString result;
    QString feedback;
    QString way; // key of feedback_way, where the feedback names it
};

struct DemoWish
{
    QString text;
    int yuan = 0;
};

struct DemoSignboard
{
    QString pattern;
    QString businessType; // key
};

struct DemoStation
{
    QString platform; // key
    QString name;
    QString occupation; // key
    int men = 0;        // per cent
};

// How a trade is licensed, and the largest staff it has.
struct DemoTrade
{
    QString sole;
    QString company;
    int staff = 1;
};

// Visits of this kind on these days (month * 100 + day) belong to the drive.
struct DemoDrive
{
    QString drive; // key
    QString kind;  // shop, worker or any
    int from = 0;
    int to = 0;
    int percent = 0;
};

struct DemoActivity
{
    QString kind; // key
    QString who;  // worker, shop, any, volunteer, birthday
    QList<int> months;
    QString time;
    int guests = 0; // at most
    QString name;
    QString note;
};

struct DemoTexts
{
    DemoTexts();

    // By kind, outcome, how it was heard ("seen", "phone", "online") and month, 0 for all the year:
    // "shop/met/seen/0".
    QHash<QString, FittedTexts<QString>> said;
    QHash<QString, FittedTexts<QString>> situations; // by kind, as those that follow
    QHash<QString, FittedTexts<QString>> notes;
    QHash<QString, FittedTexts<DemoNeed>> needs;
    QHash<QString, FittedTexts<DemoWish>> wishes;

    QHash<int, QStringList> coolFeedback; // by satisfaction, where it is low

    Weighted<QString> surnames;
    QHash<QString, Weighted<QString>> givenNames; // by m, f
    Weighted<DemoSignboard> signboards;
    FittedTexts<QString> words;
    QStringList places;
    std::vector<DemoFirm> firms;
    std::vector<DemoFirm> collectives;
    Weighted<DemoStation> stations;
    QHash<QString, DemoTrade> trades;         // by business type
    QHash<QString, Weighted<QString>> shares; // keys by "list/who"
    std::vector<DemoDrive> drives;
    QStringList hazardNotes;
    QStringList claimers; // of wishes
    QStringList wishOutcomes;
    std::vector<DemoNeed> hazardReports; // what anybody may find in the street
    std::vector<DemoActivity> activities;
};

template <typename List>
[[nodiscard]] const auto& pickFrom(const List& list, QRandomGenerator& random)
{
    return list[static_cast<typename List::size_type>(
        random.bounded(static_cast<int>(list.size())))];
}

} // namespace doorstep
