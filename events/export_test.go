package events

// Marshal gives the package's own form of an event to its tests.
func (e Event) Marshal(sequence int64) ([]byte, error) { return e.marshal(sequence) }
