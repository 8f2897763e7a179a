// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/parts/NeedLine.h"

#include "data/base/Text.h"
#include "data/records/codes/Code.h"
#include "ui/look/CodeBox.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/page/Respond.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace doorstep {

namespace {

QString keyOf(RowId subject, NeedLine::From from)
{
    return QStringLiteral("%1 %2").arg(subject).arg(static_cast<int>(from));
}

} // namespace

NeedLine::NeedLine(Register& registry, QWidget* parent)
    : FillStrip(parent),
      m_register(registry),
      m_block(plainLabel(this)),
      m_source(new CodeBox(this)),
      m_category(new CodeBox(this)),
      m_text(new QLineEdit(this))
{
    m_source->setAccessibleName(tr("Where the need comes from"));
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setToolTip(asPlain(m_source->accessibleName()));
    m_source->setMinimumContentsLength(6);
    m_category->setAccessibleName(tr("Category of the need"));
    m_category->setMinimumContentsLength(12);
    m_category->setPlaceholderText(tr("No category yet"));
    m_text->setAccessibleName(tr("What is asked for"));
    m_text->setPlaceholderText(tr("What is asked for or was found; Enter adds it, Esc closes"));
    auto* add = new QPushButton(tr("Add the need"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(smallSpace, 4, smallSpace, 4);
    row->setSpacing(smallSpace);
    m_block->setObjectName(QStringLiteral("block"));
    m_block->hide();
    row->addWidget(m_block);
    row->addWidget(m_source);
    row->addWidget(m_category);
    row->addWidget(m_text, 1);
    row->addWidget(add);
    for (CodeBox* box : {m_source, m_category})
        box->passWordsTo(*m_text);
    hide();
    respond(m_source, &CodeBox::entryChosen, this, &NeedLine::fillCategories);
    setFocusProxy(m_text);
    respond(this, &FillStrip::confirmed, this, &NeedLine::accept);
    respond(add, &QPushButton::clicked, this, &NeedLine::accept);
}

void NeedLine::start(RowId subject, From from)
{
    beginFilling();
    const QString key = from == From::HazardReport ? QStringLiteral("hazard_report")
                        : from == From::Anywhere   ? QStringLiteral("passer_by")
                                                   : QStringLiteral("visit");
    const std::optional<Code> source = CodeStore(m_register).byKey(list::needSource, key);
    m_source->fill(m_register, list::needSource);
    m_source->choose(source ? std::optional<RowId>(source->id) : std::nullopt);
    m_category->clear();
    fillCategories();
    m_text->clear();
    show();
    if (begin(keyOf(subject, from)))
        m_text->setFocus();
    else
        m_category->setFocus();
}

bool NeedLine::resume(RowId subject)
{
    for (const From from : {From::Asking, From::HazardReport, From::Anywhere}) {
        if (waitsFor(keyOf(subject, from))) {
            start(subject, from);
            return true;
        }
    }
    return false;
}

void NeedLine::nameBlock(const QString& block)
{
    m_block->setText(block.isEmpty() ? QString() : tr("For %1").arg(block));
    m_block->setVisible(!block.isEmpty());
}

void NeedLine::fillCategories()
{
    const CodeStore codes(m_register);
    const std::optional<Code> hazard =
        codes.byKey(list::needSource, QStringLiteral("hazard_report"));
    const std::optional<Code> governance =
        codes.byKey(list::needCategory, QStringLiteral("govern"));
    if (!hazard || !governance || m_source->chosen() != hazard->id) {
        m_category->fill(m_register, list::needCategory);
        return;
    }
    const std::optional<RowId> before = m_category->chosen();
    m_category->clear();
    m_category->addItem(QString());
    for (const Code& code : codes.entries(list::needCategory)) {
        if (code.parent == governance->id)
            m_category->addEntry(code.name, code.id);
    }
    m_category->choose(before);
    if (m_category->currentIndex() < 0) // what was chosen is no hazard
        m_category->choose(std::nullopt);
}

void NeedLine::accept()
{
    const QString text = tidy(m_text->text());
    if (text.isEmpty()) {
        m_text->setFocus();
        return;
    }
    Q_EMIT needTyped(text, m_category->chosen(), m_source->chosen());
}

} // namespace doorstep

#include "moc_NeedLine.cpp"
