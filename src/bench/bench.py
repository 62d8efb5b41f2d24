"""Measures beleg validate beside the plain ways and the peers, and writes the ratios into docs/performance.md."""

import argparse
import json
import os
import signal
import statistics
import sys

import codebook
import page
import tools
from measure import Series, alternate, reason, say
from tools import Beleg, Data, Tool, data

FULL = 1_000_000


def ratio(values):
    if not values:
        return "–"
    low, mid, high = min(values), statistics.median(values), max(values)
    digits = 1 if mid >= 10 else 2 if mid >= 0.1 else 3
    return f"**{mid:.{digits}f}** ({low:.{digits}f}–{high:.{digits}f})"


def number(value):
    return f"{value:,.0f}".replace(",", " ")


def speed(s):
    """Rows, seconds, rows/s, MB/s, CPU seconds per million rows, peak memory."""
    if not s.done:
        return [number(s.data.rows), reason(s.runs[-1]) if s.runs else "not run", "–", "–", "–", "–"]
    wall = s.median("wall")
    return [number(s.data.rows), f"{wall:.2f}", number(s.data.rows / wall), number(s.data.bytes / wall / 1e6),
            f"{s.median('cpu') / s.data.rows * 1e6:.2f}", number(s.median("rss"))]


SPEED = ["rows", "s", "rows/s", "MB/s", "CPU s per million rows", "peak MB"]


class Bench:
    def __init__(self, options):
        self.o = options
        self.small = options.rows < FULL

    # ---- what all parts do

    def warm(self, these):
        """Each tool once on few rows: installed, cached by the system, and seen to work."""
        tiny = data(500, self.o.seed)
        for tool in these:
            one = Series(tool, tiny)
            if not one.run(self.o.limit).done:
                raise SystemExit(f"{tool.name} does not work: {one.runs[-1].err[-2000:] or one.runs[-1].out[-2000:]}")

    def write(self, part, text, series, rows, rounds=None):
        head = page.setting(rows, rounds or self.o.rounds, series, self.small)
        folder = tools.CACHE / "results"
        folder.mkdir(parents=True, exist_ok=True)
        raw = [{"tool": s.tool.name, "version": s.tool.version, "data": s.data.folder.name, "rows": s.data.rows,
                "ratios": s.ratios, "cpuRatios": s.cpu_ratios,
                "runs": [{k: getattr(r, k) for k in ("wall", "cpu", "rss", "code", "foreign", "found", "done")} for r in s.runs]}
               for s in series]
        (folder / f"{part}.json").write_text(json.dumps(raw, indent=1), encoding="utf-8")
        if self.o.dry:
            print(f"{head}\n{text}\n")
        else:
            page.put(part, head + "\n" + text)

    def disagreements(self, series):
        """Who does not find the rows that were made wrong; empty if all do."""
        said = [f"{s.tool.name}: {s.found} wrong rows found in {s.data.folder.name}, {s.data.wrong} made"
                for s in series if s.done and s.found not in (None, s.data.wrong)]
        for line in said:
            say(f"DISAGREES {line}")
        return "".join(f"\nDisagrees: {line}." for line in said)

    # ---- the parts

    def throughput(self):
        peers, missing = tools.peers(self.o.peers)
        main = data(self.o.rows, self.o.seed)
        base = Series(Beleg(), main)
        others = [Series(t, main) for t in (tools.plain(), tools.parse(), tools.scan())]
        if tools.has_threads():
            others.append(Series(Beleg("beleg validate --threads 1", threads=1), main))
        more = [Series(Beleg(f"beleg validate, {what}"), data(self.o.rows, self.o.seed, schema=schema))
                for schema, what in (("", "with key and two references"), ("roles", "with key, references and roles"))]
        others += more
        others += [Series(t, data(min(t.rows or self.o.rows, self.o.rows), self.o.seed)) for t in peers]
        self.warm([base.tool, *(s.tool for s in others if s not in more)])
        alternate(base, others, self.o.rounds, self.o.limit)
        rows = [[base.tool.name, *speed(base), "", "", ""]]
        rows += [[s.tool.name, *speed(s), ratio(s.ratios), ratio(s.cpu_ratios), s.tool.misses] for s in others]
        text = page.table(["whole process, cold", *SPEED, "time per row, Beleg = 1", "CPU per row, Beleg = 1",
                           "does not check"], rows)
        text += "".join(f"\n\nNot measured: {m}." for m in missing) + self.disagreements([base, *others])
        self.write("throughput", text, [base, *others], self.rows(main))

    def scaling(self):
        threads = page.cores() if tools.has_threads() else None
        some, many = data(self.o.rows, self.o.seed), data(10 * self.o.rows, self.o.seed)
        self.warm([Beleg()])
        a, b = Series(Beleg(), some), Series(Beleg(), many)
        lines = [(a, "", []), (b, "per row, beside the first line", b.ratios)]
        alternate(a, [b], self.o.rounds, self.o.limit)
        for base in (a, b) if threads else ():
            one = Series(Beleg("beleg validate --threads 1", threads=1), base.data)
            all_ = Series(Beleg(f"beleg validate --threads {threads}", threads=threads), base.data)
            alternate(all_, [one], self.o.rounds, self.o.limit)
            lines += [(all_, "", []), (one, "beside the line before", one.ratios)]
        # Where the start no longer counts: the plain ways, and the peers that are fast enough for so many rows.
        peers = [t for name in ("qsv", "duckdb") if name in self.o.peers for t in tools.peers([name])[0][:1]]
        for tool in (tools.plain(), tools.parse(), *peers):
            more = Series(tool, many)
            alternate(b, [more], self.o.rounds, self.o.limit)
            lines.append((more, "beside Beleg on as many rows", more.ratios))
        text = page.table(["whole process, cold", *SPEED, "time per row"],
                          [[s.tool.name, *speed(s), f"{ratio(r)} {how}" if r else ""] for s, how, r in lines])
        if not threads:
            text += "\n\n`validate` of this commit has no `--threads`: one thread beside several is left out."
        self.write("scaling", text, [s for s, _, _ in lines], self.rows(some) + ", and ten times as many")

    def verify(self):
        """Bags of noise: how fast, beside what a person would run by hand."""
        megabytes = 50 if self.small else 2000
        lines, series = [], []
        for files in (4, 2000):
            folder, packed = tools.bag(megabytes, files, self.o.seed)
            base = Series(tools.verify("beleg verify, a folder"), folder)
            others = [Series(tools.verify("beleg verify, a zip, stored"), packed),
                      Series(tools.verify("beleg verify --threads 1", 1), folder),
                      Series(tools.sums("sha512sum"), folder), Series(tools.sums("sha256sum"), folder),
                      Series(tools.bagit_python(page.cores()), folder)]
            for s in (base, *others):
                if not s.run(self.o.limit).done:
                    raise SystemExit(f"{s.tool.name} does not work: {s.runs[-1].err[-2000:] or s.runs[-1].out[-2000:]}")
                s.runs.clear()
            alternate(base, others, self.o.rounds, self.o.limit)
            series += [base, *others]
            lines += [[s.tool.name, number(files), f"{s.median('wall'):.2f}", number(s.data.bytes / s.median("wall") / 1e6),
                       f"{s.median('cpu'):.2f}", number(s.median("rss")), ratio(s.ratios) if s.ratios else ""]
                      for s in (base, *others)]
        text = page.table(["whole process, cold", "files", "s", "MB/s", "CPU s", "peak MB", "time, Beleg = 1"], lines)
        self.write("verify", text, series, f"Bags of {number(megabytes)} MB with SHA-256 and SHA-512")

    def codebook(self):
        """Pages a second, and what of making an archive is the PDF; each in a process of its own, cold."""
        shipped = Data(tools.TOP / "dataset", 1, 1, 0, {})
        lines, series = [], []
        for name, made in (("the shipped dataset", shipped), ("200 variables", codebook.wide(200)),
                           ("2 000 variables", codebook.wide(2000))):
            pdf, archive = Series(codebook.printing("pdf"), made), Series(codebook.printing("archive"), made)
            for _ in range(self.o.rounds):
                pdf.run(self.o.limit), archive.run(self.o.limit)
            series += [pdf, archive]
            if not pdf.done or not archive.done:
                raise SystemExit(f"{name}: {(pdf if not pdf.done else archive).runs[-1].err[-2000:]}")
            of = [codebook.said(r) for r in pdf.runs]
            whole = statistics.median(codebook.said(r)["whole"] for r in archive.runs)
            part = statistics.median(s["part"] for s in of)
            lines.append([name, number(of[0]["pages"]), number(of[0]["bytes"] / 1e3), f"{part:.2f}",
                          f"{of[0]['pages'] / part:.0f}", f"{whole:.2f}", f"{part / whole * 100:.0f} %",
                          number(pdf.median("rss"))])
        text = page.table(["codebook of", "pages", "PDF, kB", "s for the PDF", "pages/s", "s to check and describe",
                           "the PDF's share of that", "peak MB"], lines)
        self.small, small = False, self.small
        self.write("codebook", text, series, "Twenty rows, and the shipped dataset")
        self.small = small

    def memory(self):
        self.warm([Beleg()])
        series = []
        for rows in (self.o.rows, 10 * self.o.rows):
            for schema, heap, what in (("keyless", "-Xmx256m", "the schema, order, characters"),
                                       ("", "-Xmx1g", "the same, a key and two references")):
                one = Series(Beleg(what, options=heap), data(rows, self.o.seed, schema=schema))
                one.run(self.o.limit)
                series.append((one, heap))
        text = page.table(["checked", "rows", "heap limit", "ended", "s", "peak MB of the process"],
                          [[s.tool.name, number(s.data.rows), f"`{heap}`",
                            "passed" if s.done and s.runs[0].code == 0 else reason(s.runs[0]),
                            f"{s.runs[0].wall:.2f}", number(s.runs[0].rss)] for s, heap in series])
        self.write("memory", text, [s for s, _ in series], self.rows(series[0][0].data) + ", and ten times as many", 1)

    def errors(self):
        lines, series = [], []
        self.warm([Beleg(), tools.plain()])
        for share in (0.0, 0.001, 0.01, 0.1, 1.0):
            made = data(self.o.rows, self.o.seed, share)
            base, other = Series(Beleg(), made), Series(tools.plain(), made)
            alternate(base, [other], self.o.rounds, self.o.limit)
            series += [base, other]
            lines.append([f"{share * 100:g} %", number(made.wrong), *self.each(base), *self.each(other),
                          ratio(other.ratios), ratio(other.cpu_ratios)])
        text = page.table(["wrong rows", "made", "Beleg, s", "µs a row", "found", "plain, s", "µs a row", "found",
                           "time of plain, Beleg = 1", "CPU of plain, Beleg = 1"], lines)
        self.write("errors", text + self.disagreements(series), series, self.rows(series[0].data))

    @staticmethod
    def each(s):
        if not s.done:
            return [reason(s.runs[-1]) if s.runs else "not run", "–", "–"]
        return [f"{s.median('wall'):.2f}", f"{s.median('wall') / s.data.rows * 1e6:.2f}", number(s.found)]

    def startup(self):
        rounds = max(self.o.rounds, 11)
        shipped = Data(tools.TOP / "dataset", 1, 1, 0, {})
        beleg = str(tools.TOP / "beleg")
        env = {"BELEG_CACHE": str(tools.CACHE / "cds")}
        flags = ["-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
        hello = tools.java("Hello")
        base = Series(Tool("Java saying hello, classes shared", lambda _: [hello[0], *flags, *hello[1:]],
                           counts=False), shipped)
        others = [Series(Tool("`./beleg --version`", lambda _: [beleg, "--version"], env, counts=False), shipped),
                  Series(Tool("`./beleg validate`, the shipped dataset", lambda _: [beleg, "validate"], env,
                              counts=False), shipped)]
        for s in (base, *others):
            s.run(self.o.limit)
            s.runs.clear()
        alternate(base, others, rounds, self.o.limit)
        text = page.table(["whole process", "ms", "CPU ms", "peak MB", "time, hello = 1"],
                          [[s.tool.name, f"{s.median('wall') * 1e3:.0f}", f"{s.median('cpu') * 1e3:.0f}",
                            number(s.median("rss")), ratio(s.ratios) if s.ratios else ""] for s in (base, *others)])
        self.small, small = False, self.small
        self.write("startup", text, [base, *others], "Archive of classes made before", rounds)
        self.small = small

    def jdk(self):
        other = os.environ.get("BENCH_JDK")
        if not other:
            say("without jdk: BENCH_JDK names no other JDK")
            return
        home = tools.java_home(other)
        main = data(self.o.rows, self.o.seed)
        base = Series(Beleg("beleg validate"), main)
        there = Series(Beleg("beleg validate, the other JDK", home=home), main)
        plain = Series(tools.plain(home=home), main)
        plain.tool.name += ", the other JDK"
        self.warm([base.tool, there.tool, plain.tool])
        alternate(base, [there], self.o.rounds, self.o.limit)
        again = Series(there.tool, main)
        alternate(again, [plain], self.o.rounds, self.o.limit)
        text = f"The other JDK: {tools.java_version(home)}.\n\n" + page.table(
            ["whole process, cold", *SPEED, "time per row"],
            [[base.tool.name, *speed(base), ""],
             [there.tool.name, *speed(there), f"{ratio(there.ratios)} beside Beleg on the first JDK"],
             [plain.tool.name, *speed(plain), f"{ratio(plain.ratios)} beside Beleg on the other JDK"]])
        self.write("jdk", text, [base, there, plain, again], self.rows(main))

    def peers(self):
        """Who finds what: one file for each kind of fault, and one with all that JSON Schema can say."""
        rows = min(self.o.rows, 2000)
        others, missing = tools.peers(self.o.peers)
        all_ = [Beleg("Beleg"), tools.plain(), *others]
        all_ = [t for t in all_ if not t.name.endswith("made before")]
        self.warm(all_)
        kinds = ["type", "spelling", "enum", "pattern", "date", "uri", "range", "length", "required", "condition",
                 "order", "distinct", "key", "reference"]
        files = [("all that JSON Schema says, 1 %", data(max(rows, 10_000), self.o.seed, 0.01))]
        for kind in kinds:
            schema = "" if kind in ("key", "reference") else "keyless"
            files.append((kind, data(rows, self.o.seed, 0.1, kind, schema=schema)))
        lines, series = [], []
        for kind, made in files:
            say(f" {kind}")
            these = [Series(t, made) for t in all_]
            for s in these:
                s.run(self.o.limit)
            series += these
            lines.append([kind, *(self.share(s) for s in these)])
        text = page.table(["fault", *(t.name for t in all_)], lines)
        text += "".join(f"\n\nNot measured: {m}." for m in missing)
        self.small, small = False, self.small
        self.write("peers", text, series, f"{number(rows)} rows a file, a tenth of them wrong in one way", 1)
        self.small = small

    @staticmethod
    def share(s):
        if not s.done or s.found is None:
            return "fails"
        found = s.found
        return "all" if found == s.data.wrong else "none" if found == 0 else f"{found} of {s.data.wrong}"

    @staticmethod
    def rows(made):
        return f"{number(made.rows)} rows, {number(made.bytes / 1e6)} MB"


PARTS = ["peers", "startup", "throughput", "errors", "scaling", "memory", "verify", "codebook", "jdk"]


def main():
    parser = argparse.ArgumentParser(
        prog="beleg-bench", description=__doc__, epilog="BENCH_CACHE: where data and peers lie (default target/bench)."
        " BENCH_JDK: home of another JDK, for the part jdk.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"which parts to run (default all): {' '.join(PARTS)}")
    parser.add_argument("--rows", type=int, default=FULL, help="rows of the table of facts (default %(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each pair (default %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="20,000 rows, 3 rounds: to see that all of it works")
    parser.add_argument("--peers", type=lambda s: [p for p in s.split(",") if p], default=list(tools.PEERS),
                        help=f"which peers, joined by commas: {','.join(tools.PEERS)}; '' for none")
    parser.add_argument("--limit", type=int, default=900, help="seconds after which a run is stopped (default %(default)s)")
    parser.add_argument("--dry", action="store_true", help="print the tables and leave docs/performance.md as it is")
    options = parser.parse_args()
    unknown = [p for p in options.parts if p not in PARTS] + [p for p in options.peers if p not in tools.PEERS]
    if unknown:
        parser.error(f"there is no {', '.join(unknown)}")
    if options.quick:
        options.rows, options.rounds = 20_000, 3
    bench = Bench(options)
    for part in [p for p in PARTS if p in (options.parts or PARTS)]:
        say(f"== {part}")
        getattr(bench, part)()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what is running ends too
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
    except tools.Missing as e:
        sys.exit(f"beleg-bench: {e}")
