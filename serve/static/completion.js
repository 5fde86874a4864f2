/** Completion: classes and properties with their labels, things by their names, prefixes. */

import { element } from "./dom.js";
import { answered, named } from "./service.js";
import { short } from "./words.js";

/**
 * @typedef {{ string: string, start: number, end: number, state: { lastProperty: string, possibleCurrent: string[] } }} Token
 * @typedef {{ iri: string, text: string, label: string, kind: string }} Offer
 * @typedef {any} Editor  CodeMirror has no types here
 */

const MOST = 40;
const TERMS = `PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX void: <http://rdfs.org/ns/void#>
SELECT DISTINCT ?term ?kind ?label ?note WHERE {
  { ?part void:class ?term BIND("class" AS ?kind) } UNION { ?part void:property ?term BIND("property" AS ?kind) }
  UNION { ?term a/rdfs:subClassOf* rdfs:Class BIND("class" AS ?kind) }
  UNION { ?term a/rdfs:subClassOf* rdf:Property BIND("property" AS ?kind) }
  OPTIONAL { ?term rdfs:label ?label } OPTIONAL { ?term skos:definition ?note }
} ORDER BY ?term`;

/** @type {Promise<Offer[]> | null} */
let terms = null;

/** @returns {Promise<Offer[]>} */
function known() {
  terms ??= answered(TERMS).then(
    (found) => (typeof found === "object" ? found.rows.map(offer) : []),
    () => [],
  );
  return terms;
}

/** @param {import("./service.js").Binding} row */
function offer(row) {
  const label = [row.label?.value, row.note?.value].filter(Boolean).join(": ");
  return { iri: row.term.value, text: short(row.term.value), label, kind: row.kind.value };
}

/**
 * The completers of the editor, in the order in which they are tried.
 * @param {Record<string, string>} prefixes
 */
export function completers(prefixes) {
  void known();
  return [prefixing(prefixes), completing("terms", prefixes, wantsTerm, offered), completing("things", prefixes, wantsThing, things)];
}

/** @param {Record<string, string>} prefixes */
function prefixing(prefixes) {
  /** @param {Editor} editor */
  const head = (editor) => /^\s*PREFIX\s+[\w-]*$/i.test(before(editor));
  /** @param {Editor} editor */
  const all = (editor) => {
    const begun = /[\w-]*$/.exec(before(editor))?.[0] ?? "";
    return Object.entries(prefixes).filter(([name]) => name.startsWith(begun)).map(([name, iri]) => `${name}: <${iri}>`);
  };
  return { name: "prefixes", bulk: false, autoShow: true, isValidCompletionPosition: head, get: all };
}

/**
 * @param {string} name
 * @param {Record<string, string>} prefixes
 * @param {(editor: Editor) => boolean} wanted
 * @param {(editor: Editor, begun: string) => Promise<Offer[]>} find
 */
function completing(name, prefixes, wanted, find) {
  /** @type {Map<string, Offer>} */
  const offers = new Map();
  return {
    name,
    bulk: false,
    autoShow: name === "terms",
    isValidCompletionPosition: wanted,
    /**
     * @param {Editor} editor
     * @param {Token} token
     */
    async get(editor, token) {
      offers.clear();
      for (const each of await find(editor, begun(token))) offers.set(each.iri, each);
      return [...offers.keys()];
    },
    /**
     * @param {Editor} editor
     * @param {any[]} hints
     */
    postprocessHints: (editor, hints) => hints.map((hint) => hinted(hint, offers.get(hint.text), prefixes)),
  };
}

/**
 * A hint that shows name and label, and brings the prefix that its text needs.
 * @param {any} hint
 * @param {Offer | undefined} one
 * @param {Record<string, string>} prefixes
 */
function hinted(hint, one, prefixes) {
  if (!one) return hint;
  const prefix = /^([\w-]+):[\w-]+$/.exec(one.text)?.[1] ?? "";
  const text = prefix in prefixes ? one.text : `<${one.iri}>`;
  return {
    ...hint,
    text,
    /** @param {HTMLElement} row */
    render: (row) => row.append(element("b", {}, one.text), element("span", {}, one.label)),
    /** @param {Editor} editor */
    hint(editor) {
      const cursor = editor.getCursor();
      const token = editor.getCompleteToken();
      editor.replaceRange(text, { line: cursor.line, ch: token.start }, { line: cursor.line, ch: token.end });
      if (prefix in prefixes && !(prefix in editor.getPrefixesFromQuery())) editor.addPrefixes({ [prefix]: prefixes[prefix] });
    },
  };
}

/**
 * Classes after `a`, properties where a property may stand, by prefixed name, IRI or label.
 * @param {Editor} editor
 * @param {string} text
 */
async function offered(editor, text) {
  const kind = isProperty(editor) ? "property" : "class";
  const plain = text.toLowerCase();
  const fitting = (await known()).filter((each) => each.kind === kind);
  const first = fitting.filter((each) => each.text.toLowerCase().startsWith(plain) || local(each).startsWith(plain));
  const next = fitting.filter((each) => !first.includes(each) && `${each.text} ${each.iri} ${each.label}`.toLowerCase().includes(plain));
  return [...first, ...next].slice(0, MOST);
}

/** @param {Offer} each */
function local(each) {
  return each.text.replace(/^[\w-]+:/, "").toLowerCase();
}

/**
 * @param {Editor} _editor
 * @param {string} text
 * @returns {Promise<Offer[]>}
 */
async function things(_editor, text) {
  if (!text) return [];
  return (await named(text)).map(({ iri, path, label }) => ({ iri, text: path, label, kind: "thing" }));
}

/** @param {Editor} editor */
function wantsTerm(editor) {
  const token = editor.getCompleteToken();
  return !quiet(token) && (isClass(editor) || (isProperty(editor) && token.string.trim().length > 0));
}

/** @param {Editor} editor */
function wantsThing(editor) {
  const token = editor.getCompleteToken();
  return !quiet(token) && token.string.trim().length > 1;
}

/** @param {Token & { type?: string }} token */
function quiet(token) {
  return /^[?$"'#]/.test(token.string) || token.type === "comment" || token.type === "string";
}

/** @param {Editor} editor */
function isClass(editor) {
  const token = editor.getCompleteToken();
  const last = editor.getPreviousNonWsToken(editor.getCursor().line, token).state.lastProperty;
  return ["a", "rdf:type", "rdfs:subClassOf"].includes(last) && !isProperty(editor);
}

/** @param {Editor} editor */
function isProperty(editor) {
  return editor.getCompleteToken().state.possibleCurrent.includes("a");
}

/** @param {Token} token */
function begun(token) {
  return token.string.trim().replace(/^</, "").replace(/>$/, "");
}

/** @param {Editor} editor */
function before(editor) {
  const cursor = editor.getCursor();
  return editor.getLine(cursor.line).slice(0, cursor.ch);
}
