import './lib/chart.js';
import { MEMORY_UNITS, RATE_UNITS, axisFor } from './axis.js';
import { byId, element, setText } from './elements.js';
import { NONE, megabytes, percent, perSecond } from './format.js';

const { Chart } = globalThis;

const percentAxis = () => ({ max: 100, step: 25, text: (value) => `${value}%` });

const CHARTS = [
  {
    id: 'rate',
    title: 'Hit rate',
    lines: [{ field: 'hitRate', label: 'Hit rate', color: '--hit' }],
    format: percent,
    axis: percentAxis,
  },
  {
    id: 'requests',
    title: 'Requests',
    lines: [
      { field: 'hits', label: 'Hits', color: '--hit' },
      { field: 'misses', label: 'Misses', color: '--miss' },
    ],
    format: perSecond,
    axis: (largest) => axisFor(largest, RATE_UNITS),
  },
  {
    id: 'failures',
    title: 'Failures',
    lines: [{ field: 'failures', label: 'Failures', color: '--failure' }],
    format: perSecond,
    axis: (largest) => axisFor(largest, RATE_UNITS),
  },
  {
    id: 'memory',
    title: 'Memory',
    lines: [{ field: 'memory', label: 'Memory', color: '--memory' }],
    format: megabytes,
    axis: (largest) => axisFor(largest, MEMORY_UNITS),
  },
];

/** A longer time without a value is a gap in a line. */
const LONGEST_BRIDGE_SECONDS = 10;

/** The charts of the last minutes. They need Chart.js. */
export class Charts {
  #charts = CHARTS.map((chart) => new LiveChart(chart));

  constructor() {
    byId('charts').append(...this.#charts.map((chart) => chart.figure));
    ['(prefers-color-scheme: dark)', '(forced-colors: active)'].forEach((query) =>
      matchMedia(query).addEventListener('change', () =>
        this.#charts.forEach((chart) => chart.paint()),
      ),
    );
  }

  /** @param longest the longest time to show, in minutes */
  show(points, longest) {
    this.#charts.forEach((chart) => chart.show(points, longest));
  }
}

class LiveChart {
  #definition;
  #chart;
  #canvas = element('canvas', { role: 'img' });
  #latest = element('span', { class: 'latest' });

  constructor(definition) {
    this.#definition = definition;
    const { id, title, lines } = definition;
    const key = (line) => element('span', { class: `key ${line.field}` }, line.label);
    this.figure = element(
      'figure',
      { id: `chart-${id}` },
      element(
        'figcaption',
        {},
        element('strong', {}, title),
        ...(lines.length > 1 ? lines.map(key) : []),
        this.#latest,
      ),
      element('div', { class: 'plot' }, this.#canvas),
    );
    this.#chart = new Chart(this.#canvas, this.#configuration());
    this.paint();
  }

  show(points, longest) {
    const { title, lines, format } = this.#definition;
    // A page that was just opened has few points: do not show them in a wide, empty chart.
    const available = Math.max(1, Math.ceil(-(points.memory[0]?.x ?? 0) / 60));
    const minutes = Math.min(longest, available);
    const { x } = this.#chart.options.scales;
    x.min = -60 * minutes;
    x.ticks.stepSize = minutes === 1 ? 15 : minutes <= 5 ? 60 : 180;
    lines.forEach((line, index) => {
      this.#chart.data.datasets[index].data = points[line.field];
    });
    this.#showAxis(points);
    this.#chart.update('none');
    const latest = lines.map((line) => format(points[line.field].at(-1)?.y));
    // One unit for all: 922 + 79.0/s.
    const sum = latest.join(' + ').replaceAll('/s + ', ' + ');
    setText(this.#latest, latest.every((text) => text === NONE) ? NONE : sum);
    const spoken = lines.map((line, index) => `${line.label} ${latest[index]}`).join(', ');
    this.#canvas.setAttribute('aria-label', `${title} over time. Now: ${spoken}.`);
  }

  #showAxis(points) {
    const { lines, axis } = this.#definition;
    const first = points[lines[0].field];
    // The lines are stacked, and have the same times.
    const sums = first.map((_, index) =>
      lines.reduce((sum, { field }) => sum + (points[field][index]?.y ?? 0), 0),
    );
    const { max, step, text } = axis(Math.max(0, ...sums));
    const { y } = this.#chart.options.scales;
    y.max = max;
    y.ticks.stepSize = step;
    y.ticks.callback = text;
  }

  /** Applies the colors of the style sheet. Call this again when the color scheme changes. */
  paint() {
    this.#definition.lines.forEach((line, index) => {
      const dataset = this.#chart.data.datasets[index];
      dataset.borderColor = colorOf(line.color);
      dataset.backgroundColor = colorOf(`${line.color}-soft`);
    });
    const { x, y } = this.#chart.options.scales;
    [x, y].forEach((axis) => {
      axis.ticks.color = colorOf('--quiet');
      axis.grid.color = colorOf('--line');
    });
    const tooltip = this.#chart.options.plugins.tooltip;
    tooltip.backgroundColor = colorOf('--text');
    tooltip.titleColor = colorOf('--surface');
    tooltip.bodyColor = colorOf('--surface');
    this.#chart.update('none');
  }

  #configuration() {
    const { lines, format } = this.#definition;
    const font = { family: getComputedStyle(document.body).fontFamily, size: 11 };
    return {
      type: 'line',
      data: {
        datasets: lines.map((line) => ({
          label: line.label,
          data: [],
          fill: 'stack',
          borderWidth: 1.5,
          pointRadius: 0,
          pointHitRadius: 12,
          spanGaps: LONGEST_BRIDGE_SECONDS,
        })),
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        parsing: false,
        normalized: true,
        interaction: { mode: 'index', intersect: false },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              title: ([item]) => ago(item.parsed.x),
              label: (item) => ` ${item.dataset.label}: ${format(item.raw.y)}`,
            },
          },
        },
        scales: {
          x: {
            type: 'linear',
            min: -300,
            max: 0,
            border: { display: false },
            grid: { display: false },
            ticks: { font, maxRotation: 0, stepSize: 60, callback: tickLabel },
          },
          y: {
            stacked: true,
            min: 0,
            border: { display: false },
            grid: { drawTicks: false },
            ticks: { font, padding: 6 },
          },
        },
      },
    };
  }
}

/** Returns a color of the style sheet, as the browser computes it. */
function colorOf(name) {
  const probe = element('span');
  document.body.append(probe);
  probe.style.color = `var(${name})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function tickLabel(seconds) {
  if (seconds === 0) {
    return 'now';
  }
  return seconds % 60 === 0 ? `${-seconds / 60} min` : `${-seconds} s`;
}

function ago(seconds) {
  const age = Math.round(-seconds);
  return age < 60 ? `${age} s ago` : `${Math.floor(age / 60)} min ${age % 60} s ago`;
}
