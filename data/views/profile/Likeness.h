#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Why two rows are thought to be the same shop or worker.

#include "data/files/checks/DoorAddress.h"
#include "data/records/subjects/Subject.h"

#include <QStringList>
#include <string>

namespace doorstep {

// A shop's name taken apart: ＫＦＣ餐厅（長寧店） is core "kfc餐厅", branch "长宁". Half-width,
// lower case, simplified; 的, the firm's ending (有限公司, 商行 stays) and a last 店 are left out
// of the core.
struct NameParts
{
    std::u32string core; // of a name that is but brackets and signs these
    std::u32string branch;

    bool operator==(const NameParts&) const = default;
};

[[nodiscard]] NameParts nameParts(const QString& name);

enum class NameLikeness { Unlike, OtherBranch, Like, Equal };

[[nodiscard]] NameLikeness likenessOfNames(const NameParts& a, const NameParts& b);
// What two like names differ by tells shops apart: a numeral, a side, a letter, a word that one has
// more (顺丰速运一部 and 二部, 建设银行自助). A slip of the pen, the word for a trade and a branch
// called by the road do not.
[[nodiscard]] bool tellsApart(const NameParts& a, const NameParts& b, const QString& road);
// Of persons: equal, or one is a title with the other's surname (张老板, 张晓明).
[[nodiscard]] NameLikeness likenessOfPersons(const QString& a, const QString& b);

// What a subject is recognised by. A name that is not known is empty, and so on.
struct Identity
{
    RowId id = 0; // of the register; below 0: a row of the file
    SubjectKind kind = SubjectKind::Shop;
    RowId block = 0;
    QString name; // as written
    NameParts nameKey;
    NameParts registeredKey;
    QString creditCode;
    QStringList phones; // each by itself; numbers that many share (400, 95588) are left out
    QString street;     // folded
    QString lane;
    QString number;
    QString room;
    QString birthMonth;
    QString workplace; // of a worker: platform and station

    [[nodiscard]] bool hasDoor() const
    {
        return !street.isEmpty() && (!lane.isEmpty() || !number.isEmpty());
    }
};

// The identity of a subject; the name of its street is the caller's to know.
[[nodiscard]] Identity identityOf(const Subject& subject, const QString& street);

// The doors of a lane or number that lists several (201、203), of a range its ends (12-14).
[[nodiscard]] QStringList doorsOf(const QString& part);
// Each door by its lane and number: 53弄3 and 56弄5 of the lane 53 and the number 3、56弄5.
[[nodiscard]] QList<std::pair<QString, QString>> doorsOf(const QString& lane,
                                                         const QString& number);
// A shop over several doors is met at each of them. Nothing is shared with no door.
[[nodiscard]] bool shareDoor(const QString& lane, const QString& number, const QString& otherLane,
                             const QString& otherNumber);

enum class Sameness {
    Different,
    Doubtful, // a person has to decide
    Same,
};

enum class DoorLikeness { Unknown, Other, OtherRoom, SameHouse, Same };

struct Likeness
{
    Sameness sameness = Sameness::Different;
    int score = 0; // of several candidates the highest is meant
    bool sameCode = false;
    bool otherCode = false; // both have one, and they differ
    bool samePhone = false;
    bool otherPhone = false;
    DoorLikeness door = DoorLikeness::Unknown;
    NameLikeness name = NameLikeness::Unlike;
    bool sameName = false;    // but for the road of the door they share
    bool apart = false;       // like names that differ by what tells shops apart
    bool roomMissing = false; // one of them has a room, the other none
    bool sameBirth = false;
    bool sameWorkplace = false;
};

[[nodiscard]] Likeness likeness(const Identity& a, const Identity& b);

// For a person: "same phone", "like name", "another door".
[[nodiscard]] QStringList reasonsOf(const Likeness& likeness);

} // namespace doorstep
