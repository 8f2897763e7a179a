#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QGridLayout>
#include <QWidget>

namespace doorstep {

// Rows of fields, of which a blank one always waits at the end.
class GrowingRows : public QWidget
{
    Q_OBJECT

public:
    explicit GrowingRows(QWidget* parent);

    void begin(); // the focus to the first field of the blank row

Q_SIGNALS:
    void edited();

protected:
    void focusInEvent(QFocusEvent* event) override;

    [[nodiscard]] virtual bool isBlank(qsizetype row) const = 0;
    virtual void addBlank() = 0;

    [[nodiscard]] qsizetype count() const { return m_rows.size(); }
    void addFields(const QList<QWidget*>& fields); // a row, as Tab goes
    void keepRows(qsizetype count);
    void growIfFull();
    void noteEdit(); // by the user
    [[nodiscard]] QGridLayout& grid() { return *m_grid; }

private:
    QGridLayout* m_grid;
    QList<QList<QWidget*>> m_rows;
};

} // namespace doorstep
