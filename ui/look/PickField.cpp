// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/PickField.h"

#include "ui/look/CodeBox.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/WrapLayout.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QToolButton>

namespace doorstep {

namespace {

// For another field; not for the list, nor for another window.
bool isLeft(const QEvent& event)
{
    if (event.type() != QEvent::FocusOut)
        return false;
    const Qt::FocusReason reason = static_cast<const QFocusEvent&>(event).reason();
    return reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason;
}

} // namespace

PickField::PickField(const QString& name, QWidget* parent)
    : QWidget(parent), m_line(new WrapLayout(this)), m_box(new CodeBox(this))
{
    m_line->addWidget(m_box);
    m_box->setAccessibleName(name);
    m_box->setPlaceholderText(tr("add…"));
    m_box->setMinimumContentsLength(5);
    m_box->installEventFilter(this);
    m_box->view()->installEventFilter(this);
    setFocusProxy(m_box);
    // By the arrows one looks through the entries; Enter, a click or a choice in the list adds.
    connect(m_box->view(), &QAbstractItemView::pressed, this, [this] { m_box->setFocus(); });
    connect(m_box, &QComboBox::textActivated, this, [this] {
        if (!m_box->hasFocus() || m_fromList)
            add();
    });
}

void PickField::setEntries(const QList<std::pair<RowId, QString>>& entries)
{
    m_entries = entries;
    show();
}

void PickField::choose(const Links& ids)
{
    m_chosen = ids;
    show();
}

void PickField::add()
{
    const std::optional<RowId> id = m_box->chosen();
    if (!id || m_chosen.contains(*id))
        return;
    m_chosen << *id;
    show();
    Q_EMIT edited();
}

void PickField::remove(RowId id)
{
    m_chosen.removeOne(id);
    show();
    Q_EMIT edited();
}

void PickField::show()
{
    while (QLayoutItem* item = m_line->takeAt(0)) {
        if (item->widget() != m_box) {
            item->widget()->deleteLater();
            item->widget()->hide();
        }
        delete item;
    }
    m_box->clear();
    for (const auto& [id, name] : std::as_const(m_entries)) {
        if (!m_chosen.contains(id)) {
            m_box->addEntry(name, id);
            continue;
        }
        auto* chip = new QToolButton(this);
        chip->setText(name + QStringLiteral("  ×"));
        chip->setFocusPolicy(Qt::NoFocus);
        chip->setToolTip(asPlain(tr("Take %1 away").arg(name)));
        connect(chip, &QToolButton::clicked, this, [this, id = id] { remove(id); });
        m_line->addWidget(chip);
    }
    m_line->addWidget(m_box);
    m_box->setCurrentIndex(-1);
    m_box->setEnabled(m_box->count() > 0);
}

bool PickField::eventFilter(QObject* watched, QEvent* event)
{
    // The list is closed before it tells what was chosen in it.
    if (watched == m_box->view() && event->type() == QEvent::Show)
        m_fromList = true;
    else if (watched == m_box->view() && event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(
            this, [this] { m_fromList = false; }, Qt::QueuedConnection);
    else if (watched == m_box && isLeft(*event) && isVisible())
        add(); // what stands there was meant
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_box && enter && key->modifiers() == Qt::NoModifier && m_box->chosen()) {
        add();
        return true;
    }
    if (watched == m_box && key->key() == Qt::Key_Backspace && !m_chosen.isEmpty() &&
        !m_box->chosen()) {
        remove(m_chosen.constLast());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_PickField.cpp"
