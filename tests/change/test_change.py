"""`check --base`: what a change brought, nothing else; the policy of the base decides."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.pipeline import BadPolicy, NoHistory, exit_code, load_policy
from tests.change.worlds import change, commit, git, loads, rules, write
from tests.hub import Hub, Served

FREE = "deepseek-ai/DeepSeek-R1"
RESEARCH = "Qwen/Qwen2.5-3B-Instruct"
USE = '[use]\ncommercial = true\ndistribution = "hosted"\nusers = 1000\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository that already loads a model its policy forbids."""
    commit(tmp_path, {"old.py": loads(RESEARCH), "auditor.toml": USE})
    return tmp_path


def test_what_was_there_before_is_not_told(knowledge: Knowledge, project: Path) -> None:
    """A change that touches no model passes, whatever the base holds; `--all` tells it."""
    write(project, {"README.md": "words\n", "old.py": "import os\n" + loads(RESEARCH)})

    result = change(project, "HEAD", knowledge)

    assert not result.findings and not result.models
    assert exit_code(result, "review", knowledge) == 0
    whole = change(project, "HEAD", knowledge, everything=True)
    assert [one.model for one in whole.models] == [RESEARCH]
    assert exit_code(whole, "review", knowledge) == 1


def test_a_model_that_is_added_is_told_with_its_place(knowledge: Knowledge, project: Path) -> None:
    """Only the new one, committed or not."""
    write(project, {"new.py": loads("black-forest-labs/FLUX.1-dev")})

    result = change(project, "HEAD", knowledge)

    assert [one.model for one in result.models] == ["black-forest-labs/FLUX.1-dev"]
    assert "use-noncommercial" in rules(result)
    assert {place.path for one in result.findings for place in one.places} == {"new.py"}


def test_another_revision_is_told_again(knowledge: Knowledge, tmp_path: Path) -> None:
    """Re-pinned weights may be other weights under other terms."""
    old, new = "1" * 40, "2" * 40
    commit(tmp_path, {"app.py": loads("maker/model", revision=old)})
    write(tmp_path, {"app.py": loads("maker/model", revision=new)})
    with Hub(Served("maker/model", {"license": "mit"}, revisions=(old, new))) as hub:
        result = change(tmp_path, "HEAD", knowledge, hub=hub.url)

    assert [one.revision for one in result.models] == [new]


def test_what_became_worse_is_told(knowledge: Knowledge, tmp_path: Path) -> None:
    """A model that only an evaluation used is now in the product: the same model, another answer."""
    policy = f'{USE}[[scopes]]\npaths = ["eval/"]\nuse = {{commercial = false, distribution = "internal"}}\n'
    commit(tmp_path, {"eval/run.py": loads(RESEARCH), "auditor.toml": policy})
    write(tmp_path, {"app.py": loads(RESEARCH)})

    result = change(tmp_path, "HEAD", knowledge)

    assert result.decision == "deny"
    assert [one.model for one in result.models] == [RESEARCH]


def test_a_change_cannot_permit_its_own_model(knowledge: Knowledge, project: Path) -> None:
    """The policy of the base decides; every statement the change touches is shown, at its line."""
    exception = f'[[exceptions]]\nmodel = "{FREE}"\nreason = "x"\nowner = "me"\nexpires = "2030-01-01"\n'
    write(
        project,
        {
            "new.py": loads("black-forest-labs/FLUX.1-dev"),
            "auditor.toml": USE.replace("commercial = true", "commercial = false") + exception,
        },
    )

    result = change(project, "HEAD", knowledge)

    assert "use-noncommercial" in rules(result) and result.decision == "deny"
    told = {str(one.arguments["key"]): one for one in result.findings if one.rule == "policy-changed"}
    assert {key: one.variant for key, one in told.items()} == {
        "use.commercial": None,
        f"exceptions: {FREE}": "added",
    }
    assert told["use.commercial"].places[0].line == 2
    assert told[f"exceptions: {FREE}"].places[0].line == 7
    assert told["use.commercial"].arguments["after"] == "false"


def test_a_policy_that_the_change_brings_does_not_decide_yet(knowledge: Knowledge, tmp_path: Path) -> None:
    """Where the base has no policy nothing is stated."""
    commit(tmp_path, {"README.md": "x\n"})
    write(tmp_path, {"app.py": loads(RESEARCH), "auditor.toml": "[use]\ncommercial = false\n"})

    result = change(tmp_path, "HEAD", knowledge)

    assert result.policy.path is None and result.decision == "review"
    assert "policy-changed" in rules(result)


def test_models_that_the_policy_names_come_from_the_work_tree(knowledge: Knowledge, project: Path) -> None:
    """`[[models]]` is a list of references, not a rule: what a change adds there is audited."""
    write(project, {"auditor.toml": USE + '[[models]]\nmodel = "black-forest-labs/FLUX.1-dev"\n'})

    result = change(project, "HEAD", knowledge)

    assert [one.model for one in result.models] == ["black-forest-labs/FLUX.1-dev"]
    assert result.models[0].references[0].location.line == 6


def test_a_policy_inside_the_tree_is_read_from_the_base(knowledge: Knowledge, tmp_path: Path) -> None:
    """`--config ci/policy.toml` means the base's file of that name."""
    commit(tmp_path, {"ci/policy.toml": USE})
    write(tmp_path, {"ci/policy.toml": "[use]\ncommercial = false\n"})

    assert load_policy(tmp_path / "ci/policy.toml", tmp_path, knowledge, "HEAD").use.commercial is True
    assert load_policy(tmp_path / "ci/policy.toml", tmp_path, knowledge).use.commercial is False


def test_a_broken_policy_of_the_base_names_the_commit(knowledge: Knowledge, tmp_path: Path) -> None:
    """Nothing can be decided by it, and the sentence says whose it is."""
    commit(tmp_path, {"auditor.toml": "[use]\ncomercial = true\n"})

    with pytest.raises(BadPolicy, match=r"HEAD: auditor.toml:2: .*did you mean \"commercial\""):
        load_policy(None, tmp_path, knowledge, "HEAD")


# ------------------------------------------------------------------ Git's ways


def test_a_folder_of_the_repository_is_compared_with_itself(knowledge: Knowledge, tmp_path: Path) -> None:
    """PATH may be a part of the repository."""
    commit(tmp_path, {"service/app.py": loads(FREE), "other/app.py": loads(RESEARCH)})
    write(tmp_path, {"service/more.py": loads(RESEARCH)})

    result = change(tmp_path / "service", "HEAD", knowledge)

    assert [one.model for one in result.models] == [RESEARCH]
    assert result.models[0].references[0].location.path == "more.py"


def test_a_commit_that_a_shallow_clone_lacks_is_named_with_the_command(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """CI clones are shallow: the sentence says what to fetch."""
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    origin.mkdir()
    first = commit(origin, {"a.py": "x = 1\n"})
    commit(origin, {"a.py": "x = 2\n"})
    git(tmp_path, "clone", "--quiet", "--depth=1", origin.as_uri(), str(clone))

    with pytest.raises(NoHistory, match=f"git fetch --depth=1 origin {first}"):
        load_policy(None, clone, knowledge, first)
    git(clone, "fetch", "--quiet", "--depth=1", "origin", first)
    assert load_policy(None, clone, knowledge, first).path is None


@pytest.mark.parametrize("ref", ["nowhere", "--help", "", "HEAD:auditor.toml", "a\0b"])
def test_what_names_no_commit_is_a_sentence(knowledge: Knowledge, tmp_path: Path, ref: str) -> None:
    """Nor is it taken for an option of git."""
    commit(tmp_path, {"a.py": "x = 1\n"})

    with pytest.raises(NoHistory):
        load_policy(None, tmp_path, knowledge, ref)


def test_a_folder_without_git_is_a_sentence(knowledge: Knowledge, tmp_path: Path) -> None:
    """There is nothing to compare with."""
    with pytest.raises(NoHistory, match="git cannot read"):
        load_policy(None, tmp_path, knowledge, "HEAD")


def test_links_submodules_and_weights_are_no_news(knowledge: Knowledge, tmp_path: Path) -> None:
    """What stood in the base and cannot or need not be read stands there the same way."""
    other, root = tmp_path / "other", tmp_path / "root"
    other.mkdir()
    root.mkdir()
    commit(other, {"lib.py": loads(RESEARCH)})
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    write(root, {"app.py": loads(FREE), "big.py": "#" * (9 * 1024 * 1024), "odd\tname é.py": "x = 1\n"})
    (root / "weights.gguf").write_bytes(b"GGUF" + bytes(64))
    os.symlink("app.py", root / "same.py")
    os.symlink("../secret", root / "out")
    os.symlink("out", root / "further")
    os.symlink("nowhere", root / "dangling")
    commit(root, {})
    git(root, "submodule", "--quiet", "add", other.as_uri(), "vendored")
    commit(root, {})
    write(root, {"README.md": "words\n"})

    result = change(root, "HEAD", knowledge)

    assert not result.findings
    whole = change(root, "HEAD", knowledge, everything=True)
    assert {one.model for one in whole.models} == {FREE, RESEARCH, "weights.gguf"}
    assert {one.path for one in whole.coverage.unread} == {"big.py", "further", "out"}


def test_a_pattern_that_ignores_a_tracked_file_hides_nothing(knowledge: Knowledge, project: Path) -> None:
    """Git goes on tracking what it tracks: a change cannot hide its model behind .gitignore."""
    commit(project, {"new.py": loads("black-forest-labs/FLUX.1-dev"), ".gitignore": "new.py\nbuild/\n"})
    git(project, "add", "--force", "new.py")
    git(project, "commit", "--quiet", "--amend", "--message=y")
    write(project, {"build/made.py": loads("nobody/unheard-of")})

    result = change(project, "HEAD~1", knowledge)

    assert [one.model for one in result.models] == ["black-forest-labs/FLUX.1-dev"]
