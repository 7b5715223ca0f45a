"""The simulator as a process, with keys made up for one run."""

import base64
import json
import secrets
import subprocess
import time
import urllib.request

from processes import PROCESSES


class Cluster:
    """A simulated cluster: its id, where links find it, and its keys, the good one last."""

    def __init__(self, id, host, keys=1):
        self.id = id
        self.bootstrap = host
        self.keys = [(f"KEY{n + 1}", secrets.token_hex(16)) for n in range(keys)]

    @property
    def key(self):
        return self.keys[0][0]

    @property
    def secret(self):
        return self.keys[0][1]


class Simulator:
    """Serves clusters on a free port until it is closed. The same seed gives the same link ids."""

    def __init__(self, binary, clusters, logins=(), profile="cloud"):
        command = [str(binary), "--port", "0", "--seed", "7", "--active-after", "100", "--profile", profile]
        for cluster in clusters:
            for key, secret in cluster.keys:
                command += ["--cluster", f"{cluster.id}={key}:{secret}"]
            command += ["--bootstrap", f"{cluster.id}={cluster.bootstrap}"]
        for login in logins:
            command += ["--login", login]
        self.process = PROCESSES.start(command, stdout=subprocess.PIPE)
        ready = self.process.stdout.readline().split()
        if len(ready) != 2 or ready[0] != "ready":
            self.close()
            raise RuntimeError("the simulator ended without being ready")
        self.url = ready[1]

    def rest(self, cluster, path, method="GET", body=None):
        """Calls the REST API with the cluster's key; `path` comes after the cluster's id."""
        request = urllib.request.Request(f"{self.url}/kafka/v3/clusters/{cluster.id}{path}", method=method)
        login = base64.b64encode(f"{cluster.key}:{cluster.secret}".encode()).decode()
        request.add_header("Authorization", f"Basic {login}")
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30) as reply:
            text = reply.read()
        return json.loads(text) if text else None

    def command(self, *lines):
        """Commands of the simulator itself; gives the answer to the last one."""
        request = urllib.request.Request(f"{self.url}/simulator", "\n".join(lines).encode())
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30) as reply:
            return reply.read().decode().splitlines()[-1]

    @staticmethod
    def wait(condition, seconds=300):
        """Until something is so; what never comes fails."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"not so after {seconds} seconds")
            time.sleep(0.1)

    def link_names(self, cluster):
        return [link["link_name"] for link in self.rest(cluster, "/links")["data"] if link["link_name"]]

    def setting(self, cluster, link, name):
        return self.rest(cluster, f"/links/{link}/configs/{name}")["value"]

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        PROCESSES.ended(self.process)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
