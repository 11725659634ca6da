#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py TESTLOG.json: counts the test cases of a `meson test` and says what failed.

A TAP program counts by its test cases, any other test as one. A program that ended badly without
naming a failed case (a crash, a leak, a time-out) counts as one failure more. The last line is
always `N passed, N failed`; the exit status is 1 on a failure, or when no test ran.
"""

import json
import pathlib
import re
import sys

TAP_RESULT = re.compile(
    r"^( *)(not )?ok\b *\d*(?: -)? *(.*?)(?: *# *(SKIP|TODO)\b.*)?$", re.IGNORECASE | re.MULTILINE
)
GOOD_RESULTS = {"OK": "passed", "EXPECTEDFAIL": "passed", "SKIP": "skipped"}


def read_cases(output):
    """Gives (outcome, case) of each TAP result line. A line less indented than the one before it
    sums up the suite above it, and is not a case."""
    depth = 0
    for indent, failed, case, directive in TAP_RESULT.findall(output):
        if len(indent) >= depth:
            yield "skipped" if directive else "failed" if failed else "passed", case
        depth = len(indent)


def read_outcomes(program):
    """Gives (outcome, title) of each case of one program of Meson's log."""
    name = program["name"]
    result = program["result"]
    cases = [(outcome, f"{name}: {case}") for outcome, case in read_cases(program["stdout"])]
    yield from cases
    if result not in GOOD_RESULTS and not any(outcome == "failed" for outcome, _ in cases):
        yield "failed", f"{name}: {result.lower()}"
    elif not cases and result in GOOD_RESULTS:
        yield GOOD_RESULTS[result], name


def main(path):
    titles = {"passed": [], "skipped": [], "failed": []}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        for outcome, title in read_outcomes(json.loads(line)):
            titles[outcome].append(title)

    for outcome in ("skipped", "failed"):
        for title in titles[outcome]:
            print(f"{outcome}: {title}")
    passed, failed = len(titles["passed"]), len(titles["failed"])
    if not passed and not failed:
        print("No test ran.")
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
