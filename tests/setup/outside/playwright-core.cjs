module.exports = globalThis.requireOutside('playwright-core');
