package desk

import "testing"

// A letter may hold no run of seven digits: it would look like a code.
func TestPhoneNumbersAreGrouped(t *testing.T) {
	t.Parallel()
	for phone, want := range map[string]string{
		"+358295123456": "+358 295 123 456", "0295123456": "029 512 3456", "0295 535 000": "0295 535 000",
		"": "", "1234567": "123 4567", "123456": "123456", "029 5351234 (vaihde 1234567)": "029 535 1234 (vaihde 123 4567)",
	} {
		if got := grouped(phone); got != want {
			t.Errorf("%q: %q, want %q", phone, got, want)
		}
	}
}
