# ruff: noqa: E501
"""Programs of several files: who asks says the name of a model, another file carries it to a client.

In Go, Java, C#, Kotlin, Swift, Dart, Rust, PHP and Ruby. As in `language_flows`, `§` stands for
the number of a program, `NAME` for the name, `LOAD<x>` for asking for the model x.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.scan.flows import Carrier


@dataclass(frozen=True)
class Apart:
    """How a program of a language is laid out over files.

    `main` asks, `carried` holds what carries the name, `relay` what loads where
    that only hands on: the path and the text of each, with `RUN`, `ABOVE`, and
    `LOAD<x>`. `library` and `relayed` are what the second says before it may
    load, or ask the third. A carrier may have files of its own.
    """

    main: tuple[str, str]
    carried: tuple[str, str]
    relay: tuple[str, str]
    load: str
    load_by_relay: str
    carriers: Mapping[str, Carrier]
    library: str = ""
    relayed: str = ""
    name: str = '"corp/zephyr§"'
    remark: str = "//"


def apart(language: Apart, called: str, relayed: bool) -> Iterator[tuple[str, str]]:
    """The files of a program: path and text of each. `relayed`: what carries the name does not load itself."""
    carrier = language.carriers[called]
    load = language.load_by_relay if relayed else language.load

    def filled(text: str, form: str = load) -> str:
        text = text.replace("NAME", language.name)
        return re.sub(r"LOAD<((?:->|=>|[^<>])+)>", lambda one: form.format(one[1]), text)

    head = language.relayed if relayed else language.library
    path, frame = language.carried
    yield path, filled(frame.replace("HEAD", head).replace("ABOVE", carrier.above))
    path, frame = language.main
    yield path, filled(frame.replace("RUN", f"{language.remark} which model\n{carrier.run}"))
    for path, text in carrier.files.items():
        yield path, filled(text.replace("HEAD", head))
    if relayed:
        path, text = language.relay
        yield path, filled(text, language.load)


_GO = Apart(
    ("main.go", "package main\n\nfunc main() {\n\tRUN\n}\n"),
    ("carried.go", "package main\n\nHEADABOVE"),
    (
        "loads.go",
        "package main\n\n"
        'import openai "github.com/sashabaranov/go-openai"\n\n'
        "func fetched(x string) openai.ChatCompletionRequest { return LOAD<x> }\n",
    ),
    "openai.ChatCompletionRequest{{Model: {}}}",
    "fetched({})",
    {
        "function": Carrier("func run(name string) { _ = LOAD<name> }\n", "run(NAME)"),
        "second parameter": Carrier(
            "func run(key string, name string) { _ = LOAD<name> }\n", 'run("k", NAME)'
        ),
        "structure": Carrier(
            "type App struct{ name string }\n\nfunc (a *App) load() { _ = LOAD<a.name> }\n",
            "app := &App{name: NAME}\n\tapp.load()",
        ),
        "maker": Carrier(
            "type App struct{ name string }\n\n"
            "func NewApp(n string) *App { return &App{name: n} }\n\n"
            "func (a *App) load() { _ = LOAD<a.name> }\n",
            "NewApp(NAME).load()",
        ),
        "method": Carrier(
            "type App struct{}\n\nfunc (a *App) load(name string) { _ = LOAD<name> }\n",
            "app := &App{}\n\tapp.load(NAME)",
        ),
        "options": Carrier(
            "type Opts struct{ Name string }\n\nfunc run(o Opts) { _ = LOAD<o.Name> }\n",
            "run(Opts{Name: NAME})",
        ),
        "options of a maker": Carrier(
            "type Opts struct{ Name string }\n\ntype App struct{ opts Opts }\n\n"
            "func NewApp(o Opts) *App { return &App{opts: o} }\n\n"
            "func (a *App) load() { _ = LOAD<a.opts.Name> }\n",
            "NewApp(Opts{Name: NAME}).load()",
        ),
        "field set": Carrier(
            "type App struct{ Name string }\n\nfunc (a *App) load() { _ = LOAD<a.Name> }\n",
            "app := &App{}\n\tapp.Name = NAME\n\tapp.load()",
        ),
        "setter": Carrier(
            "type App struct{ name string }\n\n"
            "func (a *App) SetName(n string) { a.name = n }\n\n"
            "func (a *App) load() { _ = LOAD<a.name> }\n",
            "app := &App{}\n\tapp.SetName(NAME)\n\tapp.load()",
        ),
        "package": Carrier(
            "",
            "carrier.Run(NAME)",
            {
                "go.mod": "module corp/p§\n",
                "main.go": 'package main\n\nimport "corp/p§/carrier"\n\nfunc main() {\n\t// which model\n\tcarrier.Run(NAME)\n}\n',
                "carrier/carrier.go": (
                    'package carrier\n\nimport openai "github.com/sashabaranov/go-openai"\n\n'
                    "func Run(name string) { _ = openai.ChatCompletionRequest{Model: name} }\n"
                ),
            },
        ),
        "maker of a package": Carrier(
            "",
            "carrier.NewApp(NAME)",
            {
                "go.mod": "module corp/p§\n",
                "main.go": (
                    'package main\n\nimport "corp/p§/carrier"\n\n'
                    "func main() {\n\t// which model\n\tapp := carrier.NewApp(NAME)\n\tapp.Load()\n}\n"
                ),
                "carrier/carrier.go": (
                    'package carrier\n\nimport openai "github.com/sashabaranov/go-openai"\n\n'
                    "type App struct{ name string }\n\n"
                    "func NewApp(n string) *App { return &App{name: n} }\n\n"
                    "func (a *App) Load() { _ = openai.ChatCompletionRequest{Model: a.name} }\n"
                ),
            },
        ),
        "structure of a package": Carrier(
            "",
            "carrier.App{Name: NAME}",
            {
                "go.mod": "module corp/p§\n",
                "main.go": (
                    'package main\n\nimport "corp/p§/carrier"\n\n'
                    "func main() {\n\t// which model\n\tapp := carrier.App{Name: NAME}\n\tapp.Load()\n}\n"
                ),
                "carrier/carrier.go": (
                    'package carrier\n\nimport openai "github.com/sashabaranov/go-openai"\n\n'
                    "type App struct{ Name string }\n\n"
                    "func (a *App) Load() { _ = openai.ChatCompletionRequest{Model: a.Name} }\n"
                ),
            },
        ),
    },
    'import openai "github.com/sashabaranov/go-openai"\n\n',
)

_JAVA = Apart(
    (
        "src/corp/p§/Main.java",
        "package corp.p§;\n\npublic class Main {\n    public static void main(String[] args) {\n        RUN\n    }\n}\n",
    ),
    ("src/corp/p§/App.java", "package corp.p§;\n\nHEADABOVE"),
    (
        "src/corp/p§/Loads.java",
        "package corp.p§;\n\nimport dev.langchain4j.model.openai.OpenAiChatModel;\n\n"
        "class Loads {\n    static OpenAiChatModel fetched(String x) {\n        return LOAD<x>;\n    }\n}\n",
    ),
    "OpenAiChatModel.builder().modelName({}).build()",
    "Loads.fetched({})",
    {
        "static method": Carrier(
            "class App {\n    static void run(String name) {\n        var m = LOAD<name>;\n    }\n}\n",
            "App.run(NAME);",
        ),
        "constructor": Carrier(
            "class App {\n    private final String name;\n\n    App(String name) {\n        this.name = name;\n    }\n\n"
            "    void load() {\n        var m = LOAD<name>;\n    }\n}\n",
            "new App(NAME).load();",
        ),
        "loading constructor": Carrier(
            "class App {\n    private final Object m;\n\n    App(String name) {\n        this.m = LOAD<name>;\n    }\n}\n",
            "App app = new App(NAME);",
        ),
        "method": Carrier(
            "class App {\n    void load(String name) {\n        var m = LOAD<name>;\n    }\n}\n",
            "App app = new App();\n        app.load(NAME);",
        ),
        "setter": Carrier(
            "class App {\n    private String name;\n\n    void setName(String n) {\n        this.name = n;\n    }\n\n"
            "    void load() {\n        var m = LOAD<name>;\n    }\n}\n",
            "App app = new App();\n        app.setName(NAME);\n        app.load();",
        ),
        "builder": Carrier(
            "class App {\n    private String name;\n\n    static App builder() {\n        return new App();\n    }\n\n"
            "    App name(String n) {\n        this.name = n;\n        return this;\n    }\n\n"
            "    void load() {\n        var m = LOAD<this.name>;\n    }\n}\n",
            "App.builder().name(NAME).load();",
        ),
        "factory": Carrier(
            "class App {\n    private final String name;\n\n    private App(String name) {\n        this.name = name;\n    }\n\n"
            "    static App of(String n) {\n        return new App(n);\n    }\n\n"
            "    void load() {\n        var m = LOAD<name>;\n    }\n}\n",
            "App.of(NAME).load();",
        ),
        "record": Carrier(
            "record App(String name) {\n    void load() {\n        var m = LOAD<name>;\n    }\n}\n",
            "new App(NAME).load();",
        ),
        "options": Carrier(
            "class App {\n    static void run(Opts opts) {\n        var m = LOAD<opts.name()>;\n    }\n}\n",
            "App.run(new Opts(NAME));",
            {"src/corp/p§/Opts.java": "package corp.p§;\n\nrecord Opts(String name) {}\n"},
        ),
        "subclass": Carrier(
            "class App extends Base {\n    App(String name) {\n        super(name);\n    }\n}\n",
            "new App(NAME).load();",
            {
                "src/corp/p§/Base.java": (
                    "package corp.p§;\n\nHEADabstract class Base {\n    private final String name;\n\n"
                    "    Base(String name) {\n        this.name = name;\n    }\n\n"
                    "    void load() {\n        var m = LOAD<name>;\n    }\n}\n"
                )
            },
        ),
    },
    "import dev.langchain4j.model.openai.OpenAiChatModel;\n\n",
)

_CSHARP = Apart(
    (
        "Program.cs",
        "namespace Corp.P§;\n\npublic class Program\n{\n    public static void Main(string[] args)\n    {\n        RUN\n    }\n}\n",
    ),
    ("App.cs", "HEADnamespace Corp.P§;\n\nABOVE"),
    (
        "Loads.cs",
        "using OpenAI;\n\nnamespace Corp.P§;\n\n"
        "public static class Loads\n{\n    public static object Fetched(string x) => LOAD<x>;\n}\n",
    ),
    'new OpenAIClient("k").GetChatClient({})',
    "Loads.Fetched({})",
    {
        "static method": Carrier(
            "public static class App\n{\n    public static void Run(string name)\n    {\n        var m = LOAD<name>;\n    }\n}\n",
            "App.Run(NAME);",
        ),
        "named argument": Carrier(
            "public static class App\n{\n    public static void Run(string key, string name)\n    {\n        var m = LOAD<name>;\n    }\n}\n",
            'App.Run(name: NAME, key: "k");',
        ),
        "constructor": Carrier(
            "public class App\n{\n    private readonly string _name;\n\n    public App(string name)\n    {\n        _name = name;\n    }\n\n"
            "    public void Load()\n    {\n        var m = LOAD<_name>;\n    }\n}\n",
            "new App(NAME).Load();",
        ),
        "primary constructor": Carrier(
            "public class App(string name)\n{\n    public void Load()\n    {\n        var m = LOAD<name>;\n    }\n}\n",
            "new App(NAME).Load();",
        ),
        "method": Carrier(
            "public class App\n{\n    public void Load(string name)\n    {\n        var m = LOAD<name>;\n    }\n}\n",
            "var app = new App();\n        app.Load(NAME);",
        ),
        "property": Carrier(
            'public class App\n{\n    public string Name { get; set; } = "";\n\n    public void Load()\n    {\n        var m = LOAD<Name>;\n    }\n}\n',
            "var app = new App { Name = NAME };\n        app.Load();",
        ),
        "property set": Carrier(
            'public class App\n{\n    public string Name { get; set; } = "";\n\n    public void Load()\n    {\n        var m = LOAD<Name>;\n    }\n}\n',
            "var app = new App();\n        app.Name = NAME;\n        app.Load();",
        ),
        "options": Carrier(
            "public class App\n{\n    public static void Run(Opts opts)\n    {\n        var m = LOAD<opts.Name>;\n    }\n}\n",
            "App.Run(new Opts { Name = NAME });",
            {
                "Opts.cs": "namespace Corp.P§;\n\npublic class Opts\n{\n    public string Name { get; set; }\n}\n"
            },
        ),
        "kept options": Carrier(
            "public class App\n{\n    private readonly Opts _opts;\n\n    public App(Opts opts)\n    {\n        _opts = opts;\n    }\n\n"
            "    public void Load()\n    {\n        var m = LOAD<_opts.Name>;\n    }\n}\n",
            "new App(new Opts { Name = NAME }).Load();",
            {
                "Opts.cs": "namespace Corp.P§;\n\npublic class Opts\n{\n    public string Name { get; set; }\n}\n"
            },
        ),
        "extension": Carrier(
            "public static class App\n{\n    public static object AddModel(this object services, string name)\n    {\n        return LOAD<name>;\n    }\n}\n",
            "services.AddModel(NAME);",
        ),
        "subclass": Carrier(
            "public class App : Base\n{\n    public App(string name) : base(name)\n    {\n    }\n}\n",
            "new App(NAME).Load();",
            {
                "Base.cs": (
                    "HEADnamespace Corp.P§;\n\npublic abstract class Base\n{\n    private readonly string _name;\n\n"
                    "    protected Base(string name)\n    {\n        _name = name;\n    }\n\n"
                    "    public void Load()\n    {\n        var m = LOAD<_name>;\n    }\n}\n"
                )
            },
        ),
    },
    "using OpenAI;\n\n",
)

_KOTLIN = Apart(
    ("Main.kt", "package corp.p§\n\nfun main(args: Array<String>) {\n    RUN\n}\n"),
    ("App.kt", "package corp.p§\n\nHEADABOVE"),
    (
        "Loads.kt",
        "package corp.p§\n\nimport dev.langchain4j.model.openai.OpenAiChatModel\n\n"
        "fun fetched(x: String) = LOAD<x>\n",
    ),
    "OpenAiChatModel.builder().modelName({}).build()",
    "fetched({})",
    {
        "function": Carrier("fun run(name: String) = LOAD<name>\n", "run(NAME)"),
        "named argument": Carrier(
            "fun run(key: String, name: String) = LOAD<name>\n", 'run(name = NAME, key = "k")'
        ),
        "class": Carrier(
            "class App(private val name: String) {\n    fun load() = LOAD<name>\n}\n", "App(NAME).load()"
        ),
        "named in a class": Carrier(
            "class App(private val name: String) {\n    fun load() = LOAD<name>\n}\n",
            "App(name = NAME).load()",
        ),
        "method": Carrier(
            "class App {\n    fun load(name: String) = LOAD<name>\n}\n", "val app = App()\n    app.load(NAME)"
        ),
        "object": Carrier("object App {\n    fun run(name: String) = LOAD<name>\n}\n", "App.run(NAME)"),
        "companion": Carrier(
            "class App private constructor(private val name: String) {\n    fun load() = LOAD<name>\n\n"
            "    companion object {\n        fun of(n: String) = App(n)\n    }\n}\n",
            "App.of(NAME).load()",
        ),
        "property set": Carrier(
            'class App {\n    var name: String = ""\n    fun load() = LOAD<name>\n}\n',
            "val app = App()\n    app.name = NAME\n    app.load()",
        ),
        "apply": Carrier(
            'class App {\n    var name: String = ""\n    fun load() = LOAD<name>\n}\n',
            "App().apply { name = NAME }.load()",
        ),
        "options": Carrier(
            "fun run(opts: Opts) = LOAD<opts.name>\n",
            "run(Opts(name = NAME))",
            {"Opts.kt": "package corp.p§\n\ndata class Opts(val name: String)\n"},
        ),
        "kept options": Carrier(
            "class App(private val opts: Opts) {\n    fun load() = LOAD<opts.name>\n}\n",
            "App(Opts(name = NAME)).load()",
            {"Opts.kt": "package corp.p§\n\ndata class Opts(val name: String)\n"},
        ),
        "subclass": Carrier(
            "class App(name: String) : Base(name)\n",
            "App(NAME).load()",
            {
                "Base.kt": "package corp.p§\n\nHEADabstract class Base(private val name: String) {\n    fun load() = LOAD<name>\n}\n"
            },
        ),
    },
    "import dev.langchain4j.model.openai.OpenAiChatModel\n\n",
)

_SWIFT = Apart(
    ("Main.swift", "import Foundation\n\nfunc main() async throws {\n    RUN\n}\n"),
    ("App.swift", "HEADABOVE"),
    (
        "Loads.swift",
        "import MLXLMCommon\n\nfunc fetched(_ x: String) -> ModelConfiguration {\n    LOAD<x>\n}\n",
    ),
    "ModelConfiguration(id: {})",
    "fetched({})",
    {
        "function": Carrier("func run(name: String) {\n    let m = LOAD<name>\n}\n", "run(name: NAME)"),
        "labelled": Carrier("func run(with name: String) {\n    let m = LOAD<name>\n}\n", "run(with: NAME)"),
        "init": Carrier(
            "class App {\n    let name: String\n\n    init(name: String) {\n        self.name = name\n    }\n\n"
            "    func load() {\n        let m = LOAD<name>\n    }\n}\n",
            "App(name: NAME).load()",
        ),
        "memberwise": Carrier(
            "struct App {\n    let name: String\n\n    func load() {\n        let m = LOAD<self.name>\n    }\n}\n",
            "App(name: NAME).load()",
        ),
        "method": Carrier(
            "class App {\n    func load(name: String) {\n        let m = LOAD<name>\n    }\n}\n",
            "let app = App()\n    app.load(name: NAME)",
        ),
        "static method": Carrier(
            "enum App {\n    static func run(_ name: String) {\n        let m = LOAD<name>\n    }\n}\n",
            "App.run(NAME)",
        ),
        "property set": Carrier(
            'class App {\n    var name = ""\n\n    func load() {\n        let m = LOAD<name>\n    }\n}\n',
            "let app = App()\n    app.name = NAME\n    app.load()",
        ),
        "options": Carrier(
            "func run(_ opts: Opts) {\n    let m = LOAD<opts.name>\n}\n",
            "run(Opts(name: NAME))",
            {"Opts.swift": "struct Opts {\n    var name: String\n}\n"},
        ),
        "kept options": Carrier(
            "class App {\n    let opts: Opts\n\n    init(opts: Opts) {\n        self.opts = opts\n    }\n\n"
            "    func load() {\n        let m = LOAD<opts.name>\n    }\n}\n",
            "App(opts: Opts(name: NAME)).load()",
            {"Opts.swift": "struct Opts {\n    var name: String\n}\n"},
        ),
        "subclass": Carrier(
            "class App: Base {\n    init(n: String) {\n        super.init(name: n)\n    }\n}\n",
            "App(n: NAME).load()",
            {
                "Base.swift": (
                    "HEADclass Base {\n    let name: String\n\n    init(name: String) {\n        self.name = name\n    }\n\n"
                    "    func load() {\n        let m = LOAD<name>\n    }\n}\n"
                )
            },
        ),
    },
    "import MLXLMCommon\n\n",
    name='"corp/zephyr§"',
)

_DART = Apart(
    (
        "lib/main.dart",
        "import 'app.dart';\nimport 'opts.dart';\n\nFuture<void> main(List<String> args) async {\n  RUN\n}\n",
    ),
    ("lib/app.dart", "HEADimport 'base.dart';\nimport 'opts.dart';\n\nABOVE"),
    (
        "lib/loads.dart",
        "import 'package:google_generative_ai/google_generative_ai.dart';\n\n"
        "GenerativeModel fetched(String x) => LOAD<x>;\n",
    ),
    "GenerativeModel(model: {}, apiKey: key)",
    "fetched({})",
    {
        "function": Carrier("void run(String name) {\n  final m = LOAD<name>;\n}\n", "run(NAME);"),
        "named": Carrier(
            "void run({required String name}) {\n  final m = LOAD<name>;\n}\n", "run(name: NAME);"
        ),
        "field": Carrier(
            "class App {\n  App(this.name);\n  final String name;\n  void load() {\n    final m = LOAD<name>;\n  }\n}\n",
            "App(NAME).load();",
        ),
        "field named": Carrier(
            "class App {\n  const App({required this.name});\n  final String name;\n  Object load() => LOAD<this.name>;\n}\n",
            "App(name: NAME).load();",
        ),
        "begun": Carrier(
            "class App {\n  App(String name) : _name = name;\n  final String _name;\n  Object load() => LOAD<_name>;\n}\n",
            "App(NAME).load();",
        ),
        "begun with it": Carrier(
            "class App {\n  App({required String name}) : _m = LOAD<name>;\n  final Object _m;\n}\n",
            "App(name: NAME);",
        ),
        "body": Carrier(
            "class App {\n  late final Object m;\n  App(String name) {\n    m = LOAD<name>;\n  }\n}\n",
            "App(NAME);",
        ),
        "named maker": Carrier(
            "class App {\n  App.of(this.name);\n  final String name;\n  Object load() => LOAD<name>;\n}\n",
            "App.of(NAME).load();",
        ),
        "factory": Carrier(
            "class App {\n  App(this.name);\n  factory App.make(String n) => App(n);\n  final String name;\n"
            "  Object load() => LOAD<name>;\n}\n",
            "App.make(NAME).load();",
        ),
        "method": Carrier(
            "class App {\n  Object load(String name) => LOAD<name>;\n}\n",
            "final app = App();\n  app.load(NAME);",
        ),
        "static method": Carrier(
            "class App {\n  static Object run(String name) => LOAD<name>;\n}\n", "App.run(NAME);"
        ),
        "property set": Carrier(
            "class App {\n  String name = '';\n  Object load() => LOAD<name>;\n}\n",
            "final app = App();\n  app.name = NAME;\n  app.load();",
        ),
        "cascade": Carrier(
            "class App {\n  String name = '';\n  Object load() => LOAD<name>;\n}\n",
            "final app = App()..name = NAME..load();",
        ),
        "options": Carrier(
            "void run(Opts opts) {\n  final m = LOAD<opts.name>;\n}\n",
            "run(const Opts(name: NAME));",
            {"lib/opts.dart": "class Opts {\n  const Opts({required this.name});\n  final String name;\n}\n"},
        ),
        "kept options": Carrier(
            "class App {\n  App(this.opts);\n  final Opts opts;\n  Object load() => LOAD<opts.name>;\n}\n",
            "App(const Opts(name: NAME)).load();",
            {"lib/opts.dart": "class Opts {\n  const Opts({required this.name});\n  final String name;\n}\n"},
        ),
        "subclass": Carrier(
            "class App extends Base {\n  App(String name) : super(name);\n}\n",
            "App(NAME).load();",
            {
                "lib/base.dart": "HEADclass Base {\n  Base(this.name);\n  final String name;\n  Object load() => LOAD<name>;\n}\n"
            },
        ),
        "super parameter": Carrier(
            "class App extends Base {\n  App({required super.name});\n}\n",
            "App(name: NAME).load();",
            {
                "lib/base.dart": "HEADclass Base {\n  Base({required this.name});\n  final String name;\n  Object load() => LOAD<name>;\n}\n"
            },
        ),
    },
    "import 'package:google_generative_ai/google_generative_ai.dart';\n",
    "import 'loads.dart';\n",
    name="'corp/zephyr§'",
)

_RUST = Apart(
    (
        "src/main.rs",
        "mod app;\nmod loads;\nmod opts;\n\nuse app::*;\nuse opts::*;\n\nfn main() -> anyhow::Result<()> {\n    RUN\n    Ok(())\n}\n",
    ),
    ("src/app.rs", "HEADABOVE"),
    (
        "src/loads.rs",
        "use hf_hub::api::sync::Api;\n\npub fn fetched(x: String) -> anyhow::Result<()> {\n    let m = LOAD<x>;\n    Ok(())\n}\n",
    ),
    "Api::new()?.model({})",
    "crate::loads::fetched({})?",
    {
        "function": Carrier(
            "pub fn run(name: String) -> anyhow::Result<()> {\n    let m = LOAD<name>;\n    Ok(())\n}\n",
            "run(NAME.to_string())?;",
        ),
        "function of a module": Carrier(
            "pub fn run(name: &str) -> anyhow::Result<()> {\n    let m = LOAD<name.to_string()>;\n    Ok(())\n}\n",
            "app::run(NAME)?;",
        ),
        "new": Carrier(
            "pub struct App { name: String }\n\nimpl App {\n    pub fn new(name: String) -> Self { Self { name } }\n\n"
            "    pub fn load(&self) -> anyhow::Result<()> {\n        let m = LOAD<self.name.clone()>;\n        Ok(())\n    }\n}\n",
            "App::new(NAME.to_string()).load()?;",
        ),
        "into new": Carrier(
            "pub struct App { name: String }\n\nimpl App {\n    pub fn new(n: impl Into<String>) -> Self { Self { name: n.into() } }\n\n"
            "    pub fn load(&self) -> anyhow::Result<()> {\n        let m = LOAD<self.name.clone()>;\n        Ok(())\n    }\n}\n",
            "let app = App::new(NAME);\n    app.load()?;",
        ),
        "structure": Carrier(
            "pub struct App { pub name: String }\n\nimpl App {\n"
            "    pub fn load(&self) -> anyhow::Result<()> {\n        let m = LOAD<self.name.clone()>;\n        Ok(())\n    }\n}\n",
            "let app = App { name: NAME.into() };\n    app.load()?;",
        ),
        "method": Carrier(
            "#[derive(Default)]\npub struct App;\n\nimpl App {\n"
            "    pub fn load(&self, name: &str) -> anyhow::Result<()> {\n        let m = LOAD<name.to_string()>;\n        Ok(())\n    }\n}\n",
            "let app = App::default();\n    app.load(NAME)?;",
        ),
        "setter": Carrier(
            "#[derive(Default)]\npub struct App { name: String }\n\nimpl App {\n"
            "    pub fn with_name(mut self, n: String) -> Self { self.name = n; self }\n\n"
            "    pub fn load(&self) -> anyhow::Result<()> {\n        let m = LOAD<self.name.clone()>;\n        Ok(())\n    }\n}\n",
            "App::default().with_name(NAME.to_string()).load()?;",
        ),
        "assigned": Carrier(
            "#[derive(Default)]\npub struct App { pub name: String }\n\nimpl App {\n"
            "    pub fn load(&self) -> anyhow::Result<()> {\n        let m = LOAD<self.name.clone()>;\n        Ok(())\n    }\n}\n",
            "let mut app = App::default();\n    app.name = NAME.to_string();\n    app.load()?;",
        ),
        "options": Carrier(
            "use crate::opts::Opts;\n\npub fn run(opts: &Opts) -> anyhow::Result<()> {\n    let m = LOAD<opts.name.clone()>;\n    Ok(())\n}\n",
            "run(&Opts { name: NAME.to_string() })?;",
            {"src/opts.rs": "pub struct Opts { pub name: String }\n"},
        ),
        "kept options": Carrier(
            "use crate::opts::Opts;\n\npub struct App { opts: Opts }\n\nimpl App {\n    pub fn new(opts: Opts) -> Self { Self { opts } }\n\n"
            "    pub fn load(&self) -> anyhow::Result<()> {\n        let m = LOAD<self.opts.name.clone()>;\n        Ok(())\n    }\n}\n",
            "App::new(Opts { name: NAME.to_string() }).load()?;",
            {"src/opts.rs": "pub struct Opts { pub name: String }\n"},
        ),
    },
    "use hf_hub::api::sync::Api;\n\n",
    name='"corp/zephyr§"',
)

_PHP = Apart(
    (
        "src/Main.php",
        "<?php\n\nnamespace Corp\\P§;\n\nclass Main\n{\n    public function handle(): void\n    {\n        RUN\n    }\n}\n",
    ),
    ("src/App.php", "<?php\n\nnamespace Corp\\P§;\n\nHEADABOVE"),
    (
        "src/Loads.php",
        "<?php\n\nnamespace Corp\\P§;\n\nuse OpenAI\\Laravel\\Facades\\OpenAI;\n\n"
        "class Loads\n{\n    public static function fetched(string $x)\n    {\n        return LOAD<$x>;\n    }\n}\n",
    ),
    "OpenAI::chat()->create(['model' => {}, 'messages' => []])",
    "Loads::fetched({})",
    {
        "static method": Carrier(
            "class App\n{\n    public static function run(string $name)\n    {\n        return LOAD<$name>;\n    }\n}\n",
            "App::run(NAME);",
        ),
        "constructor": Carrier(
            "class App\n{\n    private string $name;\n\n    public function __construct(string $name)\n    {\n        $this->name = $name;\n    }\n\n"
            "    public function load()\n    {\n        return LOAD<$this->name>;\n    }\n}\n",
            "(new App(NAME))->load();",
        ),
        "promoted": Carrier(
            "class App\n{\n    public function __construct(private string $name)\n    {\n    }\n\n"
            "    public function load()\n    {\n        return LOAD<$this->name>;\n    }\n}\n",
            "$app = new App(NAME);\n        $app->load();",
        ),
        "promoted named": Carrier(
            "class App\n{\n    public function __construct(private string $key, private string $name)\n    {\n    }\n\n"
            "    public function load()\n    {\n        return LOAD<$this->name>;\n    }\n}\n",
            "$app = new App(name: NAME, key: 'k');\n        $app->load();",
        ),
        "method": Carrier(
            "class App\n{\n    public function load(string $name)\n    {\n        return LOAD<$name>;\n    }\n}\n",
            "$app = new App();\n        $app->load(NAME);",
        ),
        "setter": Carrier(
            "class App\n{\n    private string $name;\n\n    public function setName(string $n): self\n    {\n        $this->name = $n;\n\n        return $this;\n    }\n\n"
            "    public function load()\n    {\n        return LOAD<$this->name>;\n    }\n}\n",
            "(new App())->setName(NAME)->load();",
        ),
        "property set": Carrier(
            "class App\n{\n    public string $name = '';\n\n    public function load()\n    {\n        return LOAD<$this->name>;\n    }\n}\n",
            "$app = new App();\n        $app->name = NAME;\n        $app->load();",
        ),
        "options": Carrier(
            "class App\n{\n    public static function run(Opts $opts)\n    {\n        return LOAD<$opts->name>;\n    }\n}\n",
            "App::run(new Opts(name: NAME));",
            {
                "src/Opts.php": "<?php\n\nnamespace Corp\\P§;\n\nclass Opts\n{\n    public function __construct(public string $name)\n    {\n    }\n}\n"
            },
        ),
        "array": Carrier(
            "class App\n{\n    public static function run(array $options)\n    {\n        return LOAD<$options['name']>;\n    }\n}\n",
            "App::run(['name' => NAME]);",
        ),
        "kept array": Carrier(
            "class App\n{\n    private array $options;\n\n    public function __construct(array $options)\n    {\n        $this->options = $options;\n    }\n\n"
            "    public function load()\n    {\n        return LOAD<$this->options['name']>;\n    }\n}\n",
            "(new App(['name' => NAME]))->load();",
        ),
        "subclass": Carrier(
            "class App extends Base\n{\n    public function __construct(string $name)\n    {\n        parent::__construct($name);\n    }\n}\n",
            "(new App(NAME))->load();",
            {
                "src/Base.php": (
                    "<?php\n\nnamespace Corp\\P§;\n\nHEADabstract class Base\n{\n    public function __construct(private string $name)\n    {\n    }\n\n"
                    "    public function load()\n    {\n        return LOAD<$this->name>;\n    }\n}\n"
                )
            },
        ),
    },
    "use OpenAI\\Laravel\\Facades\\OpenAI;\n\n",
    name="'corp/zephyr§'",
)

_RUBY = Apart(
    (
        "main.rb",
        '# frozen_string_literal: true\n\nrequire_relative "app"\nrequire_relative "opts"\n\ndef main\n  RUN\nend\n',
    ),
    ("app.rb", "# frozen_string_literal: true\n\nHEADABOVE"),
    (
        "loads.rb",
        '# frozen_string_literal: true\n\nrequire "openai"\n\nmodule Loads\n  def self.fetched(x)\n    LOAD<x>\n  end\nend\n',
    ),
    "OpenAI::Client.new.chat(parameters: {{ model: {}, messages: [] }})",
    "Loads.fetched({})",
    {
        "module function": Carrier(
            "module App\n  def self.run(name)\n    LOAD<name>\n  end\nend\n", "App.run(NAME)"
        ),
        "keyword": Carrier(
            "module App\n  def self.run(key:, name:)\n    LOAD<name>\n  end\nend\n",
            'App.run(key: "k", name: NAME)',
        ),
        "constructor": Carrier(
            "class App\n  def initialize(name)\n    @name = name\n  end\n\n  def load\n    LOAD<@name>\n  end\nend\n",
            "App.new(NAME).load",
        ),
        "constructor keyword": Carrier(
            "class App\n  attr_reader :name\n\n  def initialize(name:)\n    @name = name\n  end\n\n  def load\n    LOAD<name>\n  end\nend\n",
            "app = App.new(name: NAME)\n  app.load",
        ),
        "method": Carrier(
            "class App\n  def load(name)\n    LOAD<name>\n  end\nend\n", "app = App.new\n  app.load(NAME)"
        ),
        "accessor": Carrier(
            "class App\n  attr_accessor :name\n\n  def load\n    LOAD<name>\n  end\nend\n",
            "app = App.new\n  app.name = NAME\n  app.load",
        ),
        "options": Carrier(
            "module App\n  def self.run(opts)\n    LOAD<opts.name>\n  end\nend\n",
            "App.run(Opts.new(NAME))",
            {"opts.rb": "# frozen_string_literal: true\n\nOpts = Struct.new(:name)\n"},
        ),
        "hash": Carrier(
            "module App\n  def self.run(options)\n    LOAD<options[:name]>\n  end\nend\n",
            "App.run({ name: NAME })",
        ),
        "kept hash": Carrier(
            "class App\n  def initialize(options)\n    @options = options\n  end\n\n  def load\n    LOAD<@options[:name]>\n  end\nend\n",
            "App.new({ name: NAME }).load",
        ),
        "subclass": Carrier(
            'require_relative "base"\n\nclass App < Base\n  def initialize(n)\n    super(n)\n  end\nend\n',
            "App.new(NAME).load",
            {
                "base.rb": "# frozen_string_literal: true\n\nHEADclass Base\n  def initialize(name)\n    @name = name\n  end\n\n  def load\n    LOAD<@name>\n  end\nend\n"
            },
        ),
        "subclass as it is": Carrier(
            'require_relative "base"\n\nclass App < Base\nend\n',
            "App.new(NAME).load",
            {
                "base.rb": "# frozen_string_literal: true\n\nHEADclass Base\n  def initialize(name)\n    @name = name\n  end\n\n  def load\n    LOAD<@name>\n  end\nend\n"
            },
        ),
    },
    'require "openai"\n\n',
    'require_relative "loads"\n\n',
    remark="#",
)

APART: Mapping[str, Apart] = {
    "Go": _GO,
    "Java": _JAVA,
    "C#": _CSHARP,
    "Kotlin": _KOTLIN,
    "Swift": _SWIFT,
    "Dart": _DART,
    "Rust": _RUST,
    "PHP": _PHP,
    "Ruby": _RUBY,
}
