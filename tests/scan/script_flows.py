# ruff: noqa: E501
"""Programs in TypeScript that name a model in one way, and carry the name in another to the loader.

As in `flows`, `§` stands for the number of a program, `NAME` for the expression
that has the name, `LOAD` for the loader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tests.scan.flows import Carrier, Origin

_LIBRARY = 'import { AutoModel } from "@huggingface/transformers";\n'

_LOAD = "AutoModel.from_pretrained"

ORIGINS: Mapping[str, Origin] = {
    "literal": Origin("", '"corp/net§"'),
    "const": Origin('const NAME = "corp/net§";\n', "NAME"),
    "let": Origin('let NAME = "corp/net§";\n', "NAME"),
    "export": Origin(
        'import { NAME } from "./settings_§";\n',
        "NAME",
        {"settings_§.ts": 'export const NAME = "corp/net§";\n'},
    ),
    "exportdefault": Origin(
        'import cfg from "./settings_§";\n',
        "cfg.net",
        {"settings_§.ts": 'export default { net: "corp/net§", dim: 3 };\n'},
    ),
    "ns": Origin(
        'import * as S from "./settings_§";\n',
        "S.NAME",
        {"settings_§.ts": 'export const NAME = "corp/net§";\n'},
    ),
    "require": Origin(
        'const { NAME } = require("./settings_§");\n',
        "NAME",
        {"settings_§.js": 'module.exports = { NAME: "corp/net§" };\n'},
    ),
    "object": Origin('const CFG = { net: "corp/net§", dim: 3 };\n', "CFG.net"),
    "objectasconst": Origin('const CFG = { net: "corp/net§", dim: 3 } as const;\n', "CFG.net"),
    "subscript": Origin('const CFG: Record<string,string> = { net: "corp/net§" };\n', 'CFG["net"]'),
    "nested": Origin('const CFG = { text: { net: "corp/net§" } };\n', "CFG.text.net"),
    "array": Origin('const NAMES = ["corp/net§", "b-net"];\n', "NAMES[0]"),
    "enum": Origin('enum Net { Small = "corp/net§", Big = "b-net" }\n', "Net.Small"),
    "classstatic": Origin('class Cfg { static NET = "corp/net§"; }\n', "Cfg.NET"),
    "classfield": Origin('class Cfg { net = "corp/net§"; }\n', "new Cfg().net"),
    "ctor": Origin(
        'class Cfg { net: string; constructor(n = "corp/net§") { this.net = n; } }\n', "new Cfg().net"
    ),
    "getter": Origin('class Cfg { get net() { return "corp/net§"; } }\n', "new Cfg().net"),
    "func": Origin('function net() { return "corp/net§"; }\n', "net()"),
    "arrow": Origin('const net = () => "corp/net§";\n', "net()"),
    "envor": Origin("", 'process.env.NET_§ || "corp/net§"'),
    "envnullish": Origin("", 'process.env.NET_§ ?? "corp/net§"'),
    "ternary": Origin("", '(process.argv.length > 2 ? "corp/net§" : "b-net")'),
    "template": Origin('const P = "corp/net§";\n', "`${P}`"),
    "plus": Origin('const P = "corp/net§";\n', 'P + ""'),
    "json": Origin(
        'import cfg from "./settings_§.json";\n',
        "cfg.net",
        {"settings_§.json": '{"net": "corp/net§", "dim": 3}\n'},
    ),
    "json with": Origin(
        'import cfg from "./settings_§.json" with { type: "json" };\n',
        "cfg.text.net",
        {"settings_§.json": '{"text": {"net": "corp/net§"}}\n'},
    ),
    "map": Origin('const NETS = new Map([["small", "corp/net§"]]);\n', 'NETS.get("small")!'),
    "map else": Origin("const NETS = new Map<string, string>();\n", '(NETS.get("small") ?? "corp/net§")'),
    "first": Origin('const NAMES = ["corp/net§"];\n', "NAMES.at(0)!"),
    "zod": Origin(
        'import { z } from "zod";\nconst Env = z.object({ NET: z.string().default("corp/net§") });\n'
        "const env = Env.parse(process.env);\n",
        "env.NET",
    ),
    "zod catch": Origin(
        'import { z } from "zod";\nconst Env = z.object({ NET: z.string().min(1).optional().default("corp/net§") });\n'
        "const parsed = Env.safeParse(process.env);\n",
        "parsed.data!.NET",
    ),
    "commander": Origin(
        'import { program } from "commander";\nprogram.option("-n, --net <name>", "network", "corp/net§").parse();\n'
        "const options = program.opts();\n",
        "options.net",
    ),
    "yargs": Origin(
        'import yargs from "yargs";\n'
        'const argv = yargs(process.argv).option("net", { type: "string", default: "corp/net§" }).parseSync();\n',
        "argv.net",
    ),
    "parseArgs": Origin(
        'import { parseArgs } from "node:util";\n'
        'const { values } = parseArgs({ options: { net: { type: "string", default: "corp/net§" } } });\n',
        "values.net",
    ),
    "destruct": Origin('const { net } = { net: "corp/net§", dim: 3 };\n', "net"),
    "destructdef": Origin('const { net = "corp/net§" } = options;\n', "net"),
    "arrdestruct": Origin('const [net] = ["corp/net§", 3];\n', "net"),
    "spread": Origin(('const base = { net: "corp/net§" };\nconst CFG = { ...base, dim: 3 };\n'), "CFG.net"),
    "assign": Origin(('let net;\nnet = "corp/net§";\n'), "net"),
    "propassign": Origin(('const CFG: any = {};\nCFG.net = "corp/net§";\n'), "CFG.net"),
    "switch": Origin(
        'function pick(a: string) { switch (a) { case "x": return "corp/net§"; default: return "b"; } }\n',
        "pick(process.argv[2])",
    ),
    "ifret": Origin(
        'function pick(a: string) { if (a === "x") { return "corp/net§"; } return "b-net"; }\n',
        "pick(process.argv[2])",
    ),
    "frozen": Origin('const CFG = Object.freeze({ net: "corp/net§" });\n', "CFG.net"),
    "satisfies": Origin('const CFG = { net: "corp/net§" } satisfies Record<string, string>;\n', "CFG.net"),
    "useState": Origin('const [net, setNet] = useState("corp/net§");\n', "net"),
}

CARRIERS: Mapping[str, Carrier] = {
    "directly": Carrier("", "await LOAD(NAME);"),
    "in constants": Carrier("", "const a = NAME; const b = a; await LOAD(b);"),
    "as a parameter": Carrier(
        "async function run(name: string) { return LOAD(name); }\n", "await run(NAME);"
    ),
    "to an arrow": Carrier("const run = async (name: string) => LOAD(name);\n", "await run(NAME);"),
    "taken out of an object": Carrier(
        "async function run({ name }: { name: string }) { return LOAD(name); }\n",
        "await run({ name: NAME });",
    ),
    "as a part of an object": Carrier(
        "async function run(opts: any) { return LOAD(opts.name); }\n",
        "await run({ name: NAME });",
    ),
    "in a field": Carrier(
        "class App {\n  name: string;\n  constructor(name: string) { this.name = name; }\n"
        "  load() { return LOAD(this.name); }\n}\n",
        "new App(NAME).load();",
    ),
    "in a field that is a parameter": Carrier(
        "class App { constructor(private name: string) {} load() { return LOAD(this.name); } }\n",
        "new App(NAME).load();",
    ),
    "as a part of a field": Carrier(
        "class App { constructor(private opts: any) {} load() { return LOAD(this.opts.name); } }\n",
        "new App({ name: NAME }).load();",
    ),
    "through the class above": Carrier(
        (
            "class Base { constructor(name: string) { LOAD(name); } }\n"
            "class App extends Base { constructor(name: string) { super(name); } }\n"
        ),
        "new App(NAME);",
    ),
    "through the constructor above": Carrier(
        "class Base { constructor(name: string) { LOAD(name); } }\nclass App extends Base {}\n",
        "new App(NAME);",
    ),
    "by a method of an object": Carrier(
        "const app = { run(name: string) { return LOAD(name); } };\n", "await app.run(NAME);"
    ),
    "by a method of a class": Carrier(
        "class App { static run(name: string) { return LOAD(name); } }\n", "await App.run(NAME);"
    ),
    "by a method that sets": Carrier(
        "class App { name = ''; set(name: string) { this.name = name; } load() { return LOAD(this.name); } }\n",
        "const a = new App(); a.set(NAME); a.load();",
    ),
    "as a default": Carrier(
        "async function run(name: string = NAME) { return LOAD(name); }\n",
        "await run();",
    ),
    "where nothing is given": Carrier(
        "async function run(name?: string) { const n = name ?? NAME; return LOAD(n); }\n",
        "await run();",
    ),
    "in a loop": Carrier("", 'for (const n of [NAME, "c-net"]) { await LOAD(n); }'),
    "for each": Carrier("", "[NAME].forEach(async (n) => { await LOAD(n); });"),
    "mapped": Carrier("", "await Promise.all([NAME].map((n) => LOAD(n)));"),
    "spread list": Carrier(
        "async function run(name: string) { return LOAD(name); }\n", "const l = [NAME]; await run(...l);"
    ),
    "spread options": Carrier(
        "async function run({ name, size }: any) { return LOAD(name); }\n",
        "const o = { name: NAME }; await run({ ...o, size: 3 });",
    ),
    "in entries": Carrier("", "for (const [k, n] of Object.entries({ a: NAME })) { await LOAD(n); }"),
}


def script(origin: Origin, carrier: Carrier) -> Iterator[tuple[str, str]]:
    """The files of the program that names a model so, and carries the name so: paths and texts."""

    def filled(text: str) -> str:
        return text.replace("NAME", "\0").replace("\0", origin.expression).replace("LOAD", _LOAD)

    lines = [
        _LIBRARY,
        origin.above,
        filled(carrier.above),
        "\nexport async function main(options: any) {\n  ",
    ]
    yield "main_§.ts", "".join(lines) + filled(carrier.run) + "\n}\n"
    yield from origin.files.items()


#: Carriers that have definitions of their own, which say nothing of the name.
PARTED: Mapping[str, Carrier] = {
    called: one for called, one in CARRIERS.items() if one.above and "NAME" not in one.above
}

_DEFINED = re.compile(r"(?m)^(?=(?:async )?(?:function|const|class) (\w+))")


def parted(carrier: Carrier, relayed: bool) -> Iterator[tuple[str, str]]:
    """The same where what carries the name is a module of its own: who asks says only the name.

    `relayed`: that module does not load either, but hands on to another that does.
    """
    defined = ", ".join(_DEFINED.findall(carrier.above))
    above, load = _DEFINED.sub("export ", carrier.above), "fetched" if relayed else _LOAD
    head = 'import { fetched } from "./loads_§";\n' if relayed else _LIBRARY
    run = carrier.run.replace("NAME", '"corp/net§"')
    if relayed:
        yield "loads_§.ts", f"{_LIBRARY}export async function fetched(x: string) {{ return {_LOAD}(x); }}\n"
    yield "carried_§.ts", head + above.replace("LOAD", load)
    begin = f'import {{ {defined} }} from "./carried_§";\n// which model\n'
    yield "main_§.ts", f"{begin}export async function main() {{\n  {run}\n}}\n"
