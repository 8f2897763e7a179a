// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/forms/ColumnChoice.h"

#include "data/base/Text.h"
#include "data/records/forms/TownForm.h"

namespace doorstep {

namespace {

struct ColumnChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(ColumnChoice)
};

} // namespace

const Mapping<ColumnChoice>& columnChoiceMapping()
{
    static const Mapping<ColumnChoice> mapping("column_choice",
                                               {
                                                   field("name", &ColumnChoice::name),
                                                   field("ledger", &ColumnChoice::ledger),
                                                   field("columns", &ColumnChoice::columns),
                                                   field("masked", &ColumnChoice::masked),
                                               });
    return mapping;
}

QList<ColumnChoice> ColumnChoiceStore::ofLedger(const QString& ledger) const
{
    return select(QStringLiteral("WHERE ledger = ? AND deleted_at IS NULL ORDER BY name, id"),
                  ledger);
}

std::optional<ColumnChoice> ColumnChoiceStore::byName(const QString& name) const
{
    const QList<ColumnChoice> found = select(
        QStringLiteral("WHERE name = ? AND deleted_at IS NULL ORDER BY id DESC LIMIT 1"), name);
    return found.isEmpty() ? std::nullopt : std::optional<ColumnChoice>(found.first());
}

QStringList ColumnChoiceStore::names() const
{
    QStringList names;
    const QList<ColumnChoice> all =
        select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY name, id"));
    for (const ColumnChoice& one : all)
        names << one.name;
    return names;
}

void ColumnChoiceStore::keep(Change& change, ColumnChoice& choice) const
{
    choice.name = tidy(choice.name);
    if (choice.name.isEmpty())
        throw Error(ColumnChoiceText::tr("The columns need a name."));
    if (TownFormStore(change.registry()).byName(choice.name))
        throw Error(ColumnChoiceText::tr("A form of the town is called “%1” already: give the "
                                         "columns another name.")
                        .arg(choice.name));
    const std::optional<ColumnChoice> before = byName(choice.name);
    choice.id = before ? before->id : 0;
    if (before)
        save(change, choice);
    else
        add(change, choice);
}

} // namespace doorstep
