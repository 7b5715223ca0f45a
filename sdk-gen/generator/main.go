// Command generator writes the SDKs from schema.json with Pulumi's own generators, and the reference pages of docs/.
//
//	generator [-check] <schema.json> <folder of the SDKs>
//
// With -check it writes nothing and fails where a file differs, is missing or is left over.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	check := flag.Bool("check", false, "compare with the files that are there, write nothing")
	flag.Parse()
	if flag.NArg() != 2 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), flag.Arg(1), *check); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func run(schemaFile, root string, check bool) error {
	stale := 0
	for _, sdk := range sdks {
		files, err := sdk.generateFrom(schemaFile)
		if err != nil {
			return fmt.Errorf("%s: %w", sdk.name, err)
		}
		tree := tree{root: filepath.Join(root, sdk.name), kept: sdk.kept}
		if !check {
			if err := tree.replace(files); err != nil {
				return err
			}
			continue
		}
		differences, err := tree.differences(files)
		if err != nil {
			return err
		}
		for _, difference := range differences {
			fmt.Fprintln(os.Stderr, difference)
		}
		stale += len(differences)
	}
	if stale > 0 {
		return fmt.Errorf("%d generated file(s) differ from what schema.json says; run `make sdk`", stale)
	}
	return nil
}
