// @ts-check
// What sources say about a fact, and the footnote to take away.

const FEW = 3;

/** @type {[Bearing[], string, string][]} */
const BEARINGS = [
  [["supports"], "What supports it", "for"],
  [["contradicts", "denies"], "What speaks against it", "against"],
  [["plans"], "What was planned", "plan"],
];

/** @param {Fact} fact @returns {HTMLElement[]} */
function claimGroups(fact) {
  if (!fact.claims.length) return [make("p", { class: "quiet" }, "This page holds no source for this fact.")];
  const groups = BEARINGS.map(([bearings, title, look]) => claimGroup(fact.claims.filter((claim) => bearings.includes(claim.bearing)), title, look));
  const known = BEARINGS.flatMap(([bearings]) => bearings);
  const others = fact.claims.filter((claim) => !known.includes(claim.bearing));
  return [...groups, claimGroup(others, "What else is said", "plan")].flat();
}

/** @param {Claim[]} claims @param {string} title @param {string} look */
function claimGroup(claims, title, look) {
  if (!claims.length) return [];
  const first = claims.slice(0, claims.length > FEW + 1 ? FEW : claims.length).map(claimPart);
  return [make("section", { class: `claims ${look}` }, make("h4", {}, `${title} (${claims.length})`), ...first, ...rest(claims.slice(first.length)))];
}

/** @param {Claim[]} claims folded away, so that what speaks against a fact is not far below @returns {HTMLElement[]} */
function rest(claims) {
  if (!claims.length) return [];
  return [make("details", {}, make("summary", {}, `${claims.length} more`), ...claims.map(claimPart))];
}

/** @param {Claim} claim */
function claimPart(claim) {
  return make("figure", { class: "claim" }, quotation(claim), ...details(claim), citation(claim));
}

/** @param {Claim} claim @returns {HTMLElement | null} */
function quotation(claim) {
  if (!claim.words) return claim.said ? make("p", { class: "says" }, `Says: ${claim.said}`) : null;
  return make("blockquote", {}, around(claim.before, "left"), make("mark", {}, claim.words), around(claim.after, "right"));
}

/** @param {string | undefined} text @param {string} side */
function around(text, side) {
  if (!text) return "";
  return side === "left" ? `… ${text.trimStart()}` : `${text.trimEnd()} …`;
}

/** @param {Claim} claim @returns {HTMLElement[]} */
function details(claim) {
  const denied = claim.bearing === "denies" ? "denies it" : "";
  const said = claim.words && claim.said ? `dates: ${claim.said}` : "";
  const named = claim.namedAs ? `named as “${claim.namedAs}”` : "";
  const by = claim.speaker ? `said by ${claim.speaker}` : "";
  const modality = claim.modality && claim.modality !== "stated" ? claim.modality : "";
  return [by, claim.sourceKind ?? "", modality, said, named, denied].filter(Boolean).map((text) => make("span", { class: "trait" }, text));
}

/** @param {Claim} claim @returns {string} the citation with the place in the document */
function footnote(claim) {
  const note = claim.citation || claim.document || "Source not named";
  return claim.locator ? `${note.replace(/\.$/, "")}, ${claim.locator}.` : note;
}

/** @param {Claim} claim */
function citation(claim) {
  const note = footnote(claim);
  const button = make("button", { type: "button", class: "cite", "aria-label": `Copy the footnote: ${note}`, click: () => void cite(note, button) }, "Cite");
  return make("figcaption", {}, make("span", {}, note), button);
}

/** @param {string} note @param {HTMLButtonElement} button */
async function cite(note, button) {
  const done = await copied(note);
  button.textContent = done ? "Copied" : "Copy by hand";
  speak(done ? `Footnote copied: ${note}` : "The footnote could not be copied; select it in the text beside the button.");
  setTimeout(() => (button.textContent = "Cite"), 2500);
}

/** @param {string} text @returns {Promise<boolean>} */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByHand(text);
  }
}

/** @param {string} text where there is no clipboard to write to @returns {boolean} */
function copiedByHand(text) {
  const before = document.activeElement;
  const area = make("textarea", { class: "unseen", readonly: true });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
