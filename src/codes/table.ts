/** The lines of a generated list by their first `keys` cells joined by `::`, with the cells after them. */
export function tableOf(list: string, keys = 1): ReadonlyMap<string, readonly string[]> {
  return new Map(
    list.split('\n').map((line) => {
      const cells = line.split(' ');
      return [cells.slice(0, keys).join('::'), cells.slice(keys)];
    }),
  );
}

/** Makes a table at the first question: a program that asks none does not pay for it. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
