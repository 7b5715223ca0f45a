"""`pulumi import` of a link and a mirror topic made by hand: by both kinds of id, from a file, and into programs that change nothing."""

import json
import subprocess

from project import Project
from scenarios import LookUp, equal

FIVE_PARTS = "orders/DESTINATION/OUTBOUND/lkc-aaaaa/lkc-bbbbb"


def imports(project: Project, scenario: LookUp, simulator):
    scenario.prepare(simulator)
    simulator.rest(scenario.source, "/topics", "POST", {"topic_name": "orders", "partitions_count": 3})
    simulator.rest(scenario.destination, "/links/orders/mirrors", "POST", {"source_topic_name": "orders"})
    cluster, source = scenario.destination, scenario.source
    from_configuration = {
        "CLUSTERLINK_CLUSTERS": json.dumps(
            {cluster.id: {"restEndpoint": simulator.url, "credentials": {"key": cluster.key, "secret": cluster.secret}}}
        )
    }
    from_variables = {
        "IMPORT_DESTINATION_KAFKA_REST_ENDPOINT": simulator.url,
        "IMPORT_DESTINATION_KAFKA_API_KEY": cluster.key,
        "IMPORT_DESTINATION_KAFKA_API_SECRET": cluster.secret,
        "IMPORT_SOURCE_KAFKA_BOOTSTRAP_ENDPOINT": source.bootstrap,
    }
    link = ["clusterlink:index:ClusterLink", "orders"]
    imported(project, "short", from_configuration, [*link, f"{cluster.id}/orders"])
    imported(project, "five-parts", from_variables, [*link, FIVE_PARTS])
    (project.folder / "links.json").write_text(import_file(project, cluster))
    imported(project, "file", from_configuration, ["--file", "links.json"])
    equal(simulator.link_names(cluster), ["orders"])


def imported(project, stack, variables, arguments):
    """Imports into a new stack, takes the printed program as it is, and expects that it changes nothing."""
    project.pulumi("stack", "init", stack)
    project.environment |= variables
    take_over(project, None)
    project.pulumi("import", *arguments, "--yes", "--protect=false", "--out", "printed.txt")
    take_over(project, (project.folder / "printed.txt").read_text())
    project.expect_no_changes()
    project.environment = {k: v for k, v in project.environment.items() if k not in variables}
    project.printed.append(project.pulumi("stack", "export"))


def take_over(project, program):
    if project.language == "yaml":
        project.program().write_text("name: clusterlink-quickstart\nruntime: yaml\n" + (program or ""))
        return
    java = project.folder / "src/main/java"
    project.program().unlink(missing_ok=True)
    (java / "generated_program").mkdir(exist_ok=True)
    (java / "generated_program/App.java").write_text(program or EMPTY)
    pom = project.folder / "pom.xml"
    pom.write_text(pom.read_text().replace("example.App", "generated_program.App"))


EMPTY = """package generated_program;

public class App {
    public static void main(String[] args) {
        com.pulumi.Pulumi.run(context -> {});
    }
}
"""


def import_file(project, cluster):
    """What tools/import-file makes of a Terraform state, as `terraform state pull` gives it."""
    attributes = {
        "link_name": "orders",
        "link_mode": "DESTINATION",
        "source_kafka_cluster": [{"id": "lkc-aaaaa", "credentials": [{"key": "K", "secret": "not to be copied"}]}],
        "destination_kafka_cluster": [{"id": cluster.id}],
    }
    mirror = {
        "source_kafka_topic": [{"topic_name": "orders"}],
        "cluster_link": [{"link_name": "orders"}],
        "kafka_cluster": [{"id": cluster.id, "credentials": [{"key": "K", "secret": "not to be copied"}]}],
    }
    resources = [
        {"mode": "managed", "type": kind, "name": "orders", "instances": [{"attributes": values}]}
        for kind, values in (("confluent_cluster_link", attributes), ("confluent_kafka_mirror_topic", mirror))
    ]
    state = json.dumps({"version": 4, "resources": resources})
    made = subprocess.run([project.root / "tools/import-file"], input=state, text=True, stdout=subprocess.PIPE, check=True)
    link = {"type": "clusterlink:index:ClusterLink", "name": "orders", "id": f"{cluster.id}/orders"}
    topic = {"type": "clusterlink:index:MirrorTopic", "name": "orders-topic", "id": f"{cluster.id}/orders/orders"}
    equal(json.loads(made.stdout), {"resources": [link, topic]})
    return made.stdout
