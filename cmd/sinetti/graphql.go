package main

import (
	"net/http"

	"sinetti/graph"
	"sinetti/graph/loader"
)

// newGraphQL makes the officers' API, with loaders for each request.
func newGraphQL(h *house) http.Handler {
	return graph.NewHandler(graph.Config{
		Desk: h.desk, Log: h.log, Loaders: func() *loader.Loaders { return loader.New(h.store) },
	})
}
