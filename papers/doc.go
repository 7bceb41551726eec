// Package papers draws what the agency gives to a person or an authority on paper or
// as a file, in four languages, and seals it with the agency's certificate.
//
// It reads no database and no clock: what stands on a paper comes in, a file goes out.
package papers
