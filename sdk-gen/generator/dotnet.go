package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const notCompiled = "The .NET SDK is generated, but was neither compiled nor tried yet, and is not on NuGet. From a checkout of the repository:\n\n" +
	"```sh\ndotnet add reference pulumi-clusterlink/sdk-gen/dotnet/KafkaLinks.Clusterlink.csproj\n```"

// nugetPackage runs the generator for .NET, which is a program of its own.
func nugetPackage(pkg *schema.Package) (map[string][]byte, error) {
	spec, err := pkg.MarshalSpec()
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(spec)
	if err != nil {
		return nil, err
	}
	var files map[string][]byte
	if err := generated(text, &files); err != nil {
		return nil, err
	}
	// The pages have no programs in C#.
	for name, text := range files {
		files[name] = bytes.ReplaceAll(text, []byte("    /// ## Example Usage\n    /// \n"), nil)
	}
	err = replace(files, "KafkaLinks.Clusterlink.csproj",
		"    <PackageIcon>logo.png</PackageIcon>\n",
		"    <PackageIcon>logo.png</PackageIcon>\n    <PackageReadmeFile>README.md</PackageReadmeFile>\n",
		"    <None Include=\"logo.png\">\n",
		"    <None Include=\"README.md;LICENSE\" Pack=\"True\" PackagePath=\"\\\" />\n    <None Include=\"logo.png\">\n")
	if err != nil {
		return nil, err
	}
	return files, addPapers(pkg, files, notCompiled, "yaml")
}

func generated(spec []byte, files *map[string][]byte) error {
	logo, err := filepath.Abs(filepath.Join("..", "..", "docs", "pictures", "logo.png"))
	if err != nil {
		return err
	}
	command := exec.Command("go", "run", ".", logo)
	command.Dir = filepath.Join("..", "dotnet-generator")
	command.Stdin = bytes.NewReader(spec)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return fmt.Errorf("dotnet-generator: %w", err)
	}
	return json.Unmarshal(out, files)
}
