// Package frontend carries the built screens of the officers inside the binary,
// so that a server needs no files beside it and no network to show them.
//
// `npm run build` writes dist/index.html and dist/assets. A binary built before
// that holds dist/placeholder.html alone, which says what to run.
package frontend

import (
	"embed"
	"io/fs"
)

// NonceMark stands in the page wherever a Content-Security-Policy nonce belongs.
// The server replaces every occurrence with the nonce of the response: each
// script and style tag carries it, and styled-components reads it from the page.
const NonceMark = "__CSP_NONCE__"

//go:embed all:dist
var dist embed.FS

// Files are the built files by the path under which they are served
// ("assets/…"). The names under assets hold a hash of the content and may be
// cached for ever; index.html may not.
func Files() fs.FS {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the folder is embedded, or the program would not compile
	}
	return files
}

// Page is the one HTML page that every route of the screens is served with,
// NonceMark still in it. Where the screens are not built it is the placeholder.
func Page() ([]byte, error) {
	page, err := dist.ReadFile("dist/index.html")
	if err == nil {
		return page, nil
	}
	return dist.ReadFile("dist/placeholder.html")
}
