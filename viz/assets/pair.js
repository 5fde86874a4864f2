// @ts-check
// The panel of a pair: what both share on the day, or who stands between the two.

/** @param {string} one @param {string} two @returns {HTMLElement[]} what both share on the day, or what stands instead */
function pairPanel(one, two) {
  const { certain, possible } = sharedBy(one, two);
  const bodies = thing(one).kind === "body";
  return [
    heading(`${called(thing(one))} and ${called(thing(two))}`),
    make("p", { class: "quiet" }, `${bodies ? "Members of both" : "Bodies of both"} on ${worded(view.day)}.`),
    ...sharedList("Certain in both", certain, one, two),
    ...sharedList("Possible in one or both", possible, one, two),
    ...(certain.length + possible.length ? [] : [make("p", { id: "noneshared" }, bodies ? noneWords(one, two) : `No body is known to which both belong on ${worded(view.day)}.`)]),
    ...(bodies ? bridgeList(one, two) : []),
  ];
}

/** @param {string} name @param {string[]} ids @param {string} one @param {string} two @returns {HTMLElement[]} */
function sharedList(name, ids, one, two) {
  if (!ids.length) return [];
  const sorted = [...ids].sort((left, right) => called(thing(left)).localeCompare(called(thing(right)), "en"));
  return [make("h3", {}, `${name} (${ids.length})`), make("ul", { class: "shared" }, ...sorted.map((id) => sharedItem(id, one, two)))];
}

/** @param {string} id @param {string} one @param {string} two */
function sharedItem(id, one, two) {
  const lines = (factsOf.get(id) ?? []).filter((fact) => isFull(fact) && shown(fact));
  const buttons = [one, two].flatMap((end) => lines.filter((fact) => fact.from === end || fact.to === end).slice(0, 1).map((fact) => factButton(fact, called(thing(end)))));
  return make("li", {}, plainButton({ kind: "node", id }, called(thing(id))), " ", ...buttons);
}

/** @param {Fact} fact @param {string} text */
function factButton(fact, text) {
  return make("button", { type: "button", class: "cite", "aria-label": `The fact on ${text}: ${aboutFact(fact)}`, click: () => choose({ kind: "fact", id: fact.id }) }, text);
}

/** @param {string} one @param {string} two @returns {string} */
function noneWords(one, two) {
  const found = new Set(bridges(one, two).map(({ who }) => who)).size;
  const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  const many = `${numbers[found] ?? found} ${found < 2 ? "is a member" : "are members"}`;
  return `No state is a member of both on ${worded(view.day)}; ${many} of one and tied to the other in another capacity.`;
}

/** @param {string} one @param {string} two @returns {HTMLElement[]} */
function bridgeList(one, two) {
  const list = bridges(one, two);
  if (!list.length) return [];
  const states = [...new Set(list.map(({ who }) => who))].sort((left, right) => labelOf(thing(left)).localeCompare(labelOf(thing(right)), "en"));
  const items = states.map((who) => bridgeItem(who, list.filter((bridge) => bridge.who === who)));
  return [make("h3", {}, `Member of one, tied to the other (${states.length})`), make("ul", {}, ...items)];
}

/** @param {string} who @param {{full: string, part: Fact}[]} ties */
function bridgeItem(who, ties) {
  const sorted = ties.sort((left, right) => statusOf(left.part).localeCompare(statusOf(right.part)));
  const parts = sorted.flatMap(({ part: tie }, at) => [at ? ", " : "", plainButton({ kind: "fact", id: tie.id }, capacityOf(tie)), statusOf(tie) === "possibly" ? " (possible)" : ""]);
  const { full, part: tie } = sorted[0];
  return make("li", {}, plainButton({ kind: "node", id: who }, labelOf(thing(who))), `: member of ${shortOf(thing(full))}; of ${shortOf(thing(tie.to))} `, ...parts);
}
