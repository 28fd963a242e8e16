/**
 * The builder: one page that works from a file, without a network. Words go in on the left, the widget itself stands on
 * the right, the snippet below. Nothing is sent, nothing is kept.
 */
import '../src/bedside.js';
import { tags } from '../src/generated/catalogs.js';
import { choice, el } from './dom.js';
import { example } from './example.js';
import { families } from './families.js';
import { insert } from './insert.js';
import { endings, read, Refused } from './open.js';
import { clean, fromText } from './paste.js';
import { settings } from './settings.js';
import { tools } from './tools.js';
import { targets, write, type Options, type Target } from './write.js';
import { languages, sayIn, type Key } from './words.js';

const SCRIPT = '<script src="/bedside/embed.js" defer></script>';
const PAUSE_MS = 250;
const root = document.getElementById('builder')!;
let language = navigator.language.startsWith('es') ? 'es' : 'en';
let family = 'faq';
let target: Target = 'html';
let widgetLanguage = 'en';
let options: Record<string, string | boolean> = {};
let content: DocumentFragment | undefined;

function draw() {
  const say = sayIn(language);
  document.documentElement.lang = language;
  document.title = `Bedside: ${say('title')}`;
  const all = families(say);
  const current = all.find(({ name }) => name === family)!;

  const words = el('div', {
    class: 'words',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': 'words',
    'aria-describedby': 'words-help form',
  });
  words.append(content ?? example(current));
  const preview = el('div', { class: 'preview' });
  const advice = el('div', { 'aria-live': 'polite' });
  const snippet = el('textarea', {
    readonly: '',
    'aria-label': say('snippet'),
    spellcheck: 'false',
    dir: 'ltr',
  });
  const help = el('p', { class: 'help' });
  const status = el('p', { class: 'help', role: 'status' });

  /** The words as they would be saved. */
  const cleaned = () => {
    const holder = document.createElement('div');
    holder.append(clean(words, document));
    return holder;
  };
  const allOptions = (): Options => ({
    ...options,
    ...(widgetLanguage !== 'en' || language !== 'en' ? { lang: widgetLanguage } : {}),
  });
  const update = () => {
    const holder = cleaned();
    snippet.value = write(family, holder, allOptions(), target, current.label);
    help.textContent = say(`${target}-help` as Key, SCRIPT);
    show(holder);
  };
  const show = (holder: HTMLElement) => {
    const element = document.createElement(`bedside-${family}`);
    const shown: Options = { ...options, lang: widgetLanguage, keep: 'none' };
    for (const [key, value] of Object.entries(shown))
      if (value !== '' && value !== false) element.setAttribute(key, value === true ? '' : value);
    const problems: string[] = [];
    const tell = () => {
      const list = el('ul', { class: 'advice' }, ...problems.map((each) => el('li', {}, each)));
      advice.replaceChildren(
        problems.length ? list : el('p', { class: 'help' }, say('advice-none')),
      );
    };
    element.addEventListener('bedside-error', (event) => {
      problems.push(...(event as CustomEvent<{ problems: string[] }>).detail.problems);
      tell();
    });
    tell();
    element.append(...holder.childNodes);
    preview.replaceChildren(element);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE_MS);
  };
  const redraw = (focus: string, keepWords = true) => {
    clearTimeout(timer);
    content = keepWords ? clean(words, document) : undefined;
    draw();
    root.querySelector<HTMLElement>(`#${focus}`)?.focus();
  };

  words.addEventListener('input', later);
  words.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    insert(
      html
        ? clean(new DOMParser().parseFromString(html, 'text/html').body, document)
        : fromText(text, document),
      words,
    );
    later();
  });

  const kinds = el(
    'fieldset',
    {},
    el('legend', {}, say('kind')),
    el(
      'div',
      { class: 'choices' },
      ...all.map(({ name, label }) => {
        const input = el('input', { type: 'radio', name: 'kind', id: `kind-${name}` });
        input.checked = name === family;
        input.addEventListener('change', () => {
          family = name;
          options = {};
          redraw(`kind-${name}`, false);
        });
        return el('label', {}, input, label);
      }),
    ),
  );
  const file = el('input', {
    type: 'file',
    id: 'file',
    'aria-describedby': 'file-help',
    accept: endings.join(),
  });
  file.addEventListener('change', async () => {
    const given = file.files?.[0];
    if (!given) return;
    try {
      const opened = read(given.name, new Uint8Array(await given.arrayBuffer()), document);
      content = opened.words;
      if (opened.family) {
        family = opened.family;
        options = opened.options;
      }
      draw();
      root.querySelector<HTMLElement>('#file')?.focus();
    } catch (error) {
      status.textContent =
        error instanceof Refused
          ? say(error.key, given.name)
          : say('file-failed', (error as Error).message);
    }
  });
  const again = el('button', { type: 'button', id: 'again' }, say('start'));
  again.addEventListener('click', () => redraw('again', false));
  const copy = el('button', { type: 'button' }, say('copy'));
  copy.addEventListener('click', async () => {
    update();
    snippet.select();
    const done = await navigator.clipboard?.writeText(snippet.value).then(
      () => true,
      () => false,
    );
    // From a file there may be no clipboard; the old command works there.
    status.textContent = done || document.execCommand('copy') ? say('copied') : say('copy-failed');
  });

  root.replaceChildren(
    el(
      'div',
      { class: 'top' },
      el('div', {}, el('h1', {}, say('title')), el('p', { class: 'intro' }, say('intro'))),
      choice(
        'language',
        say('language'),
        Object.entries(languages).map(([tag, { label }]) => [tag, label] as const),
        language,
        (value) => {
          language = value;
          redraw('language');
        },
      ),
    ),
    kinds,
    el(
      'div',
      { class: 'columns' },
      el(
        'section',
        { 'aria-labelledby': 'words' },
        el('h2', { class: 'part', id: 'words' }, say('words')),
        el('p', { class: 'help', id: 'words-help' }, say('words-help')),
        el('p', { class: 'help', id: 'form' }, current.form),
        tools(say, words, later),
        words,
        el('div', { class: 'field' }, el('label', { for: 'file' }, say('file')), el('br'), file),
        el('p', { class: 'help', id: 'file-help' }, say('file-help')),
        status,
        again,
        settings(current, options, say, update),
      ),
      el(
        'section',
        { 'aria-labelledby': 'preview' },
        el('h2', { class: 'part', id: 'preview' }, say('preview')),
        choice(
          'widget-language',
          say('preview-language'),
          ['en', ...tags].map((tag) => [tag, nameOf(tag)] as const),
          widgetLanguage,
          (value) => {
            widgetLanguage = value;
            update();
          },
        ),
        preview,
        el('h2', { class: 'part' }, say('advice')),
        advice,
        el('h2', { class: 'part' }, say('snippet')),
        choice(
          'target',
          say('target'),
          targets.map((each) => [each, say(each)] as const),
          target,
          (value) => {
            target = value as Target;
            update();
          },
        ),
        help,
        snippet,
        copy,
      ),
    ),
  );
  update();
}

const nameOf = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

draw();
