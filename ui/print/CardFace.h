#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed on a service contact card (服务联系卡).

#include <QString>
#include <QStringList>

namespace doorstep {

// Empty texts leave no gap on the card.
struct CardFace
{
    QString title = u"服务联系卡"_qs;
    QString block;
    QString town;
    QString secretary;
    QString role = u"街区党支部书记"_qs;
    QString phone; // printed as written
    QString venue;
    QString address;
    QString hours;
    QStringList services; // at most six
    QString qrContent;    // see data/records/cards/QrContent.h; empty: no code
};

// A text that cannot be set, and why, in a sentence.
enum class CardField {
    Title,
    Block,
    Secretary,
    Role,
    Phone,
    Venue,
    Address,
    Hours,
    Services,
    QrCode
};

struct CardProblem
{
    CardField field;
    QString sentence;
};

// Whom a card is for: small on its lower edge, to sort a stack by. Both empty: a blank card.
struct CardRecipient
{
    QString name;
    QString door;
};

} // namespace doorstep
