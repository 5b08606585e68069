"""Programs that ask another service than the library's own, told by an address on one of many ways.

As in `flows`, `§` stands for the number of a program; `NAME` stands for the
expression that has the address, `ADDRESS` for it, and `ASK` for a call
that asks for the model of the program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.scan.flows import Carrier, Origin

_LIBRARY = "from openai import AsyncOpenAI, OpenAI\n"
_ASK = 'chat.completions.create(model="zephyr-§", messages=[])'
_SCRIPT_ASK = 'chat.completions.create({ model: "zephyr-§", messages: [] })'
_URL = "https://api.groq.com/openai/v1"

ADDRESSES: Mapping[str, Origin] = {
    "literal": Origin("", '"ADDRESS"'),
    "const": Origin('BASE = "ADDRESS"\n', "BASE"),
    "env": Origin("import os\n", 'os.getenv("BASE_§", "ADDRESS")'),
    "module": Origin("from conf_§ import BASE\n", "BASE", {"conf_§.py": 'BASE = "ADDRESS"\n'}),
    "settings": Origin(
        "from conf_§ import settings\n",
        "settings.base",
        {
            "conf_§.py": (
                "from pydantic_settings import BaseSettings\n"
                "class Settings(BaseSettings):\n"
                '    base: str = "ADDRESS"\n'
                "settings = Settings()\n"
            )
        },
    ),
    "dict": Origin('CFG = {"base": "ADDRESS"}\n', 'CFG["base"]'),
    "yaml": Origin(
        ('import yaml\nCFG = yaml.safe_load(open("c_§.yaml"))\n'),
        'CFG["base"]',
        {"c_§.yaml": "base: ADDRESS\n"},
    ),
    "arg": Origin(
        (
            "import argparse\n"
            "p = argparse.ArgumentParser()\n"
            'p.add_argument("--base", default="ADDRESS")\n'
            "args = p.parse_args()\n"
        ),
        "args.base",
    ),
    "fstr": Origin('HOST = "api.groq.com"\n', 'f"https://{HOST}/openai/v1"'),
    "func": Origin(('def base():\n    return "ADDRESS"\n'), "base()"),
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
        return text.replace("ASK", _ASK).replace("ADDRESS", _URL)

    start = _LIBRARY + address.above
    yield "main_§.py", filled(f"{start}{client.above}\n\nasync def main():\n    {client.run}\n")
    yield from ((path, filled(text)) for path, text in address.files.items())
    yield from ((path, filled(start + text)) for path, text in client.files.items())


SCRIPT_ADDRESSES: Mapping[str, Origin] = {
    "literal": Origin("", '"ADDRESS"'),
    "const": Origin('const BASE = "ADDRESS";\n', "BASE"),
    "env": Origin("", 'process.env.BASE_§ ?? "ADDRESS"'),
    "module": Origin(
        'import { BASE } from "./conf_§";\n', "BASE", {"conf_§.ts": 'export const BASE = "ADDRESS";\n'}
    ),
    "object": Origin('const CFG = { base: "ADDRESS" };\n', "CFG.base"),
    "func": Origin('function base() { return "ADDRESS"; }\n', "base()"),
}

SCRIPT_CLIENTS: Mapping[str, Carrier] = {
    "direct": Carrier("", "await new OpenAI({ baseURL: NAME }).ASK;"),
    "var": Carrier("", "const client = new OpenAI({ baseURL: NAME }); await client.ASK;"),
    "global": Carrier("const client = new OpenAI({ baseURL: NAME });\n", "await client.ASK;"),
    "field": Carrier(
        ("class App {\n  client = new OpenAI({ baseURL: NAME });\n  ask() { return this.client.ASK; } }\n"),
        "new App().ask();",
    ),
    "ctor": Carrier(
        (
            "class App {\n"
            "  private client: OpenAI;\n"
            "  constructor() { this.client = new OpenAI({ baseURL: NAME }); }\n"
            "  ask() { return this.client.ASK; } }\n"
        ),
        "new App().ask();",
    ),
    "ctorgiven": Carrier(
        (
            "class App {\n"
            "  private client: OpenAI;\n"
            "  constructor(base: string) { this.client = new OpenAI({ baseURL: base }); }\n"
            "  ask() { return this.client.ASK; } }\n"
        ),
        "new App(NAME).ask();",
    ),
    "fnret": Carrier(
        "function getClient() { return new OpenAI({ baseURL: NAME }); }\n", "await getClient().ASK;"
    ),
    "fnvar": Carrier(
        "function getClient() { return new OpenAI({ baseURL: NAME }); }\n",
        "const c = getClient(); await c.ASK;",
    ),
    "fnparam": Carrier(
        "async function ask(client: OpenAI) { return client.ASK; }\n",
        "await ask(new OpenAI({ baseURL: NAME }));",
    ),
    "opts": Carrier(
        "", 'const opts = { baseURL: NAME, apiKey: "k" }; const client = new OpenAI(opts); await client.ASK;'
    ),
    "spread": Carrier(
        "",
        'const base = { baseURL: NAME }; const c = new OpenAI({ ...base, apiKey: "k" }); await c.ASK;',
    ),
    "lazy": Carrier(
        (
            "let c: OpenAI | null = null;\n"
            "function client() { if (!c) { c = new OpenAI({ baseURL: NAME }); } return c; }\n"
        ),
        "await client().ASK;",
    ),
    "aisdk": Carrier(
        ('import { createOpenAI } from "@ai-sdk/openai";\nimport { generateText } from "ai";\n'),
        'const p = createOpenAI({ baseURL: NAME }); await generateText({ model: p("zephyr-§") });',
    ),
    "langchain": Carrier(
        'import { ChatOpenAI } from "@langchain/openai";\n',
        'new ChatOpenAI({ model: "zephyr-§", configuration: { baseURL: NAME } });',
    ),
    "of another module": Carrier(
        'import { client } from "./clients_§";\n',
        "await client.ASK;",
        {"clients_§.ts": "export const client = new OpenAI({ baseURL: NAME });\n"},
    ),
    "made by another module": Carrier(
        'import { getClient } from "./clients_§";\n',
        "await getClient().ASK;",
        {"clients_§.ts": "export function getClient() { return new OpenAI({ baseURL: NAME }); }\n"},
    ),
}


def asking_script(address: Origin, client: Carrier) -> Iterator[tuple[str, str]]:
    """The same of a program in TypeScript."""

    def filled(text: str) -> str:
        text = text.replace("NAME", "\0").replace("\0", address.expression)
        return text.replace("ASK", _SCRIPT_ASK).replace("ADDRESS", _URL)

    start = 'import OpenAI from "openai";\n' + address.above
    yield "main_§.ts", filled(f"{start}{client.above}\nexport async function main() {{\n  {client.run}\n}}\n")
    yield from ((path, filled(text)) for path, text in address.files.items())
    yield from ((path, filled(start + text)) for path, text in client.files.items())
