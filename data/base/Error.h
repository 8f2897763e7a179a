#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <exception>

namespace doorstep {

// What went wrong: a sentence for the user (what, where, what to do) and a detail for the log.
// Thrown by the data layer; caught where a job or an action of the window began.
class Error : public std::exception
{
public:
    explicit Error(QString message, QString detail = {});

    [[nodiscard]] const QString& message() const { return m_message; }
    [[nodiscard]] const QString& detail() const { return m_detail; }
    [[nodiscard]] const char* what() const noexcept override { return m_what.constData(); }

private:
    QString m_message;
    QString m_detail;
    QByteArray m_what;
};

} // namespace doorstep
