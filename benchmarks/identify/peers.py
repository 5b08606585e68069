"""What runs inside a peer's own environment: paths come in as JSON, answers go out as JSON."""

#: One match that covers its rule and the file with full score is exact; what else is found is changed.
SCANCODE = """
import json, sys, time
from licensedcode.cache import get_index
index = get_index()
rows = []
for path in json.load(sys.stdin):
    text = open(path, encoding="utf-8", errors="replace").read()
    start = time.process_time()
    found = index.match(query_string=text)
    took = time.process_time() - start
    found = [one for one in found if one.rule.is_license_text or one.rule.is_from_license]
    keys = list(dict.fromkeys(key for one in found for key in one.rule.license_keys()))
    whole = found and all(one.coverage() == 100 and one.score() == 100 for one in found)
    status = "unknown" if not found else "multiple" if len(keys) > 1 else "exact" if whole else "changed"
    rows.append([status, keys, took])
print(json.dumps(rows))
"""

#: It tells which licenses are in a file, by its own threshold: one is exact, several are several.
LICENSECLASSIFIER = """
import json, sys, time
from licenseclassifier import identify_license
rows = []
for path in json.load(sys.stdin):
    text = open(path, encoding="utf-8", errors="replace").read()
    start = time.process_time()
    found = identify_license(text)
    took = time.process_time() - start
    ids = list(dict.fromkeys(one.id for one in found or ()))
    status = "unknown" if not ids else "multiple" if len(ids) > 1 else "exact"
    rows.append([status, ids, took])
print(json.dumps(rows))
"""
