#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever told of a need and has no entry of their own, as the need's log keeps them:
// 联系人：欧阳望舒；剑河路88弄3号501室；13917780099. Written and read here alone.

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

namespace doorstep {

struct Caller
{
    QString name;
    QString door;
    QString phone; // a cell that may hold several
};

// What is written, to be joined by ；. label: 联系人 in the program's language.
[[nodiscard]] QStringList callerPieces(const QString& label, const Caller& caller);
// Whatever that language was.
[[nodiscard]] QList<Caller> callersIn(const QString& text);
// For SQL: each stands before every caller in a text.
[[nodiscard]] const QStringList& callerLabels();

// The name as maskName() leaves it, without the door. Phones are known by their shape.
[[nodiscard]] QString withCallersMasked(const QString& text);
// Of a log: where somebody is, behind a word that says so, becomes ****. 地址：剑河路88弄3号501室
// of a caller stands there too, with its label as the import keeps what has no field.
[[nodiscard]] QString withDoorsMasked(const QString& text);
// Of any text: where somebody lives. 家住北新泾三村12号502室, 13912345678（剑河路77弄9号303室）.
[[nodiscard]] QString withHomesMasked(const QString& text);
// Of those who are meant nothing is left but `by` where the name was.
[[nodiscard]] QString withoutCallers(const QString& text,
                                     const std::function<bool(const Caller&)>& isMeant,
                                     const QString& by);

} // namespace doorstep
