// @ts-check
// One selection, many views of it: whatever changes, everything is drawn again from the state.

/** @param {Choice | null} choice */
function choose(choice) {
  view.chosen = choice;
  if (choice?.kind === "node") standing = choice.id;
  const about = choice ? aboutChoice(choice) : "";
  speak(about);
  part("below").hidden = !choice;
  part("tofacts").textContent = `Facts ↓ ${about}`;
  refresh();
  part("panel").scrollTop = 0;
}

/** @param {Choice} choice */
function aboutChoice({ kind, id }) {
  return kind === "node" ? aboutNode(thing(id)) : aboutFact(/** @type {Fact} */ (facts.get(id)));
}

function refresh() {
  drawDay();
  drawCount();
  drawPicture();
  drawPanel();
  drawTable();
}

function repaint() {
  readTheme();
  startFilters();
  refresh();
}

/** @param {Data} read */
function start(read) {
  keep(read);
  readTheme();
  startPicture();
  startHover();
  startFilters();
  startDay();
  startSearch();
  startTable();
  startKeyboard();
  if (window.innerWidth < 760) part("filters").removeAttribute("open");
  dark.addEventListener("change", repaint);
  refresh();
  document.documentElement.dataset.ready = "yes";
}

readData().then(start).catch((fault) => tell("trouble", `The picture can't be drawn: ${fault instanceof Error ? fault.message : fault}.`));
