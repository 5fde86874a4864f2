/** The page: a question or a query goes in, its answer comes out, and the address always says which. */

import { part } from "./dom.js";
import { editor } from "./editor.js";
import { read, written } from "./link.js";
import { form, list } from "./questions.js";
import { refuse, say, show } from "./results.js";
import { addressOf, answered, catalogue, health, Problem, queryOf } from "./service.js";
import { BOUNDS } from "./timeline.js";
import { usePrefixes } from "./words.js";

/** @typedef {import("./service.js").Question} Question */

const FIRST = "members-of";

const [{ questions, prefixes, choices }, { dataVersion, dataDate }] = await Promise.all([catalogue(), health()]);
usePrefixes(prefixes);
part("data").textContent = `data ${dataVersion} of ${dataDate}`;

/** @type {{ question: Question | null, values: Record<string, string>, own: string, view: string }} */
const state = { question: null, values: {}, own: "", view: "" };
let running = new AbortController();
let turn = 0;
const write = editor(part("editor"), prefixes, { changed, run });

list(questions, (question) => {
  part("catalogue").toggleAttribute("open", wide.matches);
  ask(question, {}, "");
});

const wide = matchMedia("(min-width: 60rem)");
const fold = () => part("catalogue").toggleAttribute("open", wide.matches);
wide.addEventListener("change", fold);
fold();

part("run").addEventListener("click", run);
part("stop").addEventListener("click", () => running.abort());
part("copy").addEventListener("click", copy);
part("again").addEventListener("click", () => state.question && ask(state.question, state.values, state.view));
part("query").addEventListener("toggle", () => write.refresh());
addEventListener("hashchange", () => location.hash !== link() && restore());
addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    part("catalogue").setAttribute("open", "");
    part("narrow").focus();
  }
});
await restore();
document.documentElement.dataset.ready = "";

/** Ask what the address says, else the first question. */
async function restore() {
  const { name, values, query, view } = read(location.hash);
  const question = questions.find((each) => each.name === name) ?? (query ? null : questions.find((each) => each.name === FIRST));
  if (question) await ask(question, values, view, query);
  else await own(query, view);
}

/**
 * Show a question, write its query, and run it; `query` is what a link has made of it.
 * @param {Question} question
 * @param {Record<string, string>} values
 * @param {string} view
 * @param {string} [query]
 */
async function ask(question, values, view, query = "") {
  const mine = ++turn;
  busy(true);
  Object.assign(state, { question, values, view: view || question.view });
  form(question, values, { choices, day: dataDate, changed: (given) => ask(question, given, state.view) });
  try {
    const found = await queryOf(question.name, values);
    if (mine !== turn) return;
    state.own = found;
    write.write(query || found);
    await run();
  } catch (fault) {
    if (mine !== turn) return;
    failed(fault);
    busy(false);
  }
}

/**
 * Run a query that is no question's.
 * @param {string} query
 * @param {string} view
 */
async function own(query, view) {
  Object.assign(state, { question: null, values: {}, own: "", view });
  part("asked").textContent = "A query of your own";
  part("query").setAttribute("open", "");
  write.write(query);
  await run();
}

async function run() {
  running.abort();
  const mine = (running = new AbortController());
  busy(true);
  say("Asking …");
  try {
    const found = await answered(write.text(), mine.signal);
    const kept = columns(found);
    await show(kept, state.view, (view) => {
      state.view = view;
      settle();
    });
  } catch (fault) {
    if (mine === running) failed(fault);
    settle();
  } finally {
    if (mine === running) busy(false);
  }
}

/** @param {boolean} so */
function busy(so) {
  document.documentElement.toggleAttribute("data-busy", so);
  part("stop").hidden = !so;
}

/**
 * A question's columns in its own order, its other variables after them.
 * @param {Awaited<ReturnType<typeof answered>>} found
 */
function columns(found) {
  if (typeof found !== "object" || edited() || !state.question) return found;
  const first = state.question.columns;
  return { ...found, names: [...first, ...found.names.filter((name) => BOUNDS.includes(name) && !first.includes(name))] };
}

/** @param {unknown} fault */
function failed(fault) {
  if (fault instanceof DOMException) say("Stopped");
  else if (fault instanceof Problem) refuse(fault, write.point);
  else throw fault;
}

function edited() {
  return write.text() !== state.own;
}

function changed() {
  part("again").hidden = !state.question || !edited();
}

function link() {
  const view = state.question && state.view === state.question.view ? "" : state.view;
  return written({ name: state.question?.name ?? "", values: state.values, query: edited() ? write.text() : "", view });
}

/** Have the address, and what is taken away, say what was asked. */
function settle() {
  history.replaceState(null, "", link());
  changed();
  const fields = (/** @type {string} */ format) => `/sparql?${new URLSearchParams([["query", write.text()], ["format", format]])}`;
  for (const format of ["csv", "json"]) {
    const address = state.question && !edited() ? addressOf(state.question.name, state.values, format) : fields(format);
    part(format).setAttribute("href", address);
    part(format).setAttribute("download", `${state.question?.name.replace("/", "-") ?? "answer"}.${format}`);
  }
}

async function copy() {
  settle();
  try {
    await navigator.clipboard.writeText(location.href);
    say("The link is copied");
  } catch {
    say("Copy the address of this page: it carries the query");
  }
}
