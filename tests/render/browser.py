"""Ask a real browser how wide a page is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from tests.conftest import require

_SWITCHES = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--allow-file-access-from-files", "--virtual-time-budget=3000", "--window-size=1600,2100"),
)


def width_needed(page: str, width: int, folder: Path) -> int:
    """The width in pixels that `page`, all of it unfolded, takes in a frame of `width` pixels."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    require(bool(browser), "Chromium")
    probe = (
        "<script>addEventListener('load',()=>{const d=document.documentElement;"
        "document.title='W'+d.scrollWidth+'/'+d.clientWidth})</script>"
    )
    # A copy that a script may measure: the report itself allows none.
    open_ = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    open_ = re.sub(r"<details( open)?>", "<details open>", open_)
    (folder / "page.html").write_text(open_.replace("</body>", f"{probe}</body>"), encoding="utf-8")
    framed = f'<iframe style="width:{width}px;height:2000px;border:0" src="page.html"></iframe>'
    tell = "setTimeout(()=>{document.body.dataset.w=frames[0].document.title},300)"
    script = f"<script>addEventListener('load',()=>{tell})</script>"
    outer = folder / "outer.html"
    outer.write_text(f"<!DOCTYPE html><body>{framed}{script}</body>", encoding="utf-8")
    done = subprocess.run(
        [browser, *_SWITCHES, f"--user-data-dir={folder / 'profile'}", "--dump-dom", outer.as_uri()],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "HOME": str(folder)},
        check=False,
    )
    match = re.search(r'data-w="W(\d+)/(\d+)"', done.stdout)
    assert match, done.stdout[-500:] + done.stderr[-500:]
    assert int(match[2]) <= width
    return int(match[1])
