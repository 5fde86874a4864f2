// @ts-check
// The scale of the timeline: days as places, the years below them, and the day on which one stands.

/** @typedef {{left: number, right: number, first: number, last: number}} Scale days as numbers, places in pixels */

/** @param {Row[]} rows @param {number} width @returns {Scale} from the first to the last day that the rows know */
function scaleOf(rows, width) {
  const days = rows.flatMap((row) => row.items.flatMap(({ bounds, steps }) => [...Object.values(pickBounds(bounds)), ...(steps ?? []).map((step) => step.day)])).filter(known);
  const last = [data.meta.dataDate, view.day, ...days].filter(Boolean).sort().pop() ?? view.day;
  const first = [view.day, ...days].sort()[0];
  const left = width < 560 ? 118 : 178;
  const pad = Math.max((dayNumber(last) - dayNumber(first)) * 0.03, 200);
  return { left, right: width - 24, first: dayNumber(first) - pad, last: dayNumber(last) + pad };
}

/** @param {Bounds} bounds */
function pickBounds({ possiblyFrom, certainlyFrom, certainlyUntil, possiblyUntil }) {
  return { possiblyFrom, certainlyFrom, certainlyUntil, possiblyUntil };
}

/** @param {string} day @returns {number} */
function dayNumber(day) {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** @param {Scale} scale @param {string} day @returns {number} its place, within the drawing */
function placeOf(scale, day) {
  if (day === FIRST_DAY) return scale.left;
  if (day === LAST_DAY) return scale.right;
  const share = (dayNumber(day) - scale.first) / (scale.last - scale.first);
  return Math.min(Math.max(scale.left + share * (scale.right - scale.left), scale.left), scale.right);
}

/** @param {Scale} scale @param {number} x @returns {string} the day at that place */
function dayAt(scale, x) {
  const share = Math.min(Math.max((x - scale.left) / (scale.right - scale.left), 0), 1);
  return new Date(Math.round(scale.first + share * (scale.last - scale.first)) * 86_400_000).toISOString().slice(0, 10);
}

/** @param {Scale} scale @param {number} height @returns {SVGElement[]} */
function ticks(scale, height) {
  const years = (scale.last - scale.first) / 365.25;
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (years / each) * 46 < scale.right - scale.left) ?? 200;
  const from = Number(dayAt(scale, scale.left).slice(0, 4)), to = Number(dayAt(scale, scale.right).slice(0, 4));
  const marks = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const x = placeOf(scale, `${String(year).padStart(4, "0")}-01-01`);
    if (x <= scale.left || x >= scale.right) continue;
    marks.push(shape("line", { x1: x, x2: x, y1: 20, y2: height, stroke: ink.rule }), words(x, 14, String(year), { "text-anchor": "middle", fill: ink.quiet }));
  }
  return marks;
}

/** @param {Scale} scale @param {number} height */
function cursor(scale, height) {
  const x = placeOf(scale, view.day);
  const line = shape("line", { x1: x, x2: x, y1: 0, y2: height, stroke: ink.accent, "stroke-width": 1.5, "pointer-events": "none" });
  return shape("g", { "data-day": view.day }, shape("title", {}, worded(view.day)), line);
}
