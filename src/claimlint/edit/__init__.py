"""What changes files: a project to start from."""
