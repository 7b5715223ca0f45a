@echo off
rem Starts the plugin on the runtime beside it. See pulumi-resource-clusterlink of the other platforms for the reasons.
setlocal
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
set "CLASSPATH="
"%~dp0runtime\bin\java.exe" -Xrs -XX:AOTCache="%~dp0runtime\lib\plugin.aot" ^
  -XX:+UseSerialGC -Xmx256m -XX:-UsePerfData ^
  -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5 -Djdk.reflect.useNativeAccessorOnly=true ^
  -XX:+DisplayVMOutputToStderr -XX:+ErrorFileToStderr -Xlog:all=off:stderr ^
  --sun-misc-unsafe-memory-access=allow %CLUSTERLINK_JAVA_OPTIONS% -Xlog:all=off:stdout ^
  -m com.kafkalinks.clusterlink/com.kafkalinks.provider.Main %*
