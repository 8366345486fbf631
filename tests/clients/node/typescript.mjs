// json-schema-to-typescript: the generated types compile under `tsc --strict`, take every valid fixture and the
// bundled dataset, and refuse what a producer gets wrong most often.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import { SETS, TYPES, jsonFiles, readJson, stem, valid } from "./material.mjs";
import { Outcome } from "./outcome.mjs";
import { tsc } from "./tsc.mjs";

const WORK = "target/clients/typescript";

const WRONG_VALUES = [
  '{ id: "a", kind: "ngo" }',
  '{ id: 1, kind: "ngo", level: "national" }',
  '{ id: "a", kind: "ngo", level: "internatonal" }',
];
// Only the closed set knows that there is no such field.
const WRONG_FIELD = '{ id: "a", kind: "ngo", level: "national", sumary: { text: "A body." } }';

const outcome = new Outcome("typescript");

/** Generates the types of a set of schemas. Without network: a reference that leads out of the file is an error. */
async function generate(folder, work) {
  mkdirSync(work, { recursive: true });
  for (const path of jsonFiles(folder)) {
    const options = { format: false, unreachableDefinitions: true, $refOptions: { resolve: { external: false } } };
    writeFileSync(`${work}/${stem(path)}.ts`, await compile(readJson(path), stem(path), options));
    outcome.count("schemas generated");
  }
}

/** A program that gives the valid fixtures, and some wrong values, to the types of a set. */
function program({ folder, closed }) {
  const lines = [];
  const names = new Map(TYPES.map((type) => [type, readJson(`${folder}/${type}.json`).title]));
  for (const [type, name] of names) {
    lines.push(`import type { ${name} } from "./${type}.js";`);
    for (const { path, value } of valid(type, { closed })) {
      lines.push(`// ${path}`, `export const ${type}${lines.length}: ${name} = ${JSON.stringify(value)};`);
      outcome.count("files assigned");
    }
  }
  for (const literal of closed ? [...WRONG_VALUES, WRONG_FIELD] : WRONG_VALUES) {
    lines.push("// @ts-expect-error", `export const wrong${lines.length}: ${names.get("actor")} = ${literal};`);
    outcome.count("wrong values refused");
  }
  return lines.join("\n");
}

rmSync(WORK, { recursive: true, force: true });
const programs = [];
for (const set of SETS) {
  const { folder } = set;
  const work = `${WORK}/${folder}`;
  await generate(folder, work);
  writeFileSync(`${work}/program.ts`, program(set));
  programs.push(`${work}/program.ts`, ...jsonFiles(folder).map((path) => `${work}/${stem(path)}.ts`));
}
tsc(programs, "--noEmit").forEach((line) => outcome.problem(line));
outcome.finish();
