#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/register/Change.h"
#include "data/register/Register.h"

#include <QWidget>

namespace doorstep {

class CodeBox;
class WrapLayout;

// Several entries of a list: those chosen stand as chips, a box adds one (typing its pinyin goes to
// it, Enter adds it), Backspace takes the last away.
class PickField : public QWidget
{
    Q_OBJECT

public:
    explicit PickField(const QString& name, QWidget* parent = nullptr); // for a screen reader

    void setEntries(const QList<std::pair<RowId, QString>>& entries);
    [[nodiscard]] const Links& chosen() const { return m_chosen; }
    void choose(const Links& ids);

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add();
    void remove(RowId id);
    void show();

    WrapLayout* m_line; // the chips, behind them the box
    CodeBox* m_box;
    bool m_fromList = false; // the list is open, or was a moment ago
    QList<std::pair<RowId, QString>> m_entries;
    Links m_chosen;
};

} // namespace doorstep
