# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice for the scripts: its profile is made once by whoever runs several of them (scripts.py)."""
import contextlib
import os
import pathlib
import subprocess
import tempfile

# "Recalculation on file load, Excel 2007 and newer: always" (0), as under Options, Calc, Formula.
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def converted(kind, folder, *files):
    """Opened, recalculated, and written as another kind of file into the folder."""
    kept = os.environ.get("DOORSTEP_OFFICE")
    with contextlib.nullcontext(kept) if kept else tempfile.TemporaryDirectory() as profile:
        user = pathlib.Path(profile, "user")
        if not user.exists():
            user.mkdir()
            (user / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
        return subprocess.run(
            ["soffice", f"-env:UserInstallation={pathlib.Path(profile).as_uri()}", "--headless",
             "--convert-to", kind, "--outdir", folder, *map(str, files)],
            capture_output=True, text=True, timeout=300)
