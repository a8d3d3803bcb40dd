// Lectern handles keys itself: core/keys.ts.
export default { bind() {}, unbind() {} };
