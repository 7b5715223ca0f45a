package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// addPapers gives a package the repository's license, and a README that says how to install it.
func addPapers(pkg *schema.Package, files map[string][]byte, install string) error {
	license, err := os.ReadFile(filepath.Join("..", "..", "LICENSE"))
	if err != nil {
		return err
	}
	files["LICENSE"] = license
	files["README.md"] = fmt.Appendf(nil, readme, pkg.DisplayName, pkg.Description, install, pkg.Repository)
	return nil
}

const readme = `# %s

%s

Install the SDK:

%s

Pulumi downloads the provider plugin when a program first uses it.

- [Documentation](%[4]s/blob/main/docs/_index.md)
- [Examples](%[4]s/tree/main/examples)
- [Changes](%[4]s/blob/main/CHANGELOG.md)

Licensed under the Apache License 2.0.
`

// replace changes what a generator writes; the text has to be there, so that a newer generator that writes it
// differently doesn't go unnoticed.
func replace(files map[string][]byte, file string, changes ...string) error {
	text := string(files[file])
	for i := 0; i < len(changes); i += 2 {
		if strings.Count(text, changes[i]) != 1 {
			return fmt.Errorf("%s doesn't contain %q once", file, changes[i])
		}
		text = strings.Replace(text, changes[i], changes[i+1], 1)
	}
	files[file] = []byte(text)
	return nil
}
