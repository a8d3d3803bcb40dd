// The deck merges positions, which are flat. Nothing in a talk uses the other name.
const merge = (...objects: object[]): object => Object.assign({}, ...objects);
export { merge, merge as mergeAndCompare };
