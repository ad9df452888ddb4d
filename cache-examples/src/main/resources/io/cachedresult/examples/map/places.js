/** The number in the plane at that part of the picture, which shows -2.5 to 1.5 and -2 to 2. */
export const number = ({ x, y }) => ({ real: 4 * x - 2.5, imaginary: 2 - 4 * y });

const at = (name, real, imaginary, zoom) => ({ name, x: (real + 2.5) / 4, y: (2 - imaginary) / 4, zoom });

export const HOME = at('Home', -0.65, 0, 0);

/** Where it is worth going. */
export const PLACES = [
  at('Seahorses', -0.7455, 0.1127, 8.6),
  at('Elephants', 0.2825, 0.0085, 8.2),
  at('Spirals', -0.0896, 0.6545, 9),
  at('Lightning', -1.2557, 0.0252, 9),
  at('Islet', -1.7687, 0.0017, 9),
];
