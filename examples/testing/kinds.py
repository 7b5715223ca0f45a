"""The kinds of test. Each works in a folder of its own; what their READMEs install is shared."""

import re
from pathlib import Path

from importing import imports
from misuse import CHECKS, misuse
from project import Project
from recovery import follow
from scenarios import PAGES, SCENARIOS, RecoveryPage, equal
from simulator import Simulator

# The simulator deals them out as links come, and links of one program come in any order.
LINK_ID = re.compile(r"^[A-Za-z0-9_-]{22}$")

ROOT = Path(__file__).resolve().parent.parent.parent


def simulator(scenario):
    return Simulator(ROOT / "bin/clusterlink-simulator", (scenario.source, scenario.destination), scenario.logins, scenario.profile)


def live(name, work, installations):
    """One example's whole life; gives its outputs, which have to be the same in each language."""
    scenario = SCENARIOS[name.split("/")[0]]()
    project = Project(ROOT, name, work, installations)
    project.set_up()
    project.check_types()
    with simulator(scenario) as simulated:
        scenario.prepare(simulated)
        project.configure(scenario.values(simulated))
        project.up()
        project.expect_no_changes()
        outputs = project.outputs()
        scenario.then(project, simulated)
        project.printed.append(project.pulumi("stack", "export"))
        project.destroy()
        for cluster in scenario.source, scenario.destination:
            equal(simulated.link_names(cluster), [])
        scenario.after(simulated)
    keeps_secrets(scenario, project)
    return {name: LINK_ID.sub("a link id", str(value)) for name, value in outputs.items()}


def page(path, work, installations):
    """The YAML program of a page, with the page's own `pulumi config set` lines: up, no change, destroy."""
    project = Project(ROOT, "quickstart/yaml", work, installations)
    project.set_up()
    install = project.blocks[0].splitlines()[-1]
    project.follow(ROOT / path)
    if install not in "".join(project.blocks):
        raise AssertionError(f"{path} doesn't install the plugin by {install}")
    project.edit(lambda _: re.search(r"^```yaml\n(.*?)^```", (ROOT / path).read_text(), re.M | re.S).group(1))
    live_and_die(project, PAGES[path]())


def recovery(work, installations):
    """The commands of the page about disaster recovery, and what it says that they print."""
    scenario = RecoveryPage()
    project = Project(ROOT, "disaster-recovery/yaml", work, installations)
    project.set_up()
    with simulator(scenario) as simulated:
        scenario.prepare(simulated)
        project.configure(scenario.values(simulated))
        project.up()
        follow((ROOT / "docs/disaster-recovery.md").read_text(), project, scenario.happenings(simulated))
        equal(project.outputs(), {"primary": scenario.destination.id, "state": "PROTECTED"})
        project.destroy()
    keeps_secrets(scenario, project)


def template(language, work, installations):
    """What `pulumi new` makes of a template, with the commands of the templates' README."""
    project = Project(ROOT, f"quickstart/{language}", work, installations)
    project.replace_by(ROOT / f"templates/clusterlink-{language}")
    project.set_up()
    project.follow(ROOT / "templates/README.md")
    project.check_types()
    live_and_die(project, SCENARIOS["quickstart"]())


def live_and_die(project, scenario):
    with simulator(scenario) as simulated:
        project.configure(scenario.values(simulated))
        project.up()
        project.expect_no_changes()
        equal(project.outputs()["linkState"], "ACTIVE")
        project.destroy()
        equal(simulated.link_names(scenario.destination), [])
    keeps_secrets(scenario, project)


def keeps_secrets(scenario, project):
    everything = "".join(project.printed)
    if any(secret in everything for secret in scenario.secrets()):
        raise AssertionError("a secret was printed or stored in clear")


def hand_on(work, installations):
    """A stack that one language began is continued in the others: none of them sees a change."""
    scenario = SCENARIOS["quickstart"]()
    with simulator(scenario) as simulated:
        first = None
        for language in ("yaml", "typescript", "python", "java"):
            own = work / language
            own.mkdir()
            project = Project(ROOT, f"quickstart/{language}", own, installations)
            project.set_up()
            if first is None:
                first = project
                project.configure(scenario.values(simulated))
                project.up()
            else:
                project.continue_from(first)
                project.expect_no_changes()
                if "updated" in project.up():
                    raise AssertionError(f"{language} changed what {first.language} had made")
        first.destroy()


def unit_tests(name, work, installations):
    project = Project(ROOT, name, work, installations)
    project.set_up()
    project.check_types()
    project.run(["bash", "-euc", project.blocks[1]])


def misused(language, work, installations):
    scenario = SCENARIOS["quickstart"]()
    project = Project(ROOT, f"quickstart/{language}", work, installations)
    project.set_up()
    with simulator(scenario) as simulated:
        project.configure(scenario.values(simulated))
        misuse(project)


def imported(language, work, installations):
    scenario = SCENARIOS["look-up"]()
    project = Project(ROOT, f"quickstart/{language}", work, installations)
    project.set_up()
    with simulator(scenario) as simulated:
        imports(project, scenario, simulated)
    keeps_secrets(scenario, project)


def documented(language, work, installations):
    """The programs of the pages: checked as the language does, and YAML's by a preview."""
    project = Project(ROOT, f"quickstart/{language}", work, installations)
    project.set_up()
    if language == "yaml":
        preview_all(project)
    else:
        check_at_once(project)


# Where a program of a page stands beside the others, so that one command checks them all.
PLACES = {
    "typescript": "{}.ts",
    "python": "{}.py",
    "java": "src/main/java/example/{}/App.java",
    "go": "{}/main.go",
}


def check_at_once(project):
    language, names = project.language, []
    for name, program in programs(language):
        file = project.folder / PLACES[language].format(name)
        file.parent.mkdir(exist_ok=True)
        file.write_text(program.replace("package example;", f"package example.{name};"))
        names.append(file.name)
    if language == "python":
        project.installations.check_types(project, names)
    else:
        if language == "typescript":
            settings = project.folder / "tsconfig.json"
            settings.write_text(settings.read_text().replace('"index.ts"', ", ".join(f'"{name}"' for name in names)))
        project.run(CHECKS[language])


def preview_all(project):
    scenario = SCENARIOS["look-up"]()
    with simulator(scenario) as simulated:
        project.use_clusters({cluster: simulated.url for cluster in (scenario.source, scenario.destination)})
        project.pulumi("stack", "init", "dev")
        secrets = [f"{side}{name}=MADEUP" for side in ("source", "east", "west") for name in ("ApiKey", "ApiSecret")]
        secrets += ["sourceUsername=MADEUP", "sourcePassword=MADEUP"]
        secrets += [f"destinationApiKey={scenario.destination.key}", f"destinationApiSecret={scenario.destination.secret}"]
        project.pulumi("config", "set-all", *(word for secret in secrets for word in ("--secret", secret)))
        scenario.prepare(simulated)
        simulated.rest(scenario.source, "/topics", "POST", {"topic_name": "orders", "partitions_count": 3})
        simulated.rest(scenario.destination, "/links/orders/mirrors", "POST", {"source_topic_name": "orders"})
        for _, program in programs("yaml"):
            program = re.sub(r"^name: .*", "name: clusterlink-quickstart", re.sub(r"https://pkc-\S+", simulated.url, program))
            project.edit(lambda _, program=program: program)
            project.pulumi("preview")


def programs(language):
    """Each with a name that tells its page."""
    for page in (ROOT / "docs/_index.md", *sorted((ROOT / "docs/examples").glob("*.md"))):
        found = re.findall(rf"^```{language}\n(.*?)^```", page.read_text(), re.M | re.S)
        for number, program in enumerate(found):
            yield f"{page.stem.strip('_')}{number}", program
