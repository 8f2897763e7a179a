// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader (Orca) is told: every page of the window is walked through the accessibility
// tree, in which each control has a name and each cell of a table says whose row it is, what its
// column is called and what stands there.
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/visits/VisitPage.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QTreeView>

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QSet<QAccessible::Role> controls{
    QAccessible::PushButton,    QAccessible::CheckBox, QAccessible::RadioButton,
    QAccessible::ComboBox,      QAccessible::SpinBox,  QAccessible::EditableText,
    QAccessible::ButtonMenu,    QAccessible::Slider,   QAccessible::Table,
    QAccessible::Tree,          QAccessible::List,     QAccessible::PageTab,
    QAccessible::ButtonDropDown};

bool isSeen(const QAccessibleInterface& face)
{
    const auto* widget = qobject_cast<const QWidget*>(face.object());
    return !face.state().invisible && (!widget || widget->isVisible());
}

// Qt's own inside: the arrows of a scroll bar, the buttons of a line edit.
bool isInside(const QAccessibleInterface& face)
{
    const QObject* object = face.object();
    return object && (object->objectName().startsWith(u"qt_") || object->inherits("QScrollBar") ||
                      object->inherits("QLineEditIconButton") || object->inherits("QHeaderView"));
}

void walk(QAccessibleInterface* face, const std::function<void(QAccessibleInterface&)>& visit)
{
    if (!face || !isSeen(*face) || isInside(*face))
        return;
    visit(*face);
    if (qobject_cast<QAbstractItemView*>(face->object())) // its cells are looked at as a table
        return;
    for (int child = 0; child < face->childCount(); ++child)
        walk(face->child(child), visit);
}

QString described(const QAccessibleInterface& face)
{
    const QObject* object = face.object();
    const QObject* above = object ? object->parent() : nullptr;
    return QStringLiteral("%1 in %2, %3")
        .arg(QLatin1String(object ? object->metaObject()->className() : "part"),
             QLatin1String(above ? above->metaObject()->className() : "none"),
             face.text(QAccessible::Description));
}

// Of the first rows: cells whose words leave out the row, the column or the value.
QStringList muteCells(const QAbstractItemView& view)
{
    QStringList mute;
    const QAbstractItemModel* model = view.model();
    QAccessibleInterface* face =
        QAccessible::queryAccessibleInterface(const_cast<QAbstractItemView*>(&view));
    QAccessibleTableInterface* table = face ? face->tableInterface() : nullptr;
    if (!table || !model || model->columnCount() < 2)
        return {};
    const auto isFolded = [&](int column) {
        const auto* rows = qobject_cast<const QTableView*>(&view);
        const auto* tree = qobject_cast<const QTreeView*>(&view);
        return (rows && rows->isColumnHidden(column)) || (tree && tree->isColumnHidden(column));
    };
    QList<int> columns;
    for (int column = 0; column < model->columnCount(); ++column) {
        if (!isFolded(column))
            columns << column;
    }
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    const auto* rows = qobject_cast<const QTableView*>(&view);
    QModelIndex first = model->index(0, 0);
    for (int row = 0; row < std::min(4, model->rowCount()); ++row) {
        if (row > 0)
            first = tree ? tree->indexBelow(first) : model->index(row, 0);
        if (rows && rows->columnSpan(row, 0) > 1) { // one cell across the table
            QAccessibleInterface* cell = table->cellAt(row, 0);
            if (!cell || cell->text(QAccessible::Name).isEmpty())
                mute << QStringLiteral("%1 row %2").arg(view.accessibleName()).arg(row);
            continue;
        }
        QStringList said;
        for (int column = 0; column < model->columnCount(); ++column) {
            QAccessibleInterface* cell = table->cellAt(row, column);
            said << (cell ? cell->text(QAccessible::Name) : QString());
        }
        const auto shown = [&](int column) {
            return first.siblingAtColumn(column).data().toString();
        };
        const auto fits = [&](int heading) {
            for (const int column : std::as_const(columns)) {
                const QString title =
                    model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
                if (column != heading && !said.at(column).isEmpty() &&
                    !(said.at(column).contains(shown(heading)) && said.at(column).contains(title) &&
                      said.at(column).contains(shown(column).trimmed())))
                    return false;
            }
            return said.at(heading).contains(shown(heading));
        };
        bool fitting = false;
        bool blank = false;
        for (const int column : std::as_const(columns)) {
            fitting = fitting || fits(column);
            blank = blank || said.at(column).isEmpty();
        }
        if (!fitting || blank)
            mute << QStringLiteral("%1 row %2: %3")
                        .arg(view.accessibleName())
                        .arg(row)
                        .arg(said.join(u" | "_qs));
    }
    return mute;
}

// A name of its own takes the place of a label's words, which must be told all the same.
bool isMute(const QAccessibleInterface& face)
{
    const auto* label = qobject_cast<const QLabel*>(face.object());
    if (!label || label->accessibleName().isEmpty() || label->text() == u"—") // no value
        return false;
    const QString shown = label->textFormat() == Qt::RichText
                              ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
                              : label->text();
    const QString told = face.text(QAccessible::Name) + u' ' + face.text(QAccessible::Description);
    return !told.contains(shown);
}

} // namespace

class tst_ReaderTree : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;

    QStringList looked(QWidget& page)
    {
        QStringList wrong;
        walk(QAccessible::queryAccessibleInterface(&page), [&](QAccessibleInterface& face) {
            const bool named = !face.text(QAccessible::Name).trimmed().isEmpty();
            if (controls.contains(face.role()) && !named)
                wrong << u"no name: "_qs + described(face);
            if (isMute(face))
                wrong << u"not told: %1, "_qs.arg(face.text(QAccessible::Name)) + described(face);
            if (const auto* view = qobject_cast<QAbstractItemView*>(face.object()))
                wrong << muteCells(*view);
        });
        return wrong;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_user = std::make_unique<WindowDesk>(DemoOptions{60, 20, 200, 3, today().addDays(-1), 3});
    }
    void cleanupTestCase() { m_user.reset(); }

    void everyPageIsToldWhole_data()
    {
        QTest::addColumn<int>("page");
        const auto* pages = m_user->pages().findChild<QListWidget*>();
        QVERIFY(pages->count() >= 15);
        for (int page = 0; page < pages->count(); ++page)
            QTest::addRow("%s", qPrintable(pages->item(page)->text())) << page;
    }
    void everyPageIsToldWhole()
    {
        QFETCH(int, page);
        m_user->pages().showPage(page);
        QVERIFY(atRest());
        const QStringList wrong = looked(*m_user->pages().front());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void whatIsOpenedIsToldWhole_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"visit", "new subject", "subject", "sheet"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatIsOpenedIsToldWhole()
    {
        QFETCH(QString, what);
        const auto subject = m_user->registry().db().one<RowId>(u"SELECT min(id) FROM subject"_qs);
        if (what == u"visit")
            m_user->workspace().begin(Task::EnterVisit, {subject});
        else if (what == u"new subject")
            m_user->open<VisitPage>().beginNew(u"新店"_qs);
        else if (what == u"subject")
            m_user->workspace().goTo({"subject", subject});
        else
            m_user->workspace().begin(Task::EnterSheet, {subject, subject + 1});
        QVERIFY(m_user->settled());
        const QStringList wrong = looked(*m_user->pages().front());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

DOORSTEP_TEST(tst_ReaderTree);
#include "tst_ReaderTree.moc"
