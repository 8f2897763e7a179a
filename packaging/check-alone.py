#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of an anonymous namespace that another source of the folder uses without having them itself: a build by
folders compiles that, and nothing else does. A line each; for check-rules.sh."""
import collections
import pathlib
import re

LITERALS = re.compile(r'//(?! namespace$).*|"(?:\\.|[^"\\])*"', re.MULTILINE)
HIDDEN = re.compile(r"^namespace \{\n(.*?)^\} // namespace$", re.DOTALL | re.MULTILINE)
DEFINED = re.compile(r"^(?:(?:struct|class|enum|enum class) (\w+)|"
                     r"(?!namespace|using|return)(?:\[\[nodiscard\]\] )?\w[\w:<>,&* ]*[ &*](\w+)(?:[({\[;]| =|$))", re.MULTILINE)

folders = collections.defaultdict(dict)
headers = set()
for top in ("data", "ui", "app", "tests"):
    for path in pathlib.Path(top).rglob("*.h"):
        headers.update(re.findall(r"\w+", path.read_text()))
    for path in pathlib.Path(top).rglob("*.cpp"):
        folders[path.parent][path] = LITERALS.sub("", path.read_text())

for sources in folders.values():
    hidden = {path: {a or b for block in HIDDEN.findall(text) for a, b in DEFINED.findall(block)}
              for path, text in sources.items()}
    for user, text in sources.items():
        called = set(re.findall(r"(?<![.\w>:])(\w+)\(", text)) | set(re.findall(r"\b[A-Z]\w+", text))
        for owner, names in hidden.items():
            for name in sorted(names & called - hidden[user] - headers) if owner != user else ():
                # A variable, a member or a function that is its own.
                if not re.search(r"(?<!return)[\w>&*\]] [&*]?%s\b(?= *[=;({,):\[])" % name, text):
                    print(f"{user}: {name} stands in {owner}")
