#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QListWidget>

namespace doorstep {

// The pages at the left of the window, in groups with a little air between them. The rows move
// together in a low window, so that all of them stay in sight.
class Navigation : public QListWidget
{
    Q_OBJECT

public:
    enum class Place { BeginsGroup, InGroup };

    explicit Navigation(QWidget* parent);

    void addPage(const QString& title, Place place);
    void fitWidth(); // to the longest title

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Delegate;

    void fitRows();

    Delegate* m_delegate;
};

} // namespace doorstep
