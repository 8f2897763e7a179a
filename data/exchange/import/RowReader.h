#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the cells of one row into values as the register keeps them, and says what is wrong.

#include "data/exchange/import/CellValues.h"
#include "data/exchange/import/ColumnMatch.h"
#include "data/exchange/import/MonthAbove.h"
#include "data/files/checks/AddressParser.h"
#include "data/records/subjects/Subject.h"

#include <QSet>

namespace doorstep {

// What one row says. References are those of the WordBook.
struct RowValues
{
    int number = 0;                               // in the list (see numberInList)
    std::vector<std::pair<int, QVariant>> values; // field and value as its mapping takes it
    RowId block = 0;
    std::optional<RowId> grid;
    std::optional<RowId> street;
    DoorAddress door;  // street, lane, number, room
    QString roadAbove; // that the street was taken from: a line across the table, a sheet's name
    QString name;
    QHash<QString, Links> codes; // by field: hazards of a subject, drives and roles of a visit
    std::optional<RowId> team;   // that went on a visit
    Links visitors;
    Links services;
    std::optional<bool> card;
    QString above;                   // the aspect of its category
    std::optional<SubjectKind> kind; // of whom a visit, need or wish names
    QString phone;                   // of the same; it may stand as the name, too
    QStringList attendees;           // of an activity, by name
    Links came;                      // those of them that the register has
    QStringList volunteers;          // who served, by name
    Links served;                    // likewise
    Links answered;                  // needs that it answers
    Links granted;                   // wishes that it fulfils
    std::optional<TypedDate> at;     // of a visit
    QStringList toNote;              // words that found no field of their own
    QHash<int, QString> wholeDays;   // by column: days of which a part stands above the rows
    bool dayAssumed = false;         // of the list, not of the row: it tells no two rows apart
    bool noLimit = false;            // of a need, in words that are no day: 长期
    int masked = 0;       // cells of which a part is hidden: they change nothing that is there
    QStringList remarks;  // what a person ought to know, said to them
    QStringList problems; // which cell, why: the row is wrong

    [[nodiscard]] bool isNamedByPhone() const
    {
        constexpr qsizetype shortest = 7;
        return name.size() >= shortest && phone.contains(name);
    }
    [[nodiscard]] bool hasDoor() const
    {
        return !door.street.isEmpty() || !door.lane.isEmpty() || !door.number.isEmpty();
    }
    [[nodiscard]] const QVariant* find(int field) const;
};

struct ListShape;

class RowReader
{
public:
    // block: where rows go that name none.
    RowReader(const FieldTable& fields, const std::vector<ColumnMatch>& columns,
              QStringList headings, std::optional<RowId> block, WordBook& book);

    // turn: of the columns that a row has several times (see ColumnMatch) those of one turn.
    [[nodiscard]] RowValues read(const TableRow& row, int turn = 0);
    // What stands in cells of lists and is no entry of theirs: list and word, with its rows.
    [[nodiscard]] const QHash<std::pair<QString, QString>, int>& unplaced() const
    {
        return m_unplaced;
    }
    // That the rows that follow stand in: its road and block for those that name none.
    void setSheet(const ListSheet& sheet, const QString& name)
    {
        m_sheet = &sheet;
        m_band = {sheet.road, {}};
        m_sheetBlock = m_book.blockIn(name);
    }
    void setPart(const ListSheet& sheet) { m_sheet = &sheet; } // a further one of the same sheet
    void setBlock(std::optional<RowId> block) { m_sheetBlock = block; }
    void setRoad(const RoadBand& road) { m_band = road; }
    // Where no column says where the rows are, and the house of all of them stands above.
    void setHouse(const DoorAddress& door, const QString& name)
    {
        m_houseDoor = door;
        m_house = name;
    }
    // Of visits that follow, where no column says it: it stands above them.
    void setDay(QDate day) { m_dayAbove = day; }
    // What days of a log lack that follow.
    void setMonth(const MonthAbove& month) { m_month = month; }
    // What was taken from there: 2026, 2026-10.
    [[nodiscard]] const QSet<QString>& monthsTaken() const { return m_monthsTaken; }
    // A day that rows have to have and no column says (-1: one does); no day: today.
    void assumeDay(int field, QDate day)
    {
        m_dayField = field;
        m_assumedDay = day.isValid() ? day : m_today;
    }

private:
    struct CellText
    {
        const Cell* cell;
        const ImportField* field;
        int index;
        QString text;
    };

    enum class Hidden { Nothing, Part, All };

    [[nodiscard]] Hidden hiddenIn(const TableRow& row, const CellText& at) const;
    // Whether nothing else in the row or the list is hidden.
    [[nodiscard]] bool isAloneHidden(const TableRow& row, const CellText& at) const;
    // What stands before the footnote; empty: there is none.
    [[nodiscard]] QString withoutFootnoteOf(const TableRow& row, const CellText& at) const;
    void readCell(const CellText& at);
    void readTickedCell(CellText at);
    [[nodiscard]] bool isRequired(int field) const;
    void tell(const CellText& at, const QString& sentence);
    void readWords(const CellText& at);
    [[nodiscard]] QString takeClaimersPhone(const CellText& at);
    void readNumber(const CellText& at);
    void tellNeither(const CellText& at);
    [[nodiscard]] bool isOfSeveralRows(const CellText& at) const;
    void readDay(const CellText& at);
    [[nodiscard]] std::optional<TypedDate> dayOf(const CellText& at);
    void readPhones(const CellText& at);
    void readCode(const CellText& at);
    void putChoice(const CellText& at, const QString& key);
    void readCodes(const CellText& at);
    void readName(const CellText& at);
    void nameByPhone(const QString& number);
    [[nodiscard]] QString withoutFigures(const CellText& at, const QString& text);
    void keepBeside(const CellText& at, const QString& words);
    void readCreditCode(const CellText& at);
    void readVenue(const CellText& at);
    void readOrganisation(const CellText& at);
    void readPlace(CellText at);
    void tellOtherRoad(const QString& words, const QString& road);
    // Whether nothing of the cell goes to the door.
    [[nodiscard]] bool readOtherRoad(const CellText& at, const DoorAddress& parts);
    void readRoad(const CellText& at);
    bool tellAreas(const CellText& at, const WrittenAddress& address);
    void readRoom(const CellText& at);
    void placeFloorAndRoom();
    void readNewEntries();
    void placeDays();
    void readOutcomeOfWords();
    void readStateOfResult();
    void finish();
    void placeRow();

    void put(int field, const QVariant& value);
    [[nodiscard]] int columnOfSheet(int column) const
    {
        return m_sheet ? m_sheet->columnOfSheet(column) : column;
    }
    [[nodiscard]] QString cellName(int column) const; // B12, as Excel shows it
    void wrong(const CellText& at, const QString& sentence);
    void note(const CellText& at); // the cell's words go to the note
    [[nodiscard]] const WrittenAddress& split(const QString& address);

    const FieldTable& m_fields;
    const ListShape& m_shape;
    const std::vector<ColumnMatch>& m_columns;
    QStringList m_headings;
    std::optional<RowId> m_block;
    std::optional<RowId> m_sheetBlock;
    WordBook& m_book;
    QDate m_today = today();
    int m_dayField = -1;
    QDate m_assumedDay;
    QDate m_dayAbove;
    MonthAbove m_month;
    QSet<QString> m_monthsTaken;

    RowValues m_row;
    QString m_blockText;
    RoadBand m_band;
    DoorAddress m_houseDoor;
    QString m_house; // empty: none
    const ListSheet* m_sheet = nullptr;
    QString m_gridText;
    QString m_teamText;
    std::vector<std::pair<int, QString>> m_organisations; // field and name, volunteer teams, too
    QString m_roadOfAddress;                              // that an address itself names
    DoorAddress m_doorOfRoad; // 剑河路12号 in a column of roads, for rows without another number
    QString m_room;           // of its own columns
    QString m_floor;
    bool m_mayBeHouse = false; // under 楼 stands a floor, or a house of a lane
    QStringList m_visitorNames;
    QStringList m_visitWords; // of a visit, under whatever heading
    std::optional<QTime> m_time;
    std::optional<TypedDate> m_dayOfTime;              // that stands with the time
    QString m_limit;                                   // a deadline's month: 2026年4月底, 6月
    std::optional<TypedTerm> m_term;                   // a deadline in days from when it was found
    std::vector<std::pair<int, QString>> m_newEntries; // field and word, to be made
    std::vector<int> m_columnOf;                       // by field, of those that the row has

    // Lists repeat themselves: what a cell's words mean is worked out once.
    static constexpr qsizetype mostRemembered = 20000;
    struct PhoneCell
    {
        QString number;
        QString problem;
        QString others; // words beside the number
    };
    // By the text; by its first seven digits where the text is a mobile (true).
    QHash<std::pair<bool, QString>, PhoneCell> m_phones;
    QHash<QString, QString> m_persons;
    QHash<QString, WrittenAddress> m_addresses;
    std::vector<QHash<QString, std::optional<RowId>>> m_codes; // by field
    QHash<std::pair<QString, QString>, int> m_unplaced;
};

} // namespace doorstep
