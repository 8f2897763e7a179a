#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Town, block, grid and street: where subjects are, from the whole to the part.

#include "data/register/Store.h"

namespace doorstep {

struct Town
{
    RowId id = 0;
    QString name;

    bool operator==(const Town&) const = default;
};

// The territory of one secretary (街区).
struct Block
{
    RowId id = 0;
    RowId town = 0;
    QString name;
    QString secretary;
    QString phone;
    int position = 0;

    bool operator==(const Block&) const = default;
};

// An optional part of a block (微网格).
// A micro-grid (微网格) and its team of 1+3+X visitors.
struct Grid
{
    RowId id = 0;
    RowId block = 0;
    QString name;
    std::optional<RowId> head; // the 1
    Links core;                // the 3
    Links helpers;             // the X

    bool operator==(const Grid&) const = default;
};

// How a street is walked: one side after the other, or to and fro across it.
enum class StreetWalk { Sides, Across };

template <>
struct WordTable<StreetWalk>
{
    static constexpr Word<StreetWalk> words[] = {
        {StreetWalk::Sides, "sides", QT_TRANSLATE_NOOP("Words", "One side after the other")},
        {StreetWalk::Across, "across", QT_TRANSLATE_NOOP("Words", "Both sides together")},
    };
};

struct Street
{
    RowId id = 0;
    RowId block = 0;
    QString name;
    int position = 0; // the user's order within the block
    StreetWalk walk = StreetWalk::Sides;

    bool operator==(const Street&) const = default;
};

[[nodiscard]] const Mapping<Town>& townMapping();
[[nodiscard]] const Mapping<Block>& blockMapping();
[[nodiscard]] const Mapping<Grid>& gridMapping();
[[nodiscard]] const Mapping<Street>& streetMapping();

class TownStore : public Store<Town>
{
public:
    explicit TownStore(Register& registry) : Store(registry, townMapping()) {}
    [[nodiscard]] std::optional<Town> only() const; // a register has one town
};

class BlockStore : public Store<Block>
{
public:
    explicit BlockStore(Register& registry) : Store(registry, blockMapping()) {}
    [[nodiscard]] QList<Block> all() const;
    // The block of that label or name; an error that lists the labels there are, when there is none
    // or are several.
    [[nodiscard]] Block named(const QString& name) const;
    // Who is said to have done what is written in the block now: who writes, or for a login (root,
    // 8F-PC2), which is nobody's name, whoever answers for the block in office, if that is known.
    [[nodiscard]] QString writerIn(RowId block) const;
};

// SQL over a row of block: who answers for it in office, its secretary, or else the one on its
// card; empty: nobody is known.
[[nodiscard]] QByteArray officialSql(const char* block);
// SQL: whether the text is a name in Chinese, as no login is.
[[nodiscard]] QByteArray isNameSql(const char* text);

// SQL over a row of block: its name; with a number behind, the same in every register, where live
// blocks of other registers have the same.
[[nodiscard]] QByteArray blockLabelSql(const char* alias);

class GridStore : public Store<Grid>
{
public:
    explicit GridStore(Register& registry) : Store(registry, gridMapping()) {}
    [[nodiscard]] QList<Grid> ofBlock(RowId block) const;
};

class StreetStore : public Store<Street>
{
public:
    explicit StreetStore(Register& registry) : Store(registry, streetMapping()) {}
    [[nodiscard]] QList<Street> all() const;
    [[nodiscard]] QList<Street> ofBlock(RowId block) const;
    [[nodiscard]] QSet<QString> names() const; // of all blocks
    [[nodiscard]] std::optional<Street> byName(RowId block, const QString& name) const;
    // Of one block, or of all: an error that lists the names there are, when there is none.
    [[nodiscard]] QList<Street> named(std::optional<RowId> block, const QString& name) const;
};

} // namespace doorstep
