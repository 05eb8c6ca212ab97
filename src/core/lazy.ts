/** A value that is made when it is first asked for, and then kept. */
export type Lazy<T> = () => T;

export function lazy<T>(make: () => T): Lazy<T> {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}
