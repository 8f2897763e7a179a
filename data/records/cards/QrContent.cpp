// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/cards/QrContent.h"

#include "data/base/Text.h"
#include "data/files/checks/Phone.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <optional>

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
QString dialSigns(const QString& phone)
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

// The one number of the text that the code holds; nothing where it can't be told.
std::optional<PhoneSpan> oneNumber(const QString& text)
{
    const QList<PhoneSpan> spans = findPhones(text);
    const auto plausible = std::find_if(spans.begin(), spans.end(),
                                        [](const PhoneSpan& span) { return span.phone.plausible; });
    if (plausible != spans.end())
        return *plausible;
    constexpr qsizetype longest = 12; // an area code and eight digits: more are two numbers
    const bool one = spans.size() == 1 && dialSigns(spans.first().phone.number).size() <= longest;
    return one ? std::optional<PhoneSpan>(spans.first()) : std::nullopt;
}

QString dialled(const QString& phone)
{
    const std::optional<PhoneSpan> span = oneNumber(phone);
    if (!span)
        return {};
    static const QRegularExpression asDouble(u"\\.0+$"_qs);
    const QString written = phone.mid(span->start, span->length).remove(asDouble);
    const QString& extension = span->phone.extension;
    return extension.isEmpty()
               ? dialSigns(written)
               : dialSigns(written.chopped(extension.size())).remove(u',') + u',' + extension;
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

QString qrPhoneRemark(const QString& phone)
{
    const qsizetype count = findPhones(phone).size();
    const QString number = dialled(phone);
    if (count == 0 || (count == 1 && !number.isEmpty()))
        return {};
    return number.isEmpty()
               ? QCoreApplication::translate("QrContent",
                                             "The code holds one number, and none that "
                                             "exists is here: it is left out.")
               : QCoreApplication::translate("QrContent", "The code holds one number: it dials %1.")
                     .arg(number);
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
