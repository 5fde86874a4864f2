// @ts-check
// What is shown: the day, the view, what is filtered out, and what is chosen.

/** @type {Data} */
let data;
/** @type {Map<string, Thing>} */
let things = new Map();
/** @type {Map<string, Fact>} */
let facts = new Map();
/** @type {Map<string, Happening>} */
let events = new Map();
/** @type {Map<string, Plan>} */
let plans = new Map();
/** @type {Map<string, Fact[]>} */
let factsOf = new Map();
/** @type {Map<string, Set<string>>} the kinds of source behind each fact or event */
let kindsOf = new Map();

/** @type {{day: string, tab: Tab, mode: Mode, least: number, table: TableName, about: string, chosen: Choice | null, off: Record<Group, Set<string>>}} */
const view = {
  day: "",
  tab: "network",
  mode: "both",
  least: 0,
  table: "lines",
  about: "",
  chosen: null,
  off: { bodies: new Set(), lines: new Set(), certainty: new Set(), kinds: new Set(), regions: new Set(), sources: new Set(), agreement: new Set() },
};

/** @param {Data} read */
function keep(read) {
  data = read;
  things = byId(read.nodes);
  facts = byId(read.facts);
  events = byId(read.events);
  plans = byId(read.plans);
  factsOf = new Map(read.nodes.map((thing) => [thing.id, []]));
  for (const fact of read.facts) for (const end of [fact.from, fact.to]) factsOf.get(end)?.push(fact);
  for (const said of [...read.facts, ...read.events]) kindsOf.set(said.id, new Set(supporting(said.claims).map(kindOf)));
  view.day = firstDay();
}

/** @template {{id: string}} T @param {T[]} list @returns {Map<string, T>} */
function byId(list) {
  return new Map(list.map((each) => [each.id, each]));
}

/** @returns {string} the day on which the page opens: the day asked for, or else the last of which most is certain */
function firstDay() {
  return data.meta.on || lastSettled() || lastCertain(LAST_DAY) || changes().pop() || "2000-01-01";
}

/** Sources speak of the past: on the day of the data itself few of them vouch for anything.
 * @returns {string | undefined} the last day on which at least half of the lines are certain */
function lastSettled() {
  const ends = data.facts.map((fact) => fact.certainlyUntil).filter((day) => known(day) && day < data.meta.dataDate);
  return [data.meta.dataDate, ...[...new Set(ends)].sort().reverse()].filter(Boolean).find(mostlyCertain);
}

/** @param {string} day */
function mostlyCertain(day) {
  const held = data.facts.map((fact) => statusOf(fact, day)).filter(Boolean);
  return held.length > 0 && held.filter((status) => status === "certainly").length * 2 >= held.length;
}

/** @param {string} id @returns {Thing} */
function thing(id) {
  return /** @type {Thing} */ (things.get(id));
}

/** @param {string} id @returns {Fact} */
function fact(id) {
  return /** @type {Fact} */ (facts.get(id));
}

/** @param {Claim[]} claims */
function supporting(claims) {
  return claims.filter((claim) => claim.bearing === "supports" || claim.bearing === "contradicts");
}

/** As the catalogue answers: what is not certain and is denied for that day does not count as possible.
 * @param {Bounds & {denied?: [string, string][]}} bounds @param {string} [day] @returns {Status} */
function statusOf(bounds, day = view.day) {
  if (bounds.certainlyFrom <= day && day <= bounds.certainlyUntil) return "certainly";
  if (day < bounds.possiblyFrom || bounds.possiblyUntil < day) return "";
  return bounds.denied?.some(([from, until]) => from <= day && day <= until) ? "" : "possibly";
}

/** @param {Fact} fact whether the filters that know no day let it through */
function admitted(fact) {
  const { off } = view;
  return !off.lines.has(fact.line) && !off.bodies.has(fact.to) && !off.bodies.has(fact.from)
    && !off.agreement.has(fact.agreement) && sourced(fact) && memberAdmitted(thing(fact.from));
}

/** @param {Thing} node */
function memberAdmitted(node) {
  return !view.off.kinds.has(node.kind) && !view.off.regions.has(node.region);
}

/** @param {{id: string}} said whether a kind of source that is not left out speaks for it */
function sourced({ id }) {
  const kinds = kindsOf.get(id);
  return !view.off.sources.size || !kinds?.size || [...kinds].some((kind) => !view.off.sources.has(kind));
}

/** @param {Happening} event */
function eventAdmitted(event) {
  return !view.off.bodies.has(event.body) && !view.off.agreement.has(event.agreement) && sourced(event);
}

/** @param {Happening} event whether it is a spell: a chair in person, or a post that somebody holds */
function isPost(event) {
  return event.relation === "Chairmanship" || event.relation === "OfficeHolding";
}

/** @param {Plan} plan */
function planAdmitted(plan) {
  const node = things.get(plan.who);
  return !view.off.bodies.has(plan.body) && (!node || memberAdmitted(node));
}

/** @param {Fact} fact */
function shown(fact) {
  const status = statusOf(fact);
  return status !== "" && !view.off.certainty.has(status) && admitted(fact);
}

/** @returns {Fact[]} */
function shownFacts() {
  return data.facts.filter(shown);
}

/** @returns {string[]} the days on which something begins or has ended, in order */
function changes() {
  const days = new Set();
  for (const fact of data.facts.filter(admitted)) {
    for (const day of [fact.possiblyFrom, fact.certainlyFrom]) if (known(day)) days.add(day);
    for (const day of [fact.certainlyUntil, fact.possiblyUntil]) if (known(day)) days.add(shifted(day, 1));
  }
  return [...days].sort();
}

/** @param {string} before @returns {string | undefined} the last day before it on which a line is certain */
function lastCertain(before) {
  const certain = data.facts.filter((fact) => admitted(fact) && fact.certainlyFrom <= fact.certainlyUntil);
  return certain.map((fact) => fact.certainlyUntil).filter((day) => known(day) && day < before).sort().pop();
}

/** @param {string} day */
function known(day) {
  return day !== FIRST_DAY && day !== LAST_DAY;
}

/** @returns {Thing[]} the bodies that are not left out, by name */
function shownBodies() {
  return data.nodes.filter((node) => node.kind === "body" && !view.off.bodies.has(node.id)).sort(byShort);
}

/** @param {Thing} one @param {Thing} two */
function byShort(one, two) {
  return shortOf(one).localeCompare(shortOf(two), "en") || (one.id < two.id ? -1 : 1);
}
