// Package letters draws the letters that carry a card's codes: a letter and its
// code in, PDF out, and nothing else. It reads no clock, file, network or
// database; paper, envelopes and wording are data files inside of it.
//
// A batch part is drawn as one print stream (Stream): fonts once, everything
// that letters share once, each letter only its own few lines. The digits of a
// code never enter the PDF library: pages are made with place-holders, and the
// digits take their places while the finished document is copied out through a
// buffer that is wiped.
//
// All lengths are millimetres from the top left corner of the sheet unless a
// name says otherwise.
package letters
