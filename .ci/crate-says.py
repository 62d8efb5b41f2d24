"""Holds what rocrate-validator still recommends against a list that gives a reason for each.

Usage: crate-says.py REPORT.json [LIST.tsv]; prints the list as rows of a table.
"""

import json
import pathlib
import sys

# The validator breaks long messages without escaping the line break.
report = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"), strict=False)
known = {}
if len(sys.argv) > 2:
    for line in pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").splitlines():
        message, entity, reason = line.split("\t")
        known[message, entity] = reason
said = {(" ".join(i["message"].split()), i.get("violatingEntity") or "") for i in report["issues"]}
for message, entity in sorted(said - set(known)):
    print("new:", message, entity, file=sys.stderr)
for message, entity in sorted(set(known) - said):
    print("no longer said:", message, entity, file=sys.stderr)
for (message, entity), reason in known.items():
    print(f"| {message} | `{entity}` | {reason} |")
sys.exit(0 if said == set(known) else 1)
