// Lectern handles addresses itself: core/address.ts.
export const parse = () => ({});
export const stringify = () => '';
export default { parse, stringify };
