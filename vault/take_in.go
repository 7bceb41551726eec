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
	err = v.locked(syscall.LOCK_SH, func() error {
		epoch, err := v.newestEpoch()
		if err != nil {
			return err
		}
		err = each(len(items), func(i int) error { return v.takeIn(items[i], epoch, &taken[i]) })
		return errors.Join(err, syncDir(filepath.Join(v.dir, "codes")))
	})
	if err != nil {
		return nil, err
	}
	return taken, nil
}

// takeIn returns faults; refusals go into taken.
func (v *Vault) takeIn(item InboxItem, epoch int, taken *Taken) error {
	code, err := v.open(item)
	if err != nil {
		taken.Err = err
		return nil
	}
	defer code.Wipe()
	context, err := seal.Info(item.Card, item.Kind, item.Version)
	if err != nil {
		taken.Err = ErrDoesNotOpen
		return nil
	}
	name := keyName(context)
	key, under, err := v.makeKey(name, epoch)
	if err != nil {
		return err
	}
	sealed, err := sealUnder(key, code.Reveal(), codeContext(context, name))
	if err != nil {
		return err
	}
	taken.Sealed = Sealed{Ciphertext: sealed, KeyName: name, Epoch: under}
	return nil
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
