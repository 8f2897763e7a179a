// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/looks/StyleSheet.h"

#include "data/files/filling/Markup.h"

#include <algorithm>
#include <cmath>

namespace doorstep {

namespace {

// 18.8.27: those that files name without spelling them.
constexpr quint32 indexedColours[] = {
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
    0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
    0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
    0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
    0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333};

// Towards white or black (18.8.19).
quint32 tinted(quint32 colour, double tint)
{
    quint32 mixed = 0;
    for (const int shift : {16, 8, 0}) {
        const double part = static_cast<double>((colour >> shift) & 0xFFU);
        const double now = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
        mixed |= static_cast<quint32>(std::lround(std::clamp(now, 0.0, 255.0))) << shift;
    }
    return mixed;
}

std::optional<quint32> spelledColour(const QString& hex)
{
    bool isNumber = false;
    const quint32 colour = hex.right(6).toUInt(&isNumber, 16);
    return isNumber && hex.size() >= 6 ? std::optional<quint32>(colour) : std::nullopt;
}

// In the order in which styles number them: the light ones come before the dark.
std::vector<quint32> themeColours(const QByteArray& theme, const QString& file)
{
    std::vector<quint32> colours;
    if (theme.isEmpty())
        return colours;
    const Markup part(theme, file);
    for (size_t i = 0; i < part.tags().size(); ++i) {
        const MarkupTag& scheme = part.at(i);
        if (scheme.local != "clrScheme" || scheme.kind != MarkupTag::Kind::Start)
            continue;
        for (size_t in = i + 1; in < scheme.closing; ++in) {
            const MarkupTag& tag = part.at(in);
            if (tag.depth != scheme.depth + 2 || tag.kind == MarkupTag::Kind::End)
                continue;
            const QString said = part.attribute(tag, tag.local == "sysClr" ? "lastClr" : "val");
            colours.push_back(spelledColour(said).value_or(0));
        }
        break;
    }
    for (size_t dark = 0; dark + 1 < std::min<size_t>(colours.size(), 4); dark += 2)
        std::swap(colours[dark], colours[dark + 1]);
    return colours;
}

class StylesPart
{
public:
    StylesPart(const QByteArray& styles, const QByteArray& theme, const QString& file)
        : m_part(styles, file), m_theme(themeColours(theme, file))
    {
    }

    std::vector<CellLook> looks()
    {
        for (size_t i = 0; i < m_part.tags().size(); ++i) {
            const MarkupTag& tag = m_part.at(i);
            if (tag.depth != 2 || tag.kind != MarkupTag::Kind::Start)
                continue;
            if (tag.local == "fonts")
                each(i, [this](size_t font) { m_fonts.push_back(fontAt(font)); });
            else if (tag.local == "fills")
                each(i, [this](size_t fill) { m_grounds.push_back(groundAt(fill)); });
            else if (tag.local == "borders")
                each(i, [this](size_t border) { m_borders.push_back(linesAt(border)); });
            else if (tag.local == "cellXfs")
                each(i, [this](size_t format) { m_looks.push_back(lookAt(format)); });
        }
        return m_looks;
    }

private:
    // The elements right below.
    void each(size_t of, const std::function<void(size_t)>& take) const
    {
        const MarkupTag& whole = m_part.at(of);
        for (size_t i = of + 1; i < whole.closing; ++i) {
            if (m_part.at(i).depth == whole.depth + 1 && m_part.at(i).kind != MarkupTag::Kind::End)
                take(i);
        }
    }

    [[nodiscard]] QString said(size_t tag, const char* attribute) const
    {
        return m_part.attribute(m_part.at(tag), attribute);
    }

    [[nodiscard]] std::optional<quint32> colourAt(size_t tag) const
    {
        std::optional<quint32> colour;
        bool isNumber = false;
        if (const auto index = said(tag, "indexed").toUInt(&isNumber);
            isNumber && index < std::size(indexedColours))
            colour = indexedColours[index];
        if (const auto place = said(tag, "theme").toUInt(&isNumber);
            isNumber && place < m_theme.size())
            colour = m_theme[place];
        if (const std::optional<quint32> own = spelledColour(said(tag, "rgb")))
            colour = own;
        const double tint = said(tag, "tint").toDouble();
        return colour && tint != 0 ? std::optional<quint32>(tinted(*colour, tint)) : colour;
    }

    [[nodiscard]] bool isSet(size_t tag) const
    {
        const QString value = said(tag, "val");
        return value != u"0" && value != u"false";
    }

    [[nodiscard]] CellLook fontAt(size_t font) const
    {
        CellLook look;
        each(font, [&](size_t tag) {
            const std::string_view what = m_part.at(tag).local;
            if (what == "b")
                look.bold = isSet(tag);
            else if (what == "color")
                look.ink = colourAt(tag);
            else if (const double size = said(tag, "val").toDouble(); what == "sz" && size > 0)
                look.points = size;
        });
        return look;
    }

    [[nodiscard]] std::optional<quint32> groundAt(size_t fill) const
    {
        std::optional<quint32> ground;
        each(fill, [&](size_t pattern) {
            const QString kind = said(pattern, "patternType");
            if (m_part.at(pattern).local != "patternFill" || kind.isEmpty() || kind == u"none")
                return;
            each(pattern, [&](size_t colour) {
                if (m_part.at(colour).local == "fgColor")
                    ground = colourAt(colour);
            });
        });
        return ground;
    }

    [[nodiscard]] CellLook linesAt(size_t border) const
    {
        CellLook look;
        each(border, [&](size_t side) {
            const QString kind = said(side, "style");
            const std::string_view which = m_part.at(side).local;
            static constexpr std::pair<std::string_view, CellLook::Line> sides[] = {
                {"left", CellLook::LeftLine},   {"start", CellLook::LeftLine},
                {"right", CellLook::RightLine}, {"end", CellLook::RightLine},
                {"top", CellLook::TopLine},     {"bottom", CellLook::BottomLine}};
            const auto found = std::find_if(std::begin(sides), std::end(sides),
                                            [&](const auto& one) { return one.first == which; });
            if (found == std::end(sides))
                return;
            const int line = found->second;
            if (kind.isEmpty() || kind == u"none")
                return;
            look.lines |= line;
            if (kind.startsWith(u"medium") || kind == u"thick" || kind == u"double")
                look.strong |= line;
        });
        return look;
    }

    [[nodiscard]] CellLook lookAt(size_t format) const
    {
        const auto at = [](const auto& all, const QString& number) {
            const auto place = static_cast<size_t>(std::max(0, number.toInt()));
            return place < all.size() ? all[place] : std::decay_t<decltype(all[0])>();
        };
        CellLook look = at(m_fonts, said(format, "fontId"));
        look.ground = at(m_grounds, said(format, "fillId"));
        const CellLook lines = at(m_borders, said(format, "borderId"));
        look.lines = lines.lines;
        look.strong = lines.strong;
        each(format, [&](size_t tag) {
            if (m_part.at(tag).local == "alignment")
                align(look, tag);
        });
        return look;
    }

    void align(CellLook& look, size_t tag) const
    {
        using Across = CellLook::Across;
        using Down = CellLook::Down;
        const QString across = said(tag, "horizontal");
        look.across = across == u"left"                           ? Across::Left
                      : across == u"right"                        ? Across::Right
                      : across.isEmpty() || across == u"general"  ? Across::General
                      : across == u"fill" || across == u"justify" ? Across::Left
                                                                  : Across::Middle;
        const QString down = said(tag, "vertical");
        look.down = down == u"top"                        ? Down::Top
                    : down.isEmpty() || down == u"bottom" ? Down::Bottom
                                                          : Down::Middle;
        const QString wraps = said(tag, "wrapText");
        look.wraps = wraps == u"1" || wraps == u"true" || across == u"justify";
    }

    Markup m_part;
    std::vector<quint32> m_theme;
    std::vector<CellLook> m_fonts;
    std::vector<std::optional<quint32>> m_grounds;
    std::vector<CellLook> m_borders;
    std::vector<CellLook> m_looks;
};

} // namespace

std::vector<CellLook> cellLooks(const QByteArray& styles, const QByteArray& theme,
                                const QString& file)
{
    return styles.isEmpty() ? std::vector<CellLook>() : StylesPart(styles, theme, file).looks();
}

} // namespace doorstep
