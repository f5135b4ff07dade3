"""The functions that rules may call, one module for each kind of thing that they are about."""

from claimlint.formula.functions import (
    chain_functions,
    list_functions,
    other_reading_function,
    period_functions,
    quantity_functions,
    rank_functions,
    slip_functions,
    statistics,
    text_functions,
    two_form_functions,
    whole_functions,
    working_functions,
)
from claimlint.formula.functions.function_table import FUNCTIONS
from claimlint.formula.functions.text_functions import sentence

__all__ = [
    "FUNCTIONS",
    "chain_functions",
    "list_functions",
    "other_reading_function",
    "period_functions",
    "quantity_functions",
    "rank_functions",
    "sentence",
    "slip_functions",
    "statistics",
    "text_functions",
    "two_form_functions",
    "whole_functions",
    "working_functions",
]
