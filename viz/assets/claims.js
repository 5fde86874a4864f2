// @ts-check
// What sources say about a fact, in their words, with the audit's findings about it.

const FEW = 3;

/** @type {[Bearing[], string, string][]} */
const BEARINGS = [
  [["supports"], "What supports it", "for"],
  [["contradicts", "denies"], "What speaks against it", "against"],
  [["plans"], "What was planned", "plan"],
];

/** @param {Fact | Happening} fact @returns {HTMLElement[]} */
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
  return make("figure", { class: "claim" }, quotation(claim), ...details(claim), citation(claim), ...findingParts(claim.claim));
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
  const said = claim.words && claim.said ? `says: ${claim.said}` : "";
  const named = claim.namedAs ? `named as “${claim.namedAs}”` : "";
  const by = claim.speaker ? `said by ${claim.speaker}` : "";
  const modality = claim.modality && claim.modality !== "stated" ? claim.modality : "";
  return [by, kindOf(claim), modality, said, named, denied].filter(Boolean).map((text) => make("span", { class: "trait" }, text));
}

/** @param {string} subject a fact or a claim @returns {HTMLElement[]} what the audit found about it */
function findingParts(subject) {
  return (data.findings[subject] ?? []).map((finding) => {
    const numbers = [finding.declared ? `declared ${finding.declared}` : "", finding.allowed ? `facts allow ${finding.allowed}` : ""];
    const told = [...numbers, finding.note ?? "", finding.explanation ? `explained: ${finding.explanation}` : ""].filter(Boolean).join("; ");
    return make("p", { class: `finding${finding.outcome === "conflict" ? " conflict" : ""}` }, make("b", {}, `Audit, ${finding.check}: ${finding.outcome}`), told ? `. ${told}` : "");
  });
}
