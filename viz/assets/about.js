// @ts-check
// The panel of events and plans, and what a node's panel says beside its facts.

const MOST_PAIRS = 6;

/** @param {Choice} choice @param {string} text */
function plainButton(choice, text) {
  return make("button", { type: "button", class: "plain", click: () => choose(choice) }, text);
}

/** @param {Happening} event @returns {HTMLElement[]} */
function eventPanel(event) {
  const rows = [["When", span(event)], ["Days", bounds(event)], ["Where", event.place], ["Host", event.host], ["Sources", AGREEMENT[event.agreement] ?? event.agreement], ["Why", event.why], ["Data of", lastChecked()]];
  const planned = data.plans.filter((plan) => plan.fact === event.id && !event.claims.some((claim) => claim.claim === plan.id));
  return [
    heading(`${bodyName(event.body)}: ${event.title}`),
    pairsList(rows),
    ...linksTo(event),
    ...findingParts(event.id),
    ...planned.map((plan) => make("p", {}, plainButton({ kind: "plan", id: plan.id }, `Planned for ${plan.beginWords || "an unknown day"}`))),
    ...claimGroups(event),
  ];
}

/** @param {Plan} plan @returns {HTMLElement[]} */
function planPanel(plan) {
  const who = things.has(plan.who) ? `${labelOf(thing(plan.who))}: ` : "";
  const rows = [["Planned for", plan.beginWords || "no day is said"], ["Outcome", `${capital(plan.told)}.`], ["Data of", lastChecked()]];
  const claim = /** @type {Claim} */ ({ claim: plan.id, bearing: "plans", words: plan.words, before: plan.before, after: plan.after, document: plan.document });
  const fact = facts.has(plan.fact) ? plainButton({ kind: "fact", id: plan.fact }, "The fact that it became") : events.has(plan.fact) ? plainButton({ kind: "event", id: plan.fact }, "The event that it became") : null;
  return [
    heading(`Plan: ${who}${plan.title}, ${bodyName(plan.body)}`),
    make("p", { class: "quiet" }, "A plan is not a fact; it stands apart from what came about."),
    pairsList(rows),
    make("p", {}, fact),
    ...linksTo(plan),
    make("section", { class: "claims plan" }, make("h4", {}, "What was planned (1)"), claimPart(claim)),
  ];
}

/** @param {{body: string, who: string}} told @returns {HTMLElement[]} */
function linksTo({ body, who }) {
  const ends = [body, who].filter((id) => things.has(id));
  return ends.length ? [make("p", {}, ...ends.flatMap((id) => [plainButton({ kind: "node", id }, labelOf(thing(id))), " "]))] : [];
}

/** @param {Thing} node @returns {HTMLElement[]} who chairs it on the day */
function chairPart(node) {
  const chairs = (factsOf.get(node.id) ?? []).filter((fact) => fact.to === node.id && fact.line === "chair" && shown(fact));
  if (node.kind !== "body" || !data.facts.some((fact) => fact.to === node.id && fact.line === "chair")) return [];
  const sorted = chairs.sort((one, two) => statusOf(one).localeCompare(statusOf(two)) || labelOf(thing(one.from)).localeCompare(labelOf(thing(two.from)), "en"));
  const names = sorted.flatMap((fact, at) => [at ? ", " : " ", plainButton({ kind: "fact", id: fact.id }, labelOf(thing(fact.from))), statusOf(fact) === "certainly" ? "" : " (possibly)"]);
  return [make("p", {}, make("b", {}, "Chair on this day:"), ...(names.length ? names : [" none is known"]), ".")];
}

/** @param {Thing} node @returns {HTMLElement[]} who chairs it in person or holds a post of it on the day */
function postsPart(node) {
  const held = data.events.filter((event) => event.body === node.id && isPost(event) && eventAdmitted(event) && statusOf(event));
  if (!held.length) return [];
  held.sort((one, two) => statusOf(one).localeCompare(statusOf(two)) || one.title.localeCompare(two.title, "en"));
  const names = held.map((event) => make("li", {}, plainButton({ kind: "event", id: event.id }, event.title), statusOf(event) === "certainly" ? "" : " (possibly)"));
  return [make("div", {}, make("b", {}, "In person on this day:"), make("ul", {}, ...names))];
}

/** @param {Thing} node @returns {HTMLElement[]} every name that it ever had */
function namesPart(node) {
  const today = labelOf(node) === node.label ? [] : [`today ${node.label}`];
  const dated = node.earlier.filter(({ label }) => label !== labelOf(node)).map(({ label, until }) => `${label} until ${worded(until)}`);
  const names = node.names.filter((name) => ![...node.earlier.map(({ label }) => label), node.label, node.short].includes(name));
  if (!names.length && !dated.length && !today.length) return [];
  return [make("details", { class: "names" }, make("summary", {}, `Other names (${names.length + dated.length + today.length})`), make("p", { class: "quiet" }, [...today, ...dated, ...names].join("; ")))];
}

/** @param {Thing} node @returns {HTMLElement[]} with whom it has most in common on the day */
function sharersPart(node) {
  const own = holders(node.id);
  const others = data.nodes.filter((other) => other.id !== node.id && (other.kind === "body") === (node.kind === "body"));
  const found = others.map((other) => ({ other, sharing: inBoth(own, holders(other.id)) })).map(({ other, sharing }) => ({ other, sharing, most: sharing.certain.length + sharing.possible.length })).filter(({ most }) => most);
  if (!found.length) return [];
  found.sort((one, two) => two.most - one.most || called(one.other).localeCompare(called(two.other), "en"));
  const parts = found.slice(0, MOST_PAIRS).flatMap(({ other, sharing, most }) => [plainButton(pairOf(node.id, other.id), called(other)), ` ${range(sharing.certain.length, most)}, `]);
  const more = found.length > MOST_PAIRS ? `and ${found.length - MOST_PAIRS} more` : "";
  return [make("p", { class: "sharers" }, node.kind === "body" ? "Shares most members with " : "Shares most bodies with ", ...parts.slice(0, -1), String(parts.at(-1)).replace(/, $/, more ? ", " : "."), more && `${more}.`)];
}

/** @param {Thing} node @returns {HTMLElement[]} its meetings and changes, or its applications and plans */
function happeningsPart(node) {
  const own = data.events.filter((event) => (event.body === node.id || event.who === node.id) && !isPost(event) && eventAdmitted(event));
  const planned = data.plans.filter((plan) => (plan.who === node.id || plan.body === node.id) && planAdmitted(plan));
  return [
    ...foldedList("Events", own.map((event) => make("li", {}, plainButton({ kind: "event", id: event.id }, `${node.kind === "body" ? "" : `${bodyName(event.body)}: `}${event.title}`), ` ${event.beginWords}${event.place ? `, ${event.place}` : ""}`))),
    ...foldedList("Plans", planned.map((plan) => make("li", {}, plainButton({ kind: "plan", id: plan.id }, planName(plan, node)), ` ${plan.beginWords || "no day is said"}: ${plan.told}`))),
  ];
}

/** @param {Plan} plan @param {Thing} node where it is listed @returns {string} with the other of body and member */
function planName(plan, node) {
  const other = plan.who === node.id ? bodyName(plan.body) : things.has(plan.who) ? labelOf(thing(plan.who)) : "";
  return other ? `${other}: ${plan.title}` : plan.title;
}

/** @param {string} name @param {HTMLElement[]} items @returns {HTMLElement[]} */
function foldedList(name, items) {
  return items.length ? [make("details", { class: "names" }, make("summary", {}, `${name} (${items.length})`), make("ul", {}, ...items))] : [];
}
