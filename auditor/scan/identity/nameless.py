"""Names that speak about models without holding the name of one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

#: Endings of names that speak about models without holding the name of one.
_NO_NAME: Final = re.compile(
    r"(?:prefix|suffix|marker|keyword|hint|tag|pattern|regex|dim|dimension|limit|price|pricing|cost|type|famil[iy]|label|title"
    r"|description|(?<!_or_)dir|folder|file|class|kwarg|arg|config|size|length|tokens?|provider|index|index_name"
    r"|git_?hub(?:_(?:location|name|id|path|slug|project|repo(?:sitory)?))?"
    r"|collection|collection_name|bucket|namespace|branch|author|user|username|_(?:by|per)_(?:model|llm)(?:_?(?:id|name))?)"
    r"(?:e?s)?$",
    re.IGNORECASE,
)

#: What models cost, by whatever their names are given to.
_PRICES: Final = re.compile(r"(?:price|pricing|cost)s?$", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def no_name(name: str) -> bool:
    """Whether a name speaks about models without holding the name of one."""
    return bool(_NO_NAME.search(name))


def tells_prices(name: str) -> bool:
    """Whether a name is that of what models cost."""
    return bool(_PRICES.search(name))
