// @ts-check
// The view of time: rows of the subject, and the days of the scale.

function startTime() {
  rove(part("time"));
  part("time").addEventListener("click", (event) => {
    if (choosableAt(event.target) || !(event.target instanceof SVGElement)) return;
    const frame = part("time").querySelector("svg")?.getBoundingClientRect();
    const scale = scaleOf(timeRows(), timeWidth());
    const x = event.clientX - (frame?.left ?? 0);
    if (x > scale.left) goTo(dayAt(scale, x));
  });
}

function timeWidth() {
  return Math.max(part("time").clientWidth - 2, 320);
}

function drawTime() {
  const rows = timeRows();
  const heading = make("p", { class: "subject" }, make("b", {}, subjectWords()), " ", ...(view.about ? [make("button", { type: "button", click: () => choose(null) }, "All bodies")] : []));
  const none = make("p", { class: "quiet" }, "Nothing passes the filters.");
  renewed(part("time"), heading, rows.length ? timeline(rows, timeWidth()) : none);
}

/** @returns {string} what the timeline and the tiles tell of */
function subjectWords() {
  if (!view.about) return "Members of each body through time, with its summits";
  if (things.has(view.about)) return labelOf(thing(view.about));
  return endsOf(view.about).map((id) => called(thing(id))).join(" and ");
}
