// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/wishes/WishList.h"

#include "data/base/Text.h"
#include "data/files/checks/DoorAddress.h"
#include "data/files/checks/KnownNames.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/Phone.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/party/PartyMember.h"
#include "data/records/people/Mask.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/SubjectPerson.h"

#include <QRegularExpression>
#include <functional>

namespace doorstep {

namespace {

const QString stars = QStringLiteral("****");
const QString between = QStringLiteral(R"([\s\p{Cf}·・._\-—]*)"); // what may part two characters

// Full-width forms as ASCII and every kind of digit, Chinese ones when asked for, as 0 to 9, each
// character in its place.
enum class Digits { Arabic, ChineseToo };
QString folded(QString text, Digits digits)
{
    static const QString chinese = QStringLiteral("零一二三四五六七八九");
    for (QChar& c : text) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
        else if (c.digitValue() >= 0)
            c = QChar(u'0' + c.digitValue());
        if (digits == Digits::Arabic)
            continue;
        if (const qsizetype value = chinese.indexOf(c); value >= 0)
            c = QChar(u'0' + static_cast<int>(value));
        else if (c == u'〇' || c == u'○')
            c = u'0';
        else if (c == u'幺')
            c = u'1';
    }
    return text;
}

// The word however it is spelled: with blanks or dots in it, full-width, in capitals.
QString spelled(const QString& word)
{
    QStringList parts;
    const QList<uint> all = characters(folded(word, Digits::Arabic));
    for (const char32_t c : all) {
        if (!QChar::isSpace(c))
            parts << QRegularExpression::escape(QString::fromUcs4(&c, 1));
    }
    return parts.join(between);
}

class PublicText
{
public:
    // `text` with its numbers masked.
    explicit PublicText(const QString& text) : m_text(text) {}

    [[nodiscard]] const QString& text() const { return m_text; }

    // A signboard tells as much as a name.
    void hideShop(const QString& name)
    {
        if (characters(name).size() > 1)
            replace(spelled(name), QStringLiteral("本店"));
    }

    void hidePerson(const QString& name)
    {
        if (characters(name).size() < 2)
            return;
        replace(spelled(name), maskName(name));
        static const QRegularExpression blank(QStringLiteral("\\s+"));
        const QStringList parts = name.split(blank, Qt::SkipEmptyParts);
        if (parts.size() > 1) { // John Smith
            for (const QString& part : parts)
                hidePart(part, 3);
        } else {
            hidePart(name.mid(surnameLength(name)), 2);
        }
    }

    void hidePhones(const QString& phones)
    {
        const QList<Phone> read = readPhones(phones);
        for (const Phone& phone : read) {
            const QString digits = QString(phone.number).remove(u'-');
            hideDigits(digits);
            if (phone.kind == PhoneKind::Landline)
                hideDigits(digits.right(8));
        }
    }

    // A plain number is a door only with its word behind it; others are words themselves.
    void hideDoor(const QString& part, const QString& word)
    {
        static const QRegularExpression plain(QStringLiteral("^[0-9A-Za-z甲乙丙丁-]+$"));
        if (part.isEmpty())
            return;
        if (plain.match(part).hasMatch())
            replace(QStringLiteral("(?<![0-9A-Za-z])%1%2(?=%3)")
                        .arg(spelled(part), QStringLiteral("\\s*"), word),
                    QStringLiteral("**"));
        else if (part.size() > 1)
            replace(spelled(part), stars);
    }

    // Numbers that no number plan knows in that spelling, and accounts one can be called by.
    void hideContacts()
    {
        replace(QStringLiteral("[0-9]{7,}|(?:[0-9]%1){8,}[0-9]").arg(between), stars,
                Digits::ChineseToo);
        replace(
            QStringLiteral(
                R"((?:(?<=微信)|(?<=微信号)|(?<=vx)|(?<=wx)|(?<=qq))[\s:是为号]*[A-Za-z0-9_\-]{5,})"),
            stars);
        replace(QStringLiteral(R"([A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+)"), stars);
    }

private:
    void hidePart(const QString& part, int shortest)
    {
        if (characters(part).size() >= shortest)
            replace(spelled(part), QString(characters(part).size(), u'*'));
    }

    void hideDigits(const QString& digits)
    {
        if (digits.size() >= 7)
            replace(spelled(digits), stars, Digits::ChineseToo);
    }

    void replace(const QString& pattern, const QString& mask, Digits digits = Digits::Arabic)
    {
        const QRegularExpression wanted(pattern,
                                        QRegularExpression::CaseInsensitiveOption |
                                            QRegularExpression::UseUnicodePropertiesOption);
        QString result;
        qsizetype end = 0;
        const QString searched = folded(m_text, digits);
        for (auto i = wanted.globalMatch(searched); i.hasNext();) {
            const QRegularExpressionMatch match = i.next();
            result += QStringView(m_text).mid(end, match.capturedStart() - end);
            const bool kept = isDay(match.captured()) || liesInAWord(match);
            result += kept ? match.captured() : mask;
            end = match.capturedEnd();
        }
        m_text = result + m_text.mid(end);
    }

    [[nodiscard]] bool liesInAWord(const QRegularExpressionMatch& found) const
    {
        for (auto i = ordinaryWords().globalMatch(m_text); i.hasNext();) {
            const QRegularExpressionMatch word = i.next();
            if (word.capturedStart() <= found.capturedStart() &&
                word.capturedEnd() >= found.capturedEnd() &&
                word.capturedLength() > found.capturedLength())
                return true;
        }
        return false;
    }

    [[nodiscard]] static bool isDay(QString written)
    {
        static const QRegularExpression others(QStringLiteral("[^0-9]"));
        const QDate day = QDate::fromString(written.remove(others), QStringLiteral("yyyyMMdd"));
        return day.isValid() && day.year() >= 1900 && day.year() < 2100;
    }

    QString m_text;
};

QString whoWishes(Register& registry, const Subject& wisher, const Mask& mask)
{
    const bool person = isPerson(wisher.kind);
    const QString kind = wisher.kind == SubjectKind::Shop ? QStringLiteral("商铺")
                         : person                         ? QStringLiteral("从业者")
                                                          : QStringLiteral("企业");
    const QString trade = mask.text(
        CodeStore(registry).nameOf(person ? wisher.worker.occupation : wisher.shop.businessType));
    return trade.isEmpty() ? kind : kind + QStringLiteral(" · ") + trade;
}

ListedWish listed(Register& registry, const Wish& wish, const Mask& mask)
{
    const Subject wisher = SubjectStore(registry).get(wish.subject);
    return {mask.text(wish.number.value_or(QString())),
            whoWishes(registry, wisher, mask),
            wisher.street ? mask.text(StreetStore(registry).get(*wisher.street).name) : QString(),
            publicText(registry, wisher, wish.text, mask),
            wish.valueYuan,
            wish.stage == WishStage::Claimed};
}

} // namespace

QString publicText(Register& registry, const Subject& wisher, const QString& text, const Mask& mask)
{
    PublicText masked(mask.numbers(tidy(text)));
    const Shop& shop = wisher.shop;
    if (isPerson(wisher.kind)) {
        masked.hidePerson(wisher.name);
    } else {
        masked.hideShop(shop.registeredName);
        masked.hideShop(wisher.name);
    }
    for (const QString& name : {shop.operatorName, shop.partyContact})
        masked.hidePerson(name);
    for (const QString& phone : {wisher.phone, shop.operatorPhone, shop.partyContactPhone})
        masked.hidePhones(phone);
    const QList<PartyMember> members = PartyMemberStore(registry).ofShop(wisher.id);
    for (const PartyMember& member : members) {
        masked.hidePerson(member.name);
        masked.hidePhones(member.phone);
    }
    masked.hideDoor(wisher.lane, QStringLiteral("弄"));
    masked.hideDoor(wisher.number, QStringLiteral("号"));
    masked.hideDoor(wisher.room, QStringLiteral("室"));
    masked.hideContacts();
    return withOtherNamesMasked(mask.names(masked.text()), personOf(wisher));
}

QList<WishList> wishLists(Register& registry, std::optional<RowId> block, ListedWishes which,
                          QDate day)
{
    const QString town = TownStore(registry).only().value_or(Town{}).name;
    const Mask mask(registry.db(), Masking::Masked);
    QList<WishList> lists;
    const QList<Block> blocks = BlockStore(registry).all();
    for (const Block& each : blocks) {
        if (block.value_or(each.id) != each.id)
            continue;
        const ContactCard card =
            ContactCardStore(registry).ofBlock(each.id).value_or(ContactCard{});
        WishList list{mask.text(town) + mask.text(each.name),
                      day,
                      mask.names(card.phone.isEmpty() ? each.phone : card.phone),
                      mask.text(card.venue),
                      mask.text(card.address),
                      mask.text(card.hours),
                      {}};
        const QList<Wish> wishes = WishStore(registry).onTheList(each.id);
        for (const Wish& wish : wishes) {
            if (which == ListedWishes::ClaimedToo || wish.stage == WishStage::Published)
                list.wishes << listed(registry, wish, mask);
        }
        if (!list.wishes.isEmpty())
            lists << list;
    }
    return lists;
}

} // namespace doorstep
