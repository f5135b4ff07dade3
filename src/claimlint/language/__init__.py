"""Languages as data.

How a language writes hedges, numbers, units and currencies, and folds names.

`language.load("he")` gives a `Language`; nothing else of the program names a language. The data
are the files of `claimlint/languages/`, whose grammar stands at the head of `en.yaml`.
"""
