"""What a place inside of a file is for, where its language says so."""

from __future__ import annotations

from pathlib import Path

from auditor.knowledge import Knowledge
from auditor.model import Role
from auditor.reading import Tree
from auditor.scan import scan

RUST = """
const DEFAULT_MODEL: &str = "gpt-4o";

#[cfg(not(test))]
const CHEAP_MODEL: &str = "gpt-4o-mini";

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn answers() {
        let model = "gpt-4.1";
        assert!(ask(model).await.is_ok());
    }
}

pub fn ask_again() -> String {
    let model = "gpt-4.1-mini";
    ask(model)
}

/// Outside of any module.
#[test]
#[ignore]
fn alone() {
    let model = "gpt-4.1-nano";
}
"""


def test_what_rust_builds_for_tests_only_is_a_test(tmp_path: Path, knowledge: Knowledge) -> None:
    """A module or a function marked as a test is one, wherever its file lies; all else keeps its role."""
    (tmp_path / "lib.rs").write_text(RUST, "utf-8")

    found = {one.model: one.role for one in scan(Tree(tmp_path), knowledge).references}

    assert found == {
        "gpt-4o": Role.RUNTIME,
        "gpt-4o-mini": Role.RUNTIME,
        "gpt-4.1": Role.TEST,
        "gpt-4.1-mini": Role.RUNTIME,
        "gpt-4.1-nano": Role.TEST,
    }
