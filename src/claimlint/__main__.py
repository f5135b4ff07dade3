"""`python -m claimlint`."""

from claimlint.cli.command_group import main

if __name__ == "__main__":
    main()
