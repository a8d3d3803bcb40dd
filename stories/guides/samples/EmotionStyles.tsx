'use client';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { useServerInsertedHTML } from 'next/navigation';
import { type PropsWithChildren, useState } from 'react';

/** Puts the styles of what the server renders into the page, before what they belong to. */
export function EmotionStyles({ children }: PropsWithChildren) {
  const [{ cache, takeNew }] = useState(makeCache);
  useServerInsertedHTML(() => {
    const names = takeNew();
    if (names.length === 0) return null;
    const css = names.map((name) => cache.inserted[name]).join('');
    return (
      <style
        key={names[0]}
        data-emotion={`${cache.key} ${names.join(' ')}`}
        dangerouslySetInnerHTML={{ __html: css }}
      />
    );
  });
  return <CacheProvider value={cache}>{children}</CacheProvider>;
}

/** A cache of Emotion that knows which styles are new since it was last asked. */
function makeCache() {
  const cache = createCache({ key: 'css' });
  cache.compat = true;
  const { insert } = cache;
  let names: string[] = [];
  cache.insert = (selector, style, ...rest) => {
    if (cache.inserted[style.name] === undefined) names.push(style.name);
    return insert(selector, style, ...rest);
  };
  const takeNew = () => {
    const taken = names;
    names = [];
    return taken;
  };
  return { cache, takeNew };
}
