package domain

// CheckIdempotencyKey wants a key of 8 to 100 printable ASCII characters without
// spaces, such as a UUID.
func CheckIdempotencyKey(key string) *Refusal {
	bad := len(key) < 8 || len(key) > 100
	for i := range len(key) {
		bad = bad || key[i] <= ' ' || key[i] > '~'
	}
	if !bad {
		return nil
	}
	r := refuse(IdempotencyKeyBad).at("idempotencyKey")
	return &r
}

// JudgeReplay compares the input that first came with an idempotency key with the
// one that comes now, each as a digest: the same is answered with the first answer,
// another is refused.
func JudgeReplay(first, now []byte) *Refusal {
	if string(first) == string(now) {
		return nil
	}
	r := refuse(IdempotencyKeyReused).at("idempotencyKey")
	return &r
}

// JudgeReceiptReplay does the same for the id that a print house gave a receipt.
func JudgeReceiptReplay(first, now []byte) *Refusal {
	if string(first) == string(now) {
		return nil
	}
	r := refuse(ReceiptIDReused).at("receiptId")
	return &r
}
