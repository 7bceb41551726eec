/** A one-time code as apps show it ("123 456") and as it is sent. */
export const tidyCode = (typed: string) => typed.replaceAll(/\s/g, '');

/** Whether what was typed can be a one-time code: six digits, spaces anywhere. */
export const isCode = (typed: string) => /^\d{6}$/.test(tidyCode(typed));
