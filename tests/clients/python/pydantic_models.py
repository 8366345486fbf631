"""datamodel-code-generator: the pydantic 2 models import, read every valid fixture and the bundled dataset, give them
back unchanged, and refuse the invalid fixtures.
"""

import importlib.util
import json
import sys

from datamodel_code_generator import DataModelType, Formatter, InputFileType, PythonVersion, generate
from pydantic import ValidationError

from material import SETS, TYPES, WORK, Outcome, invalid, is_closed, json_files, read, valid

# Invalid fixtures that the models accept, as `TYPE/NAME`, with the reason. An entry that is no longer needed fails.
NULL = "`None` is the default of an absent field, and a value of its type"
ACCEPTED = {"actor/checked-null": NULL, "dataset/title-null": NULL}



def generate_module(schema):
    """The module that is generated from a schema. Without network: a reference that leads out of the file is an error."""
    module = WORK / "pydantic" / schema.with_suffix(".py")
    module.parent.mkdir(parents=True, exist_ok=True)
    generate(
        schema,
        input_file_type=InputFileType.JsonSchema,
        output=module,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        formatters=[Formatter.BUILTIN],
        allow_remote_refs=False,
        strict_refs=True,
    )
    spec = importlib.util.spec_from_file_location(str(module.with_suffix("")).replace("/", "."), module)
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


def reads(model, path, closed):
    """Whether the model reads a file and, where it knows every field, gives it back unchanged; the problem otherwise."""
    try:
        record = model.model_validate_json(path.read_bytes())
    except ValidationError as error:
        return str(error)
    written = json.loads(record.model_dump_json(exclude_unset=True, by_alias=True))
    return "" if not closed or written == read(path) else "is not given back unchanged"


def refuses(model, path):
    """Whether the model refuses a file. Strict, since pydantic else takes `"1"` for a number."""
    try:
        model.model_validate_json(path.read_bytes(), strict=True)
    except ValidationError:
        return True
    return False


def check(schema, outcome):
    """Holds the models of a schema against the fixtures of its type; the invalid ones that they accept."""
    model = getattr(generate_module(schema), read(schema)["title"])
    accepted = set()
    for path in valid(schema):
        problem = reads(model, path, is_closed(schema))
        outcome.check(not problem, "files read", f"{schema}: {path}: {problem}")
    for path in invalid(schema):
        name = f"{path.parent.name}/{path.stem}"
        if refuses(model, path):
            outcome.counts["files refused"] += 1
        else:
            accepted.add(name)
            outcome.check(name in ACCEPTED, "files known to be accepted", f"{schema} accepts {path}")
    return accepted


def main():
    outcome = Outcome("pydantic")
    accepted = set()
    for folder in SETS:
        for schema in json_files(folder):
            if schema.stem in TYPES:
                accepted |= check(schema, outcome)
            else:
                generate_module(schema)
            outcome.counts["schemas generated"] += 1
    for name in ACCEPTED.keys() - accepted:
        outcome.problems.append(f"{name} is refused now: remove it from ACCEPTED")
    outcome.finish()


main()
