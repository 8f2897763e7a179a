#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/import/ImportRun.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace doorstep {

class PreviewModel;
class TableView;
class UnplacedWords;

// The third step: what the import would do, row by row; what is left out, what is decided; then
// what was done.
class PreviewStep : public QWidget
{
    Q_OBJECT

public:
    PreviewStep(Register& registry, QWidget* parent);

    void showPreview(const std::shared_ptr<ImportPreview>& preview);
    void clear(); // another file: choices are forgotten
    void showOutcome(const ImportOutcome& outcome);
    void say(const QString& sentence, bool wrong);
    void setReadOnly();
    void focusFirst();
    void pressNext();
    [[nodiscard]] TableView& table() const { return *m_table; }
    [[nodiscard]] UnplacedWords& unplaced() const { return *m_unplaced; }

Q_SIGNALS:
    // Empty: a decision is taken back.
    void decided(const QList<int>& numbers, std::optional<doorstep::Decision> decision);
    void importWanted();
    void undoWanted();
    void rejectsWanted();
    void anotherWanted();
    void doorsWanted();
    void mendWanted(int number); // of a row

private:
    void makeChips(QLayout& bar);
    void makeDecisions(QLayout& bar);
    void fillChips();
    void toggle();
    void toggleShown();
    void showCurrent();
    void mendCurrent();
    void nameButtons();
    void decide(std::optional<Decision> decision);
    [[nodiscard]] QList<int> takeable(const QList<int>& rows) const;
    [[nodiscard]] bool allOut(const QList<int>& rows) const;

    std::shared_ptr<ImportPreview> m_preview;
    PreviewModel* m_model;
    TableView* m_table;
    QButtonGroup* m_chips;
    QTextBrowser* m_details;
    QPushButton* m_asNew;
    QPushButton* m_asSame;
    QPushButton* m_undecide;
    QPushButton* m_mend;
    QLabel* m_new;
    UnplacedWords* m_unplaced;
    QPushButton* m_leave;
    QPushButton* m_leaveShown;
    QLabel* m_said;
    QPushButton* m_undo;
    QPushButton* m_rejects;
    QPushButton* m_import;
    QPushButton* m_another;
    QPushButton* m_doors; // what comes next, once it is written
    bool m_written = false;
    bool m_readOnly = false;
};

} // namespace doorstep
