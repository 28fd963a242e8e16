import { families } from './families.js';
import { Messages } from './messages.jsx';
import { Preview } from './preview.jsx';
import { Settings } from './settings.jsx';
import { made } from './templates.js';
import { useIds } from './use-ids.js';

const { BlockControls, InspectorControls, useBlockProps, useInnerBlocksProps } = wp.blockEditor;
const { createBlock } = wp.blocks;
const { Button, ToolbarButton, ToolbarGroup } = wp.components;
const { useDispatch } = wp.data;
const { useState } = wp.element;
const { __ } = wp.i18n;

/** A block: its words as core blocks, “Add”, what was not understood, and the widget as readers see it. */
export function Edit({ family, name, attributes, setAttributes, clientId }) {
  const { template, allowed, add } = families[family];
  const [shown, show] = useState(true);
  const [problems, setProblems] = useState([]);
  const blocks = useIds(family, clientId, attributes);
  const { insertBlocks } = useDispatch('core/block-editor');
  const blockProps = useBlockProps({ className: 'bedside-block' });
  const text = useInnerBlocksProps(
    { className: 'bedside-block__text' },
    {
      template,
      allowedBlocks: allowed,
      templateLock: false,
      templateInsertUpdatesSelection: true,
      renderAppender: false,
    },
  );

  /** Another question, or another item at the end of the last list. */
  function addOne() {
    if (add.blocks) return insertBlocks(add.blocks().map(made), blocks.length, clientId, true);
    const list = blocks.findLast(({ name: type }) => type === 'core/list');
    const item = createBlock('core/list-item', { placeholder: add.item });
    if (list) insertBlocks([item], list.innerBlocks.length, list.clientId, true);
    else insertBlocks([createBlock('core/list', {}, [item])], blocks.length, clientId, true);
  }

  return (
    <div {...blockProps}>
      <BlockControls>
        <ToolbarGroup>
          <ToolbarButton
            icon={shown ? 'visibility' : 'hidden'}
            label={shown ? __('Hide preview', 'bedside') : __('Show preview', 'bedside')}
            isPressed={shown}
            onClick={() => show(!shown)}
          />
        </ToolbarGroup>
      </BlockControls>
      <InspectorControls>
        <Settings family={family} attributes={attributes} setAttributes={setAttributes} />
      </InspectorControls>
      <div {...text} />
      <div className="bedside-block__below" contentEditable={false}>
        {add && (
          <Button variant="secondary" onClick={addOne}>
            {add.label}
          </Button>
        )}
        <Messages
          family={family}
          name={name}
          attributes={attributes}
          blocks={blocks}
          problems={problems}
        />
        <Preview
          family={family}
          name={name}
          attributes={attributes}
          blocks={blocks}
          shown={shown}
          onProblems={setProblems}
        />
      </div>
    </div>
  );
}
