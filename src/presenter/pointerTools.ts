// What is loaded when somebody points: see pointing.ts.
export { Pointer } from './Pointer.ts';
export { printDrawings } from './printDrawings.ts';
