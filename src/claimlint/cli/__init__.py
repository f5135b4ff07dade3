"""The command line. `command_group.main` is the `claimlint` command."""
