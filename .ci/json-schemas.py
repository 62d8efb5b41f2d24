"""Holds a file of a bag against a JSON Schema of somebody else's, and shows that a spoilt one would be refused.

Usage: json-schemas.py datacite|annotations|geojson STANDARDS BAG
"""

import json
import pathlib
import sys

import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

kind, standards, bag = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def datacite():
    schema = read(standards / "datacite/datacite-v4.5.json")
    registry = Registry()
    for name in ("ietf-bcp-47.json", "iso-8601.json"):
        other = read(standards / "datacite" / name)
        other.pop("id", None)
        other.setdefault("$schema", "https://json-schema.org/draft/2019-09/schema")
        registry = registry.with_resource(name, Resource.from_contents(other))
    schema.pop("id", None)
    document = read(bag / "metadata/datacite.json")
    spoilt = {**document, "publicationYear": "MMXXVI"}
    return [jsonschema.Draft201909Validator(schema, registry=registry)], [document], spoilt


def annotations():
    folder = standards / "w3c-web-annotation"
    registry = Registry()
    for path in sorted(folder.glob("*.json")):
        schema = read(path)
        schema.pop("id", None)
        registry = registry.with_resource(path.name, Resource(contents=schema, specification=DRAFT4))
    wanted = [
        {"properties": {"@context": {"items": [{"$ref": "annotations.json#/definitions/contextValueFound"}]}}},
        {"$ref": "annotations.json#/definitions/annotationTypeValueFound"},
        {"$ref": "annotations.json#/definitions/motivationRecognizedIfPresent"},
        {"$ref": "id.json#/definitions/idValueFound"},
        {"$ref": "otherProperties.json#/definitions/generatorValidIfPresent"},
        {"$ref": "4.2.5-textPositionSelector.json"},
        {"$ref": "4.2-TextDataPositionSelectorValid.json"},
        {"$ref": "4.2.4-textQuoteSelectorValid.json"},
    ]
    lines = (bag / "data/annotations/evidence.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [json.loads(line) for line in lines]
    spoilt = {**documents[0], "target": {**documents[0]["target"], "selector": {"type": "TextPositionSelector"}}}
    return [jsonschema.Draft4Validator(s, registry=registry) for s in wanted], documents, spoilt


def geojson():
    import frictionless

    profile = pathlib.Path(frictionless.__file__).parent / "assets/profiles/geojson.json"
    document = read(bag / "data/geo/locations.geojson")
    spoilt = json.loads(json.dumps(document))
    spoilt["features"][0]["geometry"] = {"type": "Point", "coordinates": ["1", "2"]}
    return [jsonschema.validators.validator_for(read(profile))(read(profile))], [document], spoilt


validators, documents, spoilt = {"datacite": datacite, "annotations": annotations, "geojson": geojson}[kind]()
faults = [e for v in validators for d in documents for e in v.iter_errors(d)]
for fault in faults[:5]:
    print(list(fault.absolute_path), fault.message[:300])
if all(v.is_valid(spoilt) for v in validators):
    print("a spoilt file is taken too: this proves nothing")
    sys.exit(1)
print(len(documents), "held against", len(validators), "schemas:", len(faults), "faults")
sys.exit(1 if faults else 0)
