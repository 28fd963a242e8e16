import { families } from './families.js';
import { planIds } from '../../shared/ids.ts';
import { itemsIn, wordsOf } from './roles.js';

const { useDispatch, useRegistry, useSelect } = wp.data;
const { useEffect, useRef } = wp.element;
const PAUSE_IN_TYPING_MS = 1200;

function itemsOf(family, blocks) {
  const kind = families[family].items;
  const items =
    kind === 'headings'
      ? itemsIn(family, blocks).map((index) => blocks[index])
      : kind === 'list'
        ? blocks
            .filter(({ name }) => name === 'core/list')
            .flatMap(({ innerBlocks }) => innerBlocks)
        : [];
  return items.map(({ clientId, attributes }) => ({
    key: clientId,
    id: attributes.anchor || undefined,
    words: wordsOf(attributes.content),
  }));
}

function everyBlock(blocks) {
  return blocks.flatMap((each) => [each, ...everyBlock(each.innerBlocks)]);
}

const random = () => Math.random().toString(36).slice(2, 7);

/**
 * Gives items their ids and the block its name. A post that is only looked at is not changed: nothing is written
 * before the author has changed something.
 */
export function useIds(family, clientId, attributes) {
  const registry = useRegistry();
  const { updateBlockAttributes, __unstableMarkNextChangeAsNotPersistent: quietly } =
    useDispatch('core/block-editor');
  const { blocks, selected } = useSelect(
    (select) => ({
      blocks: select('core/block-editor').getBlocks(clientId),
      selected: select('core/block-editor').getSelectedBlockClientId(),
    }),
    [clientId],
  );
  const known = useRef(new Map());
  const first = useRef(blocks);

  useEffect(() => {
    for (const { id, words } of itemsOf(family, first.current))
      if (id && words) known.current.set(id, words);
  }, [family]);

  useEffect(() => {
    const store = registry.select('core/block-editor');
    const changed =
      blocks !== first.current || registry.select('core/editor')?.isEditedPostDirty?.();
    if (!changed) return undefined;
    const act = () => {
      const others = everyBlock(store.getBlocks());
      const own = new Set(itemsOf(family, blocks).map(({ key }) => key));
      const taken = new Set(
        others
          .filter((each) => !own.has(each.clientId))
          .map((each) => each.attributes.anchor)
          .filter(Boolean),
      );
      for (const [key, anchor] of planIds(
        itemsOf(family, blocks),
        known.current,
        taken,
        families[family].named,
      )) {
        quietly();
        updateBlockAttributes(key, { anchor });
      }
      if (!families[family].named) return;
      const same = others.filter(({ name }) => name === `bedside/${family}`);
      const firstOfName = same.find((each) => each.attributes.name === attributes.name);
      if (!attributes.name || firstOfName?.clientId !== clientId) {
        quietly();
        updateBlockAttributes(clientId, { name: `${family}-${random()}` });
      }
    };
    const item = itemsOf(family, blocks).find(({ key }) => key === selected);
    if (!item) {
      act();
      return undefined;
    }
    const timer = setTimeout(act, PAUSE_IN_TYPING_MS);
    return () => clearTimeout(timer);
  }, [blocks, selected, attributes.name]);

  return blocks;
}
