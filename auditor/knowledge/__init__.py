"""The rule set: what licenses say, who publishes, what is known of models, which calls load them.

Everything here comes from the data files of `rules/`; adding a license, a
publisher or a library needs no program.
"""

from auditor.knowledge.compiled import BadRules, load, load_of_models
from auditor.knowledge.types import Knowledge, ModelKnowledge

__all__ = ["BadRules", "Knowledge", "ModelKnowledge", "load", "load_of_models"]
