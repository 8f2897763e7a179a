#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Phones that are known, found wherever they stand and however people write them. Masking, erasing
// and a copy for the person all ask this one.

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <vector>

namespace doorstep {

// 1, １, 一, 壹, ①; no letter, and of 𝟏 the second unit alone.
[[nodiscard]] bool standsForAFigure(QChar c);
// Figures of any kind as ASCII ones, each in its place, where so many stand together that they may
// be a phone: １３７, 一三七, 壹叁柒, ①③⑦, 1️⃣3️⃣7️⃣.
[[nodiscard]] QString plainFiguresInPlace(QString text);

// A stretch of a text that is a known phone, in UTF-16 units.
struct KnownPhone
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString digits;      // 13712345678, 52073148
    bool isSaid = false; // 一三七…: nothing of it can be shown

    [[nodiscard]] qsizetype end() const { return start + length; }
    [[nodiscard]] QString masked() const;
};

class KnownPhones
{
public:
    // A cell for phones, as it is stored: 13712345678 / 021-52073148. A landline is called without
    // its area, too.
    void add(const QString& cell);

    [[nodiscard]] bool isEmpty() const { return m_sizes.empty(); }
    // 52073148, without anything between.
    [[nodiscard]] bool contains(const QString& digits) const;
    // In their order, none within another: with anything between the figures, some words even, of a
    // mobile; of a landline only what parts figures.
    [[nodiscard]] QList<KnownPhone> in(const QString& text) const;

private:
    void addDigits(const QString& digits);
    [[nodiscard]] bool knows(quint64 key) const;
    void addAllIn(const QString& text, bool said, bool letters, QList<KnownPhone>& found) const;

    std::vector<quint64> m_few; // the numbers with their sizes, as long as they are few
    QSet<quint64> m_many;
    std::vector<int> m_sizes; // the longest first
};

} // namespace doorstep
