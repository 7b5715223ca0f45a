/** The plugin and its libraries as one module, so that the runtime's image can hold them. */
open module com.kafkalinks.clusterlink {
  requires java.logging;
  requires jdk.unsupported;

  // Found by name at run time; tools/test/dist compares them with those of the libraries.
  uses io.grpc.LoadBalancerProvider;
  uses io.grpc.ManagedChannelProvider;
  uses io.grpc.NameResolverProvider;
  uses io.grpc.ServerProvider;

  provides io.grpc.LoadBalancerProvider with
      io.grpc.internal.PickFirstLoadBalancerProvider;
  provides io.grpc.ManagedChannelProvider with
      io.grpc.okhttp.OkHttpChannelProvider;
  provides io.grpc.NameResolverProvider with
      io.grpc.internal.DnsNameResolverProvider;
  provides io.grpc.ServerProvider with
      io.grpc.okhttp.OkHttpServerProvider;
}
