/** Converts a position in the picture, from 0 to 1, to a complex number. */
export const complexNumber = ({ x, y }) => ({ real: 4 * x - 2.5, imaginary: 2 - 4 * y });

const place = (name, real, imaginary, zoom) => ({
  name,
  x: (real + 2.5) / 4,
  y: (2 - imaginary) / 4,
  zoom,
});

export const HOME = place('Home', -0.65, 0, 0);

/** Places worth seeing. */
export const PLACES = [
  place('Seahorses', -0.7468, 0.1078, 9.4),
  place('Elephants', 0.2895, 0.0132, 9.3),
  place('Spirals', -0.0872, 0.6555, 10.2),
  place('Lightning', -1.2567, 0.0268, 9.8),
  place('Islet', -1.7687, 0.0017, 9),
];
