"""One example: a copy of its folder, set up by the commands of its README, driven by the real engine."""

import json
import os
import re
import shutil
from pathlib import Path
from subprocess import STDOUT

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
    def __init__(self, root, name, work, installations):
        self.root, self.name, self.installations = root, name, installations
        self.language = name.split("/")[1]
        self.folder = work / "project"
        shutil.copytree(root / "examples" / name, self.folder, ignore=shutil.ignore_patterns("target", "node_modules", "venv"))
        self.blocks = re.findall(r"^```sh\n(.*?)^```", (self.folder / "README.md").read_text(), re.M | re.S)
        self.environment = environment(root, work, installations.folder / "home")
        if self.language == "python":
            self.environment["PATH"] = f"{self.folder}/venv/bin{os.pathsep}{self.environment['PATH']}"
        self.printed = []

    def set_up(self):
        """Does what the README's first block says."""
        self.installations.into(self)

    def check_types(self):
        """TypeScript, Java and Go check when they run; Python doesn't."""
        if self.language == "python":
            self.installations.check_types(self, [file.name for file in self.folder.glob("*.py")])

    def configure(self, values):
        """Runs the README's `pulumi config set` commands, with these values for the made-up ones."""
        self.pulumi("stack", "init", "dev")
        for line in self.blocks[1].splitlines():
            command = re.match(r"pulumi config set( --path)?( --secret)? ('[^']+'|\S+)", line)
            if command:
                path, secret, key = command.groups()
                self.configure_one(key.strip("'"), values, bool(path), bool(secret))
        if values:
            raise Failure(f"the README sets nothing for {', '.join(values)}")

    def configure_one(self, key, values, path, secret):
        if key not in values:
            raise Failure(f"the README sets {key}, which this test doesn't know")
        flags = ["--path"] * path + ["--secret" if secret else "--plaintext"]
        self.pulumi("config", "set", *flags, key, stdin=values.pop(key))

    def continue_from(self, other):
        """Takes over the stack of another language's project of the same name."""
        shutil.copy(other.folder / "Pulumi.dev.yaml", self.folder)
        self.environment["PULUMI_BACKEND_URL"] = other.environment["PULUMI_BACKEND_URL"]
        self.pulumi("stack", "select", "dev")

    def up(self):
        return self.pulumi("up", "--yes", "--skip-preview")

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
            raise Failure(f"{' '.join(command)}\n{output}")
        return output


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
