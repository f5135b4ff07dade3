"""Text beside claims.

Reading articles of every format, finding quotes in them, comparing what they print.

Imported only where a run has a text: claim files without one pay nothing.
"""
