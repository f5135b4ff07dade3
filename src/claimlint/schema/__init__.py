"""The form of claim files, rule files, settings and output, as JSON Schemas (2020-12).

`validate` says what is wrong with a file in sentences; `schema_text` is a schema as it ships.
"""

from claimlint.schema.load import NAMES, Name, schema_text
from claimlint.schema.validate import validate

__all__ = ["NAMES", "Name", "schema_text", "validate"]
