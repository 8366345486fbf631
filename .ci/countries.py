"""Writes src/value/country_table.rs from the package pycountry (ISO 3166-1 as kept by Debian's iso-codes)."""
import importlib.metadata
import pathlib

import pycountry

version = importlib.metadata.version("pycountry")
rows = {c.alpha_2: getattr(c, "common_name", c.name) for c in pycountry.countries}
rows["XK"] = "Kosovo"
lines = [
    "//! ISO 3166-1 alpha-2 codes and English names, plus `XK`. Written by `.ci/countries.py`; do not edit.",
    "",
    "use crate::shape::Term;",
    "",
    f"/// The list and its version: package pycountry {version}.",
    f'pub(crate) const VERSION: &str = "ISO 3166-1, pycountry {version}";',
    "",
    "/// Codes in order, with names.",
    "#[rustfmt::skip]",
    f"pub(crate) static COUNTRIES: [Term; {len(rows)}] = [",
]
lines += [f'    Term {{ code: "{code}", doc: "{name}" }},' for code, name in sorted(rows.items())]
lines += ["];", ""]
target = pathlib.Path(__file__).parent.parent / "src/value/country_table.rs"
target.write_text("\n".join(lines), encoding="utf-8")
