import { encode } from 'uqr';

/** A QR code: its width in modules, and the data of an SVG path with the dark ones. */
export function qrCode(text: string): { width: number; path: string } {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { width: data.length, path };
}
