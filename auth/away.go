package auth

import "sinetti/store"

// IsAway tells whether err means that the database cannot be reached or does
// not answer in time: the caller may come again, nothing was acknowledged.
func IsAway(err error) bool { return store.IsAway(err) }
