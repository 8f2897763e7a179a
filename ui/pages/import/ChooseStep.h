#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/ImportKind.h"
#include "data/exchange/import/TableOutline.h"
#include "ui/page/Workspace.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace doorstep {

class CodeBox;
class DateField;
class EarlierImportsList;

// The first step: which file, what it holds, where its rows go; below, what was imported before.
class ChooseStep : public QWidget
{
    Q_OBJECT

public:
    ChooseStep(Workspace& workspace, QWidget* parent);

    void showList(const TableOutline& outline, ImportKind kind);
    void say(const QString& sentence, bool wrong);
    void focusFirst();
    [[nodiscard]] std::optional<RowId> block() const;
    // Of a list that says no day where each row has to have one; none: today.
    void askForDay(bool asked);
    [[nodiscard]] QDate day() const;
    [[nodiscard]] EarlierImportsList& earlier() const { return *m_earlier; }

Q_SIGNALS:
    void fileChosen(const QString& path);
    void kindChosen(doorstep::ImportKind kind);
    void sheetChosen(int sheet);
    void blockChosen();
    void dayChosen();
    void nextWanted();

private:
    void askForFile();
    void fillKinds();
    void fillBlocks();

    Workspace& m_workspace;
    QPushButton* m_choose;
    QLabel* m_file;
    QComboBox* m_kind;
    QFormLayout* m_form;
    QComboBox* m_sheet;
    CodeBox* m_block;
    DateField* m_day;
    QLabel* m_said;
    QPushButton* m_next;
    EarlierImportsList* m_earlier;
};

} // namespace doorstep
