// @ts-check
// The legend that is also the filter: each line, certainty, body, kind, region and kind of source can be left out.

/** @type {[Group, string, string][]} */
const LISTS = [["kinds", "kindlist", "kind"], ["regions", "regionlist", "region"], ["sources", "sourcelist", "kind of source"], ["agreement", "agreementlist", "agreement"]];

function startFilters() {
  const used = Object.keys(data.lines).filter((line) => data.facts.some((fact) => fact.line === line));
  part("lines").replaceChildren(...used.map((line) => box("lines", line, data.lines[line].label, sample(line))));
  part("certainty").replaceChildren(
    box("certainty", "certainly", "Certain", sample(used[0] ?? "member", data.opacity.certainly)),
    box("certainty", "possibly", "Possible", sample(used[0] ?? "member", data.opacity.possibly)));
  const bodies = data.nodes.filter((node) => node.kind === "body").sort(byShort);
  part("bodies").replaceChildren(...bodies.map((node) => box("bodies", node.id, shortOf(node), null)));
  part("both").replaceChildren(...allOrNone(bodies));
  part("bodygroup").hidden = bodies.length < 2;
  for (const [group, id] of LISTS) part(id).replaceChildren(...choicesOf(group).map(([name, label]) => box(group, name, label, null)));
  for (const [group, id] of LISTS) /** @type {HTMLElement} */ (part(id).parentElement).hidden = choicesOf(group).length < 2;
  part("key").replaceChildren(...shapeKey());
}

/** @param {Group} group @returns {[string, string][]} its names and their labels, in order */
function choicesOf(group) {
  const members = data.nodes.filter((node) => node.kind !== "body");
  const names = {
    kinds: () => members.map((node) => node.kind),
    regions: () => members.map((node) => node.region),
    sources: () => [...kindsOf.values()].flatMap((kinds) => [...kinds]),
    agreement: () => data.facts.map((fact) => fact.agreement),
  }[/** @type {"kinds"} */ (group)]();
  return [...new Set(names)].sort().map((name) => [name, labelOfChoice(group, name)]);
}

/** @param {Group} group @returns {string[]} all that it can leave out */
function namesOf(group) {
  if (group === "bodies") return data.nodes.filter((node) => node.kind === "body").map((node) => node.id);
  if (group === "lines") return Object.keys(data.lines);
  return group === "certainty" ? ["certainly", "possibly"] : choicesOf(group).map(([name]) => name);
}

/** @param {Group} group @param {string} name */
function labelOfChoice(group, name) {
  if (group === "agreement") return { single: "One source", corroborated: "Sources agree", contested: "Sources disagree" }[name] ?? name;
  if (group === "regions") return name || "Not a state";
  return capital(name || "unknown");
}

/** @param {Group} group @param {string} name @param {string} label @param {Node | null} mark */
function box(group, name, label, mark) {
  const input = make("input", { type: "checkbox", value: name });
  input.checked = !view.off[group].has(name);
  input.addEventListener("change", () => {
    if (input.checked) view.off[group].delete(name);
    else view.off[group].add(name);
    refresh();
  });
  return make("label", { class: "box" }, input, mark, make("span", {}, label));
}

/** @param {Thing[]} bodies @returns {HTMLElement[]} */
function allOrNone(bodies) {
  if (bodies.length < 4) return [];
  const set = (/** @type {boolean} */ on) => () => {
    view.off.bodies = new Set(on ? [] : bodies.map((node) => node.id));
    startFilters();
    refresh();
  };
  return [make("button", { type: "button", click: set(true) }, "All"), make("button", { type: "button", click: set(false) }, "None")];
}

/** Bodies go by their names of the day here too. */
function drawBodyNames() {
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (part("bodies").querySelectorAll("input"))) {
    const node = thing(input.value);
    const label = /** @type {HTMLElement} */ (input.parentElement);
    /** @type {HTMLElement} */ (label.lastElementChild).textContent = shortOf(node);
    label.title = shortOf(node) === node.short ? labelOf(node) : `${labelOf(node)}, today ${node.short}`;
  }
}

function drawReset() {
  const number = Object.values(view.off).reduce((sum, off) => sum + off.size, 0);
  tell("reset", number ? `Clear ${counted(number, "filter")}` : "");
}

function startReset() {
  part("reset").addEventListener("click", () => {
    for (const group of GROUPS) view.off[group] = new Set();
    startFilters();
    refresh();
    /** @type {HTMLElement | null} */ (document.querySelector("#filters > summary"))?.focus();
  });
}

/** @returns {HTMLElement[]} */
function shapeKey() {
  const kinds = new Set(data.nodes.map((node) => node.kind));
  const names = [["body", "▬", "Body; below its name how many belong to it: at least – at most"], ["state", "●", "State"], ["organisation", "■", "Organisation"], ["person", "▲", "Person"]];
  const contested = data.facts.some((fact) => fact.agreement === "contested") ? [["", "≠", "Sources disagree"]] : [];
  const rows = [...names.filter(([kind]) => kinds.has(kind)), ...contested];
  return rows.map(([, mark, text]) => make("p", {}, make("span", { class: "mark", "aria-hidden": "true" }, mark), make("span", {}, text)));
}
