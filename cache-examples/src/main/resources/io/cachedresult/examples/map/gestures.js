const DOUBLINGS_PER_PIXEL = 1 / 300;
const LINE = 40;

/** Turns what mouse, fingers and keys do into moves of the view. */
export function listen(canvas, moves) {
  const fingers = new Map();

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, at(event));
    canvas.classList.add('dragged');
  });

  canvas.addEventListener('pointermove', (event) => {
    const before = [...fingers.values()];
    if (!fingers.has(event.pointerId)) {
      return;
    }
    fingers.set(event.pointerId, at(event));
    const after = [...fingers.values()];
    const [from, to] = [middle(before), middle(after)];
    moves.pan(from.x - to.x, from.y - to.y);
    if (after.length === 2) {
      const doublings = Math.log2(distance(after) / Math.max(1, distance(before)));
      moves.zoomAt(to.x, to.y, doublings);
    }
  });

  const lift = (event) => {
    fingers.delete(event.pointerId);
    canvas.classList.toggle('dragged', fingers.size > 0);
  };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);

  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    const bounded = Math.max(-300, Math.min(300, pixels));
    moves.zoomAt(event.clientX, event.clientY, -bounded * DOUBLINGS_PER_PIXEL);
  }, { passive: false });

  canvas.addEventListener('dblclick', (event) => moves.zoomAt(event.clientX, event.clientY, 1));

  document.addEventListener('keydown', (event) => {
    const move = keys(moves)[event.key];
    if (move && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      move();
    }
  });
}

const keys = (moves) => ({
  ArrowLeft: () => moves.step(-1, 0),
  ArrowRight: () => moves.step(1, 0),
  ArrowUp: () => moves.step(0, -1),
  ArrowDown: () => moves.step(0, 1),
  '+': moves.closer,
  '=': moves.closer,
  '-': moves.further,
  Home: moves.home,
  b: moves.back,
  B: moves.back,
});

const at = (event) => ({ x: event.clientX, y: event.clientY });

function middle(points) {
  const mean = (field) => points.reduce((sum, point) => sum + point[field], 0) / points.length;
  return { x: mean('x'), y: mean('y') };
}

const distance = ([one, other]) => Math.hypot(one.x - other.x, one.y - other.y);
