// Package judges asks programs that are not ours whether we read what they read:
// npm stdnum for identity codes, npm mrz for machine-readable zones, the AsyncAPI
// parser for the events' document, graphql-http's audit for the API. `npm ci` in
// this folder installs them.
package judges
