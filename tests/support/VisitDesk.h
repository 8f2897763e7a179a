#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody at the visit page: a street of shops, doors chosen, words typed, links of the lines
// above the form followed.

#include "data/records/visits/VisitRecord.h"
#include "data/views/search/SubjectFinder.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/VisitPage.h"
#include "ui/pages/visits/WalkPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace doorstep::test {

class VisitDesk : public WindowDesk
{
public:
    // Shops at 福泉路 1号, 3号, 5号 and so on.
    explicit VisitDesk(const QStringList& names, const QString& folder = {})
        : WindowDesk([&](TestRegister& made) {
              int number = -1;
              for (const QString& name : names)
                  made.withShop(name, QString::number(number += 2));
          })
    {
        if (!folder.isEmpty())
            moveTo(folder + u"/test.doorstep"_qs);
        waitForNames();
        Statement shops = registry().db().prepare(u"SELECT id FROM subject ORDER BY id"_qs);
        while (shops.next())
            m_shops << shops.get<RowId>(0);
    }

    void start()
    {
        WindowDesk::start();
        waitForNames();
    }
    void restart()
    {
        stop();
        start();
        visitPage();
    }

    [[nodiscard]] RowId shop(int number) const { return m_shops.at(number); }
    [[nodiscard]] VisitPage& page() { return *window().findChild<VisitPage*>(); }

    void visitPage() { user().key(Qt::Key_3, Qt::ControlModifier); }
    // By the search line, as a person does.
    void choose(const QString& name)
    {
        user().key(Qt::Key_K, Qt::ControlModifier);
        user().words(name);
        user().key(Qt::Key_Return);
    }
    void chooseNew(const QString& name)
    {
        user().key(Qt::Key_K, Qt::ControlModifier);
        user().words(name);
        user().key(Qt::Key_Up); // from none to the last: the offer
        user().key(Qt::Key_Return);
    }
    void walk(int doors)
    {
        user().key(Qt::Key_2, Qt::ControlModifier);
        for (int i = 0; i < doors; ++i)
            user().key(Qt::Key_Space);
        user().key(Qt::Key_Return, Qt::ControlModifier);
    }
    void say(const QString& words)
    {
        said()->setFocus();
        user().words(words);
    }
    void save() { user().key(Qt::Key_S, Qt::ControlModifier); }
    void saveAndGoOn() { user().key(Qt::Key_Return, Qt::ControlModifier); }
    void undo()
    {
        const QPointer<QWidget> typing = user().focus(); // whose own undo it would be
        window().setFocus();
        user().key(Qt::Key_Z, Qt::ControlModifier);
        if (typing)
            typing->setFocus();
    }
    void clear()
    {
        for (auto* button : page().findChildren<QPushButton*>()) {
            if (button->text() == u"Clear the form")
                button->click();
        }
    }
    void clickDoor(int row)
    {
        auto* doors = page().findChild<WalkPanel*>()->findChild<QListWidget*>();
        Q_EMIT doors->itemClicked(doors->item(row));
    }

    [[nodiscard]] QPlainTextEdit* said() { return page().findChild<QPlainTextEdit*>(u"said"_qs); }
    [[nodiscard]] QString heard() { return said()->toPlainText(); }
    [[nodiscard]] QString name() // whom the form is for
    {
        return page().findChild<QAbstractButton*>(u"whose"_qs)->text();
    }
    [[nodiscard]] bool isCorrection()
    {
        return page().findChild<QWidget*>(u"correction"_qs)->isVisible();
    }
    [[nodiscard]] QString line(const char* name) // what one of the lines shows, "" when hidden
    {
        auto* label = page().findChild<QLabel*>(QString::fromLatin1(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QStringList doors()
    {
        QStringList texts;
        auto* list = page().findChild<WalkPanel*>()->findChild<QListWidget*>();
        for (int row = 0; row < list->count(); ++row)
            texts << list->item(row)->text().simplified();
        return texts;
    }
    // Clicks the link of that text; false when none of the lines has it.
    bool follow(const QString& text)
    {
        for (const char* name : {"notice", "kept"}) {
            static const QRegularExpression anchor(u"<a href=\"([^\"]*)\">([^<]*)</a>"_qs);
            auto links = anchor.globalMatch(line(name));
            while (links.hasNext()) {
                const QRegularExpressionMatch link = links.next();
                if (!link.captured(2).contains(text))
                    continue;
                Q_EMIT page()
                    .findChild<QLabel*>(QString::fromLatin1(name))
                    ->linkActivated(link.captured(1));
                QCoreApplication::processEvents();
                return true;
            }
        }
        return false;
    }
    // "张记面馆: words" of each living visit, as the register has it.
    [[nodiscard]] QStringList visits()
    {
        QStringList found;
        Statement statement = registry().db().prepare(
            u"SELECT s.name || ': ' || v.said FROM visit v JOIN subject s ON s.id = v.subject_id "
            u"WHERE v.deleted_at IS NULL ORDER BY v.id"_qs);
        while (statement.next())
            found << statement.get<QString>(0);
        return found;
    }

private:
    void waitForNames()
    {
        const auto* finder = pages().findChild<SubjectFinder*>();
        if (!QTest::qWaitFor([&] { return finder->isReady(); }))
            qFatal("The names can't be searched.");
    }

    QList<RowId> m_shops;
};

} // namespace doorstep::test
