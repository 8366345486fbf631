// quicktype: the generated TypeScript compiles, and its converter, which checks at run time, reads every valid fixture
// and the bundled dataset and gives them back unchanged.

import { deepStrictEqual } from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { InputData, JSONSchemaInput, JSONSchemaStore, quicktype } from "quicktype-core";
import { SETS, TYPES, valid } from "./material.mjs";
import { Outcome } from "./outcome.mjs";
import { tsc } from "./tsc.mjs";

const WORK = "target/clients/quicktype";

const outcome = new Outcome("quicktype");

/** A store without network: a reference that leads out of the file is an error. */
class NoOthers extends JSONSchemaStore {
  async fetch(address) {
    throw new Error(`the schema refers to ${address}`);
  }
}

/** Types and converters for all types of a set, in one module as a program would have them. */
async function generate(folder) {
  const input = new JSONSchemaInput(new NoOthers());
  for (const type of TYPES) {
    await input.addSource({ name: type, schema: readFileSync(`${folder}/${type}.json`, "utf8") });
    outcome.count("schemas generated");
  }
  const inputData = new InputData();
  inputData.addInput(input);
  const { lines } = await quicktype({ inputData, lang: "typescript", rendererOptions: { "runtime-typecheck": true } });
  return lines.join("\n");
}

function read(convert, type, { path, value }) {
  const name = `to${type[0].toUpperCase()}${type.slice(1)}`;
  try {
    const read = convert[name](JSON.stringify(value));
    deepStrictEqual(JSON.parse(JSON.stringify(read)), value);
    outcome.count("files read");
  } catch (error) {
    outcome.problem(`${path}: ${error.message}`);
  }
}

/** A misspelt term must not get through. */
function refuse(convert) {
  try {
    convert.toActor(JSON.stringify({ id: "a", kind: "ngo", level: "internatonal" }));
    outcome.problem("the converter takes a misspelt level");
  } catch {
    outcome.count("wrong values refused");
  }
}

rmSync(WORK, { recursive: true, force: true });
for (const set of SETS.filter(({ draft }) => draft === "draft-07")) {
  const { folder } = set;
  const work = `${WORK}/${folder}`;
  mkdirSync(work, { recursive: true });
  writeFileSync(`${work}/model.mts`, await generate(folder));
  tsc([`${work}/model.mts`]).forEach((line) => outcome.problem(line));
  const { Convert } = await import(pathToFileURL(resolve(`${work}/model.mjs`)));
  for (const type of TYPES) {
    for (const file of valid(type, set)) read(Convert, type, file);
  }
  refuse(Convert);
}
outcome.finish();
