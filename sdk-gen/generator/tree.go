package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// tree is the folder of one SDK: generated files, and beside them a few kept ones.
type tree struct {
	root string
	kept []string
}

// replace writes the files and removes the generated ones of earlier.
func (t tree) replace(files map[string][]byte) error {
	old, err := t.generated()
	if err != nil {
		return err
	}
	for _, path := range old {
		if _, stays := files[path]; !stays {
			if err := os.Remove(filepath.Join(t.root, path)); err != nil {
				return err
			}
		}
	}
	for path, content := range files {
		if t.keeps(path) {
			continue
		}
		if err := write(filepath.Join(t.root, path), content); err != nil {
			return err
		}
	}
	return nil
}

// differences tells, one line per file, how the folder differs from the files.
func (t tree) differences(files map[string][]byte) ([]string, error) {
	old, err := t.generated()
	if err != nil {
		return nil, err
	}
	var found []string
	for _, path := range old {
		if _, wanted := files[path]; !wanted {
			found = append(found, "left over: "+filepath.Join(t.root, path))
		}
	}
	for path, content := range files {
		if t.keeps(path) {
			continue
		}
		present, err := os.ReadFile(filepath.Join(t.root, path))
		if os.IsNotExist(err) {
			found = append(found, "missing: "+filepath.Join(t.root, path))
		} else if err != nil {
			return nil, err
		} else if !bytes.Equal(present, content) {
			found = append(found, "differs: "+filepath.Join(t.root, path))
		}
	}
	slices.Sort(found)
	return found, nil
}

// generated lists the files below the root that are not kept, relative to it.
func (t tree) generated() ([]string, error) {
	var paths []string
	err := filepath.WalkDir(t.root, func(path string, entry fs.DirEntry, err error) error {
		if os.IsNotExist(err) && path == t.root {
			return fs.SkipAll
		}
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(t.root, path)
		if err != nil {
			return err
		}
		if t.keeps(relative) || entry.Name() == "__pycache__" {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !entry.IsDir() {
			paths = append(paths, relative)
		}
		return nil
	})
	return paths, err
}

func (t tree) keeps(path string) bool {
	return slices.Contains(t.kept, path)
}

func write(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}
