"""Work in the background of which only the latest counts: what is asked for later takes the place of what waits."""

from __future__ import annotations

import threading
from collections.abc import Callable

Job = Callable[[Callable[[], bool]], None]
"""Is given a function that tells whether its result is still wanted."""


class Latest:
    """Does one job at a time in a thread of its own, which ends with the program."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._number = 0
        self._turn = threading.Lock()

    def do(self, job: Job) -> threading.Thread:
        """Do the job when the one at work is done, unless another has been asked for by then."""
        with self._lock:
            self._number += 1
            number = self._number
        thread = threading.Thread(target=self._take_turn, args=(job, number), daemon=True)
        thread.start()
        return thread

    def _take_turn(self, job: Job, number: int) -> None:
        with self._turn:
            if self._number == number:
                job(lambda: self._number == number)
