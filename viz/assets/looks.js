// @ts-check
// How tiles are coloured: by a body, by a pair of bodies, by a state, or by how many bodies each belongs to.

/** @typedef {{fill: string, words: string, text: string, pale: boolean}} Look */

/** @returns {Map<string, Look>} by what is chosen: a body, a pair of bodies, a state, or nothing */
function tileLooks() {
  const about = things.get(view.about);
  if (about?.kind === "body") return bodyLooks(about.id);
  if (!about && view.about && ofBodies(view.about)) return pairLooks(view.about);
  return about ? stateLooks(about.id) : plainLooks();
}

/** @param {string} body @returns {Map<string, Look>} the capacity on the day */
function bodyLooks(body) {
  const own = (factsOf.get(body) ?? []).filter((fact) => fact.to === body && shown(fact) && fact.line !== "chair");
  const order = Object.keys(data.lines);
  own.sort((one, two) => order.indexOf(two.line) - order.indexOf(one.line) || (statusOf(one) === "certainly" ? 1 : -1));
  return new Map(own.map((fact) => [fact.from, lookOf(colourOf(fact.line), statusOf(fact), `${capacityOf(fact)}, ${statusOf(fact)}`, data.lines[fact.line].short)]));
}

/** @param {string} fill @param {Status} status @param {string} words @param {string} text @returns {Look} */
function lookOf(fill, status, words, text) {
  const pale = status !== "certainly";
  return { fill: pale ? mixed(ink.ground, fill, 0.3) : fill, words, text, pale };
}

/** @param {string} id @returns {Map<string, Look>} in both, or in one of two bodies */
function pairLooks(id) {
  const [one, two] = endsOf(id);
  const [first, second] = [holders(one), holders(two)];
  const { certain } = inBoth(first, second);
  const all = new Set([...first.keys(), ...second.keys()]);
  return new Map([...all].map((who) => {
    const both = first.has(who) && second.has(who);
    const text = both ? "both" : shortOf(thing(first.has(who) ? one : two));
    const status = both ? (certain.includes(who) ? "certainly" : "possibly") : (first.get(who) ?? second.get(who) ?? "");
    const fill = both ? colourOf("chair") : colourOf(first.has(who) ? "member" : "observer");
    return [who, lookOf(fill, status, `${text}, ${status}`, text.slice(0, 6))];
  }));
}

/** @param {string} id @returns {Map<string, Look>} with how many bodies are shared */
function stateLooks(id) {
  const own = holders(id);
  const others = data.nodes.filter((node) => node.kind !== "body" && node.id !== id);
  const shared = others.map((node) => ({ node, sharing: inBoth(own, holders(node.id)) })).filter(({ sharing }) => sharing.certain.length + sharing.possible.length);
  const most = Math.max(own.size, 1);
  return new Map(shared.map(({ node, sharing }) => {
    const number = sharing.certain.length + sharing.possible.length;
    return [node.id, { fill: shade(number / most).fill, words: sharedWords(sharing, "body"), text: range(sharing.certain.length, number), pale: !sharing.certain.length }];
  }));
}

/** @returns {Map<string, Look>} with how many bodies each belongs to */
function plainLooks() {
  const all = data.nodes.filter((node) => node.kind !== "body").map((node) => ({ node, held: holders(node.id) })).filter(({ held }) => held.size);
  const most = Math.max(...all.map(({ held }) => held.size), 1);
  return new Map(all.map(({ node, held }) => {
    const certain = [...held.values()].filter((status) => status === "certainly").length;
    const text = range(certain, held.size);
    return [node.id, { fill: shade(held.size / most).fill, words: `belongs to ${text} ${held.size === 1 ? "body" : "bodies"}`, text, pale: !certain }];
  }));
}

/** @param {string} pair */
function ofBodies(pair) {
  return endsOf(pair).every((end) => thing(end).kind === "body");
}

/** @returns {string} */
function placeWords() {
  const about = things.get(view.about);
  if (!view.about || (!about && !ofBodies(view.about))) return `To how many bodies each state belongs on ${worded(view.day)}`;
  if (about?.kind === "body") return `Who was what in ${shortOf(about)} on ${worded(view.day)}`;
  return about ? `Bodies shared with ${labelOf(about)} on ${worded(view.day)}` : `${subjectWords()} on ${worded(view.day)}`;
}
