"""Programs that ask another service than the library's own, told by an address on one of many ways.

As in `flows`, `§` stands for the number of a program; `NAME` stands for the
expression that has the address, `URL` for the address, and `ASK` for a call
that asks for the model of the program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.scan.flows import Carrier, Origin

_LIBRARY = "from openai import AsyncOpenAI, OpenAI\n"
_ASK = 'chat.completions.create(model="zephyr-§", messages=[])'
_URL = "https://api.groq.com/openai/v1"

ADDRESSES: Mapping[str, Origin] = {
    "literal": Origin("", '"URL"'),
    "const": Origin('BASE = "URL"\n', "BASE"),
    "env": Origin("import os\n", 'os.getenv("BASE_§", "URL")'),
    "module": Origin("from conf_§ import BASE\n", "BASE", {"conf_§.py": 'BASE = "URL"\n'}),
    "settings": Origin(
        "from conf_§ import settings\n",
        "settings.base",
        {
            "conf_§.py": (
                "from pydantic_settings import BaseSettings\n"
                "class Settings(BaseSettings):\n"
                '    base: str = "URL"\n'
                "settings = Settings()\n"
            )
        },
    ),
    "dict": Origin('CFG = {"base": "URL"}\n', 'CFG["base"]'),
    "yaml": Origin(
        ('import yaml\nCFG = yaml.safe_load(open("c_§.yaml"))\n'), 'CFG["base"]', {"c_§.yaml": "base: URL\n"}
    ),
    "arg": Origin(
        (
            "import argparse\n"
            "p = argparse.ArgumentParser()\n"
            'p.add_argument("--base", default="URL")\n'
            "args = p.parse_args()\n"
        ),
        "args.base",
    ),
    "fstr": Origin('HOST = "api.groq.com"\n', 'f"https://{HOST}/openai/v1"'),
    "func": Origin(('def base():\n    return "URL"\n'), "base()"),
}

CLIENTS: Mapping[str, Carrier] = {
    "direct": Carrier("", "OpenAI(base_url=NAME).ASK"),
    "var": Carrier("", ("client = OpenAI(base_url=NAME)\n    client.ASK")),
    "global": Carrier("client = OpenAI(base_url=NAME)\n", "client.ASK"),
    "self": Carrier(
        (
            "class App:\n"
            "    def __init__(self):\n"
            '        self.client = OpenAI(api_key="k", base_url=NAME)\n'
            "    def ask(self):\n"
            "        return self.client.ASK\n"
        ),
        "App().ask()",
    ),
    "selfgiven": Carrier(
        (
            "class App:\n"
            "    def __init__(self, base):\n"
            '        self.client = OpenAI(api_key="k", base_url=base)\n'
            "    def ask(self):\n"
            "        return self.client.ASK\n"
        ),
        "App(NAME).ask()",
    ),
    "fnret": Carrier(("def get_client():\n    return OpenAI(base_url=NAME)\n"), "get_client().ASK"),
    "fnparam": Carrier(("def ask(client):\n    return client.ASK\n"), "ask(OpenAI(base_url=NAME))"),
    "fnbase": Carrier(
        ("def ask(base):\n    client = OpenAI(base_url=base)\n    return client.ASK\n"), "ask(NAME)"
    ),
    "kwargs": Carrier(
        "", ('kw = dict(base_url=NAME, api_key="k")\n    client = OpenAI(**kw)\n    client.ASK')
    ),
    "attr": Carrier("import openai\n", ("openai.base_url = NAME\n    openai.ASK")),
    "lru": Carrier(
        (
            "from functools import lru_cache\n"
            "@lru_cache\n"
            "def get_client():\n"
            "    return OpenAI(base_url=NAME)\n"
        ),
        ("c = get_client()\n    c.ASK"),
    ),
    "async": Carrier(
        ("async def get_client():\n    return AsyncOpenAI(base_url=NAME)\n"),
        ("c = await get_client()\n    await c.ASK"),
    ),
    "withctx": Carrier("", ("with OpenAI(base_url=NAME) as c:\n        c.ASK")),
    "prop": Carrier(
        (
            "class App:\n"
            "    @property\n"
            "    def client(self):\n"
            "        return OpenAI(base_url=NAME)\n"
            "    def ask(self):\n"
            "        return self.client.ASK\n"
        ),
        "App().ask()",
    ),
    "lazy": Carrier(
        (
            "_c = None\n"
            "def client():\n"
            "    global _c\n"
            "    if _c is None:\n"
            "        _c = OpenAI(base_url=NAME)\n"
            "    return _c\n"
        ),
        "client().ASK",
    ),
    "langchain": Carrier(
        "from langchain_openai import ChatOpenAI\n", 'ChatOpenAI(model="zephyr-§", base_url=NAME)'
    ),
    "subclass": Carrier(
        ("class Groq(OpenAI):\n    def __init__(self):\n        super().__init__(base_url=NAME)\n"),
        "Groq().ASK",
    ),
    "of another module": Carrier(
        "from clients_§ import client\n",
        "client.ASK",
        {"clients_§.py": "client = OpenAI(base_url=NAME)\n"},
    ),
    "made by another module": Carrier(
        "from clients_§ import get_client\n",
        "get_client().ASK",
        {"clients_§.py": "def get_client():\n    return OpenAI(base_url=NAME)\n"},
    ),
}


def asking(address: Origin, client: Carrier) -> Iterator[tuple[str, str]]:
    """The files of the program that writes the address so, and tells it to a client so."""

    def filled(text: str) -> str:
        text = text.replace("NAME", "\0").replace("\0", address.expression)
        return text.replace("ASK", _ASK).replace("URL", _URL)

    start = _LIBRARY + address.above
    yield "main_§.py", filled(f"{start}{client.above}\n\nasync def main():\n    {client.run}\n")
    yield from ((path, filled(text)) for path, text in address.files.items())
    yield from ((path, filled(start + text)) for path, text in client.files.items())
