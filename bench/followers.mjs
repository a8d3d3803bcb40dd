// How a broker on this machine bears an audience: node --experimental-websocket bench/followers.mjs [followers] [changes]
// It needs mosquitto, and the compiled library: npm run build:lib.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followTalk } from '../dist/remote/follow.js';
import { followTopic } from '../dist/remote/followSeal.js';
import { leadAudience } from '../dist/remote/lead.js';
import { openRelay } from '../dist/remote/relay.js';
import { fromText } from '../dist/remote/seal.js';

const [followers = 2000, changes = 30] = process.argv.slice(2).map(Number);
/** So many do all that a page does; the others only receive, or this one process would measure its own cryptography. */
const whole = 20;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
const [plain, port] = [await freePort(), await freePort()];
const folder = mkdtempSync(join(tmpdir(), 'lectern-followers-'));
const file = join(folder, 'mosquitto.conf');
// Mosquitto 2.0.11 does not start with listeners for WebSockets alone.
const lines = [`listener ${plain} 127.0.0.1`, `listener ${port} 127.0.0.1`, 'protocol websockets'];
const owner = process.getuid() === 0 ? ['user root'] : [];
writeFileSync(file, [...lines, 'allow_anonymous true', 'log_type error', ...owner, ''].join('\n'));
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const broker = spawn('mosquitto', ['-c', file], { env, stdio: 'inherit' });
await pause(1000);

/** The processor time of the broker in ms, and its memory in MB. */
function brokerNow() {
  const stat = readFileSync(`/proc/${broker.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${broker.pid}/status`, 'utf8'))[1];
  return { cpu: (Number(stat[11]) + Number(stat[12])) * 10, memory: Number(memory) / 1024 };
}

const at = (sorted, share) =>
  sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
const say = (name, times) => {
  const sorted = times.toSorted((one, other) => one - other);
  const [half, most, last] = [0.5, 0.95, 1].map((share) => at(sorted, share).toFixed(0));
  console.log(`${name}: ${sorted.length}; ms: median ${half}, 95 % ${most}, last ${last}`);
};

try {
  const address = `ws://127.0.0.1:${port}`;
  const kept = { load: () => undefined, save: () => {} };
  const lead = await leadAudience({ address, site: '', kept });
  const link = lead.address.split('#')[1];
  const topic = await followTopic(fromText(link));
  const began = performance.now();
  let open = 0;
  let changedAt = 0;
  let now = -1;
  /** Notes when a change comes, once: every ten seconds the last one is said again. */
  const noted = (times) => {
    let last = -1;
    return () => {
      if (last === now) return;
      last = now;
      times.push(performance.now() - changedAt);
    };
  };
  const received = [];
  const shown = [];
  const relays = [];
  lead.show({ slide: 'start', step: 0, curtain: 'none' });
  for (let n = 0; n < followers; n++) {
    if (n < whole) {
      await followTalk({ address }, link, noted(shown));
      open++;
    } else {
      relays.push(
        openRelay({
          address,
          topics: [topic],
          onMessage: noted(received),
          onState: (state) => {
            if (state === 'open') open++;
          },
        }),
      );
    }
    // As people come in: not all in the same moment.
    if (n % 50 === 49) await pause(50);
  }
  while (open < followers && performance.now() - began < 120_000) await pause(50);
  if (open < followers) throw new Error(`Only ${open} followers could connect.`);
  console.log(
    `${followers} followers were connected after ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  await pause(2000);
  received.length = shown.length = 0;
  const before = brokerNow();
  const start = performance.now();
  for (let change = 0; change < changes; change++) {
    changedAt = performance.now();
    now = change;
    lead.show({ slide: 'tea', step: change, curtain: 'none' });
    const wanted = (change + 1) * (followers - whole);
    while (received.length < wanted && performance.now() - changedAt < 5000) await pause(5);
    await pause(500);
  }
  const after = brokerNow();
  say('received', received);
  say('shown, with all checks', shown);
  const missing = changes * followers - received.length - shown.length;
  const seconds = (performance.now() - start) / 1000;
  console.log(`missing: ${missing}`);
  console.log(
    `mosquitto: ${after.memory.toFixed(0)} MB, ${((after.cpu - before.cpu) / changes).toFixed(0)} ms of processor time a change, ` +
      `${((after.cpu - before.cpu) / seconds / 10).toFixed(0)} % of a core`,
  );
} finally {
  broker.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
