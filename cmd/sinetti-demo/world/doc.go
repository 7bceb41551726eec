// Package world makes the demo's people, cards, points and officers from a seed:
// the same seed gives the same world. None of them exists. Finnish identity codes
// have individual numbers 900–999, Estonian ones serials 990–999, which no
// register gives to a person.
package world
