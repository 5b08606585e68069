# ruff: noqa: E501
"""Programs in Kotlin, Swift and Dart that name a model in one way, and carry the name in another to a client."""

from __future__ import annotations

from collections.abc import Mapping

from tests.scan.flows import Carrier, Origin
from tests.scan.language_flows import Language

KOTLIN = Language(
    "Main§.kt",
    (
        "package app.p§\n"
        "\n"
        "import dev.langchain4j.model.openai.OpenAiChatModel\n"
        "import org.springframework.beans.factory.annotation.Value\n"
        "\n"
        "ABOVE\n"
        "fun main(args: Array<String>) {\n"
        "    RUN\n"
        "}\n"
    ),
    "OpenAiChatModel.builder().apiKey(KEY).modelName({}).build()",
    {
        "literal": Origin("", '"zephyr§"'),
        "const": Origin('const val NET = "zephyr§"\n', "NET"),
        "companion": Origin(
            'class Nets {\n    companion object {\n        const val SMALL = "zephyr§"\n    }\n}\n',
            "Nets.SMALL",
        ),
        "object": Origin('object Nets { const val SMALL = "zephyr§" }\n', "Nets.SMALL"),
        "other file": Origin(
            "",
            "Nets§.SMALL",
            {"Nets§.kt": 'package app.p§\n\nobject Nets§ {\n    const val SMALL = "zephyr§"\n}\n'},
        ),
        "other top": Origin("", "NET_§", {"Consts.kt": 'package app.p§\n\nconst val NET_§ = "zephyr§"\n'}),
        "enum": Origin('enum class Size(val id: String) { SMALL("zephyr§"), LARGE("b") }\n', "Size.SMALL.id"),
        "enum named": Origin('enum class Size(val id: String) { SMALL(id = "zephyr§") }\n', "Size.SMALL.id"),
        "sealed": Origin(
            'sealed class Net(val id: String) {\n    object Small : Net("zephyr§")\n}\n', "Net.Small.id"
        ),
        "data": Origin('data class Cfg(val net: String = "zephyr§")\n', "Cfg().net"),
        "data given": Origin('data class Cfg(val net: String)\nval cfg = Cfg("zephyr§")\n', "cfg.net"),
        "data named": Origin('data class Cfg(val net: String)\nval cfg = Cfg(net = "zephyr§")\n', "cfg.net"),
        "map": Origin('val nets = mapOf("small" to "zephyr§")\n', 'nets["small"]!!'),
        "map get": Origin('val nets = mapOf("small" to "zephyr§")\n', 'nets.getValue("small")'),
        "map else": Origin("val nets = mapOf<String, String>()\n", 'nets.getOrDefault("small", "zephyr§")'),
        "map getOrElse": Origin(
            "val nets = mapOf<String, String>()\n", 'nets.getOrElse("small") { "zephyr§" }'
        ),
        "list": Origin('val nets = listOf("zephyr§")\n', "nets[0]"),
        "list first": Origin('val nets = listOf("zephyr§")\n', "nets.first()"),
        "env": Origin("", '(System.getenv("NET") ?: "zephyr§")'),
        "env or": Origin("", 'System.getenv().getOrDefault("NET", "zephyr§")'),
        "prop": Origin("", 'System.getProperty("net", "zephyr§")'),
        "template": Origin('const val P = "zephyr§"\n', '"${P}"'),
        "plus": Origin('const val P = "zephyr§"\n', 'P + ""'),
        "if": Origin("", '(if (args.isEmpty()) "zephyr§" else "b")'),
        "when": Origin(
            'fun net(a: String): String = when (a) {\n    "x" -> "zephyr§"\n    else -> "b"\n}\n', 'net("x")'
        ),
        "returns": Origin('fun net(): String {\n    return "zephyr§"\n}\n', "net()"),
        "lazy": Origin('val net by lazy { "zephyr§" }\n', "net"),
        "value": Origin('class Cfg(@Value("\\${net:zephyr§}") val net: String)\n', "Cfg().net"),
        "default": Origin('fun pick(net: String = "zephyr§") = net\n', "pick()"),
        "takeIf": Origin(
            "", 'args.firstOrNull()?.takeIf { it.isNotBlank() }.orEmpty().ifEmpty { "zephyr§" }'
        ),
    },
    {
        "direct": Carrier("", "val m = LOAD<NAME>"),
        "local": Carrier("", "val a = NAME\n    val b = a\n    val m = LOAD<b>"),
        "param": Carrier("fun run(name: String) = LOAD<name>\n", "run(NAME)"),
        "named": Carrier("fun run(key: String, name: String) = LOAD<name>\n", 'run(name = NAME, key = "k")'),
        "class": Carrier(
            "class App(private val name: String) {\n    fun load() = LOAD<name>\n}\n", "App(NAME).load()"
        ),
        "init": Carrier(
            "class App(n: String) {\n    private val name: String\n    init { this.name = n }\n"
            "    fun load() = LOAD<this.name>\n}\n",
            "App(NAME).load()",
        ),
        "opts": Carrier(
            "data class Opts(val name: String)\nfun run(o: Opts) = LOAD<o.name>\n", "run(Opts(name = NAME))"
        ),
        "setter": Carrier(
            'class App {\n    var name: String = ""\n    fun load() = LOAD<name>\n}\n',
            "val a = App()\n    a.name = NAME\n    a.load()",
        ),
        "apply": Carrier(
            'class App {\n    var name: String = ""\n    fun load() = LOAD<name>\n}\n',
            "App().apply { name = NAME }.load()",
        ),
        "builder apply": Carrier("", "val m = OpenAiChatModel.builder().apply { modelName(NAME) }.build()"),
        "subclass": Carrier(
            "open class Base(private val name: String) {\n    fun load() = LOAD<name>\n}\nclass App(n: String) : Base(n)\n",
            "App(NAME).load()",
        ),
        "for": Carrier("", "for (n in listOf(NAME)) {\n        val m = LOAD<n>\n    }"),
        "forEach": Carrier("", "listOf(NAME).forEach { n ->\n        val m = LOAD<n>\n    }"),
        "it": Carrier("", "listOf(NAME).map { LOAD<it> }"),
        "null": Carrier("fun run(name: String? = null) = LOAD<name ?: NAME>\n", "run()"),
    },
)

SWIFT = Language(
    "Main§.swift",
    (
        "import Foundation\n"
        "import MLXLMCommon\n"
        "import MLXLLM\n"
        "\n"
        "ABOVE\n"
        "func main() async throws {\n"
        "    RUN\n"
        "}\n"
    ),
    "ModelConfiguration(id: {})",
    {
        "literal": Origin("", '"corp/zephyr§"'),
        "let": Origin('let net = "corp/zephyr§"\n', "net"),
        "static": Origin('struct Nets { static let small = "corp/zephyr§" }\n', "Nets.small"),
        "caseless": Origin('enum Nets { static let small = "corp/zephyr§" }\n', "Nets.small"),
        "other file": Origin(
            "", "Nets§.small", {"Nets§.swift": 'enum Nets§ {\n    static let small = "corp/zephyr§"\n}\n'}
        ),
        "extension": Origin('extension String { static let small = "corp/zephyr§" }\n', "String.small"),
        "implied": Origin('extension String { static let small = "corp/zephyr§" }\n', ".small"),
        "raw": Origin('enum Net: String { case small = "corp/zephyr§" }\n', "Net.small.rawValue"),
        "enum property": Origin(
            "enum Net {\n    case small, large\n    var id: String {\n        switch self {\n"
            '        case .small: return "corp/zephyr§"\n        case .large: return "corp/b"\n        }\n    }\n}\n',
            "Net.small.id",
        ),
        "enum implicit": Origin(
            "enum Net {\n    case small, large\n    var id: String {\n        switch self {\n"
            '        case .small: "corp/zephyr§"\n        case .large: "corp/b"\n        }\n    }\n}\n',
            "Net.small.id",
        ),
        "struct default": Origin('struct Cfg { var net: String = "corp/zephyr§" }\n', "Cfg().net"),
        "struct given": Origin(
            'struct Cfg { let net: String }\nlet cfg = Cfg(net: "corp/zephyr§")\n', "cfg.net"
        ),
        "init default": Origin(
            'struct Cfg {\n    let net: String\n    init(net: String = "corp/zephyr§") { self.net = net }\n}\n',
            "Cfg().net",
        ),
        "dictionary": Origin('let nets = ["small": "corp/zephyr§"]\n', 'nets["small"]!'),
        "dictionary else": Origin(
            "let nets: [String: String] = [:]\n", 'nets["small", default: "corp/zephyr§"]'
        ),
        "array": Origin('let nets = ["corp/zephyr§"]\n', "nets[0]"),
        "array first": Origin('let nets = ["corp/zephyr§"]\n', "nets.first!"),
        "env": Origin("", 'ProcessInfo.processInfo.environment["NET"] ?? "corp/zephyr§"'),
        "defaults": Origin("", '(UserDefaults.standard.string(forKey: "net") ?? "corp/zephyr§")'),
        "storage": Origin('class S { @AppStorage("net") var net = "corp/zephyr§" }\n', "S().net"),
        "option": Origin(
            'struct Cmd {\n    @Option(help: "x") var net: String = "corp/zephyr§"\n}\n', "Cmd().net"
        ),
        "interpolated": Origin('let org = "corp"\n', '"\\(org)/zephyr§"'),
        "plus": Origin('let org = "corp/"\n', 'org + "zephyr§"'),
        "ternary": Origin("", '(flag ? "corp/zephyr§" : "corp/b")'),
        "switch": Origin(
            'func net(_ a: Int) -> String {\n    switch a {\n    case 1: return "corp/zephyr§"\n'
            '    default: return "corp/b"\n    }\n}\n',
            "net(1)",
        ),
        "guard": Origin(
            'func net() -> String {\n    if let e = env() { return e }\n    return "corp/zephyr§"\n}\n',
            "net()",
        ),
        "computed": Origin('var net: String { "corp/zephyr§" }\n', "net"),
        "default": Origin('func pick(_ net: String = "corp/zephyr§") -> String { net }\n', "pick()"),
    },
    {
        "direct": Carrier("", "let m = LOAD<NAME>"),
        "local": Carrier("", "let a: String = NAME\n    let b = a\n    let m = LOAD<b>"),
        "param": Carrier("func run(name: String) { let m = LOAD<name> }\n", "run(name: NAME)"),
        "labelled": Carrier("func run(with name: String) { let m = LOAD<name> }\n", "run(with: NAME)"),
        "bare": Carrier("func run(_ name: String) { let m = LOAD<name> }\n", "run(NAME)"),
        "init": Carrier(
            "class App {\n    let name: String\n    init(name: String) { self.name = name }\n"
            "    func load() { let m = LOAD<name> }\n}\n",
            "App(name: NAME).load()",
        ),
        "memberwise": Carrier(
            "struct App {\n    let name: String\n    func load() { let m = LOAD<self.name> }\n}\n",
            "App(name: NAME).load()",
        ),
        "options": Carrier(
            "struct Opts { var name: String }\nfunc run(_ o: Opts) { let m = LOAD<o.name> }\n",
            "run(Opts(name: NAME))",
        ),
        "setter": Carrier(
            'class App {\n    var name = ""\n    func load() { let m = LOAD<name> }\n}\n',
            "let a = App()\n    a.name = NAME\n    a.load()",
        ),
        "subclass": Carrier(
            "class Base {\n    let name: String\n    init(name: String) { self.name = name }\n"
            "    func load() { let m = LOAD<name> }\n}\n"
            "class App: Base {\n    init(n: String) { super.init(name: n) }\n}\n",
            "App(n: NAME).load()",
        ),
        "for": Carrier("", "for n in [NAME] {\n        let m = LOAD<n>\n    }"),
        "map": Carrier("", "let all = [NAME].map { LOAD<$0> }"),
        "map named": Carrier("", "let all = [NAME].map { n in LOAD<n> }"),
        "nil": Carrier("func run(name: String? = nil) { let m = LOAD<name ?? NAME> }\n", "run()"),
        "property": Carrier("class App {\n    let m = LOAD<NAME>\n}\n", "App()"),
        "async": Carrier("", "let m = try await load(LOAD<NAME>)"),
    },
)

DART = Language(
    "main_§.dart",
    (
        "import 'dart:io';\n"
        "\n"
        "import 'package:google_generative_ai/google_generative_ai.dart';\n"
        "import 'nets_§.dart';\n"
        "\n"
        "ABOVE\n"
        "Future<void> main(List<String> args) async {\n"
        "  RUN\n"
        "}\n"
    ),
    "GenerativeModel(model: {}, apiKey: key)",
    {
        "literal": Origin("", "'zephyr§'"),
        "double": Origin("", '"zephyr§"'),
        "raw": Origin("", "r'zephyr§'"),
        "lines": Origin("", "'''zephyr§'''"),
        "adjacent": Origin("", "'zep' 'hyr§'"),
        "const": Origin("const net = 'zephyr§';\n", "net"),
        "const typed": Origin("const String net = 'zephyr§';\n", "net"),
        "final": Origin("final net = 'zephyr§';\n", "net"),
        "late": Origin("late final String net = 'zephyr§';\n", "net"),
        "several": Origin("var other = 'b', net = 'zephyr§';\n", "net"),
        "static": Origin("class Nets {\n  static const String small = 'zephyr§';\n}\n", "Nets.small"),
        "static final": Origin("class Nets {\n  static final small = 'zephyr§';\n}\n", "Nets.small"),
        "static getter": Origin("class Nets {\n  static String get small => 'zephyr§';\n}\n", "Nets.small"),
        "getter": Origin("String get net => 'zephyr§';\n", "net"),
        "getter block": Origin("String get net {\n  return 'zephyr§';\n}\n", "net"),
        "other file": Origin(
            "", "Nets.small", {"nets_§.dart": "class Nets {\n  static const small = 'zephyr§';\n}\n"}
        ),
        "other const": Origin("", "smallNet", {"nets_§.dart": "const smallNet = 'zephyr§';\n"}),
        "exported": Origin(
            "",
            "smallNet",
            {"nets_§.dart": "export 'src/a_§.dart';\n", "src/a_§.dart": "const smallNet = 'zephyr§';\n"},
        ),
        "other function": Origin("", "pickNet()", {"nets_§.dart": "String pickNet() => 'zephyr§';\n"}),
        "enum field": Origin(
            "enum Net {\n  small('zephyr§'),\n  large('b');\n\n  const Net(this.id);\n  final String id;\n}\n",
            "Net.small.id",
        ),
        "enum named": Origin(
            "enum Net {\n  small(id: 'zephyr§'),\n  large(id: 'b');\n\n  const Net({required this.id});\n"
            "  final String id;\n}\n",
            "Net.small.id",
        ),
        "enum switch": Origin(
            "enum Net { small, large }\nextension on Net {\n  String get id => switch (this) {\n"
            "    Net.small => 'zephyr§',\n    Net.large => 'b',\n  };\n}\n",
            "Net.small.id",
        ),
        "map": Origin("const nets = {'small': 'zephyr§'};\n", "nets['small']!"),
        "map typed": Origin("final nets = <String, String>{'small': 'zephyr§'};\n", "nets['small']!"),
        "map else": Origin("final nets = <String, String>{};\n", "(nets['small'] ?? 'zephyr§')"),
        "list": Origin("const nets = ['zephyr§'];\n", "nets[0]"),
        "list typed": Origin("const nets = <String>['zephyr§'];\n", "nets[0]"),
        "list first": Origin("final nets = ['zephyr§'];\n", "nets.first"),
        "object": Origin(
            "class Cfg {\n  const Cfg({required this.net});\n  final String net;\n}\n"
            "const cfg = Cfg(net: 'zephyr§');\n",
            "cfg.net",
        ),
        "object placed": Origin(
            "class Cfg {\n  Cfg(this.net);\n  final String net;\n}\nfinal cfg = new Cfg('zephyr§');\n",
            "cfg.net",
        ),
        "field": Origin("class Cfg {\n  String net = 'zephyr§';\n}\n", "Cfg().net"),
        "init default": Origin(
            "class Cfg {\n  Cfg({this.net = 'zephyr§'});\n  final String net;\n}\n", "Cfg().net"
        ),
        "record": Origin("const cfg = (net: 'zephyr§', size: 1);\n", "cfg.net"),
        "env": Origin("", "(Platform.environment['NET'] ?? 'zephyr§')"),
        "define": Origin("const net = String.fromEnvironment('NET', defaultValue: 'zephyr§');\n", "net"),
        "dotenv": Origin("", "(dotenv.env['NET'] ?? 'zephyr§')"),
        "dotenv get": Origin("", "dotenv.get('NET', fallback: 'zephyr§')"),
        "interpolated": Origin("const kind = 'zep';\n", "'${kind}hyr§'"),
        "interpolated bare": Origin("const tail = 'hyr§';\n", "'zep$tail'"),
        "plus": Origin("const kind = 'zep';\n", "kind + 'hyr§'"),
        "conditional": Origin("", "(args.isEmpty ? 'zephyr§' : 'b')"),
        "switch": Origin("", "switch (args.length) { 1 => 'zephyr§', _ => 'b' }"),
        "switch block": Origin(
            "String net(int a) {\n  switch (a) {\n    case 1:\n      return 'zephyr§';\n    default:\n"
            "      return 'b';\n  }\n}\n",
            "net(1)",
        ),
        "early": Origin(
            "String net() {\n  if (kDebugMode) return 'b';\n  return 'zephyr§';\n}\n",
            "net()",
        ),
        "default": Origin("String pick([String net = 'zephyr§']) => net;\n", "pick()"),
        "default named": Origin("String pick({String net = 'zephyr§'}) => net;\n", "pick()"),
        "preferences": Origin("", "(prefs.getString('net') ?? 'zephyr§')"),
        "cast": Origin("const nets = {'small': 'zephyr§'};\n", "(nets['small'] as String)"),
    },
    {
        "direct": Carrier("", "final m = LOAD<NAME>;"),
        "local": Carrier("", "final a = NAME; final String b = a; final m = LOAD<b>;"),
        "param": Carrier("void run(String name) {\n  final m = LOAD<name>;\n}\n", "run(NAME);"),
        "named": Carrier(
            "void run({required String name}) {\n  final m = LOAD<name>;\n}\n", "run(name: NAME);"
        ),
        "optional": Carrier("void run([String? name]) {\n  final m = LOAD<name ?? ''>;\n}\n", "run(NAME);"),
        "arrow": Carrier("GenerativeModel run(String name) => LOAD<name>;\n", "run(NAME);"),
        "field": Carrier(
            "class App {\n  App(this.name);\n  final String name;\n  void load() {\n    final m = LOAD<name>;\n  }\n}\n",
            "App(NAME).load();",
        ),
        "field named": Carrier(
            "class App {\n  const App({required this.name});\n  final String name;\n"
            "  GenerativeModel load() => LOAD<this.name>;\n}\n",
            "App(name: NAME).load();",
        ),
        "begun": Carrier(
            "class App {\n  App(String name) : _name = name;\n  final String _name;\n"
            "  GenerativeModel load() => LOAD<_name>;\n}\n",
            "App(NAME).load();",
        ),
        "begun with it": Carrier(
            "class App {\n  App({required String name}) : _m = LOAD<name>;\n  final GenerativeModel _m;\n}\n",
            "App(name: NAME);",
        ),
        "super": Carrier(
            "class Base {\n  Base(this.name);\n  final String name;\n  GenerativeModel load() => LOAD<name>;\n}\n"
            "class App extends Base {\n  App(String name) : super(name);\n}\n",
            "App(NAME).load();",
        ),
        "super parameter": Carrier(
            "class Base {\n  Base({required this.name});\n  final String name;\n"
            "  GenerativeModel load() => LOAD<name>;\n}\n"
            "class App extends Base {\n  App({required super.name});\n}\n",
            "App(name: NAME).load();",
        ),
        "named maker": Carrier(
            "class App {\n  App.of(this.name);\n  final String name;\n  GenerativeModel load() => LOAD<name>;\n}\n",
            "App.of(NAME).load();",
        ),
        "factory": Carrier(
            "class App {\n  App(this.name);\n  factory App.make(String n) => App(n);\n  final String name;\n"
            "  GenerativeModel load() => LOAD<name>;\n}\n",
            "App.make(NAME).load();",
        ),
        "body": Carrier(
            "class App {\n  late final GenerativeModel m;\n  App(String name) {\n    m = LOAD<name>;\n  }\n}\n",
            "App(NAME);",
        ),
        "options": Carrier(
            "class Opts {\n  const Opts({this.name});\n  final String? name;\n}\n"
            "void run(Opts o) {\n  final m = LOAD<o.name!>;\n}\n",
            "run(const Opts(name: NAME));",
        ),
        "setter": Carrier(
            "class App {\n  String name = '';\n  GenerativeModel load() => LOAD<name>;\n}\n",
            "final a = App(); a.name = NAME; a.load();",
        ),
        "cascade": Carrier(
            "class App {\n  String name = '';\n  GenerativeModel load() => LOAD<name>;\n}\n",
            "final a = App()..name = NAME..load();",
        ),
        "for": Carrier("", "for (final n in [NAME]) { final m = LOAD<n>; }"),
        "for element": Carrier("", "final all = [for (final n in [NAME]) LOAD<n>];"),
        "for each": Carrier("", "[NAME].forEach((n) { final m = LOAD<n>; });"),
        "map": Carrier("", "final all = [NAME].map((n) => LOAD<n>).toList();"),
        "missing": Carrier(
            "void run({String? name}) {\n  name ??= NAME;\n  final m = LOAD<name>;\n}\n", "run();"
        ),
        "else": Carrier("void run({String? name}) {\n  final m = LOAD<name ?? NAME>;\n}\n", "run();"),
        "property": Carrier("class App {\n  final m = LOAD<NAME>;\n}\n", "App();"),
        "getter": Carrier("class App {\n  GenerativeModel get m => LOAD<NAME>;\n}\n", "App().m;"),
        "await": Carrier("", "final m = await load(LOAD<NAME>);"),
        "closure": Carrier("final make = (String name) => LOAD<name>;\n", "make(NAME);"),
        "inner": Carrier("", "GenerativeModel run(String name) => LOAD<name>; run(NAME);"),
        "argument": Carrier("", "runApp(App(child: Chat(model: LOAD<NAME>)));"),
    },
)

MOBILE: Mapping[str, Language] = {"Kotlin": KOTLIN, "Swift": SWIFT, "Dart": DART}
