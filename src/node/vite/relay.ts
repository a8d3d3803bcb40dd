import type { Plugin, ResolvedConfig } from 'vite';
import { followPath, phonePath, relayMeta } from '../../core/remote.ts';
import { followPage, phonePage } from '../remote/phonePage.ts';
import { pageLanguage } from './languages.ts';
import { ownLanguage } from './strings.ts';
import { siteOfTalk } from './talks.ts';

/**
 * Tells the pages of a talk which relay there is, and gives a build the page of the phone: where a network keeps devices
 * apart, a phone cannot load it from the machine of the talk.
 *
 * @param address the address of the broker
 * @param site where the talk is published
 * @throws if the address is none, or the site is not known
 */
export function relay(address: string | undefined, site: string | undefined): Plugin[] {
  if (address === undefined) return [];
  if (!URL.canParse(address) || !/^wss?:$/.test(new URL(address).protocol)) {
    throw new Error(
      `[lectern] relay is "${address}", which is no address of a WebSocket. Write relay: 'wss://broker.example.org/mqtt'.`,
    );
  }
  if (site === undefined) {
    throw new Error(
      '[lectern] A relay needs site, the address where the talk is published: phones open their page there.',
    );
  }
  let config: ResolvedConfig;
  return [
    {
      name: 'lectern:relay',
      configResolved(resolved) {
        config = resolved;
      },
      transformIndexHtml: {
        order: 'post',
        handler: () => {
          const content = `${address} ${siteOfTalk(config, site)!.replace(/\/?$/, '/')}`;
          return [{ tag: 'meta', attrs: { name: relayMeta, content }, injectTo: 'head' }];
        },
      },
      generateBundle() {
        if (this.environment.name !== 'client') return;
        const lang = pageLanguage(config, ownLanguage(config.root));
        this.emitFile({ type: 'asset', fileName: followPath, source: followPage(lang) });
        this.emitFile({
          type: 'asset',
          fileName: phonePath,
          source: phonePage(lang, address).html,
        });
      },
    },
  ];
}
