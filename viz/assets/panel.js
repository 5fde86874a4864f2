// @ts-check
// The facts panel: what is known about the chosen line or node, down to the words.

/** A panel that is made anew keeps the keyboard that stood in it. */
function drawPanel() {
  const inside = part("panel").contains(document.activeElement);
  part("panel").replaceChildren(...panelOf(view.chosen));
  if (inside) part("panel").focus({ preventScroll: true });
}

/** @param {Choice | null} chosen @returns {HTMLElement[]} */
function panelOf(chosen) {
  if (!chosen) return invitation();
  if (chosen.kind === "fact") return factPanel(chosen.id);
  if (chosen.kind === "pair") return pairPanel(...endsOf(chosen.id));
  if (chosen.kind === "event") return eventPanel(/** @type {Happening} */ (events.get(chosen.id)));
  if (chosen.kind === "plan") return planPanel(/** @type {Plan} */ (plans.get(chosen.id)));
  return nodePanel(thing(chosen.id));
}

/** @returns {HTMLElement[]} */
function invitation() {
  return [
    make("h2", {}, "Facts"),
    make("p", { class: "quiet" }, "Choose a line or a node: its dated facts open here, with what each source says, in its words where they are held, and a footnote to take away."),
    ...overview(),
    ...widest(),
    ...contestedList(),
  ];
}

/** @returns {HTMLElement[]} each body with its counts on the day */
function overview() {
  const sorted = shownBodies();
  return sorted.length ? [make("h3", {}, `On ${worded(view.day)}`), make("dl", { class: "overview" }, ...sorted.flatMap(bodyLine))] : [];
}

const WIDEST = 5;

/** @returns {HTMLElement[]} those that belong to the most bodies on the day */
function widest() {
  const all = data.nodes.filter((node) => node.kind === "state").map((node) => ({ node, held: [...holders(node.id).values()] })).filter(({ held }) => held.length > 1);
  if (!all.length) return [];
  all.sort((one, two) => two.held.length - one.held.length || labelOf(one.node).localeCompare(labelOf(two.node), "en"));
  const items = all.slice(0, WIDEST).map(({ node, held }) => make("li", {}, plainButton({ kind: "node", id: node.id }, labelOf(node)), ` ${range(held.filter((status) => status === "certainly").length, held.length)}`));
  return [make("h3", {}, "In the most bodies"), make("ul", {}, ...items)];
}

/** @param {Thing} node @returns {HTMLElement[]} */
function bodyLine(node) {
  const button = make("button", { type: "button", class: "plain", click: () => choose({ kind: "node", id: node.id }) }, shortOf(node));
  return [make("dt", {}, button), make("dd", {}, breakdown((factsOf.get(node.id) ?? []).filter((fact) => fact.to === node.id && admitted(fact))))];
}

/** @returns {HTMLElement[]} */
function contestedList() {
  const list = shownFacts().filter((fact) => fact.agreement === "contested");
  return factList(list, "Where sources disagree", (fact) => `${labelOf(thing(fact.from))}: ${capacityOf(fact)} of ${shortOf(thing(fact.to))}`, false);
}

/** @param {string} id @returns {HTMLElement[]} */
function factPanel(id) {
  const chosen = fact(id);
  const others = data.facts.filter((other) => other.id !== id && other.from === chosen.from && other.to === chosen.to);
  return [
    heading(`${labelOf(thing(chosen.from))} and ${shortOf(thing(chosen.to))}`),
    factPart(chosen, `${labelOf(thing(chosen.from))}: ${capacityOf(chosen)}`, true),
    ...factList(others, "Between the same two", (other) => capacityOf(other)),
  ];
}

/** @param {Thing} node @returns {HTMLElement[]} */
function nodePanel(node) {
  const own = (factsOf.get(node.id) ?? []).filter(admitted);
  const other = (/** @type {Fact} */ fact) => thing(fact.from === node.id ? fact.to : fact.from);
  const title = (/** @type {Fact} */ fact) => `${called(other(fact))}: ${capacityOf(fact)}`;
  /** @type {[Status, string][]} */
  const groups = [["certainly", "Certain on this day"], ["possibly", "Possible on this day"], ["", "On other days"]];
  return [
    heading(labelOf(node)),
    make("p", { class: "quiet" }, node.kind === "body" ? `On ${worded(view.day)}: ${breakdown(own.filter((fact) => fact.to === node.id))}.` : kindLine(node)),
    ...chairPart(node),
    ...postsPart(node),
    ...namesPart(node),
    ...sharersPart(node),
    ...(own.length ? [] : [make("p", {}, "No fact passes the filters.")]),
    ...groups.flatMap(([status, name]) => factList(own.filter((fact) => statusOf(fact) === status), name, title)),
    ...happeningsPart(node),
  ];
}

/** @param {string} text */
function heading(text) {
  return make("div", { class: "title" }, make("h2", {}, text), make("button", { type: "button", class: "close", "aria-label": "Clear the choice", click: () => choose(null) }, "×"));
}

/** @param {Thing} node */
function kindLine(node) {
  const held = holders(node.id);
  const certain = [...held.values()].filter((status) => status === "certainly").length;
  const where = node.region ? `, ${node.region}` : "";
  return `${capital(node.kind)}${where}. Belongs to ${range(certain, held.size)} ${held.size === 1 ? "body" : "bodies"} on ${worded(view.day)}.`;
}

/** @param {Fact[]} own @returns {string} such as "member 20–22; chair 1" */
function breakdown(own) {
  const counts = Object.keys(data.lines).map((line) => {
    const here = own.filter((fact) => fact.line === line && statusOf(fact));
    const certain = here.filter((fact) => statusOf(fact) === "certainly").length;
    return here.length ? `${data.lines[line].label.toLowerCase()} ${certain === here.length ? certain : `${certain}–${here.length}`}` : "";
  });
  const said = counts.filter(Boolean).join("; ");
  return said || "nothing certain or possible";
}

/** @param {Fact[]} list @param {string} name @param {(fact: Fact) => string} title @param {boolean} [opened] a list of one
 * @returns {HTMLElement[]} */
function factList(list, name, title, opened = list.length === 1) {
  if (!list.length) return [];
  const sorted = [...list].sort((one, two) => title(one).localeCompare(title(two), "en") || one.possiblyFrom.localeCompare(two.possiblyFrom));
  return [make("h3", {}, `${name} (${list.length})`), ...sorted.map((fact) => factPart(fact, title(fact), opened))];
}

/** A fact that opens; what is inside is made when it opens.
 * @param {Fact} fact @param {string} title @param {boolean} open */
function factPart(fact, title, open) {
  const swatch = make("span", { class: "swatch" });
  swatch.append(sample(fact.line));
  const flag = fact.agreement === "contested" ? make("span", { class: "flag" }, "≠ contested") : null;
  const summary = make("summary", {}, swatch, make("span", {}, make("b", {}, title), " ", make("span", { class: "quiet" }, span(fact)), " ", flag));
  const made = make("details", { class: "fact" }, summary);
  made.addEventListener("toggle", () => made.open && made.children.length === 1 && made.append(...factBody(fact)));
  made.open = open;
  if (open) made.append(...factBody(fact));
  return made;
}

/** @param {Fact} fact @returns {HTMLElement[]} */
function factBody(fact) {
  const status = statusOf(fact);
  const denied = (fact.denied ?? []).some(([from, until]) => from <= view.day && view.day <= until);
  const day = status ? `${status} so` : denied ? "denied for this day" : fact.possiblyFrom > view.day || fact.possiblyUntil < view.day ? "not so, as far as known" : "not known";
  const agreement = AGREEMENT[fact.agreement] ?? fact.agreement;
  const rows = [["On this day", `${worded(view.day)}: ${day}.`], ["Days", bounds(fact)], ["Sources", agreement], ["Why", fact.why], ["Data of", lastChecked()]];
  return [pairsList(rows), ...findingParts(fact.id), ...claimGroups(fact)];
}

/** @returns {string} the day up to which the data speaks */
function lastChecked() {
  return data.meta.dataDate ? `${worded(data.meta.dataDate)}, the day up to which the sources were checked.` : "";
}

/** @param {string[][]} rows names and texts; what has no text is left out */
function pairsList(rows) {
  return make("dl", {}, ...rows.filter(([, text]) => text).flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)]));
}

/** @type {Record<string, string>} */
const AGREEMENT = {
  single: "One independent source says so.",
  corroborated: "Two or more independent sources agree.",
  contested: "The sources disagree.",
};
