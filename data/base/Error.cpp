// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/base/Error.h"

namespace doorstep {

Error::Error(QString message, QString detail)
    : m_message(std::move(message)),
      m_detail(std::move(detail)),
      m_what(
          (m_detail.isEmpty() ? m_message : m_message + QLatin1String(" | ") + m_detail).toUtf8())
{
}

} // namespace doorstep
