import { itemHeadings, wordsOf } from './roles.js';

const { BlockControls } = wp.blockEditor;
const { Button, Modal, TextControl, ToolbarButton, ToolbarGroup } = wp.components;
const { useRegistry } = wp.data;
const { useEffect, useState } = wp.element;
const { __ } = wp.i18n;
const { applyFormat, registerFormatType, removeFormat } = wp.richText;
const site = window.bedsideSite;
const TYPE = 'bedside/term';

const everyBlock = (blocks) => blocks.flatMap((each) => [each, ...everyBlock(each.innerBlocks)]);

/** Words of the glossaries in this post. */
const inThisPost = (blocks) =>
  everyBlock(blocks)
    .filter(({ name }) => name === 'bedside/glossary')
    .flatMap(({ innerBlocks }) => itemHeadings(innerBlocks).map((index) => innerBlocks[index]))
    .filter(({ attributes }) => attributes.anchor)
    .map(({ attributes }) => ({
      term: wordsOf(attributes.content),
      url: `#${attributes.anchor}`,
    }));

/** Words of the site’s glossary page. */
async function onGlossaryPage() {
  if (!site.glossaryId) return [];
  const { content, link } = await wp.apiFetch({
    path: `/wp/v2/pages/${site.glossaryId}?_fields=content,link`,
  });
  const page = new DOMParser().parseFromString(content.rendered, 'text/html');
  return [...page.querySelectorAll('.bedside-glossary :is(h2,h3,h4,h5,h6,dt)[id]')].map((head) => ({
    term: head.textContent.trim(),
    url: `${link}#${head.id}`,
  }));
}

function Choice({ selected, choose, close }) {
  const registry = useRegistry();
  const [terms, setTerms] = useState(() =>
    inThisPost(registry.select('core/block-editor').getBlocks()),
  );
  const [search, setSearch] = useState('');
  const [address, setAddress] = useState('');
  useEffect(() => {
    onGlossaryPage().then(
      (more) => setTerms((now) => [...now, ...more]),
      () => {},
    );
  }, []);
  const start = (search || selected).toLowerCase().slice(0, 4);
  const near = ({ term }) => term.toLowerCase().includes(start);
  const found = search
    ? terms.filter(({ term }) => term.toLowerCase().includes(search.toLowerCase()))
    : [...terms.filter(near), ...terms.filter((term) => !near(term))];
  return (
    <Modal title={__('Word to know', 'bedside')} onRequestClose={close}>
      {terms.length > 0 && (
        <>
          <TextControl
            __nextHasNoMarginBottom
            __next40pxDefaultSize
            label={__('Search the glossary', 'bedside')}
            value={search}
            onChange={setSearch}
          />
          <ul className="bedside-terms">
            {found.slice(0, 50).map(({ term, url }) => (
              <li key={url}>
                <Button variant="secondary" onClick={() => choose(url)}>
                  {term}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {!terms.length && (
        <p>
          {__(
            'There is no glossary yet: add the block “Glossary”, or choose its page in Settings › Bedside.',
            'bedside',
          )}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (/#./.test(address)) choose(address);
        }}
      >
        <TextControl
          __nextHasNoMarginBottom
          __next40pxDefaultSize
          label={__('Or the address of an entry', 'bedside')}
          placeholder="/glossary/#biopsy"
          value={address}
          onChange={setAddress}
        />
        <Button variant="primary" type="submit" disabled={!/#./.test(address)}>
          {__('Link', 'bedside')}
        </Button>
      </form>
    </Modal>
  );
}

/** A button in the toolbar of text: links a word to its entry in a glossary, whose meaning then opens in place. */
function TermButton({ isActive, value, onChange, onFocus }) {
  const [asking, ask] = useState(false);
  const selected = value.text.slice(value.start, value.end);
  return (
    <>
      <BlockControls>
        <ToolbarGroup>
          <ToolbarButton
            icon="editor-spellcheck"
            label={__('Word to know', 'bedside')}
            isPressed={isActive}
            disabled={!isActive && !selected.trim()}
            onClick={() => (isActive ? onChange(removeFormat(value, TYPE)) : ask(true))}
          />
        </ToolbarGroup>
      </BlockControls>
      {asking && (
        <Choice
          selected={selected}
          close={() => ask(false)}
          choose={(url) => {
            ask(false);
            onChange(applyFormat(value, { type: TYPE, attributes: { url } }));
            onFocus?.();
          }}
        />
      )}
    </>
  );
}

registerFormatType(TYPE, {
  title: __('Word to know', 'bedside'),
  tagName: 'a',
  className: 'bedside-term',
  attributes: { url: 'href' },
  edit: TermButton,
});
