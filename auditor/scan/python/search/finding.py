"""What has been told of one Python module, each string once, and the means to tell more."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

from auditor.model import Certainty, Gap, Location, Reference
from auditor.scan import names
from auditor.scan.identity.found import Found, reference
from auditor.scan.identity.left_open import left_open
from auditor.scan.identity.pinned import is_commit
from auditor.scan.identity.relayed import Relayed
from auditor.scan.loaders.routers import Routers
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.entered import Entered
from auditor.scan.python.source.calls import shown
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.called import CallByCall, Composed
from auditor.scan.python.values.evaluator import Evaluator, Value, Values
from auditor.scan.seam import Find


class Finds:
    """The finds of one module, in the order in which they were told.

    `told` are the identities of its nodes that are done with: told, or passed
    over. `place` gives the place of a node, `every` what was found.
    """

    def __init__(
        self,
        module: Module,
        evaluator: Evaluator,
        place: Callable[[ast.expr, Module], Location],
        routers: Routers,
    ) -> None:
        """Begin with nothing found in `module`, whose expressions `evaluator` works out.

        `routers` are known, of which the module may ask one.
        """
        self._relayed = Relayed(
            lambda: routers.asked_in(module.path, module.text.data),
            lambda: routers.relay(module.path, module.text.data.decode(errors="replace")),
        )
        self._module, self._evaluator = module, evaluator
        self._by_call = CallByCall()
        self.entered = Entered(module)
        self.place = place
        self.told: set[int] = set()
        self.every: list[Find] = []

    def values(self, node: ast.expr | None, here: bool = False, of: Module | None = None) -> Values:
        """The strings that an expression may be, of the module or of another; with `here` those in it."""
        return self._evaluator.values(node, of or self._module, here)

    def expressions(self, node: ast.expr) -> Sequence[tuple[ast.expr, Module]]:
        """The expressions that the value of one may come from, each with the module that it stands in."""
        return self._evaluator.expressions(node, self._module)

    def composed(self, call: ast.Call, dotted: str) -> Composed | None:
        """What texts a call of a function of the project makes, None if it calls no such function."""
        return self._by_call.composed(call, dotted, self._module)

    def text(self, node: ast.expr | None) -> str | None:
        """The first string that an expression may be, None if none is known."""
        known = self.values(node).known
        return known[0].text if known else None

    def commit(self, value: Value, found: Found) -> str | None:
        """The commit that is stated beside where a name of the Hub is written in this module."""
        if found.origin != "huggingface" or value.module is not self._module:
            return None
        beside = self.entered.revision(value.node)
        text = self.text(beside) if beside is not None else None
        return text if is_commit(text) else None

    def tell(
        self, finds: list[tuple[Value, Found]], how: str, certainty: Certainty = Certainty.CERTAIN
    ) -> None:
        """One reference for one place: what else may stand there are its alternatives."""
        value, found = finds[0]
        if value.module is self._module:
            self.told.add(id(value.node))
        if certainty is Certainty.CERTAIN and not found.sure:
            certainty = Certainty.LIKELY
        if certainty is Certainty.LIKELY:
            found = self._relayed.read(found, value.text)
        others = tuple(dict.fromkeys(one.model for _, one in finds[1:] if one.model != found.model))
        self.every.append(reference(found, self.place(value.node, value.module), how, certainty, others))

    def tell_at(
        self,
        node: ast.expr,
        module: Module,
        found: Found,
        how: str,
        certainty: Certainty = Certainty.CERTAIN,
    ) -> None:
        """Tell what a place stands for that holds no string with the model's name."""
        self.every.append(reference(found, self.place(node, module), how, certainty))

    def tell_default(self, node: ast.expr, module: Module, found: Found, loader: str, when: str = "") -> None:
        """Tell what a library loads where no model is named: likely, as its releases differ.

        `when` says of which release that is, if it is not the present one.
        """
        self.tell_at(node, module, found, f"{loader} default{when}", Certainty.LIKELY)

    def is_short_for(self, value: Value, given: ast.expr, tables: Tables) -> bool:
        """Whether a name is the key of a mapping of the module, and stands there for the name under it."""
        entry = self.entered.under(value.node) if value.node is not given else None
        other = entry.value if isinstance(entry, ast.Constant) else None
        if not isinstance(other, str) or "/" in value.text or other.casefold() == value.text.casefold():
            return False
        told = id(entry) in self.told
        if names.is_hub_name(other.partition(":")[0]):
            return told or tables.says_model(other)
        return told and tables.told_by(value.text) is None  # else one model for another

    def short_names(self) -> set[str]:
        """The names of the models that were told, without organisation and without case."""
        return {one.model.rpartition("/")[2].casefold() for one in self.every if isinstance(one, Reference)}

    def leave_open(self, node: ast.expr, loader: str, gap: Gap | None = None) -> None:
        """Tell that the argument of a loader does not say which model it is."""
        self.every.append(left_open(self.place(node, self._module), shown(node), loader, gap))
