// SPDX-License-Identifier: GPL-3.0-or-later
// Signboards, names and words that look like HTML are shown as they are written: no page loads a
// picture that a name asks for, or makes a link of one.
#include "data/base/Error.h"
#include "data/demo/Demo.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/PlainText.h"
#include "ui/page/Page.h"
#include "ui/shell/HistoryDialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTextDocument>

using namespace doorstep;
using namespace doorstep::test;

namespace {

const QString hostile =
    u"<img src=\"file:///planted.png\"><a href=\"http://planted\">planted</a><b>x</b>"_qs;

// Whether Qt would render what was planted, instead of showing its letters.
bool renders(const QString& text, Qt::TextFormat format)
{
    const bool rich =
        format == Qt::RichText || (format == Qt::AutoText && Qt::mightBeRichText(text));
    return rich && (text.contains(u"<img src=\"file:///planted") ||
                    text.contains(u"<a href=\"http://planted"));
}

QString whereOf(const QObject* object)
{
    QStringList names;
    for (; object; object = object->parent())
        names.prepend(object->objectName().isEmpty()
                          ? QString::fromLatin1(object->metaObject()->className())
                          : object->objectName());
    return names.join(u'/');
}

void tipsOf(const QAbstractItemModel& model, const QModelIndex& parent, QStringList& found,
            int& planted)
{
    for (int row = 0; row < std::min(model.rowCount(parent), 40); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            const QString tip = index.data(Qt::ToolTipRole).toString();
            planted += index.data(Qt::DisplayRole).toString().contains(u"planted");
            if (renders(tip, Qt::AutoText))
                found << QString::fromLatin1(model.metaObject()->className()) + u": "_qs + tip;
        }
        if (const QModelIndex first = model.index(row, 0, parent); first.isValid())
            tipsOf(model, first, found, planted);
    }
}

// What of a window would render what was planted; `planted` counts where it is seen.
QStringList rendered(QWidget* window, int& planted)
{
    QStringList found;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (renders(widget->toolTip(), Qt::AutoText))
            found << whereOf(widget) + u" tip: "_qs + widget->toolTip();
        if (const auto* label = qobject_cast<QLabel*>(widget)) {
            planted += label->text().contains(u"planted");
            if (renders(label->text(), label->textFormat()))
                found << whereOf(widget) + u": "_qs + label->text();
        }
        if (const auto* browser = qobject_cast<QTextBrowser*>(widget)) {
            if (browser->toHtml().contains(u"<img"))
                found << whereOf(widget);
        }
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model())
            tipsOf(*view->model(), {}, found, planted);
    }
    return found;
}

} // namespace

class tst_PlainText : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowDesk> m_user;
    int m_planted = 0;

private Q_SLOTS:
    void initTestCase()
    {
        const DemoOptions town{20, 12, 90, 3, today().addDays(-1), 3};
        m_user = std::make_unique<WindowDesk>(town, [](Register& registry) {
            Database& db = registry.db();
            for (const char16_t* column : {u"subject.name",
                                           u"subject.note",
                                           u"subject.operator",
                                           u"subject.station",
                                           u"subject.registered_name",
                                           u"subject.tags",
                                           u"visit.said",
                                           u"visit.situation",
                                           u"need.text",
                                           u"need.result",
                                           u"need.feedback",
                                           u"need.handler",
                                           u"need_step.words",
                                           u"need_step.actor",
                                           u"wish.text",
                                           u"wish.claimed_by",
                                           u"wish.outcome",
                                           u"activity.name",
                                           u"activity.note",
                                           u"activity.place",
                                           u"street.name",
                                           u"block.name",
                                           u"town.name",
                                           u"grid.name",
                                           u"venue.name",
                                           u"venue.address",
                                           u"venue.note",
                                           u"visitor.name",
                                           u"code.name",
                                           u"service_item.name",
                                           u"service_item.note",
                                           u"service_item.contact",
                                           u"service_use.note",
                                           u"party_organisation.name",
                                           u"party_organisation.secretary",
                                           u"volunteer_team.name",
                                           u"volunteer_team.task",
                                           u"volunteer_team.leader",
                                           u"pairing.partner",
                                           u"pairing.note",
                                           u"pairing_item.text",
                                           u"party_member.name",
                                           u"party_member.note",
                                           u"journal_batch.title",
                                           u"journal_batch.author",
                                           u"contact_card.venue",
                                           u"contact_card.services"}) {
                const QString place = QString::fromUtf16(column);
                const QString name = place.section(u'.', 1);
                db.run(u"UPDATE %1 SET %2 = ? || %2"_qs.arg(place.section(u'.', 0, 0), name),
                       hostile);
            }
            db.run(u"INSERT INTO shared_problem (uid, created_at, created_by, block_id, title, "
                   "gathered_on, decision) SELECT randomblob(16), 1, ?, id, ?, '2026-01-05', ? "
                   "FROM block"_qs,
                   hostile, hostile, hostile);
        });
    }
    void cleanupTestCase()
    {
        m_user.reset();
        QVERIFY(m_planted > 100); // or nothing was looked at
    }

    void noPageRendersWhatANameSays_data()
    {
        QTest::addColumn<int>("page");
        const auto* pages = m_user->window().pages()->findChild<QListWidget*>();
        QVERIFY(pages->count() >= 10);
        for (int page = 0; page < pages->count(); ++page)
            QTest::addRow("%s", qPrintable(pages->item(page)->text())) << page;
    }
    void noPageRendersWhatANameSays()
    {
        QFETCH(int, page);
        m_user->window().pages()->showPage(page);
        QVERIFY(atRest());
        // A row is opened where the page has rows.
        for (auto* view : m_user->window().pages()->front()->findChildren<QAbstractItemView*>()) {
            if (view->isVisible() && view->model() && view->model()->rowCount() > 0) {
                view->setCurrentIndex(view->model()->index(0, 0));
                view->setFocus();
                m_user->key(Qt::Key_Return);
                QVERIFY(atRest());
                const QStringList found = rendered(&m_user->window(), m_planted);
                QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
                break;
            }
        }
        const QStringList found = rendered(&m_user->window(), m_planted);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void theHistoryDoesNot()
    {
        HistoryDialog history(m_user->window().pages()->workspace(), &m_user->window());
        history.show();
        QVERIFY(atRest());
        const QStringList found = rendered(&history, m_planted);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void whatLooksPlainStaysAsItIs()
    {
        QCOMPARE(asPlain(u"张记面馆 < 5 人\n二楼"_qs), u"张记面馆 < 5 人\n二楼"_qs);
        QTextDocument shown;
        shown.setHtml(asPlain(hostile));
        QCOMPARE(shown.toPlainText(), hostile);
    }
};

DOORSTEP_TEST(tst_PlainText);
#include "tst_PlainText.moc"
