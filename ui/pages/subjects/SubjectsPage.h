#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/records/subjects/Subject.h"
#include "ui/page/Page.h"

class QButtonGroup;
class QStackedWidget;

namespace doorstep {

class LedgerPage;
class SubjectView;

// 走访对象: the lists of shops and workers and the recycle bin, and one subject with its timeline.
class SubjectsPage : public Page
{
    Q_OBJECT

public:
    SubjectsPage(Workspace& workspace, QWidget* parent);
    [[nodiscard]] static Offers offers() { return {{QLatin1String("subject")}, {}, {}}; }
    void openTarget(const Target& target) override { openSubject(target.row); }

    void openSubject(RowId subject);
    void startNew(SubjectKind kind);
    // Asks which values stay; the kept subject is shown when the two are one.
    void merge(RowId kept, RowId other);

    void activate() override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] std::optional<RowId> subjectInSight() const override;
    [[nodiscard]] QString listInSight() const override;

Q_SIGNALS:
    void eraseWanted(RowId subject); // the window's to do: every page is made anew

private:
    enum class Part { Shops, Workers, Bin };

    [[nodiscard]] LedgerPage* makeList(Part part);
    void showPart(Part part);
    void showLists();
    void step(int rows);
    void findInLists();      // from anywhere on the page
    QStackedWidget* m_stack; // the lists, the view
    QWidget* m_lists;
    QStackedWidget* m_parts;
    QButtonGroup* m_switch;
    LedgerPage* m_made[3] = {}; // by part, when it is first looked at
    Part m_part = Part::Shops;
    SubjectView* m_view;
};

} // namespace doorstep
