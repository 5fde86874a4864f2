/** The link: what is asked, with its parameters or as a query, stands behind the # and never leaves the browser. */

/** @typedef {{ name: string, values: Record<string, string>, query: string, view: string }} Asked */

/**
 * The part of the address that says what is asked; a query stands in it only where it is not the question's own.
 * @param {Asked} asked
 */
export function written({ name, values, query, view }) {
  const fields = [["question", name], ...Object.entries(values).map(([key, value]) => [`.${key}`, value]), ["query", query], ["view", view]];
  return `#${new URLSearchParams(fields.filter(([, value]) => value))}`;
}

/**
 * What the address asks.
 * @param {string} hash
 * @returns {Asked}
 */
export function read(hash) {
  const fields = [...new URLSearchParams(hash.replace(/^#/, ""))];
  /** @param {string} name */
  const one = (name) => fields.find(([key]) => key === name)?.[1] ?? "";
  const values = Object.fromEntries(fields.filter(([key]) => key.startsWith(".")).map(([key, value]) => [key.slice(1), value]));
  return { name: one("question"), values, query: one("query"), view: one("view") };
}
