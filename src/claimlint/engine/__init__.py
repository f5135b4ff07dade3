"""The engine: rules matched to facts, judged, and each fault told once.

`lint.run` is the whole run as one line of stages.
"""
