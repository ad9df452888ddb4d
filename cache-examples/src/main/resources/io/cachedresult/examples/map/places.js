/** The number in the plane at that part of the picture, which shows -2.5 to 1.5 and -2 to 2. */
export const number = ({ x, y }) => ({ real: 4 * x - 2.5, imaginary: 2 - 4 * y });

const at = (name, real, imaginary, zoom) => ({ name, x: (real + 2.5) / 4, y: (2 - imaginary) / 4, zoom });

export const HOME = at('Home', -0.65, 0, 0);

/** Where it is worth going. */
export const PLACES = [
  at('Seahorses', -0.7468, 0.1078, 9.4),
  at('Elephants', 0.2895, 0.0132, 9.3),
  at('Spirals', -0.0872, 0.6555, 10.2),
  at('Lightning', -1.2567, 0.0268, 9.8),
  at('Islet', -1.7687, 0.0017, 9),
];
