// The address is Lectern's own: core/address.ts.
export const parse = () => ({});
export const stringify = () => '';
export default { parse, stringify };
