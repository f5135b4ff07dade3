"""Values.

Intervals, units, stated quantities, periods and three-valued truth. All exact, all frozen.

A stated number is the interval of values that it may have been rounded from (`quantity`,
`rounding`), in a `unit` of the generated `unit_table`; a time is a `period` (EDTF); a comparison
gives a `truth`.
"""
