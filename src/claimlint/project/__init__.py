"""A project on disk: finding and reading its files, and its settings.

`files` is the one place that reads and writes; `find_project` finds `claimlint.toml` and reads
it.
"""
