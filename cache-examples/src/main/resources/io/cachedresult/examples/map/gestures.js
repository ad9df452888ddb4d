const ZOOM_LEVELS_PER_PIXEL = 1 / 300;
const LARGEST_SCROLL = 300;
const PIXELS_PER_LINE = 40;

/** Moves the map by mouse, touch and keyboard. */
export function listen(canvas, moves) {
  listenToPointers(canvas, moves);
  canvas.addEventListener('wheel', (event) => onWheel(event, moves), { passive: false });
  canvas.addEventListener('dblclick', (event) => moves.zoomAt(event.clientX, event.clientY, 1));
  document.addEventListener('keydown', (event) => onKey(event, moves));
}

function listenToPointers(canvas, moves) {
  const pointers = new Map();

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, position(event));
    canvas.classList.add('dragged');
  });

  canvas.addEventListener('pointermove', (event) => {
    if (!pointers.has(event.pointerId)) {
      return;
    }
    const before = [...pointers.values()];
    pointers.set(event.pointerId, position(event));
    const after = [...pointers.values()];
    const [from, to] = [center(before), center(after)];
    moves.pan(from.x - to.x, from.y - to.y);
    if (after.length === 2) {
      const levels = Math.log2(distance(after) / Math.max(1, distance(before)));
      moves.zoomAt(to.x, to.y, levels);
    }
  });

  const release = (event) => {
    pointers.delete(event.pointerId);
    canvas.classList.toggle('dragged', pointers.size > 0);
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
}

function onWheel(event, moves) {
  event.preventDefault();
  const isInLines = event.deltaMode === WheelEvent.DOM_DELTA_LINE;
  const pixels = event.deltaY * (isInLines ? PIXELS_PER_LINE : 1);
  const limited = Math.max(-LARGEST_SCROLL, Math.min(LARGEST_SCROLL, pixels));
  moves.zoomAt(event.clientX, event.clientY, -limited * ZOOM_LEVELS_PER_PIXEL);
}

function onKey(event, moves) {
  const move = movesByKey(moves)[event.key];
  if (move && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    move();
  }
}

const movesByKey = (moves) => ({
  ArrowLeft: () => moves.step(-1, 0),
  ArrowRight: () => moves.step(1, 0),
  ArrowUp: () => moves.step(0, -1),
  ArrowDown: () => moves.step(0, 1),
  '+': moves.zoomIn,
  '=': moves.zoomIn,
  '-': moves.zoomOut,
  Home: moves.home,
  b: moves.back,
  B: moves.back,
});

const position = (event) => ({ x: event.clientX, y: event.clientY });

function center(points) {
  const mean = (field) => points.reduce((sum, point) => sum + point[field], 0) / points.length;
  return { x: mean('x'), y: mean('y') };
}

const distance = ([one, other]) => Math.hypot(one.x - other.x, one.y - other.y);
