package main

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

//go:embed readme.md
var readme string

// addPapers gives a package the repository's license, and a README that says how to install it, with the program of
// docs/_index.md in its language.
func addPapers(pkg *schema.Package, files map[string][]byte, install, language string) error {
	license, err := os.ReadFile(filepath.Join("..", "..", "LICENSE"))
	if err != nil {
		return err
	}
	index, err := os.ReadFile(filepath.Join("..", "..", "docs", "_index.md"))
	if err != nil {
		return err
	}
	example := regexp.MustCompile("(?ms)^```" + language + "\n.*?^```").Find(index)
	if example == nil {
		return fmt.Errorf("docs/_index.md has no program in %s", language)
	}
	text := strings.NewReplacer("@install@", install, "@example@", string(example), "@repository@", pkg.Repository).Replace(readme)
	files["LICENSE"] = license
	files["README.md"] = []byte(text)
	return nil
}

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
