package auth

import "sinetti/store"

// IsBadText tells whether err means that a text cannot be kept: it holds a NUL.
func IsBadText(err error) bool { return store.IsBadText(err) }

// IsAway tells whether err means that the database cannot be reached or does
// not answer in time: the caller may come again, nothing was acknowledged.
func IsAway(err error) bool { return store.IsAway(err) }
