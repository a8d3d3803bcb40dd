import { dirname } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/**
 * Puts the stylesheets into the page: a stylesheet is a request before the first slide, and has only a few kB.
 * The files stay, because parts of the talk that are loaded later may ask for them.
 */
export function inlineStyles(): Plugin {
  return {
    name: 'lectern:inline-styles',
    apply: 'build',
    // A font inside a stylesheet would be loaded even if none of its characters is used.
    config: () => ({
      build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
    }),
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => (bundle ? inline(html, bundle) : html),
    },
  };
}

function inline(html: string, bundle: Rolldown.OutputBundle): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (link, href: string) => {
    const file = Object.keys(bundle).find((name) => href.endsWith(name));
    const asset = file === undefined ? undefined : bundle[file];
    if (file === undefined || asset?.type !== 'asset') return link;
    // Addresses relative to the stylesheet become addresses relative to the page.
    const base = href.slice(0, -file.length) + dirname(file);
    return `<style>${String(asset.source).replace(/url\((["']?)\.\//g, `url($1${base}/`)}</style>`;
  });
}
