"""Settings that a command writes to a file: `echo "NAME=value" >> .env`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from auditor.scan.shell import Word, substitute

#: A file of settings, by its name or by that of the variable that has it.
_OF_SETTINGS: Final = re.compile(
    r"(?:.*/)?(?:[\w.-]*\.?env(?:\.\w+)*|environment|\.?\w*(?:rc|profile)|[\w.-]+\.(?:conf|cfg|ini|properties|service))"
    r"|\$\{?\w*(?:ENV|_env|GITHUB_OUTPUT)\w*\}?"
)
_SETTING: Final = re.compile(r"(?m)^(?:export[ \t]+)?(?P<name>[A-Za-z_]\w*=)(?P<value>[^\n\\]*)")


def written_down(words: Sequence[Word], variables: Mapping[str, Word]) -> Iterator[Word]:
    """The settings that `echo "NAME=value" >> .env` writes to a file, each as a word."""
    at = next((at for at, word in enumerate(words) if word.text[:1] == ">"), None)
    if at is None:
        return
    target = words[at].text.lstrip(">") or (words[at + 1].text if at + 1 < len(words) else "")
    if _OF_SETTINGS.fullmatch(substitute(target, variables) or target):
        for word in words[1:at]:
            for match in _SETTING.finditer(word.text):
                value = match["value"].strip(" \"'")
                at = word.offset + match.start("value") + match["value"].find(value)
                yield Word(match["name"] + value, at - len(match["name"]))  # as if no quote stood before it
