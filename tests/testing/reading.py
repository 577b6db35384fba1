"""Reading: a function of another module that reads the clock."""

import time


def is_late(_: object) -> bool:
    """Return whether it is later than it was."""
    return time.time() > 0
