/**
 * The one of some languages that somebody gets who wants another one: the same, or the one that it is a variety of, as
 * `de` for `de-AT`, or one of the same family, as `pt-BR` for `pt`.
 */
export function languageFor<Name extends string>(
  names: readonly Name[],
  wanted: string,
): Name | undefined {
  const parts = partsOf(wanted);
  const shared = (name: string) => {
    const own = partsOf(name);
    const differs = own.findIndex((part, index) => part !== parts[index]);
    return differs < 0 ? own.length : differs;
  };
  const [best] = names.toSorted((one, other) => shared(other) - shared(one));
  return best !== undefined && shared(best) > 0 ? best : undefined;
}

const partsOf = (language: string) => language.toLowerCase().split('-');
