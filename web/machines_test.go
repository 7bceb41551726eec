package web_test

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"testing"

	"sinetti/test/world"
)

func TestOnlyPartnersComeInByTheMachinesDoor(t *testing.T) {
	t.Parallel()
	m := openMachines(t)
	bureau := m.as(m.Bureau)
	m.want(m.ask(bureau, "GET", "/nothing", nil), 404, "NOT_FOUND")
	m.exec("update partners set active = false where id = $1", m.Bureau.ID)
	m.want(m.ask(bureau, "GET", "/nothing", nil), 403, "UNKNOWN_PARTNER")
	var refused int
	err := m.db.Owner().QueryRow(t.Context(), "select count(*) from audit_entries where act = 'partner.refused' and object like 'certificate:%'").Scan(&refused)
	if err != nil || refused != 1 {
		t.Errorf("%d entries, %v", refused, err)
	}
	foreign := world.NewAuthority(t).Issue("foreign", x509.ExtKeyUsageClientAuth).Pair
	old := m.with()
	old.Transport.(*http.Transport).TLSClientConfig.MaxVersion = tls.VersionTLS12
	for name, c := range map[string]*http.Client{"no certificate": m.with(), "another authority": m.with(foreign), "TLS 1.2": old} {
		if resp, err := c.Get(m.server.URL + "/healthz"); err == nil {
			_ = resp.Body.Close()
			t.Errorf("%s: came in", name)
		}
	}
}
