"""Places that name a model and not whose: what the rest of the project says of the name settles them."""

from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Gap, Role
from auditor.reading import Tree
from auditor.scan import scan

OPEN = "const EMBED_MODEL = process.env.EMBED || 'bge-m3';\nconst asked = { model_name: 'llama3' };\n"


def test_a_name_that_one_service_is_asked_for_is_its_model_where_nobody_is(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "search.test.ts").write_text(OPEN)
    (tmp_path / "ask.py").write_text('import ollama\n\nollama.embed(model="bge-m3")\n')

    found = scan(Tree(tmp_path), knowledge)

    [asked, settled] = found.references
    assert (asked.model, asked.origin, asked.certainty) == ("bge-m3", "ollama", Certainty.CERTAIN)
    assert (settled.model, settled.origin, settled.route) == (asked.model, asked.origin, asked.route)
    assert (settled.location.path, settled.location.line) == ("tests/search.test.ts", 1)
    assert (settled.certainty, settled.role, settled.how) == (
        Certainty.LIKELY,
        Role.TEST,
        "variable EMBED_MODEL",
    )
    [left] = found.undecided
    assert (left.expression.strip("'"), left.gap) == ("llama3", Gap.WITHOUT_OWNER)


@pytest.mark.parametrize(
    "elsewhere",
    [
        # Two that are asked for one name are two models, of which either may be meant.
        "import ollama\nfrom groq import Groq\n\nollama.chat(model='llama3')\n"
        "Groq().chat.completions.create(model='llama3', messages=[])\n",
        # What a text for people says is no use of a model.
        '"""Ask Ollama for `llama3`."""\n',
        # A name of the project's own says nothing of another place.
        "from openai import OpenAI\n\nclient = OpenAI(base_url='http://localhost:8000/v1')\n"
        "client.chat.completions.create(model='llama3', messages=[])\n",
    ],
)
def test_a_name_that_several_or_nobody_has_stays_open(
    tmp_path: Path, knowledge: Knowledge, elsewhere: str
) -> None:
    (tmp_path / "ask.py").write_text(elsewhere)
    (tmp_path / "search.ts").write_text(OPEN)

    found = scan(Tree(tmp_path), knowledge)

    assert not [one for one in found.references if one.location.path == "search.ts"]
    assert len(found.undecided) == 2
