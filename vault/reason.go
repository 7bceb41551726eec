package vault

import "errors"

// Reason words a refusal for the columns code_inbox.refused_for and
// letters.park_reason. It is "" for a fault (disk, lock), which is worth
// another try; a refusal stays one however often it is tried.
func Reason(err error) string {
	for _, r := range []struct {
		err  error
		word string
	}{
		{ErrUnknownMaker, "unknown_maker"},
		{ErrMakerSignature, "maker_signature"},
		{ErrUnknownIntakeKey, "unknown_intake_key"},
		{ErrDoesNotOpen, "does_not_open"},
		{ErrWrongLength, "wrong_length"},
		{ErrNotDigits, "not_digits"},
		{ErrCapsuleDiffers, "capsule_differs"},
		{ErrOtherPrintHouse, "other_print_house"},
		{ErrCapsule, "capsule_not_trusted"},
		{ErrCodeAltered, "code_altered"},
		{ErrKeyDestroyed, "code_key_destroyed"},
		{ErrNoCode, "no_code"},
		{ErrOpenedBefore, "opened_before"},
		{errKeyName, "code_altered"},
	} {
		if errors.Is(err, r.err) {
			return r.word
		}
	}
	return ""
}
