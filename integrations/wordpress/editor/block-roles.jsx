import { roles } from './roles.js';

const { createHigherOrderComponent } = wp.compose;
const { useSelect } = wp.data;
const { __ } = wp.i18n;

const names = {
  title: __('Title', 'bedside'),
  group: __('Group', 'bedside'),
  question: __('Question', 'bedside'),
  answer: __('Answer', 'bedside'),
  options: __('Options: make the right one bold', 'bedside'),
  explanation: __('Explanation, shown after the answer', 'bedside'),
  hints: __('Hints, shown one by one', 'bedside'),
  critical: __('Important note', 'bedside'),
  word: __('Word', 'bedside'),
  meaning: __('Meaning', 'bedside'),
  level: __('Level: a button that opens and closes', 'bedside'),
  when: __('When to call', 'bedside'),
};

/** A small label over each core block in a Bedside block: what it stands for. Only in the editor. */
const withRole = createHigherOrderComponent(
  (Block) => (props) => {
    const role = useSelect(
      (select) => {
        const store = select('core/block-editor');
        const parent = store.getBlockRootClientId(props.clientId);
        const family = parent && /^bedside\/(.+)/.exec(store.getBlockName(parent))?.[1];
        if (!family) return undefined;
        const blocks = store.getBlocks(parent);
        return roles(family, blocks)[
          blocks.findIndex(({ clientId }) => clientId === props.clientId)
        ];
      },
      [props.clientId],
    );
    if (!names[role]) return <Block {...props} />;
    const wrapperProps = { ...props.wrapperProps, 'data-bedside-role': names[role] };
    return <Block {...props} wrapperProps={wrapperProps} />;
  },
  'withBedsideRole',
);
wp.hooks.addFilter('editor.BlockListBlock', 'bedside/role', withRole);
