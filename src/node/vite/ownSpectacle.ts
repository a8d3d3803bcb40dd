import type { Plugin } from 'vite';

/** An import of Spectacle itself, and not only of its types. */
const direct = /^\s*(?:import|export)\s(?!type\b)[^;'"]*?\bfrom\s*['"]spectacle['"]/m;

/**
 * Tells the author of a talk that parts of Spectacle need the deck of Spectacle: the deck of Lectern has its own, which
 * is smaller, and they would not find each other.
 */
export const ownSpectacle: Plugin = {
  name: 'lectern:own-spectacle',
  enforce: 'pre',
  transform: {
    filter: {
      id: { include: /\.[jt]sx?$/, exclude: /[\\/]node_modules[\\/]|[\\/]spectacle[\\/]whole\./ },
      code: direct,
    },
    handler(_code, id) {
      this.warn(
        `${id} imports from 'spectacle'. Beside slides of Lectern, import the same names from 'lectern/spectacle': otherwise neither of the two finds the deck of the other.`,
      );
    },
  },
};
