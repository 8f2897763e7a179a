#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>
#include <vector>

namespace doorstep {

// A stretch of a text, in UTF-16 units.
struct NameSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool isGivenName = false;

    [[nodiscard]] qsizetype end() const { return start + length; }
};

// Names of persons that are to be hidden wherever they stand: in the midst of a sentence, with
// blanks or dots in them, in full width. Finds them in one pass, however many there are.
class KnownNames
{
public:
    KnownNames();

    // A field that holds a person: 张三, 张三（店长）, 张三、李四, 张三 13800138000.
    void addPersons(const QString& field);
    // Likewise one that holds a person or an office: 张三, but not 房管办.
    void addPersonsOrOffices(const QString& field);
    // A name by itself, whatever it looks like.
    void addName(const QString& name);
    // What else somebody of a rare surname is called: 司空老板娘, and 采薇 of 欧阳采薇.
    void addOtherNames(const QString& name);

    // Whether one begins somewhere in the text, perhaps.
    [[nodiscard]] bool mayStandIn(const QString& text) const;
    // Where one stands, in their order.
    [[nodiscard]] QList<NameSpan> spansIn(const QString& text) const;
    // Each name as maskName() leaves it, and what else a text calls somebody whom it names.
    [[nodiscard]] QString masked(const QString& text) const;

private:
    struct Letters;
    enum class Of { Person, PersonOrOffice };
    void addField(const QString& field, Of of);
    // The length of the longest name that the word of letters begins with at that place, or 0.
    [[nodiscard]] qsizetype longestAt(const Letters& read, qsizetype place) const;
    [[nodiscard]] QString maskedName(const QString& written) const;

    QHash<QString, bool> m_names; // folded; by itself or a beginning of one
    std::vector<bool> m_begins;   // by the first two units: most places need no further look
    qsizetype m_longest = 0;
    QString m_initials;
    QSet<QString> m_givenNames; // folded; nothing of them stays
};

// The names that a field holds which is one of persons.
[[nodiscard]] QStringList personsIn(const QString& field);

// What somebody is called besides by name, who may be somebody else: 老澹台, 澹台先生, 灭明.
[[nodiscard]] QStringList otherNames(const QString& name);

// Words in which what may be a name is none, whoever has it: 高峰 is a person's, 早高峰 nobody's.
[[nodiscard]] const QRegularExpression& ordinaryWords();

// A text of somebody's own row, where 王老板娘 and 采薇 are theirs. persons: a field for them.
[[nodiscard]] QString withOtherNamesMasked(QString text, const QString& persons);
// Surnames and given names, in UTF-8: most texts of a row have none of them.
[[nodiscard]] QByteArrayList beginningsOfOtherNames(const QString& persons);

// 张三, 欧阳娜娜: a surname (百家姓 and the commonest since) and one to three ideographs, not those
// of an office or a firm.
[[nodiscard]] bool looksLikePerson(const QString& text);

} // namespace doorstep
