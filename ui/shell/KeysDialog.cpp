// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/KeysDialog.h"

#include "ui/widgets/Look.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>

namespace doorstep {

namespace {

struct Key
{
    const char* keys; // empty: a heading
    const char* meaning;
};

constexpr Key keys[] = {
    {"", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Everywhere")},
    {"Ctrl+K",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Find anybody: name, pinyin, phone, door, words")},
    {"Ctrl+N", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "A new visit")},
    {"Ctrl+1 … Ctrl+9", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The pages, from above")},
    {"Ctrl+Z / Ctrl+Y", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Undo and redo what was saved")},
    {"F1", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "This page")},
    {"", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Typing a visit in")},
    {"1 2 3 4", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Met, absent, refused, come back")},
    {"5", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Card given, or not")},
    {"Ctrl+Enter", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Save, and on to the next door")},
    {"Ctrl+D", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "To the need; once more: another need")},
    {"Ctrl+I", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "To the wish")},
    {"PgUp / PgDn", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "The door before, the next door")},
    {"6.3  0603  昨天  +7", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Ways to type a date")},
    {"", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Tables")},
    {"Enter", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Open the row")},
    {"Space", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Mark a door for the walk")},
    {"Ctrl+F", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Filter")},
    {"F2", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Edit the cell in the lists")},
    {"Alt+↑ / Alt+↓",
     QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Move the row of a list up or down")},
    {"Ctrl+C", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Copy with headings, for Excel")},
    {"Delete", QT_TRANSLATE_NOOP("doorstep::KeysDialog", "Delete; Ctrl+Z brings it back")},
};

} // namespace

KeysDialog::KeysDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(wideSpace * 2);
    grid->setVerticalSpacing(smallSpace);
    int row = 0;
    for (const Key& key : keys) {
        if (*key.keys == '\0') {
            if (row > 0)
                grid->setRowMinimumHeight(row++, smallSpace);
            grid->addWidget(heading(tr(key.meaning), this), row++, 0, 1, 2);
            continue;
        }
        grid->addWidget(new QLabel(QString::fromUtf8(key.keys), this), row, 0);
        grid->addWidget(new QLabel(tr(key.meaning), this), row++, 1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addWidget(buttons);
}

} // namespace doorstep
