import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { keep, sizeOf } from './readPicture.ts';

/** How long a server may take, in ms. */
const patience = 30_000;

/**
 * Fetches a picture for the build, once: later builds need no network.
 *
 * @param folder where fetched pictures are kept
 * @returns the path of its file
 * @throws Error if it cannot be fetched, or is no picture
 */
export async function fetchPicture(address: string, folder: string): Promise<string> {
  const name = `from-${createHash('sha256').update(address).digest('hex').slice(0, 12)}`;
  const known =
    existsSync(folder) && readdirSync(folder).find((file) => file.startsWith(`${name}.`));
  if (known) return `${folder}/${known}`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    const picture = new Uint8Array(await answer.arrayBuffer());
    return await keep(`${folder}/${name}.${sizeOf(picture).type}`, picture);
  } catch (error) {
    throw new Error(
      `[lectern] The picture ${address} cannot be fetched: ${why(error)}. Build once with a network, or save the picture next to the talk and import its file.`,
      { cause: error },
    );
  }
}

/** Node says only "fetch failed", and why in the cause. */
function why(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message ? cause.message : message;
}
