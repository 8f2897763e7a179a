#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Workspace.h"
#include "ui/pages/needs/OpinionModel.h"

#include <QWidget>

class QLabel;
class QTableView;
class QTimer;

namespace doorstep {

class CodeBox;
class DateField;
class DraftKeeper;
class HeldLetters;

// What the deputies collected (人大代表联系社区), fifty at once: typed or pasted, a row each, and
// written down together. Until then they are a draft in the register.
class OpinionSheet : public QWidget
{
    Q_OBJECT

public:
    OpinionSheet(Workspace& workspace, QWidget* parent);
    ~OpinionSheet() override;

    void open();
    [[nodiscard]] QStringList words() const { return m_model->words(); }
    [[nodiscard]] bool mayClose();
    [[nodiscard]] QMap<QString, QString> keptInMemory();

Q_SIGNALS:
    void closed();
    void countChanged(int opinions);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void offerUndo();
    void turnStep(QModelIndex (OpinionModel::*way)());
    void paste();
    void save();
    void showCount();
    void say(const QString& sentence);
    void followUndo();
    void storeDraft();
    void restoreDraft();
    void keepBlock();

    struct Written
    {
        RowId batch = 0;
        QList<OpinionModel::Row> rows;
        bool isUndone = false;
    };

    Workspace& m_workspace;
    OpinionModel* m_model;
    QTableView* m_table;
    DateField* m_day;
    CodeBox* m_block; // whose opinions they are: the one in sight when the first was typed
    QLabel* m_count;
    QLabel* m_trouble;
    HeldLetters* m_held;
    QString m_said;
    DraftKeeper* m_keeper;
    QTimer* m_typing;
    QList<Written> m_written; // since the page is there
};

} // namespace doorstep
