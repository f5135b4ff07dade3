"""What proposes or changes files.

Drafts of claim files, repairs of form, a project to start from.
"""
