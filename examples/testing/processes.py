"""The processes of a run: each in a group of its own, so that all of them can be stopped with what they started."""

import os
import signal
import subprocess
import threading


class Stopped(Exception):
    """The run ends; no further process is started."""


class Processes:
    def __init__(self):
        self._lock = threading.Lock()
        self._running = set()
        self._stopped = False

    def start(self, command, **options):
        with self._lock:
            if self._stopped:
                raise Stopped
            process = subprocess.Popen(command, text=True, start_new_session=True, **options)
            self._running.add(process)
            return process

    def run(self, command, stdin, **options):
        """Runs to the end; gives the exit code and what was printed."""
        process = self.start(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **options)
        output, _ = process.communicate(stdin)
        self.ended(process)
        if self._stopped:
            raise Stopped
        return process.returncode, output

    def ended(self, process):
        with self._lock:
            self._running.discard(process)

    def stop(self):
        with self._lock:
            self._stopped = True
            for process in self._running:
                try:
                    os.killpg(process.pid, signal.SIGTERM)
                except ProcessLookupError:
                    pass


PROCESSES = Processes()
