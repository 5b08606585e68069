# ruff: noqa: E501
"""Programs in PHP and Ruby that name a model in one way, and carry the name in another to a client."""

from __future__ import annotations

from collections.abc import Mapping

from tests.scan.flows import Carrier, Origin
from tests.scan.language_flows import Language

PHP = Language(
    "Main§.php",
    (
        "<?php\n"
        "\n"
        "namespace App\\P§;\n"
        "\n"
        "use OpenAI\\Laravel\\Facades\\OpenAI;\n"
        "\n"
        "ABOVE\n"
        "function main(array $args): void\n"
        "{\n"
        "    RUN\n"
        "}\n"
    ),
    "OpenAI::chat()->create(['model' => {}, 'messages' => []])",
    {
        "literal": Origin("", "'zephyr§'"),
        "double": Origin("", '"zephyr§"'),
        "const": Origin("const NET = 'zephyr§';\n", "NET"),
        "define": Origin("define('NET', 'zephyr§');\n", "NET"),
        "class const": Origin("class Nets { const SMALL = 'zephyr§'; }\n", "Nets::SMALL"),
        "typed const": Origin("final class Nets { public const string SMALL = 'zephyr§'; }\n", "Nets::SMALL"),
        "other file": Origin(
            "",
            "Nets§::SMALL",
            {
                "Nets§.php": "<?php\nnamespace App\\P§;\nclass Nets§\n{\n    public const SMALL = 'zephyr§';\n}\n"
            },
        ),
        "enum": Origin("enum Net: string { case Small = 'zephyr§'; }\n", "Net::Small->value"),
        "enum method": Origin(
            "enum Net {\n    case Small;\n    public function id(): string {\n"
            "        return match ($this) {\n            self::Small => 'zephyr§',\n        };\n    }\n}\n",
            "Net::Small->id()",
        ),
        "static property": Origin("class Cfg { public static string $net = 'zephyr§'; }\n", "Cfg::$net"),
        "property": Origin("class Cfg { public string $net = 'zephyr§'; }\n", "(new Cfg())->net"),
        "promoted": Origin(
            "class Cfg { public function __construct(public string $net = 'zephyr§') {} }\n",
            "(new Cfg())->net",
        ),
        "promoted given": Origin(
            "class Cfg { public function __construct(public readonly string $net) {} }\n",
            "(new Cfg('zephyr§'))->net",
        ),
        "promoted named": Origin(
            "class Cfg { public function __construct(public readonly string $net) {} }\n",
            "(new Cfg(net: 'zephyr§'))->net",
        ),
        "array": Origin("class Cfg { const NETS = ['small' => 'zephyr§']; }\n", "Cfg::NETS['small']"),
        "array else": Origin("class Cfg { const NETS = []; }\n", "(Cfg::NETS['small'] ?? 'zephyr§')"),
        "list": Origin("const NETS = ['zephyr§'];\n", "NETS[0]"),
        "env": Origin("", "env('NET', 'zephyr§')"),
        "getenv": Origin("", "(getenv('NET') ?: 'zephyr§')"),
        "superglobal": Origin("", "($_ENV['NET'] ?? 'zephyr§')"),
        "config": Origin("", "config('services.net', 'zephyr§')"),
        "interpolated": Origin("const P = 'zephyr§';\n$p = 'zephyr§';\n", '"{$p}"'),
        "concatenated": Origin("const P = 'zephyr§';\n", "P . ''"),
        "sprintf": Origin("", "sprintf('%s', 'zephyr§')"),
        "ternary": Origin("", "($args ? 'zephyr§' : 'b')"),
        "match": Origin(
            "function net(string $a): string {\n    return match ($a) {\n        'x' => 'zephyr§',\n"
            "        default => 'b',\n    };\n}\n",
            "net('x')",
        ),
        "switch": Origin(
            "function net(string $a): string {\n    switch ($a) {\n        case 'x': return 'zephyr§';\n"
            "        default: return 'b';\n    }\n}\n",
            "net('x')",
        ),
        "default": Origin("function pick(string $net = 'zephyr§') { return $net; }\n", "pick()"),
    },
    {
        "direct": Carrier("", "$m = LOAD<NAME>;"),
        "local": Carrier("", "$a = NAME;\n    $b = $a;\n    $m = LOAD<$b>;"),
        "options": Carrier(
            "", "$options = ['model' => NAME, 'n' => 1];\n    OpenAI::chat()->create($options);"
        ),
        "options set": Carrier(
            "", "$options = [];\n    $options['model'] = NAME;\n    OpenAI::chat()->create($options);"
        ),
        "options merged": Carrier("", "OpenAI::chat()->create(array_merge(['model' => NAME], ['n' => 1]));"),
        "options spread": Carrier(
            "", "$o = ['model' => NAME];\n    OpenAI::chat()->create([...$o, 'n' => 1]);"
        ),
        "param": Carrier("function run(string $name) { return LOAD<$name>; }\n", "run(NAME);"),
        "named": Carrier(
            "function run(string $key, string $name) { return LOAD<$name>; }\n", "run('k', name: NAME);"
        ),
        "constructor": Carrier(
            "class App {\n    private string $name;\n    public function __construct(string $name) {\n"
            "        $this->name = $name;\n    }\n    public function load() { return LOAD<$this->name>; }\n}\n",
            "(new App(NAME))->load();",
        ),
        "promoted": Carrier(
            "class App {\n    public function __construct(private string $name) {}\n"
            "    public function load() { return LOAD<$this->name>; }\n}\n",
            "(new App(NAME))->load();",
        ),
        "setter": Carrier(
            "class App {\n    private string $name;\n    public function setName(string $n): self {\n"
            "        $this->name = $n;\n        return $this;\n    }\n"
            "    public function load() { return LOAD<$this->name>; }\n}\n",
            "(new App())->setName(NAME)->load();",
        ),
        "assigned": Carrier(
            "class App {\n    public string $name = '';\n    public function load() { return LOAD<$this->name>; }\n}\n",
            "$a = new App();\n    $a->name = NAME;\n    $a->load();",
        ),
        "opts": Carrier(
            "class Opts {\n    public function __construct(public string $name) {}\n}\n"
            "function run(Opts $o) { return LOAD<$o->name>; }\n",
            "run(new Opts(name: NAME));",
        ),
        "subclass": Carrier(
            "class Base {\n    public function __construct(private string $name) {}\n"
            "    public function load() { return LOAD<$this->name>; }\n}\n"
            "class App extends Base {\n    public function __construct(string $n) {\n        parent::__construct($n);\n    }\n}\n",
            "(new App(NAME))->load();",
        ),
        "foreach": Carrier("", "foreach ([NAME] as $n) {\n        $m = LOAD<$n>;\n    }"),
        "foreach keys": Carrier("", "foreach (['x' => NAME] as $k => $n) {\n        $m = LOAD<$n>;\n    }"),
        "array_map": Carrier("", "array_map(fn ($n) => LOAD<$n>, [NAME]);"),
        "null": Carrier("function run(?string $name = null) { return LOAD<$name ?? NAME>; }\n", "run();"),
        "null set": Carrier(
            "function run(?string $name = null) {\n    $name ??= NAME;\n    return LOAD<$name>;\n}\n",
            "run();",
        ),
    },
)

RUBY = Language(
    "main_§.rb",
    (
        "# frozen_string_literal: true\n"
        "\n"
        'require "openai"\n'
        "\n"
        "ABOVE\n"
        "def main(args)\n"
        '  client = OpenAI::Client.new(access_token: ENV["KEY"])\n'
        "  RUN\n"
        "end\n"
    ),
    "client.chat(parameters: {{ model: {}, messages: [] }})",
    {
        "literal": Origin("", '"zephyr§"'),
        "constant": Origin('NET = "zephyr§"\n', "NET"),
        "frozen": Origin('NET = "zephyr§".freeze\n', "NET"),
        "module": Origin('module Nets\n  SMALL = "zephyr§"\nend\n', "Nets::SMALL"),
        "other file": Origin(
            "require_relative 'nets§'\n",
            "Nets§::SMALL",
            {"nets§.rb": "module Nets§\n  SMALL = 'zephyr§'\nend\n"},
        ),
        "hash": Origin('NETS = { small: "zephyr§" }.freeze\n', "NETS[:small]"),
        "hash string": Origin('NETS = { "small" => "zephyr§" }\n', 'NETS["small"]'),
        "hash fetch": Origin('NETS = { small: "zephyr§" }\n', "NETS.fetch(:small)"),
        "hash fetch else": Origin("NETS = {}\n", 'NETS.fetch(:small, "zephyr§")'),
        "hash dig": Origin('NETS = { a: { small: "zephyr§" } }\n', "NETS.dig(:a, :small)"),
        "list": Origin('NETS = ["zephyr§"].freeze\n', "NETS.first"),
        "words": Origin("NETS = %w[zephyr§ b].freeze\n", "NETS[0]"),
        "env": Origin("", 'ENV.fetch("NET", "zephyr§")'),
        "env block": Origin("", 'ENV.fetch("NET") { "zephyr§" }'),
        "env or": Origin("", '(ENV["NET"] || "zephyr§")'),
        "interpolated": Origin('P = "zephyr§"\n', '"#{P}"'),
        "plus": Origin('P = "zephyr§"\n', 'P + ""'),
        "format": Origin("", 'format("%s", "zephyr§")'),
        "ternary": Origin("", '(args.empty? ? "zephyr§" : "b")'),
        "if": Origin('def net(a)\n  if a\n    "zephyr§"\n  else\n    "b"\n  end\nend\n', "net(1)"),
        "case": Origin('def net(a)\n  case a\n  when :x then "zephyr§"\n  else "b"\n  end\nend\n', "net(:x)"),
        "case lines": Origin(
            'def net(a)\n  case a\n  when :x\n    "zephyr§"\n  else\n    "b"\n  end\nend\n', "net(:x)"
        ),
        "method": Origin('def net = "zephyr§"\n', "net"),
        "memo": Origin('def net\n  @net ||= "zephyr§"\nend\n', "net"),
        "struct": Origin('Cfg = Struct.new(:net)\nCFG = Cfg.new("zephyr§")\n', "CFG.net"),
        "struct keywords": Origin(
            'Cfg = Struct.new(:net, keyword_init: true)\nCFG = Cfg.new(net: "zephyr§")\n', "CFG.net"
        ),
        "data": Origin('Cfg = Data.define(:net)\nCFG = Cfg.new(net: "zephyr§")\n', "CFG.net"),
        "reader": Origin(
            'class Cfg\n  attr_reader :net\n  def initialize(net: "zephyr§")\n    @net = net\n  end\nend\n',
            "Cfg.new.net",
        ),
        "class method": Origin('class Cfg\n  def self.net\n    "zephyr§"\n  end\nend\n', "Cfg.net"),
        "default": Origin('def pick(net = "zephyr§")\n  net\nend\n', "pick"),
        "options default": Origin("OPTS = {}\n", '(OPTS[:net] || "zephyr§")'),
    },
    {
        "direct": Carrier("", "LOAD<NAME>"),
        "local": Carrier("", "a = NAME\n  b = a\n  LOAD<b>"),
        "options": Carrier("", "opts = { model: NAME, n: 1 }\n  client.chat(parameters: opts)"),
        "options set": Carrier("", "opts = {}\n  opts[:model] = NAME\n  client.chat(parameters: opts)"),
        "options merged": Carrier("", "client.chat(parameters: { model: NAME }.merge(n: 1))"),
        "param": Carrier("def run(client, name)\n  LOAD<name>\nend\n", "run(client, NAME)"),
        "keyword": Carrier("def run(client, name:)\n  LOAD<name>\nend\n", "run(client, name: NAME)"),
        "constructor": Carrier(
            "class App\n  def initialize(name)\n    @name = name\n    @client = OpenAI::Client.new\n  end\n\n"
            "  def load(client)\n    LOAD<@name>\n  end\nend\n",
            "App.new(NAME).load(client)",
        ),
        "constructor keyword": Carrier(
            "class App\n  attr_reader :name\n\n  def initialize(name:)\n    @name = name\n  end\n\n"
            "  def load(client)\n    LOAD<name>\n  end\nend\n",
            "App.new(name: NAME).load(client)",
        ),
        "accessor": Carrier(
            "class App\n  attr_accessor :name\n\n  def load(client)\n    LOAD<name>\n  end\nend\n",
            "a = App.new\n  a.name = NAME\n  a.load(client)",
        ),
        "subclass": Carrier(
            "class Base\n  def initialize(name)\n    @name = name\n  end\n\n  def load(client)\n    LOAD<@name>\n  end\nend\n\n"
            "class App < Base\n  def initialize(n)\n    super(n)\n  end\nend\n",
            "App.new(NAME).load(client)",
        ),
        "each": Carrier("", "[NAME].each do |n|\n    LOAD<n>\n  end"),
        "nil": Carrier("def run(client, name = nil)\n  LOAD<name || NAME>\nend\n", "run(client)"),
        "nil set": Carrier(
            "def run(client, name = nil)\n  name ||= NAME\n  LOAD<name>\nend\n", "run(client)"
        ),
        "struct": Carrier(
            "Opts = Struct.new(:name)\ndef run(client, opts)\n  LOAD<opts.name>\nend\n",
            "run(client, Opts.new(NAME))",
        ),
        "memo": Carrier("", "@m ||= LOAD<NAME>"),
    },
)

WEB: Mapping[str, Language] = {"PHP": PHP, "Ruby": RUBY}
