"""The page about disaster recovery: its commands are run, and what it says is printed is printed."""

import re

BLOCK = re.compile(r"^ *```(sh|text)\n(.*?)^ *```", re.M | re.S)


def follow(page, project, happenings):
    """Runs the blocks of commands in order, after what happens to the clusters before each of them."""
    happenings = iter(happenings)
    printed = ""
    for kind, text in BLOCK.findall(page):
        if kind == "sh":
            commands = [line.split("#")[0].split() for line in text.splitlines() if line.strip()]
            if commands[0][:2] == ["pulumi", "import"]:
                continue
            next(happenings)()
            printed = "".join(run(project, command[1:]) for command in commands)
        else:
            for line in filter(None, map(plain, text.splitlines())):
                if line not in plain(printed):
                    raise AssertionError(f"the page says that this is printed:\n{line}\nbut this is:\n{printed}")


def run(project, arguments):
    return project.pulumi(*arguments, *(["--yes", "--skip-preview"] if arguments == ["up"] else []))


def plain(text):
    return " ".join(text.split())
