// Package fault names the places where a process may die, so that tests can
// kill it there. Without the build tag faultpoints a point does nothing; with
// it, a control file tells which point kills the process or holds it up.
package fault
