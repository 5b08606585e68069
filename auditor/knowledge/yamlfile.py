"""Read a YAML file of the rule set: plain words stay words.

YAML 1.1 takes `no` for false, `2026-11-24` for a date and `1.10` for a
number. In a rule set `no` is Norway and `1.10` a version, so only `true`,
`false`, `null` and whole numbers are more than text here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, ClassVar


class BadYaml(ValueError):
    """A file of the rule set that is not YAML; the message has file, line and reason."""


def load(data: bytes, name: str) -> Any:
    """Parse `data`. Raises `BadYaml` with `name` and the line."""
    import yaml  # a compiled rule set needs none

    try:
        return yaml.load(data, _loader())  # noqa: S506 - a safe loader with fewer resolvers
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{name}:{mark.line + 1}" if mark else name
        raise BadYaml(f"{where}: {getattr(error, 'problem', None) or error}") from None


@cache
def _loader() -> Any:
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}

        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
            mapping: dict[Any, Any] = super().construct_mapping(node, deep)
            if len(mapping) != len(node.value):
                keys = [key.value for key, _ in node.value]
                twice = next(key for key in keys if keys.count(key) > 1)
                problem = f"the key {twice!r} stands twice"
                raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark)
            return mapping

    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
    Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|)$"), ["n", ""])
    whole = re.compile(r"^-?(?:0|[1-9][0-9]*)$")
    Loader.add_implicit_resolver("tag:yaml.org,2002:int", whole, list("-0123456789"))
    return Loader
