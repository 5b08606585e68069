"""Programs that name a model in one way, carry the name in another, and load it at the end.

`§` stands for the number of a program, which is in its name of the model and in those of its files.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_LOADER = "from sentence_transformers import SentenceTransformer\n"


@dataclass(frozen=True)
class Origin:
    """A way to write a name: what stands above, the expression that has the name, other files."""

    above: str
    expression: str
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Carrier:
    """A way from an expression (`NAME`) to the loader: what stands above, what is run, other files."""

    above: str
    run: str
    files: Mapping[str, str] = field(default_factory=dict)


ORIGINS: Mapping[str, Origin] = {
    "literal": Origin(
        "",
        '"corp_net§"',
    ),
    "constant": Origin(
        'NAME = "corp_net§"\n',
        "NAME",
    ),
    "module": Origin(
        "from settings_§ import NAME\n",
        "NAME",
        {"settings_§.py": 'NAME = "corp_net§"\n'},
    ),
    "module_attr": Origin(
        "import settings_§\n",
        "settings_§.NAME",
        {"settings_§.py": 'NAME = "corp_net§"\n'},
    ),
    "dict": Origin(
        'TABLE = {"small": "corp_net§", "path": 3}\n',
        'TABLE["small"]',
    ),
    "dict_get": Origin(
        'TABLE = {"small": "corp_net§"}\n',
        'TABLE.get("small")',
    ),
    "nested": Origin(
        'TABLE = {"text": {"embedding": "corp_net§", "size": 3}}\n',
        'TABLE["text"]["embedding"]',
    ),
    "list": Origin(
        'NAMES = ["corp_net§", "x"]\n',
        "NAMES[0]",
    ),
    "enum": Origin(
        'from enum import Enum\nclass Size(Enum):\n    SMALL = "corp_net§"\n',
        "Size.SMALL.value",
    ),
    "strenum": Origin(
        'from enum import Enum\nclass Size(str, Enum):\n    SMALL = "corp_net§"\n',
        "Size.SMALL",
    ),
    "dataclass": Origin(
        (
            "from dataclasses import dataclass\n"
            "@dataclass\n"
            "class Cfg:\n"
            '    name: str = "corp_net§"\n'
            "cfg = Cfg()\n"
        ),
        "cfg.name",
    ),
    "dataclass_field": Origin(
        (
            "from dataclasses import dataclass, field\n"
            "@dataclass\n"
            "class Cfg:\n"
            '    name: str = field(default="corp_net§")\n'
            "cfg = Cfg()\n"
        ),
        "cfg.name",
    ),
    "factory": Origin(
        (
            "from dataclasses import dataclass, field\n"
            "@dataclass\n"
            "class Cfg:\n"
            '    names: list = field(default_factory=lambda: ["corp_net§"])\n'
            "cfg = Cfg()\n"
        ),
        "cfg.names[0]",
    ),
    "pydantic": Origin(
        (
            "from pydantic import BaseModel, Field\n"
            "class Cfg(BaseModel):\n"
            '    name: str = Field("corp_net§", description="x")\n'
            "cfg = Cfg()\n"
        ),
        "cfg.name",
    ),
    "settings": Origin(
        (
            "from pydantic_settings import BaseSettings\n"
            "class Cfg(BaseSettings):\n"
            '    name: str = "corp_net§"\n'
            "def get_cfg():\n"
            "    return Cfg()\n"
        ),
        "get_cfg().name",
    ),
    "attrs": Origin(
        (
            "import attr\n"
            "@attr.s(auto_attribs=True)\n"
            "class Cfg:\n"
            '    name: str = attr.ib(default="corp_net§")\n'
        ),
        "Cfg().name",
    ),
    "namedtuple": Origin(
        'from typing import NamedTuple\nclass Cfg(NamedTuple):\n    name: str = "corp_net§"\n',
        "Cfg().name",
    ),
    "namedtuple_call": Origin(
        (
            "from collections import namedtuple\n"
            'Cfg = namedtuple("Cfg", ["name", "size"])\n'
            'c = Cfg("corp_net§", 3)\n'
        ),
        "c.name",
    ),
    "simplens": Origin(
        'from types import SimpleNamespace\nc = SimpleNamespace(name="corp_net§")\n',
        "c.name",
    ),
    "classattr": Origin(
        'class Cfg:\n    NAME = "corp_net§"\n',
        "Cfg.NAME",
    ),
    "initattr": Origin(
        'class Cfg:\n    def __init__(self):\n        self.name = "corp_net§"\n',
        "Cfg().name",
    ),
    "initdefault": Origin(
        'class Cfg:\n    def __init__(self, name="corp_net§"):\n        self.name = name\n',
        "Cfg().name",
    ),
    "initgiven": Origin(
        'class Cfg:\n    def __init__(self, name):\n        self.name = name\nc = Cfg("corp_net§")\n',
        "c.name",
    ),
    "property": Origin(
        'class Cfg:\n    @property\n    def name(self):\n        return "corp_net§"\n',
        "Cfg().name",
    ),
    "method": Origin(
        'class Cfg:\n    def name(self):\n        return "corp_net§"\n',
        "Cfg().name()",
    ),
    "static": Origin(
        'class Cfg:\n    @staticmethod\n    def name():\n        return "corp_net§"\n',
        "Cfg.name()",
    ),
    "function": Origin(
        'def name():\n    return "corp_net§"\n',
        "name()",
    ),
    "branch": Origin(
        'import sys\ndef name(big):\n    if big:\n        return "corp_net§"\n    return "other-net"\n',
        "name(len(sys.argv) > 1)",
    ),
    "environ": Origin(
        'import os\nNAME = os.environ.get("X_§", "corp_net§")\n',
        "NAME",
    ),
    "getenv": Origin(
        "import os\n",
        'os.getenv("X_§", "corp_net§")',
    ),
    "environor": Origin(
        "import os\n",
        '(os.environ.get("X_§") or "corp_net§")',
    ),
    "setdefault": Origin(
        'import os\nos.environ.setdefault("X_§", "corp_net§")\n',
        'os.environ["X_§"]',
    ),
    "argparse": Origin(
        (
            "import argparse\n"
            "p = argparse.ArgumentParser()\n"
            'p.add_argument("--net", default="corp_net§")\n'
            "args = p.parse_args()\n"
        ),
        "args.net",
    ),
    "argparse_vars": Origin(
        (
            "import argparse\n"
            "p = argparse.ArgumentParser()\n"
            'p.add_argument("--net", default="corp_net§")\n'
            "args = vars(p.parse_args())\n"
        ),
        'args["net"]',
    ),
    "argchoices": Origin(
        (
            "import argparse\n"
            "p = argparse.ArgumentParser()\n"
            'p.add_argument("--net", choices=["corp_net§", "b-net"])\n'
            "args = p.parse_args()\n"
        ),
        "args.net",
    ),
    "ternary": Origin(
        "import sys\n",
        '("corp_net§" if len(sys.argv) > 1 else "b-net")',
    ),
    "fstring": Origin(
        'SIZE = "corp_net§"\n',
        'f"{SIZE}"',
    ),
    "format": Origin(
        "",
        '"{}".format("corp_net§")',
    ),
    "percent": Origin(
        "",
        '"%s" % "corp_net§"',
    ),
    "plus": Origin(
        'BASE = "corp_net§"\n',
        'BASE + ""',
    ),
    "join": Origin(
        "",
        '"".join(["corp_net§"])',
    ),
    "strip": Origin(
        "",
        '"corp_net§\\n".strip()',
    ),
    "walrus": Origin(
        "",
        '(n := "corp_net§")',
    ),
    "unpack": Origin(
        'NAME, SIZE = "corp_net§", 3\n',
        "NAME",
    ),
    "starred": Origin(
        'NAME, *rest = ["corp_net§", 3, 4]\n',
        "NAME",
    ),
    "global": Origin(
        'NAME = None\ndef setup():\n    global NAME\n    NAME = "corp_net§"\nsetup()\n',
        "NAME",
    ),
    "jsonfile": Origin(
        'import json\nwith open("cfg_§.json") as f:\n    CFG = json.load(f)\n',
        'CFG["net"]',
        {"cfg_§.json": '{"net": "corp_net§", "dim": 3}\n'},
    ),
    "yamlfile": Origin(
        'import yaml\nCFG = yaml.safe_load(open("cfg_§.yaml"))\n',
        'CFG["net"]["name"]',
        {"cfg_§.yaml": "net:\n  name: corp_net§\n  dim: 3\n"},
    ),
    "omegaconf": Origin(
        'from omegaconf import OmegaConf\nCFG = OmegaConf.load("cfg_§.yaml")\n',
        "CFG.net.name",
        {"cfg_§.yaml": "net:\n  name: corp_net§\n  dim: 3\n"},
    ),
    "tomlfile": Origin(
        'import tomllib\nwith open("cfg_§.toml", "rb") as f:\n    CFG = tomllib.load(f)\n',
        'CFG["net"]["name"]',
        {"cfg_§.toml": '[net]\nname = "corp_net§"\n'},
    ),
    "edict": Origin(
        'from easydict import EasyDict\nCFG = EasyDict()\nCFG.net = "corp_net§"\n',
        "CFG.net",
    ),
    "cfgnode": Origin(
        (
            "from yacs.config import CfgNode as CN\n"
            "_C = CN()\n"
            "_C.NET = CN()\n"
            '_C.NET.NAME = "corp_net§"\n'
            "cfg = _C\n"
        ),
        "cfg.NET.NAME",
    ),
    "dictcall": Origin(
        'CFG = dict(net="corp_net§")\n',
        'CFG["net"]',
    ),
    "dictupdate": Origin(
        'CFG = {}\nCFG.update(net="corp_net§")\n',
        'CFG["net"]',
    ),
    "dictset": Origin(
        'CFG = {}\nCFG["net"] = "corp_net§"\n',
        'CFG["net"]',
    ),
    "dictmerge": Origin(
        'CFG = {**{"net": "corp_net§"}, "x": 1}\n',
        'CFG["net"]',
    ),
    "dictpop": Origin(
        'CFG = {"net": "corp_net§"}\n',
        'CFG.pop("net", None)',
    ),
    "nextiter": Origin(
        'CFG = {"net": "corp_net§"}\n',
        "next(iter(CFG.values()))",
    ),
    "getattr": Origin(
        'class Cfg:\n    net = "corp_net§"\n',
        'getattr(Cfg, "net", None)',
    ),
    "generator": Origin(
        'def names():\n    yield "corp_net§"\n',
        "next(names())",
    ),
    "tryexc": Origin(
        'try:\n    NAME = "corp_net§"\nexcept Exception:\n    NAME = "b-net"\n',
        "NAME",
    ),
    "match": Origin(
        (
            "import sys\n"
            "def pick(a):\n"
            "    match a:\n"
            '        case "x":\n'
            '            return "corp_net§"\n'
            "        case _:\n"
            '            return "b-net"\n'
        ),
        "pick(sys.argv[1])",
    ),
    "inherited": Origin(
        'class Base:\n    net = "corp_net§"\nclass Cfg(Base):\n    pass\n',
        "Cfg.net",
    ),
    "typed": Origin(
        'from typing import Final\nNAME: Final[str] = "corp_net§"\n',
        "NAME",
    ),
    "streamlit": Origin(
        'import streamlit as st\nNAME = st.selectbox("Net", ["corp_net§", "b-net"])\n',
        "NAME",
    ),
    "streamlit_text": Origin(
        'import streamlit as st\nNAME = st.text_input("Net", value="corp_net§")\n',
        "NAME",
    ),
    "gradio": Origin(
        'import streamlit as st\nNAME = st.sidebar.radio("Net", ("corp_net§", "b-net"))\n',
        "NAME",
    ),
    "configparser": Origin(
        'import configparser\nc = configparser.ConfigParser()\nc.read("cfg_§.ini")\n',
        'c["net"]["name"]',
        {"cfg_§.ini": "[net]\nname = corp_net§\n"},
    ),
    "decouple": Origin(
        "from decouple import config\n",
        'config("X_§", default="corp_net§")',
    ),
    "absl": Origin(
        'from absl import flags\nFLAGS = flags.FLAGS\nflags.DEFINE_string("net", "corp_net§", "x")\n',
        "FLAGS.net",
    ),
}

#: Lines that a function is made of which loads what it is given.
_RUN = "def run(name):\n    return SentenceTransformer(name)\n"

CARRIERS: Mapping[str, Carrier] = {
    "directly": Carrier("", "SentenceTransformer(NAME)"),
    "in variables": Carrier("", "a = NAME\n    b = a\n    SentenceTransformer(b)"),
    "as a parameter": Carrier(_RUN, "run(NAME)"),
    "as a keyword": Carrier(_RUN, "run(name=NAME)"),
    "in further arguments": Carrier(
        "def run(**kw):\n    return SentenceTransformer(kw['name'])\n", "run(name=NAME)"
    ),
    "in an unpacked list": Carrier(_RUN, "listed = [NAME]\n    run(*listed)"),
    "in an unpacked mapping": Carrier(_RUN, "kw = dict(name=NAME)\n    run(**kw)"),
    "in an attribute": Carrier(
        "class App:\n"
        "    def __init__(self, name):\n        self.name = name\n"
        "    def load(self):\n        return SentenceTransformer(self.name)\n",
        "App(NAME).load()",
    ),
    "in a mapping of an attribute": Carrier(
        "class App:\n"
        "    def __init__(self, cfg):\n        self.cfg = cfg\n"
        "    def load(self):\n        return SentenceTransformer(self.cfg['name'])\n",
        "App(dict(name=NAME)).load()",
    ),
    "through the class above": Carrier(
        "class Base:\n    def __init__(self, name):\n        self.m = SentenceTransformer(name)\n"
        "class App(Base):\n    def __init__(self, name):\n        super().__init__(name)\n",
        "App(NAME)",
    ),
    "by a method that sets": Carrier(
        "class App:\n"
        "    def set(self, name):\n        self.name = name\n"
        "    def load(self):\n        return SentenceTransformer(self.name)\n",
        "a = App()\n    a.set(NAME)\n    a.load()",
    ),
    "given back": Carrier("def same(x):\n    return x\n", "SentenceTransformer(same(NAME))"),
    "in a loop": Carrier("", "for n in [NAME, 'other-net']:\n        SentenceTransformer(n)"),
    "in a comprehension": Carrier("", "ns = [x for x in [NAME]]\n    SentenceTransformer(ns[0])"),
    "counted": Carrier("", "for i, n in enumerate([NAME]):\n        SentenceTransformer(n)"),
    "in pairs": Carrier("", "for k, n in dict(a=NAME).items():\n        SentenceTransformer(n)"),
    "side by side": Carrier("", "for k, n in zip([1], [NAME]):\n        SentenceTransformer(n)"),
    "where nothing is given": Carrier(
        "def run(given=None):\n    given = given or NAME\n    return SentenceTransformer(given)\n", "run()"
    ),
    "where it is None": Carrier(
        "def run(given=None):\n"
        "    if given is None:\n"
        "        given = NAME\n"
        "    return SentenceTransformer(given)\n",
        "run()",
    ),
    "as a default": Carrier("def run(given=NAME):\n    return SentenceTransformer(given)\n", "run()"),
    "to a thread": Carrier("import threading\n" + _RUN, "threading.Thread(target=run, args=(NAME,)).start()"),
    "prepared": Carrier("from functools import partial\n" + _RUN, "partial(run, name=NAME)()"),
    "submitted": Carrier(_RUN, "pool.submit(run, NAME)"),
    "for each": Carrier(_RUN, "list(map(run, [NAME]))"),
    "decorated": Carrier("from functools import lru_cache\n@lru_cache\n" + _RUN, "run(NAME)"),
    "later": Carrier("import asyncio\nasync " + _RUN, "asyncio.run(run(NAME))"),
    "chosen": Carrier("import sys\n", "SentenceTransformer(NAME if len(sys.argv) else 'other-net')"),
    "stripped": Carrier("", "SentenceTransformer(str(NAME).strip())"),
    "unpacked": Carrier("", "kw = {'model_name_or_path': NAME}\n    SentenceTransformer(**kw)"),
    "to another module": Carrier("from loader_§ import run\n", "run(NAME)", {"loader_§.py": _LOADER + _RUN}),
    "to a class of another module": Carrier(
        "from loader_§ import App\n",
        "App(NAME).load()",
        {
            "loader_§.py": _LOADER + "class App:\n"
            "    def __init__(self, name):\n        self.name = name\n"
            "    def load(self):\n        self.m = SentenceTransformer(self.name)\n"
        },
    ),
    "as a part, to another module": Carrier(
        "from loader_§ import run\n",
        "run({'net': {'name': NAME}})",
        {"loader_§.py": _LOADER + "def run(cfg):\n    return SentenceTransformer(cfg['net']['name'])\n"},
    ),
}


def program(origin: Origin, carrier: Carrier) -> Iterator[tuple[str, str]]:
    """The files of the program that names a model so, and carries the name so: paths and texts."""

    def filled(text: str) -> str:
        return text.replace("NAME", "\0").replace("\0", origin.expression)

    lines = [_LOADER, origin.above, filled(carrier.above), "\n\ndef main():\n    ", filled(carrier.run)]
    yield "main_§.py", "".join(lines) + "\n\n\nmain()\n"
    yield from origin.files.items()
    yield from carrier.files.items()


def parted(carrier: Carrier, relayed: bool) -> Iterator[tuple[str, str]]:
    """The same where what carries the name is a module of its own: who asks says only the name.

    `relayed`: that module does not load either, but hands on to another that does.
    """
    defined = [
        one.name for one in ast.parse(carrier.above.replace("§", "")).body if isinstance(one, _DEFINED)
    ]
    brought = f"from carried_§ import {', '.join(defined)}\n"
    loader = "from loads_§ import load\n" if relayed else _LOADER
    run = carrier.run.replace("NAME", '"org-a/corp_net§"')
    above = f"{loader}{carrier.above}"
    head = loader if "SentenceTransformer(" in run else ""
    if relayed:
        above, run = (text.replace("SentenceTransformer(", "load(") for text in (above, run))
        yield "loads_§.py", f"{_LOADER}def load(x):\n    return SentenceTransformer(x)\n"
    yield "carried_§.py", above
    yield "main_§.py", f"{head}{_IMPORTS.get(run.partition('.')[0], '')}{brought}\n\ndef main():\n    {run}\n"


_DEFINED = (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)

#: What the line that runs a carrier needs besides.
_IMPORTS = {"threading": "import threading\n", "asyncio": "import asyncio\n"}

#: Carriers that have definitions of their own, which say nothing of the name.
PARTED: Mapping[str, Carrier] = {
    name: one
    for name, one in CARRIERS.items()
    if "def " in one.above and "NAME" not in one.above and not one.files
}

_YAML = "net:\n  name: corp_net§\n  dim: 3\n"
_READ = "import yaml\ndef load_config(path='config_§.yaml'):\n    with open(path) as f:\n"

#: Settings as programs have them: the module that has them, how it is asked, how the name is taken, files.
SETTINGS: Mapping[str, tuple[str, str, str, Mapping[str, str]]] = {
    "YAML, by a function": (
        _READ + "        return yaml.safe_load(f)\n",
        "load_config()",
        "['net']['name']",
        {"config_§.yaml": _YAML},
    ),
    "YAML, told where": (
        "import yaml\n"
        "def load_config(path):\n"
        "    with open(path) as f:\n"
        "        cfg = yaml.safe_load(f)\n"
        "    return cfg\n",
        "load_config('configs/base_§.yaml')",
        "['net']['name']",
        {"configs/base_§.yaml": _YAML},
    ),
    "YAML, by a path": (
        "import yaml\nfrom pathlib import Path\nROOT = Path(__file__).resolve().parent\n"
        "def load_config():\n    return yaml.safe_load((ROOT / 'config' / 'set_§.yaml').read_text())\n",
        "load_config()",
        "['net']['name']",
        {"config/set_§.yaml": _YAML},
    ),
    "YAML, by os.path": (
        "import os, yaml\ndef load_config():\n"
        "    here = os.path.dirname(os.path.abspath(__file__))\n"
        "    with open(os.path.join(here, 'config', 'set_§.yml')) as f:\n"
        "        return yaml.load(f, Loader=yaml.FullLoader)\n",
        "load_config()",
        "['net']['name']",
        {"config/set_§.yml": _YAML},
    ),
    "YAML, with defaults": (
        _READ + "        return yaml.safe_load(f) or {}\n",
        "load_config()",
        ".get('net', {}).get('name')",
        {"config_§.yaml": _YAML},
    ),
    "JSON": (
        "import json\nfrom pathlib import Path\n"
        "def load_config(path='config_§.json'):\n    return json.loads(Path(path).read_text())\n",
        "load_config()",
        "['net']['name']",
        {"config_§.json": '{"net": {"name": "corp_net§"}}'},
    ),
    "TOML": (
        "import tomllib\n"
        "def load_config():\n"
        "    with open('set_§.toml', 'rb') as f:\n"
        "        return tomllib.load(f)\n",
        "load_config()",
        "['net']['name']",
        {"set_§.toml": '[net]\nname = "corp_net§"\n'},
    ),
    "INI": (
        "import configparser\nCONFIG = configparser.ConfigParser()\nCONFIG.read('config_§.ini')\n",
        "CONFIG",
        "['net']['name']",
        {"config_§.ini": "[net]\nname = corp_net§\n"},
    ),
    "a path of the environment": (
        "import os, yaml\nPATH = os.getenv('CONFIG_PATH', 'config_§.yaml')\n"
        "def load_config():\n    with open(PATH) as f:\n        return yaml.safe_load(f)\n",
        "load_config()",
        "['net']['name']",
        {"config_§.yaml": _YAML},
    ),
    "OmegaConf": (
        "from omegaconf import OmegaConf\ndef load_config():\n"
        "    cfg = OmegaConf.load('conf/config_§.yaml')\n"
        "    return OmegaConf.merge(cfg, OmegaConf.from_cli())\n",
        "load_config()",
        ".net.name",
        {"conf/config_§.yaml": _YAML},
    ),
    "a class that reads": (
        "import yaml\nclass Config:\n    def __init__(self, path='config_§.yaml'):\n"
        "        with open(path) as f:\n            self.data = yaml.safe_load(f)\n",
        "Config()",
        ".data['net']['name']",
        {"config_§.yaml": _YAML},
    ),
    "a class of fields, from a file": (
        "import yaml\nfrom pydantic import BaseModel\nclass Net(BaseModel):\n    name: str\n"
        "class Config(BaseModel):\n    net: Net\n"
        "def load_config():\n"
        "    with open('config_§.yaml') as f:\n"
        "        return Config(**yaml.safe_load(f))\n",
        "load_config()",
        ".net.name",
        {"config_§.yaml": _YAML},
    ),
    "fields of fields": (
        "from dataclasses import dataclass, field\n@dataclass\nclass Net:\n    name: str = 'corp_net§'\n"
        "@dataclass\nclass Config:\n    net: Net = field(default_factory=Net)\n"
        "def load_config():\n    return Config()\n",
        "load_config()",
        ".net.name",
        {},
    ),
    "an object of settings": (
        "from pydantic_settings import BaseSettings\n"
        "class Settings(BaseSettings):\n"
        "    name: str = 'corp_net§'\n"
        "settings = Settings()\n",
        "settings",
        ".name",
        {},
    ),
    "attributes set one by one": (
        "from yacs.config import CfgNode as CN\n_C = CN()\n_C.NET = CN()\n_C.NET.NAME = 'corp_net§'\n"
        "def get_cfg():\n    return _C.clone()\n",
        "get_cfg()",
        ".NET.NAME",
        {},
    ),
    "a constant": ("CONFIG = {'net': {'name': 'corp_net§', 'dim': 3}}\n", "CONFIG", "['net']['name']", {}),
}

_BUILT = _LOADER + "def build(cfg):\n    return SentenceTransformer(cfgPART)\n"
_APP = (
    _LOADER + "class App:\n    def __init__(self, cfg):\n        self.cfg = cfg\n"
    "    def load(self):\n        return SentenceTransformer(self.cfgPART)\n"
)

#: How a program uses its settings (`ROOT`) and the part of them that names a model (`PART`), and other files.
USES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "directly": (_LOADER + "cfg = ROOT\nm = SentenceTransformer(cfgPART)\n", {}),
    "in a function": (_BUILT + "def main():\n    cfg = ROOT\n    build(cfg)\n", {}),
    "in an attribute": (
        _LOADER + "class App:\n    def __init__(self):\n        self.cfg = ROOT\n"
        "    def load(self):\n        return SentenceTransformer(self.cfgPART)\n",
        {},
    ),
    "the name in an attribute": (
        _LOADER + "class App:\n    def __init__(self):\n        cfg = ROOT\n        self.name = cfgPART\n"
        "        self.m = SentenceTransformer(self.name)\n",
        {},
    ),
    "handed to a class": (_APP + "App(ROOT).load()\n", {}),
    "handed to another module": (
        "from build_§ import build\ndef main():\n    cfg = ROOT\n    build(cfg)\nmain()\n",
        {"build_§.py": _BUILT},
    ),
    "handed to a class of another module": (
        "from build_§ import App\ndef main():\n    cfg = ROOT\n    App(cfg).load()\nmain()\n",
        {"build_§.py": _APP},
    ),
    "the name handed to another module": (
        "from build_§ import build\ndef main():\n    cfg = ROOT\n    build(cfgPART)\nmain()\n",
        {"build_§.py": _LOADER + "def build(name):\n    return SentenceTransformer(name)\n"},
    ),
}


def configured(
    settings: tuple[str, str, str, Mapping[str, str]], use: tuple[str, Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """The files of the program that has such settings and uses them so: paths and texts."""
    module, root, part, files = settings
    text, others = use

    def filled(text: str) -> str:
        return text.replace("PART", part).replace("ROOT", root)

    yield "config_§.py", module
    yield "main_§.py", f"from config_§ import {root.partition('(')[0]}\n{filled(text)}"
    yield from ((path, filled(other)) for path, other in others.items())
    yield from files.items()
