// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/views/rights/PersonPage.h"

#include <QLocale>

namespace doorstep {

namespace {

constexpr qsizetype longText = 24; // characters, from which on a value has a line of its own

const char* const style =
    "@page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:counter(page) ' / ' "
    "counter(pages);font-size:9pt;color:#555}}"
    "body{font:16px/1.55 'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',"
    "sans-serif;color:#1a1a1a;max-width:46em;margin:1.5em auto;padding:0 1em}"
    "h1{font-size:1.5em;line-height:1.3;margin:0 0 .4em}"
    "h2{font-size:1.1em;margin:1.6em 0 0;padding-bottom:.25em;border-bottom:2px solid #1a1a1a;"
    "break-after:avoid}"
    "p{margin:.3em 0;color:#444}"
    "table{border-collapse:collapse;width:100%}"
    "td,th{text-align:left;vertical-align:top;padding:.35em 1em .35em 0;font-weight:normal;"
    "border-bottom:1px solid #ddd;white-space:pre-wrap;overflow-wrap:anywhere}"
    "th,td.day,b{color:#555}"
    "td.day{width:8.2em;white-space:normal}"
    "tr{break-inside:avoid}"
    "b{font-weight:normal;margin-right:.5em}"
    "span{display:inline-block;margin-right:1.6em}"
    "div.line{margin:.1em 0}"
    "small{display:block;color:#777}"
    "img{display:block;max-width:100%;max-height:16em;margin:.2em 0}"
    "td table{margin:.3em 0 .2em}td table td{border:0;padding:.1em 1em .1em 0;font-size:.94em}"
    "@media print{body{font-size:10.5pt;max-width:none;margin:0;padding:0}}";

QString element(const char* tag, const QString& escaped)
{
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), escaped);
}

QString labelled(const std::pair<QString, QString>& field)
{
    const bool isLong = field.second.size() > longText || field.second.contains(u'\n');
    const QString label =
        field.first.isEmpty() ? QString() : element("b", field.first.toHtmlEscaped());
    return QStringLiteral("<%1>%2%3</%4>")
        .arg(isLong ? QStringLiteral("div class=\"line\"") : QStringLiteral("span"), label,
             field.second.toHtmlEscaped(), isLong ? QStringLiteral("div") : QStringLiteral("span"));
}

} // namespace

PersonPage::PersonPage(const QString& title) : m_title(title) {}

void PersonPage::heading(const QString& text)
{
    m_body += element("h2", text.toHtmlEscaped()) + u'\n';
}

void PersonPage::paragraph(const QString& text)
{
    m_body += element("p", text.toHtmlEscaped()) + u'\n';
}

void PersonPage::fields(const QString& title, const QList<std::pair<QString, QString>>& fields)
{
    if (fields.isEmpty())
        return;
    heading(title);
    m_body += QStringLiteral("<table>\n");
    for (const auto& [label, value] : fields)
        m_body += QStringLiteral("<tr><td class=\"day\">%1</td><td>%2</td></tr>\n")
                      .arg(label.toHtmlEscaped(), value.toHtmlEscaped());
    m_body += QStringLiteral("</table>\n");
}

void PersonPage::entries(const QString& title, const QList<PageEntry>& entries)
{
    if (entries.isEmpty())
        return;
    heading(title);
    entryRows(entries);
    m_body += u'\n';
}

void PersonPage::entryRows(const QList<PageEntry>& entries)
{
    m_body += QStringLiteral("<table>");
    for (const PageEntry& entry : entries) {
        m_body +=
            QStringLiteral("<tr><td class=\"day\">%1</td><td>").arg(entry.day.toHtmlEscaped());
        for (const auto& field : entry.fields)
            m_body += labelled(field);
        if (!entry.picture.isEmpty())
            m_body += QStringLiteral("<img alt=\"\" src=\"data:%1;base64,%2\">")
                          .arg(entry.picture.startsWith("\x89PNG") ? QStringLiteral("image/png")
                                                                   : QStringLiteral("image/jpeg"),
                               QLatin1String(entry.picture.toBase64()));
        if (!entry.within.isEmpty())
            entryRows(entry.within);
        if (!entry.written.isEmpty())
            m_body += element("small", entry.written.toHtmlEscaped());
        m_body += QStringLiteral("</td></tr>");
    }
    m_body += QStringLiteral("</table>"); // no line breaks: within a cell they would show
}

void PersonPage::table(const QString& title, const QStringList& titles,
                       const QList<QStringList>& rows)
{
    if (rows.isEmpty())
        return;
    heading(title);
    const auto line = [this](const char* cell, const QStringList& texts) {
        QString cells;
        for (const QString& text : texts)
            cells += element(cell, text.toHtmlEscaped());
        m_body += element("tr", cells) + u'\n';
    };
    m_body += QStringLiteral("<table><thead>");
    line("th", titles);
    m_body += QStringLiteral("</thead>");
    for (const QStringList& row : rows)
        line("td", row);
    m_body += QStringLiteral("</table>\n");
}

QByteArray PersonPage::html() const
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                          "<title>%2</title><style>%3</style></head><body>\n<h1>%2</h1>\n%4"
                          "</body></html>\n")
        .arg(QLocale().bcp47Name(), m_title.toHtmlEscaped(), QLatin1String(style), m_body)
        .toUtf8();
}

} // namespace doorstep
