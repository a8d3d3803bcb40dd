// The address is Lectern's own: core/address.ts.
export const createBrowserHistory = () => ({ location: {}, listen() {}, replace() {}, push() {} });
