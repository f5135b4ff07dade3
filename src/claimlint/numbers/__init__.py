"""Numbers in running text: every number that an article prints, with its unit, hedge and time.

`scanner.scan` is the door; it gives `mention`s, in time linear in the length of the text.
"""
