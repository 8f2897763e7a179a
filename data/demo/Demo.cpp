// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/demo/Demo.h"

#include "data/base/Error.h"
#include "data/base/SafeFile.h"
#include "data/demo/DemoWriter.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Backup.h"
#include "data/register/LogTie.h"
#include "data/register/VisitYears.h"

#include <QFileInfo>

namespace doorstep {

namespace {

void write(const QString& path, const DemoOptions& options, const Progress& progress)
{
    // Another seed than the writer's, so that no identity comes twice.
    const UtcSeconds begun = atTime(options.until.addMonths(-options.months).addDays(-31), {9, 0});
    const std::unique_ptr<Register> registry = createRegister(
        path, QStringLiteral("演示"), [begun] { return begun; }, UidSource(~options.seed));
    // Unfinished, it is thrown away as a whole, so nothing needs to wait for the disk.
    registry->db().writeInBulk();
    registry->db().visitYears().setPaused(true);
    DemoWriter writer(*registry, options, progress);
    writer.writePlaces();
    writer.writeSubjects();
    writer.writeVisits();
    writer.writeParty();
    writer.writeActivities();
    writer.writeOpinions();
    writer.writePapers();
    writer.writeNeedsOfNobody();
    writer.writeVolunteers(); // last: the rest stays as it was
    registry->db().visitYears().setPaused(false);
    Transaction packing(registry->db());
    rebuildVisitYears(registry->db());
    registry->commit(packing);
    writer.writeSeal(); // counts all that is there
    registry->db().gatherStatistics();
    untieCopy(registry->db()); // the same seed gives the same file
}

} // namespace

QStringList writeDemo(const QString& path, const DemoOptions& options, const Progress& progress)
{
    if (QFileInfo::exists(path))
        throw Error(
            QCoreApplication::translate(
                "Register", "%1 exists already. Choose another name; nothing was overwritten.")
                .arg(path));
    requireNameFits(path, longestSuffix);
    const TemporaryName temporary(path);
    try {
        write(temporary.path(), options, progress);
    } catch (const Error& error) { // it knows the temporary name only
        throw Error(
            QString(error.message())
                .replace(QFileInfo(temporary.path()).fileName(), QFileInfo(path).fileName()),
            error.detail());
    }
    QStringList setAside = clearLeftovers(path);
    temporary.moveIntoPlace();
    return setAside;
}

} // namespace doorstep
