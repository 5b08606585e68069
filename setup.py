"""Build the package with its rule set compiled; all metadata stands in setup.cfg.

Parsing the rule set costs half a second. An installed program that is started
afresh in every pipeline would pay it each time, so the wheel carries the
compiled file beside the sources that it was made from (it is named by their
digest and is not used for any others).
"""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithRules(build_py):
    """Copy the sources, then compile the rules that were copied."""

    def run(self) -> None:
        """Build; an editable installation compiles on first use instead."""
        super().run()
        if self.editable_mode:
            return
        sys.path.insert(0, self.build_lib)
        from auditor.knowledge import load

        rules = Path(self.build_lib) / "auditor" / "rules"
        load(rules, rules / "compiled")


setup(cmdclass={"build_py": BuildWithRules})
