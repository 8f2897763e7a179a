// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/files/filling/ShownWords.h"

#include <algorithm>
#include <iterator>

namespace doorstep {

namespace {

// ECMA-376 part 1: 18.3.1.32 (validations), 18.3.1.47 (links), 20.1.2.2.8 (pictures); VML.
constexpr std::string_view shownAnywhere[] = {
    "descr",       "title",          "alt",        "author",  "prompt",
    "error",       "promptTitle",    "errorTitle", "tooltip", "display",
    "userName",    "caption",        "string",     "altText", "altTextSummary",
    "displayText", "totalsRowLabel", "textlink"};

struct ShownOf
{
    std::string_view element;
    std::string_view attribute;
};
constexpr ShownOf shownOf[] = {{"sheet", "name"},
                               {"definedName", "name"},
                               {"definedName", "comment"},
                               {"definedName", "help"},
                               {"definedName", "description"},
                               {"tableColumn", "name"},
                               {"table", "comment"},
                               {"cacheField", "name"},
                               {"dataField", "name"},
                               {"pivotField", "name"},
                               {"worksheetSource", "sheet"},
                               {"cNvPr", "name"},
                               {"docPr", "name"},
                               {"person", "displayName"},
                               {"scenario", "name"},
                               {"scenario", "comment"},
                               {"scenario", "user"},
                               {"inputCells", "val"},
                               {"filter", "val"},
                               {"customFilter", "val"},
                               {"Relationship", "Target"},
                               {"hyperlink", "location"},
                               {"protectedRange", "name"},
                               {"sheetName", "val"},
                               {"property", "name"},
                               {"alias", "val"},
                               {"tag", "val"},
                               {"docVar", "name"},
                               {"docVar", "val"},
                               {"listItem", "value"},
                               {"bookmarkStart", "name"}};

// Words in them are formats, fonts, or names that formulas go by.
constexpr std::string_view programs[] = {"formatCode", "typeface", "face", "font-family", "style"};
constexpr std::string_view programsTexts[] = {"formatCode", "sqref",       "created",
                                              "modified",   "lastPrinted", "filetime"};

template <typename All>
bool holds(const All& all, std::string_view one)
{
    return std::find(std::begin(all), std::end(all), one) != std::end(all);
}

bool endsInId(std::string_view attribute)
{
    return attribute.ends_with("id") || attribute.ends_with("Id") || attribute.ends_with("ID");
}

} // namespace

bool isShownAttribute(std::string_view root, std::string_view element, std::string_view attribute,
                      bool isAscii)
{
    const bool known = holds(shownAnywhere, attribute) ||
                       std::any_of(std::begin(shownOf), std::end(shownOf), [&](const ShownOf& one) {
                           return one.element == element && one.attribute == attribute;
                       });
    if (known || (attribute == "v" && element == "s" && root.starts_with("pivotCache")))
        return true;
    const bool isNameOfTable =
        element == "table" && (attribute == "name" || attribute == "displayName");
    return !isAscii && !isNameOfTable && !holds(programs, attribute) && !endsInId(attribute);
}

bool isShownText(std::string_view element)
{
    return !holds(programsTexts, element);
}

} // namespace doorstep
