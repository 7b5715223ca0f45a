"""Mistakes in the quickstart's program, and who has to name them: the language's own checker, else the provider."""

from project import Failure, Project

NPX_TSC = ["npx", "--no-install", "tsc", "-p", "."]
MYPY = ["venv/bin/mypy", "--strict", "__main__.py"]
JAVAC = ["mvn", "-q", "compile"]
GO_VET = ["go", "vet", "./..."]
PREVIEW = ["pulumi", "preview", "--non-interactive", "--color", "never"]

# How a program of each language is checked without running it.
CHECKS = {"typescript": NPX_TSC, "python": MYPY, "java": JAVAC, "go": GO_VET}

FORGOTTEN, MISSPELT, MISSPELT_TEXT, NUMBER = "no name", "misspelt constant", "misspelt text", "number as a setting"

# language: mistake: (text, what stands there instead, command that must fail, what it must say)
MISTAKES = {
    "typescript": {
        FORGOTTEN: ('    linkName: "quickstart",\n', "", NPX_TSC, "Property 'linkName' is missing"),
        MISSPELT: ("LinkMode.Destination", "LinkMode.Destnation", NPX_TSC, "Did you mean 'Destination'?"),
        MISSPELT_TEXT: ("clusterlink.LinkMode.Destination", '"DESTNATION"', NPX_TSC, "Type '\"DESTNATION\"' is not assignable"),
        NUMBER: ('.enable": "true"', '.enable": 1', NPX_TSC, "Type 'number' is not assignable to type 'Input<string>'"),
    },
    "python": {
        FORGOTTEN: ('    link_name="quickstart",\n', "", PREVIEW, "Missing required property 'link_name'"),
        MISSPELT: ("LinkMode.DESTINATION", "LinkMode.DESTNATION", MYPY, '"type[LinkMode]" has no attribute "DESTNATION"'),
        MISSPELT_TEXT: ("clusterlink.LinkMode.DESTINATION", '"DESTNATION"', PREVIEW, "linkMode"),
        NUMBER: ('.enable": "true"', '.enable": 1', MYPY, "No overload variant"),
    },
    "java": {
        FORGOTTEN: ('                .linkName("quickstart")\n', "", PREVIEW, "linkName"),
        MISSPELT: ("LinkMode.Destination", "LinkMode.Destnation", JAVAC, "cannot find symbol"),
        MISSPELT_TEXT: ("LinkMode.Destination", '"DESTNATION"', PREVIEW, "linkMode"),
        NUMBER: ('"true"', "1", JAVAC, "no suitable method found for config"),
    },
    "go": {
        MISSPELT: ("LinkModeDestination", "LinkModeDestnation", GO_VET, "undefined: clusterlink.LinkModeDestnation"),
        NUMBER: ('pulumi.String("true")', "pulumi.Int(1)", GO_VET, "cannot use pulumi.Int(1)"),
    },
    "yaml": {
        FORGOTTEN: ("      linkName: quickstart\n", "", PREVIEW, "linkName"),
        MISSPELT_TEXT: ("linkMode: DESTINATION", "linkMode: DESTNATION", PREVIEW, "linkMode"),
        NUMBER: ('.enable: "true"', ".enable: [1]", PREVIEW, "consumer.offset.sync.enable"),
    },
}


def misuse(project: Project):
    for mistake, (right, wrong, command, expected) in MISTAKES[project.language].items():
        try:
            project.edit(lambda text: replaced(text, right, wrong))
            said = project.run(command)
            raise AssertionError(f"{mistake}: {' '.join(command)} finds nothing wrong\n{said}")
        except Failure as failure:
            if expected not in str(failure):
                raise AssertionError(f"{mistake}: instead of «{expected}» it says\n{failure}") from None
        finally:
            project.restore()


def replaced(text, old, new):
    if old not in text:
        raise AssertionError(f"{old!r} is not in the program")
    return text.replace(old, new, 1)
