"""What the first block of each README installs: run once per language, and used by every project of that language."""

import re
import threading

# What a language's projects share of it. Go changes each project's own go.mod, so it is run for each.
SHARED = {"yaml": [], "typescript": ["node_modules"], "python": ["venv"], "java": []}


class Installations:
    def __init__(self, root, folder):
        self.root, self.folder = root, folder
        (folder / "home").mkdir()
        self._blocks = {}
        self._locks = {language: threading.Lock() for language in (*SHARED, "go", "mypy")}

    def into(self, project):
        """Makes a project ready to run, as its README says."""
        language = project.language
        with self._locks[language]:
            first = self._blocks.setdefault(language, project.blocks[0])
            if first != project.blocks[0]:
                raise AssertionError(f"the README installs differently than others in {language}:\n{project.blocks[0]}")
            if language in SHARED and all((self.folder / name).exists() for name in (f"{language}.installed", *SHARED[language])):
                self._share(project)
            else:
                self._install(project)

    def _install(self, project):
        project.run(["bash", "-euc", re.sub(r"^CLUSTERLINK=.*$", "", project.blocks[0], flags=re.M)])
        if project.language == "python":
            project.run(["venv/bin/pip", "install", "--quiet", "-r", str(self.root / "sdk-gen/python-tools.txt")])
        for name in SHARED.get(project.language, []):
            (self.folder / name).symlink_to(project.folder / name)
        (self.folder / f"{project.language}.installed").touch()

    def _share(self, project):
        for name in SHARED[project.language]:
            (project.folder / name).symlink_to(self.folder / name)

    def check_types(self, project, files):
        """mypy, one at a time, because its cache is shared too."""
        with self._locks["mypy"]:
            cache = ["--cache-dir", str(self.folder / "mypy")]
            project.run(["venv/bin/mypy", "--strict", "--allow-untyped-decorators", *cache, *files])
