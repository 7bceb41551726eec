package press_test

import (
	"testing"

	"sinetti/press"
)

// A press that could sign no rejection is not made: nothing would show it until the
// vault refuses the letters of a batch that was sent back.
func TestAPressNeedsASigner(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("made without a signer")
		}
	}()
	press.New(press.Config{})
}
