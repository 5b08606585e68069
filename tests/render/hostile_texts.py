"""Strings that steer, hide, break out or overflow where a document lets them."""

from __future__ import annotations

from typing import Final

HOSTILE: Final = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "]]><!-- --><![CDATA[&lt;&amp;&#0;",
    "line\nbreak\r\n::error file=a::gone\r::stop-commands::x",
    "`code` ``` ~~~ **bold** | a | b |",
    "[link](https://example.org/evil) ![image](https://example.org/i.png) <https://example.org>",
    "\x1b[31mred\x1b[0m\x1b]8;;https://example.org\x1b\\\x07 \x9b31m\x85\x90",
    "\u202egnp.exe\u202c\u2066\u2069\u200f\u061c\u200b\ufeff\u2028\u2029",
    "nul\x00 and \x01 \x08 \x0b \x0c \x1f \x7f \ufffe \uffff",
    "\ud800 lone \udfff and \udcff",
    "\U000e0041\U000e0042 tags, \ufe0f variation, \u3164 filler",
    "{{ 7*7 }} {license} {0} %s %(name)s ${jndi:x} $(id)",
    "../../../etc/passwd C:\\con file:///etc/passwd //host/share #fragment ?query=1 %2e%2e",
    "</text>\nPackageName: other\nLicenseConcluded: MIT",
    "MIT OR (Apache-2.0 AND ) WITH NOASSERTION LicenseRef-",
    "=cmd()|' /C calc'!A0",
    "🦙𠀋 e\u0301 日本語 العربية",
    "x" * 100_000,
    "",
    " ",
)
