"""Tables of record: spreadsheets and CSV files, read with what each cell shows, as claims.

The rest of the desk reads returned sheets with the same reader.
"""
