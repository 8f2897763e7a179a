#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/base/Progress.h"
#include "data/register/Change.h"
#include "data/register/Register.h"
#include "data/views/ledgers/LedgerQuery.h"
#include "ui/page/Jobs.h"

#include <QElapsedTimer>
#include <functional>

class QWidget;

namespace doorstep {

class FillStrip;

// A sentence across the window with, perhaps, something to do about it.
struct Notice
{
    enum class Lasts {
        Awhile,
        UntilChange, // of the register: what it offers makes no sense then
        UntilStep,   // of the page, or such a change: likewise
        UntilClosed
    };

    QString sentence;
    QString action = {}; // the word on its button; empty: it only tells
    QString key = {};    // that does the same as long as this page is in front
    std::function<void()> act = {};
    Lasts lasts = Lasts::Awhile;
    // Several things to do instead: a button for each.
    struct Choice
    {
        QString word;
        std::function<void()> act;
    };
    QList<Choice> choices = {};
    QString whole = {}; // where the sentence tells the first of it: a tool tip
};

// A row of the register that is to be worked on; without one, the page of such rows.
struct Target
{
    Target() = default;
    Target(const char* name, RowId id = 0) : table(name), row(id) {}

    QLatin1String table;
    RowId row = 0;
};

// What one page has another begin.
enum class Task {
    EnterVisit,       // of one subject, in the form
    EnterWalk,        // of these doors, one after the other
    EnterSheet,       // likewise, in a grid
    ChooseDoors,      // that are due, for a walk and its sheet
    ImportList,       // whichever somebody has
    HoldBirthdayParty // with those born in this month
};

// What the pages of one window share: the open register, the block one works in, a way to write and
// to run long work, and how a page asks for another. Pages know this and not one another.
class Workspace : public QObject
{
    Q_OBJECT

public:
    // window: the parent of messages and of progress.
    Workspace(Register& registry, QWidget* window);

    [[nodiscard]] Register& registry() const { return m_register; }
    [[nodiscard]] Database& db() const { return m_register.db(); }

    // Empty: the whole town.
    [[nodiscard]] std::optional<RowId> block() const { return m_block; }
    void setBlock(std::optional<RowId> block);

    // One change of the register, named for undo. An Error is told to the user; false then.
    bool write(const QString& title, const std::function<void(Change&)>& work);
    // Likewise, but why it was not written is given back and not shown; empty when it was.
    [[nodiscard]] QString tryWrite(const QString& title, const std::function<void(Change&)>& work);
    void tellNotWritten(const QString& why);
    // Anything else that may throw an Error.
    bool attempt(const std::function<void()>& work);
    // Likewise, the sentence given back.
    [[nodiscard]] static QString refusal(const std::function<void()>& work);

    // Long work on a thread and a connection of its own, with progress and a way to cancel. The
    // window stays usable; done is called in it when the work went well.
    void run(const QString& title, std::function<void(Database&, const Progress&)> work,
             std::function<void()> done = {});

    enum class Writes { No, Yes };
    // Likewise for work that asks for a register. While it writes the window takes nothing else
    // (SQLite has one writer at a time); what it changed is announced before done is called.
    // failed: says it in the place of a message, also that it was cancelled.
    void runOnRegister(const QString& title, Writes writes,
                       std::function<void(Register&, const Progress&)> work,
                       std::function<void()> done = {},
                       std::function<void(const QString&)> failed = {});

    void tell(const QString& sentence) { Q_EMIT told(sentence); }
    // For what must be seen: large, across the window, gone after a while.
    void notice(const Notice& notice) { Q_EMIT noticed(notice); }
    void complain(const QString& sentence);
    void tellLeft(const QString& words); // with Esc, in a cell: they come back by Ctrl+Z
    // Likewise in a strip, whose words wait: Ctrl+Z opens it with them.
    void tellGivenUp(FillStrip& strip, const QString& sentence);

    // To another page, whichever answers for it: where the row is worked on, where the rows of the
    // ledger are shown, where the task is begun.
    void goTo(const Target& target) { Q_EMIT targetWanted(target); }
    void goToRows(const LedgerQuery& query, const QString& title)
    {
        Q_EMIT rowsWanted(query, title);
    }
    void begin(Task task, const QList<RowId>& subjects = {}) { Q_EMIT taskWanted(task, subjects); }

Q_SIGNALS:
    void blockChanged();
    void dayChanged(); // it is past midnight: what was reckoned from today() is to be reckoned anew
    void told(const QString& sentence); // for the status line
    // A page's own last step, which Ctrl+Z takes back as long as nothing is written and the page
    // stays in front; an empty title: none any more.
    void undoOffered(const QString& title, const std::function<void()>& act);
    // Likewise what was taken back, for Ctrl+Y. It comes after the offer of the step before, which
    // withdraws the one that stood.
    void redoOffered(const QString& title, const std::function<void()>& act);
    // Something was to be written to a register that is lost.
    void lossMet(const QString& sentence);
    void noticed(const Notice& notice); // for the strip across the window
    void saved();

    void targetWanted(const doorstep::Target& target);
    void rowsWanted(const LedgerQuery& query, const QString& title);
    void taskWanted(doorstep::Task task, const QList<RowId>& subjects);

private:
    [[nodiscard]] QString clockQuestion();

    struct LongWork;
    void start(LongWork work);

    Register& m_register;
    QWidget* m_window;
    std::optional<RowId> m_block;
    Jobs m_jobs;
    QElapsedTimer m_clockAsked; // valid: somebody was asked whether the PC's clock is right
};

} // namespace doorstep
