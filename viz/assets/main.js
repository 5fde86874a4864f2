// @ts-check
// One selection, many views of it: whatever changes, everything is drawn again from the state.

/** @param {Choice | null} choice */
function choose(choice) {
  view.about = subjectOf(choice, view.about);
  view.chosen = choice;
  if (choice?.kind === "node") standing = choice.id;
  refresh();
  speak(choice ? aboutChoice(choice) : "Nothing is chosen.");
  part("panel").scrollTop = 0;
}

function refresh() {
  drawAround();
  TABS[view.tab].draw();
  drawPanel();
  drawBelow();
  writeAddress();
}

/** What stands around the picture comes first, so that the picture is drawn once, in the room that is left. */
function drawAround() {
  drawDay();
  drawCount();
  drawYear();
  drawReset();
  drawBodyNames();
  drawModes();
  drawFrame();
}

/** On a narrow page the facts stand below the picture: a way down to them. */
function drawBelow() {
  part("below").hidden = !view.chosen;
  part("tofacts").textContent = view.chosen ? `Facts ↓ ${aboutChoice(view.chosen)}` : "";
}

function repaint() {
  readTheme();
  startFilters();
  refresh();
}

/** @param {boolean} on whether the page is going to paper */
function paper(on) {
  document.documentElement.toggleAttribute("data-print", on);
  repaint();
  network.redraw();
}

/** @param {Data} read */
function start(read) {
  keep(read);
  readTheme();
  restore();
  startFilters();
  for (const begin of [startTabs, startModes, startDay, startYear, startSearch, startTable, startOverlap, startTime, startPlace, startKeyboard, startReset, startExport, startAddress]) begin();
  drawAround();
  startPicture();
  startHover();
  if (window.innerWidth < 760) part("filters").removeAttribute("open");
  dark.addEventListener("change", repaint);
  addEventListener("beforeprint", () => paper(true));
  addEventListener("afterprint", () => paper(false));
  refresh();
  document.documentElement.dataset.ready = "yes";
}

readData().then(start).catch((fault) => tell("trouble", `The picture can't be drawn: ${fault instanceof Error ? fault.message : fault}.`));
