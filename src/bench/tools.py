"""What is measured: Beleg, the plain ways, the peers; how each is built or installed, and on what data."""

import functools
import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import zipfile
from dataclasses import dataclass

from measure import run, say

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
CACHE = pathlib.Path(os.environ.get("BENCH_CACHE", TOP / "target" / "bench")).resolve()

QSV = "16.1.0"
PYTHON = {
    "jsonschema": ["jsonschema==4.26.0", "rfc3986-validator==0.1.1"],
    "frictionless": ["frictionless==5.21.0"],
    "duckdb": ["duckdb==2.0.0"],
    "bagit": ["bagit==1.9.0", "setuptools<81"],
}


class Missing(Exception):
    """A tool that cannot be had here, and why."""


def do(argv, **more):
    """Runs a command that must succeed; what it says is shown if it does not."""
    made = subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)
    if made.returncode != 0:
        raise Missing(f"{' '.join(map(str, argv[:3]))} failed:\n" + "\n".join(made.stdout.strip().splitlines()[-12:]))
    return made.stdout


# ---- Java and Beleg


@functools.cache
def java_home(home=None):
    home = home or os.environ.get("JAVA_HOME")
    if home:
        return pathlib.Path(home)
    return pathlib.Path(shutil.which("java") or "java").resolve().parents[1]


@functools.cache
def java_version(home):
    words = do([home / "bin" / "java", "-version"]).splitlines()
    return words[1].strip() if len(words) > 1 else words[0]


@functools.cache
def distribution():
    """Builds Beleg as ./beleg does, and gives the folder it starts from."""
    do([TOP / "beleg", "--version"])
    version = re.search(r"^  <version>(.*)</version>$", (TOP / "pom.xml").read_text(encoding="utf-8"), re.M).group(1)
    return TOP / "target" / f"beleg-{version}" / f"beleg-{version}"


@functools.cache
def classes():
    """Compiles src/bench/java against the libraries of the distribution."""
    target = CACHE / "classes"
    sources = sorted((HERE / "java").rglob("*.java"))
    mark = CACHE / "classes.mark"
    mine = fingerprint([*sources, *(distribution() / "lib").glob("beleg-*.jar")])
    if not mark.is_file() or mark.read_text() != mine:
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        do([java_home() / "bin" / "javac", "--release", "17", "-encoding", "UTF-8", "-Xlint:all,-options", "-Werror",
            "-Xdoclint:all,-missing", "-cp", distribution() / "lib" / "*", "-d", target, *sources])
        mark.write_text(mine)
    return target


def fingerprint(files):
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()


def java(main, *args, home=None, flags=()):
    path = os.pathsep.join([str(classes()), str(distribution() / "lib" / "*")])
    return [str((home or java_home()) / "bin" / "java"), *flags, "-cp", path, f"org.beleg.bench.{main}", *map(str, args)]


# ---- data


@dataclass(frozen=True)
class Data:
    folder: pathlib.Path
    rows: int
    bytes: int
    wrong: int
    faults: dict

    @property
    def table(self):
        return self.folder / "facts.csv"

    @property
    def schema(self):
        return self.folder / "schema" / "facts.schema.json"


def data(rows, seed=1, wrong=0.0, faults="schema", schema="keyless"):
    """A generated dataset, made if it is not there; those that differ in their schema only share their tables.
    The schema is keyless (the facts alone), roles (keys, references, roles) or "" (keys and references)."""
    base = f"{rows}-{seed}" + (f"-{wrong:g}-{faults.replace(',', '+')}" if wrong else "")
    folder = CACHE / "data" / base
    sources = [*sorted((HERE / "java").rglob("*.java")), *sorted(p for p in (HERE / "data").rglob("*") if p.is_file())]
    mark = CACHE / "data" / f"{base}.json"
    made = json.loads(mark.read_text()) if mark.is_file() else {}
    if made.get("by") != fingerprint(sources):
        say(f"generating {rows} rows into {folder.name}")
        for old in (folder, folder.with_name(f"{base}-keyless"), folder.with_name(f"{base}-roles")):
            shutil.rmtree(old, ignore_errors=True)
        made = json.loads(do(java("Generate", HERE / "data", folder, f"--rows={rows}", f"--seed={seed}",
                                  f"--wrong={wrong}", f"--faults={faults}")))
        made["by"] = fingerprint(sources)
        mark.write_text(json.dumps(made))
    if schema:
        other = folder.with_name(f"{base}-{schema}")
        if not (other / "facts.csv").is_file():
            do(java("Generate", HERE / "data", other, f"--{schema}", "--no-tables"))
            for table in ["facts"] if schema == "keyless" else ["facts", "places", "documents"]:
                os.link(folder / f"{table}.csv", other / f"{table}.csv")
        folder = other
    with open(folder / "facts.csv", "rb") as file:  # so that no run is the first to read it
        while file.read(1 << 24):
            pass
    return Data(folder, made["rows"], made["bytes"], made["wrong"], made["faults"])


# ---- tools


class Tool:
    """A program that validates a table (or does part of it) and what it does not check."""

    def __init__(self, name, argv, env=None, misses="", version="", rows=None, counts=True):
        self.name, self.argv, self.env, self.misses = name, argv, env or {}, misses
        self.version, self.rows, self.counts = version, rows, counts

    def prepare(self, data):
        """Before the clock runs."""

    def found(self, data, one):
        """How many rows it found wrong, None if it does not say."""
        said = re.search(r"wrong=(\d+)", one.out)
        return int(said.group(1)) if said else None


class Beleg(Tool):
    def __init__(self, name="beleg validate", threads=None, home=None, options=""):
        self.report = CACHE / "report.json"
        more = ["--threads", str(threads)] if threads else []
        start = str(distribution() / "bin" / "beleg")
        env = {"BELEG_CACHE": str(CACHE / "cds"), "JAVA_OPTS": options}
        if home:
            env["JAVA_HOME"] = str(home)
        super().__init__(
            name,
            lambda d: [start, "validate", "--quiet", "--format", "json", "--output", str(self.report), *more,
                       str(d.folder)],
            env,
        )

    def prepare(self, data):
        self.report.unlink(missing_ok=True)

    def found(self, data, one):
        if not self.report.is_file():
            return None
        report = json.loads(self.report.read_text(encoding="utf-8"))
        wrong = [f for f in report["findings"] if f["severity"] == "error" and "line" in f]
        # A wrong row has one fault, so where the list is cut the count will do.
        return report["counts"]["error"] if report["cut"] else len({(f["file"], f["line"]) for f in wrong})


@functools.cache
def has_threads():
    return "--threads" in run([str(distribution() / "bin" / "beleg"), "validate", "--help"]).out


def plain(home=None):
    return Tool("Commons CSV + org.json + everit", lambda d: java("Plain", d.table, d.schema, home=home),
                misses="keys, references, order, characters; one thread")


def parse():
    return Tool("Commons CSV, parsing only", lambda d: java("Parse", d.table), misses="everything", counts=False)


def scan():
    return Tool("reading and counting bytes", lambda d: java("Scan", d.table), misses="everything; one core",
                counts=False)


def venv(name):
    """An environment of its own with one Python package."""
    folder = CACHE / f"py-{name}"
    wanted = " ".join(PYTHON[name])
    mark = folder / "installed"
    if not mark.is_file() or mark.read_text() != wanted:
        say(f"installing {wanted}")
        do(["python3", "-m", "venv", "--clear", folder])
        do([folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", *PYTHON[name]])
        mark.write_text(wanted)
    return str(folder / "bin" / "python")


def jsonschema():
    python = venv("jsonschema")
    return Tool("Python csv + jsonschema",
                lambda d: [python, str(HERE / "peers" / "jsonschema_rows.py"), str(d.table), str(d.schema)],
                misses="keys, references, order, characters; one thread", version=PYTHON["jsonschema"][0], rows=20_000)


def frictionless():
    python = venv("frictionless")
    return Tool("frictionless",
                lambda d: [python, str(HERE / "peers" / "table_schema_rows.py"), str(d.table), str(d.schema)],
                misses="if/then, one spelling of numbers, order; keys and references left out; one thread",
                version=PYTHON["frictionless"][0], rows=50_000)


def duckdb(threads=None):
    python = venv("duckdb")
    more = [str(threads)] if threads else []
    return Tool("DuckDB, typed columns and SQL rules",
                lambda d: [python, str(HERE / "peers" / "duckdb_rows.py"), str(d.table), str(d.schema), *more],
                misses="one spelling of numbers, unknown columns, most of a URI; counts only, names no fault;"
                       " keys and references left out", version=PYTHON["duckdb"][0])


@functools.cache
def node():
    folder = CACHE / "node"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = (HERE / "peers" / "package.json").read_text()
    if not shutil.which("npm"):
        raise Missing("there is no npm here")
    if not (folder / "installed").is_file() or (folder / "installed").read_text() != wanted:
        say("installing ajv, csv-parse, papaparse")
        shutil.copy(HERE / "peers" / "package.json", folder)
        do(["npm", "install", "--no-audit", "--no-fund", "--no-package-lock"], cwd=folder)
        (folder / "installed").write_text(wanted)
    shutil.copy(HERE / "peers" / "ajv.mjs", folder)
    return folder / "ajv.mjs", json.loads(wanted)["dependencies"]


def ajv(parser):
    script, versions = node()
    return Tool(f"{parser} + ajv", lambda d: ["node", str(script), parser, str(d.table), str(d.schema)],
                misses="keys, references, order, characters; one thread",
                version=f"ajv {versions['ajv']}, {parser} {versions[parser]}, node {do(['node', '--version']).strip()}")


class Qsv(Tool):
    """qsv validate, on a schema that says the same of rows in which empty cells are null."""

    def __init__(self, indexed):
        self.binary, self.indexed = qsv_binary(), indexed
        self.work = CACHE / "qsv" / "work"
        super().__init__("qsv validate" + (", index made before" if indexed else ""),
                         lambda d: [self.binary, "validate", str(self.work / "facts.csv"), str(self.work / "facts.json")],
                         misses="one spelling of numbers, order, characters; keys and references left out",
                         version=f"qsvlite {QSV}")

    def prepare(self, data):
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        os.link(data.table, self.work / "facts.csv")
        schema = json.loads(data.schema.read_text(encoding="utf-8"))
        (self.work / "facts.json").write_text(json.dumps(nullable(schema)), encoding="utf-8")
        if self.indexed:
            do([self.binary, "index", self.work / "facts.csv"])

    def found(self, data, one):
        said = re.search(r"([\d,]+) out of", one.err + one.out)
        if said:
            return int(said.group(1).replace(",", ""))
        return 0 if "valid" in one.err + one.out else None


def nullable(schema):
    """The schema for rows in which an empty cell is null instead of absent."""
    columns = {}
    for name, column in schema["properties"].items():
        column = {k: v for k, v in column.items() if k not in ("beleg", "title", "description")}
        if name not in schema["required"]:
            column["type"] = [column["type"], "null"]
            if "enum" in column:
                column["enum"] = [*column["enum"], None]
            if "oneOf" in column:
                column["oneOf"] = [*column["oneOf"], {"const": None}]
        columns[name] = column
    made = {**{k: v for k, v in schema.items() if k != "beleg"}, "properties": columns}
    made["allOf"] = [
        {"if": part["if"], "then": {"properties": {n: {"not": {"type": "null"}} for n in part["then"]["required"]}}}
        for part in schema.get("allOf", [])
    ]
    return made


@functools.cache
def qsv_binary():
    """Builds qsv from its published crate. One line of another command than validate is left out: the crate as
    published calls a method that the published library behind that command does not have."""
    folder = CACHE / "qsv"
    binary = folder / "bin" / "qsvlite"
    mark = folder / "installed"
    if binary.is_file() and mark.is_file() and mark.read_text() == QSV:
        return str(binary)
    if not shutil.which("cargo"):
        raise Missing("there is no cargo here")
    say(f"building qsv {QSV} (long)")
    folder.mkdir(parents=True, exist_ok=True)
    do(["cargo", "info", f"qsv@{QSV}"], cwd=folder)
    registry = pathlib.Path(os.environ.get("CARGO_HOME", pathlib.Path.home() / ".cargo")) / "registry" / "src"
    fetched = next(registry.glob(f"*/qsv-{QSV}"), None)
    if fetched is None:
        raise Missing("cargo did not unpack the crate of qsv")
    shutil.rmtree(folder / "source", ignore_errors=True)
    shutil.copytree(fetched, folder / "source")
    other = folder / "source" / "src" / "cmd" / "json.rs"
    other.write_text(re.sub(r"\n *\.preserve_key_order\(true\)", "", other.read_text(encoding="utf-8")), encoding="utf-8")
    do(["nice", "-n", "19", "cargo", "install", "--path", folder / "source", "--locked", "--features", "lite", "--bin",
        "qsvlite", "--root", folder], env={**os.environ, "CARGO_TARGET_DIR": str(folder / "build")})
    shutil.rmtree(folder / "build", ignore_errors=True)
    mark.write_text(QSV)
    return str(binary)


PEERS = {
    "qsv": lambda: [Qsv(False), Qsv(True)],
    "duckdb": lambda: [duckdb()],
    "papaparse": lambda: [ajv("papaparse")],
    "csv-parse": lambda: [ajv("csv-parse")],
    "jsonschema": lambda: [jsonschema()],
    "frictionless": lambda: [frictionless()],
}


def peers(names):
    """The peers that can be had here; what cannot is said."""
    tools, missing = [], []
    for name in names:
        try:
            tools += PEERS[name]()
        except (Missing, OSError) as e:
            missing.append(f"{name}: {e}")
            say(f"without {name}: {e}")
    return tools, missing


def bag(megabytes, files, seed=1):
    """A bag of as many files of noise, as a folder, made if it is not there; beside it the same in a zip that deflates nothing."""
    folder = CACHE / "data" / f"bag-{megabytes}-{files}-{seed}"
    size = megabytes * 1_000_000 // files
    if not (folder / "bagit.txt").is_file():
        say(f"a bag of {megabytes} MB in {files} files")
        noise = random.Random(seed)
        sums = {"sha256": [], "sha512": []}
        for n in range(files):
            path = f"data/part-{n % 100:02d}/file-{n:06d}.bin"
            # In parts: Python makes no number of that many bits.
            body = b"".join(noise.randbytes(min(size - at, 1 << 24)) for at in range(0, size, 1 << 24))
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(body)
            for name, lines in sums.items():
                lines.append(f"{hashlib.new(name, body).hexdigest()}  {path}\n")
        for name, lines in sums.items():
            (folder / f"manifest-{name}.txt").write_text("".join(lines), encoding="ascii")
        (folder / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", encoding="ascii")
    packed = folder.with_suffix(".zip")
    if not packed.is_file():
        with zipfile.ZipFile(packed, "w") as out:
            for path in sorted(p for p in folder.rglob("*") if p.is_file()):
                out.write(path, f"{folder.name}/{path.relative_to(folder)}")
    return Data(folder, files, size * files, 0, {}), Data(packed, files, size * files, 0, {})


def verify(name, threads=None):
    """Beleg's verifier of bags."""
    start = str(distribution() / "bin" / "beleg")
    more = ["--threads", str(threads)] if threads else []
    return Tool(name, lambda d: [start, "verify", "--quiet", *more, str(d.folder)],
                {"BELEG_CACHE": str(CACHE / "cds")}, counts=False)


def sums(program):
    """What a person would run by hand in the bag's folder."""
    return Tool(f"{program} -c", lambda d: ["sh", "-c", f"cd '{d.folder}' && {program} -c --quiet manifest-{program[:-3]}.txt"],
                counts=False)


def bagit_python(processes):
    python = venv("bagit")
    return Tool(f"bagit-python --processes {processes}",
                lambda d: [str(python), "-m", "bagit", "--validate", "--quiet", "--processes", str(processes), str(d.folder)],
                version=PYTHON["bagit"][0], counts=False)
