// @ts-check
// The rows of the timeline: of a member, of a body, of two things, or of all bodies.

const LEVELS = [["summit", "Summits"], ["ministerial", "Ministerial meetings"]];

/** @returns {Row[]} */
function timeRows() {
  if (!view.about) return shownBodies().map(bodyRow);
  if (!things.has(view.about)) return pairRows(...endsOf(view.about));
  return thing(view.about).kind === "body" ? bodyRows(view.about) : memberRows(view.about);
}

/** @param {Thing} body @returns {Row} its members counted through time, with its summits */
function bodyRow(body) {
  const steps = countsOf(body.id);
  const choice = /** @type {Choice} */ ({ kind: "node", id: body.id });
  const most = Math.max(...steps.map((step) => step.most), 0);
  /** @type {Item} */
  const curve = { choice, shape: "steps", look: "member", title: `${called(body)}: at most ${counted(most, "member")}`, bounds: whole(steps), contested: false, steps };
  return { label: called(body), group: "", choice, note: sizeOf(body.id), items: [...(steps.length ? [curve] : []), ...meetingsOf(body.id, "summit")] };
}

/** @param {Step[]} steps @returns {Bounds} */
function whole(steps) {
  const [first, last] = [steps[0]?.day ?? LAST_DAY, steps.at(-1)?.day ?? FIRST_DAY];
  return { possiblyFrom: first, certainlyFrom: first, certainlyUntil: last, possiblyUntil: last };
}

/** @param {string} body @returns {Step[]} how many belong to it from each day on, at least and at most */
function countsOf(body) {
  const own = (factsOf.get(body) ?? []).filter((fact) => fact.to === body && isFull(fact) && admitted(fact));
  const days = new Set([data.meta.dataDate]);
  for (const { possiblyFrom, certainlyFrom, certainlyUntil, possiblyUntil } of own) {
    for (const day of [possiblyFrom, certainlyFrom]) if (known(day)) days.add(day);
    for (const day of [certainlyUntil, possiblyUntil]) if (known(day)) days.add(shifted(day, 1));
  }
  return [...days].filter(Boolean).sort().map((day) => ({ day, ...counts(own, day) }));
}

/** @param {Fact[]} own @param {string} day */
function counts(own, day) {
  const certain = new Set(), all = new Set();
  for (const fact of own) {
    const status = statusOf(fact, day);
    if (status) all.add(fact.from);
    if (status === "certainly") certain.add(fact.from);
  }
  return { least: certain.size, most: all.size };
}

/** @param {string} id @returns {Row[]} one for each body to which it is tied, plans in the row of their body */
function memberRows(id) {
  const own = (factsOf.get(id) ?? []).filter(admitted);
  const planned = data.plans.filter((plan) => plan.who === id && planAdmitted(plan));
  const other = (/** @type {Fact} */ fact) => (fact.from === id ? fact.to : fact.from);
  const ends = [...new Set([...own.map(other), ...planned.map((plan) => plan.body)])];
  const rows = ends.map((end) => tieRow(nameOfAny(end), own.filter((fact) => other(fact) === end), planned.filter((plan) => plan.body === end)));
  const applied = data.events.filter((event) => event.who === id && eventAdmitted(event));
  return [...rows.sort(byBegin), ...eventRows("Applications", applied)];
}

/** @param {string} label @param {Fact[]} own @param {Plan[]} [planned] @returns {Row} */
function tieRow(label, own, planned = []) {
  const order = Object.keys(data.lines);
  const wide = own.filter(isTie).sort((one, two) => order.indexOf(one.line) - order.indexOf(two.line)).map((fact) => itemOf(fact, "bar"));
  const thin = own.filter((fact) => !isTie(fact)).map((fact) => itemOf(fact, "thin"));
  return { label, group: "", choice: null, items: [...wide, ...thin, ...planned.map(planItem)] };
}

/** @param {Row} one @param {Row} two by the begin of what the row tells first */
function byBegin(one, two) {
  const first = (/** @type {Row} */ row) => row.items.filter(({ look }, at) => look === row.items[0].look || !at).map(({ bounds }) => (known(bounds.certainlyFrom) ? bounds.certainlyFrom : bounds.certainlyUntil)).sort()[0] ?? LAST_DAY;
  return first(one).localeCompare(first(two)) || one.label.localeCompare(two.label, "en");
}

/** @param {Fact} fact @param {"bar" | "thin"} form @returns {Item} */
function itemOf(fact, form) {
  const title = `${called(thing(fact.from))}: ${capacityOf(fact)} of ${shortOf(thing(fact.to))}, ${span(fact)}`;
  return { choice: { kind: "fact", id: fact.id }, shape: form, look: fact.line, title, bounds: fact, contested: fact.agreement === "contested" };
}

/** @param {Happening} event @returns {Item} */
function eventItem(event) {
  const where = event.place ? ` in ${event.place}` : "";
  return { choice: { kind: "event", id: event.id }, shape: "mark", look: event.relation, title: `${bodyName(event.body)}: ${event.title}${where}, ${event.beginWords || "undated"}`, bounds: event, contested: event.agreement === "contested" };
}

/** @param {Happening} held @returns {Item} a chair in person, or a post */
function postItem(held) {
  return { choice: { kind: "event", id: held.id }, shape: "bar", look: "chair", title: `${bodyName(held.body)}: ${held.title}, ${span(held)}`, bounds: held, contested: held.agreement === "contested" };
}

/** @param {Plan} plan @returns {Item} */
function planItem(plan) {
  const bounds = { possiblyFrom: plan.from || LAST_DAY, certainlyFrom: LAST_DAY, certainlyUntil: FIRST_DAY, possiblyUntil: plan.until || FIRST_DAY };
  const who = things.has(plan.who) ? `${called(thing(plan.who))}: ` : "";
  return { choice: { kind: "plan", id: plan.id }, shape: "plan", look: "plan", title: `Plan: ${who}${plan.title} of ${bodyName(plan.body)}, ${plan.beginWords || "undated"}; ${plan.told}`, bounds, contested: false };
}

/** @param {string} body @param {string} level */
function meetingsOf(body, level) {
  return data.events.filter((event) => event.body === body && event.level === level && event.relation === "Meeting" && eventAdmitted(event)).map(eventItem);
}

/** @param {string} label @param {Happening[]} list @returns {Row[]} */
function eventRows(label, list) {
  const dated = list.filter((event) => known(event.possiblyFrom) || known(event.possiblyUntil));
  return dated.length ? [{ label, group: "", choice: null, items: dated.map(eventItem) }] : [];
}

/** @param {string} id @returns {Row[]} its members as a count, its chairs, meetings, changes and plans, then each member */
function bodyRows(id) {
  const own = (factsOf.get(id) ?? []).filter((fact) => fact.to === id && admitted(fact));
  const happened = data.events.filter((event) => event.body === id && eventAdmitted(event));
  const planned = data.plans.filter((plan) => plan.body === id && !things.has(plan.who) && planAdmitted(plan));
  const chairs = own.filter((fact) => fact.line === "chair").map((fact) => itemOf(fact, "bar"));
  const meetings = LEVELS.map(([level, label]) => ({ label, group: "", choice: null, items: meetingsOf(id, level) }));
  meetings.push({ label: "Plans", group: "", choice: null, items: planned.map(planItem) });
  const rest = eventRows("Founding and changes", happened.filter((event) => event.relation === "Change"));
  const adopted = eventRows("Documents adopted", happened.filter((event) => event.relation === "Adoption"));
  const posts = [["Chairs in person", "Chairmanship"], ["Posts", "OfficeHolding"]].map(([label, relation]) => ({ label, group: "", choice: null, items: happened.filter((event) => event.relation === relation).map(postItem) }));
  const head = [{ ...bodyRow(thing(id)), label: "Members" }, { label: "Chairs", group: "", choice: null, items: chairs }, ...posts, ...meetings, ...rest, ...adopted];
  return [{ ...head[0], items: head[0].items.filter((item) => item.shape === "steps") }, ...head.slice(1).filter((row) => row.items.length), ...memberRowsOf(id, own)];
}

/** @param {string} body @param {Fact[]} own @returns {Row[]} one for each member, by kind of membership and begin */
function memberRowsOf(body, own) {
  const order = Object.keys(data.lines);
  const planned = data.plans.filter((plan) => plan.body === body && things.has(plan.who) && planAdmitted(plan));
  const members = new Set([...own.map((fact) => fact.from), ...planned.map((plan) => plan.who)]);
  const rows = [...members].map((who) => {
    const ties = own.filter((fact) => fact.from === who);
    const best = Math.min(...ties.filter(isTie).map((fact) => order.indexOf(fact.line)), order.length);
    return { ...tieRow(called(thing(who)), ties, planned.filter((plan) => plan.who === who)), best, group: data.lines[order[best]]?.label ?? "Other" };
  });
  return rows.sort((one, two) => one.best - two.best || byBegin(one, two));
}

/** @param {string} one @param {string} two @returns {Row[]} what both share, in each of the two */
function pairRows(one, two) {
  const { certain, possible } = sharedBy(one, two);
  const tie = (/** @type {string} */ shared, /** @type {string} */ end) => (factsOf.get(end) ?? []).filter((fact) => admitted(fact) && isTie(fact) && [fact.from, fact.to].includes(shared));
  const names = [...certain, ...possible].sort((left, right) => called(thing(left)).localeCompare(called(thing(right)), "en"));
  const rows = names.flatMap((shared) => [one, two].map((end) => ({ ...tieRow(called(thing(end)), tie(shared, end)), group: called(thing(shared)) })));
  return rows.length ? rows : [one, two].flatMap((end) => (thing(end).kind === "body" ? [bodyRow(thing(end))] : memberRows(end)));
}
