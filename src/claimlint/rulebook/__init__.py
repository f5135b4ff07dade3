"""The rule book: rule files read and checked, and the catalogue that they make."""
