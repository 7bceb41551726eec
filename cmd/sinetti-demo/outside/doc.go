// Package outside acts as the people and partners around Sinetti act: officers
// over HTTP and GraphQL, the bureau and the print house over their doors with
// client certificates. It has no back door.
package outside
