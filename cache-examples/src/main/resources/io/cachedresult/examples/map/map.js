import { listen } from './gestures.js';
import { Measure } from './measure.js';
import { HOME, PLACES } from './places.js';
import { Readout } from './readout.js';
import { Tiles, load } from './tiles.js';
import { Trail } from './trail.js';
import { View } from './view.js';

/** Moves that follow each other within this time count as one, which "back" undoes as a whole. */
const SETTLED_AFTER_MILLIS = 400;

/** The whole picture in one tile. It is drawn under tiles that are loading. */
const OVERVIEW = { zoom: 0, x: 0, y: 0, key: '0/0/0' };

const byId = (id) => document.getElementById(id);
const canvas = byId('map');
const view = new View();
const trail = new Trail();
const readout = new Readout();
const measure = new Measure((figures, isComplete) => readout.showView(figures, isComplete));
const tiles = new Tiles(redraw, measure);

let overviewImage = null;
let settleTimer = 0;
let isDrawing = false;

/** Draws with the next frame, once for any number of calls. */
function redraw() {
  if (!isDrawing) {
    isDrawing = true;
    requestAnimationFrame(draw);
  }
}

function draw() {
  isDrawing = false;
  const visible = view.tiles();
  tiles.update(visible);
  const context = canvas.getContext('2d');
  const scale = canvas.width / view.width;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  if (overviewImage) {
    const { left, top, side } = view.box(OVERVIEW);
    context.drawImage(overviewImage, left, top, side, side);
  }
  for (const { tile, image } of tiles.images(visible[0].zoom)) {
    const { left, top, side } = view.box(tile);
    // Slightly larger, so that no overview shows between tiles at fractions of a pixel.
    context.drawImage(image, left, top, side + 0.5, side + 0.5);
  }
  readout.showPlace(view);
}

/** Ends a move unless another one follows at once. */
function settleLater() {
  if (settleTimer === 0) {
    measure.next();
  }
  clearTimeout(settleTimer);
  settleTimer = setTimeout(settle, SETTLED_AFTER_MILLIS);
  redraw();
}

function settle() {
  clearTimeout(settleTimer);
  settleTimer = 0;
  const { place } = view;
  trail.arrive(place);
  byId('back').disabled = trail.isEmpty;
  history.replaceState(null, '', `#${place.zoom.toFixed(3)}/${place.x}/${place.y}`);
}

function go(place) {
  measure.next();
  view.go(place);
  settle();
  redraw();
}

/** Goes to a place, so that "back" returns to the current one. */
function jump(place) {
  settle();
  go(place);
}

const moves = {
  pan: (right, down) => {
    view.pan(right, down);
    settleLater();
  },
  zoomAt: (left, top, levels) => {
    view.zoomAt(left, top, levels);
    settleLater();
  },
  step: (right, down) => moves.pan((right * view.width) / 4, (down * view.height) / 4),
  zoomIn: () => moves.zoomAt(view.width / 2, view.height / 2, 1),
  zoomOut: () => moves.zoomAt(view.width / 2, view.height / 2, -1),
  home: () => jump(HOME),
  back: () => {
    settle();
    const place = trail.goBack();
    if (place) {
      go(place);
    }
  },
};

function resize() {
  const pixelRatio = Math.min(2, devicePixelRatio);
  canvas.width = Math.round(innerWidth * pixelRatio);
  canvas.height = Math.round(innerHeight * pixelRatio);
  view.resize(innerWidth, innerHeight);
  redraw();
}

/** Goes to the place in the address, or shows the whole set. */
function start() {
  const [zoom, x, y] = location.hash.slice(1).split('/').map(Number);
  const isPlace = [zoom, x, y].every(Number.isFinite);
  view.go(isPlace ? { zoom, x, y } : HOME);
  settle();
}

PLACES.forEach((place) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = place.name;
  button.onclick = () => jump(place);
  byId('places').append(button);
});
byId('zoom-in').onclick = moves.zoomIn;
byId('zoom-out').onclick = moves.zoomOut;
byId('home').onclick = moves.home;
byId('back').onclick = moves.back;
load(OVERVIEW).then(({ image }) => {
  overviewImage = image;
  redraw();
});
addEventListener('resize', resize);
resize();
start();
listen(canvas, moves);
