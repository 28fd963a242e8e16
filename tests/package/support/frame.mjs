import { launch, open } from './browser.mjs';

/**
 * Whether a tap is on screen within one frame with the processor slowed down four times: milliseconds from the click to
 * the frame handed over for drawing (the page's own work, style, layout, paint), beside the same on a page of 200 plain
 * buttons of which a tap presses one and does nothing else. Both are measured in turns, and of the medians of each turn
 * the least counts: what else the machine does can only add. Where that is too long, more turns are measured of both.
 *
 * Use it on a page on which no locator was used: those leave listeners behind that take part in every tap.
 *
 * @param find source of a function that gives, in the page, what is tapped
 * @returns {{ within: boolean, words: string }} `within`: in one frame (1000 / 60 ms), or, on a machine that cannot do even
 *   the plain page in a frame, in half as much again as that page; in three times as much where other tests run beside it
 *   (STRICT_TIMES is not set)
 */
export async function tapInFrame(tab, find) {
  const strict = !!process.env.STRICT_TIMES;
  const plainTab = await open(`data:text/html,${encodeURIComponent(plainPage)}`);
  const times = [];
  const plains = [];
  const least = strict ? 3 : 2;
  let time, plain, within;
  for (let turn = 1; turn <= least || (!within && turn <= 3 * least); turn++) {
    plains.push(await frameAfterTap(plainTab, `() => document.querySelector('button')`));
    times.push(await frameAfterTap(tab, find));
    time = Math.min(...times);
    plain = Math.min(...plains);
    within = time <= Math.max(1000 / 60, (strict ? 1.5 : 3) * plain);
  }
  await plainTab.context().close();
  return {
    within,
    words: `${time.toFixed(1)} ms (a page of plain buttons: ${plain.toFixed(1)} ms)`,
  };
}

const plainPage = `<!doctype html><title>Plain</title><style>
button { display: block; width: 100%; margin: .5em 0; padding: .6em } [aria-pressed=true] { background: #cde }</style>
${'<button aria-pressed="false">A question?</button>'.repeat(200)}<script>
for (const each of document.querySelectorAll('button'))
  each.onclick = () => { each.ariaPressed = each.ariaPressed === 'true' ? 'false' : 'true' };</script>`;

async function frameAfterTap(tab, find, { slower = 4, taps = 7 } = {}) {
  const box = await tab.evaluate(`(${find})().getBoundingClientRect().toJSON()`);
  const x = box.x + Math.min(12, box.width / 2);
  const at = { x, y: box.y + box.height / 2, button: 'left', clickCount: 1 };
  const session = await tab.context().newCDPSession(tab);
  await tab.bringToFront();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const browser = await launch();
  await browser.startTracing(tab, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  for (let n = 0; n < taps; n++) {
    await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    // Everything that follows is done, down to what is said.
    await tab.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))),
    );
  }
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  const clicks = traceEvents.filter(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'click',
  );
  const times = clicks.map(({ ts, tid }) => {
    const ends = traceEvents
      .filter((event) => event.name === 'Commit' && event.tid === tid && event.ts > ts)
      .map((event) => event.ts + event.dur);
    return (Math.min(...ends) - ts) / 1000;
  });
  return times.sort((a, b) => a - b)[times.length >> 1];
}
