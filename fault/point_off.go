//go:build !faultpoints

package fault

// Built tells whether this program was built with fault points.
const Built = false

// Point does nothing in this build.
func Point(Name) {}

// Control does nothing in this build.
func Control(string) error { return nil }
