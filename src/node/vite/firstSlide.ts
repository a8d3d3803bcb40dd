import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { insertText, socialPictureFile } from './pageText.ts';
import { insertPoster } from './poster.ts';
import { type RenderedTalk, renderTalk } from './renderTalk.ts';

const name = 'lectern:first-slide';

/** Tells `firstSlide` that a picture for link previews will be taken once the talk is built. */
export const socialPictureFollows: Plugin = { name: 'lectern:social-picture' };

/**
 * Puts the first slide into the page, visible before any script has run, and the text of all slides for visitors
 * without scripts.
 *
 * @param talk the module that exports `Talk`, as a path from Vite's root
 * @param site the address where the talk is published
 */
export function firstSlide(talk: string, site: string | undefined): Plugin {
  let config: ResolvedConfig;
  let rendered: Promise<RenderedTalk | undefined> | undefined;
  const readTalk = () => (rendered ??= renderTalk(config, talk));
  return {
    name,
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      rendered = undefined;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        try {
          const found = await readTalk();
          if (!found) return html;
          return insertText(insertPoster(preloadFont(html), found.poster), found, {
            site,
            base: config.base,
            picture: hasSocialPicture(config),
          });
        } catch (error) {
          config.logger.warn(
            `[lectern] The talk cannot be rendered outside a browser, so its page stays empty until the script has run. ${String(error)}`,
          );
          return html;
        }
      },
    },
  };
}

/** Whether there is a picture for link previews: the project's own, or one that `lectern build` takes. */
function hasSocialPicture({ publicDir, plugins }: ResolvedConfig): boolean {
  return (
    plugins.some((plugin) => plugin.name === socialPictureFollows.name) ||
    (publicDir !== '' && existsSync(join(publicDir, socialPictureFile)))
  );
}

/** Preloads the font of the first slide's text. */
function preloadFont(html: string): string {
  const font = /url\(["']?([^"')]*lectern-sans-(?!extended)[^"')]*\.woff2)/.exec(html)?.[1];
  const link = `<link rel="preload" as="font" type="font/woff2" crossorigin href="${font}">`;
  return font ? html.replace('</title>', `</title>${link}`) : html;
}
