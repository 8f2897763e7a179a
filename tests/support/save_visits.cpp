// SPDX-License-Identifier: GPL-3.0-or-later
// save_visits FILE: saves one visit after another and says "saved ID" once each is on the disk,
// until it is killed or fails (status 1, the sentence on stderr).
#include "data/base/Error.h"
#include "data/records/lists/OpenRegister.h"
#include "data/records/visits/Visit.h"
#include "data/register/Register.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace doorstep;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    try {
        const auto registry =
            openRegister(QCoreApplication::arguments().at(1), Register::Access::Write);
        const VisitStore visits(*registry);
        Visit visit;
        visit.subject =
            registry->db().one<RowId>(QStringLiteral("SELECT min(subject_id) FROM visit"));
        visit.block = registry->db().one<RowId>(
            QStringLiteral("SELECT block_id FROM visit WHERE subject_id = ?"), visit.subject);
        QTextStream out(stdout);
        out << "opened" << Qt::endl;
        for (int number = 1;; ++number) {
            visit.id = 0;
            visit.at = now();
            visit.said = QStringLiteral("第 %1 次走访，老板反映店门口积水。").arg(number);
            Change change(*registry, QStringLiteral("Save a visit"));
            visits.add(change, visit);
            change.commit();
            out << "saved " << visit.id << Qt::endl;
        }
    } catch (const Error& error) {
        QTextStream(stderr) << error.message() << Qt::endl;
        return 1;
    }
}
