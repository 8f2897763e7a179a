#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/exchange/forms/FormLearning.h"
#include "data/files/looks/SheetLook.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace doorstep {

class CodeBox;
class Database;
class SheetPicture;
class TableView;

using FormLooks = QHash<QString, std::shared_ptr<const SheetLook>>; // by the sheet's name

// One form: its headings and what each is filled with, by when it is due, whether it is masked. One
// that was just read is kept under a name; of one that is known each choice is kept at once.
class TownFormPane : public QWidget
{
    Q_OBJECT

public:
    TownFormPane(Database& database, QWidget* parent);

    void showKnown(const TownForm& form);
    // looks: its sheets, which are shown beside what is matched.
    void showLearnt(const LearntForm& learnt, const FormLooks& looks);
    void clear();
    [[nodiscard]] bool isLearning() const { return m_learnt.has_value(); }
    [[nodiscard]] const std::optional<LearntForm>& learnt() const { return m_learnt; }
    [[nodiscard]] QString name() const;
    // What is to hold when it is read again: ledgers of its lists, what is no list.
    [[nodiscard]] const LearningWishes& wishes() const { return m_wishes; }
    // With what was chosen here, its name aside.
    [[nodiscard]] TownForm form() const;
    void setReadOnly();
    void setDrives(const QStringList& drives); // that visits may be narrowed to
    void focusFirst();
    void say(const QString& sentence, bool wrong);

Q_SIGNALS:
    void keepWanted(); // what was learnt, under the name
    void givenUp();    // it is not to be kept
    void readAgain();  // as wishes() say
    void changed();    // of a known form

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Model;

    void showLayout(int list);
    void pointOut();                    // in the picture, what is chosen
    void goToCell(int row, int column); // of the picture: its line
    [[nodiscard]] int lineAt(const FormList& list, int row, int column) const;
    void listChosen();
    void placeBoxes();
    void fillBox(CodeBox& box, int row);
    void chose(int row);
    void setValue(int row, const FormValue& value);
    void rowsChosen();
    void ledgerChosen();
    void strikeOffShown();
    void sayOpen();
    [[nodiscard]] std::optional<FormValue> asked(RowId entry, const FormValue& now);
    [[nodiscard]] const Ledger& ledger() const;

    Database& m_database;
    std::optional<LearntForm> m_learnt;
    LearningWishes m_wishes;
    TownForm m_form;
    FormLayout m_layout;
    int m_list = 0; // that is shown; behind the last: the single cells
    bool m_readOnly = false;
    bool m_filling = false; // boxes are filled, nobody chooses
    Model* m_model;
    QLabel* m_title;
    QLabel* m_about;
    QComboBox* m_lists;
    CodeBox* m_ledger;
    QComboBox* m_period;
    QComboBox* m_rows;
    QComboBox* m_drive;
    QComboBox* m_mode;
    QComboBox* m_news;
    QComboBox* m_shape;
    FormLooks m_looks;
    SheetPicture* m_picture;
    TableView* m_table;
    QList<CodeBox*> m_boxes;
    QLabel* m_said;
    QLineEdit* m_name;
    QSpinBox* m_due;
    QCheckBox* m_masked;
    QPushButton* m_notAList;
    QPushButton* m_keep;
    QPushButton* m_giveUp;
    QWidget* m_rowsLine;
};

} // namespace doorstep
