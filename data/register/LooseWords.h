#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Words that were being typed and had not been written anywhere when the program ended, as a
// setting of the register. Nobody knows any more what they were typed for.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace doorstep {

namespace loose {

inline const QString setting = QStringLiteral("draft/words");
inline const QString key = QStringLiteral("loose");

} // namespace loose

// Empty when there are none.
[[nodiscard]] inline QString looseWordsText(const QStringList& words)
{
    if (words.isEmpty())
        return {};
    const QJsonObject draft{{loose::key, QJsonArray::fromStringList(words)}};
    return QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QStringList looseWordsIn(const QString& text)
{
    const QJsonObject draft = QJsonDocument::fromJson(text.toUtf8()).object();
    return draft.value(loose::key).toVariant().toStringList();
}

// They may be of anybody who is erased. Whether there were any.
inline bool dropLooseWords(QJsonObject& draft)
{
    return !draft.take(loose::key).isUndefined();
}

} // namespace doorstep
