"""Build the package with rule set and templates compiled; all metadata stands in setup.cfg.

Parsing the rule set costs half a second, compiling the templates of the report
a tenth. An installed program that is started afresh in every pipeline would pay
it each time, so the wheel carries what is compiled beside the sources that it
was made from (it is named by their digest and is not used for any others).
"""

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildCompiled(build_py):
    """Copy the sources, then compile the rules and templates that were copied."""

    def run(self) -> None:
        """Build; an editable installation compiles when it is used instead."""
        super().run()
        if self.editable_mode:
            return
        sys.path.insert(0, self.build_lib)
        from auditor.knowledge import load
        from auditor.render.templates import compile_into

        built = Path(self.build_lib) / "auditor"
        load(built / "rules", built / "rules" / "compiled")
        compile_into(built / "reports" / "html")


setup(cmdclass={"build_py": BuildCompiled})
