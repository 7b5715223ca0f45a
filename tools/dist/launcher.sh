#!/bin/sh
# Starts the plugin on the runtime beside it. Forks only where it is a symlink: Pulumi starts its plugins twice per
# operation. Stdout belongs to the plugin alone: the first thing that Pulumi reads there has to be a port.
set -eu

self=$0
case $self in */*) ;; *) self=./$self ;; esac
while [ -h "$self" ]; do
  target=$(readlink "$self")
  case $target in /*) self=$target ;; *) self=${self%/*}/$target ;; esac
done
runtime=${self%/*}/runtime

[ -x "$runtime/bin/java" ] || {
  echo "${0##*/}: its runtime is not beside it ($runtime): unpack the whole archive." >&2
  exit 1
}

# That this is a Java program is nobody's concern: options for other ones could write to stdout or dump secrets to a file.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH

# Java does not start in a folder that is gone, as a stack's temporary one may be.
[ -d "${PWD-}" ] || cd /

# Two arenas: the C library would keep one per thread.
export MALLOC_ARENA_MAX=2

options=
set -f # options are words, not patterns of file names
for option in ${CLUSTERLINK_JAVA_OPTIONS-}; do
  case $option in -Xlog:*:*) ;; -Xlog:*) option=$option:stderr ;; esac
  options="$options $option"
done

# shellcheck disable=SC2086 # options are words
set -- $options -Xlog:all=off:stdout -m com.kafkalinks.clusterlink/com.kafkalinks.provider.Main "$@"
cache=$runtime/lib/plugin.aot
[ ! -r "$cache" ] || set -- -XX:AOTCache="$cache" -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "$@"
# Most runs last less than a second: little is worth compiling, and a method handle is dearer than a native call.
# -Xrs: the engine waits for each plugin that it interrupts, and Java would take 0.3 s to end.
# DisableAttachMechanism: with -Xrs Java would leave a socket in /tmp at each start. A crash leaves no file with secrets.
exec "$runtime/bin/java" -Xrs -XX:+DisableAttachMechanism -XX:+UseSerialGC -Xmx256m -XX:-UsePerfData \
  -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5 -Djdk.reflect.useNativeAccessorOnly=true \
  -XX:+DisplayVMOutputToStderr -XX:+ErrorFileToStderr -XX:-CreateCoredumpOnCrash -Xlog:all=warning:stderr \
  --sun-misc-unsafe-memory-access=allow "$@"
