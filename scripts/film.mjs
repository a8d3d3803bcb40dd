// Makes stories/samples/ships.webm: a film of twelve seconds without sound that ends as it begins, for stories and
// tests. The browser draws and encodes it; its frames are put into a WebM file here, with an index to seek by.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const [width, height, rate, seconds] = [640, 360, 15, 12];

// Encoders need a page with a secure origin.
const server = createServer((_, response) => response.end('<!doctype html>')).listen(
  0,
  '127.0.0.1',
);
await once(server, 'listening');
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const frames = await page.evaluate(draw, { width, height, rate, seconds });
await browser.close();
server.close();

const file = webm(
  frames.map(({ data, ...frame }) => ({ ...frame, data: Buffer.from(data, 'base64') })),
);
writeFileSync(new URL('../stories/samples/ships.webm', import.meta.url), file);
console.log(`ships.webm  ${(file.length / 1000).toFixed(1)} kB`);

/** Runs in the browser: draws a ship that crosses the picture, and encodes it. */
async function draw({ width, height, rate, seconds }) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const frames = [];
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      const data = btoa(String.fromCharCode(...bytes));
      frames.push({ data, time: chunk.timestamp / 1000, isKey: chunk.type === 'key' });
    },
    error: (error) => {
      throw error;
    },
  });
  encoder.configure({ codec: 'vp09.00.10.08', width, height, bitrate: 30_000, framerate: rate });
  for (let number = 0; number < rate * seconds; number += 1) {
    const turn = number / (rate * seconds);
    context.fillStyle = '#123a5c';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#f3c14b';
    context.beginPath();
    context.arc(500, 80, 36, 0, 7);
    context.fill();
    const x = turn * (width + 240) - 180;
    const y = 200 + 6 * Math.sin(turn * 12 * Math.PI);
    context.fillStyle = '#f7f2e8';
    context.fillRect(x + 40, y - 40, 60, 40);
    context.fillRect(x + 56, y - 70, 16, 30);
    context.fillStyle = '#d2553e';
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + 160, y);
    context.lineTo(x + 130, y + 46);
    context.lineTo(x + 24, y + 46);
    context.fill();
    context.fillStyle = '#1f6f8b';
    context.fillRect(0, 236, width, height - 236);
    const frame = new VideoFrame(canvas, { timestamp: (number * 1_000_000) / rate });
    encoder.encode(frame, { keyFrame: number % (rate * 3) === 0 });
    frame.close();
  }
  await encoder.flush();
  return frames;
}

/** A file of Matroska: https://www.matroska.org/technical/elements.html */
function webm(frames) {
  const number = (value, bytes = 8) => {
    const buffer = Buffer.alloc(8);
    buffer.writeBigUInt64BE(BigInt(Math.round(value)));
    return buffer.subarray(8 - bytes);
  };
  const element = (id, ...parts) => {
    const body = Buffer.concat(
      parts.map((part) => (Buffer.isBuffer(part) ? part : Buffer.from(part))),
    );
    const size = number(body.length);
    size[0] |= 0x01;
    return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
  };
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(seconds * 1000);
  const head = element(
    '1a45dfa3',
    element('4282', 'webm'),
    element('4287', number(2, 1)),
    element('4285', number(2, 1)),
  );
  const info = element(
    '1549a966',
    element('2ad7b1', number(1_000_000)),
    element('4489', duration),
    element('4d80', 'lectern'),
    element('5741', 'lectern'),
  );
  const tracks = element(
    '1654ae6b',
    element(
      'ae',
      element('d7', number(1, 1)),
      element('73c5', number(1, 1)),
      element('83', number(1, 1)),
      element('86', 'V_VP9'),
      element('e0', element('b0', number(width, 2)), element('ba', number(height, 2))),
    ),
  );
  const starts = frames.flatMap(({ isKey }, at) => (isKey ? at : []));
  const clusters = starts.map((from, index) => {
    const own = frames.slice(from, starts[index + 1]);
    const blocks = own.map(({ time, isKey, data }) => {
      const relative = number(time - own[0].time, 2);
      return element('a3', [0x81], relative, [isKey ? 0x80 : 0], data);
    });
    return {
      time: own[0].time,
      body: element('1f43b675', element('e7', number(own[0].time)), ...blocks),
    };
  });
  const index = (places) =>
    element(
      '1c53bb6b',
      ...clusters.map(({ time }, at) =>
        element(
          'bb',
          element('b3', number(time)),
          element('b7', element('f7', number(1, 1)), element('f1', number(places[at] ?? 0))),
        ),
      ),
    );
  let place = info.length + tracks.length + index([]).length;
  const places = clusters.map(({ body }) => {
    const start = place;
    place += body.length;
    return start;
  });
  const segment = element(
    '18538067',
    info,
    tracks,
    index(places),
    ...clusters.map(({ body }) => body),
  );
  return Buffer.concat([head, segment]);
}
