"""jsonschema on the rows of Python's csv: jsonschema_rows.py TABLE SCHEMA"""
import csv
import json
import re
import sys

from jsonschema import Draft7Validator

INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
READ = {
    "integer": lambda cell: int(cell) if INTEGER.fullmatch(cell) else cell,
    "number": lambda cell: float(cell) if NUMBER.fullmatch(cell) else cell,
    "boolean": lambda cell: {"true": True, "false": False}.get(cell, cell),
    "string": lambda cell: cell,
}

table, schema_file = sys.argv[1:]
with open(schema_file, encoding="utf-8") as file:
    schema = json.load(file)
validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)
rows = wrong = 0
with open(table, encoding="utf-8", newline="") as file:
    cells = csv.reader(file, strict=True)
    columns = [(name, READ[schema["properties"][name]["type"]]) for name in next(cells)]
    for row in cells:
        rows += 1
        value = {name: read(cell) for (name, read), cell in zip(columns, row) if cell}
        wrong += bool(list(validator.iter_errors(value)))
print(f"rows={rows} wrong={wrong}")
