/** Results: the views that fit the rows, the one that is shown, and how they are taken away. */

import { element, part } from "./dom.js";
import { matrix, measure } from "./matrix.js";
import { ends, network } from "./network.js";
import { table } from "./table.js";
import { BOUNDS, timeline } from "./timeline.js";

/** @typedef {import("./service.js").Rows} Rows */
/** @typedef {{ fits: (found: Rows) => boolean, draw: (found: Rows) => Promise<HTMLElement> }} View */

/** @type {Record<string, View>} */
const VIEWS = {
  table: { fits: () => true, draw: table },
  timeline: { fits: ({ names, rows }) => rows.length > 0 && BOUNDS.every((name) => names.includes(name)), draw: timeline },
  network: { fits: (found) => ends(found).length === 2, draw: network },
  matrix: { fits: (found) => ends(found).length === 2 && measure(found) !== "", draw: matrix },
};

/**
 * Show an answer, in the view wished for where it fits.
 * @param {Rows | boolean | string} found
 * @param {string} wished
 * @param {(view: string) => void} viewed
 */
export async function show(found, wished, viewed) {
  part("problem").hidden = true;
  if (typeof found !== "object") {
    part("views").replaceChildren();
    part("rows").replaceChildren(element(typeof found === "string" ? "pre" : "p", { tabindex: 0 }, found === true ? "Yes" : found || "No"));
    say(typeof found === "string" ? "Triples" : "A truth value");
    return;
  }
  const fitting = Object.keys(VIEWS).filter((name) => VIEWS[name].fits(found));
  const first = fitting.includes(wished) ? wished : "table";
  const choices = fitting.map((name) => choice(name, name === first, () => draw(name)));
  part("views").replaceChildren(...(fitting.length > 1 ? choices : []));
  say(count(found));
  await draw(first);

  /** @param {string} name */
  async function draw(name) {
    const drawn = await VIEWS[name].draw(/** @type {Rows} */ (found));
    part("rows").replaceChildren(drawn);
    viewed(name);
  }
}

/** @param {Rows} found */
function count({ rows, cut, names }) {
  const whole = `${rows.length} ${rows.length === 1 ? "row" : "rows"}`;
  const certain = names.includes("certainty") ? rows.filter((row) => row.certainty?.value === "certainly").length : null;
  const split = certain === null || !rows.length ? "" : `: ${certain} certainly, ${rows.length - certain} possibly`;
  return cut ? `The first ${cut} rows; more were left out. Ask for less at once, with LIMIT or a filter.` : whole + split;
}

/**
 * @param {string} name
 * @param {boolean} checked
 * @param {() => void} choose
 */
function choice(name, checked, choose) {
  return element("label", {}, element("input", { type: "radio", name: "view", value: name, checked, change: choose }), name);
}

/**
 * Show a problem; where it has a place, a button leads there.
 * @param {import("./service.js").Problem | Error} fault
 * @param {(place: { line: number, column: number }) => void} point
 */
export function refuse(fault, point) {
  const place = "place" in fault ? fault.place : null;
  const detail = "detail" in fault ? fault.detail : "";
  const where = place && `Line ${place.line}, column ${place.column}`;
  const go = place && element("button", { type: "button", id: "go", click: () => point(place) }, where ?? "");
  part("problem").replaceChildren(element("b", {}, fault.message), element("p", {}, detail), ...(go ? [go] : []));
  part("problem").hidden = false;
  part("rows").replaceChildren();
  part("views").replaceChildren();
  say("");
}

/** @param {string} text */
export function say(text) {
  part("status").textContent = text;
}
