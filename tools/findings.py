"""Write `docs/findings.md`, the page of every rule, from the rule set.

python tools/findings.py            write it
python tools/findings.py --check    fail if it is not what the rules say
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from auditor.knowledge import Knowledge, load
from auditor.knowledge.judging import Rule

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "findings.md"

GROUPS = {
    "license": "Licenses",
    "lineage": "Lineage",
    "data": "Training data",
    "duty": "Duties",
    "use": "Use",
    "origin": "Origin",
    "project": "Project",
}

HEAD = """# Rules

Every rule of the rule set, made from `rules/findings/` by `tools/findings.py`. The same pages in
Japanese and Chinese: `auditor explain ID --lang ja|zh`. What a *nature* does, and to which decision
it leads, is the table of `rules/decisions.yaml`.
"""


def page(knowledge: Knowledge) -> str:
    """The whole page."""
    parts = [HEAD, *_contents(knowledge)]
    for group, heading in GROUPS.items():
        parts.append(f"\n## {heading}\n")
        parts += ["\n".join(_rule(rule)) for rule in _of(group, knowledge)]
    return "\n".join(parts) + "\n"


def _of(group: str, knowledge: Knowledge) -> list[Rule]:
    return [rule for _, rule in sorted(knowledge.rules.items()) if rule.group == group]


def _contents(knowledge: Knowledge) -> Iterator[str]:
    yield "| rule | finds | nature |\n|---|---|---|"
    for group in GROUPS:
        for rule in _of(group, knowledge):
            yield f"| [`{rule.id}`](#{rule.id}) | {rule.title['en']} | {rule.nature} |"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield f"**{rule.title['en']}** · {rule.nature}\n"
    for text in dict.fromkeys((rule.message["en"], *(text["en"] for text in (rule.variants or {}).values()))):
        yield f"> {_shown(text)}\n"
    yield f"{rule.why['en']}\n"
    yield f"*What to do.* {_shown(rule.remedy['en'])}\n"
    for text in (rule.remedies or {}).values():
        yield f"*Or:* {_shown(text['en'])}\n"
    yield f"*Known problems.* {rule.known_problems['en']}\n"
    asked = [f"clauses of the kind {', '.join(f'`{kind}`' for kind in rule.clause)}"] if rule.clause else []
    asked += [f"`{fact}`" for fact in rule.facts]
    if asked:
        yield f"*Asks* {'; '.join(asked)}.\n"
    if rule.supersedes:
        yield f"*Speaks in place of* {', '.join(f'`{other}`' for other in rule.supersedes)}.\n"


def _shown(template: str) -> str:
    """A template for a reader: its places in braces, as code would not be."""
    return template.replace(":word}", "}").replace("{", "*").replace("}", "*")


def main() -> int:
    """Write, or check and say what to do."""
    wanted = page(load(ROOT / "rules", None))
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(wanted, encoding="utf-8")
        return 0
    current = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    if current != wanted:
        print("docs/findings.md is out of date; run tools/findings.py")
    return int(current != wanted)


if __name__ == "__main__":
    raise SystemExit(main())
