// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/spelling/Fold.h"
#include "data/base/spelling/Pinyin.h"
#include "data/records/lists/OpenRegister.h"
#include "data/register/Register.h"
#include "data/views/search/SubjectFinder.h"
#include "tests/bench/Bench.h"

namespace doorstep::bench {

namespace {

constexpr int rows = 12; // of the find box

QString initialsOf(const QString& name)
{
    QString initials;
    for (const char32_t c : fold(name)) {
        const auto sounds = readings(c);
        if (!sounds.empty())
            initials += QLatin1Char(sounds.back().front());
    }
    return initials;
}

// What somebody would type of a subject.
using Typing = std::function<QString(const Subject&)>;

void typeKeyByKey(const SubjectFinder& finder, const QList<Subject>& wanted, const char* what,
                  const Typing& typing)
{
    std::vector<double> keys;
    int shown = 0;
    int words = 0;
    for (const Subject& subject : wanted) {
        const QString text = typing(subject);
        if (text.isEmpty())
            continue;
        QList<FoundSubject> found;
        for (qsizetype length = 1; length <= text.size(); ++length)
            keys.push_back(milliseconds([&] { found = finder.subjects(text.left(length), rows); }));
        ++words;
        shown += std::any_of(found.begin(), found.end(),
                             [&](const FoundSubject& row) { return row.id == subject.id; });
    }
    const QString label = QStringLiteral("a key of %1").arg(QLatin1String(what));
    line(label + QStringLiteral(", p50"), percentile(keys, 0.5), QStringLiteral("ms"), 0, noBar);
    line(label + QStringLiteral(", p99 (%1 of %2 on the list)").arg(shown).arg(words),
         percentile(keys, 0.99), QStringLiteral("ms"), 0, atMost(8));
}

void saveAndIndex(Register& registry, Subject subject)
{
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        Change change(registry, QStringLiteral("Rename"));
        subject.name = QStringLiteral("改名%1").arg(i);
        SubjectStore(registry).save(change, subject);
        times.push_back(milliseconds([&] { change.commit(); }));
    }
    line(QStringLiteral("saving a subject and indexing it, p95"), percentile(times, 0.95),
         QStringLiteral("ms"), 0, noBar);
}

} // namespace

void searchingARegister(const QString& path, Register::Access access)
{
    const auto registry =
        openRegister(path, access, QStringLiteral("bench"), Register::Check::Later);
    const double before = residentMegabytes();
    std::unique_ptr<SubjectFinder> finder;
    const double loading = milliseconds(
        [&] { finder = std::make_unique<SubjectFinder>(*registry, SubjectFinder::Load::Now); });
    line(QStringLiteral("find index of %1 subjects, loading").arg(finder->size()), loading,
         QStringLiteral("ms"), 0, noBar);
    line(QStringLiteral("find index, held"), static_cast<double>(finder->memory()) / 1e6,
         QStringLiteral("MB"), 0, atMost(30));
    line(QStringLiteral("find index, resident memory more"), residentMegabytes() - before,
         QStringLiteral("MB"), 0, noBar);

    const SubjectStore store(*registry);
    QList<Subject> wanted;
    for (RowId id = 1; wanted.size() < 200 && id < 100000; id += 487) {
        if (const auto subject = store.find(id))
            wanted.append(*subject);
    }
    typeKeyByKey(*finder, wanted, "a piece of a name",
                 [](const Subject& s) { return s.name.mid(1, 4); });
    typeKeyByKey(*finder, wanted, "two characters",
                 [](const Subject& s) { return s.name.right(2); });
    typeKeyByKey(*finder, wanted, "pinyin initials",
                 [](const Subject& s) { return initialsOf(s.name); });
    typeKeyByKey(*finder, wanted, "a phone tail", [](const Subject& s) {
        return (s.phone.isEmpty() ? s.shop.operatorPhone : s.phone).right(4);
    });
    typeKeyByKey(*finder, wanted, "name and door number",
                 [](const Subject& s) { return s.name.left(2) + u' ' + s.number; });

    if (!registry->readOnly())
        saveAndIndex(*registry, wanted.first());

    std::vector<double> words;
    for (const char16_t* word :
         {u"灭火器", u"居住证", u"充电", u"老板", u"房租", u"台风", u"没有的词", u"暑托班"}) {
        for (int i = 0; i < 8; ++i)
            words.push_back(
                milliseconds([&] { (void)finder->visits(QString::fromUtf16(word), rows); }));
    }
    const auto visits = registry->db().one<qint64>(QStringLiteral("SELECT count(*) FROM visit"));
    line(QStringLiteral("past words, rows with excerpts, %1 visits, p95").arg(visits),
         percentile(words, 0.95), QStringLiteral("ms"), 0, atMost(50));
}

} // namespace doorstep::bench
