package main

import (
	"context"
	"fmt"

	"github.com/blang/semver"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// noPackages is the loader of a schema that refers to no other package. The binder wants one that isn't nil.
type noPackages struct{}

var _ schema.ReferenceLoader = noPackages{}

func (noPackages) LoadPackage(name string, _ *semver.Version) (*schema.Package, error) {
	return nil, unexpected(name)
}

func (noPackages) LoadPackageV2(_ context.Context, pkg *schema.PackageDescriptor) (*schema.Package, error) {
	return nil, unexpected(pkg.Name)
}

func (noPackages) LoadPackageReference(name string, _ *semver.Version) (schema.PackageReference, error) {
	return nil, unexpected(name)
}

func (noPackages) LoadPackageReferenceV2(
	_ context.Context, pkg *schema.PackageDescriptor,
) (schema.PackageReference, error) {
	return nil, unexpected(pkg.Name)
}

func unexpected(name string) error {
	return fmt.Errorf("schema.json refers to package %q; it stands alone so far", name)
}
