// The extension: it starts `claimlint lsp`, and starts it anew where its settings change.

"use strict";

const vscode = require("vscode");
const { LanguageClient, State } = require("vscode-languageclient/node");
const { SECTION, DOCUMENTS, serverCommand, advice } = require("./settings.js");

/** @type {LanguageClient | undefined} */
let client;

async function start() {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const folder = (vscode.workspace.workspaceFolders || [])[0]?.uri.fsPath;
  const server = serverCommand(
    { path: settings.get("path"), arguments: settings.get("arguments") },
    folder,
  );
  client = new LanguageClient(
    SECTION,
    "claimlint",
    { ...server, options: { cwd: folder } },
    { documentSelector: DOCUMENTS },
  );
  try {
    await client.start();
  } catch (error) {
    void vscode.window.showErrorMessage(advice(server.command, error));
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running && running.state !== State.Stopped) {
    await running.stop();
  }
}

async function restart() {
  await stop();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand(`${SECTION}.restart`, restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SECTION}.path`) || change.affectsConfiguration(`${SECTION}.arguments`)) {
        void restart();
      }
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
