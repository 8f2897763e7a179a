// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/MoveStrip.h"

#include "data/records/codes/Code.h"
#include "data/records/places/Places.h"
#include "ui/look/CodeBox.h"
#include "ui/look/DateField.h"
#include "ui/look/Look.h"
#include "ui/page/parts/NeedWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace doorstep {

namespace {

constexpr int wordsCharacters = 10; // beside what any line has

} // namespace

MoveStrip::MoveStrip(Register& registry, QWidget* parent)
    : FillStrip(parent),
      m_register(registry),
      m_row(new QHBoxLayout),
      m_second(new QHBoxLayout),
      m_end(new QWidget(this)),
      m_title(heading({}, this)),
      m_day(new DateField(DateLean::Past, this)),
      m_toBlock(new CodeBox(this)),
      m_department(new CodeBox(this)),
      m_handler(new QLineEdit(this)),
      m_way(new CodeBox(this)),
      m_satisfaction(new CodeBox(this)),
      m_result(new QLineEdit(this)),
      m_words(new QLineEdit(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(smallSpace, 4, smallSpace, 4);
    rows->setSpacing(4);
    rows->addLayout(m_row);
    rows->addLayout(m_second);
    auto* end = new QHBoxLayout(m_end);
    end->setContentsMargins(0, 0, 0, 0);
    for (QHBoxLayout* row : {m_row, m_second, end})
        row->setSpacing(smallSpace);
    m_row->addWidget(m_title);
    addField(*m_row, Day, tr("On"), m_day);
    addField(*m_row, ToBlock, tr("To block"), m_toBlock);
    addField(*m_row, Department, tr("Department"), m_department);
    addField(*m_row, Handler, tr("Person"), m_handler, 1);
    addField(*m_row, Way, tr("How"), m_way);
    addField(*m_row, Satisfaction, tr("Satisfaction"), m_satisfaction);
    addField(*m_second, Result, tr("Result"), m_result, 2);
    addField(*end, Words, tr("Words"), m_words, 3);
    m_satisfaction->addItem(QString());
    for (int value = 5; value >= 1; --value)
        m_satisfaction->addEntry(QString::number(value) + u' ' + satisfactionWord(value), value);
    for (CodeBox* box : {m_way, m_satisfaction}) {
        box->setMinimumContentsLength(5);
        box->passWordsTo(*m_result); // next in the row
    }
    for (CodeBox* box : {m_toBlock, m_department})
        box->passWordsTo(*m_words);

    setTabOrder(m_result, m_words);
    addButtons(*end, m_words);
    hide();
}

template <typename W>
void MoveStrip::addField(QHBoxLayout& row, Field field, const QString& label, W* widget,
                         int stretch)
{
    m_labels.insert(field, FillStrip::addField(row, label, widget, stretch));
    m_fields.insert(field, widget);
}

void MoveStrip::fillBlocks(const QList<Need>& needs)
{
    m_toBlock->clear();
    m_toBlock->addItem(QString());
    const QList<Block> blocks = BlockStore(m_register).all();
    for (const Block& block : blocks) {
        if (needs.size() > 1 || needs.constFirst().block != block.id)
            m_toBlock->addEntry(block.name, block.id);
    }
}

// What several needs differ in is left empty: each keeps its own.
void MoveStrip::fillIn(const QList<Need>& needs)
{
    m_day->setToday();
    for (QLineEdit* line : {m_handler, m_result, m_words})
        line->clear();
    fillBlocks(needs);
    m_department->fill(m_register, list::department);
    m_way->fill(m_register, list::feedbackWay);
    m_satisfaction->choose(std::nullopt);
    m_department->choose(std::nullopt);
    if (needs.size() > 1)
        return;
    const Need& need = needs.constFirst();
    if (m_action != NeedAction::HandOver) {
        m_department->choose(need.department);
        m_handler->setText(need.handler);
    }
    m_result->setText(need.result);
}

// So that what is filled in can be read.
bool MoveStrip::hasRoomForWords() const
{
    for (QLayout* row : {static_cast<QLayout*>(m_row), m_end->layout()})
        row->invalidate(); // other fields were shown before
    const int words = fontMetrics().horizontalAdvance(u'字') * wordsCharacters;
    return parentWidget()->width() >= m_row->sizeHint().width() + m_end->sizeHint().width() + words;
}

void MoveStrip::open(NeedAction action, const QList<Need>& needs, const QString& whose)
{
    static const QHash<NeedAction, QList<Field>> fieldsOf{
        {NeedAction::Recorded, {}},
        {NeedAction::Whistle, {Department, Handler}},
        {NeedAction::ReportIn, {Handler}},
        {NeedAction::Handling, {Department, Handler}},
        {NeedAction::Talk, {}},
        {NeedAction::HandOver, {ToBlock, Department}},
        {NeedAction::FedBack, {Way, Satisfaction, Result}},
        {NeedAction::Closed, {}},
        {NeedAction::Reopened, {}}};
    beginFilling();
    m_action = action;
    m_title->setText(
        needs.size() > 1
            ? tr("%1 (%n needs)", nullptr, static_cast<int>(needs.size())).arg(actionLabel(action))
        : whose.isEmpty() ? actionLabel(action)
                          : tr("%1: %2").arg(actionLabel(action), whose));
    fillIn(needs);
    const QList<Field> own = fieldsOf.value(action);
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        const bool wanted = field.key() == Day || field.key() == Words ||
                            own.contains(static_cast<Field>(field.key()));
        field.value()->setVisible(wanted);
        m_labels.value(field.key())->setVisible(wanted);
    }
    m_labels.value(Words)->setText(action == NeedAction::Reopened  ? tr("Reason")
                                   : action == NeedAction::FedBack ? tr("What was told")
                                   : action == NeedAction::Talk    ? tr("What was said")
                                                                   : tr("Words"));
    m_words->setAccessibleName(m_labels.value(Words)->text());
    m_row->removeWidget(m_end);
    m_second->removeWidget(m_end);
    if (m_row->itemAt(m_row->count() - 1)->spacerItem())
        delete m_row->takeAt(m_row->count() - 1);
    const bool inSecond = own.contains(Result) || !hasRoomForWords();
    if (inSecond)
        m_row->addStretch();
    (inSecond ? m_second : m_row)->addWidget(m_end, 3);
    show();
    QStringList whatFor{QLatin1String(keyOf(action))};
    for (const Need& need : needs)
        whatFor << QString::number(need.id);
    m_isBack = begin(whatFor.join(u' '), m_title->text());
    QWidget* first = m_words;
    if (action == NeedAction::FedBack)
        first = m_way;
    else if (action == NeedAction::HandOver)
        first = m_toBlock->count() > 1 ? m_toBlock : m_department;
    else if (action == NeedAction::Whistle && !m_department->chosen()) // it needs one
        first = m_department;
    if (m_isBack)
        first = m_words;
    first->setFocus(Qt::ShortcutFocusReason);
}

void MoveStrip::offer(const NeedMove& move)
{
    if (m_isBack)
        return;
    if (move.department)
        m_department->choose(move.department);
    for (const auto& [line, words] :
         {std::pair{m_handler, move.handler}, {m_result, move.result}, {m_words, move.words}}) {
        if (!words.isEmpty())
            line->setText(words);
    }
    if (move.feedbackWay)
        m_way->choose(move.feedbackWay);
    offered();
    if (m_way->chosen() && m_way->hasFocus())
        m_satisfaction->setFocus(Qt::ShortcutFocusReason);
    if (m_department->chosen() && m_department->hasFocus())
        m_words->setFocus(Qt::ShortcutFocusReason);
}

NeedMove MoveStrip::filledIn() const
{
    NeedMove made;
    made.action = m_action;
    made.on = m_day->date();
    made.words = m_words->text().trimmed();
    if (!m_department->isHidden())
        made.department = m_department->chosen();
    if (!m_handler->isHidden())
        made.handler = m_handler->text().trimmed();
    if (!m_toBlock->isHidden())
        made.block = m_toBlock->chosen();
    if (m_action == NeedAction::FedBack) {
        made.result = m_result->text().trimmed();
        made.feedbackWay = m_way->chosen();
        if (const auto value = m_satisfaction->chosen())
            made.satisfaction = static_cast<int>(*value);
    }
    return made;
}

} // namespace doorstep

#include "moc_MoveStrip.cpp"
