// What the clients read: the committed schemas, the fixtures and the bundled dataset.
// The working folder is the root of the repository.

import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

export const TYPES = ["actor", "office", "mandate", "source", "dataset"];

/** The sets of schemas: each draft, once open for consumers and once closed for producers. */
export const SETS = [
  { draft: "2020-12", folder: "schemas", closed: false, types: TYPES },
  { draft: "2020-12", folder: "schemas/closed", closed: true, types: TYPES },
  { draft: "draft-07", folder: "schemas/draft-07", closed: false, types: TYPES },
  { draft: "draft-07", folder: "schemas/draft-07/closed", closed: true, types: TYPES },
];

/** The sets for editors, which explain a field in its own words only where its type stands in it. */
export const EDITOR_SETS = [
  { draft: "draft-07", folder: "schemas/draft-07/inline", closed: false, types: ["dataset"] },
  { draft: "draft-07", folder: "schemas/draft-07/inline/closed", closed: true, types: ["dataset"] },
];

// Files in `schemas/` that are data about the format, and no schemas.
const DATA = new Set(["rules.json", "vocabularies.json"]);

export function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The JSON files of a folder, in order. None is an error: a client that reads nothing proves nothing. */
export function jsonFiles(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json") && !DATA.has(name));
  if (names.length === 0) throw new Error(`${folder} holds no JSON file`);
  return names.sort().map((name) => join(folder, name));
}

// Fixtures that are valid because unknown fields are: the closed schemas must refuse them.
const OPEN_ONLY = "open-to-others.json";

function fixtures(side, type) {
  return jsonFiles(`tests/fixtures/schema/${side}/${type}`).map((path) => ({ path, value: readJson(path) }));
}

function isOpenOnly({ path }) {
  return basename(path) === OPEN_ONLY;
}

/** What a set must accept: the valid fixtures of a type; for datasets the bundled files too. */
export function valid(type, { closed }) {
  const bundled = type === "dataset" ? jsonFiles("examples/registry") : [];
  const accepted = fixtures("valid", type).filter((fixture) => !closed || !isOpenOnly(fixture));
  return [...accepted, ...bundled.map((path) => ({ path, value: readJson(path) }))];
}

/** What a set must refuse, each for one violation. */
export function invalid(type, { closed }) {
  return [...fixtures("invalid", type), ...(closed ? fixtures("valid", type).filter(isOpenOnly) : [])];
}

const LISTS = { actors: "actor", offices: "office", mandates: "mandate", sources: "source" };

/** The bundled records as they stand on lines of JSON Lines, where each says its type. */
export function records() {
  const datasets = jsonFiles("examples/registry").map(readJson);
  return Object.entries(LISTS).flatMap(([list, type]) =>
    datasets.flatMap((dataset) => (dataset[list] ?? []).map((record) => ({ type, ...record }))),
  );
}

export function stem(path) {
  return basename(path, ".json");
}
