import react from '@vitejs/plugin-react';
import type { Plugin, PluginOption } from 'vite';

/**
 * React's plugin for Vite, with Emotion's `css` prop on every element. It must not run twice: in a project that has
 * its own React plugin, this one does nothing.
 */
export function reactPlugin(): Plugin[] {
  const ours: Plugin[] = react({ jsxImportSource: '@emotion/react' }).map((plugin) => ({
    ...plugin,
    apply: ({ plugins = [] }, { command }) =>
      !hasAnother(plugins, ours) && (plugin.apply ?? command) === command,
  }));
  return ours;
}

function hasAnother(plugins: readonly PluginOption[], ours: readonly Plugin[]): boolean {
  return plugins.some((plugin) => {
    if (Array.isArray(plugin)) return hasAnother(plugin, ours);
    if (!plugin || !('name' in plugin)) return false;
    return plugin.name.startsWith('vite:react') && !ours.includes(plugin);
  });
}
