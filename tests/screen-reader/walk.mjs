/**
 * A walk is a text file: what a person does, in sentences, the keys for it, and what they must hear. See README.md.
 *
 *   # Someone looks for an answer about money          the title
 *   page: index.html                                    where it begins, in pages/sample
 *   browser: firefox                                    in this one only, where the other is another matter
 *   must fail: “Saved” was not said                     of a page with a deliberate fault: this must be found
 *
 *   Finds the question by heading and opens it          a step
 *     keys: h/Will my insurance/ Return                 what is pressed; what is said since then is judged
 *     says: expanded                                    once, and after what is named before it
 *     says 2 times: …   does not say: …   says nothing   says in es: …   at most 12 words   focus: button Check
 *     firefox: says: …                                  in this browser only
 *     to mend: says: …                                  known to be missing: told, and not counted as failed
 *     page: my-questions.html                           goes there, with what is kept from the page before
 */
const KEY = /"[^"]*"|\([a-z]+\)|[\w+]+(?:\/[^/]+\/)?/g;

/** `h/Common questions/ Tab "pay" (browse)` as steps: { press, until }, { type } or { call }. */
export const parseKeys = (line) =>
  (line.match(KEY) ?? []).map((token) => {
    if (token[0] === '"') return { type: token.slice(1, -1) };
    if (token[0] === '(') return { call: token.slice(1, -1) };
    const [, press, until] = /^([^/]+)(?:\/(.+)\/)?$/.exec(token);
    return { press, until };
  });

const EXPECTATION =
  /^(to mend: )?(?:(chromium|firefox): )?(?:(says)(?: (\d+) times)?(?: in ([\w-]+))?: (.+)|(does not say|focus): (.+)|(says nothing)|at most (\d+) words)$/;

function parseExpectation(line, where) {
  const found = EXPECTATION.exec(line);
  if (!found) throw new Error(`${where}: “${line}” is not understood`);
  const [, open, engine, says, times, lang, words, other, otherWords, nothing, most] = found;
  const kind = says ?? other ?? nothing ?? 'at most';
  return {
    line,
    open: Boolean(open),
    engine,
    kind,
    times: Number(times ?? 1),
    lang,
    words: words ?? otherWords,
    most: Number(most),
  };
}

/** Parses a walk: { title, page, steps: [{ sentence, parts: [{ keys, line, expect }] }] }; throws on what it does not know. */
export function parseWalk(text, name) {
  const walk = { name, title: '', page: '', steps: [] };
  text.split('\n').forEach((raw, at) => {
    const where = `${name}.txt, line ${at + 1}`;
    const line = raw.trim();
    const [, head, value] = /^(page|keys|browser|must fail): (.*)$/.exec(line) ?? [];
    if (!line) return;
    if (line.startsWith('# ')) walk.title ||= line.slice(2);
    else if (head === 'browser') walk.browser = value;
    else if (head === 'must fail') walk.mustFail = value;
    else if (head === 'page' && !walk.steps.length) walk.page = value;
    else if (head === 'page') walk.steps.at(-1).parts.push({ page: value });
    else if (!/^\s/.test(raw)) walk.steps.push({ sentence: line, parts: [] });
    else if (head)
      walk.steps.at(-1).parts.push({ keys: parseKeys(value), line: value, expect: [] });
    else walk.steps.at(-1).parts.at(-1).expect.push(parseExpectation(line, where));
  });
  if (!walk.title || !walk.page || !walk.steps.length)
    throw new Error(`${name}.txt has no title, no page or no step`);
  return walk;
}

/** The words of a text, letters and digits only: how punctuation is said is a setting of the person's. */
export const wordList = (text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
/** Each word between spaces of its own. */
const plain = (text) =>
  wordList(text)
    .map((word) => ` ${word} `)
    .join('');
const count = (text, words) => text.split(plain(words)).length - 1;
const wordsIn = (text) => wordList(text).length;

/** What is wrong with what was heard: sentences, none when all is well. `heard`: [{ text, lang, cut }]. */
export function judge(expectations, heard, { engine, focus }) {
  const said = heard.filter(({ cut }) => !cut);
  const all = plain(said.map(({ text }) => text).join(' '));
  const problems = [];
  let from = 0;
  for (const { kind, words, times, lang, most, engine: only } of expectations) {
    if (only && only !== engine) continue;
    const quoted = words && `“${words}”`;
    if (kind === 'says nothing' && said.length)
      problems.push(`should be silent, but ${said.length} things were said`);
    if (kind === 'at most' && wordsIn(all) > most)
      problems.push(`${wordsIn(all)} words, more than ${most}`);
    if (kind === 'does not say' && count(all, words)) problems.push(`${quoted} was said`);
    if (kind === 'focus' && !plain(focus).includes(plain(words)))
      problems.push(`the focus is on “${focus}”, not on ${quoted}`);
    if (kind !== 'says') continue;
    const found = count(all, words);
    const at = all.indexOf(plain(words), from);
    if (!found) problems.push(`${quoted} was not said`);
    else if (found !== times) problems.push(`${quoted} was said ${found} times, not ${times}`);
    else if (at < 0) problems.push(`${quoted} was said too early`);
    else from = at + plain(words).length;
    if (
      found &&
      lang &&
      !said.some((one) => one.lang.startsWith(lang) && count(plain(one.text), words))
    )
      problems.push(`${quoted} was not said in ${lang}`);
  }
  return problems;
}

/** Utterances as lines of a transcript. */
export const asLines = (heard) =>
  heard.length
    ? heard.map(
        ({ text, lang, cut }) => `${text}${lang ? `  ⟨${lang}⟩` : ''}${cut ? '  ⟨cut⟩' : ''}`,
      )
    : ['(silence)'];

const MOST = 80;

/** Presses keys; gives [{ label, heard }]. On the way to `until` only the last press is told. */
export async function pressAll(reader, keys) {
  const steps = [];
  for (const { press, until, type, call } of keys) {
    if (type !== undefined) steps.push({ label: `type “${type}”`, heard: await reader.type(type) });
    else if (call === 'browse') steps.push({ label: 'browse mode', heard: await reader.browse() });
    else if (call) throw new Error(`(${call}) is no call`);
    else {
      const onTheWay = Boolean(until);
      let heard = await reader.press(press, { onTheWay });
      let times = 1;
      const met = () => !until || count(plain(heard.map(({ text }) => text).join(' ')), until);
      for (; !met() && times < MOST; times += 1) heard = await reader.press(press, { onTheWay });
      if (until) heard.push(...(await reader.rest()));
      steps.push({
        label: times > 1 ? `${press} × ${times}` : press,
        heard,
        missed: !met() && until,
      });
      if (!met()) break;
    }
  }
  return steps;
}

/** Does a walk; gives { problems, toMend, transcript } as lines. A deliberate fault that is found is no problem. */
export async function doWalk(reader, walk, address) {
  const walked = await walkThrough(reader, walk, address);
  const { problems, transcript } = walked;
  const { mustFail } = walk;
  if (!mustFail) return walked;
  const found = problems.some((problem) => problem.includes(mustFail));
  return { problems: found ? [] : [`it should have found: ${mustFail}`], toMend: [], transcript };
}

async function walkThrough(reader, walk, address) {
  const transcript = [`# ${walk.title}`, `${walk.page} — Orca, ${reader.engine}`];
  const problems = [];
  const toMend = [];
  await reader.open(address(walk.page));
  for (const { sentence, parts } of walk.steps) {
    transcript.push('', sentence);
    for (const { page, keys, line, expect } of parts) {
      if (page) {
        await reader.open(address(page));
        transcript.push(`  > to ${page}`);
        continue;
      }
      const steps = await pressAll(reader, keys);
      for (const { label, heard } of steps)
        transcript.push(`  > ${label}`, ...asLines(heard).map((text) => `    ${text}`));
      const missed = steps.find((step) => step.missed)?.missed;
      const focus = await reader.focus();
      const heard = steps.flatMap((step) => step.heard);
      const judged = (open) =>
        judge(
          expect.filter((one) => one.open === open),
          heard,
          { engine: reader.engine, focus },
        );
      const found = missed ? [`“${missed}” was not met`] : judged(false);
      if (!missed) toMend.push(...judged(true).map((problem) => `${sentence}: ${problem}`));
      transcript.push(...found.map((problem) => `  ✗ ${problem}`));
      problems.push(...found.map((problem) => `${sentence} (${line}): ${problem}`));
      if (missed) return { problems, toMend, transcript };
    }
  }
  return { problems, toMend, transcript };
}
