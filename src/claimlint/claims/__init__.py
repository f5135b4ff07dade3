"""Claims: what an article says, as values. Documents, claims, sources, facts and findings.

`read_claims` turns located nodes into a document; `fact` gathers the claims that state one
quantity.
"""
