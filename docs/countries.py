"""Makes src/main/resources/org/beleg/place/countries.bin, and with --vectors the points that tests hold it against.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 docs/countries.py package/countries-10m.json src/main/resources/org/beleg/place/countries.bin
    python3 docs/countries.py package/countries-10m.json src/test/resources/places.tsv --vectors

The vectors need shapely and pyproj; they are made from the rings of the original, with no line of Beleg's own. Of
Russia, Fiji and Antarctica they are wrong, because shapely knows a plane only; the test holds these by other points.

The file: "BELEGMAP", then numbers of 7 bits a byte, lowest first, the high bit on all bytes but the last; a number that
may be negative is folded (0, -1, 1, -2 ...). Scale and origin as four doubles; how many arcs; of each arc the
length of its points in bytes; the points of all arcs: the first as it is, each other as the step to it. Then how many
areas; of each the code of a country, its box (west, south, east, north), how many arcs, the arcs as steps in rising
order. A country may have several areas; an arc that two of them have is no border.
"""

import json
import random
import struct
import sys

# What ISO 3166-1 has no code for, and whose country it is by the code of those who code it.
AREAS = {
    "Akrotiri": ["CY"],
    "Ashmore and Cartier Is.": ["AU"],
    "Baikonur": ["KZ"],
    "Clipperton I.": ["FR"],
    "Coral Sea Is.": ["AU"],
    "Cyprus U.N. Buffer Zone": ["CY"],
    "Dhekelia": ["CY"],
    "Indian Ocean Ter.": ["CC", "CX"],
    "Kosovo": ["RS"],
    "N. Cyprus": ["CY"],
    "Siachen Glacier": ["IN", "PK"],
    "Somaliland": ["SO"],
    "USNB Guantanamo Bay": ["CU"],
    "Bajo Nuevo Bank": ["CO"],
    "Serranilla Bank": ["CO"],
    "Scarborough Reef": ["CN", "PH", "TW"],
    "Spratly Is.": ["CN", "MY", "PH", "TW", "VN"],
}


def codes(geometry, two):
    """The two-letter codes under which an area is coded."""
    name = geometry["properties"]["name"]
    return AREAS[name] if name in AREAS else [two[int(geometry["id"])]]


def geometries(topology):
    """Areas with their polygons; an islet so small that the grid made a line of it is left out."""
    for geometry in topology["objects"]["countries"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        polygons = [p for p in polygons if sum(len(topology["arcs"][a]) - 1 for a in flat(p[:1])) > 2]
        if polygons:
            yield geometry, polygons


def unsigned(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)


def folded(n):
    return unsigned(n * 2 if n >= 0 else -n * 2 - 1)


def flat(arcs):
    for arc in arcs:
        if isinstance(arc, list):
            yield from flat(arc)
        else:
            yield arc if arc >= 0 else ~arc


def box(arcs, topology):
    """West, south, east and north of arcs, in steps of the grid."""
    corners = []
    for arc in arcs:
        x = y = 0
        for dx, dy in topology["arcs"][arc]:
            x, y = x + dx, y + dy
            corners.append((x, y))
    return [f(c[i] for c in corners) for f, i in [(min, 0), (min, 1), (max, 0), (max, 1)]]


def atlas(topology, two):
    points = [b"".join(folded(c) for point in arc for c in point) for arc in topology["arcs"]]
    out = [b"BELEGMAP", struct.pack(">4d", *topology["transform"]["scale"], *topology["transform"]["translate"])]
    out += [unsigned(len(points))] + [unsigned(len(p)) for p in points] + points
    areas = []
    for geometry, polygons in geometries(topology):
        arcs = sorted(flat(polygons))
        steps = [b - a for a, b in zip([0] + arcs, arcs)]
        around = [unsigned(n) for n in box(arcs, topology)]
        for code in codes(geometry, two):
            areas += [code.encode(), *around, unsigned(len(arcs)), *(unsigned(s) for s in steps)]
    count = sum(len(codes(g, two)) for g, _ in geometries(topology))
    return b"".join(out + [unsigned(count)] + areas)


def rings(topology):
    """The original's own polygons in degrees, by code."""
    scale, origin = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * scale[0] + origin[0], y * scale[1] + origin[1]))
        lines.append(line)

    def ring(refs):
        out = []
        for ref in refs:
            line = lines[ref] if ref >= 0 else lines[~ref][::-1]
            out += line if not out else line[1:]
        return out

    for geometry, polygons in geometries(topology):
        yield geometry, [[ring(r) for r in polygon] for polygon in polygons]


def countries(topology, two):
    from shapely import make_valid
    from shapely.geometry import Polygon
    from shapely.ops import unary_union

    parts = {}
    for geometry, polygons in rings(topology):
        for code in codes(geometry, two):
            parts.setdefault(code, []).extend(make_valid(Polygon(p[0], p[1:])) for p in polygons)
    return {code: land(unary_union(shapes)) for code, shapes in parts.items()}


def land(shape):
    """Only what has an area."""
    from shapely.geometry import MultiPolygon

    return MultiPolygon([g for g in getattr(shape, "geoms", [shape]) if g.geom_type == "Polygon"])


def kilometres(shape, lon, lat):
    """Geodesic distance to the nearest border or coast: straight lines of an azimuthal equidistant map about the point."""
    from pyproj import Transformer
    from shapely import segmentize, transform
    from shapely.geometry import MultiLineString, Point

    boundary = shape.boundary
    edges = []
    for line in getattr(boundary, "geoms", [boundary]):
        here = list(line.coords)
        for a, b in zip(here, here[1:]):
            seam = abs(a[0]) > 179.999 and abs(b[0]) > 179.999
            if not seam and a != b:
                edges.append((a, b))
    map_ = Transformer.from_crs("EPSG:4326", f"+proj=aeqd +lat_0={lat} +lon_0={lon} +ellps=WGS84", always_xy=True)
    lines = segmentize(MultiLineString(edges), 0.02)
    return transform(lines, map_.transform, interleaved=False).distance(Point(0, 0)) / 1000


def vectors(topology, two):
    from shapely import STRtree
    from shapely.geometry import Point

    shapes = countries(topology, two)
    names = sorted(shapes)
    tree = STRtree([shapes[n] for n in names])
    chance = random.Random(20190209)
    corners = [c for _, polygons in rings(topology) for p in polygons for r in p for c in r]
    yield "# latitude\tlongitude\tcountries\tcode\tkilometres from its border: by shapely and pyproj"
    for i in range(12000):
        if i % 2:
            lon, lat = chance.uniform(-180, 180), chance.uniform(-90, 90)
        else:
            lon, lat = chance.choice(corners)
            lon, lat = lon + chance.gauss(0, 0.05), lat + chance.gauss(0, 0.05)
        lon, lat = round(max(-180, min(180, lon)), 5), round(max(-90, min(90, lat)), 5)
        here = sorted(names[k] for k in tree.query(Point(lon, lat), predicate="within"))
        measured = ""
        if i % 40 == 0:
            code = here[0] if here else names[tree.nearest(Point(lon, lat))]
            measured = f"\t{code}\t{kilometres(shapes[code], lon, lat):.4f}"
        yield f"{lat}\t{lon}\t{';'.join(here)}{measured}"


def main():
    import pycountry

    two = {int(c.numeric): c.alpha_2 for c in pycountry.countries}
    with open(sys.argv[1], encoding="utf-8") as file:
        topology = json.load(file)
    with open(sys.argv[2], "wb") as file:
        if "--vectors" in sys.argv:
            file.write("".join(line + "\n" for line in vectors(topology, two)).encode())
        else:
            file.write(atlas(topology, two))


main()
