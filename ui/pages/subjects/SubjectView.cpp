// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subjects/SubjectView.h"

#include "data/files/checks/AddressParser.h"
#include "data/records/cards/ContactCard.h"
#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "data/records/subjects/SubjectPlace.h"
#include "data/views/profile/Duplicates.h"
#include "data/views/rights/PersonCopy.h"
#include "ui/look/DateField.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/FillStrip.h"
#include "ui/look/Look.h"
#include "ui/look/PillLabel.h"
#include "ui/look/PlainText.h"
#include "ui/look/WrapLayout.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/EditButton.h"
#include "ui/page/forms/SaveField.h"
#include "ui/page/papers/PaperStrip.h"
#include "ui/page/parts/ConsentNotice.h"
#include "ui/pages/subjects/PathLine.h"
#include "ui/pages/subjects/ShopMembers.h"
#include "ui/pages/subjects/SubjectForm.h"
#include "ui/pages/subjects/SubjectLines.h"
#include "ui/pages/subjects/SubjectSummary.h"
#include "ui/pages/subjects/TimelinePanel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTime>

namespace doorstep {

namespace {

constexpr int likelyShown = 3;

QString wordsOfUnnamed(Database& db, const Subject& subject)
{
    QStringList words{isPerson(subject.kind) ? SubjectView::tr("a new worker without a name")
                                             : SubjectView::tr("a new shop without a name")};
    for (const SubjectField* field : shownFields(db, subject.kind)) {
        const QVariant typed = fieldValue(subjectMapping(), subject, *field);
        if (typed.metaType() == QMetaType::fromType<QString>() && !typed.toString().isEmpty() &&
            typed != fieldValue(subjectMapping(), Subject{}, *field))
            words << typed.toString();
    }
    return words.join(QStringLiteral("，"));
}

} // namespace

SubjectView::SubjectView(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_scroll(new QScrollArea(this)),
      m_timeline(new TimelinePanel(workspace.registry(), this)),
      m_papers(new PaperStrip(workspace, this)),
      m_lines(new SubjectLines(workspace, this)),
      m_summary(new SubjectSummary(workspace.registry(), this)),
      m_name(largeText({}, this)),
      m_state(new PillLabel(this)),
      m_door(caption({}, this)),
      m_saved(caption({}, this)),
      m_likely(richLabel(this)),
      m_path(new PathLine(this)),
      m_edit(new EditButton(this, this)),
      m_visit(new QPushButton(tr("New &visit"), this)),
      m_need(new QPushButton(tr("&Need…"), this)),
      m_wish(new QPushButton(tr("&Wish…"), this)),
      m_more(new QPushButton(tr("More"), this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_likely->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_likely->setWordWrap(true);
    m_likely->hide();

    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(makeLeft());
    auto* happened = new QWidget(this);
    auto* column = new QVBoxLayout(happened);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(smallSpace);
    column->addWidget(m_timeline, 1);
    column->addWidget(m_papers);
    split->addWidget(happened);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setHandleWidth(wideSpace);
    fitToText(*m_scroll, [this] { m_scroll->setMinimumWidth(scaled(360)); });
    fitToText(*m_timeline, [this] { m_timeline->setMinimumWidth(scaled(240)); });
    split->setSizes({720, 440});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addWidget(makeHeader());
    layout->addWidget(m_path);
    layout->addWidget(m_likely);
    for (FillStrip* strip : m_lines->strips())
        layout->addWidget(strip);
    layout->addWidget(split, 1);

    respond(m_likely, &QLabel::linkActivated, this, [this](const QString& other) {
        if (leave())
            Q_EMIT mergeWanted(m_subject.id, other.toLongLong());
    });
    respond(m_timeline, &TimelinePanel::opened, &workspace, &Workspace::goTo);
    respond(m_timeline, &TimelinePanel::paperOpened, m_papers, &PaperStrip::open);
    respond(m_summary, &SubjectSummary::copied, this,
            [this](const QString& phone) { m_workspace.tell(tr("Copied: %1").arg(phone)); });
    respond(m_lines, &SubjectLines::starting, this, [this] { leave(); });
    respond(m_timeline, &TimelinePanel::restoreWanted, this, &SubjectView::restore);
    respond(&workspace.registry(), &Register::changed, this, &SubjectView::registerChanged);
    makeKeys();
}

QWidget* SubjectView::makeLeft()
{
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(middleSpace);
    column->addWidget(m_summary);
    column->addWidget(m_scroll, 1);
    return left;
}

QWidget* SubjectView::makeHeader()
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(smallSpace);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(smallSpace);
    auto* head = new WrapLayout(header);
    head->addPart(row);
    head->addAtEnd(acts);
    auto* back = new QPushButton(tr("← List"), header);
    back->setToolTip(tr("Back to the list (Esc)"));
    respond(back, &QPushButton::clicked, this, [this] {
        if (leave())
            Q_EMIT backWanted();
    });
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    fitToText(*m_name, [this] { m_name->setMinimumHeight(buttonHeight()); });
    row->addWidget(back);
    row->addSpacing(smallSpace);
    row->addWidget(m_name);
    row->addWidget(m_state);
    row->addWidget(m_door);
    acts->addWidget(m_saved);
    acts->addSpacing(smallSpace);
    acts->addWidget(m_edit);
    for (QPushButton* button : {m_need, m_wish, m_more, m_visit})
        acts->addWidget(button);
    setPrimary(*m_visit);
    m_visit->setToolTip(tr("New visit (Ctrl+Enter)"));
    respond(m_visit, &QPushButton::clicked, this, [this] {
        if (leave())
            m_workspace.begin(Task::EnterVisit, {m_subject.id});
    });
    m_lines->openBy({m_need, m_wish, m_more});
    makeMenu();
    return header;
}

void SubjectView::makeMenu()
{
    auto* menu = new QMenu(m_more);
    const auto add = [this, menu](const QString& text, const QKeySequence& keys, auto work) {
        QAction* action = menu->addAction(text);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WindowShortcut);
        respond(action, &QAction::triggered, this, work);
        addAction(action); // its key works while the menu is closed
        return action;
    };
    m_card =
        add(tr("&Card delivered today"), QKeySequence(Qt::ALT | Qt::Key_C), [this] { giveCard(); });
    m_service = add(tr("&Service…"), QKeySequence(Qt::ALT | Qt::Key_S),
                    [this] { m_lines->startService(); });
    m_hazard =
        add(tr("Ha&zard…"), QKeySequence(Qt::ALT | Qt::Key_Z), [this] { m_lines->startHazard(); });
    menu->addSeparator();
    m_hands = add(tr("It changed &hands…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
                  [this] { m_lines->startHands(); });
    menu->addSeparator();
    respond(menu->addAction(tr("Give a &copy…")), &QAction::triggered, this,
            &SubjectView::giveCopy);
    m_erase = menu->addAction(tr("&Erase…"));
    respond(m_erase, &QAction::triggered, this, [this] {
        if (leave())
            Q_EMIT eraseWanted(m_subject.id);
    });
    m_remove = menu->addAction(tr("&Delete"));
    respond(m_remove, &QAction::triggered, this, &SubjectView::removeOrRestore);
    m_more->setMenu(menu);
}

void SubjectView::makeKeys()
{
    const auto key = [this](const QKeySequence& sequence, auto action) {
        auto* shortcut = new QShortcut(sequence, this);
        shortcut->setContext(sequence == QKeySequence(Qt::Key_Escape)
                                 ? Qt::WidgetWithChildrenShortcut
                                 : Qt::WindowShortcut);
        respond(shortcut, &QShortcut::activated, this, action);
    };
    key(QKeySequence(Qt::Key_Escape), [this] {
        if (leave())
            Q_EMIT backWanted();
    });
    key(QKeySequence::Find, [this] { Q_EMIT findWanted(); });
    key(QKeySequence::Save, [this] { (void)leave(); });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        key(QKeySequence(Qt::CTRL | enter), [this] { m_visit->click(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { Q_EMIT stepWanted(-1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { Q_EMIT stepWanted(1); });
}

SubjectForm& SubjectView::form()
{
    SubjectForm*& wanted = m_forms[isPerson(m_subject.kind) ? 1 : 0];
    if (!wanted) {
        if (!isPerson(m_subject.kind) && partyShown(m_workspace.db()))
            m_members = new ShopMembers(m_workspace, nullptr);
        wanted = new SubjectForm(m_workspace, m_subject.kind,
                                 isPerson(m_subject.kind) ? nullptr : m_members, nullptr);
        wanted->setSave([this](RowId row, const Field& field, const QVariant& value) {
            return save(row, field, value);
        });
    }
    return *wanted;
}

void SubjectView::open(RowId subject)
{
    leaveSubject();
    m_workspace.attempt([&] {
        m_subject = SubjectStore(m_workspace.registry()).get(subject);
        m_saved->clear();
        showSubject();
        m_scroll->ensureVisible(0, 0);
        if (m_need->isEnabled())
            m_lines->resume();
    });
    Q_EMIT subjectChanged();
}

void SubjectView::startNew(SubjectKind kind)
{
    leaveSubject();
    Register& registry = m_workspace.registry();
    m_subject = {};
    m_subject.kind = kind;
    const QList<Block> blocks = BlockStore(registry).all();
    m_subject.block = m_workspace.block().value_or(blocks.isEmpty() ? 0 : blocks.constFirst().id);
    std::optional<Subject>& begun = m_unnamed[isPerson(kind) ? 1 : 0];
    if (begun)
        m_subject = *std::exchange(begun, std::nullopt);
    m_saved->setText(tr("It is saved with its name."));
    showSubject();
    m_scroll->ensureVisible(0, 0);
    Q_EMIT subjectChanged();
    form().editNew();
}

// What was typed goes to the subject it was typed for; one without a name waits for it.
void SubjectView::leaveSubject()
{
    auto* shown = static_cast<SubjectForm*>(m_scroll->widget());
    if (!shown)
        return;
    shown->leaveRow();
    m_lines->putAway();
    if (!isBegun())
        return;
    m_unnamed[isPerson(m_subject.kind) ? 1 : 0] = m_subject;
    m_workspace.tell(tr("Not saved without a name: it is still there when a new one is begun."));
}

// A new one, with something typed and no name yet.
bool SubjectView::isBegun() const
{
    Subject untouched;
    untouched.kind = m_subject.kind;
    untouched.block = m_subject.block;
    return m_scroll->widget() && m_subject.id == 0 && !(m_subject == untouched);
}

QStringList SubjectView::unsavedWords() const
{
    QStringList words;
    for (const std::optional<Subject>& begun : m_unnamed) {
        if (begun)
            words << wordsOfUnnamed(m_workspace.db(), *begun);
    }
    if (isBegun())
        words << wordsOfUnnamed(m_workspace.db(), m_subject);
    return words;
}

// Not into a field: a key that is pressed in passing must change nothing.
void SubjectView::focusFirst()
{
    if (m_lines->focusOpen())
        return;
    if (form().state() == FormState::Reading)
        form().focusFirst();
    else
        m_edit->setFocus();
}

bool SubjectView::leave()
{
    auto* shown = static_cast<SubjectForm*>(m_scroll->widget());
    return !shown || shown->endEditing();
}

void SubjectView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        respondNow(this, [this] { refresh(); });
}

void SubjectView::registerChanged(const QSet<QString>& tables)
{
    static const QSet<QString> shown{
        QStringLiteral("subject"),      QStringLiteral("visit"),
        QStringLiteral("need"),         QStringLiteral("wish"),
        QStringLiteral("code"),         QStringLiteral("card_delivery"),
        QStringLiteral("street"),       QStringLiteral("grid"),
        QStringLiteral("block"),        QStringLiteral("service_use"),
        QStringLiteral("activity"),     QStringLiteral("paper"),
        QStringLiteral("party_member"), QStringLiteral("party_organisation")};
    if (m_subject.id == 0 || !tables.intersects(shown))
        return;
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    if (tables.contains(QStringLiteral("street")) || tables.contains(QStringLiteral("grid")) ||
        tables.contains(QStringLiteral("party_organisation")))
        form().reloadChoices();
    m_saved->clear(); // write() tells its own
    refresh();
}

void SubjectView::refresh()
{
    m_workspace.attempt([&] {
        m_subject = SubjectStore(m_workspace.registry()).get(m_subject.id);
        showSubject();
        m_stale = false;
    });
}

void SubjectView::showSubject()
{
    const SubjectStore store(m_workspace.registry());
    m_deleted = m_subject.id != 0 && store.isDeleted(m_subject.id);
    SubjectForm& shown = form();
    if (m_scroll->widget() != &shown) {
        if (QWidget* other = m_scroll->takeWidget())
            other->setParent(this); // out of sight
        m_scroll->setWidget(&shown);
        shown.show();
    }
    m_edit->follow(shown);
    shown.setEnabled(!m_deleted && !m_workspace.registry().readOnly());
    shown.showSubject(m_subject);
    if (m_members && !isPerson(m_subject.kind)) {
        m_members->showShop(m_subject.id);
        shown.showPart(m_members, m_subject.id != 0);
    }
    m_timeline->showSubject(m_subject);
    m_papers->showOwner(m_subject.id != 0 && !m_deleted
                            ? std::optional(PaperOwner{PaperOf::Subject, m_subject.id})
                            : std::nullopt);
    m_summary->setVisible(m_subject.id != 0);
    if (m_subject.id != 0)
        m_summary->showSubject(m_subject);
    showHeader();
    showPath();
    showLikely();
}

void SubjectView::showPath()
{
    m_path->setVisible(m_subject.id != 0);
    if (m_subject.id != 0)
        m_path->showPath(pathOf(m_workspace.db(), m_subject.id, today()));
}

void SubjectView::showHeader()
{
    const bool isNew = m_subject.id == 0;
    const QString unnamed = isPerson(m_subject.kind) ? tr("New worker") : tr("New shop");
    m_name->setText(m_subject.name.isEmpty() ? unnamed : m_subject.name);
    QStringList parts{doorOf(m_workspace.registry(), m_subject)};
    if (m_subject.shop.businessType)
        parts << CodeStore(m_workspace.registry()).get(*m_subject.shop.businessType).name;
    parts.removeAll(QString());
    m_door->setText(parts.join(QStringLiteral(" · ")));
    m_state->showPill(isNew       ? QString()
                      : m_deleted ? tr("in the recycle bin")
                                  : labelOf(m_subject.status),
                      m_deleted                                   ? Tone::Late
                      : m_subject.status == SubjectStatus::Active ? Tone::Good
                                                                  : Tone::Soft);
    const bool writable = !m_workspace.registry().readOnly();
    const bool usable = !isNew && !m_deleted && writable;
    for (QPushButton* button : {m_visit, m_need, m_wish})
        button->setEnabled(usable);
    for (QAction* action : {m_card, m_hazard, m_service})
        action->setEnabled(usable);
    m_lines->setSubject(m_subject);
    if (!m_need->isEnabled())
        m_lines->putAway(); // nothing can be added to it now
    m_remove->setEnabled(!isNew && writable);
    m_more->setEnabled(!isNew);
    m_hands->setEnabled(!isNew && !m_deleted && writable && !isPerson(m_subject.kind) &&
                        m_subject.status == SubjectStatus::Active);
    m_erase->setEnabled(writable);
    m_remove->setText(m_deleted ? tr("&Restore") : tr("&Delete"));
}

void SubjectView::showLikely()
{
    QString line;
    const QList<LikelySame> likely =
        m_deleted ? QList<LikelySame>()
                  : likelySame(m_workspace.registry(), m_subject, likelyShown);
    for (const LikelySame& same : likely) {
        const QString who = tr("%1 %2 (%3)").arg(same.name, same.door, same.sentence);
        line += line.isEmpty() ? tr("Likely the same: ") : QStringLiteral("；");
        line += who.toHtmlEscaped();
        if (m_subject.id != 0)
            line += QStringLiteral(" → <a href=\"%1\">%2</a>")
                        .arg(same.subject)
                        .arg(tr("Compare and merge"));
    }
    m_likely->setText(line);
    m_likely->setVisible(!line.isEmpty());
}

QString SubjectView::save(RowId row, const Field& field, const QVariant& value)
{
    const QLatin1String column(field.column);
    if (column == QLatin1String(wholeAddress.column)) {
        const DoorAddress address =
            splitAddress(value.toString(), StreetStore(m_workspace.registry()).names());
        if (address.lane.isEmpty() && address.number.isEmpty())
            return tr("No door number was found in “%1”.").arg(value.toString());
        return write(
            row, tr("address"),
            [&](Subject& subject) {
                takeDoor(subject, address);
                return QString();
            },
            address.street);
    }
    const QString title = fieldTitle(m_subject.kind, column);
    const bool isRoad =
        field.type == FieldType::Street && value.metaType() == QMetaType::fromType<QString>();
    if (isRoad)
        return write(
            row, title, [](Subject&) { return QString(); }, value.toString());
    const bool isShown = row == m_subject.id;
    const QString why = write(row, title, [&](Subject& subject) {
        const SubjectField& known = *findField(subject.kind, column);
        const QString conflict = fieldConflict(subject, known, value);
        if (!conflict.isEmpty())
            return conflict;
        if (column == QLatin1String("status"))
            markAs(subject, fromKey<SubjectStatus>(value.toString()).value_or(subject.status),
                   today());
        else if (column == QLatin1String("block_id"))
            moveToBlock(m_workspace.registry(), subject, value.toLongLong());
        else
            setFieldValue(subject, field, value);
        return QString();
    });
    const bool isPhone =
        column == QLatin1String("phone") || column == QLatin1String("operator_phone");
    // Of a new one when there is a row: its phone may have come before its name.
    const RowId asked = row == 0 && isShown ? m_subject.id : row;
    if (why.isEmpty() && asked != 0 && (isPhone || row == 0))
        m_workspace.attempt([&] { askForConsent(m_workspace, {asked}); });
    return why;
}

// On top of what is stored now. row 0: the new one on screen.
QString SubjectView::write(RowId row, const QString& what, const Put& put, const QString& newRoad)
{
    const SubjectStore store(m_workspace.registry());
    std::optional<Subject> stored = m_subject;
    std::optional<Subject> read;
    QString why;
    const QString failed = Workspace::refusal([&] {
        if (row != 0)
            read = stored = store.alive(row);
        why = stored ? put(*stored) : Workspace::tr("It was deleted or merged meanwhile.");
    });
    if (!failed.isEmpty() || !why.isEmpty())
        return failed + why;
    // A new subject waits for its name; the road is made with it at once, for it must be chosen.
    const bool waits = row == 0 && stored->name.isEmpty();
    if (!waits || !newRoad.isEmpty()) {
        const QString title = waits      ? tr("Add the road %1").arg(newRoad)
                              : row == 0 ? tr("Add %1").arg(stored->name)
                                         : tr("Edit %1: %2").arg(stored->name, what);
        why = m_workspace.tryWrite(title, [&](Change& change) {
            if (read)
                requireAsRead(store, *read);
            if (!newRoad.isEmpty())
                stored->street =
                    streetNamed(m_workspace.registry(), change, stored->block, newRoad);
            if (row != 0)
                store.save(change, *stored);
            else if (!waits)
                store.add(change, *stored);
        });
        if (!why.isEmpty())
            return why;
    }
    if (row != m_subject.id) // it has been left for another
        return {};
    m_subject = *stored;
    if (row == 0 && !waits) {
        form().isWritten(m_subject.id);
        Q_EMIT subjectChanged();
    }
    if (!waits)
        m_saved->setText(
            tr("✓ Saved %1 · %2").arg(what, shanghaiTime(now()).toString(u"HH:mm:ss"_qs)));
    if (!newRoad.isEmpty())
        form().reloadChoices();
    if (row == 0 || !isVisible()) // else the register's news has shown it
        showSubject();
    return {};
}

void SubjectView::restore(TimelineEntry entry)
{
    if (!leave())
        return;
    const SubjectField* field = findField(m_subject.kind, entry.column);
    if (!entry.edit || !field)
        return;
    const QVariant before = fromJson(entry.edit->changes.value(entry.column).toArray().at(0));
    if (const QString conflict = fieldConflict(m_subject, *field, before); !conflict.isEmpty()) {
        m_workspace.tell(conflict);
        return;
    }
    if (m_workspace.attempt(
            [&] { restoreField(m_workspace.registry(), *entry.edit, entry.column); }))
        m_workspace.tell(
            tr("%1 is as it was before.").arg(fieldTitle(m_subject.kind, entry.column)));
}

void SubjectView::giveCard()
{
    leave();
    if (cardGivenOn(m_workspace.registry(), m_subject.id, today())) {
        m_workspace.tell(tr("A card given to %1 today is noted already.").arg(m_subject.name));
        return;
    }
    CardDelivery card;
    card.subject = m_subject.id;
    card.block = m_subject.block;
    card.deliveredOn = today();
    if (m_workspace.write(tr("Card to %1").arg(m_subject.name), [&](Change& change) {
            CardDeliveryStore(m_workspace.registry()).add(change, card);
        }))
        m_workspace.tell(tr("Noted: card given to %1 today.").arg(m_subject.name));
}

void SubjectView::giveCopy()
{
    if (!leave())
        return;
    const QString target =
        chooseNewName(this, {tr("Where the copy for the person is kept"), QStringLiteral("person"),
                             tr("Pages (*.html)"), m_subject.name + QStringLiteral(".html")});
    if (!target.isEmpty() &&
        m_workspace.attempt([&] { writePersonCopy(m_workspace.registry(), m_subject.id, target); }))
        m_workspace.tell(tr("Written for the person: %1").arg(QDir::toNativeSeparators(target)));
}

void SubjectView::removeOrRestore()
{
    leave();
    const SubjectStore store(m_workspace.registry());
    const RowId id = m_subject.id;
    const QString name = m_subject.name;
    if (m_deleted) {
        m_workspace.write(tr("Restore %1").arg(name),
                          [&](Change& change) { store.restore(change, id); });
        return;
    }
    if (m_workspace.write(tr("Delete %1").arg(name),
                          [&](Change& change) { store.remove(change, id); })) {
        m_workspace.tell(tr("Deleted: %1. Ctrl+Z brings it back.").arg(name));
        Q_EMIT backWanted();
    }
}

} // namespace doorstep

#include "moc_SubjectView.cpp"
