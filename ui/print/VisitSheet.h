#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The record of a single visit (走访记录表), a page each, to be signed and filed.

#include "data/register/Register.h"

#include <QImage>
#include <QList>
#include <QStringList>

class QPainter;

namespace doorstep {

struct VisitSheet
{
    QString block; // with its town
    QString when;
    QString subject;
    QString phone;
    QString address;
    QString visitors;
    QString roles;
    QString team;
    QString mode;
    QString outcome;
    QString minutes;
    QString drives;
    QString checks; // 五带
    QString situation;
    QString said;
    QString needs; // one below the other
    QString wishes;
    QString services;
    QString card;
    QString followUp;
    QList<QImage> photos; // of the visit, the first three
};

// In the order in which they are asked for.
[[nodiscard]] QList<VisitSheet> visitSheets(Register& registry, const QList<RowId>& visits);

// The painter's unit is the millimetre, the page A4 from its very edge. Words beyond the page end
// with an ellipsis.
void paintVisitSheet(QPainter& painter, const VisitSheet& sheet);
// Throws Error when the file can't be written.
void writeVisitSheetsPdf(const QString& path, const QList<VisitSheet>& sheets);

} // namespace doorstep
