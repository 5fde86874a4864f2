/** The catalogue beside the editor, and the form of a question's parameters. */

import { element, part } from "./dom.js";
import { named } from "./service.js";

/** @typedef {import("./service.js").Question} Question */
/** @typedef {import("./service.js").Parameter} Parameter */

const KINDS = /** @type {Record<string, string[]>} */ ({
  organisation: ["organisation"],
  state: ["state"],
  party: ["state", "organisation"],
  agent: ["person", "state", "organisation"],
  document: ["document"],
  meeting: ["meeting"],
});

/**
 * List the questions by topic; what is typed above narrows them.
 * @param {Question[]} questions
 * @param {(question: Question) => void} choose
 */
export function list(questions, choose) {
  const narrow = /** @type {HTMLInputElement} */ (part("narrow"));
  const topics = [...new Set(questions.map((question) => question.topic))];
  const groups = topics.map((topic) => {
    const items = questions.filter((question) => question.topic === topic).map((question) => item(question, choose));
    return element("section", {}, element("h3", {}, topic), element("ul", {}, ...items));
  });
  part("questions").replaceChildren(...groups);
  narrow.addEventListener("input", () => {
    const words = narrow.value.toLowerCase().split(/\s+/);
    for (const group of groups) {
      const items = [...group.querySelectorAll("li")];
      for (const each of items) each.hidden = !words.every((word) => each.dataset.words?.includes(word));
      group.hidden = items.every((each) => each.hidden);
    }
    part("none").hidden = groups.some((group) => !group.hidden);
  });
}

/**
 * @param {Question} question
 * @param {(question: Question) => void} choose
 */
function item(question, choose) {
  const button = element("button", { type: "button", title: question.description, click: () => choose(question) });
  button.dataset.question = question.name;
  button.append(question.summary);
  const made = element("li", {}, button);
  made.dataset.words = `${question.name} ${question.summary} ${question.description} ${question.topic}`.toLowerCase();
  return made;
}

/**
 * Show a question with a field for each parameter; `changed` gets all values.
 * @param {Question} question
 * @param {Record<string, string>} values
 * @param {{ choices: Record<string, string[]>, day: string, changed: (values: Record<string, string>) => void }} context
 */
export function form(question, values, context) {
  const fields = question.parameters.map((parameter) => field(parameter, values[parameter.name], context));
  const tell = () => {
    const given = new FormData(/** @type {HTMLFormElement} */ (part("form")));
    context.changed(Object.fromEntries([...given].map(([name, value]) => [name, String(value)])));
  };
  part("asked").textContent = question.summary;
  part("described").textContent = question.description;
  part("form").replaceChildren(...fields);
  part("form").onchange = tell;
  part("form").onsubmit = (event) => {
    event.preventDefault();
    tell();
  };
  for (const each of document.querySelectorAll("[data-question]")) {
    const chosen = /** @type {HTMLElement} */ (each).dataset.question === question.name;
    each.setAttribute("aria-current", String(chosen));
  }
}

/**
 * @param {Parameter} parameter
 * @param {string | undefined} given
 * @param {{ choices: Record<string, string[]>, day: string }} context
 */
function field(parameter, given, { choices, day }) {
  const value = given ?? parameter.default ?? (parameter.type === "day" ? day : "");
  const traits = { name: parameter.name, id: `field-${parameter.name}`, value, autocomplete: "off" };
  return element("label", { for: traits.id }, parameter.name, control(parameter.type, traits, choices));
}

/**
 * @param {string} type
 * @param {Record<string, string>} traits
 * @param {Record<string, string[]>} choices
 */
function control(type, traits, choices) {
  if (type === "day") return element("input", { ...traits, type: "date", required: true, min: "0001-01-01", max: "9999-12-31" });
  if (!choices[type]) return suggesting(type, traits);
  const options = choices[type].map((name) => element("option", { value: name, selected: name === traits.value }, name));
  return element("select", { name: traits.name, id: traits.id }, ...options);
}

/**
 * A field that offers the names that the graph knows.
 * @param {string} type
 * @param {Record<string, string>} traits
 */
function suggesting(type, traits) {
  const options = element("datalist", { id: `${traits.id}-names` });
  const input = /** @type {HTMLInputElement} */ (element("input", { ...traits, type: "text", list: options.id, spellcheck: "false" }));
  input.addEventListener("input", async () => {
    const text = input.value;
    const found = text.length > 1 ? await named(text, KINDS[type] ?? []).catch(() => []) : [];
    if (text !== input.value) return;
    options.replaceChildren(...found.map(({ path, label }) => element("option", { value: path.replace(/^(state|organisation)\//, "") }, label)));
  });
  return element("span", {}, input, options);
}
