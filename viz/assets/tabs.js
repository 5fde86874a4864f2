// @ts-check
// Five views of one selection and one day; only the one that is open is drawn.

/** @type {Record<Tab, {label: string, draw: () => void, help: string}>} */
const TABS = {
  network: { label: "Network", draw: () => drawPicture(), help: "Click a line or a node for its facts. By keyboard: ← → between nodes, ↑ ↓ through lines, Enter to the facts, Escape clears." },
  time: { label: "Time", draw: () => drawTime(), help: "Click a bar or a mark for its facts, the scale for its day. Full: certain. Pale: possible. Fading: a vague begin or end. Dashed: a plan. By keyboard: arrows move, Enter chooses, Escape clears." },
  overlap: { label: "Overlap", draw: () => drawOverlap(), help: "A cell says how many members two bodies share: certain – at most. It opens the list. By keyboard: arrows move, Enter opens." },
  place: { label: "Place", draw: () => drawPlace(), help: "One tile a state, near its capital; tiles show no territory and no boundary. By keyboard: arrows move, Enter chooses, Escape clears." },
  table: { label: "Table", draw: () => drawTable(), help: "What the other views draw, as tables." },
};

function startTabs() {
  const names = /** @type {Tab[]} */ (Object.keys(TABS));
  part("tabs").replaceChildren(...names.map(tabButton));
  part("tabs").addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    openTab(names[(names.indexOf(view.tab) + by + names.length) % names.length]);
    part(`tab-${view.tab}`).focus();
  });
}

/** @param {Tab} name */
function tabButton(name) {
  return make("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `view-${name}`, click: () => openTab(name) }, TABS[name].label);
}

/** @param {Tab} name */
function openTab(name) {
  view.tab = name;
  refresh();
  speak(`${TABS[name].label}.`);
}

/** Everything around the pictures, which decides how much room they have. */
function drawFrame() {
  for (const name of /** @type {Tab[]} */ (Object.keys(TABS))) {
    const open = name === view.tab;
    part(`tab-${name}`).setAttribute("aria-selected", String(open));
    part(`tab-${name}`).tabIndex = open ? 0 : -1;
    part(`view-${name}`).hidden = !open;
  }
  part("howto").textContent = TABS[view.tab].help;
  part("networktools").hidden = view.tab !== "network";
  part("zoom").hidden = !["network", "place"].includes(view.tab);
}
