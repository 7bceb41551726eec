package rulebook

import "io/fs"

// complete gives a file that an earlier release put into force the sections which that
// release did not know yet: those of this release's file of the country, shipped or
// generic, so that a program goes on as the one before it did, whose code held them. A
// country that has none is called with its full number, writes addresses in the general
// form and works from Monday to Friday. A new file is never completed: Check wants each.
func (f *file) complete() {
	for _, name := range []string{nameOf(f.Country), "generic/" + nameOf(f.Country)} {
		src, err := fs.ReadFile(shipped, name)
		if err != nil {
			continue
		}
		if own, _, problems := decode(name, src); len(problems) == 0 {
			f.fill(own)
		}
		return
	}
}

// fill takes over the sections that the file does not know.
func (f *file) fill(own file) {
	if f.Telephones == nil && f.Addresses == nil && f.Holidays == nil && f.Regions == nil {
		f.Telephones, f.Addresses, f.Regions, f.Holidays = own.Telephones, own.Addresses, own.Regions, own.Holidays
	}
	if f.Guidance == nil {
		f.Guidance = own.Guidance
	}
}
