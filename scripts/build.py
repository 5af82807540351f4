#!/usr/bin/env python3
"""The build script: turns the raw articles in seeds/ into the pages of the timeline site in docs/.

python scripts/build.py --help
"""

from chronicle.cli import main

if __name__ == "__main__":
    main(prog_name="build.py")
