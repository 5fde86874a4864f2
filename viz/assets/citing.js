// @ts-check
// Footnotes, BibTeX and CSL-JSON to take away.

/** @param {Claim | Plan} claim @returns {Source | undefined} */
function sourceOf(claim) {
  return data.sources[claim.document ?? ""];
}

/** @param {Claim} claim @returns {string} the kind of its source */
function kindOf(claim) {
  return sourceOf(claim)?.kind ?? claim.sourceKind ?? "";
}

/** @param {Claim} claim @returns {string} the citation with the place in the document */
function footnote(claim) {
  const note = sourceOf(claim)?.citation || claim.citation || claim.document || "Source not named";
  return claim.locator ? `${note.replace(/\.$/, "")}, ${claim.locator}.` : note;
}

/** @param {Claim} claim */
function citation(claim) {
  const note = footnote(claim);
  const source = sourceOf(claim);
  const buttons = [citeButton("Cite", "footnote", note), ...(source ? [citeButton("BibTeX", "BibTeX entry", source.bibtex), citeButton("CSL", "CSL-JSON item", JSON.stringify(source.csl, null, 1))] : [])];
  return make("figcaption", {}, make("span", {}, note), make("span", { class: "cites" }, ...buttons));
}

/** @param {string} label @param {string} what @param {string} text */
function citeButton(label, what, text) {
  const button = make("button", { type: "button", class: "cite", "aria-label": `Copy the ${what}: ${text.slice(0, 120)}`, click: () => void cite(what, text, button) }, label);
  return button;
}

/** @param {string} what @param {string} text @param {HTMLButtonElement} button */
async function cite(what, text, button) {
  const done = await copied(text);
  flash(button, done ? "Copied" : "Copy by hand");
  speak(done ? `${capital(what)} copied: ${text}` : `The ${what} could not be copied; select it in the text beside the button.`);
}

/** @param {HTMLButtonElement} button @param {string} text shown for a moment */
function flash(button, text) {
  const before = button.dataset.label ?? button.textContent ?? "";
  button.dataset.label = before;
  button.textContent = text;
  setTimeout(() => (button.textContent = before), 2500);
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
