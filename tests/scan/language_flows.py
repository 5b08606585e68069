"""Programs in Go, Java and C# that name a model in one way, and carry the name in another to a client.

As in `flows`, `§` stands for the number of a program and `NAME` for the expression
that has the name; `LOAD<x>` asks for the model x.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.scan.flows import Carrier, Origin


@dataclass(frozen=True)
class Language:
    """The file of a program, its frame, how a model is asked for, the ways to write and to carry a name."""

    file: str
    frame: str
    load: str
    origins: Mapping[str, Origin]
    carriers: Mapping[str, Carrier]


GO = Language(
    "main_§.go",
    (
        "package main\n"
        "\n"
        "import (\n"
        '\t"flag"\n'
        '\t"fmt"\n'
        '\t"os"\n'
        "\n"
        '\topenai "github.com/sashabaranov/go-openai"\n'
        ")\n"
        "\n"
        "ABOVE\n"
        "func main() {\n"
        "\tRUN\n"
        "}\n"
    ),
    "openai.ChatCompletionRequest{{Model: {}}}",
    {
        "literal": Origin("", '"zephyr§"'),
        "const": Origin('const Net = "zephyr§"\n', "Net"),
        "var": Origin('var Net = "zephyr§"\n', "Net"),
        "block": Origin(('const (\n\tA = "a"\n\tNet = "zephyr§"\n)\n'), "Net"),
        "map": Origin('var nets = map[string]string{"small": "zephyr§"}\n', 'nets["small"]'),
        "slice": Origin('var nets = []string{"zephyr§"}\n', "nets[0]"),
        "struct": Origin(('type Cfg struct{ Net string }\nvar cfg = Cfg{Net: "zephyr§"}\n'), "cfg.Net"),
        "ptrstruct": Origin(
            ('type Cfg struct{ Net string }\nfunc newCfg() *Cfg { return &Cfg{Net: "zephyr§"} }\n'),
            "newCfg().Net",
        ),
        "func": Origin('func net() string { return "zephyr§" }\n', "net()"),
        "branch": Origin(
            ('func net(a string) string {\n\tif a == "x" {\n\t\treturn "zephyr§"\n\t}\n\treturn "b"\n}\n'),
            'net("x")',
        ),
        "switch": Origin(
            (
                "func net(a string) string {\n"
                "\tswitch a {\n"
                '\tcase "x":\n'
                '\t\treturn "zephyr§"\n'
                "\tdefault:\n"
                '\t\treturn "b"\n'
                "\t}\n"
                "}\n"
            ),
            'net("x")',
        ),
        "env": Origin(
            (
                "func getenv(k, d string) string {\n"
                '\tif v := os.Getenv(k); v != "" {\n'
                "\t\treturn v\n"
                "\t}\n"
                "\treturn d\n"
                "}\n"
            ),
            'getenv("NET", "zephyr§")',
        ),
        "flag": Origin('var net = flag.String("net", "zephyr§", "x")\n', "*net"),
        "sprintf": Origin("", 'fmt.Sprintf("%s", "zephyr§")'),
        "plus": Origin('const p = "zephyr§"\n', 'p + ""'),
        "typed": Origin(('type Net string\nconst Small Net = "zephyr§"\n'), "string(Small)"),
        "method": Origin(
            ('type Cfg struct{}\nfunc (c Cfg) Net() string { return "zephyr§" }\n'), "Cfg{}.Net()"
        ),
    },
    {
        "direct": Carrier("", "_ = LOAD<NAME>"),
        "local": Carrier("", ("a := NAME\n\tb := a\n\t_ = LOAD<b>")),
        "param": Carrier("func run(name string) { _ = LOAD<name> }\n", "run(NAME)"),
        "field": Carrier(
            ("type App struct{ name string }\nfunc (a *App) load() { _ = LOAD<a.name> }\n"),
            ("app := &App{name: NAME}\n\tapp.load()"),
        ),
        "newfn": Carrier(
            (
                "type App struct{ name string }\n"
                "func NewApp(n string) *App { return &App{name: n} }\n"
                "func (a *App) load() { _ = LOAD<a.name> }\n"
            ),
            "NewApp(NAME).load()",
        ),
        "loop": Carrier("", ("for _, n := range []string{NAME} {\n\t\t_ = LOAD<n>\n\t}")),
        "ifempty": Carrier(
            ('func run(name string) {\n\tif name == "" {\n\t\tname = NAME\n\t}\n\t_ = LOAD<name>\n}\n'),
            'run("")',
        ),
        "optstruct": Carrier(
            ("type Opts struct{ Name string }\nfunc run(o Opts) { _ = LOAD<o.Name> }\n"),
            "run(Opts{Name: NAME})",
        ),
        "assign": Carrier("", ("var n string\n\tn = NAME\n\t_ = LOAD<n>")),
        "set field": Carrier("", "r := openai.ChatCompletionRequest{}\n\tr.Model = NAME\n\t_ = r"),
    },
)

JAVA = Language(
    "Main§.java",
    (
        "package x;\n"
        "\n"
        "import dev.langchain4j.model.openai.OpenAiChatModel;\n"
        "import java.util.*;\n"
        "\n"
        "public class Main§ {\n"
        "ABOVEpublic static void main(String[] args) {\n"
        "RUN\n"
        "}\n"
        "}\n"
    ),
    "OpenAiChatModel.builder().modelName({}).build()",
    {
        "literal": Origin("", '"zephyr§"'),
        "const": Origin('static final String NET = "zephyr§";\n', "NET"),
        "field": Origin('private String net = "zephyr§";\n', "net"),
        "method": Origin('static String net() { return "zephyr§"; }\n', "net()"),
        "enum": Origin(
            (
                'enum Net { SMALL("zephyr§"); final String id; Net(String id) { this.id = id; }'
                " String id() { return id; } }\n"
            ),
            "Net.SMALL.id()",
        ),
        "enum field": Origin(
            'enum Net { SMALL("zephyr§"); final String id; Net(String v) { this.id = v; } }\n', "Net.SMALL.id"
        ),
        "map": Origin('static final Map<String, String> M = Map.of("small", "zephyr§");\n', 'M.get("small")'),
        "map entries": Origin(
            'static final Map<String, String> M = Map.ofEntries(Map.entry("small", "zephyr§"));\n',
            'M.get("small")',
        ),
        "list": Origin('static final List<String> L = List.of("zephyr§");\n', "L.get(0)"),
        "as list": Origin('static final List<String> L = Arrays.asList("zephyr§", "b");\n', "L.get(0)"),
        "format": Origin("", 'String.format("%s", "zephyr§")'),
        "formatted": Origin("", '"%s".formatted("zephyr§")'),
        "env": Origin("", 'System.getenv().getOrDefault("NET", "zephyr§")'),
        "prop": Origin("", 'System.getProperty("net", "zephyr§")'),
        "ternary": Origin("", '(args.length > 0 ? "zephyr§" : "b")'),
        "plus": Origin('static final String P = "zephyr§";\n', 'P + ""'),
        "record": Origin(
            ('record Cfg(String net) {}\nstatic final Cfg CFG = new Cfg("zephyr§");\n'), "CFG.net()"
        ),
        "inner": Origin('static class Cfg { static final String NET = "zephyr§"; }\n', "Cfg.NET"),
        "value": Origin('@Value("${net:zephyr§}") String net;\n', "net"),
        "optional": Origin("", 'Optional.ofNullable(System.getenv("NET")).orElse("zephyr§")'),
        "switch": Origin(
            'static String net(String a) { return switch (a) { case "x" -> "zephyr§"; default -> "b"; }; }\n',
            'net("x")',
        ),
    },
    {
        "direct": Carrier("", "var m = LOAD<NAME>;"),
        "local": Carrier("", "String a = NAME; String b = a; var m = LOAD<b>;"),
        "param": Carrier(
            "static void run(String name) { var m = LOAD<name>; }\n",
            "run(NAME);",
        ),
        "field": Carrier(
            "static class App { private final String name; App(String name) { this.name = name; }"
            " void load() { var m = LOAD<name>; } }\n",
            "new App(NAME).load();",
        ),
        "thisfield": Carrier(
            "static class App { private final String name; App(String n) { this.name = n; }"
            " void load() { var m = LOAD<this.name>; } }\n",
            "new App(NAME).load();",
        ),
        "loop": Carrier("", "for (String n : List.of(NAME)) { var m = LOAD<n>; }"),
        "setter": Carrier(
            "static class App { private String name; void setName(String n) { this.name = n; }"
            " void load() { var m = LOAD<name>; } }\n",
            "App a = new App(); a.setName(NAME); a.load();",
        ),
        "subclass": Carrier(
            "static class Base { private final String name; Base(String n) { this.name = n; }"
            " void load() { var m = LOAD<name>; } }\n"
            "static class App extends Base { App(String n) { super(n); } }\n",
            "new App(NAME).load();",
        ),
        "builder": Carrier("", "var b = OpenAiChatModel.builder(); b.modelName(NAME); var m = b.build();"),
    },
)

CSHARP = Language(
    "Main§.cs",
    (
        "using OpenAI;\n"
        "using System;\n"
        "using System.Collections.Generic;\n"
        "\n"
        "class Program§ {\n"
        "ABOVEstatic void Main(string[] args) {\n"
        "RUN\n"
        "}\n"
        "}\n"
    ),
    'new OpenAIClient("k").GetChatClient({})',
    {
        "literal": Origin("", '"zephyr§"'),
        "const": Origin('const string Net = "zephyr§";\n', "Net"),
        "readonly": Origin('static readonly string Net = "zephyr§";\n', "Net"),
        "prop": Origin('static string Net { get; set; } = "zephyr§";\n', "Net"),
        "arrow": Origin('static string Net => "zephyr§";\n', "Net"),
        "method": Origin('static string Net() => "zephyr§";\n', "Net()"),
        "method2": Origin('static string Net() { return "zephyr§"; }\n', "Net()"),
        "env": Origin("", '(Environment.GetEnvironmentVariable("NET") ?? "zephyr§")'),
        "config": Origin("", '(config["Net"] ?? "zephyr§")'),
        "dict": Origin(
            'static readonly Dictionary<string,string> D = new() { ["small"] = "zephyr§" };\n', 'D["small"]'
        ),
        "dict2": Origin(
            'static readonly Dictionary<string,string> D = new() { { "small", "zephyr§" } };\n', 'D["small"]'
        ),
        "interp": Origin('const string P = "zephyr§";\n', '$"{P}"'),
        "ternary": Origin("", '(args.Length > 0 ? "zephyr§" : "b")'),
        "inner": Origin('static class Cfg { public const string Net = "zephyr§"; }\n', "Cfg.Net"),
        "record": Origin('record Cfg(string Net);\nstatic readonly Cfg C = new("zephyr§");\n', "C.Net"),
        "record named": Origin(
            'record Cfg(string Net);\nstatic Cfg C { get; } = new(Net: "zephyr§");\n', "C.Net"
        ),
        "record made": Origin(
            'record Cfg(string Net);\nstatic readonly Cfg C = new Cfg("zephyr§");\n', "C.Net"
        ),
        "try value": Origin(
            'static readonly Dictionary<string, string> D = new() { ["small"] = "zephyr§" };\n',
            'D.GetValueOrDefault("small")',
        ),
        "format": Origin("", 'string.Format("{0}", "zephyr§")'),
        "init": Origin(
            (
                "class Cfg { public string Net { get; set; } }\n"
                'static readonly Cfg C = new Cfg { Net = "zephyr§" };\n'
            ),
            "C.Net",
        ),
        "switch": Origin(
            'static string Net(string a) => a switch { "x" => "zephyr§", _ => "b" };\n', 'Net("x")'
        ),
        "array": Origin('static readonly string[] A = { "zephyr§" };\n', "A[0]"),
    },
    {
        "direct": Carrier("", "var m = LOAD<NAME>;"),
        "local": Carrier("", "var a = NAME; var b = a; var m = LOAD<b>;"),
        "param": Carrier(
            "static void Run(string name) { var m = LOAD<name>; }\n",
            "Run(NAME);",
        ),
        "named": Carrier(
            "static void Run(string name) { var m = LOAD<name>; }\n",
            "Run(name: NAME);",
        ),
        "field": Carrier(
            "class App { private readonly string _name; public App(string name) { _name = name; }"
            " public void Load() { var m = LOAD<_name>; } }\n",
            "new App(NAME).Load();",
        ),
        "primary": Carrier(
            "class App(string name) { public void Load() { var m = LOAD<name>; } }\n",
            "new App(NAME).Load();",
        ),
        "subclass": Carrier(
            "class Base { private readonly string _name; public Base(string name) { _name = name; }"
            " public void Load() { var m = LOAD<_name>; } }\n"
            "class App : Base { public App(string name) : base(name) { } }\n",
            "new App(NAME).Load();",
        ),
        "default": Carrier(
            "static void Run(string? name = null) { name ??= NAME; var m = LOAD<name>; }\n",
            "Run();",
        ),
        "loop": Carrier("", "foreach (var n in new[] { NAME }) { var m = LOAD<n>; }"),
        "opts": Carrier(
            (
                "class Opts { public string Name { get; set; } }\n"
                "static void Run(Opts o) { var m = LOAD<o.Name>; }\n"
            ),
            "Run(new Opts { Name = NAME });",
        ),
    },
)

LANGUAGES: Mapping[str, Language] = {"Go": GO, "Java": JAVA, "C#": CSHARP}


def program_in(language: Language, origin: Origin, carrier: Carrier) -> Iterator[tuple[str, str]]:
    """The files of the program that names a model so, and carries the name so: path and text of each."""

    def filled(text: str) -> str:
        return text.replace("NAME", "\0").replace("\0", origin.expression)

    text = language.frame.replace("ABOVE", origin.above + filled(carrier.above))
    text = text.replace("RUN", filled(carrier.run))
    yield language.file, re.sub(r"LOAD<((?:->|=>|[^<>])+)>", lambda one: language.load.format(one[1]), text)
    yield from {**origin.files, **carrier.files}.items()
