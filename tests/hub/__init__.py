"""A real hub on loopback, for the real client: what the Hub answers, and every way it fails."""

from tests.hub.server import Hub, Served

__all__ = ["Hub", "Served"]
