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
    // `longer`: names of others in which one of the words is a part; they are left alone.
    explicit KnownWords(const QSet<QString>& words, const QSet<QString>& longer = {});

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] bool foundIn(const QString& text) const;
    [[nodiscard]] QString replaced(const QString& text, const QString& by) const;
    // In the text as it is, in their order, none within another.
    [[nodiscard]] QList<NameSpan> spansIn(const QString& text) const;

private:
    void addName(const QString& word);
    // Without those that are part of a longer name.
    [[nodiscard]] QList<NameSpan> alone(QList<NameSpan> spans, const QString& text) const;

    KnownNames m_names;
    KnownNames m_longer;
    QString m_initials; // of the names
    bool m_mayBeginAnyhow = false;
    QStringList m_plain;   // as they are, the longest first
    QStringList m_numbers; // their figures and letters alone
    bool m_isEmpty = true;
};

} // namespace doorstep
