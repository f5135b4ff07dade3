"""The built-in rules, as data: one YAML file a rule, `<family>/<name>.yaml`.

The top-level folder `rules/` is this package (`package-dir` in pyproject.toml), so that a rule is
as easy to find and to add in the repository as in an installed copy.
"""
