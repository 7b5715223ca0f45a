/** The gRPC service that the engine calls: the only place with protobuf and gRPC. */
package com.kafkalinks.pulumi.rpc;
