// Command dotnet-generator makes the .NET SDK: it reads a schema from stdin and writes the files to stdout, as a JSON object of
// base64 texts by path.
//
//	dotnet-generator <file of the logo> < schema.json
//
// It is a module of its own because Pulumi's generator for .NET is only in older modules than the other generators.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"

	"github.com/pulumi/pulumi/pkg/v3/codegen/dotnet"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

func main() {
	if err := run(os.Args[1], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func run(logo string, in io.Reader, out io.Writer) error {
	pkg, err := bind(in)
	if err != nil {
		return err
	}
	if pkg.LogoURL, err = locally(logo); err != nil {
		return err
	}
	files, err := dotnet.GeneratePackage("sdk-gen", pkg, nil, nil)
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(files)
}

func bind(in io.Reader) (*schema.Package, error) {
	var spec schema.PackageSpec
	if err := json.NewDecoder(in).Decode(&spec); err != nil {
		return nil, err
	}
	pkg, diagnostics, err := schema.BindSpec(spec, nil, schema.ValidationOptions{})
	if err != nil {
		return nil, err
	}
	if len(diagnostics) > 0 { // a warning is one too many
		return nil, diagnostics
	}
	return pkg, nil
}

// locally gives the logo a URL by which the generator, which wants to download it, finds the file.
func locally(logo string) (string, error) {
	path, err := filepath.Abs(logo)
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err != nil {
		return "", err
	}
	folder, name := filepath.Split(path)
	files := http.NewFileTransport(http.Dir(folder))
	http.DefaultTransport.(*http.Transport).RegisterProtocol("file", files)
	return "file:///" + name, nil
}
