// Lectern handles addresses itself: core/address.ts.
export const createBrowserHistory = () => ({ location: {}, listen() {}, replace() {}, push() {} });
