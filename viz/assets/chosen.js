// @ts-check
// What is chosen, what it is about, and what it touches.

/** @param {string} one @param {string} two @returns {Choice} */
function pairOf(one, two) {
  return { kind: "pair", id: [one, two].sort().join("|") };
}

/** @param {string} id of a pair @returns {[string, string]} */
function endsOf(id) {
  const [one, two] = id.split("|");
  return [one, two];
}

/** @param {Choice} choice whether the page holds such a thing */
function exists({ kind, id }) {
  if (kind === "pair") return endsOf(id).every((end) => things.has(end));
  return { node: things, fact: facts, event: events, plan: plans }[kind].has(id);
}

/** @param {Choice} choice @returns {string[]} the things that it touches */
function touched({ kind, id }) {
  if (kind === "node") return [id];
  if (kind === "pair") return endsOf(id);
  if (kind === "fact") return [fact(id).from, fact(id).to];
  const { body, who } = /** @type {Happening | Plan} */ ((kind === "event" ? events : plans).get(id));
  return [who, body].filter((end) => things.has(end));
}

/** What the timeline and the tiles tell of: it stays while something of its own is chosen.
 * @param {Choice | null} choice @param {string} before what it told of so far @returns {string} a node, a pair, or nothing */
function subjectOf(choice, before) {
  if (!choice) return "";
  if (choice.kind === "node" || choice.kind === "pair") return choice.id;
  const ends = touched(choice);
  return [...endsOf(before), before].some((end) => ends.includes(end)) ? before : ends[0] ?? "";
}

/** @param {Choice} choice @returns {string} for readers who hear the page */
function aboutChoice({ kind, id }) {
  if (kind === "node") return aboutNode(thing(id));
  if (kind === "fact") return aboutFact(fact(id));
  if (kind === "pair") return aboutPair(id);
  const told = /** @type {Happening | Plan} */ ((kind === "event" ? events : plans).get(id));
  return `${kind === "plan" ? "Plan: " : ""}${told.title}, ${bodyName(told.body)}`;
}

/** @param {Thing} node */
function aboutNode(node) {
  const number = (factsOf.get(node.id) ?? []).filter(shown).length;
  return `${labelOf(node)}: ${number ? counted(number, "line") : "no line"} on this day`;
}

/** @param {Fact} fact */
function aboutFact(fact) {
  const contested = fact.agreement === "contested" ? "; sources disagree" : "";
  return `${labelOf(thing(fact.from))}: ${capacityOf(fact)} of ${shortOf(thing(fact.to))}, ${statusOf(fact) || "not"} on this day${contested}`;
}

/** @param {string} id */
function aboutPair(id) {
  const [one, two] = endsOf(id);
  return `${called(thing(one))} and ${called(thing(two))}: ${sharedWords(sharedBy(one, two), kindWord(one))}`;
}

/** @returns {Set<string>} the chosen thing with what it touches; empty where nothing is chosen */
function lit() {
  const { chosen } = view;
  if (!chosen) return new Set();
  if (chosen.kind === "node") return new Set([chosen.id, ...touching(chosen.id)]);
  if (chosen.kind === "pair") return new Set([...touched(chosen), chosen.id, ...between(...endsOf(chosen.id))]);
  return new Set([chosen.id, ...touched(chosen)]);
}

/** @param {string} id @returns {string[]} its lines of the day with their ends, and its bonds */
function touching(id) {
  const lines = (factsOf.get(id) ?? []).filter(shown).flatMap((fact) => [fact.id, fact.from, fact.to]);
  return [...lines, ...bonds().filter((bond) => bond.from === id || bond.to === id).flatMap((bond) => [bond.id, bond.from, bond.to])];
}

/** @param {string} one @param {string} two @returns {string[]} what both share, with the lines that show it */
function between(one, two) {
  const { certain, possible } = sharedBy(one, two);
  const through = new Set([...certain, ...possible]);
  const ends = new Set([one, two]);
  const lines = [...through].flatMap((id) => (factsOf.get(id) ?? []).filter((fact) => shown(fact) && (ends.has(fact.from) || ends.has(fact.to))));
  return [...through, ...lines.map((fact) => fact.id)];
}
