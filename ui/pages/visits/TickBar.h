#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Change.h"
#include "data/register/Register.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;

namespace doorstep {

// Some of a short list, ticked off by the digit of each (五带): one stop of the Tab key.
class TickBar : public QWidget
{
    Q_OBJECT

public:
    explicit TickBar(QWidget* parent);

    void setEntries(const QList<std::pair<RowId, QString>>& entries);
    [[nodiscard]] Links ticked() const; // sorted
    void tick(const Links& ids);

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_layout;
    QList<std::pair<RowId, QString>> m_entries;
    QList<QCheckBox*> m_boxes;
};

} // namespace doorstep
