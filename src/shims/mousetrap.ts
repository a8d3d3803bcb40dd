// Keys are Lectern's own: core/keys.ts.
export default { bind() {}, unbind() {} };
