/** For packages that are ES modules alone, and of which unit tests need nothing: React's plugin for Vite. */
export default () => [];
