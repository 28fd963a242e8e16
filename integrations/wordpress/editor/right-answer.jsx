import { roles } from './roles.js';

const { BlockControls } = wp.blockEditor;
const { ToolbarButton, ToolbarGroup } = wp.components;
const { createHigherOrderComponent } = wp.compose;
const { useSelect } = wp.data;
const { __ } = wp.i18n;
const { applyFormat, create, removeFormat, toHTMLString } = wp.richText;

const BOLD = 'core/bold';

/** Whether the whole text is bold, which makes an option the right one. */
function isRight({ text, formats }) {
  return (
    /\S/.test(text) &&
    [...text].length > 0 &&
    Array.from({ length: text.length }, (_, i) => i).every(
      (i) => /\s/.test(text[i]) || formats[i]?.some(({ type }) => type === BOLD),
    )
  );
}

/** Puts the caret back into the words of a block, as WordPress’s own buttons do: who types on means the words. */
function backToWords(clientId) {
  const canvas = document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document;
  const block = canvas.querySelector(`[data-block="${clientId}"]`);
  const words = block?.isContentEditable ? block : block?.querySelector('[contenteditable=true]');
  words?.focus();
}

/** One press makes an option the right one, or no longer: its words become bold as a whole. */
const withRightAnswer = createHigherOrderComponent(
  (BlockEdit) => (props) => {
    const { name, clientId, attributes, setAttributes, isSelected } = props;
    const isOption = useSelect(
      (select) => {
        if (name !== 'core/list-item') return false;
        const store = select('core/block-editor');
        const list = store.getBlockRootClientId(clientId);
        const parent = list && store.getBlockRootClientId(list);
        if (!parent || store.getBlockName(parent) !== 'bedside/quiz') return false;
        const blocks = store.getBlocks(parent);
        return (
          roles('quiz', blocks)[blocks.findIndex((each) => each.clientId === list)] === 'options'
        );
      },
      [name, clientId],
    );
    if (!isOption || !isSelected) return <BlockEdit {...props} />;
    const value = create({ html: String(attributes.content ?? '') });
    const right = isRight(value);
    const toggle = () => {
      const next = right
        ? removeFormat(value, BOLD, 0, value.text.length)
        : applyFormat(value, { type: BOLD }, 0, value.text.length);
      setAttributes({ content: toHTMLString({ value: next }) });
      backToWords(clientId);
    };
    return (
      <>
        <BlockControls>
          <ToolbarGroup>
            <ToolbarButton
              icon="yes"
              label={__('Right answer', 'bedside')}
              isPressed={right}
              disabled={!value.text.trim()}
              onClick={toggle}
            />
          </ToolbarGroup>
        </BlockControls>
        <BlockEdit {...props} />
      </>
    );
  },
  'withBedsideRightAnswer',
);
wp.hooks.addFilter('editor.BlockEdit', 'bedside/right-answer', withRightAnswer);
