#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs other scripts without loading the libraries anew for each: a JSON array (script, words...) a line on
stdin, {"status", "output", "complaint"} a line on stdout. Each runs in a process of its own."""
import json
import os
import pathlib
import runpy
import sys
import tempfile
import traceback

import openpyxl
import openpyxl.chart  # noqa: F401
import xlsxwriter  # noqa: F401


def run(script, words):
    sys.argv = [script, *words]
    sys.path.insert(0, str(pathlib.Path(script).parent))
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def answer(line):
    script, *words = json.loads(line)
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaint:
        child = os.fork()
        if child == 0:
            os.dup2(output.fileno(), 1)
            os.dup2(complaint.fileno(), 2)
            status = run(script, words)
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
        ended = {"status": os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}
        for name, file in (("output", output), ("complaint", complaint)):
            file.seek(0)
            ended[name] = file.read().decode("utf-8", "replace")
    print(json.dumps(ended), flush=True)


print(openpyxl.__version__, flush=True)
with tempfile.TemporaryDirectory() as office:
    os.environ["DOORSTEP_OFFICE"] = office
    for line in sys.stdin:
        answer(line)
