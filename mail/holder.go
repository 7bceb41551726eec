package mail

import (
	"context"
	"strings"

	"sinetti/domain"
)

// Tidings is what a holder is told. It names neither the holder nor the card: whoever
// reads the mail over a shoulder learns of nobody.
type Tidings struct {
	Kind     domain.HolderNoticeKind
	Language domain.Language
	On       domain.Date // the day that it names
	Point    string      // where the holder can ask; may be empty
	Phone    string      // the point's; may be empty
}

// TellHolder mails tidings to a holder.
func (p *Post) TellHolder(ctx context.Context, to string, t Tidings) error {
	return p.send(ctx, to, tidingsLetter(t))
}

// holderWording is what holders are told, in one language. {on}, {point} and {phone}
// stand for what they name.
type holderWording struct {
	subject  string
	kinds    map[domain.HolderNoticeKind]string
	ask      string // where to ask, with the point's name
	call     string // and its telephone
	askAny   string // where no point is known
	end      string
	dayForms string // how a day is written
}

func tidingsLetter(t Tidings) letter {
	w, known := holderWordings[t.Language]
	if !known {
		w = holderWordings[domain.Finnish]
	}
	ask := w.ask
	switch {
	case t.Point == "":
		ask = w.askAny
	case t.Phone != "":
		ask += w.call
	}
	fill := strings.NewReplacer("{on}", t.On.Time().Format(w.dayForms), "{point}", t.Point, "{phone}", t.Phone)
	return letter{subject: w.subject, body: fill.Replace(w.kinds[t.Kind] + "\n\n" + ask + "\n\n" + w.end)}
}
