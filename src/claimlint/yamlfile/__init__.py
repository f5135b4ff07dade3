"""YAML with places: every key and scalar as text, with its exact span; the form of files.

`plain_file` reads what is written plainly, and `read_yaml` everything. Nothing is converted:
`12:30`, `no`, `010` and `0.10` stay what was typed. `validate` says in sentences what does not fit
a schema.
"""
