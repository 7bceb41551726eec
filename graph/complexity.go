package graph

import (
	"time"

	"sinetti/domain"
	"sinetti/graph/generated"
)

// complexities weighs lists by how much they can hold, and what costs a read of
// its own by more than a field.
func complexities() generated.ComplexityRoot {
	var c generated.ComplexityRoot
	c.Query.Orders = func(child int, _ *generated.OrderFilter, first int, _ *string) int { return 10 + page(first)*child }
	c.Query.Batches = func(child, first int, _ *string, _ *domain.BatchState) int { return 20 + page(first)*child }
	c.Query.FindHolders = func(child int, _ string, _ domain.Purpose) int { return 10 + 2*child }
	c.Query.ReprintRequests = func(child int) int { return 10 + 20*child }
	c.Query.Card = func(child int, _ domain.ID) int { return 20 + child }
	c.Query.Node = func(child int, _ domain.ID) int { return 40 + child }
	c.FindHoldersPayload.Holders = func(child int) int { return 5 * child }
	c.Holder.Cards = func(child int) int { return 5 + 5*child }
	c.Batch.Receipts = func(child int) int { return 5 * child }
	c.Batch.Reprints = func(child int) int { return 2 * child }
	c.Mutation.PreviewLetter = func(child int, _ generated.PreviewLetterInput) int { return 100 + child }
	weighCards(&c)
	weighLeading(&c)
	weighQuestions(&c)
	weighAudit(&c)
	return c
}

// weighCards weighs a card's page and what hangs on its orders.
func weighCards(c *generated.ComplexityRoot) {
	c.Query.Advise = func(child int, _ domain.ID, _ domain.Symptom) int { return 20 + child }
	c.Advice.Steps = func(child int) int { return 8 * child }
	c.Card.Actions = func(child int) int { return 20 + 3*child }
	c.CardAction.Faults = func(child int) int { return 4 * child }
	c.Card.Complaints = func(child int) int { return 10 * child }
	c.Query.ExpectedCards = func(child int, first int, _ *string) int { return 10 + page(first)*child }
	c.Query.Complaints = func(child int, _ bool, first int, _ *string) int { return 10 + page(first)*child }
	c.CardAction.Promises = func(child int) int { return 4 * child }
	c.Card.Orders = func(child int) int { return 20 + 10*child }
	c.Card.Letters = func(child int) int { return 20 + 10*child }
	c.Order.NewCard = func(child int) int { return 2 + child }
	c.Order.Steps = func(child int) int { return 2 + 5*child }
	c.Order.Promises = func(child int) int { return 1 + child }
	c.Order.Letters = func(child int) int { return 2 + 2*child }
	c.PointRecord.Prices = func(child int) int { return 3 * child }
	c.PriceLine.Set = func(child int) int { return 10 * child }
}

// weighAudit weighs what the auditor reads.
func weighAudit(c *generated.ComplexityRoot) {
	c.Query.AuditEntries = func(child int, _ *generated.AuditFilter, first int, _ *string) int { return 40 + page(first)*child }
	c.Query.AuditEntry = func(child int, _ domain.ID) int { return 20 + child }
	c.Query.AuditLog = func(child int) int { return 60 + child }
	c.AuditLog.Reviews = func(child int) int { return 20 * child }
	c.AuditLog.Witnesses = func(child int) int { return 2 * child }
	c.Query.AuditPatterns = func(child int, _ *time.Time) int { return 500 + child }
	c.AuditWatch.Patterns = func(child int) int { return 5 * child }
	c.AuditPattern.Findings = func(child int) int { return 5 * child }
	c.AuditFinding.Entries = func(child int) int { return 4 * child }
	c.Query.DataExtract = func(child int, _ domain.ID) int { return 100 + child }
	c.DataExtract.Lines = func(child int) int { return 50 * child }
}

// weighLeading weighs the lists of those who lead and help.
func weighLeading(c *generated.ComplexityRoot) {
	c.Query.Officers = func(child int, first *int, _ *string, _ *generated.OfficerFilter) int {
		return 40 + page(value(first))*child
	}
	c.Query.Officer = func(child int, _ domain.ID) int { return 20 + child }
	c.Query.Partners = func(child int) int { return 20 + 20*child }
	c.Query.WaitingRights = func(child int) int { return 20 + 20*child }
	c.Query.Points = func(child int) int { return 40 + 10*child }
	c.Query.Point = func(child int, _ domain.ID) int { return 20 + child }
	c.Query.Organisation = func(child int) int { return 40 + child }
	c.OrganisationRecord.Points = func(child int) int { return 5 * child }
	c.OrganisationRecord.Given = func(child int) int { return 5 * child }
	c.PointRecord.Authorisations = func(child int) int { return 3 * child }
	c.Query.SupportCases = func(child int, _ string) int { return 40 + 5*child }
	c.SupportCase.Acts = func(child int) int { return 3 * child }
	c.Query.Feedback = func(child int, _ *bool) int { return 20 + 10*child }
	c.Query.HoldersToTell = func(child int) int { return 40 + 10*child }
	c.Query.Notices = func(child int) int { return 10 + 10*child }
	c.OfficerRecord.Rights = func(child int) int { return 3 * child }
	c.OfficerRecord.Trainings = func(child int) int { return 2 * child }
}

// weighQuestions weighs what is asked of rights, and the lists that no page bounds.
func weighQuestions(c *generated.ComplexityRoot) {
	c.RecordHolderToldPayload.Left = func(child int) int { return 40 + 10*child }
	c.ReadNoticePayload.Notices = func(child int) int { return 10 + 10*child }
	c.Query.WhyNot = func(child int, _ *domain.ID, _ domain.Permission, _ string) int { return 40 + child }
	c.Authority.Links = func(child int) int { return 10 * child }
	c.Query.WhatIf = func(child int, _ generated.WhatIfInput) int { return 60 + 20*child }
	c.RightPayload.Effects = func(child int) int { return 10 * child }
	c.Query.Roles = func(child int) int { return 10 * child }
	c.Query.PrintHouses = func(child int) int { return 10 + 5*child }
	c.PointRecord.Responsible = func(child int) int { return 2 * child }
}

// page bounds what a client asks for: the act refuses more than 100, and fewer than 1.
func page(first int) int { return max(1, min(first, maxComplexity)) }
