// SPDX-License-Identifier: GPL-3.0-or-later
// draw_pictures LANGUAGE GUIDE-FOLDER [README-FOLDER]: pages of the window over a demonstration as
// PNG, for the guide and the README (packaging/pictures.sh). The day is fixed, so that they change
// with the program only.
#include "data/base/FixedClock.h"
#include "tests/support/OwnPlaces.h"
#include "tests/support/Waiting.h"
#include "tests/support/WindowDesk.h"
#include "ui/page/LedgerPage.h"
#include "ui/pages/blocklist/BlockListPage.h"
#include "ui/pages/cards/CardsPage.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/pages/month/MonthPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/problems/ProblemsPage.h"
#include "ui/pages/subjects/SubjectsPage.h"
#include "ui/pages/today/TodayPage.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/visits/VisitPage.h"
#include "ui/print/Fonts.h"
#include "ui/shell/Application.h"

#include <QTranslator>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr int firstMomentsMs = 1500; // what is read on threads is there then
constexpr int colours = 256;

// The commonest colours, the rest to the nearest of them: a fifth of the bytes.
QImage indexed(const QImage& picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    QList<QRgb> table = counts.keys();
    std::sort(table.begin(), table.end(), [&](QRgb one, QRgb other) {
        return std::pair(counts.value(other), one) < std::pair(counts.value(one), other);
    });
    const QList<QRgb> all = table;
    table = table.mid(0, colours);
    QHash<QRgb, uint> places;
    for (const QRgb colour : all) {
        const auto distance = [colour](QRgb other) {
            const int red = qRed(colour) - qRed(other);
            const int green = qGreen(colour) - qGreen(other);
            const int blue = qBlue(colour) - qBlue(other);
            return red * red + green * green + blue * blue;
        };
        const auto nearest =
            std::min_element(table.begin(), table.end(),
                             [&](QRgb one, QRgb other) { return distance(one) < distance(other); });
        places.insert(colour, static_cast<uint>(nearest - table.begin()));
    }
    QImage drawn(picture.size(), QImage::Format_Indexed8);
    drawn.setColorTable(table);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            drawn.setPixel(x, y, places.value(picture.pixel(x, y)));
    }
    return drawn;
}

class Artist
{
public:
    Artist() : m_desk(DemoOptions{300, 100, 2500, 8, today().addDays(-1), 1})
    {
        m_desk.window().resize(1366, 768);
        letTimePass(firstMomentsMs);
    }

    void draw(const QString& path)
    {
        letTimePass(firstMomentsMs);
        if (!indexed(m_desk.window().grab().toImage()).save(path))
            qFatal("%s can't be written.", qPrintable(path));
    }
    void toward(const QString& page)
    {
        if (page == u"today")
            m_desk.open<TodayPage>();
        else if (page == u"blocklist" || page == u"block-list")
            m_desk.open<BlockListPage>();
        else if (page == u"visit")
            walk();
        else if (page == u"sheet")
            m_desk.workspace().begin(Task::EnterSheet, doors(8));
        else if (page == u"subject")
            m_desk.workspace().goTo({"subject", doors(1).constFirst()});
        else if (page == u"needs")
            openNeeds();
        else if (page == u"problems")
            m_desk.open<ProblemsPage>();
        else if (page == u"cards")
            m_desk.open<CardsPage>();
        else if (page == u"month")
            m_desk.open<MonthPage>();
        else if (page == u"import")
            importList();
    }

private:
    // With something to show: doors of which a need is open.
    QList<RowId> doors(int count)
    {
        QList<RowId> found;
        Statement rows = m_desk.registry().db().prepare(
            u"SELECT DISTINCT s.id FROM subject s JOIN need n ON n.subject_id = s.id "
            "WHERE n.stage <> 'closed' AND s.kind = 'shop' AND s.block_id = ? "
            "AND s.deleted_at IS NULL ORDER BY s.id LIMIT ?"_qs);
        rows.bind(*m_desk.workspace().block(), count);
        while (rows.next())
            found << rows.get<RowId>(0);
        return found;
    }
    void walk()
    {
        m_desk.workspace().begin(Task::EnterWalk, doors(7));
        m_desk.keys("1");
        m_desk.key(Qt::Key_Return, Qt::ControlModifier);
        m_desk.keys("1");
    }
    void openNeeds()
    {
        m_desk.open<NeedsPage>();
        letTimePass(firstMomentsMs);
        m_desk.key(Qt::Key_Down);
        m_desk.key(Qt::Key_Return);
    }
    void importList()
    {
        const QString path = m_desk.filePath(u"名单.csv"_qs);
        QFile list(path);
        if (!list.open(QFile::WriteOnly))
            qFatal("The list can't be written.");
        list.write("店名,经营者,电话,道路,门牌\n"
                   "和顺面馆,吴永,13800138000,仙霞西路,120号\n"
                   "天天水果,常春华,138001380,仙霞西路,126号\n"
                   "佰汇咖啡,沈国强,13900139000,剑河路,88弄3号\n"
                   ",李红梅,13900139001,剑河路,90号\n");
        list.close();
        m_desk.pages().importList(path);
        letTimePass(firstMomentsMs);
        m_desk.key(Qt::Key_Return, Qt::ControlModifier); // to the preview
    }

    WindowDesk m_desk;
};

} // namespace

int main(int argc, char** argv)
{
    const OwnPlaces places;
    const Application app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        return 2;
    QTranslator ours;
    QTranslator qt;
    if (words.at(1) == u"zh_CN") {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        if (!ours.load(u":/i18n/doorstep_zh_CN.qm"_qs))
            return 1;
        QCoreApplication::installTranslator(&ours);
        if (qt.load(u"qtbase_zh_CN"_qs, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&qt);
    } else {
        QLocale::setDefault(QLocale(QLocale::English));
        if (ours.load(u":/i18n/doorstep_en.qm"_qs))
            QCoreApplication::installTranslator(&ours);
    }
    QFont font = QGuiApplication::font();
    font.setFamilies({font.family(), cjkFamily()});
    QGuiApplication::setFont(font);
    const FixedClock clock(atTime(QDate(2026, 11, 20), QTime(15, 30)));
    Artist artist;
    for (const QString& page :
         {u"today"_qs, u"blocklist"_qs, u"visit"_qs, u"sheet"_qs, u"subject"_qs, u"needs"_qs,
          u"cards"_qs, u"month"_qs, u"import"_qs}) {
        artist.toward(page);
        artist.draw(words.at(2) + u'/' + page + u".png"_qs);
    }
    for (const QString& page :
         {u"today"_qs, u"block-list"_qs, u"visit"_qs, u"needs"_qs, u"problems"_qs, u"month"_qs}) {
        if (words.size() < 4)
            break;
        artist.toward(page);
        artist.draw(words.at(3) + u'/' + page + u".png"_qs);
    }
    return 0;
}
