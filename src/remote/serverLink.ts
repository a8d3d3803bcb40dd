import { type Ears, type Link, longestSilence, pause } from './link.ts';

/**
 * A link over the server: messages come in one long answer, and go with POST. The token is in a header, so no address
 * has it; that is why this is no `EventSource`.
 *
 * @param base the address of the routes
 * @param route where messages go
 */
export function serverLink(base: string, route: string, token: string, ears: Ears): Link {
  let isClosed = false;
  let heardAt = 0;
  let isOpen = false;
  let again = () => {};
  let wait = pause.least;
  let stop = new AbortController();
  const authorization = { Authorization: `Bearer ${token}` };

  const listen = async () => {
    stop = new AbortController();
    const { signal } = stop;
    heardAt = performance.now();
    const watch = setInterval(() => {
      if (performance.now() - heardAt > longestSilence) stop.abort();
    }, 1000);
    try {
      const answer = await fetch(`${base}/events`, {
        headers: authorization,
        cache: 'no-store',
        signal,
      });
      if ([401, 403].includes(answer.status)) return close('refused');
      if (!answer.ok || !answer.body) throw new Error(answer.statusText);
      isOpen = true;
      ears.onState('open');
      wait = pause.least;
      for await (const message of messagesOf(answer.body)) {
        heardAt = performance.now();
        if (message !== undefined) ears.onMessage(message);
      }
    } catch {
      // lost: another try follows
    } finally {
      clearInterval(watch);
      isOpen = false;
    }
  };

  const close = (state?: 'refused') => {
    if (isClosed) return;
    isClosed = true;
    stop.abort();
    again();
    if (state) ears.onState(state);
  };

  const run = async () => {
    ears.onState('connecting');
    while (!isClosed) {
      await listen();
      if (isClosed) return;
      ears.onState('lost');
      await new Promise<void>((resolve) => {
        again = resolve;
        setTimeout(resolve, wait);
        wait = Math.min(wait * 2, pause.most);
      });
    }
  };
  void run();

  return {
    send: async (message) => {
      if (!isOpen) return false;
      return post(`${base}/${route}`, message, authorization).then(
        ({ ok }) => ok,
        () => false,
      );
    },
    wake: () => {
      wait = pause.least;
      again();
      if (performance.now() - heardAt > longestSilence / 2) stop.abort();
    },
    close: () => close(),
  };
}

/** Sends JSON. */
export const post = (
  address: string,
  body: object,
  headers?: Record<string, string>,
): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    cache: 'no-store',
    signal: AbortSignal.timeout(5000),
  });

/** The messages of a stream of events; undefined for one that only says that the other side is there. */
async function* messagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    .getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const events = text.split('\n\n');
    text = events.pop()!;
    for (const event of events) {
      yield event.startsWith('data: ') ? (JSON.parse(event.slice(6)) as unknown) : undefined;
    }
  }
}
