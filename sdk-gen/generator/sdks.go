package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"

	"github.com/pulumi/pulumi-java/pkg/codegen/java"
	golang "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
)

// tool is named in the header of each generated file.
const tool = "sdk-gen"

// sdk is one folder: how its files are made from the schema, and which of its entries are not.
type sdk struct {
	name     string
	kept     []string
	generate func(*schema.Package) (map[string][]byte, error)
}

var sdks = []sdk{
	{name: "nodejs", generate: typescript, kept: []string{"package-lock.json", "node_modules", "bin"}},
	{name: "python", generate: pythonPackage, kept: []string{"build", "kafkalinks_clusterlink.egg-info"}},
	// Where the module's path says, or Go can't fetch it. The generated go.mod lists no indirect requirement and
	// Go would refuse it: the tidied one is kept.
	{name: "../sdk/go", generate: goModule, kept: []string{"go.mod", "go.sum"}},
	{name: "java", generate: mavenProject, kept: []string{"target"}},
	{name: "dotnet", generate: nugetPackage, kept: []string{"bin", "obj"}},
	{name: "../docs/reference", generate: reference},
}

func typescript(pkg *schema.Package) (map[string][]byte, error) {
	files, err := nodejs.GeneratePackage(tool, pkg, nil, nil, false, noPackages{})
	if err != nil {
		return nil, err
	}
	if err := onlyEnumerated(files); err != nil {
		return nil, err
	}
	// npm asks for the repository as an object, and keeps packages of a scope private unless told otherwise.
	err = replace(files, "package.json",
		fmt.Sprintf(`"repository": %q,`, pkg.Repository),
		fmt.Sprintf(`"repository": {
        "type": "git",
        "url": "git+%s.git"
    },
    "bugs": "%[1]s/issues",
    "type": "commonjs",
    "publishConfig": {
        "access": "public"
    },`, pkg.Repository))
	if err != nil {
		return nil, err
	}
	return files, addPapers(pkg, files, "```sh\nnpm install @kafkalinks/clusterlink\n```", "typescript")
}

// onlyEnumerated lets the compiler find a misspelt value. The schema says "a text or an enum" for the sake of the Java that
// `pulumi import` writes, and TypeScript takes any text for that. An enum of TypeScript is its texts, so that
// `"DESTINATION"` stays right.
func onlyEnumerated(files map[string][]byte) error {
	found := false
	for name, text := range files {
		files[name] = bytes.ReplaceAll(text, []byte("string | enums."), []byte("enums."))
		found = found || len(files[name]) != len(text)
	}
	if !found {
		return errors.New("no property of the TypeScript SDK is \"string | enums.…\"")
	}
	return nil
}

func pythonPackage(pkg *schema.Package) (map[string][]byte, error) {
	files, err := python.GeneratePackage(tool, pkg, nil, noPackages{})
	if err != nil {
		return nil, err
	}
	takeOutputsInside(files)
	// The license as an SPDX expression: setuptools refuses the table from 2027 on.
	err = replace(files, "pyproject.toml",
		"  [project.license]\n    text = \"Apache-2.0\"\n", "",
		"  readme = \"README.md\"\n",
		"  readme = \"README.md\"\n  license = \"Apache-2.0\"\n  license-files = [\"LICENSE\"]\n",
		"setuptools>=61.0", "setuptools>=77.0.3")
	if err != nil {
		return nil, err
	}
	return files, addPapers(pkg, files, "```sh\npip install kafkalinks_clusterlink\n```", "python")
}

// takeOutputsInside lets the functions that take outputs take them within an API key too: Pulumi's generator gives them
// the type whose fields are plain, although they wait for what is inside.
func takeOutputsInside(files map[string][]byte) {
	signature := regexp.MustCompile(`(credentials: pulumi\.Input\[.*)Union\['ApiKey', 'ApiKeyDict'\]`)
	for name, text := range files {
		files[name] = signature.ReplaceAll(text, []byte("${1}Union['ApiKey', 'ApiKeyArgs', 'ApiKeyArgsDict']"))
	}
}

func goModule(pkg *schema.Package) (map[string][]byte, error) {
	files, err := golang.GeneratePackage(tool, pkg, nil)
	if err != nil {
		return nil, err
	}
	return files, addPapers(pkg, files, "```sh\ngo get github.com/kafkalinks/pulumi-clusterlink/sdk/go\n```", "go")
}

const dependency = "```xml\n" + `<dependency>
  <groupId>com.kafkalinks</groupId>
  <artifactId>clusterlink</artifactId>
  <version>%s</version>
</dependency>` + "\n```"

//go:embed maven.xml
var pom string

// mavenProject adds what Maven needs to make a jar, and the file by which Pulumi finds the plugin of a jar.
func mavenProject(pkg *schema.Package) (map[string][]byte, error) {
	version := pkg.Version.String()
	files, err := java.GeneratePackage(tool, pkg, nil, nil, false, false)
	if err != nil {
		return nil, err
	}
	plugin, err := (&plugin.PulumiPluginJSON{
		Resource: true, Name: pkg.Name, Version: version, Server: pkg.PluginDownloadURL,
	}).JSON()
	if err != nil {
		return nil, err
	}
	files["pom.xml"] = []byte(strings.ReplaceAll(pom, "@version@", version))
	files["src/main/resources/com/kafkalinks/clusterlink/plugin.json"] = plugin
	return files, addPapers(pkg, files, fmt.Sprintf(dependency, version), "java")
}

// generateFrom reads the schema anew, because a generator changes the package that it is given.
func (s sdk) generateFrom(schemaFile string) (map[string][]byte, error) {
	pkg, err := bind(schemaFile)
	if err != nil {
		return nil, err
	}
	return s.generate(pkg)
}

func bind(schemaFile string) (*schema.Package, error) {
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		return nil, err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return nil, fmt.Errorf("%s: %w", schemaFile, err)
	}
	pkg, diagnostics, err := schema.BindSpec(spec, noPackages{}, schema.ValidationOptions{})
	if err != nil {
		return nil, err
	}
	if len(diagnostics) > 0 { // a warning is one too many
		return nil, diagnostics
	}
	return pkg, nil
}
