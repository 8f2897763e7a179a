#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMap>
#include <QObject>
#include <QStringList>
#include <functional>

class QTimer;

namespace doorstep {

class DraftKeeper;
class Register;

// What is typed somewhere in the window and written nowhere yet is in the register a moment later,
// so that a program that ends by force loses none of it: the next one offers it.
class WordKeeper : public QObject
{
    Q_OBJECT

public:
    WordKeeper(Register& registry, std::function<QStringList()> typed, QObject* parent);

    [[nodiscard]] const QStringList& left() const { return m_left; } // by a program that ended so
    void forgetLeft();
    void forget();                                             // what is typed may be lost
    [[nodiscard]] QMap<QString, QString> keptInMemory() const; // settings not written yet

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    void keep(const QStringList& typed);
    void soon();

    std::function<QStringList()> m_typed;
    DraftKeeper* m_keeper;
    QTimer* m_pause;
    QStringList m_left;
};

} // namespace doorstep
