// Kafka cluster links as code: create, change, watch and delete Confluent cluster links.
package clusterlink
