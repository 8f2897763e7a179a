#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/views/ledgers/Ledger.h"
#include "ui/look/HoldsWords.h"
#include "ui/look/fields/FieldEditor.h"
#include "ui/page/Workspace.h"

#include <QPointer>
#include <QWidget>
#include <memory>
#include <span>

class QGridLayout;

namespace doorstep {

class GroupCard;

// Words that were typed for a row and could not be stored when another row was chosen.
struct KeptWords
{
    QString column;
    QVariant words;
    QString problem;
    QVariant before; // stored when they were begun
    QString place;   // whose they are, and the field
};

// The fields of a row, in groups, on a grid of twelve columns that turns into wider steps when
// there is little room. It is opened for reading; editing is begun, and ends with Esc, by leaving
// the form or when another row is shown; it stores what is typed. What is typed belongs to the row
// it was typed for: it is told with that row, and stays in its field, marked, until it is stored or
// taken back.
class FieldForm : public QWidget, public HoldsWords
{
    Q_OBJECT

public:
    FieldForm(Workspace& workspace, QWidget* parent);
    ~FieldForm() override;

    void addGroup(const QString& title = {}); // an empty title: no heading
    // On a card of its own, that is folded to its heading and a few of its values. Editing unfolds.
    enum class Fold { Open, Folded };
    void addCard(const QString& title, Fold fold);
    FieldEditor* addField(const Field& field, const QString& title);
    // Whose row it is, where its own words do not say it: told with what is typed and not stored.
    void sayWhose(const QString& whose) { m_whose = whose; }
    // Under the headings that the ledger has for columns of the same key.
    void addFields(std::span<const Field> fields, const Ledger& titles);
    void addWidget(QWidget* widget, int span);
    void onlyWhileEditing(QWidget* part);     // a field or a widget of the form
    void showPart(QWidget* part, bool shown); // likewise
    // What is typed in a widget of the form; false: some of it can't be stored.
    void commitToo(std::function<bool()> commit) { m_commits << std::move(commit); }

    // Writes a value of the row (0: a new one, not written yet) or gives the reason why not.
    using Save = std::function<QString(RowId row, const Field& field, const QVariant& value)>;
    void setSave(Save save) { m_save = std::move(save); }
    // Whose streets, grids and venues are offered.
    void setBlock(RowId block);
    void reloadChoices(); // streets, venues, entries of lists were added
    // It is a line of another form, read and edited with it.
    void follow(FieldForm& outer);
    using KeptByRow = QHash<RowId, QList<KeptWords>>;
    void shareKept(std::shared_ptr<KeptByRow> kept) { m_kept = std::move(kept); }
    [[nodiscard]] static QStringList wordsIn(const KeptByRow& kept);

    template <typename T>
    void showRow(const Mapping<T>& mapping, const T& row)
    {
        showValues(row.id, [&](const Field& field) { return fieldValue(mapping, row, field); });
        m_standsNow = [this, &mapping](RowId id, const Field& field) -> std::optional<QVariant> {
            const std::optional<T> stored = Store<T>(registry(), mapping).alive(id);
            return stored ? std::optional(fieldValue(mapping, *stored, field)) : std::nullopt;
        };
    }
    // Another row than before is opened for reading; what is being typed for the same one stays.
    void showValues(RowId row, const std::function<QVariant(const Field&)>& valueOf);
    void leaveRow();           // stores what is typed; the next row begins anew
    void takeBack();           // what is typed, for it is not wanted any more
    void isWritten(RowId row); // the new one has become this
    [[nodiscard]] RowId row() const { return m_row; }

    [[nodiscard]] QStringList unsavedWords() const override; // also of rows that were left

    [[nodiscard]] FormState state() const { return m_state; }
    void edit(FieldEditor* at = nullptr); // else the field with the focus, else the first
    void editNew();                       // a new row: its first field is typed over
    bool endEditing();                    // false: a field can't be stored and keeps it open
    bool commit();                        // as if every field were left; false likewise
    bool tellRefused();                   // if there is one, and how it is taken back

    void focusField(const QString& column);
    void focusFirst();
    [[nodiscard]] FieldEditor* editor(const QString& column) const; // null when there is none

Q_SIGNALS:
    void stateChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] Register& registry() const { return m_workspace.registry(); }

private:
    void layOut();
    void take(FieldEditor& editor, const QVariant& value);
    [[nodiscard]] bool isCrossed(FieldEditor& editor);
    void setState(FormState state);
    void rememberFocus();
    void focusMoved(QWidget* from, QWidget* to);
    void tryRefused();
    [[nodiscard]] QString placeOf(const FieldEditor& editor) const;
    void keepWords();
    void resumeWords();
    void offerBack(const FieldEditor& editor, const QVariant& words, const QString& problem);
    void bringBack(RowId row, const QString& column);
    [[nodiscard]] FieldEditor* pendingEditor() const;
    [[nodiscard]] FieldEditor* focusedEditor() const;

    struct Cell
    {
        QWidget* widget;
        int span;
        bool startsRow = false;
    };
    struct Group
    {
        QGridLayout* grid;
        QList<Cell> cells;
        GroupCard* card = nullptr;
    };
    void beginGroup(QGridLayout* grid, GroupCard* card);
    void foldCards();
    void summarise();

    Workspace& m_workspace;
    Save m_save;
    // What the register has in that field, whoever wrote it.
    std::function<std::optional<QVariant>(RowId, const Field&)> m_standsNow;
    QList<FieldEditor*> m_editors;
    QList<Group> m_groups;
    QList<QWidget*> m_whileEditing;
    QList<std::function<bool()>> m_commits;
    std::shared_ptr<KeptByRow> m_kept = std::make_shared<KeptByRow>();
    FieldForm* m_outer = nullptr;
    QPointer<QWidget> m_from; // had the focus when editing was begun from elsewhere
    FormState m_state = FormState::Reading;
    RowId m_row = 0;
    QString m_whose;
    RowId m_block = 0;
    int m_columns = 0;
};

} // namespace doorstep
