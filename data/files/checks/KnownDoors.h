#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Doors where somebody lives, found wherever they stand and however people write them. Masking,
// erasing and a copy for the person all ask this one.

#include "data/files/checks/DoorAddress.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace doorstep {

// A stretch of a text that is a known door, in UTF-16 units.
struct DoorSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype door = 0; // where the lane or number begins, behind the street if one is named

    [[nodiscard]] qsizetype end() const { return start + length; }
};

// What a lane, a number or a room is by the word behind it: 弄, 号, 楼, 室.
enum class DoorUnit : quint8 { None, Lane, Number, Floor, Room };

// 哈密路33弄5号602室, 33弄5#602, ３３-５-６０２ behind its road, 三十三弄五号六〇二室; and 5号602室
// by itself. Finds them in one pass, however many there are.
class KnownDoors
{
public:
    // Parts as they are stored. A lane by itself is no door.
    void add(const DoorAddress& door) { addAll(door, false); }
    // Somebody else's, a shop's: it is never found, though it is known as well.
    void leave(const DoorAddress& door) { addAll(door, true); }

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    // In their order, none within another.
    [[nodiscard]] QList<DoorSpan> in(const QString& text) const;
    // The street stays: 哈密路****.
    [[nodiscard]] QString masked(const QString& text) const;

private:
    struct Known
    {
        QString street;
        QList<DoorUnit> units;
        bool isLeft = false;
    };
    struct Reading;

    void addAll(const DoorAddress& door, bool isLeft);
    bool addOne(const QString& street, const QString& written, bool isLeft);
    void insert(const QString& key, const Known& known);
    [[nodiscard]] std::optional<DoorSpan> spanAt(const Reading& reading, qsizetype first,
                                                 qsizetype& last) const;

    QHash<QString, QList<Known>> m_known; // by the figures of lane, number and room
    bool m_isEmpty = true;
};

// A door among words that are names and numbers (see KnownWords), and back.
[[nodiscard]] QString doorWord(const DoorAddress& door);
[[nodiscard]] bool isDoorWord(const QString& word);
[[nodiscard]] DoorAddress doorOfWord(const QString& word);

} // namespace doorstep
