"""frictionless with a Table Schema that says as much of the JSON Schema as it can: table_schema_rows.py TABLE SCHEMA"""
import json
import os
import sys

from frictionless import Resource, Schema

CONSTRAINTS = ("minimum", "maximum", "minLength", "maxLength", "pattern")


def field(name, column, required):
    constraints = {word: column[word] for word in CONSTRAINTS if word in column}
    allowed = column.get("enum") or [choice["const"] for choice in column.get("oneOf", [])]
    if allowed:
        constraints["enum"] = allowed
    if required:
        constraints["required"] = True
    made = {"name": name, "type": column["type"], "constraints": constraints}
    form = column.get("format")
    if form == "date":
        made["type"] = "date"
    elif form:
        made["format"] = form
    if column["type"] == "boolean":
        made |= {"trueValues": ["true"], "falseValues": ["false"]}
    return made


table, schema_file = sys.argv[1:]
with open(schema_file, encoding="utf-8") as file:
    schema = json.load(file)
fields = [field(n, c, n in schema["required"]) for n, c in schema["properties"].items()]
os.chdir(os.path.dirname(table))
resource = Resource(
    path=os.path.basename(table), schema=Schema.from_descriptor({"fields": fields}), encoding="utf-8"
)
report = resource.validate(limit_errors=10**9)
task = report.tasks[0]
unknown = [e for e in task.errors if not hasattr(e, "row_number")]
if unknown:
    sys.exit(unknown[0].message)
print(f"rows={task.stats['rows']} wrong={len({e.row_number for e in task.errors})}")
