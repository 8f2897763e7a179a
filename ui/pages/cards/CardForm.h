#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/cards/ContactCard.h"
#include "data/records/places/Places.h"
#include "data/records/venues/Venue.h"
#include "ui/look/HoldsWords.h"
#include "ui/page/Workspace.h"
#include "ui/print/CardPainter.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace doorstep {

class CodeBox;

// The fields of a block's card, each saved as it is left. A block without a card begins with its
// secretary and phone.
class CardForm : public QWidget, public HoldsWords
{
    Q_OBJECT

public:
    CardForm(Workspace& workspace, QWidget* parent);

    void showBlock(const Block& block);  // what is typed and not stored yet stays
    [[nodiscard]] CardFace face() const; // as typed
    // What is wrong stands under the field that it is about.
    void showRemarks(const CardPainter& card);
    // Writes what differs from what is stored; false when it could not be written: what is typed
    // stays, with the reason, and waits for its block when another one is shown.
    bool save();
    [[nodiscard]] QStringList unsavedWords() const override; // of other blocks

Q_SIGNALS:
    void edited(); // with each key

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Field
    {
        QString ContactCard::*text;
        CardField field;
        QLineEdit* line;
    };
    QLineEdit* addLine(const QString& label, QString ContactCard::*text, CardField field);
    QLabel* addRemark(CardField field);
    void addVenueChoice();
    void chooseVenue(const Venue& venue);
    void addServices();
    void addQrCode();
    void showQrKind();
    [[nodiscard]] ContactCard typed() const;
    void showTexts(const ContactCard& card);
    void say(const QString& refusal);
    [[nodiscard]] QString remark(const CardPainter& card, CardField field) const;

    Workspace& m_workspace;
    Block m_block;
    QString m_town;
    ContactCard m_stored;                 // id 0: none yet
    std::optional<ContactCard> m_crossed; // what is typed, when it was told what others wrote
    QFormLayout* m_layout;
    QList<Field> m_fields;
    QPushButton* m_venues = nullptr; // beside the venue's line: those of the block
    QPlainTextEdit* m_services = nullptr;
    CodeBox* m_qrKind = nullptr;
    QLineEdit* m_qrLink = nullptr;
    QHash<CardField, QLabel*> m_remarks;
    QLabel* m_refusal;                   // why it was not saved
    QHash<RowId, ContactCard> m_unsaved; // by block: typed, and refused when it was left
};

} // namespace doorstep
