// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/rights/PersonCopy.h"

#include "data/base/SafeFile.h"
#include "data/records/subjects/SubjectPlace.h"
#include "data/register/Erased.h"
#include "data/register/Journal.h"
#include "data/views/history/RowWords.h"

#include <QFile>
#include <QFileInfo>

namespace doorstep {

namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(PersonCopy)
};

QString minuteText(UtcSeconds at)
{
    return shanghaiTime(at).toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

class CopyWriter
{
public:
    explicit CopyWriter(Register& registry) : m_register(registry), m_words(registry.db()) {}

    QString page(RowId subject)
    {
        Database& db = m_register.db();
        const QList<RowId> entries = entriesOfPerson(db, subject);
        const Subject shown = SubjectStore(m_register).get(subject);
        m_page = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                                "<meta name=\"viewport\" content=\"width=device-width\"><title>%1"
                                "</title><style>body{font-family:sans-serif;max-width:50em;"
                                "margin:2em auto;padding:0 1em}table{border-collapse:collapse;"
                                "margin:0 0 1em}td,th{border:1px solid #aaa;padding:.2em .6em;"
                                "text-align:left;vertical-align:top;white-space:pre-wrap}"
                                "td:first-child{color:#555;white-space:nowrap}"
                                "h2{font-size:1.1em;margin:1.5em 0 .3em}"
                                "</style></head><body>\n")
                     .arg(shown.name.toHtmlEscaped());
        line("h1", shown.name + u' ' + doorOf(m_register, shown));
        line("p", CopyText::tr("Everything that Doorstep keeps of you, on %1.")
                      .arg(today().toString(Qt::ISODate)));
        const QList<PersonRows> all = rowsOfPerson(db, entries);
        for (const PersonRows& table : all) {
            for (const RowId row : table.rows)
                rowTable(table.table, row);
        }
        attendance(entries);
        changes(all);
        drafts(entries);
        return m_page + QStringLiteral("</body></html>\n");
    }

private:
    void line(const char* tag, const QString& text)
    {
        m_page += QStringLiteral("<%1>%2</%1>\n").arg(QLatin1String(tag), text.toHtmlEscaped());
    }

    void cells(const QStringList& texts)
    {
        m_page += QStringLiteral("<tr>");
        for (const QString& text : texts)
            m_page += QStringLiteral("<td>%1</td>").arg(text.toHtmlEscaped());
        m_page += QStringLiteral("</tr>\n");
    }

    // Title and value; nothing for what refers to rows and has no words for a person, nor for what
    // only the other kind of subject has and this one left as it began.
    std::optional<std::pair<QString, QString>> told(const QString& table, RowId row,
                                                    const QString& column, const QJsonValue& value)
    {
        const FieldWords field = m_words.field(table, row, column);
        if (field.title.isEmpty() &&
            (column.endsWith(QLatin1String("_id")) || value == QJsonValue(0)))
            return std::nullopt;
        return std::pair(field.title.isEmpty() ? column : field.title,
                         m_words.value(field, table, column, value));
    }

    void rowTable(const QString& table, RowId row)
    {
        Database& db = m_register.db();
        line("h2", m_words.record(table, row));
        m_page += QStringLiteral("<table>");
        Statement columns = db.prepare(QStringLiteral(
            "SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('id', 'uid', 'walk_key', "
            "'walk_side', 'name_key', 'time_known')"));
        columns.bind(table);
        while (columns.next()) {
            const auto column = columns.get<QString>(0);
            const auto value = db.one<QVariant>(
                QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(column, table), row);
            if (value.isNull() || value.toString().isEmpty())
                continue;
            if (column == QLatin1String("created_at"))
                cells({CopyText::tr("Written on"), minuteText(value.toLongLong())});
            else if (column == QLatin1String("created_by"))
                cells({CopyText::tr("Written by"), value.toString()});
            else if (column == QLatin1String("deleted_at"))
                cells({CopyText::tr("Deleted on"), minuteText(value.toLongLong())});
            else if (const auto said = told(table, row, column, toJson(value)))
                cells({said->first, said->second});
        }
        for (const LinkShape& link : shapeOf(table).links) {
            Links members;
            Statement pairs =
                db.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ? ORDER BY 1")
                               .arg(QLatin1String(link.member), QLatin1String(link.table),
                                    QLatin1String(link.owner)));
            pairs.bind(row);
            while (pairs.next())
                members << pairs.get<RowId>(0);
            if (const auto said = members.isEmpty() ? std::nullopt
                                                    : told(table, row, QLatin1String(link.field),
                                                           toJson(members)))
                cells({said->first, said->second});
        }
        m_page += QStringLiteral("</table>\n");
    }

    void attendance(const QList<RowId>& entries)
    {
        for (const RowId subject : entries) {
            Statement came = m_register.db().prepare(QStringLiteral(
                "SELECT a.held_on, a.name FROM activity a JOIN activity_subject x ON "
                "x.activity_id = a.id WHERE x.subject_id = ? ORDER BY a.held_on"));
            came.bind(subject);
            while (came.next())
                line("p", CopyText::tr("Came to %1 on %2")
                              .arg(came.get<QString>(1), came.get<QString>(0)));
        }
    }

    void changes(const QList<PersonRows>& all)
    {
        const qsizetype before = m_page.size();
        line("h2", CopyText::tr("What was changed"));
        m_page += QStringLiteral("<table>");
        const qsizetype heading = m_page.size();
        for (const PersonRows& table : all) {
            for (const RowId row : table.rows) {
                for (const JournalEntry& entry : history(m_register, table.table, row)) {
                    for (auto change = entry.changes.begin(); change != entry.changes.end();
                         ++change) {
                        const QJsonArray values = change.value().toArray();
                        const auto from = told(table.table, row, change.key(), values.at(0));
                        const auto to = told(table.table, row, change.key(), values.at(1));
                        if (from && to)
                            cells({minuteText(entry.batch.at), entry.batch.author, from->first,
                                   from->second, QStringLiteral("→"), to->second});
                    }
                }
            }
        }
        if (m_page.size() == heading)
            m_page.truncate(before);
        else
            m_page += QStringLiteral("</table>\n");
    }

    void drafts(const QList<RowId>& entries)
    {
        const QStringList texts = draftTextsOf(m_register.db(), entries);
        if (texts.isEmpty())
            return;
        line("h2", CopyText::tr("Begun and not saved yet"));
        for (const QString& text : texts)
            line("p", text);
    }

    Register& m_register;
    RowWords m_words;
    QString m_page;
};

} // namespace

void writePersonCopy(Register& registry, RowId subject, const QString& target)
{
    const QByteArray page = CopyWriter(registry).page(subject).toUtf8();
    const TemporaryName temporary(target);
    {
        QFile file(temporary.path());
        if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size() || !file.flush()) {
            const QString sentence = sentenceForWriting(target, file);
            throw Error(sentence.isEmpty() ? CopyText::tr("%1 could not be written: the disk does "
                                                          "not answer.")
                                                 .arg(QFileInfo(target).fileName())
                                           : sentence,
                        file.errorString());
        }
    }
    temporary.moveIntoPlace();
}

} // namespace doorstep
