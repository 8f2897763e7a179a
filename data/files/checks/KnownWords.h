#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/checks/KnownDoors.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/KnownPhones.h"

#include <QSet>

namespace doorstep {

// The names, phones, codes and doors (doorWord()) of somebody, found wherever they stand and
// however they are spelled: names as KnownNames finds them, phones as KnownPhones does, codes with
// blanks, dots and dashes in them, in full width.
class KnownWords
{
public:
    // `longer`: names of others in which one of the words is a part, and others' doors; they are
    // left alone.
    explicit KnownWords(const QSet<QString>& words, const QSet<QString>& longer = {});

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] bool foundIn(const QString& text) const;
    [[nodiscard]] QString replaced(const QString& text, const QString& by) const;
    // In the text as it is, in their order, none within another.
    [[nodiscard]] QList<NameSpan> spansIn(const QString& text) const;

private:
    // Without those that are part of a longer name.
    [[nodiscard]] QList<NameSpan> alone(QList<NameSpan> spans, const QString& text) const;

    KnownNames m_names;
    KnownNames m_longer;
    KnownPhones m_phones;
    KnownDoors m_doors;
    QStringList m_plain; // as they are, the longest first
    QStringList m_codes; // their figures and letters alone
    bool m_isEmpty = true;
};

} // namespace doorstep
