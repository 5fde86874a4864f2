// @ts-check
// The legend that is also the filter: each line, each certainty and each body can be left out.

function startFilters() {
  const used = Object.keys(data.lines).filter((line) => data.facts.some((fact) => fact.line === line));
  part("lines").replaceChildren(...used.map((line) => box(view.off.lines, line, data.lines[line].label, sample(line))));
  part("certainty").replaceChildren(
    box(view.off.certainty, "certainly", "Certain", sample(used[0] ?? "member", data.opacity.certainly)),
    box(view.off.certainty, "possibly", "Possible", sample(used[0] ?? "member", data.opacity.possibly)));
  const bodies = data.nodes.filter((node) => node.kind === "body").sort((one, two) => one.short.localeCompare(two.short, "en"));
  part("bodies").replaceChildren(...bodies.map((node) => box(view.off.bodies, node.id, node.short, null, node.label)));
  part("both").replaceChildren(...allOrNone(bodies));
  part("bodygroup").hidden = bodies.length < 2;
  part("key").replaceChildren(...shapeKey());
}

/** @param {Set<string>} off @param {string} name @param {string} label @param {Node | null} mark @param {string} [title] */
function box(off, name, label, mark, title = "") {
  const input = make("input", { type: "checkbox" });
  input.checked = !off.has(name);
  input.addEventListener("change", () => {
    if (input.checked) off.delete(name);
    else off.add(name);
    refresh();
  });
  return make("label", { class: "box", title: title === label ? "" : title }, input, mark, make("span", {}, label));
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

/** @returns {HTMLElement[]} */
function shapeKey() {
  const kinds = new Set(data.nodes.map((node) => node.kind));
  const names = [["body", "▬", "Body; below its name how many belong to it: at least – at most"], ["state", "●", "State"], ["organisation", "■", "Organisation"], ["person", "▲", "Person"]];
  const contested = data.facts.some((fact) => fact.agreement === "contested") ? [["", "≠", "Sources disagree"]] : [];
  const rows = [...names.filter(([kind]) => kinds.has(kind)), ...contested];
  return rows.map(([, mark, text]) => make("p", {}, make("span", { class: "mark", "aria-hidden": "true" }, mark), make("span", {}, text)));
}
