#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that the town sends to be filled each month (报表模板), and when each was filled.

#include "data/base/Time.h"
#include "data/register/Journal.h"
#include "data/register/PaperContents.h"
#include "data/register/Store.h"

namespace doorstep {

struct TownForm
{
    RowId id = 0;
    QString name;
    QString fileName; // as it was sent
    QString content;  // the workbook, by its SHA-256
    QString layout;   // what is written where, as data/exchange/forms reads it
    bool masked = true;
    std::optional<int> dueDay; // up to the 10th it is one of the month after

    bool operator==(const TownForm&) const = default;
};

struct FormFilling
{
    RowId id = 0;
    RowId form = 0;
    std::optional<RowId> block; // none: for the whole town
    QString month;              // "2026-10"
    QDate filledOn;

    bool operator==(const FormFilling&) const = default;
};

[[nodiscard]] const Mapping<TownForm>& townFormMapping();
[[nodiscard]] const Mapping<FormFilling>& formFillingMapping();

class TownFormStore : public Store<TownForm>
{
public:
    explicit TownFormStore(Register& registry) : Store(registry, townFormMapping()) {}

    [[nodiscard]] QList<TownForm> all() const; // by name
    // After a merge there may be two of one name: the newer.
    [[nodiscard]] std::optional<TownForm> byName(const QString& name) const;
    [[nodiscard]] QStringList names() const;
    // An error that lists the names there are, when there is none.
    [[nodiscard]] TownForm named(const QString& name) const;

    // The form as it was sent stands in the register with it.
    void keep(Change& change, TownForm& form, const QByteArray& workbook) const;
    [[nodiscard]] QByteArray workbookOf(const TownForm& form) const;
};

class FormFillingStore : public Store<FormFilling>
{
public:
    explicit FormFillingStore(Register& registry) : Store(registry, formFillingMapping()) {}

    // The latest for that month and block.
    [[nodiscard]] std::optional<FormFilling> latest(RowId form, const Period& month,
                                                    std::optional<RowId> block) const;
    void note(Change& change, RowId form, const Period& month, std::optional<RowId> block) const;
    // For that month it waits again, whosever block it was filled for.
    void takeBack(Change& change, RowId form, const Period& month) const;
};

// When a form was last filled for a month before that one.
struct FilledBefore
{
    FormFilling filling;
    JournalPlace place; // what was in it
};
[[nodiscard]] std::optional<FilledBefore>
filledBefore(Database& database, RowId form, const Period& month, std::optional<RowId> block);

// The day by which the form of that month is to be handed in; invalid: there is none.
[[nodiscard]] QDate dueOn(const TownForm& form, const Period& month);

// How the forms of a month stand (这个月要交的表).
struct FormsOfMonth
{
    int all = 0;
    int waiting = 0;
    int late = 0;  // of those that wait
    QDate nextDue; // of those that wait; invalid: none has a day to come
};
[[nodiscard]] FormsOfMonth formsOfMonth(Database& database, const Period& month,
                                        std::optional<RowId> block, QDate asOf);

} // namespace doorstep
