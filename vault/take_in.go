package vault

import (
	"crypto/hpke"
	"errors"
	"path/filepath"
	"syscall"

	"sinetti/domain"
	"sinetti/seal"
)

// Why a delivered code is refused.
var (
	ErrUnknownMaker     = errors.New("vault: no signing key of this maker lies in the trust directory")
	ErrMakerSignature   = errors.New("vault: the maker's signature does not fit")
	ErrUnknownIntakeKey = errors.New("vault: the code is sealed to an intake key that does not exist or has ended: seal it anew")
	ErrDoesNotOpen      = errors.New("vault: the code does not open: it was sealed for another card, kind or version, or altered")
	ErrWrongLength      = errors.New("vault: the code has another length than its card's rulebook row says")
	ErrNotDigits        = errors.New("vault: the code holds something else than the digits 0 to 9")
)

// InboxItem is one code as its maker delivered it.
type InboxItem struct {
	Card        domain.ID
	Kind        domain.CodeKind
	Version     int
	IntakeKeyID string
	Ciphertext  []byte
	MakerID     domain.ID // the partner who delivered it
	Signature   []byte    // Ed25519, 64 bytes
	Digits      int       // the length that the card's rulebook row says
}

// Sealed is a code under a key of its own, as the table codes keeps it.
type Sealed struct {
	Ciphertext []byte
	KeyName    string // 32 hexadecimal characters
	Epoch      int    // that wrapped the key when the code was taken in
}

// Taken is what became of one item: sealed, or refused with one of the errors
// above (see Reason).
type Taken struct {
	Sealed Sealed
	Err    error
}

// TakeIn opens one delivered code, checks it and seals it under a key of its
// own. Repeated after a crash it uses the same key again.
func (v *Vault) TakeIn(item InboxItem) (Sealed, error) {
	taken, err := v.TakeInAll([]InboxItem{item})
	if err != nil {
		return Sealed{}, err
	}
	return taken[0].Sealed, taken[0].Err
}

// TakeInAll takes in many codes and syncs the key store's directory once. The
// answers stand in the order of the items; the error is a fault of the key
// store, after which nothing may be believed to be sealed.
func (v *Vault) TakeInAll(items []InboxItem) (taken []Taken, err error) {
	if err := v.readIntake(); err != nil {
		return nil, err
	}
	taken = make([]Taken, len(items))
	err = v.locked(syscall.LOCK_SH, func() error { return v.takeInAll(items, taken) })
	if err != nil {
		return nil, err
	}
	return taken, nil
}

// opened is an accepted code between its maker's seal and ours.
type opened struct {
	code    domain.Code
	context []byte
	key     codeKey
}

func (v *Vault) takeInAll(items []InboxItem, taken []Taken) error {
	epoch, err := v.newestEpoch()
	if err != nil {
		return err
	}
	codes := make([]opened, len(items))
	defer func() {
		for _, o := range codes {
			o.code.Wipe()
			clear(o.key.key)
		}
	}()
	err = each(len(items), func(i int) (err error) {
		codes[i], taken[i].Err, err = v.prepare(items[i], epoch)
		return err
	})
	for i := range codes {
		err = errors.Join(err, v.place(&codes[i].key))
	}
	if err := errors.Join(err, syncDir(filepath.Join(v.dir, "codes"))); err != nil {
		return err
	}
	for i, o := range codes {
		if taken[i].Err == nil {
			if taken[i].Sealed, err = o.seal(); err != nil {
				return err
			}
		}
	}
	return nil
}

// prepare opens one code and makes its key durable; a refusal is no fault.
func (v *Vault) prepare(item InboxItem, epoch int) (o opened, refusal, fault error) {
	if o.code, refusal = v.open(item); refusal != nil {
		return opened{}, refusal, nil
	}
	o.context, fault = seal.Info(item.Card, item.Kind, item.Version)
	if fault == nil {
		o.key, fault = v.prepareKey(keyName(o.context), epoch)
	}
	return o, nil, fault
}

func (o opened) seal() (Sealed, error) {
	sealed, err := sealUnder(o.key.key, o.code.Reveal(), codeContext(o.context, o.key.name))
	return Sealed{Ciphertext: sealed, KeyName: o.key.name, Epoch: o.key.epoch}, err
}

func (v *Vault) open(item InboxItem) (domain.Code, error) {
	if err := v.checkMaker(item); err != nil {
		return domain.Code{}, err
	}
	private, known := v.intakeKey(item.IntakeKeyID)
	if !known {
		return domain.Code{}, ErrUnknownIntakeKey
	}
	info, err := seal.Info(item.Card, item.Kind, item.Version)
	if err != nil {
		return domain.Code{}, ErrDoesNotOpen
	}
	digits, err := hpke.Open(private, hpke.HKDFSHA256(), hpke.AES256GCM(), info, item.Ciphertext)
	if err != nil {
		return domain.Code{}, ErrDoesNotOpen
	}
	code := domain.NewCode(digits)
	if err := checkDigits(code, item.Digits); err != nil {
		code.Wipe()
		return domain.Code{}, err
	}
	return code, nil
}

func (v *Vault) checkMaker(item InboxItem) error {
	keys := v.trust.makers[item.MakerID]
	if len(keys) == 0 {
		return ErrUnknownMaker
	}
	signed := seal.SealedCode{Card: item.Card, Kind: item.Kind, Version: item.Version, Ciphertext: item.Ciphertext}
	for _, key := range keys {
		if seal.VerifyCode(key, signed, item.Signature) == nil {
			return nil
		}
	}
	return ErrMakerSignature
}

// checkDigits refuses what is no code; its errors say nothing of the code itself.
func checkDigits(code domain.Code, want int) error {
	for _, d := range code.Reveal() {
		if d < '0' || d > '9' {
			return ErrNotDigits
		}
	}
	if want < 1 || code.Len() != want {
		return ErrWrongLength
	}
	return nil
}

// codeContext binds a sealed code to its card, kind, version and key.
func codeContext(info []byte, name string) []byte {
	return append(append([]byte("sinetti code v1\x00"), info...), "|"+name...)
}
