"""Texts and tags to license identities, and what each license says."""
