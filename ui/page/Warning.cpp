// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/Warning.h"

#include "ui/look/Look.h"
#include "ui/look/PlainText.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace doorstep {

namespace {

bool standsOnScreen(const QString& sentence)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::any_of(windows.begin(), windows.end(), [&](const QWidget* window) {
        const auto* box = qobject_cast<const QMessageBox*>(window);
        return box && box->isVisible() && box->text() == asPlain(sentence);
    });
}

constexpr int stillMs = 1000;

// Swallows the keys of somebody who types on.
class Deaf : public QObject
{
public:
    explicit Deaf(QMessageBox& box) : QObject(&box), m_box(box)
    {
        m_still.setSingleShot(true);
        m_still.setInterval(stillMs);
        connect(&m_still, &QTimer::timeout, this, [this] { qApp->removeEventFilter(this); });
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* part = qobject_cast<QWidget*>(watched);
        if (!part || part->window() != &m_box)
            return false;
        switch (event->type()) {
        case QEvent::Show:
            if (part == &m_box)
                begin();
            return false;
        case QEvent::ShortcutOverride:
        case QEvent::KeyPress:
        case QEvent::KeyRelease:
        case QEvent::InputMethod:
            m_still.start();
            event->accept();
            return true;
        default:
            return false;
        }
    }

private:
    // Qt has made a button the default one by now, and given it the focus.
    void begin()
    {
        m_still.start();
        const QList<QAbstractButton*> buttons = m_box.buttons();
        for (QAbstractButton* button : buttons) {
            button->setText(button->text().remove(u'&')); // in a box they need no Alt
            auto* push = qobject_cast<QPushButton*>(button);
            if (!push || buttons.size() == 1)
                continue;
            push->setDefault(false);
            push->setAutoDefault(false);
        }
        if (buttons.size() > 1)
            m_box.setFocus();
    }

    QMessageBox& m_box;
    QTimer m_still;
};

} // namespace

void hardenAgainstTyping(QMessageBox& box)
{
    box.setFocusPolicy(Qt::StrongFocus);
    new Deaf(box);
}

void warn(QWidget* parent, const QString& sentence)
{
    if (standsOnScreen(sentence))
        return;
    QMessageBox box(QMessageBox::Warning, programName(), asPlain(sentence), QMessageBox::Ok,
                    parent);
    hardenAgainstTyping(box);
    box.exec();
}

void warnLater(const QString& sentence)
{
    QMetaObject::invokeMethod(
        qApp,
        [sentence] {
            if (standsOnScreen(sentence))
                return;
            auto* box = new QMessageBox(QMessageBox::Warning, programName(), asPlain(sentence),
                                        QMessageBox::Ok, QApplication::activeWindow());
            box->setAttribute(Qt::WA_DeleteOnClose);
            hardenAgainstTyping(*box);
            box->open();
        },
        Qt::QueuedConnection);
}

} // namespace doorstep
