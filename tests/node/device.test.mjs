/** The device store as plain functions, and many tabs with late news of each other (fast-check). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import fc from 'fast-check';
import '../support/property.mjs';

async function load(file) {
  const { outputFiles } = await build({
    entryPoints: [`src/shared/device/${file}.ts`],
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'neutral',
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
}
const { merge, read, write, values } = await load('item');
const { Area } = await load('area');

// Every look at the clock is a millisecond later than the one before: acts have an order.
const started = Date.now();
let looks = 0;
Date.now = () => started + ++looks;

/** A storage as one tab sees it: its own writes at once, those of others when they are delivered. */
class Origin {
  stored = new Map();
  tabs = [];
  /** Mutations in the order in which the browser took them. */
  take(from, key, value) {
    if (value === null) this.stored.delete(key);
    else this.stored.set(key, value);
    for (const tab of this.tabs) if (tab !== from) tab.inbox.push([key, value]);
    from.inbox.push([key, value, true]);
  }
}
class Tab {
  inbox = [];
  outbox = [];
  cache;
  pending = new Map();
  constructor(origin) {
    this.origin = origin;
    this.cache = new Map(origin.stored);
    origin.tabs.push(this);
    this.area = new Area(
      () => this,
      () => {},
    );
  }
  get length() {
    return this.cache.size;
  }
  key(i) {
    return [...this.cache.keys()][i] ?? null;
  }
  getItem(key) {
    return this.cache.get(key) ?? null;
  }
  setItem(key, value) {
    this.cache.set(key, value);
    this.#send(key, value);
  }
  removeItem(key) {
    this.cache.delete(key);
    this.#send(key, null);
  }
  #send(key, value) {
    this.pending.set(key, (this.pending.get(key) ?? 0) + 1);
    this.outbox.push([key, value]);
  }
  /** One message out, or one in; what this tab wrote and is still on its way hides older news. */
  step(out) {
    if (out && this.outbox.length) return this.origin.take(this, ...this.outbox.shift());
    const message = this.inbox.shift();
    if (!message) return;
    const [key, value, own] = message;
    if (own) this.pending.set(key, this.pending.get(key) - 1);
    else if (!this.pending.get(key)) {
      if (value === null) this.cache.delete(key);
      else this.cache.set(key, value);
      this.area.refresh(key);
    }
  }
}
function settle(origin) {
  for (let n = 0; n < 5000; n++) {
    const busy = origin.tabs.filter((tab) => tab.inbox.length || tab.outbox.length);
    if (!busy.length) return;
    for (const tab of busy) {
      tab.step(true);
      tab.step(false);
    }
  }
  assert.fail('the tabs never come to rest');
}
const shown = (area) =>
  Object.fromEntries(
    area
      .list('question')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, fields }) => [id, Object.fromEntries(Object.entries(fields).sort())]),
  );
const agree = (origin) => {
  for (const tab of origin.tabs) assert.deepEqual(shown(tab.area), shown(origin.tabs[0].area));
  const late = new Tab(origin);
  assert.deepEqual(shown(late.area), shown(origin.tabs[0].area));
};

const name = fc.constantFrom('text', 'note', 'order');
const item = fc
  .record({
    v: fc.constant(1),
    e: fc.nat(1),
    l: fc.nat(3),
    t: fc.nat(5),
    f: fc.dictionary(
      name,
      fc.tuple(fc.oneof(fc.string(), fc.nat(), fc.boolean()), fc.nat(3), fc.constantFrom('a', 'b')),
    ),
  })
  .map((each) => JSON.parse(JSON.stringify(each)));

describe('two copies of a kept thing', () => {
  it('merge to the same in either order, in any grouping, any number of times', () => {
    fc.assert(
      fc.property(item, item, item, (a, b, c) => {
        assert.deepEqual(merge(a, b), merge(b, a));
        assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)));
        assert.deepEqual(merge(merge(a, b), b), merge(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('come back from storage as they were written', () => {
    fc.assert(fc.property(item, (a) => assert.deepEqual(read(write(a)), a)));
  });

  it('keep fields and members that a later version added', () => {
    const a = read(
      '{"v":1,"e":0,"l":0,"t":1,"z":9,"f":{"text":["a",1,"x"],"shape":{"of":"later"}}}',
    );
    const b = read('{"v":1,"e":0,"l":0,"t":1,"f":{"text":["b",2,"y"]}}');
    const both = read(write(merge(a, b)));
    assert.deepEqual(both.f.shape, { of: 'later' });
    assert.equal(both.z, 9);
    assert.deepEqual({ ...values(both) }, { text: 'b' });
  });
});

describe('stored text', () => {
  it('is never trusted: anything at all gives an item or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => {
        const got = read(raw);
        if (got) assert.ok(values(got));
      }),
      { numRuns: 2000 },
    );
  });

  it('with a prototype in it is refused and changes no other object', () => {
    assert.equal(read('{"v":1,"e":0,"l":0,"t":1,"f":{},"__proto__":{"bad":1}}'), undefined);
    assert.equal(read('{"v":1,"e":0,"l":0,"t":1,"f":{"__proto__":[1,1,"a"]}}'), undefined);
    assert.equal({}.bad, undefined);
  });

  it('is written the same where old scripts put toJSON on the prototypes', () => {
    const a = { v: 1, e: 0, l: 0, t: 1, f: { text: ['a', 1, 'x'] } };
    const plain = JSON.stringify(a);
    for (const { prototype } of [Array, Object, String]) prototype.toJSON = () => 'broken';
    try {
      assert.equal(write(a), plain);
    } finally {
      for (const { prototype } of [Array, Object, String]) delete prototype.toJSON;
    }
  });
});

const ids = ['a', 'b', 'c'];
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('step'), tab: fc.nat(3), out: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('set', 'edit', 'remove', 'restore'),
      tab: fc.nat(3),
      id: fc.constantFrom(...ids),
      name,
    }),
  },
);
const clear = fc.record({ do: fc.constantFrom('clear', 'wipe'), tab: fc.nat(3) });
const steps = fc.array(step, { maxLength: 60 });
const withClear = fc.array(
  fc.oneof({ weight: 12, arbitrary: step }, { weight: 1, arbitrary: clear }),
  { maxLength: 60 },
);

function play(script, origin = new Origin()) {
  const tabs = origin.tabs.length ? origin.tabs : [0, 1, 2, 3].map(() => new Tab(origin));
  let n = 0;
  for (const { do: act, tab, id, name, out } of script) {
    const { area } = tabs[tab];
    if (act === 'step') tabs[tab].step(out);
    else if (act === 'set' || act === 'edit') area[act]('question', id, { [name]: ++n });
    else if (act === 'wipe') area.wipe('question');
    else area[act]('question', id);
  }
  return origin;
}

describe('four tabs that hear of each other late', () => {
  it('end with the same list, whatever was done and in whatever order it arrived', () => {
    fc.assert(
      fc.property(withClear, (script) => {
        const origin = play(script);
        settle(origin);
        agree(origin);
      }),
      { numRuns: 1500 },
    );
  });

  it('lose nothing that was added or changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...ids), fc.boolean()), { maxLength: 40 }),
        (script) => {
          const origin = new Origin();
          const tabs = [0, 1, 2, 3].map(() => new Tab(origin));
          const expected = {};
          script.forEach(([tab, id, walk], n) => {
            tabs[tab].area.set('question', id, { [`field${n}`]: n });
            (expected[id] ??= {})[`field${n}`] = n;
            if (walk) tabs[(tab + n) % 4].step(n % 3 > 0);
          });
          settle(origin);
          agree(origin);
          assert.deepEqual(
            shown(tabs[0].area),
            Object.fromEntries(
              Object.entries(expected)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([id, fields]) => [id, Object.fromEntries(Object.entries(fields).sort())]),
            ),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never bring a removed thing back by changing it elsewhere', () => {
    fc.assert(
      fc.property(
        steps.map((list) => list.filter(({ do: act }) => act !== 'remove' && act !== 'restore')),
        fc.array(
          fc.record({
            do: fc.constantFrom('edit', 'step'),
            tab: fc.nat(3),
            id: fc.constant('a'),
            name,
            out: fc.boolean(),
          }),
          { maxLength: 30 },
        ),
        fc.nat(3),
        (before, after, tab) => {
          const origin = play(before);
          if (!origin.tabs[tab].area.get('question', 'a')) return;
          origin.tabs[tab].area.remove('question', 'a');
          play(after, origin);
          settle(origin);
          agree(origin);
          assert.equal(shown(origin.tabs[0].area).a, undefined);
        },
      ),
      { numRuns: 1000 },
    );
  });

  for (const [what, erase] of [
    ['everything was cleared', (area) => area.clear()],
    ['the list was deleted', (area) => area.wipe('question')],
  ])
    it(`never bring anything back after ${what}`, () => {
      fc.assert(
        fc.property(
          steps,
          fc.array(
            fc.record({
              do: fc.constantFrom('edit', 'remove', 'restore', 'step'),
              tab: fc.nat(3),
              id: fc.constantFrom(...ids),
              name,
              out: fc.boolean(),
            }),
            { maxLength: 30 },
          ),
          fc.nat(3),
          (before, after, tab) => {
            const origin = play(before);
            erase(origin.tabs[tab].area);
            // Undo in a tab that has not heard of it yet is that reader's wish; in the clearing tab it is not.
            play(
              after.filter((each) => each.do !== 'restore' || each.tab === tab),
              origin,
            );
            settle(origin);
            // Once every tab has heard of it, none can undo what it removed before.
            for (const { area } of origin.tabs) {
              for (const id of ids) assert.equal(area.restore('question', id), false);
            }
            settle(origin);
            agree(origin);
            assert.deepEqual(shown(origin.tabs[0].area), {});
            for (const key of origin.stored.keys())
              assert.match(key, /^bedside:1:(epoch|question:)/);
          },
        ),
        { numRuns: 1000 },
      );
    });

  it('delete one kind and lose nothing of another, whoever hears of it when', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({
              do: fc.constantFrom('tick', 'add', 'step'),
              tab: fc.nat(3),
              out: fc.boolean(),
            }),
            fc.record({ do: fc.constant('wipe'), tab: fc.nat(3) }),
          ),
          { maxLength: 40 },
        ),
        (script) => {
          const origin = new Origin();
          const tabs = [0, 1, 2, 3].map(() => new Tab(origin));
          const ticked = [];
          script.forEach(({ do: act, tab, out }, n) => {
            const { area } = tabs[tab];
            if (act === 'step') tabs[tab].step(out);
            else if (act === 'wipe') area.wipe('question');
            else if (act === 'add') area.set('question', `q${n}`, { text: 'x' });
            else ticked.push(area.set('check', `list/${n}`, { done: true }) && `list/${n}`);
          });
          settle(origin);
          agree(origin);
          for (const { area } of tabs) {
            assert.deepEqual(
              area
                .list('check')
                .map(({ id }) => id)
                .sort(),
              [...ticked].sort(),
            );
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('cannot undo a removal when the list was deleted in the very moment before', () => {
    const store = storage();
    const [asleep, awake] = [areaOn(store), areaOn(store)];
    asleep.set('question', 'a', { text: 'private' });
    asleep.remove('question', 'a');
    awake.refresh();
    awake.wipe('question');
    assert.equal(asleep.restore('question', 'a'), false);
    assert.deepEqual([...store.map.keys()], ['bedside:1:epoch:question']);
    // What is saved from then on is a new question, in every tab.
    assert.equal(asleep.set('question', 'a', { text: 'new' }), true);
    awake.refresh();
    assert.deepEqual({ ...awake.get('question', 'a').fields }, { text: 'new' });
  });

  it('hear of a deletion though nothing of its kind is left when they do', () => {
    const origin = new Origin();
    const [a, b] = [new Tab(origin), new Tab(origin)];
    a.area.set('question', 'a', { text: 'private' });
    settle(origin);
    const heard = [];
    b.area.heard = (kind) => heard.push(kind);
    b.area.remove('question', 'a');
    settle(origin);
    // The texts go first, one by one; what says so comes last.
    a.area.wipe('question');
    settle(origin);
    assert.equal(b.area.canRestore('question', 'a'), false);
    assert.deepEqual(heard, ['question']);
    // A tab that opens later knows it already, and drops nothing of its own for it.
    const late = new Tab(origin);
    late.area.heard = (kind) => heard.push(kind);
    late.area.set('question', 'b', { text: 'new' });
    settle(origin);
    assert.deepEqual(heard, ['question']);
  });

  it('keep what was added in a sleeping tab after everything was cleared, and only that', () => {
    const origin = new Origin();
    const [a, b] = [new Tab(origin), new Tab(origin)];
    a.area.set('question', 'old', { text: 'old' });
    settle(origin);
    a.area.clear();
    b.area.set('question', 'new', { text: 'new' });
    settle(origin);
    agree(origin);
    assert.deepEqual(shown(a.area), { new: { text: 'new' } });
  });

  it('bring nothing back that a clock wrote that was ahead, when it is deleted after that was put right', () => {
    for (const ahead of [5 * 36e5, 3650 * 864e5]) {
      const origin = new Origin();
      const writer = new Tab(origin);
      const right = Date.now;
      Date.now = () => right() + ahead;
      writer.area.set('question', 'a', { text: 'words' });
      Date.now = right;
      settle(origin);
      const other = new Tab(origin);
      // The first tab sleeps, and hears of all of it at once.
      const { refresh } = writer.area;
      writer.area.refresh = () => {};
      other.area.clear();
      settle(origin);
      writer.area.refresh = refresh;
      writer.area.refresh();
      settle(origin);
      agree(origin);
      assert.deepEqual(shown(other.area), {}, `${ahead}`);
    }
  });
});

/** A storage alone, with switches for what can go wrong. */
function storage(entries = {}) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    room: Infinity,
    get length() {
      return map.size;
    },
    key: (i) => [...map.keys()][i] ?? null,
    getItem: (key) => map.get(key) ?? null,
    removeItem: (key) => map.delete(key),
    setItem(key, value) {
      const size = [...map].reduce((sum, [k, v]) => sum + (k === key ? 0 : k.length + v.length), 0);
      if (size + key.length + value.length > this.room) {
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      }
      map.set(key, value);
    },
  };
}
const areaOn = (store) =>
  new Area(
    () => store,
    () => {},
  );
const day = 864e5;
const old = (days) =>
  write({ v: 1, e: 0, l: 0, t: 1, f: { text: ['old', Date.now() - days * day, 'x'] } });

describe('what is kept', () => {
  it('is not written by reading it', () => {
    const store = storage({ 'bedside:1:question:a': old(1), other: 'x' });
    // Counted, not thrown: the store must survive a storage that throws, and would hide it.
    const acts = [];
    store.setItem = (key) => void acts.push(`wrote ${key}`);
    store.removeItem = (key) => void acts.push(`removed ${key}`);
    const area = areaOn(store);
    assert.equal(area.list('question').length, 1);
    area.refresh();
    assert.deepEqual(acts, []);
  });

  it('is deleted 90 days after the last change, before anything is shown', () => {
    const store = storage({ 'bedside:1:question:a': old(91), other: 'x' });
    assert.equal(areaOn(store).list('question').length, 0);
    assert.deepEqual([...store.map.keys()], ['other']);
    assert.equal(areaOn(storage({ 'bedside:1:question:a': old(89) })).list('question').length, 1);
  });

  it('lasts until 30 days after the appointment when that is later', () => {
    const store = storage({ 'bedside:1:question:a': old(89) });
    const area = areaOn(store);
    const date = new Date(Date.now() + 200 * day).toISOString().slice(0, 10);
    area.set('visit', 'next', { date });
    assert.equal(area.until, Date.parse(date) + 30 * day);
  });

  it('is not, but for marks of removals and of deletions, and these for 30 days', () => {
    const gone = (days) => write({ v: 1, e: 0, l: 1, t: Date.now() - days * day, f: {} });
    const store = storage({
      'bedside:1:question:a': old(1),
      'bedside:1:question:b': gone(31),
      'bedside:1:question:c': gone(29),
      other: 'x',
    });
    areaOn(store);
    assert.deepEqual(
      [...store.map.keys()],
      ['bedside:1:question:a', 'bedside:1:question:c', 'other'],
    );
    const cleared = (days, key = 'epoch') => {
      const empty = storage({ [`bedside:1:${key}`]: `${Date.now() - days * day}` });
      areaOn(empty);
      return empty.map.size;
    };
    assert.equal(cleared(29), 1);
    assert.equal(cleared(31), 0);
    assert.equal(cleared(29, 'epoch:question'), 1);
    assert.equal(cleared(31, 'epoch:question'), 0);
  });

  it('survives a clock that is set back', () => {
    const store = storage({ 'bedside:1:question:a': old(-30) });
    const area = areaOn(store);
    const before = read(store.map.get('bedside:1:question:a'));
    area.set('question', 'a', { text: 'new' });
    const after = read(store.map.get('bedside:1:question:a'));
    assert.equal(values(merge(before, after)).text, 'new');
    assert.equal(areaOn(store).get('question', 'a').fields.text, 'new');
  });

  it('does not believe a deletion at a time that cannot be, nor is kept for ever by one', () => {
    for (const lie of ['1e999', '4102444800000', '-1', 'NaN', '9'.repeat(400)]) {
      const store = storage({ 'bedside:1:epoch': lie, 'bedside:1:question:a': old(1) });
      const area = areaOn(store);
      assert.equal(area.list('question').length, 1, lie);
      area.set('question', 'b', { text: 'new' });
      assert.equal(areaOn(store).list('question').length, 2, lie);
      // And what is deleted after that stays deleted, here and in a tab that slept.
      const other = areaOn(store);
      area.clear();
      other.refresh();
      assert.equal(other.list('question').length, 0, lie);
      assert.equal(areaOn(store).list('question').length, 0, lie);
      assert.ok(Number(store.map.get('bedside:1:epoch')) <= Date.now() + day, lie);
    }
    const ahead = storage({ 'bedside:1:question:a': old(-30_000) });
    const area = areaOn(ahead);
    assert.ok(area.until <= Date.now() + 91 * day);
    area.set('question', 'a', { text: 'changed' });
    area.clear();
    assert.ok(Number(ahead.map.get('bedside:1:epoch')) <= Date.now() + day);
    const born = write({ v: 1, e: 4102444800000, l: 0, t: 1, f: { text: ['x', Date.now(), 'y'] } });
    const store = storage({ 'bedside:1:question:a': born });
    const awake = areaOn(store);
    assert.equal(awake.list('question').length, 1);
    awake.clear();
    assert.equal(areaOn(store).list('question').length, 0);
  });

  it('can be changed, removed and added again where its times and counts are as large as can be', () => {
    const most = Number.MAX_SAFE_INTEGER;
    for (const large of [most, most - 1, most - 2, 8.64e15, 1e14])
      for (const odd of ['t', 'l', 'stamp']) {
        const item = { v: 1, e: 0, l: 0, t: 1, f: { text: ['old', 1, 'x'] } };
        if (odd === 'stamp') item.f.text[1] = large;
        else item[odd] = large;
        const store = storage({ 'bedside:1:question:a': write(item) });
        const area = areaOn(store);
        const now = () => areaOn(store).get('question', 'a')?.fields.text;
        for (const text of ['one', 'a', 'three']) {
          area.set('question', 'a', { text });
          assert.equal(area.get('question', 'a').fields.text, text, `${odd} ${large}`);
          assert.equal(now(), text, `${odd} ${large}`);
        }
        area.remove('question', 'a');
        assert.equal(area.get('question', 'a'), undefined, `${odd} ${large}`);
        assert.equal(now(), undefined, `${odd} ${large}`);
        area.restore('question', 'a');
        assert.equal(now(), 'three', `${odd} ${large}`);
      }
  });

  it('is said not to be kept where it is so long that it could not be read again', () => {
    const store = storage();
    const area = areaOn(store);
    assert.equal(area.set('question', 'a', { text: 'x'.repeat(100_000) }), false);
    assert.equal(area.get('question', 'a').kept, false);
    assert.equal(area.get('question', 'a').fields.text.length, 100_000);
    assert.equal(areaOn(store).damaged, 0);
  });

  it('is found where another tab takes keys away while they are counted', () => {
    const store = storage({ 'bedside:1:question:a': old(1), x: 'y' });
    const key = store.key;
    store.key = (i) => (i ? null : key(i));
    const area = areaOn(store);
    assert.equal(area.list('question').length, 1);
    area.clear();
    assert.equal(area.list('question').length, 0);
  });

  it('stays in memory when there is no room, is tried again, and costs removals their place', () => {
    const store = storage();
    const area = areaOn(store);
    area.set('question', 'a', { text: 'first' });
    area.set('question', 'b', { text: 'x'.repeat(200) });
    area.remove('question', 'b');
    const sizeOf = ({ map }) =>
      [...map].reduce((sum, [key, raw]) => sum + key.length + raw.length, 0);
    const measure = storage();
    areaOn(measure).set('question', 'c', { text: 'y'.repeat(120) });
    // Enough for the new one only where the removed one stands.
    store.room = sizeOf(store) + sizeOf(measure) - 30;
    assert.equal(area.set('question', 'c', { text: 'y'.repeat(120) }), true);
    assert.equal(area.list('question').length, 2);
    assert.equal(area.set('question', 'd', { text: 'z'.repeat(120) }), false);
    assert.equal(area.get('question', 'd').kept, false);
    assert.equal(area.get('question', 'c').kept, true);
    area.refresh();
    assert.equal(area.get('question', 'd').fields.text.length, 120);
    store.room = 3000;
    area.set('question', 'a', { note: 'n' });
    assert.equal(area.get('question', 'd').kept, true);
  });

  it('that is damaged is skipped alone, and put aside when its place is needed, three at most', () => {
    const bad = {
      a: '{"v":1',
      b: '[]',
      c: '{"v":1,"__proto__":{}}',
      d: 'x'.repeat(1e6),
      e: 'null',
    };
    const store = storage({
      ...Object.fromEntries(Object.entries(bad).map(([k, v]) => [`bedside:1:question:${k}`, v])),
      'bedside:1:question:good': old(1),
    });
    const area = areaOn(store);
    assert.deepEqual(
      area.list('question').map(({ id }) => id),
      ['good'],
    );
    assert.equal(area.damaged, 5);
    for (const id of 'abcde') assert.equal(area.set('question', id, { text: 'again' }), true);
    const aside = [...store.map].filter(([key]) => key.includes(':aside:'));
    assert.deepEqual(
      aside.map(([, raw]) => raw),
      [bad.a, bad.b, bad.c],
    );
    assert.equal(area.list('question').length, 6);
  });

  it('that is damaged goes with the list, with what was put aside of it', () => {
    const store = storage({
      'bedside:1:question:bad': '{"v":1,"f":{"text":["private',
      'bedside:1:question:a': '{"v":1,"f":{"text":["words',
      'bedside:1:check:list/bad': '{"v":1,"f":{"own":["mine',
      'bedside:1:check:list/good': old(1),
    });
    const area = areaOn(store);
    area.set('question', 'a', { text: 'again' });
    area.set('question', 'b', { text: 'gone' });
    area.remove('question', 'b');
    assert.match(store.map.get('bedside:1:aside:1'), /words/);
    area.wipe('question');
    assert.deepEqual(
      [...store.map.keys()].sort(),
      ['check:list/bad', 'check:list/good', 'epoch:question'].map((key) => `bedside:1:${key}`),
    );
    assert.equal(area.damaged, 1);
    assert.equal(area.list('check').length, 1);
  });

  it('that is damaged does not outlast the rest, and by itself goes 90 days after its last time', () => {
    const damaged = (days) =>
      `{"v":1,"e":0,"l":0,"t":1,"f":{"text":["x",${Date.now() - days * day},"a`;
    const left = (entries) => {
      const store = storage(entries);
      areaOn(store);
      return [...store.map.keys()].map((key) => key.slice('bedside:1:'.length));
    };
    const key = 'bedside:1:question:a';
    assert.deepEqual(left({ [key]: damaged(89) }), ['question:a']);
    assert.deepEqual(left({ [key]: damaged(91) }), []);
    // What no version of Bedside can have written is left to whoever did; with the rest it goes.
    assert.deepEqual(left({ [key]: 'x'.repeat(3e6) }), ['question:a']);
    assert.deepEqual(left({ [key]: '[1]', 'bedside:1:question:b': old(89) }), [
      'question:a',
      'question:b',
    ]);
    assert.deepEqual(left({ [key]: '[1]', 'bedside:1:question:b': old(91) }), []);
    // Texts put aside stay as long as anything does; alone there is nothing to clear.
    const aside = { 'bedside:1:aside:1': 'private' };
    assert.deepEqual(left({ ...aside, [key]: old(89) }), ['aside:1', 'question:a']);
    assert.deepEqual(left(aside), []);
    assert.equal(areaOn(storage({ [key]: damaged(1) })).empty, false);
  });

  it('by a version that is not this one is left alone, however old the rest is', () => {
    const later = `{"v":2,"f":{"text":{"in":"a shape of its own"}}}`;
    const store = storage({
      'bedside:2:question:a': 'x',
      'bedside:1:question:a': old(91),
    });
    areaOn(store);
    assert.deepEqual([...store.map.keys()], ['bedside:2:question:a']);
    areaOn(store).clear();
    assert.ok(store.map.has('bedside:2:question:a'));
    const alone = storage({ 'bedside:1:question:a': later });
    areaOn(alone);
    assert.equal(alone.map.get('bedside:1:question:a'), later);
  });

  it('does not say what the switch for a shared computer says: that outlasts every deletion', () => {
    const store = storage({ 'bedside:1:shared': '1', 'bedside:1:seen': '1' });
    const area = areaOn(store);
    area.set('question', 'a', { text: 'x' });
    area.clear();
    assert.equal(store.map.get('bedside:1:shared'), '1');
    assert.equal(store.map.get('bedside:1:seen'), undefined);
  });

  it('by a newer version is shown and never changed', () => {
    const raw = `{"v":2,"new":true,"f":{"text":["from later",${Date.now()},"x"]}}`;
    const store = storage({ 'bedside:1:question:a': raw });
    const area = areaOn(store);
    assert.equal(area.get('question', 'a').fields.text, 'from later');
    assert.equal(area.get('question', 'a').locked, true);
    assert.equal(area.set('question', 'a', { text: 'mine' }), false);
    area.remove('question', 'a');
    assert.equal(store.map.get('bedside:1:question:a'), raw);
  });

  it('works where the storage throws, takes nothing, or forgets what it took', () => {
    const throwing = new Area(
      () => {
        throw new Error('SecurityError');
      },
      () => {},
    );
    const refusing = Object.assign(storage(), {
      setItem() {
        throw Object.assign(new Error(), { name: 'QuotaExceededError' });
      },
    });
    const forgetting = Object.assign(storage(), { setItem() {} });
    for (const area of [throwing, areaOn(refusing), areaOn(forgetting)]) {
      assert.equal(area.set('question', 'a', { text: 'x' }), false);
      assert.equal(area.edit('question', 'a', { note: 'y' }), false);
      assert.deepEqual({ ...area.get('question', 'a').fields }, { text: 'x', note: 'y' });
      assert.equal(area.refused, true);
      area.remove('question', 'a');
      assert.equal(area.get('question', 'a'), undefined);
      area.restore('question', 'a');
      assert.equal(area.get('question', 'a').fields.note, 'y');
    }
  });
});
