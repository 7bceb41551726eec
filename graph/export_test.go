package graph

import (
	"net/http"

	"github.com/99designs/gqlgen/graphql"

	"sinetti/desk"
)

// Unruled and Wall are for the tests of the rules themselves.
var Unruled = unruled

// Wall is what asks for the permissions of the rules.
func Wall(d *desk.Desk) graphql.FieldMiddleware { return wall(d) }

// NewHandlerWithoutWall leaves every check to the desk's acts.
func NewHandlerWithoutWall(c Config) http.Handler {
	c.withoutWall = true
	return NewHandler(c)
}
