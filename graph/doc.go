// Package graph is the officers' GraphQL API: a schema file a noun, resolvers
// that decode, call the desk and encode, and a handler built by hand with every
// limit that it needs.
//
// Errors come in three kinds (errors.go): a refusal lies in the payload, a kind
// such as NOT_FOUND in extensions.code, a fault is logged and shown as a
// reference only.
package graph

//go:generate go run refusals_gen.go
//go:generate sh -c "cd .. && go tool gqlgen generate"
//go:generate go run lean_gen.go
