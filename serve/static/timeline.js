/** Rows with four bounds as bars: strong where it is certain, faint where it is possible. */

import { element, part, shape } from "./dom.js";
import { learn, nameOf } from "./words.js";

/** @typedef {import("./service.js").Rows} Rows */
/** @typedef {import("./service.js").Binding} Binding */
/** @typedef {{ label: string, title: string, bounds: number[] }} Bar */
/** @typedef {{ first: number, last: number, names: number, width: number }} Scale */

export const BOUNDS = ["possiblyFrom", "certainlyFrom", "certainlyUntil", "possiblyUntil"];
const ROW = 22;
const LETTER = 6.6;
const MOST = 500;

/**
 * @param {Rows} found
 * @returns {Promise<HTMLElement>}
 */
export async function timeline(found) {
  const kept = found.rows.filter((row) => BOUNDS.every((name) => row[name])).slice(0, MOST);
  await learn({ ...found, rows: kept });
  const bars = kept.map((row) => bar(row, found.names));
  const known = bars.flatMap((each) => each.bounds).filter((year) => year > 1 && year < 9999);
  const width = Math.max(340, part("rows").clientWidth);
  const scale = { first: Math.floor(Math.min(...known)), last: Math.ceil(Math.max(...known)) + 1, names: Math.min(260, width * 0.4), width };
  const height = (bars.length + 1) * ROW;
  const drawn = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
  drawn.append(shape("title", {}, `${bars.length} spells from ${scale.first} to ${scale.last}`), ...axis(scale, height));
  drawn.append(...bars.map((each, at) => line(each, at, scale)));
  const note = found.rows.length > kept.length ? `The first ${kept.length} of ${found.rows.length} rows are drawn. ` : "";
  const legend = element("p", { class: "note" }, `${note}Strong: certain. Faint: possible. An open end reaches the edge.`);
  return element("div", {}, legend, element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Timeline" }, drawn));
}

/**
 * @param {Binding} row
 * @param {string[]} names
 * @returns {Bar}
 */
function bar(row, names) {
  const things = names.filter((name) => row[name]?.type === "uri" && !["fact", "agreement"].includes(name));
  const extra = ["capacityLabel", "standingLabel"].map((name) => row[name]?.value).filter(Boolean);
  const label = [...things.slice(0, 2).map((name) => nameOf(row[name])), ...extra].join(", ");
  const said = [row.begin?.value ?? "…", row.end?.value ?? "…"].join(" to ");
  const title = `${label}: ${said}; certain ${row.certainlyFrom.value} to ${row.certainlyUntil.value}`;
  return { label, title, bounds: BOUNDS.map((name) => year(row[name].value)) };
}

/**
 * A day as a year with a fraction.
 * @param {string} day
 */
function year(day) {
  const [years, months, days] = day.split("-").map(Number);
  return years + (months - 1) / 12 + (days - 1) / 365;
}

/**
 * @param {Scale} scale
 * @param {number} height
 */
function axis(scale, height) {
  const { first, last, width, names } = scale;
  const most = (width - names) / 45;
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (last - first) / years <= most) ?? 100;
  const marks = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) {
    const x = place(at, scale);
    marks.push(shape("line", { x1: x, x2: x, y1: ROW, y2: height, class: "grid" }));
    marks.push(shape("text", { x, y: ROW - 8, "text-anchor": "middle", class: "quiet" }, String(at)));
  }
  return marks;
}

/**
 * @param {Bar} each
 * @param {number} at
 * @param {Scale} scale
 */
function line(each, at, scale) {
  const y = (at + 1) * ROW;
  const [possiblyFrom, certainlyFrom, certainlyUntil, possiblyUntil] = each.bounds.map((when) => place(when, scale));
  const most = Math.floor(scale.names / LETTER);
  const name = each.label.length > most ? `${each.label.slice(0, most - 1)}…` : each.label;
  const group = shape("g", {}, shape("title", {}, each.title));
  group.append(shape("text", { x: scale.names - 8, y: y + 15, "text-anchor": "end" }, name));
  group.append(block(possiblyFrom, possiblyUntil, y, "possible"));
  if (each.bounds[1] <= each.bounds[2]) group.append(block(certainlyFrom, certainlyUntil, y, "certain"));
  return group;
}

/**
 * @param {number} from
 * @param {number} until
 * @param {number} y
 * @param {string} kind
 */
function block(from, until, y, kind) {
  return shape("rect", { x: from, y: y + 4, width: Math.max(2, until - from), height: ROW - 8, class: kind });
}

/**
 * @param {number} when
 * @param {Scale} scale
 */
function place(when, { first, last, names, width }) {
  const share = (Math.min(Math.max(when, first), last) - first) / (last - first);
  return names + share * (width - names - 20);
}
