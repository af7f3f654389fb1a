"""`python -m gravamen` is the `gravamen` command."""

from gravamen.cli.app import main

if __name__ == "__main__":
    main()
