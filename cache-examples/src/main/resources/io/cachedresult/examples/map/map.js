import { listen } from './gestures.js';
import { Measure } from './measure.js';
import { HOME, PLACES } from './places.js';
import { Readout } from './readout.js';
import { Tiles, load } from './tiles.js';
import { View } from './view.js';

/** Moves closer together than this are one, which "back" undoes as a whole. */
const SETTLED_MILLIS = 400;
const MOST_PLACES = 100;

const byId = (id) => document.getElementById(id);
const canvas = byId('map');
const view = new View();
const readout = new Readout();
const measure = new Measure((figures, isComplete) => readout.view(figures, isComplete));
const tiles = new Tiles(redraw, measure);

/** The whole picture in one tile: under those that are on their way, so that nothing is blank. */
const GROUND = { zoom: 0, x: 0, y: 0, key: '0/0/0' };
let ground = null;

const been = [];
let settled = null;
let timer = 0;
let isDrawing = false;

/** Draws soon, once for however many reasons there are. */
function redraw() {
  if (!isDrawing) {
    isDrawing = true;
    requestAnimationFrame(draw);
  }
}

function draw() {
  isDrawing = false;
  const wanted = view.tiles();
  tiles.want(wanted);
  const context = canvas.getContext('2d');
  const scale = canvas.width / view.width;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  if (ground) {
    const { left, top, side } = view.box(GROUND);
    context.drawImage(ground, left, top, side, side);
  }
  for (const { tile, image } of tiles.images(wanted[0].zoom)) {
    const { left, top, side } = view.box(tile);
    // A hair wider: between tiles at fractions of pixels the ground would shine through.
    context.drawImage(image, left, top, side + 0.5, side + 0.5);
  }
  readout.place(view);
}

/** Moves that follow each other are one view. */
function moved() {
  if (timer === 0) {
    measure.next();
  }
  clearTimeout(timer);
  timer = setTimeout(settle, SETTLED_MILLIS);
  redraw();
}

function settle() {
  clearTimeout(timer);
  timer = 0;
  const place = view.place;
  if (settled && (settled.x !== place.x || settled.y !== place.y || settled.zoom !== place.zoom)) {
    been.push(settled);
    been.splice(0, been.length - MOST_PLACES);
  }
  settled = place;
  byId('back').disabled = been.length === 0;
  history.replaceState(null, '', `#${place.zoom.toFixed(3)}/${place.x}/${place.y}`);
}

function go(place) {
  measure.next();
  view.go(place);
  settle();
  redraw();
}

/** Goes there, and remembers from where. */
function leaveFor(place) {
  settle();
  go(place);
}

const moves = {
  pan: (right, down) => {
    view.pan(right, down);
    moved();
  },
  zoomAt: (left, top, doublings) => {
    view.zoomAt(left, top, doublings);
    moved();
  },
  step: (right, down) => moves.pan((right * view.width) / 4, (down * view.height) / 4),
  closer: () => moves.zoomAt(view.width / 2, view.height / 2, 1),
  further: () => moves.zoomAt(view.width / 2, view.height / 2, -1),
  home: () => leaveFor(HOME),
  back: () => {
    settle();
    const place = been.pop();
    if (place) {
      settled = null;
      go(place);
    }
  },
};

function resize() {
  const sharpness = Math.min(2, devicePixelRatio);
  canvas.width = Math.round(innerWidth * sharpness);
  canvas.height = Math.round(innerHeight * sharpness);
  view.resize(innerWidth, innerHeight);
  redraw();
}

/** The place that the address names, or the whole set. */
function begin() {
  const [zoom, x, y] = location.hash.slice(1).split('/').map(Number);
  const isPlace = [zoom, x, y].every(Number.isFinite);
  view.go(isPlace ? { zoom, x, y } : HOME);
  settle();
}

PLACES.forEach((place) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = place.name;
  button.onclick = () => leaveFor(place);
  byId('places').append(button);
});
for (const name of ['closer', 'further', 'home', 'back']) {
  byId(name).onclick = moves[name];
}
load(GROUND).then(({ image }) => {
  ground = image;
  redraw();
});
addEventListener('resize', resize);
resize();
begin();
listen(canvas, moves);
