#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The slip (办理单) that goes to the department in charge of a need and comes back with the result.

#include "data/records/needs/Need.h"
#include "data/register/Register.h"

#include <QImage>
#include <QList>
#include <QString>

class QPainter;

namespace doorstep {

struct NeedSlip
{
    QString block; // with its town
    QString secretary;
    QString secretaryPhone;
    QString source;
    QString asker;
    QString phone;
    QString address;
    QString category;
    QString text;
    QString urgency;
    QString department;
    QString handler;
    QString result;
    QString hotlineOrder;
    QDate foundOn;
    QDate deadline;
    QDate whistleOn;
    QDate reportInOn;
    QDate handedOverOn; // to whom handedTo tells, unless it came further since
    QString handedTo;
    QList<QImage> photos; // of the need, the first three
};

// "宜业 · 停车装卸"
[[nodiscard]] QString categoryName(Register& registry, std::optional<RowId> category);
[[nodiscard]] NeedSlip needSlip(Register& registry, const Need& need);

// Two slips to an A4 page; one whose words need more than half a page has a page of its own.
[[nodiscard]] QList<QList<NeedSlip>> slipPages(const QList<NeedSlip>& slips);
// The painter's unit is the millimetre, the page A4 from its very edge.
void paintSlipPage(QPainter& painter, const QList<NeedSlip>& page);
// Throws Error when the file can't be written.
void writeNeedSlipsPdf(const QString& path, const QList<NeedSlip>& slips);

} // namespace doorstep
