// The JSON language service of VS Code: in a file that names its schema, it completes fields and terms, explains them,
// marks what is wrong, and has nothing to say of the bundled files.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { getLanguageService } from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { EDITOR_SETS, SETS, valid } from "./material.mjs";
import { Outcome } from "./outcome.mjs";

const outcome = new Outcome("editor");

// The mark is where the cursor stands.
const CURSOR = "¦";

const service = getLanguageService({
  workspaceContext: { resolveRelativePath: (relative, from) => new URL(relative, from).href },
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), "utf8"),
});

/** A document that names its schema, and the place of the cursor in it. */
function open(schema, fields) {
  const text = `{ "$schema": "${schema}", ${fields} }`;
  const offset = text.indexOf(CURSOR);
  const uri = pathToFileURL(resolve("data.json")).href;
  const document = TextDocument.create(uri, "json", 1, text.replace(CURSOR, ""));
  return { document, json: service.parseJSONDocument(document), position: document.positionAt(Math.max(offset, 0)) };
}

const actor = (fields) => `"format": "1", "actors": [{ ${fields} }]`;

async function completes(schema, fields, label, description) {
  const { document, json, position } = open(schema, fields);
  const { items } = await service.doComplete(document, position, json);
  const item = items.find((item) => item.label === label);
  const text = JSON.stringify(item?.documentation ?? "");
  outcome.check(item && text.includes(description), "completions", `${schema}: ${fields} offers ${label} as ${text}`);
}

async function explains(schema, fields, description) {
  const { document, json, position } = open(schema, fields);
  const hover = JSON.stringify(await service.doHover(document, position, json));
  outcome.check(hover?.includes(description), "explanations", `${schema}: ${fields} is explained by ${hover}`);
}

async function diagnostics(schema, fields) {
  const { document, json } = open(schema, fields);
  return (await service.doValidation(document, json)).map(({ message }) => message);
}

async function marks(schema, fields, word) {
  const messages = await diagnostics(schema, fields);
  const text = messages.join("; ");
  outcome.check(messages.length === 1 && text.includes(word), "mistakes marked", `${schema}: ${fields} gives: ${text}`);
}

async function isSilentOn(schema, { path, value }) {
  const { $schema, ...fields } = value;
  const messages = await diagnostics(schema, JSON.stringify(fields).slice(1, -1));
  outcome.check(messages.length === 0, "files without remark", `${schema}: ${path}: ${messages.join("; ")}`);
}

const complete = '"id": "a", "kind": "ngo", "level": "international"';

for (const set of [...SETS, ...EDITOR_SETS]) {
  const { folder, closed } = set;
  const schema = `${folder}/dataset.json`;
  await completes(schema, actor(`"id": "a", "${CURSOR}"`), "activities", "What it does");
  await completes(schema, actor(`"level": "${CURSOR}"`), '"international"', "any region");
  await completes(schema, actor(`"level": ${CURSOR}`), '"international"', "any region");
  await completes(schema, actor(`"country": "${CURSOR}"`), '"LB"', "");
  await completes(schema, actor(`"kind": "${CURSOR}"`), '"ngo"', "");
  await explains(schema, actor(`"notes${CURSOR}": []`), "Remarks");
  await explains(schema, actor(`"level": "internat${CURSOR}ional"`), "any region");
  await marks(schema, actor('"id": "a", "kind": "ngo", "level": "internatonal"'), '"international"');
  await marks(schema, actor('"id": "a", "kind": "ngo"'), "level");
  await marks(schema, actor(`${complete}, "checked": "1992-13"`), "pattern");
  if (closed) await marks(schema, actor(`${complete}, "sumary": {}`), "sumary");
  for (const file of valid("dataset", set)) await isSilentOn(schema, file);
}
for (const { folder } of EDITOR_SETS) {
  const schema = `${folder}/dataset.json`;
  await completes(schema, actor(`"id": "a", "${CURSOR}"`), "summary", "What it is");
  await explains(schema, actor(`"relations": [{ "period": { "si${CURSOR}nce": "1992" } }]`), "first date");
  await explains(schema, actor(`"relations": [{ "per${CURSOR}iod": { "since": "1992" } }]`), "When");
}
outcome.finish();
