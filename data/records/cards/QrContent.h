#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The text inside the QR code of a service contact card. It is kept short on purpose: every byte
// makes the modules smaller, and a code that a phone cannot read is worth nothing.

#include <QString>

namespace doorstep {

enum class QrKind { VCard, MeCard, Link };

struct QrContact
{
    QString name;
    QString phone; // as written; "转802" becomes a dialling pause
    QString organisation;
    QString address;
    QString note;
};

// vCard 3.0 (RFC 2426), CRLF line ends, empty properties left out. Lines are not folded: readers
// of QR codes disagree about folded lines, and the RFC only recommends folding.
[[nodiscard]] QString vCard(const QrContact& contact);

// NTT docomo's MECARD: about half the size of the vCard.
[[nodiscard]] QString meCard(const QrContact& contact);

// What is encoded for a kind; a link is the user's text with its ends trimmed. Empty if there is
// nothing worth scanning (no link, no phone, or several of which none exists). A phone saves one
// number of a contact: of several it is the first that exists.
[[nodiscard]] QString qrContent(QrKind kind, const QrContact& contact, const QString& link);

// Said to who types a phone of which the code leaves something out; empty when it has all.
[[nodiscard]] QString qrPhoneRemark(const QString& phone);

} // namespace doorstep
