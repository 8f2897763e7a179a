#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The words that a demonstration register is made of, from resources/demo.

#include <QHash>
#include <QRandomGenerator>
#include <QStringList>
#include <vector>

namespace doorstep {

// Picks by weight, the same for the same random numbers.
class WeightedTexts
{
public:
    void add(const QString& text, int weight);
    [[nodiscard]] const QString& pick(QRandomGenerator& random) const;

private:
    QStringList m_texts;
    std::vector<int> m_upTo;
};

struct DemoNeed
{
    QString category; // key
    QString urgency;
    QString department;
    QString text;
    QString handling;
    QString result;
    QString feedback;
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
    QString platform; // keys
    QString occupation;
    QString name;
};

struct DemoTexts
{
    DemoTexts();

    WeightedTexts surnames;
    QHash<QString, WeightedTexts> givenNames; // by m, f
    std::vector<DemoSignboard> signboards;    // repeated by weight
    QStringList words;
    QStringList places;
    QHash<QString, QStringList> said;            // "shop/met/any"
    QHash<QString, QStringList> situations;      // by kind
    QHash<QString, QStringList> notes;           // by kind
    QHash<QString, std::vector<DemoNeed>> needs; // by kind
    QHash<QString, std::vector<DemoWish>> wishes;
    std::vector<DemoStation> stations;
};

template <typename List>
[[nodiscard]] const auto& pickFrom(const List& list, QRandomGenerator& random)
{
    return list[static_cast<typename List::size_type>(
        random.bounded(static_cast<int>(list.size())))];
}

} // namespace doorstep
