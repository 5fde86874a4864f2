// @ts-check
// The picture by keyboard: from node to node around the ring, and through each node's lines.

/** @type {string} */
let standing = "";

function startKeyboard() {
  part("picture").addEventListener("keydown", (event) => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  for (const [id, key] of [["closer", "+"], ["wider", "-"], ["whole", "0"]]) part(id).addEventListener("click", () => KEYS[key]());
}

/** @type {Record<string, () => void>} */
const KEYS = {
  ArrowRight: () => walk(1),
  ArrowLeft: () => walk(-1),
  ArrowDown: () => follow(1),
  ArrowUp: () => follow(-1),
  Home: () => stand(walkway()[0]),
  End: () => stand(walkway()[walkway().length - 1]),
  Enter: () => view.chosen && part("panel").focus(),
  Escape: () => choose(null),
  "+": () => zoom(1.25),
  "=": () => zoom(1.25),
  "-": () => zoom(0.8),
  0: () => fit(),
};

/** @returns {Thing[]} bodies by name, then the ring clockwise from the top; only what has a line on the day */
function walkway() {
  const turn = (/** @type {Thing} */ { x, y }) => (Math.atan2(y, x) + 2.5 * Math.PI + 1e-3) % (2 * Math.PI);
  const nodes = data.nodes.filter((node) => pen.linked.has(node.id));
  const bodies = nodes.filter((node) => node.kind === "body").sort(byShort);
  return [...bodies, ...nodes.filter((node) => node.kind !== "body").sort((one, two) => turn(one) - turn(two))];
}

/** @param {number} by */
function walk(by) {
  const nodes = walkway();
  if (!nodes.length) return speak(emptyWords());
  const at = nodes.findIndex((node) => node.id === place());
  stand(nodes[at < 0 ? (by > 0 ? 0 : nodes.length - 1) : (at + by + nodes.length) % nodes.length]);
}

/** @returns {string} the node on which the keyboard stands */
function place() {
  return view.chosen?.kind === "node" ? view.chosen.id : view.chosen ? standing : "";
}

/** @param {Thing | undefined} node */
function stand(node) {
  if (!node) return;
  standing = node.id;
  choose({ kind: "node", id: node.id });
}

/** @param {number} by */
function follow(by) {
  const choices = linesAt(place());
  if (!choices.length) return walk(by);
  standing = place();
  const at = choices.findIndex((choice) => choice.id === view.chosen?.id);
  choose(choices[at < 0 ? (by > 0 ? 0 : choices.length - 1) : (at + by + choices.length) % choices.length]);
}

/** @param {string} id @returns {Choice[]} what is drawn from there: facts, or pairs in a network of one kind */
function linesAt(id) {
  if (view.mode !== "both") return bonds().filter(({ from, to }) => from === id || to === id).map((bond) => ({ kind: "pair", id: bond.id }));
  return (factsOf.get(id) ?? []).filter(shown).map((fact) => ({ kind: "fact", id: fact.id }));
}
