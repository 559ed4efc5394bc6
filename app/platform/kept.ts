/** Values that cost much to make, kept while they are asked for; none is ever the only copy. */
export interface Kept<T> {
  /** What was made for `key` before; undefined when it was not, or has made room for others. */
  find(key: string): T | undefined;
  put(key: string, value: T): void;
}

export interface KeptOptions<T> {
  /** How much of it may be kept, in units of `weightOf`. */
  readonly most: number;
  /** What a value weighs; 1 unless told. */
  weightOf?(value: T): number;
}

/**
 * Keeps what was asked for last. A key says all that its value depends on, so that nothing has to be told when something
 * changes: it is asked for under another key, and what stood under the old one makes room in time.
 *
 * Example: with `most: 2`, after `a`, `b`, `a` and `c` were put or found, `b` is gone.
 */
export function keepLatest<T>({ most, weightOf = () => 1 }: KeptOptions<T>): Kept<T> {
  // A map tells its keys in the order in which they came.
  const values = new Map<string, T>();
  let weight = 0;

  function remove(key: string): void {
    const value = values.get(key);
    if (value === undefined) return;
    values.delete(key);
    weight -= weightOf(value);
  }

  return {
    find(key) {
      const value = values.get(key);
      if (value !== undefined) {
        values.delete(key);
        values.set(key, value);
      }
      return value;
    },
    put(key, value) {
      remove(key);
      values.set(key, value);
      weight += weightOf(value);
      for (const oldest of values.keys()) {
        if (weight <= most) break;
        remove(oldest);
      }
    },
  };
}

/** `make` for each object once, for as long as the object is there. It must say the same each time. */
export function onceFor<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const made = new WeakMap<Of, { readonly value: T }>();
  return (of) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}
