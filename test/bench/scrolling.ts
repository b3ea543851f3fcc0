/** Turning the wheel through a channel of many messages, beside the same sentences as a plain page. */
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../src/cli/browser.ts';
import { findChromium } from '../../src/cli/chromium.ts';

const TURNS = 240;
const TURN_PX = -120;
/** Two frames of a screen of 60 Hz: from here on an eye sees it stutter. */
const STUTTER_MS = 34;
const STUTTER_BAR = 0.05;
const VIEWPORT = { width: 1200, height: 800 };

/** Where the channel is open, and its newest sentence, which shows that it is there. */
type Channel = { url: string; newest: string };
type Frames = { p50: number; p99: number; stuttered: number };

export async function benchScrolling(channel: Channel, sentences: readonly string[]): Promise<boolean> {
  if (!findChromium()) {
    console.log('    scrolling: skipped, this machine has no Chromium');
    return true;
  }
  const browser = await startBrowser();
  try {
    const plain = await turnTheWheel(await plainPage(browser, sentences), 'main');
    const workspace = await turnTheWheel(await channelPage(browser, channel), '[role=log]');
    const holds = workspace.stuttered <= Math.max(STUTTER_BAR, plain.stuttered * 2);
    console.log(`    frames, a plain page of ${sentences.length} sentences         ${framesLine(plain)}`);
    console.log(
      `    frames, the channel                          ${framesLine(workspace)}; bar ${STUTTER_BAR * 100} % over ` +
        `${STUTTER_MS} ms, or twice the plain page: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
    );
    return holds;
  } finally {
    await browser.close();
  }
}

const framesLine = ({ p50, p99, stuttered }: Frames) =>
  `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${(stuttered * 100).toFixed(1)} % over ${STUTTER_MS} ms`;

async function plainPage(browser: Browser, sentences: readonly string[]): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const list = sentences.map((sentence) => `<p>${sentence}</p>`).join('');
  await page.setContent(`<main style="height:100vh;overflow-y:scroll">${list}</main>`);
  await page.evaluate("document.querySelector('main').scrollTop = 1e6");
  return page;
}

async function channelPage(browser: Browser, { url, newest }: Channel): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(url);
  await page.getByText(newest).first().waitFor();
  return page;
}

/** Milliseconds between the frames that the browser drew while the wheel was turned upwards. */
async function turnTheWheel(page: Page, list: string): Promise<Frames> {
  await page.locator(list).hover();
  await page.evaluate(`
    window.frames_ = []; let last = performance.now();
    const draw = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(draw); };
    requestAnimationFrame(draw);`);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, TURN_PX);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
  }
  const frames = ((await page.evaluate('window.frames_')) as number[]).slice(1).sort((a, b) => a - b);
  await page.close();
  const at = (share: number) => frames[Math.floor(frames.length * share)]!;
  return {
    p50: at(0.5),
    p99: at(0.99),
    stuttered: frames.filter((ms) => ms > STUTTER_MS).length / frames.length,
  };
}
