import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing, render, type TemplateResult } from 'lit';
import '../../src/bedside.js';
import { samples } from '../support/samples.js';
import { declarations } from '../support/story.js';
import './tokens.css';

export default {
  title: 'Guides/Tokens and parts',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, actions: { disable: true } },
};

type Named = { name: string; description?: string; default?: string };

/** Every custom property once, with the elements that read it. */
const tokens = [
  ...declarations
    .flatMap(({ cssProperties = [] }) => cssProperties)
    .reduce(
      (all, token) => all.set(token.name, { ...token, ...all.get(token.name) }),
      new Map<string, Named>(),
    )
    .values(),
].sort((a, b) => a.name.localeCompare(b.name));

const isLength = (name: string) => /radius|space/.test(name);
const isColour = (name: string) => !isLength(name) && !name.endsWith('font');

/** The sample that shows an element. */
const sampleOf = (tag: string) =>
  Object.values(samples).find(({ html: markup }) => markup.includes(`<${tag}`))?.html ?? '';

/** Colour the picture, choose a part: everything that a page may style, from the manifest. */
export const TokensAndParts: StoryObj = {
  name: 'Tokens and parts',
  render: () => {
    const root = document.createElement('div');
    const picture = document.createElement('div');
    const marked = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, marked];
    let tag = declarations[0]?.tagName ?? '';
    let part: Named | undefined;

    const choose = (name: string) => {
      tag = name;
      part = undefined;
      const template = document.createElement('template');
      template.innerHTML = sampleOf(tag);
      picture.replaceChildren(template.content);
      marked.replaceSync('');
      draw();
    };
    const mark = (next: Named) => {
      part = part === next ? undefined : next;
      marked.replaceSync(
        part
          ? `${tag}::part(${part.name}) { outline: 0.1875em dashed Highlight; outline-offset: 2px; }`
          : '',
      );
      draw();
    };
    const set = (name: string, value: string) => {
      picture.style.setProperty(name, value);
      draw();
    };

    const token = ({ name, description, default: initial }: Named): TemplateResult => html`
      <div class="tokens-row">
        <span
          class="tokens-swatch"
          aria-hidden="true"
          style=${
            isColour(name)
              ? `background: ${picture.style.getPropertyValue(name) || initial || 'transparent'}`
              : nothing
          }
        ></span>
        <label>
          <code>${name}</code>
          <small>${description}</small>
          <input
            placeholder=${initial || 'from the page'}
            @input=${({ target }: InputEvent) => set(name, (target as HTMLInputElement).value)}
          />
        </label>
      </div>
    `;

    const draw = () => {
      const element = declarations.find(({ tagName }) => tagName === tag);
      render(
        html`
          <div class="tokens">
            <div class="tokens-picture">
              <h1>Tokens and parts</h1>
              <p>
                Everything a page may style. Nothing has to be set: fonts and colours come from the
                page, light and dark from its <code>color-scheme</code>.
              </p>
              <p>
                <label>
                  Element
                  <select
                    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
                  >
                    ${declarations.map(
                      ({ tagName }) =>
                        html`<option ?selected=${tagName === tag}>${tagName}</option>`,
                    )}
                  </select>
                </label>
              </p>
              <h2>A picture of it</h2>
              ${picture}
            </div>
            <div>
              <section>
                <h2>Parts of <code>&lt;${tag}&gt;</code></h2>
                <p class="tokens-about" role="status">
                  ${
                    part
                      ? html`<code>${tag}::part(${part.name})</code><br />${part.description}`
                      : 'Choose one to see where it is. Some appear only in their state.'
                  }
                </p>
                <ul class="tokens-parts">
                  ${element?.cssParts?.map(
                    (item) =>
                      html`<li>
                        <button
                          type="button"
                          aria-pressed=${part === item}
                          @click=${() => mark(item)}
                        >
                          ${item.name}
                        </button>
                      </li>`,
                  )}
                </ul>
              </section>
              <section>
                <h2>Custom properties</h2>
                <p><small>For all elements. Type any CSS value.</small></p>
                ${tokens.map(token)}
              </section>
            </div>
          </div>
        `,
        root,
      );
    };
    choose(tag);
    return root;
  },
};
