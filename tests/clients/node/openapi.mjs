// Redocly: OpenAPI documents may refer to the schemas; 3.0 to the components made for it, 3.1 to the plain set.

import { resolve } from "node:path";
import { createConfig, lintDocument, BaseResolver, makeDocumentFromString } from "@redocly/openapi-core";
import { TYPES, jsonFiles, readJson } from "./material.mjs";
import { Outcome } from "./outcome.mjs";

const outcome = new Outcome("openapi");

/** A document whose only answer may be any of the schemas. */
function document(version, references) {
  const schema = { anyOf: references.map(($ref) => ({ $ref })) };
  const responses = { 200: { description: "A record", content: { "application/json": { schema } } } };
  return {
    openapi: version,
    info: { title: "A registry", version: "1" },
    paths: { "/record": { get: { operationId: "record", responses } } },
  };
}

/** Checks the structure of a document and of all that it refers to. */
async function lint(version, references) {
  const config = await createConfig({ rules: { struct: "error", spec: "error", "no-unresolved-refs": "error" } });
  const text = JSON.stringify(document(version, references));
  const problems = await lintDocument({
    document: makeDocumentFromString(text, resolve("openapi.json")),
    externalRefResolver: new BaseResolver(),
    config,
  });
  for (const { message, location } of problems) {
    outcome.problem(`${version}: ${message} at ${location[0]?.source.absoluteRef} ${location[0]?.pointer}`);
  }
  outcome.count(`schemas referred to from ${version}`, references.length);
}

for (const folder of ["schemas/openapi-3.0", "schemas/openapi-3.0/closed"]) {
  const path = `${folder}/components.json`;
  const names = Object.keys(readJson(path).components.schemas);
  await lint("3.0.4", names.map((name) => `${path}#/components/schemas/${name}`));
}
for (const folder of ["schemas", "schemas/closed"]) {
  await lint("3.1.1", jsonFiles(folder));
}
outcome.finish();
