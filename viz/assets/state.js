// @ts-check
// What is shown: the day, what is filtered out, and what is chosen.

/** @type {Data} */
let data;
/** @type {Map<string, Thing>} */
let things = new Map();
/** @type {Map<string, Fact>} */
let facts = new Map();
/** @type {Map<string, Fact[]>} */
let factsOf = new Map();

const view = {
  day: "",
  off: { bodies: new Set(), lines: new Set(), certainty: new Set() },
  /** @type {Choice | null} */
  chosen: null,
};

/** @param {Data} read */
function keep(read) {
  data = read;
  things = new Map(read.nodes.map((thing) => [thing.id, thing]));
  facts = new Map(read.facts.map((fact) => [fact.id, fact]));
  factsOf = new Map(read.nodes.map((thing) => [thing.id, []]));
  for (const fact of read.facts) for (const end of [fact.from, fact.to]) factsOf.get(end)?.push(fact);
  view.day = read.meta.on || lastCertain(LAST_DAY) || changes().pop() || "2000-01-01";
}

/** @param {string} id @returns {Thing} */
function thing(id) {
  return /** @type {Thing} */ (things.get(id));
}

/** @param {Fact} fact @param {string} [day] @returns {Status} */
function statusOf(fact, day = view.day) {
  if (fact.certainlyFrom <= day && day <= fact.certainlyUntil) return "certainly";
  return fact.possiblyFrom <= day && day <= fact.possiblyUntil ? "possibly" : "";
}

/** @param {Fact} fact whether the filters that know no day let it through */
function admitted(fact) {
  return !view.off.lines.has(fact.line) && !view.off.bodies.has(fact.to);
}

/** @param {Fact} fact */
function shown(fact) {
  const status = statusOf(fact);
  return status !== "" && admitted(fact) && !view.off.certainty.has(status);
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

/** @param {Fact} fact */
function isFull(fact) {
  return fact.line !== "chair" && ["member", "participant", "party"].includes(fact.broad);
}

/** @param {string} body @returns {string} how many belong to it on the day: at least, at most */
function sizeOf(body) {
  const own = (factsOf.get(body) ?? []).filter((fact) => fact.to === body && isFull(fact));
  const least = new Set(own.filter((fact) => statusOf(fact) === "certainly").map((fact) => fact.from)).size;
  const most = new Set(own.filter((fact) => statusOf(fact)).map((fact) => fact.from)).size;
  return least === most ? `${least}` : `${least}–${most}`;
}

/** @returns {Set<string>} the chosen node or fact with what it touches; empty where nothing is chosen */
function lit() {
  const { chosen } = view;
  if (!chosen) return new Set();
  const lines = chosen.kind === "fact" ? [...facts.values()].filter((fact) => fact.id === chosen.id)
    : (factsOf.get(chosen.id) ?? []).filter(shown);
  return new Set([chosen.id, ...lines.flatMap((fact) => [fact.id, fact.from, fact.to])]);
}
