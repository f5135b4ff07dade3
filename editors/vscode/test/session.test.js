// A session with the server, started as the extension starts it, over the library that VS Code
// itself talks with. What needs a window of VS Code is not tried here.

"use strict";

const assert = require("node:assert");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");
const { pathToFileURL } = require("node:url");
const rpc = require("vscode-jsonrpc/node");
const { DOCUMENTS, SECTION, advice, serverCommand } = require("../src/settings.js");
const manifest = require("../package.json");

const COMMAND = process.env.CLAIMLINT || "claimlint";
const STORY = `claimlint: 1
article: {id: freight, title: "Freight 🚂", published: 2025-03-10}
claims:
  - {id: rail, note: "🚂", subject: rail, measure: freight, of: all freight, value: 131 %, period: 2024}
`;

test("the server finds, explains and ends", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "claimlint-"));
  fs.writeFileSync(path.join(folder, "claimlint.toml"), 'ignore = ["sources"]\n');
  const server = serverCommand({ path: COMMAND, arguments: [] }, undefined);
  const running = spawn(server.command, server.args, { cwd: folder });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(running.stdout),
    new rpc.StreamMessageWriter(running.stdin),
  );
  const told = new Promise((resolve) => {
    connection.onNotification("textDocument/publishDiagnostics", (params) => {
      if (params.diagnostics.length) resolve(params);
    });
  });
  connection.listen();
  const root = pathToFileURL(folder).href;
  const started = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: root,
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
    workspaceFolders: [{ uri: root, name: "desk" }],
  });
  assert.ok(started.capabilities.hoverProvider);
  assert.ok(started.capabilities.completionProvider);
  connection.sendNotification("initialized", {});
  const uri = pathToFileURL(path.join(folder, "freight.yaml")).href;
  connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "yaml", version: 1, text: STORY },
  });
  const { diagnostics } = await told;
  const found = diagnostics.find((one) => one.code === "share-out-of-range");
  const line = STORY.split("\n")[found.range.start.line];
  assert.equal(line.slice(found.range.start.character, found.range.end.character), "131 %");
  const hover = await connection.sendRequest("textDocument/hover", {
    textDocument: { uri },
    position: found.range.start,
  });
  assert.match(hover.contents.value, /Read as 130\.5 % to 131\.5 %/);
  await connection.sendRequest("shutdown");
  const ended = new Promise((resolve) => running.on("exit", resolve));
  connection.sendNotification("exit");
  assert.equal(await ended, 0);
  connection.dispose();
  fs.rmSync(folder, { recursive: true });
});

test("the bundle asks for VS Code and for what is in it", () => {
  const bundle = fs.readFileSync(path.join(__dirname, "..", "dist", "extension.js"), "utf8");
  const asked = [...bundle.matchAll(/require\("([^"]+)"\)/g)].map((one) => one[1]);
  const builtin = new Set(require("node:module").builtinModules);
  const foreign = asked.filter((one) => !builtin.has(one.replace("node:", "")));
  assert.deepEqual([...new Set(foreign)], ["vscode"]);
});

test("the settings that are read are those that are offered", () => {
  const offered = Object.keys(manifest.contributes.configuration.properties);
  assert.deepEqual(offered, ["path", "arguments", "trace.server"].map((one) => `${SECTION}.${one}`));
  assert.ok(DOCUMENTS.every((one) => one.scheme === "file"));
});

test("a relative path is read from the folder, a name from PATH", () => {
  assert.equal(serverCommand({ path: "claimlint" }, "/desk").command, "claimlint");
  assert.equal(serverCommand({ path: "" }, "/desk").command, "claimlint");
  assert.equal(
    serverCommand({ path: ".venv/bin/claimlint" }, "/desk").command,
    path.resolve("/desk", ".venv/bin/claimlint"),
  );
  assert.deepEqual(serverCommand({ path: "c", arguments: ["--stdio"] }, "/d").args, ["lsp", "--stdio"]);
  assert.match(advice("claimlint", new Error("spawn ENOENT")), /Install it with its extra "lsp"/);
});
