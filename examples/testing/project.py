"""One example: a copy of its folder, set up by the commands of its README, driven by the real engine."""

import json
import os
import re
import shutil
import signal
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from subprocess import DEVNULL, STDOUT

from processes import PROCESSES

PROGRAMS = {
    "yaml": "Pulumi.yaml",
    "typescript": "index.ts",
    "python": "__main__.py",
    "java": "src/main/java/example/App.java",
    "go": "main.go",
}


class Failure(Exception):
    """What went wrong, with what the failing command printed."""


class Project:
    """A folder like the one that a user would have: by default a copy of an example."""

    def __init__(self, root, name, work, installations):
        self.root, self.name, self.installations = root, name, installations
        self.language = name.split("/")[1]
        self.folder = work / "project"
        shutil.copytree(root / "examples" / name, self.folder, ignore=shutil.ignore_patterns("target", "node_modules", "venv"))
        self.environment = environment(root, work, installations.folder / "home")
        if self.language == "python":
            self.environment["PATH"] = f"{self.folder}/venv/bin{os.pathsep}{self.environment['PATH']}"
        self.printed = []
        self.follow(self.folder / "README.md")

    def follow(self, page):
        """Takes the commands of this page from now on."""
        self.blocks = re.findall(r"^```sh\n(.*?)^```", page.read_text(), re.M | re.S)

    def replace_by(self, template):
        """Begins again with what `pulumi new` makes of a template."""
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        self.pulumi("new", str(template), "--generate-only", "--yes", "--name", "from-template")

    def set_up(self):
        """Does what the README's first block says."""
        self.installations.into(self)

    def check_types(self):
        """TypeScript, Java and Go check when they run; Python doesn't."""
        if self.language == "python":
            self.installations.check_types(self, [file.name for file in self.folder.glob("*.py")])

    def configure(self, values):
        """Does the README's `pulumi config set` commands, in one go, with these values for the made-up ones."""
        commands = re.findall(r"^pulumi config set( --path)?( --secret)? ('[^']+'|\S+)", "".join(self.blocks), re.M)
        settings = {key.strip("'"): (path != "", secret != "") for path, secret, key in commands}
        if settings.keys() != values.keys():
            raise Failure(f"the README sets {', '.join(sorted(settings))} instead of {', '.join(sorted(values))}")
        self.pulumi("stack", "init", "dev")
        for by_path in {path for path, _ in settings.values()}:
            flags = ["--path"] * by_path
            for key, (path, secret) in settings.items():
                if path == by_path:
                    flags += ["--secret" if secret else "--plaintext", f"{key}={values[key]}"]
            self.pulumi("config", "set-all", *flags)

    def use_clusters(self, endpoints):
        """Gives the provider management access to clusters without storing it."""
        access = {c.id: {"restEndpoint": url, "credentials": {"key": c.key, "secret": c.secret}} for c, url in endpoints.items()}
        self.environment["CLUSTERLINK_CLUSTERS"] = json.dumps(access)

    def continue_from(self, other):
        """Takes over the stack of another language's project of the same name."""
        shutil.copy(other.folder / "Pulumi.dev.yaml", self.folder)
        self.environment["PULUMI_BACKEND_URL"] = other.environment["PULUMI_BACKEND_URL"]
        self.pulumi("stack", "select", "dev")

    def up(self):
        return self.pulumi("up", "--yes", "--skip-preview")

    @contextmanager
    def starting_up(self):
        """`pulumi up` in the background; gives what kills it, with everything that it started."""
        command = ["pulumi", "up", "--yes", "--skip-preview", "--non-interactive", "--color", "never"]
        process = PROCESSES.start(command, cwd=self.folder, env=self.environment, stdout=DEVNULL, stderr=DEVNULL)
        try:
            yield partial(kill, process)
        finally:
            kill(process)
            PROCESSES.ended(process)

    def expect_no_changes(self):
        self.pulumi("preview", "--diff", "--expect-no-changes")

    def outputs(self):
        return json.loads(self.pulumi("stack", "output", "--json", "--show-secrets"))

    def destroy(self):
        self.pulumi("destroy", "--yes", "--skip-preview")

    def edit(self, edit):
        """Changes the program's text."""
        self.program().write_text(edit(self.program().read_text()))

    def restore(self):
        shutil.copy(self.root / "examples" / self.name / self.program().relative_to(self.folder), self.program())

    def program(self):
        return self.folder / PROGRAMS[self.language]

    def pulumi(self, *arguments, stdin=None):
        return self.run(["pulumi", *arguments, "--non-interactive", "--color", "never"], stdin)

    def run(self, command, stdin=None):
        code, output = PROCESSES.run(
            command,
            stdin or "",
            cwd=self.folder,
            env=self.environment,
            stderr=STDOUT if "output" not in command else None,
        )
        self.printed.append(output if "--show-secrets" not in command else "")
        if code != 0:
            raise Failure(f"{' '.join(command[:3])} ...\n{output}")
        return output


def kill(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def environment(root, work, home):
    """The user's own, without what would lead the engine to the user's stacks or to the network."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PULUMI_", "IMPORT_", "CLUSTERLINK_"))}
    (work / "state").mkdir(exist_ok=True)
    return kept | {
        "CLUSTERLINK": str(root),
        "PULUMI_HOME": str(home),
        "PULUMI_BACKEND_URL": (work / "state").as_uri(),
        "PULUMI_CONFIG_PASSPHRASE": "examples",
        "PULUMI_SKIP_UPDATE_CHECK": "true",
        "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION": "true",
        "PULUMI_DISABLE_REGISTRY_RESOLVE": "true",
        "MAVEN_OPTS": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",  # most of a short run is the start of a JVM
        "NO_PROXY": "127.0.0.1",
        "no_proxy": "127.0.0.1",
    }
