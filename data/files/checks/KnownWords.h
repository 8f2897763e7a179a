#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/files/checks/KnownNames.h"

#include <QSet>

namespace doorstep {

// The names, phones and codes of somebody, found wherever they stand and however they are spelled:
// names as KnownNames finds them, numbers with blanks, dots, dashes and +86 in them, in full width.
class KnownWords
{
public:
    explicit KnownWords(const QSet<QString>& words);

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] bool foundIn(const QString& text) const;
    [[nodiscard]] QString replaced(const QString& text, const QString& by) const;

private:
    void addName(const QString& word);
    // In the text as it is, in their order, none within another.
    [[nodiscard]] QList<NameSpan> spansIn(const QString& text) const;

    KnownNames m_names;
    QString m_initials; // of the names
    bool m_mayBeginAnyhow = false;
    QStringList m_plain;   // as they are, the longest first
    QStringList m_numbers; // their figures and letters alone
    bool m_isEmpty = true;
};

} // namespace doorstep
