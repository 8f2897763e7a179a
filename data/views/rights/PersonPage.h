#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of HTML for a person who never saw the program: read on a phone, printed on A4.

#include <QList>
#include <QString>
#include <QStringList>

namespace doorstep {

// What was written on a day, and what followed from it.
struct PageEntry
{
    QString day;
    QList<std::pair<QString, QString>> fields; // label and value
    QList<PageEntry> within;
    QString written;         // by whom and when
    QByteArray picture = {}; // a JPEG or PNG
};

class PersonPage
{
public:
    explicit PersonPage(const QString& title);

    // A section of nothing is left out.
    void paragraph(const QString& text);
    void fields(const QString& heading, const QList<std::pair<QString, QString>>& fields);
    void entries(const QString& heading, const QList<PageEntry>& entries);
    void table(const QString& heading, const QStringList& titles, const QList<QStringList>& rows);

    [[nodiscard]] QByteArray html() const;

private:
    void heading(const QString& text);
    void entryRows(const QList<PageEntry>& entries);

    QString m_title;
    QString m_body;
};

} // namespace doorstep
