// @ts-check
// The selection as data: CSV of the open view, GraphML of the day, GEXF of all days with spells.

/** @returns {string} what the open view says, as CSV by RFC 4180; a cell never reads as a formula */
function csvText() {
  /** @type {Record<Tab, TableName>} */
  const tables = { network: "lines", time: "spells", overlap: "pairs", place: "states", table: view.table };
  const { columns, rows } = TABLES[tables[view.tab]];
  const all = [columns.map((name) => name.trim()), ...rows().map(({ cells }) => cells)];
  return all.map((cells) => cells.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

/** @param {string} text */
function csvCell(text) {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Writes XML through the document model, so that no text becomes markup.
 * @param {string} space the namespace @param {string} root */
function xmlOf(space, root) {
  const made = document.implementation.createDocument(space, root);
  const clean = (/** @type {unknown} */ value) => String(value).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
  /** @param {string} tag @param {Record<string, unknown>} traits @param {...(Node | string)} children */
  const node = (tag, traits = {}, ...children) => {
    const element = made.createElementNS(space, tag);
    for (const [name, value] of Object.entries(traits)) if (value !== "") element.setAttribute(name, clean(value));
    element.append(...children.map((child) => (typeof child === "string" ? clean(child) : child)));
    return element;
  };
  const text = () => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made)}\n`;
  return { top: made.documentElement, node, text };
}

/** @typedef {{id: string, from: string, to: string, values: Record<string, string | number>, bounds: Bounds | null}} Edge */

/** @param {boolean} always whether of all days @returns {Edge[]} */
function edgesTaken(always) {
  if (view.mode !== "both" && view.tab === "network") {
    return bonds().map(({ id, from, to, certain, most }) => ({ id, from, to, values: { certain, atMost: most, weight: most }, bounds: null }));
  }
  const taken = data.facts.filter((fact) => (always ? admitted(fact) : shown(fact)) && ofChoice(fact));
  return taken.map((fact) => ({ id: fact.id, from: fact.from, to: fact.to, values: { relation: fact.relation, capacity: capacityOf(fact), begin: fact.begin, end: fact.end, onDay: statusOf(fact), agreement: fact.agreement, ...pickBounds(fact) }, bounds: fact }));
}

/** @param {Edge[]} edges @returns {Thing[]} */
function nodesTaken(edges) {
  return [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort().map(thing);
}

const NODE_VALUES = /** @type {const} */ (["label", "kind", "region"]);

/** @returns {string} */
function graphmlText() {
  const { top, node, text } = xmlOf("http://graphml.graphdrawing.org/xmlns", "graphml");
  const edges = edgesTaken(false);
  const names = [...new Set(edges.flatMap(({ values }) => Object.keys(values)))];
  const type = (/** @type {string} */ name) => (typeof edges[0].values[name] === "number" ? "int" : "string");
  top.append(node("desc", {}, captionLines().join(" ")));
  top.append(...NODE_VALUES.map((name) => node("key", { id: `n-${name}`, for: "node", "attr.name": name, "attr.type": "string" })));
  top.append(...names.map((name) => node("key", { id: `e-${name}`, for: "edge", "attr.name": name, "attr.type": type(name) })));
  const graph = node("graph", { id: "comity", edgedefault: edges.some(({ bounds }) => bounds) || !edges.length ? "directed" : "undirected" });
  for (const each of nodesTaken(edges)) {
    const values = { label: labelOf(each), kind: each.kind, region: each.region };
    graph.append(node("node", { id: each.id }, ...NODE_VALUES.map((name) => node("data", { key: `n-${name}` }, values[name]))));
  }
  for (const { id, from, to, values } of edges) {
    graph.append(node("edge", { id, source: from, target: to }, ...names.map((name) => node("data", { key: `e-${name}` }, String(values[name])))));
  }
  top.append(graph);
  return text();
}

/** @returns {string} of all days: an edge's spell is when it may hold, its certain days are values */
function gexfText() {
  const { top, node, text } = xmlOf("http://www.gexf.net/1.2draft", "gexf");
  top.setAttribute("version", "1.2");
  const edges = edgesTaken(true);
  const names = [...new Set(edges.flatMap(({ values }) => Object.keys(values)))];
  const meta = node("meta", { lastmodifieddate: data.meta.dataDate }, node("creator", {}, "comity"), node("description", {}, captionLines().join(" ")));
  const dynamic = edges.some(({ bounds }) => bounds);
  const graph = node("graph", { mode: dynamic ? "dynamic" : "static", timeformat: dynamic ? "date" : "", defaultedgetype: dynamic ? "directed" : "undirected" });
  const attribute = (/** @type {string} */ title, /** @type {number} */ id) => node("attribute", { id, title, type: typeof edges[0]?.values[title] === "number" ? "integer" : "string" });
  graph.append(node("attributes", { class: "node" }, ...["kind", "region"].map(attribute)), node("attributes", { class: "edge" }, ...names.map(attribute)));
  const values = (/** @type {(string | number)[]} */ list) => node("attvalues", {}, ...list.map((value, at) => node("attvalue", { for: at, value: value === "" ? " " : value })));
  graph.append(node("nodes", {}, ...nodesTaken(edges).map((each) => node("node", { id: each.id, label: each.label }, values([each.kind, each.region])))));
  graph.append(node("edges", {}, ...edges.map(({ id, from, to, values: own, bounds }) => node("edge", { id, source: from, target: to, weight: own.weight ?? "" }, values(names.map((name) => own[name])), ...(bounds ? [spells(bounds)] : [])))));
  top.append(meta, graph);
  return text();

  /** @param {Bounds} bounds */
  function spells({ possiblyFrom, possiblyUntil }) {
    return node("spells", {}, node("spell", { start: known(possiblyFrom) ? possiblyFrom : "", end: known(possiblyUntil) ? possiblyUntil : "" }));
  }
}
