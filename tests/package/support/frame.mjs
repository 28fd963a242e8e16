import { launch } from './browser.mjs';

/**
 * How long after a tap its frame is handed over for drawing, in ms: the page's own work, style, layout and paint, with the
 * processor slowed down `slower` times. The median of `taps` real taps on what `find` gives in the page.
 *
 * Use it on a page on which no locator was used: those leave listeners behind that take part in every tap.
 */
export async function frameAfterTap(tab, find, { slower = 4, taps = 12 } = {}) {
  const box = await tab.evaluate(`(${find})().getBoundingClientRect().toJSON()`);
  const at = { x: box.x + 12, y: box.y + box.height / 2, button: 'left', clickCount: 1 };
  const session = await tab.context().newCDPSession(tab);
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
