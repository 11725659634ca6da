#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest asks for no more than it needs, and uses only options that Meson has."""

import json
import pathlib
import re
import shutil
import subprocess
import sys

MANIFEST = pathlib.Path("flatpak/app.entente.Entente.json")
FINISH_ARGS = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}


def meson_options():
    command = ["meson", "introspect", "--buildoptions", "meson.build"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {option["name"] for option in json.loads(output)}


def unknown_keys():
    """Gives what flatpak-builder, where it is installed, says of the manifest: it names a key that
    it does not know on standard error only."""
    if shutil.which("flatpak-builder") is None:
        return []
    command = ["flatpak-builder", "--show-manifest", str(MANIFEST)]
    return subprocess.run(command, capture_output=True, text=True).stderr.splitlines()


def main():
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    project = re.search(r"app_id = '(.+)'", pathlib.Path("meson.build").read_text(encoding="utf-8"))
    complaints = unknown_keys()
    if manifest["id"] != project[1]:
        complaints.append(f"its id is not {project[1]}")
    for extra in sorted(set(manifest["finish-args"]) - FINISH_ARGS):
        complaints.append(f"the permission {extra} is not needed")
    known = meson_options()
    for module in manifest["modules"]:
        for option in module.get("config-opts", []):
            name = re.fullmatch(r"(?:-D|--)([^=]+)=.*", option)
            if name is None or name[1] not in known:
                complaints.append(f"Meson has no option {option}")
    print("\n".join(f"{MANIFEST}: {line}" for line in complaints))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
