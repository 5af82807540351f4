/* How a reader moves the strip by mouse, wheel, fingers and keys. */

/* Pixels that a hand may shake in a click; milliseconds after which a wheel has come to rest. */
const SHAKE = 5;
const REST = 200;

const KEYS = {
  "+": (strip) => strip.zoom(0.5),
  "=": (strip) => strip.zoom(0.5),
  "-": (strip) => strip.zoom(2),
  0: (strip) => strip.zoom(Infinity),
  Escape: (strip) => strip.zoom(Infinity),
  ArrowLeft: (strip, months) => strip.move(-months),
  ArrowRight: (strip, months) => strip.move(months),
  Home: (strip) => strip.move(-Infinity),
  End: (strip) => strip.move(Infinity),
};

export function listen(strip) {
  brush(strip);
  wheel(strip);
  pinch(strip);
  strip.scroller.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (KEYS[event.key]?.(strip, event.shiftKey ? 12 : 1)) event.preventDefault();
  });
}

/* Dragging chooses months; a click goes where it always did. */
function brush(strip) {
  let start = null;
  let months = null;
  const on = (type, listener) => strip.scroller.addEventListener(type, listener, true);

  on("pointerdown", (event) => {
    months = null;
    // The scroller itself is met on its scrollbar only.
    const begins = event.button === 0 && event.pointerType !== "touch" && event.target !== strip.scroller;
    start = begins ? event.clientX : null;
  });
  on("pointermove", (event) => {
    if (start === null || !event.buttons || (!months && Math.abs(event.clientX - start) < SHAKE)) return;
    strip.scroller.setPointerCapture(event.pointerId);
    months = strip.between(start, event.clientX);
    strip.choose(months);
  });
  on("pointerup", () => {
    start = null;
    if (months) strip.go(months);
  });
  on("pointercancel", () => {
    start = months = null;
    strip.choose(null);
  });
  on("click", (event) => {
    if (!months) return;
    months = null;
    event.preventDefault();
    event.stopPropagation();
  });
  on("dragstart", (event) => event.preventDefault());
}

function wheel(strip) {
  let rest;
  const turn = (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const turned = Math.max(-50, Math.min(50, event.deltaY * (event.deltaMode ? 20 : 1)));
    strip.keep(strip.place(event.clientX), event.clientX, strip.span * 2 ** (turned / 100));
    clearTimeout(rest);
    rest = setTimeout(() => strip.settle(), REST);
  };
  strip.scroller.addEventListener("wheel", turn, { passive: false });
}

/* Two fingers keep hold of the places they were put on. One finger scrolls, as browsers do it. */
function pinch(strip) {
  let held = null;
  const touched = (event) => {
    const points = [...event.touches].map((touch) => touch.clientX).sort((one, other) => one - other);
    if (points.length === 2) {
      event.preventDefault();
      held ??= points.map((x) => strip.place(x));
      const far = Math.max(1, points[1] - points[0]);
      strip.keep(held[0], points[0], ((held[1] - held[0]) * strip.width) / far);
    } else if (held) {
      held = null;
      strip.settle();
    }
  };
  for (const type of ["touchstart", "touchmove", "touchend", "touchcancel"]) {
    strip.scroller.addEventListener(type, touched, { passive: false });
  }
}
