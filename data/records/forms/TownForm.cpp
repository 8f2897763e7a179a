// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/forms/TownForm.h"

namespace doorstep {

namespace {

struct TownFormText
{
    Q_DECLARE_TR_FUNCTIONS(TownForm)
};

QString keyOfMonth(const Period& month)
{
    return month.first.toString(QStringLiteral("yyyy-MM"));
}

} // namespace

const Mapping<TownForm>& townFormMapping()
{
    static const Mapping<TownForm> mapping("town_form", {
                                                            field("name", &TownForm::name),
                                                            field("file_name", &TownForm::fileName),
                                                            field("content", &TownForm::content),
                                                            field("layout", &TownForm::layout),
                                                            field("masked", &TownForm::masked),
                                                            field("due_day", &TownForm::dueDay),
                                                        });
    return mapping;
}

const Mapping<FormFilling>& formFillingMapping()
{
    static const Mapping<FormFilling> mapping("form_filling",
                                              {
                                                  field("form_id", &FormFilling::form),
                                                  field("block_id", &FormFilling::block),
                                                  field("month", &FormFilling::month),
                                                  field("filled_on", &FormFilling::filledOn),
                                              });
    return mapping;
}

QList<TownForm> TownFormStore::all() const
{
    return select(QStringLiteral("WHERE deleted_at IS NULL ORDER BY name, id"));
}

std::optional<TownForm> TownFormStore::byName(const QString& name) const
{
    const QList<TownForm> found = select(
        QStringLiteral("WHERE name = ? AND deleted_at IS NULL ORDER BY id DESC LIMIT 1"), name);
    return found.isEmpty() ? std::nullopt : std::optional<TownForm>(found.first());
}

QStringList TownFormStore::names() const
{
    QStringList names;
    const QList<TownForm> forms = all();
    for (const TownForm& form : forms)
        names << form.name;
    return names;
}

TownForm TownFormStore::named(const QString& name) const
{
    if (const std::optional<TownForm> form = byName(name))
        return *form;
    throw Error(
        names().isEmpty()
            ? TownFormText::tr("The register has no form yet: doorstep learn teaches it one.")
            : TownFormText::tr("There is no form “%1”. There are: %2.")
                  .arg(name, names().join(QStringLiteral("、"))));
}

void TownFormStore::keep(Change& change, TownForm& form, const QByteArray& workbook) const
{
    form.content = keepContent(
        change,
        {workbook,
         QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")});
    if (form.id == 0)
        add(change, form);
    else
        save(change, form);
}

QByteArray TownFormStore::workbookOf(const TownForm& form) const
{
    return contentNamed(db(), form.content).bytes;
}

std::optional<FormFilling> FormFillingStore::latest(RowId form, const Period& month,
                                                    std::optional<RowId> block) const
{
    const QList<FormFilling> found =
        select(QStringLiteral("WHERE form_id = ? AND month = ? AND block_id IS ? AND deleted_at IS "
                              "NULL ORDER BY id DESC LIMIT 1"),
               form, keyOfMonth(month), block);
    return found.isEmpty() ? std::nullopt : std::optional<FormFilling>(found.first());
}

void FormFillingStore::note(Change& change, RowId form, const Period& month,
                            std::optional<RowId> block) const
{
    FormFilling filling{0, form, block, keyOfMonth(month), dayOf(change.registry().clock())};
    add(change, filling);
}

void FormFillingStore::takeBack(Change& change, RowId form, const Period& month) const
{
    const QList<FormFilling> filled =
        select(QStringLiteral("WHERE form_id = ? AND month = ? AND deleted_at IS NULL"), form,
               keyOfMonth(month));
    for (const FormFilling& one : filled)
        remove(change, one.id);
}

std::optional<FilledBefore> filledBefore(Database& database, RowId form, const Period& month,
                                         std::optional<RowId> block)
{
    Statement statement = database.prepare(QStringLiteral(
        "SELECT f.id, f.month, f.filled_on, f.created_at, (SELECT min(j.id) FROM journal j WHERE "
        "j.table_name = 'form_filling' AND j.row_id = f.id) FROM form_filling f WHERE f.form_id = "
        "? AND f.block_id IS ? AND f.month < ? AND f.deleted_at IS NULL ORDER BY f.month DESC, "
        "f.id DESC LIMIT 1"));
    statement.bind(form, block, keyOfMonth(month));
    if (!statement.next())
        return std::nullopt;
    FilledBefore before;
    before.filling = {statement.get<RowId>(0), form, block, statement.get<QString>(1),
                      QDate::fromString(statement.get<QString>(2), Qt::ISODate)};
    before.place = {statement.get<RowId>(4), statement.get<UtcSeconds>(3)};
    return before;
}

QDate dueOn(const TownForm& form, const Period& month)
{
    constexpr int firstDays = 10; // as one reports in them on the month before (monthToReport)
    if (!form.dueDay)
        return {};
    const QDate in = *form.dueDay <= firstDays ? month.first.addMonths(1) : month.first;
    return {in.year(), in.month(), std::min(*form.dueDay, in.daysInMonth())};
}

FormsOfMonth formsOfMonth(Database& database, const Period& month, std::optional<RowId> block,
                          QDate asOf)
{
    FormsOfMonth forms;
    Statement rows = database.prepare(QStringLiteral(
        "SELECT f.due_day, EXISTS (SELECT 1 FROM form_filling g WHERE g.form_id = f.id AND g.month "
        "= ? AND g.block_id IS ? AND g.deleted_at IS NULL) FROM town_form f WHERE f.deleted_at IS "
        "NULL"));
    rows.bind(keyOfMonth(month), block);
    while (rows.next()) {
        ++forms.all;
        if (rows.get<bool>(1))
            continue;
        ++forms.waiting;
        TownForm form;
        form.dueDay = rows.get<std::optional<int>>(0);
        const QDate due = dueOn(form, month);
        forms.late += due.isValid() && due < asOf;
        if (due.isValid() && due >= asOf && (!forms.nextDue.isValid() || due < forms.nextDue))
            forms.nextDue = due;
    }
    return forms;
}

} // namespace doorstep
