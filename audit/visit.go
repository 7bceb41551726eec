package audit

import (
	"sinetti/domain"
	"sinetti/store"
)

// VisitClosed tells that a visit ended and why; what time ended is the system's.
func VisitClosed(by domain.Actor, v store.ClosedVisit) Entry {
	if v.Reason == "time_out" {
		by = domain.Actor{Kind: domain.SystemActor, SessionID: v.SessionID, PointID: v.PointID}
	}
	return Entry{
		Actor: by, Act: domain.AuditVisitClosed, Object: Object("visit", v.ID), Holders: []domain.ID{v.HolderID},
		Purpose: string(v.Purpose), VisitID: v.ID, Detail: map[string]string{"reason": v.Reason},
	}
}
