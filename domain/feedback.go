package domain

import (
	"strings"
	"unicode/utf8"
)

// FeedbackKind is what somebody writes about through the feedback form.
type FeedbackKind string

// The kinds of feedback.
const (
	FeedbackAccessibility FeedbackKind = "accessibility"
	FeedbackLogin         FeedbackKind = "login"
	FeedbackOther         FeedbackKind = "other"
)

// FeedbackKinds lists them all.
var FeedbackKinds = []FeedbackKind{FeedbackAccessibility, FeedbackLogin, FeedbackOther}

const longestFeedbackAnswer = 4000

// AnswerFeedback lets who may read feedback write down what was answered or done,
// once.
func AnswerFeedback(actor Actor, handled bool, answer string) []Refusal {
	no := one(actor.May(MayReadFeedback))
	if handled {
		no = append(no, refuse(RightNotWaiting).at("id"))
	}
	if strings.TrimSpace(answer) == "" || utf8.RuneCountInString(answer) > longestFeedbackAnswer {
		no = append(no, refuse(ReasonMissing).at("answer"))
	}
	return no
}
