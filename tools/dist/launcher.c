/*
 * Starts the plugin on the runtime beside it, on Windows: in this very process, because the engine ends the process that
 * it started, and a batch file would be another one that asks "Terminate batch job (Y/N)?" when it is interrupted.
 * launcher.sh has the reasons for the options. Cross-compiled by tools/dist/build.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

/* Of the JDK's own launcher (java.h). */
typedef int (*Launch)(int argc, char **argv, int jargc, const char **jargv, int appclassc, const char **appclassv,
                      const char *fullversion, const char *dotversion, const char *pname, const char *lname,
                      unsigned char javaargs, unsigned char cpwildcard, unsigned char javaw, int ergo);

#define MOST 512

static char *arguments[MOST];
static int count;

static void add(char *argument) {
  if (count < MOST - 1) arguments[count++] = argument;
}

static char *text(const wchar_t *wide) { /* in the code page that Java reads its arguments in */
  int size = WideCharToMultiByte(CP_ACP, 0, wide, -1, NULL, 0, NULL, NULL);
  char *narrow = malloc(size);
  if (narrow) WideCharToMultiByte(CP_ACP, 0, wide, -1, narrow, size, NULL, NULL);
  return narrow;
}

static void forget(const wchar_t *variable) { /* in Windows and in the C library: Java asks either */
  SetEnvironmentVariableW(variable, NULL);
  _wputenv_s(variable, L"");
}

static int fails(const wchar_t *what, const wchar_t *where) {
  fwprintf(stderr, L"pulumi-resource-clusterlink: %ls (%ls): unpack the whole archive.\n", what, where);
  return 1;
}

/* Logs go to stderr: the first thing that Pulumi reads on stdout has to be a port. */
static void add_own_options(char *options) {
  for (char *option = strtok(options, " "); option; option = strtok(NULL, " ")) {
    if (strncmp(option, "-Xlog:", 6) == 0 && !strchr(option + 6, ':')) {
      char *to_stderr = malloc(strlen(option) + 8);
      if (!to_stderr) continue;
      sprintf(to_stderr, "%s:stderr", option);
      option = to_stderr;
    }
    add(option);
  }
}

/* Whether the options make the cache: then there is none to use. */
static int makes_cache(const char *options) { return options && strstr(options, "-XX:AOTMode="); }

int wmain(int argc, wchar_t **argv) {
  static wchar_t self[32768], path[32768], cache[32768];
  DWORD length = GetModuleFileNameW(NULL, self, 32768);
  while (length > 0 && self[length - 1] != L'\\') length--;
  self[length] = 0;

  _snwprintf(path, 32767, L"%lsruntime\\bin\\jli.dll", self);
  HMODULE library = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
  if (!library) return fails(L"its runtime is not beside it", path);
  Launch launch = (Launch)(void *)GetProcAddress(library, "JLI_Launch");
  if (!launch) return fails(L"its runtime is broken", path);

  const wchar_t *own = _wgetenv(L"CLUSTERLINK_JAVA_OPTIONS");
  char *options = own ? text(own) : NULL;
  forget(L"JAVA_TOOL_OPTIONS");
  forget(L"JDK_JAVA_OPTIONS");
  forget(L"_JAVA_OPTIONS");
  forget(L"CLASSPATH");

  _snwprintf(path, 32767, L"%lsruntime\\bin\\java.exe", self);
  add(text(path));
  add("-Xrs");
  _snwprintf(cache, 32767, L"-XX:AOTCache=%lsruntime\\lib\\plugin.aot", self);
  if (!makes_cache(options) && GetFileAttributesW(cache + 13) != INVALID_FILE_ATTRIBUTES) add(text(cache));
#define OPTION(option) add(option);
#include "options.h"
#undef OPTION
  if (options) add_own_options(options);
  add("-Xlog:all=off:stdout");
  add("-m");
  add("com.kafkalinks.clusterlink/" MAIN_CLASS);
  for (int i = 1; i < argc; i++) add(text(argv[i]));
  arguments[count] = NULL;
  return launch(count, arguments, 0, NULL, 0, NULL, "25", "25", "java", "pulumi-resource-clusterlink", 0, 1, 0, 0);
}
