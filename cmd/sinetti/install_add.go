package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"sinetti/domain"
	"sinetti/store"
)

// add brings organisations, points and partners into a database in use. The file is
// judged in the transaction that writes it, against what is there at that moment.
func (c install) add(ctx context.Context, out io.Writer, check *beginningCheck, i *installation) error {
	if c.DatabaseURL == "" {
		return usageError{"SINETTI_DATABASE_URL: the address of the database is needed, to compare the file with what is there"}
	}
	i.by += " --add"
	var done installed
	var wrong []wrongField
	err := c.inDatabase(ctx, nil, i, func(tx store.Tx) (err error) {
		if err := store.BeginAddition(ctx, tx); err != nil {
			return err
		}
		if check.known, err = check.b.asked().Find(ctx, tx); err != nil {
			return err
		}
		if wrong = check.addition(); len(wrong) > 0 || c.Check {
			return nil
		}
		i.there = check.referredTo()
		done, err = i.write(ctx, tx, check.b)
		return err
	})
	switch {
	case err != nil:
		return worded(err)
	case len(wrong) > 0:
		return faults(out, wrong)
	case c.Check:
		return c.noFault(out)
	}
	return done.say(out, "added", check.b)
}

// asked is what of the file a table may hold once, and whom its points refer to.
func (b beginning) asked() store.Addition {
	var a store.Addition
	for _, o := range b.Organisations {
		a.Names = append(a.Names, o.Name)
		if o.CustomerNumber != "" {
			a.CustomerNumbers = append(a.CustomerNumbers, o.CustomerNumber)
		}
	}
	for _, p := range b.Points {
		a.Points = append(a.Points, p.Code)
		if p.Organisation != "" {
			a.Names, a.CustomerNumbers = append(a.Names, p.Organisation), append(a.CustomerNumbers, p.Organisation)
		}
	}
	for _, p := range b.Partners {
		a.Partners, a.Certificates = append(a.Partners, p.Code), append(a.Certificates, plainHex(p.Certificate))
		if p.Kind == bureauKind {
			a.BureauCountries = append(a.BureauCountries, p.Country)
		}
	}
	return a
}

// addition gives all that is wrong with a file for a database in use.
func (c *beginningCheck) addition() []wrongField {
	c.wrong = nil
	c.places()
	c.taken()
	if len(c.b.Officers) > 0 {
		c.at("officers", "are entered in the pages where people work already",
			"leave them out: an approver of the agency enters an employer's first administrator and asks for the right, another approves it")
	} else if len(c.b.Organisations)+len(c.b.Points)+len(c.b.Partners) == 0 {
		c.at("", "adds nothing", "write organisations, points or partners, as in contrib/installation.example.yaml")
	}
	return c.wrong
}

// taken names what is there already.
func (c *beginningCheck) taken() {
	for i, o := range c.b.Organisations {
		at := fmt.Sprintf("organisations[%d]", i)
		for _, k := range c.known.Organisations {
			if k.Name == o.Name {
				c.at(at+".name", "is the name of an organisation that is there already",
					"leave it out and write the name as organisation of its points, or write a name that tells the two apart")
			}
			if k.CustomerNumber == o.CustomerNumber && o.CustomerNumber != "" {
				c.at(at+".customer_number", "is the number of an organisation that is there already", "write its own, or leave out the organisation that is there")
			}
		}
	}
	for i, p := range c.b.Points {
		if slices.Contains(c.known.Points, p.Code) {
			c.at(fmt.Sprintf("points[%d].code", i), "is the code of a point that is there already", "leave the point out, or give it a code of its own: codes stay")
		}
	}
	for i, p := range c.b.Partners {
		for _, k := range c.known.Partners {
			c.takenBy(fmt.Sprintf("partners[%d]", i), p, k)
		}
	}
}

func (c *beginningCheck) takenBy(at string, p newPartner, there store.KnownPartner) {
	if there.Code == p.Code {
		c.at(at+".code", "is the code of a partner that is there already", "leave the partner out, or give it a code of its own")
	}
	if there.Certificate == plainHex(p.Certificate) {
		c.at(at+".certificate", "is the certificate of a partner that is there already", "each partner has its own")
	}
	if p.Kind == bureauKind && there.BureauOf == p.Country {
		c.at(at+".country", "has a bureau already, and a country has one", "leave it out; docs/guides/first-installation.md tells how a bureau is replaced")
	}
}

// there are the organisations in the database that a point may mean: by name, or by
// customer number.
func (c *beginningCheck) there(called string) (list []domain.Organisation) {
	for _, k := range c.known.Organisations {
		if called != "" && (k.Name == called || k.CustomerNumber == called) {
			list = append(list, k)
		}
	}
	return list
}

// noOrganisation says why nobody can tell which organisation a point belongs to.
func (c *beginningCheck) noOrganisation(at, called string) {
	if len(c.there(called)) > 1 {
		c.at(at, "is the name of more than one organisation that is there", "write its customer number")
		return
	}
	c.at(at, "is no organisation of this file", "write the code of one under organisations; with --add also the name or the customer number of one that is there")
}

// referredTo are the organisations in the database that points of the file name.
func (c *beginningCheck) referredTo() map[string]domain.Organisation {
	list := map[string]domain.Organisation{}
	for _, p := range c.b.Points {
		if there := c.there(p.Organisation); len(there) == 1 {
			list[p.Organisation] = there[0]
		}
	}
	return list
}
