"""Datasets of few rows and many columns, to print codebooks of."""

import json

import tools
from tools import Data, Tool

SENTENCE = "a sentence of the usual length, with a second half that says when it is coded and when it is not."


def column(i):
    kind = i % 4
    one = {"title": f"Variable {i}", "description": f"What variable {i} holds: {SENTENCE}"}
    if kind == 0:
        return {**one, "type": "string", "pattern": "^[A-Z][0-9]{3}$"}
    if kind == 1:
        return {**one, "type": "string", "oneOf": [
            {"const": f"code_{c}", "title": f"Code {c}", "description": "What the code means, on a line that may wrap."}
            for c in range(8)]}
    if kind == 2:
        return {**one, "type": "number", "minimum": 0, "maximum": 1000, "beleg": {"unit": "m", "level": "ratio"}}
    return {**one, "type": "boolean", "beleg": {"missing": "nobody looked"}}


def cell(i, row):
    return [f"A{row:03}", f"code_{(row + i) % 8}", str(row * i % 1000), ["true", "false", ""][(row + i) % 3]][i % 4]


def wide(columns):
    """A dataset with one table of so many columns and twenty rows."""
    folder = tools.CACHE / "data" / f"wide-{columns}"
    (folder / "schema").mkdir(parents=True, exist_ok=True)
    names = [f"v{i:04}" for i in range(columns)]
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "description": "A row.",
              "additionalProperties": False, "beleg": {"key": names[:1]}, "required": names[:1],
              "properties": {name: column(i) for i, name in enumerate(names)}}
    about = {"name": "wide", "title": "A wide table", "version": "1.0.0", "date": "2020-02-29", "doi": "10.5072/wide",
             "license": "CC0-1.0", "language": "en", "keywords": ["wide"], "publisher": "Nobody", "manual": "manual.md",
             "description": "A table of a great many columns, made up to be printed and measured.",
             "creators": [{"familyName": "Muster", "givenName": "Erika"}],
             "coverage": {"temporal": "2020", "spatial": "nowhere"},
             "tables": [{"name": "wide", "path": "wide.csv", "schema": "wide.schema.json", "title": "Wide"}]}
    rows = [names] + [[cell(i, row) for i in range(columns)] for row in range(20)]
    (folder / "schema" / "wide.schema.json").write_text(json.dumps(schema), encoding="utf-8")
    (folder / "dataset.json").write_text(json.dumps(about), encoding="utf-8")
    (folder / "manual.md").write_text("# Manual\n\n## Abstract\n\nMade up.\n", encoding="utf-8")
    (folder / "wide.csv").write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    return Data(folder, 20, 1, 0, {})


def printing(what):
    """Prints the PDF of a codebook, or makes all of the archive; Java is told what the launcher tells it of small files."""
    flags = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
    return Tool(what, lambda data: [*tools.java("Codebooks", flags=flags), str(data.folder), what], counts=False)


def said(one):
    """What a run of it says: pages, bytes, seconds of the part, seconds of the whole."""
    return {k: float(v) for k, v in (word.split("=") for word in one.out.split())}
