// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/subjects/LikeName.h"

#include "data/search/Fold.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace doorstep {

namespace {

using Key = std::u32string;
using View = std::u32string_view;

// Words that many shops have: alone they name none.
bool isGeneric(View key)
{
    static constexpr std::array words{
        View(U"超市"), View(U"便利"), View(U"药房"), View(U"水果"), View(U"面馆"), View(U"小吃"),
        View(U"烟酒"), View(U"五金"), View(U"理发"), View(U"美发"), View(U"餐厅"), View(U"餐饮"),
        View(U"服装"), View(U"早餐"), View(U"奶茶"), View(U"面包"), View(U"房产"), View(U"中介"),
        View(U"洗衣"), View(U"维修"), View(U"食品"), View(U"快递"), View(U"驿站"), View(U"美容")};
    return std::find(words.begin(), words.end(), key) != words.end();
}

Key keyOfName(QString name)
{
    static const QRegularExpression brackets(u"[(（【\\[〔][^)）】\\]〕]*[)）】\\]〕]?"_qs);
    Key key = fold(name.remove(brackets));
    if (key.empty())
        return key;
    std::erase(key, U'的');
    for (const View place : {View(U"上海市"), View(U"上海"), View(U"长宁区"), View(U"长宁")}) {
        if (key.starts_with(place) && key.size() >= place.size() + 2)
            key.erase(0, place.size());
    }
    for (const View ending : {View(U"个体工商户"), View(U"有限责任公司"), View(U"股份有限公司"),
                              View(U"有限公司"), View(U"公司"), View(U"经营部"), View(U"商店"),
                              View(U"门店"), View(U"分店"), View(U"店")}) {
        if (key.ends_with(ending) && key.size() >= ending.size() + 2)
            key.resize(key.size() - ending.size());
    }
    return key;
}

// Equal but for one character put in, left out or changed.
bool oneSlip(const Key& shorter, const Key& longer)
{
    if (longer.size() > shorter.size() + 1)
        return false;
    const auto differ = std::mismatch(shorter.begin(), shorter.end(), longer.begin(), longer.end());
    const Key restShort(differ.first, shorter.end());
    const Key restLong(differ.second, longer.end());
    if (restLong.empty() || restShort.size() == restLong.size())
        return restLong.empty() || restShort.substr(1) == restLong.substr(1);
    return restShort == restLong.substr(1);
}

} // namespace

bool likeNames(const QString& a, const QString& b)
{
    const Key left = keyOfName(a);
    const Key right = keyOfName(b);
    if (left.empty() || right.empty())
        return false;
    if (left == right)
        return true;
    const Key& shorter = left.size() < right.size() ? left : right;
    const Key& longer = left.size() < right.size() ? right : left;
    if (shorter.size() >= 2 && longer.find(shorter) != Key::npos)
        return !isGeneric(shorter);
    // The first two characters tell shops apart (张记面馆, 李记面馆).
    return shorter.size() >= 5 && shorter.compare(0, 2, longer, 0, 2) == 0 &&
           oneSlip(shorter, longer);
}

} // namespace doorstep
