module.exports = globalThis.outside.pixelmatch;
