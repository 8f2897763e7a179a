#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPointer>
#include <QTimer>
#include <concepts>
#include <functional>
#include <tuple>
#include <type_traits>

namespace doorstep {

// For a catch: told by the page that the listener stands on, as soon as what is under way is done.
void tellCaught(const QObject* listener);

namespace responding {

template <typename Signal>
struct Carries;
template <typename Sender, typename... Values>
struct Carries<void (Sender::*)(Values...)>
{
    using From = Sender;
    using All = std::tuple<Values...>;
};

template <typename Work, typename All, size_t... At>
constexpr bool takes(std::index_sequence<At...> /*first*/)
{
    return std::invocable<Work&, std::tuple_element_t<At, All>...>;
}

// How many of the signal's values the work takes: as many as it can.
template <typename Work, typename All, size_t Count = std::tuple_size_v<All>>
constexpr size_t taken()
{
    if constexpr (takes<Work, All>(std::make_index_sequence<Count>())) {
        return Count;
    } else {
        static_assert(Count > 0, "The signal does not carry what this takes.");
        return taken<Work, All, Count - 1>();
    }
}

// A method with whom it is called of.
template <typename Context, typename Method>
struct Called
{
    Context* context;
    Method method;

    template <typename... Values>
    std::enable_if_t<std::is_invocable_v<Method, Context*, Values...>>
    operator()(Values&&... values) const
    {
        std::invoke(method, context, std::forward<Values>(values)...);
    }
};

template <typename Context, typename Work>
auto called(Context* context, Work work)
{
    if constexpr (std::is_member_function_pointer_v<Work>)
        return Called<Context, Work>{context, work};
    else
        return work;
}

template <typename All, typename Work, size_t... At>
auto guarded(const QObject* context, Work work, std::index_sequence<At...> /*taken*/)
{
    return [context = QPointer<const QObject>(context),
            work = std::move(work)](std::tuple_element_t<At, All>... values) mutable {
        try {
            work(std::forward<std::tuple_element_t<At, All>>(values)...);
        } catch (...) {
            tellCaught(context);
        }
    };
}

} // namespace responding

// connect() for pages: the way in for what somebody does and for what is told. Work may read and
// write as it likes; what it throws is told, and reaches neither Qt nor another that hears the same
// signal. It reads before it shows anything, so that the page stays as it was.
template <typename Signal, typename Context, typename Work>
QMetaObject::Connection respond(const typename responding::Carries<Signal>::From* sender,
                                Signal signal, Context* context, Work work)
{
    using All = typename responding::Carries<Signal>::All;
    auto call = responding::called(context, std::move(work));
    constexpr size_t count = responding::taken<decltype(call), All>();
    return QObject::connect(
        sender, signal, context,
        responding::guarded<All>(context, std::move(call), std::make_index_sequence<count>()));
}

// Likewise in an event of a page's own (it is shown, it lost the focus).
template <typename Work>
void respondNow(const QObject* listener, Work work)
{
    responding::guarded<std::tuple<>>(listener, std::move(work), std::index_sequence<>())();
}

// Likewise when what is under way is done, or after a while.
template <typename Work>
void respondSoon(QObject* context, Work work, int afterMs = 0)
{
    QTimer::singleShot(
        afterMs, context,
        responding::guarded<std::tuple<>>(context, std::move(work), std::index_sequence<>()));
}

} // namespace doorstep
