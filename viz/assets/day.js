// @ts-check
// The day: a date, a slider by year, and steps to the days on which something changes.

function startDay() {
  const years = changes().map((day) => Number(day.slice(0, 4)));
  const now = Number(view.day.slice(0, 4));
  field("year").min = String(Math.min(...years, now));
  field("year").max = String(Math.max(...years, now));
  field("day").addEventListener("change", () => field("day").checkValidity() && goTo(field("day").value));
  field("year").addEventListener("input", () => goTo(inYear(field("year").value)));
  part("last").addEventListener("click", () => step(part("last").dataset.day));
  part("now").addEventListener("click", () => step(data.meta.dataDate));
  part("earlier").addEventListener("click", () => step(changes().reverse().find((day) => day < view.day)));
  part("later").addEventListener("click", () => step(changes().find((day) => day > view.day)));
}

/** @param {string} year @returns {string} the same day in that year */
function inYear(year) {
  const rest = view.day.slice(4);
  return `${year.padStart(4, "0")}${rest === "-02-29" ? "-02-28" : rest}`;
}

/** @param {string | undefined} day */
function step(day) {
  if (day) goTo(day);
  else speak("Nothing changes further on that side.");
}

/** @param {string} day */
function goTo(day) {
  view.day = day;
  refresh();
}

function drawDay() {
  field("day").value = view.day;
  field("year").value = view.day.slice(0, 4);
  part("yearshown").textContent = view.day.slice(0, 4);
  field("year").setAttribute("aria-valuetext", worded(view.day));
  const days = changes();
  /** @type {HTMLButtonElement} */ (part("earlier")).disabled = !days.some((day) => day < view.day);
  /** @type {HTMLButtonElement} */ (part("later")).disabled = !days.some((day) => day > view.day);
}

function drawCount() {
  const lines = shownFacts();
  const certain = lines.filter((fact) => statusOf(fact) === "certainly").length;
  const contested = lines.filter((fact) => fact.agreement === "contested").length;
  const parts = [`${certain} certain`, `${lines.length - certain} possible`, contested ? `${contested} contested` : ""];
  part("count").textContent = `On ${worded(view.day)}: ${counted(lines.length, "line")} (${parts.filter(Boolean).join(", ")})`;
  tell("empty", lines.length ? "" : emptyWords());
  tell("possible", lines.length > certain ? "Possible: sources neither rule it out nor vouch for it on this day." : "");
  drawLast(certain);
  drawNow();
}

/** From any other day, the way to the day of the data. */
function drawNow() {
  const now = data.meta.dataDate;
  tell("now", now && now !== view.day ? `Day of the data: ${worded(now)}` : "");
}

/** Where nothing is certain, the way to the last day on which something is. @param {number} certain */
function drawLast(certain) {
  const last = lastCertain(view.day);
  tell("last", certain || !last ? "" : `Last day with certain lines: ${worded(last)}`);
  part("last").dataset.day = last ?? "";
}

/** @returns {string} */
function emptyWords() {
  if (!data.facts.length) return "The answer holds no membership and no chair, so there is nothing to draw.";
  const hidden = data.facts.filter((fact) => statusOf(fact)).length;
  if (hidden) return `The filters leave out all ${counted(hidden, "line")} of ${worded(view.day)}.`;
  const next = changes().find((day) => day > view.day);
  const later = next ? ` The next change is on ${worded(next)}.` : "";
  return `No membership and no chair is known on ${worded(view.day)}.${later}`;
}
