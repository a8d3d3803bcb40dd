/** For packages that are ES modules and that unit tests do not need: React's plugin for Vite. */
export default () => [];
