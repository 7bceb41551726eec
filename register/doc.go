// Package register asks a country's register of health professionals whether a person
// may practise: by FHIR R4 over HTTPS, each side showing a certificate.
//
// The question is a search by POST (FHIR R4 §3.1.1.3.2.4), so that an identity code
// stands in no address and in nobody's access log. An answer is believed only if it is
// short, well formed, about one person, and about the one who was asked for. Errors say
// what went wrong in words of our own: never what the register sent, nor about whom.
package register
