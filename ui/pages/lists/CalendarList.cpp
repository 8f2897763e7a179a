// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/calendar/OwnDays.h"
#include "ui/pages/lists/Lists.h"
#include "ui/pages/lists/ListsText.h"
#include "ui/pages/lists/RowsList.h"

#include <QCoreApplication>
#include <QLocale>

namespace doorstep {

namespace {

// A line of the calendar; a draft may be of several days.
struct CalendarLine
{
    RowId id = 0; // of an own day
    CalendarDay day;
    std::optional<Period> days; // of the draft
};

class CalendarList : public RowsList<CalendarLine>
{
public:
    explicit CalendarList(Workspace& workspace) : m_workspace(workspace)
    {
        setCells({
            {{"days", ListsText::tr("Day or days"), 22},
             [](const CalendarLine& line) { return daysText(line); },
             [](CalendarLine& line, const QVariant& value) { setDays(line, value.toString()); },
             {},
             [](const QVariant& value) {
                 return readDays(value.toString(), today())
                            ? QString()
                            : ListsText::tr(
                                  "“%1” is no day. Type 2027-02-05, 2月5日 or, for several, "
                                  "2月5日至11日.")
                                  .arg(value.toString());
             }},
            {{"weekday", ListsText::tr("Weekday"), 10, ListColumn::Editor::None},
             [](const CalendarLine& line) {
                 return line.day.day.isValid() && !line.days
                            ? QLocale().dayName(line.day.day.dayOfWeek())
                            : QString();
             }},
            {{"kind", ListsText::tr("Kind"), 14, ListColumn::Editor::Choice},
             [](const CalendarLine& line) { return QLatin1String(keyOf(line.day.kind)); },
             [](CalendarLine& line, const QVariant& value) {
                 line.day.kind = fromKey<DayKind>(value.toString()).value_or(line.day.kind);
             },
             [](const CalendarLine& line) {
                 return labelOf(line.day.kind);
             }},
            {{"name", ListsText::tr("What for"), 20},
             [](const CalendarLine& line) { return line.day.name; },
             [](CalendarLine& line, const QVariant& value) {
                 line.day.name = value.toString();
             }},
            {{"source", ListsText::tr("From"), 14, ListColumn::Editor::None},
             [](const CalendarLine& line) {
                 return line.day.day.isValid() && line.id == 0 && !line.days
                            ? ListsText::tr("Built in")
                            : QString();
             }},
        });
    }

    QString title() const override { return ListsText::tr("Holidays and make-up days"); }
    QString hint() const override
    {
        const int next = today().year() + 1;
        const WorkingDays calendar(m_workspace.registry());
        const QString about = ListsText::tr("Deadlines count working days by this table.");
        return calendar.knows(next)
                   ? about
                   : about + u' ' +
                         ListsText::tr(
                             "%1 is not in it yet: add its days when the State Council has "
                             "published them.")
                             .arg(next);
    }
    bool dependsOn(const QSet<QString>& tables) const override
    {
        return tables.contains(QStringLiteral("code"));
    }
    QString nameOf(int row) const override { return text(row, 0) + u' ' + text(row, 3); }
    bool isQuiet(int row) const override { return idAt(row) == 0 && row != draft(); }
    // A built-in day is changed by an own one in its place; which day it is stays.
    bool isEditable(int row, int column) const override
    {
        return RowsList::isEditable(row, column) && (column > 0 || row == draft());
    }
    Choices choices(int, int) const override
    {
        Choices choices;
        for (const Word<DayKind>& word : wordsOf<DayKind>())
            choices.append({QLatin1String(word.key), labelOf(word.value)});
        return choices;
    }
    QString whatKeeps(int row) const override
    {
        return idAt(row) != 0
                   ? QString()
                   : ListsText::tr("This day is built in. Change its kind if it does not "
                                   "hold here.");
    }
    void remove(Change& change, int row) override { removeOwnDay(change, idAt(row)); }

protected:
    QList<CalendarLine> read() const override
    {
        QList<CalendarLine> lines;
        for (const CalendarDay& day : calendarDays(m_workspace.registry()))
            lines.append({day.id, day, {}});
        return lines;
    }
    bool isComplete(const CalendarLine& line) const override
    {
        return line.day.day.isValid() && !line.day.name.isEmpty();
    }
    void write(Change& change, CalendarLine& line) override
    {
        if (line.days)
            saveOwnDays(change, *line.days, line.day.kind, line.day.name);
        else
            saveOwnDay(change, line.day);
    }

private:
    static QString daysText(const CalendarLine& line)
    {
        if (line.days && line.days->first != line.days->last)
            return line.days->first.toString(Qt::ISODate) + QStringLiteral(" – ") +
                   line.days->last.toString(Qt::ISODate);
        return line.day.day.toString(Qt::ISODate);
    }
    static void setDays(CalendarLine& line, const QString& typed)
    {
        line.days = readDays(typed, today());
        if (!line.days)
            return;
        line.day.day = line.days->first;
        line.day.kind = usualKind(*line.days);
        if (line.day.kind == DayKind::Work && line.day.name.isEmpty())
            line.day.name = QStringLiteral("调休上班");
    }

    Workspace& m_workspace;
};

} // namespace

std::unique_ptr<EditableList> makeCalendarList(Workspace& workspace)
{
    return std::make_unique<CalendarList>(workspace);
}

} // namespace doorstep
