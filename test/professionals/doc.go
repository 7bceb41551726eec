// Package professionals is a register of health professionals that speaks the protocol
// of a real one: FHIR R4 over HTTPS, asked by a certified client, by POST alone. It
// stands in for an authority's in tests and in the demo; nobody in it exists.
package professionals
