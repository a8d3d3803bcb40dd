// Builds with Vite for each of these configurations, one after the other.
import { build } from 'vite';

for (const configFile of process.argv.slice(2)) await build({ configFile, logLevel: 'warn' });
