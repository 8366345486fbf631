"""openapi-spec-validator: the components are a valid OpenAPI 3.0 document and judge the fixtures rightly; OpenAPI 3.1
takes the plain schemas as they are.
"""

from pathlib import Path

from openapi_schema_validator import OAS30Validator, OAS31Validator
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from material import OPENAPI, SETS, TYPES, Outcome, invalid, json_files, read, valid


def document(version, components):
    """A document that holds nothing but components."""
    return {"openapi": version, "info": {"title": "A registry", "version": "1"}, "paths": {}, "components": components}


def check_document(validator, path, outcome):
    problems = [error.message for error in validator.iter_errors()]
    outcome.check(not problems, "documents valid", f"{path}: {problems[:3]}")


def judge(validator, schema, plain, outcome):
    """Holds a validator against the fixtures of the plain schema that it must agree with."""
    for path in valid(plain):
        outcome.check(validator.is_valid(read(path)), "files accepted", f"{schema} refuses {path}")
    for path in invalid(plain):
        outcome.check(not validator.is_valid(read(path)), "files refused", f"{schema} accepts {path}")


def check_components(folder, plain, outcome):
    """OpenAPI 3.0: the components as a document, and each of them on the fixtures."""
    path = folder / "components.json"
    whole = read(path)
    check_document(OpenAPIV30SpecValidator(document("3.0.4", whole["components"])), path, outcome)
    for type_ in TYPES:
        schema = plain / f"{type_}.json"
        name = read(schema)["title"]
        validator = OAS30Validator({"$ref": f"#/components/schemas/{name}", **whole})
        judge(validator, f"{path} {name}", schema, outcome)


def check_plain(folder, outcome):
    """OpenAPI 3.1: a document that refers to the plain schemas, and each of them on the fixtures."""
    schemas = {path.stem: {"$ref": str(path)} for path in json_files(folder)}
    base = Path("openapi.json").absolute().as_uri()
    check_document(OpenAPIV31SpecValidator(document("3.1.1", {"schemas": schemas}), base_uri=base), folder, outcome)
    for type_ in TYPES:
        schema = folder / f"{type_}.json"
        judge(OAS31Validator(read(schema)), schema, schema, outcome)


def main():
    outcome = Outcome("openapi-spec-validator")
    for folder, plain in [(OPENAPI, SETS[0]), (OPENAPI / "closed", SETS[1])]:
        check_components(folder, plain, outcome)
        check_plain(plain, outcome)
    outcome.finish()


main()
