// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/Keys.h"

#include <QCoreApplication>
#include <QTranslator>
#include <memory>

namespace doorstep {

namespace {

constexpr Key everywhere[] = {
    {"Ctrl+K",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Find anybody: name, pinyin, phone, door, words")},
    {"Ctrl+0", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "A page by its name or pinyin")},
    {"Ctrl+1 … Ctrl+9", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The pages, from above")},
    {"Ctrl+N", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "A new visit")},
    {"Ctrl+Z / Ctrl+Y / Ctrl+Shift+Z",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Undo and redo what was done on this page")},
    {"Ctrl++ / Ctrl+= / Ctrl+-",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Larger and smaller text")},
    {"Ctrl+H", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "History: turn back what is older")},
    {"Esc", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Close the notice across the window")},
    {"Ctrl+O / Ctrl+Q", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Open a register; quit")},
    {"F1", QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                             "Ten questions of this page, answered, and its keys")},
    {"Shift+F1", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "All keys")},
};

constexpr Key typing[] = {
    {"1 2 3 4", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Met, absent, refused, come back")},
    {"5", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Card given, or not")},
    {"6", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "In the next role")},
    {"Ctrl+Enter", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Save, and on to the next door")},
    {"Ctrl+S", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Save, and stay at the door")},
    {"Ctrl+D", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "To the need; once more: another need")},
    {"Ctrl+I", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "To the wish")},
    {"PgUp / PgDown", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The door before, the next door")},
    {"6.3  0603  昨天  +7", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Ways to type a date")},
    {"Alt+O / Alt+B / Alt+X",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "At the door: closed, a new boss, moved away")},
    {"Alt+↓", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Calendar of a date")},
};

constexpr Key walking[] = {
    {"Space", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Mark a door for the walk")},
    {"← / →", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Fold a street, unfold it")},
    {"Ctrl+Enter", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Type in the walk; save the sheet")},
    {"Ctrl+G", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The walk as a sheet")},
    {"Ctrl+P", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Print the walk sheet")},
    {"Ctrl+V", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Paste cells copied from Excel")},
    {"3 1 停车", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Line, outcome, need of the paper")},
    {"Insert", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "A shop that is not in the register")},
    {"Esc", QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                              "In a cell: as it was; Ctrl+Z brings the words back")},
};

constexpr Key tables[] = {
    {"Enter", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Open the row")},
    {"Esc", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Back to the table")},
    {"Ctrl+Shift+H", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "A shop changed hands")},
    {"Insert", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "A new row")},
    {"Delete", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Delete; Ctrl+Z brings it back")},
    {"Ctrl+F", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Filter, from anywhere on the page")},
    {"F2", QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                             "Edit the fields or the cell; they are opened for reading")},
    {"Enter", QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                                "Likewise, on a field; a double click does it, too")},
    {"Esc", QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                              "End editing and store it; what is refused is taken back")},
    {"Esc", QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                              "In a cell: as it was; Ctrl+Z brings the words back")},
    {"Ctrl+C", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Copy with headings, for Excel")},
    {"Ctrl+Shift+O", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Open the subject")},
    {"→", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "From the names of the lists into one")},
    {"Alt+↑ / Alt+↓",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Move the row of a list up or down")},
};

constexpr Key following[] = {
    {"Alt+1 … Alt+8",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The steps, the same on needs and problems")},
    {"Alt+Shift+7", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Feed back one asker alone")},
    {"Alt+9", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Reopen what is closed or fulfilled")},
    {"+", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The next step")},
    {"Alt+← / Alt+→",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The stage before, the next stage")},
    {"Ctrl+B", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Needs as a board or a table")},
    {"Ctrl+Shift+O", QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                                       "On the needs: what the deputies collected, as a sheet")},
    {"Ctrl+B / Ctrl+I", QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                                          "On the services: packages, the picture of each group")},
    {"Ctrl+G", QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                                 "Chosen needs become a shared problem; suggestions for such")},
    {"Ctrl+Shift+G", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Add needs to a shared problem")},
    {"Alt+A", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Add needs on the problems page")},
    {"Ctrl+P",
     QT_TRANSLATE_NOOP(
         "doorstep::KeysDialog",
         "Print slips, records of visits, the agenda, the list of wishes; else the list in sight")},
    {"Ctrl+Shift+P", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Print a shared problem's slip")},
};

constexpr Key others[] = {
    {"Ctrl+Enter",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                       "A new visit; the next step of an import; fill every form that waits")},
    {"Ctrl+PgUp / Ctrl+PgDown",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The subject before, the next subject")},
    {"Alt+N / Alt+Z / Alt+W / Alt+S / Alt+C",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                       "On a subject: a need, a hazard, a wish, a service, the card")},
    {"Alt+L", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "On the list: walk the chosen doors")},
    {"Ctrl+← / Ctrl+→",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The month before, the next month")},
    {"1 / 2 / Alt+1 / Alt+2",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog",
                       "On the packs: ours, theirs; likewise for all of a kind")},
};

} // namespace

const std::vector<KeyGroup>& keyGroups()
{
    static const std::vector<KeyGroup> all{
        {QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Everywhere"),
         everywhere,
         KeyGroup::Page::First,
         {}},
        {QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Typing a visit in"),
         typing,
         KeyGroup::Page::First,
         {"visit"}},
        {QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Block list and sheet"),
         walking,
         KeyGroup::Page::First,
         {"blocklist", "sheet"}},
        {QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Tables"),
         tables,
         KeyGroup::Page::Second,
         {"today", "blocklist", "visits", "subjects", "needs", "problems", "wishes", "activities",
          "volunteers", "services", "venues", "cards", "party", "month", "waits", "ledgers",
          "lists"}},
        {QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Needs, shared problems, wishes"),
         following,
         KeyGroup::Page::Second,
         {"needs", "problems", "wishes", "services"}},
        {QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Subjects, report, import"),
         others,
         KeyGroup::Page::Second,
         {"subjects", "month", "forms", "import", "packs"}},
    };
    return all;
}

QString sayKey(const char* words, const QString& language)
{
    static const auto chinese = [] {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(QStringLiteral(":/i18n/doorstep_zh_CN.qm")))
            translator.reset();
        return translator;
    }();
    const QString said = chinese && language == u"zh_CN"
                             ? chinese->translate("doorstep::KeysDialog", words)
                             : QString();
    return said.isEmpty() ? QString::fromUtf8(words) : said;
}

} // namespace doorstep
