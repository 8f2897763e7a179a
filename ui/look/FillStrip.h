#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFrame>
#include <QHash>
#include <QVariant>

class QHBoxLayout;
class QLabel;

namespace doorstep {

// A strip in which a step is filled in. Enter makes the step, Escape leaves it. What is typed
// belongs to what the strip was opened for: when something else is chosen the words are put away,
// and come back when it is opened for the same again.
class FillStrip : public QFrame
{
    Q_OBJECT

public:
    explicit FillStrip(QWidget* parent);

    void putAway(); // hides it; what is typed in it waits
    void forget();  // it was done, or left on purpose
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.isEmpty(); }
    // False: words are typed or wait, would be lost, and that is not wanted.
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    void confirmed();
    void cancelled();
    void broughtBack(); // words that waited are in it again

protected:
    // When the fields are filled in. True: words that waited for the same are in them again, and
    // no key replaces them.
    bool begin(const QString& whatFor);
    QLabel* addField(QHBoxLayout& row, const QString& label, QWidget* widget, int stretch = 0);
    // To do it and to leave; after the last field in the order of tabs.
    void addButtons(QHBoxLayout& row, QWidget* lastField);
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Filled = QHash<QWidget*, QVariant>;
    [[nodiscard]] Filled filled() const;
    [[nodiscard]] bool isTyped() const;

    QString m_for;
    bool m_wordsAreBack = false; // words that waited are in it
    Filled m_untouched;
    QHash<QString, Filled> m_waiting; // by what for
};

} // namespace doorstep
