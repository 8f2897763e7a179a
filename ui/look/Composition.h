#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractNativeEventFilter>
#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>
#include <variant>

class QInputMethodEvent;
class QWidget;

namespace doorstep {

// What an input method composes belongs to the record for which it was begun. The method answers
// when it likes: what it commits after the form has turned to another record goes into no field; it
// is given to whoever keeps it, to be put where it belongs.
class Composition : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    // One for the program, as there is one input method. It looks on from the first time it is
    // asked for.
    static Composition& instance();

    using Keep = std::function<void(const QString& words)>;
    void breakOff(); // what stands there is committed as it is
    void leave(const QWidget& form, Keep keep);
    // What the program itself puts into a field is composed by nobody.
    void passOwn(QWidget& field, QInputMethodEvent& words);

    bool eventFilter(QObject* watched, QEvent* event) override;
    bool nativeEventFilter(const QByteArray& type, void* message, qintptr* result) override;

Q_SIGNALS:
    void strayed(const QString& words); // nobody keeps them

private:
    explicit Composition(QObject* parent);

    struct Nothing
    {
    };
    struct Begun // letters stand in the field, or stood there when it lost the focus
    {
        QPointer<const QWidget> field;
        QString letters;
        QDeadlineTimer mayCome; // its words, after it was broken off
    };
    struct Left // begun for a record that is in sight no more
    {
        Keep keep;
        QDeadlineTimer mayCome;
        bool isSilent;       // the method had answered none of the last keys
        bool newKey = false; // one was pressed for the record in sight
        bool ended = false;  // the method has let go of the letters
    };

    // A key was pressed in a field, and the method has not answered yet.
    struct Unanswered
    {
        QPointer<const QWidget> field;
    };

    [[nodiscard]] bool isBegunIn(const QWidget& form) const;
    [[nodiscard]] bool isOfRecordLeft(Left& left, const QInputMethodEvent& event);
    void follow(const QObject& field, const QInputMethodEvent& event);

    std::variant<Nothing, Begun, Left> m_state;
    std::optional<Unanswered> m_unanswered;
    bool m_seesKeys = false; // before the method does
    bool m_isOwn = false;
    bool m_breaksOff = false;
};

// The letters that stand in the form's fields become words of the record in sight.
void endComposing(const QWidget& form);

// Likewise; from now on the fields are another record's. keep: takes what comes late; else it is
// told across the window.
void leaveRecord(const QWidget& form, Composition::Keep keep = {});

} // namespace doorstep
