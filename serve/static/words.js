/** Terms in words: labels of things, prefixed names, and cells that show both. */

import { element } from "./dom.js";
import { answered } from "./service.js";

/** @typedef {import("./service.js").Term} Term */
/** @typedef {import("./service.js").Rows} Rows */

const THINGS = "https://w3id.org/comity/id/";
const AT_ONCE = 300;
/** @type {Map<string, string>} */
const labels = new Map();
/** @type {[string, string][]} */
let prefixes = [];

/** @param {Record<string, string>} given */
export function usePrefixes(given) {
  prefixes = Object.entries(given).sort((one, other) => other[1].length - one[1].length);
}

/**
 * An IRI in short: the path of a thing of ours, a prefixed name, else itself.
 * @param {string} iri
 */
export function short(iri) {
  if (iri.startsWith(THINGS)) return decoded(iri.slice(THINGS.length));
  const found = prefixes.find(([, namespace]) => iri.startsWith(namespace));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The name of a term for a drawing.
 * @param {Term | undefined} term
 */
export function nameOf(term) {
  if (!term) return "";
  return term.type === "uri" ? (labels.get(term.value) ?? short(term.value)) : term.value;
}

/**
 * Learn the labels of the IRIs of these rows: first from the rows themselves, then from the graph.
 * @param {Rows} found
 */
export async function learn({ names, rows }) {
  const wanted = new Set();
  for (const row of rows) {
    for (const name of names) {
      if (row[name]?.type !== "uri") continue;
      const label = row[`${name}Label`];
      if (label) labels.set(row[name].value, label.value);
      else if (!labels.has(row[name].value)) wanted.add(row[name].value);
    }
  }
  const iris = [...wanted];
  for (let at = 0; at < iris.length; at += AT_ONCE) await ask(iris.slice(at, at + AT_ONCE));
}

/** @param {string[]} iris */
async function ask(iris) {
  const naming = "<http://www.w3.org/2000/01/rdf-schema#label>|<http://www.w3.org/2004/02/skos/core#prefLabel>|"
    + "<http://purl.org/dc/terms/title>";
  const values = iris.filter((iri) => !/[<>"{}|^`\\\s]/.test(iri)).map((iri) => `<${iri}>`).join(" ");
  const found = await answered(`SELECT ?thing ?label { VALUES ?thing { ${values} } ?thing ${naming} ?label }`);
  if (typeof found !== "object") return;
  for (const row of found.rows) labels.set(row.thing.value, row.label.value);
}

/**
 * A cell's content: a label with its IRI beside it and a link to what the graph says, or the literal.
 * @param {Term | undefined} term
 * @returns {Node | string}
 */
export function cell(term) {
  if (!term) return "";
  if (term.type !== "uri") return linked(term.value);
  const label = labels.get(term.value);
  const code = element("code", { title: term.value }, short(term.value));
  const words = label ? [element("span", {}, label), " ", code] : [code];
  return element("a", { href: address(term.value), rel: "noreferrer" }, ...words);
}

/** @param {string} iri */
function address(iri) {
  if (iri.startsWith(THINGS)) return `/about/${iri.slice(THINGS.length)}`;
  return /^https?:\/\//.test(iri) ? iri : null;
}

/**
 * A text, of which web addresses lead somewhere.
 * @param {string} text
 */
function linked(text) {
  const made = document.createElement("span");
  for (const piece of text.split(/(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;)])/)) {
    made.append(/^https?:\/\//.test(piece) ? element("a", { href: piece, rel: "noreferrer" }, piece) : piece);
  }
  return made;
}
