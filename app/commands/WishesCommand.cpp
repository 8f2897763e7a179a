// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Commands.h"
#include "data/records/wishes/WishList.h"
#include "data/register/Register.h"
#include "ui/print/WishSheet.h"

namespace doorstep {

namespace {

QList<QCommandLineOption> wishesOptions()
{
    return {valueOption("block", "NAME"), flagOption("all"), valueOption("output", "OUT.pdf")};
}

void runWishes(const QCommandLineParser& arguments, QTextStream& out)
{
    const QString output = outputValue(arguments, "pdf");
    const auto registry =
        openForCommand(arguments.positionalArguments().first(), Register::Access::Read);
    const auto which =
        arguments.isSet(QStringLiteral("all")) ? ListedWishes::ClaimedToo : ListedWishes::Unclaimed;
    const QList<WishList> lists =
        wishLists(*registry, chosenBlock(arguments, *registry), which, today());
    writeWishListPdf(output, lists);
    qsizetype wishes = 0;
    for (const WishList& list : lists)
        wishes += list.wishes.size();
    out << QCoreApplication::translate("CommandLine", "%1: %2 wishes")
               .arg(output, QString::number(wishes))
        << Qt::endl;
}

} // namespace

Command wishesCommand()
{
    return {
        "wishes", "FILE [--block NAME] [--all] --output OUT.pdf", 1, 1, &wishesOptions, &runWishes,
        true};
}

} // namespace doorstep
