"""Which model a name means and whose it is, by the name itself: its form, an address, a path, a service."""
