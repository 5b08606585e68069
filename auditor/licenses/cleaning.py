"""Bytes of a file to plain text: encoding, entities, tags, link targets, front matter gone; lines kept.

What is taken away is markup only, and every line break stays, so that line
numbers of the plain text are those of the file.
"""

from __future__ import annotations

import codecs
import html
import re
from typing import Final

#: Bytes of a file that are read; a license text has never been a tenth as long.
LONGEST: Final = 2 * 1024 * 1024

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: Tags that are markup for certain; `<year>` and `<copyright holders>` are words of a license.
_TAG: Final = re.compile(
    r"<!--|-->|</?(?:a|abbr|article|b|big|blockquote|body|br|center|cite|code|col|dd|del|details|div|dl|dt|em"
    r"|figure|font|footer|h[1-6]|head|header|hr|html|i|img|ins|kbd|li|link|main|mark|meta|nav|ol|p|pre|q|s"
    r"|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul)"
    r"(?:\s[^<>]{0,2000})?/?>|<!DOCTYPE[^<>]{0,300}>|<\?xml[^<>]{0,300}\?>",
    re.IGNORECASE,
)
_UNSEEN: Final = re.compile(r"<(script|style)\b[^<>]{0,2000}>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TARGET: Final = re.compile(r"\]\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,200}\")?\)")
_ADDRESS: Final = re.compile(r"<a\s[^<>]{0,500}?href=[\"']?([^\s\"'<>]{1,2000})[\"']?", re.IGNORECASE)
_MATTER: Final = re.compile(r"\A\s*---[ \t]*\n((?:[^\n]{0,1000}\n){0,200}?)---[ \t]*(?:\n|\Z)")
_KEY: Final = re.compile(r"[A-Za-z_][\w-]{0,60}\s*:(?:\s|$)|\s+\S|-\s|#|\s*$")
_CODES: Final = re.compile(r"(?:\x1b\[[0-9;]{0,20}m|[\u00ad\u200b-\u200f\u2060\ufeff])")
_ODD_BREAKS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BROKEN: Final = {
    "â€™": "'",
    "â€˜": "'",
    "â€œ": '"',
    "â€\x9d": '"',
    "â€“": "-",
    "â€”": "-",
    "Â©": "©",
    "Â ": " ",
}


def plain(data: bytes, links: bool = False) -> str:
    """The text of a file without its markup, at most `LONGEST` bytes of it; never raises.

    What a link leads to is markup, unless `links` are wanted.
    """
    text = _ODD_BREAKS.sub("\n", _decoded(data[:LONGEST]))
    if "\x1b" in text or not text.isascii():
        text = _CODES.sub("", text)
    if "â€" in text or "Â" in text:
        for broken, meant in _BROKEN.items():
            text = text.replace(broken, meant)
    if text.lstrip()[:3] == "---":
        text = _MATTER.sub(_without_matter, text, count=1)
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    if links:
        text = _ADDRESS.sub(r" \1 <br ", text)
    if "<" in text:
        text = _TAG.sub(" ", _UNSEEN.sub(_lines_of, text))
    if "](" in text and not links:
        text = _TARGET.sub("] ", text)
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:
            return data.decode("utf-8", errors="ignore")
    return data.decode("gb18030" if _looks_chinese(data) else "cp1252", errors="replace")


def _looks_chinese(data: bytes) -> bool:
    """Whether most bytes above ASCII come in pairs that GB 18030 gives to common characters."""
    pairs = re.findall(rb"[\xb0-\xf7][\xa1-\xfe]", data[:20000])
    high = sum(byte > 0x7F for byte in data[:20000])
    return bool(pairs) and 2 * len(pairs) >= 0.9 * high and high > 20


def _without_matter(match: re.Match[str]) -> str:
    """Blank lines in place of front matter, save what it says of the license.

    What only looks like front matter (a ruled heading) stays.
    """
    lines = match[1].split("\n")
    if not all(_KEY.match(line) for line in lines) or not any(":" in line for line in lines):
        return match[0]
    kept = "\n".join(line if line.startswith(("license:", "license_name:")) else "" for line in ["", *lines])
    return kept + "\n" * (match[0].count("\n") - kept.count("\n"))


def _lines_of(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")
