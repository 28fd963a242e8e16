/** Sentences to say: what `<bedside-questions kind="say">` needs besides questions. */
import { css, html, type LitElement } from 'lit';
import type { ListItem } from '../../shared/content/item-list.js';
import { said } from '../../shared/content/said.js';
import { addStyles } from '../../shared/element/add-styles.js';
import type { LanguageController } from '../../shared/language/language-controller.js';
import { loadFeature } from '../../shared/load-feature.js';
import { labelled } from '../../shared/print/labelled.js';
import type { Saying, Speaker } from '../../shared/print/sheet-words.js';
import { fields } from '../../shared/styles/controls.js';

const report = loadFeature(null, () => import('../../shared/report/report.js'));

const styles = css`
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    padding-inline-start: 2.95em;
  }
  .copy [part='field'] {
    flex: 1 100%;
  }
`;

/** What a set of sentences says before them: how they are meant, and what a tap does. */
export function renderSayAbout(host: LitElement, language: LanguageController) {
  const { msg, lang, dir } = language;
  addStyles(host, fields);
  addStyles(host, styles);
  return html`<p part="about" lang=${lang} dir=${dir}>
      <strong
        >${msg('Say it in your own words, or read it out.', {
          id: 'questions.say',
          desc: 'Heading line above sentences that a reader can say to the care team.',
        })}</strong
      >
    </p>
    <p part="about" lang=${lang} dir=${dir}>
      ${msg('Choose a sentence to save it to your list.', {
        id: 'questions.say-about',
        desc: 'Above sentences that a reader can say to the care team; they are buttons.',
      })}
    </p>`;
}

/** The heading over saved sentences. */
export const sayTitle: Saying = ({ language }) =>
  language.msg('Sentences to say', {
    id: 'list.say',
    desc: 'Heading over the sentences on the reader’s list that they want to say to the care team; questions stand above them.',
  });

/** The tick on a row, during the visit. */
export const doneLabel = ({ language }: Speaker, isSentence: boolean): string =>
  isSentence
    ? language.msg('Said', {
        id: 'list.said',
        desc: 'Tick on a sentence to say, during the visit: it has been said. [max 12]',
      })
    : language.msg('Asked', {
        id: 'list.asked',
        desc: 'Tick on a question, during the visit: this question has been asked. [max 12]',
      });

/** Copies one sentence; where the browser does not, its words stand ready. */
export function renderCopy(
  language: LanguageController,
  { text, lang }: ListItem,
  say: (words: string) => void,
) {
  const words = language.msg('Copy', {
    id: 'list.copy',
    desc: 'Button: copies the list as text. [max 20]',
  });
  const copy = async ({ currentTarget }: Event) => {
    const button = currentTarget as Element;
    const [said, field] = [...button.parentElement!.children].slice(1) as [
      HTMLElement,
      HTMLTextAreaElement,
    ];
    const result = await copied(language, text, field);
    said.textContent = result;
    say(result);
  };
  return html`<div class="copy" lang=${language.lang} dir=${language.dir}>
    <button
      part="button"
      type="button"
      class="plain"
      aria-label=${labelled(language, words, said(text, language) ?? text)}
      @click=${copy}
    >
      ${words}</button
    ><span part="said"></span
    ><textarea
      part="field"
      rows="2"
      readonly
      hidden
      lang=${lang || language.lang}
      dir="auto"
      aria-label=${words}
      .value=${text}
    ></textarea>
  </div>`;
}

/** What came of copying. */
async function copied({ msg }: LanguageController, text: string, field: HTMLTextAreaElement) {
  try {
    await navigator.clipboard.writeText(text);
    field.hidden = true;
    return msg('Copied.', {
      id: 'common.copied',
      desc: 'Said after a text or a link was copied.',
    });
  } catch {
    field.hidden = false;
    field.focus();
    field.select();
    return msg('This browser does not let the page copy.', {
      id: 'common.not-copied',
      desc: 'After copying failed; the text stands below, selected.',
    });
  }
}

/** Tells an author that there is no such kind. */
export const tellKind = async (host: LitElement & { kind: string }): Promise<void> => {
  const problem = `kind="${host.kind}" means nothing: questions are shown. Write kind="say" for sentences to say, or leave it out.`;
  (await report.get())?.reportToAuthor(host, [problem], true);
};
