"""Files that are not what their names end in: scripts without an ending, templates, prompts, batches.

A template is read like the file that is made from it. A prompt of Genkit
(`.prompt`, "Managing prompts with Dotprompt") or of Prompty (`.prompty`, its
file specification) states its model in YAML between two lines of three dashes.
Lines of JSON are data, but for requests of a batch that a service is to answer
("Batch API" of OpenAI, "Batch processing" of Anthropic): each has an id of its own.
"""

from __future__ import annotations

import re
from typing import Final

from auditor.reading import SourceFile
from auditor.scan.dotfiles import installed, is_filled, is_managed

#: Bytes at the beginning of a file that say which program reads it.
HEAD: Final = 200

#: What a name has behind the finished file's; that of settings may say for whom: `.json.azure-example`.
_TEMPLATE: Final = re.compile(
    r"\.(?:j2|jinja2?|njk|tmpl|tpl|gotmpl|erb|[lh]?eex|ejs|mustache|hbs|handlebars|twig|liquid|in)$"
    r"|(?P<kept>\.(?:json[c5]?|ya?ml|toml|env|ini|cfg|conf|properties|service))[.-](?:[a-z0-9]+[_-]){0,3}"
    r"(?:template|example|sample|default|dist|local|offline|online|prod(?:uction)?|dev(?:elopment)?|docker)(?:[_-][a-z0-9]+)?$"
    r"|[.-](?:template|example|sample|default|dist)$",
    re.IGNORECASE,
)
#: Names of settings of an environment: `env.example`, `env_template.txt`, `.envrc`, `dev.env.dist`;
#: `.dev.vars` are those of Workers.
_ENVIRONMENT: Final = re.compile(
    r"\.envrc|\.flaskenv|(?:[\w.-]*[._-])?(?:dot)?env[._-](?:example|sample|template|dist|local|default|docker|dev|prod|list)s?(?:\.txt)?"
    r"|\.?dev\.vars(?:[._-][\w-]+)?|dotenv|env_?file|(?:[\w.-]*[._-])?(?:example|sample|template)s?[._-](?:dot)?env"
)
#: What such settings begin with, under any name.
_SETTINGS: Final = re.compile(
    rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:export[ \t]+)?[A-Z][A-Z0-9]*_[A-Z0-9_]+=[^\n]*(?:\n|\Z)"
)
#: An element of a page, which templates without an ending of their own are for (Twig, EJS, Handlebars, ...).
_PAGE: Final = re.compile(rb"<(?:!doctype|[a-z][a-z0-9-]*)[\s>]", re.IGNORECASE)
#: Names that a tool looks for, which hold a program of a language (Rake, Bundler, Guard, Capistrano,
#: CocoaPods, fastlane, Thor, Homebrew, Danger, Berkshelf, Steep, Puppet, IRB; SCons, Waf; Jake).
_NAMED: Final = {
    **dict.fromkeys(
        (
            *("Rakefile", "rakefile", "Gemfile", "Guardfile", "Capfile", "Podfile", "Fastfile", "Appfile"),
            *("Deliverfile", "Matchfile", "Gymfile", "Snapfile", "Scanfile", "Thorfile", "Brewfile"),
            *("Dangerfile", "Berksfile", "Steepfile", "Puppetfile", ".irbrc", ".pryrc"),
        ),
        ".rb",
    ),
    **dict.fromkeys(("SConstruct", "SConscript", "wscript"), ".py"),
    "Jakefile": ".js",
}
_PROMPT: Final = (".prompt", ".prompty")
_LINES: Final = ".jsonl"
#: How the path ends under which requests of a batch are read.
REQUESTS: Final = ".requests.jsonl"
_REQUESTS: Final = re.compile(rb"\s*\{[^{}]*\"custom_id\"\s*:")
_FRONT: Final = re.compile(rb"\s*---[ \t]*\r?\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)

#: Commands and remarks of Jinja's and ERB's templates, and what they put in.
_COMMAND: Final = re.compile(rb"\{%[^\n]{0,300}?%\}|\{#.{0,2000}?#\}|<%(?!=)[^\n]{0,300}?%>", re.DOTALL)
_PUT_IN: Final = re.compile(rb"\{\{[^{}\n]{0,300}\}\}|<%=[^\n]{0,300}?%>")
_NOTHING: Final = {
    ".py": b"None",
    ".json": b"null",
    ".jsonc": b"null",
    ".json5": b"null",
    ".js": b"null",
    ".ts": b"null",
    ".toml": b"0",
}
_NOT_NEWLINE: Final = re.compile(rb"[^\n]")

#: What a program calls its settings, which may be JSON: `.taskmasterconfig`, `.aiderrc`.
_OF_PROGRAM: Final = re.compile(r"\.[a-z][a-z0-9_-]*(?:config|rc)")

#: Programs that read a script, as the first line of one names them.
_PROGRAMS: Final = (
    (re.compile(rb"#cloud-config\b"), ".yaml"),
    (re.compile(rb"#!.*?\b(?:ba|z|k|da|a|fi)?sh\b"), ".sh"),
    (re.compile(rb"#!.*?\b(?:python|pypy|uv\b)"), ".py"),
    (re.compile(rb"#!.*?\b(?:node|deno|bun|tsx|zx)\b"), ".ts"),
    (re.compile(rb"#!.*?\b(?:j|truffle)?ruby\b"), ".rb"),
    (re.compile(rb"#!.*?\bphp\b"), ".php"),
    (re.compile(rb"#!.*?\b(?:lua|luajit|resty)\b"), ".lua"),
    (re.compile(rb"#!.*?\belixir\b"), ".exs"),
    (re.compile(rb"#!.*?\bpwsh\b"), ".ps1"),
    (re.compile(rb"#!.*?\b(?:make|gmake)\b"), ".mk"),
    (re.compile(rb"#!.*?\bkotlinc?\b"), ".kts"),
    (re.compile(rb"#!.*?\bscala(?:-cli)?\b"), ".sc"),
    (re.compile(rb"#!.*?\bswift\b"), ".swift"),
    (re.compile(rb"#!.*?\b(?:rust-script|cargo)\b"), ".rs"),
    (
        re.compile(
            rb"(?:[ \t]*(?:#[^\n]*)?\n)*FROM[ \t]+[^\n]+\n(?:[ \t]*(?:#[^\n]*)?\n)*"
            rb"(?:PARAMETER|SYSTEM|TEMPLATE|ADAPTER|MESSAGE)[ \t]"
        ),
        ".modelfile",  # Ollama's, under any name
    ),
)


def may_be(path: str) -> bool:
    """Whether a file may be another than its name says."""
    name = path.rpartition("/")[2]
    return (
        "." not in name
        or name in _NAMED
        or name.endswith((*_PROMPT, _LINES))
        or is_managed(path)
        or bool(_ENVIRONMENT.fullmatch(name) or _TEMPLATE.search(name) or _OF_PROGRAM.fullmatch(name))
    )


def read_as(path: str, head: bytes) -> str | None:
    """The path that says what a file is, None where nothing does; `head` are its first bytes."""
    if is_managed(path) and (become := installed(path)) != path:
        return read_as(become, head) or become
    name = path.rpartition("/")[2]
    if name.endswith(_PROMPT):
        return f"{path}.yaml"
    if name.endswith(_LINES):
        return f"{path.removesuffix(_LINES)}{REQUESTS}" if _REQUESTS.match(head) else None
    if _ENVIRONMENT.fullmatch(name):
        return f"{path}.env"
    if name in _NAMED:
        return f"{path}{_NAMED[name]}"
    if _OF_PROGRAM.fullmatch(name):
        return f"{path}.json5" if head.lstrip().startswith(b"{") else None
    if "." not in name:
        return next((f"{path}{ending}" for pattern, ending in _PROGRAMS if pattern.match(head)), None)
    plain = _TEMPLATE.sub(r"\g<kept>", path) if _TEMPLATE.search(name) else None
    unnamed = plain is not None and "." not in plain.rpartition("/")[2]
    if unnamed and _PAGE.search(head):
        return f"{path}.html"
    return f"{path}.env" if unnamed and _SETTINGS.match(head) else plain


def source(file: SourceFile, path: str) -> SourceFile:
    """The file as it is read under another path, every byte at its place.

    Of a prompt it is only what it says of itself. A template's own commands
    go, and so does what it puts in where the format has a word for nothing;
    YAML, commands and the like are read with it.
    """
    if file.path == path:
        return file
    data = file.data
    if file.path.endswith(_PROMPT):
        front = _FRONT.match(data)
        data = front[0] if front is not None else b""
    elif (_TEMPLATE.search(file.path) or is_filled(file.path)) and not path.endswith((".yaml", ".yml")):
        data = _COMMAND.sub(lambda match: _NOT_NEWLINE.sub(b" ", match[0]), data)
        if (nothing := _NOTHING.get(f".{path.rpartition('.')[2]}")) is not None:
            data = _PUT_IN.sub(lambda match: nothing.ljust(len(match[0])), data)
    return SourceFile(path, data)
