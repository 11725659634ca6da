#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dependencies point down only: base < record < store < features < rules < exchange, report <
cli, ui. Private headers stay in their folder, but the store and the gate engine may see the
record's. The core includes no header of GTK or libadwaita."""

import pathlib
import re
import sys

FEATURES = "people diagnosis glossary work decisions escalation committee agreements handoff"
LAYERS = ["base", "record", "store", FEATURES, "rules", "init exchange report", "cli ui"]
RANKS = {folder: rank for rank, layer in enumerate(LAYERS) for folder in layer.split()}
FRIENDS = {("store", "record"), ("rules", "record")}
GENERATED = {"ent-exchange-resources.h", "entente-config.h"}

INCLUDE = re.compile(r'^ *# *include *([<"])([^>"]+)', re.M)
SCREEN = re.compile(r"(gtk|gdk|gsk|adwaita)\b")


def folder_of(path):
    """Gives a file's layer: `ui` for all of ui/, `init` for what stands in src/ itself."""
    if path.parts[0] == "ui":
        return "ui"
    return path.parts[1] if len(path.parts) > 2 else "init"


def check_include(path, header, headers):
    """Gives what is wrong with one include of an own header, or None."""
    target = headers.get(pathlib.PurePath(header).name)
    if target is None:
        return None if header in GENERATED else f'"{header}" is no header of src/ or ui/'
    source, goal = folder_of(path), folder_of(target)
    if RANKS[goal] > RANKS[source]:
        return f'"{header}" is of a higher layer: {goal} is above {source}'
    private = target.stem.endswith("-private") and source != goal
    if private and (source, goal) not in FRIENDS:
        return f'"{header}" is private to {goal}'
    return None


def check_file(path, headers):
    for bracket, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
        if bracket == '"':
            complaint = check_include(path, header, headers)
        else:
            screen = SCREEN.match(header) and folder_of(path) != "ui"
            complaint = f"<{header}> needs a screen, which only ui/ has" if screen else None
        if complaint:
            yield f"{path}: {complaint}"


def main():
    files = [path for top in ("src", "ui") for path in sorted(pathlib.Path(top).rglob("*.[ch]"))]
    headers = {path.name: path for path in files if path.suffix == ".h"}
    unknown = {str(path.parent) for path in files if folder_of(path) not in RANKS}
    complaints = [f"{folder}: tests/lint/layers.py knows no such layer" for folder in unknown]
    if not unknown:
        complaints = [line for path in files for line in check_file(path, headers)]
    print("\n".join(complaints) or f"{len(files)} files")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
