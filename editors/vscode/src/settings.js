// What the extension's settings come to: how the server is started, and for which files.
// Nothing here needs VS Code, so that a test can start the server in the same way.

"use strict";

const path = require("node:path");

const SECTION = "claimlint";

// The claim files, the tables, the articles' own texts, and the settings. Of a file that is none of ours the
// server says nothing.
const DOCUMENTS = ["yaml", "markdown", "plaintext", "html"].map((language) => ({
  scheme: "file",
  language,
}));
DOCUMENTS.push({ scheme: "file", pattern: "**/claimlint.toml" });

/** The command and its arguments. A relative path is read from `folder`; a bare name from PATH. */
function serverCommand(settings, folder) {
  const given = (settings.path || "").trim() || "claimlint";
  const isPath = given.includes("/") || given.includes(path.sep);
  const command = isPath && folder !== undefined ? path.resolve(folder, given) : given;
  return { command, args: ["lsp", ...(settings.arguments || [])] };
}

/** What to tell a person whose server does not start. */
function advice(command, error) {
  const why = error && error.message ? ` (${error.message})` : "";
  return (
    `claimlint did not start${why}. Install it with its extra "lsp", and give its path in the ` +
    `setting claimlint.path: it is "${command}" now.`
  );
}

module.exports = { SECTION, DOCUMENTS, serverCommand, advice };
