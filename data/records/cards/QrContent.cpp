// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/cards/QrContent.h"

#include "data/base/Text.h"

namespace doorstep {

namespace {

QString oneLine(const QString& text)
{
    return tidy(text).simplified();
}

QString escaped(const QString& text, QStringView special)
{
    QString safe;
    safe.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (special.contains(c))
            safe.append(u'\\');
        safe.append(c);
    }
    return safe;
}

// RFC 2426 section 5: backslash, comma and semicolon are escaped, a line break is "\n".
QString vCardText(const QString& text)
{
    QString safe = escaped(tidy(text), u"\\,;");
    return safe.replace(u"\r\n"_qs, u"\\n"_qs).replace(u'\n', u"\\n"_qs);
}

QString meCardText(const QString& text)
{
    return escaped(oneLine(text), u"\\;:,\"");
}

// Digits and signs a phone dials; an extension after a pause (",").
QString dialled(const QString& phone)
{
    QString number = halfWidth(phone);
    number.replace(u'转', u',');
    QString kept;
    for (const QChar c : number) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && kept.isEmpty()) || c == u',' || c == u'*' ||
            c == u'#')
            kept.append(c);
    }
    return kept;
}

bool isHan(const QString& name)
{
    for (const uint c : characters(name)) {
        if (QChar::script(c) != QChar::Script_Han)
            return false;
    }
    return !name.isEmpty();
}

// "family;given" for a Chinese name; any other name stays whole, since where it splits is unknown.
QString structuredName(const QString& name)
{
    if (!isHan(name))
        return vCardText(name) + u";"_qs;
    const QList<uint> all = characters(name);
    const int family = all.size() > 1 ? surnameLength(name) : static_cast<int>(all.size());
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(all.constData()), family) + u';' +
           QString::fromUcs4(reinterpret_cast<const char32_t*>(all.constData()) + family,
                             all.size() - family);
}

} // namespace

QString vCard(const QrContact& contact)
{
    const QString name = oneLine(contact.name);
    QString card = u"BEGIN:VCARD\r\nVERSION:3.0\r\n"_qs;
    const auto add = [&card](const QString& property, const QString& value) {
        if (!value.isEmpty())
            card += property + u':' + value + u"\r\n"_qs;
    };
    add(u"N"_qs, structuredName(name));
    card += u"FN:"_qs + vCardText(name) + u"\r\n"_qs; // required, even when empty
    add(u"ORG"_qs, vCardText(oneLine(contact.organisation)));
    add(u"TEL"_qs, vCardText(dialled(contact.phone)));
    const QString street = vCardText(oneLine(contact.address));
    add(u"ADR"_qs, street.isEmpty() ? QString() : u";;"_qs + street + u";;;;"_qs);
    add(u"NOTE"_qs, vCardText(contact.note));
    return card + u"END:VCARD\r\n"_qs;
}

QString meCard(const QrContact& contact)
{
    QString card = u"MECARD:"_qs;
    const auto add = [&card](const QString& field, const QString& value) {
        if (!value.isEmpty())
            card += field + u':' + value + u';';
    };
    add(u"N"_qs, meCardText(contact.name));
    add(u"TEL"_qs, meCardText(dialled(contact.phone)));
    add(u"ORG"_qs, meCardText(contact.organisation));
    add(u"ADR"_qs, meCardText(contact.address));
    add(u"NOTE"_qs, meCardText(contact.note));
    return card + u';';
}

QString qrContent(QrKind kind, const QrContact& contact, const QString& link)
{
    if (kind == QrKind::Link)
        return tidy(link);
    if (dialled(contact.phone).isEmpty())
        return {};
    return kind == QrKind::VCard ? vCard(contact) : meCard(contact);
}

} // namespace doorstep
