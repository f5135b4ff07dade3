"""The expression language of rules, relations and formulas.

Parsing, types, functions, evaluation.

Claims carry formulas (`equals`), so this room lies below them; what a formula may ask of a claim
is the vocabulary that `claims` hands in.
"""
