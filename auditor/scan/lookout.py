"""What to look out for in a Python file before it is parsed, out of the tables: regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.model import Route
from auditor.scan.patterns import held_by
from auditor.scan.tables import Tables

#: What nothing matches.
NEVER: Final = r"[^\s\S]"

#: How long a text is that only addresses of models hold, at least.
_SURE: Final = 8

#: A scheme of addresses that one library reads, and nothing but models is fetched by.
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+-]{2,}://")

#: A name that means a model is given a string of several words, as it stands or for want of another.
ASKED: Final = (
    r"(?i:(?:model|llm)(?:_?(?:name|id))?[\"']?\]?[ \t]*(?::[ \t]*[\w.\[\]| ]+)?"
    r"(?:[=:,]|,[^()\n]*\bdefault[ \t]*=)[ \t\n]*"
    r"(?:[\w.]+\([ \t\n]*(?:[\"']\w+[\"'],[ \t]*)?(?:default[ \t]*=[ \t]*)?)?"
    r"[\"'][a-z][a-z0-9.]*-[a-z0-9.-]*[\"'])"
)

#: A name for the addresses of models is given some, which may lead to archives.
ADDRESSED: Final = r"(?i:models?_urls[ \t]*(?::[^=\n]*)?=[ \t]*[{\[(])"


def routers(tables: Tables) -> str:
    """The words for services that may be asked for others' models, which may stand before their names."""
    routers = (one for one in tables.services if one.route is Route.ROUTER)
    return "|".join(sorted({re.escape(word) for one in routers for word in one.providers})) or NEVER


def addresses(tables: Tables) -> list[str]:
    """What addresses of models hold that hardly anything else does: a host and more, the whole, or a scheme."""
    texts = {held_by(one.pattern) for one in tables.addresses}
    telling = (one for one in texts if ("." in one and len(one) >= _SURE) or _SCHEME.fullmatch(one))
    return [re.escape(one) for one in sorted(telling) if one[0] != "." or one.find("/") < len(one) - 1]


def hosted_names(tables: Tables) -> Iterator[str]:
    """What the model strings of services look like."""
    yield from (name for service in tables.services for name in service.names)


def short_names(tables: Tables) -> Iterator[str]:
    """What libraries call their models for short, and nothing else is called: no plain words."""
    calls = (tables.calls.load(one.like) for one in tables.short_names)
    names = {name for call in calls if call is not None for name in call.names}
    yield from (re.escape(name) for name in sorted(names) if not name.isalpha())
