import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { Builder, type WebDriver } from 'selenium-webdriver';

/** A browser that is not Chromium, with what the tests need of it. */
export interface Engine {
  /** Shows a page in the only window, and waits until `ready` returns something. */
  show: (url: string, ready?: string) => Promise<void>;
  /** The value of a JavaScript expression in the current window; a promise is awaited. */
  read: <Value>(expression: string) => Promise<Value>;
  /** Waits until an expression is true in the current window. */
  until: (expression: string) => Promise<void>;
  /** Presses a key, named as in `KeyboardEvent.key`. */
  press: (key: string) => Promise<void>;
  /** Makes the current window the one whose address contains a text. */
  goToWindow: (text: string) => Promise<void>;
  /** Closes all windows but the current one. */
  closeOthers: () => Promise<void>;
  /** A picture of the current window, as a PNG. */
  picture: () => Promise<Buffer>;
  /** Prints the page into a PDF, which no driver of WebKit can. */
  print?: (file: string) => Promise<void>;
  close: () => Promise<void>;
}

const size = { width: 1366, height: 768 };

/** Firefox over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: size,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'dom.disable_open_during_load': false },
  });
  let page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setViewport(size);
  const read = <Value>(expression: string) => page.evaluate(expression) as Promise<Value>;
  return {
    show: async (url, ready = 'true') => {
      await page.goto('about:blank');
      await page.goto(url);
      await wait(read, ready);
    },
    read,
    until: (expression) => wait(read, expression),
    press: (key) => page.keyboard.press(key as KeyInput),
    goToWindow: async (text) => {
      page = await windowOf(browser, text);
      await page.setViewport(size);
    },
    closeOthers: async () => {
      for (const other of await browser.pages()) if (other !== page) await other.close();
    },
    picture: async () => Buffer.from(await page.screenshot()),
    print: async (path) => void (await page.pdf({ path, preferCSSPageSize: true, timeout: limit })),
    close: () => browser.close(),
  };
}

async function windowOf(browser: Browser, text: string): Promise<Page> {
  const ends = Date.now() + limit;
  while (Date.now() < ends) {
    const page = (await browser.pages()).find((one) => one.url().includes(text));
    if (page) return page;
    await pause();
  }
  throw new Error(`No window has the address ${text}.`);
}

/** WebKitGTK, the engine of Safari, in a window that nobody sees. */
export async function startWebKit(programs: { driver: string; browser: string }): Promise<Engine> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1600x1000x24'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const display = await new Promise<string>((found, failed) => {
    screen.on('error', failed);
    screen.stdout.once('data', (number: Buffer) => found(`:${number.toString().trim()}`));
  });
  const port = await freePort();
  const server = spawn(programs.driver, [`--port=${port}`, '--replace-on-new-session'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const driver = await connect(port, programs.browser);
  await driver.manage().setTimeouts({ script: limit, pageLoad: limit });
  await setSize(driver);
  const read = <Value>(expression: string) => driver.executeScript<Value>(`return (${expression})`);
  return {
    show: async (url, ready = 'true') => {
      await driver.get('about:blank');
      await driver.get(url);
      await wait(read, ready);
    },
    read,
    until: (expression) => wait(read, expression),
    press: async (key) => {
      await driver
        .actions()
        .sendKeys(webDriverKeys[key] ?? key)
        .perform();
    },
    goToWindow: async (text) => {
      const ends = Date.now() + limit;
      // They come in no order.
      while (Date.now() < ends) {
        for (const handle of await driver.getAllWindowHandles()) {
          await driver.switchTo().window(handle);
          if ((await driver.getCurrentUrl()).includes(text)) return;
        }
        await pause();
      }
      throw new Error(`No window has the address ${text}.`);
    },
    closeOthers: async () => {
      const own = await driver.getWindowHandle();
      for (const handle of await driver.getAllWindowHandles()) {
        if (handle === own) continue;
        await driver.switchTo().window(handle);
        await driver.close();
      }
      await driver.switchTo().window(own);
    },
    picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close: async () => {
      await driver.quit().catch(() => {});
      await Promise.all([ended(server), ended(screen)]);
    },
  };
}

const webDriverKeys: Record<string, string> = {
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  End: '\uE010',
  Home: '\uE011',
  Escape: '\uE00C',
};

async function connect(port: number, binary: string): Promise<WebDriver> {
  const ends = Date.now() + limit;
  for (;;) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        })
        .build();
    } catch (error) {
      if (Date.now() > ends) throw error;
      await pause();
    }
  }
}

/** The window's own bars have a height that nobody tells. */
async function setSize(driver: WebDriver) {
  const asked = { ...size };
  for (let attempt = 0; attempt < 5; attempt++) {
    await driver.manage().window().setRect(asked);
    const [width = 0, height = 0] = await driver.executeScript<number[]>(
      'return [innerWidth, innerHeight]',
    );
    if (width === size.width && height === size.height) return;
    asked.width += size.width - width;
    asked.height += size.height - height;
  }
}

/** How long to wait for something, in ms: on a busy machine, the steps of a whole talk take WebKit half a minute. */
const limit = 60_000;
const pause = () => new Promise((done) => setTimeout(done, 30));

async function wait(read: <Value>(expression: string) => Promise<Value>, expression: string) {
  const ends = Date.now() + limit;
  while (!(await read<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > ends) throw new Error(`This did not become true: ${expression}`);
    await pause();
  }
}

function ended(process: ChildProcess): Promise<unknown> {
  process.kill();
  return process.exitCode === null && process.signalCode === null
    ? new Promise((done) => process.once('exit', done))
    : Promise.resolve();
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
