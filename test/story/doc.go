// Package story tells whole stories as people and partners live them: through
// the browsers' and the machines' doors alone, on a real database, broker, vault
// and bucket, with the worker at work beside.
package story
