import { html, nothing } from 'lit';
import { assign } from '../shared/content/author-content.js';
import { mirror } from '../shared/content/mirror.js';
import { heading, withRank } from '../shared/element/heading.js';
import type { FaqItem, FaqModel, FaqPart, FaqProse, FaqView } from './faq.model.js';
import { wordsIn } from './faq.plan.js';
import type { CopyLink } from './more/copy-link.js';
import type { said } from './more/more.js';
import type { OpenAnswers } from './open-answers.js';
import type { FaqFilter } from './search/filter.js';

/** Most answers that are regions: with more, landmarks would only be noise. */
const MOST_REGIONS = 6;

/** What the questions are drawn from, and what a reader can do with them. */
export interface FaqDrawing {
  readonly host: FaqHost;
  readonly model: FaqModel;
  readonly view: FaqView;
  readonly open: OpenAnswers;
  readonly search?: FaqFilter | undefined;
  readonly copy?: CopyLink | undefined;
  /** What a question is called where its own words would make another name, once that is here. */
  readonly said?: typeof said | undefined;
  press(event: Event): void;
  found(event: Event): void;
}

/** What an author sets on the element, as far as it is drawn. */
interface FaqHost {
  filter: boolean;
  headingLevel?: number;
  print?: 'all' | 'open';
}

/** The search box and the button that opens all. */
export function renderToolbar({ host, view, open, search }: FaqDrawing) {
  const { lang, dir, msg } = view.language;
  return html`<div part="toolbar" lang=${lang} dir=${dir}>
    ${host.filter ? search?.renderBox() : ''}
    ${
      view.items[1] &&
      html`<button
        part="open-all"
        class="plain"
        type="button"
        aria-expanded=${open.all}
        @click=${open.toggleAll}
      >
        <span part="marker"></span>${msg('All answers', {
          id: 'faq.all-answers',
          desc: 'Button above the questions: opens every answer, and closes them again. An arrow beside it shows which, so the words stay the same. [max 24]',
        })}
      </button>`
    }
  </div>`;
}

/** Parts in order, in the element or (not `outer`) in a wrapper; the toolbar stands below the title. */
export function renderParts(drawing: FaqDrawing, parts: readonly FaqPart[], outer: boolean) {
  const { model, host } = drawing;
  const { headingLevel } = host;
  const { title, titleSource, titleLevel, items } = model;
  const level = headingLevel || model.level;
  const above = parts.findIndex((part) => 'prose' in part && part.title) + 1;
  const grouped = parts.some((part) => 'group' in part);
  const titleRank = headingLevel ? level - (grouped ? 2 : 1) : titleLevel;
  // The link of a marker leads nowhere: its heading is shown as its words.
  const isCopied = headingLevel || titleSource?.querySelector('a[href^="#bedside-"]');
  const prose = ({ prose, title }: FaqProse) =>
    html`<div class="prose" part=${title ? 'title' : nothing}>
      ${
        title && isCopied
          ? heading(titleRank, mirror(titleSource!))
          : html`<slot ${assign(prose)}></slot>`
      }
    </div>`;
  const index = new Map(items.map((item, i) => [item as FaqPart, i]));
  return html`
    ${title && html`<div part="title">${heading(titleRank, title)}</div>`}
    ${parts.slice(0, above).map((part) => prose(part as FaqProse))}
    ${above || (outer && !titleSource) ? renderToolbar(drawing) : ''}
    <div
      class="items ${host.print === 'open' ? '' : 'all'}"
      @click=${drawing.press}
      @beforematch=${drawing.found}
    >
      ${parts
        .slice(above)
        .map((part) =>
          'prose' in part
            ? prose(part)
            : 'group' in part
              ? html`<div part="group">${heading(level - 1, part.group)}</div>`
              : renderItem(drawing, part, index.get(part)!, level),
        )}
    </div>
  `;
}

const none: readonly Node[] = [];

function renderItem(drawing: FaqDrawing, item: FaqItem, index: number, level: number) {
  const { view, search, copy, said } = drawing;
  const open = drawing.open.ids.has(item.id);
  const called = item.name ?? item.question;
  const spoken = said?.(called, view.language) ?? (item.name && wordsIn(called));
  const name = spoken ? `n${index}` : `q${index}`;
  const isRegion = view.items.length <= MOST_REGIONS;
  // One template for all of it, with a slot that stays empty where `render` draws, and no white space between its
  // elements: of 1,000 rows each costs.
  // prettier-ignore
  const row = html`<div part="item" data-index=${index} ?hidden=${search?.hides(item)}
    >${spoken && html`<span hidden id=${name}>${spoken}</span>`}<h2 part="heading"
      ><button
        part="question"
        type="button"
        id="q${index}"
        aria-expanded=${open}
        aria-controls="a${index}"
        aria-labelledby=${spoken ? name : nothing}
        ><span class="words">${item.question}</span><span part="marker"></span></button
    ></h2><div
      part="answer"
      id="a${index}"
      role=${open && isRegion ? 'region' : nothing}
      aria-labelledby=${open && isRegion ? name : nothing}
      hidden=${open ? nothing : hiddenWhenClosed()}
      >${item.render?.(view)}<slot
        ${assign(item.render ? none : (item.answer as readonly Node[]))}
      ></slot>${open ? html`<div class="after">${copy?.render(item.id)}</div>` : ''}</div
  ></div>`;
  return withRank(level, row);
}

let canBeFound: boolean | undefined;

/**
 * How a closed answer is hidden: so that find-in-page opens it, where the browser can. The value
 * must round-trip and be drawn; one engine has the `beforematch` event without either.
 */
function hiddenWhenClosed(): 'until-found' | '' {
  if (canBeFound === undefined) {
    const probe = document.createElement('p');
    probe.setAttribute('hidden', 'until-found');
    canBeFound =
      (probe.hidden as unknown) === 'until-found' && CSS.supports('content-visibility', 'hidden');
  }
  return canBeFound ? 'until-found' : '';
}
