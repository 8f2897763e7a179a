// SPDX-License-Identifier: GPL-3.0-or-later
// hub and sync.
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/base/Error.h"
#include "data/exchange/hub/City.h"
#include "data/exchange/hub/HubSync.h"
#include "data/exchange/packs/MergeWords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep {

namespace {

QString minuteAt(UtcSeconds at)
{
    return at == 0 ? QString() : shanghaiTime(at).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

void printJson(QTextStream& out, const QJsonObject& json)
{
    out << QString::fromUtf8(QJsonDocument(json).toJson()) << Qt::flush;
}

QList<QCommandLineOption> hubOptions()
{
    return {flagOption("sealed"),
            valueOption("login", "NAME"),
            valueOption("town", "NAME"),
            valueOption("block", "NAME"),
            flagOption("district"),
            flagOption("names"),
            valueOption("month", "YYYY-MM"),
            flagOption("json"),
            valueOption("at", "HUB_URL")};
}

QString placeOf(const HubMember& member)
{
    return member.level == HubLevel::District ? CommandLineText::tr("all towns")
                                              : member.town + member.block;
}

QJsonObject jsonOf(const HubMember& member)
{
    return {{QStringLiteral("login"), member.login},
            {QStringLiteral("level"), QLatin1String(keyOf(member.level))},
            {QStringLiteral("town"), member.town},
            {QStringLiteral("block"), member.block},
            {QStringLiteral("opens_packs"), member.opensPacks}};
}

void initialise(const QCommandLineParser& arguments, HubConnection& hub, QTextStream& out)
{
    const bool isSealed = arguments.isSet(QStringLiteral("sealed"));
    const bool isNew = initHub(hub, isSealed ? Packs::SealedOnly : Packs::OpenOrSealed);
    const HubState state = hubState(hub);
    if (arguments.isSet(QStringLiteral("json"))) {
        printJson(out, {{QStringLiteral("new"), isNew},
                        {QStringLiteral("uid"), state.uid},
                        {QStringLiteral("version"), state.version},
                        {QStringLiteral("sealed_only"), state.takesSealedOnly}});
        return;
    }
    out << (isNew
                ? CommandLineText::tr("%1 is a hub now (version %2). Let logins take part: "
                                      "doorstep hub admit URL --login NAME …")
                : CommandLineText::tr("%1 is a hub already (version %2); nothing of it was lost."))
               .arg(hub.address().name())
               .arg(state.version)
        << Qt::endl;
    if (state.takesSealedOnly)
        out << CommandLineText::tr("It takes sealed packs only.") << Qt::endl;
}

// Of a block with its town, of a town, of the district.
HubMember memberIn(const QCommandLineParser& arguments)
{
    HubMember member;
    member.login = requiredValue(arguments, "login");
    member.town = arguments.value(QStringLiteral("town")).trimmed();
    member.block = arguments.value(QStringLiteral("block")).trimmed();
    const bool isDistrict = arguments.isSet(QStringLiteral("district"));
    if (isDistrict == !member.town.isEmpty() || (isDistrict && !member.block.isEmpty()))
        throw UsageError{CommandLineText::tr("hub admit takes --town NAME, for a block --block "
                                             "NAME with it, or --district alone.")};
    member.level = isDistrict               ? HubLevel::District
                   : member.block.isEmpty() ? HubLevel::Town
                                            : HubLevel::Block;
    member.opensPacks = !isDistrict || arguments.isSet(QStringLiteral("names"));
    return member;
}

void letIn(const QCommandLineParser& arguments, HubConnection& hub, QTextStream& out)
{
    const HubMember member = memberIn(arguments);
    admit(hub, member);
    if (arguments.isSet(QStringLiteral("json"))) {
        printJson(out, jsonOf(member));
        return;
    }
    out << CommandLineText::tr("%1 takes part as %2: %3")
               .arg(member.login, labelOf(member.level).toLower(), placeOf(member))
        << Qt::endl;
    if (!member.opensPacks)
        out << CommandLineText::tr("It sees figures and no names.") << Qt::endl;
}

QJsonArray jsonOf(const QList<HubFigure>& figures)
{
    QJsonArray rows;
    for (const HubFigure& figure : figures)
        rows.append(QJsonObject{{QStringLiteral("town"), figure.town},
                                {QStringLiteral("block"), figure.block},
                                {QStringLiteral("key"), figure.key},
                                {QStringLiteral("number"), figure.number}});
    return rows;
}

void tellStatus(const QCommandLineParser& arguments, HubConnection& hub, QTextStream& out)
{
    const HubState state = hubState(hub);
    const bool wantsFigures = arguments.isSet(QStringLiteral("month"));
    const QList<HubFigure> figures =
        wantsFigures ? hubFigures(hub, monthValue(arguments)) : QList<HubFigure>();
    if (arguments.isSet(QStringLiteral("json"))) {
        QJsonArray mailboxes;
        for (const MailboxState& box : state.mailboxes)
            mailboxes.append(QJsonObject{{QStringLiteral("town"), box.town},
                                         {QStringLiteral("block"), box.block},
                                         {QStringLiteral("packs"), box.packs},
                                         {QStringLiteral("bytes"), box.bytes},
                                         {QStringLiteral("last_at"), minuteAt(box.lastAt)},
                                         {QStringLiteral("last_sender"), box.lastSender}});
        QJsonObject json{
            {QStringLiteral("uid"), state.uid},
            {QStringLiteral("version"), state.version},
            {QStringLiteral("sealed_only"), state.takesSealedOnly},
            {QStringLiteral("me"), state.me ? QJsonValue(jsonOf(*state.me)) : QJsonValue()},
            {QStringLiteral("mailboxes"), mailboxes}};
        if (wantsFigures)
            json.insert(QStringLiteral("figures"), jsonOf(figures));
        printJson(out, json);
        return;
    }
    out << (state.me ? CommandLineText::tr("%1, version %2. This login: %3")
                           .arg(hub.address().name())
                           .arg(state.version)
                           .arg(placeOf(*state.me))
                     : CommandLineText::tr("%1, version %2")
                           .arg(hub.address().name())
                           .arg(state.version))
        << Qt::endl;
    if (state.takesSealedOnly)
        out << CommandLineText::tr("It takes sealed packs only.") << Qt::endl;
    for (const MailboxState& box : state.mailboxes)
        out << CommandLineText::tr("  %1%2: %3 packs, %4 bytes, the last on %5 by %6")
                   .arg(box.town, box.block)
                   .arg(box.packs)
                   .arg(box.bytes)
                   .arg(minuteAt(box.lastAt), box.lastSender)
            << Qt::endl;
    for (const HubFigure& figure : figures)
        out << QStringLiteral("  %1%2\t%3\t%4")
                   .arg(figure.town, figure.block, figure.key)
                   .arg(figure.number)
            << Qt::endl;
}

void readCity(const QCommandLineParser& arguments, HubConnection& city, QTextStream& out)
{
    const QString at = arguments.value(QStringLiteral("at"));
    const bool wantsFigures = arguments.isSet(QStringLiteral("month"));
    if (!at.isEmpty()) {
        HubConnection hub(HubAddress::of(at));
        joinCity(city, hub);
    }
    const QList<HubFigure> figures =
        wantsFigures ? cityFigures(city, monthValue(arguments)) : QList<HubFigure>();
    if (arguments.isSet(QStringLiteral("json"))) {
        printJson(out, {{QStringLiteral("figures"), jsonOf(figures)}});
        return;
    }
    if (!at.isEmpty())
        out << CommandLineText::tr("%1 reads the hub %2 from now on.")
                   .arg(city.address().name(), HubAddress::of(at).name())
            << Qt::endl;
    for (const HubFigure& figure : figures)
        out << QStringLiteral("  %1\t%2\t%3").arg(figure.town, figure.key).arg(figure.number)
            << Qt::endl;
}

void runHub(const QCommandLineParser& arguments, QTextStream& out)
{
    const QStringList words = arguments.positionalArguments();
    using Act = void (*)(const QCommandLineParser&, HubConnection&, QTextStream&);
    static const QMap<QString, Act> acts{{QStringLiteral("init"), &initialise},
                                         {QStringLiteral("admit"), &letIn},
                                         {QStringLiteral("status"), &tellStatus},
                                         {QStringLiteral("city"), &readCity}};
    const Act act = acts.value(words.constFirst());
    if (!act)
        throw UsageError{
            CommandLineText::tr("hub takes one of: %1, not “%2”.")
                .arg(QStringList(acts.keys()).join(QStringLiteral(", ")), words.constFirst())};
    if (act == &letIn)
        (void)memberIn(arguments);
    if (act == &readCity && !arguments.isSet(QStringLiteral("at")) &&
        !arguments.isSet(QStringLiteral("month")))
        throw UsageError{CommandLineText::tr("hub city takes --at HUB_URL, --month, or both.")};
    if (arguments.isSet(QStringLiteral("month")))
        (void)monthValue(arguments);
    HubConnection hub(HubAddress::of(words.at(1)));
    act(arguments, hub, out);
}

QList<QCommandLineOption> syncOptions()
{
    return {valueOption("hub", "URL"), flagOption("send-only"), flagOption("json"),
            passphraseOption()};
}

QJsonObject jsonOf(const SyncReport& report)
{
    QJsonValue sent;
    if (report.sent)
        sent = QJsonObject{{QStringLiteral("number"), report.sent->number},
                           {QStringLiteral("whole"), !report.sent->about.isSinceLast()},
                           {QStringLiteral("subjects"), report.sent->about.subjects},
                           {QStringLiteral("visits"), report.sent->about.visits},
                           {QStringLiteral("needs"), report.sent->about.needs},
                           {QStringLiteral("rows"), report.sent->rows}};
    QJsonArray merged;
    for (const MergeReport& merge : report.merged)
        merged.append(QJsonObject{
            {QStringLiteral("whose"), merge.from.whose},
            {QStringLiteral("made_at"), minuteAt(merge.from.madeAt)},
            {QStringLiteral("made_by"), merge.from.madeBy},
            {QStringLiteral("entries"), merge.entries},
            {QStringLiteral("changed"), merge.changed},
            {QStringLiteral("differences"), static_cast<qint64>(merge.differences.size())}});
    return {{QStringLiteral("me"), jsonOf(report.me)},
            {QStringLiteral("sent"), sent},
            {QStringLiteral("acknowledged"), report.acknowledged},
            {QStringLiteral("sent_anew"), report.sentAnew},
            {QStringLiteral("merged"), merged},
            {QStringLiteral("waiting"), report.waiting},
            {QStringLiteral("troubles"), QJsonArray::fromStringList(report.troubles)}};
}

void tell(QTextStream& out, Database& db, const SyncReport& report)
{
    if (report.sent)
        out << CommandLineText::tr("Sent as number %1: %2 subjects, %3 visits, %4 needs")
                   .arg(report.sent->number)
                   .arg(report.sent->about.subjects)
                   .arg(report.sent->about.visits)
                   .arg(report.sent->about.needs)
            << Qt::endl;
    else
        out << CommandLineText::tr("Nothing new to send.") << Qt::endl;
    if (report.sentAnew > 0)
        out << CommandLineText::tr("The hub had lost packs of this register, so they are sent once "
                                   "more: %1")
                   .arg(report.sentAnew)
            << Qt::endl;
    for (const MergeReport& merge : report.merged) {
        out << CommandLineText::tr("From %1, by %2 on %3")
                   .arg(merge.from.whose, merge.from.madeBy, minuteAt(merge.from.madeAt))
            << Qt::endl;
        for (const QString& line : wordsOf(db, merge))
            out << QStringLiteral("  ") << line << Qt::endl;
    }
    if (report.waiting > 0)
        out << CommandLineText::tr("Packs that wait on the hub: %1").arg(report.waiting)
            << Qt::endl;
}

// --hub, or where the register was told to synchronise.
HubAddress addressIn(const QCommandLineParser& arguments)
{
    const QString given = arguments.value(QStringLiteral("hub"));
    if (!given.isEmpty())
        return HubAddress::of(given);
    const QString remembered = hubUrlOf(
        *openForCommand(arguments.positionalArguments().constFirst(), Register::Access::Read));
    if (remembered.isEmpty())
        throw UsageError{CommandLineText::tr("--%1 is missing.").arg(QStringLiteral("hub"))};
    return HubAddress::of(remembered);
}

void runSync(const QCommandLineParser& arguments, QTextStream& out)
{
    const HubSync how{arguments.isSet(QStringLiteral("send-only")) ? SyncWay::Out
                                                                   : SyncWay::BothWays,
                      passphraseValue(arguments).value_or(QString())};
    HubConnection hub(addressIn(arguments)); // off line the register is not even opened
    const auto registry =
        openForCommand(arguments.positionalArguments().constFirst(), Register::Access::Write);
    const SyncReport report = syncWithHub(*registry, hub, how, terminalProgress());
    if (arguments.isSet(QStringLiteral("json")))
        printJson(out, jsonOf(report));
    else
        tell(out, registry->db(), report);
    if (!report.troubles.isEmpty())
        throw Error(CommandLineText::tr("Not everything that waits on the hub was taken: %1")
                        .arg(report.troubles.join(CommandLineText::tr("; "))));
}

} // namespace

Command hubCommand()
{
    return {
        "hub",
        "init URL [--sealed] [--json] | admit URL --login NAME (--town NAME [--block NAME] | "
        "--district [--names]) [--json] | status URL [--month YYYY-MM] [--json] | city URL [--at "
        "HUB_URL] [--month YYYY-MM] [--json]",
        2,
        2,
        &hubOptions,
        &runHub};
}

Command syncCommand()
{
    return {"sync",
            "FILE [--hub URL] [--send-only] [--json] [--passphrase-file F]",
            1,
            1,
            &syncOptions,
            &runSync};
}

} // namespace doorstep
