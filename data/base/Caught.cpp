// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Caught.h"

#include "data/base/Error.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <new>

namespace doorstep {

namespace {

Q_LOGGING_CATEGORY(lcCaught, "doorstep.caught")

struct CaughtText
{
    Q_DECLARE_TR_FUNCTIONS(Caught)
};

QString unforeseen()
{
    return CaughtText::tr(
        "Something went wrong that was not foreseen. What was saved before is safe; if "
        "it happens again, start Doorstep anew.");
}

} // namespace

QString sentenceOfCaught(const char* place)
{
    try {
        throw;
    } catch (const Error& error) {
        qCWarning(lcCaught, "%s: %s", place,
                  error.detail().isEmpty() ? "refused" : qUtf8Printable(error.detail()));
        return error.message();
    } catch (const std::bad_alloc&) {
        qCWarning(lcCaught, "%s: out of memory", place);
        return CaughtText::tr(
            "The PC has no more memory for this. Close other programs and try again; "
            "what was saved before is safe.");
    } catch (const std::exception& error) {
        qCWarning(lcCaught, "%s: %s", place, error.what());
        return unforeseen();
    } catch (...) {
        qCWarning(lcCaught, "%s: of unknown type", place);
        return unforeseen();
    }
}

} // namespace doorstep
