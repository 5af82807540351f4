"""Load pages of a built site as a reader far away gets them: compressed, over a slow line, on a slow machine."""

from __future__ import annotations

import gzip
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Page

KINDS = {".html": "html", ".css": "css", ".js": "js", ".woff2": "font"}
"""What a file counts as, by its suffix; everything else is data."""

UNCOMPRESSED = {".woff2", ".png", ".gz"}
"""Compressed already."""

QUIET = 1500
"""Milliseconds without a request after which none is to come."""

TIMINGS = """async () => {
    const kinds = ["paint", "largest-contentful-paint", "layout-shift", "longtask"];
    const seen = Object.fromEntries(kinds.map(kind => [kind, []]));
    for (const type of kinds) {
        const observer = new PerformanceObserver(list => seen[type].push(...list.getEntries()));
        observer.observe({ type, buffered: true });
    }
    await new Promise(done => setTimeout(done, 200));
    const sum = numbers => numbers.reduce((total, number) => total + number, 0);
    const first = seen.paint.find(entry => entry.name === "first-contentful-paint")?.startTime ?? NaN;
    return {
        first_paint: first,
        largest_paint: seen["largest-contentful-paint"].at(-1)?.startTime ?? NaN,
        shift: sum(seen["layout-shift"].map(entry => entry.value)),
        blocked: sum(seen.longtask.filter(entry => entry.startTime > first).map(entry => entry.duration - 50)),
    };
}"""
"""What the browser itself noted: milliseconds, but for the sum of layout shifts.

Blocked is what tasks after the first paint took beyond the 50 ms after which a reader feels a delay.
"""


TICK = """async boxes => {
    const took = [];
    for (const box of boxes) {
        const start = performance.now();
        box.click();
        await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
        took.push(performance.now() - start);
    }
    return took;
}"""
"""Ticks one box after the other, and takes the milliseconds until what is left has been painted."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line and a machine: bits a second, milliseconds before an answer begins, how many times slower the CPU is."""

    bits: float = 1.6e6
    latency: float = 150
    slowdown: float = 4


@dataclass(frozen=True, slots=True)
class Load:
    """One load of a page: bytes sent by kind, heads of answers included; milliseconds, but for the layout shift."""

    requests: int
    sent: Mapping[str, int]
    first_paint: float
    largest_paint: float
    shift: float
    blocked: float

    @property
    def weight(self) -> int:
        """All bytes sent."""
        return sum(self.sent.values())


@dataclass(frozen=True, slots=True)
class Filtering:
    """Milliseconds: until the filters can be used, their data included, and for each tick of a box until it shows."""

    ready: float
    ticks: Sequence[float]


@dataclass
class Served:
    """A site being served, and the path and size of each answer since it was last cleared."""

    folder: Path
    address: str = ""
    answers: list[tuple[str, int]] = field(default_factory=list)
    compressed: dict[Path, bytes] = field(default_factory=dict)

    def content(self, path: Path) -> bytes:
        """What goes over the wire for a file."""
        if path.suffix in UNCOMPRESSED:
            return path.read_bytes()
        if path not in self.compressed:
            self.compressed[path] = gzip.compress(path.read_bytes(), 6, mtime=0)
        return self.compressed[path]

    def sent(self) -> Counter[str]:
        """Bytes by kind."""
        kinds: Counter[str] = Counter()
        for path, size in self.answers:
            kinds[KINDS.get(PurePosixPath(path).suffix, "data")] += size
        return kinds


class _Compressing(SimpleHTTPRequestHandler):
    """Sends files as the servers of static sites do: gzipped at the usual level, over connections that stay open."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, served: Served, **rest: object) -> None:
        self._served = served
        super().__init__(*args, directory=str(served.folder), **rest)  # type: ignore[arg-type]

    def handle(self) -> None:
        # A browser that is closed leaves its connections as they are.
        with suppress(ConnectionResetError):
            super().handle()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = self._served.content(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        if path.suffix not in UNCOMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        head: list[bytes] = self._headers_buffer  # type: ignore[attr-defined]
        self._served.answers.append((path.name, len(b"".join(head)) + len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def serve(site: Path) -> Iterator[Served]:
    """Serve the folder on localhost; its address ends in `/`."""
    served = Served(site)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, served=served)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        served.address = f"http://127.0.0.1:{server.server_address[1]}/"
        yield served
        server.shutdown()


@contextmanager
def slow_page(browser: Browser, line: Line) -> Iterator[Page]:
    """A page with an empty cache, slowed down by the browser itself."""
    context = browser.new_context()
    context.set_default_timeout(120_000)
    page = context.new_page()
    session = context.new_cdp_session(page)
    speed = line.bits / 8
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": line.latency, "downloadThroughput": speed, "uploadThroughput": speed},
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": line.slowdown})
    yield page
    context.close()


def measure_page(browser: Browser, served: Served, path: str, line: Line, times: int = 3) -> Load:
    """Load a page until nothing more is asked for, so many times anew; the median of each figure."""
    loads = [_load(browser, served, path, line) for _ in range(times)]
    return Load(
        requests=round(median(load.requests for load in loads)),
        sent={kind: round(median(load.sent.get(kind, 0) for load in loads)) for kind in loads[0].sent},
        first_paint=median(load.first_paint for load in loads),
        largest_paint=median(load.largest_paint for load in loads),
        shift=median(load.shift for load in loads),
        blocked=median(load.blocked for load in loads),
    )


def _load(browser: Browser, served: Served, path: str, line: Line) -> Load:
    with slow_page(browser, line) as page:
        served.answers.clear()
        page.goto(served.address + path)
        wait_until_quiet(page, served)
        timings = page.evaluate(TIMINGS)
        return Load(requests=len(served.answers), sent=served.sent(), **timings)


def measure_filtering(browser: Browser, served: Served, line: Line) -> Filtering:
    """Open the menus of the timeline as a reader does, then tick the first boxes of each, and clear them again."""
    with slow_page(browser, line) as page:
        page.goto(f"{served.address}timeline/")
        wait_until_quiet(page, served)
        start = perf_counter()
        page.locator(".menu summary").first.click()
        page.locator(".menu input[type=checkbox]").first.wait_for()
        ready = (perf_counter() - start) * 1000
        wait_until_quiet(page, served)
        boxes = page.locator(".menu li:nth-child(-n + 2) input[type=checkbox]")
        return Filtering(ready, [took for _ in range(2) for took in boxes.evaluate_all(TICK)])


def wait_until_quiet(page: Page, served: Served) -> None:
    """Wait until nothing has been asked for during `QUIET`; on a slow line the browser's own sign comes too early."""
    before = -1
    while len(served.answers) != before:
        before = len(served.answers)
        page.wait_for_timeout(QUIET)
