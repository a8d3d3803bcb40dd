import type { IncomingMessage } from 'node:http';

/** Why somebody may not ask: only programs on this machine may, and pages of this server. */
export function whyNotLocal({ socket, headers }: IncomingMessage): string | undefined {
  const from = socket.remoteAddress ?? '';
  if (!/^(?:::ffff:)?127\.|^::1$/.test(from)) return 'Only programs on this machine may ask.';
  const { origin, host } = headers;
  if (!isOnThisMachine(`http://${host}`)) return `${host} is no name of this machine.`;
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  return isOwn ? undefined : 'Pages of others may not ask.';
}

/** Whether an address names this machine itself. */
export const isOnThisMachine = (address: string): boolean =>
  URL.canParse(address) && /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(new URL(address).hostname);
