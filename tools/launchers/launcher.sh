#!/bin/sh
# Starts @NAME@ with the first Java 17 or newer of: JAVA_HOME, PATH, the usual folders.
# Forks only when it must (symlink, relative path, a Java without a release file): Pulumi starts its plugins twice per
# operation. Stdout belongs to the program alone: the first thing that Pulumi reads there has to be a port.
set -eu

self=$0
case $self in */*) ;; *) self=./$self ;; esac
while [ -h "$self" ]; do
  target=$(readlink "$self")
  case $target in /*) self=$target ;; *) self=${self%/*}/$target ;; esac
done
home=${self%/*}
case $home/ in /*/./* | /*/../* | [!/]*) home=$(cd "$home" && pwd -P) ;; esac
app=$home/lib/@NAME@

version_in_release_file() { # <file>
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] || continue
    version=${value#\"}
    version=${version%%[!0-9]*}
    return
  done <"$1"
}

version_by_asking() { # <java>
  answer=$("$1" -version 2>&1 </dev/null) || return 0
  case $answer in *' version "'*) ;; *) return 0 ;; esac
  version=${answer##* version \"}
  version=${version%%[!0-9]*}
}

fits() { # <java> [<its home>]: takes it if it is new enough
  [ -x "$1" ] && [ ! -d "$1" ] || return 1
  version=
  if [ $# -gt 1 ] && [ -r "$2/release" ]; then version_in_release_file "$2/release"; else version_by_asking "$1"; fi
  [ "${version:-0}" -ge 17 ] || return 1
  java=$1
}

fits_home() { # <home>
  [ -n "$1" ] && fits "$1/bin/java" "$1"
}

# shellcheck disable=SC3013 # -ef: every sh in use has it, POSIX since 2024
first_of_folders() { # [<java>]: the first fitting, or only the one that is this very file
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* "${HOME-}"/.sdkman/candidates/java/current \
    /opt/homebrew/opt/openjdk /usr/local/opt/openjdk /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ $# -eq 0 ] || [ "$folder/bin/java" -ef "$1" ] || continue
    fits_home "$folder" && return
  done
  return 1
}

fits_path() { # <java on PATH>: /usr/bin/java is a link into a JVM folder, whose release file saves asking
  if [ -r "${1%/*}/../release" ]; then fits "$1" "${1%/*}/.."; else first_of_folders "$1" || fits "$1"; fi
}

first_on_path() {
  rest=${PATH-}:
  while [ -n "$rest" ]; do
    java=${rest%%:*}/java
    rest=${rest#*:}
    [ ! -x "$java" ] || ! fits_path "$java" || return 0
  done
  return 1
}

fits_home "${JAVA_HOME-}" || first_on_path || first_of_folders || {
  echo "${0##*/}: found no Java 17 or newer (JAVA_HOME is '${JAVA_HOME-}'; then looked on PATH and in the usual folders)." >&2
  echo "Install a Java runtime 17 or newer, or let JAVA_HOME name one." >&2
  exit 1
}

# A class-data archive serves only jars of the path and the date that it was made with, and Pulumi installs a plugin as a
# copy of today. So a plugin's path is relative, and its jars are dated where they have not been yet.
start_at_home() {
  case ${SSL_CERT_FILE-} in '' | /*) ;; *) export SSL_CERT_FILE="${PWD-}/$SSL_CERT_FILE" ;; esac
  cd "$home"
  app=lib/@NAME@
  dated=
  [ ! -r "$app/dated" ] || IFS= read -r dated <"$app/dated" || :
  [ "$dated" = "$home" ] || date_jars 2>/dev/null || :
}

date_jars() {
  TZ=UTC0 touch -t 200001010000 "$app"/*.jar "$app"/lib/*.jar && printf '%s\n' "$home" >"$app/dated"
}

# Java does not start in a folder that is gone, as a stack's temporary one may be.
case @NAME@ in
  pulumi-resource-*) start_at_home ;;
  *) [ -d "${PWD-}" ] || cd / ;;
esac

# That this is a Java program is nobody's concern: options for other ones could write to stdout or dump secrets to a file.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH

options=
set -f # options are words, not patterns of file names
for option in ${CLUSTERLINK_JAVA_OPTIONS-}; do
  case $option in -Xlog:*:*) ;; -Xlog:*) option=$option:stderr ;; esac
  options="$options $option"
done

# shellcheck disable=SC2086 # options are words
set -- $options -Xlog:all=off:stdout -jar "$app/@JAR@" "$@"
[ ! -r "$app/java-$version.jsa" ] || set -- -XX:SharedArchiveFile="$app/java-$version.jsa" "$@"
[ "$version" -lt 24 ] || set -- --sun-misc-unsafe-memory-access=allow "$@"
# -Xrs: the engine waits for each plugin that it interrupts, and Java would take 0.3 s to end.
# DisableAttachMechanism: with -Xrs Java would leave a socket in /tmp at each start. A crash leaves no file with secrets.
exec "$java" -Xrs -XX:+IgnoreUnrecognizedVMOptions -XX:+DisableAttachMechanism -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -XX:-UsePerfData -Xshare:auto -XX:+DisplayVMOutputToStderr -XX:+ErrorFileToStderr -XX:-CreateCoredumpOnCrash \
  -Xlog:all=warning:stderr "$@"
