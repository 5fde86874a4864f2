/** Rows that bind two things by a number as a table of pairs. */

import { element } from "./dom.js";
import { ends } from "./network.js";
import { learn, nameOf, short } from "./words.js";

/** @typedef {import("./service.js").Rows} Rows */

/**
 * The column that holds the number, or an empty string.
 * @param {Rows} found
 */
export function measure({ names, rows }) {
  return names.find((name) => rows.length && rows.every((row) => /#integer$/.test(row[name]?.datatype ?? ""))) ?? "";
}

/**
 * @param {Rows} found
 * @returns {Promise<HTMLElement>}
 */
export async function matrix(found) {
  const [left, right] = ends(found);
  const number = measure(found);
  await learn(found);
  const held = new Map();
  const things = new Map();
  for (const row of found.rows) {
    for (const name of [left, right]) things.set(row[name].value, row[name]);
    held.set(`${row[left].value} ${row[right].value}`, row[number].value);
    held.set(`${row[right].value} ${row[left].value}`, row[number].value);
  }
  const order = [...things.values()].sort((one, other) => nameOf(one).localeCompare(nameOf(other), "en"));
  const most = Math.max(...found.rows.map((row) => Number(row[number].value)), 1);
  const head = element("tr", {}, element("td"), ...order.map((term) => brief(term, "col")));
  const lines = order.map((one) => element("tr", {}, brief(one, "row"), ...order.map((other) => square(one, other))));

  /**
   * @param {import("./service.js").Term} one
   * @param {import("./service.js").Term} other
   */
  function square(one, other) {
    const value = held.get(`${one.value} ${other.value}`) ?? "";
    const title = value ? `${nameOf(one)} and ${nameOf(other)}: ${value}` : null;
    return element("td", { class: `heat${Math.ceil((Number(value) / most) * 5)}`, title }, value);
  }

  const whole = element("table", { class: "matrix" }, element("thead", {}, head), element("tbody", {}, ...lines));
  const legend = element("p", { class: "note" }, `Each square is ${number}; an empty one is a pair that is not among the rows.`);
  return element("div", {}, legend, element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Matrix" }, whole));
}

/**
 * @param {import("./service.js").Term} term
 * @param {string} scope
 */
function brief(term, scope) {
  return element("th", { scope, title: nameOf(term) }, short(term.value).replace(/^.*\//, ""));
}
