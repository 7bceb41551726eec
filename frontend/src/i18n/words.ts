/**
 * The shape that a translation must have: the keys of the Finnish original, each
 * a string. A key that is missing or too many in Swedish, English or Estonian
 * does not compile.
 */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
