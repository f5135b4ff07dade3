"""Laws: relations between quantities as exact arithmetic, and what cannot all be true of them.

A relation has terms over numbered variables; `solve` finds the minimal conflicting sets of a
system, the cheapest repairs, and what follows from it.
"""
