#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Register.h"

class QJsonObject;
class QLabel;
class QTimer;
class QWidget;

namespace doorstep {

// Keeps a text in a setting of the register. What can't be written (a full disk, another program
// that holds the register, a damaged page) stays here and is tried again until it is written;
// nothing is thrown.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr int pauseMs = 400; // of typing at most that a kill loses

    DraftKeeper(Register& registry, QString setting, QObject* parent);

    ~DraftKeeper() override; // tries a last time, with patience

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QString& setting() const { return m_setting; }
    bool keep(const QString& text); // false: not in the register yet
    // It was written by a change that has been committed.
    void noteWritten(const QString& text);
    [[nodiscard]] const QString& written() const { return m_written; } // as far as one knows
    [[nodiscard]] bool isWritten() const { return m_text == m_written; }
    void noteSaved(); // what was typed is more than a draft now

    // A draft with a mark where a number stands in it that is left out of what is stored.
    [[nodiscard]] static QString textOf(QJsonObject draft);
    [[nodiscard]] bool lacksNumber() const; // the text has that mark
    [[nodiscard]] static QString lacksNumberSentence();

    // Tries once more; what still can't be written is lost only by the user's own choice. what: it,
    // as a sentence begins.
    bool mayClose(QWidget& page, const QString& what);

    // The line shows what is in the way as long as it is, and then that it is over.
    void sayTroubleIn(QLabel& line);
    // Likewise that a number is left out of what is kept.
    void sayLeftOutIn(QLabel& line);
    void sayIn(QLabel& line); // both

Q_SIGNALS:
    void failed(const QString& sentence); // once, until it is over
    void recovered();
    void saved();
    void leavesOut(bool identityNumber); // when that changes

private:
    Register& m_register;
    QString m_setting;
    QString m_text;
    QString m_written;
    QString m_why; // it could not be written
    bool m_leavesOut = false;
    QTimer* m_retry; // runs while something is in the way
};

} // namespace doorstep
