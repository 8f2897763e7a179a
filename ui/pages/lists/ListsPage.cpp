// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lists/ListsPage.h"

#include "data/records/codes/ListTitles.h"
#include "data/records/lists/CodeSeed.h"
#include "data/records/party/PartyFields.h"
#include "ui/look/Inks.h"
#include "ui/look/Look.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"
#include "ui/pages/lists/ListPane.h"
#include "ui/pages/lists/Lists.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

namespace doorstep {

namespace {

constexpr int keyRole = Qt::UserRole;
const QString shownSetting = QStringLiteral("lists/shown");

struct Named
{
    const char* key;
    std::unique_ptr<EditableList> (*make)(Workspace&);
};

constexpr Named places[] = {{"streets", &makeStreetsList},
                            {"grids", &makeGridsList},
                            {"visitors", &makeVisitorsList},
                            {"teams", &makeTeamsList},
                            {"blocks", &makeBlocksList}};
constexpr Named times[] = {{"calendar", &makeCalendarList}, {"deadlines", &makeDeadlinesList}};
constexpr Named persons[] = {{"keeping", &makeKeepingList}};

std::unique_ptr<EditableList> makeList(Workspace& workspace, const QString& key)
{
    for (const std::span<const Named> group :
         {std::span<const Named>(places), {times}, {persons}}) {
        for (const Named& list : group) {
            if (key == QLatin1String(list.key))
                return list.make(workspace);
        }
    }
    return makeCodesList(workspace, key);
}

} // namespace

ListsPage::ListsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_names(new QListWidget(this)), m_panes(new QStackedWidget(this))
{
    m_names->setAccessibleName(tr("Which list"));
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setUniformItemSizes(false);
    fillNames();
    followScheme(*m_names, [this] {
        for (int row = 0; row < m_names->count(); ++row) {
            if (m_names->item(row)->data(keyRole).isNull())
                m_names->item(row)->setForeground(inkOf(Tone::Soft));
        }
    });
    fitToText(*m_names, [this] {
        int widest = 0;
        for (int row = 0; row < m_names->count(); ++row)
            widest = std::max(widest,
                              m_names->fontMetrics().horizontalAdvance(m_names->item(row)->text()));
        m_names->setFixedWidth(widest + 2 * wideSpace + scaled(22)); // with its scroll bar
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(pageMargin, tightSpace, 0, 0);
    layout->setSpacing(0);
    auto* side = new QVBoxLayout;
    side->setSpacing(smallSpace);
    side->addWidget(new PageTitle(*this), 0, Qt::AlignLeft);
    side->addWidget(m_names, 1);
    layout->addLayout(side);
    layout->addWidget(m_panes, 1);

    respond(m_names, &QListWidget::currentItemChanged, this, &ListsPage::bringToFront);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Right}) {
        auto* enter = new QShortcut(key, m_names);
        enter->setContext(Qt::WidgetShortcut);
        respond(enter, &QShortcut::activated, this, [this] { current()->focusTable(); });
    }
    auto* add = new QShortcut(Qt::Key_Insert, m_names);
    add->setContext(Qt::WidgetShortcut);
    respond(add, &QShortcut::activated, this, [this] { current()->addRow(); });
    showList(QSettings().value(shownSetting, QLatin1String(places[0].key)).toString());
}

void ListsPage::fillNames()
{
    const auto addGroup = [this](const QString& title, std::span<const Named> group) {
        addHeading(title);
        for (const Named& list : group)
            addName(QLatin1String(list.key), list.make(workspace())->title());
    };
    addGroup(tr("The block"), places);
    addGroup(tr("Working days"), times);
    addGroup(tr("Personal data"), persons);
    addHeading(tr("Lists to choose from"));
    const bool party = partyShown(workspace().db());
    for (const QString& list : codeLists()) {
        if (party || !isPartyList(list))
            addName(list, codeListTitle(list));
    }
}

void ListsPage::addHeading(const QString& text)
{
    auto* item = new QListWidgetItem(text, m_names);
    item->setFlags(Qt::NoItemFlags);
}

void ListsPage::addName(const QString& key, const QString& title)
{
    auto* item = new QListWidgetItem(title, m_names);
    item->setData(keyRole, key);
}

ListPane* ListsPage::pane(const QString& key)
{
    ListPane*& made = m_made[key];
    if (!made) {
        made = new ListPane(workspace(), key, makeList(workspace(), key), m_panes);
        respond(made, &ListPane::left, m_names, qOverload<>(&QWidget::setFocus));
        m_panes->addWidget(made);
    }
    return made;
}

ListPane* ListsPage::current() const
{
    return static_cast<ListPane*>(m_panes->currentWidget());
}

void ListsPage::bringToFront()
{
    const QListWidgetItem* item = m_names->currentItem();
    const QString key = item ? item->data(keyRole).toString() : QString();
    if (key.isEmpty())
        return;
    if (current())
        current()->finish();
    m_panes->setCurrentWidget(pane(key));
    Q_EMIT sightChanged();
    QSettings().setValue(shownSetting, key);
}

void ListsPage::showList(const QString& key)
{
    for (int row = 0; row < m_names->count(); ++row) {
        if (m_names->item(row)->data(keyRole) == key)
            m_names->setCurrentRow(row);
    }
    if (!m_names->currentItem())
        m_names->setCurrentRow(1); // the first below the first heading
}

void ListsPage::activate()
{
    m_names->setFocus();
}

QString ListsPage::listInSight() const
{
    return m_made.key(current());
}

bool ListsPage::mayLeave()
{
    current()->finish();
    return true;
}

} // namespace doorstep

#include "moc_ListsPage.cpp"
