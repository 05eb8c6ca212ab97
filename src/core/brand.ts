declare const brand: unique symbol;

/** A value that only the file owning the brand makes. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
