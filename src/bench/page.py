"""The page of results: each part between two marker comments, and what was measured on what."""

import datetime
import os
import pathlib
import platform
import re
import subprocess

import tools

PAGE = tools.TOP / "docs" / "performance.md"


def put(part, text):
    """Puts the text between the markers of the part."""
    begin, end = f"<!-- bench:{part} -->", f"<!-- bench:{part} end -->"
    page = PAGE.read_text(encoding="utf-8")
    if begin not in page or end not in page:
        raise SystemExit(f"{PAGE.name} has no place for {part}: {begin} … {end}")
    before, rest = page.split(begin, 1)
    after = rest.split(end, 1)[1]
    PAGE.write_text(f"{before}{begin}\n{text.strip()}\n{end}{after}", encoding="utf-8")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def setting(rows, rounds, series, small):
    """On what it was measured, in a paragraph."""
    foreign = max((r.foreign for s in series for r in s.runs), default=0.0)
    text = (
        f"{datetime.date.today().isoformat()}, commit {commit()}; {cores()} cores, {cpu()}, {memory()},"
        f" {platform.system()} {platform.release().split('-')[0]}; {tools.java_version(tools.java_home())}."
        f" {rows}; {rounds} {'round' if rounds == 1 else 'rounds'}; other programs used at most {foreign:.2f} cores"
        " during a run."
    )
    if foreign > 0.25:
        text += " **The machine was not quiet.**"
    versions = sorted({s.tool.version for s in series if s.tool.version})
    if versions:
        text += f" Versions: {'; '.join(versions)}."
    if small:
        text += " **A quick run on few rows: start-up weighs heavily, and these are not the figures to quote.**"
    return text + "\n"


def cores():
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def cpu():
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
        found = {k: m.group(1).strip() for k in ("model name", "cpu family", "model")
                 if (m := re.search(rf"^{k}\s*: (.*)$", text, re.M))}
        return f"{found['model name']} (family {found['cpu family']}, model {found['model']})"
    except (OSError, KeyError):
        return platform.processor() or platform.machine()


def memory():
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
    except (ValueError, OSError):
        return "memory unknown"


def commit():
    def git(*args):
        return subprocess.run(["git", *args], cwd=tools.TOP, capture_output=True, text=True).stdout.strip()

    changed = git("status", "--porcelain", "--", "src/main", "src/assembly", "pom.xml")
    return (git("rev-parse", "--short=9", "HEAD") or "unknown") + (" with changes" if changed else "")
