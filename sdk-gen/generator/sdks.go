package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
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
	// The generated go.mod lists no indirect requirement and Go would refuse it: the tidied one is kept.
	{name: "go", generate: goModule, kept: []string{"go.mod", "go.sum"}},
	{name: "java", generate: mavenProject, kept: []string{"target"}},
	{name: "../docs/reference", generate: reference},
}

func typescript(pkg *schema.Package) (map[string][]byte, error) {
	return nodejs.GeneratePackage(tool, pkg, nil, nil, false, noPackages{})
}

// pythonPackage adds the README that the generated pyproject.toml names and expects at its side.
func pythonPackage(pkg *schema.Package) (map[string][]byte, error) {
	files, err := python.GeneratePackage(tool, pkg, nil, noPackages{})
	if err != nil {
		return nil, err
	}
	files["README.md"] = []byte(pkg.Description + "\n")
	return files, nil
}

func goModule(pkg *schema.Package) (map[string][]byte, error) {
	return golang.GeneratePackage(tool, pkg, nil)
}

//go:embed maven.xml
var pom string

// mavenProject adds what Maven needs to make a jar, and the file by which Pulumi finds the plugin of a jar.
func mavenProject(pkg *schema.Package) (map[string][]byte, error) {
	version := pkg.Version.String()
	files, err := java.GeneratePackage(tool, pkg, nil, nil, false, false)
	if err != nil {
		return nil, err
	}
	plugin, err := (&plugin.PulumiPluginJSON{Resource: true, Name: pkg.Name, Version: version}).JSON()
	if err != nil {
		return nil, err
	}
	files["pom.xml"] = []byte(strings.ReplaceAll(pom, "@version@", version))
	files["src/main/resources/com/kafkalinks/clusterlink/plugin.json"] = plugin
	return files, nil
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
