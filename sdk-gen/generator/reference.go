package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"sort"
	"strings"
	"text/template"

	"github.com/pulumi/pulumi/pkg/v3/codegen"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

//go:embed reference.tmpl
var pages string

var layout = template.Must(template.New("").Funcs(template.FuncMap{
	"name":    tokenName,
	"type":    typeName,
	"marks":   marks,
	"inputs":  inputs,
	"outputs": outputsOnly,
	"about":   about,
	"line":    func(text string) string { return strings.ReplaceAll(strings.TrimSpace(text), "\n", " ") },
}).Parse(pages))

// reference makes the pages of docs/reference: every property, output, function and type.
func reference(pkg *schema.Package) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, resource := range pkg.Resources {
		if err := page(files, kebab(tokenName(resource.Token)), "resource", resource); err != nil {
			return nil, err
		}
	}
	for name, data := range map[string]any{"functions": pkg.Functions, "configuration": pkg.Config, "types": objects(pkg)} {
		if err := page(files, name, name, data); err != nil {
			return nil, err
		}
	}
	return files, nil
}

func page(files map[string][]byte, name, layoutName string, data any) error {
	var text bytes.Buffer
	if err := layout.ExecuteTemplate(&text, layoutName, data); err != nil {
		return err
	}
	files[name+".md"] = text.Bytes()
	return nil
}

// objects lists the types, in the order of their names.
func objects(pkg *schema.Package) map[string]schema.Type {
	named := map[string]schema.Type{}
	for _, t := range pkg.Types {
		switch t := t.(type) {
		case *schema.EnumType:
			named[tokenName(t.Token)] = t
		case *schema.ObjectType:
			if t.IsPlainShape() {
				named[tokenName(t.Token)] = t
			}
		}
	}
	return named
}

// about is a description without its examples, which are a page of their own.
func about(token, text string) string {
	before, _, found := strings.Cut(text, "{{% examples %}}")
	if !found {
		return text
	}
	return fmt.Sprintf("%[2]s\n\nExample programs: [%[1]s](../examples/%[1]s.md).", tokenName(token), strings.TrimSpace(before))
}

func inputs(resource *schema.Resource) []*schema.Property { return sorted(resource.InputProperties) }

// outputsOnly lists what a resource gives beside its inputs.
func outputsOnly(resource *schema.Resource) []*schema.Property {
	given := codegen.NewStringSet()
	for _, property := range resource.InputProperties {
		given.Add(property.Name)
	}
	var only []*schema.Property
	for _, property := range resource.Properties {
		if !given.Has(property.Name) {
			only = append(only, property)
		}
	}
	return sorted(only)
}

// sorted puts what is required first.
func sorted(properties []*schema.Property) []*schema.Property {
	sort.SliceStable(properties, func(i, j int) bool {
		return properties[i].IsRequired() && !properties[j].IsRequired()
	})
	return properties
}

func marks(property *schema.Property) string {
	var found []string
	if property.IsRequired() {
		found = append(found, "required")
	}
	if property.Secret {
		found = append(found, "secret")
	}
	if property.WillReplaceOnChanges {
		found = append(found, "replaces")
	}
	return strings.Join(found, ", ")
}

func typeName(t schema.Type) string {
	switch t := codegen.UnwrapType(t).(type) {
	case *schema.ObjectType:
		return link(t.Token)
	case *schema.EnumType:
		return link(t.Token)
	case *schema.ArrayType:
		return "list of " + typeName(t.ElementType)
	case *schema.MapType:
		return "map of " + typeName(t.ElementType)
	case *schema.UnionType:
		return typeName(t.ElementTypes[len(t.ElementTypes)-1])
	default:
		return strings.ReplaceAll(fmt.Sprint(t), "pulumi:pulumi:", "")
	}
}

func link(token string) string {
	name := tokenName(token)
	return fmt.Sprintf("[%s](types.md#%s)", name, strings.ToLower(name))
}

func tokenName(token string) string { return token[strings.LastIndex(token, ":")+1:] }

func kebab(name string) string {
	var text strings.Builder
	for i, letter := range name {
		if i > 0 && letter >= 'A' && letter <= 'Z' {
			text.WriteByte('-')
		}
		text.WriteRune(letter)
	}
	return strings.ToLower(text.String())
}
