#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLayout>

namespace doorstep {

// A line that goes on in a second one where it is too long for the room. What is added at the end
// stands at the right of its line.
class WrapLayout : public QLayout
{
    Q_OBJECT

public:
    explicit WrapLayout(QWidget* parent = nullptr);
    ~WrapLayout() override;

    void addAtEnd(QLayout* part); // and whatever comes behind it
    void addPart(QLayout* part);

    void addItem(QLayoutItem* item) override { m_items << item; }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    enum class Places { Given, Counted };
    int place(const QRect& rect, Places places) const; // returns the height

    QList<QLayoutItem*> m_items;
    int m_atEnd = -1; // the first that stands at the right
};

} // namespace doorstep
