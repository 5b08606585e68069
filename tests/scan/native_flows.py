# ruff: noqa: E501
"""Programs in Rust and C++ that name a model in one way, and carry the name in another to a loader."""

from __future__ import annotations

from collections.abc import Mapping

from tests.scan.flows import Carrier, Origin
from tests.scan.language_flows import Language

RUST = Language(
    "src/bin/main_§.rs",
    (
        "use hf_hub::api::sync::Api;\n"
        "use std::collections::HashMap;\n"
        "\n"
        "ABOVE\n"
        "fn main() -> anyhow::Result<()> {\n"
        "    RUN\n"
        "    Ok(())\n"
        "}\n"
    ),
    "Api::new()?.model({})",
    {
        "literal": Origin("", '"corp/zephyr§".to_string()'),
        "into": Origin("", '"corp/zephyr§".into()'),
        "from": Origin("", 'String::from("corp/zephyr§")'),
        "const": Origin('const NET: &str = "corp/zephyr§";\n', "NET.to_string()"),
        "static": Origin('static NET: &str = "corp/zephyr§";\n', "NET.to_owned()"),
        "module": Origin('mod nets { pub const SMALL: &str = "corp/zephyr§"; }\n', "nets::SMALL.to_string()"),
        "other file": Origin(
            "mod nets_§;\n",
            "nets_§::SMALL.to_string()",
            {"src/bin/nets_§.rs": 'pub const SMALL: &str = "corp/zephyr§";\n'},
        ),
        "associated": Origin(
            'struct Nets;\nimpl Nets { const SMALL: &\'static str = "corp/zephyr§"; }\n',
            "Nets::SMALL.to_string()",
        ),
        "enum": Origin(
            "enum Net { Small, Large }\nimpl Net {\n    fn id(&self) -> &'static str {\n        match self {\n"
            '            Net::Small => "corp/zephyr§",\n            Self::Large => "corp/b",\n        }\n    }\n}\n',
            "Net::Small.id().to_string()",
        ),
        "struct": Origin(
            'struct Cfg { net: String }\nfn cfg() -> Cfg { Cfg { net: "corp/zephyr§".to_string() } }\n',
            "cfg().net",
        ),
        "default impl": Origin(
            "struct Cfg { net: String }\nimpl Default for Cfg {\n    fn default() -> Self {\n"
            '        Self { net: "corp/zephyr§".into() }\n    }\n}\n',
            "Cfg::default().net",
        ),
        "serde default": Origin(
            '#[derive(serde::Deserialize)]\nstruct Cfg {\n    #[serde(default = "default_net")]\n    net: String,\n}\n'
            'fn default_net() -> String { "corp/zephyr§".to_string() }\n'
            "fn cfg() -> Cfg { todo!() }\n",
            "cfg().net",
        ),
        "clap": Origin(
            '#[derive(clap::Parser)]\nstruct Args {\n    #[arg(long, default_value = "corp/zephyr§")]\n    net: String,\n}\n'
            "fn args() -> Args { todo!() }\n",
            "args().net",
        ),
        "clap typed": Origin(
            '#[derive(clap::Parser)]\nstruct Args {\n    #[arg(long, default_value_t = String::from("corp/zephyr§"))]\n'
            "    net: String,\n}\nfn args() -> Args { todo!() }\n",
            "args().net",
        ),
        "map": Origin(
            'fn nets() -> HashMap<&\'static str, &\'static str> { HashMap::from([("small", "corp/zephyr§")]) }\n',
            'nets()["small"].to_string()',
        ),
        "array": Origin('const NETS: [&str; 1] = ["corp/zephyr§"];\n', "NETS[0].to_string()"),
        "slice": Origin('const NETS: &[&str] = &["corp/zephyr§"];\n', "NETS[0].to_string()"),
        "tuple": Origin(
            'const NETS: &[(&str, &str)] = &[("small", "corp/zephyr§")];\n', "NETS[0].1.to_string()"
        ),
        "env": Origin("", 'std::env::var("NET").unwrap_or_else(|_| "corp/zephyr§".to_string())'),
        "env or": Origin("", 'std::env::var("NET").unwrap_or("corp/zephyr§".into())'),
        "option": Origin("", 'std::env::args().nth(1).unwrap_or_else(|| "corp/zephyr§".to_string())'),
        "format": Origin('const ORG: &str = "corp";\n', 'format!("{ORG}/zephyr§")'),
        "format places": Origin('const ORG: &str = "corp";\n', 'format!("{}/{}", ORG, "zephyr§")'),
        "concat": Origin("", 'concat!("corp/", "zephyr§").to_string()'),
        "if": Origin("", 'if flag { "corp/zephyr§" } else { "corp/b" }.to_string()'),
        "match": Origin(
            'fn net(a: &str) -> &str {\n    match a {\n        "x" => "corp/zephyr§",\n        _ => "corp/b",\n    }\n}\n',
            'net("x").to_string()',
        ),
        "returns": Origin('fn net() -> String {\n    return "corp/zephyr§".to_string();\n}\n', "net()"),
        "lazy": Origin(
            'static NET: LazyLock<String> = LazyLock::new(|| "corp/zephyr§".to_string());\n', "NET.clone()"
        ),
    },
    {
        "direct": Carrier("", "let m = LOAD<NAME>;"),
        "local": Carrier("", "let a = NAME;\n    let b = a;\n    let m = LOAD<b>;"),
        "api": Carrier("", "let api = Api::new()?;\n    let m = api.model(NAME);"),
        "repo": Carrier("", "let m = Api::new()?.repo(hf_hub::Repo::new(NAME, hf_hub::RepoType::Model));"),
        "param": Carrier(
            "fn run(name: String) -> anyhow::Result<()> {\n    let m = LOAD<name>;\n    Ok(())\n}\n",
            "run(NAME)?;",
        ),
        "ref": Carrier(
            "fn run(name: &str) -> anyhow::Result<()> {\n    let m = LOAD<name.to_string()>;\n    Ok(())\n}\n",
            "run(&NAME)?;",
        ),
        "new": Carrier(
            "struct App { name: String }\nimpl App {\n    fn new(name: String) -> Self { Self { name } }\n"
            "    fn load(&self) -> anyhow::Result<()> {\n        let m = LOAD<self.name.clone()>;\n        Ok(())\n    }\n}\n",
            "App::new(NAME).load()?;",
        ),
        "into new": Carrier(
            "struct App { name: String }\nimpl App {\n    fn new(n: impl Into<String>) -> Self { Self { name: n.into() } }\n"
            "    fn load(&self) -> anyhow::Result<()> {\n        let m = LOAD<self.name.clone()>;\n        Ok(())\n    }\n}\n",
            "App::new(NAME).load()?;",
        ),
        "field": Carrier(
            "struct Opts { name: String }\nfn run(o: &Opts) -> anyhow::Result<()> {\n    let m = LOAD<o.name.clone()>;\n    Ok(())\n}\n",
            "run(&Opts { name: NAME })?;",
        ),
        "setter": Carrier(
            "#[derive(Default)]\nstruct App { name: String }\nimpl App {\n"
            "    fn with_name(mut self, n: String) -> Self { self.name = n; self }\n"
            "    fn load(&self) -> anyhow::Result<()> {\n        let m = LOAD<self.name.clone()>;\n        Ok(())\n    }\n}\n",
            "App::default().with_name(NAME).load()?;",
        ),
        "assigned": Carrier(
            "#[derive(Default)]\nstruct Opts { name: String }\n",
            "let mut o = Opts::default();\n    o.name = NAME;\n    let m = LOAD<o.name>;",
        ),
        "for": Carrier("", "for n in [NAME] {\n        let m = LOAD<n>;\n    }"),
        "for iter": Carrier("", "for n in [NAME].iter() {\n        let m = LOAD<n.clone()>;\n    }"),
        "map": Carrier("", "let all: Vec<_> = [NAME].into_iter().map(|n| LOAD<n>).collect();"),
        "none": Carrier(
            "fn run(name: Option<String>) -> anyhow::Result<()> {\n    let m = LOAD<name.unwrap_or_else(|| NAME)>;\n    Ok(())\n}\n",
            "run(None)?;",
        ),
        "none match": Carrier(
            "fn run(name: Option<String>) -> anyhow::Result<()> {\n    let name = match name {\n        Some(n) => n,\n"
            "        None => NAME,\n    };\n    let m = LOAD<name>;\n    Ok(())\n}\n",
            "run(None)?;",
        ),
    },
)

CPP = Language(
    "main_§.cpp",
    (
        '#include "common.h"\n'
        '#include "llama.h"\n'
        "#include <map>\n"
        "#include <string>\n"
        "\n"
        "ABOVE\n"
        "int main(int argc, char ** argv) {\n"
        "    RUN\n"
        "    return 0;\n"
        "}\n"
    ),
    "common_hf_file_get({})",
    {
        "literal": Origin("", '"corp/zephyr§"'),
        "string": Origin("", 'std::string("corp/zephyr§")'),
        "pointer": Origin('const char * NET = "corp/zephyr§";\n', "NET"),
        "constexpr": Origin('static constexpr const char * NET = "corp/zephyr§";\n', "NET"),
        "array": Origin('static const char NET[] = "corp/zephyr§";\n', "NET"),
        "std": Origin('const std::string NET = "corp/zephyr§";\n', "NET"),
        "braces": Origin('const std::string NET{"corp/zephyr§"};\n', "NET"),
        "brackets": Origin('const std::string NET("corp/zephyr§");\n', "NET"),
        "view": Origin('constexpr std::string_view NET = "corp/zephyr§";\n', "std::string(NET)"),
        "define": Origin('#define NET "corp/zephyr§"\n', "NET"),
        "header": Origin(
            '#include "nets_§.h"\n', "NET_§", {"nets_§.h": '#pragma once\n#define NET_§ "corp/zephyr§"\n'}
        ),
        "beside a text": Origin(
            '#include "notes_§.txt"\n#include "nets_§.h"\n',
            "NET_§",
            {
                "notes_§.txt": "// NET_§ is small\n",
                "nets_§.h": '#pragma once\n#define NET_§ "corp/zephyr§"\n',
            },
        ),
        "header const": Origin(
            '#include "nets_§.h"\n',
            "NET_§",
            {"nets_§.h": '#pragma once\ninline const std::string NET_§ = "corp/zephyr§";\n'},
        ),
        "namespace": Origin('namespace nets { const std::string SMALL = "corp/zephyr§"; }\n', "nets::SMALL"),
        "static member": Origin(
            'struct Nets { static constexpr const char * SMALL = "corp/zephyr§"; };\n', "Nets::SMALL"
        ),
        "struct default": Origin('struct Cfg { std::string net = "corp/zephyr§"; };\n', "Cfg().net"),
        "struct given": Origin('struct Cfg { std::string net; };\nCfg cfg = {"corp/zephyr§"};\n', "cfg.net"),
        "designated": Origin(
            'struct Cfg { std::string net; };\nCfg cfg = {.net = "corp/zephyr§"};\n', "cfg.net"
        ),
        "map": Origin(
            'std::map<std::string, std::string> nets = {{"small", "corp/zephyr§"}};\n', 'nets["small"]'
        ),
        "map at": Origin(
            'std::map<std::string, std::string> nets = {{"small", "corp/zephyr§"}};\n', 'nets.at("small")'
        ),
        "list": Origin('std::vector<std::string> nets = {"corp/zephyr§"};\n', "nets[0]"),
        "env": Origin("", '(getenv("NET") ? getenv("NET") : "corp/zephyr§")'),
        "plus": Origin('const std::string ORG = "corp/";\n', 'ORG + "zephyr§"'),
        "adjacent": Origin("", '"corp/" "zephyr§"'),
        "conditional": Origin("", '(argc > 1 ? "corp/zephyr§" : "corp/b")'),
        "returns": Origin('std::string net() { return "corp/zephyr§"; }\n', "net()"),
        "switch": Origin(
            "std::string net(int a) {\n    switch (a) {\n"
            '        case 1: return "corp/zephyr§";\n        default: return "corp/b";\n    }\n}\n',
            "net(1)",
        ),
        "default": Origin('std::string pick(std::string net = "corp/zephyr§") { return net; }\n', "pick()"),
    },
    {
        "direct": Carrier("", "auto m = LOAD<NAME>;"),
        "local": Carrier("", "std::string a = NAME;\n    auto b = a;\n    auto m = LOAD<b>;"),
        "param": Carrier("void run(const std::string & name) { auto m = LOAD<name>; }\n", "run(NAME);"),
        "pointer param": Carrier("void run(const char * name) { auto m = LOAD<name>; }\n", "run(NAME);"),
        "method param": Carrier(
            "struct App { void run(const std::string & name); };\n"
            "void App::run(const std::string & name) { auto m = LOAD<name>; }\n",
            "App a;\n    a.run(NAME);",
        ),
        "constructor": Carrier(
            "class App {\npublic:\n    explicit App(std::string name) : name_(std::move(name)) {}\n"
            "    void load() { auto m = LOAD<name_>; }\nprivate:\n    std::string name_;\n};\n",
            "App(NAME).load();",
        ),
        "declared": Carrier(
            "class App {\npublic:\n    explicit App(const std::string & name) { name_ = name; }\n"
            "    void load() { auto m = LOAD<name_>; }\nprivate:\n    std::string name_;\n};\n",
            "App app(NAME);\n    app.load();",
        ),
        "params": Carrier(
            "struct params_t { std::string name; };\nvoid run(const params_t & p) { auto m = LOAD<p.name>; }\n",
            "params_t p;\n    p.name = NAME;\n    run(p);",
        ),
        "arrow": Carrier(
            "struct params_t { std::string name; };\nvoid run(params_t * p) { auto m = LOAD<p->name>; }\n",
            "params_t p;\n    p.name = NAME;\n    run(&p);",
        ),
        "c_str": Carrier("", "std::string a = NAME;\n    auto m = LOAD<a.c_str()>;"),
        "for": Carrier("", "for (const std::string & n : {NAME}) {\n        auto m = LOAD<n>;\n    }"),
        "if empty": Carrier(
            "void run(std::string name) {\n    if (name.empty()) {\n        name = NAME;\n    }\n    auto m = LOAD<name>;\n}\n",
            'run("");',
        ),
        "repo field": Carrier("", "common_params params;\n    params.model.hf_repo = NAME;"),
    },
)

NATIVE: Mapping[str, Language] = {"Rust": RUST, "C++": CPP}
