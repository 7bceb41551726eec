package main

// What the door says and hears (see the agency's OpenAPI document).

type batch struct {
	Number  string  `json:"number"`
	State   string  `json:"state"`
	Letters int     `json:"letters"`
	Parts   int     `json:"parts"`
	Files   []file  `json:"files"`
	Missing missing `json:"missing"`
	Tally   tally   `json:"tally"`
}

type file struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"` // lower-case hexadecimal
}

// missing is what the print house still owes an answer for.
type missing struct {
	Count   int      `json:"count"`
	Ranges  []span   `json:"ranges"`            // of sequences, both ends included
	Letters []string `json:"letters,omitempty"` // named only when they are few
}

type span struct {
	From int `json:"from"`
	To   int `json:"to"`
}

type tally struct {
	Total     int `json:"total"`
	Printed   int `json:"printed"`
	Inserted  int `json:"inserted"`
	Posted    int `json:"posted"`
	Spoiled   int `json:"spoiled"`
	Destroyed int `json:"destroyed"`
}

type report struct {
	ReceiptID string  `json:"receiptId"`
	Kind      string  `json:"kind"`
	File      string  `json:"file,omitempty"`
	Part      int     `json:"part,omitempty"`
	From      int     `json:"from,omitempty"`
	To        int     `json:"to,omitempty"`
	Count     int     `json:"count,omitempty"`
	Letters   []piece `json:"letters,omitempty"`
}

type piece struct {
	Number string `json:"number"`
	Reason string `json:"reason,omitempty"`
}

type answer struct {
	ReceiptID string  `json:"receiptId"`
	Batch     string  `json:"batch"`
	State     string  `json:"state"`
	Missing   missing `json:"missing"`
	Tally     tally   `json:"tally"`
}

// problem is RFC 9457 with the house's own members.
type problem struct {
	Title     string `json:"title"`
	Status    int    `json:"status"`
	Code      string `json:"code"`
	Detail    string `json:"detail"`
	Field     string `json:"field"`
	Remedy    string `json:"remedy"`
	Reference string `json:"reference"`
}
