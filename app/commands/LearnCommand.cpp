// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandLineText.h"
#include "app/commands/Commands.h"
#include "data/exchange/forms/FormLearning.h"
#include "data/files/SheetText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep {

namespace {

QList<QCommandLineOption> learnOptions()
{
    return {valueOption("profile", "NAME"),
            valueOption("ledger", "NAME"),
            valueOption("period", "PERIOD"),
            valueOption("rows", "ROWS"),
            valueOption("drive", "NAME"),
            valueOption("mode", "MODE"),
            valueOption("pages", "HOW"),
            flagOption("changed"),
            valueOption("map", "HEADING=COLUMN"),
            valueOption("not-a-list", "[SHEET!]ROW"),
            valueOption("due", "DAY"),
            flagOption("unmasked"),
            flagOption("json")};
}

// 'HEADING=COLUMN' as often as it is given; a heading may hold a sign of equality itself.
QList<std::pair<QString, QString>> mapsIn(const QCommandLineParser& arguments)
{
    QList<std::pair<QString, QString>> maps;
    const QStringList given = arguments.values(QStringLiteral("map"));
    for (const QString& one : given) {
        const qsizetype at = one.indexOf(u'=');
        if (at < 1)
            throw UsageError{CommandLineText::tr("--map takes HEADING=COLUMN, not “%1”.").arg(one)};
        maps.append({one.left(at).trimmed(), one.mid(at + 1)});
    }
    return maps;
}

// Lists as they are told: by the row of their headings, with several sheets behind the sheet's
// name.
QList<ListPlace> placesIn(const QCommandLineParser& arguments)
{
    QList<ListPlace> places;
    const QStringList given = arguments.values(QStringLiteral("not-a-list"));
    for (const QString& one : given) {
        const qsizetype at = one.lastIndexOf(u'!');
        bool isNumber = false;
        const int row = one.mid(at + 1).toInt(&isNumber);
        if (!isNumber || row < 1)
            throw UsageError{CommandLineText::tr("--not-a-list takes the row of the headings, 6 or "
                                                 "SHEET!6, not “%1”.")
                                 .arg(one)};
        places << ListPlace{at < 0 ? QString() : one.left(at), row};
    }
    return places;
}

template <Worded E>
std::optional<E> wordOption(const QCommandLineParser& arguments, const char* name)
{
    const QString word = arguments.value(QLatin1String(name));
    if (word.isEmpty())
        return std::nullopt;
    if (const std::optional<E> known = fromKey<E>(word))
        return known;
    QStringList all;
    for (const Word<E>& one : wordsOf<E>())
        all << QLatin1String(one.key);
    throw UsageError{CommandLineText::tr("--%1 is one of %2, not “%3”.")
                         .arg(QLatin1String(name), all.join(QStringLiteral(", ")), word)};
}

const char* wordOf(FormMatch by)
{
    switch (by) {
    case FormMatch::Heading:
        return "heading";
    case FormMatch::PartOfHeading:
        return "part";
    case FormMatch::LastTime:
        return "before";
    case FormMatch::Person:
        return "given";
    case FormMatch::Form:
        return "form";
    case FormMatch::NoNeed:
        return "none";
    case FormMatch::Asked:
        break;
    }
    return "open";
}

QJsonObject jsonOf(const LearntForm& learnt, const QString& name)
{
    QJsonArray lists;
    for (const LearntList& list : learnt.lists) {
        QJsonArray columns;
        for (const LearntColumn& column : list.columns)
            columns << QJsonObject{{QStringLiteral("column"), placeOf(column.column)},
                                   {QStringLiteral("heading"), column.column.heading},
                                   {QStringLiteral("value"), column.column.value.toText()},
                                   {QStringLiteral("by"), QLatin1String(wordOf(column.by))}};
        const FormList& one = list.list;
        lists << QJsonObject{
            {QStringLiteral("sheet"), one.sheet},
            {QStringLiteral("ledger"), one.ledger},
            {QStringLiteral("period"), QLatin1String(keyOf(one.period))},
            {QStringLiteral("shape"), QLatin1String(keyOf(one.shape))},
            {QStringLiteral("news"), QLatin1String(keyOf(one.news))},
            {QStringLiteral("headings"), QJsonArray{one.firstHeadingRow, one.lastHeadingRow}},
            {QStringLiteral("lines"), QJsonArray{one.firstRow, one.lastRow}},
            {QStringLiteral("columns"), columns}};
    }
    QJsonArray cells;
    for (const FormSpot& spot : learnt.spots)
        cells << QJsonObject{
            {QStringLiteral("sheet"), spot.sheet},
            {QStringLiteral("cell"), columnLetters(spot.column) + QString::number(spot.row)},
            {QStringLiteral("label"), spot.label},
            {QStringLiteral("value"), spot.value.toText()}};
    return {{QStringLiteral("profile"), name},
            {QStringLiteral("lists"), lists},
            {QStringLiteral("cells"), cells},
            {QStringLiteral("warning"), learnt.warning()},
            {QStringLiteral("open"), QJsonArray::fromStringList(learnt.open())}};
}

void tell(const LearntForm& learnt, QTextStream& out)
{
    for (const LearntList& list : learnt.lists) {
        const Ledger& ledger = *findLedger(list.list.ledger);
        const int lines = std::max(0, list.list.lastRow - list.list.firstRow + 1);
        if (list.list.isPage())
            out << CommandLineText::tr("%1: a page for one row of %2 (%3)")
                       .arg(list.list.sheet, ledger.title(), labelOf(list.list.shape))
                << Qt::endl;
        else
            out << CommandLineText::tr("%1: %2 below row %3 (%n line(s) of its own)", nullptr,
                                       lines)
                       .arg(list.list.sheet, ledger.title(),
                            QString::number(list.list.lastHeadingRow))
                << Qt::endl;
        for (const LearntColumn& column : list.columns) {
            if (column.by != FormMatch::Asked)
                out << QStringLiteral("  %1 %2 → %3")
                           .arg(placeOf(column.column), column.column.heading,
                                column.column.value.title(ledger))
                    << Qt::endl;
        }
    }
    for (const FormSpot& spot : learnt.spots)
        out << QStringLiteral("  %1 %2 → %3")
                   .arg(columnLetters(spot.column) + QString::number(spot.row), spot.label,
                        spot.value.title(ledgers().front()))
            << Qt::endl;
    if (const QString warning = learnt.warning(); !warning.isEmpty())
        out << warning << Qt::endl;
    if (const QStringList open = learnt.open(); !open.isEmpty())
        out << CommandLineText::tr("Left empty, for nothing was found for them (--map 'HEADING="
                                   "COLUMN' says it): %1")
                   .arg(open.join(u'、'))
            << Qt::endl;
}

void runLearn(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString name = requiredValue(arguments, "profile");
    LearningWishes wishes;
    wishes.name = name;
    wishes.ledger = arguments.value(QStringLiteral("ledger"));
    wishes.maps = mapsIn(arguments);
    wishes.notLists = placesIn(arguments);
    wishes.period = wordOption<FormPeriod>(arguments, "period");
    wishes.rows = wordOption<FormRows>(arguments, "rows");
    wishes.pages = wordOption<FormShape>(arguments, "pages");
    if (wishes.pages == FormShape::Lines)
        throw UsageError{CommandLineText::tr("--pages is one of sheets, files, printed.")};
    if (arguments.isSet(QStringLiteral("changed")))
        wishes.news = FormNews::Changed;
    wishes.drive = arguments.value(QStringLiteral("drive"));
    wishes.mode = wordOption<VisitMode>(arguments, "mode");
    if (!wishes.ledger.isEmpty() && !findLedger(wishes.ledger))
        throw UsageError{CommandLineText::tr("There is no ledger “%1”. There are: %2.")
                             .arg(wishes.ledger, ledgerNames())};
    const int due = numberValue(arguments, "due", 0, 1, 31);
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Write);
    requireDrive(*registry, wishes.drive);
    const LearntForm learnt = learnForm(*registry, arguments.positionalArguments().at(1), wishes);
    Change change(*registry, CommandLineText::tr("Learn the form %1").arg(name));
    TownForm form = keepForm(change, learnt, name);
    if (due > 0)
        form.dueDay = due;
    form.masked = form.masked && maskingValue(arguments) == Masking::Masked;
    TownFormStore(*registry).save(change, form);
    change.commit();
    if (arguments.isSet(QStringLiteral("json")))
        out << QString::fromUtf8(QJsonDocument(jsonOf(learnt, name)).toJson()) << Qt::flush;
    else
        tell(learnt, out);
}

} // namespace

Command learnCommand()
{
    return {"learn",
            "FILE FORM.xlsx --profile NAME [--ledger NAME] [--period month|year|all] [--rows "
            "all|open|closed|raised] [--drive NAME] [--mode door|phone|online|patrol|venue] "
            "[--changed] [--pages sheets|files|printed] [--map "
            "'HEADING=COLUMN|?COLUMN|COLUMN?']... [--not-a-list [SHEET!]ROW]... [--due DAY] "
            "[--unmasked] [--json]",
            2,
            2,
            &learnOptions,
            &runLearn};
}

} // namespace doorstep
