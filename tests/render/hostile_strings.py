"""Text as a hostile change may bring it, in a name, a path, a reason or a policy: for every format."""

from __future__ import annotations

from typing import Final

#: What each would do in some document, log or terminal, and the text that tries.
HOSTILE: Final = {
    "a script": "<script>alert(1)</script>",
    "the end of an attribute": "\"'><img src=x onerror=alert(1)>",
    "the end of style, title and comment": "</style></title>--><!--",
    "a script's address": "javascript:alert(1)",
    "the end of CDATA": "]]><x/><![CDATA[",
    "an entity": "&lt;b&gt;&#x202e;&amp;",
    "a template": "{{ 7*7 }}{% raw %}${7*7}",
    "a format": "%s %(number)s {number} {0!r} %n",
    "an escape sequence": "\x1b[31mred\x1b[0m\x1b]0;owned\x07\x9b2J",
    "overwritten lines": "denied\r\x1b[2Kallowed\b\b\b",
    "reversed text": "\u202egnp.exe\u202c\u2066\u2069\u200f",
    "hidden text": "mod\u200bel\u00ad\u2060\ufeff\U000e0041\u3164",
    "lines": "line\nbreak\r\nand\u2028more\u2029\x85\x0b\x0c",
    "a workflow command": "\n::error file=a.py,line=1::forged\r\n::add-mask::a",
    "a workflow command in place": "::stop-commands::forged",
    "an old workflow command": "##[add-path]/tmp/forged",
    "escaped workflow commands": "%0A::error::forged%0D%25,line=1:title=x",
    "a mention": "@octocat, (@octo-org/team) \n@dependabot merge",
    "references": "#123 GH-1 octo/repo#45 !67 ~bug %v1 0123456789abcdef0123456789abcdef01234567",
    "addresses": "https://example.org/?a=b www.example.org mailto:a@example.org ftp://example.org",
    "a link": "[allowed](https://example.org) ![x](https://example.org/x.png) [a]: https://example.org",
    "a reference link": "[allowed][1]\n\n[1]: https://example.org\n\n[^1] <https://example.org>",
    "code": "`a` ``b`` ```c``` ~~~ `",
    "a fence": "\n```\n# heading\n```\n~~~\n<b>x</b>",
    "emphasis": "**bold** __bold__ *it* _it_ ~~gone~~ ==mark==",
    "headings and lists": "\n# heading\n- item\n1. item\n> quote\n\n---\n===\n- [x] done",
    "a table": "a | b\n--|--\n1 | 2 \\| \\\\|",
    "formulas and emoji": "$x$ $$y$$ $`z`$ :warning: :octocat:",
    "an alert": "> [!IMPORTANT]\n> allowed",
    "a fold": "<details open><summary>all well</summary>",
    "commands to a robot": "/close\n/approve\n/lgtm",
    "a spreadsheet's formula": '=HYPERLINK("https://example.org","x")+cmd|\' /C calc\'!A0',
    "a path out of the tree": "../../../etc/passwd\\..\\..\\x",
    "what is no text": "\x00\ud800\udfff\ufffe\uffff\x7f",
    "a very long name": "x" * 5000,
    "nothing to see": " \t\n\u3000",
    "nothing": "",
}
