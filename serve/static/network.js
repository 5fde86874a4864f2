/** Rows that bind two things as lines between two columns of names. */

import { element, shape } from "./dom.js";
import { learn, nameOf } from "./words.js";

/** @typedef {import("./service.js").Rows} Rows */

const ROW = 20;
const WIDTH = 900;
const MOST = 600;

/**
 * The two columns that hold what is bound.
 * @param {Rows} found
 * @returns {string[]}
 */
export function ends({ names, rows }) {
  const things = names.filter((name) => rows.length && rows.every((row) => row[name]?.value.startsWith("https://w3id.org/comity/id/")));
  return things.filter((name) => !["fact", "claim", "finding", "document"].includes(name)).slice(0, 2);
}

/**
 * @param {Rows} found
 * @returns {Promise<HTMLElement>}
 */
export async function network(found) {
  const [left, right] = ends(found);
  const kept = found.rows.slice(0, MOST);
  await learn({ ...found, rows: kept });
  const sides = [left, right].map((name) => places(kept.map((row) => row[name])));
  const height = (Math.max(...sides.map((side) => side.size)) + 1) * ROW;
  const [ys, zs] = sides.map((side) => spread([...side.keys()], height));
  const lines = kept.map((row) => {
    const [y, z] = [ys.get(row[left].value) ?? 0, zs.get(row[right].value) ?? 0];
    const certain = (row.certainty?.value ?? "certainly") === "certainly";
    const path = shape("path", { d: `M 300 ${y} C 450 ${y} 450 ${z} 600 ${z}`, class: certain ? "tie" : "tie possible" });
    path.append(shape("title", {}, `${nameOf(row[left])} – ${nameOf(row[right])}`));
    return path;
  });
  const drawn = shape("svg", { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, role: "img" });
  drawn.append(shape("title", {}, `${lines.length} lines between ${sides[0].size} and ${sides[1].size} names`), ...lines);
  drawn.append(...names(sides[0], ys, 292, "end"), ...names(sides[1], zs, 608, "start"));
  const part = found.rows.length > MOST ? `The first ${MOST} of ${found.rows.length} rows are drawn. ` : "";
  const legend = element("p", { class: "note" }, `${part}${left} on the left, ${right} on the right; broken lines are possible.`);
  return element("div", {}, legend, element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Network" }, drawn));
}

/**
 * The names of one side in order, by their IRIs.
 * @param {import("./service.js").Term[]} terms
 */
function places(terms) {
  const pairs = new Map(terms.map((term) => [term.value, nameOf(term)]));
  return new Map([...pairs].sort((one, other) => one[1].localeCompare(other[1], "en")));
}

/**
 * @param {string[]} keys
 * @param {number} height
 */
function spread(keys, height) {
  return new Map(keys.map((key, at) => [key, ((at + 1) * height) / (keys.length + 1)]));
}

/**
 * @param {Map<string, string>} side
 * @param {Map<string, number>} ys
 * @param {number} x
 * @param {string} anchor
 */
function names(side, ys, x, anchor) {
  return [...side].map(([key, name]) => {
    const text = name.length > 44 ? `${name.slice(0, 43)}…` : name;
    const y = (ys.get(key) ?? 0) + 4;
    return shape("text", { x, y, "text-anchor": anchor }, text, shape("title", {}, name));
  });
}
