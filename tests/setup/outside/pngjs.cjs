module.exports = globalThis.requireOutside('pngjs');
