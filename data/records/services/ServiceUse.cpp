// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/records/services/ServiceUse.h"

namespace doorstep {

const Mapping<ServiceUse>& serviceUseMapping()
{
    static const Mapping<ServiceUse> mapping("service_use",
                                             {
                                                 field("block_id", &ServiceUse::block),
                                                 field("subject_id", &ServiceUse::subject),
                                                 field("service_id", &ServiceUse::service),
                                                 field("need_id", &ServiceUse::need),
                                                 field("step", &ServiceUse::step),
                                                 field("done_on", &ServiceUse::doneOn),
                                                 field("note", &ServiceUse::note),
                                             });
    return mapping;
}

} // namespace doorstep
