/** Rows as a table that can be sorted; long ones are shown in part first. */

import { element } from "./dom.js";
import { cell, learn, nameOf } from "./words.js";

/** @typedef {import("./service.js").Rows} Rows */
/** @typedef {import("./service.js").Binding} Binding */

const PART = 200;

/**
 * @param {Rows} found
 * @returns {Promise<HTMLElement>}
 */
export async function table(found) {
  const columns = found.names.filter((name) => !name.endsWith("Label") || !found.names.includes(name.slice(0, -5)));
  const body = element("tbody");
  const more = element("button", { type: "button", click: () => show(found.rows.length) });
  const heads = columns.map((name) => head(name, () => sort(name)));
  let rows = found.rows;
  let shown = Math.min(PART, rows.length);
  let sorted = { name: "", down: false };

  /** @param {number} count */
  async function show(count) {
    shown = count;
    const kept = rows.slice(0, shown);
    await learn({ ...found, rows: kept });
    body.replaceChildren(...kept.map((row) => line(row, columns)));
    more.hidden = shown >= rows.length;
    more.textContent = `Show all ${rows.length} rows`;
  }

  /** @param {string} name */
  function sort(name) {
    sorted = { name, down: sorted.name === name && !sorted.down };
    rows = [...found.rows].sort((one, other) => compare(one, other, name) * (sorted.down ? -1 : 1));
    for (const [at, each] of heads.entries()) {
      const order = sorted.down ? "descending" : "ascending";
      each.setAttribute("aria-sort", columns[at] === name ? order : "none");
    }
    return show(shown);
  }

  await show(shown);
  const whole = element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body);
  return element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Rows" }, whole, more);
}

/**
 * @param {string} name
 * @param {() => void} sort
 */
function head(name, sort) {
  return element("th", { scope: "col", "aria-sort": "none" }, element("button", { type: "button", click: sort }, name));
}

/**
 * @param {Binding} row
 * @param {string[]} columns
 */
function line(row, columns) {
  return element("tr", {}, ...columns.map((name) => element("td", { class: kind(row[name]?.value ?? "") }, cell(row[name]))));
}

/**
 * How a value is weighed by the eye: certainty and agreement have colours, long texts have room.
 * @param {string} value
 */
function kind(value) {
  if (/^(certainly|possibly)$/.test(value) || /#contested$/.test(value)) return value.replace(/^.*#/, "");
  if (value.length <= 24) return "brief";
  return value.length > 60 && !value.startsWith("http") ? "long" : "";
}

/**
 * @param {Binding} one
 * @param {Binding} other
 * @param {string} name
 */
function compare(one, other, name) {
  return nameOf(one[name]).localeCompare(nameOf(other[name]), "en", { numeric: true });
}
