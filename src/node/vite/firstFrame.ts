/**
 * Takes the first frame out of a picture that moves: a gif, an animated PNG, WebP or AVIF. It is cut out of the file, so
 * nothing is drawn anew.
 *
 * @returns the file of a picture that stands still, in the same format; undefined if the picture does not move
 */
export function firstFrame(picture: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(picture);
  if (file.toString('latin1', 0, 4) === 'GIF8') return ofGif(file);
  if (file.toString('latin1', 1, 4) === 'PNG') return ofPng(file);
  if (file.toString('latin1', 8, 12) === 'WEBP') return ofWebp(file);
  if (file.toString('latin1', 4, 8) === 'ftyp') return ofAvif(file);
  return undefined;
}

/** A gif is a list of blocks: what says how an image is drawn, and images. */
function ofGif(file: Buffer): Uint8Array | undefined {
  /** How many bytes a table of colors has, by the byte that says whether there is one. */
  const colors = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const afterData = (start: number) => {
    let at = start;
    while (file[at]) at += file[at]! + 1;
    return at + 1;
  };
  let at = 13 + colors(file[10] ?? 0);
  let end: number | undefined;
  while (at < file.length) {
    const isImage = file[at] === 0x2c;
    if (!isImage && file[at] !== 0x21) return undefined;
    if (isImage && end !== undefined) return Buffer.concat([file.subarray(0, end), trailer]);
    at = isImage ? afterData(at + 11 + colors(file[at + 9] ?? 0)) : afterData(at + 2);
    if (isImage) end = at;
  }
  return undefined;
}

const trailer = Buffer.from([0x3b]);

/** A PNG that moves is one that stands still, with more in it. */
function ofPng(file: Buffer): Uint8Array | undefined {
  const kept = [file.subarray(0, 8)];
  let moves = false;
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    const isOfMotion = /^(?:acTL|fcTL|fdAT)$/.test(file.toString('latin1', at + 4, at + 8));
    if (isOfMotion) moves = true;
    else kept.push(file.subarray(at, end));
    at = end;
  }
  return moves ? Buffer.concat(kept) : undefined;
}

/** In a WebP, each frame is a whole picture after 16 bytes that say where it is. */
function ofWebp(file: Buffer): Uint8Array | undefined {
  for (let at = 12; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === 'ANMF') {
      const frame = file.subarray(at + 8 + 16, at + 8 + size);
      const canvas = Buffer.alloc(18);
      canvas.write('VP8X');
      canvas.writeUInt32LE(10, 4);
      // It may have parts that let the ground through.
      canvas[8] = 0x10;
      // Its width and its height, as the frame has them.
      file.copy(canvas, 12, at + 8 + 6, at + 8 + 12);
      const head = Buffer.alloc(12);
      head.write('RIFF');
      head.writeUInt32LE(4 + canvas.length + frame.length, 4);
      head.write('WEBP', 8);
      return Buffer.concat([head, canvas, frame]);
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}

/** An AVIF that moves has its first frame as a picture as well. Its brands say which of the two is meant. */
function ofAvif(file: Buffer): Uint8Array | undefined {
  const end = file.readUInt32BE(0);
  const brands = file.toString('latin1', 8, end);
  if (!brands.includes('avis') || !file.includes('meta')) return undefined;
  const still = Buffer.from(file);
  still.write(brands.replaceAll('avis', 'avif'), 8, 'latin1');
  return still;
}
