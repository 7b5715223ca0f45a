"""What each scenario needs, and what is tried beside up, no-change preview and destroy."""

import json
import re
from pathlib import Path

from simulator import Cluster

SOURCE_HOST = "pkc-aaaaa.us-east-1.aws.confluent.cloud:9092"
DESTINATION_HOST = "pkc-bbbbb.us-west-2.aws.confluent.cloud:9092"


class Scenario:
    """Two clusters, and a link that the destination opens."""

    source_id = "lkc-aaaaa"
    source_host = SOURCE_HOST
    destination_id = "lkc-bbbbb"
    destination_host = DESTINATION_HOST
    keys = 1
    logins = ()
    profile = "cloud"

    def __init__(self):
        self.source = Cluster(self.source_id, self.source_host, self.keys)
        self.destination = Cluster(self.destination_id, self.destination_host, self.keys)

    def prepare(self, simulator):
        """Before the program runs."""

    def values(self, simulator):
        return {
            "sourceId": self.source.id,
            "sourceBootstrapEndpoint": self.source.bootstrap,
            "sourceApiKey": self.source.key,
            "sourceApiSecret": self.source.secret,
            **rest("destination", self.destination, simulator),
        }

    def then(self, project, simulator):
        """What is tried beside the usual."""

    def after(self, simulator):
        """Once everything is destroyed."""

    def secrets(self):
        return [secret for cluster in (self.source, self.destination) for _, secret in cluster.keys]


def rest(side, cluster, simulator):
    return {
        f"{side}Id": cluster.id,
        f"{side}RestEndpoint": simulator.url,
        f"{side}ApiKey": cluster.key,
        f"{side}ApiSecret": cluster.secret,
    }


class SourceInitiated(Scenario):
    def prepare(self, simulator):
        simulator.rest(self.source, "/topics", "POST", {"topic_name": "orders", "partitions_count": 3})

    def values(self, simulator):
        return {
            **rest("source", self.source, simulator),
            **rest("destination", self.destination, simulator),
            "destinationBootstrapEndpoint": self.destination.bootstrap,
        }


class Bidirectional(Scenario):
    def values(self, simulator):
        return {
            **rest("east", self.source, simulator),
            "eastBootstrapEndpoint": self.source.bootstrap,
            **rest("west", self.destination, simulator),
            "westBootstrapEndpoint": self.destination.bootstrap,
        }


class SelfManagedSource(Scenario):
    source_id = "qvZPfRyaQ6Wd3nNYyt4mzA"
    source_host = "kafka-1.example.com:9093"

    @property
    def logins(self):
        return [f"{self.source.id}=SCRAM-SHA-512:{self.source.key}:{self.source.secret}"]

    def values(self, simulator):
        return {
            "sourceId": self.source.id,
            "sourceBootstrapEndpoint": f"{self.source_host},kafka-2.example.com:9093",
            "sourceUsername": self.source.key,
            "sourcePassword": self.source.secret,
            "sourceCaCertificates": (Path(__file__).parent / "ca.pem").read_text(),
            **rest("destination", self.destination, simulator),
        }


class Platform(SelfManagedSource):
    """Two clusters of Confluent Platform; the source logs in with SCRAM, the REST API takes HTTP Basic."""

    destination_id = "B2Yd0SqsTDWIUSPIzHbRXw"
    destination_host = "kafka-2.example.com:9093"
    profile = "platform"

    def values(self, simulator):
        return {
            "sourceId": self.source.id,
            "sourceBootstrapEndpoint": self.source_host,
            "sourceUsername": self.source.key,
            "sourcePassword": self.source.secret,
            "destinationId": self.destination.id,
            "destinationRestEndpoint": f"{simulator.url}/kafka",
            "destinationUsername": self.destination.key,
            "destinationPassword": self.destination.secret,
        }


class Settings(Scenario):
    def then(self, project, simulator):
        name = "consumer.offset.sync.ms"
        equal(simulator.setting(self.destination, "orders", name), "10000")
        project.edit(lambda text: "".join(line for line in text.splitlines(True) if not re.search("interval_?ms", line, re.I)))
        project.up()
        equal(simulator.setting(self.destination, "orders", name), "30000")
        project.expect_no_changes()


class RotateKeys(Scenario):
    keys = 2

    def then(self, project, simulator):
        project.pulumi("config", "set", "verifySeconds", "1")
        for side, cluster in ("source", self.source), ("destination", self.destination):
            key, secret = cluster.keys[1]
            project.pulumi("config", "set", f"{side}ApiKey", key)
            project.pulumi("config", "set", "--secret", f"{side}ApiSecret", stdin=secret)
        if "1 updated" not in project.up():
            raise AssertionError("the new keys were no change in place")
        equal(project.outputs()["linkState"], "ACTIVE")
        project.expect_no_changes()


class MirrorTopic(Scenario):
    def values(self, simulator):
        return {**super().values(simulator), "status": "ACTIVE"}

    def prepare(self, simulator):
        simulator.rest(self.source, "/topics", "POST", {"topic_name": "orders", "partitions_count": 3})

    def then(self, project, simulator):
        project.pulumi("config", "set", "status", "PROMOTED")
        project.up()
        equal(project.outputs()["mirrorStatus"], "STOPPED")
        project.expect_no_changes()


class Promote(MirrorTopic):
    def values(self, simulator):
        access = f'clusterlink:clusters["{self.destination.id}"]'
        values = super().values(simulator)
        kept = {name: value for name, value in values.items() if not name.startswith("destination")}
        return {
            f"{access}.restEndpoint": simulator.url,
            f"{access}.credentials.key": self.destination.key,
            f"{access}.credentials.secret": self.destination.secret,
            **kept,
            "destinationId": self.destination.id,
        }

    def then(self, project, simulator):
        super().then(project, simulator)
        equal(project.outputs()["lag"], 0)
        if project.language == "yaml":
            project.edit(lambda text: text.replace("\nvariables:", "    options:\n      retainOnDelete: true\n\nvariables:"))
            project.up()

    def after(self, simulator):
        topic = simulator.rest(self.destination, "/topics/orders")
        equal(topic["partitions_count"], 3)


class DisasterRecovery(Bidirectional):
    topics = ("orders", "payments")
    link = "disaster-recovery"

    def values(self, simulator):
        return {**super().values(simulator), "primary": self.source.id, "failover": "PLANNED", "restore": "false"}

    def prepare(self, simulator):
        for topic in self.topics:
            simulator.command(f"topic {self.source.id} {topic} 2", f"produce {self.source.id} {topic} 100")

    def then(self, project, simulator):
        self.planned(project, simulator)
        self.disaster(project, simulator)
        self.halfway(project, simulator)

    def switch(self, project, primary, state, failover="PLANNED", restore="false"):
        project.pulumi("config", "set-all", *(f"--plaintext={k}={v}" for k, v in self.settings(primary, failover, restore)))
        project.up()
        equal(project.outputs(), {"primary": primary.id, "state": state})

    @staticmethod
    def settings(primary, failover, restore):
        return ("primary", primary.id), ("failover", failover), ("restore", restore)

    def planned(self, project, simulator):
        """There and back; no record is missing."""
        for old, new in (self.source, self.destination), (self.destination, self.source):
            simulator.command(*(f"produce {old.id} {topic} 50" for topic in self.topics))
            self.switch(project, new, "PROTECTED")
            self.missing(simulator, old, new, 0)
            project.expect_no_changes()

    def disaster(self, project, simulator):
        """The old primary is lost with records of its own, comes back, is restored, and takes the writes again."""
        old, new = self.source, self.destination
        self.fall_behind(simulator, 12)
        simulator.command(f"outage {old.id} down")
        self.switch(project, new, "UNPROTECTED", failover="FORCED")
        simulator.command(f"outage {old.id} none", *(f"produce {new.id} {topic} 5" for topic in self.topics))
        self.missing(simulator, old, new, 12)
        self.switch(project, new, "PROTECTED", restore="true")
        self.missing(simulator, new, old, 0)
        self.switch(project, old, "PROTECTED")
        project.expect_no_changes()

    def halfway(self, project, simulator):
        """Engine and plugin are killed when one of the topics has been switched; another `pulumi up` goes on."""
        old, new = self.source, self.destination
        simulator.command(f"lag {new.id} {self.link} payments 7")
        project.pulumi("config", "set", "primary", new.id)
        with project.starting_up() as kill:
            simulator.wait(lambda: self.status(simulator, new) == {"orders": "STOPPED", "payments": "PENDING_STOPPED"})
            kill()
        project.pulumi("cancel", "--yes")
        simulator.command(f"no-lag {new.id} {self.link} payments")
        self.switch(project, new, "PROTECTED")
        self.missing(simulator, old, new, 0)
        project.expect_no_changes()

    def fall_behind(self, simulator, records):
        old, new = self.source, self.destination
        for topic in self.topics:
            simulator.command(f"stall {new.id} {self.link} {topic}", f"produce {old.id} {topic} {records}")

    def missing(self, simulator, cluster, other, records):
        for topic in self.topics:
            equal(simulator.command(f"missing {cluster.id} {topic} {other.id}"), str(records))

    def status(self, simulator, cluster):
        mirrors = simulator.rest(cluster, f"/links/{self.link}/mirrors")["data"]
        return {mirror["mirror_topic_name"]: mirror["mirror_status"] for mirror in mirrors}


class RecoveryPage(DisasterRecovery):
    """The clusters of the page about disaster recovery, and what happens to them from block to block."""

    source_id = "lkc-east1"
    destination_id = "lkc-west1"

    def happenings(self, simulator):
        old, new = self.source, self.destination
        produced = [f"produce {new.id} {topic} 5" for topic in self.topics]
        yield lambda: None
        yield lambda: None
        yield lambda: self.lose(simulator)
        yield lambda: None
        yield lambda: simulator.command(f"outage {old.id} none", *produced)
        yield lambda: None

    def lose(self, simulator):
        self.fall_behind(simulator, 12)
        simulator.command(f"outage {self.source.id} down")


class LookUp(Scenario):
    def prepare(self, simulator):
        settings = {
            "bootstrap.servers": self.source.bootstrap,
            "security.protocol": "SASL_SSL",
            "sasl.mechanism": "PLAIN",
            "sasl.jaas.config": "org.apache.kafka.common.security.plain.PlainLoginModule required"
            f' username="{self.source.key}" password="{self.source.secret}";',
            "consumer.offset.sync.enable": "true",
            "consumer.offset.group.filters": json.dumps(
                {"groupFilters": [{"name": "*", "patternType": "LITERAL", "filterType": "INCLUDE"}]}
            ),
        }
        body = {
            "source_cluster_id": self.source.id,
            "configs": [{"name": name, "value": value} for name, value in settings.items()],
        }
        simulator.rest(self.destination, "/links?link_name=orders", "POST", body)

    def values(self, simulator):
        access = f'clusterlink:clusters["{self.destination.id}"]'
        return {
            f"{access}.restEndpoint": simulator.url,
            f"{access}.credentials.key": self.destination.key,
            f"{access}.credentials.secret": self.destination.secret,
            "clusterId": self.destination.id,
            "linkName": "orders",
        }

    def then(self, project, simulator):
        simulator.rest(self.destination, "/links/orders", "DELETE")


def equal(actual, expected):
    if actual != expected:
        raise AssertionError(f"{actual!r} instead of {expected!r}")


SCENARIOS = {
    "quickstart": Scenario,
    "source-initiated": SourceInitiated,
    "bidirectional": Bidirectional,
    "self-managed-source": SelfManagedSource,
    "settings": Settings,
    "rotate-keys": RotateKeys,
    "look-up": LookUp,
    "mirror-topic": MirrorTopic,
    "promote": Promote,
    "disaster-recovery": DisasterRecovery,
}

# Pages whose program and commands are run as they are.
PAGES = {
    "README.md": Scenario,
    "docs/getting-started-cloud.md": Scenario,
    "docs/getting-started-platform.md": Platform,
}
