// Draws the pictures of stories and tests: npm run pictures:draw. They stand for photographs, screenshots, drawings from
// another program, and logos, in their usual sizes, and nobody else has rights in them.
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

const folder = new URL('../stories/samples/pictures/', import.meta.url);
const svg = (width, height, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;

const draw = (name, picture) => writeFileSync(new URL(name, folder), `${picture}\n`);

/** A harbor in the evening, as large as a camera makes it. */
const harbor = svg(
  4000,
  2667,
  `<defs>
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="#14224b"/><stop offset=".5" stop-color="#b9607a"/><stop offset="1" stop-color="#ffd28a"/></linearGradient>
    <linearGradient id="sea" x2="0" y2="1"><stop stop-color="#c9825f"/><stop offset=".3" stop-color="#3b4a7d"/><stop offset="1" stop-color="#0d1733"/></linearGradient>
  </defs>
  <path fill="url(#sky)" d="M0 0h4000v1600H0z"/>
  <circle cx="2750" cy="1440" r="250" fill="#fff0c4"/>
  <path fill="#4a3358" d="M0 1600v-260l500-190 620 210 480-120 700 240 820-180 880 160v140z"/>
  <path fill="url(#sea)" d="M0 1600h4000v1067H0z"/>
  <path fill="#fff0c4" opacity=".5" d="M2560 1640h380v24h-380zM2620 1720h260v22h-260zM2500 1820h500v30h-500zM2650 1960h200v30h-200z"/>
  <path fill="#0a1026" d="M700 1880h1400l-210 260H890zM1330 1880V900h40v980z"/>
  <path fill="#f3e6d0" d="M1400 960v860h560z"/><path fill="#d65a4a" d="M1300 1040v780H880z"/>`,
);
await sharp(Buffer.from(harbor))
  .jpeg({ quality: 78, mozjpeg: true })
  .toFile(new URL('harbor.jpg', folder).pathname);

/** A page of a code review, as a screenshot of a part of a window. */
const lines = [
  [' ', 'export async function ask(port) {'],
  ['-', '  const answer = await call(port);'],
  ['+', '  const answer = await call(port, { retries: 0 });'],
  [' ', '  if (!answer.ok) return undefined;'],
  ['-', '  return answer.berth ?? ask(port);'],
  ['+', '  return answer.berth;'],
  [' ', '}'],
];
const grounds = { ' ': '#ffffff', '-': '#ffe3e0', '+': '#dcf5e3' };
const review = svg(
  1340,
  520,
  `<rect width="1340" height="520" fill="#ffffff"/><rect width="1340" height="64" fill="#eef1f5"/>
  <text x="24" y="42" font-family="monospace" font-size="26" fill="#333d4b">src/port.js</text>
  ${lines
    .map(
      ([sign, text], row) =>
        `<rect y="${64 + row * 65}" width="1340" height="65" fill="${grounds[sign]}"/><text x="24" y="${108 + row * 65}" font-family="monospace" font-size="32" fill="#1b2430" xml:space="preserve">${sign} ${text}</text>`,
    )
    .join('')}`,
);
await sharp(Buffer.from(review))
  .png({ palette: true, compressionLevel: 9 })
  .toFile(new URL('review.png', folder).pathname);

/** How a ticket moves: five drawings that differ in one arrow. */
const stations = ['Open', 'Planned', 'In work', 'In review', 'Done'];
const places = [
  [20, 20],
  [220, 20],
  [420, 20],
  [420, 280],
  [20, 280],
];
const arrows = ['M160 70h50', 'M360 70h50', 'M490 130v140', 'M410 330H170', 'M90 270V130'];
const box = (index) => {
  const [x, y] = places[index];
  return `<rect x="${x}" y="${y}" width="140" height="100" rx="8" fill="none" stroke="#1b2430" stroke-width="4"/><text x="${x + 70}" y="${y + 58}" text-anchor="middle" font-family="sans-serif" font-size="24" fill="#1b2430">${stations[index]}</text>`;
};
for (const [at, arrow] of arrows.entries()) {
  draw(
    `ticket-${at + 1}.svg`,
    svg(
      580,
      400,
      `<defs><marker id="head" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="4" markerHeight="4" orient="auto"><path d="M0 0l10 5-10 5z" fill="#c4372b"/></marker></defs><rect width="580" height="400" fill="#ffffff"/>${stations.map((_, index) => box(index)).join('')}<path d="${arrow}" fill="none" stroke="#c4372b" stroke-width="8" marker-end="url(#head)"/>`,
    ),
  );
}

/** A drawing that is higher than wide. */
const tower = Array.from(
  { length: 7 },
  (_, floor) =>
    `<rect x="${170 + floor * 40}" y="${1480 - floor * 220}" width="${1080 - floor * 80}" height="180" fill="none" stroke="#1b2430" stroke-width="10"/><text x="710" y="${1600 - floor * 220}" text-anchor="middle" font-family="sans-serif" font-size="72" fill="#1b2430">Layer ${floor + 1}</text>`,
).join('');
draw('layers.svg', svg(1420, 1760, `<rect width="1420" height="1760" fill="#ffffff"/>${tower}`));

/** Logos of many shapes, for light grounds. */
const logos = {
  anchor: svg(
    100,
    100,
    '<circle cx="50" cy="18" r="10" fill="none" stroke="#0b3d91" stroke-width="8"/><path d="M50 28v62M22 58c0 22 14 32 28 32s28-10 28-32M30 42h40" fill="none" stroke="#0b3d91" stroke-width="8"/>',
  ),
  wave: svg(
    360,
    90,
    '<path d="M10 50q20-40 40 0t40 0 40 0" fill="none" stroke="#00797a" stroke-width="12"/><text x="150" y="66" font-family="sans-serif" font-size="60" font-weight="700" fill="#00797a">tidal</text>',
  ),
  beacon: svg(
    80,
    200,
    '<path d="M20 190 30 60h20l10 130z" fill="#b3261e"/><path d="M24 60h32l-6-30H30z" fill="#e08a00"/>',
  ),
  crate: svg(
    160,
    120,
    '<path d="M10 20h140v90H10zM10 65h140M80 20v90" fill="none" stroke="#5b4a1f" stroke-width="12"/>',
  ),
  compass: svg(
    120,
    120,
    '<circle cx="60" cy="60" r="52" fill="#22406b"/><path d="M60 16 76 60 60 104 44 60z" fill="#ffffff"/>',
  ),
  quay: svg(
    500,
    70,
    '<text x="6" y="56" font-family="serif" font-size="64" font-weight="700" letter-spacing="10" fill="#3a2358">QUAYSIDE</text>',
  ),
};
for (const [name, logo] of Object.entries(logos)) draw(`logo-${name}.svg`, logo);
