/** Requests to the service that the page comes from, and to nobody else. */

/**
 * @typedef {{ type: string, value: string, datatype?: string, "xml:lang"?: string }} Term
 * @typedef {Record<string, Term>} Binding
 * @typedef {{ names: string[], rows: Binding[], cut: string }} Rows
 * @typedef {{ name: string, type: string, default: string | null }} Parameter
 * @typedef {{ name: string, topic: string, summary: string, description: string, parameters: Parameter[],
 *   columns: string[], view: string }} Question
 * @typedef {{ questions: Question[], prefixes: Record<string, string>, choices: Record<string, string[]> }} Catalogue
 */

const ACCEPT = "application/sparql-results+json, text/turtle;q=0.9";

/** What the service says went wrong, with the place in the query where it tells one. */
export class Problem extends Error {
  /** @param {{ title?: string, detail?: string, place?: string }} said */
  constructor(said) {
    super(said.title ?? "The service does not answer");
    this.detail = said.detail ?? "";
    const place = /line (\d+), column (\d+)/.exec(said.place ?? "");
    this.place = place ? { line: Number(place[1]), column: Number(place[2]) } : null;
  }
}

/**
 * The answer to a query: rows, a truth value, or triples as Turtle.
 * @param {string} query
 * @param {AbortSignal} [signal]
 * @returns {Promise<Rows | boolean | string>}
 */
export async function answered(query, signal) {
  const headers = { "Content-Type": "application/sparql-query", Accept: ACCEPT };
  const reply = await asked("/sparql", { method: "POST", headers, body: query, signal });
  if (reply.headers.get("Content-Type")?.startsWith("text/turtle")) return reply.text();
  const told = await reply.json();
  if ("boolean" in told) return told.boolean;
  return { names: told.head.vars, rows: told.results.bindings, cut: reply.headers.get("Comity-Cut") ?? "" };
}

/**
 * The catalogue.
 * @returns {Promise<Catalogue>}
 */
export async function catalogue() {
  return (await asked("/ask", { headers: { Accept: "application/json" } })).json();
}

/**
 * The data that are served.
 * @returns {Promise<{ dataVersion: string, dataDate: string }>}
 */
export async function health() {
  return (await asked("/health")).json();
}

/**
 * The query that a question becomes with these values.
 * @param {string} name
 * @param {Record<string, string>} values
 */
export async function queryOf(name, values) {
  return (await asked(addressOf(name, values, "sparql"))).text();
}

/**
 * The address of a question's answer in a format.
 * @param {string} name
 * @param {Record<string, string>} values
 * @param {string} format
 */
export function addressOf(name, values, format) {
  const given = Object.entries(values).filter(([, value]) => value);
  return `/ask/${name}?${new URLSearchParams([...given, ["format", format]])}`;
}

/**
 * Things of the graph whose names begin with, or hold, a text.
 * @param {string} text
 * @param {string[]} kinds
 * @returns {Promise<{ iri: string, path: string, label: string }[]>}
 */
export async function named(text, kinds = []) {
  const fields = new URLSearchParams([["text", text], ...kinds.map((kind) => ["kind", kind])]);
  return (await (await asked(`/names?${fields}`)).json()).names;
}

/**
 * @param {string} address
 * @param {RequestInit} [options]
 */
async function asked(address, options) {
  let reply;
  try {
    reply = await fetch(address, options);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") throw fault;
    throw new Problem({ detail: "it can not be reached" });
  }
  if (reply.ok) return reply;
  throw new Problem(await reply.json().catch(() => ({ detail: `status ${reply.status}` })));
}
