// Package fault plays faults through, on real parts. With the tag faultpoints it
// runs the main job while processes are killed at the named fault points; its
// programs, built with the same tag, lie in bin/fault (`make test-fault`). With the
// tag playedfaults it runs the built programs while PostgreSQL, the broker or a
// disk fails them, or while far too many ask at once (`make fault`).
package fault
