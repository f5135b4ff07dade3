"""The expression language of rules, relations and formulas."""

from claimlint.expression.amount import (
    NARROW,
    PERCENT,
    WIDE,
    Amount,
    Context,
    Incomparable,
    Length,
    NotSymbolic,
    convert_to,
)
from claimlint.expression.closures import as_truth, is_present
from claimlint.expression.compile import compile_expression
from claimlint.expression.compiled import Expression
from claimlint.expression.errors import ExpressionError, UnknownNameError
from claimlint.expression.functions import FUNCTIONS, sentence
from claimlint.expression.kinds import (
    BOOL,
    PERIOD,
    QUANTITY,
    TEXT,
    TRUTH,
    Attribute,
    Function,
    Kind,
    Vocabulary,
    list_of,
    record,
)
from claimlint.expression.parse import sides_of
from claimlint.expression.slips import likely_slip
from claimlint.expression.suggest import closest, did_you_mean
from claimlint.expression.template import Template, compile_template

__all__ = [
    "BOOL",
    "FUNCTIONS",
    "NARROW",
    "PERCENT",
    "PERIOD",
    "QUANTITY",
    "TEXT",
    "TRUTH",
    "WIDE",
    "Amount",
    "Attribute",
    "Context",
    "Expression",
    "ExpressionError",
    "Function",
    "Incomparable",
    "Kind",
    "Length",
    "NotSymbolic",
    "Template",
    "UnknownNameError",
    "Vocabulary",
    "as_truth",
    "closest",
    "compile_expression",
    "compile_template",
    "convert_to",
    "did_you_mean",
    "is_present",
    "likely_slip",
    "list_of",
    "record",
    "sentence",
    "sides_of",
]
