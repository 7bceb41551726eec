// Package cards holds stand-ins for what the agency does not own: authorities
// that issue certificate cards, their OCSP responder and lists, the software on
// an officer's desk (SCS 1.1, Web eID), and the cards themselves. They keep to
// the published protocols and know nothing of how this house checks them.
//
// Tests, browser stories and the demo use them; nobody else may trust them.
package cards
