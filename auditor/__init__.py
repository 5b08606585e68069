"""An auditor of open-model licenses and provenance."""

__version__ = "0.1.0"
