// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/services/ServicesPage.h"

#include "data/records/codes/Code.h"
#include "data/register/Order.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/TableView.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/LedgerModel.h"
#include "ui/page/Reading.h"
#include "ui/page/Respond.h"
#include "ui/page/forms/SaveField.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

namespace doorstep {

namespace {

const Field serviceFields[] = {
    {"name", FieldType::Text, 12},
    {"category_id", FieldType::Entry, 4, &list::serviceCategory},
    {"for_kind", FieldType::Choice, 4, nullptr, &choicesOrNoneOf<SubjectKind>},
    {"package_id", FieldType::Entry, 4, &list::servicePackage},
    {"venue_id", FieldType::Venue, 4},
    {"hours", FieldType::Text, 4},
    {"contact", FieldType::Text, 4},
    {"price", FieldType::Text, 4},
    {"users", FieldType::Text, 8},
    {"answers", FieldType::Picked, 12, &list::needCategory},
    {"note", FieldType::Prose, 12},
};

constexpr int shownAtMost = 12; // the ledger has them all

enum PeopleColumn { dayColumn, stepColumn, nameColumn, noteColumn };

} // namespace

ServicesPage::ServicesPage(Workspace& workspace, SubjectFinder& finder, QWidget* parent)
    : FormPage(workspace, QStringLiteral("service_items"),
               {QStringLiteral("service_item"), QStringLiteral("service_use"),
                QStringLiteral("visit"), QStringLiteral("venue"), QStringLiteral("code")},
               parent),
      m_user(new FindBox(finder, FindBox::SubjectsOnly, this)),
      m_people(new QTreeWidget(this)),
      m_counts(caption({}, this))
{
    setEmptyText(tr("No services yet. Insert adds the first one."));
    showColumns({{"name", 22}, {"category_id", 12}}, Others::AsInLedger);
    table().setGivingWay();
    form().addFields(serviceFields, model().ledger());
    form().setBlock(workspace.block().value_or(0));
    respond(&workspace, &Workspace::blockChanged, this, [this] {
        form().setBlock(this->workspace().block().value_or(0));
        readPeople();
    });
    makePeople();
    addButtons(tr("New service (Insert)"));
    const auto rowsOf = [this](const char* ledger) {
        LedgerQuery query;
        query.ledger = findLedger(QLatin1String(ledger));
        query.filter.block = this->workspace().block();
        this->workspace().goToRows(query, {});
    };
    addButton(aside(), tr("Packages (Ctrl+B)"), tr("The packages as each kind of subject has them"),
              [rowsOf] { rowsOf("service_packages"); });
    addButton(aside(), tr("Pictures (Ctrl+I)"),
              tr("What each kind of subject asks for, and what answers it"),
              [rowsOf] { rowsOf("group_pictures"); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_B), this, [rowsOf] { rowsOf("service_packages"); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_I), this, [rowsOf] { rowsOf("group_pictures"); });
}

void ServicesPage::makePeople()
{
    m_user->setPlaceholderText(tr("Who used it today: name, pinyin, phone or door"));
    m_user->setAccessibleName(tr("Who used the service"));
    m_user->setEnabled(!registry().readOnly());
    m_people->setAccessibleName(tr("To whom it was introduced, and who used it"));
    m_people->setHeaderLabels({tr("Date"), tr("What"), tr("Subject"), tr("Note")});
    m_people->setRootIsDecorated(false);
    m_people->setUniformRowHeights(true);
    m_people->setAlternatingRowColors(true);
    m_people->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_people->header()->setStretchLastSection(true);
    // As high as its lines: the pane around it scrolls.
    m_people->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitToText(*m_people, [this] { fitPeople(); });
    auto* all = new QPushButton(tr("All of them"), this);
    all->setToolTip(tr("Show every line in the ledger of services"));
    auto* title = new QHBoxLayout;
    title->addWidget(heading(tr("Introduced and used"), this));
    title->addWidget(m_counts, 1);
    title->addWidget(all);
    underForm().addSpacing(smallSpace);
    underForm().addLayout(title);
    underForm().addWidget(m_user);
    underForm().addWidget(m_people);
    underForm().addStretch();

    respond(m_user, &FindBox::subjectChosen, this, &ServicesPage::noteUse);
    respond(m_people, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        workspace().goTo({"subject", m_events.at(m_people->indexOfTopLevelItem(item)).subject});
    });
    auto* remove = new QShortcut(QKeySequence::Delete, m_people);
    remove->setAutoRepeat(false);
    remove->setContext(Qt::WidgetShortcut);
    respond(remove, &QShortcut::activated, this, &ServicesPage::removeUse);
    respond(all, &QPushButton::clicked, this, &ServicesPage::openPeople);
}

void ServicesPage::showChosen(const QList<ServiceItem>& services)
{
    FormPage::showChosen(services);
    readPeople();
}

// Of the block, as the catalogue's own counts are.
void ServicesPage::readPeople()
{
    if (shownRow() == 0 || !isVisible())
        return;
    reading().ask<QList<ServiceEvent>>(
        [service = shownRow(), block = workspace().block()](Database& database) {
            return eventsOfService(database, service, block, shownAtMost);
        },
        [this](const QList<ServiceEvent>& events) { showPeople(events); });
}

void ServicesPage::showPeople(const QList<ServiceEvent>& events)
{
    m_events = events;
    m_people->clear();
    for (const ServiceEvent& event : events) {
        auto* item = new QTreeWidgetItem(m_people, {event.on.toString(Qt::ISODate),
                                                    labelOf(event.step), event.name, event.note});
        item->setToolTip(noteColumn, asPlain(event.note));
        QFont font = item->font(stepColumn);
        font.setBold(event.step == ServiceStep::Used);
        item->setFont(stepColumn, font);
    }
    fitPeople();
    m_counts->setText(events.isEmpty()              ? tr("nobody yet")
                      : events.size() < shownAtMost ? QString()
                                                    : tr("the latest %1").arg(shownAtMost));
}

void ServicesPage::fitPeople()
{
    const int lines = std::max(1, m_people->topLevelItemCount());
    const int line = std::max(m_people->sizeHintForRow(0), scaled(30));
    m_people->setFixedHeight(m_people->header()->sizeHint().height() + lines * line +
                             2 * m_people->frameWidth());
}

QString ServicesPage::saveValue(RowId id, const Field& field, const QVariant& value)
{
    return saveField(
        workspace(), ServiceItemStore(registry()), id,
        [](const ServiceItem& item) { return tr("Edit %1").arg(item.name); },
        [&](ServiceItem& item) {
            if (QLatin1String(field.column) == QLatin1String("category_id") && value.isNull())
                return tr("A service needs a category.");
            setFieldValue(serviceItemMapping(), item, field, value);
            return item.name.isEmpty() ? tr("A service needs a name.") : QString();
        });
}

// Like the one that is chosen, else of the first category.
RowId ServicesPage::addRow()
{
    const ServiceItemStore store(registry());
    const std::optional<ServiceItem> like = store.alive(shownRow());
    const QList<Code> categories = CodeStore(registry()).entries(list::serviceCategory);
    if (!like && categories.isEmpty()) {
        workspace().tell(tr("First add a category of services to the lists."));
        return 0;
    }
    ServiceItem item;
    item.category = like ? like->category : categories.constFirst().id;
    item.forKind = like ? like->forKind : std::nullopt;
    item.name = tr("New service");
    item.position = nextPosition(store.catalogue());
    const bool added =
        workspace().write(tr("Add a service"), [&](Change& change) { store.add(change, item); });
    return added ? item.id : 0;
}

QString ServicesPage::deletionOf(const QList<ServiceItem>& services) const
{
    return services.size() == 1
               ? tr("Delete %1").arg(services.constFirst().name)
               : tr("Delete %n service(s)", nullptr, static_cast<int>(services.size()));
}

void ServicesPage::noteUse(RowId subject)
{
    const RowId service = shownRow();
    if (service == 0)
        return;
    const Subject user = SubjectStore(registry()).get(subject);
    const QString title =
        tr("%1 used %2").arg(user.name, ServiceItemStore(registry()).get(service).name);
    const bool noted = workspace().write(title, [&](Change& change) {
        noteService(change, user, service, ServiceStep::Used, today());
    });
    m_user->showText({});
    if (noted)
        workspace().tell(tr("Noted: %1.").arg(title));
}

// What was introduced in a visit is taken away there.
void ServicesPage::removeUse()
{
    const int row = m_people->indexOfTopLevelItem(m_people->currentItem());
    if (row < 0 || registry().readOnly())
        return;
    const ServiceEvent event = m_events.at(row);
    if (event.use == 0) {
        workspace().tell(tr("It was introduced in a visit: correct the visit."));
        return;
    }
    const QString title = tr("Delete a line of %1").arg(event.name);
    if (workspace().write(
            title, [&](Change& change) { ServiceUseStore(registry()).remove(change, event.use); }))
        workspace().tell(tr("%1. Ctrl+Z brings it back.").arg(title));
}

void ServicesPage::openPeople()
{
    const std::optional<ServiceItem> item = ServiceItemStore(registry()).alive(shownRow());
    if (!item)
        return;
    LedgerQuery query;
    query.ledger = findLedger(QStringLiteral("services"));
    query.filter.block = workspace().block();
    query.conditions << ColumnCondition{QStringLiteral("service_id"), Condition::Is, item->name};
    workspace().goToRows(query, item->name);
}

} // namespace doorstep

#include "moc_ServicesPage.cpp"
