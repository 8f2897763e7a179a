#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Cell.h"

#include <QWidget>

class QLineEdit;

namespace doorstep {

class FindBox;
class SubjectFinder;

// A new wish in one line: whose it is, its words, what it costs, Enter.
class WishLine : public QWidget
{
    Q_OBJECT

public:
    explicit WishLine(QWidget* parent); // of somebody who is known
    WishLine(SubjectFinder& finder, QWidget* parent);

    void start();

Q_SIGNALS:
    // subject: 0 when it was known
    void wishTyped(doorstep::RowId subject, const QString& text, std::optional<int> yuan);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void accept();

    FindBox* m_find = nullptr;
    RowId m_subject = 0;
    QLineEdit* m_text;
    QLineEdit* m_yuan;
};

} // namespace doorstep
