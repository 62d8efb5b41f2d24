"""Loads an archive of Beleg's: the tables with their types by frictionless, then one of them with nothing but Python.

Usage: python load.py ARCHIVE, the folder of an unpacked archive. Needs: pip install frictionless
"""

import csv
import pathlib
import sys

from frictionless import Package

data = pathlib.Path(sys.argv[1]) / "data"
package = Package(str(data / "datapackage.json"))
print(package.title, package.version)
for resource in package.resources:
    rows = resource.read_rows()
    keys = resource.schema.primary_key
    print(f"{resource.name}: {len(rows)} rows, {len(resource.schema.fields)} columns, key {', '.join(keys) or 'none'}")
    if len({tuple(row[k] for k in keys) for row in rows}) != len(rows) and keys:
        sys.exit(f"{resource.name}: a key stands twice")

for resource in package.resources:
    with open(data / resource.path, encoding="utf-8", newline="") as file:
        plain = list(csv.DictReader(file))
    if len(plain) != len(resource.read_rows()):
        sys.exit(f"{resource.name}: plain reading finds {len(plain)} rows")
print("plain reading finds the same numbers of rows")
