// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cards/CardForm.h"

#include "data/base/Error.h"
#include "data/base/Text.h"
#include "data/files/checks/Phone.h"
#include "ui/look/CodeBox.h"
#include "ui/look/Composition.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"
#include "ui/print/BlockCards.h"
#include "ui/print/CardBody.h"
#include "ui/print/Fonts.h"
#include "ui/print/QrCode.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace doorstep {

namespace {

// What others wrote since the card was read stays. crossedBy: what they wrote over what is typed.
ContactCard onTopOf(ContactCard now, const ContactCard& typed, const ContactCard& read,
                    QString& crossedBy)
{
    for (const MappedField<ContactCard>& field : contactCardMapping().fields()) {
        const QVariant words = field.get(typed);
        const QVariant written = field.get(now);
        if (words == field.get(read))
            continue;
        if (written != field.get(read) && written != words)
            crossedBy = written.toString().simplified();
        field.set(now, words);
    }
    return now;
}

} // namespace

CardForm::CardForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_layout(new QFormLayout),
      m_refusal(plainLabel(this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(m_layout);
    outer->addWidget(m_refusal);
    m_refusal->setWordWrap(true);
    setTone(*m_refusal, Tone::Late);
    m_refusal->hide();
    outer->addStretch();
    m_layout->setHorizontalSpacing(2 * smallSpace);
    m_layout->setVerticalSpacing(smallSpace);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::DontWrapRows);
    addLine(tr("Secretary"), &ContactCard::secretary, CardField::Secretary);
    addLine(tr("Phone"), &ContactCard::phone, CardField::Phone);
    addLine(tr("Venue"), &ContactCard::venue, CardField::Venue);
    addVenueChoice();
    addLine(tr("Address"), &ContactCard::address, CardField::Address);
    addLine(tr("Hours"), &ContactCard::hours, CardField::Hours);
    addServices();
    addQrCode();
}

QLabel* CardForm::addRemark(CardField field)
{
    auto* label = plainLabel(this);
    label->setWordWrap(true);
    setTone(*label, Tone::Late);
    m_layout->addRow(QString(), label);
    m_layout->setRowVisible(label, false);
    m_remarks.insert(field, label);
    return label;
}

QLineEdit* CardForm::addLine(const QString& label, QString ContactCard::*text, CardField field)
{
    auto* line = new QLineEdit(this);
    line->setAccessibleName(label);
    m_layout->addRow(label, line);
    addRemark(field);
    respond(line, &QLineEdit::textChanged, this, &CardForm::edited);
    respond(line, &QLineEdit::editingFinished, this, &CardForm::save);
    m_fields.append({text, field, line});
    return line;
}

// What stands on the card may differ from the venue's own words, so they are copied once.
void CardForm::addVenueChoice()
{
    QLineEdit* line = m_fields.constLast().line;
    int row = 0;
    QFormLayout::ItemRole role{};
    m_layout->getWidgetPosition(line, &row, &role);
    m_layout->removeWidget(line);
    auto* holder = new QWidget(this);
    auto* both = new QHBoxLayout(holder);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(smallSpace);
    both->addWidget(line, 1);
    m_venues = new QPushButton(tr("Choose"), holder);
    m_venues->setToolTip(tr("A venue of the block: its name, address and hours"));
    m_venues->setAccessibleName(tr("Choose a venue of the block"));
    m_venues->setMenu(new QMenu(m_venues));
    both->addWidget(m_venues);
    m_layout->setWidget(row, QFormLayout::FieldRole, holder);
    if (auto* label = qobject_cast<QLabel*>(m_layout->labelForField(holder)))
        label->setBuddy(line);
    respond(m_venues->menu(), &QMenu::aboutToShow, this, [this] {
        const QList<Venue> venues = VenueStore(m_workspace.registry()).forBlock(m_block.id);
        m_venues->menu()->clear();
        for (const Venue& venue : venues)
            respond(m_venues->menu()->addAction(venue.name), &QAction::triggered, this,
                    [this, venue] { chooseVenue(venue); });
        if (venues.isEmpty())
            m_venues->menu()
                ->addAction(tr("No venues yet: add them on their page"))
                ->setEnabled(false);
    });
}

void CardForm::chooseVenue(const Venue& venue)
{
    const std::pair<QString ContactCard::*, QString> texts[] = {
        {&ContactCard::venue, venue.name},
        {&ContactCard::address, venue.address},
        {&ContactCard::hours, venue.hours}};
    for (const auto& [member, text] : texts) {
        for (const Field& field : std::as_const(m_fields)) {
            if (field.text == member && !text.isEmpty())
                field.line->setText(text);
        }
    }
    save();
}

void CardForm::addServices()
{
    m_services = new QPlainTextEdit(this);
    m_services->setAccessibleName(tr("Services, one a line"));
    m_services->setPlaceholderText(tr("One a line, up to six"));
    m_services->setTabChangesFocus(true);
    m_services->setLineWrapMode(QPlainTextEdit::NoWrap);
    fitToText(*m_services, [this] {
        m_services->setFixedHeight(m_services->fontMetrics().lineSpacing() * 13 / 2 +
                                   2 * qRound(m_services->document()->documentMargin()) +
                                   2 * m_services->frameWidth());
    });
    m_services->installEventFilter(this);
    m_layout->addRow(tr("Services"), m_services);
    addRemark(CardField::Services);
    respond(m_services, &QPlainTextEdit::textChanged, this, &CardForm::edited);
}

void CardForm::addQrCode()
{
    m_qrKind = new CodeBox(this);
    m_qrKind->setAccessibleName(tr("QR code"));
    m_qrKind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const Word<QrKind>& word : wordsOf<QrKind>())
        m_qrKind->addEntry(labelOf(word.value), static_cast<RowId>(word.value));
    m_layout->addRow(tr("QR code"), m_qrKind);
    m_qrLink = addLine(tr("Link"), &ContactCard::qrLink, CardField::QrCode);
    m_qrLink->setPlaceholderText(QStringLiteral("https://"));
    respond(m_qrKind, &CodeBox::entryChosen, this, [this] {
        showQrKind();
        Q_EMIT edited();
        save();
    });
}

void CardForm::showQrKind()
{
    m_layout->setRowVisible(m_qrLink, typed().qrKind == QrKind::Link);
}

void CardForm::showBlock(const Block& block)
{
    const bool other = block.id != m_block.id;
    Register& registry = m_workspace.registry();
    const QString town = TownStore(registry).only().value_or(Town{}).name;
    const ContactCard stored = ContactCardStore(registry).ofBlock(block.id).value_or(ContactCard{});
    if (other)
        leaveRecord(*this);
    if (other && !save())
        m_unsaved.insert(m_block.id, typed());
    m_block = block;
    m_town = town;
    m_stored = stored;
    ContactCard shown = m_stored;
    if (m_stored.id == 0) {
        shown.secretary = block.secretary;
        shown.phone = block.phone;
    }
    if (other) {
        m_crossed.reset();
        say({});
        for (const Field& field : std::as_const(m_fields))
            field.line->setModified(false);
        m_services->document()->setModified(false);
        if (m_unsaved.contains(block.id)) {
            shown = m_unsaved.take(block.id);
            say(tr("Not saved yet. It is tried again when a field is left."));
        }
        showTexts(shown);
    } else if (m_refusal->isHidden()) {
        showTexts(shown);
    }
    setEnabled(!registry.readOnly());
    Q_EMIT edited();
}

// What is being typed stays.
void CardForm::showTexts(const ContactCard& card)
{
    const QSignalBlocker quiet(this);
    for (const Field& field : std::as_const(m_fields)) {
        if (!field.line->isModified() && field.line->text() != card.*field.text)
            field.line->setText(card.*field.text);
    }
    if (!m_services->document()->isModified() && m_services->toPlainText() != card.services) {
        m_services->setPlainText(card.services);
        m_services->document()->setModified(false);
    }
    m_qrKind->choose(static_cast<RowId>(card.qrKind));
    showQrKind();
}

void CardForm::say(const QString& refusal)
{
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
}

ContactCard CardForm::typed() const
{
    ContactCard card = m_stored;
    card.block = m_block.id;
    for (const Field& field : m_fields)
        card.*field.text = tidy(field.line->text());
    QStringList services;
    for (const QString& line : m_services->toPlainText().split(u'\n')) {
        if (const QString service = tidy(line); !service.isEmpty())
            services.append(service);
    }
    card.services = services.join(u'\n');
    card.qrKind = static_cast<QrKind>(m_qrKind->chosen().value_or(0));
    return card;
}

QStringList CardForm::unsavedWords() const
{
    QStringList words(m_unsaved.size(), tr("the contact card of another block"));
    const ContactCard card = typed();
    for (const Field& field : m_fields) {
        if (field.line->isModified() && card.*field.text != m_stored.*field.text)
            words << field.line->text();
    }
    if (m_services->document()->isModified() && card.services != m_stored.services)
        words << m_services->toPlainText();
    return words;
}

CardFace CardForm::face() const
{
    return cardFace(typed(), m_block, m_town);
}

bool CardForm::save()
{
    const ContactCard card = typed();
    if (m_block.id == 0 || card == m_stored || m_workspace.registry().readOnly()) {
        say({});
        return true;
    }
    if (m_crossed == card) // it has been told, and nothing is typed on
        return false;
    m_crossed.reset();
    ContactCard written = card;
    QString crossedBy;
    const QString why =
        m_workspace.tryWrite(tr("Edit the card of %1").arg(m_block.name), [&](Change& change) {
            if (!BlockStore(m_workspace.registry()).alive(m_block.id))
                throw Error(tr("The block was deleted meanwhile."));
            const ContactCardStore cards(m_workspace.registry());
            if (const std::optional<ContactCard> now = cards.ofBlock(m_block.id))
                written = onTopOf(*now, written, m_stored, crossedBy);
            if (!crossedBy.isEmpty())
                throw Error(tr("“%1” was written elsewhere meanwhile. What is typed here stands "
                               "when it is typed on.")
                                .arg(crossedBy));
            if (written.id == 0)
                cards.add(change, written);
            else
                cards.save(change, written);
            m_stored = written; // the news of it is read against this
        });
    if (!why.isEmpty()) {
        m_stored =
            ContactCardStore(m_workspace.registry()).ofBlock(m_block.id).value_or(ContactCard{});
        if (!crossedBy.isEmpty()) {
            showTexts(m_stored);
            m_crossed = typed();
        }
        say(tr("Not saved: %1").arg(why));
        m_workspace.tell(m_refusal->text());
        return false;
    }
    say({});
    for (const Field& field : std::as_const(m_fields))
        field.line->setModified(false);
    m_services->document()->setModified(false);
    return true;
}

QString CardForm::remark(const CardPainter& card, CardField field) const
{
    for (const CardProblem& problem : card.problemsByField()) {
        if (problem.field == field)
            return problem.sentence;
    }
    const CardFace shown = face();
    const QHash<CardField, QString> texts{
        {CardField::Secretary, shown.secretary}, {CardField::Phone, shown.phone},
        {CardField::Venue, shown.venue},         {CardField::Address, shown.address},
        {CardField::Hours, shown.hours},         {CardField::Services, shown.services.join(u' ')}};
    if (const QString missing = missingCharacters(texts.value(field)); !missing.isEmpty())
        return tr("No font here has %1: it would print as a box.").arg(missing);
    switch (field) {
    case CardField::Phone:
        return phoneProblem(shown.phone);
    case CardField::Services:
        return card.bodyPoints() < smallestCardPoints + 0.5
                   ? tr("The lower text is as small as it can be read (%1 points). Shorten a line "
                        "and it grows.")
                         .arg(card.bodyPoints())
                   : QString();
    case CardField::QrCode:
        if (const QString remark =
                typed().qrKind == QrKind::Link ? QString() : qrPhoneRemark(shown.phone);
            !remark.isEmpty())
            return remark;
        return shown.qrContent.isEmpty()
                   ? QString()
                   : qrWarning(shown.qrContent, cardQrSideMm).value_or(QString());
    default:
        return {};
    }
}

void CardForm::showRemarks(const CardPainter& card)
{
    for (auto it = m_remarks.cbegin(); it != m_remarks.cend(); ++it) {
        const QString sentence = remark(card, it.key());
        if (it.value()->text() == sentence)
            continue;
        it.value()->setText(sentence);
        m_layout->setRowVisible(it.value(), !sentence.isEmpty());
        for (const Field& field : std::as_const(m_fields)) {
            if (field.field == it.key())
                field.line->setAccessibleDescription(sentence);
        }
        if (it.key() == CardField::Services)
            m_services->setAccessibleDescription(sentence);
    }
}

bool CardForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        respondNow(this, [this] { save(); });
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_CardForm.cpp"
