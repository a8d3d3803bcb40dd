type Tuple<
  Item,
  Length extends number,
  Items extends readonly Item[] = readonly [],
> = Items['length'] extends Length ? Items : Tuple<Item, Length, readonly [...Items, Item]>;

/** A list with one of the given lengths: `ListOf<Problem, 2 | 3>` takes two or three items. */
export type ListOf<Item, Lengths extends number> = Lengths extends number
  ? Tuple<Item, Lengths>
  : never;
