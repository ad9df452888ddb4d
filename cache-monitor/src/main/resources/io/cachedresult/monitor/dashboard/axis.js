/** The units of an axis of megabytes, from small to large. */
export const MEMORY_UNITS = [
  { size: 1 / 1024 / 1024, name: ' B', isWhole: true },
  { size: 1 / 1024, name: ' KB' },
  { size: 1, name: ' MB' },
  { size: 1024, name: ' GB' },
];

/** The units of an axis of events per second. */
export const RATE_UNITS = [
  { size: 1, name: '/s' },
  { size: 1e3, name: 'k/s' },
  { size: 1e6, name: 'M/s' },
];

const MOST_STEPS = 4;

/**
 * Returns an axis from 0 to a round number that is not below the largest value. The whole axis has
 * one unit, and its steps are 1, 2 or 5 times a power of ten in that unit.
 *
 * @returns `max` and `step` in the unit of the values, and `text`, which formats a tick
 */
export function axisFor(largest, units) {
  const unit = units.findLast(({ size }) => size <= largest) ?? units[0];
  const step = roundStep(largest / unit.size / MOST_STEPS, unit.isWhole);
  const steps = Math.max(1, Math.ceil(largest / unit.size / step - 1e-9));
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return {
    max: steps * step * unit.size,
    step: step * unit.size,
    text: (value) => (value / unit.size).toFixed(decimals) + unit.name,
  };
}

function roundStep(smallest, isWhole) {
  if (!(smallest > 0)) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(smallest));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= smallest);
  return isWhole ? Math.max(1, step) : step;
}
