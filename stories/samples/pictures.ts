// Drawings that stand for photographs: stories load nothing from other places.

const asUrl = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** A portrait, higher than wide. */
const portraitOf = (ground: string, ink: string) =>
  asUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400"><path fill="${ground}" d="M0 0h300v400H0z"/><circle cx="150" cy="160" r="70" fill="${ink}"/><path fill="${ink}" d="M30 400a120 150 0 0 1 240 0z"/></svg>`,
  );

export const mara = portraitOf('#e0b1a4', '#4a2545');
export const jonas = portraitOf('#a3c1a5', '#20404f');

/** A landscape with a bright sky. */
export const mountains = asUrl(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path fill="#f3f7fb" d="M0 0h400v300H0z"/><circle cx="250" cy="80" r="40" fill="#ffcf5c"/><path fill="#7ba694" d="M0 300V190l120-70 90 60 60-40 130 80v80z"/><path fill="#3f7a63" d="M0 300v-50l150-40 110 50 140-60v100z"/></svg>',
);

/** The logo of an event: it can be seen on dark and light grounds. */
export const flightLogo = asUrl(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 100"><rect width="240" height="100" rx="12" fill="#0b5cad"/><path d="M20 62 120 30 220 62 120 50z" fill="#ffffff"/><path d="M20 76h200" stroke="#ffffff" stroke-width="8"/></svg>',
);

/** What a demo of a counter looks like. */
export const counterPicture = asUrl(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 170"><rect width="400" height="170" fill="#ffffff"/><text x="200" y="80" text-anchor="middle" font-family="sans-serif" font-size="56" font-weight="700" fill="#16223d">3</text><rect x="140" y="104" width="120" height="44" rx="8" fill="#0b5cad"/><text x="200" y="133" text-anchor="middle" font-family="sans-serif" font-size="22" fill="#ffffff">Add one</text></svg>',
);

/** What a page of a browser looks like. */
export const pagePicture = asUrl(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 500"><rect width="1200" height="500" fill="#ffffff"/><text x="80" y="140" font-family="sans-serif" font-size="64" font-weight="700" fill="#16223d">Example Domain</text><path d="M80 210h900M80 260h940M80 310h420" stroke="#9aa5b8" stroke-width="18"/></svg>',
);
