#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose words are whose, known by what stood on screen as they were typed and not by the program:
// each piece of text bears a number of its own, and wherever the register has that number later, it
// must be with the subject that was in sight.

#include "data/register/Database.h"
#include "ui/page/Page.h"
#include "ui/pages/visits/OutcomeBar.h"
#include "ui/pages/visits/SheetModel.h"
#include "ui/pages/visits/SheetPage.h"
#include "ui/pages/visits/VisitForm.h"
#include "ui/pages/visits/VisitPage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

namespace doorstep::test {

class TypedWords
{
public:
    // What is rare enough in a name that it can be nothing else: whoever has it is that subject.
    void know(const QString& sign, RowId subject) { m_subjects[sign].insert(subject); }

    // The next words for that field.
    [[nodiscard]] QString wordsFor(QWidget* field)
    {
        m_owners << ownerOf(field);
        return QStringLiteral("‹%1›").arg(m_owners.size() - 1);
    }
    // The name of a subject that is not in the register yet.
    [[nodiscard]] QString newName()
    {
        const QString name = QStringLiteral("新%1号").arg(++m_made);
        m_subjects.insert(name, {});
        return name;
    }
    // Whose card is ticked in what is on screen: asked after each step.
    void watchCards(Page* page)
    {
        if (auto* visit = qobject_cast<VisitPage*>(page)) {
            const auto* bar = visit->findChild<OutcomeBar*>();
            if (bar->cardGiven())
                m_cardsTicked.insert(ownerOf(visit->findChild<VisitForm*>()));
        } else if (auto* sheet = qobject_cast<SheetPage*>(page)) {
            for (const SheetModel::Row& row : sheet->findChild<SheetModel*>()->rows()) {
                if (row.card)
                    m_cardsTicked.insert(signIn({row.name}));
            }
        }
    }

    // What belongs to somebody else than it was typed for, else "".
    [[nodiscard]] QString problem(Database& db, RowId sinceCard)
    {
        learnNewOnes(db);
        struct Kind
        {
            const char* table;
            const char* words;
            const char* subject;
        };
        static const Kind kinds[] = {
            {"subject", "name || note || tags || phone || operator || registered_name", "id"},
            {"visit", "said || situation", "subject_id"},
            {"need", "text || result || feedback || handler || hotline_order", "subject_id"},
            {"wish", "text || claimed_by", "subject_id"},
            {"need_step JOIN need ON need.id = need_id", "words || actor", "subject_id"},
        };
        for (const Kind& kind : kinds) {
            const QString found = problemIn(db, kind.table, kind.words, kind.subject);
            if (!found.isEmpty())
                return found;
        }
        return problemOfParts(db) + problemOfCards(db, sinceCard);
    }
    [[nodiscard]] qsizetype known() const // pieces that have an owner
    {
        return std::count_if(m_owners.begin(), m_owners.end(),
                             [](const QString& owner) { return !owner.isEmpty(); });
    }

private:
    // The sign of the one subject that these texts name, else "".
    [[nodiscard]] QString signIn(const QStringList& texts, bool* several = nullptr) const
    {
        QSet<QString> found;
        for (const QString& text : texts) {
            for (auto sign = m_subjects.keyBegin(); sign != m_subjects.keyEnd(); ++sign) {
                if (text.contains(*sign))
                    found.insert(*sign);
            }
        }
        if (several)
            *several = found.size() > 1;
        return found.size() == 1 ? *found.begin() : QString();
    }

    // Outwards from the field to its page: a heading says whose it is, else the only one named.
    [[nodiscard]] QString ownerOf(QWidget* field) const
    {
        for (QWidget* place = field; place && !place->isWindow(); place = place->parentWidget()) {
            if (const auto* visit = qobject_cast<VisitPage*>(place))
                return ownerOfVisit(*visit, field);
        }
        for (QWidget* place = field; place && !place->isWindow(); place = place->parentWidget()) {
            if (qobject_cast<Page*>(place))
                return {};
            if (const auto* table = qobject_cast<QAbstractItemView*>(place)) {
                const QString sign = signIn(cellsBeside(*table));
                if (!sign.isEmpty())
                    return sign;
                continue;
            }
            bool several = false;
            const QString sign = signIn(headingsIn(*place), &several);
            if (!sign.isEmpty() || several)
                return sign;
            const QString named = signIn(labelsIn(*place), &several);
            if (!named.isEmpty() || several)
                return named;
        }
        return {};
    }
    [[nodiscard]] QString ownerOfVisit(const VisitPage& page, QWidget* field) const
    {
        const auto* form = page.findChild<VisitForm*>();
        if (field != form && !form->isAncestorOf(field))
            return {};
        const QStringList headings = headingsIn(page);
        if (!headings.contains(QStringLiteral("A new subject")))
            return signIn(headings);
        QStringList lines; // its name is one of them
        for (const auto* line : form->findChildren<QLineEdit*>()) {
            if (line->isVisible())
                lines << line->text();
        }
        return signIn(lines);
    }
    static QStringList cellsBeside(const QAbstractItemView& table)
    {
        QStringList cells;
        const QModelIndex current = table.currentIndex();
        for (int column = 0; current.isValid() && column < table.model()->columnCount(); ++column)
            cells << current.siblingAtColumn(column).data().toString();
        return cells;
    }
    static QStringList headingsIn(const QWidget& place)
    {
        QStringList texts;
        for (const auto* label : place.findChildren<QLabel*>()) {
            if (label->isVisible() && label->font().bold())
                texts << label->text();
        }
        return texts;
    }
    static QStringList labelsIn(const QWidget& place)
    {
        QStringList texts;
        for (const auto* label : place.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        for (const auto* button : place.findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                texts << button->text();
        }
        return texts;
    }

    void learnNewOnes(Database& db)
    {
        for (auto subject = m_subjects.begin(); subject != m_subjects.end(); ++subject) {
            if (!subject->isEmpty())
                continue;
            Statement named =
                db.prepare(QStringLiteral("SELECT id FROM subject WHERE instr(name, ?)"));
            named.bind(subject.key());
            while (named.next())
                subject->insert(named.get<RowId>(0));
        }
    }
    [[nodiscard]] bool isOf(RowId subject, const QString& sign) const
    {
        const QSet<RowId> known = m_subjects.value(sign);
        return known.isEmpty() || known.contains(subject);
    }
    QString problemIn(Database& db, const char* table, const char* words, const char* subject)
    {
        Statement rows = db.prepare(
            QStringLiteral("SELECT %1.id, %2, %3 FROM %4 WHERE instr(%3, '‹')")
                .arg(QString::fromLatin1(table).section(u' ', 0, 0), QLatin1String(subject),
                     QLatin1String(words), QLatin1String(table)));
        while (rows.next()) {
            static const QRegularExpression number(QStringLiteral("‹(\\d+)›"));
            auto pieces = number.globalMatch(rows.get<QString>(2));
            while (pieces.hasNext()) {
                const int piece = pieces.next().captured(1).toInt();
                const QString owner = m_owners.value(piece);
                if (!owner.isEmpty() && !isOf(rows.get<RowId>(1), owner))
                    return QStringLiteral("%1 %2 is of subject %3 and has ‹%4›, typed for %5")
                        .arg(QLatin1String(table))
                        .arg(rows.get<RowId>(0))
                        .arg(rows.get<RowId>(1))
                        .arg(piece)
                        .arg(owner);
            }
        }
        return {};
    }
    // What a visit brought home is of whom was visited.
    static QString problemOfParts(Database& db)
    {
        for (const char* table : {"need", "wish", "card_delivery"}) {
            const auto wrong = db.one<RowId>(
                QStringLiteral("SELECT part.id FROM %1 part JOIN visit v ON v.id = part.visit_id "
                               "WHERE part.subject_id IS NOT v.subject_id")
                    .arg(QLatin1String(table)));
            if (wrong != 0)
                return QStringLiteral("%1 %2 is not of the subject of its visit")
                    .arg(QLatin1String(table))
                    .arg(wrong);
        }
        return {};
    }
    [[nodiscard]] QString problemOfCards(Database& db, RowId since) const
    {
        Statement cards = db.prepare(
            QStringLiteral("SELECT id, subject_id FROM card_delivery WHERE id > ? AND visit_id "
                           "IS NOT NULL"));
        cards.bind(since);
        while (cards.next()) {
            const auto subject = cards.get<RowId>(1);
            if (std::none_of(m_cardsTicked.begin(), m_cardsTicked.end(),
                             [&](const QString& sign) { return isOf(subject, sign); }))
                return QStringLiteral("card %1 was given to subject %2, for whom none was ticked")
                    .arg(cards.get<RowId>(0))
                    .arg(subject);
        }
        return {};
    }

    QStringList m_owners; // of each piece, in the order of typing; "": nobody was in sight
    QMap<QString, QSet<RowId>> m_subjects; // by sign
    QSet<QString> m_cardsTicked;
    int m_made = 0;
};

} // namespace doorstep::test
