package house

import (
	"context"
	"crypto/x509"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
	"sinetti/register"
	"sinetti/test/professionals"
)

// startRegister opens a register of health professionals on a free port, with every
// holder who has or had a right in it, and tells the server how it is reached.
func (h *House) startRegister(context.Context) error {
	dir := h.file("register")
	if err := certifyRegister(dir); err != nil {
		return err
	}
	in := func(name string) string { return filepath.Join(dir, name) }
	secure, err := professionals.TLS(in("register.pem"), in("register.key"), in("ca.pem"))
	if err != nil {
		return err
	}
	socket, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	h.professionals = &http.Server{Handler: professionalsOf(h.World), TLSConfig: secure, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = h.professionals.ServeTLS(socket, "", "") }() // ends with Close
	text, err := json.Marshal([]register.Settings{{
		Country: "FI", URL: "https://" + socket.Addr().String() + "/fhir/r4", CA: "ca.pem", Cert: "sinetti.pem", Key: "sinetti.key",
		IdentitySystem: professionals.IdentitySystem, ProfessionSystem: professionals.ProfessionSystem, RestrictionURL: professionals.RestrictionURL,
	}})
	if err != nil {
		return err
	}
	return os.WriteFile(h.registersFile(), text, 0o600)
}

func (h *House) registersFile() string { return h.file("register", "registers.json") }

// certifyRegister makes the certificates of both sides once, under an authority of
// their own; a broken start's are made anew.
func certifyRegister(dir string) error {
	made := filepath.Join(dir, "made")
	if _, err := os.Stat(made); err == nil {
		return nil
	}
	ca, err := newAuthority(dir)
	if err != nil {
		return err
	}
	if err := errors.Join(ca.issue("register", x509.ExtKeyUsageServerAuth), ca.issue("sinetti", x509.ExtKeyUsageClientAuth)); err != nil {
		return err
	}
	return os.WriteFile(made, nil, 0o600)
}

func professionalsOf(w *world.World) *professionals.Register {
	r := professionals.New()
	for i, holder := range w.Holders {
		right, known, silent := w.InRegister(i)
		if !known {
			continue
		}
		r.Enter(professionals.Person{
			IdentityCode: holder.Person.IdentityCode, BirthDate: holder.Person.BirthDate, Unavailable: silent,
			Rights: []professionals.Right{{
				Kind: right.Kind, Until: right.Until.String(), Restricted: right.Standing == domain.PracticeRestricted,
			}},
		})
	}
	return r
}
