// @ts-check
// The address carries what is shown, so that a link opens the same page.

const GROUPS = /** @type {Group[]} */ (["bodies", "lines", "certainty", "kinds", "regions", "sources", "agreement"]);

function startAddress() {
  addEventListener("hashchange", () => restore() && repaint());
  part("copylink").addEventListener("click", () => void copyLink());
  for (const link of document.querySelectorAll("a[href^='#']")) link.addEventListener("click", (event) => jump(event, link));
}

/** Moves to a part of the page without a change of the address. @param {Event} event @param {Element} link */
function jump(event, link) {
  event.preventDefault();
  const goal = part((link.getAttribute("href") ?? "#").slice(1));
  goal.focus();
  goal.scrollIntoView({ block: "start" });
}

/** @returns {string} the state, without what is as at the opening */
function stateWords() {
  const words = new URLSearchParams({ day: view.day });
  if (view.tab !== "network") words.set("view", view.tab);
  if (view.mode !== "both") words.set("mode", view.mode);
  if (view.least) words.set("least", String(view.least));
  if (view.table !== "lines") words.set("table", view.table);
  if (view.chosen) words.set(view.chosen.kind, view.chosen.id);
  if (view.about !== subjectOf(view.chosen, "")) words.set("about", view.about);
  for (const group of GROUPS) for (const name of [...view.off[group]].sort()) words.append(`without-${group}`, name);
  return words.toString();
}

function writeAddress() {
  const wanted = `#${stateWords()}`;
  if (location.hash !== wanted) history.replaceState(null, "", wanted);
}

/** Reads the address; what it does not name is as at the opening, what nobody here knows is left out.
 * @returns {boolean} whether it carries a state */
function restore() {
  const words = new URLSearchParams(location.hash.slice(1));
  const day = words.get("day");
  if (!day) return false;
  view.day = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : firstDay();
  view.tab = oneOf(words.get("view"), /** @type {Tab[]} */ (Object.keys(TABS)), "network");
  view.mode = oneOf(words.get("mode"), /** @type {Mode[]} */ (["both", "states", "bodies"]), "both");
  view.table = oneOf(words.get("table"), /** @type {TableName[]} */ (["lines", "spells", "pairs", "states"]), "lines");
  view.least = Math.max(0, Math.trunc(Number(words.get("least")) || 0));
  for (const group of GROUPS) view.off[group] = new Set(namesOf(group).filter((name) => words.getAll(`without-${group}`).includes(name)));
  view.chosen = choiceIn(words);
  const about = words.get("about") ?? "";
  view.about = things.has(about) || exists({ kind: "pair", id: about }) ? about : subjectOf(view.chosen, "");
  return true;
}

/** @template {string} T @param {string | null} given @param {T[]} allowed @param {T} otherwise @returns {T} */
function oneOf(given, allowed, otherwise) {
  return allowed.find((name) => name === given) ?? otherwise;
}

/** @param {URLSearchParams} words @returns {Choice | null} */
function choiceIn(words) {
  const kinds = /** @type {Choice["kind"][]} */ (["node", "fact", "event", "plan", "pair"]);
  const named = kinds.map((kind) => ({ kind, id: words.get(kind) ?? "" }));
  return named.find((choice) => choice.id && exists(choice)) ?? null;
}

async function copyLink() {
  const done = await copied(location.href);
  speak(done ? "The link to this view is copied." : "The link could not be copied; it stands in the address bar.");
  flash(/** @type {HTMLButtonElement} */ (part("copylink")), done ? "Copied" : "See the address");
}
