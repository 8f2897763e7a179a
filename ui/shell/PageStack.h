#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/page/Page.h"
#include "ui/shell/Navigation.h"

#include <QWidget>

class QComboBox;
class QShortcut;
class QLabel;
class QMenu;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace doorstep {

class FindBox;
class NoticeStrip;
class Reading;
class SubjectFinder;
class WordKeeper;

// The pages over one open register, with the navigation at their left: makes them, and takes what
// one page asks for to another.
class PageStack : public QWidget
{
    Q_OBJECT

public:
    PageStack(std::unique_ptr<Register> registry, QWidget* parent);
    ~PageStack() override;

    [[nodiscard]] Workspace& workspace() const { return *m_workspace; }
    [[nodiscard]] Register& registry() const { return *m_register; }
    // Closes every page; nothing but to be deleted is left to do then.
    [[nodiscard]] std::unique_ptr<Register> takeRegister();
    // Brings the page of that class to the front, made when it is asked for the first time; nothing
    // when the page in front must not be left (it has said why).
    template <typename P>
    P* open()
    {
        return qobject_cast<P*>(open(P::staticMetaObject));
    }
    [[nodiscard]] Page* front() const;
    [[nodiscard]] const QString& titleInSight() const { return m_titleInSight; }
    [[nodiscard]] std::optional<RowId> subjectInSight() const; // as of the page in front
    [[nodiscard]] QString listInSight() const;                 // likewise; not beside a subject
    // What is typed is stored, or may be lost. copied: of what is kept in memory, what a copy
    // holds.
    [[nodiscard]] bool mayLeave(const QMap<QString, QString>& copied = {});
    [[nodiscard]] QMap<QString, QString> keptInMemory() const; // as of its pages
    // Asks whether these words may go with what is closed.
    [[nodiscard]] static bool agreesToLose(QWidget* window, const QString& words);
    void showPage(int row); // by its place in the navigation
    void find();            // Ctrl+K
    void findPage();        // Ctrl+0
    void newVisit();
    void importList(const QString& path);
    void takePacks(const QStringList& files);
    [[nodiscard]] bool showsPacks() const; // their page is in front
    void fillMenu(QMenu& menu);            // the pages by group, the first by Ctrl and a digit
    static void emptyMenu(QMenu& menu);    // of what fillMenu() has put there
    void offerLook(QMenu& menu);           // behind a button in the bar above the pages

Q_SIGNALS:
    void pageChanged(const QString& title); // another is in sight
    void sightChanged();                    // on the page in front
    void eraseWanted(RowId subject);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry
    {
        QString title;
        const QMetaObject* type;
        Offers offers;
        std::function<Page*()> make;
        Page* page = nullptr;
    };

    template <typename P, typename... Arguments>
    void addPage(const QString& title, const QString& icon, const QString& group,
                 Navigation::Weight weight, Arguments&... arguments);
    void begin();
    void clear();
    void listPages();
    [[nodiscard]] Page* pageAt(int row);
    Page* open(const QMetaObject& type);
    template <typename Offered>
    Page* openFor(QList<Offered> Offers::*offers, const Offered& wanted);
    void bringToFront(int row);
    void followFind();
    void activateFront();
    [[nodiscard]] QStringList unsavedWords(const QWidget& within) const;
    [[nodiscard]] QStringList typedWords() const; // likewise, and in a cell that is being edited
    [[nodiscard]] bool mayLose();                 // what is unsaved
    void offerWordsLeft();
    void tellNotKept(const QString& why);
    void keepLate(const QString& words);
    void tellClock();
    void beginDay();
    [[nodiscard]] int rememberedRow() const;
    void connectRequests();
    void connectFindBox();
    void readNames();
    void connectBlocks();
    void fillBlocks();
    [[nodiscard]] QWidget* topBar();
    [[nodiscard]] QWidget* side();
    [[nodiscard]] QWidget* pagesPlace();
    void countOverdue();
    [[nodiscard]] QWidget* readOnlyLine(); // above every page

    std::unique_ptr<Register> m_register;
    Workspace* m_workspace;
    SubjectFinder* m_finder;
    Reading* m_names;
    Reading* m_counting;
    FindBox* m_find;
    QShortcut* m_findAnybody; // by Ctrl+F, where a page has nothing of its own to find
    QComboBox* m_block;
    QToolButton* m_look;
    QToolButton* m_more;
    QLabel* m_brand;
    QTimer* m_recount;
    Navigation* m_navigation;
    NoticeStrip* m_notice;
    QStackedWidget* m_stack;
    WordKeeper* m_words = nullptr;
    QStringList m_late; // words that came when their record was left, and are written nowhere
    QString m_titleInSight;
    QList<Entry> m_entries; // by their place in the navigation
};

} // namespace doorstep
