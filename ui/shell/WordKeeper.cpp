// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WordKeeper.h"

#include "data/register/LooseWords.h"
#include "ui/page/DraftKeeper.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace doorstep {

WordKeeper::WordKeeper(Register& registry, std::function<QStringList()> typed, QObject* parent)
    : QObject(parent),
      m_typed(std::move(typed)),
      m_keeper(new DraftKeeper(registry, loose::setting, this)),
      m_pause(new QTimer(this))
{
    connect(m_keeper, &DraftKeeper::failed, this, &WordKeeper::failed);
    m_pause->setSingleShot(true);
    m_pause->setInterval(DraftKeeper::pauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { keep(m_typed()); });
    if (registry.readOnly())
        return;
    m_left = looseWordsIn(m_keeper->text());
    respond(&registry, &Register::changed, this, &WordKeeper::soon);
    qApp->installEventFilter(this);
}

void WordKeeper::forgetLeft()
{
    m_left.clear();
    keep(m_typed());
}

void WordKeeper::forget()
{
    m_pause->stop();
    keep({});
}

QMap<QString, QString> WordKeeper::keptInMemory() const
{
    if (m_keeper->isWritten())
        return {};
    return {{m_keeper->setting(), m_keeper->text()}};
}

void WordKeeper::keep(const QStringList& typed)
{
    const QString text = looseWordsText(m_left + typed);
    if (text != m_keeper->text() || !m_keeper->isWritten())
        m_keeper->keep(text);
}

void WordKeeper::soon()
{
    if (!m_pause->isActive())
        m_pause->start();
}

bool WordKeeper::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonRelease:
    case QEvent::Drop:
        soon();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace doorstep

#include "moc_WordKeeper.cpp"
#include "ui/page/Respond.h"
