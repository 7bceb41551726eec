// Package check looks whether the audit log is what was sealed: every entry
// against its leaf, the tree of the leaves against every checkpoint, those against
// what was published and what witnesses saw, and the triggers that keep the rows
// from being changed. It changes nothing and trusts no row for another's sake.
package check
