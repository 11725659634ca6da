#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""potfiles.py [--write]: checks, or mends, that po/POTFILES lists every file with a text to be
translated, and no other, and that xgettext can read every text to its end: of the macros it knows
PRId64 and its like, but none of GLib's."""

import pathlib
import re
import sys

LIST = pathlib.Path("po/POTFILES")
TEXTS = {
    ".c": re.compile(r'\b(N?C?_|ngettext|g_dngettext|g_dpgettext2)\s*\(\s*(GETTEXT_PACKAGE,\s*)?"'),
    ".ui": re.compile(r'translatable="(yes|true)"'),
    ".in": re.compile(r"(?m)^(Comment|Keywords)=|^<component |<mime-info "),
    ".xml": re.compile(r"<schemalist "),
}
TEXTS[".h"] = TEXTS[".c"]
STRINGS = r'(?:\s*"(?:[^"\\]|\\.)*")+'
CUT_SHORT = re.compile(r"\b(?:N?C?_|ngettext)\s*\(" + STRINGS + r"\s*(G_\w+_FORMAT)")


def has_texts(path):
    pattern = TEXTS.get(path.suffix)
    return pattern is not None and pattern.search(path.read_text(encoding="utf-8"))


def find_cut_texts(path):
    for found in CUT_SHORT.finditer(path.read_text(encoding="utf-8")):
        yield f"{path}: {found[1]} cuts a text short; use a macro of <inttypes.h> or %zu"


def main(write):
    files = [path for top in ("data", "src", "ui") for path in pathlib.Path(top).rglob("*")]
    wanted = sorted(str(path) for path in files if path.is_file() and has_texts(path))
    if write:
        LIST.write_text("".join(f"{path}\n" for path in wanted), encoding="utf-8")
        return 0
    listed = LIST.read_text(encoding="utf-8").splitlines()
    complaints = [f"{path}: has texts but is not in {LIST}" for path in set(wanted) - set(listed)]
    complaints += [f"{path}: is in {LIST} for nothing" for path in set(listed) - set(wanted)]
    cut = [line for path in listed for line in find_cut_texts(pathlib.Path(path))]
    if not complaints and not cut:
        print(f"{len(listed)} files")
        return 0
    hint = ["mend this by: ./dev format"] if complaints else []
    print("\n".join(cut + sorted(complaints) + hint))
    return 1


if __name__ == "__main__":
    sys.exit(main("--write" in sys.argv[1:]))
