// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/checks/Caller.h"

#include "data/base/Text.h"
#include "data/files/checks/Masking.h"
#include "data/files/checks/NamesInSpeech.h"
#include "data/files/checks/Signers.h"

#include <QRegularExpression>
#include <algorithm>

namespace doorstep {

namespace {

// A caller and where each part stands.
struct CallerSpan
{
    Caller caller;
    qsizetype name = 0;
    qsizetype nameEnd = 0;
    qsizetype doorEnd = 0; // with the ； before it; nameEnd: there is none
    qsizetype end = 0;
};

bool isDoorPiece(const QString& piece)
{
    static const QRegularExpression door(
        u"^[^：:]*(?:[0-9A-Za-z甲乙丙丁][^：:]{0,3}[弄号室楼层幢座栋]|[路街道弄号村苑坊].*[0-9])[^：:]*$"_qs);
    return door.match(piece).hasMatch();
}

bool isPhonePiece(const QString& piece)
{
    static const QRegularExpression phone(u"^[0-9０-９+(（][0-9０-９*+()（）/ 转-]{5,}$"_qs);
    return phone.match(piece).hasMatch();
}

// The piece behind the ； that stands there, or nothing.
QString pieceAt(const QString& text, qsizetype at)
{
    if (at >= text.size() || text.at(at) != u'；')
        return {};
    qsizetype end = at + 1;
    while (end < text.size() && !QStringView(u"；\n”").contains(text.at(end)))
        ++end;
    return text.mid(at + 1, end - at - 1);
}

QList<CallerSpan> callerSpansIn(const QString& text)
{
    QList<CallerSpan> spans;
    const QStringList& labels = callerLabels();
    if (std::none_of(labels.begin(), labels.end(),
                     [&](const QString& label) { return text.contains(label); }))
        return spans;
    static const QRegularExpression called(
        u"(?<!\\p{L})(?:%1)\\s*"
        "(?<name>[^；;：:\\n“”\"，,。0-9０-９]{1,40})"_qs.arg(callerLabels().join(u'|')));
    for (auto i = called.globalMatch(text); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        CallerSpan span;
        span.caller.name = match.captured(u"name"_qs).trimmed();
        const bool hasLetter = std::any_of(span.caller.name.begin(), span.caller.name.end(),
                                           [](QChar c) { return c.isLetter(); });
        if (!hasLetter || endsAsHeading(span.caller.name)) // 联系人：—, 联系人：方式
            continue;
        span.name = match.capturedStart(u"name"_qs);
        span.nameEnd = span.doorEnd = span.end = span.name + span.caller.name.size();
        if (const QString door = pieceAt(text, span.nameEnd); isDoorPiece(door)) {
            span.caller.door = door;
            span.doorEnd = span.end = span.nameEnd + 1 + door.size();
        }
        if (const QString phone = pieceAt(text, span.doorEnd); isPhonePiece(phone)) {
            span.caller.phone = phone;
            span.end = span.doorEnd + 1 + phone.size();
        }
        // 联系人：不在 tells of nobody, unless a door or a phone does.
        if (span.end == span.nameEnd && isSaidOfSomebody(span.caller.name))
            continue;
        spans << span;
    }
    return spans;
}

} // namespace

const QStringList& callerLabels()
{
    static const QStringList labels{u"联系人："_qs, u"Contact："_qs};
    return labels;
}

QStringList callerPieces(const QString& label, const Caller& caller)
{
    QStringList pieces;
    if (!caller.name.isEmpty())
        pieces << label + u'：' + caller.name;
    for (const QString& piece : {caller.door, caller.phone}) {
        if (!piece.isEmpty())
            pieces << piece;
    }
    return pieces;
}

QList<Caller> callersIn(const QString& text)
{
    QList<Caller> callers;
    const QList<CallerSpan> spans = callerSpansIn(text);
    for (const CallerSpan& span : spans)
        callers << span.caller;
    return callers;
}

QString withCallersMasked(const QString& text)
{
    const QList<CallerSpan> spans = callerSpansIn(text);
    QString left = text;
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        left.replace(span->name, span->doorEnd - span->name, maskName(span->caller.name));
    return left;
}

QString withDoorsMasked(const QString& text)
{
    static const QString signs = u"：:址住"_qs; // what each label has
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return signs.contains(c); }))
        return text;
    static const QRegularExpression labelled(
        u"(?:(?:地址|住址|住所|住处|地点|位置|门牌号?码?|房号|室号|"
        "(?<![\\p{L}\\p{N}])(?:[室号弄]|道路|路名|路段|address|door|lane|room|street))\\s*[：:]|"
        "(?:地址|住址)[为是在]|住在)\\s*"
        "(?<door>[^；;，,。！!？?：:\\n“”\"]{1,60})"_qs,
        QRegularExpression::CaseInsensitiveOption);
    // 不详, 见附件 and 剑河路 say where nobody is.
    static const QRegularExpression door(
        u"[0-9０-９]|[一二三四五六七八九十百甲乙丙丁A-Za-z][弄号室幢座栋楼]"_qs);
    QString left;
    qsizetype done = 0;
    for (auto i = labelled.globalMatch(text); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        const QString value = match.captured(u"door"_qs).trimmed();
        if (!door.match(value).hasMatch())
            continue;
        const qsizetype start = match.capturedStart(u"door"_qs);
        left += text.mid(done, start - done) + u"****"_qs;
        done = start + value.size();
    }
    return left + text.mid(done);
}

QString withHomesMasked(const QString& text)
{
    if (!text.contains(u'住') && !text.contains(u'（') && !text.contains(u'('))
        return text;
    static const QRegularExpression home(
        u"(?:家住|现住|租住|住在|居住[在于]|(?:^|[，,。；;：:（(\\s])住|"
        "(?:1[3-9][0-9]{9}|[0-9]{3}\\*{4}[0-9]{4})\\s*[（(])\\s*"
        "(?<door>[^；;，,。！!？?：:（）()\\n“”\"]*[0-9０-９]+[^；;，,。！!？?：:（）()\\n“”\"]*?[号弄室幢栋座楼](?:[0-9０-９]+[号室]?)*)"_qs);
    QString left;
    qsizetype done = 0;
    for (auto i = home.globalMatch(text); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        left += QStringView(text).mid(done, match.capturedStart(u"door"_qs) - done);
        left += u"****"_qs;
        done = match.capturedEnd(u"door"_qs);
    }
    return left + text.mid(done);
}

QString withoutCallers(const QString& text, const std::function<bool(const Caller&)>& isMeant,
                       const QString& by)
{
    const QList<CallerSpan> spans = callerSpansIn(text);
    QString left = text;
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        if (isMeant(span->caller))
            left.replace(span->name, span->end - span->name, by);
    }
    return left;
}

} // namespace doorstep
