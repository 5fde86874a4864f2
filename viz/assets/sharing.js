// @ts-check
// What two bodies, or two members, have in common on the day.

/** @param {Fact} fact whether it says that someone belongs, not only takes a part */
function isFull(fact) {
  return ["member", "participant", "party"].includes(fact.broad);
}

/** @param {string} id of a body: who belongs to it on the day; of a member: to what it belongs @returns {Holders} */
function holders(id) {
  const own = (factsOf.get(id) ?? []).filter((fact) => isFull(fact) && shown(fact));
  const inward = thing(id).kind === "body";
  /** @type {Holders} */
  const found = new Map();
  for (const fact of own.filter((fact) => (inward ? fact.to : fact.from) === id)) {
    const end = inward ? fact.from : fact.to;
    if (found.get(end) !== "certainly") found.set(end, statusOf(fact));
  }
  return found;
}

/** @param {Holders} one @param {Holders} two @returns {Sharing} */
function inBoth(one, two) {
  const both = [...one.keys()].filter((id) => two.has(id));
  const sure = (/** @type {string} */ id) => one.get(id) === "certainly" && two.get(id) === "certainly";
  return { certain: both.filter(sure), possible: both.filter((id) => !sure(id)) };
}

/** @param {string} one @param {string} two @returns {Sharing} */
function sharedBy(one, two) {
  return inBoth(holders(one), holders(two));
}

/** @param {string} one of two bodies @param {string} two @returns {{who: string, full: string, part: Fact}[]}
 * who belongs to one of them and is tied to the other in another capacity */
function bridges(one, two) {
  return [[one, two], [two, one]].flatMap(([here, there]) => {
    const members = holders(here);
    const parts = (factsOf.get(there) ?? []).filter((fact) => fact.to === there && !isFull(fact) && isTie(fact) && shown(fact));
    return parts.filter((fact) => members.has(fact.from)).map((part) => ({ who: part.from, full: here, part }));
  });
}

/** @param {Fact} fact a membership in some capacity, not a chair and not a standing */
function isTie(fact) {
  return fact.relation === "Membership";
}

/** @param {Sharing} sharing @param {string} word @returns {string} such as "3 to 5 states" */
function sharedWords({ certain, possible }, word) {
  return `${counted(certain.length + possible.length, `${word} shared`, `${word === "body" ? "bodies" : `${word}s`} shared`)}${possible.length ? ` (${certain.length} certain)` : ""}`;
}

/** @param {string} id @returns {string} what its pairs share */
function kindWord(id) {
  return thing(id).kind === "body" ? "member" : "body";
}

/** @param {string} body @returns {string} how many belong to it on the day: at least, at most */
function sizeOf(body) {
  const own = [...holders(body).values()];
  return range(own.filter((status) => status === "certainly").length, own.length);
}

/** @param {number} least @param {number} most */
function range(least, most) {
  return least === most ? `${least}` : `${least}–${most}`;
}

/** @type {{key: string, bonds: Bond[], left: number, least: number}} the bonds of the last day asked for */
let bonded = { key: "", bonds: [], left: 0, least: 1 };

/** @returns {Bond[]} in a network of one kind: each pair with what it shares, from the least number on */
function bonds() {
  if (view.mode === "both") return [];
  const key = JSON.stringify([view.day, view.mode, view.least, Object.values(view.off).map((off) => [...off])]);
  if (bonded.key !== key) bonded = { key, ...enough(allBonds()) };
  return bonded.bonds;
}

/** @returns {Bond[]} */
function allBonds() {
  const nodes = data.nodes.filter((node) => (node.kind === "body") === (view.mode === "bodies"));
  const sets = nodes.map((node) => ({ id: node.id, held: holders(node.id) })).filter(({ held }) => held.size);
  return sets.flatMap((one, at) => sets.slice(at + 1).flatMap((two) => bond(one, two)));
}

/** @param {{id: string, held: Holders}} one @param {{id: string, held: Holders}} two @returns {Bond[]} */
function bond(one, two) {
  const { certain, possible } = inBoth(one.held, two.held);
  const most = certain.length + possible.length;
  return most ? [{ id: pairOf(one.id, two.id).id, from: one.id, to: two.id, certain: certain.length, most }] : [];
}

const MANY = 400;

/** The pairs that share enough: as many as asked for, else the fewest that can still be told apart.
 * @param {Bond[]} all @returns {{bonds: Bond[], left: number, least: number}} */
function enough(all) {
  let least = Math.max(view.least, 1);
  const from = (/** @type {number} */ number) => all.filter((bond) => bond.most >= number);
  if (!view.least) while (from(least).length > MANY && from(least + 1).length) least++;
  return { bonds: from(least), left: all.length - from(least).length, least };
}
