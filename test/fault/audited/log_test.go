package audited

import (
	"path/filepath"
	"strings"
)

// judgeLog wants one leaf for each entry once the sealer has come to rest, and the
// program itself to find nothing wrong, in the database and in an export.
func (h *house) judgeLog() {
	h.t.Helper()
	h.until("everything is sealed", func() bool {
		return h.count(`select count(*) from audit_unsealed`) == 0 &&
			h.count(`select count(*) from audit_entries`) == h.count(`select coalesce(max(size), 0) from audit_checkpoints`)
	})
	entries, leaves := h.count(`select count(*) from audit_entries`), h.count(`select count(*) from audit_leaves`)
	paired := h.count(`select count(*) from audit_entries e join audit_leaves l on l.entry_id = e.id`)
	last := h.count(`select max(index) + 1 from audit_leaves`)
	if leaves != entries || paired != entries || last != entries {
		h.t.Errorf("%d entries, %d leaves, %d of both, the last place is %d", entries, leaves, paired, last)
	}
	key := h.tool("audit", "keys", "show", "--key", h.logKey)
	key, _, _ = strings.Cut(key, "\n")
	h.t.Log(strings.TrimSpace(h.tool("audit", "verify", "--database-url", h.db.URL("sinetti_sealer"), "--key", key, "--audit-log-url", h.logURL)))
	file := filepath.Join(h.t.TempDir(), "audit.jsonl")
	h.tool("audit", "export", "--database-url", h.db.URL("sinetti_server"), "--out", file)
	h.t.Log(strings.TrimSpace(h.tool("audit", "verify", file, "--key", key)))
}
