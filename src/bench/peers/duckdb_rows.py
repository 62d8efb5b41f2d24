"""DuckDB: typed columns and the rules of the schema as SQL, counted in one pass: duckdb_rows.py TABLE SCHEMA [THREADS]"""
import json
import sys

import duckdb

TYPES = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "string": "VARCHAR"}


def text(value):
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


def rules(name, column):
    """What is wrong with a value of the column, as conditions; a NULL fits none of them."""
    allowed = column.get("enum") or [choice["const"] for choice in column.get("oneOf", [])]
    if allowed:
        yield f"{name} NOT IN ({', '.join(map(text, allowed))})"
    if "pattern" in column:
        yield f"NOT regexp_matches({name}, {text(column['pattern'])})"
    if column.get("format") == "uri":
        yield f"NOT regexp_matches({name}, '^[A-Za-z][A-Za-z0-9+.-]*:[^ ]+$')"
    for word, sign, of in (
        ("minimum", "<", name),
        ("maximum", ">", name),
        ("minLength", "<", f"length({name})"),
        ("maxLength", ">", f"length({name})"),
    ):
        if word in column:
            yield f"{of} {sign} {column[word]}"


def conditions(schema):
    """if A is one of these values then B must be there."""
    for part in schema.get("allOf", []):
        ((name, asked),) = part["if"]["properties"].items()
        values = asked.get("enum") or [asked["const"]]
        for wanted in part["then"]["required"]:
            yield f"({name} IN ({', '.join(map(text, values))}) AND {wanted} IS NULL)"


table, schema_file = sys.argv[1:3]
with open(schema_file, encoding="utf-8") as file:
    schema = json.load(file)
columns = schema["properties"]
types = {n: "DATE" if c.get("format") == "date" else TYPES[c["type"]] for n, c in columns.items()}
wrong = [rule for n, c in columns.items() for rule in rules(n, c)]
wrong += [f"{name} IS NULL" for name in schema["required"]]
wrong += conditions(schema)

base = duckdb.connect()
if len(sys.argv) > 3:
    base.execute(f"SET threads = {int(sys.argv[3])}")
bad = " OR ".join(f"coalesce({rule}, false)" for rule in wrong)
rows, broken = base.execute(
    f"""SELECT count(*), count(*) FILTER (WHERE {bad})
    FROM read_csv({text(table)}, columns = {json.dumps(types).replace('"', "'")}, header = true, delim = ',',
        quote = '"', escape = '"', dateformat = '%Y-%m-%d', nullstr = '', auto_detect = false, store_rejects = true,
        rejects_limit = 0, strict_mode = true)"""
).fetchall()[0]
rejected = base.execute("SELECT count(DISTINCT line) FROM reject_errors").fetchone()[0]
print(f"rows={rows + rejected} wrong={broken + rejected}")
