/** The editor: YASGUI's, with completion from our own service and none of its requests elsewhere. */

import { completers } from "./completion.js";

/** @typedef {{ line: number, column: number }} Place */

/**
 * An editor in an element.
 * @param {HTMLElement} parent
 * @param {Record<string, string>} prefixes
 * @param {{ changed: () => void, run: () => void }} calls
 */
export function editor(parent, prefixes, calls) {
  // @ts-expect-error  the library is a script of the page
  const Yasqe = window.Yasgui.Yasqe;
  Yasqe.Autocompleters = { variables: Yasqe.Autocompleters.variables };
  for (const completer of completers(prefixes)) Yasqe.registerAutocompleter(completer, false);
  Yasqe.defaults.autocompleters = Object.keys(Yasqe.Autocompleters);
  const run = () => calls.run();
  const yasqe = new Yasqe(parent, {
    value: "",
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "22rem",
    prefixCcApi: null,
    extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-S": () => {}, Tab: false, "Shift-Tab": false },
  });
  yasqe.getInputField().setAttribute("aria-label", "SPARQL query");
  /** @type {{ clear(): void } | null} */
  let mark = null;
  yasqe.on("change", () => {
    forget();
    calls.changed();
  });

  function forget() {
    mark?.clear();
    mark = null;
  }

  return {
    /** @returns {string} */
    text: () => yasqe.getValue(),
    /** @param {string} text */
    write(text) {
      yasqe.setValue(text);
      yasqe.refresh();
    },
    /**
     * Put the cursor at a place and mark the rest of its line.
     * @param {Place} place
     */
    point({ line, column }) {
      const [from, end] = [{ line: line - 1, ch: column - 1 }, { line: line - 1, ch: yasqe.getLine(line - 1)?.length ?? 0 }];
      yasqe.focus();
      yasqe.setCursor(from);
      mark = yasqe.markText(from.ch < end.ch ? from : { ...from, ch: 0 }, end, { className: "fault" });
    },
    refresh: () => yasqe.refresh(),
    focus: () => yasqe.focus(),
    yasqe,
  };
}
