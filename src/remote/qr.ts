import { encode } from 'uqr';
import { qrPath } from '../core/qrPath.ts';

/** A QR code: its width in modules, and the data of an SVG path with the dark ones. */
export function qrCode(text: string): { width: number; path: string } {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  return { width: data.length, path: qrPath(data) };
}
