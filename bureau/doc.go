// Package bureau is what a personalisation bureau can do: answer the orders of
// new cards, and deliver their codes. One file is one act is one transaction.
//
// Every answer is idempotent by the bureau's own message id: the same message
// gets its first answer again, the same id with another body is refused. Codes
// come sealed and signed by their maker and are filed as they are; nothing here
// can open one.
package bureau
