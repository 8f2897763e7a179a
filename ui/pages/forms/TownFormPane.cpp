// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forms/TownFormPane.h"

#include "data/base/Policy.h"
#include "data/exchange/forms/FormAnswers.h"
#include "data/files/SheetText.h"
#include "data/records/party/PartyFields.h"
#include "data/views/reports/MonthFigures.h"
#include "ui/look/CodeBox.h"
#include "ui/look/Inks.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/SplitSizes.h"
#include "ui/look/TableView.h"
#include "ui/look/Theme.h"
#include "ui/page/Respond.h"
#include "ui/page/Workspace.h"
#include "ui/pages/forms/SheetPicture.h"

#include <QAbstractTableModel>
#include <QCheckBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>

namespace doorstep {

namespace {

// Entries that ask for more.
constexpr RowId ownWords = 1'000'000;
constexpr RowId aFigure = ownWords + 1;
constexpr RowId aCount = ownWords + 2;
constexpr RowId aJoin = ownWords + 3;
constexpr RowId yesOrNo = ownWords + 4;

// What the columns of a form are filled with that no ledger has.
QStringList commonWords()
{
    return {u"{month}"_qs, u"{today}"_qs,       u"{town}"_qs,
            u"{block}"_qs, u"{town}{block}"_qs, u"{secretary}"_qs};
}

QString titleOfWords(const QString& words)
{
    static const QHash<QString, const char*> titles{
        {u"{month}"_qs, QT_TRANSLATE_NOOP("TownFormPane", "The month")},
        {u"{today}"_qs, QT_TRANSLATE_NOOP("TownFormPane", "Today's date")},
        {u"{town}"_qs, QT_TRANSLATE_NOOP("TownFormPane", "The town")},
        {u"{block}"_qs, QT_TRANSLATE_NOOP("TownFormPane", "The block")},
        {u"{town}{block}"_qs, QT_TRANSLATE_NOOP("TownFormPane", "Town and block")},
        {u"{count}"_qs, QT_TRANSLATE_NOOP("TownFormPane", "How many rows")},
        {u"{secretary}"_qs, QT_TRANSLATE_NOOP("TownFormPane", "The secretary")}};
    const char* const title = titles.value(words);
    return title ? QCoreApplication::translate("TownFormPane", title) : u'“' + words + u'”';
}

QString titleOf(const FormValue& value, const Ledger& ledger)
{
    return value.from == FormValue::From::Words ? titleOfWords(value.parts.value(0).text)
                                                : value.title(ledger);
}

// Those that a box offers, in their order.
QList<FormValue> offered(const Ledger& ledger, const FormValue& now)
{
    QList<FormValue> values{FormValue()};
    const QStringList keys = formColumns(ledger);
    for (const QString& key : keys)
        values << formColumn(key);
    values << FormValue{FormValue::From::LineNumber, {}, {}};
    const QStringList words = commonWords();
    for (const QString& each : words)
        values << formWords(each);
    const QStringList answers = answerableColumns(QLatin1String(ledger.key));
    for (const QString& key : answers)
        values << formAnswer(key);
    if (!values.contains(now))
        values.insert(1, now);
    return values;
}

using Choices = QList<std::pair<QString, FormValue>>;

Choices figureChoices(Database& database)
{
    Choices choices;
    const MonthFigures figures = monthFigures(database, monthOf(today()), std::nullopt, today());
    const auto add = [&](const QString& title, const QString& key) {
        choices.append({title, {FormValue::From::Figure, {}, key}});
    };
    for (const FigureSection& section : figures.sections) {
        for (const FigureRow& row : section.rows) {
            const QString label = section.title + u" › "_qs + row.label;
            add(label, row.key);
            if (row.second)
                add(label + u" › "_qs + section.secondHeading, row.key + u":subjects"_qs);
            if (row.first.year)
                add(TownFormPane::tr("%1, year so far").arg(label), row.key + u":year"_qs);
        }
    }
    return choices;
}

// How many rows of a ledger have what the row has there.
Choices countChoices(const Ledger& ledger)
{
    Choices choices;
    for (const Ledger& counted : ledgers()) {
        for (const char* key : {"street_id", "street", "block_id", "grid_id", "category_id",
                                "business_type_id", "occupation_id", "platform_id", "department_id",
                                "source_id", "theme_id", "subject_id"}) {
            const int own = ledger.indexOf(QLatin1String(key));
            if (own < 0 || counted.indexOf(QLatin1String(key)) < 0)
                continue;
            choices.append(
                {TownFormPane::tr("%1 of the same %2")
                     .arg(counted.title(), ledger.columns[static_cast<size_t>(own)].title()),
                 {FormValue::From::Count,
                  {},
                  QLatin1String(counted.key) + u'/' + QLatin1String(key)}});
        }
    }
    return choices;
}

Choices whetherChoices(const Ledger& ledger)
{
    Choices choices;
    for (const Column& column : ledger.columns) {
        const QString key = formWhether(ledger, QLatin1String(column.key));
        if (!key.isEmpty())
            choices.append({formColumnTitle(ledger, key), formColumn(key)});
    }
    return choices;
}

// One of them; nothing: none was chosen.
std::optional<FormValue> oneOf(QWidget* parent, const QString& question, const Choices& choices)
{
    QStringList titles;
    for (const auto& [title, value] : choices)
        titles << title;
    bool given = false;
    const QString title =
        QInputDialog::getItem(parent, programName(), question, titles, 0, false, &given);
    const qsizetype at = titles.indexOf(title);
    return given && at >= 0 ? std::optional<FormValue>(choices.at(at).second) : std::nullopt;
}

} // namespace

class TownFormPane::Model : public QAbstractTableModel
{
public:
    enum Column { Place, Heading, Value, How, Columns };

    struct Line
    {
        QString place; // "C", "B2"
        QString heading;
        FormValue value;
        std::optional<FormMatch> by; // nothing: it was learnt before
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(QList<Line> lines)
    {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
    }
    [[nodiscard]] const Line& at(int row) const { return m_lines.at(row); }
    void setValue(int row, const FormValue& value)
    {
        m_lines[row].value = value;
        m_lines[row].by = FormMatch::Person;
        Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
    }
    [[nodiscard]] int firstOpen() const
    {
        for (int row = 0; row < m_lines.size(); ++row) {
            if (m_lines.at(row).by == FormMatch::Asked)
                return row;
        }
        return 0;
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& = {}) const override { return Columns; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const Line& line = m_lines.at(index.row());
        if (role == Qt::ForegroundRole && index.column() == How && line.by == FormMatch::Asked)
            return inkOf(Tone::Late);
        if (role == Qt::ForegroundRole && index.column() != Heading)
            return inkOf(Tone::Soft);
        if (role != Qt::DisplayRole)
            return {};
        switch (index.column()) {
        case Place:
            return line.place;
        case Heading:
            return line.heading;
        case How:
            return how(line);
        default:
            return {};
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        const QStringList names{QString(), TownFormPane::tr("In the form"),
                                TownFormPane::tr("Filled with"), TownFormPane::tr("Recognised by")};
        return names.at(section);
    }

private:
    static QString how(const Line& line)
    {
        if (!line.by)
            return {};
        switch (*line.by) {
        case FormMatch::Heading:
            return TownFormPane::tr("its heading");
        case FormMatch::PartOfHeading:
            return TownFormPane::tr("a part of its heading");
        case FormMatch::LastTime:
            return TownFormPane::tr("your choice last time");
        case FormMatch::Person:
            return TownFormPane::tr("your choice");
        case FormMatch::Form:
            return TownFormPane::tr("its own formula");
        case FormMatch::NoNeed:
            return TownFormPane::tr("identity numbers are never kept");
        case FormMatch::Asked:
            break;
        }
        return TownFormPane::tr("not recognised: left empty");
    }

    QList<Line> m_lines;
};

TownFormPane::TownFormPane(Database& database, QWidget* parent)
    : QWidget(parent),
      m_database(database),
      m_model(new Model(this)),
      m_title(heading({}, this)),
      m_about(caption({}, this)),
      m_lists(new QComboBox(this)),
      m_ledger(new CodeBox(this)),
      m_period(new QComboBox(this)),
      m_rows(new QComboBox(this)),
      m_drive(new QComboBox(this)),
      m_mode(new QComboBox(this)),
      m_news(new QComboBox(this)),
      m_shape(new QComboBox(this)),
      m_picture(new SheetPicture(this)),
      m_table(new TableView(QStringLiteral("formcolumns"), this)),
      m_said(caption({}, this)),
      m_name(new QLineEdit(this)),
      m_due(new QSpinBox(this)),
      m_masked(new QCheckBox(tr("&Masked"), this)),
      m_notAList(new QPushButton(tr("Not a &list"), this)),
      m_keep(new QPushButton(tr("&Keep the form"), this)),
      m_giveUp(new QPushButton(tr("Not now"), this)),
      m_rowsLine(new QWidget(this))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(false);
    m_table->setAccessibleName(tr("Headings of the form"));
    m_table->setColumns({{"place", 3}, {"heading", 16}, {"value", 20}, {"how", 14}});
    m_table->horizontalHeader()->setSectionResizeMode(Model::Heading, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->installEventFilter(this);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_said->setWordWrap(true);
    m_notAList->setToolTip(tr("Nothing is put below these headings; the rows stay as they are"));
    m_due->setRange(0, 31);
    m_due->setSpecialValueText(tr("no day"));
    m_due->setAccessibleName(tr("Day of the month on which it is due"));
    m_due->setToolTip(tr("Days up to the 10th are those of the month after"));
    m_masked->setToolTip(tr("Names of persons, phones and codes are hidden in part"));
    if (policy().alwaysMasked) {
        m_masked->setEnabled(false);
        m_masked->setToolTip(tr("The office has laid down that it is always masked"));
    }
    m_name->setAccessibleName(tr("Name of the form"));
    m_lists->setAccessibleName(tr("List of the form"));
    m_ledger->setAccessibleName(tr("Ledger whose rows it is filled with"));
    for (const Word<FormPeriod>& word : wordsOf<FormPeriod>())
        m_period->addItem(labelOf(word.value), static_cast<int>(word.value));
    m_period->setAccessibleName(tr("Of which time"));
    for (const Word<FormRows>& word : wordsOf<FormRows>())
        m_rows->addItem(labelOf(word.value), static_cast<int>(word.value));
    m_rows->setAccessibleName(tr("Open or closed"));
    for (const Word<FormNews>& word : wordsOf<FormNews>())
        m_news->addItem(labelOf(word.value), static_cast<int>(word.value));
    m_news->setAccessibleName(tr("Changed or not"));
    m_news->setToolTip(tr("Since it was last filled for a month before"));
    for (const FormShape shape : {FormShape::Sheets, FormShape::Files, FormShape::Printed})
        m_shape->addItem(labelOf(shape), static_cast<int>(shape));
    m_shape->setAccessibleName(tr("A sheet or a file for each row"));
    m_shape->setToolTip(tr("Printed in a row they are pages of one PDF, as the cells look"));
    m_drive->setAccessibleName(tr("Of which drive"));
    m_mode->addItem(tr("Every mode"), QString());
    for (const Word<VisitMode>& word : wordsOf<VisitMode>())
        m_mode->addItem(labelOf(word.value), QLatin1String(word.key));
    m_mode->setAccessibleName(tr("By which mode of visit"));
    setDrives({});
    for (size_t i = 0; i < ledgers().size(); ++i) {
        const Ledger& one = ledgers()[i];
        if (partyShown(database) || !isPartyLedger(QLatin1String(one.key)))
            m_ledger->addEntry(one.title(), static_cast<RowId>(i));
    }

    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addWidget(m_about, 1);
    auto* rows = new QVBoxLayout(m_rowsLine);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(smallSpace);
    for (const QList<QWidget*>& line : {QList<QWidget*>{m_lists, m_ledger, m_period, m_news},
                                        {m_rows, m_drive, m_mode, m_shape, m_notAList}}) {
        auto* boxes = new QHBoxLayout;
        for (QWidget* box : line)
            boxes->addWidget(box);
        boxes->addStretch();
        rows->addLayout(boxes);
    }
    auto* nameLabel = plainLabel(tr("Na&me"), this);
    nameLabel->setBuddy(m_name);
    auto* dueLabel = plainLabel(tr("&Due on day"), this);
    dueLabel->setBuddy(m_due);
    auto* under = new QHBoxLayout;
    under->addWidget(nameLabel);
    under->addWidget(m_name, 1);
    under->addSpacing(wideSpace);
    under->addWidget(dueLabel);
    under->addWidget(m_due);
    under->addSpacing(wideSpace);
    under->addWidget(m_masked);
    under->addSpacing(wideSpace);
    under->addWidget(m_giveUp);
    under->addWidget(m_keep);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(smallSpace);
    layout->addLayout(top);
    layout->addWidget(m_rowsLine);
    auto* beside = new QSplitter(Qt::Vertical, this);
    beside->setChildrenCollapsible(false);
    beside->addWidget(m_picture);
    beside->addWidget(m_table);
    beside->setStretchFactor(0, 2);
    beside->setStretchFactor(1, 3);
    rememberSizes(*beside, QStringLiteral("form"));
    fitToText(*m_picture, [this] { m_picture->setMinimumHeight(fontMetrics().height() * 5); });
    layout->addWidget(beside, 1);
    layout->addWidget(m_said);
    layout->addLayout(under);

    respond(m_keep, &QPushButton::clicked, this, &TownFormPane::keepWanted);
    respond(m_giveUp, &QPushButton::clicked, this, &TownFormPane::givenUp);
    respond(m_name, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    respond(m_lists, &QComboBox::activated, this, &TownFormPane::listChosen);
    respond(m_ledger, &CodeBox::entryChosen, this, &TownFormPane::ledgerChosen);
    respond(m_notAList, &QPushButton::clicked, this, &TownFormPane::strikeOffShown);
    for (QComboBox* box : {m_period, m_rows, m_drive, m_mode, m_news, m_shape})
        respond(box, &QComboBox::activated, this, &TownFormPane::rowsChosen);
    const auto told = [this] {
        if (!m_filling && !isLearning())
            Q_EMIT changed();
    };
    respond(m_due, &QSpinBox::editingFinished, this, told);
    respond(m_masked, &QCheckBox::toggled, this, told);
    respond(m_name, &QLineEdit::editingFinished, this, told);
    respond(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TownFormPane::pointOut);
    respond(m_picture, &SheetPicture::cellChosen, this, &TownFormPane::goToCell);
    respond(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
        if (!m_boxes.at(index.row())->isEnabled())
            return;
        m_boxes.at(index.row())->setFocus();
        m_boxes.at(index.row())->showPopup();
    });
    clear();
}

const Ledger& TownFormPane::ledger() const
{
    const qsizetype list = std::min<qsizetype>(m_list, m_layout.lists.size() - 1);
    const Ledger* const found = list < 0 ? nullptr : findLedger(m_layout.lists.at(list).ledger);
    return found ? *found : ledgers().front();
}

void TownFormPane::ledgerChosen()
{
    const std::optional<RowId> chosen = m_ledger->chosen();
    if (!chosen || !m_learnt || m_list >= m_layout.lists.size())
        return;
    const QString key = QLatin1String(ledgers()[static_cast<size_t>(*chosen)].key);
    const FormList& list = m_layout.lists.at(m_list);
    // Of the only one it also says where its headings are looked for.
    if (list.isPage() || (m_layout.lists.size() == 1 && m_wishes.notLists.isEmpty())) {
        m_wishes.ledger = key;
    } else {
        m_wishes.ledgers.removeIf([&](const auto& one) { return one.first.isOf(list); });
        m_wishes.ledgers.append({ListPlace{list.sheet, list.lastHeadingRow}, key});
    }
    Q_EMIT readAgain();
}

void TownFormPane::strikeOffShown()
{
    if (m_readOnly || m_list >= m_layout.lists.size())
        return;
    const FormList list = m_layout.lists.at(m_list);
    if (m_learnt) {
        m_wishes.notLists << ListPlace{list.sheet, list.lastHeadingRow};
        strikeOff(*m_learnt, static_cast<size_t>(m_list));
        m_layout = m_learnt->layout();
    } else {
        QStringList headings;
        for (const FormColumn& column : list.columns)
            headings << column.heading;
        m_layout.notLists << headingsKey(headings);
        m_layout.lists.removeAt(m_list);
    }
    showLayout(0);
    if (isLearning())
        sayOpen();
    else
        Q_EMIT changed();
}

void TownFormPane::clear()
{
    m_learnt.reset();
    m_wishes = {};
    m_form = {};
    m_layout = {};
    m_looks.clear();
    m_model->setLines({});
    m_boxes.clear();
    pointOut();
    setVisible(false);
}

void TownFormPane::showKnown(const TownForm& form)
{
    // What was chosen just now comes back from the register: whoever works in it stays there.
    const bool again = !isLearning() && isVisibleTo(parentWidget()) && m_form.id == form.id;
    const int list = again ? m_list : 0;
    const int row = again ? m_table->currentIndex().row() : -1;
    const FormLayout before = again ? m_layout : FormLayout();
    m_learnt.reset();
    m_looks.clear();
    m_form = form;
    m_filling = true;
    m_layout = {};
    const QString why = Workspace::refusal([&] { m_layout = readFormLayout(form.layout); });
    say(why, !why.isEmpty());
    m_title->setText(form.name);
    m_about->setText(form.fileName);
    m_name->setText(form.name);
    m_due->setValue(form.dueDay.value_or(0));
    m_masked->setChecked(form.masked || policy().alwaysMasked);
    m_filling = false;
    m_keep->hide();
    m_giveUp->hide();
    if (again && m_layout == before) {
        pointOut();
        return;
    }
    showLayout(std::min<int>(list, static_cast<int>(m_layout.lists.size())));
    if (row >= 0 && row < m_model->rowCount())
        m_table->goTo(row);
    setVisible(true);
}

void TownFormPane::showLearnt(const LearntForm& learnt, const FormLooks& looks)
{
    const bool again = m_learnt && m_learnt->fileName == learnt.fileName;
    if (!again)
        m_wishes = {};
    const int list = again ? m_list : 0;
    m_learnt = learnt;
    m_looks = looks;
    m_form = learnt.known.value_or(TownForm());
    m_layout = learnt.layout();
    m_filling = true;
    m_title->setText(learnt.fileName);
    m_about->setText(learnt.known
                         ? tr("The next “%1”: what was chosen for it holds").arg(learnt.known->name)
                         : tr("New"));
    if (!again)
        m_name->setText(learnt.known ? learnt.known->name
                                     : QFileInfo(learnt.fileName).completeBaseName());
    m_due->setValue(m_form.dueDay.value_or(m_due->value()));
    if (!again)
        m_masked->setChecked(m_form.masked || policy().alwaysMasked);
    m_filling = false;
    m_keep->setText(learnt.known ? tr("&Keep it in place of the last") : tr("&Keep the form"));
    m_keep->show();
    m_giveUp->show();
    setPrimary(*m_keep);
    showLayout(std::min<int>(list, static_cast<int>(m_layout.lists.size())));
    setVisible(true);
    sayOpen();
}

void TownFormPane::sayOpen()
{
    const LearntForm& learnt = *m_learnt;
    const auto open = static_cast<int>(learnt.open().size());
    const QString warning = learnt.warning();
    say(!warning.isEmpty() ? warning
        : open == 0        ? tr("Every heading was recognised.")
                           : tr("%n heading(s) not recognised: choose what they get, or leave them "
                                       "empty.",
                                nullptr, open),
        open > 0 || !warning.isEmpty());
}

void TownFormPane::showLayout(int list)
{
    m_list = list;
    m_filling = true;
    m_lists->clear();
    for (const FormList& one : std::as_const(m_layout.lists))
        m_lists->addItem(m_layout.lists.size() > 1 && !one.isPage()
                             ? tr("%1, row %2").arg(one.sheet, QString::number(one.lastHeadingRow))
                             : one.sheet);
    if (!m_layout.spots.isEmpty())
        m_lists->addItem(tr("Single cells"));
    m_lists->setCurrentIndex(list);
    const bool isList = list < m_layout.lists.size();
    for (QWidget* box : {static_cast<QWidget*>(m_ledger), static_cast<QWidget*>(m_period),
                         static_cast<QWidget*>(m_rows), static_cast<QWidget*>(m_drive),
                         static_cast<QWidget*>(m_mode), static_cast<QWidget*>(m_news),
                         static_cast<QWidget*>(m_shape), static_cast<QWidget*>(m_notAList)})
        box->setVisible(isList);
    QList<Model::Line> lines;
    if (isList) {
        const FormList& shown = m_layout.lists.at(list);
        m_ledger->choose(std::nullopt);
        for (size_t i = 0; i < ledgers().size(); ++i) {
            if (shown.ledger == QLatin1String(ledgers()[i].key))
                m_ledger->choose(static_cast<RowId>(i));
        }
        m_ledger->setEnabled(isLearning() && !m_readOnly &&
                             (m_layout.lists.size() == 1 || !shown.isPage()));
        m_notAList->setVisible(!shown.isPage());
        m_notAList->setEnabled(!m_readOnly);
        m_period->setCurrentIndex(m_period->findData(static_cast<int>(shown.period)));
        m_rows->setCurrentIndex(m_rows->findData(static_cast<int>(shown.rows)));
        m_rows->setVisible(!closingColumn(ledger()).isEmpty());
        m_drive->setCurrentIndex(std::max(0, m_drive->findData(shown.drive)));
        m_drive->setVisible(shown.ledger == u"visits");
        m_mode->setCurrentIndex(std::max(0, m_mode->findData(shown.mode)));
        m_mode->setVisible(shown.ledger == u"visits");
        m_news->setCurrentIndex(m_news->findData(static_cast<int>(shown.news)));
        m_news->setVisible(shown.labels.isEmpty());
        m_shape->setCurrentIndex(m_shape->findData(static_cast<int>(shown.shape)));
        m_shape->setVisible(shown.isPage());
        for (qsizetype i = 0; i < shown.columns.size(); ++i) {
            const FormColumn& column = shown.columns.at(i);
            const auto by =
                isLearning() ? std::optional<FormMatch>(m_learnt->lists[static_cast<size_t>(list)]
                                                            .columns[static_cast<size_t>(i)]
                                                            .by)
                             : std::nullopt;
            lines << Model::Line{placeOf(column), column.heading, column.value, by};
        }
    } else {
        for (const FormSpot& spot : std::as_const(m_layout.spots))
            lines << Model::Line{columnLetters(spot.column) + QString::number(spot.row), spot.label,
                                 spot.value, std::nullopt};
    }
    m_model->setLines(lines);
    placeBoxes();
    if (m_model->rowCount() > 0)
        m_table->goTo(m_model->firstOpen());
    m_filling = false;
    pointOut();
}

void TownFormPane::pointOut()
{
    const int chosen = m_table->currentIndex().row();
    const bool isList = m_list < m_layout.lists.size();
    const QString sheet =
        isList ? m_layout.lists.at(m_list).sheet : m_layout.spots.value(std::max(0, chosen)).sheet;
    const std::shared_ptr<const SheetLook> look = m_looks.value(sheet);
    m_picture->setVisible(look != nullptr);
    m_picture->setSheet(look);
    if (!look || chosen < 0)
        return;
    if (!isList) {
        const FormSpot spot = m_layout.spots.value(chosen);
        m_picture->pointAt(spot.row, spot.column);
        return;
    }
    const FormList& list = m_layout.lists.at(m_list);
    const FormColumn column = list.columns.value(chosen);
    int row = list.isPage() ? column.row : list.lastHeadingRow;
    // Of headings of several lines the lowest that says something there.
    while (!list.isPage() && row > list.firstHeadingRow && !look->mergedAt(row, column.column)) {
        const SeenCell* const cell = look->at(row, column.column);
        if (cell && !cell->text.isEmpty())
            break;
        --row;
    }
    m_picture->pointAt(row, column.column);
}

void TownFormPane::goToCell(int row, int column)
{
    const SheetLook* const sheet = m_picture->sheet();
    if (!sheet)
        return;
    QList<int> lists{m_list}; // the one that is shown comes first
    for (int list = 0; list <= m_layout.lists.size(); ++list)
        lists << list;
    const QString name = sheet->name; // showing another list may take it away
    for (const int list : std::as_const(lists)) {
        const bool isList = list < m_layout.lists.size();
        int line = -1;
        if (isList && m_layout.lists.at(list).sheet == name)
            line = lineAt(m_layout.lists.at(list), row, column);
        for (int spot = 0; !isList && line < 0 && spot < m_layout.spots.size(); ++spot) {
            const FormSpot& one = m_layout.spots.at(spot);
            if (one.sheet == name && one.row == row && one.column == column)
                line = spot;
        }
        if (line < 0)
            continue;
        if (list != m_list)
            showLayout(list);
        m_table->goTo(line);
        return;
    }
}

// The line of what is matched there: at the heading, below it, at a label or beside it.
int TownFormPane::lineAt(const FormList& list, int row, int column) const
{
    const SheetLook& sheet = *m_picture->sheet();
    const MergedRange* const label = sheet.mergedAt(row, column);
    const int beside = label ? label->lastColumn + 1 : column + 1;
    const bool within =
        row >= list.firstHeadingRow && row <= std::max(list.lastHeadingRow, list.lastRow);
    for (int line = 0; line < list.columns.size(); ++line) {
        const FormColumn& one = list.columns.at(line);
        const MergedRange* const heading = sheet.mergedAt(list.lastHeadingRow, one.column);
        const int last = heading ? heading->lastColumn : one.column;
        if (list.isPage() ? one.row == row && (one.column == column || one.column == beside)
                          : within && column >= one.column && column <= last)
            return line;
    }
    return -1;
}

void TownFormPane::listChosen()
{
    showLayout(m_lists->currentIndex());
}

void TownFormPane::placeBoxes()
{
    m_boxes.clear();
    const int height = m_table->verticalHeader()->defaultSectionSize();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        auto* box = new CodeBox(m_table);
        fillBox(*box, row);
        box->setFrame(false);
        box->setFixedHeight(height);
        box->setFocusPolicy(Qt::ClickFocus);
        box->setEnabled(!m_readOnly && m_model->at(row).value.from != FormValue::From::Form);
        box->setAccessibleName(tr("What %1 is filled with").arg(m_model->at(row).heading));
        respond(box, &CodeBox::entryChosen, this, [this, row] {
            chose(row);
            m_table->setFocus();
        });
        m_table->setIndexWidget(m_model->index(row, Model::Value), box);
        m_boxes << box;
    }
}

void TownFormPane::fillBox(CodeBox& box, int row)
{
    box.clear();
    const FormValue& now = m_model->at(row).value;
    const QList<FormValue> values = offered(ledger(), now);
    for (qsizetype i = 0; i < values.size(); ++i)
        box.addEntry(titleOf(values.at(i), ledger()), i);
    box.addEntry(tr("Words…"), ownWords);
    box.addEntry(tr("A figure of the month…"), aFigure);
    if (m_list < m_layout.lists.size()) {
        box.addEntry(tr("Several columns in one…"), aJoin);
        box.addEntry(tr("How many rows…"), aCount);
        box.addEntry(tr("Yes or no…"), yesOrNo);
    }
    box.choose(values.indexOf(now));
    setInk(box, now.from == FormValue::From::Empty ? std::optional(Tone::Soft) : std::nullopt);
}

void TownFormPane::chose(int row)
{
    const std::optional<RowId> chosen = m_boxes.at(row)->chosen();
    FormValue value = m_model->at(row).value;
    if (chosen == ownWords) {
        bool given = false;
        const QString words = QInputDialog::getText(
            this, programName(),
            tr("The same words in every row; {month}, {block}, {town}, "
               "{secretary}, {today} and {count} stand for what they say:"),
            QLineEdit::Normal,
            value.from == FormValue::From::Words ? value.parts.value(0).text : QString(), &given);
        if (given)
            value = words.isEmpty() ? FormValue() : formWords(words);
    } else if (chosen && *chosen > ownWords) {
        const std::optional<FormValue> given = asked(*chosen, value);
        if (!given) {
            fillBox(*m_boxes.at(row), row);
            return;
        }
        value = *given;
    } else if (chosen) {
        value = offered(ledger(), value).at(*chosen);
    }
    setValue(row, value);
}

std::optional<FormValue> TownFormPane::asked(RowId entry, const FormValue& now)
{
    if (entry == aFigure)
        return oneOf(this, tr("The figure:"), figureChoices(m_database));
    if (entry == aCount)
        return oneOf(this, tr("How many rows there are of:"), countChoices(ledger()));
    if (entry == yesOrNo)
        return oneOf(this, tr("是 where it says something:"), whetherChoices(ledger()));
    QStringList titles;
    const QStringList keys = formColumns(ledger());
    for (const QString& key : keys)
        titles << formColumnTitle(ledger(), key);
    bool given = false;
    const QString joined = QInputDialog::getText(
        this, programName(),
        tr("Columns with + between them and words in quotation marks, as %1:")
            .arg(titles.mid(0, 2).join(u"+\" \"+"_qs)),
        QLineEdit::Normal, now.from == FormValue::From::Columns ? now.toText() : QString(), &given);
    if (!given)
        return std::nullopt;
    FormValue value;
    const QString refusal = Workspace::refusal([&] { value = readFormValue(joined, ledger()); });
    if (!refusal.isEmpty()) {
        say(refusal, true);
        return std::nullopt;
    }
    return value;
}

void TownFormPane::setValue(int row, const FormValue& value)
{
    m_model->setValue(row, value);
    if (m_list < m_layout.lists.size()) {
        m_layout.lists[m_list].columns[row].value = value;
        if (m_learnt) {
            LearntColumn& column =
                m_learnt->lists[static_cast<size_t>(m_list)].columns[static_cast<size_t>(row)];
            column.column.value = value;
            column.by = FormMatch::Person;
        }
    } else {
        m_layout.spots[row].value = value;
        if (m_learnt)
            m_learnt->spots[row].value = value;
    }
    fillBox(*m_boxes.at(row), row);
    m_table->goTo(row);
    if (isLearning())
        sayOpen();
    else
        Q_EMIT changed();
}

void TownFormPane::rowsChosen()
{
    if (m_filling || m_list >= m_layout.lists.size())
        return;
    FormList& list = m_layout.lists[m_list];
    list.period = static_cast<FormPeriod>(m_period->currentData().toInt());
    list.rows = static_cast<FormRows>(m_rows->currentData().toInt());
    list.drive = m_drive->currentData().toString();
    list.mode = m_mode->currentData().toString();
    list.news = static_cast<FormNews>(m_news->currentData().toInt());
    if (list.isPage())
        list.shape = static_cast<FormShape>(m_shape->currentData().toInt());
    if (m_learnt) {
        FormList& learnt = m_learnt->lists[static_cast<size_t>(m_list)].list;
        learnt.period = list.period;
        learnt.rows = list.rows;
        learnt.drive = list.drive;
        learnt.mode = list.mode;
        learnt.news = list.news;
        learnt.shape = list.shape;
    } else {
        Q_EMIT changed();
    }
}

QString TownFormPane::name() const
{
    return m_name->text().trimmed();
}

TownForm TownFormPane::form() const
{
    TownForm form = m_form;
    if (!isLearning() && !name().isEmpty())
        form.name = name();
    form.layout = m_layout.toText();
    form.masked = m_masked->isChecked();
    form.dueDay = m_due->value() > 0 ? std::optional<int>(m_due->value()) : std::nullopt;
    return form;
}

void TownFormPane::setReadOnly()
{
    m_readOnly = true;
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_period, m_rows, m_drive, m_mode, m_news, m_shape, m_name, m_due, m_masked, m_keep})
        widget->setEnabled(false);
}

void TownFormPane::setDrives(const QStringList& drives)
{
    const QString before = m_drive->currentData().toString();
    m_drive->clear();
    m_drive->addItem(tr("Every drive"), QString());
    for (const QString& drive : drives)
        m_drive->addItem(drive, drive);
    m_drive->setCurrentIndex(std::max(0, m_drive->findData(before)));
}

void TownFormPane::focusFirst()
{
    m_table->setFocus();
}

void TownFormPane::say(const QString& sentence, bool wrong)
{
    m_said->setText(!sentence.isEmpty()
                        ? sentence
                        : tr("Type the first letters to choose; Delete leaves a column empty."));
    m_said->setToolTip(asPlain(m_said->text()));
    setTone(*m_said, wrong ? Tone::Late : Tone::Soft);
}

// Keys typed in the table choose in the box of its row.
bool TownFormPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int row = m_table->currentIndex().row();
        const bool plain = (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
        const bool may = row >= 0 && plain && m_boxes.value(row) && m_boxes.at(row)->isEnabled();
        if (may && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
            setValue(row, {});
            return true;
        }
        if (may && !key->text().isEmpty() && key->text().at(0).isLetterOrNumber()) {
            QCoreApplication::sendEvent(m_boxes.at(row), event);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_TownFormPane.cpp"
