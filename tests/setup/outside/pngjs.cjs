module.exports = globalThis.outside.pngjs;
