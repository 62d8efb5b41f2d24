"""One run of a process, and pairs of runs: wall time, CPU time, memory, and how much of the machine others used."""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from typing import Optional


@dataclass(frozen=True)
class Run:
    wall: float
    cpu: float
    rss: float
    code: int
    out: str
    err: str
    foreign: float
    late: bool
    found: Optional[int] = None
    done: bool = False


def busy():
    """CPU seconds of the whole machine so far."""
    try:
        with open("/proc/stat", encoding="ascii") as file:
            user, nice, system, _idle, _wait, irq, soft, steal = map(int, file.readline().split()[1:9])
    except OSError:
        return 0.0
    return (user + nice + system + irq + soft + steal) / os.sysconf("SC_CLK_TCK")


def run(argv, env=None, limit=600):
    """Runs a process to its end, or to the limit in seconds, and says what it took with all that it started."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        before, start = busy(), time.perf_counter()
        process = subprocess.Popen(
            argv, stdout=out, stderr=err, stdin=subprocess.DEVNULL, env={**os.environ, **(env or {})},
            start_new_session=True,
        )
        late = []
        signal.signal(signal.SIGALRM, lambda *_: (late.append(1), os.killpg(process.pid, signal.SIGKILL)))
        signal.alarm(limit)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            signal.alarm(0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
        out.seek(0), err.seek(0)
        return Run(
            wall=wall, cpu=cpu, rss=usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6,
            code=process.returncode, out=out.read().decode(errors="replace"),
            err=err.read().decode(errors="replace"), foreign=max(0.0, busy() - before - cpu) / wall, late=bool(late),
        )


class Series:
    """The runs of one tool on one dataset, and its ratios to the tool it ran beside."""

    def __init__(self, tool, data):
        self.tool, self.data, self.runs, self.ratios, self.cpu_ratios = tool, data, [], [], []

    def run(self, limit):
        self.tool.prepare(self.data)
        one = run(self.tool.argv(self.data), self.tool.env, limit)
        ended = one.code in (0, 1) and not one.late
        found = self.tool.found(self.data, one) if ended else None
        one = replace(one, found=found, done=ended and (found is not None or not self.tool.counts))
        self.runs.append(one)
        say(f"  {self.tool.name}: {one.wall:.2f} s, {one.cpu:.2f} s CPU, {one.rss:.0f} MB"
            + ("" if found is None else f", {found} wrong rows")
            + ("" if one.done else f", NOT DONE ({reason(one)})")
            + (f", others used {one.foreign:.2f} cores" if one.foreign > 0.2 else ""))
        return one

    @property
    def done(self):
        return bool(self.runs) and all(r.done for r in self.runs)

    def median(self, what):
        return statistics.median(getattr(r, what) for r in self.runs)

    @property
    def found(self):
        return self.runs[-1].found


def reason(one):
    if one.late:
        return f"stopped after {one.wall:.0f} s"
    last = (one.err.strip() or one.out.strip() or "no word").splitlines()[-1]
    return f"exit {one.code}: {last[:120]}"


def alternate(base, others, rounds, limit):
    """Runs base and each other in turns; a ratio is that of two runs beside each other, per row."""
    rows = base.data.rows
    for n in range(rounds):
        say(f" round {n + 1} of {rounds}")
        for other in others:
            if other.runs and not other.done:
                continue
            a = base.run(limit)
            b = other.run(limit)
            if a.done and b.done:
                other.ratios.append((b.wall / other.data.rows) / (a.wall / rows))
                other.cpu_ratios.append((b.cpu / other.data.rows) / (a.cpu / rows))
            elif not a.done:
                return


def say(text):
    print(text, file=sys.stderr, flush=True)
