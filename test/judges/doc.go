// Package judges asks programs that are not ours whether we read what they read:
// npm stdnum for identity codes, npm mrz for machine-readable zones, the AsyncAPI
// parser for the events' document, graphql-http's audit for the API: `npm ci` in
// this folder installs them. Tessera's fsck for the published audit log has a module
// of its own in fsck/, so that what it needs is no need of the product.
package judges
