// Package card proves by a certificate card who somebody is.
//
// Three protocols lead to the same proven certificate: the Signature Creation
// Service of the Finnish card software (Digi- ja väestötietovirasto, "HTML5 and
// Digital Signatures, Signature Creation Service 1.1", 2017-11-22), Web eID
// ("Web eID authentication token format specification", format web-eid:1.0),
// and a client certificate shown in TLS, directly or behind a proxy (RFC 9440).
//
// The certificate is then checked as RFC 5280 wants: issuer, validity, usage,
// and revocation by OCSP (RFC 6960) or CRL. The package knows no officers and
// keeps nothing but what responders said lately.
package card
