package main

import "sinetti/papers"

// paperSeal is by what the agency signs papers for people and authorities.
type paperSeal struct {
	SealCert string `help:"PEM certificate, with its chain, by which papers for people and authorities are signed; without it none is given out." type:"path" placeholder:"FILE"`
	SealKey  string `help:"PEM key of --seal-cert, RSA or P-256." type:"path" placeholder:"FILE"`
}

// load reads the certificate; nil where there is none.
func (p paperSeal) load() (*papers.Seal, error) {
	if p.SealCert == "" && p.SealKey == "" {
		return nil, nil //nolint:nilnil // a server without a seal gives out no papers
	}
	seal, err := papers.LoadSeal(p.SealCert, p.SealKey)
	if err != nil {
		return nil, usageError{"SINETTI_SEAL_CERT, SINETTI_SEAL_KEY: " + err.Error()}
	}
	return seal, nil
}
