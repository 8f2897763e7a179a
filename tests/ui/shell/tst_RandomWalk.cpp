// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/FixedClock.h"
#include "data/records/visits/VisitRecord.h"
#include "tests/support/RegisterMirror.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypedWords.h"
#include "tests/support/WindowDesk.h"
#include "ui/look/find/FindBox.h"
#include "ui/page/Reading.h"
#include "ui/page/RecordPage.h"
#include "ui/pages/needs/NeedsPage.h"
#include "ui/pages/subjects/MergeDialog.h"
#include "ui/pages/wishes/WishesPage.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>
#include <random>

using namespace doorstep;
using namespace doorstep::test;

namespace {

constexpr UtcSeconds oneMorning = 1773194400; // 2026-03-11 10:00 in Shanghai

// Rare characters: what has one of them is of that subject.
const QStringList& names()
{
    static const QStringList all{u"鼋面馆"_qs, u"鼍水果"_qs, u"鼐修车"_qs,
                                 u"鼗理发"_qs, u"鼢药房"_qs, u"鼬骑手"_qs};
    return all;
}

void fill(TestRegister& made)
{
    int door = -1;
    for (const QString& name : names())
        made.withShop(name, QString::number(door += 2));
    Register& registry = made.registry();
    Statement subjects = registry.db().prepare(u"SELECT id FROM subject ORDER BY id LIMIT 3"_qs);
    while (subjects.next()) {
        VisitRecord record;
        record.visit.subject = subjects.get<RowId>(0);
        record.visit.block = made.block().id;
        record.visit.at = oneMorning - 30 * 86400;
        record.visit.said = u"上个月说的话"_qs;
        record.outcome = Outcome::Met;
        record.cardGiven = true;
        record.needs = {{0, {}, u"门口积水"_qs}, {0, {}, u"想申请充电桩"_qs}};
        record.wishes = {{0, u"想要一副老花镜"_qs, 60}};
        Change change(registry, u"Visit"_qs);
        saveVisitRecord(change, record);
        change.commit();
    }
}

// Sentences of errors that nobody foresaw, and of SQLite, as they go to the log.
class FaultsLogged
{
public:
    FaultsLogged() { s_before = qInstallMessageHandler(&FaultsLogged::hear); }
    ~FaultsLogged() { qInstallMessageHandler(s_before); }
    FaultsLogged(const FaultsLogged&) = delete;
    FaultsLogged& operator=(const FaultsLogged&) = delete;

    [[nodiscard]] static QString take()
    {
        const QMutexLocker lock(&s_mutex);
        return std::exchange(s_heard, {}).join(u'\n');
    }

private:
    static void hear(QtMsgType type, const QMessageLogContext& context, const QString& text)
    {
        const QMutexLocker lock(&s_mutex);
        const bool caught = std::strcmp(context.category, "doorstep.caught") == 0;
        if (type >= QtCriticalMsg || (caught && !text.endsWith(u": refused")))
            s_heard << text;
        s_last = text;
        if (type == QtFatalMsg)
            s_before(type, context, text);
    }

    static inline QtMessageHandler s_before = nullptr;
    static inline QMutex s_mutex;
    static inline QStringList s_heard;
    static inline QString s_last;
};

// Somebody who presses anything, by a seed: the same for the same seed.
class Walker
{
public:
    explicit Walker(unsigned seed) : m_random(seed), m_desk(&fill), m_mirror(m_desk.registry().db())
    {
        Database& db = m_desk.registry().db();
        Statement subjects = db.prepare(u"SELECT id, name FROM subject"_qs);
        while (subjects.next())
            m_words.know(subjects.get<QString>(1).first(1), subjects.get<RowId>(0));
        m_lastCard = db.one<RowId>(u"SELECT max(id) FROM card_delivery"_qs);
        m_answers.setInterval(10);
        QObject::connect(&m_answers, &QTimer::timeout, &m_answers, [this] { answer(); });
        m_answers.start();
        settle();
    }

    // What is wrong after so many steps, or "".
    QString walk(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            m_did = {};
            doSomething();
            settle();
            m_trail << m_did;
            const QString wrong = problem();
            if (!wrong.isEmpty())
                return u"step %1: %2"_qs.arg(step).arg(wrong);
        }
        return endProblem();
    }
    [[nodiscard]] QString trail() const
    {
        return m_trail.mid(m_trail.size() - 40).join(u"\n  "_qs);
    }
    [[nodiscard]] qsizetype wordsKnown() const { return m_words.known(); }
    [[nodiscard]] qlonglong changes() const { return m_changes; } // of the register

private:
    int upTo(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    template <typename T>
    const T& oneOf(const QList<T>& choices)
    {
        return choices.at(upTo(static_cast<int>(choices.size())));
    }
    Page* front() { return m_desk.pages().front(); }

    // Where a key goes: what lies above the window takes it.
    QWidget* target()
    {
        for (QWidget* above :
             {QApplication::activePopupWidget(), QApplication::activeModalWidget()}) {
            if (above)
                return above->focusWidget() ? above->focusWidget() : above;
        }
        return m_desk.focus();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* to = target();
        m_did << QKeySequence(key | static_cast<int>(modifiers)).toString() + u" to "_qs +
                     QLatin1String(to->metaObject()->className());
        QTest::keyClick(to, static_cast<Qt::Key>(key), modifiers);
        QCoreApplication::processEvents();
        m_words.watchCards(front());
    }
    void commit(const QString& text)
    {
        QWidget* to = target();
        m_did << u"“%1” to %2"_qs.arg(text, QLatin1String(to->metaObject()->className()));
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(to, &event);
        QCoreApplication::processEvents();
    }

    // A box that waits for its answer holds the step up: it gets Esc.
    void answer()
    {
        if (QThread::currentThread()->loopLevel() == 0)
            return;
        QWidget* box = QApplication::activePopupWidget();
        if (!box)
            box = QApplication::activeModalWidget();
        if (!box)
            return;
        m_did << u"(Esc to %1 %2)"_qs.arg(QLatin1String(box->metaObject()->className()),
                                          box->windowTitle());
        const QPointer<QWidget> asking(box);
        QTest::keyClick(box, Qt::Key_Escape);
        if (asking && asking->isVisible())
            asking->close();
    }

    void doSomething()
    {
        if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
            return doInDialog();
        struct Way
        {
            int often;
            void (Walker::*go)();
        };
        static const Way ways[] = {
            {26, &Walker::pressPlain},     {14, &Walker::type},
            {10, &Walker::focusSomewhere}, {8, &Walker::changePage},
            {6, &Walker::visitSomebody},   {10, &Walker::enterVisit},
            {12, &Walker::enterOneWhole},  {4, &Walker::startWalk},
            {6, &Walker::undoOrRedo},      {9, &Walker::makeStep},
            {6, &Walker::editRow},         {4, &Walker::pressChord},
            {2, &Walker::findSomebody},    {1, &Walker::beginAnew},
        };
        int draw = upTo(118);
        for (const Way& way : ways) {
            if ((draw -= way.often) < 0)
                return (this->*way.go)();
        }
    }
    void doInDialog()
    {
        // A merge makes one of two: whose words are whose is another question then.
        if (qobject_cast<MergeDialog*>(QApplication::activeModalWidget()) || upTo(3) == 0)
            return press(Qt::Key_Escape);
        static const QList<int> keys{Qt::Key_Tab,  Qt::Key_Down,  Qt::Key_Up,
                                     Qt::Key_Home, Qt::Key_Space, Qt::Key_Return};
        press(oneOf(keys));
    }
    void pressPlain()
    {
        // A line with links may move words to somebody else, which is what it is for.
        static const QList<int> keys{
            Qt::Key_Tab,    Qt::Key_Tab,  Qt::Key_Tab,    Qt::Key_Backtab,   Qt::Key_Down,
            Qt::Key_Down,   Qt::Key_Up,   Qt::Key_Left,   Qt::Key_Right,     Qt::Key_Return,
            Qt::Key_Return, Qt::Key_F2,   Qt::Key_Escape, Qt::Key_Space,     Qt::Key_PageDown,
            Qt::Key_PageUp, Qt::Key_Home, Qt::Key_End,    Qt::Key_Delete,    Qt::Key_Insert,
            Qt::Key_Plus,   Qt::Key_1,    Qt::Key_2,      Qt::Key_Backspace, Qt::Key_5};
        const int key = oneOf(keys);
        if (qobject_cast<QLabel*>(target()) && (key == Qt::Key_Return || key == Qt::Key_Space))
            return;
        press(key);
    }
    bool takesWords(QWidget* field)
    {
        const auto* line = qobject_cast<QLineEdit*>(field);
        const auto* text = qobject_cast<QPlainTextEdit*>(field);
        return field->isEnabled() && !qobject_cast<FindBox*>(field) &&
               ((line && !line->isReadOnly()) || (text && !text->isReadOnly()));
    }
    void type()
    {
        if (takesWords(target()))
            commit(m_words.wordsFor(target()));
        else
            focusSomewhere();
    }
    // As by a click.
    void focusSomewhere()
    {
        QList<QWidget*> fields;
        for (auto* field : front()->findChildren<QWidget*>()) {
            if (field->isVisible() && field->isEnabled() &&
                (field->focusPolicy() & Qt::ClickFocus) == Qt::ClickFocus && !field->focusProxy())
                fields << field;
        }
        if (fields.isEmpty())
            return;
        QWidget* field = oneOf(fields);
        m_did << u"a click on "_qs + QLatin1String(field->metaObject()->className());
        field->setFocus(Qt::MouseFocusReason);
        if (takesWords(field) && upTo(2) == 0)
            commit(m_words.wordsFor(field));
    }
    void changePage()
    {
        if (upTo(2) == 0)
            return press(Qt::Key_1 + upTo(9), Qt::ControlModifier);
        const int row = upTo(m_desk.window().findChild<Navigation*>()->count());
        m_did << u"page %1"_qs.arg(row);
        m_desk.pages().showPage(row);
    }
    void findSomebody()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        if (!qobject_cast<FindBox*>(target()))
            return;
        if (upTo(4) != 0) {
            commit(oneOf(names()));
            return press(Qt::Key_Return);
        }
        commit(m_words.newName());
        press(Qt::Key_Up); // from none to the last: the offer
        press(Qt::Key_Return);
    }
    void visitSomebody()
    {
        press(Qt::Key_3, Qt::ControlModifier);
        findSomebody();
        if (upTo(2) == 0)
            press(Qt::Key_1 + upTo(5));
    }
    void enterVisit()
    {
        if (!qobject_cast<VisitPage*>(front()) && !qobject_cast<SheetPage*>(front()))
            return visitSomebody();
        switch (upTo(6)) {
        case 0:
            return press(Qt::Key_S, Qt::ControlModifier);
        case 1:
            return press(Qt::Key_D, Qt::ControlModifier);
        case 2:
            return press(Qt::Key_I, Qt::ControlModifier);
        case 3:
            focusSomewhere();
            return type();
        default:
            return press(Qt::Key_Return, Qt::ControlModifier);
        }
    }
    // As one does all day: somebody, how it went, some words, and on.
    void enterOneWhole()
    {
        press(Qt::Key_3, Qt::ControlModifier);
        findSomebody();
        press(Qt::Key_1 + upTo(4));
        if (upTo(3) == 0)
            press(Qt::Key_5);
        for (int words = upTo(3); words > 0; --words) {
            if (upTo(2) == 0)
                press(upTo(2) == 0 ? Qt::Key_D : Qt::Key_I, Qt::ControlModifier);
            typeInNext();
        }
        if (upTo(5) == 0)
            return changePage(); // and leaves it unsaved
        press(upTo(2) == 0 ? Qt::Key_S : Qt::Key_Return, Qt::ControlModifier);
    }
    void typeInNext()
    {
        for (int tabs = 0; tabs < 5 && !takesWords(target()); ++tabs)
            press(Qt::Key_Tab);
        if (takesWords(target()))
            commit(m_words.wordsFor(target()));
    }
    void chooseRow()
    {
        if (upTo(2) == 0)
            (void)m_desk.pages().open<NeedsPage>();
        else
            (void)m_desk.pages().open<WishesPage>();
        settle();
        auto* page = qobject_cast<RecordPageBase*>(front());
        if (!page)
            return;
        page->findChild<TableView*>()->setFocus();
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int rows = upTo(4); rows > 0; --rows)
            press(Qt::Key_Down, upTo(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
    }
    void editRow()
    {
        chooseRow();
        press(Qt::Key_F2);
        typeInNext();
        press(upTo(3) == 0 ? Qt::Key_Escape : Qt::Key_Tab);
    }
    void startWalk()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        for (int doors = 2 + upTo(3); doors > 0; --doors)
            press(Qt::Key_Space);
        if (upTo(2) == 0)
            press(Qt::Key_Return, Qt::ControlModifier);
        else
            press(Qt::Key_G, Qt::ControlModifier);
    }
    void undoOrRedo()
    {
        if (upTo(2) == 0) // not that of the field
            m_desk.window().setFocus();
        press(upTo(3) == 0 ? Qt::Key_Y : Qt::Key_Z, Qt::ControlModifier);
    }
    void makeStep()
    {
        if (upTo(3) != 0)
            chooseRow();
        press(Qt::Key_1 + upTo(8), Qt::AltModifier);
        if (takesWords(target()) && upTo(2) == 0)
            commit(m_words.wordsFor(target()));
        if (upTo(4) != 0)
            press(Qt::Key_Return);
    }
    void pressChord()
    {
        static const QList<std::pair<int, Qt::KeyboardModifiers>> chords{
            {Qt::Key_G, Qt::ControlModifier},
            {Qt::Key_B, Qt::ControlModifier},
            {Qt::Key_P, Qt::ControlModifier},
            {Qt::Key_H, Qt::ControlModifier},
            {Qt::Key_F, Qt::ControlModifier},
            {Qt::Key_N, Qt::ControlModifier},
            {Qt::Key_A, Qt::ControlModifier},
            {Qt::Key_0, Qt::ControlModifier},
            {Qt::Key_F1, Qt::NoModifier},
            {Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier},
            {Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier},
            {Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier},
            {Qt::Key_Left, Qt::AltModifier},
            {Qt::Key_Right, Qt::AltModifier},
            {Qt::Key_Z, Qt::AltModifier},
            {Qt::Key_A, Qt::AltModifier},
            {Qt::Key_Right, Qt::ControlModifier},
            {Qt::Key_Down, Qt::ShiftModifier},
        };
        const auto& [key, modifiers] = oneOf(chords);
        press(key, modifiers);
    }
    // The program is ended and started again: what was typed is kept as a draft.
    void beginAnew()
    {
        m_did << u"begins anew"_qs;
        if (!m_desk.window().close())
            return; // it has said why
        m_desk.stop();
        m_desk.start();
    }

    // Until the rows asked for are there and long work is over.
    void settle()
    {
        QCoreApplication::processEvents();
        const bool settled = QTest::qWaitFor(
            [this] {
                const MainWindow& window = m_desk.window();
                const auto models = window.findChildren<LedgerModel*>();
                const auto readings = window.findChildren<Reading*>();
                return window.findChildren<QProgressDialog*>().isEmpty() &&
                       std::none_of(models.begin(), models.end(),
                                    [](const LedgerModel* model) { return model->isReading(); }) &&
                       std::none_of(readings.begin(), readings.end(),
                                    [](const Reading* reading) { return reading->isBusy(); });
            },
            20000);
        if (!settled)
            m_stuck = true;
    }

    QString problem()
    {
        if (m_stuck)
            return u"the window is not done within twenty seconds"_qs;
        const QString logged = FaultsLogged::take();
        if (!logged.isEmpty())
            return u"in the log: "_qs + logged;
        Database& db = m_desk.registry().db();
        const RowId newest = newestBatch(db);
        if (newest == m_checked)
            return {};
        m_checked = newest;
        ++m_changes;
        const QString moved = m_words.problem(db, m_lastCard);
        return moved.isEmpty() ? m_mirror.journalProblem(db) : moved;
    }
    // Everything since the beginning taken back.
    QString endProblem()
    {
        m_desk.window().hide(); // a field that is left says what it has, as when it is closed
        m_desk.stop();
        const auto registry = openRegister(m_desk.path(), Register::Access::Write);
        Database& db = registry->db();
        const bool someKept = !m_mirror.rowsKept(db).isEmpty(); // and what hangs on them
        while (const std::optional<Batch> batch = nextUndo(*registry, m_mirror.since())) {
            const ReplayOutcome outcome = undoBatch(*registry, batch->id);
            if (!outcome.kept.isEmpty() && !someKept)
                return u"undo of %1 keeps %2 %3: %4"_qs.arg(batch->title)
                    .arg(outcome.kept.first().table)
                    .arg(outcome.kept.first().row)
                    .arg(outcome.kept.first().reason);
            if (outcome.batch == 0)
                return {}; // nothing before it can be reached
        }
        const QString replay = m_mirror.journalProblem(db);
        if (!replay.isEmpty())
            return u"after undo of everything, "_qs + replay;
        const QString difference = m_mirror.differenceFromThen(db);
        return difference.isEmpty() ? QString() : u"undo of everything leaves "_qs + difference;
    }

    std::mt19937 m_random;
    WindowDesk m_desk;
    RegisterMirror m_mirror;
    TypedWords m_words;
    RowId m_lastCard = 0;
    RowId m_checked = 0;
    qlonglong m_changes = 0;
    bool m_stuck = false;
    QTimer m_answers;
    QStringList m_did;
    QStringList m_trail;
};

} // namespace

// Thousands of keys over a small register, and what must hold whatever is pressed: what was typed
// is with whom it was typed for, the journal tells how the rows came to be as they are, and undo of
// everything leads back. DOORSTEP_SEED=n begins with that walk, DOORSTEP_WALK_SECONDS=n goes on for
// so long (packaging/test.sh walk: an hour, of any seeds).
class tst_RandomWalk : public QObject
{
    Q_OBJECT

    static constexpr int stepsOfWalk = 400;

    qlonglong m_typed = 0; // with somebody in sight
    qlonglong m_changes = 0;

    // What the walk of that seed finds, with the way there.
    QString findingOf(unsigned seed, int steps)
    {
        const FixedClock clock(oneMorning);
        const FaultsLogged logged;
        (void)FaultsLogged::take();
        Walker walker(seed);
        const QString wrong = walker.walk(steps);
        m_typed += walker.wordsKnown();
        m_changes += walker.changes();
        if (wrong.isEmpty())
            return {};
        // The end of the way; Qt Test cuts long sentences.
        return u"DOORSTEP_SEED=%1, %2\n  %3"_qs.arg(seed).arg(wrong, walker.trail().right(700));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false); // the next one is to open boxes
    }
    void cleanupTestCase() { QApplication::setQuitOnLastWindowClosed(true); }

    void walksThatFoundSomethingHold_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("a visit undone after its wish was deleted, then that, too") << 5003U;
    }
    void walksThatFoundSomethingHold()
    {
        QFETCH(unsigned, seed);
        const QString wrong = findingOf(seed, stepsOfWalk);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void whateverIsPressedTheRegisterHolds()
    {
        bool given = false;
        unsigned seed = qEnvironmentVariable("DOORSTEP_SEED", u"1"_qs).toUInt(&given);
        QVERIFY2(given, "DOORSTEP_SEED is a number.");
        const qint64 seconds = qEnvironmentVariable("DOORSTEP_WALK_SECONDS", u"60"_qs).toLongLong();
        QElapsedTimer timer;
        timer.start();
        int walks = 0;
        do {
            const QString wrong = findingOf(seed, stepsOfWalk);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            ++walks;
            ++seed;
        } while (timer.elapsed() < seconds * 1000);
        qInfo("%d walks of %d steps, the seeds up to %u: %lld words, %lld changes", walks,
              stepsOfWalk, seed - 1, m_typed, m_changes);
    }
};

DOORSTEP_TEST(tst_RandomWalk);
#include "tst_RandomWalk.moc"
