package main

import "errors"

// The exit codes, as documented for the print house's own scripts.
const (
	exitDone    = 0
	exitLocal   = 1
	exitUsage   = 2
	exitNetwork = 3
	exitVerify  = 4
	exitRefused = 5
)

// failure is an error that knows its exit code.
type failure struct {
	code int
	err  error
}

func (f failure) Error() string { return f.err.Error() }
func (f failure) Unwrap() error { return f.err }

func usage(err error) error      { return failure{exitUsage, err} }
func network(err error) error    { return failure{exitNetwork, err} }
func unverified(err error) error { return failure{exitVerify, err} }
func refused(err error) error    { return failure{exitRefused, err} }

func codeOf(err error) int {
	var f failure
	if errors.As(err, &f) {
		return f.code
	}
	return exitLocal
}
