// The YAML language service, for data that is written as YAML: the first line of a file names its schema.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { EDITOR_SETS, SETS, valid } from "./material.mjs";
import { Outcome } from "./outcome.mjs";

const outcome = new Outcome("yaml");

// The mark is where the cursor stands.
const CURSOR = "¦";

const { getLanguageService } = createRequire(import.meta.url)("yaml-language-server");
const service = getLanguageService({
  workspaceContext: { resolveRelativePath: (relative, from) => new URL(relative, from).href },
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), "utf8"),
});
const URI = pathToFileURL(resolve("data.yaml")).href;
service.configure({ validate: true, hover: true, completion: true });

let version = 0;

/** A document that names its schema in its first line, and the place of the cursor in it. */
function open(schema, body) {
  version += 1;
  const text = `# yaml-language-server: $schema=${schema}\n${body}`;
  const document = TextDocument.create(URI, "yaml", version, text.replace(CURSOR, ""));
  return { document, position: document.positionAt(Math.max(text.indexOf(CURSOR), 0)) };
}

const actor = (...fields) => `format: "1"\nactors:\n  - id: a\n${fields.map((field) => `    ${field}\n`).join("")}`;

async function completes(schema, body, label) {
  const { document, position } = open(schema, body);
  const labels = (await service.doComplete(document, position, false)).items.map((item) => item.label);
  outcome.check(labels.includes(label), "completions", `${schema}: ${JSON.stringify(body)} offers ${labels}`);
}

async function explains(schema, body, description) {
  const { document, position } = open(schema, body);
  const hover = JSON.stringify(await service.doHover(document, position));
  outcome.check(hover.includes(description), "explanations", `${schema}: ${JSON.stringify(body)} shows ${hover}`);
}

async function diagnostics(schema, body) {
  return (await service.doValidation(open(schema, body).document, false)).map(({ message }) => message);
}

async function marks(schema, body, word) {
  const messages = await diagnostics(schema, body);
  const text = messages.join("; ");
  outcome.check(text.includes(word), "mistakes marked", `${schema}: ${JSON.stringify(body)} gives: ${text}`);
}

async function isSilentOn(schema, { path, value }) {
  const messages = await diagnostics(schema, JSON.stringify(value, null, 2));
  outcome.check(messages.length === 0, "files without remark", `${schema}: ${path}: ${messages.join("; ")}`);
}

for (const set of [...SETS, ...EDITOR_SETS]) {
  const { folder } = set;
  const schema = `${folder}/dataset.json`;
  await completes(schema, actor(`level: ${CURSOR}`), "international");
  await completes(schema, actor(`summ${CURSOR}`), "summary");
  await explains(schema, `format: "1"\nlicen${CURSOR}ce: CC0-1.0\n`, "SPDX");
  await explains(schema, actor("kind: ngo", `level: internat${CURSOR}ional`), "any region");
  await marks(schema, actor("kind: ngo", "level: internatonal"), "international");
  await marks(schema, actor("kind: ngo"), "level");
  for (const file of valid("dataset", set)) await isSilentOn(schema, file);
}
outcome.finish();
