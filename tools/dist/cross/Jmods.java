import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleHashesAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Turns a Java runtime of another platform back into the modules that jlink links: no registry has JDKs of other
 * platforms, but PyPI has runtimes of them. What jlink generated into the runtime is left out, because jlink refuses to
 * replace it, and so are the hashes of modules that are linked here no more.
 */
public final class Jmods {
  private static final List<String> MODULES = List.of("java.base", "java.logging", "jdk.unsupported");

  /** Made by jlink's plugins for one image. */
  private static final Pattern GENERATED =
      Pattern.compile("jdk/internal/module/SystemModules\\$.*|java/lang/invoke/(\\w+\\$)?Species_.*");

  /** The files of java.base in bin/ and lib/; the others belong to modules that the plugin doesn't need. */
  private static final Pattern OF_BASE =
      Pattern.compile(
          "(lib)?(java|jimage|jli|jsig|net|nio|syslookup|verify|zip|osxsecurity|jvm|freebl)\\.(so|dylib|dll)"
              + "|java(\\.exe)?|(api-ms-win-|msvcp140|ucrtbase|vcruntime140).*\\.dll"
              + "|jspawnhelper|jvm\\.cfg|tzdb\\.dat|tzmappings|cacerts|blocked\\.certs|public_suffix_list\\.dat");

  private final Path runtime;
  private final Path scratch;

  private Jmods(Path runtime, Path scratch) {
    this.runtime = runtime;
    this.scratch = scratch;
  }

  /** Arguments: the runtime, a folder for the modules, and jlink's name of the platform, such as linux-aarch64. */
  public static void main(String[] arguments) throws Exception {
    Path output = Path.of(arguments[1]);
    Files.createDirectories(output);
    Jmods jmods = new Jmods(Path.of(arguments[0]), output.resolve("scratch"));
    jmods.extract();
    for (String module : MODULES) {
      jmods.create(module, output.resolve(module + ".jmod"), arguments[2]);
    }
  }

  private void extract() throws IOException, InterruptedException {
    Path jimage = Path.of(System.getProperty("java.home"), "bin", "jimage");
    Process process =
        new ProcessBuilder(
                jimage.toString(), "extract", "--dir", scratch.toString(), runtime.resolve("lib/modules").toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("jimage failed");
    }
  }

  private void create(String module, Path jmod, String platform) throws IOException {
    Path classes = scratch.resolve(module);
    delete(classes, path -> GENERATED.matcher(path.replace('\\', '/')).matches());
    Path info = classes.resolve("module-info.class");
    ClassTransform withoutHashes = ClassTransform.dropping(ModuleHashesAttribute.class::isInstance);
    ClassFile format = ClassFile.of();
    Files.write(info, format.transformClass(format.parse(info), withoutHashes));
    List<String> options = new ArrayList<>(List.of("create", "--class-path", classes.toString()));
    options.addAll(List.of("--target-platform", platform, "--legal-notices", legal(module)));
    if (module.equals("java.base")) {
      options.addAll(List.of("--cmds", chosen("bin", name -> !name.endsWith(".dll"))));
      options.addAll(List.of("--libs", chosen("lib", name -> true)));
      options.addAll(List.of("--config", runtime.resolve("conf").toString()));
    }
    options.add(jmod.toString());
    if (ToolProvider.findFirst("jmod").orElseThrow().run(System.out, System.err, options.toArray(String[]::new)) != 0) {
      throw new IOException("jmod failed");
    }
  }

  private String legal(String module) throws IOException {
    Path notices = runtime.resolve("legal").resolve(module);
    return Files.createDirectories(notices).toString();
  }

  /** A copy of a folder with the files of java.base only. Libraries of Windows are in bin/. */
  private String chosen(String folder, Predicate<String> more) throws IOException {
    Path copy = Files.createDirectories(scratch.resolve("of-base").resolve(folder));
    List<String> sources = folder.equals("lib") ? List.of("lib", "bin") : List.of(folder);
    for (String source : sources) {
      Path from = runtime.resolve(source);
      try (Stream<Path> files = Files.walk(from).filter(Files::isRegularFile)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          String name = file.getFileName().toString();
          boolean library = folder.equals("lib") && source.equals("bin");
          if (OF_BASE.matcher(name).matches() && more.test(name) && (!library || name.endsWith(".dll"))) {
            Path target = copy.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    return copy.toString();
  }

  private static void delete(Path folder, Predicate<String> which) throws IOException {
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = folder.relativize(file).toString().replaceFirst("\\.class$", "");
        if (which.test(name)) {
          Files.delete(file);
        }
      }
    }
  }
}
