"""Other languages than Python: `grammars` read each into the terms of `syntax`, one `search` serves all.

`plain` reads the languages that have no grammar here.
"""
